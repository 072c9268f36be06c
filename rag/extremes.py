"""The one that leads or trails: 涨得最快的省涨了多少 is told of it with 领跑, 居首 or 最快."""

from __future__ import annotations

import re

from rag.figure_index import FigureView
from rag.lexicon.comparing import AT_THE_BOTTOM, AT_THE_TOP

_ENDS = {"top": re.compile(AT_THE_TOP), "bottom": re.compile(AT_THE_BOTTOM)}


def extremes_in(folded: str) -> frozenset[str]:
    """``top`` and ``bottom``, as far as the words speak of them."""
    return frozenset(end for end, words in _ENDS.items() if words.search(folded))


def tells_extreme(asked: frozenset[str], view: FigureView) -> bool:
    """Whether the words around a figure, and no other figure's, place it where it is asked for."""
    return len(asked) == 1 and asked <= extremes_in(f"{view.since_last} {view.behind}")
