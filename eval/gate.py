"""The committed figures that a change may not fall below: what CI asks before anything is merged.

A group fails when its figure is beyond the interval that was committed with it. Speed is not
gated: it depends on the machine.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError
from rich.console import Console
from rich.markup import escape

from eval.metrics import LOWER_IS_BETTER
from eval.report import summarise
from eval.scores import QuestionScore, Scores
from eval.stats import Estimate, wilson

BASELINE = Path(__file__).parent / "baseline.json"
# What is gated; the rest of the metrics explain these.
GATED = (
    "strict",
    "right",
    "cited",
    "unsupported",
    "false_refusal",
    "refusal_f1",
    "citations_valid",
)


class Baseline(BaseModel):
    """Committed figures, and the questions that were right and cited then."""

    model_config = ConfigDict(frozen=True)

    groups: dict[str, dict[str, Estimate]]
    passed: tuple[str, ...]
    failed: tuple[str, ...]


class Breach(NamedTuple):
    group: str
    metric: str
    now: Estimate
    then: Estimate

    def __str__(self) -> str:
        low, high = 100 * self.then.low, 100 * self.then.high
        return (
            f"{self.group}, {self.metric}: {100 * self.now.value:.1f}% now,"
            f" {100 * self.then.value:.1f}% [{low:.1f}, {high:.1f}] in the baseline"
        )


class Gate(NamedTuple):
    breaches: tuple[Breach, ...]
    lost: tuple[QuestionScore, ...]
    """Right and cited in the baseline, not now."""
    won: tuple[QuestionScore, ...]

    @property
    def passed(self) -> bool:
        return not self.breaches


def make_baseline(scores: Scores) -> Baseline:
    """The figures of a run in the form that is committed."""
    return Baseline(
        groups={
            group: {name: _rounded(estimates[name]) for name in GATED if name in estimates}
            for group, estimates in summarise(scores).items()
        },
        passed=tuple(score.id for score in scores.questions if score.strict),
        failed=tuple(score.id for score in scores.questions if not score.strict),
    )


def _rounded(estimate: Estimate) -> Estimate:
    value, low, high = (round(x, 4) for x in (estimate.value, estimate.low, estimate.high))
    return Estimate(value, estimate.n, low, high)


def check_gate(scores: Scores, baseline: Baseline) -> Gate:
    """Hold a run against the baseline.

    A run over a part of the baseline's questions is held against how many of that part were right
    and cited then; one over all of them against every figure.

    Raises:
        ValueError: the run asks what the baseline did not, so that its figures mean something else.
    """
    known = {*baseline.passed, *baseline.failed}
    asked = {score.id for score in scores.questions}
    if asked - known:
        raise ValueError(
            f"the questions changed ({len(asked - known)} new) since the baseline was written;"
            " look at the figures and write it anew: briefing eval --write-baseline"
        )
    summary = summarise(scores)
    passed = set(baseline.passed)
    then_by_group = baseline.groups
    if asked != known:
        then_by_group = {"all": {"strict": wilson(len(passed & asked), len(asked))}}
    breaches = [
        Breach(group, name, summary[group][name], then)
        for group, estimates in then_by_group.items()
        for name, then in estimates.items()
        if name in summary.get(group, {}) and _worse(name, summary[group][name], then)
    ]
    return Gate(
        breaches=tuple(breaches),
        lost=tuple(s for s in scores.questions if s.id in passed and not s.strict),
        won=tuple(s for s in scores.questions if s.id not in passed and s.strict),
    )


def _worse(name: str, now: Estimate, then: Estimate) -> bool:
    return now.value > then.high if name in LOWER_IS_BETTER else now.value < then.low


def read_baseline(path: Path = BASELINE) -> Baseline:
    """The committed baseline.

    Raises:
        ValueError: there is none, or it cannot be understood.
    """
    try:
        return Baseline.model_validate_json(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(
            f"no baseline at {path}; write one: briefing eval --write-baseline"
        ) from error
    except (UnicodeDecodeError, ValidationError) as error:
        raise ValueError(
            f"{path} is no baseline; write it anew: briefing eval --write-baseline"
        ) from error


def write_baseline(scores: Scores, path: Path = BASELINE) -> None:
    """Raises: ValueError, the file cannot be written."""
    try:
        path.write_text(_to_text(make_baseline(scores)), encoding="utf-8")
    except OSError as error:
        raise ValueError(f"baseline {path}: {error.strerror}") from error


def _to_text(baseline: Baseline) -> str:
    """JSON with a line for each metric and each question, so that a change reads as one."""
    groups = []
    for group, estimates in baseline.groups.items():
        lines = [f"   {json.dumps(name)}: {json.dumps(e)}" for name, e in estimates.items()]
        groups.append(f"  {json.dumps(group)}: {{\n" + ",\n".join(lines) + "\n  }")
    parts = ['"groups": {\n' + ",\n".join(groups) + "\n }"]
    for name in ("passed", "failed"):
        ids = ",\n".join(f"  {json.dumps(i, ensure_ascii=False)}" for i in getattr(baseline, name))
        parts.append(f'"{name}": [\n{ids}\n ]')
    return "{\n " + ",\n ".join(parts) + "\n}\n"


def print_gate(gate: Gate, console: Console) -> None:
    """Breaches, then the questions that flipped, losses first."""
    for breach in gate.breaches:
        console.print(f"[red]below the baseline[/red] {escape(str(breach))}", highlight=False)
    for title, flipped in (("lost", gate.lost), ("won", gate.won)):
        for score in flipped:
            why = f": {score.failure}, {score.detail or score.reason}" if score.failure else ""
            line = f"{title} {score.id} {score.question}{why}"
            console.print(escape(line), highlight=False, soft_wrap=True)
    verdict = "[green]passed[/green]" if gate.passed else "[red]failed[/red]"
    console.print(f"gate {verdict}: {len(gate.lost)} lost, {len(gate.won)} won")
