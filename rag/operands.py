"""The two figures of a computation: every pair that fits together is weighed as a whole.

A pair explains a question if, between them, the two figures speak of all of it, say little that
it does not ask, and belong together. Each must be needed: a figure that adds nothing to the other
was only found because a second was looked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from rag.ask import Ask
from rag.chance import by_chance
from rag.figure_index import FigureView
from rag.find import Finder
from rag.kinship import kinship
from rag.lexicon.kinds import FLOW
from rag.overlap import unasked_share
from rag.pairs import is_of_both
from rag.reading import STATED
from rag.spans import periods_agree
from rag.told_against import against_another
from rag.units import Unit
from rag.unqualified import unasked_parts

Together = Callable[[FigureView, FigureView], float | None]
"""A bonus for two figures that can be operands together, None for two that cannot."""
Accept = Callable[[FigureView], bool]

_POOL = 40
_COVERAGE = 4.0
_UNASKED = 0.9
_MEASURE_CLASH = 1.0
_PERIOD_CLASH = 0.8
_OWN_PERIODS = 0.6
_SAME_PERIOD = 0.1
_PLANNED = 0.4
# 环比 where 同比 is asked for, one year's rate where that of each of two is.
_OTHER_BASIS = 0.8
_DENSE = 0.8
# Told of a part that the question does not name, where the whole is told as well.
_UNASKED_PART = 1.0
# 突破3000万辆 is told beside the exact figure.
_ROUND, _NEWLY = 0.6, 1.0
_FLOW = re.compile(FLOW)
# Of two figures that explain as much together, those that each speak of the question.
_BOTH = 0.6
_MIN_GAIN = 0.06
MIN_JOINT = 0.5
MIN_JOINT_FOREIGN = 0.4
# Where a word of the question stands relative to the figure, and what that proves.
_CLAUSE, _SENTENCE, _AROUND = 0.8, 0.45, 0.15
_NAMED = 0.6


@dataclass(frozen=True)
class Operands:
    """Two figures with the share of the question's weight that they speak of between them."""

    first: FigureView
    second: FigureView
    joint: float
    score: float


@dataclass(frozen=True)
class _Candidate:
    view: FigureView
    levels: tuple[float, ...]
    own: float
    score: float


def best_operands(
    finder: Finder,
    ask: Ask,
    first: Accept,
    second: Accept,
    together: Together,
    *,
    related: Callable[[FigureView, FigureView], bool] = lambda a, b: False,
    least: float = 0.0,
    kin: bool = True,
    alike: bool = True,
) -> Operands | None:
    """The pair that explains the question best; None where none explains enough of it.

    ``related`` excuses a pair from each being needed, such as a target and its actual figure.
    Without ``kin``, figures of one thing are not preferred: a comparison is of two. Figures to be
    ``alike`` must belong together; an amount and the number of things that share it need not.
    """
    units = ask.units
    if not units:
        return None
    weights = [finder.importance(unit) for unit in units]
    total = sum(weights) or 1.0
    firsts = _candidates(finder, ask, weights, total, first)
    seconds = _candidates(finder, ask, weights, total, second)
    best: tuple[float, int, int, Operands] | None = None
    for a in firsts:
        for b in seconds:
            if a.view.figure.id == b.view.figure.id:
                continue
            apart = crossed(ask, a.view, b.view)
            if a.view.figure.briefing_id != b.view.figure.briefing_id and not apart:
                # Of two briefings only what each tells of its own year is put together.
                continue
            bonus = together(a.view, b.view)
            if bonus is None:
                continue
            joint = (
                sum(w * max(x, y) for w, x, y in zip(weights, a.levels, b.levels, strict=True))
                / total
            )
            needed = min(joint - a.own, joint - b.own) >= _MIN_GAIN
            if not needed and not apart and not related(a.view, b.view):
                continue
            score = _COVERAGE * joint + a.score + b.score + bonus + _BOTH * (a.own + b.own)
            score += _periods(ask, a.view, b.view)
            if kin:
                score += kinship(a.view, b.view)
            order = (score, -a.view.figure.start, -b.view.figure.start)
            if best is not None and order <= best[:3]:
                continue
            if not (alike and by_chance(finder, ask, a.view, b.view)):
                best = (*order, Operands(a.view, b.view, joint, score))
    if best is None or lacks_name(finder, units, best[3].first, best[3].second):
        return None
    operands = best[3]
    foreign = finder.is_foreign_view(operands.first)
    enough = least or (MIN_JOINT_FOREIGN if foreign else MIN_JOINT)
    return operands if operands.joint >= enough else None


