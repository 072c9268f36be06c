"""The index as a reader sees it: briefings, passages, figures and two ways to search them."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

import numpy as np
from numpy.typing import NDArray

from index.bm25 import LexicalIndex
from index.embed import Embedder, make_embedder
from index.failures import clear_read_errors
from index.glossary import Glossary
from index.records import Briefing, Figure, Passage
from index.script import fold
from index.settings import Settings
from index.storage import IndexMissing, Storage, open_storage
from index.store import (
    FIGURES,
    PASSAGES,
    SENTENCES,
    WORDS,
    IndexMismatch,
    Manifest,
    StoredBriefing,
    answer_sentences,
    mismatch_message,
    read_catalog,
    read_manifest,
)
from index.vocabulary import COMMON_WORDS, content_words, subject_of
from index.word_vectors import WordVectors
from index.words import terms

if TYPE_CHECKING:
    from chromadb.api import ClientAPI

# Centred cosine: 0.4 is a neighbour of the subject, 0.6 mostly a synonym.
_LEAST_SIMILAR, _MOST_SIMILAR = 0.32, 6
T = TypeVar("T")
Filter = dict[str, Any]
"""Equality on passage metadata; a list of values means any of them."""


class Snapshot:
    """One committed state of the index, loaded; it never changes."""

    def __init__(
        self,
        client: ClientAPI,
        revision: str,
        embedder: Embedder,
        entries: Sequence[StoredBriefing] | None = None,
    ) -> None:
        self.revision = revision
        self._client = client
        self._embedder = embedder
        self._entries = read_catalog(client) if entries is None else entries
        self._parts: dict[frozenset[str], Snapshot] = {}
        self._worked_out: dict[Callable[[Snapshot], Any], Any] = {}
        # A part reads with the client of the whole, which has to outlive it.
        self._whole: Snapshot | None = None
        entries = self._entries
        self.briefings: dict[str, Briefing] = {e.briefing.id: e.briefing for e in entries}
        self.passages: tuple[Passage, ...] = tuple(p for e in entries for p in e.passages)
        self.figures: tuple[Figure, ...] = tuple(f for e in entries for f in e.figures)
        self.position: dict[str, int] = {p.id: i for i, p in enumerate(self.passages)}
        self._similar: dict[tuple[str, bool], tuple[tuple[str, float], ...]] = {}
        self.figure_position: dict[str, int] = {f.id: i for i, f in enumerate(self.figures)}

    def only(self, briefing_ids: Iterable[str]) -> Snapshot:
        """The state as it would be with just these briefings.

        How rare a word is and what it is near to then does not depend on what else is stored: a
        briefing answers alike in every library.
        """
        wanted = frozenset(briefing_ids)
        if wanted == self.briefings.keys():
            return self
        if wanted not in self._parts:
            entries = [entry for entry in self._entries if entry.briefing.id in wanted]
            part = Snapshot(self._client, self.revision, self._embedder, entries)
            part._whole = self
            self._parts[wanted] = part
        return self._parts[wanted]

    def once(self, work_out: Callable[[Snapshot], T]) -> T:
        """What a function makes of this state: made once, and gone with it."""
        if work_out not in self._worked_out:
            self._worked_out[work_out] = work_out(self)
        return cast("T", self._worked_out[work_out])

    @cached_property
    def terms(self) -> dict[str, list[str]]:
        """Search terms of each passage, by passage id."""
        return {passage.id: terms(passage.word_text) for passage in self.passages}

    @cached_property
    def term_sets(self) -> dict[str, frozenset[str]]:
        return {name: frozenset(found) for name, found in self.terms.items()}

    @cached_property
    def lexical(self) -> LexicalIndex:
        return LexicalIndex([self.terms[passage.id] for passage in self.passages])

    @cached_property
    def turns(self) -> dict[tuple[str, int], list[Passage]]:
        """Passages by briefing and turn number, in text order."""
        grouped: dict[tuple[str, int], list[Passage]] = {}
        for passage in self.passages:
            grouped.setdefault((passage.briefing_id, passage.turn), []).append(passage)
        return grouped

    def glossary(self, chinese_question: bool) -> Glossary | None:
        """The dictionary from a question's language into that of the texts, if they differ."""
        english = any(b.language == "en" for b in self.briefings.values())
        chinese = any(b.language != "en" for b in self.briefings.values())
        if chinese_question:
            return self._into_english if english else None
        return self._into_chinese if chinese else None

    @cached_property
    def _into_chinese(self) -> Glossary:
        return Glossary(self._folded(english=False), in_chinese=True)

    @cached_property
    def _into_english(self) -> Glossary:
        return Glossary(self._folded(english=True), in_chinese=False)

    def _folded(self, english: bool) -> str:
        texts = [b.text for b in self.briefings.values() if (b.language == "en") == english]
        return fold("\n".join(texts))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Content words of the answers, folded."""
        return frozenset(content_words(p.text for p in self.passages if p.kind != "question"))

    @cached_property
    def _word_vectors(self) -> WordVectors:
        wanted = sorted({*self.vocabulary, *COMMON_WORDS})
        return WordVectors(wanted, self._stored_words(wanted))

    def _stored_words(self, wanted: Sequence[str]) -> dict[str, Sequence[float]]:
        collection = self._client.get_collection(WORDS, embedding_function=None)
        vectors: dict[str, Sequence[float]] = {}
        for start in range(0, len(wanted), 1000):
            ids = list(wanted[start : start + 1000])
            found = collection.get(ids=ids, include=["embeddings"])
            vectors.update(zip(found["ids"], np.asarray(found["embeddings"]), strict=True))
        return vectors

    @cached_property
    def _subjects(self) -> dict[str, tuple[tuple[str, ...], NDArray[np.float32]]]:
        """By briefing, its figures that say what they measure, and the vectors of that.

        They are centred by their mean: what all figures of a briefing are about tells none apart.
        """
        named = [(f.briefing_id, f.id, s) for f in self.figures if (s := subject_of(f))]
        vectors = self._stored_words(sorted({subject for _, _, subject in named}))
        found = {}
        for briefing_id in self.briefings:
            rows = [(i, s) for b, i, s in named if b == briefing_id and s in vectors]
            if rows:
                table = np.asarray([vectors[s] for _, s in rows], dtype=np.float32)
                table = table - table.mean(axis=0)
                norms = np.linalg.norm(table, axis=1, keepdims=True)
                found[briefing_id] = tuple(i for i, _ in rows), table / np.where(norms, norms, 1.0)
        return found

    def nearest_subjects(
        self, words: str, briefing_ids: Iterable[str] | None = None
    ) -> dict[str, float]:
        """How near what each figure measures is to a question's words, by figure id."""
        vector = self._word_vectors.centred(words, self._embedder.embed_query(words))
        found: dict[str, float] = {}
        for briefing_id in self.briefings if briefing_ids is None else briefing_ids:
            if briefing_id in self._subjects:
                ids, table = self._subjects[briefing_id]
                found.update(zip(ids, map(float, table @ vector), strict=True))
        return found

    def similar_words(self, word: str, chinese: bool) -> tuple[tuple[str, float], ...]:
        """Chinese or English words of the briefings near in meaning to a folded word, by cosine."""
        key = (word, chinese)
        if key not in self._similar:
            vectors = self._word_vectors
            # A word of the briefings has its vector already; another one is embedded.
            vector = () if word in vectors else self._embedder.embed_query(word)
            self._similar[key] = vectors.similar(
                word, vector, chinese, _LEAST_SIMILAR, _MOST_SIMILAR
            )
        return self._similar[key]

    def passage(self, passage_id: str) -> Passage:
        return self.passages[self.position[passage_id]]

    def embed_query(self, question: str) -> list[float]:
        return self._embedder.embed_query(question)

    def allowed(self, where: Filter | None) -> NDArray[np.bool_]:
        """Which passages a filter lets through, shape ``(len(passages),)``."""
        wanted = {key: _as_list(value) for key, value in (where or {}).items()}
        return np.array(
            [all(getattr(p, key) in vs for key, vs in wanted.items()) for p in self.passages],
            dtype=bool,
        )

    def nearest(
        self, vector: Sequence[float], k: int, where: Filter | None = None
    ) -> dict[str, float]:
        """Cosine of the k passages nearest to a vector."""
        return self._nearest(PASSAGES, vector, k, where, self.position)

    def nearest_figures(
        self, vector: Sequence[float], k: int, where: Filter | None = None
    ) -> dict[str, float]:
        """Cosine of the k figures that are told nearest to a vector: what they measure, and how."""
        return self._nearest(FIGURES, vector, k, where, self.figure_position)

    def nearest_sentences(
        self, vector: Sequence[float], k: int, where: Filter | None = None
    ) -> dict[str, float]:
        """Cosine of the k sentences of answers nearest to a vector, by `sentence_id`."""
        return self._nearest(SENTENCES, vector, k, where, self._sentences)

    @cached_property
    def _sentences(self) -> dict[str, int]:
        grouped: dict[str, list[Passage]] = {}
        for passage in self.passages:
            grouped.setdefault(passage.briefing_id, []).append(passage)
        names = [
            name
            for briefing_id, passages in grouped.items()
            for name in answer_sentences(self.briefings[briefing_id], passages)
        ]
        return {name: place for place, name in enumerate(names)}

    def _nearest(
        self,
        name: str,
        vector: Sequence[float],
        k: int,
        where: Filter | None,
        known: dict[str, int],
    ) -> dict[str, float]:
        if not known:
            return {}
        collection = self._client.get_collection(name, embedding_function=None)
        result = collection.query(
            query_embeddings=np.asarray([vector], dtype=np.float32),
            n_results=min(k, len(known)),
            where=_chroma_where(where),
            include=["distances"],
        )
        distances = result["distances"]
        if distances is None:
            return {}
        pairs = zip(result["ids"][0], distances[0], strict=True)
        # Rows that no catalogue entry lists belong to an ingest that did not finish.
        return {row: 1.0 - float(distance) for row, distance in pairs if row in known}

    def cosines(self, vector: Sequence[float], ids: Sequence[str]) -> dict[str, float]:
        """Cosine of given passages, for those that `nearest` did not return."""
        if not ids:
            return {}
        collection = self._client.get_collection(PASSAGES, embedding_function=None)
        found = collection.get(ids=list(ids), include=["embeddings"])
        embeddings = np.asarray(found["embeddings"], dtype=np.float32)
        query = np.asarray(vector, dtype=np.float32)
        query /= np.linalg.norm(query) or 1.0
        norms = np.linalg.norm(embeddings, axis=1)
        scores = embeddings @ query / np.where(norms == 0, 1.0, norms)
        return dict(zip(found["ids"], map(float, scores), strict=True))


