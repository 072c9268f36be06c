"""Figures that are told for one quarter after the other: 四个季度依次为A、B、C和D."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.figures.periods import Period
from index.figures.quantities import Quantity

_NAMED = re.compile(
    r"(?P<first>[一二三1-3])\s*[至到\-—~]\s*(?P<last>[二三四2-4])季度"
    r"|(?P<all>[四4]个季度|[各四]季度?(?=[^,，。;；\d]{0,12}(?:分别|依次)))"
)
_ONE_BY_ONE = re.compile("分别|依次")
_LINK = re.compile(r"\s*(?:、|和|与|及|以及)\s*")


def each_quarter(
    text: str, quantities: Sequence[Quantity], own: Sequence[Period], spoken: str
) -> dict[int, tuple[str, str]]:
    """Period and its words of each listed figure, by its place among ``quantities``.

    Every list of the sentence that has as many figures as there are quarters is of them:
    四个季度分别为…，同比分别增长….
    """
    told: dict[int, tuple[str, str]] = {}
    named = _NAMED.search(text)
    if named is None or not spoken:
        return told
    first, last = (1, 4) if named["all"] else (_digit(named["first"]), _digit(named["last"]))
    year = next((p.value[:4] for p in own if p.end <= named.start()), spoken[:4])
    for word in _ONE_BY_ONE.finditer(text, named.end()):
        listed = [i for i, q in enumerate(quantities) if q.start >= word.end()]
        listed = listed[: last - first + 1]
        linked = all(
            _LINK.fullmatch(text[quantities[a].end : quantities[b].start])
            for a, b in pairwise(listed)
        )
        if linked and len(listed) == last - first + 1:
            for i, quarter in zip(listed, range(first, last + 1), strict=True):
                told[i] = (f"{year}-Q{quarter}", named.group())
    return told


def _digit(text: str) -> int:
    return int(text) if text.isdigit() else "一二三四".index(text) + 1
