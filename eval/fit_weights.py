"""Fit the weights of figure matching on the dev questions: python -m eval.fit_weights

A conditional logit (McFadden, 1974): the right figure is to come first among a question's
candidates. The weights stay near those in use by a ridge; each part of the score is scaled by one
factor, a bonus and a malus of the same part by two. Only one-figure questions of the dev files
take part; the test files are never read. How often the right figure comes first over briefings
that were left out of the fitting is printed beside the weights found, to be written into
`rag.weights.Weights` by hand.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from decimal import Decimal
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval.sets import briefing_of
from index.library import Library, Snapshot
from index.script import fold, simplify
from index.settings import Settings
from rag.evidence import Evidence
from rag.find import Finder
from rag.match import Match
from rag.question import to_question
from rag.retrieve import search
from rag.weights import Weights

_CANDIDATES, _FOLDS = 40, 6
_RIDGE, _SHARPNESS = 0.003, 3.0
# By part of the score, and whether it speaks for or against a figure.
_FIELDS = {
    ("basis", "-"): ("other_basis",),
    ("counter", "-"): ("counter_clash",),
    ("direction", "-"): ("direction_clash",),
    ("kind", "-"): ("kind_clash",),
    ("magnitude", "-"): ("magnitude_clash",),
    ("measure", "-"): ("measure_clash",),
    ("nature", "-"): ("nature_clash",),
    ("period", "+"): ("period", "exact_period"),
    ("period", "-"): ("period_clash",),
    ("status", "-"): ("status_clash",),
    ("unit", "-"): ("unit_clash", "dimension_clash"),
}
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """A question's candidates: their parts of the score, and which are right."""

    briefing: str
    parts: tuple[dict[tuple[str, str], float], ...]
    rest: Floats
    """What is added to the score beside its parts, shape ``(candidates,)``."""
    right: Floats
    """1 for a right figure, shape ``(candidates,)``."""


def load(library: Library, folder: Path) -> list[Example]:
    snapshot = library.snapshot()
    examples = []
    for path in sorted(folder.glob("dev-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["type"] == "numeric_lookup" and not row.get("history"):
                example = to_example(snapshot, row, row.get("briefing") or briefing_of(path))
                if example.right.any():
                    examples.append(example)
    return examples


def to_example(snapshot: Snapshot, row: dict[str, Any], briefing: str) -> Example:
    question = to_question({"question": row["question"], "briefing": briefing})
    vector = snapshot.embed_query(simplify(question.text))
    where = {"briefing_id": list(question.briefings)}
    hits = search(snapshot, question.text, 8, where, vector=vector)
    finder = Finder(question, Evidence(snapshot, tuple(hits), tuple(vector), where))
    wanted = {Decimal(str(number["value"])) for number in row["numbers"]}
    evidence = [fold(text) for text in row["evidence"]]

    def is_right(match: Match) -> bool:
        said = match.view.sentence.folded
        return match.view.figure.value in wanted and any(e in said or said in e for e in evidence)

    ranked = finder.rank(finder.ask(finder.text))
    kept = [m for i, m in enumerate(ranked) if i < _CANDIDATES or is_right(m)]
    return Example(
        briefing=briefing,
        parts=tuple({(k, "-" if v < 0 else "+"): v for k, v in m.parts.items()} for m in kept),
        rest=np.array([m.score - sum(m.parts.values()) for m in kept]),
        right=np.array([float(is_right(m)) for m in kept]),
    )


class Problem:
    """Examples as tables, shape ``(candidates, parts)`` each."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = examples
        self.names = sorted({name for e in examples for parts in e.parts for name in parts})
        place = {name: i for i, name in enumerate(self.names)}
        self.tables = []
        for example in examples:
            table = np.zeros((len(example.parts), len(place)))
            for row, parts in enumerate(example.parts):
                for name, value in parts.items():
                    table[row, place[name]] = value
            self.tables.append(table)

    def fit(self, rows: Sequence[int]) -> Floats:
        """A factor for each part, fitted on some of the examples."""
        from scipy.optimize import minimize

        start = np.ones(len(self.names))
        found = minimize(self._loss, start, args=(rows,), jac=True, method="L-BFGS-B")
        return np.asarray(found.x, dtype=np.float64)

    def right_first(self, factors: Floats, rows: Sequence[int]) -> int:
        """For how many of these examples the right figure comes first."""
        first = (int(np.argmax(self.tables[i] @ factors + self.examples[i].rest)) for i in rows)
        return sum(bool(self.examples[i].right[at]) for i, at in zip(rows, first, strict=True))

    def right_first_when_left_out(self) -> int:
        """The same, each example with factors fitted on other briefings than its own."""
        briefings = sorted({example.briefing for example in self.examples})
        total = 0
        for fold_ in range(_FOLDS):
            out = set(briefings[fold_::_FOLDS])
            kept = [i for i, e in enumerate(self.examples) if e.briefing not in out]
            left = [i for i, e in enumerate(self.examples) if e.briefing in out]
            total += self.right_first(self.fit(kept), left)
        return total

    def _loss(self, factors: Floats, rows: Sequence[int]) -> tuple[float, Floats]:
        loss, slope = 0.0, np.zeros_like(factors)
        for i in rows:
            table, example = self.tables[i], self.examples[i]
            scores = _SHARPNESS * (table @ factors + example.rest)
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            among_right = chances * example.right
            among_right /= among_right.sum() or 1.0
            loss -= float(np.log((chances * example.right).sum() + 1e-12))
            slope -= _SHARPNESS * table.T @ (among_right - chances)
        away = factors - 1.0
        return (
            loss / len(rows) + _RIDGE * float(away @ away),
            slope / len(rows) + 2.0 * _RIDGE * away,
        )


def scaled(weights: Weights, factors: dict[tuple[str, str], float]) -> Weights:
    """The weights with each part's factor, to two places."""
    values: dict[str, float] = asdict(weights)
    found: dict[str, list[float]] = defaultdict(list)
    for key, factor in factors.items():
        # What has no weight of its own, or shares another's, stays as it is.
        for name in _FIELDS.get(key, (key[0],) if key[0] in values else ()):
            found[name].append(factor)
    return replace(
        weights, **{name: round(values[name] * fmean(f), 2) for name, f in found.items()}
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    problem = Problem(load(Library(Settings.from_env()), Path(__file__).parent / "questions"))
    everything = range(len(problem.examples))
    before = problem.right_first(np.ones(len(problem.names)), everything)
    print(f"{before} of {len(everything)} right first with the weights in use")  # noqa: T201
    print(f"{problem.right_first_when_left_out()} with weights of other briefings")  # noqa: T201
    factors = problem.fit(everything)
    print(f"{problem.right_first(factors, everything)} with the weights found:")  # noqa: T201
    found = dict(zip(problem.names, map(float, factors), strict=True))
    print(scaled(Weights(), found))  # noqa: T201


if __name__ == "__main__":
    main()
