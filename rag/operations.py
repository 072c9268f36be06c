"""Operations on one figure (per day, per month, another unit), and the table of them all."""

from __future__ import annotations

from dataclasses import replace

from rag import compute, level_changes, two_figures
from rag.ask import Ask
from rag.derived import CUES, Derived, Operation, average_is_stated, is_amount
from rag.find import Finder
from rag.lexicon import UNIT_FACTORS


def operations_asked(folded: str) -> list[str]:
    """Names of the operations whose words the question has, most specific first."""
    return [name for name, pattern in CUES.items() if pattern.search(folded)]


def _daily(finder: Finder, ask: Ask) -> Derived | None:
    if average_is_stated(finder, ask):
        return None
    match = next((m for m in finder.rank(ask) if is_amount(m.view)), None)
    if match is None:
        return None
    return Derived("per day", compute.per_day(match.view.figure, ask.unit), (match.view,))


def _monthly(finder: Finder, ask: Ask) -> Derived | None:
    if average_is_stated(finder, ask):
        return None
    match = next((m for m in finder.rank(ask) if is_amount(m.view)), None)
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
    "convert": _convert,
    "per day": _daily,
    "per month": _monthly,
    "average": two_figures.average,
    "ratio": two_figures.ratio,
    "remainder": two_figures.remainder,
    "after target": level_changes.after_target,
    "of base": level_changes.of_base,
    "outside": level_changes.outside,
    "sum": two_figures.add_up,
    "difference": two_figures.difference,
    "increment": level_changes.increment,
    "base": level_changes.base,
    "whole": level_changes.whole,
    "share": two_figures.share,
    "change": two_figures.change,
}
