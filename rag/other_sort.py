"""Figures of another kind or unit than what is asked for."""

from __future__ import annotations

import re

from rag.agreement import is_too_small
from rag.amounts import split_unit
from rag.ask import Ask
from rag.asked_thing import things_asked
from rag.dimensions import only_counts, same_dimension
from rag.lexicon.counted import (
    COUNT_PEOPLE,
    COUNT_THINGS,
    INCIDENTS,
    NO_PEOPLE,
    PERSON_NOUNS,
    TELL_INCIDENTS,
)
from rag.lexicon.deriving import OF_EVERYWHERE, TOLD_OF_EVERYWHERE
from rag.lexicon.kinds import (
    ASKS_AVERAGE,
    ASKS_DEPARTURE,
    ASKS_OF_EACH,
    DEPARTED,
    HOW_IT_DID,
    NAMES_SHARE,
    SHARE_MOVED,
    TOLD_AS_TOTAL,
    TOLD_OF_EACH,
)
from rag.lexicon.measures import (
    ASKS_CHARGE,
    ASKS_WORTH,
    CURRENCIES,
    MONEY_ASKED,
    OCCASIONS,
    ONE_COUNTERS,
    RATE_UNITS,
    SUM_OF_MONEY,
)
from rag.match import Match
from rag.nature import AREA, COUNT, LENGTH, POWER, SPEED, TIME, VOLUME, WEIGHT, nature_told

# A rate is told as a share or a level, a rise in percent or points; a rank is never a value.
_NEAR_KINDS: dict[str, tuple[str, ...]] = {
    "growth": ("points", "multiple", "share", "level", "count"),
    "share": ("level", "multiple"),
    "points": ("growth",),
    "multiple": ("growth", "share"),
}
_MEASURED = frozenset((AREA, LENGTH, POWER, SPEED, TIME, VOLUME, WEIGHT))
# 占全国比重; 全球占比 is of all the world.
_SHARE_OF = re.compile("占.+比重$")
_OF_ALL = re.compile(rf"占(?:了|到)?(?:{OF_EVERYWHERE})")
_OF_WORLD = re.compile("全球|世界|国际")
_TOLD_OF_ALL = re.compile(f"占|份额|{TOLD_OF_EVERYWHERE}")
_SHARE_MOVED, _RATE_NAMED = re.compile(SHARE_MOVED), re.compile(NAMES_SHARE)
_HOW = re.compile(HOW_IT_DID)
_DEPARTED, _DEPARTS = re.compile(DEPARTED), re.compile(ASKS_DEPARTURE)
_AVERAGE, _TOTAL = re.compile(ASKS_AVERAGE), re.compile(TOLD_AS_TOTAL)
_OF_EACH, _FOR_EACH = re.compile(ASKS_OF_EACH), re.compile(TOLD_OF_EACH)
_TIMES_OVER = frozenset(("倍", "番"))
_SUM_OF_MONEY = re.compile(SUM_OF_MONEY)
_MONEY_ASKED = re.compile(MONEY_ASKED)
_WORTH, _CHARGE = re.compile(ASKS_WORTH), re.compile(ASKS_CHARGE)
_IN_SUCH_UNIT = re.compile(
    r"\bin [a-z]+ per (?!cent\b)[a-z]+|多少(?:微克|毫克|克|吨|千克)每|每立方米多少"
)


def is_change_of(ask: Ask, match: Match) -> bool:
    """How much was produced, or 多少保费, is not answered by how much faster it was."""
    if ask.kinds or ask.compared or _HOW.search(ask.folded):
        return False
    view = match.view
    if view.figure.basis and view.change and view.figure.basis.isascii() and ask.periods:
        # How many were there in 2026 is not answered by how many fewer than in 2026 there are.
        return True
    if _DEPARTED.search(match.view.ahead) and not _DEPARTS.search(ask.folded):
        # 最高气温多少度 is not answered by how much warmer it was than usual.
        return True
    if not ask.measures and not things_asked(ask):
        return False
    figure = match.view.figure
    return figure.kind in ("growth", "points") and figure.unit in ("%", "个百分点")


def is_growth_for_share(ask: Ask, match: Match) -> bool:
    """占比提高了多少 is not answered by how much what has the share grew."""
    figure = match.view.figure
    if figure.kind != "growth" or not _SHARE_MOVED.search(ask.folded):
        return False
    return not _RATE_NAMED.search(f"{match.view.about.folded} {match.view.clause.folded}")


def is_no_average(ask: Ask, match: Match) -> bool:
    """平均投资额多少 is not answered by all that was invested, nor 平均一场 by a figure of none."""
    if ask.kinds or ask.compared:
        return False
    about = match.view.about.folded
    if _AVERAGE.search(ask.folded) and _TOTAL.search(about) and not _FOR_EACH.search(about):
        return True
    asks_of_each = _OF_EACH.search(ask.folded) is not None
    return asks_of_each and not _FOR_EACH.search(match.view.sentence.folded)


