"""A follow-up that names no thing: answered by what is told beside the figure before it.

环比呢, a year ago, what do they expect for the fourth quarter, 各自涨幅呢: what is meant is told
of the same thing, mostly in the same sentence, else in the same answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.script import fold
from rag.amounts import amount
from rag.ask import Ask
from rag.compute import difference
from rag.compute_changes import base_of, increment_of, level_before
from rag.derived import Derived, has_unit
from rag.derived_told import write_derived
from rag.dimensions import comparable, is_percent
from rag.evidence import Draft
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.conversation import ADDED_HOW_MANY, MORE_THAN_BEFORE, TOLD_APART
from rag.lexicon.kinds import ASKS_DURATION
from rag.lexicon.measures import ASKS_MONEY
from rag.lexicon.several import DISTRIBUTIVE
from rag.lexicon.times import ASKS_FORMER, YEAR_BEFORE
from rag.nature import MONEY, TIME, nature_told
from rag.phrases import phrase
from rag.quote import state
from rag.spans import a_year_earlier, periods_agree
from rag.speech import solidity
from rag.told_against import against_another, against_last_period

_FORMER = re.compile(rf"{YEAR_BEFORE}|{ASKS_FORMER}|20\d\d年同期")
_EACH = re.compile(DISTRIBUTIVE)
_APART = re.compile(TOLD_APART)
_BY_HOW_MANY = re.compile(ADDED_HOW_MANY)
_MORE_THAN_BEFORE = re.compile(MORE_THAN_BEFORE)
_AMOUNTS = frozenset({"level", "count"})
_CHANGES = frozenset({"growth", "points"})
_ASKS_TIME, _ASKS_MONEY = re.compile(ASKS_DURATION), re.compile(ASKS_MONEY)
_HELD_AGAINST = re.compile(r"[比较]|\bthan\b|\bcompared\b")


def answer_beside(finder: Finder) -> Draft | None:
    """The figure that stands in the relation asked for to the one before; None for none."""
    ask = finder.ask(finder.text)
    question = finder.question
    told = [finder.index.by_id[i] for i in question.foci if i in finder.index.by_id]
    if told and (more := _more_than_before(finder, ask, told[0])):
        return more
    if not told or _names_thing(ask):
        return None
    if ask.compared and not ask.kinds:
        # 比前年快了多少: of a rate, in points.
        ask = replace(ask, kinds=frozenset({"points" if is_percent(told[0].figure) else "growth"}))
    if ask.kinds == {"growth"} and told[0].figure.kind == "share":
        # 提高了多少 of a rate is told in points.
        ask = replace(ask, kinds=frozenset({"growth", "points"}))
    older = [finder.index.by_id[i] for i in question.trail if i in finder.index.by_id]
    if _APART.search(finder.folded):
        return _apart(finder, [*older, *told][-2:])
    if _EACH.search(finder.folded) and len(told) == 1:
        told = [*older, *told]
    found = [
        _of_nature(finder, ask, view) or _nearest(finder, ask, view) or _again(ask, view)
        for view in told
    ]
    views = list(dict.fromkeys(view.figure.id for view in found if view is not None))
    if not views and told[0].figure.kind in _CHANGES:
        # 那今年要做到多少 after 提高了多少: the level that changed, asked for before.
        levels = [v for v in older[::-1] if _of_same_thing(told[0], v)]
        nearest = next((n for v in levels if (n := _nearest(finder, ask, v))), None)
        views = [nearest.figure.id] if nearest else []
    if not views and _asks_state_before(ask) and told[0].figure.kind in _CHANGES | _AMOUNTS:
        return _worked_out(finder, [*told[::-1], *older[::-1]])
    if not views or (len(views) < len(told) and _EACH.search(finder.folded)):
        return None
    draft = Draft(finder.evidence)
    language = question.language
    glue = "; " if language == "en" else "；"
    draft.text = glue.join(state(draft, finder.index.by_id[i], language) for i in views)
    draft.text += phrase("stop", language)
    return draft


def _apart(finder: Finder, told: Sequence[FigureView]) -> Draft | None:
    """两个差多少: the difference of the two figures told last."""
    if len(told) < 2 or not of_one_kind(*told):
        return None
    computed = difference(*sorted((v.figure for v in told), key=amount, reverse=True))
    return write_derived(finder, Derived("difference", computed, tuple(told)))


def _asks_state_before(ask: Ask) -> bool:
    """前一年呢, but not how much more there is now than then."""
    if ask.kinds or ask.compared or _BY_HOW_MANY.search(ask.folded):
        return False
    return bool(_FORMER.search(ask.folded)) and not _HELD_AGAINST.search(ask.folded)


def _worked_out(finder: Finder, told: Sequence[FigureView]) -> Draft | None:
    """前一年呢: what the amount told last was before it changed as its sentence tells."""
    for level in told:
        if level.figure.kind not in _AMOUNTS or level.figure.status != "actual":
            continue
        if any(view.former and same_sentence(view, level) for view in finder.views):
            # What it was before is told.
            return None
        for change in sorted(finder.views, key=lambda v: v.figure.start):
            behind = change.figure.start > level.figure.start and same_sentence(change, level)
            if not behind or against_last_period(change) or not _is_its_change(change, level):
                continue
            fell = change.change == "fall"
            if change.change:
                computed = level_before(level.figure, change.figure, fell)
            else:
                computed = base_of(level.figure, change.figure)
            return write_derived(finder, Derived("base", computed, (level, change)))
    return None


def _more_than_before(finder: Finder, ask: Ask, level: FigureView) -> Draft | None:
    """比上一年多卖了多少辆 after 卖了多少: by how much the amount told last grew or fell."""
    asked = _MORE_THAN_BEFORE.search(ask.folded)
    nouns = any(solidity(unit.text) == 1.0 and not unit.measure for unit in ask.units)
    if asked is None or nouns or level.figure.kind not in _AMOUNTS:
        return None
    if not (ask.measures <= level.measures and has_unit(ask.unit, level.figure)):
        return None
    year = asked["year"]
    if year and int(year) != int(level.figure.period[:4] or 0) - 1:
        return None
    for change in sorted(finder.views, key=lambda v: v.figure.start):
        behind = change.figure.start > level.figure.start and same_sentence(change, level)
        if not behind or against_last_period(change) or not _is_its_change(change, level):
            continue
        if change.change:
            draft = Draft(finder.evidence)
            language = finder.question.language
            draft.text = state(draft, change, language) + phrase("stop", language)
            return draft
        grown = increment_of(level.figure, change.figure)
        return write_derived(finder, Derived("increment", grown, (level, change)))
    return None


def _is_its_change(change: FigureView, level: FigureView) -> bool:
    a, b = change.figure, level.figure
    if fold(f"{a.subject}|{a.metric}") != fold(f"{b.subject}|{b.metric}"):
        return False
    if change.change:
        return comparable(a, b)
    return a.kind == "growth" and is_percent(a) and a.upper is None


def _names_thing(ask: Ask) -> bool:
    return any(unit.measure or solidity(unit.text) == 1.0 for unit in ask.units)


def _nearest(finder: Finder, ask: Ask, focus: FigureView) -> FigureView | None:
    """Of the figures told of the same thing, that of the kind, time or plan asked for."""
    accepted = [
        view
        for view in finder.views
        if view.figure.id != focus.figure.id
        and view.figure.briefing_id == focus.figure.briefing_id
        and _is_asked(ask, view, focus)
        and _of_same_thing(view, focus)
    ]
    return min(accepted, key=lambda view: (_off(ask, view), *_distance(view, focus)), default=None)


def _of_nature(finder: Finder, ask: Ask, focus: FigureView) -> FigureView | None:
    """平均要多久, 花了多少钱 after how many: the time or money told behind in the sentence."""
    duration = _ASKS_TIME.search(ask.folded) is not None
    wanted = TIME if duration else MONEY if _ASKS_MONEY.search(ask.folded) else ""
    if not wanted or ask.kinds or nature_told(focus.figure) == wanted:
        return None
    behind = [
        view
        for view in finder.views
        if same_sentence(view, focus)
        and view.figure.start > focus.figure.start
        and nature_told(view.figure) == wanted
        and view.figure.kind == "level"
        and all(periods_agree(p.value, view.figure.period) for p in ask.periods)
    ]
    return min(behind, key=lambda view: view.figure.start, default=None)


def _again(ask: Ask, view: FigureView) -> FigureView | None:
    """涨了多少 after 那销量呢, which was answered by how much they grew: that very figure."""
    same = bool(ask.kinds) and view.figure.kind in ask.kinds and not ask.periods and not ask.status
    if not same or against_another(ask.folded, view) or _FORMER.search(ask.folded):
        return None
    return view if ask.direction in ("", view.figure.direction) else None


def _off(ask: Ask, view: FigureView) -> tuple[bool, bool]:
    """Whether a figure is less than exactly of the plan and the time asked for, or only maybe."""
    if bool(view.change) != (_BY_HOW_MANY.search(ask.folded) is not None) and ask.kinds:
        return True, True
    period = view.figure.period
    other_plan = bool(ask.status) and view.figure.status != ask.status
    other = other_plan or not all(periods_agree(p.value, period) for p in ask.periods)
    return other, other or bool(ask.periods and not period)


def _is_asked(ask: Ask, view: FigureView, focus: FigureView) -> bool:
    figure = view.figure
    former = _FORMER.search(ask.folded) is not None and not ask.compared and not ask.kinds
    if not (ask.kinds or ask.status or ask.periods or former):
        return False
    if ask.kinds:
        direction = view.change or figure.direction
        if not _is_of_kind(ask, view, focus) or (ask.direction and ask.direction != direction):
            return False
    elif not of_one_kind(view, focus):
        return False
    if against_another(ask.folded, view):
        return False
    if view.former and not (ask.periods or _FORMER.search(ask.folded)):
        return False
    if bool(ask.status) != (figure.status != "actual"):
        return bool(not ask.status and ask.kinds and focus.figure.status == figure.status)
    if former:
        earlier = a_year_earlier(focus.figure.period)
        return view.former or bool(earlier and figure.period == earlier)
    if ask.kinds and not ask.periods:
        return figure.period == focus.figure.period or not figure.period
    return bool(ask.status) or any(
        figure.period and periods_agree(p.value, figure.period) for p in ask.periods
    )


def _is_of_kind(ask: Ask, view: FigureView, focus: FigureView) -> bool:
    """Of a kind asked for; how much was added to an amount is told as an amount as well."""
    if view.change:
        return "growth" in ask.kinds and of_one_kind(view, focus)
    return view.figure.kind in ask.kinds


def of_one_kind(a: FigureView, b: FigureView) -> bool:
    kinds = {a.figure.kind, b.figure.kind}
    return (len(kinds) == 1 or kinds <= _AMOUNTS) and comparable(a.figure, b.figure)


def _of_same_thing(view: FigureView, focus: FigureView) -> bool:
    """One thing by one measure; where a sentence leaves either out, it is the one told before."""
    a, b = view.figure, focus.figure
    if fold(f"{a.subject}|{a.metric}") == fold(f"{b.subject}|{b.metric}") != "|":
        return True
    if view.change and a.subject and a.subject == b.subject and same_sentence(view, focus):
        # 三级医院168家，净增11家: by how many they grew.
        return True
    if view.passage.id != focus.passage.id:
        return False
    return view.former or not (a.subject or a.metric) or _follows_on(view, focus)


def _follows_on(view: FigureView, focus: FigureView) -> bool:
    """The next sentence says what is to come of what this one told, and names nothing new."""
    return view.figure.status != "actual" and not set(_texts(view)) - set(_texts(focus))


def _texts(view: FigureView) -> Sequence[str]:
    return [unit.text for unit in view.words]


def _distance(view: FigureView, focus: FigureView) -> tuple[bool, bool, bool, int, int]:
    return (
        view.figure.turn != focus.figure.turn,
        not same_sentence(view, focus),
        view.passage.id != focus.passage.id,
        abs(view.figure.start - focus.figure.start),
        view.figure.start,
    )
