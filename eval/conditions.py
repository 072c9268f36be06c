"""Under which conditions a run was measured: a figure without them cannot be repeated."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    from index.library import Snapshot
    from index.settings import Settings

_PACKAGES = (
    "briefing-qa chromadb sentence-transformers torch langchain-core bm25s rjieba opencc numpy"
).split()
# Where the user keeps things, and what tells nothing about the figures.
_PRIVATE = {"home", "chroma_url", "lock_seconds", "llm_base_url", "llm_key", "llm_key_file"}


class Conditions(BaseModel):
    model_config = ConfigDict(frozen=True)

    date: str
    """When it was measured, UTC."""
    commit: str = ""
    """Of the checkout the code runs from; empty for an installed package."""
    dirty: bool = False
    """Whether that checkout has changes that are in no commit."""
    python: str
    machine: str
    cpus: int
    packages: dict[str, str] = {}
    engine: str = ""
    settings: dict[str, str] = {}
    index: dict[str, str] = {}
    """Revision of the index, and of each briefing the hash of its text."""
    questions: dict[str, str] = {}
    """Each questions file by name, with the hash of its bytes."""


def gather(
    questions: Sequence[Path] = (),
    settings: Settings | None = None,
    snapshot: Snapshot | None = None,
    engine: str = "",
) -> Conditions:
    """What is known of here and now.

    Raises:
        ValueError: a questions file cannot be read.
    """
    commit, dirty = _commit(Path(__file__).parents[1])
    return Conditions(
        date=datetime.now(UTC).isoformat(timespec="seconds"),
        commit=commit,
        dirty=dirty,
        python=platform.python_version(),
        machine=f"{platform.system()} {platform.machine()}",
        cpus=len(os.sched_getaffinity(0))
        if hasattr(os, "sched_getaffinity")
        else os.cpu_count() or 0,
        packages=_versions(_PACKAGES),
        engine=engine,
        settings=_settings(settings),
        index=_index(snapshot),
        questions={path.name: _hash(path) for path in questions},
    )


def _hash(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()[:16]
    except OSError as error:
        raise ValueError(f"questions file {path}: {error.strerror}") from error


def _commit(folder: Path) -> tuple[str, bool]:
    def git(*arguments: str) -> str:
        return subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True, text=True, timeout=10, check=True,
        ).stdout.strip()  # fmt: skip

    try:
        # An installed package may lie inside somebody else's checkout.
        if Path(git("rev-parse", "--show-toplevel")) != folder.resolve():
            return "", False
        return git("rev-parse", "--short=12", "HEAD"), bool(git("status", "--porcelain"))
    except (OSError, subprocess.SubprocessError):
        return "", False


def _versions(names: Sequence[str]) -> dict[str, str]:
    found = {}
    for name in names:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _settings(settings: Settings | None) -> dict[str, str]:
    if settings is None:
        return {}
    return {name: str(value) for name, value in settings if name not in _PRIVATE}


def _index(snapshot: Snapshot | None) -> dict[str, str]:
    if snapshot is None:
        return {}
    texts: Mapping[str, str] = {
        name: briefing.content_hash[:16] for name, briefing in snapshot.briefings.items()
    }
    return {"revision": str(snapshot.revision), **texts}
