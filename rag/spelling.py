"""Slips of the pen in English: aprentices for apprentices, qualifed for qualified.

A word that neither the briefings nor the dictionary know is read as the one word of the briefings
that it is a letter away from. Names are left as they are written: another name is another thing.
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
    stems = {stem(word) for word in told}

    def meant(match: re.Match[str]) -> str:
        word = match.group()
        if word in told or stem(word) in stems or is_word(word):
            return word
        most = 2 if len(word) >= _LONG else 1
        near = sorted(
            other
            for other in told
            if other[0] == word[0] and abs(len(other) - len(word)) <= most and len(other) > 4
            if _slips(word, other, most) <= most
        )
        return near[0] if near and len({stem(other) for other in near}) == 1 else word

    return _WORD.sub(meant, text)


def _slips(one: str, other: str, most: int) -> int:
    """Letters left out, put in, changed or swapped between two words; ``most`` + 1 if more."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
