"""From files to scores and a report, with and without the index at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest

from eval.assess import assess
from eval.questions import load_cases
from eval.report import load_run
from index.library import Snapshot
from index.settings import Settings
from tests.eval_cases import record


class Files(NamedTuple):
    questions: Path
    predictions: Path


@pytest.fixture
def files(tmp_path: Path, bundled: Snapshot) -> Files:
    """Three questions over the bundled briefing, of which the first two are answered."""
    texts = sorted((p.text for p in bundled.passages), key=len)[-3:]
    questions, predictions = tmp_path / "q.jsonl", tmp_path / "run.jsonl"
    lines = [
        {
            "id": f"Q-{i}", "question": text[:40], "answer": "甲", "keypoints": ["甲"],
            "type": "who_when", "evidence": [text[:40]],
        }
        for i, text in enumerate(texts)
    ]  # fmt: skip
    questions.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    answers = [record("甲[1]", text, id=f"Q-{i}") for i, text in enumerate(texts[:2])]
    predictions.write_text("\n".join(r.model_dump_json() for r in answers), encoding="utf-8")
    return Files(questions, predictions)


def test_answers_are_scored_and_reported(files: Files, tmp_path: Path) -> None:
    scores = assess(load_cases([files.questions]), files.predictions, report=tmp_path / "r")
    assert [score.strict for score in scores.questions] == [True, True, False]
    assert scores.retrieval == "citations"
    run = load_run(tmp_path / "r")
    assert run.scores == scores
    assert run.conditions.engine == "extractive"


def test_with_the_index_retrieval_is_measured_on_what_it_finds(
    files: Files, bundled: Snapshot, bundled_settings: Settings, tmp_path: Path
) -> None:
    scores = assess(
        load_cases([files.questions]),
        files.predictions,
        files=[files.questions],
        report=tmp_path / "r",
        settings=bundled_settings,
        snapshot=bundled,
    )
    assert scores.retrieval == "ranking"
    # The third question has no record, and its passage can be found all the same.
    assert [score.metrics["Success@5"] for score in scores.questions] == [1, 1, 1]
    conditions = load_run(tmp_path / "r").conditions
    assert set(conditions.questions) == {"q.jsonl"}
    index = conditions.index
    assert set(index) == {"revision", *bundled.briefings}


def test_a_part_of_the_questions_is_scored_on_its_own(files: Files) -> None:
    scores = assess(load_cases([files.questions])[:2], files.predictions)
    assert [score.strict for score in scores.questions] == [True, True]
