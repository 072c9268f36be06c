"""Whether a figure is told of somebody else than the one asked about.

公立医院的占床率 is not the one told of 医学中心, though a sentence names both: there is a figure of
the public hospitals, and the one at hand has a name of its own that the question does not say.
"""

from __future__ import annotations

from collections.abc import Sequence

from rag.figure_index import FigureView
from rag.units import Slot, Unit

# Below this a name is hardly said.
_HARDLY = 0.4


def is_told_of_other(
    nouns: Sequence[Unit],
    view: FigureView,
    views: Sequence[FigureView],
) -> bool:
    """Shares only, for amounts are told of parts of what was named before."""
    figure = view.figure
    if figure.kind != "share" or not figure.subject or not figure.metric or "占" in figure.metric:
        return False
    subject = Slot(figure.subject)
    owners = [u for u in nouns if u.match(Slot(figure.metric)) < _HARDLY]
    if not owners or any(max(u.match(subject), u.match(view.clause)) >= _HARDLY for u in owners):
        return False
    return any(
        u.match(Slot(other.figure.subject)) == 1.0
        for other in views
        if other.figure.subject
        and (other.figure.metric == figure.metric or other.passage.id == view.passage.id)
        for u in owners
    )
