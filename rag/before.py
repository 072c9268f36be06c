"""What a level or a rate was before: from its growth, its change, or what was added to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.periods import find_periods
from index.records import Figure
from index.script import fold
from rag import compute_changes
from rag.ask import Ask
from rag.derived import Derived, is_amount
from rag.dimensions import comparable, is_percent
from rag.earlier import is_year_before
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.level_pairs import is_growth, kinship_of_change, level_and
from rag.lexicon.kinds import FLOW
from rag.lexicon.relating import IN_ALL
from rag.lexicon.times import ON_LAST_PERIOD
from rag.match import Match
from rag.spans import is_part, periods_agree
from rag.told_against import times_against
from rag.unlike_asked import asks_of_year_before

_YEARLY = re.compile(
    r"同比|上年|去年|上一?(?:个?[\u4e00-\u9fff]{0,3})(?:年|期)|前一?年|year|previous|(?:^| )before"
    r"|一年(?:来|间|里)?(?:净|又|就|共)?(?:增|减|多|少|降)"
)
_ON_LAST_PERIOD = re.compile(ON_LAST_PERIOD)
_FLOW, _IN_ALL = re.compile(FLOW), re.compile(IN_ALL)
_THAN = re.compile(r"^(?:相较于?|较|比|与|同|和|跟|是)|一?个|的$|相比$")
# 比上一年快了多少 asks by how much, not what there was.
_HELD_AGAINST_BEFORE = re.compile(
    r"(?:比|较)(?:上一?|前一?|去)年[^，。？?的]{0,4}(?:多|少|高|低|快|慢|大|小)[了出]*(?:多少|几)"
)
_YEAR = 4
_RATES, _EXACT, _ADDED, _NAMED = 4, 0.5, 0.3, 0.7


def base(finder: Finder, ask: Ask) -> Derived | None:
    """What a level was before: from its growth, or from the amount by which it changed."""
    if _HELD_AGAINST_BEFORE.search(finder.folded):
        return None
    if finder.method and len(ask.periods) > 1:
        # 去年11月底的户数，减掉净增的，2022年底是几户: what it is worked out from has its time too.
        ask = replace(ask, periods=(min(ask.periods, key=lambda p: p.value),))
    then = bool(ask.periods) or asks_of_year_before(ask)
    if ask.kinds & {"growth", "share"} and then and not ask.unit:
        return _rate_before(finder, ask)
    given = finder.find(ask)
    if given.match and not given.reason and given.match.parts.get("period", 0.0) > 0:
        # A figure of that very time is given: nothing is to be worked out; unless it is of the
        # whole, where a part is asked for: total generation, and not that of wind.
        whole = finder.in_english and _names_less(finder, ask, given.match)
        if not whole:
            return None

    def earlier(level: FigureView, by: FigureView) -> bool:
        if level.figure.status == "target":
            return False
        told = (level, by) if level.figure.passage_id != by.figure.passage_id else (level,)
        return _names_basis(finder, ask, level, by) or any(
            is_year_before(ask, view.figure, finder.folded) for view in told
        )

    grown = level_and(finder, ask, _is_yearly_growth, earlier)
    last = level_and(
        finder, ask, _is_growth_on_last, lambda x, by: _names_basis(finder, ask, x, by)
    )
    grown = grown or last
    times = level_and(finder, ask, _is_multiple_of_before, earlier)
    changed = level_and(
        finder,
        ask,
        lambda view: bool(view.change),
        lambda level, by: is_against(finder, ask, level, by),
    )
    added = level_and(
        finder,
        ask,
        lambda view: _FLOW.search(view.ahead) is not None,
        earlier,
        _is_stock_of,
    )
    # Of two ways to the same level the amount is the exact one.
    told = [pair for pair in (changed, grown, times, added) if pair is not None]
    if not told:
        # 第二季度的准点率: a rate by its name, and by how many points it rose.
        return _rate_before(finder, ask) if then and not (ask.unit or ask.kinds) else None
    worth = {id(changed): _EXACT, id(added): _ADDED}
    pair = max(told, key=lambda p: p.score + worth.get(id(p), 0.0))
    if _FLOW.search(finder.folded) and not (_FLOW.search(pair.level.ahead) or pair.level.change):
        # How much was added the year before is told by no stock.
        return None
    level, by = pair.level.figure, pair.change
    if _asks_of_year_told(finder, ask) and level.period[:_YEAR] == finder.main_year:
        return None
    if pair is changed or pair is added:
        computed = compute_changes.level_before(level, by.figure, by.change == "fall")
    elif pair is grown:
        computed = compute_changes.base_of(level, by.figure)
    else:
        computed = compute_changes.base_of_multiple(level, by.figure)
    return Derived("base", computed, pair.views)


def _asks_of_year_told(finder: Finder, ask: Ask) -> bool:
    """Last year is the very year reported on: nothing of the year before it is asked for."""
    year = finder.main_year
    told = bool(ask.periods) and all(p.value == year for p in ask.periods)
    return told and not asks_of_year_before(ask) and not finder.method


def _names_less(finder: Finder, ask: Ask, given: Match) -> bool:
    """Whether a level of another time is of a thing that the question names and this one is not."""
    free = replace(ask, kinds=frozenset(), periods=(), direction="")
    return any(
        is_amount(m.view)
        and m.coverage >= given.coverage
        and _lacks_name_of(finder, ask, given.view, m.view)
        for m in finder.rank(free)[:_RATES]
    )


def _is_yearly_growth(view: FigureView) -> bool:
    return is_growth(view) and not _ON_LAST_PERIOD.search(view.figure.basis)


def _is_growth_on_last(view: FigureView) -> bool:
    """环比下降A: of the month or quarter before."""
    return is_growth(view) and _ON_LAST_PERIOD.search(view.figure.basis) is not None


def _is_multiple_of_before(view: FigureView) -> bool:
    """是去年同期的1.8倍, 是2022年的2.4倍, 比2021年翻了一番."""
    doubled = view.figure.unit == "番"
    return (doubled or view.figure.kind == "multiple") and view.figure.basis != ""


def _is_stock_of(finder: Finder, level: FigureView, added: FigureView) -> float:
    """新增142万, 年末总容量达到1286万: what there is in all, and what of it is new."""
    told_in_all = _IN_ALL.search(level.ahead) and not _FLOW.search(level.ahead)
    same = level.figure.unit == added.figure.unit and same_sentence(level, added)
    return 1.0 if told_in_all and same else 0.0


def _told_against(finder: Finder, level: FigureView, by: FigureView) -> list[str]:
    """The times, as periods, that a change is told against."""
    told = find_periods(fold(f"{by.ahead}{by.figure.surface}{by.behind}"), finder.today)
    against = times_against(by.figure, finder.today)
    # 上年末 is that of the figure, not of the day on which it is told.
    times = against or [p.value for p in told]
    return [value for value in times if value != level.figure.period]


def _names_basis(finder: Finder, ask: Ask, level: FigureView, by: FigureView) -> bool:
    """Whether what is asked for is the very time that a change is told against."""
    if any(
        periods_agree(p.value, other) or periods_agree(other, p.value)
        for p in ask.periods
        for other in _told_against(finder, level, by)
    ):
        return True
    basis = _THAN.sub("", fold(by.figure.basis))
    return len(basis) > 1 and basis in _THAN.sub("", finder.folded) and not ask.compared


def is_against(finder: Finder, ask: Ask, level: FigureView, by: FigureView) -> bool:
    """Whether a change is told against the time asked for: 较2022年底增加, more than in 2022."""
    if not comparable(level.figure, by.figure):
        return False
    if _names_basis(finder, ask, level, by):
        return True
    if _told_against(finder, level, by) or not _YEARLY.search(
        f"{by.figure.basis} {by.ahead} {by.behind}"
    ):
        return False
    return is_year_before(ask, level.figure, finder.folded)


def _rate_before(finder: Finder, ask: Ask) -> Derived | None:
    """A rate of an earlier time, from the rate and its change in points."""
    free = replace(ask, periods=(), kinds=frozenset({"growth", "share"}))
    rates = [
        m
        for m in finder.rank(free)[:_RATES]
        if is_percent(m.view.figure) and m.view.figure.status != "target"
    ]
    rates = [m for m in rates if not _lacks_name_of(finder, free, m.view, rates[0].view)]
    for rate in rates:
        for view in finder.views:
            if view.figure.kind != "points" or kinship_of_change(finder, rate.view, view) <= 0:
                continue
            told = times_against(view.figure, finder.today)
            # 上半年下降A, 降幅比一季度收窄B: asked of the half year, A is told.
            asked = [p.value for p in ask.periods if p.value != rate.view.figure.period]
            # Of the months up to August is not of August.
            named = any(periods_agree(p, t) and not is_part(p, t) for p in asked for t in told)
            if named or is_year_before(ask, _as_of_report(finder, rate.view, told), finder.folded):
                computed = compute_changes.rate_before(rate.view.figure, view.figure)
                return Derived("base", computed, (rate.view, view))
    return None


def _as_of_report(finder: Finder, rate: FigureView, against: Sequence[str]) -> Figure:
    """84 percent now come by post, up eight points: what is so now, in a report on a year, was told
    a year ago in the one before."""
    figure = rate.figure
    if figure.period or against or figure.status != "actual" or not finder.main_year.isdigit():
        return figure
    return figure.model_copy(update={"period": finder.main_year})


def _lacks_name_of(finder: Finder, ask: Ask, view: FigureView, best: FigureView) -> bool:
    """制造业 is asked for and named by the best figure: one of all industry is another rate."""
    return any(
        finder.matched(u, best.about) >= _NAMED > finder.matched(u, view.about) for u in ask.units
    )
