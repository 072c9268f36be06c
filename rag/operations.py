"""Operations on one figure (per day, per month, another unit), and the table of them all."""

from __future__ import annotations

import re
from dataclasses import replace

from index.script import fold, simplify
from rag import averages, balances, before, compute, level_changes, part_whole, sums, two_figures
from rag.age_band import age_band
from rag.amounts import split_unit
from rag.ask import Ask
from rag.at_two_times import at_two_times
from rag.beyond_share import beyond_share
from rag.derived import CUES, Derived, Operation, average_is_stated, is_amount, outside_quotes
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.holidays import is_of_holiday
from rag.lexicon.deriving import MORE_TO_COME, OF_AVERAGES
from rag.lexicon.measures import UNIT_FACTORS
from rag.lexicon.translations import CHINESE_UNITS, ENGLISH_UNITS
from rag.match import Match
from rag.not_so import not_so
from rag.of_so_many import of_so_many
from rag.part_of import part_of_whole
from rag.rate_of_change import rate_of_change
from rag.rate_told import rate_told
from rag.rest_named import rest_named
from rag.rest_of_period import rest_of_period
from rag.rest_of_whole import rest_of_whole
from rag.to_target import to_target
from rag.told_apart import told_apart

_AS_GOOD, _MORE_TO_COME = 0.8, re.compile(MORE_TO_COME)
_ASKS_AVERAGE = re.compile(r"均|每[人户家]|\b(?:average|per|each|every)\b")
# Of an amount that is shared out the question names as much.
_NAMED = 0.5
_DAYS = frozenset("天 日 days".split())
_DAILY_TOLD = re.compile(
    r"日均|每[天日]|(?<![今昨明节假生])日(?=产|供|处理|发|运|销|耗|访问)|平均"
    r"|\b(?:per|a|each) day\b|\bdaily\b"
)
# 最忙的那一天: one day of them all, and no average.
_OF_ONE_DAY = re.compile(
    "最[\u4e00-\u9fff]{1,4}的?(?:那一?|这一?|一)?[天日](?!均)|单日|(?:峰值|高峰)[那一当]?[天日]"
)
# 1到9月（273天）: the days that the question itself counts.
_DAYS_GIVEN = re.compile(r"[（(](?:共|一共|合计|按|计)?(\d{2,3})[天日][)）]")
_FIRST_DAYS = re.compile(r"[前首头](\d{1,2})[天日](?![以之]?[前内])")
_MONTHLY_TOLD = re.compile(r"月均|每个?月|平均|\b(?:per|a|each) month\b|\bmonthly\b")


def operations_asked(folded: str) -> list[str]:
    """Names of the operations whose words the question has, most specific first."""
    folded = outside_quotes(folded)
    asked = [name for name, pattern in CUES.items() if pattern.search(folded)]
    if _MORE_TO_COME.search(folded):
        asked = [name for name in asked if name not in ("difference", "increment", "to target")]
    return asked


def _daily(finder: Finder, ask: Ask) -> Derived | None:
    if average_is_stated(finder, ask, _DAILY_TOLD) or _OF_ONE_DAY.search(finder.folded):
        return None
    match = _over_time(finder, ask)
    if match is None or _DAILY_TOLD.search(match.view.about.folded):
        # 日均浓度 of another time: an average is not shared out again.
        return None
    if given := _DAYS_GIVEN.search(finder.question.text):
        return Derived(
            "per day", compute.per_day(match.view.figure, ask.unit, int(given[1])), (match.view,)
        )
    if first := _FIRST_DAYS.search(match.view.ahead):
        # 春节假期前6天接待A人次.
        return Derived(
            "per day", compute.per_day(match.view.figure, ask.unit, int(first[1])), (match.view,)
        )
    days = _days_told(finder, match.view)
    if days is not None:
        average = compute.average(match.view.figure, days.figure, ask.unit)
        return Derived("per day", average, (match.view, days))
    if is_of_holiday(match.view):
        # How many days it had is not told.
        return None
    return Derived("per day", compute.per_day(match.view.figure, ask.unit), (match.view,))


def _days_told(finder: Finder, view: FigureView) -> FigureView | None:
    """假期8天，接待游客5134.7万人次: the days that an amount is told of are told with it."""
    ahead = [
        v
        for v in finder.views
        if v.figure.unit in _DAYS
        and v.figure.kind != "streak"
        and same_sentence(v, view)
        and v.figure.end <= view.figure.start
        and v.figure.value > 1
    ]
    return max(ahead, key=lambda v: v.figure.start, default=None)


