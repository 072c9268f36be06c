"""What the machine does to an index, told in one line each: unreadable files, a full disk."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# The words of SQLite and Chroma for a write that found no room.
_FULL = ("disk is full", "no space left", "file too large", "disk i/o error")
_FULL_ERRNO = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REBUILD = "rebuild it from the files: briefing ingest --rebuild FILE"


@contextmanager
def clear_read_errors(what: str) -> Iterator[None]:
    """Raises ValueError where the index, named by ``what``, cannot be read."""
    from chromadb.errors import ChromaError
    from pydantic import ValidationError

    try:
        yield
    except (ChromaError, ValidationError, OSError, RuntimeError) as error:
        if _is_full(error):
            # Opening a database writes a little.
            raise ValueError(f"no room left on the disk; {what} needs some to be opened") from error
        raise ValueError(f"{what} is not readable ({_first_line(error)}); {_REBUILD}") from error


@contextmanager
def clear_write_errors(home: Path) -> Iterator[None]:
    """Raises ValueError where the index under ``home`` cannot be written."""
    from chromadb.errors import ChromaError

    try:
        yield
    except (ChromaError, OSError, RuntimeError, sqlite3.Error) as error:
        if _is_full(error):
            reason = f"no room left on the disk of {home} ({_free_megabytes(home)} MB free)"
        else:
            reason = f"the index in {home} cannot be written ({_first_line(error)})"
        raise ValueError(f"{reason}; the index is as it was") from error


def _is_full(error: Exception) -> bool:
    text = str(error).lower()
    number = error.errno if isinstance(error, OSError) else None
    return number in _FULL_ERRNO or any(words in text for words in _FULL)


def _free_megabytes(home: Path) -> int:
    try:
        return shutil.disk_usage(home).free // 1_000_000
    except OSError:
        return 0


def _first_line(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename}" if error.filename else error.strerror
    lines = str(error).splitlines()
    return lines[0] if lines else error.__class__.__name__
