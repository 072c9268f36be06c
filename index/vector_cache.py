"""Vectors kept by content: a text is embedded once per model, however often it is ingested."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

Vector = list[float]


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=60)
    connection.execute(
        "CREATE TABLE IF NOT EXISTS vectors"
        " (model TEXT, hash TEXT, vector BLOB, PRIMARY KEY (model, hash)) WITHOUT ROWID"
    )
    return connection


class VectorCache:
    """A single SQLite file of float32 vectors, keyed by model and SHA-256 of the text.

    Each batch is committed as soon as it is computed, so an interrupted ingest resumes there.
    """

    def __init__(self, path: Path, model: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._model = model
        try:
            self._connection = _open(path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            # Not a database any more. Nothing is lost that cannot be computed again.
            path.unlink()
            self._connection = _open(path)

    def embed(
        self,
        texts: Sequence[str],
        compute: Callable[[list[str]], list[Vector]],
        batch_size: int,
        on_done: Callable[[int], None] = lambda count: None,
    ) -> list[Vector]:
        """Vectors of the texts in order; only unknown ones are computed.

        ``on_done`` is told how many more texts have a vector, for a progress bar.
        """
        keys = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        known = {key: vector for key in set(keys) if (vector := self._load(key)) is not None}
        on_done(sum(key in known for key in keys))
        missing = [
            (key, text)
            for key, text in dict(zip(keys, texts, strict=True)).items()
            if key not in known
        ]
        for start in range(0, len(missing), batch_size):
            batch = missing[start : start + batch_size]
            vectors = compute([text for _, text in batch])
            with self._connection:
                self._connection.executemany(
                    "INSERT OR REPLACE INTO vectors VALUES (?, ?, ?)",
                    [
                        (self._model, key, np.asarray(vector, dtype=np.float32).tobytes())
                        for (key, _), vector in zip(batch, vectors, strict=True)
                    ],
                )
            known.update((key, vector) for (key, _), vector in zip(batch, vectors, strict=True))
            on_done(sum(keys.count(key) for key, _ in batch))
        return [known[key] for key in keys]

    def _load(self, key: str) -> Vector | None:
        row = self._connection.execute(
            "SELECT vector FROM vectors WHERE model = ? AND hash = ?", (self._model, key)
        ).fetchone()
        return None if row is None else np.frombuffer(row[0], dtype=np.float32).tolist()

    def close(self) -> None:
        self._connection.close()
