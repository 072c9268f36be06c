"""总销量, 整体车市: who asks for the whole by a word for it is not answered by a part."""

from __future__ import annotations

import re
from dataclasses import replace

from rag.ask import Ask
from rag.lexicon.kinds import ASKS_WHOLE, TOLD_AS_WHOLE
from rag.match import Match

_ASKS, _TOLD = re.compile(ASKS_WHOLE), re.compile(TOLD_AS_WHOLE)
_OF_WHOLE = 0.3


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
