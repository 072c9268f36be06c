"""A computation, and what its operations share in finding their figures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from index.records import Figure
from rag.amounts import split_unit
from rag.ask import Ask
from rag.computed import Computed
from rag.dimensions import can_count, is_percent, only_counts, same_dimension
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.deriving import DERIVES
from rag.lexicon.measures import UNIT_FACTORS

CUES = {name: re.compile(pattern) for name, pattern in DERIVES.items()}
_STATED_AVERAGE = re.compile(r"均|每|[亩单]产|[件客单]价|per |average|each|daily|monthly")

_IN_QUOTES = re.compile(r"[\"“「‘][^\"”」’]{1,24}[\"”」’]")


def outside_quotes(folded: str) -> str:
    """The “do not disturb” service: what stands in quotation marks is a name, and asks nothing."""
    return _IN_QUOTES.sub(" ", folded)


@dataclass(frozen=True)
class Derived:
    """A computation with the figures it used, in the order of its operands."""

    operation: str
    computed: Computed
    views: tuple[FigureView, ...]
    joint: float = 0.0
    """Share of the question that the figures speak of between them; 0 where one was looked for."""


Operation = Callable[[Finder, Ask], Derived | None]


def is_amount(view: FigureView) -> bool:
    """A level or a number of things, not a rate, nor the amount of a change."""
    figure = view.figure
    return figure.kind in ("level", "count") and not is_percent(figure) and not view.change


def loose(ask: Ask) -> Ask:
    """The kind and unit asked for are those of the result, not of the operands."""
    return replace(ask, kinds=frozenset(), direction="")


_DEATHS = frozenset("deaths fatalities casualties victims injuries".split())


def has_unit(asked: str, figure: Figure) -> bool:
    """Whether an amount is in the unit asked for, whatever its magnitude."""
    _, bare = split_unit(asked)
    if not bare:
        return True
    if not figure.unit and figure.magnitude:
        # 6.2亿 of a text that leaves the measure word out.
        return only_counts(bare) or (bare.isascii() and bare not in UNIT_FACTORS)
    if bare == figure.unit or figure.unit.endswith(bare) or bare.endswith(figure.unit or "\0"):
        return True
    if bare in _DEATHS and (figure.unit == "people" or "fatal" in figure.subject.lower()):
        return True  # How many deaths: so many people lost their lives, so many fatal accidents.
    if bare.isascii() != figure.unit.isascii() and not is_percent(figure):
        # Words of two languages: only what they measure can be held against each other.
        return same_dimension(asked, figure.unit)
    if only_counts(bare):
        # 多少个用户 is told in 户 as well.
        return can_count(figure.unit, bare) and not is_percent(figure)
    known = UNIT_FACTORS.get(bare)
    if known is None and bare.isascii() and not figure.unit.isascii():
        # How many NEVs: the noun that English counts is told in 辆.
        return not is_percent(figure)
    return known is not None and known[0] == UNIT_FACTORS.get(figure.unit, ("",))[0]


def average_is_stated(finder: Finder, ask: Ask, told: re.Pattern[str] = _STATED_AVERAGE) -> bool:
    """人均, 日均 or 平均 stand at a figure that answers: nothing is to be divided."""
    found = finder.find(ask)
    if found.match is None or found.reason in ("period", "measure"):
        return False
    view = found.match.view
    return told.search(f"{view.clause.folded} {view.about.folded}") is not None
