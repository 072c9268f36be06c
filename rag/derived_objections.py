"""What speaks against a computed answer: it is of other things, of another time or nature.

An operation takes the figures that fit the words best; whether these are of what was asked at all
is seen here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from statistics import fmean

from rag.against_year import misses_year_against
from rag.amounts import amount, split_unit
from rag.ask import Ask
from rag.asked_thing import is_thing, measured, things_counted
from rag.averages import each_of_what
from rag.derived import Derived, is_amount
from rag.dimensions import comparable, dimension_of, is_counter, only_counts
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.counted import COUNT_LOOSELY, SORTS_OF_PLACE
from rag.lexicon.deriving import OF_MONEY
from rag.lexicon.kinds import LIMIT
from rag.lexicon.measures import ASKS_MONEY, TIME_UNITS
from rag.lexicon.natures import ASKS_AGE
from rag.named_sides import is_of_others_than_named
from rag.nature import MONEY, nature_of, nature_told
from rag.reading import STATED
from rag.sides import coverage
from rag.spans import periods_agree
from rag.speech import ends_as_noun, opens_with_verb, solidity
from rag.terms import names_term
from rag.units import Slot, Unit

# 每十家里有几家 asks for a share by a number.
_OF_SO_MANY = re.compile("每")
_ASKS_MONEY, _LIMIT, _AGE = re.compile(ASKS_MONEY), re.compile(LIMIT), re.compile(ASKS_AGE)
_OF_MONEY, _FOR_EACH = re.compile(OF_MONEY), re.compile(r"\b(?:per|each|every)\b")
_SPEAKS_OF_PRICE = re.compile(
    r"[价钱费款]|\b(?:pric|cost|fees?|fares?|charg|wage|salar|pay|paid|rent|bill|tariff|grant|money)"
)
_COUNTED_IN = re.compile("(?:几|多少)[家户名位个所座辆台只头]")
_MEASURES = frozenset({"length", "area", "mass", "energy", "power", "speed"})
_LEAST, _TWO = Decimal("0.01"), 2
_TERM_TOLD, _TERM_WHOLE = 0.5, 0.8
# So much of a question is the thing it asks of; told less than this it is not told.
_THE_THING, _HARDLY, _IT_IS = 0.3, 0.3, 0.8
# Another of the best figures speaks of so much more of the question.
_LOOKED_AT, _TOLD_BETTER = 3, 0.5
_SHARED_OUT = frozenset({"average", "per day", "per month"})
_OF_ITS_TIME = frozenset(
    {"sum", "ratio", "average", "remainder", "rest", "not so", "per day", "per month"}
)
# What was before, and by how many: a level and its change, both of the very thing asked of.
_OF_ONE_THING = frozenset({"base", "increment"})
_LEFT_OF_WHOLE = frozenset({"remainder", "rest", "not so"})
_PEOPLE, _NO_PART = frozenset({"人", "名", "位", "people"}), 10_000


def _is_of_unasked_measure(asked: frozenset[str], views: Sequence[FigureView]) -> bool:
    """What is left of all that was sold is not told by how much of it was made."""
    if len({v.figure.unit for v in views}) > 1:
        # Money shared out to projects: the one is no part of the other.
        return False
    told = [v.measures for v in views if v.measures]
    return any(m.isdisjoint(asked) for m in told) and any(m & asked for m in told)


def _is_of_what_is_foreseen(ask: Ask, views: Sequence[FigureView], main: str) -> bool:
    """How many were sold last year is not worked out of what is foreseen for this one."""
    return not ask.status and any(
        v.figure.status in ("expected", "target") and v.figure.period[:4] > main for v in views
    )


def is_of_what_was_asked(finder: Finder, ask: Ask, name: str, derived: Derived) -> bool:
    """Whether nothing speaks against a result; ``name`` is that of the operation."""
    views = derived.views
    return not (
        not _fits(ask, derived)
        or (name == "change" and _is_of_two(derived))
        or _lacks_term(finder, ask.units, views)
        or (name in _OF_ONE_THING and _is_of_another_thing(finder, ask, views))
        or (
            name in _LEFT_OF_WHOLE
            and _is_of_unasked_measure(ask.measures | finder.whole.measures, views)
        )
        or (name == "base" and _is_of_what_is_foreseen(ask, views, finder.main_year))
        or _is_of_others_altogether(finder, ask, views)
        or is_of_others_than_named(finder, derived)
        or (name in ("share", "change") and _is_of_others(finder, ask, derived))
        or misses_year_against(ask, derived.computed.operands, finder.main_year)
        or (name in _OF_ITS_TIME and _is_of_other_time(ask, derived))
        or _is_of_rates_for_shares(finder, derived)
        or (name in _SHARED_OUT and _lacks_quantity(finder, ask, views))
        or (name == "average" and _is_shared_out_to_others(finder, views))
        or (name == "average" and _is_no_such_number(finder, ask, views))
        or (name == "average" and _is_of_unasked_amount(finder, ask, views))
    )


def _is_of_rates_for_shares(finder: Finder, derived: Derived) -> bool:
    """比上一年高了多少, after a share: no difference of two rates of growth."""
    after_share = finder.before is not None and finder.before.kinds == {"share"}
    return after_share and any(f.kind == "growth" for f in derived.computed.operands)


def told_share(finder: Finder, ask: Ask, view: FigureView) -> float:
    """Share of the question that one figure speaks of."""
    return coverage(finder, ask, view, left=False)


def _is_of_two(derived: Derived) -> bool:
    """A change is of one thing at two times: exports are not what output came down to."""
    measures = [view.measures for view in derived.views if view.measures]
    if len(measures) > 1 and not frozenset.intersection(*measures):
        return True
    times = {view.figure.period for view in derived.views} - {""}
    return len({view.figure.subject for view in derived.views}) > 1 and len(times) < _TWO


def _is_of_others(finder: Finder, ask: Ask, derived: Derived) -> bool:
    """Of the share of the shipbuilding market a rank is told; no provinces of firms are its share.

    Only for questions in another language, of whose words the dictionary knows a part.
    """
    if not all(map(finder.is_foreign_view, derived.views)):
        return False
    told = max((match.coverage for match in finder.rank(ask)[:_LOOKED_AT]), default=0.0)
    return told - fmean(told_share(finder, ask, view) for view in derived.views) > _TOLD_BETTER


def _lacks_term(finder: Finder, units: Sequence[Unit], views: Sequence[FigureView]) -> bool:
    """Integrated circuits: an official term that neither figure is told of is no car."""
    slots = [s for v in views for s in (v.about, v.clause, v.sentence, v.around)]
    if not all(map(finder.is_foreign_view, views)):
        return False
    for unit in filter(lambda unit: names_term(unit.text), units):
        if _LIMIT.fullmatch(unit.text):
            # At most names nothing.
            continue
        # What the briefing calls by the whole term it does not tell by its last word: 工业机器人
        # are no 人形机器人.
        whole = any(name in finder.text_in_scope for name in unit.in_chinese)
        told = max(finder.matched(unit, slot) for slot in slots)
        if told < (_TERM_WHOLE if whole else _TERM_TOLD):
            return True
    return False


def _is_of_another_thing(finder: Finder, ask: Ask, views: Sequence[FigureView]) -> bool:
    """New wind power is not worked out from heat pumps: what is asked of is told of neither.

    Of a thing that a dictionary or a table renders: what neither knows proves nothing.
    """
    if not all(map(finder.is_foreign_view, views)):
        return False
    total = sum(finder.index.weight(unit) for unit in ask.units) or 1.0
    slots = [s for v in views for s in (v.about, v.clause, v.sentence, v.prior, v.around)]
    if any(
        finder.matched(unit, view.about) >= _IT_IS
        for unit in ask.units
        for view in views
        if is_thing(unit)
    ):
        # Vehicles shipped abroad: the thing itself is told, whatever is said of it.
        return False
    return any(
        is_thing(unit)
        and (len(unit.patterns) > 1 or unit.near)
        and finder.importance(unit) / total >= _THE_THING
        and max(finder.matched(unit, slot) for slot in slots) < _HARDLY
        for unit in ask.units
    )


def _is_of_others_altogether(finder: Finder, ask: Ask, views: Sequence[FigureView]) -> bool:
    """东州的营收, worked out from those of firms of which nothing near speaks of 东州.

    Most words may only be others for what is told; a name, and what the briefing itself tells
    figures of, says what these are not of.
    """
    if any(map(finder.is_foreign_view, views)) or finder.in_english:
        return False
    slots = [s for v in views for s in (v.about, v.clause, v.sentence, v.prior, v.around)]
    return any(
        len(unit.text) > 1
        and not unit.measure
        and not STATED.fullmatch(unit.text)
        and (finder.names(unit) or unit.text in finder.told_of)
        and not any(finder.matched(unit, slot) for slot in slots)
        and not any(finder.names_all(unit, view) for view in views)
        for unit in ask.units
    )


def _lacks_quantity(finder: Finder, ask: Ask, views: Sequence[FigureView]) -> bool:
    """人均多少流量 is not worked out from money and users: neither is told of the quantity."""
    quantity = measured(ask)
    if quantity is None or any(map(finder.is_foreign_view, views)):
        return False
    slots = [s for v in views for s in (v.about, v.clause, v.prior)]
    return not any(finder.matched(quantity, slot) for slot in slots)


def _is_shared_out_to_others(finder: Finder, views: Sequence[FigureView]) -> bool:
    """一座5G基站摊到多少用户: no ports, where the number of just those stations is told; nor
    anything for each airport, where no airport is told of."""
    if len(views) < _TWO:
        return False
    thing = each_of_what(finder.folded)
    if finder.question.language == "en":
        return _is_of_unnamed(finder, thing, views)
    if any(map(finder.is_foreign_view, views)) or finder.in_english:
        return False
    if not thing or thing[0] == "的" or opens_with_verb(thing) or not _is_a_thing(thing):
        # 平均每场服务多少: no name behind the measure word.
        return False
    units = [u for u in finder.ask(thing).units if len(u.text) > 1 or u.text in SORTS_OF_PLACE]
    counted = views[1].figure.unit
    names_it = counted and not (counted in COUNT_LOOSELY and _is_a_thing(thing))
    if names_it and re.search(f"[每一]个?{re.escape(counted)}", finder.folded):
        # 每户农民, of what is told in 户.
        return False
    if not units or any(finder.matched(u, s) for u in units for s in _told(views[1])):
        return False
    if not _is_spoken_of(finder, units, views[1]):
        return True
    return any(
        is_amount(view) and all(finder.matched(u, view.about) >= _IT_IS for u in units)
        for view in finder.views
    )


def _is_of_unnamed(finder: Finder, thing: str, views: Sequence[FigureView]) -> bool:
    """How many stations per airport: no ports, of which the question has no word of their own."""
    asked = [u for u in finder.whole.units if solidity(u.text)]
    whole = {u.text for u in asked}
    each = [u for u in finder.ask(thing).units if u.text in whole]
    if not _FOR_EACH.search(finder.folded):
        return False
    if not each or _is_spoken_of(finder, each, views[1]):
        return False
    shared = [u for u in asked if finder.matched(u, views[1].about)]
    own = [u for u in shared if not finder.matched(u, views[0].about)]
    return not own and len(shared) * 2 < len(asked)


def _is_spoken_of(finder: Finder, units: Sequence[Unit], view: FigureView) -> bool:
    """Whether the words around a figure have anything of what is named."""
    slots = (view.about, view.clause, view.lead)
    return any(finder.matched(unit, slot) for unit in units for slot in slots)


def _is_a_thing(words: str) -> bool:
    """企业, and in one character 县, 村: what a place is."""
    return ends_as_noun(words) or words in SORTS_OF_PLACE


def _is_of_unasked_amount(finder: Finder, ask: Ask, views: Sequence[FigureView]) -> bool:
    """每个工厂平均带动多少就业: no money, of which the question has no word."""
    if len(views) < _TWO or any(map(finder.is_foreign_view, views)) or finder.in_english:
        return False
    if nature_told(views[0].figure) != MONEY or ask.unit or _OF_MONEY.search(finder.folded):
        return False
    rest = [u for u in ask.units if not any(finder.matched(u, slot) for slot in _told(views[1]))]
    return bool(rest) and not _is_spoken_of(finder, rest, views[0])


def _is_no_such_number(finder: Finder, ask: Ask, views: Sequence[FigureView]) -> bool:
    """每个基站有多少个手机用户: no callers, where the number of just those users is told."""
    if any(map(finder.is_foreign_view, views)) or finder.in_english:
        return False
    units = things_counted(ask)
    if not units or all(finder.matched(u, views[0].about) >= _THE_THING for u in units):
        return False
    return any(
        is_amount(view)
        and view.figure.id != views[1 if len(views) > 1 else 0].figure.id
        and all(finder.matched(u, view.about) >= _IT_IS for u in units)
        for view in finder.views
    )


def _told(view: FigureView) -> tuple[Slot, ...]:
    return view.about, view.clause


def _is_of_other_time(ask: Ask, derived: Derived) -> bool:
    """The people of 2026 are not those of 2027 added up."""
    told = [figure.period for figure in derived.computed.operands if figure.period]
    return any(
        told and not any(periods_agree(period.value, other) for other in told)
        for period in ask.periods
        if not ask.compared
    )


def _fits(ask: Ask, derived: Derived) -> bool:
    """Whether the result is of the nature asked for: percent, points, or an amount in its unit."""
    unit = derived.computed.unit
    subjects = {figure.subject for figure in derived.computed.operands}
    if not derived.computed.value and len(subjects) == 1:
        # One figure told in two places.
        return False
    if _mixes(derived):
        return False
    times = all(figure.unit in TIME_UNITS for figure in derived.computed.operands)
    if times and ask.kinds & {"growth", "share"} and ask.unit not in TIME_UNITS:
        # By how much output grew is not told by how long anything took.
        return False
    if 0 < abs(derived.computed.value) < _LEAST:
        # 17320元 for each of 968.5万人: the operands are not meant for one another.
        return False
    if ask.natures and _nature(derived) not in ask.natures:
        return False
    if derived.operation == "share" and _are_prices(ask, derived):
        return False
    of_ages = derived.operation == "age band"
    if _AGE.search(ask.folded) and unit not in TIME_UNITS and unit != "岁" and not of_ages:
        return False
    if dimension_of(split_unit(ask.unit)[1]) in _MEASURES and _nature(derived) == MONEY:
        # 还有多少公里没挖通 is answered by no money.
        return False
    # 没赚到钱的有几家 asks for a number of firms.
    money = nature_of(ask.unit) == MONEY or (
        _ASKS_MONEY.search(ask.folded) and not _COUNTED_IN.search(ask.folded)
    )
    if money and all(figure.kind == "count" for figure in derived.computed.operands):
        # 还剩多少钱 is answered by no number of people.
        return False
    percent = unit in ("%", "个百分点", "percentage points")
    if "points" in ask.kinds:
        return unit in ("个百分点", "percentage points")
    if ask.kinds & {"share", "growth"} and not ask.unit:
        # Cuts in taxes, spread over the months: an amount, whatever it is of.
        return percent or derived.operation in _SHARED_OUT
    if ask.unit in ("成", "百分点", "points"):
        return percent
    # 水库占了几项 asks for a number of them.
    counts = only_counts(ask.unit) and not _OF_SO_MANY.search(ask.folded)
    if not ask.unit and derived.operation == "rate told":
        # 合格率换算出来是多少: a rate by its name.
        return percent
    return not (percent and counts)


def _are_prices(ask: Ask, derived: Derived) -> bool:
    """What share of applications were turned down is not told by two fees."""
    operands = derived.computed.operands
    money = all(nature_told(f) == MONEY and not f.magnitude for f in operands)
    return money and not _SPEAKS_OF_PRICE.search(ask.folded)


def _mixes(derived: Derived) -> bool:
    """People and things added up, or what is still to come taken from what there is.

    Nor are 2400 crowns for each taken from 1.17 billion: so small a part is of something else.
    """
    operands = derived.computed.operands
    if derived.operation == "sum":
        return len({figure.unit in _PEOPLE for figure in operands}) > 1
    if derived.operation not in _LEFT_OF_WHOLE or len(operands) != _TWO:
        return False
    whole, part = operands
    if is_counter(whole.unit) and is_counter(part.unit) and not comparable(whole, part):
        # 号码4212个 less APP 1861款.
        return True
    if part.period[:4] > whole.period[:4] != "":
        return True
    return 0 < amount(part) * _NO_PART < amount(whole)


def _nature(derived: Derived) -> str:
    """Of the result: in a currency that no table knows, it is money where an operand is."""
    unit = derived.computed.unit
    money = any(
        figure.full_unit.endswith(split_unit(unit)[1] or unit)
        for figure in derived.computed.operands
        if nature_told(figure) == MONEY
    )
    return MONEY if money else nature_of(unit)
