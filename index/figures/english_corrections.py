"""Numbers that a speaker takes back: another 14 schools — sorry, that is 41, not 14.

Only the number that is put in its place was meant.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from index.figures.quantities import Quantity
from index.figures.roles import Role

_WORDS = (
    r"(?:(?:no|oh|ah|wait),? )?(?:(?:i am|i['’]m) )?(?:sorry|correction|pardon(?: me)?|i beg your pardon|excuse me|i mean|my mistake|i misspoke"
    r"|or rather|let me correct (?:that|myself))"
)
# Set off on both sides: sorry to say is no correction.
_CORRECTS = re.compile(
    rf"(?: (?!and\b|but\b)[a-z-]+){{0,5}}\s*(?:[—–-]+|,|\.{{2,3}}|…)\s*{_WORDS}(?:[,:—–]+\s*|\s+(?=(?:that|it|make)\b)|\s+$)"
    r"(?:(?:that|it)(?: is|['’]s| was| should be)|make that|not \d[\d.,]*,? but)?\s*(?:another |only |about )?",
    re.I,
)
_NOT = re.compile(r"(?: [a-z-]+){0,3},? (?:and )?not (?:the )?$", re.I)


def corrections(text: str, quantities: Sequence[Quantity]) -> dict[int, int]:
    """By the place of a number that is taken back, or told once more, that of the one that is meant."""
    meant: dict[int, int] = {}
    for i in range(1, len(quantities)):
        previous, quantity = quantities[i - 1], quantities[i]
        if previous.rank or quantity.rank or i - 1 in meant:
            continue
        if _CORRECTS.fullmatch(text[previous.end : quantity.start]) is None:
            continue
        meant[i - 1] = i
        for k in range(i + 1, len(quantities)):
            again = quantities[k].base() == quantity.base()
            denied = _NOT.search(text[: quantities[k].start]) is not None
            if again or (denied and quantities[k].base() == previous.base()):
                meant[k] = i
    return meant


T = TypeVar("T")


def put_right(told: Sequence[T], meant: Mapping[int, int], takes: bool = True) -> list[T]:
    """What is told of the numbers that are meant, which is what was said of those taken back."""
    result = list(told)
    for wrong, right in meant.items():
        if takes and wrong < right:
            result[right] = result[wrong]
    return [one for i, one in enumerate(result) if i not in meant]


def roles_put_right(roles: Sequence[Role], meant: Mapping[int, int]) -> list[Role]:
    """The roles of the numbers that are meant, planned where what was said of the others was."""
    statuses = put_right([role.status for role in roles], meant)
    kept = put_right(roles, meant, takes=False)
    return [replace(role, status=status) for role, status in zip(kept, statuses, strict=True)]
