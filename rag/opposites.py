"""Whether a figure is told of the opposite of what is asked: domestic fares, not foreign ones.

A question that leaves a word unmatched may still be answered; one whose word is denied by the
figure's own is not.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rag.lexicon.relating import OPPOSITES_ENGLISH

_PAIRS = tuple(
    (re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE))
    for pair in OPPOSITES_ENGLISH
    for one, other in (pair, pair[::-1])
)


def is_of_opposite(asked: str, told: str) -> bool:
    """Whether one side alone is asked for and the other alone told of."""
    return any(other.search(told) and not one.search(told) for one, other in _one_sided(asked))


@lru_cache(maxsize=256)
def _one_sided(asked: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The pairs of which a question names the first alone: the same for every figure."""
    return tuple(
        (one, other) for one, other in _PAIRS if one.search(asked) and not other.search(asked)
    )
