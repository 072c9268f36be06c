"""Whether a figure's kind, unit, nature, measure, period and status are those asked for.

Each adds a named part to the figure's score, and a clash where it is told otherwise.
"""

from __future__ import annotations

import re

from index.figures.periods import Period
from index.figures.quantities import magnitude_factor
from index.records import Figure
from index.script import is_han
from rag.amounts import amount, size_of_unit, split_unit
from rag.ask import Ask
from rag.asked import Asked
from rag.counted_with import counts_such
from rag.dimensions import are_people, is_same_unit, is_unit_of_same, same_dimension
from rag.figure_index import FigureIndex, FigureView
from rag.lexicon.measures import (
    DURATION_UNITS,
    KINDRED_MEASURES,
    QUANTITY_ENDINGS,
    RATE_UNITS,
    SAME_COUNTERS,
)
from rag.lexicon.natures import SPEAKS_OF_AGE
from rag.lexicon.times import UP_TO
from rag.nature import nature_told
from rag.pairs import is_told_in_pair_alone, pairs_told
from rag.spans import periods_agree, year_after
from rag.units import is_said_of_many
from rag.weights import Weights

_SPEAKS_OF_AGE, _UP_TO = re.compile(SPEAKS_OF_AGE), re.compile(UP_TO)
# How much of the way is done: told as an amount, or as a share of it.
_HOW_MUCH_OF = re.compile(r"\bhow (?:much|many) of\b")
_NOW = re.compile(r"\b(?:is|are) [^?]*\b(?:now|currently|at present|today)\b")
_ESTIMATED = re.compile(r"\b(?:is|are) (?:now |currently )?estimated (?:at|to be)\b")
_YEAR_BACK = re.compile("[一1]年[之以]?前|a year (?:ago|earlier)")
_THIS_YEAR = re.compile("今年度?|本年度?|this year")
# 多少亿 may be answered by some tens of millions, hardly by less.
_FAR_BELOW = 20


def _is_to_come(view: FigureView, index: FigureIndex) -> bool:
    """Planned for a time after the one that the briefing reports on.

    The stock is estimated at A: nobody knows better, and it is there now.
    """
    period = view.figure.period
    if not period and _ESTIMATED.search(view.clause.folded):
        return False
    return not period or period[:4] > index.main_year(view.figure.briefing_id)


def counts_another(view: FigureView, asked: Asked) -> bool:
    """Whether a number of things is of a thing the question does not name: 239家 of 企业."""
    last = [word for word in view.words if is_han(word.text[0])][-2:]
    if view.figure.kind != "count" or not last or last[-1].measure:
        return False
    if last[-1].text.endswith(QUANTITY_ENDINGS):
        return False
    return not any(asked.names(word) for word in last)


def score_kind(
    ask: Ask, view: FigureView, w: Weights, parts: dict[str, float], clashes: set[str]
) -> None:
    kind = view.figure.kind
    if view.change:
        # The amount of a change, told as a count: 净增18条 is no answer to how many there are.
        wanted = ask.compared or bool(ask.kinds & {"growth", "points"})
        parts["kind"] = w.kind if wanted else -w.kind_clash / 2
        if ask.kinds and not wanted:
            clashes.add("kind")
    elif ask.kinds:
        if kind in ask.kinds:
            parts["kind"] = w.kind
        elif ask.kinds == {"streak"} and view.figure.unit in DURATION_UNITS:
            # For how long was it shut: a time told as such.
            parts["kind"] = w.kind / 2
        else:
            parts["kind"] = -w.kind_clash
            clashes.add("kind")
    elif kind in ("level", "count") or (kind == "share" and _HOW_MUCH_OF.search(ask.folded)):
        parts["kind"] = w.kind / 2
    elif kind in ("growth", "points", "rank", "streak", "multiple"):
        parts["kind"] = -w.kind_clash / 2
    direction = view.figure.direction
    if ask.direction and direction and ask.direction != direction:
        parts["direction"] = -w.direction_clash
        clashes.add("direction")


def score_unit(
    ask: Ask, view: FigureView, w: Weights, parts: dict[str, float], clashes: set[str]
) -> None:
    unit = view.figure.unit
    if unit == "岁" and not _SPEAKS_OF_AGE.search(ask.folded):
        # 60岁及以上 says of whom something is told.
        parts["unit"] = -w.unit
        clashes.add("unit")
        return
    such = counts_such(ask.counters, unit)
    if such:
        parts["counter"] = w.counter if such > 0 else -w.counter_clash
        clashes |= set() if such > 0 else {"unit"}
    if not ask.unit or (such > 0 and ask.unit == "个"):
        return
    asked = ask.unit.lstrip("万亿千")
    if is_too_small(ask.unit, view.figure):
        parts["magnitude"] = -w.magnitude_clash
        clashes.add("unit")
    if not unit:
        return
    if (
        unit.endswith(asked)
        or unit.startswith(asked)
        or asked.endswith(unit)
        or (len(asked) > 1 and asked in view.about and unit not in RATE_UNITS)
        or asked in view.sort
        or is_same_unit(ask.unit, unit)
    ):
        parts["unit"] = w.unit
    elif any(asked in same and unit in same for same in SAME_COUNTERS) or are_people(asked, unit):
        # How many people rode: told in passengers.
        parts["unit"] = w.unit / 2
    elif not same_dimension(ask.unit, unit):
        parts["unit"] = -w.dimension_clash
        clashes.add("unit")
    elif ask.unit.isascii() != unit.isascii():
        return
    else:
        parts["unit"] = -w.unit_clash
        clashes.add("unit")


