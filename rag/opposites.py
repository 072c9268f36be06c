"""Whether a figure is told of the opposite of what is asked: domestic fares, not foreign ones.

A question that leaves a word unmatched may still be answered; one whose word is denied by the
figure's own is not.
"""

from __future__ import annotations

import re

from rag.lexicon.relating import OPPOSITES_ENGLISH

_PAIRS = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for pair in OPPOSITES_ENGLISH
    for one, other in (pair, pair[::-1])
)


def is_of_opposite(asked: str, told: str) -> bool:
    """Whether one side alone is asked for and the other alone told of."""
    return any(
        one.search(asked) and not other.search(asked)
        for one, other in _PAIRS
        if other.search(told) and not one.search(told)
    )
