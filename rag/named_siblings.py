"""Of two figures of one passage and sort, the one that bears the name asked for.

总量规模3100万辆，新能源汽车1150万辆: what is asked of 新能源汽车 is near both, and only the
second is told of it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rag.ages import ages_in
from rag.ask import Ask
from rag.figure_index import FigureView
from rag.lexicon.frame import GENERIC_NOUNS
from rag.match import Match
from rag.reading import Reading
from rag.units import Unit

_NAMED, _HARDLY, _LEAST = 0.9, 0.5, 2
# So many of the best are looked at, and a figure so much worse is not put ahead.
_LOOKED_AT, _WORSE, _LITTLE_WORSE = 6, 2.0, 0.6
_AHEAD, _YEAR = 0.01, 4
_AMONG = re.compile("(?:里头?的|里面的?|当中的?|之中的?|其中的?)(?P<part>[^，,。？?占有是]{2,12})")


def named_siblings_first(reading: Reading, ask: Ask, ranked: list[Match]) -> list[Match]:
    """The ranking, the best figure behind a sibling that alone bears the name asked for."""
    if not ranked or len(ask.units) < _LEAST:
        return ranked
    best = ranked[0]
    for other in ranked[1:_LOOKED_AT]:
        if other.score < best.score - _WORSE or other.clashes - best.clashes:
            continue
        beside = other.view.passage.id == best.view.passage.id
        if _is_alike(best.view, other.view) and (
            _is_of_age(ask, other.view, best.view)
            or (
                beside
                # A dictionary knows few of the words that would tell the two apart.
                and (reading.is_foreign(best) or other.score >= best.score - _LITTLE_WORSE)
                and _bears_more(reading, ask, other.view, best.view)
            )
            or (beside and _is_of_part(reading, ask, other.view, best.view))
        ):
            ahead = best.score + _AHEAD
            moved = replace(other, score=ahead, lead=best.lead or _AHEAD)
            return [moved, *(m for m in ranked if m is not other)]
    return ranked


def _is_alike(one: FigureView, other: FigureView) -> bool:
    a, b = one.figure, other.figure
    alike = a.unit == b.unit and a.kind == b.kind and a.period[:_YEAR] == b.period[:_YEAR]
    return alike and a.id != b.id and a.briefing_id == b.briefing_id


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


def _is_of_age(ask: Ask, view: FigureView, than: FigureView) -> bool:
    """用户8.42亿人，60岁以上1.06亿人: the age is named, and one of both is told of it."""
    ages = ages_in(ask.folded)
    told = f"{than.about.folded} {than.clause.folded}"
    return bool(ages & ages_in(view.about.folded)) and not ages & ages_in(told)


def _is_of_part(reading: Reading, ask: Ask, view: FigureView, than: FigureView) -> bool:
    """规上工业里的中小企业: what stands behind 里 is asked of, and one of both is told of it."""
    found = _AMONG.search(ask.folded)
    if found is None:
        return False
    part = [u for u in ask.units if _is_name(u) and found.start("part") <= ask.folded.find(u.text)]
    part = [u for u in part if ask.folded.find(u.text) < found.end("part")]
    return bool(part) and all(
        reading.matched(u, view.about) >= _NAMED and not _told_of(reading, u, than) for u in part
    )


def _told_of(reading: Reading, unit: Unit, view: FigureView) -> bool:
    return any(reading.matched(unit, slot) > _HARDLY for slot in (view.about, view.clause))


def _is_name(unit: Unit) -> bool:
    return unit.is_noun and unit.text not in GENERIC_NOUNS
