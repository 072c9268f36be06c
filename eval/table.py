"""The scores of a run in the terminal: one row a type, one column a language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval.questions import LANGUAGES, TYPES
from eval.score import QuestionScore, Scores


def _rate(scores: Sequence[QuestionScore], good: Callable[[QuestionScore], bool]) -> str:
    if not scores:
        return ""
    right = sum(map(good, scores))
    return f"{100 * right / len(scores):.1f}% [dim]{right}/{len(scores)}[/dim]"


def _strict(score: QuestionScore) -> bool:
    return score.strict


def _row(name: str, scores: Sequence[QuestionScore], languages: Sequence[str]) -> list[str]:
    return [
        name,
        _rate(scores, _strict),
        *(_rate([s for s in scores if s.lang == lang], _strict) for lang in languages),
        _rate(scores, lambda s: s.right),
        _rate([s for s in scores if s.lenient is not None], lambda s: bool(s.lenient)),
        _rate([s for s in scores if s.false_refusal is not None], lambda s: bool(s.false_refusal)),
    ]


def print_table(scores: Scores, console: Console) -> None:
    """Right and cited, by type and language, with the counts behind each share."""
    languages = [lang for lang in LANGUAGES if any(s.lang == lang for s in scores.questions)]
    table = Table(title=f"Right and cited, {len(scores.questions)} questions")
    table.add_column("type")
    for name in ("all", *languages, "right", "figure present", "refused, has answer"):
        table.add_column(name, justify="right")
    for kind in TYPES:
        of_kind = [score for score in scores.questions if score.type == kind]
        if of_kind:
            table.add_row(*_row(kind, of_kind, languages))
    table.add_section()
    table.add_row(*_row("all", scores.questions, languages))
    console.print(table)
    if scores.unscored:
        console.print(f"{len(scores.unscored)} questions hold no gold answer and are not scored")
    if scores.surplus:
        console.print(f"{len(scores.surplus)} records answer no question of these files")


def print_failures(scores: Scores, console: Console) -> None:
    """Each question that is not right and cited: why, what was expected, what came."""
    for failure in scores.failures:
        console.print(
            f"\n[bold]{escape(failure.id)}[/bold] {failure.type} {failure.lang}"
            f" [red]{escape(failure.reason)}[/red]",
            highlight=False,
        )
        asked = " → ".join((*failure.history, failure.question))
        for label, text in (
            ("asked", asked),
            ("expected", failure.expected),
            ("got", f"({failure.status}) {failure.got}"),
        ):
            console.print(f"  {label:9}{escape(text)}", highlight=False, soft_wrap=True)
