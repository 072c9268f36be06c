"""A follow-up that names another thing told of beside the figure before it: 其中医院呢, 亩产呢.

What a conversation goes on to is mostly told in the same breath. Only a figure that bears the name
asked for, in the passage of a figure told before, is taken; all else is looked for anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.script import fold
from rag.against_year import misses_year_against
from rag.ask import Ask
from rag.beside import of_one_kind
from rag.compared import named
from rag.dimensions import same_dimension
from rag.evidence import Draft
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.frame import KIND_WORDS
from rag.phrases import phrase
from rag.quote import state
from rag.spans import periods_agree
from rag.told_against import against_another
from rag.units import Unit
from rag.unlike_asked import is_no_difference

_BEARS = 0.9
# A question of more words asks for something of its own.
_FEW = 3


def answer_sibling(finder: Finder) -> Draft | None:
    """The figure beside one told before that bears the name asked for; None for none."""
    ask, question = finder.ask(finder.text), finder.question
    units = [u for u in ask.units if u.text not in KIND_WORDS]
    if not question.foci or not 0 < len(units) <= _FEW or ask.mentioned:
        return None
    known = (*question.foci, *reversed(question.trail))
    for focus in (finder.index.by_id[i] for i in known if i in finder.index.by_id):
        found = _sibling(finder, ask, units, focus)
        if found is not None:
            draft = Draft(finder.evidence)
            draft.text = state(draft, found, question.language) + phrase("stop", question.language)
            return draft
    return None


def _sibling(
    finder: Finder, ask: Ask, units: Sequence[Unit], focus: FigureView
) -> FigureView | None:
    bearing = [
        view
        for view in finder.views
        if view.passage.id == focus.passage.id
        and view.figure.id not in finder.question.foci
        and all(_bears(finder, unit, view) for unit in units)
        and _is_asked(ask, view, focus)
        # 比2017年多产了多少 is a change, and none over another time.
        and not is_no_difference(ask, view, finder)
        and not misses_year_against(ask, [view.figure], finder.main_year)
    ]
    return min(bearing, key=lambda view: _farther(units, view, focus), default=None)


def _bears(finder: Finder, unit: Unit, view: FigureView) -> bool:
    """Whether a figure has the name; 城镇、农村居民 tells it in short of the first."""
    subject = fold(view.figure.subject)
    return named(finder, unit, view) >= _BEARS or (len(subject) > 1 and subject in unit.text)


def _is_asked(ask: Ask, view: FigureView, focus: FigureView) -> bool:
    """Of the kind, unit, time and plan asked for, else of those of the figure before."""
    a, b = view.figure, focus.figure
    if view.former or view.change or against_another(ask.folded, view):
        return False
    if ask.kinds and (a.kind not in ask.kinds or ask.direction not in ("", a.direction)):
        return False
    if not ask.kinds and not of_one_kind(view, focus):
        return False
    measures = ask.measures or focus.measures
    if measures and view.measures and not measures & view.measures:
        return False
    if ask.unit and not same_dimension(ask.unit, a.unit):
        return False
    if a.status != (ask.status or b.status):
        return False
    if not ask.periods:
        return a.period == b.period or not a.period
    return all(periods_agree(p.value, a.period) for p in ask.periods)


def _farther(
    units: Sequence[Unit], view: FigureView, focus: FigureView
) -> tuple[int, bool, int, int]:
    """What it is told of that neither question nor figure before speaks of; then the distance."""
    spoken = {word.text for word in focus.words}
    other = [
        word.text
        for word in view.words
        if word.text not in spoken and not any(word.text in u.patterns for u in units)
    ]
    away = abs(view.figure.start - focus.figure.start)
    return len(other), not same_sentence(view, focus), away, view.figure.start
