"""Figures in a sentence that names what is asked of, and tells it of another figure, or of none.

电信业务收入增长A，软件业稳步恢复: by how much software grew is not told. 行政村通5G比例超过A，
B家网站完成改造: the second figure is of no villages, though its sentence speaks of them.
"""

from __future__ import annotations

from rag.ask import Ask
from rag.asked_thing import is_thing
from rag.figure_index import FigureView, same_sentence
from rag.overlap import unasked_share
from rag.reading import Reading
from rag.units import Unit

_HARDLY, _ITSELF, _OF_ELSE = 0.3, 0.9, 0.4


def is_of_neighbour(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """Whether nothing that a question names is told of a figure, in a sentence that names it."""
    things = [unit for unit in ask.units if is_thing(unit)]
    if not things or not view.words or view.carried:
        return False
    beside = [v for v in reading.views if v is not view and same_sentence(v, view)]
    if any(_is_told(reading, unit, view, beside) for unit in things):
        return False
    if not any(reading.matched(unit, view.sentence) >= _ITSELF for unit in things):
        return False
    return unasked_share(view, reading.asked(ask), reading.index) >= _OF_ELSE


def _is_told(reading: Reading, unit: Unit, view: FigureView, beside: list[FigureView]) -> bool:
    """Whether a word is told of a figure, or stands at it or ahead, and is of no figure beside."""
    if reading.matched(unit, view.about) >= _HARDLY:
        return True
    near = max(reading.matched(unit, view.clause), reading.matched(unit, view.lead))
    return near >= _HARDLY and not any(reading.matched(unit, v.about) >= _ITSELF for v in beside)