def is_other_sort(ask: Ask, match: Match) -> bool:
    """A rank or a streak is no amount, unless its unit is the one asked for."""
    figure = match.view.figure
    if (figure.unit == "%" and _counts_much(ask.unit)) or is_too_small(ask.unit, figure):
        # 增加多少万辆 is not answered in percent, nor by a few.
        return True
    if ask.unit.endswith(OCCASIONS) and figure.unit in ONE_COUNTERS and figure.unit != "次":
        # 多少人次 is not answered by how many places there are.
        return True
    if figure.unit == "%" and _IN_SUCH_UNIT.search(ask.folded):
        # A concentration in micrograms per cubic metre is not told by how it fell.
        return True
    if ask.unit in INCIDENTS and figure.unit in COUNT_THINGS - TELL_INCIDENTS:
        # How many cases is not answered by how many accounts.
        return True
    if ask.unit in PERSON_NOUNS | COUNT_PEOPLE and figure.unit in NO_PEOPLE:
        # How many people is not answered by how many funds.
        return True
    if ask.unit in PERSON_NOUNS | COUNT_PEOPLE and nature_told(figure) in _MEASURED:
        # Nor by days or sea miles.
        return True
    if match.parts.get("counter", 0.0) < 0.0:
        # How many events is not answered in 家.
        return True
    if ask.unit in _TIMES_OVER and figure.unit == "%" and figure.kind in ("share", "level"):
        # 是平均的几倍 is not answered by either rate.
        return True
    if ask.kinds:
        return False
    if ask.counters and (figure.unit == "%" or figure.unit.lower() in CURRENCIES):
        # 多少企业 is answered by a number of them.
        return True
    if not figure.unit and figure.kind == "level" and ask.unit and only_counts(ask.unit):
        # 破万亿 without a unit is money, and no number of shipyards.
        return True
    if figure.unit == "%" and figure.kind == "share" and ask.unit and only_counts(ask.unit):
        return True
    if figure.kind == "multiple" and ask.unit:
        # How many patients is not answered by twice as many.
        return ask.unit not in ("倍", "番")
    if figure.kind not in ("rank", "streak"):
        return False
    if not figure.unit or nature_told(figure) in ask.natures:
        # How many ships were built is not answered by first place.
        return not figure.unit and bool(ask.unit or not ask.natures)
    return not (figure.unit and ask.unit and figure.unit.endswith(ask.unit[-1]))


def is_no_money(ask: Ask, match: Match) -> bool:
    """出口额 is told in money, not in cars or watts."""
    figure = match.view.figure
    if ask.kinds or not figure.unit or figure.kind not in ("level", "count"):
        return False
    charge = not ask.unit and _CHARGE.search(ask.folded)
    charge = charge or _MONEY_ASKED.search(ask.folded)
    money = (
        charge or _WORTH.search(ask.folded) or any(_SUM_OF_MONEY.search(u.text) for u in ask.units)
    )
    if not money or figure.unit.lower() in CURRENCIES:
        return False
    # 涉案金额 is told in no number of cases.
    counts = figure.kind == "count" and nature_told(figure) == COUNT
    return counts or not same_dimension("元", figure.unit)


def kind_is_soft(ask: Ask, match: Match) -> bool:
    """Whether a figure of another kind than asked may still be what is meant."""
    kind = match.view.figure.kind
    if ask.kinds == {"growth"} and kind == "share" and _SHARE_OF.search(match.view.figure.metric):
        # 总数增加了多少 is not answered by what share they have of another thing.
        return False
    if ask.kinds == {"growth"} and kind in ("level", "count") and not match.view.change:
        # 增长多少 may be told in the unit of what grew, but how much there is is no growth.
        return bool(ask.unit) and ask.unit not in RATE_UNITS
    if ask.kinds == {"share"} and kind == "level" and not is_rate_unit(match.view.figure.unit):
        # 占全国的比重 is told in no watt-hours.
        return ask.unit == match.view.figure.unit != ""
    return any(kind in _NEAR_KINDS.get(asked, ()) for asked in ask.kinds)


def is_rate_unit(unit: str) -> bool:
    return unit in RATE_UNITS or unit in _TIMES_OVER


def is_rate_for_part(ask: Ask, match: Match) -> bool:
    """What part of all there is in the country is told by no rate of use: 占全国的比重."""
    if _OF_ALL.search(ask.folded) is None:
        return False
    figure = match.view.figure
    if figure.unit in ("‰", *_TIMES_OVER):
        return True
    if figure.unit != "%":
        return False
    told = f"{match.view.about.folded} {match.view.clause.folded}"
    if (_OF_WORLD.search(ask.folded) is None) != (_OF_WORLD.search(told) is None):
        # 占全国的比重 is not told by that in the world.
        return True
    if "占" in figure.metric:
        return False
    return figure.metric.endswith("率") or _TOLD_OF_ALL.search(told) is None


def _counts_much(unit: str) -> bool:
    magnitude, bare = split_unit(unit)
    return bool(magnitude and bare) and bare not in RATE_UNITS
