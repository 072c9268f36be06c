"""Whether two figures belong together: by what they measure, and by where they stand."""

from __future__ import annotations

from rag.figure_index import FigureView

# Signs between two sentences that follow one another.
_NEXT = 3


def kinship(a: FigureView, b: FigureView) -> float:
    """How much two figures belong together, as those of one question mostly do."""
    same = 0.0
    if a.figure.id == b.figure.id:
        return 0.0
    if a.passage.id == b.passage.id:
        same += 0.1
        if a.figure.sentence_start == b.figure.sentence_start:
            same += 0.08
    if a.figure.subject and a.figure.subject == b.figure.subject:
        same += 0.2
    if a.figure.metric and a.figure.metric == b.figure.metric:
        same += 0.12
    if a.figure.period and a.figure.period == b.figure.period:
        same += 0.05
    return same


def is_next(a: FigureView, b: FigureView) -> bool:
    """Whether two figures stand in one sentence or in two that follow one another."""
    if a.passage.id != b.passage.id:
        return False
    first, second = sorted((a.figure, b.figure), key=lambda f: f.sentence_start)
    return second.sentence_start - first.sentence_end <= _NEXT
