"""Fit when words alone say too little against a figure: python -m eval.fit_acceptance

A logistic regression with a ridge on the dev questions that ask for one figure and on those that
the briefing does not answer: where the best figure is the right one the label is 1, else 0. What a
period, a kind, a measure or a near miss speaks against takes no part. The test files are never
read. Printed are, of the figures that only words speak against, how many would be let pass by
weights fitted on other briefings than their own, and the weights, to be written into
`rag.acceptance` by hand.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from eval.amounts import amount_of
from eval.match_figures import gold_amounts, same_amount
from eval.questions import Case, load_cases
from eval.run import read_questions
from eval.sets import briefing_of
from index.library import Library, Snapshot
from index.script import fold, simplify
from index.settings import Settings
from rag.acceptance import LIKELY, Signals, chance, signals_of
from rag.evidence import Evidence
from rag.find import Finder
from rag.match import Match
from rag.objections import Objections
from rag.parts import split_parts
from rag.question import to_question
from rag.retrieve import search

_FOLDS, _RIDGE = 6, 0.0015
# So many questions are asked of the bundled briefing that they would outweigh all others.
_MOST_ASKED, _LESS = 1000, 0.5
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """One question's best figure: its signals, whether it is right, and what speaks against it."""

    briefing: str
    signals: Signals
    right: bool
    answerable: bool
    objected: bool
    """Whether words speak against it, and nothing else."""


def load(library: Library, folder: Path) -> list[Row]:
    snapshot = library.snapshot()
    rows = []
    for path in sorted(folder.glob("dev-*.jsonl")):
        for line, case in zip(read_questions([path]), load_cases([path]), strict=True):
            if case.kind in ("numeric_lookup", "unanswerable") and not case.history:
                row = to_row(snapshot, case, line.get("briefing") or briefing_of(path))
                rows += [row] if row else []
    return rows


def to_row(snapshot: Snapshot, case: Case, briefing: str) -> Row | None:
    """None where no figure is in scope, or more than words speak against the best one."""
    question = to_question({"question": case.question, "briefing": briefing})
    vector = snapshot.embed_query(simplify(question.text))
    where = {"briefing_id": list(question.briefings)}
    hits = search(snapshot, question.text, 8, where, vector=vector)
    finder = Finder(question, Evidence(snapshot, tuple(hits), tuple(vector), where))
    ask = split_parts(finder)[0].ask
    ranked = finder.rank(ask)
    if not ranked or Objections(finder, lambda *_: True).of(ask, ranked[0]):
        return None
    return Row(
        briefing=briefing,
        signals=signals_of(finder, ask, ranked[0]),
        right=case.answerable and _is_right(case, ranked[0]),
        answerable=case.answerable,
        objected=Objections(finder, lambda *_: False).of(ask, ranked[0]) != "",
    )


def _is_right(case: Case, match: Match) -> bool:
    figure, sentence = match.view.figure, match.view.sentence.folded
    found = amount_of(figure.value, figure.full_unit, figure.surface)
    stated = any(same_amount(found, a) for gold in case.numbers for a in gold_amounts(gold))
    return stated and any(fold(e) in sentence or sentence in fold(e) for e in case.evidence)


def fit(rows: Sequence[Row]) -> tuple[Signals, float]:
    """Weights and constant, of the signals as they are."""
    from scipy.optimize import minimize

    x = np.array([list(asdict(row.signals).values()) for row in rows])
    y = np.array([row.right for row in rows], dtype=np.float64)
    asked = {b: sum(r.briefing == b for r in rows) for b in {r.briefing for r in rows}}
    weight = np.array([_LESS if asked[r.briefing] > _MOST_ASKED else 1.0 for r in rows])
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    table = np.hstack([(x - mean) / spread, np.ones((len(rows), 1))])

    def loss(w: Floats) -> tuple[float, Floats]:
        z = table @ w
        each = np.logaddexp(0.0, z) - y * z
        ridge = np.append(w[:-1], 0.0)
        slope = table.T @ (weight * (1.0 / (1.0 + np.exp(-z)) - y)) / weight.sum()
        total = float((weight * each).sum() / weight.sum() + _RIDGE * (ridge @ ridge))
        return total, slope + 2.0 * _RIDGE * ridge

    found = minimize(loss, np.zeros(table.shape[1]), jac=True, method="L-BFGS-B").x
    plain = found[:-1] / spread
    names = [field.name for field in fields(Signals)]
    weights = Signals(**{n: round(float(w), 2) for n, w in zip(names, plain, strict=True)})
    return weights, round(float(found[-1] - plain @ mean), 2)


def let_pass(rows: Sequence[Row]) -> list[Row]:
    """Which figures pass by weights that were fitted on other briefings than theirs."""
    briefings = sorted({row.briefing for row in rows})
    passed = []
    for at in range(_FOLDS):
        out = set(briefings[at::_FOLDS])
        weights, constant = fit([row for row in rows if row.briefing not in out])
        passed += [
            row
            for row in rows
            if row.briefing in out and chance(row.signals, weights, constant) >= LIKELY
        ]
    return passed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    rows = load(Library(Settings.from_env()), Path(__file__).parent / "questions")
    against = [row for row in rows if row.objected]
    passed = [row for row in let_pass(rows) if row.objected]
    print(  # noqa: T201
        f"of {sum(r.right for r in against)} right figures that words speak against"
        f" {sum(r.right for r in passed)} pass, of {sum(not r.answerable for r in against)} for"
        f" what is not answered {sum(not r.answerable for r in passed)}"
    )
    print(*fit(rows), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main()
