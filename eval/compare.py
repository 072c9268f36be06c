"""Two runs over the same questions: what differs beyond chance, and which answers flipped.

A run is a report folder or its ``report.json``. Differences are paired: the same question in both
runs, so that hard and easy questions cancel out.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from eval.report import Run, groups
from eval.scores import QuestionScore, Scores
from eval.stats import Estimate, paired_difference


class Flip(NamedTuple):
    """A question whose verdict changed, as the two runs have it."""

    before: QuestionScore
    after: QuestionScore

    @property
    def won(self) -> bool:
        return self.after.strict


class Difference(NamedTuple):
    """One group: shares right and cited in both runs, and what separates them."""

    group: str
    before: float
    after: float
    change: Estimate

    @property
    def clear(self) -> bool:
        """Whether the interval leaves no change out."""
        return self.change.low > 0 or self.change.high < 0


class RunComparison(NamedTuple):
    differences: tuple[Difference, ...]
    flips: tuple[Flip, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]

    @property
    def won(self) -> list[Flip]:
        return [flip for flip in self.flips if flip.won]

    @property
    def lost(self) -> list[Flip]:
        return [flip for flip in self.flips if not flip.won]


def compare(before: Scores, after: Scores) -> RunComparison:
    """Compare by question id; questions of one run alone are listed and not compared.

    Raises:
        ValueError: the runs have no question in common.
    """
    old = {score.id: score for score in before.questions}
    new = {score.id: score for score in after.questions}
    common = [score for score in after.questions if score.id in old]
    if not common:
        raise ValueError("the runs have no question in common; compare runs over the same files")
    differences = []
    for name, members in groups(common).items():
        pairs = [(float(old[score.id].strict), float(score.strict)) for score in members]
        left, right = (sum(side) / len(pairs) for side in zip(*pairs, strict=True))
        differences.append(Difference(name, left, right, paired_difference(pairs)))
    return RunComparison(
        differences=tuple(differences),
        flips=tuple(
            Flip(old[score.id], score) for score in common if score.strict != old[score.id].strict
        ),
        only_before=tuple(name for name in old if name not in new),
        only_after=tuple(name for name in new if name not in old),
    )


def print_comparison(compared: RunComparison, console: Console) -> None:
    """Differences by group in points, then the flipped questions, losses first."""
    table = Table(title="Right and cited: second run against first")
    for name in ("group", "n", "first", "second", "change, 95 % interval", ""):
        table.add_column(name, justify="left" if name == "group" else "right")
    for d in compared.differences:
        change = (
            f"{100 * d.change.value:+.1f} [{100 * d.change.low:+.1f}, {100 * d.change.high:+.1f}]"
        )
        verdict = ("better" if d.change.value > 0 else "worse") if d.clear else ""
        row = [d.group, str(d.change.n), f"{100 * d.before:.1f}%", f"{100 * d.after:.1f}%"]
        table.add_row(*row, escape(change), verdict)
    console.print(table)
    for title, flips in (("Lost", compared.lost), ("Won", compared.won)):
        console.print(f"[bold]{title}: {len(flips)}[/bold]")
        for flip in flips:
            after = flip.after
            console.print(
                f"  {escape(after.id)} {escape(after.question)}\n"
                f"    first  ({flip.before.status}) {escape(flip.before.got)}\n"
                f"    second ({after.status}) {escape(after.got)}",
                highlight=False,
                soft_wrap=True,
            )
    for title, ids in (("first", compared.only_before), ("second", compared.only_after)):
        if ids:
            console.print(f"{len(ids)} questions are in the {title} run alone")


def write_comparison(path: Path, before: Run, after: Run) -> Path:
    """The comparison as one page that opens offline.

    Raises:
        ValueError: the runs share no question, or the file cannot be written.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("eval", "."), autoescape=True, undefined=StrictUndefined
    )
    page = environment.get_template("compare_page.html").render(
        compared=compare(before.scores, after.scores), before=before, after=after
    )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        raise ValueError(f"comparison {path}: {error.strerror}") from error
    return path
