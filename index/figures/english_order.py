"""English figures told in the order of things that were named before.

They grew by A and B respectively; in shares, that is A, B and C: the things stand in front of the
figures of the clause or sentence before, as many of them as there are figures now.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.about import About
from index.figures.scanning import Quantity

Told = tuple[Quantity, About]
"""A figure of the sentence before, and what it is of."""

_LINK = re.compile(r"\s*(?:,|,?\s*and|,?\s*or)\s*", re.IGNORECASE)
_THAT_IS = re.compile(
    r"\W*(?:in (?:shares|percent(?:age)?s?|percentage terms|relative terms|per ?cent)[^,\d]*,?\s+)?"
    r"(?:that|this|it|which) (?:is|was|makes|made|comes to|came to|corresponds to|corresponded to)\s+",
    re.IGNORECASE,
)
_THEY = re.compile(
    r"(?:^|[;,.]\s*(?:and\s+)?)(?:they|these|the (?:two|three))\b[^;\d]*$", re.IGNORECASE
)
_RESPECTIVELY = re.compile(r"(?: [a-z-]+){0,3},? respectively\b", re.IGNORECASE)


def in_order(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], before: Sequence[Told]
) -> list[About]:
    """The abouts of a sentence; ``before`` are the figures of the one before, in their order."""
    result = list(abouts)
    for start, end in _runs(text, quantities):
        first, last = quantities[start], quantities[end - 1]
        ahead = text[: first.start]
        asked = end - start
        if _RESPECTIVELY.match(text, last.end) and _THEY.search(ahead):
            told = [*before, *zip(quantities[:start], result, strict=False)]
        elif not start and _THAT_IS.fullmatch(ahead):
            told = list(before)
        else:
            continue
        things = _things(told, first)[-asked:]
        if len(set(things)) == asked:
            result[start:end] = things
    return result


def _runs(text: str, quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Where two figures or more of one unit stand in a plain list."""
    runs, start = [], 0
    for i in range(1, len(quantities) + 1):
        goes_on = (
            i < len(quantities)
            and quantities[i].unit == quantities[i - 1].unit
            and _LINK.fullmatch(text[quantities[i - 1].end : quantities[i].start])
        )
        if not goes_on:
            if i - start > 1:
                runs.append((start, i))
            start = i
    return runs


def _things(told: Sequence[Told], now: Quantity) -> list[About]:
    """What the last figures of one unit are of, where that is another unit than the one now."""
    levels = [(q, a) for q, a in told if not q.rank and not q.streak and q.unit != now.unit]
    if not levels:
        return []
    unit = levels[-1][0].unit
    return [about for quantity, about in levels if quantity.unit == unit]
