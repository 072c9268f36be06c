"""What is left of a whole of which only a part and its share are told: retail sales without cars.

4.86万亿元, 10.3% of all: the rest is worked out from both, and from nothing else.
"""

from __future__ import annotations

from dataclasses import replace

from rag import compute_shares
from rag.ask import Ask
from rag.derived import Derived
from rag.dimensions import is_rate
from rag.find import Finder
from rag.level_changes import part_told
from rag.part_whole import left_out, several_left_out
from rag.sides import Sides, named_share
from rag.units import Slot

_LOOKED_AT, _NAMED, _WHOLE_NAMED = 8, 0.6, 0.35


def beyond_share(finder: Finder, ask: Ask) -> Derived | None:
    """The whole less its part, where a question leaves out just what a share is told of."""
    words = left_out(finder.folded)
    if not words or ask.kinds or len(several_left_out(finder)[1]) > 1:
        return None
    sides = Sides.named(finder, finder.folded.replace(words, " "), words)
    if not sides.left.units or not sides.right.units:
        return None
    free = replace(ask, kinds=frozenset({"share"}), unit="", direction="")
    for match in finder.rank(free)[:_LOOKED_AT]:
        share = match.view.figure
        if share.kind != "share" or not is_rate(share) or not share.metric:
            continue
        if named_share(finder, sides.right.units, Slot(share.subject)) < _NAMED:
            continue
        if named_share(finder, sides.left.units, Slot(share.metric)) < _WHOLE_NAMED:
            continue
        part = part_told(finder, ask, match.view)
        if part is not None:
            computed = compute_shares.outside(part.figure, share)
            return Derived("beyond share", computed, (part, match.view))
    return None
