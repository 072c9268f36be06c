"""Which questions a run asks: those of given files, or the shipped ones over what is held."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from eval.questions import Case, to_case
from eval.run import bundled_questions, read_by_file
from index.ids import slug
from index.ingest import BUNDLED_ID

SHIPPED_BRIEFINGS = Path(__file__).parent / "briefings"
# dev-harbour.jsonl, test-harbour.jsonl: questions over the briefing whose id begins with harbour.
_HALF = re.compile(r"^(?:dev|test)-")


class QuestionSet(NamedTuple):
    """Questions to ask, each with the name of its file, and how many were left out."""

    files: tuple[Path, ...]
    lines: tuple[tuple[str, dict[str, Any]], ...]
    left_out: int = 0

    @property
    def questions(self) -> list[dict[str, Any]]:
        return [line for _, line in self.lines]

    def cases(self) -> list[Case]:
        """Raises: ValueError, a field to score by is not what it should be."""
        return [to_case(line, file) for file, line in self.lines]

    @property
    def key(self) -> str:
        """The same for the same questions: names the file of their answers."""
        text = json.dumps(self.questions, ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def question_set(
    files: Sequence[Path] = (),
    held: Collection[str] = (),
    briefing: str = "",
    limit: int = 0,
    named: bool = True,
) -> QuestionSet:
    """The questions of the files; without files, the shipped ones over briefings that are held.

    A question that names no briefing is asked of ``briefing``, else of the one its shipped file is
    about, else of the whole library; of that are all if they are not to be ``named``. ``limit``
    keeps the first so many; 0 is all.

    Raises:
        ValueError: a file cannot be read or understood, or no question is left.
    """
    paths = tuple(files) or tuple(bundled_questions())
    lines = [
        (path.stem, _placed(line, briefing or briefing_of(path)))
        for path, line in read_by_file(paths)
    ]
    asked = lines if files else [pair for pair in lines if _is_held(pair[1], held)]
    if not asked:
        raise ValueError(
            "the shipped questions are about briefings that are not in the library;"
            " briefing ingest --bundled, or name a file with --questions"
        )
    left_out = len(lines) - len(asked)
    if not named:
        asked = [
            (file, {key: told for key, told in line.items() if key != "briefing"})
            for file, line in asked
        ]
    return QuestionSet(paths, tuple(asked[: limit or None]), left_out)


def questions_answered_by(
    ids: Iterable[str], files: Sequence[Path] = (), held: Collection[str] = (), briefing: str = ""
) -> QuestionSet:
    """The questions that a saved run was asked: of the shipped files, those it has answers to.

    A file counts whole or not at all, so that leaving questions out betters no figure.

    Raises:
        ValueError: a file cannot be read or understood, or the run answers none of the shipped.
    """
    if not files:
        known = set(ids)
        found = read_by_file(bundled_questions())
        files = list(dict.fromkeys(path for path, line in found if str(line["id"]) in known))
        if not files:
            raise ValueError("the answers are to none of the shipped questions; name --questions")
    return question_set(files, held, briefing)


def _placed(line: dict[str, Any], briefing: str) -> dict[str, Any]:
    return line if line.get("briefing") or not briefing else line | {"briefing": briefing}


def shipped_briefings() -> list[str]:
    """The ids of the briefings that shipped questions are about."""
    return [BUNDLED_ID, *(slug(path.stem) for path in sorted(SHIPPED_BRIEFINGS.glob("*.txt")))]


def briefing_of(path: Path) -> str:
    """The briefing that a shipped file is about, by the file's name; empty for other files."""
    if path.resolve() not in bundled_questions():
        return ""
    name = _HALF.sub("", path.stem)
    return next((known for known in shipped_briefings() if known.startswith(name)), "")


def _is_held(line: dict[str, Any], held: Collection[str]) -> bool:
    named = line.get("briefing") or []
    return all(name in held for name in ([named] if isinstance(named, str) else named))
