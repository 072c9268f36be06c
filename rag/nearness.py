"""How near in meaning each sentence, or figure's sentence, is to the question, beside all others.

Cosines of one embedder lie close together, and how close differs from question to question; a
sentence is judged by how many standard deviations it stands above the mean of all.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from statistics import fmean, pstdev

from index.sentences import Span
from index.store import sentence_id

_FULL = 5.0
"""So many standard deviations count as 1."""
_SAME = 1e-4
_OF_POSSIBLE = 0.85
"""Of n numbers one can stand at most (n - 1) / sqrt(n) deviations above their mean."""


class Nearness:
    """``cosines`` by row id: of sentences or of figures."""

    def __init__(self, cosines: Mapping[str, float]) -> None:
        self._cosines = cosines
        values = list(cosines.values())
        self._mean = fmean(values) if values else 0.0
        self._deviation = pstdev(values) if values else 0.0
        self._top = max(values, default=0.0)

    def of(self, row: str) -> float:
        """0 for a usual row or a farther one, to 1."""
        return min(1.0, max(0.0, self.deviations(row) / _FULL))

    def of_sentence(self, briefing_id: str, span: Span) -> float:
        return self.of(sentence_id(briefing_id, span))

    def deviations(self, row: str) -> float:
        """Standard deviations above the mean of all; 0 for a row not among the nearest."""
        cosine = self._cosines.get(row)
        if cosine is None or not self._deviation:
            return 0.0
        return (cosine - self._mean) / self._deviation

    def is_nearest(self, row: str) -> bool:
        cosine = self._cosines.get(row)
        return cosine is not None and cosine >= self._top - _SAME

    def stands_out(self, row: str, deviations: float) -> bool:
        """Whether a row is the nearest, by so many deviations or as far as so few rows allow."""
        count = len(self._cosines)
        possible = (count - 1) / math.sqrt(count) if count else 0.0
        wanted = min(deviations, _OF_POSSIBLE * possible)
        return self.is_nearest(row) and self.deviations(row) >= wanted
