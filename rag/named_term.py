"""An official term of an English question, told of a figure beside the one that comes first.

NEV sales forecast for 2024: where a sentence tells what all cars will come to and the next what
new energy vehicles will, the first is near in meaning and the second is what is named.
"""

from __future__ import annotations

from dataclasses import replace

from rag.ask import Ask
from rag.match import Match
from rag.pairs import is_pair
from rag.reading import Reading
from rag.terms import chinese_terms, initials, names_term
from rag.units import Unit

_LOOKED_AT, _MARGIN, _NAMED, _RENDERED, _AHEAD, _NAME = 6, 0.8, 0.9, 0.75, 0.01, 5


def named_terms_first(reading: Reading, ask: Ask, ranked: list[Match]) -> list[Match]:
    """The best match, or the one told beside it of just the terms that the question names."""
    terms = [
        unit
        for unit in ask.units
        if not unit.measure
        and (names_term(unit.text) or chinese_terms(unit.text) or _is_short_for_a_name(unit))
    ]
    if not terms or not ranked or _has(reading, terms, ranked[0]):
        return ranked
    best = ranked[0]
    for match in ranked[1:_LOOKED_AT]:
        one, other = best.view.figure, match.view.figure
        told_beside = one.passage_id == other.passage_id
        near = told_beside or one.metric == other.metric != ""
        beside = near and one.unit == other.unit
        alike = (one.kind, one.period, one.status) == (other.kind, other.period, other.status)
        if not beside or not alike or match.clashes or best.score - match.score > _MARGIN:
            continue
        if _has(reading, terms, match) and _is_of_these(reading, ask, terms, match, told_beside):
            ahead = replace(match, score=best.score + _AHEAD, lead=_AHEAD)
            return [ahead, *(m for m in ranked if m is not match)]
    return ranked


def _is_short_for_a_name(unit: Unit) -> bool:
    """NEV, and no common word in short: autos, SMEs."""
    return any(len(name) >= _NAME for name in initials().get(unit.text, ()))


def _has(reading: Reading, terms: list[Unit], match: Match) -> bool:
    slots = (match.view.about, match.view.clause)
    return all(max(reading.matched(term, slot) for slot in slots) >= _NAMED for term in terms)


def _is_of_these(
    reading: Reading, ask: Ask, terms: list[Unit], match: Match, told_beside: bool
) -> bool:
    """新能源汽车 is more than the vehicles that a question names.

    Told elsewhere of the same measure, a figure may be of other words of the question, too.
    """
    named = terms if told_beside else ask.units
    said = [p for unit in named for p in unit.patterns if isinstance(p, str)]
    asked = reading.asked(ask)
    return all(
        word.measure
        or is_pair(word)
        or any(word.text in phrase for phrase in said)
        or (not told_beside and asked.speaks_of(word) >= _RENDERED)
        for word in match.view.words
    )
