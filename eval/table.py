"""The scores of a run in the terminal: by type, language and file, each metric, each failure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval.metrics import METRICS, fold, format_estimate
from eval.questions import LANGUAGES, TYPES
from eval.scores import QuestionScore, Scores
from eval.why import CLASSES


def print_table(scores: Scores, console: Console) -> None:
    """Right and cited by type, language and file, all metrics, and the classes of failure."""
    _by_type(scores, console)
    _metrics(scores, console)
    _failures(scores, console)
    if scores.unscored:
        console.print(f"{len(scores.unscored)} questions hold no gold answer and are not scored")
    if scores.surplus:
        console.print(f"{len(scores.surplus)} records answer no question of these files")


def _share(scores: Sequence[QuestionScore], good: Callable[[QuestionScore], bool]) -> str:
    if not scores:
        return ""
    right = sum(map(good, scores))
    return f"{100 * right / len(scores):.1f}% [dim]{right}/{len(scores)}[/dim]"


def _strict(score: QuestionScore) -> bool:
    return score.strict


def _row(name: str, scores: Sequence[QuestionScore], languages: Sequence[str]) -> list[str]:
    answerable = [score for score in scores if score.answerable]
    figures = [score for score in scores if score.metrics.get("lenient") is not None]
    return [
        name,
        _share(scores, _strict),
        *(_share([s for s in scores if s.lang == lang], _strict) for lang in languages),
        _share(scores, lambda score: score.right),
        _share(figures, lambda score: bool(score.metrics["lenient"])),
        _share(answerable, lambda score: score.status == "refused"),
        str(sum(len(score.unsupported) for score in scores)),
    ]


def _by_type(scores: Scores, console: Console) -> None:
    languages = [lang for lang in LANGUAGES if any(s.lang == lang for s in scores.questions)]
    table = Table(title=f"Right and cited, {len(scores.questions)} questions")
    table.add_column("type")
    for name in ("all", *languages, "right", "lenient", "wrongly refused", "unsupported figures"):
        table.add_column(name, justify="right")
    for kind in TYPES:
        of_kind = [score for score in scores.questions if score.type == kind]
        if of_kind:
            table.add_row(*_row(kind, of_kind, languages))
    files = sorted({score.file for score in scores.questions} - {""})
    if len(files) > 1:
        table.add_section()
        for file in files:
            of_file = [score for score in scores.questions if score.file == file]
            table.add_row(*_row(file, of_file, languages))
    table.add_section()
    table.add_row(*_row("all", scores.questions, languages))
    console.print(table)


def _metrics(scores: Scores, console: Console) -> None:
    table = Table(title="All metrics, 95 % interval")
    table.add_column("metric")
    table.add_column("value", justify="right")
    table.add_column("n", justify="right")
    table.add_column("meaning")
    for name, estimate in fold(scores.questions).items():
        meaning = METRICS[name]
        if meaning.startswith("retrieval"):
            meaning += f"; from the {scores.retrieval}"
        shown = escape(format_estimate(name, estimate))
        table.add_row(name, shown, str(estimate.n), meaning)
    console.print(table)


def _failures(scores: Scores, console: Console) -> None:
    counts = Counter(score.failure for score in scores.failures)
    if not counts:
        return
    table = Table(title=f"Why {len(scores.failures)} answers were wrong")
    table.add_column("class")
    table.add_column("n", justify="right")
    table.add_column("meaning")
    for name, meaning in CLASSES.items():
        if counts[name]:
            table.add_row(name, str(counts[name]), meaning)
    console.print(table)


def print_failures(scores: Scores, console: Console) -> None:
    """Each question that is not right and cited: why, what was expected, what came."""
    for failure in scores.failures:
        console.print(
            f"\n[bold]{escape(failure.id)}[/bold] {failure.type} {failure.lang}"
            f" [red]{escape(failure.failure)}: {escape(failure.detail or failure.reason)}[/red]",
            highlight=False,
            soft_wrap=True,
        )
        asked = " → ".join((*failure.history, failure.question))
        for label, text in (
            ("asked", asked),
            ("expected", failure.expected),
            ("got", f"({failure.status}) {failure.got}"),
            ("loose", "; ".join(failure.unsupported)),
        ):
            if text:
                console.print(f"  {label:9}{escape(text)}", highlight=False, soft_wrap=True)
