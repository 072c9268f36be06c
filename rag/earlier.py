"""Whether a question asks for the state a year before the one a figure tells."""

from __future__ import annotations

import re

from index.records import Figure
from rag.ask import Ask
from rag.lexicon.times import YEAR_BEFORE
from rag.spans import month_span

_BEFORE = re.compile(YEAR_BEFORE)
_FISCAL = re.compile(r"\d{4}/\d{4}")
# A month by its name, and not as the end of its year.
_MONTH = re.compile(
    r"月(?![底末])|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE
)
_TWELVE = 12


def is_year_before(ask: Ask, figure: Figure, folded: str) -> bool:
    """The period asked is the figure's own, a year earlier, or the words say so.

    A year is not the one before half a year, nor before a month of it, but it may be for a state at
    its end.
    """
    given = month_span(figure.period)
    if given is None:
        return False
    if not ask.periods:
        return _BEFORE.search(folded) is not None
    for period in ask.periods:
        wanted = month_span(period.value)
        if wanted is None:
            continue
        earlier = (given[0] - _TWELVE, given[1] - _TWELVE)
        if _FISCAL.fullmatch(figure.period) and wanted == (earlier[0], earlier[0] + _TWELVE - 1):
            # The year before 2024-25, asked for as 2023: the one that began then.
            return True
        if wanted == earlier:
            return True
        state = given[0] == given[1]
        if state and wanted[0] <= earlier[1] == wanted[1]:
            return True
        asked = folded[period.start : period.end]
        if wanted[1] == earlier[1] and wanted[0] == wanted[1] and not _MONTH.search(asked):
            # What a month brought is not what all its year did.
            return True
        if _BEFORE.search(folded) and (wanted == given or wanted[0] <= given[0] - _TWELVE + 11):
            # 去年同期: a year names it, the figure's own months are meant.
            return wanted[1] - wanted[0] == given[1] - given[0] or "同期" in folded
    return False
