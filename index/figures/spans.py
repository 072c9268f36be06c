"""How far a period reaches, and how far back a briefing reports."""

from __future__ import annotations

import re

# The last month in which a briefing still reports on the whole year before.
LAST_MONTH_OF_REPORTS = 3
# A briefing reports on at most so many years before its own.
YEARS_BACK = 3
# A school year is no time that months are part of.
_DATED = re.compile(r"(?:19|20)\d\d(?!/\d{4}$)")


def is_span(value: str) -> bool:
    """A year, half, quarter or several months: what a report is about, unlike a single date."""
    school_year = re.fullmatch(r"(\d{4})/(\d{4})", value)
    if school_year:
        return int(school_year[2]) == int(school_year[1]) + 1
    return re.fullmatch(r"\d{4}(?:-[HQ]\d|-\d\d/\d{4}-\d\d)?", value) is not None


def first_month(value: str) -> tuple[int, int]:
    """Year and month in which a period begins."""
    year, rest = int(value[:4]), value[5:7]
    if rest[:1] == "H":
        return year, 6 * int(rest[1]) - 5
    if rest[:1] == "Q":
        return year, 3 * int(rest[1]) - 2
    return year, int(rest) if value[4:5] == "-" and rest.isdigit() else 1


def is_part_of(inner: str, outer: str) -> bool:
    """Whether a period of some months is part of a longer one."""
    if inner == outer or not (_DATED.match(inner) and _DATED.match(outer)):
        return False
    return first_month(outer) <= first_month(inner) and last_month(inner) <= last_month(outer)


def last_month(value: str) -> tuple[int, int]:
    """Year and month in which a period ends."""
    end = value.rpartition("/")[2]
    year, month = first_month(end)
    if end[5:6] in ("H", "Q"):
        return year, month + (5 if end[5] == "H" else 2)
    return year, month if len(end) > 4 else 12
