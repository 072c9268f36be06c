"""Whether a figure says that something rose, where a question takes it to have fallen, or so."""

from __future__ import annotations

import re

from rag.figure_index import FigureView
from rag.lexicon.rising import FELL_BY_HOW_MUCH, ROSE_BY_HOW_MUCH

_FELL, _ROSE = re.compile(FELL_BY_HOW_MUCH), re.compile(ROSE_BY_HOW_MUCH)


def moved_the_other_way(folded: str, view: FigureView) -> bool:
    """``folded``: the question. Only a change that is told with its direction says so."""
    fell, rose = _FELL.search(folded) is not None, _ROSE.search(folded) is not None
    told = view.figure.direction
    if fell == rose or view.figure.kind not in ("growth", "points") or not told:
        return False
    return told != ("fall" if fell else "rise")
