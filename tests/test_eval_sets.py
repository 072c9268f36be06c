"""Which questions a run asks, and of which briefing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eval import sets
from eval.sets import question_set, questions_answered_by


def write(path: Path, *lines: dict[str, str]) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Two shipped files over the port, one over the mine; one question names its own briefing."""
    folder = tmp_path / "shipped"
    files = [
        write(folder / "dev-mine.jsonl", {"id": "M1", "question": "多少？"}),
        write(
            folder / "dev-port.jsonl",
            {"id": "P1", "question": "多少？"},
            {"id": "P2", "question": "几个？", "briefing": "port-2020"},
        ),
        write(folder / "test-port.jsonl", {"id": "P3", "question": "谁？"}),
    ]
    monkeypatch.setattr(sets, "bundled_questions", lambda: files)
    monkeypatch.setattr(sets, "shipped_briefings", lambda: ["mine-1", "port-2020"])
    return files


def test_shipped_questions_are_asked_of_the_briefing_their_file_is_about(
    shipped: list[Path],
) -> None:
    found = question_set(held=["port-2020", "port-2024", "mine-1"])
    asked = [(line["id"], line["briefing"]) for line in found.questions]
    assert asked == [
        ("M1", "mine-1"), ("P1", "port-2020"), ("P2", "port-2020"), ("P3", "port-2020"),
    ]  # fmt: skip
    assert found.left_out == 0
    assert [case.file for case in found.cases()] == [
        "dev-mine", "dev-port", "dev-port", "test-port",
    ]  # fmt: skip


def test_shipped_questions_over_absent_briefings_are_left_out_and_counted(
    shipped: list[Path],
) -> None:
    found = question_set(held=["mine-1"])
    assert [line["id"] for line in found.questions] == ["M1"]
    assert found.left_out == 3
    with pytest.raises(ValueError, match="briefing ingest --bundled"):
        question_set(held=["elsewhere"])


def test_the_shipped_files_that_name_no_briefing_are_about_a_shipped_one() -> None:
    shipped = sets.shipped_briefings()
    assert shipped[0] == "miit-2024-01-19"
    found = question_set(held=shipped)
    assert {line["briefing"] for line in found.questions} <= set(shipped)
    assert found.left_out == 0


def test_a_briefing_that_is_named_wins_over_the_name_of_the_file(shipped: list[Path]) -> None:
    found = question_set(shipped[1:2], briefing="port-2024").questions
    assert [line["briefing"] for line in found] == ["port-2024", "port-2020"]


def test_a_limit_counts_what_is_asked_and_scored_alike(shipped: list[Path]) -> None:
    found = question_set(held=["port-2020"], limit=2)
    assert [line["id"] for line in found.questions] == ["P1", "P2"]
    assert [case.id for case in found.cases()] == ["P1", "P2"]


def test_questions_of_ones_own_are_asked_of_the_whole_library_unless_told(tmp_path: Path) -> None:
    own = write(
        tmp_path / "dev-port.jsonl",
        {"id": "A", "question": "?", "briefing": "x"},
        {"id": "B", "question": "?"},
    )
    assert [line.get("briefing") for line in question_set([own], ["port-1"]).questions] == [
        "x",
        None,
    ]
    told = question_set([own], ["port-1"], briefing="y").questions
    assert [line.get("briefing") for line in told] == ["x", "y"]


def test_questions_can_be_asked_without_saying_which_briefing(shipped: list[Path]) -> None:
    found = question_set(held=["port-2020"], named=False)
    assert [line["id"] for line in found.questions] == ["P1", "P2", "P3"]
    assert not any("briefing" in line for line in found.questions)


def test_saved_answers_are_scored_on_whole_files(shipped: list[Path]) -> None:
    # Only one question of dev-port was answered; the other counts as wrong all the same.
    found = questions_answered_by(["P1"], held=["port-2020"])
    assert [line["id"] for line in found.questions] == ["P1", "P2"]
    with pytest.raises(ValueError, match="none of the shipped questions"):
        questions_answered_by(["X"])


def test_the_same_questions_have_the_same_key(shipped: list[Path]) -> None:
    held = ["port-2020", "mine-1"]
    assert question_set(held=held).key == question_set(held=held).key
    assert question_set(held=held, limit=1).key != question_set(held=held).key
