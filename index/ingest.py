"""The road of a text into the index: read, repair, parse, split, measure, embed, store."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Literal

from index.embed import Embedder, make_embedder
from index.failures import clear_read_errors, clear_write_errors
from index.ids import slug
from index.library import expected_manifest
from index.load import read_text
from index.parse import parse
from index.passages import split_passages
from index.records import Briefing
from index.repair import repair
from index.settings import Settings
from index.storage import Storage, open_storage, reading
from index.store import (
    IndexWriter,
    Manifest,
    StoredBriefing,
    answer_sentences,
    drop_all,
    figure_text,
    has_catalog,
    read_catalog,
    read_hashes,
    read_manifest,
    read_raw_texts,
)
from index.vector_cache import VectorCache
from index.vocabulary import COMMON_WORDS, content_words, subject_of

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

    briefing = parse(repair(source.raw), source.id, content_hash=content_hash(source))
    passages = split_passages(briefing, settings.passage_tokens)
    figures = extract_figures(briefing, passages)
    return StoredBriefing(briefing=briefing, passages=passages, figures=figures, raw=source.raw)


def ingest(
    sources: Iterable[Source],
    settings: Settings,
    progress: Progress = lambda stage, done, total: None,
    *,
    rebuild: bool = False,
    embedder: Embedder | None = None,
) -> list[Ingested]:
    """Store texts; those that have not changed are left alone. All are committed together.

    With ``rebuild`` the whole index is made anew with the settings in force, from the texts it
    holds and the given ones. An index that cannot be read any more is made from the given ones.

    Raises:
        IndexBusy: another process is writing.
        IndexMismatch: the index was built with other settings.
        ValueError: two texts have one id, the disk is full, or the index cannot be read.
    """
    model = embedder or make_embedder(settings)
    todo = _by_id(sources)
    if rebuild:
        todo = _stored_sources(settings, optional=bool(todo)) | todo
    storage = open_storage(settings)
    manifest = expected_manifest(settings, model, model.dimension)
    if not rebuild:
        unchanged = _all_unchanged(list(todo.values()), storage, manifest)
        if unchanged is not None:
            return unchanged
    with clear_write_errors(settings.home), storage.writer(fresh=rebuild) as client:
        if rebuild:
            drop_all(client)
        writer = IndexWriter(client, manifest)
        known = writer.hashes()
        return [_ingest_one(s, known, writer, model, settings, progress) for s in todo.values()]


def remove(
    briefing_ids: Sequence[str], settings: Settings, embedder: Embedder | None = None
) -> list[str]:
    """Forget briefings; their ids, each once.

    Raises:
        IndexMissing: there is no index.
        ValueError: no briefing has one of the ids; then none is forgotten.
    """
    model = embedder or make_embedder(settings)
    storage = open_storage(settings)
    wanted = list(dict.fromkeys(briefing_ids))
    with reading(storage) as client, clear_read_errors("the index"):
        known = read_hashes(client) if read_manifest(client) else {}
    for briefing_id in wanted:
        if briefing_id not in known:
            held = ", ".join(sorted(known)) or "no briefing"
            raise ValueError(f"no briefing {briefing_id!r}; the library holds {held}")
    with clear_write_errors(settings.home), storage.writer() as client:
        writer = IndexWriter(client, expected_manifest(settings, model, model.dimension))
        return [briefing_id for briefing_id in wanted if writer.remove(briefing_id)]


def _by_id(sources: Iterable[Source]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for source in sources:
        if source.id in found:
            raise ValueError(f"two texts have the id {source.id}; give one of them another id")
        found[source.id] = source
    return found


def _all_unchanged(
    sources: list[Source], storage: Storage, manifest: Manifest
) -> list[Ingested] | None:
    """The outcome where there is nothing to do, found without touching the index."""
    if not storage.revision():
        return None
    with reading(storage) as client, clear_read_errors("the index"):
        if read_manifest(client) != manifest:
            return None
        known = read_hashes(client)
        if any(known.get(source.id) != content_hash(source) for source in sources):
            return None
        stored = {entry.briefing.id: entry for entry in read_catalog(client)}
    return [_outcome(stored[source.id], "unchanged") for source in sources]


def content_hash(source: Source) -> str:
    """By which a text is known to be unchanged."""
    return hashlib.sha256(source.raw.encode()).hexdigest()


def _stored_sources(settings: Settings, optional: bool) -> dict[str, Source]:
    """The texts that the index holds; none, if it cannot be read and they are ``optional``."""
    try:
        storage = open_storage(settings)
        if not storage.revision():
            return {}
        with reading(storage) as client, clear_read_errors("the index"):
            texts = read_raw_texts(client) if has_catalog(client) else {}
    except ValueError:
        if optional:
            return {}
        raise
    return {name: Source(name, raw) for name, raw in texts.items()}


def _ingest_one(
    source: Source,
    known: dict[str, str],
    writer: IndexWriter,
    embedder: Embedder,
    settings: Settings,
    progress: Progress,
) -> Ingested:
    if known.get(source.id) == content_hash(source):
        stored = writer.get(source.id)
        if stored is not None:
            return _outcome(stored, "unchanged")
    progress(f"{source.id}: read", 0, 1)
    stored = understand(source, settings)
    texts = [p.search_text for p in stored.passages]
    text = stored.briefing.text
    texts += [figure_text(f, text) for f in stored.figures]
    spans = answer_sentences(stored.briefing, stored.passages).values()
    texts += [text[start:end] for start, end in spans]
    words = _words(stored)
    vectors = _embed(source.id, [*texts, *words], embedder, settings, progress)
    ends = len(stored.passages), len(stored.passages) + len(stored.figures), len(texts)
    writer.put_words(words, vectors[ends[2] :])
    writer.put_words(COMMON_WORDS, _embed_common(embedder, settings))
    writer.put(stored, vectors[: ends[0]], vectors[ends[0] : ends[1]], vectors[ends[1] : ends[2]])
    return _outcome(stored, "replaced" if source.id in known else "added")


def _words(stored: StoredBriefing) -> list[str]:
    """The words of the answers, and the phrases that say what their figures measure."""
    words = content_words(p.text for p in stored.passages if p.kind != "question")
    subjects = sorted({subject for f in stored.figures if (subject := subject_of(f))})
    return list(dict.fromkeys((*words, *subjects)))


def _embed_common(embedder: Embedder, settings: Settings) -> list[list[float]]:
    """Vectors of the common words, as of questions: it is a reader's word they are the mean for."""
    cache = VectorCache(settings.home / "vectors.sqlite3", embedder.name)
    try:
        return cache.embed(
            COMMON_WORDS, lambda words: [embedder.embed_query(w.strip()) for w in words], 8
        )
    finally:
        cache.close()


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
