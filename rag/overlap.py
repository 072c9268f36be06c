"""How far the words of a question and those told of a figure meet."""

from __future__ import annotations

from rag.ask import Ask
from rag.asked import Asked
from rag.figure_index import FigureIndex, FigureView
from rag.units import Slot, Unit
from rag.weights import Weights

# A figure of which nothing is said is less than one of which too much is said.
_NAMELESS = 0.8
_CARRIED = 0.3
_OF_ITS_SORT = 0.7
# Words of the rest of the question guide, they do not bind.
_GUIDING = 0.5
# What the sentence before names, English does not name again.
_TOLD_BEFORE = 0.5
Memo = dict[tuple[str, Slot], float]
"""Matches already worked out for one question, by unit and slot."""


def is_of_all(unit: Unit, view: FigureView, index: FigureIndex) -> bool:
    """Energy, in a briefing on the energy year: English does not say again what all is about."""
    briefing = index.snapshot.briefings[view.figure.briefing_id]
    return briefing.language == "en" and unit.match(index.titles(briefing.id)) == 1.0


def told_of_part(ask: Ask, index: FigureIndex, view: FigureView, memo: Memo) -> float:
    """Share of the question's weight in words that only later figures of the sentence are of.

    What stands first in a sentence is spoken of in all of it, so a later figure may be meant by the
    words of an earlier one, but not the reverse.
    """
    later = index.later_in_sentence(view)
    if not later:
        return 0.0
    total = lost = 0.0
    own = len(ask.units)
    for i, unit in enumerate((*ask.units, *ask.inherited)):
        weight = index.weight(unit) * (1.0 if i < own else _GUIDING)
        total += weight
        told = (view.about, view.clause, view.lead)
        if unit.measure or any(matched(unit, slot, memo) for slot in told):
            continue
        if any(matched(unit, other.about, memo) == 1.0 for other in later):
            lost += weight
    return lost / total if total else 0.0


def level_of(
    unit: Unit, view: FigureView, w: Weights, memo: Memo, whole: Slot | None = None
) -> tuple[float, float]:
    """The best weighted level at which a unit is found, and the plain match in the sentence.

    ``whole`` is what the whole is told of that the figure is a part of.
    """
    about = matched(unit, view.about, memo)
    if whole is not None and about < w.of_whole:
        about = max(about, w.of_whole * matched(unit, whole, memo))
    if about < _OF_ITS_SORT and not view.sort.isdisjoint(unit.patterns):
        about = _OF_ITS_SORT
    best = w.about * about
    if not matched(unit, view.around, memo):
        # Its sentence, clause and lead are parts of what stands around it.
        before = matched(unit, view.prior, memo)
        return max(best, w.prior * before), max(about, _TOLD_BEFORE * before)
    if best < w.clause:
        best = max(best, w.clause * matched(unit, view.clause, memo))
    sentence = matched(unit, view.sentence, memo)
    if best < w.sentence and sentence:
        # What clauses behind a figure speak of, or other statements, is hardly what it is told of.
        best = max(best, w.sentence * matched(unit, view.lead, memo), w.behind * sentence)
    if best < w.prior:
        best = max(best, w.prior * matched(unit, view.prior, memo))
    if best < w.around:
        best = max(best, w.around * matched(unit, view.around, memo))
    return best, max(sentence, about, _TOLD_BEFORE * matched(unit, view.prior, memo))


def matched(unit: Unit, slot: Slot, memo: Memo) -> float:
    """`Unit.match`, once a question for each slot: figures of one passage share theirs.

    The slot itself is the key, so that the memo keeps it: the id of one that is gone would soon be
    that of another, and an answer would hang on when memory is freed.
    """
    key = (unit.text, slot)
    if key not in memo:
        memo[key] = unit.match(slot)
    return memo[key]


def unasked_share(
    view: FigureView, asked: Asked, index: FigureIndex, measures: bool = True
) -> float:
    """Share of the figure's own description, by weight, that the question does not speak of.

    Without ``measures``, of what is left of it without the words for a measure.
    """
    if view.carried:
        return _CARRIED
    if not view.words:
        return _NAMELESS
    total = missed = 0.0
    for word in view.words:
        if word.measure and not measures:
            continue
        weight = index.weight(word)
        total += weight
        missed += weight * (1.0 - asked.speaks_of(word))
    return missed / total if total else _NAMELESS
