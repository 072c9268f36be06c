"""Where the index lives, and how a new version of it takes the place of the old one.

Embedded: each ingest copies the published generation, changes the copy and publishes it by
replacing one small file, ``CURRENT``. A published generation is never written again, so readers
in any process are undisturbed, and an ingest killed at any point leaves a folder that nobody
reads. Server: Chroma keeps the data for many machines; rows are added first, the catalogue entry
that makes them count is written last.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.parse import urlsplit

from index.failures import clear_read_errors
from index.settings import Settings

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from chromadb.config import Settings as ChromaSettings

_CURRENT = "CURRENT"
_GENERATION = re.compile(r"g(\d{6,})")


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

    def release(self, client: ClientAPI) -> None:
        """Give a reader back: its files and memory stay taken otherwise."""
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


@contextmanager
def reading(storage: Storage) -> Iterator[ClientAPI]:
    """A reader for a moment. Raises as `Storage.reader`."""
    client = storage.reader()
    try:
        yield client
    finally:
        storage.release(client)


def _number(generation: Path) -> int:
    return int(generation.name[1:])


class EmbeddedStorage:
    def __init__(self, home: Path, lock_seconds: float = 120) -> None:
        self._home = home
        self._lock_seconds = lock_seconds

    def revision(self) -> str:
        try:
            name = (self._home / _CURRENT).read_text(encoding="ascii", errors="replace").strip()
        except (FileNotFoundError, NotADirectoryError):
            return ""
        if not _GENERATION.fullmatch(name):
            raise ValueError(
                f"the index in {self._home} is not readable ({_CURRENT} is damaged);"
                " rebuild it from the files: briefing ingest --rebuild FILE"
            )
        return name

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

    def release(self, client: ClientAPI) -> None:
        from chromadb.api.client import Client

        if isinstance(client, Client):
            client.close()

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
        current = self._usable_revision(fresh)
        number = 1 + max(map(_number, self._generations()), default=0)
        draft, target = self._home / f"draft-{number:06d}", self._home / f"g{number:06d}"
        # Where CURRENT is damaged, the folders may be all that is left: keep them until the end.
        self._sweep(keep={current} if current else {p.name for p in self._generations()})
        try:
            if current and not fresh:
                shutil.copytree(self._home / current, draft)
            else:
                draft.mkdir()
            client = self._client(draft)
            try:
                yield client
            finally:
                self.release(client)
            draft.rename(target)
            self._publish(target.name)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        self._sweep(keep={current, target.name})

    def _usable_revision(self, fresh: bool) -> str:
        """The published generation; a rebuild does without, so a damaged one cannot stop it."""
        try:
            return self.revision()
        except ValueError:
            if fresh:
                return ""
            raise

    def _generations(self) -> list[Path]:
        return sorted(p for p in self._home.glob("g*") if _GENERATION.fullmatch(p.name))

    def _publish(self, name: str) -> None:
        fresh = self._home / f"{_CURRENT}.new"
        with fresh.open("w", encoding="ascii") as file:
            file.write(name)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, self._home / _CURRENT)

    def _sweep(self, keep: set[str]) -> None:
        """Remove what a killed ingest left, and generations that nobody opens any more."""
        old = [path for path in self._generations() if path.name not in keep]
        for path in [*self._home.glob("draft-*"), *old]:
            shutil.rmtree(path, ignore_errors=True)

    @staticmethod
    def _client(folder: Path) -> ClientAPI:
        import chromadb

        with clear_read_errors(f"the index in {folder}"):
            try:
                return chromadb.PersistentClient(path=str(folder), settings=_quiet_settings())
            except (ValueError, AttributeError) as error:
                # What Chroma says of a database that it cannot open, at the second try too.
                raise RuntimeError(str(error)) from error


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
        self._client: ClientAPI | None = None
        self._catalog: Collection | None = None

    def revision(self) -> str:
        """One small request, since every question asks; more after a rebuild."""
        from chromadb.errors import NotFoundError

        from index.store import CATALOG, committed_revision

        for _ in range(2):
            try:
                with self._reached():
                    if self._catalog is None:
                        client = self.reader()
                        self._catalog = client.get_collection(CATALOG, embedding_function=None)
                    return committed_revision(self._catalog)
            except NotFoundError:
                # Never built; or rebuilt since, as a collection of the same name.
                if self._catalog is None:
                    return ""
                self._catalog = None
        return ""

    def reader(self) -> ClientAPI:
        """Raises ValueError: no server answers."""
        import chromadb

        if self._client is None:
            try:
                self._client = chromadb.HttpClient(
                    host=self._host, port=self._port, ssl=self._ssl, settings=_quiet_settings()
                )
            except Exception as error:  # Chroma raises bare ones here
                raise self._away(error) from error
        return self._client

    def release(self, client: ClientAPI) -> None:
        """Nothing: all readers share the one connection."""

    @contextmanager
    def writer(self, fresh: bool = False) -> Iterator[ClientAPI]:
        with self._reached():
            yield self.reader()

    @contextmanager
    def _reached(self) -> Iterator[None]:
        import httpx

        try:
            yield
        except (httpx.HTTPError, ConnectionError) as error:
            raise self._away(error) from error

    def _away(self, error: Exception) -> ValueError:
        return ValueError(
            f"no Chroma server answers at {self._url} ({error.__class__.__name__});"
            " start one with: chroma run --path FOLDER"
        )
