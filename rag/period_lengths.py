"""How many days and months a normalised period has."""

from __future__ import annotations

import calendar
import re

from rag.computed import CannotCompute


def days_of(period: str) -> int:
    """Days of a normalised period.

    Raises:
        CannotCompute: the period has no known length.
    """
    if re.fullmatch(r"\d{4}", period):
        return 366 if calendar.isleap(int(period)) else 365
    months = _months(period)
    if months is None:
        raise CannotCompute("the period has no known length")
    year, first, last = months
    return sum(calendar.monthrange(year, month)[1] for month in range(first, last + 1))


def months_of(period: str) -> int:
    if re.fullmatch(r"\d{4}", period):
        return 12
    months = _months(period)
    if months is None:
        raise CannotCompute("the period has no known length")
    return months[2] - months[1] + 1


def _months(period: str) -> tuple[int, int, int] | None:
    if found := re.fullmatch(r"(\d{4})-H([12])", period):
        return int(found[1]), 6 * int(found[2]) - 5, 6 * int(found[2])
    if found := re.fullmatch(r"(\d{4})-Q([1-4])", period):
        return int(found[1]), 3 * int(found[2]) - 2, 3 * int(found[2])
    if found := re.fullmatch(r"(\d{4})-(\d\d)/\1-(\d\d)", period):
        return int(found[1]), int(found[2]), int(found[3])
    return None
