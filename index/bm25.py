"""Word search over the same passages that are embedded.

BM25 (Robertson and Zaragoza, 2009) by bm25s with k1 1.5, b 0.75, over `index.words.terms`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class LexicalIndex:
    """Scores for every passage, in the order the term lists were given."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        import bm25s

        self.size = len(documents)
        self._index = None
        if any(documents):
            self._index = bm25s.BM25(k1=1.5, b=0.75)
            self._index.index([list(d) for d in documents], show_progress=False)

    def scores(self, query: Sequence[str]) -> NDArray[np.float32]:
        """BM25 of each document for the terms of a question, shape ``(size,)``."""
        if self._index is None:
            return np.zeros(self.size, dtype=np.float32)
        known = [term for term in query if term in self._index.vocab_dict]
        if not known:
            # Unknown terms score 0 everywhere, but bm25s would return arbitrary documents.
            return np.zeros(self.size, dtype=np.float32)
        return np.asarray(self._index.get_scores(known), dtype=np.float32)
