"""Questions for a place or an organisation: only a text that names one answers them.

哪家厂商推出的 is not answered by a sentence that only tells what was brought out.
"""

from __future__ import annotations

import re
from itertools import pairwise

from index.script import fold, simplify
from rag.lexicon.places import ASKS_ORGANISATION, ASKS_PLACE, ORGANISATION_ENDINGS

_PLACE, _ORGANISATION = re.compile(ASKS_PLACE), re.compile(ASKS_ORGANISATION)
# A capital inside a sentence makes a name of an English word.
_CAPITALISED = re.compile(r"(?<=[a-z,;:’'] )[A-Z][a-z]+|\b[A-Z]{2,}\b")
_DONE_AT = re.compile(
    r"[在于]([\u3400-\u9fff]{2,8}?)(?:设立|设有|举[行办]|召开|建[成设]|投产|落[户地]|挂牌|开[展通工幕]|试点|启动)"
)
_LATIN_NAME = re.compile(r"[A-Za-z]{3,}")


def asks_entity(folded: str) -> bool:
    return _PLACE.search(folded) is not None or _ORGANISATION.search(folded) is not None


def tells_entity(folded: str, text: str) -> bool:
    """Whether a text names a place, or an organisation, as asked, that the question does not."""
    if _ORGANISATION.search(folded):
        return any(fold(name) not in folded for name in _organisations(text))
    return any(fold(name) not in folded for name in _places(text))


def _places(text: str) -> list[str]:
    if text.isascii() or not re.search("[\u3400-\u9fff]", text):
        return _CAPITALISED.findall(text)
    import rjieba

    simplified = simplify(text)
    known = [word for word, tag in rjieba.tag(simplified) if tag == "ns" and len(word) > 1]
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
