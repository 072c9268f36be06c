"""Figures that tell how long something took, or within what time it is done."""

from __future__ import annotations

import re

from index.figures.about import About
from index.figures.lexicon import DURATIONS
from index.figures.phrases import is_doing, strip
from index.figures.quantities import Quantity
from index.figures.sentence_clauses import clause_of

_LAPSE = re.compile(r"(?:经过|用了|历经|历时|花了|只用|仅用)(?:近|约|短短)?$")


def is_lapse(text: str, quantity: Quantity) -> bool:
    """经过十几年的发展, 用了三年时间: how long it took; what the sentence is about stays."""
    return quantity.unit in DURATIONS and _LAPSE.search(text[: quantity.start]) is not None


def lapsed(text: str, quantity: Quantity, previous: Quantity | None) -> About:
    """法国用了A年，日本用了B年: whose time it is, where the clause names somebody."""
    left = max(clause_of(text, quantity)[0], previous.end if previous is not None else 0)
    who = strip(_LAPSE.sub("", text[left : quantity.start]))
    named = 1 < len(who) <= _SHORT_NAME and not is_doing(who) and who not in ("经过", "我们")
    return About(who, "时间") if named else About("时间")


_SHORT_NAME = 4


def is_time_limit(text: str, quantity: Quantity) -> bool:
    """在14天内得到服务: within what time, beside what the sentence is about."""
    return quantity.unit in DURATIONS and re.match("[之以]?内", text[quantity.end :]) is not None
