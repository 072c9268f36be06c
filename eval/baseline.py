"""The plain system that ours is measured against: what most tutorials build.

The text cut every 500 characters by langchain's recursive splitter, the pieces embedded by the
same model into Chroma, the four nearest to a question returned.

Run as ``python -m eval.baseline build FOLDER`` and ``python -m eval.baseline ask FOLDER QUESTION``.
"""

from __future__ import annotations

import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.embed import Embedder

if TYPE_CHECKING:
    from chromadb.api.models.Collection import Collection

CHARACTERS, OVERLAP, NEAREST = 500, 50, 4
_SEPARATORS = ["\n\n", "\n", "。", "！", "？", "；", "，", " ", ""]


def split(text: str) -> list[str]:
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    return RecursiveCharacterTextSplitter(
        chunk_size=CHARACTERS, chunk_overlap=OVERLAP, separators=_SEPARATORS
    ).split_text(text)


def build(folder: Path, text: str, embedder: Embedder) -> int:
    """Index a text under a folder; the number of pieces."""
    pieces = split(text)
    _collection(folder).upsert(
        ids=[str(number) for number in range(len(pieces))],
        embeddings=_array(embedder.embed_documents(pieces)),
        documents=pieces,
    )
    return len(pieces)


def ask(folder: Path, question: str, embedder: Embedder) -> list[str]:
    """The pieces nearest to a question."""
    found = _collection(folder).query(
        query_embeddings=_array([embedder.embed_query(question)]),
        n_results=NEAREST,
        include=["documents"],
    )
    return (found["documents"] or [[]])[0]


@lru_cache(maxsize=1)
def _collection(folder: Path) -> Collection:
    import chromadb
    from chromadb.config import Settings

    client = chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))
    return client.get_or_create_collection(
        "baseline", configuration={"hnsw": {"space": "cosine"}}, embedding_function=None
    )


def _array(vectors: list[list[float]]) -> Any:
    import numpy as np

    return np.asarray(vectors, dtype=np.float32)


def main() -> None:
    from index.embed import make_embedder
    from index.ingest import bundled_source
    from index.repair import repair
    from index.settings import Settings

    verb, folder, *rest = sys.argv[1:]
    embedder = make_embedder(Settings.from_env())
    if verb == "build":
        build(Path(folder), repair(bundled_source().raw).text, embedder)
    else:
        sys.stdout.write("\n".join(ask(Path(folder), rest[0], embedder)) + "\n")


if __name__ == "__main__":
    main()
