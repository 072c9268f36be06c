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
from rag.lexicon.quantities import AMOUNT_IN_ENGLISH, ASKED_BEHIND, NO_GOODS, QUANTITIES
from rag.units import Unit, formal_names

_QUANTITIES = tuple((re.compile(q.asked), re.compile(q.told), q.units) for q in QUANTITIES)
_AMOUNT = re.compile(AMOUNT_IN_ENGLISH)
_TOLD = 0.7
_BEHIND = re.compile(rf"(?:总额|总量|余额|额|量|规模)?(?:{ASKED_BEHIND})")


def is_of_other_named_quantity(ask: Ask, view: FigureView) -> bool:
    """Whether a quantity is asked for by a name that nothing told of the figure bears."""
    figure = view.figure
    if ask.kinds:
        return False
    if _AMOUNT.search(ask.folded) and figure.kind == "count" and figure.unit in NO_GOODS:
        # How much electricity is no number of factories.
        return True
    told = f"{view.about.folded} {view.clause.folded}"
    if not is_in_chinese(view):
        # English names a measure once and leaves it out from then on.
        told = f"{told} {view.sentence.folded} {view.prior.folded} {view.around.folded}"
    for asked, words, units in _QUANTITIES:
        if asked.search(ask.folded) is None:
            continue
        if figure.unit and figure.unit not in units and only_counts(figure.unit):
            return True
        if figure.unit not in units and words.search(told) is None:
            return True
    return is_in_chinese(view) and _is_of_other_measure(ask, view)


def _is_of_other_measure(ask: Ask, view: FigureView) -> bool:
    """融资的价格是多少: no 融资; and 产量 is told by no number of trades."""
    named = measure_named(ask)
    if named is not None and view.figure.unit == "%" and view.figure.kind in ("level", "share"):
        # How much there is of it is told by no share.
        return True
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
        if (
            unit.text in formal_names(unit.measure)
            and any(
                _BEHIND.match(ask.folded, at.end())
                for at in re.finditer(re.escape(unit.text), ask.folded)
            )
        )
        or (unit.measure and _asked_in_english(unit.text, ask.folded))
    ]
    return named[-1] if named else None


def _asked_in_english(measure: str, folded: str) -> bool:
    """What was the output of it: the measure, and what it is of behind it."""
    return (
        re.search(rf"\bwhat (?:is|was|are|were) the (?:total )?{measure} of\b", folded) is not None
    )
