"""Questions for two states of one thing told together: from what to what, before and now, a range.

The text marks the pair itself (由A提高到B, A compared with B), so the two figures are found as one.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rag.dimensions import comparable
from rag.evidence import Draft
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.several import ASKS_RANGE, RANGE_LINK
from rag.lexicon.times import ASKS_BOTH_STATES, ASKS_NOW, ASKS_THEN
from rag.mentioned import same_quantity
from rag.operations import operations_asked
from rag.quote import state

_BOTH, _RANGE = re.compile(ASKS_BOTH_STATES), re.compile(ASKS_RANGE)
_THEN, _NOW = re.compile(ASKS_THEN), re.compile(ASKS_NOW)
_CLAUSE = re.compile("[,，;；]")
_LINK = re.compile(RANGE_LINK)
_COMPUTES = {"difference", "increment", "change", "ratio", "of base"}
_LOOKED_AT, _LEAST, _LEAST_FOREIGN = 8, 0.4, 0.3


def asks_both_states(folded: str) -> bool:
    if _COMPUTES & set(operations_asked(folded)):
        return False
    then, now = _THEN.search(folded), _NOW.search(folded)
    apart = then and now and (then.end() <= now.start() or now.end() <= then.start())
    return bool(apart or _BOTH.search(folded) or _RANGE.search(folded))


def answer_both_states(finder: Finder) -> Draft | None:
    """Both figures of a pair that the text tells of what is asked; None where it tells none."""
    units = {finder.ask(clause).unit for clause in _CLAUSE.split(finder.text)} - {""}
    if len(units) > 1:
        # 在几个城市做，去年租出去多少人次: two things, be they told of two times.
        return None
    bare = finder.without(ASKS_BOTH_STATES, ASKS_RANGE, ASKS_THEN, ASKS_NOW)
    ask = replace(bare, periods=(), named=(), status="")
    ranged = _RANGE.search(finder.folded) is not None
    best: FigureView | None = None
    for match in finder.rank(ask)[:_LOOKED_AT]:
        least = _LEAST_FOREIGN if finder.is_foreign(match) else _LEAST
        if match.coverage < least or finder.objection(ask, match):
            continue
        best = best or match.view
        if finder.question.follows and not comparable(best.figure, match.view.figure):
            # And the year before, of stations: two shares, though told of two times, are others.
            continue
        pair = _range_at(finder, match.view) if ranged else _states_at(finder, match.view)
        if pair and not any(same_quantity(q, v) for q in ask.mentioned for v in pair):
            return _stated(finder, pair)
    return None


def _stated(finder: Finder, pair: tuple[FigureView, ...]) -> Draft:
    draft = Draft(finder.evidence)
    language = finder.question.language
    parts = [state(draft, view, language) for view in pair]
    en = language == "en"
    draft.text = ("; " if en else "；").join(parts) + ("." if en else "。")
    return draft


def _states_at(finder: Finder, view: FigureView) -> tuple[FigureView, ...]:
    """The state before and the state now that a figure is one of, in the order of the question."""
    pairs = [
        (former, later)
        for former in finder.views
        if former.former and same_sentence(former, view)
        for later in [_what_it_became(finder, former)]
        if later is not None and view in (former, later)
    ]
    if not pairs:
        return ()
    pair = pairs[0]
    then, now = _THEN.search(finder.folded), _NOW.search(finder.folded)
    return pair[::-1] if then and now and now.start() < then.start() else pair


def _what_it_became(finder: Finder, former: FigureView) -> FigureView | None:
    """The state after a former one: the figure of its sort nearest to it in its sentence."""
    others = [
        view
        for view in finder.views
        if same_sentence(view, former)
        and not view.former
        and not view.change
        and comparable(view.figure, former.figure)
    ]
    return min(
        others,
        key=lambda v: (abs(v.figure.start - former.figure.start), v.figure.start),
        default=None,
    )


def _range_at(finder: Finder, view: FigureView) -> tuple[FigureView, ...]:
    """The two ends of a range that a figure is one of, or the figure that is one by itself."""
    if view.figure.upper is not None:
        return (view,)
    briefing = finder.evidence.briefing(view.passage)
    for other in finder.views:
        if other.figure.id == view.figure.id or not same_sentence(other, view):
            continue
        low, high = sorted((other, view), key=lambda v: v.figure.start)
        between = briefing.text[low.figure.end : high.figure.start]
        if comparable(low.figure, high.figure) and _LINK.fullmatch(between):
            return (low, high)
    return ()
