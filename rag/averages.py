"""An amount for each of so many things: 平均每家企业多少万吨."""

from __future__ import annotations

import re
from dataclasses import replace

from rag import compute
from rag.amounts import amount as size_of
from rag.apportioned import apportioned, is_money_asked, is_too_little
from rag.ask import Ask
from rag.asked import so_many_each
from rag.asked_thing import things_counted
from rag.chance import named_alike
from rag.derived import CUES, Derived, average_is_stated, has_unit, is_amount, loose
from rag.dimensions import can_count
from rag.display import is_english
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.deriving import (
    AVERAGE_THING,
    CLASSIFIER,
    EACH_THING,
    OF_AVERAGES,
    SHARED_TO,
    SHARES_OUT,
)
from rag.lexicon.measures import TIME_UNITS
from rag.nature import MONEY, nature_told
from rag.operands import best_operands
from rag.overlap import unasked_share
from rag.sides import named_share
from rag.two_figures import same_sort, told_beside
from rag.units import Unit

_CLASSIFIER, _EACH = re.compile(CLASSIFIER), re.compile(EACH_THING)
_BEHIND_COUNTER = re.compile(r"[a-z0-9.-]{0,6}[\u4e00-\u9fff]{2,4}")
_SHARES_OUT, _SHARED_TO = re.compile(SHARES_OUT), re.compile(SHARED_TO)
_AVERAGE_THING = re.compile(AVERAGE_THING)
# An amount and what it is shared out to are mostly told in one breath.
_TOLD_TOGETHER, _NEAR_BY, _PASSED_BY = 1.5, 0.3, 1.2
# 人均每月; 每年 is what the amounts are told for.
_EACH_TIME = re.compile(r"每一?个?(?:月|天|日|周|星期|季度|小时)|[月日周]均")
_PER_HEAD = re.compile(
    r"[人民]均|每个?(?:人|居民)|\b(?:per|each|every) (?:resident|person|head|capita)\b"
)
_POPULATION = re.compile(r"常住人口|总人口|人口总量|\bpopulation\b")
# 100场活动, 1万家企业参加: so many things, and behind them what they came to.
_GOES_ON, _NAMED, _NAMED_FOREIGN = 0.4, 0.7, 0.4
_SHARED_OUT_TO, _HOW_MANY_OF, _FORESEEN, _OF_SOME = 1.2, 0.6, 1.0, 0.6


def is_whole_amount(view: FigureView) -> bool:
    """An amount that is not told for each of many already."""
    return is_amount(view) and not view.each


