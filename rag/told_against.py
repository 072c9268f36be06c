"""Which time a change is told against: the period just before it, or the year before."""

from __future__ import annotations

import re
from datetime import date

from index.figures.periods import find_periods
from index.records import Figure
from rag.figure_index import FigureView
from rag.lexicon.times import (
    AVERAGED_OVER,
    LAST_PERIOD_NAMED,
    MONTH_BEFORE,
    ON_LAST_PERIOD,
    ON_LAST_YEAR,
)

_LAST_PERIOD, _LAST_YEAR = re.compile(ON_LAST_PERIOD), re.compile(ON_LAST_YEAR)
_AVERAGED = re.compile(AVERAGED_OVER)
_LAST_PERIOD_TOLD = re.compile(f"{ON_LAST_PERIOD}|{LAST_PERIOD_NAMED}")


def against_another(folded: str, view: FigureView) -> bool:
    """环比 is asked, and the figure is told against the year before, or the other way round.

    So is a rate averaged over years (两年平均) another than that of one year.
    """
    if view.figure.kind == "growth" and averaged(folded) != averaged(view.figure.basis):
        own = f"{view.about.folded}{view.clause.folded}"
        return averaged(view.figure.basis) or not averaged(own)
    asked = _LAST_PERIOD.search(folded) is not None
    if view.figure.kind not in ("growth", "points") or not (asked or _LAST_YEAR.search(folded)):
        return False
    return asked != against_last_period(view)


def against_last_period(view: FigureView) -> bool:
    """Told against the month or quarter before: 环比, 比三季度末."""
    return _LAST_PERIOD_TOLD.search(view.figure.basis) is not None


def averaged(text: str) -> bool:
    """Whether words tell of each year of several on average: 两年平均, 年均."""
    return _AVERAGED.search(text) is not None


_MONTH_BEFORE = re.compile(MONTH_BEFORE)


def _a_year_before(period: str) -> str:
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period)


_SAME_TIME = re.compile("[去上]一?年同期")
_YEAR_BEFORE, _LAST_MONTH, _LAST_DAY = re.compile("上一?年(?!同期)"), 12, 31
_OF_MONTH = re.compile(r"(\d{4})-(\d\d)")


def times_against(figure: Figure, today: date | None) -> list[str]:
    """The times, normalised, that a change is told against: of 9月比上月, August."""
    month = _OF_MONTH.fullmatch(figure.period)
    if month and _MONTH_BEFORE.search(figure.basis):
        count = int(month[1]) * 12 + int(month[2]) - 2
        return [f"{count // 12}-{count % 12 + 1:02d}"]
    if _SAME_TIME.search(figure.basis):
        # 是去年同期的1.9倍, of half a year: half of the year before.
        return [_a_year_before(figure.period)] if figure.period else []
    if _YEAR_BEFORE.search(figure.basis) and figure.period[:4].isdigit():
        # 比上年末, of a figure of 2026: whenever it is told, that is the end of 2025.
        today = date(int(figure.period[:4]), _LAST_MONTH, _LAST_DAY)
    return [period.value for period in find_periods(figure.basis, today)]
