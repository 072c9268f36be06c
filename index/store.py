"""The index in Chroma: a catalogue of briefings, and the vectors of passages and figures.

The catalogue entry of a briefing is what makes it exist: it holds the whole record (transcript,
passages, figures), and a vector whose passage no entry lists counts for nothing. The catalogue
also says what built the index, so that another model's vectors are never mixed in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from index.figures.clause import clause_of
from index.records import Briefing, Figure, Passage, Record
from index.sentences import Span, sentence_spans

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

SCHEMA = 20
"""Raise when records or the road from text to passages change so that old entries mislead."""

CATALOG, PASSAGES, FIGURES = "briefing-catalog", "briefing-passages", "briefing-figures"
WORDS, SENTENCES = "briefing-words", "briefing-sentences"
_REVISION = "#revision"
_BATCH = 1000
# A catalogue row needs a vector too; it is never searched.
_DUMMY_VECTOR = np.array([[1.0, 0.0]], dtype=np.float32)


class IndexMismatch(ValueError):
    """The index was built with other settings than those in force."""


class Manifest(Record):
    """What built the index. All of it must agree for a question to be answered."""

    schema_version: int = SCHEMA
    embedding_model: str
    dimension: int
    passage_tokens: int


class StoredBriefing(Record):
    """A catalogue entry."""

    briefing: Briefing
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...] = ()
    raw: str
    """The text as it was read, so that the index can be rebuilt without the file."""


def describe(figure: Figure) -> str:
    """What a figure measures, of whom, when: for people who look into the collection."""
    parts = [figure.place, figure.period_text, figure.subject, figure.metric, figure.basis]
    return " ".join(part for part in parts if part) or figure.surface


def figure_text(figure: Figure, text: str) -> str:
    """What is embedded of a figure: what it measures, and its clause in the briefing's text.

    Its sentence tells of other figures too and is embedded by itself. Over texts that weights were
    not fitted on, the right figure came first for 606 of 710 dev questions with both vectors, for
    596 with the sentence's alone.
    """
    named = " ".join(p for p in (figure.place, figure.subject, figure.metric) if p)
    return f"{named}，{clause_of(figure, text)}"


def answer_sentences(briefing: Briefing, passages: Sequence[Passage]) -> dict[str, Span]:
    """Sentences of the answers by row id, as spans of the briefing's text."""
    return {
        sentence_id(briefing.id, span): span
        for passage in passages
        if passage.kind != "question"
        for span in sentence_spans(briefing.text, passage.start, passage.end)
    }


def sentence_id(briefing_id: str, span: Span) -> str:
    return f"{briefing_id}@{span[0]}"


class IndexWriter:
    """Changes to one open index; the storage decides when they count."""

    def __init__(self, client: ClientAPI, manifest: Manifest) -> None:
        self._client = client
        stored = read_manifest(client)
        if stored is not None and stored != manifest:
            raise IndexMismatch(mismatch_message(stored, manifest))
        metadata = {"manifest": manifest.model_dump_json()}
        self._catalog = _collection(client, CATALOG, metadata)
        self._passages = _collection(client, PASSAGES)
        self._figures = _collection(client, FIGURES)
        self._words = _collection(client, WORDS)
        self._sentences = _collection(client, SENTENCES)

    def hashes(self) -> dict[str, str]:
        """Content hash of each briefing that is stored."""
        return read_hashes(self._client)

    def get(self, briefing_id: str) -> StoredBriefing | None:
        found = self._catalog.get(ids=[briefing_id], include=["documents"])
        documents = found["documents"] or []
        return StoredBriefing.model_validate_json(documents[0]) if documents else None

    def put(
        self,
        stored: StoredBriefing,
        passage_vectors: Sequence[Sequence[float]],
        figure_vectors: Sequence[Sequence[float]],
        sentence_vectors: Sequence[Sequence[float]],
    ) -> None:
        """Store a briefing in place of what it was before.

        Vectors are in the order of the records, and of `answer_sentences`.
        """
        old = self.get(stored.briefing.id)
        _upsert(
            self._passages,
            [p.id for p in stored.passages],
            passage_vectors,
            [_passage_metadata(p) for p in stored.passages],
        )
        _upsert(
            self._figures,
            [f.id for f in stored.figures],
            figure_vectors,
            [_figure_metadata(f) for f in stored.figures],
        )
        sentences = list(answer_sentences(stored.briefing, stored.passages))
        belongs = {"briefing_id": stored.briefing.id}
        _upsert(self._sentences, sentences, sentence_vectors, [belongs] * len(sentences))
        # One request: a briefing that is there without a new revision would stay unseen.
        self._catalog.upsert(
            ids=[stored.briefing.id, _REVISION],
            embeddings=np.concatenate([_DUMMY_VECTOR, _DUMMY_VECTOR]),
            documents=[stored.model_dump_json(), ""],
            metadatas=[
                {"content_hash": stored.briefing.content_hash, "title": stored.briefing.title},
                {"count": self._next_count()},
            ],
        )
        if old is not None:
            self._drop_rows(old, stored)

    def put_words(self, words: Sequence[str], vectors: Sequence[Sequence[float]]) -> None:
        """Store vectors of words. They belong to no briefing, and stay when one is removed."""
        _upsert(self._words, list(words), vectors, None)

    def remove(self, briefing_id: str) -> bool:
        """Forget a briefing; False if there is none of that id."""
        old = self.get(briefing_id)
        if old is None:
            return False
        self._catalog.delete(ids=[briefing_id])
        self._touch()
        self._drop_rows(old, None)
        return True

    def _drop_rows(self, old: StoredBriefing, new: StoredBriefing | None) -> None:
        kept = {p.id for p in new.passages} | {f.id for f in new.figures} if new else set()
        _delete(self._passages, [p.id for p in old.passages if p.id not in kept])
        _delete(self._figures, [f.id for f in old.figures if f.id not in kept])
        said = answer_sentences(new.briefing, new.passages) if new else {}
        gone = answer_sentences(old.briefing, old.passages).keys() - said.keys()
        _delete(self._sentences, sorted(gone))

    def _touch(self) -> None:
        self._catalog.upsert(
            ids=[_REVISION], embeddings=_DUMMY_VECTOR, metadatas=[{"count": self._next_count()}]
        )

    def _next_count(self) -> int:
        found = self._catalog.get(ids=[_REVISION], include=["metadatas"])
        metadatas = found["metadatas"] or []
        return int(str(metadatas[0]["count"])) + 1 if metadatas else 1


