"""What ``briefing eval`` does: answers questions, scores answers, holds them against a baseline."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console

from index.settings import Settings

if TYPE_CHECKING:
    from eval.scores import Scores
    from eval.sets import QuestionSet
    from index.library import Library, Snapshot
    from index.records import Briefing, Figure
    from rag.engine import Engine
    from rag.records import AnswerRecord

_PIPED_WIDTH = 150


def console() -> Console:
    """Tables need some width, also in a log."""
    return Console(width=None if sys.stdout.isatty() else _PIPED_WIDTH)


def make_engine(name: str, settings: Settings) -> Engine:
    """The named engine.

    Raises:
        ValueError: this version has no such engine.
    """
    from importlib import import_module
    from importlib.util import find_spec

    if find_spec("rag.engines") is not None:
        engine: Engine = import_module("rag.engines").make_engine(name, settings)
        return engine
    if name != "extractive":
        raise ValueError(f"no engine {name!r}; this version has: extractive")
    from rag.engine import ExtractiveEngine

    return ExtractiveEngine()


def kept_answers(asked: QuestionSet, engine: Engine, settings: Settings) -> Path:
    """Where answers go that no file was named for: the same for the same questions and engine."""
    from index.ids import slug

    model = "" if engine.name == "extractive" else str(getattr(settings, "llm", ""))
    name = slug(f"{engine.name} {model}".strip())
    return settings.home / "answers" / f"{asked.key}-{name}.jsonl"


def say_left_out(asked: QuestionSet) -> None:
    if asked.left_out:
        line = f"{asked.left_out} questions are about briefings that are not in the library"
        typer.echo(line, err=True)


def answer(asked: QuestionSet, predictions: Path, library: Library, engine: Engine) -> None:
    """Answer the questions into a file, with a progress bar; goes on where it was interrupted."""
    from eval.run import predict
    from rag.chain import build_chain
    from ui.progress import ProgressBars

    chain = build_chain(library, engine)
    answered = 0
    began = time.monotonic()
    with ProgressBars() as bars:

        def advance(count: int) -> None:
            nonlocal answered
            answered += count
            bars("answering", answered, len(asked.lines))

        def reply(question: Any) -> AnswerRecord:
            record: AnswerRecord = chain.invoke(question)
            return record

        resumed = predict(asked.questions, predictions, reply, advance)
    note = f" ({resumed} of them by an earlier run)" if resumed else ""
    typer.echo(
        f"{len(asked.lines)} answers in {predictions}{note}, {time.monotonic() - began:.1f} s",
        err=True,
    )


def score(
    asked: QuestionSet,
    predictions: Path,
    report: Path | None,
    settings: Settings,
    snapshot: Snapshot | None,
) -> Scores:
    """Score saved answers, print the tables, write the report.

    Raises:
        ValueError: a file cannot be read, understood or written.
    """
    from eval.assess import assess
    from eval.table import print_failures, print_table

    scores = assess(
        asked.cases(),
        predictions,
        files=asked.files,
        report=report,
        settings=settings,
        snapshot=snapshot,
    )
    out = console()
    print_table(scores, out)
    print_failures(scores, out)
    if report is not None:
        typer.echo(f"report in {report}", err=True)
    return scores


def library_if_any(settings: Settings, cited: Sequence[str]) -> Snapshot | None:
    """The index, if there is one and it holds the briefings that saved answers cite."""
    from index.storage import open_storage

    if not open_storage(settings).revision():
        return None
    from index.library import Library

    snapshot = Library(settings).snapshot()
    return snapshot if set(cited) <= set(snapshot.briefings) else None


def hold_against_baseline(scores: Scores, path: Path) -> bool:
    """Print what fell below the committed figures and what flipped; whether the run passes.

    Raises:
        ValueError: there is no baseline, or it is over other questions.
    """
    from eval.gate import check_gate, print_gate, read_baseline

    gate = check_gate(scores, read_baseline(path))
    print_gate(gate, console())
    return gate.passed


def understood(name: str, settings: Settings) -> tuple[Briefing, list[Figure]]:
    """A briefing of the library, or a text file that is in none, with its figures.

    Raises:
        ValueError: it is neither.
    """
    from index.library import Library
    from index.storage import open_storage

    if Path(name).is_file():
        from index.ingest import file_source, understand

        read = understand(file_source(Path(name)), settings)
        return read.briefing, list(read.figures)
    known: list[str] = []
    if open_storage(settings).revision():
        snapshot = Library(settings).snapshot()
        if name in snapshot.briefings:
            found = [figure for figure in snapshot.figures if figure.briefing_id == name]
            return snapshot.briefings[name], found
        known = sorted(snapshot.briefings)
    held = ", ".join(known) or "nothing"
    raise ValueError(f"{name!r} is no file and no briefing; the library holds {held}")


def clean_texts(paths: Sequence[Path], settings: Settings) -> dict[str, str]:
    """The clean texts of files by id; without files, of the library and the shipped briefings.

    Raises:
        ValueError: a file cannot be read.
    """
    from eval.sets import SHIPPED_BRIEFINGS
    from index.ingest import bundled_source, file_source
    from index.library import Library
    from index.repair import repair
    from index.storage import open_storage

    if paths:
        sources = [file_source(path, path.stem.removesuffix(".clean")) for path in paths]
        return {source.id: repair(source.raw).text for source in sources}
    shipped = [file_source(path) for path in sorted(SHIPPED_BRIEFINGS.glob("*.txt"))]
    texts = {source.id: repair(source.raw).text for source in (*shipped, bundled_source())}
    if open_storage(settings).revision():
        held = Library(settings).snapshot().briefings
        texts |= {name: briefing.text for name, briefing in held.items()}
    return texts
