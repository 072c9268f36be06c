"""A writer for the tests: ingests, and halts at a named point until told to go on or killed.

Run as ``python -m tests.halting_ingest HOME POINT ID FILE``. At the point it prints ``HALTED``
and reads a line of standard input; the end prints ``DONE``, an error ``ERROR …``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from index import storage, store
from index.ingest import Source, ingest
from index.settings import Settings
from tests.conftest import HashEmbedder

POINTS = ("copied", "read", "embedded", "stored", "closed", "renamed", "published")


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def halt() -> None:
    say("HALTED")
    sys.stdin.readline()


def before(owner: Any, name: str) -> None:
    _wrap(owner, name, first=halt)


def after(owner: Any, name: str) -> None:
    _wrap(owner, name, last=halt)


def _wrap(
    owner: Any,
    name: str,
    first: Callable[[], None] = lambda: None,
    last: Callable[[], None] = lambda: None,
) -> None:
    original = getattr(owner, name)

    def replaced(*args: Any, **kwargs: Any) -> Any:
        first()
        result = original(*args, **kwargs)
        last()
        return result

    setattr(owner, name, replaced)


def main(home: str, point: str, name: str, file: str) -> None:
    if point == "copied":
        before(store.IndexWriter, "__init__")
    elif point == "stored":
        after(store.IndexWriter, "put")
    elif point == "closed":
        before(Path, "rename")
    elif point == "renamed":
        before(storage.EmbeddedStorage, "_publish")
    elif point == "published":
        after(storage.EmbeddedStorage, "_publish")

    def progress(stage: str, done: int, total: int) -> None:
        if stage.endswith(
            ": read" if point == "read" else ": embed" if point == "embedded" else "!"
        ):
            halt()

    settings = Settings(home=Path(home), lock_seconds=20)
    try:
        ingest([Source(name, Path(file).read_text("utf-8"))], settings, progress,
               embedder=HashEmbedder())  # fmt: skip
    except ValueError as error:
        say(f"ERROR {error}")
        sys.exit(1)
    say("DONE")


if __name__ == "__main__":
    main(*sys.argv[1:])
