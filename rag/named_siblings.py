"""Of two figures of one passage and sort, the one that bears the name asked for.

总量规模3100万辆，新能源汽车1150万辆: what is asked of 新能源汽车 is near both, and only the
second is told of it.
"""

from __future__ import annotations

from dataclasses import replace

from rag.ask import Ask
from rag.figure_index import FigureView
from rag.lexicon.frame import GENERIC_NOUNS
from rag.match import Match
from rag.reading import Reading
from rag.speech import solidity
from rag.units import Unit

_NAMED, _HARDLY, _LEAST = 0.9, 0.5, 2
# So many of the best are looked at, and a figure so much worse is not put ahead.
_LOOKED_AT, _WORSE = 6, 2.0
_AHEAD = 0.01


def named_siblings_first(reading: Reading, ask: Ask, ranked: list[Match]) -> list[Match]:
    """The ranking with the best figure behind its sibling of that name, if it bears no such name."""
    if not ranked or len(ask.units) < _LEAST:
        return ranked
    best = ranked[0]
    for other in ranked[1:_LOOKED_AT]:
        if other.score < best.score - _WORSE or other.clashes - best.clashes:
            continue
        if _is_sibling(best.view, other.view) and _bears_more(reading, ask, other.view, best.view):
            ahead = best.score + _AHEAD
            moved = replace(other, score=ahead, lead=best.lead or _AHEAD)
            return [moved, *(m for m in ranked if m is not other)]
    return ranked


def _is_sibling(one: FigureView, other: FigureView) -> bool:
    a, b = one.figure, other.figure
    alike = a.unit == b.unit and a.kind == b.kind and a.period == b.period
    return alike and a.id != b.id and one.passage.id == other.passage.id


def _bears_more(reading: Reading, ask: Ask, view: FigureView, than: FigureView) -> bool:
    """Whether a figure bears a name asked for that another has nowhere, and lacks none of its."""
    names = [unit for unit in ask.units if _is_name(unit)]
    here = {unit.text for unit in names if reading.matched(unit, view.about) >= _NAMED}
    there = {
        unit.text
        for unit in names
        if max(reading.matched(unit, slot) for slot in (than.about, than.clause)) > _HARDLY
    }
    own = {unit.text for unit in names if unit.text in there and not _told_of(reading, unit, view)}
    lead = [unit for unit in names if unit.text in here - there]
    return not own and any(reading.matched(u, than.lead) <= _HARDLY for u in lead)


def _told_of(reading: Reading, unit: Unit, view: FigureView) -> bool:
    return any(reading.matched(unit, slot) > _HARDLY for slot in (view.about, view.clause))


def _is_name(unit: Unit) -> bool:
    return (
        not unit.measure
        and len(unit.text) > 1
        and solidity(unit.text) == 1.0
        and unit.text not in GENERIC_NOUNS
    )
