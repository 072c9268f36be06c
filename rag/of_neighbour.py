"""Figures in a sentence that names what is asked of, and tells it of another figure.

行政村通5G比例超过A，B家网站完成改造: the second figure is of no villages, though its sentence
speaks of them.
"""

from __future__ import annotations

from index.script import fold
from rag.ask import Ask
from rag.asked_thing import is_thing
from rag.figure_index import FigureView, same_sentence
from rag.lexicon.counted import COUNT_PEOPLE
from rag.reading import Reading

_HARDLY, _ITSELF = 0.3, 0.9


def is_of_neighbour(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """Whether all that a question names is told of another figure of the sentence, not of this."""
    things = [unit for unit in ask.units if is_thing(unit)]
    if not ask.unit or ask.unit == view.figure.unit:
        return False
    if {ask.unit, view.figure.unit} <= COUNT_PEOPLE:
        # 列车开行A列，运送旅客B人次: of how many people, in whatever word.
        return False
    if not things or view.carried or not _is_of_something_else(reading, ask, view):
        return False
    if any(reading.matched(unit, view.about) >= _HARDLY for unit in ask.units):
        return False
    beside = [v for v in reading.views if v is not view and same_sentence(v, view)]
    return all(any(reading.matched(u, v.about) >= _ITSELF for v in beside) for u in things)


def _is_of_something_else(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """Whether a figure is told of a thing by name that is not asked of: 投资总额 is of none."""
    asked = reading.asked(ask)
    return any(
        is_thing(word) and word.text in fold(view.figure.subject) and not asked.speaks_of(word)
        for word in view.words
    )
