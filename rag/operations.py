"""The operations a question can ask for: which figures each takes, and what it computes.

Each takes the question's ask and gives the computation with the figures used, or None where the
briefing does not hold what it needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from index.figures.periods import find_periods
from index.records import Figure
from rag import compute
from rag.ask import Ask
from rag.compute import Computed, comparable, is_percent
from rag.earlier import is_year_before
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon import (
    CLASSIFIER,
    DERIVES,
    GAP_TO_TARGET,
    LEFT_OUT,
    UNIT_FACTORS,
    WEAK_SUM,
)
from rag.match import periods_agree
from rag.operands import Operands, best_operands
from rag.sides import best_cut, coverage, cut_sides, names_two

_CUES = {name: re.compile(pattern) for name, pattern in DERIVES.items()}
_GAP = re.compile(GAP_TO_TARGET)
_WEAK_SUM = re.compile(WEAK_SUM)
_CLASSIFIER = re.compile(CLASSIFIER)
_LISTED = re.compile(r"、|和|与|及|以及|,|，|\band\b|\bplus\b|加上?")
_A_YEAR_BEFORE = re.compile(r"去年|上年|同期|year")
_STATED_AVERAGE = re.compile(r"均|每|per |average|each|daily|monthly")
_SAME_SENTENCE, _OTHER_SORT, _AMOUNTS_FIRST = 0.25, 0.5, 0.4
_NAMED = 0.7
# An amount and what it is shared out to are mostly told in one breath.
_TOLD_TOGETHER, _NEAR_BY = 0.4, 0.3
_MIN_LEVEL, _LEVELS, _NEARLY = 0.5, 16, 1.0
_MIN_LISTED, _SURE = 0.4, 0.75


@dataclass(frozen=True)
class Derived:
    """A computation with the figures it used, in the order of its operands."""

    operation: str
    computed: Computed
    views: tuple[FigureView, ...]
    joint: float = 0.0
    """Share of the question that the figures speak of between them; 0 where one was looked for."""


Operation = Callable[[Finder, Ask], Derived | None]


def operations_asked(folded: str) -> list[str]:
    """Names of the operations whose words the question has, most specific first."""
    return [name for name, pattern in _CUES.items() if pattern.search(folded)]


def is_amount(view: FigureView) -> bool:
    """A level or a number of things, not a rate, nor the amount of a change."""
    figure = view.figure
    return figure.kind in ("level", "count") and not is_percent(figure) and not view.change


def _same_sentence(a: FigureView, b: FigureView) -> bool:
    return a.passage.id == b.passage.id and a.figure.sentence_start == b.figure.sentence_start


def _loose(ask: Ask) -> Ask:
    """The kind and unit asked for are those of the result, not of the operands."""
    return replace(ask, kinds=frozenset(), direction="")


# --- two figures -------------------------------------------------------------------------------


def _difference(finder: Finder, ask: Ask) -> Derived | None:
    if _GAP.search(finder.folded):
        return _to_target(finder, ask)

    def together(a: FigureView, b: FigureView) -> float | None:
        alike = (a.figure.kind == "growth") == (b.figure.kind == "growth")
        if not alike or not _in_asked_unit(ask, a, b):
            return None
        bonus = _of_one_sort(a, b)
        if bonus is None:
            return None
        if not is_percent(a.figure) and not ask.kinds:
            bonus += _AMOUNTS_FIRST
        cut = best_cut(finder, cuts, a, b)
        return bonus + (cut[0] if cut else 0.0)

    cuts = cut_sides(finder, finder.text)
    one_time = len({p.value for p in ask.named}) < 2
    if ask.compared and one_time and all(not c.left.units or not c.right.units for c in cuts):
        # 比2022年扩大了多少 is told, or computed from what was then: no second thing is named.
        return None
    asked = replace(_loose(ask), periods=ask.named)
    found = best_operands(finder, asked, _differs, _differs, together)
    if found is None:
        return None
    computed = compute.difference(found.first.figure, found.second.figure)
    return Derived("difference", computed, (found.first, found.second), found.joint)


def _differs(view: FigureView) -> bool:
    return view.figure.kind != "rank" and not view.change


def _in_asked_unit(ask: Ask, a: FigureView, b: FigureView) -> bool:
    """A difference is in the unit of its terms; of two percentages, in points."""
    percent = is_percent(a.figure) and is_percent(b.figure)
    if "百分点" in ask.unit or ask.kinds & {"points", "growth", "share"}:
        return percent
    if not ask.unit:
        return True
    return _has_unit(ask.unit, a.figure) and _has_unit(ask.unit, b.figure)


def _of_one_sort(a: FigureView, b: FigureView) -> float | None:
    """A bonus for figures that can be held together: one unit, and where that unit only counts,
    one sort of thing or one sentence. None for others."""
    if not comparable(a.figure, b.figure):
        return None
    near = _SAME_SENTENCE * _same_sentence(a, b)
    if not compute.only_counts(a.figure.unit) or _same_sort(a.figure, b.figure):
        return near
    if a.figure.unit != b.figure.unit:
        return None
    return near - (0.0 if _same_sentence(a, b) else _OTHER_SORT)


def _to_target(finder: Finder, ask: Ask) -> Derived | None:
    """Target less actual: one of the two figures is planned, the other is not."""

    def together(a: FigureView, b: FigureView) -> float | None:
        if not comparable(a.figure, b.figure) or a.figure.kind == "growth":
            return None
        same = a.figure.metric == b.figure.metric or a.figure.subject == b.figure.subject
        both = coverage(finder, ask, a, False) + coverage(finder, ask, b, False)
        return 0.3 * same + _SAME_SENTENCE * _same_sentence(a, b) + both

    found = best_operands(
        finder,
        replace(_loose(ask), status="target", periods=()),
        lambda v: v.figure.status != "actual" and v.figure.kind in ("level", "count", "share"),
        lambda v: v.figure.status == "actual" and v.figure.kind in ("level", "count", "share"),
        together,
        related=lambda a, b: True,
    )
    if found is None:
        return None
    computed = compute.difference(found.first.figure, found.second.figure)
    return Derived("difference", computed, (found.first, found.second), found.joint)


def _sum(finder: Finder, ask: Ask) -> Derived | None:
    listed = _listed(finder, ask)
    if listed is not None:
        return listed

    def together(a: FigureView, b: FigureView) -> float | None:
        told_twice = compute.amount(a.figure) == compute.amount(b.figure)
        if told_twice or not _in_asked_unit(ask, a, b):
            return None
        return _of_one_sort(a, b)

    def related(a: FigureView, b: FigureView) -> bool:
        named = min(coverage(finder, ask, a, False), coverage(finder, ask, b, False))
        return named >= _MIN_LEVEL and _same_sort(a.figure, b.figure)

    found = best_operands(finder, _loose(ask), is_amount, is_amount, together, related=related)
    if found is None:
        return None
    if _WEAK_SUM.search(finder.folded) and not _names_two(finder, found):
        return None
    first, second = sorted((found.first, found.second), key=lambda v: v.figure.start)
    return Derived("sum", compute.total((first.figure, second.figure)), (first, second))


def _names_two(finder: Finder, found: Operands) -> bool:
    """一共 asks for a sum only where two things are named and no one figure has both."""
    return names_two(finder.text) and found.joint > _SURE


def _listed(finder: Finder, ask: Ask) -> Derived | None:
    """Three things or more added up: one figure for each, of one unit, told together."""
    cue = _CUES["sum"].search(finder.folded)
    head = finder.text[: cue.start()] if cue else ""
    names = [
        n for n in re.split(r"、|和|与|及|以及|,|，|\band\b|\bplus\b|加上?", head) if n.strip()
    ]
    if len(names) < 3:
        return None
    views: list[FigureView] = []
    for name in names:
        side = finder.ask(name).inheriting(ask.units)
        match = next(
            (
                m
                for m in finder.rank(side, beside=views[0] if views else None)[:6]
                if is_amount(m.view)
                and m.view not in views
                and (not views or comparable(views[0].figure, m.view.figure))
            ),
            None,
        )
        if match is None or match.coverage < _MIN_LISTED:
            return None
        views.append(match.view)
    return Derived("sum", compute.total(tuple(v.figure for v in views)), tuple(views))


def _ratio(finder: Finder, ask: Ask) -> Derived | None:
    def together(a: FigureView, b: FigureView) -> float | None:
        larger = compute.amount(a.figure) > compute.amount(b.figure)
        return _of_one_sort(a, b) if larger else None

    found = best_operands(finder, _loose(replace(ask, unit="")), is_amount, is_amount, together)
    if found is None:
        return None
    computed = compute.ratio(found.first.figure, found.second.figure)
    return Derived("ratio", computed, (found.first, found.second))


def _is_part(whole: FigureView, part: FigureView) -> bool:
    a, b = whole.figure, part.figure
    return comparable(a, b) and compute.amount(a) > compute.amount(b)


def _share(finder: Finder, ask: Ask) -> Derived | None:
    def together(a: FigureView, b: FigureView) -> float | None:
        bonus = _of_one_sort(a, b) if _is_part(a, b) else None
        return bonus if bonus is None or bonus >= 0 else None

    asked = _loose(replace(ask, unit=""))
    found = best_operands(finder, asked, is_amount, is_amount, together, related=_whole_and_part)
    if found is None:
        return None
    whole, part = found.first, found.second
    return Derived("share", compute.share(part.figure, whole.figure), (part, whole))


def _remainder(finder: Finder, ask: Ask) -> Derived | None:
    """The whole less its part, or what a share leaves of a hundred percent or of its whole."""

    left_out = finder.ask(_left_out(finder.folded)).units

    def together(a: FigureView, b: FigureView) -> float | None:
        if not _is_part(a, b) or not _in_asked_unit(ask, a, b):
            return None
        # What is taken away is no part of the whole's own name.
        if any(unit.match(a.about) >= _NAMED for unit in left_out):
            return None
        return _of_one_sort(a, b)

    if "share" not in ask.kinds:
        found = best_operands(
            finder,
            _loose(ask),
            is_amount,
            is_amount,
            together,
            related=_whole_and_part,
        )
        if found is not None:
            computed = compute.difference(found.first.figure, found.second.figure)
            return Derived("remainder", computed, (found.first, found.second))
        return None
    shares = [m.view for m in finder.rank(ask)[:10] if m.view.figure.kind == "share"]
    if not shares:
        return None
    return Derived("remainder", compute.remainder_of_percent(shares[0].figure), (shares[0],))


def _whole_and_part(whole: FigureView, part: FigureView) -> bool:
    """Whether a part's name says all that its whole's does: 新能源汽车销量 and 汽车销量."""
    if not _same_sort(whole.figure, part.figure):
        return False
    return _same_sentence(whole, part) or whole.figure.metric == part.figure.metric


def _left_out(folded: str) -> str:
    """The words that name what is taken away: 除去新能源车, 不是新能源车的."""
    found = re.search(LEFT_OUT, folded)
    return next((g for g in found.groups() if g), "") if found else ""


def _same_sort(a: Figure, b: Figure) -> bool:
    """Whether two counts are of the same sort of thing: their names share two characters."""
    left, right = f"{a.subject}{a.metric}", f"{b.subject}{b.metric}"
    pairs = {left[i : i + 2] for i in range(len(left) - 1)}
    return not left or not right or any(right[i : i + 2] in pairs for i in range(len(right) - 1))


def _average(finder: Finder, ask: Ask) -> Derived | None:
    """An amount for each of so many things: the measure word behind 平均每 is that of the count."""
    if _average_is_stated(finder, ask):
        return None
    cue = _CLASSIFIER.search(finder.folded)
    if cue is None and finder.question.language != "en":
        return None
    counter = next((g for g in cue.groups() if g), "") if cue else ""

    def counts(view: FigureView) -> bool:
        return is_amount(view) and compute.can_count(view.figure.unit, counter)

    def together(a: FigureView, b: FigureView) -> float | None:
        if a.figure.unit == b.figure.unit and not ask.unit:
            return None
        if ask.unit and not _has_unit(ask.unit, a.figure):
            return None
        if compute.amount(b.figure) <= 1:
            return None
        named = 0.3 if counter and b.figure.unit == counter else 0.0
        near = _TOLD_TOGETHER * _same_sentence(a, b) + _NEAR_BY * (a.passage.id == b.passage.id)
        return named + near

    found = best_operands(finder, _loose(ask), is_amount, counts, together)
    if found is None:
        return None
    computed = compute.average(found.first.figure, found.second.figure, ask.unit)
    return Derived("average", computed, (found.first, found.second))


def _has_unit(asked: str, figure: Figure) -> bool:
    """Whether an amount is in the unit asked for, whatever its magnitude."""
    _, bare = compute.split_unit(asked)
    if not bare:
        return True
    if bare == figure.unit or figure.unit.endswith(bare) or bare.endswith(figure.unit or "\0"):
        return True
    if compute.only_counts(bare):
        # 多少个用户 is told in 户 as well.
        return compute.can_count(figure.unit, bare) and not is_percent(figure)
    known = UNIT_FACTORS.get(bare)
    return known is not None and known[0] == UNIT_FACTORS.get(figure.unit, ("",))[0]


def _average_is_stated(finder: Finder, ask: Ask) -> bool:
    """人均, 日均 or 平均 stand at a figure that answers: nothing is to be divided."""
    found = finder.find(ask)
    if found.match is None or found.reason in ("period", "measure"):
        return False
    return _STATED_AVERAGE.search(found.match.view.clause.folded) is not None


def _change(finder: Finder, ask: Ask) -> Derived | None:
    """Growth in percent between two levels of one thing."""

    def together(a: FigureView, b: FigureView) -> float | None:
        apart = a.figure.period != b.figure.period or _same_sentence(a, b)
        return 0.0 if apart and comparable(a.figure, b.figure) else None

    found = best_operands(
        finder,
        _loose(replace(ask, unit="")),
        is_amount,
        is_amount,
        together,
        related=lambda a, b: (
            (a.figure.subject, a.figure.metric) == (b.figure.subject, b.figure.metric)
        ),
    )
    if found is None:
        return None
    earlier, later = sorted(
        (found.first, found.second), key=lambda v: (v.figure.period, v.figure.start)
    )
    computed = compute.change_between(earlier.figure, later.figure)
    return Derived("change", computed, (earlier, later))


# --- a level and its own change -------------------------------------------------------------


def _is_multiple_of_before(view: FigureView) -> bool:
    """是去年同期的1.8倍."""
    return view.figure.kind == "multiple" and _A_YEAR_BEFORE.search(view.figure.basis) is not None


def _is_growth(view: FigureView) -> bool:
    figure = view.figure
    return figure.kind == "growth" and (is_percent(figure) or figure.unit == "倍")


def _level_and(
    finder: Finder,
    ask: Ask,
    accept: Callable[[FigureView], bool],
    fits: Callable[[FigureView], bool] = lambda view: True,
) -> tuple[FigureView, FigureView] | None:
    """A level that ``fits`` and its own change: one thing measured, told in one breath."""
    free = replace(ask, kinds=frozenset(), periods=(), unit="", direction="")
    changes = [v for v in finder.views if accept(v)]
    levels = [m for m in finder.rank(free)[:_LEVELS] if is_amount(m.view)]
    best_score = levels[0].score if levels else 0.0
    levels = [m for m in levels if fits(m.view) and m.score >= best_score - _NEARLY]
    best: tuple[float, FigureView, FigureView] | None = None
    for level in levels:
        if level.coverage < _MIN_LEVEL or not _has_unit(ask.unit, level.view.figure):
            continue
        for change in changes:
            kin = _kinship(finder, level.view, change)
            if kin <= 0:
                continue
            score = level.score + kin
            if best is None or score > best[0]:
                best = (score, level.view, change)
    return (best[1], best[2]) if best else None


def _kinship(finder: Finder, level: FigureView, change: FigureView) -> float:
    """How surely a change is that of a level: the same thing measured, told close by."""
    a, b = level.figure, change.figure
    if a.passage_id != b.passage_id or a.id == b.id:
        return 0.0
    if not periods_agree(a.period, b.period):
        return 0.0
    same = _same_sentence(level, change)
    if (a.subject, a.metric) == (b.subject, b.metric):
        return 1.0 if same else 0.2
    if not same or b.start < a.end:
        return 0.0
    # An elliptic clause behind the level speaks of it, unless another level stands between.
    between = any(
        is_amount(v) and a.end <= v.figure.start < b.start and v.figure.passage_id == a.passage_id
        for v in finder.views
    )
    return 0.0 if between else 0.5


def _base(finder: Finder, ask: Ask) -> Derived | None:
    """What a level was before: from its growth, or from the amount by which it changed."""
    if ask.kinds & {"growth", "share"} and ask.periods and not ask.unit:
        return _rate_before(finder, ask)
    told = finder.find(ask)
    if told.match and not told.reason and told.match.parts.get("period", 0.0) > 0:
        # A figure of that very time is given: nothing is to be worked out.
        return None

    def before(view: FigureView) -> bool:
        planned = view.figure.status == "target"
        return not planned and is_year_before(ask, view.figure, finder.folded)

    grown = _level_and(finder, ask, _is_growth, before)
    if grown is not None:
        return Derived("base", compute.base_of(grown[0].figure, grown[1].figure), grown)
    times = _level_and(finder, ask, _is_multiple_of_before, before)
    if times is not None:
        return Derived("base", compute.base_of_multiple(times[0].figure, times[1].figure), times)
    changed = _level_and(finder, ask, lambda view: bool(view.change))
    if changed is None:
        return None
    level, by = changed
    against = [p.value for p in find_periods(by.figure.basis, finder.today)]
    told = any(p.value in against for p in ask.periods)
    if not told and not is_year_before(ask, level.figure, finder.folded):
        return None
    if not comparable(level.figure, by.figure):
        return None
    return Derived(
        "base", compute.level_before(level.figure, by.figure, by.change == "fall"), changed
    )


def _rate_before(finder: Finder, ask: Ask) -> Derived | None:
    """A rate of the year before, from the rate and its change in points."""
    free = replace(ask, periods=(), kinds=frozenset({"growth", "share"}))
    rates = [m for m in finder.rank(free)[:4] if is_percent(m.view.figure)]
    for rate in rates:
        if not is_year_before(ask, rate.view.figure, finder.folded):
            continue
        for view in finder.views:
            if view.figure.kind == "points" and _kinship(finder, rate.view, view) > 0:
                computed = compute.rate_before(rate.view.figure, view.figure)
                return Derived("base", computed, (rate.view, view))
    return None


def _increment(finder: Finder, ask: Ask) -> Derived | None:
    pair = _level_and(finder, ask, _is_growth)
    if pair is None:
        return None
    return Derived("increment", compute.increment_of(pair[0].figure, pair[1].figure), pair)


def _whole(finder: Finder, ask: Ask) -> Derived | None:
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
            if near and _has_unit(ask.unit, part) and periods_agree(part.period, share.period):
                return Derived("whole", compute.whole_of(part, share), (view, match.view))
    return None


# --- one figure ----------------------------------------------------------------------------------


def _daily(finder: Finder, ask: Ask) -> Derived | None:
    if _average_is_stated(finder, ask):
        return None
    match = next((m for m in finder.rank(ask) if is_amount(m.view)), None)
    if match is None:
        return None
    return Derived("per day", compute.per_day(match.view.figure, ask.unit), (match.view,))


def _monthly(finder: Finder, ask: Ask) -> Derived | None:
    if _average_is_stated(finder, ask):
        return None
    match = next((m for m in finder.rank(ask) if is_amount(m.view)), None)
    if match is None:
        return None
    return Derived("per month", compute.per_month(match.view.figure, ask.unit), (match.view,))


def _convert(finder: Finder, ask: Ask) -> Derived | None:
    cue = _CUES["convert"].search(finder.folded)
    unit = (cue.groupdict().get("unit") if cue else "") or ask.unit
    if not unit:
        return None
    _, bare = compute.split_unit(unit)
    dimension = UNIT_FACTORS.get(bare, ("",))[0]
    # The unit asked for is not the one the briefing tells it in.
    for match in finder.rank(replace(ask, unit=""))[:8]:
        figure = match.view.figure
        same = figure.unit == bare or (
            dimension and UNIT_FACTORS.get(figure.unit, ("",))[0] == dimension
        )
        if same and is_amount(match.view) and figure.full_unit != unit:
            return Derived("convert", compute.convert(figure, unit), (match.view,))
    return None


OPERATIONS: dict[str, Operation] = {
    "convert": _convert,
    "per day": _daily,
    "per month": _monthly,
    "average": _average,
    "ratio": _ratio,
    "remainder": _remainder,
    "sum": _sum,
    "difference": _difference,
    "increment": _increment,
    "base": _base,
    "whole": _whole,
    "share": _share,
    "change": _change,
}
