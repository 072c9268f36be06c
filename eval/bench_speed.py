"""Time and memory, each beside the plain baseline in the same run: only ratios travel.

What a user waits for is measured from outside, as processes; answers once all is loaded.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.settings import Settings

_COLD_RUNS = 3


@dataclass(frozen=True)
class Timing:
    """``plain`` is the baseline's."""

    name: str
    ours: float
    plain: float
    unit: str = "s"


def _run(arguments: Sequence[str], home: Path, threads: int) -> float:
    """Seconds a command takes.

    Raises:
        ValueError: it failed; with its last line.
    """
    environment = os.environ | {"BRIEFING_HOME": str(home), "BRIEFING_THREADS": str(threads)}
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", *arguments], env=environment, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    took = time.perf_counter() - began
    if done.returncode:
        raise ValueError(f"{' '.join(arguments)}: {done.stderr.strip().splitlines()[-1:]}")
    return took


def time_build(settings: Settings) -> Timing:
    """From the page to an index, nothing cached, imports included."""
    with tempfile.TemporaryDirectory() as folder:
        home, plain = Path(folder) / "ours", Path(folder) / "plain"
        ours = _run(["ui", "ingest", "--bundled"], home, settings.threads)
        other = _run(["eval.baseline", "build", str(plain)], home, settings.threads)
    return Timing("build the index of the bundled briefing", ours, other)


def time_cold(settings: Settings, question: str, plain: Path) -> Timing:
    """One question typed at a shell, the index there."""
    ours = [
        _run(["ui", "ask", question], settings.home, settings.threads) for _ in range(_COLD_RUNS)
    ]
    others = [
        _run(["eval.baseline", "ask", str(plain), question], settings.home, settings.threads)
        for _ in range(_COLD_RUNS)
    ]
    return Timing("cold answer from the shell", statistics.median(ours), statistics.median(others))


def time_warm(
    questions: Sequence[str],
    answer: Callable[[str], object],
    plain: Callable[[str], object],
    embed: Callable[[str], object],
) -> list[Timing]:
    """Median and 95th percentile of an answer, of the baseline's passages, of embedding alone."""
    answer(questions[0])
    plain(questions[0])
    ours, others, alone = ([_clock(call, q) for q in questions] for call in (answer, plain, embed))
    lines = []
    for name, share in (("p50", 0.5), ("p95", 0.95)):
        at = (quantile(values, share) * 1000 for values in (ours, others, alone))
        mine, their, least = at
        lines.append(Timing(f"warm answer {name}", mine, their, "ms"))
        lines.append(
            Timing(f"warm answer {name}, beside embedding the question", mine, least, "ms")
        )
    return lines


def _clock(call: Callable[[str], object], question: str) -> float:
    began = time.perf_counter()
    call(question)
    return time.perf_counter() - began


def quantile(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
