"""What a follow-up keeps of the question before: kind, unit, period, status, and the subject."""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.periods import Period
from rag.ask import Ask
from rag.lexicon.conversation import SIZE_ASKED, SIZE_WORDS
from rag.lexicon.times import YEAR_BEFORE
from rag.pairs import is_pair
from rag.spans import a_year_earlier, year_before
from rag.speech import is_verbal, solidity

_YEAR_BEFORE = re.compile(YEAR_BEFORE)
_SHARE_TOO = re.compile("(?:比例|比重|占比|份额|率)呢")
# 能到多少 after 涨幅呢, when how many were sold was asked before: how many again.
_REACHES = re.compile(r"(?:到|达到?|破|超过?)(?:了)?多少(?!个?百分)|\breach\b")
# And how big were they, after by how much they grew: of a size, which is no growth again.
_SIZE = re.compile(SIZE_ASKED)
_HIGHER = re.compile(
    r"(?:[比较][^，。？?]{1,10}[高低多少]|提高|提升|上升|下降|回落|降低)了?出?(?:多少|几)(?![万亿千百]|个(?!百分)|[家户辆台])"
    r"|\bhow much (?:higher|lower|up|down)\b"
)
_SIZE_WORDS = frozenset(SIZE_WORDS.split())
_YEAR = re.compile(r"(?:19|20)\d\d")
# 当中已经上市的有多少 after 今年新增几家: of all that there are.
_SO_FAR = re.compile(r"已经|累计|至今|迄今|\b(?:so far|already|to date)\b")

_NOW = re.compile(r"\b(?:is|are) (?:it|they|that|this|there) (?:now|today|currently)\b")


def in_context(ask: Ask, before: Ask, told: str = "") -> Ask:
    """An ask with what it does not say itself taken from the ask it follows.

    Without words of its own (同比增长多少) it asks of the same thing; with words of its own
    (那出口呢) the earlier words guide, but no longer bind. A measure replaces a measure.
    """
    kept = tuple(
        unit
        for unit in before.units
        if unit.text not in {own.text for own in ask.units}
        and not (unit.measure and (ask.measures or (ask.kinds and not before.kinds)))
        # 出口呢 after 进出口多少.
        and not (ask.measures and is_pair(unit))
    )
    grown = ask.compared or ask.kinds & {"growth", "points"}
    asks_earlier = _YEAR_BEFORE.search(ask.folded) and not _YEAR.search(ask.folded)
    if asks_earlier and before.periods and not grown:
        # And the year before? Before the one just asked for, whenever that was.
        shifted = tuple(year_before(p) for p in before.periods)
        ask = replace(ask, periods=shifted, named=shifted)
    elif asks_earlier and told and not grown:
        # No time was asked for: before the one that the answer told.
        shifted = (Period(0, 0, a_year_earlier(told)),)
        ask = replace(ask, periods=shifted, named=shifted)
    # 今年计划新增多少: a verb names no other thing.
    names_thing = any(not unit.measure and solidity(unit.text) == 1.0 for unit in ask.units)
    asks_kind = bool(ask.kinds or ask.unit)
    if ask.kinds == {"share"} and before.kinds & {"growth", "points"}:
        # 优良天数比例呢 after 降了多少: how it changed as well, which is told in points.
        ask = replace(ask, kinds=frozenset({"points"})) if _SHARE_TOO.search(ask.folded) else ask
    if _REACHES.search(ask.folded) and before.unit and not ask.kinds:
        before = replace(before, kinds=frozenset())
    ask = in_points(ask, before)
    grew = bool(before.kinds) and before.kinds <= {"growth", "points"}
    if _SIZE.search(ask.folded) and not ask.kinds and grew:
        before = replace(before, kinds=frozenset(), direction="", unit="", compared=False)
        # 规模呢: the word names no other thing.
        ask = replace(ask, units=tuple(u for u in ask.units if u.text not in _SIZE_WORDS))
    # 一共投了多少 after 有多少个: money is not counted as the things were.
    other_measure = bool(ask.measures - before.measures)
    # How long did it last, after how many customers were hit: no number of customers.
    other_nature = bool(ask.natures) and ask.natures.isdisjoint(before.natures or ask.natures)
    merged = replace(
        ask,
        kinds=ask.kinds if asks_kind else before.kinds,
        # 利润呢 after 亏损收窄: what else is asked for may go the other way.
        direction=ask.direction if asks_kind or other_measure or names_thing else before.direction,
        # What about the cost, after how far something came down: by how much that did.
        natures=ask.natures if asks_kind or not before.kinds else frozenset(),
        unit=ask.unit if asks_kind or names_thing or other_measure or other_nature else before.unit,
        periods=ask.periods or (() if _not_then(ask, before) else before.periods),
        named=ask.named or before.named,
        status=ask.status or ("" if ask.periods else before.status),
    )
    if names_thing:
        return replace(merged, inherited=(*ask.inherited, *kept))
    bound = tuple(unit for unit in kept if unit.measure or not is_verbal(unit.text))
    if not bound or not (ask.status or ask.periods):
        return replace(merged, units=(*ask.units, *kept))
    # 到年底要做到多少 after 投用了多少辆: the thing is the same, what is done to it may be told
    # in another verb.
    guiding = tuple(unit for unit in kept if unit not in bound)
    return replace(merged, units=(*ask.units, *bound), inherited=(*ask.inherited, *guiding))


def in_points(ask: Ask, before: Ask) -> Ask:
    """比上一年高了多少 after 占多大比例 asks for points."""
    if not ask.kinds <= {"growth"} or before.kinds != {"share"} or not _HIGHER.search(ask.folded):
        return ask
    return replace(ask, kinds=frozenset({"points"}), unit="")


def _not_then(ask: Ask, before: Ask) -> bool:
    """Whether an ask is of no such time as the one before: a plan, or all that there is so far."""
    if ask.status and not before.status:
        return True
    # How long was the list in 2023, and how long is it now.
    return any(said.search(ask.folded) for said in (_SO_FAR, _NOW))


def without_inherited(ask: Ask, own: Ask) -> Ask:
    """An ask in context that takes no kind, unit or plan from the conversation.

    船舶呢 after 增长多少, where no growth of it is told: how much there is, then.
    """
    return replace(
        ask, kinds=own.kinds, direction=own.direction, unit=own.unit, status=own.status,
        compared=own.compared, periods=own.periods, named=own.named,
    )  # fmt: skip


def joined(ask: Ask, before: Ask) -> Ask:
    """Both asks' words as one, for answers that are sentences or lists."""
    known = {unit.text for unit in ask.units}
    return replace(ask, units=(*ask.units, *(u for u in before.units if u.text not in known)))
