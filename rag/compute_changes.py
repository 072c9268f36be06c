"""Arithmetic with changes: what was before, what there is now, and by how much it rose or fell."""

from __future__ import annotations

from decimal import Decimal

from index.records import Figure
from rag.computed import HUNDRED, CannotCompute, Computed, in_one_unit, is_rough
from rag.dimensions import dimension_of, is_counter, is_percent
from rag.display import plain, trim


def _points(change: Figure) -> str:
    """The unit of a change in points, in the language that tells it."""
    return " percentage points" if change.unit.isascii() else "个百分点"


def base_of(level: Figure, growth: Figure) -> Computed:
    """What a level was before it grew: level ÷ (1 ± growth)."""
    rate = _rate(growth)
    value = level.value / (1 + rate)
    return Computed(
        f"{plain(level.value)} ÷ (1 {'−' if rate < 0 else '+'} {_rate_words(growth)})",
        trim(value, _digits(level)),
        level.full_unit,
        (level, growth),
        True,
    )


_MANY = 100


def _digits(level: Figure) -> int:
    """Nobody counts 451.75 people."""
    whole = level.value % 1 == 0 and level.value >= _MANY and not level.magnitude
    counts = is_counter(level.unit) or dimension_of(level.unit) is None
    return 0 if whole and counts else 2


def base_of_multiple(level: Figure, times: Figure) -> Computed:
    """What a level was, of which it now is so many times: 3620 ÷ 1.8; 翻了两番 is four times."""
    if times.value <= 0:
        raise CannotCompute("nothing to divide by")
    by = Decimal(2) ** int(times.value) if times.unit == "番" else times.value
    return Computed(
        f"{plain(level.value)} ÷ {plain(by)}",
        trim(level.value / by, _digits(level)),
        level.full_unit,
        (level, times),
        True,
    )


def level_before(level: Figure, change: Figure, fell: bool) -> Computed:
    """What a level was before it changed by an amount: 48.3万户, up by 3.2万户, was 45.1万户."""
    (after, by), unit = in_one_unit((level, change))
    value = after + by if fell else after - by
    if value < 0:
        raise CannotCompute("the change exceeds the level")
    sign = "+" if fell else "−"
    return Computed(
        f"{plain(after)} {sign} {plain(by)}", value, unit, (level, change), is_rough(level, change)
    )


def rate_of_change(level: Figure, change: Figure, fell: bool) -> Computed:
    """By what percentage a level changed: 48.3万户, up by 3.2万户, is 7.1% more."""
    (after, by), _ = in_one_unit((level, change))
    before = after + by if fell else after - by
    if before <= 0:
        raise CannotCompute("the change exceeds the level")
    sign = "+" if fell else "−"
    return Computed(
        f"{plain(by)} ÷ ({plain(after)} {sign} {plain(by)}) × 100%",
        trim(by / before * HUNDRED, 2),
        "%",
        (change, level),
        True,
    )


def other_of(level: Figure, by: Figure, above: bool) -> Computed:
    """What another thing has, of which it is told how far a level is ``above`` or below it."""
    if not is_percent(level):
        return level_before(level, by, not above)
    value = level.value - by.value if above else level.value + by.value
    return Computed(
        f"{plain(level.value)}% {'−' if above else '+'} {plain(by.value)}{_points(by)}",
        value,
        "%",
        (level, by),
        is_rough(level, by),
    )


def rate_before(rate: Figure, change: Figure) -> Computed:
    """A rate before it changed by so many points: 4.6%, 1 point up, was 3.6%."""
    if not is_percent(rate) or change.kind != "points":
        raise CannotCompute("a rate and its change in points are needed")
    up = change.direction != "fall"
    value = rate.value - change.value if up else rate.value + change.value
    sign = "−" if up else "+"
    return Computed(
        f"{plain(rate.value)}% {sign} {plain(change.value)}{_points(change)}",
        value,
        "%",
        (rate, change),
        is_rough(rate, change),
    )


def times_before(growth: Figure) -> Computed:
    """How many times what it was before something is: up by 77.6%, 1.776 times."""
    rate = _rate(growth)
    sign = "−" if rate < 0 else "+"
    expression = f"1 {sign} {_rate_words(growth)}"
    return Computed(expression, trim(1 + rate, 4), "倍", (growth,), is_rough(growth, growth))


def increment_of(level: Figure, growth: Figure) -> Computed:
    """By how much a level grew: level − level ÷ (1 ± growth)."""
    rate = _rate(growth)
    before = level.value / (1 + rate)
    sign = "−" if rate < 0 else "+"
    shown = plain(level.value)
    expression = f"{shown} − {shown} ÷ (1 {sign} {_rate_words(growth)})"
    if rate < 0:
        expression = f"{shown} ÷ (1 − {_rate_words(growth)}) − {shown}"
    return Computed(
        expression, trim(abs(level.value - before), 2), level.full_unit, (level, growth), True
    )


def _rate(growth: Figure) -> Decimal:
    """A growth as a fraction: 35.8% and 0.358倍 are one."""
    if growth.kind != "growth" or not (is_percent(growth) or growth.unit == "倍"):
        raise CannotCompute("a base needs a growth in percent")
    rate = growth.value / HUNDRED if is_percent(growth) else growth.value
    rate = -rate if growth.direction == "fall" else rate
    if rate <= -1:
        raise CannotCompute("nothing is left to divide by")
    return rate


def _rate_words(growth: Figure) -> str:
    return f"{plain(growth.value)}{'%' if is_percent(growth) else ''}"


def change_between(earlier: Figure, later: Figure, fell: bool = False) -> Computed:
    """Growth in percent from one level to another; by how much it ``fell``, if that is asked."""
    (left, right), _ = in_one_unit((earlier, later))
    if left == 0 or is_percent(earlier):
        raise CannotCompute("growth needs two levels")
    larger, smaller = (left, right) if fell else (right, left)
    value = trim((larger - smaller) / left * HUNDRED, 2)
    expression = f"({plain(larger)} − {plain(smaller)}) ÷ {plain(left)} × 100%"
    return Computed(expression, value, "%", (earlier, later), True)


def of_base(growth: Figure) -> Computed:
    """What there is now, in percent of what it is compared with: 90% less leaves 10%."""
    if growth.kind != "growth" or not is_percent(growth):
        raise CannotCompute("what is left needs a change in percent")
    fell = growth.direction == "fall"
    value = HUNDRED - growth.value if fell else HUNDRED + growth.value
    return Computed(
        f"100% {'−' if fell else '+'} {plain(growth.value)}%",
        value,
        "%",
        (growth,),
        is_rough(growth),
    )
