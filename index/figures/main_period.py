"""The period that a briefing reports on: what a figure is of that names none."""

from __future__ import annotations

from collections import Counter
from datetime import date

from index.figures.others_times import looks_back, of_the_compared
from index.figures.periods import find_periods, fiscal_years_of
from index.figures.spans import LAST_MONTH_OF_REPORTS, YEARS_BACK, is_span, last_month
from index.figures.timeline import Timeline, sentence_times
from index.sentences import sentence_spans

# A time named in fewer sentences than one of so many is named in passing.
_SELDOM = 100
# How many times 今年 may be said for each time that the quarter reported on is named.
_IN_PASSING = 4


def main_period(text: str, today: date | None, title: str = "") -> str:
    """The period that most of the briefing is about: the one its title names, or the span of time
    its text names most."""
    fiscal = fiscal_years_of(text)
    # In a sentence "on the first half" is what something is held against; a title says its subject.
    own = sentence_times(title, today, fiscal).own or find_periods(title, today, fiscal)
    titled = {p.value for p in own if is_span(p.value)}
    if today:
        # The budget of a coming year is a plan, and no report.
        titled = {value for value in titled if int(value[:4]) <= today.year}
        # 四季度新闻发布会 of October: when it is held; what it reports on is over.
        now = (today.year, today.month)
        titled = {value for value in titled if "-" not in value or last_month(value) <= now}
    if len(titled) == 1:
        return titled.pop()
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


def _reported(named: Counter[str], today: date) -> str:
    """The part of this year that is over, where 今年 is said in passing: a quarter's report."""
    year = str(today.year)
    if not named[year] or named[year] < max(named.values()):
        return ""
    now = (today.year, today.month)
    parts = [v for v in named if v != year and v[:4] == year and last_month(v) < now]
    best = max(parts, key=lambda v: (named[v], v), default="")
    return best if named[best] * _IN_PASSING >= named[year] else ""
