"""Fit the weights of the answers' confidence: python -m eval.fit_confidence

A logistic regression on the dev questions: an answer that is right and cited counts as 1, a wrong
one, and whatever is said to a question that the briefing does not answer, as 0. The test files
are never read. The weights are printed, to be written into `rag.confidence` by hand.
"""

from __future__ import annotations

import argparse
from dataclasses import astuple
from pathlib import Path

import numpy as np

from eval.questions import load_cases
from eval.run import read_questions
from eval.score import judge
from eval.sets import briefing_of
from index.library import Library
from index.script import simplify
from index.settings import Settings
from rag.chain import build_chain
from rag.confidence import signals_of
from rag.engine import ExtractiveEngine
from rag.evidence import Evidence
from rag.find import Finder
from rag.question import to_question
from rag.retrieve import search

_STEPS, _RATE, _RIDGE = 4000, 0.5, 1e-3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.parse_args()
    library = Library(Settings.from_env())
    chain = build_chain(library)
    engine = ExtractiveEngine()
    snapshot = library.snapshot()
    rows, labels = [], []
    for path in sorted((Path(__file__).parent / "questions").glob("dev-*.jsonl")):
        for row, case in zip(read_questions([path]), load_cases([path]), strict=True):
            if row.get("history"):
                continue
            given = {
                "question": row["question"],
                "briefing": row.get("briefing") or briefing_of(path),
            }
            question = to_question(given)
            vector = snapshot.embed_query(simplify(question.text))
            where = {"briefing_id": list(question.briefings)}
            hits = search(snapshot, question.text, 8, where, vector=vector)
            evidence = Evidence(snapshot, tuple(hits), tuple(vector), where)
            draft = engine.answer(question, evidence)
            right, cited = judge(case, chain.invoke(given))
            rows.append(astuple(signals_of(Finder(question, evidence), draft)))
            labels.append(float(case.answerable and right[0] and cited[0]))
    print(_fit(np.asarray(rows), np.asarray(labels)))  # noqa: T201


def _fit(rows: np.ndarray, labels: np.ndarray) -> list[float]:
    """Weights and constant, by gradient descent with a ridge."""
    x = np.hstack([rows, np.ones((len(rows), 1))])
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        error = 1 / (1 + np.exp(-x @ weights)) - labels
        weights -= _RATE * (x.T @ error / len(x) + _RIDGE * weights)
    return [round(float(w), 2) for w in weights]


if __name__ == "__main__":
    main()
