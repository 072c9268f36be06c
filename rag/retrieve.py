"""Passages for a question: dense and word search in one absolute score, as a LangChain retriever.

The score is ``w·(cos − 0.75)/0.15 + (1 − w)·BM25/(2.5·terms)``, not rescaled per question. Rank
fusion gives a meaningless ranking a full vote (an English question's BM25 over Chinese text) and
its score cannot be compared with a threshold; this one can. Over passages in another language
than the question's, the words searched are their translations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from numpy.typing import NDArray
from pydantic import ConfigDict

from index.bm25 import LexicalIndex
from index.glossary import Glossary
from index.library import Filter, Library, Snapshot
from index.records import Passage
from index.script import language_of, simplify
from index.words import stem, terms
from rag.units import units_of

# Cosines of this model family lie between about 0.75 (unrelated) and 0.90 (the answer).
_COSINE_FLOOR, _COSINE_SPAN = 0.75, 0.15
_BM25_PER_TERM = 2.5
DENSE_WEIGHT = 0.5
_POOL = 50
_TRANSLATIONS = 3


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
    words = _word_scores(snapshot, question, allowed)
    order = sorted(
        (i for i in range(len(snapshot.passages)) if allowed[i] and words[i] > 0),
        key=lambda i: (-words[i], snapshot.passages[i].id),
    )
    cosines = snapshot.nearest(vector, _POOL, where)
    names = [snapshot.passages[i].id for i in order[:_POOL]]
    cosines |= snapshot.cosines(vector, [name for name in names if name not in cosines])
    weight = _weight(use)
    hits = []
    for name, cosine in cosines.items():
        position = snapshot.position[name]
        score = mix(cosine, float(words[position]), weight)
        hits.append(Hit(snapshot.passages[position], score, cosine, float(words[position])))
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))[:k]


def mix(cosine: float, words: float, weight: float = DENSE_WEIGHT) -> float:
    """The absolute mix; ``words`` is BM25 per term of the question, over 2.5."""
    return weight * (cosine - _COSINE_FLOOR) / _COSINE_SPAN + (1 - weight) * words


def _weight(mode: SearchMode) -> float:
    if not mode.lexical:
        return 1.0
    if not mode.dense:
        return 0.0
    return DENSE_WEIGHT if mode.weight is None else mode.weight


def _word_scores(
    snapshot: Snapshot, question: str, allowed: NDArray[np.bool_]
) -> NDArray[np.float32]:
    """BM25 of each passage over 2.5 times the number of terms, in the passage's own language."""
    asked_in_english = language_of(question) == "en"
    foreign = np.array(
        [
            (snapshot.briefings[p.briefing_id].language == "en") != asked_in_english
            for p in snapshot.passages
        ],
        dtype=bool,
    )
    scores = per_term(snapshot.lexical, terms(question))
    if not (foreign & allowed).any():
        return scores
    translated = translated_terms(question, snapshot.glossary(not asked_in_english))
    return np.where(foreign, per_term(snapshot.lexical, translated), scores)


def per_term(index: LexicalIndex, query: Sequence[str]) -> NDArray[np.float32]:
    return index.scores(query) / np.float32(_BM25_PER_TERM * max(1, len(query)))


def translated_terms(question: str, glossary: Glossary | None) -> list[str]:
    """Search terms in the other language: what the dictionary knows, and words alike in both.

    Terms of the question itself stay in, for names such as 5G.
    """
    if glossary is None:
        return []
    found: list[str] = []
    for unit in units_of(question, glossary):
        if unit.text.isascii():
            found.append(stem(unit.text))
        for pattern in unit.patterns[1 : 1 + _TRANSLATIONS]:
            found += terms(pattern) if isinstance(pattern, str) else sorted(pattern)
    return list(dict.fromkeys(found))


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
