"""An evaluation in a process of its own, for the page: answers, scores, the report's page."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.scores import Scores
from index.settings import Settings
from ui.jobs import Step


@dataclass(frozen=True)
class Asked:
    """Which questions: shipped sets by name, or the words of a questions file."""

    sets: tuple[str, ...] = ()
    lines: str = ""
    briefing: str = ""
    """Answers come from this one where a question names none; empty: from all."""
    limit: int = 0


@dataclass(frozen=True)
class Scoring:
    """All is answered; the scores are next."""


@dataclass(frozen=True)
class Evaluated:
    scores: Scores
    page: str
    """The report as one HTML page."""
    left_out: int
    """Questions about briefings that are not held."""


def shipped_sets(held: set[str]) -> list[str]:
    """Names of the shipped questions files over briefings that are held."""
    from eval.run import bundled_questions
    from eval.sets import briefing_of

    return [path.stem for path in bundled_questions() if briefing_of(path) in held]


def evaluate(send: Callable[[Any], None], asked: Asked, settings: Settings, engine: str) -> None:
    """Sends `Step` after `Step`, `Scoring`, then `Evaluated`.

    Raises:
        ValueError: the questions cannot be read, or cannot be scored; one line.
    """
    from eval.assess import assess
    from eval.report import PAGE
    from eval.run import bundled_questions, predict
    from eval.sets import question_set
    from index.library import Library
    from rag.chain import build_chain
    from rag.engines import make_engine

    with tempfile.TemporaryDirectory(prefix="briefing-exam-") as place:
        folder = Path(place)
        if asked.lines:
            # The line and its number are what a message names; the file's own name is a guest's.
            own = folder / "questions.jsonl"
            own.write_text(asked.lines, encoding="utf-8")
            files = [own]
        else:
            files = [path for path in bundled_questions() if path.stem in asked.sets]
        library = Library(settings)
        snapshot = library.snapshot()
        found = question_set(files, snapshot.briefings, asked.briefing, asked.limit)
        try:
            cases = found.cases()
        except ValueError as error:
            raise ValueError(str(error).replace(f"{folder}/", "")) from error
        chain = build_chain(library, make_engine(engine, settings))
        done = 0

        def advance(count: int) -> None:
            nonlocal done
            done += count
            send(Step(done, len(found.lines)))

        answers = folder / "answers.jsonl"
        predict(found.questions, answers, lambda question: chain.invoke(dict(question)), advance)
        send(Scoring())
        report = folder / "report"
        scores = assess(
            cases,
            answers,
            files=[] if asked.lines else files,
            report=report,
            settings=settings,
            snapshot=snapshot,
        )
        page = (report / PAGE).read_text(encoding="utf-8")
        send(Evaluated(scores, page, found.left_out))
