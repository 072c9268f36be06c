"""How far something is from its target: what is planned, and what was reached, told near it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rag import compute, compute_changes, compute_shares
from rag.amounts import amount
from rag.ask import Ask
from rag.derived import Derived, loose
from rag.dimensions import comparable, is_percent, same_dimension
from rag.figure_index import FigureView, is_same, same_sentence
from rag.find import Finder
from rag.gap_asked import asks_gap
from rag.kinship import is_next, kinship
from rag.lexicon.deriving import (
    DONE_BY_NOW,
    GAP_WORDS,
    NAMES_NOTHING,
    OF_TARGET,
    OF_TARGET_ASKED,
    TELLS_TARGET,
)
from rag.lexicon.kinds import FLOW
from rag.match import Match
from rag.operands import lacks_name
from rag.units import Unit

_SHARE, _FLOW = map(re.compile, (OF_TARGET_ASKED, FLOW))
_TELLS_TARGET, _WORDS = re.compile(TELLS_TARGET), re.compile(GAP_WORDS)
_COMPLETED, _DONE = re.compile(OF_TARGET), re.compile(DONE_BY_NOW)
_NAMELESS = re.compile(f"{TELLS_TARGET}|{NAMES_NOTHING}")
_YEARS, _RUNNING = re.compile(r"\d{4}/\d{4}"), re.compile("累计|一共")
_ONE_THING = 0.6
_TARGETS, _REACHED = 12, 60
# What holds the two together: one sentence, the next one, one passage, or the same name.
_SENTENCE, _NEXT, _PASSAGE, _SAME_NAME = 0.6, 0.45, 0.25, 0.5
_OF_SOME_MONTHS = 0.6
_BOTH, _OF_ONE_SIZE, _SAID_TARGET, _OTHER_YEAR, _HEADLINE, _FIRST = 0.5, 0.3, 0.3, 0.8, 0.3, 0.2
_OWN_TIME = 0.3
# What was reached is hardly less than a tenth of what is to be reached.
_FARTHEST = 10
_LEAST, _LEAST_ENGLISH, _LEAST_FOREIGN, _AROUND = 0.5, 0.4, 0.3, 0.6
_KINDS = frozenset(("level", "count", "share"))


def to_target(finder: Finder, ask: Ask) -> Derived | None:
    """The target less what was reached; what share of it was reached where that is asked."""
    share = _SHARE.search(finder.folded) is not None
    if not share and not asks_gap(finder.folded):
        return None
    in_percent = "growth" in ask.kinds and ask.unit in ("", "%", "成")
    if in_percent:
        ask = replace(ask, unit="")
    found = target_and_state(finder, ask, share=share)
    if found is None:
        return None
    target, reached, joint = found
    if share and _is_told(finder, reached.view):
        return None
    figures = target.view.figure, reached.view.figure
    if share:
        computed = compute_shares.share(*reversed(figures))
    elif in_percent:
        # 得比去年再涨百分之几: from what was reached to what is aimed at.
        computed = compute_changes.change_between(figures[1], figures[0])
    else:
        computed = compute.difference(*figures)
    return Derived("to target", computed, (target.view, reached.view), joint)


def target_and_state(
    finder: Finder, ask: Ask, share: bool = False, kinds: frozenset[str] = _KINDS
) -> tuple[Match, Match, float] | None:
    """A target, what was reached of it, and how much of the question both speak of; None where no
    such two are told. ``share``: the target need not be in the unit asked for."""
    units = tuple(u for u in ask.units if not _WORDS.fullmatch(u.text))
    asked = replace(loose(ask), units=units, status="", periods=(), unit="" if share else ask.unit)
    ranked = [m for m in finder.rank(asked) if m.view.figure.kind in kinds]
    pairs = [
        (_fit(finder, target, reached) + _of_time_asked(ask, target.view), target, reached)
        for target in [
            m for m in ranked if _is_target(m.view) and not _is_gone_by(m.view, finder.main_year)
        ][:_TARGETS]
        for reached in _reached(finder, target, ranked)
        if share or same_dimension(ask.unit, target.view.figure.unit)
    ]
    if not pairs:
        return None
    _, target, reached = max(pairs, key=lambda p: (p[0], -p[1].view.figure.start))
    joint = _joint(finder, units, target.view, reached.view)
    if joint < _least(finder, target) or lacks_name(finder, units, target.view, reached.view):
        return None
    return target, reached, joint


def _is_told(finder: Finder, reached: FigureView) -> bool:
    """完成年度计划的45.8%, told beside it: nothing is to be computed."""
    return any(
        is_percent(view.figure)
        and same_sentence(view, reached)
        and _COMPLETED.search(view.ahead) is not None
        for view in finder.views
    )


def _is_target(view: FigureView) -> bool:
    if view.former or view.change:
        # 由1000万调整为900万: what the target was before.
        return False
    return (view.figure.status != "actual" and not _is_done(view)) or _says_target(view)


def _is_gone_by(view: FigureView, year: str) -> bool:
    """去年全年93.8万辆, told beside the target of this year, is none."""
    # 2026年至2030年 has not gone by in 2027.
    told = view.figure.period.split("/")[-1][:4]
    return bool(told) and bool(year) and told < year


def _is_done(view: FigureView) -> bool:
    """截至9月底完成2017亿元 is what was reached, whatever plan the sentence speaks of."""
    return _DONE.search(view.ahead) is not None


def _says_target(view: FigureView) -> bool:
    return _TELLS_TARGET.search(view.ahead) is not None


def _reached(finder: Finder, target: Match, ranked: list[Match]) -> Iterable[Match]:
    """What may be the state of a target: of its sort and size, told beside it or of its name."""
    goal = target.view.figure
    for match in ranked[:_REACHED]:
        figure = match.view.figure
        planned = figure.status == "target" and not _is_done(match.view)
        if figure.id == goal.id or (planned and not _is_gone_by(match.view, goal.period[:4])):
            continue
        if match.view.change and not same_sentence(match.view, target.view):
            # 较年初增加4万亿元，超额完成3.5万亿元的目标: of the change itself, told with it.
            continue
        if _says_target(match.view) or match.view.former or not comparable(goal, figure):
            continue
        if figure.briefing_id != goal.briefing_id:
            continue
        beside = same_sentence(match.view, target.view) or is_next(match.view, target.view)
        wanted = beside or _FLOW.search(f"{finder.folded} {target.view.ahead}")
        if _FLOW.search(match.view.ahead) and not wanted:
            # 新增142 is no state that a target could be reached from, unless new ones are it.
            continue
        if not (_are_of_one_thing(finder, target.view, match.view, beside)):
            continue
        one, other = amount(goal), amount(figure)
        if 0 < other < 2 * one and one < _FARTHEST * other and one != other:
            yield match


def _are_of_one_thing(finder: Finder, a: FigureView, b: FigureView, beside: bool) -> bool:
    """Whether a target and a state are of one thing, by their names or told in one breath.

    What only shares a unit, 产业规模 and 投资 or 规则 and 工厂, is no state of a target.
    """
    if a.measures and b.measures and a.measures.isdisjoint(b.measures):
        return False
    if not beside and bool(_FLOW.search(a.ahead)) != bool(_FLOW.search(b.ahead)):
        return False
    if same_sentence(a, b):
        return True
    named = (a.figure.subject, a.figure.metric), (b.figure.subject, b.figure.metric)
    if named[0] == named[1] != ("", "") or (a.figure.subject == b.figure.subject != ""):
        return True
    own, other = _names(a), _names(b)
    if beside and not (own and other):
        # 年度计划是180万亩, of what the sentence before told.
        return True
    return max(_shared(finder, own, b), _shared(finder, other, a)) >= _ONE_THING


def _names(view: FigureView) -> list[Unit]:
    """The words that say what a figure is of; that it is the plan of the year says nothing."""
    return [w for w in view.words if not w.measure and not _NAMELESS.fullmatch(w.text)]


def _shared(finder: Finder, words: list[Unit], view: FigureView) -> float:
    """Share of a figure's name, by weight, that another one is told of."""
    total = sum(finder.index.weight(w) for w in words)
    told = sum(
        finder.index.weight(w) * max(finder.matched(w, view.about), finder.matched(w, view.clause))
        for w in words
    )
    return told / total if total else 0.0


