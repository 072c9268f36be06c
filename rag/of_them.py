"""How many of them: what is told of a part of the things just counted, beside their number.

58 projects were shown, of which 55 found partners: whatever else the text calls partners, those of
the projects stand in the same breath.
"""

from __future__ import annotations

import re

from rag.amounts import amount
from rag.ask import Ask
from rag.dimensions import comparable
from rag.figure_index import FigureView
from rag.find import Finder
from rag.kinship import is_next
from rag.lexicon.several import OF_THEM
from rag.match import Match

_OF_THEM = re.compile(OF_THEM)
_AMOUNTS = frozenset({"level", "count"})
# How much of what the question says of them the figure's clause must say.
_TOLD = 0.3


def of_them(finder: Finder, ask: Ask, whole: FigureView | None) -> Match | None:
    """The part of a whole that a question asks of; None where it asks of none or none is told."""
    if whole is None or not _OF_THEM.search(ask.folded):
        return None
    told = [
        (_told(finder, ask, match.view), match)
        for match in finder.rank(ask, beside=whole)
        if _is_part(ask, match.view, whole) and "period" not in match.clashes
    ]
    fitting = [(share, match) for share, match in told if share >= _TOLD]
    if not fitting:
        return None
    return max(fitting, key=lambda pair: (pair[0], -pair[1].view.figure.start))[1]


def _is_part(ask: Ask, view: FigureView, whole: FigureView) -> bool:
    a, b = view.figure, whole.figure
    if a.start <= b.start or view.change or not is_next(view, whole):
        return False
    if ask.kinds:
        return a.kind in ask.kinds
    return a.kind in _AMOUNTS and comparable(a, b) and amount(a) < amount(b)


def _told(finder: Finder, ask: Ask, view: FigureView) -> float:
    total = sum(finder.index.weight(u) for u in ask.units)
    here = (view.about, view.clause)
    got = sum(finder.index.weight(u) * max(finder.matched(u, s) for s in here) for u in ask.units)
    return got / total if total else 0.0
