"""Arithmetic on figures, in decimals, written out: every result carries its expression.

Nothing here chooses figures; `rag.derive` does. Percent and percentage points are never mixed: the
difference of two percentages is in points.
"""

from __future__ import annotations

from decimal import Decimal

from index.figures.quantities import magnitude_factor
from index.records import Figure
from index.script import is_han
from rag.amounts import scale, split_unit, tidy, unit_factor
from rag.computed import CannotCompute, Computed, in_one_unit, is_rough
from rag.dimensions import dimension_of, is_percent, only_counts
from rag.display import base_value, measured, plain, sensible
from rag.period_lengths import days_of, months_of


def difference(a: Figure, b: Figure) -> Computed:
    """a − b; of percentages, in percentage points."""
    (left, right), unit = in_one_unit((a, b))
    if left < right:
        left, right, a, b = right, left, b, a
    result_unit = _points(a) if is_percent(a) else unit
    mark = "%" if is_percent(a) else ""
    return Computed(
        f"{plain(left)}{mark} − {plain(right)}{mark}",
        left - right,
        result_unit,
        (a, b),
        is_rough(a, b),
    )


def _points(figure: Figure) -> str:
    return "percentage points" if is_told_in_english(figure) and figure.unit != "%" else "个百分点"


def total(figures: tuple[Figure, ...]) -> Computed:
    values, unit = in_one_unit(figures)
    units = {figure.unit for figure in figures}
    if len(units) > 1 and all(map(only_counts, units)):
        # 186款 and 421个: so many of things that no one measure word counts.
        unit, _ = split_unit(unit)
    expression = " + ".join(plain(v) for v in values)
    return Computed(expression, sum(values, Decimal(0)), unit, figures, is_rough(*figures))


def less(whole: Figure, parts: tuple[Figure, ...]) -> Computed:
    """What several parts leave of a whole."""
    values, unit = in_one_unit((whole, *parts))
    left = values[0] - sum(values[1:], Decimal(0))
    if left < 0:
        raise CannotCompute("the parts exceed the whole")
    expression = " − ".join(plain(v) for v in values)
    return Computed(expression, left, unit, (whole, *parts), is_rough(whole, *parts))


def ratio(a: Figure, b: Figure) -> Computed:
    """How many times b goes into a."""
    (left, right), _ = in_one_unit((a, b))
    if right == 0:
        raise CannotCompute("division by zero")
    value = sensible(left / right)
    rough = is_rough(a, b) or value * right != left
    return Computed(f"{plain(left)} ÷ {plain(right)}", value, "倍", (a, b), rough)


def average(amount_of: Figure, count: Figure, asked_unit: str = "") -> Computed:
    """How much there is for each counted thing."""
    if is_percent(amount_of) or is_percent(count) or base_value(count) == 0:
        raise CannotCompute("an average needs an amount and a number of things")
    value = base_value(amount_of) / base_value(count)
    unit = amount_of.unit
    _, wanted = split_unit(asked_unit)
    known = dimension_of(wanted) == dimension_of(unit) is not None
    if known and unit_factor(wanted) != unit_factor(unit):
        value *= unit_factor(unit) / unit_factor(wanted)
        unit = wanted
    magnitude, scaled = scale(value, asked_unit, english=is_told_in_english(amount_of))
    if sensible(scaled) == 0:
        raise CannotCompute("nothing is left of the amount for each")
    left = measured(amount_of)
    # 吨 shares out, it does not measure: the expression counts tonnes, not grams.
    counted = count.full_unit if unit_factor(count.unit) == 1 else count.magnitude
    right = f"{plain(count.value)}{counted}"
    return Computed(
        f"{left} ÷ {right}",
        sensible(scaled),
        f"{magnitude}{unit}",
        (amount_of, count),
        True,
    )


def per_day(level: Figure, asked_unit: str = "", given: int = 0) -> Computed:
    """A year's, or some months', amount for each day; ``given`` days where they are counted."""
    days = given or days_of(level.period)
    value = base_value(level) / days
    magnitude, scaled = scale(value, asked_unit, english=is_told_in_english(level))
    return Computed(
        f"{measured(level)} ÷ {days}",
        sensible(scaled),
        f"{magnitude}{level.unit}",
        (level,),
        True,
    )


def per_month(level: Figure, asked_unit: str = "") -> Computed:
    months = months_of(level.period)
    value = base_value(level) / months
    magnitude, scaled = scale(value, asked_unit, english=is_told_in_english(level))
    return Computed(
        f"{measured(level)} ÷ {months}",
        sensible(scaled),
        f"{magnitude}{level.unit}",
        (level,),
        True,
    )


def convert(figure: Figure, asked_unit: str) -> Computed:
    """The same amount in another unit or magnitude: 127.4吉瓦时 in 万千瓦时."""
    magnitude, unit = split_unit(asked_unit)
    magnitude = magnitude or figure.magnitude
    if unit and unit != figure.unit and dimension_of(unit) != dimension_of(figure.unit):
        raise CannotCompute("the units measure different things")
    if unit and unit != figure.unit and dimension_of(unit) is None:
        raise CannotCompute("no known conversion")
    target = unit_factor(unit or figure.unit) * magnitude_factor(magnitude)
    source = magnitude_factor(figure.magnitude) * unit_factor(figure.unit)
    factor = source / target
    # 16兆瓦 ÷ 10 is 1.6万千瓦: no number smaller than one that nobody told.
    sign, by = ("×", factor) if factor >= 1 else ("÷", 1 / factor)
    expression = f"{measured(figure)} {sign} {plain(tidy(by))}"
    return Computed(
        expression, tidy(figure.value * factor), f"{magnitude}{unit or figure.unit}", (figure,),
        is_rough(figure),
    )  # fmt: skip


def is_told_in_english(figure: Figure) -> bool:
    return not any(is_han(char) for char in figure.surface)
