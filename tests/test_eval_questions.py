"""Questions files are read exactly, and what is wrong with one is said by id and field."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from eval.questions import load_cases, to_case
from eval.run import bundled_questions

EXAMPLE = Path(__file__).parents[1].parent / "shared" / "questions-example.jsonl"


def test_bundled_questions_load_and_can_all_be_scored() -> None:
    cases = load_cases(bundled_questions())
    assert len(cases) >= 343
    assert [case.id for case in cases if not case.scorable] == []


def test_the_example_file_loads() -> None:
    if not EXAMPLE.exists():
        pytest.skip(f"no example questions beside the project ({EXAMPLE.name})")
    assert len(load_cases([EXAMPLE])) == 40


def test_values_are_what_the_file_says_to_the_last_digit() -> None:
    line = json.loads('{"id": "A", "question": "?", "numbers": [{"value": 0.1}, {"value": "5.0"}]}')
    assert [str(gold.value) for gold in to_case(line).numbers] == ["0.1", "5.0"]


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"numbers": [{"value": 1}]}, "numeric_lookup"),
        ({"numbers": [{"value": 1}, {"value": 2}]}, "numeric_multi"),
        ({"numbers": [{"value": 1}, {"value": 2}], "winner": "甲"}, "comparison"),
        ({"keypoints": ["甲"]}, "policy"),
        ({"type": "who_when", "keypoints": ["甲"]}, "who_when"),
        ({}, ""),
    ],
)
def test_a_missing_type_follows_from_the_gold_answer(fields: dict[str, object], kind: str) -> None:
    assert to_case({"id": "A", "question": "?", **fields}).kind == kind


def test_computed_answers_may_be_rounded_and_quoted_ones_may_not() -> None:
    assert to_case({"id": "A", "question": "?", "type": "derived"}).tolerance == Decimal("0.005")
    assert to_case({"id": "A", "question": "?", "type": "numeric_lookup"}).tolerance == 0
    assert to_case({"id": "A", "question": "?", "type": "derived", "tol": 0}).tolerance == 0


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"numbers": [{"value": "many"}]}, r"question 'A': numbers\.0\.value: .*'many'"),
        ({"numbers": [{"value": True}]}, r"numbers\.0\.value"),
        ({"numbers": [{"value": float("nan")}]}, r"numbers\.0\.value"),
        ({"numbers": [{"unit": "家"}]}, r"numbers\.0\.value: Field required"),
        ({"type": "numerical"}, "type: Input should be 'numeric_lookup'"),
        ({"lang": "fr"}, "lang: Input should be 'zh-Hans'"),
        ({"evidence": "a string"}, "evidence"),
    ],
)
def test_a_wrong_field_is_named(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        to_case({"id": "A", "question": "?", **fields})


def test_two_files_may_not_share_an_id(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text('{"id": "A", "question": "?"}\n' * 2, encoding="utf-8")
    with pytest.raises(ValueError, match=r"q\.jsonl:2: id 'A' is taken"):
        load_cases([path])
