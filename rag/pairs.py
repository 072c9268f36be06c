"""Two figures named in one question: every way to cut it is tried, the best pair wins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from rag.ask import Ask
from rag.figure_index import FigureView
from rag.find import Finder
from rag.match import Match, kinship

Accept = Callable[[FigureView, FigureView], bool]
_POOL = 6


@dataclass(frozen=True)
class Pair:
    """Figures for the left and the right side of a question, in the order they are named."""

    left: Match
    right: Match
    left_ask: Ask
    right_ask: Ask
    left_text: str = ""
    right_text: str = ""

    @property
    def score(self) -> float:
        return self.left.score + self.right.score + kinship(self.left.view, self.right.view)


def best_pair(
    finder: Finder, text: str, separators: str, accept: Accept, tail: str = ""
) -> Pair | None:
    """The pair of different figures that two parts of ``text`` name, cut at a separator.

    ``tail`` is what both parts share, such as the words behind the comparison. ``accept`` says
    whether two figures can stand together at all.
    """
    whole = finder.ask(f"{text} {tail}")
    pairs: list[Pair] = []
    for cut in re.finditer(separators, text):
        left, right = text[: cut.start()].strip(), text[cut.end() :].strip()
        if not left or not right:
            continue
        pair = _pair_at(finder, whole, left, right, tail, accept)
        if pair is not None:
            pairs.append(pair)
    return max(pairs, key=lambda p: p.score) if pairs else None


def _pair_at(
    finder: Finder, whole: Ask, left: str, right: str, tail: str, accept: Accept
) -> Pair | None:
    left_ask = completed(finder.ask(f"{left} {tail}"), whole)
    right_ask = completed(finder.ask(f"{right} {tail}"), whole)
    if not left_ask.units or not right_ask.units:
        return None
    lefts = finder.rank(left_ask)[:_POOL]
    rights = finder.rank(right_ask)[:_POOL]
    best: Pair | None = None
    for a in lefts:
        for b in rights:
            if a.view.figure.id == b.view.figure.id or not accept(a.view, b.view):
                continue
            pair = Pair(a, b, left_ask, right_ask, left, right)
            if best is None or pair.score > best.score:
                best = pair
    return best


def completed(ask: Ask, whole: Ask) -> Ask:
    """A side takes from the whole question what it does not say itself."""
    return replace(
        ask.inheriting(whole.units),
        kinds=ask.kinds or whole.kinds,
        direction=ask.direction or whole.direction,
        periods=ask.periods or whole.periods,
        status=ask.status or whole.status,
    )


def side_holds(match: Match, ask: Ask, least: float) -> bool:
    """Whether a side really is in the question: by its words, or by a period of its own."""
    dated = bool(ask.periods) and match.parts.get("period", 0.0) > 0
    return match.coverage >= least or (dated and not match.clashes)
