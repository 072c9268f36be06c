"""Operations on one figure (per day, per month, another unit), and the table of them all."""

from __future__ import annotations

from dataclasses import replace

from rag import averages, balances, before, compute, level_changes, part_whole, sums, two_figures
from rag.ask import Ask
from rag.derived import CUES, Derived, Operation, average_is_stated, is_amount
from rag.find import Finder
from rag.lexicon.measures import UNIT_FACTORS
from rag.match import Match
from rag.not_so import not_so
from rag.part_of import part_of_whole
from rag.rest_of_period import rest_of_period
from rag.told_apart import told_apart

_AS_GOOD = 0.8


def operations_asked(folded: str) -> list[str]:
    """Names of the operations whose words the question has, most specific first."""
    return [name for name, pattern in CUES.items() if pattern.search(folded)]


def _daily(finder: Finder, ask: Ask) -> Derived | None:
    if average_is_stated(finder, ask):
        return None
    match = _over_time(finder, ask)
    if match is None:
        return None
    return Derived("per day", compute.per_day(match.view.figure, ask.unit), (match.view,))


def _over_time(finder: Finder, ask: Ask) -> Match | None:
    """The amount to be shared out over its time: that of the whole year, unless one is named."""
    amounts = [m for m in finder.rank(ask) if is_amount(m.view)]
    if not amounts:
        return None
    yearly = [
        m
        for m in amounts
        if not ask.periods
        and m.view.figure.period == finder.main_year
        and m.score >= amounts[0].score - _AS_GOOD
        and m.view.figure.unit == amounts[0].view.figure.unit
    ]
    return yearly[0] if yearly else amounts[0]


def _monthly(finder: Finder, ask: Ask) -> Derived | None:
    if average_is_stated(finder, ask):
        return None
    match = _over_time(finder, ask)
    if match is None:
        return None
    return Derived("per month", compute.per_month(match.view.figure, ask.unit), (match.view,))


def _convert(finder: Finder, ask: Ask) -> Derived | None:
    cue = CUES["convert"].search(finder.folded)
    unit = (cue.groupdict().get("unit") if cue else "") or ask.unit
    if not unit:
        return None
    _, bare = compute.split_unit(unit)
    dimension = UNIT_FACTORS.get(bare, ("",))[0]
    # The unit asked for is not the one the briefing tells it in.
    for match in finder.rank(replace(ask, unit=""))[:8]:
        figure = match.view.figure
        same = figure.unit == bare or (
            dimension and UNIT_FACTORS.get(figure.unit, ("",))[0] == dimension
        )
        if same and is_amount(match.view) and figure.full_unit != unit:
            return Derived("convert", compute.convert(figure, unit), (match.view,))
    return None


OPERATIONS: dict[str, Operation] = {
    "balance": balances.balance,
    "convert": _convert,
    "per day": _daily,
    "per month": _monthly,
    "average": averages.average,
    "ratio": two_figures.ratio,
    "remainder": part_whole.remainder,
    "planned": level_changes.planned,
    "after target": level_changes.after_target,
    "of base": level_changes.of_base,
    "outside": level_changes.outside,
    "sum": sums.add_up,
    "difference": two_figures.difference,
    "increment": level_changes.increment,
    "base": before.base,
    "whole": level_changes.whole,
    "whole named": level_changes.whole_named,
    "not so": not_so,
    "told apart": told_apart,
    "part": part_of_whole,
    "rest of period": rest_of_period,
    "share": part_whole.share,
    "change": two_figures.change,
}
