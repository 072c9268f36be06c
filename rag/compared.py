"""What each of the things that a comparison names asks for: its own words, its time, its kind.

A side leaves out what another says (汽车产量和销量, 今年比去年), and is asked with it all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.figures.periods import Period
from rag.ask import Ask
from rag.contest import Contest
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.comparing import (
    ACTUAL,
    ALL_YEAR,
    ASKS_PACE,
    ASKS_PLACE,
    ASKS_SPAN,
    FALLS_MORE,
    HERE,
    RISES_MORE,
    WHOLES,
)
from rag.lexicon.frame import KIND_WORDS
from rag.pairs import is_told_in_pair_alone, pairs_told
from rag.units import Unit

_PACE, _SPAN, _FALLS, _RISES, _PLACE = map(
    re.compile, (ASKS_PACE, ASKS_SPAN, FALLS_MORE, RISES_MORE, ASKS_PLACE)
)
_WHOLES, _ACTUAL, _HERE = map(re.compile, (WHOLES, ACTUAL, HERE))
# How much a word of a side counts that stands around a figure instead of at it.
_CLAUSE, _SENTENCE, _AROUND = 0.8, 0.4, 0.15
_HEAD, _OF_BOTH = 4, 0.3
_MORE_OF_EACH = re.compile(
    r"\bmore (?!than\b|or\b)[a-z]+(?: [a-z]+){0,4}? or more (?!than\b)[a-z]{3}"
)
# 亏损面收窄, beside 营收增速回升: a statement of its own, that leaves nothing out.
_SAYS_ALL = re.compile(
    "(?<=[\u4e00-\u9fff]{2})(?:收窄|回升|回落|转正|正增长|好转|改善|扩大|缩小|变小|变大|下降|提升)$"
)
_ALL_YEAR = re.compile(ALL_YEAR)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Side:
    """One of the things held together."""

    name: str
    ask: Ask
    own: tuple[Unit, ...]
    """What names this one and none of the others; empty where only its time does."""
    timed: bool
    """Whether it names a time or a plan of its own."""


def sides_of(finder: Finder, contest: Contest) -> tuple[Side, ...]:
    """What each side asks: its own words, those it leaves to another, and what is said of all."""
    kinds, direction = _kinds(finder, finder.whole)
    asks = [_without_kind(_ask(finder, name), kinds) for name in contest.names]
    asks = _of_one_time(asks, contest)
    said_of_all = contest.shared.strip()
    shared = _without_kind(finder.ask(contest.shared), kinds) if said_of_all else None
    names = [{u.text for u in ask.units} for ask in asks]
    left_out = [_left_out(contest, asks, at) for at in range(len(asks))]
    timed_sides = [_has_own_time(asks, contest.names, at) for at in range(len(asks))]
    # What another side leaves out is no word of its own; what it only may leave out still is.
    given = [
        {u.text for u in left if u.measure or timed_sides[i]} for i, left in enumerate(left_out)
    ]
    sides = []
    for at, (name, ask) in enumerate(zip(contest.names, asks, strict=True)):
        others = set().union(*(n for i, n in enumerate(names) if i != at))
        common = others.union(*(words for i, words in enumerate(given) if i != at))
        own = tuple(u for u in ask.units if u.text not in common)
        timed = timed_sides[at]
        if not own and not timed:
            own = tuple(u for u in ask.units if u.text not in others)
        said = [u for u in left_out[at] if u.text not in names[at]]
        # Another time of the same thing: all that names the thing is meant of both.
        meant = [u for u in said if u.measure or timed]
        bound = (*ask.units, *meant, *(shared.units if shared else ()))
        units = tuple({u.text: u for u in bound}.values())
        if not (units or said) or not (own or timed or others - names[at]):
            return ()
        periods = ask.periods or (shared.periods if shared else ())
        status = ask.status or (shared.status if shared else "")
        if not periods and not status:
            # 去年 in front of the last one alone is mostly said of all as well.
            periods = next((a.periods for a in asks if a.periods and not a.status), ())
        asked = replace(
            ask,
            units=units or tuple(said),
            inherited=tuple(u for u in said if u not in meant),
            kinds=kinds,
            direction=direction,
            unit="",
            periods=periods,
            status=status,
            mentioned=(),
            compared=False,
        )
        sides.append(Side(name, asked, own, timed))
    return tuple(sides)


def _without_kind(ask: Ask, kinds: frozenset[str]) -> Ask:
    """Once the kind of figure is known, 增长 in one part of the question names nothing."""
    return replace(ask, units=tuple(u for u in ask.units if u.text not in KIND_WORDS or not kinds))


def _of_one_time(asks: list[Ask], contest: Contest) -> list[Ask]:
    """A time or plan in front of the first is said of the others, unless they name their own."""
    first = asks[0]
    return [
        replace(ask, periods=first.periods, status=first.status)
        if at and not (ask.periods or ask.status or _ACTUAL.search(contest.names[at]))
        else ask
        for at, ask in enumerate(asks)
    ]


def _has_own_time(asks: Sequence[Ask], names: Sequence[str], at: int) -> bool:
    """A time or a plan that no other side has: where one alone names it, it is said of all."""
    ask = asks[at]
    if ask.status or _ACTUAL.search(names[at]):
        return any(other.status != ask.status for other in asks)
    told = [{p.value for p in a.periods} for a in asks]
    return bool(told[at]) and any(
        (t and t != told[at]) or asks[i].status for i, t in enumerate(told) if i != at
    )


def _ask(finder: Finder, name: str) -> Ask:
    """What one side asks: 全省 and 总体 name no part of anything, 2017 is a time."""
    ask = finder.ask(f"{name}年" if _YEAR.fullmatch(name) else name)
    if not ask.periods and finder.main_year and (whole := _ALL_YEAR.search(name)):
        # 全年 beside 12月: the year that is reported on.
        year = finder.main_year
        fiscal = whole["fiscal"] or whole["fiscal_en"]
        value = f"{year}/{int(year) + 1}" if fiscal else year
        named = tuple(u for u in ask.units if not _ALL_YEAR.search(u.text))
        ask = replace(ask, periods=(Period(*whole.span(), value),), units=named)
    units = [u for u in ask.units if not (_WHOLES.fullmatch(u.text) or _ACTUAL.fullmatch(u.text))]
    # 本地 says little of a figure, but sets it apart from 外出.
    units += [Unit(word, (word,)) for word in dict.fromkeys(_HERE.findall(name))]
    return replace(ask, units=tuple({u.text: u for u in units}.values()))


def _left_out(contest: Contest, asks: Sequence[Ask], at: int) -> tuple[Unit, ...]:
    """What a short side leaves to a longer one.

    汽车 in 汽车产量和销量, 增加值 in 工业和制造业增加值; of what follows in Chinese, measures only.
    The whole, beside a part of it, leaves out nothing; another time leaves out everything.
    """
    if _WHOLES.search(contest.names[at]) or _SAYS_ALL.search(contest.names[at]):
        return ()
    if all(u.measure for u in asks[at].units) and asks[at].units:
        # 今年新能源车增速和去年的销量增速: sales of the very cars.
        things = [u for i, ask in enumerate(asks) if i < at for u in ask.units if not u.measure]
        if things and _has_own_time(asks, contest.names, at):
            return tuple(things)
    longest = max(range(len(asks)), key=lambda i: (len(asks[i].units), -abs(i - at), -i))
    units = asks[longest].units
    count = len(asks[at].units)
    if longest != at and _has_own_time(asks, contest.names, at):
        return units
    if len(units) <= count:
        return ()
    if longest < at:
        return units[: len(units) - count]
    return tuple(u for u in units[count:] if u.measure or u.text.isascii())


def _kinds(finder: Finder, whole: Ask) -> tuple[frozenset[str], str]:
    """The kind of figures that are held together, and which way they go."""
    folded = finder.folded
    if _PLACE.search(folded):
        return frozenset({"rank"}), ""
    if _SPAN.search(folded):
        return frozenset({"streak"}), ""
    if _MORE_OF_EACH.search(folded):
        # Did they drop more of this or more of that: amounts, and nothing that fell.
        return frozenset(), ""
    if _FALLS.search(folded):
        return frozenset({"growth"}), "fall"
    if whole.kinds:
        return whole.kinds - {"rank", "streak"}, whole.direction if len(whole.kinds) == 1 else ""
    if _RISES.search(folded) or (_PACE.search(folded) and not whole.unit):
        return frozenset({"growth"}), ""
    return frozenset(), ""


def fit(finder: Finder, units: Sequence[Unit], view: FigureView) -> float:
    """Share of the weight of words that a figure, or what stands around it, speaks of."""
    total = got = 0.0
    for unit in units:
        weight = finder.importance(unit)
        total += weight
        got += weight * max(
            named(finder, unit, view),
            _CLAUSE * finder.matched(unit, view.clause),
            _SENTENCE * finder.matched(unit, view.sentence),
            _AROUND * finder.matched(unit, view.around),
        )
    return got / total if total else 0.0


def head_of(view: FigureView) -> str:
    """The end of what a Chinese figure measures, which says what sort of thing it is."""
    name = f"{view.figure.subject}{view.figure.metric}"
    return "" if name.isascii() else name[-_HEAD:]


def named(finder: Finder, unit: Unit, view: FigureView) -> float:
    """How well a figure's own name has a word; 进出口 is no name of 出口."""
    for pair in pairs_told(view):
        if unit.measure and unit.measure in pair:
            return _OF_BOTH if is_told_in_pair_alone(unit.measure, pair, view) else 1.0
    return finder.matched(unit, view.about)
