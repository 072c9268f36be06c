"""Periods held against one another: whether two are one or one a part, and a year earlier."""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.periods import Period


def periods_agree(asked: str, period: str) -> bool:
    """Whether a figure of one normalised period can answer for another.

    A part answers where the whole is asked for (截至2023年底 for 2023), and a year answers for its
    end; a year never answers for one of its months, nor one quarter for another. A fiscal or
    school year answers for the year in which it begins.
    """
    if asked == period or not asked or not period:
        return True
    if period == f"{asked}/{int(asked[:4]) + 1}":
        return True
    wanted, given = month_span(asked), month_span(period)
    if wanted is None or given is None:
        return asked.startswith(period) or period.startswith(asked)
    if re.fullmatch(r"\d{4}/\d{4} \d{4}", f"{asked} {period}") and wanted[1] - wanted[0] == 23:
        # A school year asked for is that of the calendar year it begins in, no other.
        return period == asked[:4]
    if wanted[0] <= given[0] and given[1] <= wanted[1]:
        return True
    return wanted == (given[1], given[1]) or _is_season(wanted, given)


def is_part(period: str, whole: str) -> bool:
    """Whether a period lies in a longer one."""
    inner, outer = month_span(period), month_span(whole)
    return (
        inner is not None
        and outer is not None
        and inner != outer
        and outer[0] <= inner[0]
        and inner[1] <= outer[1]
    )


def _is_season(wanted: tuple[int, int], given: tuple[int, int]) -> bool:
    """暑假, asked for as July and August, is what a measure from July to September was for."""
    months = (wanted[0] % 12, wanted[1] % 12)
    return months == (6, 7) and given[0] == wanted[0] and given[1] == wanted[1] + 1


def year_after(period: str) -> str:
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) + 1), period)


def month_span(period: str) -> tuple[int, int] | None:
    """First and last month of a period, counted from year 0; None where it has other parts."""
    first, _, last = period.partition("/")
    ends = [_bounds(part) for part in (first, last or first)]
    if ends[0] is None or ends[1] is None:
        return None
    return ends[0][0], ends[1][1]


def _bounds(part: str) -> tuple[int, int] | None:
    found = re.fullmatch(r"(\d{4})(?:-(?:H([12])|Q([1-4])|(\d\d)(?:-\d\d)?))?", part)
    if found is None:
        return None
    start = int(found[1]) * 12
    if found[2]:
        return start + 6 * int(found[2]) - 6, start + 6 * int(found[2]) - 1
    if found[3]:
        return start + 3 * int(found[3]) - 3, start + 3 * int(found[3]) - 1
    if found[4]:
        return start + int(found[4]) - 1, start + int(found[4]) - 1
    return start, start + 11


def year_before(period: Period) -> Period:
    """The same period a year earlier; it stands nowhere in the text."""
    return replace(period, start=0, end=0, value=a_year_earlier(period.value))


def a_year_earlier(value: str) -> str:
    """A normalised period, moved back by a year."""
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), value)
