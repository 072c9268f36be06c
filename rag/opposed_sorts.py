"""Two sorts that differ by one character: 全固态 and 半固态, 上游 and 下游, X波段 and C波段."""

from __future__ import annotations

import re
from functools import lru_cache

from rag.figure_index import FigureView
from rag.lexicon.near_misses import (
    LETTERED_SORT,
    OPPOSED_BEGINNINGS,
    OPPOSED_WORDS,
)

_OPPOSED = tuple(frozenset(group) for group in OPPOSED_BEGINNINGS.split())
_OPPOSED_WORDS = tuple(frozenset(group.split()) for group in OPPOSED_WORDS)
_LETTERED = re.compile(LETTERED_SORT)
_HEAD = 2


def is_of_opposed_sort(folded: str, view: FigureView) -> bool:
    """Whether a figure's sentence tells of the other sort alone, and the question of this one."""
    if _is_of_other_letter(folded, view):
        return True
    opposed = _opposed(folded)
    if not opposed:
        return False
    told = f"{view.prior.folded} {view.sentence.folded} {view.about.folded}"
    return any(
        named not in told and any(other in told for other in others) for named, others in opposed
    )


@lru_cache(maxsize=256)
def _opposed(folded: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The sorts that a question names, each with those it is not: the same for every figure."""
    found = []
    for words in _OPPOSED_WORDS:
        for match in re.finditer("|".join(sorted(words)), folded):
            head = folded[match.end() : match.end() + _HEAD]
            if len(head) < _HEAD or not all("\u4e00" <= char <= "\u9fff" for char in head):
                continue
            others = (f"{word}{head}" for word in sorted(words - {match[0]}))
            found.append((match[0] + head, tuple(o for o in others if o not in folded)))
    for group in _OPPOSED:
        for at in (i for i, char in enumerate(folded) if char in group):
            head = folded[at + 1 : at + 1 + _HEAD]
            if len(head) < _HEAD or not all("\u4e00" <= char <= "\u9fff" for char in head):
                continue
            others = (f"{char}{head}" for char in sorted(group - {folded[at]}))
            found.append((folded[at] + head, tuple(o for o in others if o not in folded)))
    return tuple(found)


@lru_cache(maxsize=256)
def _lettered(folded: str) -> tuple[tuple[str, str], ...]:
    return tuple((m["letter"], m["of"]) for m in _LETTERED.finditer(folded))


def _is_of_other_letter(folded: str, view: FigureView) -> bool:
    """S波段和C波段雷达 are none of X波段."""
    asked = _lettered(folded)
    if not asked:
        return False
    told = _lettered(f"{view.about.folded} {view.clause.folded}")
    for letter, of in asked:
        alike = {other for other, what in told if what == of}
        if alike and letter not in alike and not any(f"{o}{of}" in folded for o in alike):
            return True
    return False
