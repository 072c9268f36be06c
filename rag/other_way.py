"""By how much is the one more than the other, where it is less: said before the difference.

A difference has no sign of its own; whoever prints it under the question's words would print the
contrary of what the briefing tells.
"""

from __future__ import annotations

import re

from rag.amounts import amount
from rag.derived import Derived
from rag.find import Finder
from rag.lexicon.comparing import HOW_MUCH_ABOVE, HOW_MUCH_ABOVE_EN, LESS_IN_ENGLISH, OPPOSITES
from rag.phrases import phrase
from rag.sides import Sides, names_the_other_way

_ABOVE, _ABOVE_EN = re.compile(HOW_MUCH_ABOVE), re.compile(HOW_MUCH_ABOVE_EN)
_LESS = {word for _, word in OPPOSITES}


def other_way(finder: Finder, derived: Derived) -> str:
    """What to say in front of a difference; empty where it is the way the question has it."""
    found = _ABOVE.search(finder.folded) or _ABOVE_EN.search(finder.folded)
    if derived.operation != "difference" or found is None or len(derived.views) != len("ab"):
        return ""
    if any(view.figure.status != "actual" for view in derived.views):
        # What a goal calls for is named by other words than its own.
        return ""
    sides = Sides.named(finder, found["a"], found["b"])
    smaller, larger = sorted(derived.views, key=lambda view: amount(view.figure))
    degree = found["degree"]
    if degree in _LESS or degree in LESS_IN_ENGLISH:
        larger, smaller = smaller, larger
    if not names_the_other_way(finder, sides, larger, smaller):
        return ""
    opposite = {a: b for pair in OPPOSITES for a, b in (pair, pair[::-1])}.get(degree, "")
    return phrase("other way", finder.question.language).format(degree=opposite)
