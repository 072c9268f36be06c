"""Whether figures tell of the year that a question holds another one against: 比2020年多了多少.

A change over the year before says nothing of what there was three years ago.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.records import Figure
from rag.ask import Ask
from rag.lexicon.times import AGAINST_THE_USUAL

USUAL = re.compile(AGAINST_THE_USUAL)
_CHANGES = frozenset({"growth", "points", "multiple"})


def misses_year_against(ask: Ask, figures: Sequence[Figure], main_year: str) -> bool:
    """Whether a year is held against that none of the figures is of, or is changed since."""
    if not ask.compared:
        return False
    own = {p.value[:4] for p in ask.periods}
    against = {p.value[:4] for p in ask.named} - own
    return any(
        year.isdigit() and not any(_tells(figure, year, main_year) for figure in figures)
        for year in against
    )


def _tells(figure: Figure, year: str, main_year: str) -> bool:
    period = figure.period or main_year
    if period.startswith(year) or year in figure.basis or "/" in period:
        return True
    if USUAL.search(figure.basis):
        # 较常年偏高 says nothing of the year before.
        return False
    # 同比增长 in 2023 is against 2022.
    next_year = period[:4].isdigit() and int(period[:4]) == int(year) + 1
    return next_year and (figure.kind in _CHANGES or bool(figure.basis))
