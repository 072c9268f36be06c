"""The road of a text into the index: read, repair, parse, split, measure, embed, store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

from index.embed import Embedder, make_embedder
from index.ids import slug
from index.library import expected_manifest
from index.load import read_text
from index.parse import parse
from index.passages import split_passages
from index.records import Briefing
from index.repair import repair
from index.settings import Settings
from index.storage import Storage, open_storage
from index.store import (
    IndexWriter,
    Manifest,
    StoredBriefing,
    describe,
    drop_all,
    read_catalog,
    read_manifest,
)
from index.vector_cache import VectorCache

BUNDLED_ID = "miit-2024-01-19"
Progress = Callable[[str, int, int], None]
"""Called with a stage, how much is done and how much there is."""


@dataclass(frozen=True)
class Source:
    """A text to ingest, read but not yet understood."""

    id: str
    raw: str


@dataclass(frozen=True)
class Ingested:
    id: str
    outcome: Literal["added", "replaced", "unchanged"]
    briefing: Briefing
    passages: int
    figures: int


def bundled_source() -> Source:
    """The briefing that comes with the package, as the page was published."""
    path = files("index") / "corpus" / f"{BUNDLED_ID}.raw.txt"
    return Source(BUNDLED_ID, path.read_text(encoding="utf-8"))


def file_source(path: Path, briefing_id: str = "") -> Source:
    """Read a transcript from a file. Raises `index.load.UnreadableText`."""
    raw = read_text(path)
    return Source(slug(briefing_id or path.stem), raw)


def understand(source: Source, settings: Settings) -> StoredBriefing:
    """Everything that can be known of a text without embedding it."""
    from index.figures import extract_figures

    briefing = parse(repair(source.raw), source.id, content_hash=_digest(source))
    passages = split_passages(briefing, settings.passage_tokens)
    figures = extract_figures(briefing, passages)
    return StoredBriefing(briefing=briefing, passages=passages, figures=figures, raw=source.raw)


def ingest(
    sources: Iterable[Source],
    settings: Settings,
    progress: Progress = lambda stage, done, total: None,
    *,
    rebuild: bool = False,
) -> list[Ingested]:
    """Store texts; those that have not changed are left alone. All are committed together.

    With ``rebuild`` the whole index is made anew with the settings in force, from the texts it
    holds and the given ones.

    Raises:
        IndexBusy: another process is writing.
        IndexMismatch: the index was built with other settings.
        ValueError: the disk is full, or the index cannot be read.
    """
    embedder = make_embedder(settings)
    todo = {source.id: source for source in sources}
    if rebuild:
        todo = {source.id: source for source in _stored_sources(settings)} | todo
    storage = open_storage(settings)
    manifest = expected_manifest(settings, embedder, embedder.dimension)
    if not rebuild:
        unchanged = _all_unchanged(list(todo.values()), storage, manifest)
        if unchanged is not None:
            return unchanged
    with storage.writer(fresh=rebuild) as client:
        if rebuild:
            drop_all(client)
        writer = IndexWriter(client, manifest)
        known = writer.hashes()
        return [_ingest_one(s, known, writer, embedder, settings, progress) for s in todo.values()]


def remove(briefing_ids: Sequence[str], settings: Settings) -> list[str]:
    """Forget briefings; the ids that were there."""
    embedder = make_embedder(settings)
    with open_storage(settings).writer() as client:
        writer = IndexWriter(client, expected_manifest(settings, embedder, embedder.dimension))
        return [briefing_id for briefing_id in briefing_ids if writer.remove(briefing_id)]


def _all_unchanged(
    sources: list[Source], storage: Storage, manifest: Manifest
) -> list[Ingested] | None:
    """The outcome where there is nothing to do, found without touching the index."""
    if not storage.revision():
        return None
    client = storage.reader()
    if read_manifest(client) != manifest:
        return None
    stored = {entry.briefing.id: entry for entry in read_catalog(client)}
    same = [
        source.id in stored and stored[source.id].briefing.content_hash == _digest(source)
        for source in sources
    ]
    return [_outcome(stored[s.id], "unchanged") for s in sources] if all(same) else None


def _digest(source: Source) -> str:
    return hashlib.sha256(source.raw.encode()).hexdigest()


def _stored_sources(settings: Settings) -> list[Source]:
    storage = open_storage(settings)
    if not storage.revision():
        return []
    client = storage.reader()
    if read_manifest(client) is None:
        return []
    return [Source(entry.briefing.id, entry.raw) for entry in read_catalog(client)]


def _ingest_one(
    source: Source,
    known: dict[str, str],
    writer: IndexWriter,
    embedder: Embedder,
    settings: Settings,
    progress: Progress,
) -> Ingested:
    if known.get(source.id) == _digest(source):
        stored = writer.get(source.id)
        if stored is not None:
            return _outcome(stored, "unchanged")
    progress(f"{source.id}: read", 0, 1)
    stored = understand(source, settings)
    texts = [p.search_text for p in stored.passages] + [describe(f) for f in stored.figures]
    vectors = _embed(source.id, texts, embedder, settings, progress)
    count = len(stored.passages)
    writer.put(stored, vectors[:count], vectors[count:])
    return _outcome(stored, "replaced" if source.id in known else "added")


def _embed(
    name: str, texts: list[str], embedder: Embedder, settings: Settings, progress: Progress
) -> list[list[float]]:
    done = 0

    def advance(count: int) -> None:
        nonlocal done
        done += count
        progress(f"{name}: embed", done, len(texts))

    cache = VectorCache(settings.home / "vectors.sqlite3", embedder.name)
    try:
        return cache.embed(texts, embedder.embed_documents, settings.batch_size, advance)
    finally:
        cache.close()


def _outcome(
    stored: StoredBriefing, outcome: Literal["added", "replaced", "unchanged"]
) -> Ingested:
    return Ingested(
        id=stored.briefing.id,
        outcome=outcome,
        briefing=stored.briefing,
        passages=len(stored.passages),
        figures=len(stored.figures),
    )
