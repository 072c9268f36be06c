"""A quantity as it is read off a text, and what both languages' readers share."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from index.figures.lexicon import COUNTERS, MAGNITUDES
from index.script import fold

_HAN = re.compile("[\u4e00-\u9fff]")
ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


@dataclass(frozen=True)
class Quantity:
    """A number with what it counts, as written at ``[start, end)``."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    magnitude: str = ""
    unit: str = ""
    qualifier: str = ""
    rank: bool = False
    streak: bool = False
    number_start: int = 0
    """Where the number itself begins, behind a qualifier."""
    money: bool = False
    """Whether its unit is a currency that only this text tells its sums in."""

    def base(self) -> Decimal:
        """The value in plain units, so that 301000亿元 equals 30.1万亿元."""
        return self.value * magnitude_factor(self.magnitude)

    @property
    def dimension(self) -> str:
        return dimension_of(self.unit)


def magnitude_factor(magnitude: str) -> Decimal:
    """How many a magnitude word stands for.

    Raises:
        ValueError: it is none that is known.
    """
    try:
        return MAGNITUDES[magnitude]
    except KeyError as error:
        raise ValueError(f"{magnitude!r} is not a magnitude such as 万, 亿 or million") from error


_MONEY = {"元", "yuan", "块"}
_DOLLARS = {"美元", "dollars"}


def dimension_of(unit: str) -> str:
    """Units of one dimension can be compared: percent, points, multiple, money, time, count …"""
    if unit in ("%", "成"):
        return "percent"
    if unit in ("个百分点", "百分点", "percentage points"):
        return "points"
    if unit == "个基点":
        return "basis points"
    if unit in ("倍", "times", "番"):
        return "multiple"
    if unit in _MONEY:
        return "money"
    if unit in _DOLLARS:
        return "dollars"
    if unit in ("年", "years"):
        return "years"
    if unit in ("个月", "months", "月"):
        return "months"
    if not unit or unit in COUNTERS:
        return "count"
    return unit


def any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


class Taken:
    """Characters that already belong to a quantity, a date or a name."""

    def __init__(self, text: str) -> None:
        self._used = bytearray(len(text))

    def free(self, start: int, end: int) -> bool:
        return not any(self._used[start:end])

    def mark(self, start: int, end: int) -> None:
        self._used[start:end] = b"\x01" * (end - start)


def keep(
    taken: Taken,
    match: re.Match[str],
    value: Decimal,
    unit: str = "",
    qualifier: str = "",
    upper: Decimal | None = None,
) -> list[Quantity]:
    if not taken.free(*match.span()):
        return []
    taken.mark(*match.span())
    return [
        Quantity(
            match.start(), match.end(), value, upper, unit=unit, qualifier=qualifier,
            number_start=match.start(),
        )
    ]  # fmt: skip


_SEPARATOR = re.compile(r"(?<=\d),(?=\d{3})")
_STAGE = re.compile(r"\[[A-Za-z .,'’-]{2,40}\]")
# 同比（下同）增长7.1%: so are all that follow.
_SAME_BELOW = re.compile(r"[（(](?:以)?下同[）)]")


def without_separators(sentence: str) -> str:
    """从去年底的3,100人降到2,300人 without commas that part no clauses, length kept.

    It is read for words; what the numbers are is known by then. 依次 tells of each in its turn as
    分别 does.
    """
    if not _HAN.search(sentence):
        # [Pause.] It is A: what happens in the room is no part of the sentence.
        return _STAGE.sub(lambda found: " " * len(found[0]), sentence)
    plain = _SAME_BELOW.sub(lambda found: " " * len(found[0]), sentence)
    return _SEPARATOR.sub("0", plain).replace("依次", "分别")


@lru_cache(maxsize=256)
def folded_sentence(text: str) -> str:
    """`fold`, remembered: periods and quantities are looked for in the same sentence."""
    return text.lower() if text.isascii() else fold(text)


def amount_key(quantity: Quantity) -> str:
    """The same for an amount that is told again."""
    return f"{quantity.value.normalize()}{quantity.magnitude}{quantity.unit}"
