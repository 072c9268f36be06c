"""How surely the briefing carries an answer, from what its citations speak of.

A logistic of five signals, each 0 to 1, with weights fitted on the dev questions by
`python -m eval.fit_confidence`. It ranks answers of this engine; it is no probability.
"""

from __future__ import annotations

import math
from dataclasses import astuple, dataclass

from rag.evidence import Draft
from rag.find import Finder
from rag.records import Citation
from rag.units import Slot


@dataclass(frozen=True)
class Signals:
    """What speaks for an answer."""

    told: float
    """Share of the question's weight that the cited sentences speak of."""
    around: float
    """The same of the cited passages."""
    found: float
    """Score of the passage that retrieval put first."""
    near: float
    """How near in meaning the cited sentence nearest to the question is."""
    answered: float
    """1 for an answer, 0 for a refusal."""


# In the order of `Signals`, the constant last.
WEIGHTS = (0.0, 1.4, 0.1, 1.2, 3.7, -4.2)


def signals_of(finder: Finder, draft: Draft) -> Signals:
    """The signals of a draft; a refusal that cites nothing is judged by what retrieval found."""
    hits = finder.evidence.hits
    quotes = [citation.quote for citation in draft.citations]
    passages = {citation.text for citation in draft.citations}
    if not quotes and hits:
        quotes, passages = [hits[0].passage.text], {hits[0].passage.text}
    return Signals(
        told=_share(finder, " ".join(quotes)),
        around=_share(finder, " ".join(sorted(passages))),
        found=min(1.0, max(0.0, hits[0].score)) if hits else 0.0,
        near=max((_near(finder, citation) for citation in draft.citations), default=0.0),
        answered=float(draft.answered),
    )


def _near(finder: Finder, citation: Citation) -> float:
    at = citation.text.find(citation.quote)
    start = citation.start + max(0, at)
    span = (start, start + len(citation.quote))
    return finder.nearness.of_sentence(citation.briefing_id, span)


def confidence_of(finder: Finder, draft: Draft) -> float:
    """Between 0 and 1, to three places."""
    *weights, constant = WEIGHTS
    total = constant + sum(
        w * x for w, x in zip(weights, astuple(signals_of(finder, draft)), strict=True)
    )
    return round(1.0 / (1.0 + math.exp(-total)), 3)


def _share(finder: Finder, text: str) -> float:
    slot = Slot(text)
    units = finder.whole.units
    total = sum(finder.importance(unit) for unit in units)
    got = sum(finder.importance(unit) * unit.match(slot) for unit in units)
    return got / total if total else 1.0
