"""By what percentage something changed, of which it is told by how many: 48.3万户, 增加3.2万户."""

from __future__ import annotations

from dataclasses import replace

from rag import compute_changes
from rag.ask import Ask
from rag.before import is_against
from rag.derived import Derived
from rag.dimensions import comparable
from rag.figure_index import FigureView
from rag.find import Finder
from rag.level_pairs import level_and
from rag.spans import periods_agree
from rag.told_against import times_against

_PERCENT = frozenset({"", "%", "成"})


def rate_of_change(finder: Finder, ask: Ask) -> Derived | None:
    """From a level and the amount by which it changed since the time asked about."""
    if "growth" not in ask.kinds or ask.unit not in _PERCENT or not ask.compared:
        return None
    counted = replace(ask, kinds=frozenset(), unit="")
    pair = level_and(
        finder,
        counted,
        lambda view: bool(view.change),
        lambda level, by: _since_then(finder, ask, level, by),
    )
    if pair is None:
        return None
    level, by = pair.level.figure, pair.change
    computed = compute_changes.rate_of_change(level, by.figure, by.change == "fall")
    return Derived("change", computed, pair.views)


def _since_then(finder: Finder, ask: Ask, level: FigureView, by: FigureView) -> bool:
    """Whether a change is told against a time that the question names, or against none."""
    if not comparable(level.figure, by.figure):
        return False
    told = times_against(by.figure, finder.today)
    named = any(
        periods_agree(p.value, time) or periods_agree(time, p.value)
        for p in ask.named
        for time in told
    )
    return named or is_against(finder, ask, level, by)
