"""The two sides that a question names, A 和 B or A 比 B, and how well a figure fits a side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rag.ask import Ask
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.comparing import SEPARATORS
from rag.spans import periods_agree
from rag.speech import inside_word
from rag.units import Slot, Unit

_SEPARATORS = tuple(re.compile(pattern) for pattern in SEPARATORS)
_COMMA = re.compile(r"[,，:：；;]")
_EDGES = " ，,、：:？?"
_CLAUSE = 0.8
_CLEARLY = 0.3
_UNSAID, _FARTHER = 0.5, 0.5
_STATUS, _PERIOD = 0.4, 0.4


@dataclass(frozen=True)
class Sides:
    """One way to cut a question in two."""

    left: Ask
    right: Ask
    left_text: str
    right_text: str

    @classmethod
    def named(cls, finder: Finder, left: str, right: str) -> Sides:
        return cls(finder.ask(left), finder.ask(right), left, right)


def names_two(text: str) -> bool:
    """Whether a text lists things: 和, 与, 或; a comma alone lists nothing."""
    return any(
        not inside_word(text, cut.start(), cut.end())
        for separators in _SEPARATORS[:-1]
        for cut in separators.finditer(text)
    )


def cut_sides(finder: Finder, text: str) -> list[Sides]:
    """The cuts of ``text`` at words that part two things, never inside a word.

    The plainest separator there is wins: 还是 before 和, 和 before a comma. What stands in front of
    a comma on the left, or behind one on the right, is said of both sides and names neither.
    """
    for separators in _SEPARATORS:
        cuts = [
            sides
            for cut in separators.finditer(text)
            if not inside_word(text, cut.start(), cut.end())
            and (sides := _sides(finder, text[: cut.start()], text[cut.end() :])) is not None
        ]
        if cuts:
            return cuts
    return []


def _sides(finder: Finder, before: str, behind: str) -> Sides | None:
    left = _COMMA.split(before.strip(_EDGES))[-1].strip(_EDGES)
    right = _COMMA.split(behind.strip(_EDGES))[0].strip(_EDGES)
    if not left or not right:
        return None
    return Sides(finder.ask(left), finder.ask(right), left, right)


def side_fit(finder: Finder, side: Ask, other: Ask, view: FigureView, left: bool) -> float:
    """How well a figure is what a side names, about 0 to 1.

    A side that names only a time or a plan takes its subject from the other side.
    """
    own = coverage(finder, side, view, left)
    fit = own if side.units else _UNSAID * coverage(finder, other, view, not left)
    if side.status or other.status:
        planned = view.figure.status != "actual"
        fit += _STATUS if planned == bool(side.status) else -_STATUS
    if side.periods and view.figure.period:
        agrees = any(periods_agree(p.value, view.figure.period) for p in side.periods)
        fit += _PERIOD if agrees else -_PERIOD
    return fit


def coverage(finder: Finder, ask: Ask, view: FigureView, left: bool) -> float:
    """Share of a side's weight that a figure's own words or its clause speak of.

    In English the thing named stands right at the separator, and the rest of the sentence, said
    of both, farther off: the farther a word, the less it counts.
    """
    total = got = 0.0
    units = ask.units[::-1] if left else ask.units
    for distance, unit in enumerate(units):
        weight = finder.importance(unit) * (_FARTHER**distance if unit.text.isascii() else 1.0)
        total += weight
        got += weight * max(
            finder.matched(unit, view.about), _CLAUSE * finder.matched(unit, view.clause)
        )
    return got / total if total else 0.0


def named_share(finder: Finder, units: Sequence[Unit], slot: Slot) -> float:
    """Share of the weight of words that a name has, wherever they stand."""
    weights = [(finder.importance(unit), finder.matched(unit, slot)) for unit in units]
    total = sum(weight for weight, _ in weights)
    return sum(weight * told for weight, told in weights) / total if total else 0.0


def lacks_name(finder: Finder, side: Ask, view: FigureView, least: float) -> bool:
    """Whether a name that a side gives is told less than that at a figure or in its sentence."""
    told = (view.about, view.clause, view.sentence)
    names = [u for u in side.units if finder.names(u)]
    return any(max(finder.matched(u, slot) for slot in told) < least for u in names)


def best_cut(
    finder: Finder, cuts: list[Sides], a: FigureView, b: FigureView
) -> tuple[float, Sides] | None:
    """The cut whose left side is most ``a`` and whose right side is most ``b``."""
    best: tuple[float, Sides] | None = None
    for sides in cuts:
        fits = (
            side_fit(finder, sides.left, sides.right, a, True),
            side_fit(finder, sides.right, sides.left, b, False),
        )
        crossed = max(
            0.0,
            coverage(finder, sides.left, b, True)
            + coverage(finder, sides.right, a, False)
            - sum(fits),
        )
        score = sum(fits) - crossed
        if best is None or score > best[0]:
            best = (score, sides)
    return best


def names_the_other_way(finder: Finder, sides: Sides, a: FigureView, b: FigureView) -> bool:
    """Whether the first side names ``b`` and the second ``a``, clearly."""

    def fit(first: FigureView, second: FigureView) -> float:
        return coverage(finder, sides.left, first, True) + coverage(
            finder, sides.right, second, True
        )

    return fit(b, a) >= fit(a, b) + _CLEARLY
