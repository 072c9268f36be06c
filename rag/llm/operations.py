"""What a model may plan and only code carries out: operations on figures, named and computed.

Each knows how many operands it takes, and which words of an answer would call its result something
else than it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from index.figures.periods import find_periods
from index.records import Figure
from rag import compute, compute_changes, compute_shares
from rag.computed import CannotCompute, Computed
from rag.dimensions import comparable
from rag.figure_index import FigureView

COMPARE = "compare"


@dataclass(frozen=True)
class Kind:
    """One operation: its function, how many figures it takes, and the words that may tell it."""

    run: Callable[[Sequence[Figure]], Computed]
    least: int
    most: int
    told: re.Pattern[str] | None = None
    """One of these has to stand in the sentence; None: any words."""
    earlier: bool = False
    """The result is of the period before that of its first operand."""


def _told(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.I)


OPERATIONS: dict[str, Kind] = {
    "base_of": Kind(lambda f: compute_changes.base_of(f[0], f[1]), 2, 2, earlier=True),
    "rate_before": Kind(lambda f: compute_changes.rate_before(f[0], f[1]), 2, 2, earlier=True),
    "increment_of": Kind(
        lambda f: compute_changes.increment_of(f[0], f[1]), 2, 2,
        _told(r"增|涨|多|升|降|减|少|ris|rose|grew|grow|increas|more|fell|fall|drop|decreas|fewer|less"),
    ),
    "difference": Kind(
        lambda f: compute.difference(f[0], f[1]), 2, 2,
        _told(r"差|多|少|高|低|大|小|快|慢|距|differ|gap|more|less|fewer|higher|lower|larger|smaller"),
    ),
    "sum": Kind(
        lambda f: compute.total(tuple(f)), 2, 6,
        _told(r"共|总|合|加|之和|total|sum|together|combined|altogether"),
    ),
    "ratio": Kind(lambda f: compute.ratio(f[0], f[1]), 2, 2, _told(r"倍|比|times|ratio")),
    "share": Kind(
        lambda f: compute_shares.share(f[0], f[1]), 2, 2,
        _told(r"占|比|份额|share|percent|account|%"),
    ),
    "whole_of": Kind(
        lambda f: compute_shares.whole_of(f[0], f[1]), 2, 2,
        _told(r"总|全|整|共|total|whole|overall|all"),
    ),
    "average": Kind(
        lambda f: compute.average(f[0], f[1]), 2, 2, _told(r"均|每|average|each|per|mean|every")
    ),
    "change_between": Kind(
        lambda f: compute_changes.change_between(f[0], f[1]), 2, 2,
        _told(r"增|涨|升|降|减|幅|变化|grow|grew|ris|rose|increas|fell|fall|drop|decreas|change|up|down"),
    ),
    "remainder": Kind(
        lambda f: compute_shares.remainder_of_percent(f[0]), 1, 1,
        _told(r"其余|其他|剩|余下|另外|rest|remain|other|not"),
    ),
    "per_day": Kind(lambda f: compute.per_day(f[0]), 1, 1, _told(r"日|天|day|daily")),
    "per_month": Kind(lambda f: compute.per_month(f[0]), 1, 1, _told(r"月|month")),
}  # fmt: skip
NAMES: tuple[str, ...] = (*OPERATIONS, COMPARE)


@dataclass(frozen=True)
class Computation:
    """An operation carried out; ``computed`` is None for a comparison."""

    name: str
    views: tuple[FigureView, ...]
    computed: Computed | None


def carry_out(name: str, views: Sequence[FigureView]) -> Computation:
    """Compute.

    Raises:
        CannotCompute: no such operation, too few or many figures, or they do not fit together.
    """
    if len({view.figure.id for view in views}) < len(views):
        raise CannotCompute("the same figure is given twice")
    if name == COMPARE:
        if not 2 <= len(views) <= 6:
            raise CannotCompute("compare takes two to six figures")
        first = views[0].figure
        for view in views[1:]:
            if not comparable(first, view.figure) or first.kind != view.figure.kind:
                raise CannotCompute("the figures measure different things")
        return Computation(name, tuple(views), None)
    kind = OPERATIONS.get(name)
    if kind is None:
        raise CannotCompute(f"there is no operation {name!r}; there are {', '.join(NAMES)}")
    if not kind.least <= len(views) <= kind.most:
        raise CannotCompute(f"{name} takes {kind.least} figures, not {len(views)}")
    figures = [view.figure for view in views]
    if any(figure.upper is not None for figure in figures):
        raise CannotCompute("a range cannot be computed with")
    try:
        computed = kind.run(figures)
    except (ArithmeticError, ValueError) as error:
        raise CannotCompute(str(error) or type(error).__name__) from error
    by_id = {view.figure.id: view for view in views}
    return Computation(name, tuple(by_id[f.id] for f in computed.operands), computed)


def periods_of(computation: Computation, today: date | None) -> frozenset[str]:
    """Normalised periods that the result may be said to be of."""
    kind = OPERATIONS.get(computation.name)
    figures = [view.figure for view in computation.views]
    if kind is None or not kind.earlier:
        return frozenset(figure.period for figure in figures if figure.period)
    named = {p.value for f in figures for p in find_periods(f.basis, today)}
    if named:
        return frozenset(named)
    return frozenset(_year_before(f.period) for f in figures[:1] if f.period)


def _year_before(period: str) -> str:
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period)


__all__ = [
    "COMPARE",
    "NAMES",
    "OPERATIONS",
    "CannotCompute",
    "Computation",
    "carry_out",
    "periods_of",
]
