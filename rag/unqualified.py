"""A thing named without more is the whole of it: vehicle exports, not those of new energy vehicles.

Where words of two languages meet, what is told of a part fits the question as well as what is told
of the whole, or better for the sentence it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rag.asked import Asked
from rag.dimensions import comparable
from rag.figure_index import FigureView
from rag.kinship import is_next
from rag.match import Match
from rag.spans import periods_agree

_OF_WHICH = re.compile(r"其中|当中|里面")
# So many are looked at, and so much better the part may fit.
_LOOKED_AT, _BETTER, _BEHIND = 24, 2.0, 0.01


def wholes_first(asked: Asked, ranked: list[Match]) -> list[Match]:
    """The ranking with each part put behind its whole where nothing in the question names it."""
    ahead = ranked[:_LOOKED_AT]
    scores = {match.view.figure.id: match.score for match in ahead}
    for part in ahead:
        for whole in ahead:
            fits = whole.score >= part.score - _BETTER and whole.clashes <= part.clashes
            if fits and _is_unasked_part(asked, part.view, whole.view):
                behind = scores[whole.view.figure.id] - _BEHIND
                scores[part.view.figure.id] = min(scores[part.view.figure.id], behind)
    placed = [replace(m, score=scores[m.view.figure.id]) for m in ahead]
    placed.sort(key=lambda m: (-m.score, m.view.figure.briefing_id, m.view.figure.start))
    return [*placed, *ranked[_LOOKED_AT:]]


def unasked_parts(asked: Asked, views: Sequence[FigureView]) -> frozenset[str]:
    """Ids of the figures of parts that the question does not name, beside those of their wholes."""
    return frozenset(
        part.figure.id
        for part in views
        if any(_is_unasked_part(asked, part, whole) for whole in views)
    )


def _is_unasked_part(asked: Asked, part: FigureView, whole: FigureView) -> bool:
    a, b = part.figure, whole.figure
    if a.id == b.id or a.kind != b.kind or not comparable(a, b) or part.change or whole.change:
        return False
    if a.briefing_id != b.briefing_id or a.status != b.status or part.former or whole.former:
        return False
    if not (_is_named_as_part(part, whole) or _is_told_as_part(part, whole)):
        return False
    own = [word for word in part.words if not any(p in whole.about for p in word.patterns)]
    return bool(own) and not any(asked.names(word) for word in own)


def _is_named_as_part(part: FigureView, whole: FigureView) -> bool:
    """新能源汽车销量 and 汽车销量, of one time."""
    a, b = part.figure, whole.figure
    if not b.subject or a.subject == b.subject or not a.subject.endswith(b.subject):
        return False
    if not (a.metric or b.metric) and part.passage.id != whole.passage.id:
        # 服务企业 and 企业, counted in two places: of no one measure.
        return False
    same = a.metric == b.metric or bool(part.measures & whole.measures)
    return same and periods_agree(a.period, b.period)


def _is_told_as_part(part: FigureView, whole: FigureView) -> bool:
    """汽车整车出口491万辆。其中，新能源汽车出口120.3万辆."""
    a, b = part.figure, whole.figure
    if b.start >= a.start or not is_next(part, whole) or not part.measures & whole.measures:
        return False
    before = part.passage.text[max(0, b.end - part.passage.start) : a.start - part.passage.start]
    return _OF_WHICH.search(before) is not None
