"""A scored run on paper: one HTML page that opens offline, JSON and CSV beside it."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from eval.conditions import Conditions
from eval.folding import locate
from eval.metrics import METRICS, fold, format_estimate, surest_first
from eval.plots import bars, intervals, latency_plot, risk_plot
from eval.questions import LANGUAGES, TYPES, Case
from eval.scores import QuestionScore, Scores
from eval.stats import Estimate, risk_coverage
from eval.why import CLASSES
from rag.records import AnswerRecord, Citation

# As many sorts of warning are listed.
_WARNINGS = 20
PAGE, DATA, SHEET = "report.html", "report.json", "questions.csv"


class Run(BaseModel):
    """What ``report.json`` holds: enough to compare runs, without the passages."""

    model_config = ConfigDict(frozen=True)

    conditions: Conditions
    scores: Scores
    summary: dict[str, dict[str, Estimate]] = {}
    """Estimates by group (all, each type, language and file) and metric."""


class Piece(NamedTuple):
    """Words of a passage, and whether they are ``quote``, ``evidence`` or neither."""

    words: str
    mark: str


def groups(scores: Sequence[QuestionScore]) -> dict[str, list[QuestionScore]]:
    """All questions, then those of each type, each language and each file that occurs."""
    named = {"all": list(scores)}
    for kind in TYPES:
        named[kind] = [score for score in scores if score.type == kind]
    for lang in LANGUAGES:
        named[lang] = [score for score in scores if score.lang == lang]
    for file in sorted({score.file for score in scores} - {""}):
        named[file] = [score for score in scores if score.file == file]
    return {name: members for name, members in named.items() if members}


def summarise(scores: Scores) -> dict[str, dict[str, Estimate]]:
    """Estimates of every group."""
    return {name: fold(members) for name, members in groups(scores.questions).items()}


def write_report(
    folder: Path,
    scores: Scores,
    conditions: Conditions,
    cases: Sequence[Case] = (),
    records: Sequence[AnswerRecord] = (),
) -> Path:
    """Write the three files into a folder, which is made if need be; the path of the page.

    Raises:
        ValueError: the folder cannot be written.
    """
    run = Run(conditions=conditions, scores=scores, summary=summarise(scores))
    page = render(run, {case.id: case for case in cases}, {r.id: r for r in records})
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / DATA).write_text(run.model_dump_json(indent=1), encoding="utf-8")
        # The mark tells spreadsheet programs that this is UTF-8.
        (folder / SHEET).write_text(sheet(scores), encoding="utf-8-sig", newline="")
        (folder / PAGE).write_text(page, encoding="utf-8")
    except OSError as error:
        raise ValueError(f"report folder {folder}: {error.strerror}") from error
    return folder / PAGE


def load_run(path: Path) -> Run:
    """A run from its ``report.json`` or the folder that holds it.

    Raises:
        ValueError: there is none, or it is no report.
    """
    file = path / DATA if path.is_dir() else path
    try:
        return Run.model_validate_json(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(
            f"no report at {path}; make one: briefing eval --report {path.name}"
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise ValueError(
            f"{file} is no report of a run ({first['msg']}); expected {DATA} of a report folder"
        ) from error


def sheet(scores: Scores) -> str:
    """One row a question as CSV; not applicable is an empty cell."""
    names = sorted({name for score in scores.questions for name in score.metrics})
    own = "id type lang question expected got status right cited strict failure detail".split()
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*own, *names])
    for score in scores.questions:
        row: list[Any] = [getattr(score, name) for name in own]
        writer.writerow([_cell(v) for v in (*row, *(score.metrics.get(n) for n in names))])
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str) and value.startswith(("=", "+", "@", "\t")):
        # A spreadsheet would take the words of a briefing for a formula.
        return f"'{value}"
    return "" if value is None else value


def pieces(citation: Citation, case: Case | None) -> list[Piece]:
    """The passage cut where its quotation and the evidence begin and end."""
    text = citation.text
    marks = [""] * len(text)
    named = [("quote", citation.quote)]
    named += [("evidence", quote) for quote in (case.evidence if case else ())]
    for name, words in named:
        at = text.find(words)
        span = (at, at + len(words)) if at >= 0 else locate(text, words)
        for i in range(*(span or (0, 0))):
            marks[i] = name
    cut: list[Piece] = []
    for char, mark in zip(text, marks, strict=True):
        if cut and cut[-1].mark == mark:
            cut[-1] = Piece(cut[-1].words + char, mark)
        else:
            cut.append(Piece(char, mark))
    return cut


def render(run: Run, cases: Mapping[str, Case], records: Mapping[str, AnswerRecord]) -> str:
    """The page. Words of questions, answers and passages are escaped: they are not ours."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("eval", "."), autoescape=True, undefined=StrictUndefined
    )
    scores = run.scores
    cited = {
        score.id: [
            (citation, pieces(citation, cases.get(score.id)))
            for citation in records[score.id].citations
        ]
        for score in scores.failures
        if score.id in records
    }
    return environment.get_template("report_page.html").render(
        run=run,
        metrics=METRICS,
        shown=format_estimate,
        files=sorted({score.file for score in scores.questions} - {""}),
        classes=CLASSES,
        types=[kind for kind in TYPES if kind in run.summary],
        languages=[lang for lang in LANGUAGES if lang in run.summary],
        crossed=_crossed(scores),
        cited=cited,
        evidence={name: case.evidence for name, case in cases.items()},
        plots=_plots(run),
        warnings=Counter(w for s in scores.questions for w in s.warnings).most_common(_WARNINGS),
        counts=Counter(score.failure for score in scores.failures),
    )


