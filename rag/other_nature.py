"""Figures whose unit says that they are of another nature than what is asked.

How many ships called is no share of them, and a rate is no sum of money, however much of the
question the sentence speaks of.
"""

from __future__ import annotations

import re

from index.records import Figure
from rag.amounts import split_unit
from rag.ask import Ask
from rag.lexicon.kinds import ASKS_RATE
from rag.lexicon.measures import DIMENSION_NOUNS, RATE_UNITS, TIME_NOUNS, TIME_UNITS, UNIT_FACTORS
from rag.lexicon.natures import (
    ASKS_AGE,
    ASKS_AMOUNT_IN_CHINESE,
    ASKS_HOW_MUCH_OF,
    ASKS_IN_PERCENT,
    UNITS_OF_AGE,
)
from rag.nature import COUNT, MONEY, RATE, TIME, WEIGHT, nature_of, nature_told

_ASKS_RATE = re.compile(ASKS_RATE)
_AGE, _HOW_MUCH_OF = re.compile(ASKS_AGE), re.compile(ASKS_HOW_MUCH_OF)
_AMOUNT = re.compile(ASKS_AMOUNT_IN_CHINESE)
_IN_PERCENT = re.compile(ASKS_IN_PERCENT)
# How many outpaced the national rate: a number of them.
_HOW_MANY = re.compile(r"\bhow many (?!per ?cent|points)")
_RATES = frozenset((*RATE_UNITS, "‰"))
_MEASURES = frozenset((*RATE_UNITS, *TIME_UNITS, *UNIT_FACTORS))


def is_of_other_nature(ask: Ask, figure: Figure) -> bool:
    """Whether a number of things is asked for and something is measured, or a rate, and counted."""
    nature = nature_told(figure)
    told = figure.unit or ask.folded.isascii()
    if ask.natures == {MONEY} and told and not ask.kinds and nature not in (MONEY, RATE):
        # What it cost is told in a currency, and by no number of ships or people.
        return True
    if not figure.unit:
        return False
    if not ask.kinds and figure.unit in _RATES and _AMOUNT.search(ask.folded):
        # 贸易额是多少 is answered by no share of it.
        return True
    if _IN_PERCENT.search(ask.folded) and figure.unit not in _RATES and figure.unit != "倍":
        # 一年增加了百分之几 is answered by no number of stores.
        return True
    if ask.kinds - {"share"}:
        return False
    if _is_of_other_dimension(ask, figure):
        return True
    if nature != COUNT and _names_things(ask.unit):
        # How many inspectors is answered by no number of days, how many shifts may be.
        return nature != TIME or _counts_no_time(ask.unit)
    if _AGE.search(ask.folded) and figure.unit not in UNITS_OF_AGE:
        # The average age at which people marry is no number of couples.
        return True
    if figure.kind == "count" and _HOW_MUCH_OF.search(ask.folded) and figure.unit.isascii():
        # How much cargo went through the seaports: not how many seaports there are.
        return nature == COUNT and not figure.unit.isupper()
    if _counts_things(ask.unit) and (nature != COUNT or figure.unit in UNIT_FACTORS):
        # 多少个工作日 is told in days.
        return nature != TIME or ask.unit != "个"
    named = _ASKS_RATE.search(ask.folded) is not None and not _HOW_MANY.search(ask.folded)
    rate = ask.kinds == {"share"} or (not ask.kinds and named)
    return rate and not ask.unit and figure.unit not in _RATES and nature in (COUNT, MONEY, WEIGHT)


def _is_of_other_dimension(ask: Ask, figure: Figure) -> bool:
    """发电量 is an amount of energy, 16兆瓦 is a power: 发电 in its sentence makes it no answer."""
    asked = {
        dimension
        # What is asked for is named last: 按优惠税率进来的货，货值有多少.
        for unit in ask.units[-1:]
        for noun, dimension in DIMENSION_NOUNS.items()
        if unit.text.endswith(noun)
    }
    dimension = UNIT_FACTORS[figure.unit][0] if figure.unit in UNIT_FACTORS else ""
    return bool(asked) and not ask.kinds and dimension not in {"", "share", *asked}


def _names_things(noun: str) -> bool:
    """How many reactors, the noun that English counts."""
    return bool(noun) and noun.isascii() and nature_of(noun) == COUNT


def _counts_no_time(noun: str) -> bool:
    """A plural that is no word for a time; of others there is no telling."""
    return noun.endswith("s") and noun.removesuffix("s") not in TIME_NOUNS


def _counts_things(unit: str) -> bool:
    """Whether a Chinese measure word counts: no magnitude alone, and nothing that is measured."""
    _, bare = split_unit(unit)
    return bool(bare) and not bare.isascii() and bare not in _MEASURES and nature_of(bare) == COUNT