class Library:
    """The current snapshot, exchanged for a newer one when another process has committed."""

    def __init__(self, settings: Settings, embedder: Embedder | None = None) -> None:
        self._storage: Storage = open_storage(settings)
        self._embedder = embedder or make_embedder(settings)
        self._settings = settings
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None

    def snapshot(self) -> Snapshot:
        """The newest committed state.

        Raises:
            IndexMissing: nothing has been ingested.
            IndexMismatch: the settings differ from those that built the index.
            ValueError: the index cannot be read.
        """
        with self._lock:
            revision = self._storage.revision()
            if self._snapshot is None or self._snapshot.revision != revision:
                self._snapshot = self._open(revision)
            return self._snapshot

    def _open(self, revision: str) -> Snapshot:
        client = self._storage.reader()
        try:
            snapshot = self._load(client, revision)
        except BaseException:
            self._storage.release(client)
            raise
        # Others may still be reading it when a newer one takes its place here.
        weakref.finalize(snapshot, self._storage.release, client).atexit = False
        return snapshot

    def _load(self, client: ClientAPI, revision: str) -> Snapshot:
        with clear_read_errors("the index"):
            stored = read_manifest(client)
        if stored is None:
            raise IndexMissing("the index holds no briefing; add one: briefing ingest FILE")
        wanted = expected_manifest(self._settings, self._embedder, stored.dimension)
        if stored != wanted:
            raise IndexMismatch(mismatch_message(stored, wanted))
        with clear_read_errors("the index"):
            return Snapshot(client, revision, self._embedder)


def expected_manifest(settings: Settings, embedder: Embedder, dimension: int) -> Manifest:
    """What an index built now would say of itself.

    The dimension is given by the caller: asking a model for it would load it, and a model of the
    same name has the same one.
    """
    return Manifest(
        embedding_model=embedder.name,
        dimension=dimension,
        passage_tokens=settings.passage_tokens,
    )


def _as_list(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list | tuple | set) else [value]


def _chroma_where(where: Filter | None) -> dict[str, Any] | None:
    if not where:
        return None
    clauses = [{key: {"$in": _as_list(value)}} for key, value in sorted(where.items())]
    return clauses[0] if len(clauses) == 1 else {"$and": clauses}
