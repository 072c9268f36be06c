"""A state of the index with something taken out, and an engine that answers from it.

What a part is worth is what is lost without it. Parts are taken out of the data that the engine
sees, so the code that answers is the shipped one, whatever engine it is.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np

from index.library import Filter, Snapshot
from index.records import Passage
from index.settings import Settings
from index.vector_cache import VectorCache
from rag.engine import Engine
from rag.evidence import Draft, Evidence
from rag.question import Question

Alter = Callable[[Question, Evidence], Evidence]


class AlteredSnapshot(Snapshot):
    """A snapshot that shares everything with the whole one except what is taken out of it."""

    def __init__(self, whole: Snapshot) -> None:
        derived = {n for n in vars(Snapshot) if isinstance(vars(Snapshot)[n], cached_property)}
        self.__dict__.update({k: v for k, v in vars(whole).items() if k not in derived})
        self._worked_out, self._parts = {}, {}


class WithoutFigureSearch(AlteredSnapshot):
    """Figures are matched by words alone; none is found by its vector."""

    def nearest_figures(
        self, vector: Sequence[float], k: int, where: Filter | None = None
    ) -> dict[str, float]:
        return {}


class WithoutPeriods(AlteredSnapshot):
    """No figure tells its period, so none is preferred or refused for it."""

    def __init__(self, whole: Snapshot) -> None:
        super().__init__(whole)
        self.figures = tuple(f.model_copy(update={"period": ""}) for f in whole.figures)


class WithoutTurns(AlteredSnapshot):
    """Passages stand alone: without what was asked, who spoke to whom and under which heading.

    They are embedded again without it; the vectors are kept with the others.
    """

    def __init__(self, whole: Snapshot, settings: Settings) -> None:
        super().__init__(whole)
        self.passages = tuple(_alone(passage) for passage in whole.passages)
        self.briefings = {
            name: briefing.model_copy(
                update={"turns": tuple(t.model_copy(update={"topic": ""}) for t in briefing.turns)}
            )
            for name, briefing in whole.briefings.items()
        }
        cache = VectorCache(settings.home / "vectors.sqlite3", self._embedder.name)
        texts = [passage.search_text for passage in self.passages]
        vectors = cache.embed(texts, self._embedder.embed_documents, settings.batch_size)
        cache.close()
        matrix = np.asarray(vectors, dtype=np.float32)
        self._unit = matrix / np.linalg.norm(matrix, axis=1, keepdims=True)

    def nearest(
        self, vector: Sequence[float], k: int, where: Filter | None = None
    ) -> dict[str, float]:
        allowed = self.allowed(where)
        names = [p.id for p, let in zip(self.passages, allowed, strict=True) if let]
        found = self.cosines(vector, names)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:k])

    def cosines(self, vector: Sequence[float], ids: Sequence[str]) -> dict[str, float]:
        query = np.asarray(vector, dtype=np.float32)
        query /= np.linalg.norm(query) or 1.0
        scores = self._unit @ query
        return {name: float(scores[self.position[name]]) for name in ids}


def _alone(passage: Passage) -> Passage:
    return passage.model_copy(update={"context": "", "heading": "", "outlet": "", "speaker": ""})


class AlteredEngine:
    """The engine on altered evidence. ``alter`` is told the question as it was completed."""

    def __init__(self, engine: Engine, alter: Alter) -> None:
        self.name = engine.name
        self._engine = engine
        self._alter = alter

    def answer(self, question: Question, evidence: Evidence) -> Draft:
        return self._engine.answer(question, self._alter(question, evidence))


def on_snapshot(snapshot: Snapshot, k: int = 8) -> Alter:
    """Search and answer in another snapshot."""
    from rag.retrieve import search

    def alter(question: Question, evidence: Evidence) -> Evidence:
        vector = evidence.vector
        hits = search(snapshot, question.text, k, evidence.where, vector=vector)
        return dataclasses.replace(evidence, snapshot=snapshot, hits=tuple(hits))

    return alter
