"""What the command line names, as texts to ingest: files, folders, standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from index.ingest import Source

STDIN = "-"
_SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})


def find_files(paths: Sequence[Path]) -> list[Path]:
    """Files as named, folders as the transcripts inside them, in order of their names.

    Raises:
        ValueError: a folder holds no transcript.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(
            file
            for file in path.rglob("*")
            if file.suffix.lower() in _SUFFIXES
            and file.is_file()
            and not any(part.startswith(".") for part in file.relative_to(path).parts)
        )
        if not inside:
            raise ValueError(f"{path} holds no {', '.join(sorted(_SUFFIXES))} file")
        found.extend(inside)
    return found


def read_sources(paths: Sequence[Path], briefing_id: str = "") -> tuple[list[Source], list[str]]:
    """Texts of the files, and a line for each file that could not be read.

    Raises:
        ValueError: two files would get the same id, or one id is given for several files.
    """
    from index.ingest import file_source

    files = find_files(paths)
    if briefing_id and len(files) > 1:
        raise ValueError(f"--id names one briefing, but {len(files)} files are given")
    sources: list[Source] = []
    problems: list[str] = []
    taken: dict[str, Path] = {}
    for file in files:
        try:
            source = _stdin_source(briefing_id) if str(file) == STDIN else None
            source = source or file_source(file, briefing_id)
        except ValueError as error:
            problems.append(str(error))
            continue
        if source.id in taken:
            raise ValueError(
                f"{taken[source.id]} and {file} both give the id {source.id};"
                " rename one, or ingest it by itself with --id"
            )
        taken[source.id] = file
        sources.append(source)
    return sources, problems


def _stdin_source(briefing_id: str) -> Source:
    """Standard input, read by the same rules as a file.

    Raises:
        ValueError: no id is given; or as for a file.
    """
    from index.ids import slug
    from index.ingest import Source
    from index.load import LIMIT_BYTES, decode

    if not briefing_id:
        raise ValueError("standard input has no file name; name the briefing with --id")
    data = sys.stdin.buffer.read(LIMIT_BYTES + 1)
    return Source(slug(briefing_id), decode(data, "standard input"))