def average(finder: Finder, ask: Ask) -> Derived | None:
    """An amount for each of so many things: the measure word behind 平均每 is that of the count."""
    if average_is_stated(finder, ask):
        return None
    cue = _CLASSIFIER.search(finder.folded)
    if cue is None and finder.question.language != "en":
        return None
    counter = next((g for g in cue.groups() if g), "") if cue else ""
    if so_many_each(finder.folded):
        # For every so many people: of how many there are the briefing would have to tell.
        return None
    per_head = _PER_HEAD.search(finder.folded)
    if per_head and _EACH_TIME.search(finder.folded):
        # What each pays a month is shared out twice.
        return None
    content = tuple(u for u in _without_cue(finder, ask) if u.text not in OF_AVERAGES)
    asked = loose(replace(ask, units=content or ask.units))

    shared_out = each_of_what(finder.folded)
    things = finder.ask(shared_out)
    apart = {unit.text for unit in things.units}
    # How many firms are there for every platform: the words for what is shared out.
    amounts = (
        tuple(u for u in asked.units if u.text not in apart)
        if _EACH.search(finder.folded)
        else tuple(things_counted(ask))
    )
    beside = apportioned(finder, ask, counter, shared_out, 1)
    if beside is not None:
        return beside

    def counts(view: FigureView) -> bool:
        figure = view.figure
        return (
            is_whole_amount(view)
            and figure.unit not in TIME_UNITS
            # English counts things by their names, and measures in words that look like these.
            and (figure.kind == "count" or not figure.unit.isascii())
            and can_count(figure.unit, counter)
        )

    def together(a: FigureView, b: FigureView) -> float | None:
        if a.figure.unit == b.figure.unit and not ask.unit:
            return None
        if ask.unit and not has_unit(ask.unit, a.figure):
            return None
        if is_money_asked(ask) and nature_told(a.figure) != MONEY:
            return None
        if ask.counters and nature_told(a.figure) == MONEY:
            # How many firms is answered by no money, whatever was shared out.
            return None
        if not ask.status and "target" in (a.figure.status, b.figure.status):
            return None
        if size_of(b.figure) <= 1 or (_is_of_part(b, a) and not same_sentence(a, b)):
            return None
        if is_too_little(a, b):
            return None
        if not ask.status and "actual" not in (a.figure.status, b.figure.status):
            # What is foreseen of both is asked for by a word of it.
            return None
        named = 0.3 if counter and b.figure.unit == counter else 0.0
        near = _TOLD_TOGETHER * same_sentence(a, b) + _NEAR_BY * (a.passage.id == b.passage.id)
        # 58个项目, 其中55个, 融资110亿元: the amount is told of those named last.
        near -= _PASSED_BY * any(
            _stands_between(finder, v, a, b) for v in finder.views if counts(v)
        )
        named_so = named_share(finder, things.units, b.about)
        if named_so < _NAMED_FOREIGN and things.units and is_english(b.figure):
            # Per ship call is not for each of the seaports.
            return None
        told_apart = not same_sentence(a, b) and not same_sort(a.figure, b.figure)
        least = _NAMED_FOREIGN if finder.is_foreign_view(b) else _NAMED
        if (
            told_apart
            and named_so < least
            and not (per_head and _POPULATION.search(b.about.folded))
        ):
            # Of things that have no word in common, neither told together nor asked so.
            return None
        near += _HOW_MANY_OF * named_share(finder, amounts, a.about)
        # 在云南、贵州组织作业A架次 is less than all that was flown.
        if not finder.is_foreign_view(a):
            near -= _OF_SOME * unasked_share(a, finder.asked(ask), finder.index)
        near -= _FORESEEN * (a.figure.status != b.figure.status)
        near += _GOES_ON * (same_sentence(a, b) and b.figure.start < a.figure.start)
        return named + near + _SHARED_OUT_TO * named_so

    def related(a: FigureView, b: FigureView) -> bool:
        # 78家企业3.9亿吨产能: one clause names both, so neither adds to the other.
        foreign = finder.is_foreign_view(b)
        if counter and b.figure.unit == counter and _are_of_one_thing(a, b):
            # 回收的废电器156万件, and elsewhere 废电器的回收量: either name says all of it.
            return True
        if amounts and things.units and not foreign:
            # 一座基站摊到多少个用户: each is told by its own name.
            shares = (
                named_share(finder, amounts, a.about),
                named_share(finder, things.units, b.about),
            )
            if min(shares) >= _NAMED:
                return True
        counted = bool(counter) and b.figure.unit.endswith(counter)
        return same_sentence(a, b) and (foreign or counted)

    found = best_operands(
        finder, asked, is_whole_amount, counts, together, related=related, alike=False
    )
    if found is None:
        return apportioned(finder, ask, counter, shared_out)
    computed = compute.average(found.first.figure, found.second.figure, ask.unit)
    return Derived("average", computed, (found.first, found.second))


def _without_cue(finder: Finder, ask: Ask) -> tuple[Unit, ...]:
    """What a question is about, without 摊下来一公里 and the like, which name no thing."""
    bare = {u.text for u in finder.ask(_CLASSIFIER.sub("，", finder.text)).units}
    own = {u.text for u in finder.ask(finder.text).units}
    return tuple(u for u in ask.units if u.text in bare or u.text not in own)


def _are_of_one_thing(a: FigureView, b: FigureView) -> bool:
    named = bool(a.figure.subject and b.figure.subject)
    return named and named_alike(a, b) and same_sort(a.figure, b.figure)


def _is_of_part(part: FigureView, whole: FigureView) -> bool:
    """新能源汽车 are some of 汽车: what all of them cost is not shared out to those."""
    some, all_of = part.figure.subject, whole.figure.subject
    return bool(all_of) and some != all_of and some.endswith(all_of)


def _stands_between(
    finder: Finder, view: FigureView, amount: FigureView, count: FigureView
) -> bool:
    """A count in the same unit nearer to an amount than another one, both told ahead of it."""
    if not same_sentence(amount, count) or not same_sentence(view, amount):
        return False
    nearer = count.figure.start < view.figure.start < amount.figure.start
    # 小学146所、初中58所，学生3万人和2万人: things in a list each have an amount of their own.
    return nearer and view.figure.unit == count.figure.unit and not told_beside(finder, count, view)


def each_of_what(folded: str) -> str:
    """The words that name what an amount is shared out to: 平均每家企业, per resident."""
    return _SHARED_TO.sub("", _named_for_each(folded))


def _named_for_each(folded: str) -> str:
    cue = CUES["average"].search(folded)
    named = next((g for g in cue.groups() if g), "") if cue else ""
    named = _SHARES_OUT.sub("", named)
    each = _EACH.search(folded)
    if named:
        return named
    if each:
        return next(g for g in each.groups() if g)
    if thing := _AVERAGE_THING.search(folded):
        return thing[1]
    # 平均下来，一位旅客花了多少.
    counted = _CLASSIFIER.search(folded)
    behind = _BEHIND_COUNTER.match(folded, counted.end(counted.lastindex or 0)) if counted else None
    return behind[0] if behind else ""