def has_catalog(client: ClientAPI) -> bool:
    return CATALOG in {collection.name for collection in client.list_collections()}


def read_manifest(client: ClientAPI) -> Manifest | None:
    """What built the index, or None where there is none yet."""
    if not has_catalog(client):
        return None
    metadata = client.get_collection(CATALOG, embedding_function=None).metadata or {}
    try:
        return Manifest.model_validate(json.loads(str(metadata["manifest"])))
    except (KeyError, ValueError) as error:
        raise IndexMismatch(
            "the index does not say what built it; rebuild it: briefing ingest --rebuild"
        ) from error


def mismatch_message(stored: Manifest, wanted: Manifest) -> str:
    pairs = [
        f"{name} {getattr(stored, name)} (settings: {getattr(wanted, name)})"
        for name in Manifest.model_fields
        if getattr(stored, name) != getattr(wanted, name)
    ]
    return (
        f"the index was built with {', '.join(pairs)};"
        " use those settings, or rebuild: briefing ingest --rebuild"
    )


def read_catalog(client: ClientAPI) -> list[StoredBriefing]:
    """Every briefing, by id."""
    catalog = client.get_collection(CATALOG, embedding_function=None)
    rows = _rows(catalog, "documents")
    entries = [StoredBriefing.model_validate_json(doc) for row, doc in rows if row != _REVISION]
    return sorted(entries, key=lambda entry: entry.briefing.id)


def read_hashes(client: ClientAPI) -> dict[str, str]:
    """Content hash of each briefing, by id."""
    catalog = client.get_collection(CATALOG, embedding_function=None)
    return {
        row_id: str(metadata["content_hash"])
        for row_id, metadata in _rows(catalog, "metadatas")
        if row_id != _REVISION
    }


def read_raw_texts(client: ClientAPI) -> dict[str, str]:
    """Each briefing as it was read, by id; entries of any older schema are understood."""
    catalog = client.get_collection(CATALOG, embedding_function=None)
    rows = _rows(catalog, "documents")
    return {row_id: str(json.loads(doc)["raw"]) for row_id, doc in rows if row_id != _REVISION}


def committed_revision(catalog: Collection) -> str:
    """What changes with each commit to a shared index; empty while nothing is committed."""
    metadatas = catalog.get(ids=[_REVISION], include=["metadatas"])["metadatas"] or []
    # The counter starts anew when the index is rebuilt, the collection's id does not.
    return f"{catalog.id}:{metadatas[0]['count']}" if metadatas else ""


def drop_all(client: ClientAPI) -> None:
    for collection in client.list_collections():
        if collection.name in (CATALOG, PASSAGES, FIGURES, WORDS, SENTENCES):
            client.delete_collection(collection.name)


def _collection(client: ClientAPI, name: str, metadata: dict[str, Any] | None = None) -> Collection:
    return client.get_or_create_collection(
        name,
        metadata=metadata,
        # Chroma's default is l2, and a default embedding function would download a model.
        configuration={"hnsw": {"space": "cosine", "ef_search": 100}},
        embedding_function=None,
    )


def _rows(collection: Collection, what: Any) -> Iterator[tuple[str, Any]]:
    offset = 0
    while True:
        page = collection.get(limit=_BATCH, offset=offset, include=[what])
        yield from zip(page["ids"], page[what] or [], strict=True)  # type: ignore[literal-required]
        if len(page["ids"]) < _BATCH:
            return
        offset += _BATCH


def _upsert(
    collection: Collection,
    ids: list[str],
    vectors: Sequence[Sequence[float]],
    metadatas: list[dict[str, Any]] | None,
) -> None:
    for start in range(0, len(ids), _BATCH):
        stop = start + _BATCH
        collection.upsert(
            ids=ids[start:stop],
            embeddings=np.asarray(vectors[start:stop], dtype=np.float32),
            metadatas=metadatas[start:stop] if metadatas else None,  # type: ignore[arg-type]
        )


def _delete(collection: Collection, ids: Iterable[str]) -> None:
    doomed = list(ids)
    for start in range(0, len(doomed), _BATCH):
        collection.delete(ids=doomed[start : start + _BATCH])


def _passage_metadata(passage: Passage) -> dict[str, Any]:
    keys = ("briefing_id", "turn", "kind", "speaker", "outlet", "date")
    return {key: getattr(passage, key) for key in keys}


def _figure_metadata(figure: Figure) -> dict[str, Any]:
    keys = ("briefing_id", "turn", "kind", "speaker", "period", "status")
    return {key: getattr(figure, key) for key in keys} | {"descriptor": describe(figure)}
