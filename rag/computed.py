"""The result of a computation, and the failure of one; what all of them share."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from index.figures.quantities import magnitude_factor
from index.records import Figure
from rag.amounts import amount, tidy, unit_factor
from rag.dimensions import comparable

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Computed:
    """A result with the expression that gives it; ``value`` counts in ``unit``."""

    expression: str
    value: Decimal
    unit: str
    operands: tuple[Figure, ...]
    approximate: bool
    """True where an operand is qualified or the result rounded."""


class CannotCompute(ValueError):
    """The operands do not fit together; the caller tries another reading."""


def percent_of(figure: Figure) -> Decimal:
    return tidy(figure.value * 10) if figure.unit == "成" else figure.value


def is_rough(*figures: Figure) -> bool:
    return any(f.qualifier for f in figures)


def in_one_unit(figures: tuple[Figure, ...]) -> tuple[list[Decimal], str]:
    """Values in the smallest magnitude and unit among them, exact."""
    if not all(comparable(figures[0], other) for other in figures[1:]):
        raise CannotCompute("the figures measure different things")
    smallest = min(figures, key=lambda f: magnitude_factor(f.magnitude) * unit_factor(f.unit))
    factor = magnitude_factor(smallest.magnitude) * unit_factor(smallest.unit)
    unit = smallest.full_unit if smallest.unit else f"{smallest.full_unit}{_any_unit(figures)}"
    return [tidy(amount(f) / factor) for f in figures], unit


def _any_unit(figures: tuple[Figure, ...]) -> str:
    """总诊疗人次3.92亿 has its unit in its name, and its part behind the number."""
    return next((f.unit for f in figures if f.unit), "")
