"""总销量, 整体车市: who asks for the whole by a word for it is not answered by a part."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.ask import Ask
from rag.bare_measure import is_bare_measure, names_owner
from rag.figure_index import FigureView
from rag.lexicon.frame import ALL_GOODS, ALL_OF_A_PLACE
from rag.lexicon.kinds import ASKS_WHOLE, TOLD_AS_WHOLE
from rag.match import Match
from rag.reading import Reading

_ASKS, _TOLD = re.compile(ASKS_WHOLE), re.compile(TOLD_AS_WHOLE)
_OF_WHOLE, _OF_ALL = 0.3, 0.6
# A place stands for all that is in it.
_EVERYWHERE = re.compile(f"^(?:{ALL_OF_A_PLACE}|我[国省市县区]|全社会|规模以上(?:工业)?)")
_SEVERAL = 3
_ALL_GOODS = re.compile(f"(?:{ALL_GOODS})?")


def is_of_one_owner(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """出口总额 of nothing named, where exports are told of several things: each is a part."""
    if not ask.measures or not _ASKS.search(ask.folded):
        return False
    if names_owner(ask):
        return False
    if _TOLD.search(view.about.folded) or not view.measures & ask.measures:
        return False
    owners = {
        other.figure.subject
        for other in reading.views
        if other.measures & ask.measures and _EVERYWHERE.sub("", other.figure.subject)
    }
    return view.figure.subject in owners and len(owners) >= _SEVERAL


def named_wholes_first(ask: Ask, ranked: list[Match]) -> list[Match]:
    """The ranking with figures that are told as the whole a little before others, if one asks.

    上半年出口多少亿, of nothing named, asks for 全省货物贸易出口 before 出口机电产品.
    """
    asks_whole, bare = _ASKS.search(ask.folded) is not None, is_bare_measure(ask)
    if not (asks_whole or bare):
        return ranked

    def earned(view: FigureView) -> float:
        if asks_whole:
            return _OF_WHOLE if _TOLD.search(view.about.folded) else 0.0
        return _OF_ALL if view.measures & ask.measures and _is_of_all(view) else 0.0

    scored = [
        replace(m, score=m.score + more, parts={**m.parts, "whole named": more})
        if (more := earned(m.view))
        else m
        for m in ranked
    ]
    return sorted(scored, key=lambda m: (-m.score, m.view.figure.briefing_id, m.view.figure.start))


def _is_of_all(view: FigureView) -> bool:
    """全省货物贸易 is all there is, 全省农产品 is not."""
    subject = view.figure.subject
    return bool(subject) and _ALL_GOODS.fullmatch(_EVERYWHERE.sub("", subject)) is not None
