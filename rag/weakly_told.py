"""Figures that seem to answer only because a few words of the question are near by.

Words met somewhere in a sentence, or words like them, prove little where the sentence as a whole
is not near to the question in meaning: then the figure has to be of the things asked for.
"""

from __future__ import annotations

import re

from rag.ask import Ask
from rag.asked_thing import counted, measured
from rag.figure_index import FigureView
from rag.lexicon.frame import ALL_OF_A_PLACE, BEFORE_HOW_MUCH, GENERIC_NOUNS
from rag.match import Match
from rag.missing_words import leaves_no_other
from rag.reading import Reading
from rag.speech import solidity
from rag.units import Slot, Unit

# Figures of a lower score, or nearer than so many standard deviations, are vouched for by nothing
# but the words of their sentence.
_WEAK_SCORE, _WEAK_NEARNESS = 2.0, 2.5
# What neighbours in meaning alone speak for is never so strong and ahead of others, of the dev
# questions without an answer; and none was ahead by as much that only lacked the noun asked of.
_STRONG_SCORE, _AHEAD_BY_WORDS, _AHEAD_OF_OTHERS = 3.2, 0.2, 0.3
_HARDLY_NEAR, _NEAR_ALL_THE_SAME = 2.3, 3.0
# So much nearer to a sentence comes a question without a word that restricts it.
_NEARER_WITHOUT = 0.004
# A word that earns as much is told by itself or by a synonym, and not by a neighbour in meaning.
_ITSELF, _HALF = 0.7, 0.5
_OF_OTHERS = 0.22
# Such a share of the question's length is all of it.
_WHOLE = 0.8
# So many characters in front of its sentence still say what a figure is of.
_AHEAD = 60
_HEAD = re.compile(
    rf"(?P<what>[\u4e00-\u9fffa-z0-9“”]{{2,30}}?)(?:{BEFORE_HOW_MUCH})*(?:有|是|达到?|为|超过|突破)了?(?:多少|几)"
)
# 全省, 全国: where, and hardly of what.
_IN_ALL = re.compile(ALL_OF_A_PLACE)
_CHANGES = re.compile("[比占增降提涨跌减]|[用花]了")


def is_weakly_told(reading: Reading, ask: Ask, match: Match) -> bool:
    """Whether nothing but stray words speaks for a figure."""
    if ask.inherited or reading.question.follows or reading.stands_out(match.view):
        return False
    if len(ask.text) < _WHOLE * len(reading.text):
        # How near a sentence is to the whole question says little of a part of it.
        return False
    near = reading.near.deviations(match.view.figure.id)
    told = [_here(reading, u, match.view) for u in _nouns(ask)]
    abroad = reading.question.language == "en" or reading.is_foreign(match)
    if match.score < _WEAK_SCORE and near < _WEAK_NEARNESS and min(told, default=0.0) < _ITSELF:
        return True
    if abroad:
        # English names a thing once, and a dictionary knows too few words of another language.
        return False
    strong = match.score >= _STRONG_SCORE and match.lead >= _AHEAD_BY_WORDS
    hardly = near < _HARDLY_NEAR and not strong
    if hardly and _told_by_neighbours(reading, ask, match.view):
        return True
    # 探矿权有多少是战略性的: what is ahead of all others may be told by the other noun.
    close = bool(match.missing) and match.lead < _AHEAD_OF_OTHERS
    lacks = close and _lacks_head(reading, ask, match.view)
    if lacks and not leaves_no_other(reading, match):
        return True
    unlike = not reading.near.is_nearest(match.view.figure.id) and near < _NEAR_ALL_THE_SAME
    # The last of these embeds the question anew for each word that it may do without.
    return unlike and (
        _tells_of_others(reading, ask, match) or _leaves_out(reading, ask, match.view)
    )


def _nouns(ask: Ask) -> list[Unit]:
    return [
        u
        for u in ask.units
        if not u.measure
        and not u.text[0].isdigit()
        and u.text not in GENERIC_NOUNS
        and not _IN_ALL.fullmatch(u.text)
        and solidity(u.text) == 1.0
    ]


def _here(reading: Reading, unit: Unit, view: FigureView) -> float:
    return max(reading.matched(unit, slot) for slot in (view.about, view.clause))


def _told_in(view: FigureView) -> tuple[Slot, ...]:
    return (view.about, view.clause, view.sentence, view.prior, view.around)


def _told_by_neighbours(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """宽带用户 is no 网络服务: of no noun does the figure's sentence have more than a neighbour."""
    nouns = _nouns(ask)
    return bool(nouns) and all(
        max(_here(reading, u, view), reading.matched(u, view.sentence)) < _ITSELF for u in nouns
    )


def _tells_of_others(reading: Reading, ask: Ask, match: Match) -> bool:
    """Much of what is asked is what other figures are of, and only stands around this one.

    互联网行业稳步恢复 behind the growth of 电信业务收入 makes it no growth of the former.
    """
    view = match.view
    if any(_here(reading, u, view) >= _HALF for u in _nouns(ask)):
        return False
    ahead = Slot(_ahead(view))
    total = sum(reading.index.weight(u) for u in ask.units) or 1.0
    lost = sum(
        reading.importance(u)
        for u in _nouns(ask)
        if len(u.text) > 1
        and max(_here(reading, u, view), u.match(ahead)) < _HALF
        and any(u.text == word.text for other in reading.views for word in other.words)
    )
    return lost / total >= _OF_OTHERS


def _ahead(view: FigureView) -> str:
    figure, passage = view.figure, view.passage
    start = max(0, figure.sentence_start - passage.start - _AHEAD)
    return passage.text[start : figure.start - passage.start]


def _is_told_by_unit(unit: Unit, view: FigureView) -> bool:
    """花在路上的钱: an amount in a currency is money, though no word says so."""
    near = (word for word, credit in unit.near if credit >= _ITSELF)
    return any(word in view.sort for word in (*unit.patterns, *near))


def _leaves_out(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """Whether a noun that the sentence lacks keeps the question away from it: 氢燃料电池汽车.

    Without a word that restricts, a question comes nearer to a sentence that tells of the whole.
    """
    lacking = [
        u.text
        for u in _nouns(ask)
        # 核心产业 of what the sentences before are about.
        if max(reading.matched(u, slot) for slot in _told_in(view)) < _HALF
        and not _is_told_by_unit(u, view)
    ]
    return bool(lacking) and any(
        reading.nearness_of(reading.folded.replace(word, ""), view)
        >= reading.nearness_of(reading.folded, view) + _NEARER_WITHOUT
        for word in lacking
    )


def _lacks_head(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """平台连接的用户有多少 asks for 用户, and is not answered by the number of 平台."""
    found = _HEAD.search(ask.folded)
    if found is None or _CHANGES.search(found["what"]) or counted(ask) or measured(ask):
        # 全省有多少家企业: the thing stands behind.
        return False
    heads = [u for u in _nouns(ask) if len(u.text) > 1 and found["what"].endswith(u.text)]
    head = max(heads, key=lambda u: len(u.text), default=None)
    return head is not None and _here(reading, head, view) < _HALF and head.text not in view.sort
