"""Whether two figures may be added, subtracted or divided at all, whatever is asked.

Figures that only have a unit in common give results that mean nothing: the growth of exports less
a saving of energy. What holds two figures together is the text (one sentence, a whole and its
part, one thing or one measure) or the question, which then has to speak of each of them.
"""

from __future__ import annotations

import re

from index.script import fold
from rag.amounts import amount
from rag.ask import Ask
from rag.dimensions import comparable
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.times import ON_LAST_YEAR
from rag.overlap import unasked_share
from rag.relations import parts_of, relations
from rag.sides import coverage
from rag.spans import periods_agree
from rag.units import Unit

_YEARLY = re.compile(rf"{ON_LAST_YEAR}|同比|同期|year")
# Who came, and how often they came.
_HEADS, _TURNS = frozenset("人 名 位".split()), frozenset(("人次",))
_FARTHEST = 3
"""Powers of ten: what is left of 5.7 billion without 2.80 is no difference worth telling."""
_SPOKEN_OF, _UNASKED, _ALIKE = 0.2, 0.65, 0.5
# A word of so many characters is a name of its own.
_NAME = 4


def by_chance(finder: Finder, ask: Ask, a: FigureView, b: FigureView) -> bool:
    """Whether nothing but a unit holds two figures together, or something keeps them apart."""
    if kept_apart(ask, a, b):
        return True
    if _told_as_one(finder, a, b):
        return False
    return not (_is_spoken_of(finder, ask, a) and _is_spoken_of(finder, ask, b))


def kept_apart(ask: Ask, a: FigureView, b: FigureView) -> bool:
    """Whether two figures cannot be put together, whatever names them."""
    return _are_unlike(a, b) or _miss_the_times_asked(ask, a, b)


def _are_unlike(a: FigureView, b: FigureView) -> bool:
    if not comparable(a.figure, b.figure):
        return False
    units = {a.figure.unit, b.figure.unit}
    if len(units) == 2 and units & _TURNS and units & _HEADS:
        return True
    if a.each != b.each or _powers(a) - _powers(b) not in range(-_FARTHEST, _FARTHEST + 1):
        return True
    one, other = a.figure, b.figure
    if one.kind != "growth" or other.kind != "growth":
        return False
    bases = [x.basis for x in (one, other) if x.basis]
    # 同比 and 较商用初期 are no changes over one time, and what rose is not less than what fell.
    unlike_bases = len(bases) == 2 and bool(_YEARLY.search(bases[0])) != bool(
        _YEARLY.search(bases[1])
    )
    return unlike_bases or (one.direction or "rise") != (other.direction or "rise")


def _powers(view: FigureView) -> int:
    return amount(view.figure).adjusted()


def _miss_the_times_asked(ask: Ask, a: FigureView, b: FigureView) -> bool:
    """Whether a question names two times, and the figures are not of the one and of the other."""
    asked = {p.value for p in ask.named}
    if len(asked) != 2 or not (a.figure.period and b.figure.period):
        return False
    return not any(
        periods_agree(x, a.figure.period) and periods_agree(y, b.figure.period)
        for x in asked
        for y in asked
        if x != y
    )


def _told_as_one(finder: Finder, a: FigureView, b: FigureView) -> bool:
    one, other = a.figure, b.figure
    # The subject of English is often only what is counted: people, homes.
    thing = one.subject if one.subject != one.unit else ""
    if same_sentence(a, b) or (thing and thing == other.subject):
        return True
    if one.metric and one.metric == other.metric:
        return True
    parts = parts_of(relations(finder.index).parts)
    return (one.id, other.id) in parts or (other.id, one.id) in parts or named_alike(a, b)


def named_alike(a: FigureView, b: FigureView) -> bool:
    """Whether the shorter of two names is mostly in the longer one."""
    one, other = ({w.text for w in v.words} for v in (a, b))
    least = min(len(one), len(other))
    return bool(least) and len(one & other) >= _ALIKE * least


def _is_named_by(unit: Unit, view: FigureView) -> bool:
    """电子行业走出低谷: whatever else is said of it, its name opens with what is asked for."""
    return len(unit.text) >= _NAME and fold(view.figure.subject).startswith(unit.text)


def _is_spoken_of(finder: Finder, ask: Ask, view: FigureView) -> bool:
    unasked = unasked_share(view, finder.asked(ask), finder.index) >= _UNASKED
    if unasked and not any(_is_named_by(unit, view) for unit in ask.units):
        return False
    # Of two things named in English, the one stands at the beginning and the other at the end.
    ends = (False, True) if finder.is_foreign_view(view) else (False,)
    return max(coverage(finder, ask, view, left) for left in ends) >= _SPOKEN_OF
