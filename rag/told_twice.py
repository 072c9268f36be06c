"""Other places where a briefing tells the very same figure: cited beside it."""

from __future__ import annotations

from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.spans import periods_agree

# One place more is enough to corroborate a figure; so much of the names has to be shared.
_MOST, _ALIKE = 1, 0.5


def told_elsewhere(finder: Finder, view: FigureView) -> list[FigureView]:
    """Views of the same value, kind, period and thing in other sentences, first ones first."""
    name = _pairs(view)
    others = [
        other
        for other in finder.views
        if other.figure.briefing_id == view.figure.briefing_id
        and other.passage.kind != "question"
        and not same_sentence(other, view)
        and _is_one_figure(view, other)
        and _share(name, _pairs(other)) >= _ALIKE
    ]
    return sorted(others, key=lambda v: v.figure.start)[:_MOST]


def _is_one_figure(a: FigureView, b: FigureView) -> bool:
    one, other = a.figure, b.figure
    return (
        (one.value, one.full_unit, one.kind, one.qualifier, one.direction, one.status)
        == (
            other.value,
            other.full_unit,
            other.kind,
            other.qualifier,
            other.direction,
            other.status,
        )
        and (periods_agree(one.period, other.period) or periods_agree(other.period, one.period))
        and one.place == other.place
        and bool(one.subject and other.subject)
    )


def _pairs(view: FigureView) -> frozenset[str]:
    """Neighbouring characters of what a figure is of; of English its words."""
    name = f"{view.figure.subject}{view.figure.metric}"
    if name.isascii():
        return frozenset(name.lower().split())
    return frozenset(name[at : at + 2] for at in range(len(name) - 1))


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0
