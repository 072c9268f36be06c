"""Questions in, answer records out: one line a question, in the order of the questions.

The records go to ``FILE.part`` until the last one is written, so a run that was interrupted goes
on where it stopped, and ``FILE`` is always whole.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from rag.question import to_question
from rag.records import AnswerRecord

Answer = Callable[[Mapping[str, Any]], AnswerRecord]
# What the answer may depend on. The rest of a question's line is the key to score it by.
_ASKED = ("id", "question", "history", "briefing")


def read_questions(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """The lines of questions files, in order.

    Raises:
        ValueError: a file or a line of it cannot be read, or two questions have one id.
    """
    return [question for _, question in read_by_file(paths)]


def read_by_file(paths: Sequence[Path]) -> list[tuple[Path, dict[str, Any]]]:
    """The lines of questions files, each with the file it stands in; raises as `read_questions`."""
    questions: list[tuple[Path, dict[str, Any]]] = []
    seen: dict[str, str] = {}
    for path in paths:
        for number, line in _lines(path):
            where = f"{path}:{number}"
            question = _parse(line, where)
            name = str(question["id"])
            if name in seen:
                raise ValueError(f"{where}: id {name!r} is taken by {seen[name]}")
            seen[name] = where
            questions.append((path, question))
    if not questions:
        raise ValueError(f"no questions in {', '.join(map(str, paths)) or 'no files'}")
    return questions


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(f"{path} is not UTF-8; a questions file is JSON lines in UTF-8") from error
    except OSError as error:
        raise ValueError(f"questions file {path}: {error.strerror}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def _parse(line: str, where: str) -> dict[str, Any]:
    try:
        question = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"{where}: not a JSON object ({error.msg})") from error
    if not isinstance(question, dict) or not question.get("id"):
        raise ValueError(f"{where}: expected an object with id and question")
    try:
        to_question(question)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from error
    return question


def predict(
    questions: Sequence[Mapping[str, Any]],
    path: Path,
    answer: Answer,
    on_done: Callable[[int], None] = lambda count: None,
) -> int:
    """Answer the questions into a file of records; how many an earlier run had already answered.

    Raises:
        ValueError: the file cannot be written, or what an earlier run left answers other
            questions.
    """
    part = path.with_name(path.name + ".part")
    try:
        done = _resume(part, questions)
        on_done(done)
        with part.open("a", encoding="utf-8") as file:
            for question in questions[done:]:
                record = answer({key: question[key] for key in _ASKED if key in question})
                file.write(record.model_dump_json() + "\n")
                file.flush()
                on_done(1)
        os.replace(part, path)
    except OSError as error:
        raise ValueError(f"predictions file {path}: {error.strerror or error}") from error
    return done


def _resume(part: Path, questions: Sequence[Mapping[str, Any]]) -> int:
    """How many questions are answered; a line cut short by the interruption is dropped."""
    if not part.exists():
        part.parent.mkdir(parents=True, exist_ok=True)
        return 0
    whole = part.read_bytes().rpartition(b"\n")[0]
    lines = whole.decode("utf-8").split("\n") if whole else []
    asked = [(str(q["id"]), str(q["question"]).strip()) for q in questions]
    for number, line in enumerate(lines):
        record = AnswerRecord.model_validate_json(line)
        if number >= len(asked) or (record.id, record.question) != asked[number]:
            raise ValueError(
                f"{part} holds the answers of an interrupted run over other questions"
                f" (line {number + 1} is {record.id!r}); remove it to start over"
            )
    with part.open("wb") as file:
        file.write(whole + b"\n" if lines else b"")
    return len(lines)


def bundled_questions() -> list[Path]:
    """The questions files that come with the package."""
    return sorted((Path(__file__).resolve().parent / "questions").glob("*.jsonl"))
