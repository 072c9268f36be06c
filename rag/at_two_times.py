"""By how much something changed, where a text only tells it at both times: 58亿元，上年末是49亿元.

The figure that fits the question best tells what it is of; the other is of the very same thing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from rag import compute, compute_changes
from rag.ask import Ask
from rag.derived import Derived, has_unit, is_amount, loose
from rag.dimensions import comparable
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.frame import KIND_WORDS
from rag.spans import month_span, periods_agree

_IN_PERCENT = re.compile(r"百分之|%|percent|per cent|几成|[增涨降跌]幅")
_LEAST, _LEAST_FOREIGN, _LOOKED_AT, _TWELVE = 0.5, 0.4, 4, 12


def at_two_times(finder: Finder, ask: Ask) -> Derived | None:
    """The later level less the earlier, or by what percentage they differ."""
    if ask.kinds & {"points", "share", "rank", "multiple"} or ask.status:
        return None
    # How it went says nothing of what it is.
    named = tuple(u for u in ask.units if u.text not in KIND_WORDS)
    free = replace(loose(ask), periods=(), units=named or ask.units)
    for match in finder.rank(free)[:_LOOKED_AT]:
        least = _LEAST_FOREIGN if finder.is_foreign(match) else _LEAST
        told = match.view
        if match.coverage < least or not (is_amount(told) and has_unit(ask.unit, told.figure)):
            continue
        for other in finder.views:
            pair = _in_order(told, other)
            if pair is None or not _are_of_times_asked(ask, *pair):
                continue
            earlier, later = pair
            if ask.unit in ("", "%", "成") and _IN_PERCENT.search(ask.folded):
                fell = ask.direction == "fall"
                computed = compute_changes.change_between(earlier.figure, later.figure, fell)
            else:
                computed = compute.difference(later.figure, earlier.figure)
            return Derived("two times", computed, (later, earlier), match.coverage)
    return None


def _in_order(a: FigureView, b: FigureView) -> tuple[FigureView, FigureView] | None:
    """Two levels of one thing, the earlier first; None where they are not."""
    one, other = a.figure, b.figure
    if one.id == other.id or one.passage_id != other.passage_id or not is_amount(b):
        return None
    named = (one.subject, one.metric)
    if named != (other.subject, other.metric) or not any(named):
        return None
    if one.unit != other.unit or not comparable(one, other):
        return None
    if a.former != b.former and same_sentence(a, b):
        return (a, b) if a.former else (b, a)
    for earlier, later in ((a, b), (b, a)):
        then, now = month_span(earlier.figure.period), month_span(later.figure.period)
        if then and now and then == (now[0] - _TWELVE, now[1] - _TWELVE):
            return earlier, later
    return None


def _are_of_times_asked(ask: Ask, earlier: FigureView, later: FigureView) -> bool:
    """Whether every time that is named is that of one of the two, where they tell theirs."""
    told = [v.figure.period for v in (earlier, later) if v.figure.period]
    return len(told) < 2 or all(any(periods_agree(p.value, t) for t in told) for p in ask.named)
