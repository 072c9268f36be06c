"""Two sorts that differ by one character: 全固态 and 半固态, 上游 and 下游, X波段 and C波段."""

from __future__ import annotations

import re

from rag.figure_index import FigureView
from rag.lexicon.near_misses import LETTERED_SORT, OPPOSED_BEGINNINGS

_OPPOSED = tuple(frozenset(group) for group in OPPOSED_BEGINNINGS.split())
_LETTERED = re.compile(LETTERED_SORT)
_HEAD = 2


def is_of_opposed_sort(folded: str, view: FigureView) -> bool:
    """Whether a figure's sentence tells of the other sort alone, and the question of this one."""
    told = f"{view.prior.folded} {view.sentence.folded} {view.about.folded}"
    return _is_of_other_letter(folded, view) or any(
        _is_opposed(folded, at, told) for at in range(len(folded) - _HEAD)
    )


def _is_opposed(folded: str, at: int, told: str) -> bool:
    head = folded[at + 1 : at + 1 + _HEAD]
    if not all("\u4e00" <= char <= "\u9fff" for char in head):
        return False
    named = folded[at] + head
    others = {char for group in _OPPOSED if folded[at] in group for char in group} - {folded[at]}
    return named not in told and any(
        f"{char}{head}" in told and f"{char}{head}" not in folded for char in others
    )


def _is_of_other_letter(folded: str, view: FigureView) -> bool:
    """S波段和C波段雷达 are none of X波段."""
    told = list(_LETTERED.finditer(f"{view.about.folded} {view.clause.folded}"))
    for asked in _LETTERED.finditer(folded):
        alike = {m["letter"] for m in told if m["of"] == asked["of"]}
        if alike and not any(f"{letter}{asked['of']}" in folded for letter in alike):
            return True
    return False
