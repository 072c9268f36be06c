"""Words of a question that nothing around a figure speaks of, and whether they matter."""

from __future__ import annotations

from index.script import is_han
from rag.ask import Ask
from rag.figure_index import FigureView
from rag.lexicon.measures import QUANTITY_NAMES
from rag.match import Match
from rag.reading import Reading
from rag.speech import is_verbal, solidity
from rag.units import Unit

# Credit of a synonym of the word asked for.
_THE_SAME = 0.7
_HARDLY = 0.5
# So much nearer to a sentence comes a question without a word that restricts it; so many words are
# tried.
_NEARER_WITHOUT, _TRIED = 0.005, 3
_NEAR_ALL_THE_SAME = 3.0
# Such a share of a question is of what only other figures are told of.
OF_OTHERS = 0.22
# So much better than any other figure is one that is meant, whatever words it lacks.
_FAR_AHEAD = 0.6
# A score that no figure told of something else reaches by stray words.
_WELL_TOLD = 2.5
# What is nearest in one way alone has to be better still, or as near as nothing else is.
_BEYOND_ALL, _WELL_AHEAD, _SOMEWHAT_AHEAD = 1.5, 1.2, 0.3
_NEAR_INDEED, _NEAR_BY_FAR = 3.0, 4.0


def is_surely_meant(reading: Reading, ask: Ask, match: Match) -> bool:
    """Whether nothing else is as near, neither its sentence nor what it measures, by far.

    Some thing that the question names has to be told with it: 充电桩要新建多少个 does not mean
    what else is newly built.

    Of 126 figures of the dev questions that only words spoke against, 28 right ones, no wrong
    one and 5 of unanswerable questions were so; most of those 5 asked of a place.
    """
    figure = match.view.figure.id
    things = [
        u
        for u in ask.units
        if not (u.measure or u.text.endswith(QUANTITY_NAMES))
        and solidity(u.text) == 1.0
        and not is_verbal(u.text)
    ]
    untold = bool(things) and not any(u.text in reading.text_in_scope for u in things)
    if untold and all(u.text in match.missing for u in things) and not reading.is_foreign(match):
        return False
    both = reading.near.is_nearest(figure) and reading.statements.is_nearest(figure)
    return both and match.lead >= _FAR_AHEAD and not reading.is_foreign(match)


def is_far_ahead(reading: Reading, match: Match) -> bool:
    """Whether a figure is told in the nearest sentence and is much the best, in other words."""
    if reading.is_foreign(match) or reading.question.language == "en":
        return False
    nearest = reading.near.is_nearest(match.view.figure.id)
    return nearest and match.lead >= _FAR_AHEAD and match.score >= _WELL_TOLD


def leaves_no_other(reading: Reading, match: Match) -> bool:
    """Whether one thing speaks for a figure so much that words it lacks say little against it.

    Of the dev questions whose best figure only words spoke against, 15 right ones, no wrong one
    and none of the unanswerable were so, but for those that name a place.
    """
    figure = match.view.figure.id
    if reading.is_foreign(match) or reading.question.language == "en":
        return False
    if not (reading.near.is_nearest(figure) or reading.statements.is_nearest(figure)):
        return False
    near = reading.near.deviations(figure)
    return (
        match.lead >= _BEYOND_ALL
        or (match.lead >= _WELL_AHEAD and near >= _NEAR_INDEED)
        or (match.lead >= _SOMEWHAT_AHEAD and near >= _NEAR_BY_FAR)
    )


def means_more(reading: Reading, ask: Ask, match: Match) -> bool:
    """Whether what the figure's sentence lacks sets the question apart from it.

    A word that restricts (比亚迪去年卖出多少) keeps the question away from a sentence without
    it: leaving it out brings the two nearer. Another word for what the sentence says (车市 for
    汽车市场), or one beside the point (拆开看), hardly does.
    """
    if any(is_told_elsewhere(reading, ask, u) for u in ask.units if u.text in match.missing):
        return True
    missing = [unit.text for unit in ask.units if unit.text in match.missing]
    missing += [u.text for u in ask.units if _is_hardly_told(reading, u, match.view)]
    row = match.view.figure.id
    if not reading.near.is_nearest(row) and reading.near.deviations(row) < _NEAR_ALL_THE_SAME:
        return True
    whole = reading.nearness_of(reading.folded, match.view)
    return any(
        reading.nearness_of(reading.folded.replace(word, ""), match.view) - whole >= _NEARER_WITHOUT
        for word in list(dict.fromkeys(missing))[:_TRIED]
    )


def is_told_elsewhere(reading: Reading, ask: Ask, unit: Unit) -> bool:
    """手机 of a briefing that tells of 移动电话: its figures would be told in that word."""
    total = sum(reading.index.weight(u) for u in ask.units) or 1.0
    noun = is_han(unit.text[0]) and solidity(unit.text) == 1.0 and not unit.measure
    heavy = reading.index.weight(unit) / total >= OF_OTHERS
    # Who gives the briefing is not named with each figure.
    thing = noun and not unit.text.endswith("部门")
    return thing and heavy and max((c for _, c in unit.near), default=0.0) >= _THE_SAME


def missing_share(reading: Reading, ask: Ask, match: Match) -> float:
    """Share of the ask's weight in words that nothing around the figure speaks of."""
    total = sum(reading.index.weight(u) for u in ask.units) or 1.0
    lost = sum(reading.importance(u) for u in ask.units if u.text in match.missing)
    return lost / total


def _is_hardly_told(reading: Reading, unit: Unit, view: FigureView) -> bool:
    """乘用车 is no word of the briefing, and 汽车 is only somewhat near to it."""
    if unit.measure or unit.text.isascii() or solidity(unit.text) < 1.0:
        return False
    if len(unit.patterns) > 1 or unit.text in reading.text_in_scope:
        return False
    best = max(reading.matched(unit, s) for s in (view.about, view.clause, view.sentence))
    return best < _HARDLY


def inherited_share(reading: Reading, ask: Ask, match: Match) -> float:
    total = sum(reading.index.weight(u) for u in ask.inherited) or 1.0
    view = match.view
    got = sum(
        reading.index.weight(u)
        * max(reading.matched(u, view.about), reading.matched(u, view.sentence))
        for u in ask.inherited
    )
    return got / total