def _crossed(scores: Scores) -> dict[tuple[str, str], tuple[int, int]]:
    """By type and language: how many are right and cited, of how many."""
    table: dict[tuple[str, str], tuple[int, int]] = {}
    for score in scores.questions:
        good, total = table.get((score.type, score.lang), (0, 0))
        table[score.type, score.lang] = (good + score.strict, total + 1)
    return table


def _plots(run: Run) -> dict[str, Any]:
    summary, questions = run.summary, run.scores.questions
    drawn: dict[str, Any] = {}

    def strict(names: Sequence[str]) -> list[tuple[str, Estimate]]:
        return [(name, summary[name]["strict"]) for name in names if name in summary]

    drawn["Right and cited, by type"] = intervals(strict([*TYPES, "all"]), "by type")
    drawn["Right and cited, by language"] = intervals(strict(LANGUAGES), "by language")
    counts = Counter(score.failure for score in run.scores.failures)
    failed = [(name, counts[name]) for name in CLASSES if counts[name]]
    if failed:
        drawn["Why answers were wrong"] = bars(failed, "classes of failure")
    look_alikes = Counter(
        score.detail.partition(":")[0] for score in run.scores.failures if _is_confusion(score)
    )
    if look_alikes:
        rows = sorted(look_alikes.items(), key=lambda row: (-row[1], row[0]))
        drawn["Which figure was taken for another"] = bars(rows, "look-alikes")
    if curve := risk_coverage(surest_first(questions)):
        drawn[f"Risk over coverage, area {curve.area:.3f}"] = risk_plot(curve)
    times = [float(t) for s in questions if (t := s.metrics.get("latency_ms")) is not None]
    if times:
        drawn["Time to the answer"] = latency_plot(times)
    return drawn


def _is_confusion(score: QuestionScore) -> bool:
    return score.failure in ("look-alike", "wrong period")


def to_json(scores: Scores) -> str:
    """The estimates of every group as JSON, for other programs."""
    return json.dumps(
        {
            group: {name: estimate._asdict() for name, estimate in estimates.items()}
            for group, estimates in summarise(scores).items()
        },
        ensure_ascii=False,
        indent=1,
    )
