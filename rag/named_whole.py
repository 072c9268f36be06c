"""总销量, 整体车市: who asks for the whole by a word for it is not answered by a part."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.ask import Ask
from rag.figure_index import FigureView
from rag.lexicon.frame import ALL_OF_A_PLACE, GENERIC_NOUNS
from rag.lexicon.kinds import ASKS_WHOLE, TOLD_AS_WHOLE
from rag.match import Match
from rag.reading import Reading
from rag.units import Unit, formal_names

_ASKS, _TOLD = re.compile(ASKS_WHOLE), re.compile(TOLD_AS_WHOLE)
_OF_WHOLE = 0.3
# A place stands for all that is in it.
_EVERYWHERE = re.compile(f"^(?:{ALL_OF_A_PLACE}|我[国省市县区]|全社会|规模以上(?:工业)?)")
_SEVERAL = 3


def is_of_one_owner(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """出口总额 of nothing named, where exports are told of several things: each is a part."""
    if not ask.measures or not _ASKS.search(ask.folded):
        return False
    if any(_names_owner(unit) for unit in (*ask.units, *ask.inherited)):
        return False
    if _TOLD.search(view.about.folded) or not view.measures & ask.measures:
        return False
    owners = {
        other.figure.subject
        for other in reading.views
        if other.measures & ask.measures and _EVERYWHERE.sub("", other.figure.subject)
    }
    return view.figure.subject in owners and len(owners) >= _SEVERAL


def _names_owner(unit: Unit) -> bool:
    """汽车 and 汽车出口 do, 出口 and 总产量 do not."""
    if not unit.measure:
        return unit.text not in GENERIC_NOUNS
    formal = formal_names(unit.measure)
    ends = [name for name in formal if unit.text.endswith(name) and unit.text not in formal]
    return bool(ends) and unit.text.removesuffix(max(ends, key=len)).strip("总") != ""


def named_wholes_first(ask: Ask, ranked: list[Match]) -> list[Match]:
    """The ranking with figures that are told as the whole a little before others, if one asks."""
    if not _ASKS.search(ask.folded):
        return ranked
    scored = [
        replace(m, score=m.score + _OF_WHOLE, parts={**m.parts, "whole named": _OF_WHOLE})
        if _TOLD.search(m.view.about.folded)
        else m
        for m in ranked
    ]
    return sorted(scored, key=lambda m: (-m.score, m.view.figure.briefing_id, m.view.figure.start))
