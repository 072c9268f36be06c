"""A running chat measured from inside: its memory, and answers when many ask at once."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from eval.bench_speed import Timing, quantile
from index.settings import Settings

_AT_ONCE = 20
_EACH = 5
"""Questions each of them asks, one after the other."""


class Running(NamedTuple):
    address: str
    process: int


@contextmanager
def chat(settings: Settings, wait_seconds: float = 120) -> Iterator[Running]:
    """The chat as a user starts it, in a process of its own.

    Raises:
        ValueError: it does not come up.
    """
    environment = os.environ | {
        "BRIEFING_HOME": str(settings.home),
        "BRIEFING_THREADS": str(settings.threads),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "ui", "chat"],
        env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    # Ends the wait for a line that never comes.
    alarm = threading.Timer(wait_seconds, process.kill)
    alarm.start()
    try:
        address = _address(process)
        alarm.cancel()
        yield Running(address, process.pid)
    finally:
        alarm.cancel()
        process.terminate()
        process.wait()


def _address(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        for word in line.split():
            if word.startswith("http://"):
                return word
    raise ValueError("the chat printed no address")


def megabytes(running: Running) -> float:
    """What it holds once it serves, after a first page view and a question."""
    import urllib.request

    urllib.request.urlopen(running.address, timeout=60).read()
    _ask(_client(running), "出口多少？")
    # By ps, which Linux and macOS share.
    done = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(running.process)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return int(done.stdout) / 1024


def time_many(running: Running, questions: Sequence[str]) -> list[Timing]:
    """Median and 95th percentile of an answer over HTTP: twenty at once, beside one alone."""
    first = _client(running)
    alone = [_clock(first, question) for question in questions[: _AT_ONCE * _EACH]]
    clients = [_client(running) for _ in range(_AT_ONCE)]
    together: list[float] = []
    gate = threading.Barrier(_AT_ONCE)

    def talk(place: int) -> None:
        gate.wait()
        for turn in range(_EACH):
            # Neighbours ask different questions.
            question = questions[(place * _EACH + turn) % len(questions)]
            together.append(_clock(clients[place], question))

    people = [threading.Thread(target=talk, args=(place,)) for place in range(_AT_ONCE)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    if len(together) != _AT_ONCE * _EACH:
        raise ValueError(f"of {_AT_ONCE * _EACH} questions asked at once {len(together)} came back")
    return [
        Timing(
            f"answer over HTTP {name}, {_AT_ONCE} at once, beside one alone",
            1000 * quantile(together, share),
            1000 * quantile(alone, share),
            "ms",
        )
        for name, share in (("p50", 0.5), ("p95", 0.95))
    ]


def _client(running: Running) -> Any:
    from gradio_client import Client  # type: ignore[import-untyped]

    return Client(running.address, verbose=False)


def _ask(client: Any, question: str) -> object:
    return client.predict(question, api_name="/ask")


def _clock(client: Any, question: str) -> float:
    began = time.perf_counter()
    _ask(client, question)
    return time.perf_counter() - began
