"""Where the index lives, and how a new version of it takes the place of the old one.

Embedded: each ingest copies the published generation, changes the copy and publishes it by
replacing one small file, ``CURRENT``. A published generation is never written again, so readers
in any process are undisturbed, and an ingest killed at any point leaves a folder that nobody
reads. Server: Chroma keeps the data for many machines; rows are added first, the catalogue entry
that makes them count is written last.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from index.settings import Settings

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.config import Settings as ChromaSettings

_CURRENT = "CURRENT"
_KEPT_GENERATIONS = 2  # the published one, and the one a reader may still be opening


class IndexMissing(ValueError):
    """There is no index yet: the caller may build one."""


class IndexBusy(ValueError):
    """Another process is writing and did not finish in time."""


class Storage(Protocol):
    def revision(self) -> str:
        """Changes with every commit; empty while nothing has been committed."""
        ...

    def reader(self) -> ClientAPI:
        """A client to read the committed state with. Raises `IndexMissing`."""
        ...

    def writer(self, fresh: bool = False) -> AbstractContextManager[ClientAPI]:
        """A context: the client inside it may write, and leaving it without error commits."""
        ...


def open_storage(settings: Settings) -> Storage:
    if settings.chroma_url:
        return ServerStorage(settings.chroma_url)
    return EmbeddedStorage(settings.home, settings.lock_seconds)


def _quiet_settings() -> ChromaSettings:
    from chromadb.config import Settings as ChromaSettings

    return ChromaSettings(anonymized_telemetry=False)


def _close(client: ClientAPI) -> None:
    """Let go of the files. The client keeps a system per path alive otherwise."""
    from chromadb.api.client import Client

    if isinstance(client, Client):
        client.close()


class EmbeddedStorage:
    def __init__(self, home: Path, lock_seconds: float = 120) -> None:
        self._home = home
        self._lock_seconds = lock_seconds

    def revision(self) -> str:
        try:
            return (self._home / _CURRENT).read_text(encoding="ascii").strip()
        except FileNotFoundError:
            return ""

    def reader(self) -> ClientAPI:
        name = self.revision()
        if not name:
            raise IndexMissing(f"no index in {self._home}; build one with: briefing ingest FILE")
        folder = self._home / name
        if not (folder / "chroma.sqlite3").is_file():
            raise ValueError(
                f"the index in {folder} is not readable (chroma.sqlite3 is missing);"
                " rebuild it from the files: briefing ingest --rebuild FILE"
            )
        return self._client(folder)

    @contextmanager
    def writer(self, fresh: bool = False) -> Iterator[ClientAPI]:
        from filelock import FileLock, Timeout

        self._home.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._home / "write.lock")
        try:
            lock.acquire(timeout=self._lock_seconds)
        except Timeout as error:
            raise IndexBusy(
                f"another ingest is writing to {self._home} and did not finish within"
                f" {self._lock_seconds:g} s; try again when it is done"
            ) from error
        try:
            yield from self._write(fresh)
        finally:
            lock.release()

    def _write(self, fresh: bool) -> Iterator[ClientAPI]:
        current = self.revision()
        self._sweep(keep={current} if current else set())
        number = int(current[1:]) + 1 if current else 1
        draft = self._home / f"draft-{number:06d}"
        try:
            if current and not fresh:
                shutil.copytree(self._home / current, draft)
            else:
                draft.mkdir()
            client = self._client(draft)
            try:
                yield client
            finally:
                _close(client)
            target = self._home / f"g{number:06d}"
            draft.rename(target)
            self._publish(target.name)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        self._sweep(keep={current, target.name})

    def _publish(self, name: str) -> None:
        fresh = self._home / f"{_CURRENT}.new"
        with fresh.open("w", encoding="ascii") as file:
            file.write(name)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, self._home / _CURRENT)

    def _sweep(self, keep: set[str]) -> None:
        """Remove what a killed ingest left and generations nobody opens any more."""
        for draft in self._home.glob("draft-*"):
            shutil.rmtree(draft, ignore_errors=True)
        old = sorted(path for path in self._home.glob("g[0-9]*") if path.name not in keep)
        spare = max(0, _KEPT_GENERATIONS - len(keep))
        for path in old[: len(old) - spare]:
            shutil.rmtree(path, ignore_errors=True)

    @staticmethod
    def _client(folder: Path) -> ClientAPI:
        import chromadb
        from chromadb.errors import ChromaError

        try:
            return chromadb.PersistentClient(path=str(folder), settings=_quiet_settings())
        except (ChromaError, ValueError, OSError, RuntimeError) as error:
            raise ValueError(
                f"the index in {folder} is not readable ({error});"
                " rebuild it from the files: briefing ingest --rebuild FILE"
            ) from error


class ServerStorage:
    """One Chroma server shared by many machines; commits are per briefing."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError(f"BRIEFING_CHROMA_URL={url!r}: expected http://HOST:PORT")
        self._url = url
        self._host = parts.hostname
        self._ssl = parts.scheme == "https"
        self._port = parts.port or (443 if self._ssl else 80)

    def revision(self) -> str:
        from index.store import committed_revision

        return committed_revision(self.reader())

    def reader(self) -> ClientAPI:
        import chromadb

        try:
            return chromadb.HttpClient(
                host=self._host, port=self._port, ssl=self._ssl, settings=_quiet_settings()
            )
        except Exception as error:
            raise ValueError(
                f"no Chroma server answers at {self._url} ({error.__class__.__name__});"
                " start one with: chroma run --path FOLDER"
            ) from error

    @contextmanager
    def writer(self, fresh: bool = False) -> Iterator[ClientAPI]:
        yield self.reader()