def _over_time(finder: Finder, ask: Ask) -> Match | None:
    """The amount to be shared out over its time: that of the whole year, unless one is named."""
    content = tuple(u for u in ask.units if u.text not in OF_AVERAGES)
    ask = replace(ask, units=content or ask.units)
    amounts = [m for m in finder.rank(ask) if is_amount(m.view)]
    if not amounts:
        return None
    reason = finder.objection(ask, amounts[0])
    if amounts[0].coverage < _NAMED and reason in ("subject", "measure"):
        return None
    yearly = [
        m
        for m in amounts
        if not ask.periods
        and m.view.figure.period == finder.main_year
        and m.score >= amounts[0].score - _AS_GOOD
        and m.view.figure.unit == amounts[0].view.figure.unit
    ]
    if amounts[0].view.each and not _ASKS_AVERAGE.search(finder.folded):
        # What each driver pays a year is no charge by the day.
        return None
    return yearly[0] if yearly else amounts[0]


def _monthly(finder: Finder, ask: Ask) -> Derived | None:
    if average_is_stated(finder, ask, _MONTHLY_TOLD):
        return None
    match = _over_time(finder, ask)
    if match is None or _MONTHLY_TOLD.search(match.view.clause.folded):
        # So many a month already.
        return None
    return Derived("per month", compute.per_month(match.view.figure, ask.unit), (match.view,))


def _convert(finder: Finder, ask: Ask) -> Derived | None:
    cue = CUES["convert"].search(finder.folded)
    unit = (cue.groupdict().get("unit") if cue else "") or ask.unit
    if not unit:
        return None
    unit = CHINESE_UNITS.get(unit.replace("-", " "), unit)
    _, bare = split_unit(unit)
    dimension = UNIT_FACTORS.get(bare, ("",))[0]
    # The unit asked for is not the one the briefing tells it in.
    for match in finder.rank(replace(ask, unit=""))[:8]:
        figure = match.view.figure
        same = figure.unit == bare or (
            dimension and UNIT_FACTORS.get(figure.unit, ("",))[0] == dimension
        )
        # 2996亿斤 is told in 斤 already.
        if same and is_amount(match.view) and unit not in (figure.full_unit, figure.unit):
            return Derived("convert", compute.convert(figure, unit), (match.view,))
    return None


def _in_its_unit(finder: Finder, ask: Ask) -> Derived | None:
    """How many kilowatts, of what is told in megawatts; 万 of one unit needs no conversion."""
    unit = CHINESE_UNITS.get(ask.unit.replace("-", " "), ask.unit)
    _, bare = split_unit(unit)
    dimension, size = UNIT_FACTORS.get(bare, ("", 0))
    if not dimension or dimension == "share":
        return None
    asked = fold(simplify(finder.question.text))
    if not asked.isascii() and not any(
        name in asked for name in (bare, ENGLISH_UNITS.get(bare, bare).lower())
    ):
        # 用掉多少电 asks how much of it, in whatever unit.
        return None
    found = finder.find(replace(ask, unit=""))
    if found.match is None or found.reason or not is_amount(found.match.view):
        return None
    figure = found.match.view.figure
    told, its_size = UNIT_FACTORS.get(figure.unit, ("", 0))
    if told != dimension or its_size == size:
        return None
    return Derived("in its unit", compute.convert(figure, unit), (found.match.view,))


OPERATIONS: dict[str, Operation] = {
    "of so many": of_so_many,
    "balance": balances.balance,
    "convert": _convert,
    "in its unit": _in_its_unit,
    "per day": _daily,
    "per month": _monthly,
    "average": averages.average,
    "ratio": two_figures.ratio,
    "beyond share": beyond_share,
    "remainder": part_whole.remainder,
    "planned": level_changes.planned,
    "to target": to_target,
    "after target": level_changes.after_target,
    "of base": level_changes.of_base,
    "outside": level_changes.outside,
    "sum": sums.add_up,
    "difference": two_figures.difference,
    "increment": level_changes.increment,
    "times before": level_changes.times_before,
    "base": before.base,
    "whole": level_changes.whole,
    "whole of share": level_changes.whole_of_share_stated,
    "whole named": level_changes.whole_named,
    "not so": not_so,
    "told apart": told_apart,
    "part": part_of_whole,
    "rate told": rate_told,
    "rest of period": rest_of_period,
    "rest": rest_of_whole,
    "age band": age_band,
    "rest named": rest_named,
    "share": part_whole.share,
    "rate of change": rate_of_change,
    "change": two_figures.change,
    "two times": at_two_times,
}
