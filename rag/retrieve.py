"""Passages for a question: dense and word search in one absolute score, as a LangChain retriever.

The score is ``w·(cos − 0.75)/0.15 + (1 − w)·BM25/(2.5·terms)``, not rescaled per question. Rank
fusion gives a meaningless ranking a full vote (an English question's BM25 over Chinese text) and
its score cannot be compared with a threshold; this one can.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from index.library import Filter, Library, Snapshot
from index.records import Passage
from index.script import language_of, simplify

# Cosines of this model family lie between about 0.75 (unrelated) and 0.90 (the answer).
_COSINE_FLOOR, _COSINE_SPAN = 0.75, 0.15
_BM25_PER_TERM = 2.5
_SAME_LANGUAGE_WEIGHT = 0.5
# Words of another language match by accident only; the vectors know both.
_OTHER_LANGUAGE_WEIGHT = 0.7
_POOL = 50


@dataclass(frozen=True)
class Hit:
    """A passage found, with the parts of its score."""

    passage: Passage
    score: float
    cosine: float
    bm25: float


@dataclass(frozen=True)
class SearchMode:
    """What takes part in the score; all but the default serve comparison in `eval`."""

    dense: bool = True
    lexical: bool = True
    weight: float | None = None


def search(
    snapshot: Snapshot,
    question: str,
    k: int = 8,
    where: Filter | None = None,
    mode: SearchMode | None = None,
    vector: Sequence[float] | None = None,
) -> list[Hit]:
    """The k best passages, best first; equal scores in order of id."""
    use = mode or SearchMode()
    allowed = snapshot.allowed(where)
    if not allowed.any():
        return []
    if vector is None:
        vector = snapshot.embed_query(simplify(question))
    lexical, terms = snapshot.lexical.scores(question)
    order = sorted(
        (i for i in range(len(snapshot.passages)) if allowed[i] and lexical[i] > 0),
        key=lambda i: (-lexical[i], snapshot.passages[i].id),
    )
    cosines = snapshot.nearest(vector, _POOL, where)
    names = [snapshot.passages[i].id for i in order[:_POOL]]
    cosines |= snapshot.cosines(vector, [name for name in names if name not in cosines])
    hits = []
    for name, cosine in cosines.items():
        position = snapshot.position[name]
        passage = snapshot.passages[position]
        weight = _weight(question, snapshot, passage, use)
        dense_part = (cosine - _COSINE_FLOOR) / _COSINE_SPAN
        lexical_part = float(lexical[position]) / (_BM25_PER_TERM * max(1, terms))
        score = weight * dense_part + (1 - weight) * lexical_part
        hits.append(Hit(passage, score, cosine, float(lexical[position])))
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))[:k]


def _weight(question: str, snapshot: Snapshot, passage: Passage, mode: SearchMode) -> float:
    if not mode.lexical:
        return 1.0
    if not mode.dense:
        return 0.0
    if mode.weight is not None:
        return mode.weight
    asked = language_of(question)[:2]
    spoken = snapshot.briefings[passage.briefing_id].language[:2]
    return _SAME_LANGUAGE_WEIGHT if asked == spoken else _OTHER_LANGUAGE_WEIGHT


def expand_turns(snapshot: Snapshot, hits: Sequence[Hit], limit: int = 40) -> list[Passage]:
    """The whole turns of the hits, best first: where an answer's other sentences stand.

    Passages in text order within a turn; a turn that would exceed ``limit`` is left out, but the
    first is always there.
    """
    found: list[Passage] = []
    for key in dict.fromkeys((hit.passage.briefing_id, hit.passage.turn) for hit in hits):
        turn = snapshot.turns[key]
        if not found or len(found) + len(turn) <= limit:
            found.extend(turn)
    return found


class BriefingRetriever(BaseRetriever):
    """LangChain's retriever over a library; a question in Traditional script finds Simplified."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Library
    k: int = 8
    where: dict[str, Any] | None = None
    """Equality on briefing_id, speaker, outlet, date, turn, kind; a list means any of."""
    whole_turns: bool = False
    """Append the rest of the turns that were found, marked ``expanded``."""

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        snapshot = self.library.snapshot()
        hits = search(snapshot, query, self.k, self.where)
        documents = [_document(hit.passage, score=hit.score) for hit in hits]
        if self.whole_turns:
            found = {hit.passage.id for hit in hits}
            rest = [p for p in expand_turns(snapshot, hits) if p.id not in found]
            documents += [_document(passage, expanded=True) for passage in rest]
        return documents


def _document(passage: Passage, **extra: Any) -> Document:
    metadata = passage.model_dump(exclude={"text", "context", "id"})
    return Document(id=passage.id, page_content=passage.text, metadata=metadata | extra)
