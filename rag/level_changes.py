"""Operations on a level and its own change: what it was before, by how much it grew, its whole."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from index.figures.periods import find_periods
from index.records import Figure
from index.script import fold
from rag import compute
from rag.ask import Ask
from rag.compute import comparable, is_percent
from rag.derived import CUES, Derived, has_unit, is_amount
from rag.earlier import is_year_before
from rag.figure_index import FigureView
from rag.find import Finder, same_sentence
from rag.lexicon.deriving import OF_TARGET
from rag.lexicon.kinds import ASKS_TOTAL, FLOW
from rag.lexicon.measures import TIME_UNITS
from rag.match import periods_agree
from rag.units import Slot, Unit, units_of

_SHARE_OF = re.compile(r"占(.{3,24}?)(?:的)?比重")
_ASKS_TOTAL = re.compile(ASKS_TOTAL)
_AT_HOME = re.compile(r"我国|中国|我们|国内|我省|我市|china")
_A_YEAR_BEFORE = re.compile(r"去年|上年|同期|year|same (?:quarter|month|period|half)")
_AMOUNT_WORDS = re.compile(r"(?:规模|总量|总额|总数|数量|金额)$")
_WORLD = re.compile(r"全球|世界|world|global")
_YEARLY = re.compile(r"同比|上年|去年|上一?年|前一?年|year|previous|(?:^| )before")
_NEW = re.compile(FLOW)
_COMPLETED = re.compile(OF_TARGET)
_MIN_LEVEL, _LEVELS, _NEARLY, _RATES, _LESS_COVERED = 0.5, 16, 1.0, 4, 0.2
_EXACT = 0.5


def _is_multiple_of_before(view: FigureView) -> bool:
    """是去年同期的1.8倍."""
    return view.figure.kind == "multiple" and _A_YEAR_BEFORE.search(view.figure.basis) is not None


def _is_growth(view: FigureView) -> bool:
    figure = view.figure
    return figure.kind == "growth" and (is_percent(figure) or figure.unit == "倍")


class _Pair(NamedTuple):
    """A level and its change, and how well they answer."""

    level: FigureView
    change: FigureView
    score: float

    @property
    def views(self) -> tuple[FigureView, FigureView]:
        return self.level, self.change


def _level_and(
    finder: Finder,
    ask: Ask,
    accept: Callable[[FigureView], bool],
    fits: Callable[[FigureView], bool] = lambda view: True,
    together: Callable[[FigureView, FigureView], bool] = lambda level, change: True,
) -> _Pair | None:
    """A level that ``fits`` and its own change: one thing measured, told in one breath."""
    free = replace(ask, kinds=frozenset(), periods=(), direction="")
    changes = [v for v in finder.views if accept(v)]
    levels = [m for m in finder.rank(free)[:_LEVELS] if is_amount(m.view)]
    best_score = levels[0].score if levels else 0.0
    told = [m.coverage for m in levels if m.view.figure.status == "actual"]
    most = max(told, default=0.0) - _LESS_COVERED
    levels = [m for m in levels if m.score >= best_score - _NEARLY and m.coverage >= most]
    best: _Pair | None = None
    for level in levels:
        if level.coverage < _MIN_LEVEL or not has_unit(ask.unit, level.view.figure):
            continue
        for change in changes:
            kin = _kinship(finder, level.view, change)
            elsewhere = level.view.figure.passage_id != change.figure.passage_id
            if kin <= 0 or not (fits(level.view) or (elsewhere and fits(change))):
                continue
            if not together(level.view, change):
                continue
            score = level.score + kin
            if best is None or score > best.score:
                best = _Pair(level.view, change, score)
    return best


def _kinship(finder: Finder, level: FigureView, change: FigureView) -> float:
    """How surely a change is that of a level: the same thing measured, told close by."""
    a, b = level.figure, change.figure
    if a.id == b.id or a.briefing_id != b.briefing_id:
        return 0.0
    if a.passage_id != b.passage_id:
        # Told elsewhere: only of the very same thing, be one of the year and one of its months.
        near = periods_agree(a.period, b.period) or periods_agree(b.period, a.period)
        return 0.15 if near and a.subject and _thing(a) == _thing(b) else 0.0
    if not periods_agree(a.period, b.period):
        return 0.0
    same = same_sentence(level, change)
    if (a.subject, a.metric) == (b.subject, b.metric):
        return 1.0 if same else 0.2
    if not same or b.start < a.end:
        return 0.0
    # An elliptic clause behind the level speaks of it, unless another level stands between;
    # 合843.7亿斤 tells the same one in another unit.
    between = any(
        is_amount(v)
        and a.end <= v.figure.start < b.start
        and v.figure.passage_id == a.passage_id
        and not (comparable(v.figure, a) and _is_about(v.figure, a))
        for v in finder.views
    )
    return 0.0 if between else 0.5


def _is_about(a: Figure, b: Figure) -> bool:
    """Whether two amounts are one, as far as they are rounded."""
    one, other = sorted((compute.amount(a), compute.amount(b)))
    return other - one <= other / 100


def _thing(figure: Figure) -> str:
    """What a figure measures, without the words that only say that it is an amount."""
    return _AMOUNT_WORDS.sub("", f"{figure.subject}{figure.metric}")


def base(finder: Finder, ask: Ask) -> Derived | None:
    """What a level was before: from its growth, or from the amount by which it changed."""
    if ask.kinds & {"growth", "share"} and ask.periods and not ask.unit:
        return _rate_before(finder, ask)
    given = finder.find(ask)
    if given.match and not given.reason and given.match.parts.get("period", 0.0) > 0:
        # A figure of that very time is given: nothing is to be worked out.
        return None

    def before(view: FigureView) -> bool:
        planned = view.figure.status == "target"
        return not planned and is_year_before(ask, view.figure, finder.folded)

    grown = _level_and(finder, ask, _is_growth, before)
    times = _level_and(finder, ask, _is_multiple_of_before, before)
    changed = _level_and(
        finder,
        ask,
        lambda view: bool(view.change),
        together=lambda level, by: _is_against(finder, ask, level, by),
    )
    # Of two ways to the same level the amount is the exact one.
    told = [pair for pair in (changed, grown, times) if pair is not None]
    if not told:
        return None
    pair = max(told, key=lambda p: p.score + (_EXACT if p is changed else 0.0))
    level, by = pair.level.figure, pair.change
    if pair is changed:
        computed = compute.level_before(level, by.figure, by.change == "fall")
    elif pair is grown:
        computed = compute.base_of(level, by.figure)
    else:
        computed = compute.base_of_multiple(level, by.figure)
    return Derived("base", computed, pair.views)


def _is_against(finder: Finder, ask: Ask, level: FigureView, by: FigureView) -> bool:
    """Whether a change is told against the time asked for: 较2022年底增加, more than in 2022."""
    if not comparable(level.figure, by.figure):
        return False
    told = find_periods(fold(f"{by.ahead}{by.figure.surface}{by.behind}"), finder.today)
    told += find_periods(by.figure.basis, finder.today)
    against = [p.value for p in told if p.value != level.figure.period]
    if any(
        periods_agree(p.value, other) or periods_agree(other, p.value)
        for p in ask.periods
        for other in against
    ):
        return True
    if against or not _YEARLY.search(f"{by.figure.basis} {by.behind}"):
        return False
    return is_year_before(ask, level.figure, finder.folded)


def _rate_before(finder: Finder, ask: Ask) -> Derived | None:
    """A rate of an earlier time, from the rate and its change in points."""
    free = replace(ask, periods=(), kinds=frozenset({"growth", "share"}))
    rates = [m for m in finder.rank(free)[:_RATES] if is_percent(m.view.figure)]
    for rate in rates:
        for view in finder.views:
            if view.figure.kind != "points" or _kinship(finder, rate.view, view) <= 0:
                continue
            told = [p.value for p in find_periods(view.figure.basis, finder.today)]
            named = any(periods_agree(p.value, t) for p in ask.periods for t in told)
            if named or is_year_before(ask, rate.view.figure, finder.folded):
                computed = compute.rate_before(rate.view.figure, view.figure)
                return Derived("base", computed, (rate.view, view))
    return None


def planned(finder: Finder, ask: Ask) -> Derived | None:
    """A target that is not told, from what was reached and the percentage of it that this is."""
    given = finder.find(ask).match
    if ask.status != "target" or (given and given.view.figure.status != "actual"):
        return None
    free = replace(ask, status="", kinds=frozenset())
    for match in finder.rank(free)[:_LEVELS]:
        level = match.view
        if not is_amount(level) or level.figure.status != "actual":
            continue
        for rate in finder.views:
            told = rate.figure.start > level.figure.end and same_sentence(rate, level)
            of_target = _COMPLETED.search(rate.ahead) and is_percent(rate.figure)
            if told and of_target and has_unit(ask.unit, level.figure):
                computed = compute.whole_of(level.figure, rate.figure)
                return Derived("planned", computed, (level, rate))
    return None


def increment(finder: Finder, ask: Ask) -> Derived | None:
    pair = _level_and(finder, ask, _is_growth)
    if pair is None:
        return None
    computed = compute.increment_of(pair.level.figure, pair.change.figure)
    return Derived("increment", computed, pair.views)


def whole_named(finder: Finder, ask: Ask) -> Derived | None:
    """What a share is told of, asked for by its name when no figure of its own is told."""
    if ask.kinds or ask.status or _AT_HOME.search(finder.folded):
        return None
    total = _ASKS_TOTAL.search(finder.folded) is not None
    for match in finder.rank(ask)[:8]:
        share = match.view.figure
        found = _SHARE_OF.search(fold(share.metric or share.subject))
        if found is None or share.kind != "share" or not is_percent(share):
            continue
        name = found[1]
        words = units_of(name)
        total = total or _WORLD.search(name) is not None
        spoken = total and words and all(w.match(finder.slot) == 1.0 for w in words)
        if name not in finder.folded and not spoken:
            continue
        view = _part_told(finder, ask, match.view)
        told = f"{view.figure.subject}{view.figure.metric}" if view else ""
        if told in finder.folded and told not in name:
            # The part itself is asked for, by its name.
            continue
        own = (
            Slot(f"{view.figure.place}{view.figure.subject}{view.figure.metric}") if view else None
        )
        if view is not None and own and name not in own.folded:
            return Derived("whole", compute.whole_of(view.figure, share), (view, match.view))
    return None


def _part_told(finder: Finder, ask: Ask, share: FigureView) -> FigureView | None:
    """The amount that a share is told of: 4.86万亿元, 占…的10.3%; the nearest one ahead of it."""
    parts = [
        view
        for view in finder.views
        if same_sentence(view, share)
        and is_amount(view)
        and view.figure.unit not in TIME_UNITS
        and has_unit(ask.unit, view.figure)
        and view.figure.end <= share.figure.start
    ]
    return max(parts, key=lambda v: v.figure.start, default=None)


def whole(finder: Finder, ask: Ask) -> Derived | None:
    """The whole from a part and its share: 4.86万亿元 are 10.3% of it."""
    for match in finder.rank(ask)[:8]:
        share = match.view.figure
        if share.kind != "share" or not is_percent(share):
            continue
        for view in sorted(
            (v for v in finder.views if is_amount(v)),
            key=lambda v: abs(v.figure.start - share.start),
        ):
            part = view.figure
            near = part.passage_id == share.passage_id and (
                part.subject == share.subject or part.sentence_start == share.sentence_start
            )
            if near and has_unit(ask.unit, part) and periods_agree(part.period, share.period):
                return Derived("whole", compute.whole_of(part, share), (view, match.view))
    return None


def outside(finder: Finder, ask: Ask) -> Derived | None:
    """What is abroad, from the part at home and its share of the world."""
    bare = replace(
        ask, kinds=frozenset(), units=_without(ask, CUES["outside"].search(finder.folded))
    )
    for match in finder.rank(bare)[:8]:
        share = match.view.figure
        if share.kind != "share" or not is_percent(share) or not _WORLD.search(share.metric):
            continue
        for view in finder.views:
            part = view.figure
            near = same_sentence(view, match.view) and part.subject == share.subject
            if (
                near
                and is_amount(view)
                and has_unit(ask.unit, part)
                and match.coverage >= _MIN_LEVEL
            ):
                return Derived("outside", compute.outside(part, share), (view, match.view))
    return None


def _without(ask: Ask, cue: re.Match[str] | None) -> tuple[Unit, ...]:
    """The units of an ask that do not stand in a cue."""
    words = cue[0] if cue else ""
    return tuple(u for u in ask.units if u.text not in words) or ask.units


def of_base(finder: Finder, ask: Ask) -> Derived | None:
    """What there is now in percent of what it is compared with, from the change that is told."""
    free = replace(ask, kinds=frozenset({"growth"}), direction="", unit="")
    for match in finder.rank(free)[:8]:
        figure = match.view.figure
        if not _is_growth(match.view) or match.coverage < _MIN_LEVEL or not figure.basis:
            continue
        slot = Slot(figure.basis)
        same = any(finder.matched(unit, slot) == 1.0 for unit in ask.units)
        year = _A_YEAR_BEFORE.search(finder.folded) and _YEARLY.search(figure.basis)
        if same or year:
            return Derived("of base", compute.of_base(figure), (match.view,))
    return None


def after_target(finder: Finder, ask: Ask) -> Derived | None:
    """What there will be: what there is, and what is planned to be added to it."""
    free = replace(ask, periods=(), kinds=frozenset(), direction="")
    added = [
        m
        for m in finder.rank(replace(free, status="target"))[:8]
        if m.view.figure.status == "target" and _is_new(m.view) and is_amount(m.view)
    ]
    for plan in added[:1]:
        stock = next(
            (
                m.view
                for m in finder.rank(replace(free, status=""))[:8]
                if m.view.figure.status == "actual"
                and not _is_new(m.view)
                and is_amount(m.view)
                and m.view.figure.unit == plan.view.figure.unit
                and _NEW.sub("", plan.view.figure.subject)[-4:] in m.view.figure.subject
            ),
            None,
        )
        if stock is not None:
            computed = compute.total((stock.figure, plan.view.figure))
            return Derived("after target", computed, (stock, plan.view))
    return None


def _is_new(view: FigureView) -> bool:
    return _NEW.search(f"{view.about.folded} {view.ahead}") is not None
