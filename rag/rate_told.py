"""A rate that is told only by its two numbers: 抽检A批次, 不合格B批次; 诉求A件, 办结B件.

What is asked must be of the very things that were counted: the rate that passed of another product
is told beside it, and is no answer.
"""

from __future__ import annotations

import re

from rag import compute_shares
from rag.amounts import amount
from rag.ask import Ask
from rag.computed import CannotCompute, Computed
from rag.derived import Derived, is_amount
from rag.dimensions import comparable, is_percent
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.deriving import DONE_RATE, NOT_DONE
from rag.overlap import unasked_share
from rag.sides import coverage
from rag.speech import is_noun, solidity
from rag.units import Unit

_RATE, _OF_ALL = re.compile(DONE_RATE), re.compile(r"国家|全[国省市县区行]|各[地类级]")
_NAMED, _UNASKED, _SORT = 0.6, 0.9, 2
# How far off the words stand that say of what it is.
_SENTENCE, _AROUND = 0.45, 0.15


def rate_told(finder: Finder, ask: Ask) -> Derived | None:
    """What share passed or was done, from how many were tested and how many did or did not."""
    asked = _RATE.search(finder.folded)
    if (
        asked is None
        or ask.kinds & {"points", "growth", "rank"}
        or finder.question.language == "en"
    ):
        return None
    things = [u for u in ask.units if not _RATE.fullmatch(u.text) and solidity(u.text) == 1.0]
    if not things or _is_given(finder, asked[0], things):
        return None
    pairs = [
        (_fit(finder, ask, things, whole, part), whole, part)
        for part in finder.views
        if (is_amount(part) and _tells(part, asked["what"]))
        for whole in _wholes(finder, part)
    ]
    pairs = [p for p in pairs if p[0] > 0.0]
    if not pairs:
        return None
    _, whole, part = max(pairs, key=lambda p: (p[0], -p[1].figure.start))
    failed = _tells_not(part, asked["what"])
    try:
        computed = _computed(whole, part, left=failed != bool(asked["no"]))
    except CannotCompute:
        return None
    return Derived("rate told", computed, (whole, part))


def _computed(whole: FigureView, part: FigureView, left: bool) -> Computed:
    if left:
        return compute_shares.share_left(part.figure, whole.figure)
    return compute_shares.share(part.figure, whole.figure)


def _is_given(finder: Finder, rate: str, things: list[Unit]) -> bool:
    """Whether the rate is told of the very things."""
    return any(
        is_percent(view.figure)
        and rate in view.about.folded
        and all(finder.matched(u, view.about) >= _NAMED for u in things)
        and not any(_is_of_some(finder, u, view) for u in things)
        for view in finder.views
    )


def _is_of_some(finder: Finder, thing: Unit, view: FigureView) -> bool:
    """儿童化妆品的合格率 is that of some 化妆品 only."""
    ahead, found, _ = view.about.folded.partition(thing.text)
    sort = ahead[-_SORT:]
    whole = _OF_ALL.search(sort) is not None
    return bool(found) and is_noun(sort) and not whole and sort not in finder.folded


def _tells(view: FigureView, what: str) -> bool:
    """Of those that were so, or were not so; 办结 in its own name."""
    return what in view.about.folded


def _tells_not(view: FigureView, what: str) -> bool:
    return re.search(f"(?:{NOT_DONE}){what}", view.about.folded) is not None


def _wholes(finder: Finder, part: FigureView) -> list[FigureView]:
    """The amounts told ahead of it in its sentence of which it may be a part, the nearest alone."""
    ahead = [
        view
        for view in finder.views
        if is_amount(view)
        and same_sentence(view, part)
        and view.figure.end <= part.figure.start
        and view.figure.unit == part.figure.unit
        and comparable(view.figure, part.figure)
        and amount(view.figure) > amount(part.figure)
    ]
    return sorted(ahead, key=lambda v: v.figure.start)[-1:]


def _fit(
    finder: Finder, ask: Ask, things: list[Unit], whole: FigureView, part: FigureView
) -> float:
    """How well two numbers are those of what is asked; 0 where a thing asked of is not theirs."""

    def level(unit: Unit) -> float:
        near = max(finder.matched(unit, slot) for slot in (whole.about, part.about, whole.clause))
        return max(
            near,
            _SENTENCE * finder.matched(unit, whole.sentence),
            _AROUND * max(finder.matched(unit, s) for s in (whole.prior, whole.around)),
        )

    told = [(finder.importance(u), level(u)) for u in things]
    if not all(at for _, at in told):
        return 0.0
    unasked = unasked_share(whole, finder.asked(ask), finder.index)
    total = sum(weight for weight, _ in told)
    fit = sum(weight * at for weight, at in told) / total if total else 0.0
    return max(0.01, 1.0 + fit + coverage(finder, ask, part, False) - _UNASKED * unasked)
