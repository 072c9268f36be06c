"""Work on texts in a process of its own, which reports how far it is and can be ended.

Reading and embedding a text load libraries that would stay in memory, and take the processor
from whoever is asking a question meanwhile.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any

from index.ingest import Source
from index.settings import Settings

Send = Callable[[Any], None]


@dataclass(frozen=True)
class Step:
    """How far a job is."""

    done: int
    total: int


@dataclass(frozen=True)
class Failed:
    """What went wrong, in one line."""

    line: str


class Job:
    """One piece of work under way; to be closed, which ends it if it still runs."""

    def __init__(self, work: Callable[..., None], *arguments: Any) -> None:
        context = get_context("spawn")
        self._reader, writer = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_run, args=(writer, work, arguments), name="briefing-job", daemon=True
        )
        self._process.start()
        writer.close()
        self._closed = False
        self._ending = threading.Lock()

    def results(self) -> Iterator[Any]:
        """What the work sends, as it comes; steps first, its result last.

        Raises:
            ValueError: the work failed, or its process ended without a result.
        """
        finished = False
        try:
            # What was sent before it was ended is of no use any more.
            while not self._closed:
                try:
                    sent = self._reader.recv()
                except (EOFError, OSError):
                    break
                if isinstance(sent, Failed):
                    raise ValueError(sent.line)
                finished = not isinstance(sent, Step)
                yield sent
        finally:
            # By the one who reads alone: closed by another while it is read, it fails in odd ways.
            self._reader.close()
        if not finished and not self._closed:
            raise ValueError("the work ended without a result; is the machine out of memory?")

    @property
    def running(self) -> bool:
        return not self._closed and self._process.is_alive()

    def close(self) -> None:
        self._closed = True
        with self._ending:
            if self._process.is_alive():
                # The index survives this at any moment: readers see whole generations only.
                self._process.terminate()
            self._process.join()


class Busy(ValueError):
    """Another job is under way."""


class OneAtATime:
    """Room for one job, whoever starts it: the machine may be small.

    A page that is left or stopped gives the room up at once, not when its last event ends.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._job: Job | None = None
        self._visitor = ""

    def run(self, visitor: str, work: Callable[..., None], *arguments: Any) -> Iterator[Any]:
        """The results of a job, which is under way, and can be ended, once this returns.

        Raises:
            Busy: there is no room.
            ValueError: the work failed; while the results are read.
        """
        with self._lock:
            if self._job is not None and self._job.running:
                raise Busy("another job is under way")
            job = Job(work, *arguments)
            self._job, self._visitor = job, visitor
        return _results(job)

    def end(self, visitor: str) -> None:
        """Ends the visitor's job, if it is the one under way."""
        with self._lock:
            if self._job is not None and self._visitor == visitor:
                self._job.close()
                self._job = None


def _results(job: Job) -> Iterator[Any]:
    try:
        yield from job.results()
    finally:
        job.close()


def _run(pipe: Connection, work: Callable[..., None], arguments: Sequence[Any]) -> None:
    from ui.guard import one_line
    from ui.logs import quiet_libraries

    quiet_libraries()
    try:
        work(pipe.send, *arguments)
    except Exception as error:
        pipe.send(Failed(one_line(error)))
    except KeyboardInterrupt:
        pass
    finally:
        pipe.close()


def read(send: Send, source: Source, settings: Settings) -> None:
    """Sends the `StoredBriefing` that a text would become; nothing is stored."""
    from index.ingest import understand

    send(understand(source, settings))


def keep(send: Send, source: Source, settings: Settings) -> None:
    """Sends steps, then the `Ingested`."""
    from index.ingest import ingest

    def progress(stage: str, done: int, total: int) -> None:
        if done:
            send(Step(done, total))

    (stored,) = ingest([source], settings, progress)
    send(stored)


def forget(send: Send, briefing_id: str, settings: Settings) -> None:
    """Sends the id that was removed."""
    from index.ingest import remove

    send(remove([briefing_id], settings)[0])
