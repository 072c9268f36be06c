"""What an English speech goes on about behind a sentence of a whole and its parts."""

from __future__ import annotations

import re

from index.figures.english_order import Told

_PERCENT = ("%", "percentage points", "basis points")
OF_WHOLE = re.compile(
    r"\s+of (?:the|our|its|their|these|those)? ?(?:(?:[a-z-]+ )?[A-Za-z-]+['’]s? )?"
)
_OF_WHICH = re.compile(r",\s*of (?:which|whom)\s")


def without_wholes(text: str, told: list[Told]) -> list[Told]:
    """Trams reach 3 of the city's 4 districts: the speech goes on about the trams."""
    return [
        (quantity, about)
        for i, (quantity, about) in enumerate(told)
        if not i
        or told[i - 1][1].metric != about.subject
        or not OF_WHOLE.fullmatch(text[told[i - 1][0].end : quantity.start])
    ]


def without_parts(text: str, told: list[Told]) -> list[Told]:
    """We run 84 clinics, of which 12 are private: the speech goes on about the clinics."""
    parts = _OF_WHICH.search(text)
    whole = [(q, a) for q, a in told if parts is None or q.end <= parts.start()]
    counts = [(q, a) for q, a in whole if q.unit not in _PERCENT]
    return whole if parts and counts else told
