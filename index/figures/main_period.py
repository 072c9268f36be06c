"""The period that a briefing reports on: what a figure is of that names none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from index.figures.others_times import looks_back, of_the_compared
from index.figures.periods import FiscalYears, Period, find_periods, fiscal_years_of
from index.figures.spans import LAST_MONTH_OF_REPORTS, YEARS_BACK, is_span, last_month
from index.figures.timeline import Timeline, sentence_times
from index.sentences import sentence_spans

# A time named in fewer sentences than one of so many is named in passing.
_SELDOM = 100
# How many times 今年 may be said for each time that the quarter reported on is named.
_IN_PASSING = 4
# Where headings stand, and how long one is.
_HEAD, _HEAD_LINES, _HEADING = 1000, 8, 90


def main_period(text: str, today: date | None, title: str = "") -> str:
    """The period that most of the briefing is about: the one its title names, or the span of time
    its text names most."""
    fiscal = fiscal_years_of(text)
    # In a sentence "on the first half" is what something is held against; a title says its subject.
    own = sentence_times(title, today, fiscal).own or find_periods(title, today, fiscal)
    titled = {p.value for p in own if is_span(p.value)} or _of_heading(text, today, fiscal)
    if today:
        # The budget of a coming year is a plan, and no report.
        titled = {value for value in titled if int(value[:4]) <= today.year}
        # 四季度新闻发布会 of October: when it is held; what it reports on is over.
        now = (today.year, today.month)
        titled = {value for value in titled if "-" not in value or last_month(value) <= now}
    if len(titled) == 1:
        return titled.pop()
    if not titled and today and (month := _month_reported(title, own, today)):
        return month
    # Among fiscal years, last year may be either.
    either = "last year" if fiscal else None
    line = Timeline("", today, fiscal)
    named: Counter[str] = Counter()
    sentences = sentence_spans(text)
    for start, end in sentences:
        times = sentence_times(text[start:end], today, fiscal)
        named.update(
            p.value
            for p in times.own
            if is_span(p.value)
            and times.text[p.start : p.end].lower() != either
            and not looks_back(times.text, p)
            and not of_the_compared(times.text, p)
            and not line.ahead(p)
            and not line.holds_today(p)
        )
    if today:
        # What is told of long ago is not what a briefing reports on.
        named = Counter({v: n for v, n in named.items() if int(v[:4]) >= today.year - YEARS_BACK})
    if today and not fiscal and today.month <= LAST_MONTH_OF_REPORTS and len(named) > 1:
        # Early in the year, what is said of it is planned; the report is of the one before.
        del named[str(today.year)]
    if not named or max(named.values()) * _SELDOM < len(sentences):
        return ""
    if today and not fiscal and (reported := _reported(named, today)):
        return reported
    top = max(named.values())
    most = [value for value, count in named.items() if count == top]
    over = [v for v in most if today and last_month(v) < (today.year, today.month)]
    return max(over) if over else min(most)


# 9月份例行新闻发布会, Press briefing: when it is held, and no more.
_HELD = re.compile(
    r"份?的?(?:第[一二三]次)?(?:例行|定期|专题|月度)?(?:新闻|新聞|媒体)?(?:发布会|發布會|發佈會|记者会|記者會|吹风会|通气会)"
)


def _month_reported(title: str, named: Sequence[Period], today: date) -> str:
    """Consumer prices, October 2027; 2027年9月份居民消费价格: the month, if that is over."""
    months = {p.value for p in named if re.fullmatch(r"\d{4}-\d\d", p.value)}
    if len(months) != 1 or any(_HELD.match(title, p.end) for p in named):
        return ""
    month = months.pop()
    return month if last_month(month) < (today.year, today.month) else ""


def _of_heading(text: str, today: date | None, fiscal: FiscalYears | None) -> set[str]:
    """LABOUR MARKET IN THE FIRST QUARTER OF 2028, on a line of its own above a text."""
    found: set[str] = set()
    lines = [line.strip() for line in text[:_HEAD].split("\n") if line.strip()][:_HEAD_LINES]
    for line in lines:
        heading = len(line) <= _HEADING and not line.endswith(
            (".", "。", "：", ":", "；", "，", ",")
        )
        times = find_periods(line, today, fiscal) if heading else ()
        found |= {p.value for p in times if is_span(p.value) and "-" in p.value and not p.bare}
    return found if len(found) == 1 else set()


def _reported(named: Counter[str], today: date) -> str:
    """The part of this year that is over, where 今年 is said in passing: a quarter's report."""
    year = str(today.year)
    if not named[year] or named[year] < max(named.values()):
        return ""
    now = (today.year, today.month)
    parts = [v for v in named if v != year and v[:4] == year and last_month(v) < now]
    best = max(parts, key=lambda v: (named[v], v), default="")
    return best if named[best] * _IN_PASSING >= named[year] else ""
