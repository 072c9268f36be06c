"""A question that leaves something out: 除了甲以外，产量多少 is not answered by all there is."""

from __future__ import annotations

import re

from rag.figure_index import FigureView
from rag.lexicon.deriving import LEAVES_OUT
from rag.reading import Reading

_LEAVES_OUT = re.compile(LEAVES_OUT)
_TOLD = 0.5


def ignores_what_is_left_out(reading: Reading, view: FigureView) -> bool:
    """Whether nothing around a figure speaks of any thing that the question wants without.

    A measure that is left out names another figure: 除了产量，销量多少.
    """
    found = _LEAVES_OUT.search(reading.folded)
    if found is None:
        return False
    things = [u for u in reading.ask(found["what"]).units if not u.measure]
    around = (view.about, view.sentence, view.prior)
    return bool(things) and all(
        max(reading.matched(thing, slot) for slot in around) < _TOLD for thing in things
    )
