"""Questions for a place or an organisation: only a text that names one answers them.

哪家厂商推出的 is not answered by a sentence that only tells what was brought out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.script import fold, simplify
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.places import (
    ASKS_ONE_PLACE,
    ASKS_ORGANISATION,
    ASKS_ORGANISATIONS,
    ASKS_PLACE,
    ASKS_PLACES,
    NO_PLACE_NAMES,
    ORGANISATION_ENDINGS,
)
from rag.sentence_answer import answers, quote_sentences, rank_sentences

_PLACE, _ORGANISATION = re.compile(ASKS_PLACE), re.compile(ASKS_ORGANISATION)
_ONE_PLACE = re.compile(ASKS_ONE_PLACE)
_PLACES, _ORGANISATIONS = re.compile(ASKS_PLACES), re.compile(ASKS_ORGANISATIONS)
# A capital inside a sentence makes a name of an English word.
_CAPITALISED = re.compile(r"(?<=[a-z,;:’'] )[A-Z][a-z]+|\b[A-Z]{2,}\b")
_DONE_AT = re.compile(
    r"[在于]([\u3400-\u9fff]{2,8}?)(?:设立|设有|举[行办]|召开|建[成设]|投产|落[户地]|挂牌|开[展通工幕]|试点|启动)"
)
# 东盟, 欧盟: unions of states where a state or a region is asked for.
_STATES, _UNIONS = re.compile(r"国家|地区|经济体|市场"), re.compile(r"[\u3400-\u9fff]{1,2}盟(?!友)")
# 投放到地铁站: any place will do where no sort of it is asked for.
_ANYWHERE = re.compile(r"在?哪(?:里|儿)|什么地方|何处|\bwhere\b")
_PUT_AT = re.compile(
    r"(?:[投摆存安设建堆][放置装立在点]|放|装|设|建|用|送)[到在于至]([\u3400-\u9fff]{2,8})"
)
# 列日、利雅得和河内: names that no dictionary knows, told in a list.
_LISTED = re.compile(r"[\u3400-\u9fff]{2,6}、[\u3400-\u9fff]{2,6}(?:、|和|及|等)")
_POOL, _CLOSE = 5, 0.6
_LATIN_NAME = re.compile(r"[A-Za-z]{3,}")


def asks_entity(folded: str) -> bool:
    return _PLACE.search(folded) is not None or _ORGANISATION.search(folded) is not None


def lacks_names(folded: str, quotes: Sequence[str]) -> bool:
    """Whether the names of places or organisations are asked for, and no quote has any."""
    told = " ".join(quotes)
    if _ONE_PLACE.search(folded):
        return not _places(told)
    if _ORGANISATION.search(folded) or _ORGANISATIONS.search(folded):
        return not any(fold(name) not in folded for name in _organisations(told))
    if _PLACES.search(folded) is None or _LISTED.search(told):
        return False
    return not tells_entity(folded, told)


def tells_entity(folded: str, text: str) -> bool:
    """Whether a text names a place, or an organisation, as asked, that the question does not."""
    if _ORGANISATION.search(folded):
        return any(fold(name) not in folded for name in _organisations(text))
    places = _places(text)
    if _STATES.search(folded):
        places += _UNIONS.findall(simplify(text))
    if _ANYWHERE.search(folded):
        places += _PUT_AT.findall(simplify(text))
    return any(fold(name) not in folded for name in places)


def answer_with_entity(finder: Finder) -> Draft | None:
    """The best sentence that answers and names one; a place may be told in the next best."""
    ranked = rank_sentences(finder, finder.whole)
    most = 1 if _ORGANISATION.search(finder.folded) else _POOL
    for item in ranked[:most]:
        if item.score < _CLOSE * ranked[0].score:
            break
        text = finder.evidence.briefing(item.passage).text[slice(*item.span)]
        if tells_entity(finder.folded, text) and answers(finder, item):
            draft = Draft(finder.evidence)
            draft.text = quote_sentences(finder, draft, [item], finder.question.language)
            return draft
    return None


def _places(text: str) -> list[str]:
    if text.isascii() or not re.search("[\u3400-\u9fff]", text):
        return _CAPITALISED.findall(text)
    import rjieba

    simplified = simplify(text)
    known = [word for word, tag in rjieba.tag(simplified) if tag == "ns" and len(word) > 1]
    known = [word for word in known if word not in NO_PLACE_NAMES]
    # 在雄安设立: where something is done, be the place in the dictionary or not.
    return known + _DONE_AT.findall(simplified)


def _organisations(text: str) -> list[str]:
    if text.isascii() or not re.search("[\u3400-\u9fff]", text):
        return _CAPITALISED.findall(text)
    import rjieba

    tagged = rjieba.tag(simplify(text))
    named = [word for word, tag in tagged if tag in ("nt", "nz", "nrt")]
    # 时代 公司: the ending with the name in front of it.
    named += [
        before + word
        for (before, tag), (word, _) in pairwise(tagged)
        if word.endswith(ORGANISATION_ENDINGS) and tag in ("n", "ns", "nr", "nz", "nrt", "t", "x")
    ]
    return named + _LATIN_NAME.findall(text)
