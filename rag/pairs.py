"""Wholes that are told by their two parts: 进出口 is 进口 and 出口 together, and neither alone."""

from __future__ import annotations

import re

from rag.figure_index import FigureView
from rag.lexicon.several import BOTH_IN_ENGLISH, PAIRED_WORDS
from rag.units import Unit

_SYNONYM = 0.7
_TOGETHER = re.compile(BOTH_IN_ENGLISH)


def is_pair(unit: Unit) -> bool:
    """进出口, or 外贸, which means both."""
    told = {*unit.patterns, *(pattern for pattern, credit in unit.near if credit >= _SYNONYM)}
    return any(pair in told for pair, _ in PAIRED_WORDS)


def pairs_told(view: FigureView) -> list[str]:
    """The pairs that a figure's own name has, in the order of their table.

    What the sentence before speaks of is no name of it.
    """
    if view.carried:
        return []
    return [pair for pair, _ in PAIRED_WORDS if pair in view.about.folded]


def is_told_in_pair_alone(part: str, pair: str, view: FigureView) -> bool:
    """Whether a figure's name has a word inside of a pair, and nowhere else: 出口 of 进出口."""
    return part not in view.about.folded.replace(pair, " ")


def is_of_both(view: FigureView, asked: str) -> bool:
    """进出口, where 进口 and 出口 are asked for one by one: neither of them.

    English names the two together as trade.
    """
    if asked.isascii() and _TOGETHER.search(asked):
        return False
    return any(pair not in asked for pair in pairs_told(view))
