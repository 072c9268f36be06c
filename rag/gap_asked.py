"""Whether a question asks how far something is from its target."""

from __future__ import annotations

import re

from rag.figure_index import FigureView
from rag.lexicon.deriving import GAP_TO_TARGET, GAP_TOLD, TELLS_TARGET

_GAP, _GAP_TOLD, _TELLS_TARGET = map(re.compile, (GAP_TO_TARGET, GAP_TOLD, TELLS_TARGET))
_TO_REACH = re.compile(r"\bto (?:reach|meet|hit|go)\b")
_PLAIN = frozenset(("still has", "still have"))


def asks_gap(folded: str) -> bool:
    """How many still have no home asks for no gap: nothing is to be reached."""
    cues = [match[0] for match in _GAP.finditer(folded)]
    plain = all(cue in _PLAIN for cue in cues)
    aims = _TELLS_TARGET.search(folded) or _TO_REACH.search(folded)
    return bool(cues) and (not plain or aims is not None)


def tells_gap(view: FigureView) -> bool:
    """还差38万户, or the amount of a change: a figure that may be a gap, and no level."""
    return bool(view.change) or _GAP_TOLD.search(view.clause.folded) is not None