def score_nature(ask: Ask, view: FigureView, w: Weights, parts: dict[str, float]) -> None:
    if not view.figure.unit and not ask.folded.isascii():
        # Chinese leaves a unit out that was told before.
        return
    if ask.natures:
        fits = nature_told(view.figure) in ask.natures
        parts["nature"] = w.nature if fits else -w.nature_clash


def is_too_small(asked: str, figure: Figure) -> bool:
    """多少亿 is not answered by 3000多场, nor how many GWh by 360 Wh."""
    magnitude, _ = split_unit(asked)
    if is_unit_of_same(asked, figure.unit):
        return amount(figure) * _FAR_BELOW < size_of_unit(asked)
    counted = figure.value * magnitude_factor(figure.magnitude)
    return bool(magnitude) and counted * _FAR_BELOW < magnitude_factor(magnitude)


def score_measure(
    ask: Ask, view: FigureView, w: Weights, parts: dict[str, float], clashes: set[str]
) -> None:
    asked = ask.measures
    if not view.measures and any(_is_half(measure, view) for measure in asked):
        parts["measure"] = -w.measure_clash
        clashes.add("measure")
    if not asked or not view.measures:
        return
    if asked & view.measures:
        parts["measure"] = w.measure
    elif any(
        unit.measure
        # Money spent on roads is told as investment, too.
        and (is_said_of_many(unit.text) or unit.text.isascii())
        and view.measures & kindred
        for unit in ask.units
        if (kindred := KINDRED_MEASURES.get(unit.measure))
    ):
        parts["measure"] = w.measure / 2
    else:
        parts["measure"] = -w.measure_clash
        clashes.add("measure")


def _is_half(measure: str, view: FigureView) -> bool:
    """出口, of a figure that is told of 进出口."""
    return any(
        measure in pair and measure != pair and is_told_in_pair_alone(measure, pair, view)
        for pair in pairs_told(view)
    )


def score_period(
    ask: Ask,
    view: FigureView,
    index: FigureIndex,
    w: Weights,
    parts: dict[str, float],
    clashes: set[str],
) -> None:
    if not ask.periods or not view.figure.period:
        return
    planned = view.figure.status != "actual"
    months = _UP_TO.search(ask.folded) is None
    if any(
        (
            periods_agree(p.value, view.figure.period)
            # What a month saw is not what it added up to by then.
            and not (months and _is_month(p.value) and not view.figure.period.startswith(p.value))
            and not (_is_year_back(ask, p) and _runs(view.figure.period, view, index))
        )
        # By the end of March, of a plan, is the next one.
        or (planned and p.bare and periods_agree(year_after(p.value), view.figure.period))
        or _is_basis(p, view)
        or _is_running(ask, p, view, index)
        for p in ask.periods
    ):
        # Of the year, before one of its quarters.
        exact = any(p.value == view.figure.period for p in ask.periods)
        parts["period"] = w.period + w.exact_period * exact
    else:
        parts["period"] = -w.period_clash
        clashes.add("period")


def _is_running(ask: Ask, period: Period, view: FigureView, index: FigureIndex) -> bool:
    """今年设了多少考点, asked of a report on the school year that is running: people call it so.

    By its number the year means the running one only of a figure that is told with no time.
    """
    figure = view.figure
    if not _runs(figure.period, view, index) or period.value != figure.period[5:]:
        return False
    asked = ask.folded[period.start : period.end]
    return not figure.period_text or _THIS_YEAR.fullmatch(asked) is not None


def _runs(period: str, view: FigureView, index: FigureIndex) -> bool:
    """Whether a period is the school or fiscal year that ends in the year of the briefing."""
    year = index.snapshot.briefings[view.figure.briefing_id].date[:4]
    return bool(year) and period == f"{int(year) - 1}/{year}"


def _is_year_back(ask: Ask, period: Period) -> bool:
    """一年前差多少: before the year that is running, though that began in the last one."""
    return _YEAR_BACK.fullmatch(ask.folded[period.start : period.end].strip()) is not None


def _is_month(period: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d", period) is not None


def _is_basis(period: Period, view: FigureView) -> bool:
    """A figure is told against this period (2019年的几倍), or goes on through it (连续8个月)."""
    figure = view.figure
    if figure.kind == "streak":
        return period.value[:4] >= figure.period[:4]
    return figure.kind == "multiple" and period.value[:4] in figure.basis


def score_status(
    ask: Ask,
    view: FigureView,
    index: FigureIndex,
    w: Weights,
    parts: dict[str, float],
    clashes: set[str],
) -> None:
    planned = view.figure.status != "actual"
    if ask.status and planned:
        parts["status"] = w.status if view.figure.status == ask.status else 0.0
    elif ask.status or planned:
        done = ask.past and view.figure.status == "target" and not ask.folded.isascii()
        # What the rate is now is not what it is to be by the end of the year.
        ahead = planned and _NOW.search(ask.folded) is not None and _is_to_come(view, index)
        told = ask.status or done or ahead or (ask.past and _is_to_come(view, index))
        parts["status"] = -w.status_clash if told else -w.status_clash / 4
        if told:
            clashes.add("status")
