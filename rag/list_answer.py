"""Which part of a transcript answers a question for measures, features, problems or plans.

Four sorts of parts compete: a whole enumeration, one of its points, a few sentences, the clauses
of a stretch that tells of problems. Each is scored by how much of the question it speaks of,
itself or through what surrounds it (what the reporter asked, the office of who speaks), by its
nearness in meaning, and by its tense: what was done or what comes next.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rag.evidence import Draft
from rag.find import Finder
from rag.list_ask import ListAsk
from rag.list_part import Part
from rag.list_parts import parts_of
from rag.records import Citation
from rag.sentence_answer import is_meant
from rag.unheard import is_unheard_of
from rag.units import Unit

_MIN_COVERAGE = 0.4
# The dictionary knows only part of another language's words.
_MIN_COVERAGE_FOREIGN = 0.25
# Below it, answers to the dev questions were wrong more often than right ...
_SURE = 1.75
# ... unless they stood out so far against all of other turns, and covered a little.
_FAIR, _STANDS_OUT, _LEAST = 1.5, 0.24, 0.12
# English has more words for a thing than the transcript uses of it.
_FAIR_IN_ENGLISH = 1.2
# Measures and plans are refused where a name or the main noun is missing; otherwise what is
# nearest in meaning is of them, be it told in other words.
_OF_DEEDS = 0.3
# A list is told in more than one short sentence; the best parts are written to see how long.
_LOOKED_AT, _ROOM, _FULL = 12, 0.3, 300
# Where the main noun is nowhere in the briefing, the best has to stand out farther.
_UNHEARD_OUT = 0.8


def answer_list(finder: Finder, last: bool = False) -> Draft | None:
    """The best part, or None where nothing speaks of enough of the question.

    ``last``: nothing else answers, so that being near in meaning is enough for measures and plans.
    """
    if not finder.whole.units:
        return None
    found = [parts_of(finder, briefing) for briefing in finder.briefings_found]
    parts = [part for _, of_briefing in found for part in of_briefing]
    if not parts:
        return None
    best = _what_it_opens(_best_of(parts), parts)
    if finder.question.language == "en" and found[0][0].ask.wide:
        best = _list_of(best, parts)
    if all(scene.lacks_a_name for scene, _ in found):
        return None
    ask = found[0][0].ask
    told = _is_told(finder, best, parts, ask.units) or (last and _is_of_deeds(finder, best, ask))
    return best.write() if told else None


def answer_list_around(finder: Finder, told: Draft) -> Draft | None:
    """The list that was found to be announced; or the best part, where it has what other sentences
    were found to answer with, and more."""
    parts = [p for b in finder.briefings_found for p in parts_of(finder, b)[1]]
    if not parts or not told.citations:
        return None
    if len(told.citations) == 1 and (opened := _opened_by(told.citations[0], parts)):
        return opened.write()
    draft = _best_of(parts).write()
    found = {(c.passage_id, c.quote) for c in draft.citations}
    return draft if {(c.passage_id, c.quote) for c in told.citations} < found else None


def _best_of(parts: list[Part]) -> Part:
    """The part that answers best, and tells the more."""
    ranked = sorted(parts, key=lambda part: (-part.score, part.start))[:_LOOKED_AT]
    return max(ranked, key=lambda part: (part.score + _ROOM * _fullness(part), -part.start))


def _fullness(part: Part) -> float:
    """How much a part tells, from 0 to 1."""
    return min(1.0, len(part.write().text) / _FULL)


def _is_of_deeds(finder: Finder, best: Part, ask: ListAsk) -> bool:
    """Whether measures or plans are asked for, and the best part is near enough in meaning."""
    if not (ask.deeds or ask.future) or ask.reasons or ask.problems:
        return False
    return best.meaning >= _OF_DEEDS and not is_unheard_of(finder, ask.units)


def _is_told(finder: Finder, best: Part, parts: list[Part], units: Iterable[Unit]) -> bool:
    """Whether the best part speaks of the question, in its words or in words of its own."""
    if is_meant(best.coverage, best.meaning):
        return True
    elsewhere = max((p.score for p in parts if p.place != best.place), default=0.0)
    if is_unheard_of(finder, units):
        return best.coverage >= _LEAST and best.score >= max(_FAIR, elsewhere + _UNHEARD_OUT)
    least = _MIN_COVERAGE_FOREIGN if best.foreign else _MIN_COVERAGE
    if best.coverage >= least and best.score >= _SURE:
        return True
    fair = _FAIR_IN_ENGLISH if finder.question.language == "en" else _FAIR
    stands_out = best.score >= max(fair, elsewhere + _STANDS_OUT)
    return stands_out and best.coverage >= _LEAST


def _list_of(best: Part, parts: list[Part]) -> Part:
    """What is being done about it: the whole list of which the best part is one point.

    Unless that point has the very name of what is asked for.
    """
    if best.named:
        return best
    for part in parts:
        if part.start <= best.start < part.end and part.place == best.place:
            coverage = max(part.coverage, best.coverage)
            meaning = max(part.meaning, best.meaning)
            return replace(part, coverage=coverage, meaning=meaning, score=best.score)
    return best


def _opened_by(cited: Citation, parts: list[Part]) -> Part | None:
    """The list behind a sentence that only says how many things there are."""
    at = cited.start + cited.text.find(cited.quote)
    here = [part for part in parts if part.place[0] == cited.briefing_id]
    return next((p for p in here if p.opening[0] <= at < p.opening[1]), None)


def _what_it_opens(best: Part, parts: list[Part]) -> Part:
    """The list that the best sentence only announces: 去年汽车产业发展亮点纷呈。一是…"""
    for part in parts:
        if part is not best and part.opening[0] <= best.start < part.opening[1]:
            coverage = max(part.coverage, best.coverage)
            return replace(part, coverage=coverage, meaning=max(part.meaning, best.meaning))
    return best
