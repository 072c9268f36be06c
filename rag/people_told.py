"""Who did something, where the text tells it: whoever speaks at the briefing is not meant.

中国谁去开会, who called for prayers: answered by the sentence that names somebody beside the deed.
What a reporter reports in front of a question counts as told, and is shown as what it is.
"""

from __future__ import annotations

import re

from index.figures.periods import find_periods
from index.parse.lexicon import OFFICE, SURNAMES
from index.script import fold, simplify
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.people import NO_PERSON_IN_ENGLISH, PERSON_IN_ENGLISH, TELLING, WHO
from rag.sentence_answer import Scored, answers, quote_sentences, rank_sentences
from rag.when_answer import asks_when, best_dated

_WHO, _TELLING, _IN_ENGLISH = map(re.compile, (WHO, TELLING, PERSON_IN_ENGLISH))
_NO_PERSON = re.compile(NO_PERSON_IN_ENGLISH)
_OFFICE_WITH_NAME = re.compile(
    rf"(?:{OFFICE}|联络人|联系人|经办人|发起人|创始人)(?P<name>[\u4e00-\u9fff·]{{2,8}})|(?P<before>[\u4e00-\u9fff·]{{2,4}})(?:先生|女士)"
)
_CLOSE, _MOST = 0.6, 2
_COVERS, _MEANS = 0.25, 0.45


def asks_who_did(folded: str) -> bool:
    """Whether a question for somebody is of anything but what was said at the briefing."""
    return _WHO.search(folded) is not None and _TELLING.search(folded) is None


def answer_who_did(finder: Finder) -> Draft | None:
    """The sentences that tell of it and name somebody; None where none does."""
    ranked = rank_sentences(finder, finder.ask(_WHO.sub(" ", finder.text)), reported=True)
    naming = [
        item
        for item in ranked
        if item.score >= _CLOSE * ranked[0].score
        and names_somebody(finder.folded, _text(finder, item))
        and (answers(finder, item) or _is_near(item))
    ]
    if not naming:
        return None
    best = naming[0]
    chosen = [best]
    for item in naming[1:]:
        same = (item.passage.briefing_id, item.passage.turn) == (
            best.passage.briefing_id,
            best.passage.turn,
        )
        known = fold(" ".join((finder.folded, *(_text(finder, other) for other in chosen))))
        if len(chosen) < _MOST and same and names_somebody(known, _text(finder, item)):
            chosen.append(item)
    chosen += _dated(finder, chosen)
    chosen.sort(key=lambda s: (s.passage.id, s.span))
    draft = Draft(finder.evidence)
    draft.text = quote_sentences(finder, draft, chosen, finder.question.language)
    return draft


def _is_near(item: Scored) -> bool:
    """Whoever is named bears a question out: less of its words is enough."""
    return item.coverage >= _COVERS and item.meaning >= _MEANS


def _dated(finder: Finder, chosen: list[Scored]) -> list[Scored]:
    """When it was is asked as well: the sentence that tells it, where no other does."""
    if not asks_when(finder.folded):
        return []
    if any(find_periods(_text(finder, item), finder.today) for item in chosen):
        return []
    dated = best_dated(finder)
    return [dated] if dated and dated.span not in {item.span for item in chosen} else []


def _text(finder: Finder, item: Scored) -> str:
    return finder.evidence.briefing(item.passage).text[slice(*item.span)]


def names_somebody(folded: str, text: str) -> bool:
    """Whether a text names a person whom a folded text, by the last of the name, does not."""
    return any(fold(re.split(r"[\s·]", name)[-1]) not in folded for name in _persons(text))


def _persons(text: str) -> list[str]:
    if not re.search("[\u3400-\u9fff]", text):
        names = (found[0] for found in _IN_ENGLISH.finditer(text))
        return [name for name in names if not _NO_PERSON.search(name)]
    import rjieba

    simplified = simplify(text)
    titled = [
        name
        for found in _OFFICE_WITH_NAME.finditer(simplified)
        if (name := found["name"] or found["before"])
    ]
    return titled + [
        word
        for word, tag in rjieba.tag(simplified)
        if tag in ("nr", "nrt") and len(word) > 1 and word[0] in SURNAMES
    ]
