"""Amounts in other units: how many of the smallest one, and in which magnitude they are told."""

from __future__ import annotations

import re
from decimal import Decimal

from index.figures.quantities import magnitude_factor
from index.records import Figure
from rag.display import base_value
from rag.lexicon.measures import UNIT_FACTORS

_SCALES = (("万亿", Decimal(10) ** 12), ("亿", Decimal(10) ** 8), ("万", Decimal(10) ** 4))
_ENGLISH_SCALES = (
    ("trillion ", Decimal(10) ** 12),
    ("billion ", Decimal(10) ** 9),
    ("million ", Decimal(10) ** 6),
)
_SIZES = {unit.lower(): size for unit, (_, size) in UNIT_FACTORS.items()}


def size_of_unit(asked: str) -> Decimal:
    """How many of the smallest unit of its dimension a known unit is, with its magnitude."""
    magnitude, bare = split_unit(asked)
    return magnitude_factor(magnitude) * _SIZES[bare.lower()]


def unit_factor(unit: str) -> Decimal:
    found = UNIT_FACTORS.get(unit)
    return found[1] if found else Decimal(1)


def amount(figure: Figure) -> Decimal:
    """The value in the smallest unit of its dimension: 127.4吉瓦时 in watt hours."""
    return base_value(figure) * unit_factor(figure.unit)


def tidy(value: Decimal) -> Decimal:
    text = format(value, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def split_unit(unit: str) -> tuple[str, str]:
    """万千瓦时 into magnitude and unit; 千 belongs to 千瓦时, 千克 and 千米."""
    found = re.match(r"(万亿|亿|万|)(.*)$", unit)
    return (found[1], found[2]) if found else ("", unit)


def scale(value: Decimal, asked_unit: str, english: bool) -> tuple[str, Decimal]:
    """The magnitude asked for, else the natural one, and the value in it."""
    asked, _ = split_unit(asked_unit)
    if asked:
        return asked, value / magnitude_factor(asked)
    for name, factor in _ENGLISH_SCALES if english else _SCALES:
        if abs(value) >= factor:
            return name, value / factor
    return "", value
