"""Days off, which are no month and no year: what is told of them is told of nothing longer."""

from __future__ import annotations

import re

from rag.figure_index import FigureView
from rag.lexicon.near_misses import HOLIDAYS

_HOLIDAYS = re.compile(HOLIDAYS)


def is_holiday(folded: str) -> bool:
    """Whether folded words name days off."""
    return _HOLIDAYS.search(folded) is not None


def is_of_holiday(view: FigureView) -> bool:
    """Whether a figure's statement names days off: 元旦假期3天，演出1.37万场."""
    return is_holiday(view.lead.folded)
