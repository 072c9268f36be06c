"""What is asked in one breath is mostly told in one breath: a part vouches for another."""

from __future__ import annotations

import re

from rag.ask import Ask
from rag.derived import has_unit
from rag.dimensions import only_counts
from rag.figure_index import FigureView, same_sentence
from rag.find import Found
from rag.kinship import is_next
from rag.match import Match
from rag.quantity_named import is_of_other_named_quantity

# Nothing but that some words of the question are not told.
UNTOLD = frozenset({"subject", "coverage"})

_DOUBTS = UNTOLD | {"measure", "kind"}
_HOW_MANY = re.compile(r"多少|几|\bhow (?:many|much)\b")
_LEAST, _LEAST_ALONE, _LEAST_UNVOUCHED = 0.2, 0.3, 0.5


def told_beside(founds: list[tuple[Ask, Found]]) -> list[tuple[Ask, Found]]:
    """Figures that were doubted for words nobody told, accepted beside those of other parts.

    停了多少条船、牵涉多少渔民: a text that tells the ships and the fishermen in one sentence
    answers both, whatever it calls stopping.
    """
    sure = [f.match.view for _, f in founds if f.match and not f.reason]
    taken = {view.figure.id for view in sure}
    result: list[tuple[Ask, Found]] = []
    for ask, found in founds:
        match = _vouched_for(ask, found, sure, taken, founds)
        if match is not None:
            taken.add(match.view.figure.id)
        result.append((ask, Found(match) if match else found))
    return result


def _vouched_for(
    ask: Ask,
    found: Found,
    sure: list[FigureView],
    taken: set[str],
    founds: list[tuple[Ask, Found]],
) -> Match | None:
    if found.reason not in _DOUBTS or len(founds) < 2:
        return None
    doubted = [
        other.match.view
        for _, other in founds
        if other is not found and other.match and other.match.coverage >= _LEAST_UNVOUCHED
    ]
    for match in found.ranked or ((found.match,) if found.match else ()):
        view = match.view
        if view.figure.id in taken or "period" in match.clashes or not _is_asked_sort(ask, match):
            continue
        if is_of_other_named_quantity(ask, view):
            continue
        # A unit that only counts says little of what is counted.
        telling = bool(ask.unit) and not only_counts(ask.unit)
        least = _LEAST if telling or ask.kinds else _LEAST_ALONE
        if match.coverage >= least and any(same_sentence(view, other) for other in sure):
            return match
        beside = [*sure, *doubted]
        near = any(is_next(view, other) for other in beside)
        if match.coverage >= _LEAST_UNVOUCHED and ask.unit and near:
            return match
    return None


def _is_asked_sort(ask: Ask, match: Match) -> bool:
    """Whether a figure is in the unit asked for, or of the kind."""
    figure = match.view.figure
    if ask.unit:
        return has_unit(ask.unit, figure) and bool(figure.unit)
    if ask.kinds:
        return figure.kind in ask.kinds
    amount = figure.kind in ("level", "count") and not match.view.change
    return amount and _HOW_MANY.search(ask.folded) is not None
