"""``briefing eval`` and its verbs, as they are typed: what they write, print and refuse."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from index.settings import Settings
from ui.cli import app
from ui.cli_eval import evaluation

EXPORTS = {
    "id": "A",
    "type": "numeric_lookup",
    "question": "2023年新能源汽车出口多少万辆？",
    "answer": "120.3万辆",
    "numbers": [{"value": 120.3, "unit": "万辆"}],
    "evidence": ["新能源汽车出口120.3万辆"],
}
MARS = {
    "id": "B",
    "type": "unanswerable",
    "question": "火星上的基站有多少个？",
}
Run = Callable[..., Any]


@pytest.fixture
def briefing(bundled_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    """``briefing eval`` over the bundled briefing."""
    monkeypatch.setenv("BRIEFING_HOME", str(bundled_settings.home))

    def run(*arguments: object) -> Any:
        return CliRunner().invoke(app, ["eval", *map(str, arguments)])

    return run


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The same where nothing has been indexed."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path / "empty"))

    def run(*arguments: object) -> Any:
        return CliRunner().invoke(app, ["eval", *map(str, arguments)])

    return run


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "mine.jsonl"
    path.write_text(f"{json.dumps(EXPORTS)}\n{json.dumps(MARS)}\n", encoding="utf-8")
    return path


def says(result: Any, words: str, code: int = 1) -> None:
    """It fails in one line with these words."""
    assert result.exit_code == code, result.output
    assert words in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1 or code == 2


def answered(briefing: Run, questions: Path, tmp_path: Path) -> Path:
    out = tmp_path / "run.jsonl"
    result = briefing("--questions", questions, "--predictions", out)
    assert result.exit_code == 0, result.output
    return out


def test_saved_answers_are_scored_again_without_answering(
    briefing: Run, questions: Path, tmp_path: Path
) -> None:
    out = answered(briefing, questions, tmp_path)
    saved = out.read_bytes()
    result = briefing("--score", out, "--questions", questions, "--report", tmp_path / "r")
    assert result.exit_code == 0, result.output
    assert "Right and cited, 2 questions" in result.stdout
    assert out.read_bytes() == saved
    assert (tmp_path / "r" / "report.html").is_file()


def test_saved_answers_are_scored_where_there_is_no_index(
    nowhere: Run, questions: Path, tmp_path: Path
) -> None:
    record = {"id": "B", "question": "?", "status": "refused", "answer": "没有"}
    out = tmp_path / "run.jsonl"
    out.write_text(json.dumps(record), encoding="utf-8")
    result = nowhere("--score", out, "--questions", questions)
    assert result.exit_code == 0, result.output
    assert "from the citations" in result.stdout


def test_answers_that_belong_to_no_shipped_question_need_their_questions(
    nowhere: Run, tmp_path: Path
) -> None:
    out = tmp_path / "run.jsonl"
    record = {"id": "elsewhere", "question": "?", "status": "refused", "answer": "没有"}
    out.write_text(json.dumps(record), encoding="utf-8")
    says(nowhere("--score", out), "none of the shipped questions; name --questions")


def test_an_engine_that_is_not_there_is_said_before_anything_is_answered(
    briefing: Run, questions: Path, tmp_path: Path
) -> None:
    out = tmp_path / "run.jsonl"
    result = briefing("--questions", questions, "--predictions", out, "--engine", "oracle")
    assert result.exit_code == 1
    assert "'oracle'" in result.stderr
    assert not out.exists()


def test_options_that_exclude_each_other_are_refused(nowhere: Run, tmp_path: Path) -> None:
    says(nowhere("--score", "a", "--predictions", "b"), "choose one", code=2)
    says(nowhere("--gate", "--write-baseline"), "exclude each other", code=2)


def test_the_gate_needs_a_baseline_then_passes_and_stops_a_fall(
    briefing: Run, questions: Path, tmp_path: Path
) -> None:
    out = answered(briefing, questions, tmp_path)
    base = ("--score", out, "--questions", questions, "--baseline", tmp_path / "b.json")
    missing = briefing(*base, "--gate")
    assert missing.exit_code == 1
    assert "write one: briefing eval --write-baseline" in missing.stderr
    assert briefing(*base, "--write-baseline").exit_code == 0
    assert json.loads((tmp_path / "b.json").read_text("utf-8"))["passed"] == ["A", "B"]
    passed = briefing(*base, "--gate")
    assert passed.exit_code == 0, passed.output
    assert "gate passed: 0 lost, 0 won" in passed.stdout

    out.write_text("", encoding="utf-8")
    fallen = briefing(*base, "--gate")
    assert fallen.exit_code == 1
    assert "lost A 2023年新能源汽车出口多少万辆？" in fallen.stdout


def test_two_reports_are_compared(briefing: Run, questions: Path, tmp_path: Path) -> None:
    out = answered(briefing, questions, tmp_path)
    for name in ("before", "after"):
        briefing("--score", out, "--questions", questions, "--report", tmp_path / name)
        out.write_text("", encoding="utf-8")
    page = tmp_path / "difference.html"
    result = briefing("compare", tmp_path / "before", tmp_path / "after", "--html", page)
    assert result.exit_code == 0, result.output
    assert "Lost: 2" in result.stdout
    assert "Lost: 2" in page.read_text(encoding="utf-8")
    says(briefing("compare", tmp_path / "before", tmp_path / "none"), "no report at")


def test_drafts_are_written_and_pass_the_checker(briefing: Run, tmp_path: Path) -> None:
    out = tmp_path / "drafts.jsonl"
    result = briefing("draft", "miit-2024-01-19", "--per-type", 3, "--out", out)
    assert result.exit_code == 0, result.output
    lines = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert all("draft" in line["tags"] for line in lines)
    checked = briefing("check", out)
    assert checked.exit_code == 0, checked.output
    assert "0 errors" in checked.stdout
    says(briefing("draft", "nowhere"), "'nowhere' is no file and no briefing; the library holds")


def test_a_text_file_that_is_in_no_library_can_be_drafted_from(
    nowhere: Run, tmp_path: Path
) -> None:
    text = tmp_path / "ships.txt"
    text.write_text("发言人：去年全年客船产量达到20.5万艘，同比增长12.5%。\n", encoding="utf-8")
    result = nowhere("draft", text)
    assert result.exit_code == 0, result.output
    first = json.loads(result.stdout.splitlines()[0])
    assert first["briefing"] == "ships"
    assert first["numbers"] == [{"value": "20.5", "unit": "万艘"}]


def test_the_checker_fails_on_errors_alone(nowhere: Run, tmp_path: Path) -> None:
    text, questions = tmp_path / "b.clean.txt", tmp_path / "q.jsonl"
    text.write_text("新能源汽车出口120.3万辆，同比增长77.6%。", encoding="utf-8")
    questions.write_text(json.dumps({**EXPORTS, "note": "?", "typ": 1}), encoding="utf-8")
    result = nowhere("check", questions, "--text", text)
    assert result.exit_code == 0, result.output
    assert "warning: A: the key 'typ' is not used; did you mean 'type'?" in result.stdout
    questions.write_text(json.dumps({**EXPORTS, "evidence": ["没有"]}), encoding="utf-8")
    result = nowhere("check", questions, "--text", text)
    assert result.exit_code == 1
    assert "error: A: evidence '没有' is not in the briefing" in result.stdout
    says(nowhere("check", tmp_path / "none.jsonl", "--text", text), "No such file")


def test_a_run_is_exported_for_a_judge_model(
    briefing: Run, questions: Path, tmp_path: Path
) -> None:
    out = answered(briefing, questions, tmp_path)
    result = briefing("export", "--questions", questions, "--predictions", out)
    assert result.exit_code == 0, result.output
    samples = [json.loads(line) for line in result.stdout.splitlines()]
    assert [set(sample) for sample in samples] == 2 * [
        {"user_input", "retrieved_contexts", "reference_contexts", "response", "reference"}
    ]
    assert samples[0]["reference"] == "120.3万辆"
    assert any("120.3万辆" in text for text in samples[0]["retrieved_contexts"])


def test_without_a_file_for_them_answers_are_kept_in_the_home(
    briefing: Run, bundled_copy: Settings, questions: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(bundled_copy.home))
    for _ in range(2):
        result = briefing("--questions", questions, "--limit", 1)
        assert result.exit_code == 0, result.output
        assert "1 answers in " in result.stderr
    kept = list((bundled_copy.home / "answers").glob("*-extractive.jsonl"))
    assert [len(path.read_text("utf-8").splitlines()) for path in kept] == [1]


def test_parts_are_left_out_in_one_table(briefing: Run, questions: Path) -> None:
    result = briefing("ablate", "--questions", questions)
    assert result.exit_code == 0, result.output
    for row in ("dense only", "BM25 only", "rank fusion", "no turn context", "no period check"):
        assert row in result.stdout
    assert "2 questions answered, 1 looked up" in result.stdout


def test_a_folder_without_public_sets_is_said_so(nowhere: Run, tmp_path: Path) -> None:
    says(nowhere("public", tmp_path), "no question set in")


ROOT = Path(__file__).parents[1]
DOCUMENTED = [
    line.partition("#")[0].split()[2:]
    for name in ("eval/README.md", "README.md", "README.zh-CN.md")
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines()
    if line.startswith("briefing eval")
]


@pytest.mark.parametrize("words", DOCUMENTED, ids=" ".join)
def test_what_the_documents_show_can_be_typed(words: list[str]) -> None:
    verbs: Any = typer.main.get_command(evaluation)
    command = verbs
    if words and not words[0].startswith("-"):
        assert words[0] in verbs.commands
        command, words = verbs.commands[words[0]], words[1:]
    known = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in words if word.startswith("--")} <= known


def test_every_verb_and_the_gate_are_documented() -> None:
    verbs: Any = typer.main.get_command(evaluation)
    shown = {words[0] for words in DOCUMENTED if words}
    assert {*verbs.commands, "--gate", "--write-baseline", "--score"} <= shown
