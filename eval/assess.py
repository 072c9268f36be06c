"""From answers to scores and a report: what the command line and other programs call."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from eval.conditions import gather
from eval.questions import Case
from eval.report import write_report
from eval.retrieval import look_up
from eval.score import read_records, score_records
from eval.scores import Scores

if TYPE_CHECKING:
    from index.library import Snapshot
    from index.settings import Settings


def assess(
    cases: Sequence[Case],
    predictions: Path,
    *,
    files: Sequence[Path] = (),
    report: Path | None = None,
    settings: Settings | None = None,
    snapshot: Snapshot | None = None,
) -> Scores:
    """Score saved answers; with ``report``, write the report into that folder.

    ``files`` are where the questions come from, for the conditions of the report. With the
    ``snapshot`` that the answers came from, retrieval is measured on what it finds, not only on
    what was cited, and a wrong figure is told apart from the right one; without it, the records
    are all there is.

    Raises:
        ValueError: a file cannot be read, understood or written.
    """
    records = read_records(predictions)
    found = look_up(snapshot, [case for case in cases if case.evidence]) if snapshot else None
    scores = score_records(cases, records, found)
    if report is not None:
        engine = ", ".join(sorted({record.engine for record in records}))
        conditions = gather(files, settings, snapshot, engine)
        write_report(report, scores, conditions, cases, records)
    return scores
