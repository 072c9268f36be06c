"""灯塔工厂的从业人数是多少: a quantity asked for by its name, which a number of factories is not.

Whatever else of a question a figure is told of, one that is of another quantity answers it wrong.
"""

from __future__ import annotations

import re

from index.script import is_han
from rag.ask import Ask
from rag.dimensions import only_counts
from rag.figure_index import FigureView
from rag.lexicon.measures import MEASURES_OF_GOODS
from rag.lexicon.quantities import ASKED_BEHIND, NO_GOODS, QUANTITIES
from rag.units import Unit

_QUANTITIES = tuple(
    (re.compile(rf"(?:{q.asked})(?:{ASKED_BEHIND})"), re.compile(q.told), q.units)
    for q in QUANTITIES
)
_TOLD = 0.7
_BEHIND = re.compile(rf"(?:总额|总量|余额|额|量|规模)?(?:{ASKED_BEHIND})")


def is_of_other_named_quantity(ask: Ask, view: FigureView) -> bool:
    """Whether a quantity is asked for by a name that nothing told of the figure bears."""
    figure = view.figure
    if ask.kinds or not is_in_chinese(view):
        return False
    told = f"{view.about.folded} {view.clause.folded}"
    for asked, words, units in _QUANTITIES:
        if asked.search(ask.folded) is None:
            continue
        if figure.unit and figure.unit not in units and only_counts(figure.unit):
            return True
        if figure.unit not in units and words.search(told) is None:
            return True
    return _is_of_other_measure(ask, view)


def _is_of_other_measure(ask: Ask, view: FigureView) -> bool:
    """融资的价格是多少: no 融资; and 产量 is told by no number of trades."""
    named = measure_named(ask)
    if named is None or view.figure.kind not in ("level", "count"):
        return False
    if view.measures:
        near = (view.about, view.clause)
        other = named.measure not in view.measures and view.measures <= ask.measures
        return other and max(map(named.match, near)) < _TOLD
    return named.measure in MEASURES_OF_GOODS and view.figure.unit in NO_GOODS


def is_in_chinese(view: FigureView) -> bool:
    return any(map(is_han, view.clause.folded))


def measure_named(ask: Ask) -> Unit | None:
    """利润 in X的利润是多少: the measure that stands right before what asks for it."""
    named = [
        unit
        for unit in ask.units
        if unit.measure
        and any(
            _BEHIND.match(ask.folded, at.end())
            for at in re.finditer(re.escape(unit.text), ask.folded)
        )
    ]
    return named[-1] if named else None
