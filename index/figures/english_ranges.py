"""Two English numbers that make one range: 40 to 50 hours, 86 or 87 per cent."""

from __future__ import annotations

import re
from decimal import Decimal

from index.figures.numerals import parse_arabic


def is_move(text: str, match: re.Match[str]) -> bool:
    """Whether the two numbers of a match are two states, or two things, and no range."""
    if match["joint"] == "or":
        return not _is_either(match)
    if match["joint"] not in ("to", "and"):
        return False
    ahead = text[max(0, match.start() - 20) : match.start("number")]
    if match["joint"] == "and":
        return "between" not in ahead
    # From about 660 to 410: behind the qualifier, too.
    unqualified = ahead.removesuffix(match["before"])
    return any(_FROM.search(words) for words in (ahead, unqualified))


_FROM = re.compile(r"(?<!ranging )(?<!ranged )\bfrom\s+\W*$")


def _is_either(match: re.Match[str]) -> bool:
    """86 or 87 per cent: a range of two numbers next to each other."""
    number, upper = match["number"], match["upper"]
    told = match["unit"] or match["percent"] or match["magnitude"]
    if not told or not number[0].isdigit() or not upper[0].isdigit():
        return False
    low, high = parse_arabic(number), parse_arabic(upper)
    return low < high <= low * Decimal("1.25")
