"""Scores of an evaluation on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer
from rich.console import Console

from index.library import Snapshot
from index.settings import Settings


def print_scores(
    questions: Sequence[Path],
    predictions: Path,
    limit: int,
    report: Path | None,
    settings: Settings,
    snapshot: Snapshot,
) -> None:
    """The table of scores; questions that say nothing to score by are no error.

    The answers are written by now, and a questions file needs only ids and questions for that.
    """
    from eval.assess import assess
    from eval.table import print_failures, print_table

    try:
        scores = assess(
            questions, predictions, limit=limit, report=report, settings=settings, snapshot=snapshot
        )
    except ValueError as error:
        typer.echo(f"answered, but not scored: {error}", err=True)
        return
    console = Console()
    print_table(scores, console)
    print_failures(scores, console)
    if report is not None:
        typer.echo(f"report in {report}", err=True)