def _fit(finder: Finder, target: Match, reached: Match) -> float:
    a, b = target.view, reached.view
    score = max(target.score, reached.score) + _BOTH * min(target.score, reached.score)
    if same_sentence(a, b):
        score += _SENTENCE
    elif is_next(a, b):
        score += _NEXT
    elif a.passage.id == b.passage.id:
        score += _PASSAGE
    same = a.figure.subject == b.figure.subject or is_same(a.figure, b.figure)
    score += _SAME_NAME * same + kinship(a, b) + _SAID_TARGET * _says_target(a)
    one, other = amount(a.figure), amount(b.figure)
    score += _OF_ONE_SIZE * (one < 2 * other < 4 * one)
    # 两年累计A户, of a plan for five years.
    over_years = _YEARS.fullmatch(a.figure.period) is not None
    score += _NEXT * (over_years and _RUNNING.search(b.ahead) is not None)
    score += _HEADLINE * b.headline + _FIRST * _opens(finder, b)
    # 6月至8月 is but a part of the year whose rate is to rise.
    score -= _OF_SOME_MONTHS * ("/" in b.figure.period and "/" not in a.figure.period)
    year, main = b.figure.period[:4], finder.main_year
    if year and year not in (a.figure.period[:4], main):
        score -= _OTHER_YEAR
    return score


def _of_time_asked(ask: Ask, target: FigureView) -> float:
    """They fell short in 2025: of the target of 2025, and not that of the year to come."""
    told = target.figure.period
    if not ask.periods or not told:
        return 0.0
    until = told.split("/")[-1][:4]
    same = any(p.value.split("/")[-1][:4] == until for p in ask.periods)
    return _OWN_TIME if same else -_OTHER_YEAR


def _opens(finder: Finder, view: FigureView) -> bool:
    """118,000 acres: 74,500 by fire and 43,500 by hand: the whole comes before its parts."""
    return not any(
        same_sentence(view, other)
        and other.figure.start < view.figure.start
        and comparable(view.figure, other.figure)
        for other in finder.views
    )


def _joint(finder: Finder, units: tuple[Unit, ...], *views: FigureView) -> float:
    """Share of the question's weight that either figure's sentence speaks of."""
    total = sum(finder.importance(u) for u in units)
    here = [s for v in views for s in (v.about, v.sentence, v.prior)]
    around = [v.around for v in views]

    def told_of(unit: Unit) -> float:
        near = max(finder.matched(unit, slot) for slot in here)
        return max(near, _AROUND * max(finder.matched(unit, slot) for slot in around))

    told = sum(finder.importance(u) * told_of(u) for u in units)
    return told / total if total else 1.0


def _least(finder: Finder, match: Match) -> float:
    if finder.is_foreign(match):
        return _LEAST_FOREIGN
    return _LEAST_ENGLISH if finder.in_english else _LEAST
