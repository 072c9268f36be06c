"""The clause of a sentence that holds a quantity."""

from __future__ import annotations

import re

from index.figures.quantities import Quantity
from index.sentences import Span

_CLAUSE = re.compile(r"[,，;；:：。]")


def clause_of(sentence: str, quantity: Quantity) -> Span:
    """The clause that holds a quantity: between commas, semicolons and colons."""
    left = 0
    for match in _CLAUSE.finditer(sentence, 0, quantity.start):
        if not _inside_number(sentence, match.start()):
            left = match.end()
    right = _CLAUSE.search(sentence, quantity.end)
    return left, right.start() if right else len(sentence)


def _inside_number(text: str, at: int) -> bool:
    return text[at] in ",:" and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()