def lacks_name(finder: Finder, units: Sequence[Unit], *views: FigureView) -> bool:
    """A name the question gives stands at no figure: they are of somebody else."""
    slots = [s for v in views for s in (v.about, v.clause, v.sentence, v.around)]
    names = [u for u in units if finder.names(u) and not STATED.fullmatch(u.text)]
    return any(max(finder.matched(unit, slot) for slot in slots) < _NAMED for unit in names)


def _candidates(
    finder: Finder, ask: Ask, weights: Sequence[float], total: float, accept: Accept
) -> list[_Candidate]:
    found = []
    for view in finder.views:
        if not accept(view) or is_of_both(view, finder.folded):
            continue
        levels = tuple(
            max(
                finder.matched(unit, view.about),
                _CLAUSE * finder.matched(unit, view.clause),
                _SENTENCE * finder.matched(unit, view.sentence),
                _AROUND * finder.matched(unit, view.around),
            )
            for unit in ask.units
        )
        own = sum(w * x for w, x in zip(weights, levels, strict=True)) / total
        if own > 0:
            found.append(_Candidate(view, levels, own, _own_score(finder, ask, view)))
    found.sort(key=lambda c: (-(_COVERAGE * c.own + c.score), c.view.figure.start))
    return _wholes_before_parts(finder, ask, found[:_POOL])


def _wholes_before_parts(finder: Finder, ask: Ask, found: list[_Candidate]) -> list[_Candidate]:
    if finder.question.language != "en" or finder.in_english:
        return found
    parts = unasked_parts(finder.asked(ask), [c.view for c in found])
    return [
        replace(c, score=c.score - _UNASKED_PART) if c.view.figure.id in parts else c for c in found
    ]


def _own_score(finder: Finder, ask: Ask, view: FigureView) -> float:
    figure = view.figure
    score = -_UNASKED * unasked_share(view, finder.asked(ask), finder.index)
    if ask.measures and view.measures and not ask.measures & view.measures:
        score -= _MEASURE_CLASH
    if (figure.status != "actual") != bool(ask.status) and ask.status != "target":
        # A target is held against what is; what is foreseen is of itself.
        score -= _PLANNED
    if against_another(ask.folded, view):
        score -= _OTHER_BASIS
    if _FLOW.search(view.ahead) and not _FLOW.search(ask.folded) and view.figure.kind == "count":
        # 今年新认定74家, where all of them are asked of.
        score -= _NEWLY
    if "首次" in figure.qualifier or "突破" in figure.qualifier:
        score -= _ROUND
    return score + _DENSE * finder.near.of(figure.id)


def _periods(ask: Ask, a: FigureView, b: FigureView) -> float:
    if crossed(ask, a, b):
        return _OWN_PERIODS
    asked = [p.value for p in ask.periods]
    score = 0.0
    for view in (a, b):
        if asked and view.figure.period:
            agrees = any(periods_agree(x, view.figure.period) for x in asked)
            score -= 0.0 if agrees else _PERIOD_CLASH
    if a.figure.period == b.figure.period:
        score += _SAME_PERIOD
    return score


def crossed(ask: Ask, a: FigureView, b: FigureView) -> bool:
    """Whether two periods are asked for, and each figure is of one of them."""
    asked = {p.value for p in ask.periods}
    return a.figure.period != b.figure.period and any(
        periods_agree(x, a.figure.period) and periods_agree(y, b.figure.period)
        for x in asked
        for y in asked
        if x != y
    )
