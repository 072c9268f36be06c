"""Slips of the pen in English: aprentices for apprentices, qualifed for qualified.

A word that neither the briefings nor the dictionary know is read as the one word of the briefings
that a letter left out, put in, changed or swapped makes of it. Names are left as they are written:
another name is another thing.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from index.words import stem

_WORD = re.compile(r"\b[a-z]{6,}\b")
# A longer word may have two letters wrong.
_LONG = 10


def corrected(text: str, told: frozenset[str], is_word: Callable[[str], bool]) -> str:
    """The text with words set right that are a slip away from one of ``told``, and no words."""
    from rapidfuzz.distance import OSA

    stems = frozenset(stem(word) for word in told)

    def meant(match: re.Match[str]) -> str:
        word = match.group()
        if word in told or stem(word) in stems or is_word(word):
            return word
        # Exibited: told as exhibit.
        near = like(word, told) or like(stem(word), stems)
        return near[0] if near and len({stem(other) for other in near}) == 1 else word

    def like(word: str, known: frozenset[str]) -> list[str]:
        most = 2 if len(word) >= _LONG else 1
        return sorted(
            other
            for other in known
            if other[0] == word[0] and abs(len(other) - len(word)) <= most and len(other) > 4
            if OSA.distance(word, other, score_cutoff=most) <= most
        )

    return _WORD.sub(meant, text)
