"""Fit the weights of figure matching on the dev questions: python -m eval.fit_weights

Coordinate search: each weight in turn is tried at a few multiples, and the one that puts most
right figures first is kept, more weight on a larger lead. Only one-figure questions of the dev
files take part; the test files are never read. The weights found are printed, to be written into
`rag.match.Weights` by hand.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from index.library import Library
from index.script import simplify
from index.settings import Settings
from rag.ask import Ask
from rag.evidence import Evidence
from rag.find import Finder
from rag.match import Memo, Weights, rank_figures
from rag.question import to_question
from rag.retrieve import search

_STEPS = (0.0, 0.5, 0.75, 1.25, 1.5, 2.0)
_LEVELS = ("about", "clause", "sentence", "around")
_ENOUGH_LEAD = 0.3


class Example:
    """A question, ready to be ranked again under other weights."""

    def __init__(self, library: Library, row: dict[str, Any], briefing: str) -> None:
        snapshot = library.snapshot()
        question = to_question(row | {"briefing": row.get("briefing") or briefing})
        where = {"briefing_id": list(question.briefings)}
        vector = snapshot.embed_query(simplify(question.text))
        hits = search(snapshot, question.text, 8, where, vector=vector)
        self.finder = Finder(question, Evidence(snapshot, tuple(hits), tuple(vector), where))
        self.ask: Ask = self.finder.ask(self.finder.text)
        self.memo: Memo = {}
        wanted = {Decimal(str(number["value"])) for number in row["numbers"]}
        self.right = {
            view.figure.id
            for view in self.finder.views
            if view.figure.value in wanted
            and any(_inside(view.sentence.folded, e) for e in row["evidence"])
        }

    def score(self, weights: Weights) -> float:
        """1 if a right figure comes first with a lead, less with a small one, 0 if it does not."""
        finder = self.finder
        ranked = rank_figures(
            self.ask,
            finder.index,
            finder.near,
            finder.statements,
            finder.passages,
            finder.views,
            weights,
            memo=self.memo,
        )
        if ranked[0].view.figure.id not in self.right:
            return 0.0
        other = next((m for m in ranked if m.view.figure.id not in self.right), None)
        lead = ranked[0].score - other.score if other else _ENOUGH_LEAD
        return 0.8 + 0.2 * min(1.0, lead / _ENOUGH_LEAD)


def _inside(sentence: str, evidence: str) -> bool:
    from index.script import fold

    folded = fold(evidence)
    return folded in sentence or sentence in folded


def load(library: Library, folder: Path, bundled: str) -> list[Example]:
    examples = []
    for path in sorted(folder.glob("dev-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row["type"] == "numeric_lookup" and not row.get("history"):
                example = Example(library, row, bundled)
                if example.right:
                    examples.append(example)
    return examples


def fit(examples: list[Example], weights: Weights, rounds: int) -> Weights:
    best = sum(example.score(weights) for example in examples)
    for _ in range(rounds):
        before = best
        for name, value in asdict(weights).items():
            for step in _STEPS:
                if name in _LEVELS:
                    tried = replace(weights, **{name: min(1.0, value * step)})
                else:
                    tried = replace(weights, **{name: round(value * step, 3)})
                total = sum(example.score(tried) for example in examples)
                if total > best + 1e-9:
                    best, weights = total, tried
        print(f"{best / len(examples):.4f}", weights, flush=True)  # noqa: T201
        if best - before < 1e-6:
            break
    return weights


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--bundled", default="miit-2024-01-19")
    options = parser.parse_args()
    library = Library(Settings.from_env())
    examples = load(library, Path(__file__).parent / "questions", options.bundled)
    start = Weights()
    right = sum(example.score(start) > 0 for example in examples)
    print(f"{right} of {len(examples)} right before")  # noqa: T201
    fitted = fit(examples, start, options.rounds)
    right = sum(example.score(fitted) > 0 for example in examples)
    print(f"{right} of {len(examples)} right after")  # noqa: T201


if __name__ == "__main__":
    main()
