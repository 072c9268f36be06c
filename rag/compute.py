"""Arithmetic on figures, in decimals, written out: every result carries its expression.

Nothing here chooses figures; `rag.derive` does. Percent and percentage points are never mixed: the
difference of two percentages is in points.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from index.figures.lexicon import ENGLISH_UNITS
from index.figures.quantities import magnitude_factor
from index.records import Figure
from index.script import is_han
from rag.display import base_value, plain, sensible, trim
from rag.lexicon.measures import TIME_UNITS, UNIT_FACTORS, UNLIKE_COUNTERS
from rag.lexicon.translations import CHINESE_UNITS

_HUNDRED = Decimal(100)
_SCALES = (("万亿", Decimal(10) ** 12), ("亿", Decimal(10) ** 8), ("万", Decimal(10) ** 4))
_ENGLISH_SCALES = (
    ("trillion ", Decimal(10) ** 12),
    ("billion ", Decimal(10) ** 9),
    ("million ", Decimal(10) ** 6),
)


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


def is_percent(figure: Figure) -> bool:
    return figure.unit in ("%", "percent")


def is_rate(figure: Figure) -> bool:
    """A percentage, also one told in tenths: 四成五."""
    return is_percent(figure) or figure.unit == "成"


def _percent(figure: Figure) -> Decimal:
    return _tidy(figure.value * 10) if figure.unit == "成" else figure.value


def comparable(a: Figure, b: Figure) -> bool:
    """Whether two figures measure the same sort of thing."""
    if is_percent(a) or is_percent(b):
        return is_percent(a) and is_percent(b)
    if a.unit == b.unit:
        return True
    return _dimension(a.unit) == _dimension(b.unit) is not None or (
        a.kind == b.kind == "count" and {a.unit, b.unit} <= _GENERAL
    )


# Measure words that count things of any sort, so that 家 and 个 can be compared.
_THINGS = frozenset("个 家 项 件 支 条 座 款 所 户 名 位 人 场 次 户次 人次 台 套 台套 辆".split())


def only_counts(unit: str) -> bool:
    """Whether a unit is a measure word that says nothing of what it counts."""
    return unit in _GENERAL


def is_counter(unit: str) -> bool:
    """Whether a unit counts things, of one sort or of any."""
    return not unit or unit in _THINGS


# 辆 and 户 say what is counted, 个 and 家 hardly do.
_GENERAL = frozenset("个 家 项 件 条 座 款 所 名 位 人 场 次 人次 台 套 台套".split()) | {""}


def can_count(unit: str, counter: str) -> bool:
    """Whether figures in a unit count what a measure word counts; 个 counts anything."""
    if not counter:
        return unit in _THINGS or _dimension(unit) is None
    if unit == counter or unit.startswith(counter) or counter in ("个", "一"):
        return unit in _THINGS or unit == counter or _dimension(unit) is None
    if counter in ("人", "名", "位"):
        return unit in _PEOPLE
    return unit == "个"


_PEOPLE = frozenset("人 名 位 人次 余人 people persons passengers".split())
_DIMENSIONS = {unit.lower(): dimension for unit, (dimension, _) in UNIT_FACTORS.items()}


_ENGLISH_MEASURES = frozenset(ENGLISH_UNITS) | {"points", "point", "times"}
_PERSON_COUNTERS = frozenset("人名位")
_PERSONS = frozenset(
    "people persons workers employees staff residents jobs pupils students teachers doctors nurses"
    " farmers fishermen tourists visitors passengers travellers travelers patients children women"
    " men graduates trainees".split()
)
_NO_COUNTS = frozenset(("money", "dollars", "share", "energy", "power"))


def _dimension(unit: str) -> str | None:
    found = UNIT_FACTORS.get(unit)
    return found[0] if found else None


def same_dimension(asked: str, unit: str) -> bool:
    """False where a unit asked for and a figure's measure different things: tonnes are no money.

    Measure words that count are loose among themselves, and an unknown unit proves nothing.
    """
    _, bare = split_unit(asked)
    word = bare.split()[0].lower() if bare.isascii() and bare else bare
    if not unit.isascii() and CHINESE_UNITS.get(word) in UNIT_FACTORS:
        word = CHINESE_UNITS[word]
    if _count_unlike_things(word, unit):
        return False
    if word and only_counts(word) and _DIMENSIONS.get(unit.lower()) in _NO_COUNTS - {"share"}:
        return False
    if word in TIME_UNITS and unit:
        return unit in TIME_UNITS
    wanted = _DIMENSIONS.get(word)
    if word in _PERSON_COUNTERS and unit in _GENERAL and unit:
        return unit in _PEOPLE
    if word.isascii() and word and wanted is None and word not in _ENGLISH_MEASURES:
        # How many tourists: a number of them, not what they spent.
        if word in _PERSONS and only_counts(unit) and unit:
            return unit in _PEOPLE
        return _DIMENSIONS.get(unit.lower()) not in _NO_COUNTS
    if wanted is None or not unit:
        return True
    if unit in TIME_UNITS:
        return False
    given = _DIMENSIONS.get(unit.lower())
    return wanted == given or (given is None and unit.lower() not in _THINGS)


_SIZES = {unit.lower(): size for unit, (_, size) in UNIT_FACTORS.items()}


def is_unit_of_same(asked: str, unit: str) -> bool:
    """Whether both units are known and of one dimension: GWh and 瓦时."""
    wanted = _DIMENSIONS.get(split_unit(asked)[1].lower())
    return wanted is not None and wanted == _DIMENSIONS.get(unit.lower())


def size_of_unit(asked: str) -> Decimal:
    """How many of the smallest unit of its dimension a known unit is, with its magnitude."""
    magnitude, bare = split_unit(asked)
    return magnitude_factor(magnitude) * _SIZES[bare.lower()]


def _count_unlike_things(asked: str, unit: str) -> bool:
    kinds = [{i for i, kind in enumerate(UNLIKE_COUNTERS) if u in kind} for u in (asked, unit)]
    return all(kinds) and kinds[0].isdisjoint(kinds[1])


def _unit_factor(unit: str) -> Decimal:
    found = UNIT_FACTORS.get(unit)
    return found[1] if found else Decimal(1)


def amount(figure: Figure) -> Decimal:
    """The value in the smallest unit of its dimension: 127.4吉瓦时 in watt hours."""
    return base_value(figure) * _unit_factor(figure.unit)


def _is_rough(*figures: Figure) -> bool:
    return any(f.qualifier for f in figures)


def _common(figures: tuple[Figure, ...]) -> tuple[list[Decimal], str]:
    """Values in the smallest magnitude and unit among them, exact."""
    if not all(comparable(figures[0], other) for other in figures[1:]):
        raise CannotCompute("the figures measure different things")
    smallest = min(figures, key=lambda f: magnitude_factor(f.magnitude) * _unit_factor(f.unit))
    factor = magnitude_factor(smallest.magnitude) * _unit_factor(smallest.unit)
    unit = smallest.full_unit if smallest.unit else f"{smallest.full_unit}{_any_unit(figures)}"
    return [_tidy(amount(f) / factor) for f in figures], unit


def _any_unit(figures: tuple[Figure, ...]) -> str:
    """总诊疗人次3.92亿 has its unit in its name, and its part behind the number."""
    return next((f.unit for f in figures if f.unit), "")


def difference(a: Figure, b: Figure) -> Computed:
    """a − b; of percentages, in percentage points."""
    (left, right), unit = _common((a, b))
    if left < right:
        left, right, a, b = right, left, b, a
    result_unit = _points(a) if is_percent(a) else unit
    mark = "%" if is_percent(a) else ""
    return Computed(
        f"{plain(left)}{mark} − {plain(right)}{mark}",
        left - right,
        result_unit,
        (a, b),
        _is_rough(a, b),
    )


def _points(figure: Figure) -> str:
    return "percentage points" if _is_english(figure) and figure.unit != "%" else "个百分点"


def total(figures: tuple[Figure, ...]) -> Computed:
    values, unit = _common(figures)
    expression = " + ".join(plain(v) for v in values)
    return Computed(expression, sum(values, Decimal(0)), unit, figures, _is_rough(*figures))


def less(whole: Figure, parts: tuple[Figure, ...]) -> Computed:
    """What several parts leave of a whole."""
    values, unit = _common((whole, *parts))
    left = values[0] - sum(values[1:], Decimal(0))
    if left < 0:
        raise CannotCompute("the parts exceed the whole")
    expression = " − ".join(plain(v) for v in values)
    return Computed(expression, left, unit, (whole, *parts), _is_rough(whole, *parts))


def ratio(a: Figure, b: Figure) -> Computed:
    """How many times b goes into a."""
    (left, right), _ = _common((a, b))
    if right == 0:
        raise CannotCompute("division by zero")
    value = sensible(left / right)
    return Computed(f"{plain(left)} ÷ {plain(right)}", value, "倍", (a, b), True)


def share(part: Figure, whole: Figure) -> Computed:
    """What percentage of the whole the part is."""
    (left, right), _ = _common((part, whole))
    if right == 0 or left > right:
        raise CannotCompute("the part exceeds the whole")
    value = trim(left / right * _HUNDRED, 2)
    if not value:
        raise CannotCompute("next to nothing of the whole: hardly a part of it")
    return Computed(f"{plain(left)} ÷ {plain(right)} × 100%", value, "%", (part, whole), True)


def whole_of(part: Figure, share_of: Figure) -> Computed:
    """The whole that a part is so many percent of."""
    if share_of.kind != "share" or not is_rate(share_of) or share_of.value == 0:
        raise CannotCompute("a whole needs a part and its share")
    value = sensible(part.value / _percent(share_of) * _HUNDRED)
    return Computed(
        f"{plain(part.value)}{part.full_unit} ÷ {plain(_percent(share_of))}%",
        value,
        part.full_unit,
        (part, share_of),
        True,
    )


def part_of(whole: Figure, share_of: Figure) -> Computed:
    """How many a percentage of a number of things is."""
    if not is_rate(share_of) or is_rate(whole) or _percent(share_of) > _HUNDRED:
        raise CannotCompute("a part needs a number of things and its share of them")
    value = whole.value * _percent(share_of) / _HUNDRED
    rounded = value if whole.magnitude else value.to_integral_value(ROUND_HALF_UP)
    return Computed(
        f"{plain(whole.value)}{whole.full_unit} × {plain(_percent(share_of))}%",
        trim(rounded, 3),
        whole.full_unit,
        (whole, share_of),
        True,
    )


def average(amount_of: Figure, count: Figure, asked_unit: str = "") -> Computed:
    """How much there is for each counted thing."""
    if is_percent(amount_of) or is_percent(count) or base_value(count) == 0:
        raise CannotCompute("an average needs an amount and a number of things")
    value = base_value(amount_of) / base_value(count)
    unit = amount_of.unit
    _, wanted = split_unit(asked_unit)
    known = _dimension(wanted) == _dimension(unit) is not None
    if known and _unit_factor(wanted) != _unit_factor(unit):
        value *= _unit_factor(unit) / _unit_factor(wanted)
        unit = wanted
    magnitude, scaled = scale(value, asked_unit, english=_is_english(amount_of))
    if sensible(scaled) == 0:
        raise CannotCompute("nothing is left of the amount for each")
    left = f"{plain(amount_of.value)}{amount_of.full_unit}"
    # 吨 shares out, it does not measure: the expression counts tonnes, not grams.
    counted = count.full_unit if _unit_factor(count.unit) == 1 else count.magnitude
    right = f"{plain(count.value)}{counted}"
    return Computed(
        f"{left} ÷ {right}",
        sensible(scaled),
        f"{magnitude}{unit}",
        (amount_of, count),
        True,
    )


def base_of(level: Figure, growth: Figure) -> Computed:
    """What a level was before it grew: level ÷ (1 ± growth)."""
    rate = _rate(growth)
    value = level.value / (1 + rate)
    return Computed(
        f"{plain(level.value)} ÷ (1 {'−' if rate < 0 else '+'} {_rate_words(growth)})",
        trim(value, 2),
        level.full_unit,
        (level, growth),
        True,
    )


def base_of_multiple(level: Figure, times: Figure) -> Computed:
    """What a level was, of which it now is so many times: 3620 ÷ 1.8."""
    if times.value <= 0:
        raise CannotCompute("nothing to divide by")
    return Computed(
        f"{plain(level.value)} ÷ {plain(times.value)}",
        trim(level.value / times.value, 2),
        level.full_unit,
        (level, times),
        True,
    )


def level_before(level: Figure, change: Figure, fell: bool) -> Computed:
    """What a level was before it changed by an amount: 48.3万户, up by 3.2万户, was 45.1万户."""
    (after, by), unit = _common((level, change))
    value = after + by if fell else after - by
    if value < 0:
        raise CannotCompute("the change exceeds the level")
    sign = "+" if fell else "−"
    return Computed(
        f"{plain(after)} {sign} {plain(by)}", value, unit, (level, change), _is_rough(level, change)
    )


def other_of(level: Figure, by: Figure, above: bool) -> Computed:
    """What another thing has, of which it is told how far a level is ``above`` or below it."""
    if not is_percent(level):
        return level_before(level, by, not above)
    value = level.value - by.value if above else level.value + by.value
    return Computed(
        f"{plain(level.value)}% {'−' if above else '+'} {plain(by.value)}个百分点",
        value,
        "%",
        (level, by),
        _is_rough(level, by),
    )


def rate_before(rate: Figure, change: Figure) -> Computed:
    """A rate before it changed by so many points: 4.6%, 1 point up, was 3.6%."""
    if not is_percent(rate) or change.kind != "points":
        raise CannotCompute("a rate and its change in points are needed")
    up = change.direction != "fall"
    value = rate.value - change.value if up else rate.value + change.value
    sign = "−" if up else "+"
    return Computed(
        f"{plain(rate.value)}% {sign} {plain(change.value)}个百分点",
        value,
        "%",
        (rate, change),
        _is_rough(rate, change),
    )


def times_before(growth: Figure) -> Computed:
    """How many times what it was before something is: up by 77.6%, 1.776 times."""
    rate = _rate(growth)
    sign = "−" if rate < 0 else "+"
    expression = f"1 {sign} {_rate_words(growth)}"
    return Computed(expression, trim(1 + rate, 4), "倍", (growth,), _is_rough(growth, growth))


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
    rate = growth.value / _HUNDRED if is_percent(growth) else growth.value
    rate = -rate if growth.direction == "fall" else rate
    if rate <= -1:
        raise CannotCompute("nothing is left to divide by")
    return rate


def _rate_words(growth: Figure) -> str:
    return f"{plain(growth.value)}{'%' if is_percent(growth) else ''}"


def change_between(earlier: Figure, later: Figure, fell: bool = False) -> Computed:
    """Growth in percent from one level to another; by how much it ``fell``, if that is asked."""
    (left, right), _ = _common((earlier, later))
    if left == 0 or is_percent(earlier):
        raise CannotCompute("growth needs two levels")
    larger, smaller = (left, right) if fell else (right, left)
    value = trim((larger - smaller) / left * _HUNDRED, 2)
    expression = f"({plain(larger)} − {plain(smaller)}) ÷ {plain(left)} × 100%"
    return Computed(expression, value, "%", (earlier, later), True)


def remainder_of_percent(part: Figure) -> Computed:
    """What is left of a hundred percent."""
    if not is_rate(part) or part.kind not in ("share", "level") or _percent(part) > _HUNDRED:
        raise CannotCompute("a remainder of the whole needs a share")
    return Computed(
        f"100% − {plain(_percent(part))}%", _HUNDRED - _percent(part), "%", (part,), _is_rough(part)
    )


def of_base(growth: Figure) -> Computed:
    """What there is now, in percent of what it is compared with: 90% less leaves 10%."""
    if growth.kind != "growth" or not is_percent(growth):
        raise CannotCompute("what is left needs a change in percent")
    fell = growth.direction == "fall"
    value = _HUNDRED - growth.value if fell else _HUNDRED + growth.value
    return Computed(
        f"100% {'−' if fell else '+'} {plain(growth.value)}%",
        value,
        "%",
        (growth,),
        _is_rough(growth),
    )


def outside(part: Figure, share_of: Figure) -> Computed:
    """What a part and its share leave of the whole: 62 ÷ 40% − 62."""
    found = whole_of(part, share_of)
    return Computed(
        f"{plain(part.value)} ÷ {plain(_percent(share_of))}% − {plain(part.value)}",
        sensible(part.value / _percent(share_of) * _HUNDRED - part.value),
        found.unit,
        (part, share_of),
        True,
    )


def per_day(level: Figure, asked_unit: str = "") -> Computed:
    """A year's, or some months', amount for each day."""
    days = days_of(level.period)
    value = base_value(level) / days
    magnitude, scaled = scale(value, asked_unit, english=_is_english(level))
    return Computed(
        f"{plain(level.value)}{level.full_unit} ÷ {days}",
        sensible(scaled),
        f"{magnitude}{level.unit}",
        (level,),
        True,
    )


def per_month(level: Figure, asked_unit: str = "") -> Computed:
    months = months_of(level.period)
    value = base_value(level) / months
    magnitude, scaled = scale(value, asked_unit, english=_is_english(level))
    return Computed(
        f"{plain(level.value)}{level.full_unit} ÷ {months}",
        sensible(scaled),
        f"{magnitude}{level.unit}",
        (level,),
        True,
    )


def convert(figure: Figure, asked_unit: str) -> Computed:
    """The same amount in another unit or magnitude: 127.4吉瓦时 in 万千瓦时."""
    magnitude, unit = split_unit(asked_unit)
    magnitude = magnitude or figure.magnitude
    if unit and unit != figure.unit and _dimension(unit) != _dimension(figure.unit):
        raise CannotCompute("the units measure different things")
    if unit and unit != figure.unit and _dimension(unit) is None:
        raise CannotCompute("no known conversion")
    target = _unit_factor(unit or figure.unit) * magnitude_factor(magnitude)
    source = magnitude_factor(figure.magnitude) * _unit_factor(figure.unit)
    factor = source / target
    expression = f"{plain(figure.value)}{figure.full_unit} × {plain(_tidy(factor))}"
    return Computed(
        expression, _tidy(figure.value * factor), f"{magnitude}{unit or figure.unit}", (figure,),
        _is_rough(figure),
    )  # fmt: skip


def _tidy(value: Decimal) -> Decimal:
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


def _is_english(figure: Figure) -> bool:
    return not any(is_han(char) for char in figure.surface)


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
