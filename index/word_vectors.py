"""Which words of the briefings are near in meaning to a reader's word, in either language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.vocabulary import COMMON_WORDS, is_chinese


class WordVectors:
    """Vectors of the briefings' words, centred by language.

    ``vectors`` maps ``words`` and `COMMON_WORDS` to vectors of one dimension; the words are sorted.
    """

    def __init__(self, words: Sequence[str], vectors: Mapping[str, Sequence[float]]) -> None:
        known = [word for word in sorted(words) if word in vectors and word not in COMMON_WORDS]
        self._means = {
            chinese: _mean(
                [vectors[w] for w in COMMON_WORDS if is_chinese(w) == chinese and w in vectors]
            )
            for chinese in (True, False)
        }
        self._tables: dict[bool, tuple[tuple[str, ...], NDArray[np.float32]]] = {}
        for chinese in (True, False):
            of = tuple(word for word in known if is_chinese(word) == chinese)
            if of:
                table = np.asarray([vectors[word] for word in of], dtype=np.float32)
                # A briefing's words are centred by their own mean: it is about one subject.
                self._tables[chinese] = (of, _unit(table - table.mean(axis=0)))

        self._places = {
            word: place for of, _ in self._tables.values() for place, word in enumerate(of)
        }

    def __contains__(self, word: object) -> bool:
        return word in self._places

    def centred(self, words: str, vector: Sequence[float]) -> NDArray[np.float32]:
        """A question's vector less what all words of its language share."""
        mean = self._means[any(is_chinese(word) for word in words.split())]
        own = np.asarray(vector, dtype=np.float32)
        return own if mean is None else _unit(own - mean)

    def similar(
        self, word: str, vector: Sequence[float], chinese: bool, least: float, most: int
    ) -> tuple[tuple[str, float], ...]:
        """Chinese or English words near to a word, with their cosine, nearest first.

        ``vector`` is the word's own, as of a question; it is not needed for a word of the texts.
        """
        mean = self._means[is_chinese(word)]
        if chinese not in self._tables or mean is None:
            return ()
        words, table = self._tables[chinese]
        if word in self:
            own = self._tables[is_chinese(word)][1]
            centred = own[self._places[word]]
        else:
            centred = _unit(np.asarray(vector, dtype=np.float32) - mean)
        scores = table @ centred
        # The words stand in order: of equals the first comes first.
        order = np.argsort(-scores, kind="stable")[:most]
        return tuple((words[i], float(scores[i])) for i in order if scores[i] >= least)


def _mean(vectors: Sequence[Sequence[float]]) -> NDArray[np.float32] | None:
    if not vectors:
        return None
    mean: NDArray[np.float32] = np.asarray(vectors, dtype=np.float32).mean(axis=0)
    return mean


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    norms = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(rows / np.where(norms == 0, 1.0, norms), dtype=np.float32)
