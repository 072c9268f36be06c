"""Arithmetic with shares: a part of a whole, the whole of a part, and what is left."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from index.records import Figure
from rag.computed import HUNDRED, CannotCompute, Computed, in_one_unit, is_rough, percent_of
from rag.dimensions import is_rate
from rag.display import measured, plain, sensible, trim


def share(part: Figure, whole: Figure) -> Computed:
    """What percentage of the whole the part is."""
    (left, right), _ = in_one_unit((part, whole))
    if right == 0 or left > right:
        raise CannotCompute("the part exceeds the whole")
    value = trim(left / right * HUNDRED, 2)
    if not value:
        raise CannotCompute("next to nothing of the whole: hardly a part of it")
    return Computed(f"{plain(left)} ÷ {plain(right)} × 100%", value, "%", (part, whole), True)


def share_left(part: Figure, whole: Figure) -> Computed:
    """What percentage of the whole the others are: those that did not fail."""
    (left, right), _ = in_one_unit((part, whole))
    if right == 0 or left > right:
        raise CannotCompute("the part exceeds the whole")
    value = trim((right - left) / right * HUNDRED, 2)
    expression = f"({plain(right)} − {plain(left)}) ÷ {plain(right)} × 100%"
    return Computed(expression, value, "%", (whole, part), True)


def relative(now: Figure, then: Figure) -> Computed:
    """What one amount is in percent of another, which it may exceed: 3016.1 ÷ 2900 × 100%."""
    (left, right), _ = in_one_unit((now, then))
    if right == 0:
        raise CannotCompute("nothing can be held against zero")
    expression = f"{plain(left)} ÷ {plain(right)} × 100%"
    return Computed(expression, trim(left / right * HUNDRED, 2), "%", (now, then), True)


def whole_of(part: Figure, share_of: Figure) -> Computed:
    """The whole that a part is so many percent of."""
    if share_of.kind != "share" or not is_rate(share_of) or share_of.value == 0:
        raise CannotCompute("a whole needs a part and its share")
    value = sensible(part.value / percent_of(share_of) * HUNDRED)
    return Computed(
        f"{measured(part)} ÷ {plain(percent_of(share_of))}%",
        value,
        part.full_unit,
        (part, share_of),
        True,
    )


def part_of(whole: Figure, share_of: Figure) -> Computed:
    """How many a percentage of a number of things is."""
    if not is_rate(share_of) or is_rate(whole) or percent_of(share_of) > HUNDRED:
        raise CannotCompute("a part needs a number of things and its share of them")
    value = whole.value * percent_of(share_of) / HUNDRED
    rounded = value if whole.magnitude else value.to_integral_value(ROUND_HALF_UP)
    return Computed(
        f"{measured(whole)} × {plain(percent_of(share_of))}%",
        trim(rounded, 3),
        whole.full_unit,
        (whole, share_of),
        True,
    )


def remainder_of_percent(part: Figure) -> Computed:
    """What is left of a hundred percent."""
    if not is_rate(part) or part.kind not in ("share", "level") or percent_of(part) > HUNDRED:
        raise CannotCompute("a remainder of the whole needs a share")
    return Computed(
        f"100% − {plain(percent_of(part))}%",
        HUNDRED - percent_of(part),
        "%",
        (part,),
        is_rough(part),
    )


def outside(part: Figure, share_of: Figure) -> Computed:
    """What a part and its share leave of the whole: 62 ÷ 40% − 62."""
    found = whole_of(part, share_of)
    return Computed(
        f"{plain(part.value)} ÷ {plain(percent_of(share_of))}% − {plain(part.value)}",
        sensible(part.value / percent_of(share_of) * HUNDRED - part.value),
        found.unit,
        (part, share_of),
        True,
    )


def of_so_many(share: Figure, many: Decimal, unit: str) -> Computed:
    """Of so many things, those that a share is of: 1000 × 31.6 %."""
    percent = percent_of(share)
    value = sensible(many * percent / 100)
    return Computed(f"{many} × {plain(percent)}%", value, unit, (share,), True)
