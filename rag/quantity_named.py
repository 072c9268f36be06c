"""灯塔工厂的从业人数是多少: a quantity asked for by its name, which a number of factories is not.

Whatever else of a question a figure is told of, one that is of another quantity answers it wrong.
"""

from __future__ import annotations

import re

from index.script import is_han
from rag.ask import Ask
from rag.dimensions import only_counts
from rag.figure_index import FigureView
from rag.lexicon.measures import MEASURES_OF_GOODS, MONEY_MEASURES, PRICE
from rag.lexicon.quantities import (
    ALSO_PEOPLE,
    AMOUNT_IN_ENGLISH,
    ASKED_BEHIND,
    BOTH_WAYS,
    NO_GOODS,
    PRICE_SAID,
    QUANTITIES,
)
from rag.pairs import pairs_told
from rag.units import Unit, formal_names

_QUANTITIES = tuple((re.compile(q.asked), re.compile(q.told), q.units) for q in QUANTITIES)
_AMOUNT, _PRICE = re.compile(AMOUNT_IN_ENGLISH), re.compile(PRICE_SAID)
_BEHIND = re.compile(rf"(?:总额|总量|余额|额|量|规模)?了?(?:{ASKED_BEHIND})")
_WAYS, _BOTH_WAYS = frozenset({"进口", "出口"}), "进出口"
_NO_NUMBERS = MEASURES_OF_GOODS | MONEY_MEASURES | _WAYS
_BOTH = re.compile(BOTH_WAYS)
_TOLD = 0.7


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
        if figure.unit in units or asked.search(ask.folded) is None:
            continue
        named = words.search(told) is not None and figure.unit in ALSO_PEOPLE
        in_other = only_counts(figure.unit) or (bool(units) and is_in_chinese(view))
        if figure.unit and in_other and not named:
            return True
        if words.search(told) is None:
            return True
    if not is_in_chinese(view):
        return False
    return _is_of_other_measure(ask, view) or _is_of_both_ways(ask, view)


def _is_of_other_measure(ask: Ask, view: FigureView) -> bool:
    """融资的价格是多少: no 融资; and 产量 is told by no number of trades."""
    named, figure = measure_named(ask), view.figure
    if named is None or figure.kind not in ("level", "count", "share"):
        return False
    if figure.unit == "%":
        # How much there is of it is told by no share.
        return True
    if named.measure == PRICE and not _PRICE.search(f"{view.about.folded} {view.ahead}"):
        return True
    if view.measures:
        near = (view.about, view.clause)
        # 成交了多少度: the unit says what is meant.
        other = named.measure not in view.measures <= ask.measures and not ask.unit
        return other and max(map(named.match, near)) < _TOLD
    return named.measure in _NO_NUMBERS and figure.unit in NO_GOODS and not ask.unit


def _is_of_both_ways(ask: Ask, view: FigureView) -> bool:
    """对美进口额 is not 进出口额, the two together."""
    asked = any(u.measure in _WAYS for u in ask.units) and not _BOTH.search(ask.folded)
    return asked and view.measures.isdisjoint(_WAYS) and _BOTH_WAYS in pairs_told(view)


def is_in_chinese(view: FigureView) -> bool:
    return any(map(is_han, view.clause.folded))


def measure_named(ask: Ask) -> Unit | None:
    """利润 in X的利润是多少: the measure that stands right before what asks for it."""
    named = [unit for unit in ask.units if _is_named(unit, ask.folded)]
    return named[-1] if named else None


def _is_named(unit: Unit, folded: str) -> bool:
    if not unit.measure:
        return False
    word = re.escape(unit.text)
    # What was the output of it: what it is of stands behind.
    if re.search(rf"\bwhat (?:is|was|are|were) the (?:total )?{word} of\b", folded):
        return True
    found = re.finditer(word, folded) if unit.text in formal_names(unit.measure) else ()
    return any(_BEHIND.match(folded, at.end()) for at in found)
