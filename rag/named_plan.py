"""Planned operations, scheduled flights: a sort of things, and nothing that is still to come."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.figure_index import FigureView

_PLANNED = re.compile(r"\b(?:planned|scheduled)(?= [a-z]+)")


def without_named_plans(folded: str, views: Iterable[FigureView]) -> str:
    """An English question without the word planned, where its briefing tells of such things as
    done: people waiting for planned treatment."""
    if _PLANNED.search(folded) is None:
        return folded
    named = any(
        view.figure.status == "actual" and _PLANNED.search(view.about.folded) for view in views
    )
    return _PLANNED.sub("", folded) if named else folded
