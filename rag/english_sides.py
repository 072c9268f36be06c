"""An English question for two figures of different things: value added at small firms, and their
use of power.

Nothing in the words tells which "and" parts two things and which stands inside the name of one
(small and micro firms). The briefing does: it tells one figure of what stands in front and another
of what stands behind, each of its own side and hardly of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.ask import Ask
from rag.derived import CUES
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.comparing import COMPARES
from rag.terms import terms_in
from rag.units import Unit

_JOINT = re.compile(
    r",? (?:and|plus|as well as|along with|together with) (?:(?:the|its|their|that of) )?",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")
_HOW_MANY = re.compile(r"^.*?\bhow many ", re.IGNORECASE)
_COMPARES = re.compile(COMPARES)
# I need two growth rates for 2023: the first, and the second.
_ANNOUNCED = re.compile(
    r"^(?P<lead>.*?\b(?:two|both) (?:[a-z-]+ ){0,2}?"
    r"(?:numbers|figures|values|data points|rates|shares)\b[^:]*):\s*",
    re.IGNORECASE,
)
# Royalties and service fees: what percent of all payments did each make up?
_NAMED_AHEAD = re.compile(
    r"^(?P<a>[^:,?]{3,50}?) and (?P<b>[^:,?]{3,50}): "
    r"(?P<rest>[^?:]*\b(?:each|respectively)\b[^?:]*)\??$",
    re.IGNORECASE,
)
_COMPUTED = ("sum", "difference", "ratio", "remainder", "share")
# How much of a side's words its figure is told of, and how much less the other figure is.
_OWN, _MORE = 0.45, 0.2
_TRIED = 4


def each_of_two(finder: Finder, text: str) -> list[Ask]:
    """One ask for each side of the "and" that parts two things told apart, or nothing."""
    if ahead := _NAMED_AHEAD.match(text):
        whole = finder.ask(text)
        return [_side(finder, whole, ahead["rest"], ahead[side]) for side in ("a", "b")]
    announced = _ANNOUNCED.match(text)
    lead, body = (announced["lead"], text[announced.end() :]) if announced else ("", text)
    if not announced and _is_of_both(finder):
        return []
    whole = finder.ask(text)
    best: tuple[float, list[Ask]] = (0.0, [])
    for left, right in _cuts(body):
        asks = [_side(finder, whole, lead, left), _side(finder, whole, lead, right)]
        apart = _told_apart(finder, asks)
        if apart > best[0]:
            best = (apart, asks)
    return best[1]


def _is_of_both(finder: Finder) -> bool:
    """Whether one figure is to be worked out of two, or two are to be held against each other."""
    computes = any(CUES[name].search(finder.folded) for name in _COMPUTED)
    return computes or _COMPARES.search(finder.folded) is not None


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    folded = text.lower()
    inside = [*terms_in(folded), *(m.span() for m in _QUOTED.finditer(text))]
    counted = _HOW_MANY.match(text)
    for joint in _JOINT.finditer(text):
        if any(a < joint.start() < b for a, b in inside):
            continue
        right = text[joint.end() :]
        if counted is not None and counted.end() <= joint.start():
            right = f"{counted[0]}{right}"
        yield text[: joint.start()], right


def _side(finder: Finder, whole: Ask, lead: str, text: str) -> Ask:
    ask = finder.ask(f"{lead} {text}".strip())
    if not ask.kinds and not ask.unit:
        ask = replace(ask, kinds=whole.kinds, direction=whole.direction)
    if not ask.periods and not ask.status:
        # They stand in the text of the whole question.
        periods = tuple(replace(p, start=0, end=0) for p in whole.periods)
        ask = replace(ask, periods=periods, status=whole.status)
    return ask


def _told_apart(finder: Finder, asks: Sequence[Ask]) -> float:
    """How surely two figures are told, each of its own side; 0 where they are not."""
    words = [{u.text for u in ask.units} for ask in asks]
    own = [
        [u for u in ask.units if u.text not in other]
        for ask, other in zip(asks, reversed(words), strict=True)
    ]
    if not all(own):
        return 0.0
    firsts, seconds = (_answers(finder, ask) for ask in asks)
    for first in firsts:
        for second in seconds:
            if first.figure.id == second.figure.id or first.figure.kind != second.figure.kind:
                continue
            mine = [_told(finder, own[0], first), _told(finder, own[1], second)]
            others = [_told(finder, own[0], second), _told(finder, own[1], first)]
            more = min(a - b for a, b in zip(mine, others, strict=True))
            if min(mine) >= _OWN and more >= _MORE:
                return more
    return 0.0


def _answers(finder: Finder, ask: Ask) -> list[FigureView]:
    return [m.view for m in finder.rank(ask)[:_TRIED] if not finder.objection(ask, m)]


def _told(finder: Finder, units: Sequence[Unit], view: FigureView) -> float:
    """Share of some words, by weight, that a figure or its clause is told of."""
    total = sum(finder.index.weight(u) for u in units) or 1.0
    here = (view.about, view.clause)
    got = sum(finder.index.weight(u) * max(finder.matched(u, s) for s in here) for u in units)
    return got / total
