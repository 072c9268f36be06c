"""A period that is not told, from those that are: half a year less its second quarter."""

from __future__ import annotations

from dataclasses import replace

from rag import compute
from rag.ask import Ask
from rag.derived import Derived, has_unit, is_amount, loose
from rag.dimensions import comparable
from rag.figure_index import FigureView
from rag.find import Finder
from rag.operands import best_operands
from rag.spans import month_span
from rag.two_figures import same_sort

_LEAST = 0.6
Span = tuple[int, int]


def rest_of_period(finder: Finder, ask: Ask) -> Derived | None:
    """What the longer of two periods leaves of the shorter, or what two make together."""
    wanted = month_span(ask.periods[0].value) if len(ask.periods) == 1 else None
    if wanted is None or ask.kinds or ask.compared or not finder.find(ask).reason:
        return None

    def together(a: FigureView, b: FigureView) -> float | None:
        alike = comparable(a.figure, b.figure) and same_sort(a.figure, b.figure)
        alike = alike and a.measures == b.measures
        planned = "target" in (a.figure.status, b.figure.status)
        if planned or not alike or not has_unit(ask.unit, a.figure):
            return None
        return 0.0 if _makes(wanted, a, b) else None

    found = best_operands(
        finder,
        replace(loose(ask), periods=()),
        is_amount,
        is_amount,
        together,
        related=lambda a, b: True,
        least=_LEAST,
    )
    if found is None:
        return None
    views = (found.first, found.second)
    figures = (views[0].figure, views[1].figure)
    if _makes(wanted, *views) == "rest":
        return Derived("rest of period", compute.difference(*figures), views)
    return Derived("rest of period", compute.total(figures), views)


def _makes(wanted: Span | None, a: FigureView, b: FigureView) -> str:
    """``rest`` or ``sum`` where two figures' periods give the one wanted, else nothing."""
    one, other = month_span(a.figure.period), month_span(b.figure.period)
    if wanted is None or one is None or other is None:
        return ""
    if one[0] == one[1] or other[0] == other[1]:
        # What there is at a month's end adds up to nothing.
        return ""
    head, tail = (one[0], other[0] - 1), (other[1] + 1, one[1])
    if (other[1] == one[1] and wanted == head) or (other[0] == one[0] and wanted == tail):
        return "rest"
    return "sum" if one[1] + 1 == other[0] and wanted == (one[0], other[1]) else ""
