"""What readers think of answers, kept line by line."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from eval.questions import load_cases
from eval.run import read_questions
from rag.records import AnswerRecord
from ui import feedback
from ui.feedback import FILE, FeedbackFull, append, rated

RECORD = AnswerRecord(question="出口\n多少？", status="answered", answer="12万辆[1]。")


def test_a_line_can_be_asked_again(tmp_path: Path) -> None:
    file = append(tmp_path, rated(RECORD, ["产量呢？"], ["may"], "引文不对 · wrong citation"))
    (line,) = read_questions([file])
    assert line["question"] == "出口\n多少？"
    assert line["history"] == ["产量呢？"]
    assert line["briefing"] == ["may"]
    assert line["verdict"] == "引文不对 · wrong citation"
    assert line["answer_given"] == "12万辆[1]。"
    assert load_cases([file])[0].question == "出口\n多少？"


def test_two_verdicts_on_one_answer_are_two_questions(tmp_path: Path) -> None:
    for verdict in ("good", "bad"):
        append(tmp_path, rated(RECORD, [], [], verdict))
    assert [line["verdict"] for line in read_questions([tmp_path / FILE])] == ["good", "bad"]


def test_lines_of_many_readers_do_not_mix(tmp_path: Path) -> None:
    def write() -> None:
        for _ in range(50):
            append(tmp_path, rated(RECORD, ["长" * 500], [], "good"))

    readers = [threading.Thread(target=write) for _ in range(8)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    lines = (tmp_path / FILE).read_text("utf-8").splitlines()
    assert len({json.loads(line)["id"] for line in lines}) == 400


def test_long_words_are_cut(tmp_path: Path) -> None:
    line = rated(RECORD.model_copy(update={"answer": "x" * 100_000}), ["y" * 9000], [], "z" * 9000)
    assert len(json.dumps(line)) < 8000


def test_a_full_file_takes_no_more_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    append(tmp_path, rated(RECORD, [], [], "good"))
    monkeypatch.setattr(feedback, "MOST_BYTES", 300)
    with pytest.raises(FeedbackFull, match=r"feedback\.jsonl has 0 MB; move it away"):
        append(tmp_path, rated(RECORD, [], [], "bad"))
    assert len((tmp_path / FILE).read_text("utf-8").splitlines()) == 1
