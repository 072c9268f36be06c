"""Ages by which people are told apart: 60岁及以上, 3至6岁, over 65."""

from __future__ import annotations

import re

_AGES = re.compile(
    r"(?:(\d{1,3})周?岁?[-—–~至到])?(\d{1,3})周?岁(?=及?以|的|[-—–~至到]|[\u4e00-\u9fff])"
    r"|(百)岁(?=及?以|老)"
    r"|\b(?:over|under|above|below|aged|ages?) (\d{1,3})\b(?: (?:to|and|-) (\d{1,3})\b)?"
    r"|\b(\d{1,3})(?:s| (?:and|or) (?:over|older|above|under|younger))\b"
)


_BOUND = re.compile("(?<![\\d至到—-])(\\d{1,3})周?岁(?=及?以[上下])")


def age_bounds(folded: str) -> list[str]:
    """The ages from or up to which a Chinese text tells people apart: 60岁以上, and no 3至6岁."""
    return list(dict.fromkeys(_BOUND.findall(folded)))


def ages_in(folded: str) -> frozenset[str]:
    """The ages that a folded text names, as they are written."""
    return frozenset(age for found in _AGES.finditer(folded) for age in found.groups() if age)


def is_of_another_age(asked: str, told: str) -> bool:
    """80岁以上的 are not all of 60岁以上: both name ages, and none is the same."""
    ages, others = ages_in(asked), ages_in(told)
    return bool(ages and others) and ages.isdisjoint(others)
