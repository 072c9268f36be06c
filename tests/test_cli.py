"""The command line: what it prints, how it fails, what it leaves unloaded."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import types
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from index.settings import Settings
from tests.conftest import JUNE, MAY
from ui.cli import app

ROOT = Path(__file__).parents[1]
BUNDLED = "miit-2024-01-19"
QUESTION = "新能源汽车出口多少辆？"
Run = Callable[..., Any]


def run_with(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("BRIEFING_HOME", str(settings.home))

    def run(*arguments: object, text: str | bytes | None = None) -> Any:
        return CliRunner().invoke(app, [str(argument) for argument in arguments], input=text)

    return run


@pytest.fixture
def briefing(bundled_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command over the bundled briefing; for verbs that only read."""
    return run_with(bundled_settings, monkeypatch)


@pytest.fixture
def writable(bundled_copy: Settings, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The same over a copy."""
    return run_with(bundled_copy, monkeypatch)


def assert_fails(result: Any, *words: str, code: int = 1) -> None:
    """One line that begins with the program's name, and no traceback."""
    assert result.exit_code == code, result.output
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("briefing: ")
    for word in words:
        assert word in lines[0]


# ask


def test_ask_prints_the_answer_and_what_it_cites(briefing: Run) -> None:
    result = briefing("ask", QUESTION)
    assert result.exit_code == 0
    answer, *citations = result.stdout.splitlines()
    assert "[1]" in answer
    assert any(line.startswith("[1] ") for line in citations)


def test_ask_json_is_exactly_the_record(briefing: Run) -> None:
    from rag.records import AnswerRecord

    result = briefing("ask", QUESTION, "--json")
    record = json.loads(result.stdout)
    assert list(record) == list(AnswerRecord.model_fields)
    assert record["question"] == QUESTION
    assert record["status"] == "answered"
    assert record["citations"][0]["quote"] in record["citations"][0]["text"]


def test_ask_of_one_briefing_by_its_file_name(briefing: Run) -> None:
    result = briefing("ask", QUESTION, "--briefing", f"{BUNDLED}.txt", "--json")
    cited = {c["briefing_id"] for c in json.loads(result.stdout)["citations"]}
    assert cited == {BUNDLED}


def test_ask_takes_earlier_questions(briefing: Run) -> None:
    result = briefing("ask", "同比呢？", "--history", QUESTION, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["question"] == "同比呢？"


@pytest.mark.parametrize("question", ["", "   ", "\n"])
def test_an_empty_question_is_one_line(question: str, briefing: Run) -> None:
    assert_fails(briefing("ask", question), "the question is empty")


def test_an_unknown_briefing_is_one_line(briefing: Run) -> None:
    assert_fails(briefing("ask", QUESTION, "--briefing", "x"), "no briefing 'x'", BUNDLED)


def test_a_wrong_option_is_wrong_usage(briefing: Run) -> None:
    assert briefing("ask").exit_code == 2
    assert briefing("ask", "--nonsense", "q").exit_code == 2
    assert briefing("show", BUNDLED, "--csv", "--json").exit_code == 2
    assert briefing("ingest").exit_code == 2


def test_ask_loads_neither_torch_nor_gradio(bundled_settings: Settings) -> None:
    code = (
        "import sys\nfrom ui.cli import app\n"
        "sys.argv = ['briefing', 'ask', '出口多少？', '--json']\n"
        "try:\n    app()\nexcept SystemExit as stop:\n    assert not stop.code\n"
        "heavy = {'torch', 'gradio', 'sentence_transformers', 'transformers'} & set(sys.modules)\n"
        "sys.stderr.write(f'heavy: {sorted(heavy)}')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"BRIEFING_HOME": str(bundled_settings.home)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["citations"] is not None
    assert done.stderr == "heavy: []"


# ingest, list, show, remove


def test_a_folder_of_transcripts_is_ingested_and_listed(writable: Run, tmp_path: Path) -> None:
    folder = tmp_path / "press"
    (folder / "deep").mkdir(parents=True)
    (folder / "may.txt").write_text(MAY, encoding="gb18030")
    (folder / "deep" / "june.md").write_text(JUNE, encoding="utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff")

    result = writable("ingest", folder)

    assert result.exit_code == 0, result.output
    assert [line.split(",")[0] for line in result.stdout.splitlines()] == [
        "june: added",
        "may: added",
    ]
    listed = json.loads(writable("list", "--json").stdout)
    assert {row["id"] for row in listed} == {"may", "june", BUNDLED}
    assert "may" in writable("list").stdout

    assert "may: unchanged" in writable("ingest", folder / "may.txt").stdout


def test_standard_input_is_ingested_under_its_id(writable: Run) -> None:
    result = writable("ingest", "-", "--id", "may", text=MAY.encode("gb18030"))
    assert result.stdout.startswith("may: added")
    assert "梨出口8.2万吨" in writable("show", "may").stdout


def test_standard_input_without_an_id_is_one_line(writable: Run) -> None:
    assert_fails(writable("ingest", "-", text=MAY), "--id")


def test_a_good_file_is_taken_in_though_another_is_missing(writable: Run, tmp_path: Path) -> None:
    (tmp_path / "may.txt").write_text(MAY, encoding="utf-8")
    result = writable("ingest", tmp_path / "gone.txt", tmp_path / "may.txt")
    assert result.exit_code == 1
    assert "gone.txt" in result.stderr.splitlines()[0]
    assert result.stdout.startswith("may: added")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty|no text"),
        (b" \n\t\n", "empty|no text"),
        (bytes(range(256)) * 40, "binary|encoding"),
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "picture|binary"),
        ("字".encode() * 17_000_000, "MB"),
    ],
    ids=["empty", "blank", "binary", "picture", "50 MB"],
)
def test_a_file_that_is_no_transcript_is_one_line_and_changes_nothing(
    content: bytes, word: str, writable: Run, tmp_path: Path
) -> None:
    import re

    file = tmp_path / "bad.txt"
    file.write_bytes(content)
    result = writable("ingest", file)
    assert_fails(result, "bad.txt")
    assert re.search(word, result.stderr)
    assert [row["id"] for row in json.loads(writable("list", "--json").stdout)] == [BUNDLED]


def test_a_missing_file_is_one_line(writable: Run) -> None:
    assert_fails(writable("ingest", "/nowhere/may.txt"), "/nowhere/may.txt")


def test_a_folder_without_transcripts_is_one_line(writable: Run, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    assert_fails(writable("ingest", tmp_path / "none"), "holds no .htm, .html, .md, .txt file")


def test_two_files_of_one_name_are_one_line(writable: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "may.txt").write_text(MAY, encoding="utf-8")
    assert_fails(writable("ingest", tmp_path), "both give the id may", "--id")


def test_show_prints_the_transcript_by_speakers(briefing: Run) -> None:
    shown = briefing("show", BUNDLED).stdout
    assert shown.count(" · Question") == 9
    assert "Opening statement" in shown


def test_show_figures_as_csv_keeps_every_value_exact(briefing: Run, bundled: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(briefing("show", BUNDLED, "--csv").stdout)))
    assert [row["id"] for row in rows] == [figure.id for figure in bundled.figures]
    assert [row["value"] for row in rows] == [str(figure.value) for figure in bundled.figures]


def test_show_figures_as_table_and_json(briefing: Run, bundled: Any) -> None:
    assert f"{len(bundled.figures)} figures" in briefing("show", BUNDLED, "--figures").stdout
    rows = json.loads(briefing("show", BUNDLED, "--figures", "--json").stdout)
    assert len(rows) == len(bundled.figures)


def test_show_repairs_place_by_place(briefing: Run, bundled: Any) -> None:
    places = bundled.briefings[BUNDLED].repairs
    shown = briefing("show", BUNDLED, "--repairs").stdout.splitlines()
    assert sum("→" in line for line in shown) == len(places) > 0
    assert f"{len(places)} places repaired" in shown[-1]
    assert len(json.loads(briefing("show", BUNDLED, "--repairs", "--json").stdout)) == len(places)


def test_show_of_an_unknown_id_is_one_line(briefing: Run) -> None:
    assert_fails(briefing("show", "x"), "no briefing 'x'", BUNDLED)


def test_remove_forgets_and_refuses_what_it_does_not_know(writable: Run) -> None:
    assert_fails(writable("remove", "x"), "no briefing 'x'")
    assert writable("remove", BUNDLED).stdout == f"{BUNDLED}: removed\n"
    assert "the library is empty" in writable("list").stdout
    # An empty library answers, rather than fetching back what was removed.
    assert json.loads(writable("ask", QUESTION, "--json").stdout)["status"] == "refused"


# eval


def questions_file(folder: Path, *questions: str) -> Path:
    path = folder / "questions.jsonl"
    lines = [json.dumps({"id": f"q{n}", "question": q}) for n, q in enumerate(questions)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_eval_writes_one_record_a_question_in_order(briefing: Run, tmp_path: Path) -> None:
    asked = [QUESTION, "火星基地建了几个？", "How many were exported?"]
    out = tmp_path / "deep" / "out.jsonl"
    result = briefing("eval", "--questions", questions_file(tmp_path, *asked), "--predictions", out)
    assert result.exit_code == 0, result.output
    records = [json.loads(line) for line in out.read_text("utf-8").splitlines()]
    assert [(r["id"], r["question"]) for r in records] == list(zip(("q0", "q1", "q2"), asked))  # noqa: B905
    assert not out.with_name("out.jsonl.part").exists()


def test_eval_goes_on_where_it_was_interrupted(briefing: Run, tmp_path: Path) -> None:
    questions = questions_file(tmp_path, QUESTION, "出口多少？")
    out, part = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part"
    briefing("eval", "--questions", questions, "--predictions", out)
    first, second = out.read_text("utf-8").splitlines()
    marked = first.replace('"engine":"extractive"', '"engine":"earlier run"')
    part.write_text(f"{marked}\n{second[:50]}", encoding="utf-8")

    result = briefing("eval", "--questions", questions, "--predictions", out)

    assert "1 of them by an earlier run" in result.stderr
    lines = out.read_text("utf-8").splitlines()
    assert lines[0] == marked
    assert json.loads(lines[1])["id"] == "q1"


def test_eval_refuses_to_go_on_from_other_questions(briefing: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    briefing("eval", "--questions", questions_file(tmp_path, QUESTION), "--predictions", out)
    out.rename(tmp_path / "out.jsonl.part")
    result = briefing(
        "eval", "--questions", questions_file(tmp_path, "出口多少？"), "--predictions", out
    )
    assert_fails(result, "remove it to start over")


def test_eval_limit_and_briefing(briefing: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    questions = questions_file(tmp_path, QUESTION, "出口多少？")
    base = ("eval", "--questions", questions, "--predictions", out)
    briefing(*base, "--limit", 1)
    assert len(out.read_text("utf-8").splitlines()) == 1
    out.unlink()
    assert_fails(briefing(*base, "--briefing", "x"), "no briefing 'x'")
    assert not out.exists()


def test_eval_of_the_bundled_files_asks_what_the_library_holds(
    briefing: Run, tmp_path: Path
) -> None:
    out = tmp_path / "out.jsonl"
    result = briefing("eval", "--predictions", out, "--limit", 3)
    assert result.exit_code == 0, result.output
    assert len(out.read_text("utf-8").splitlines()) == 3


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{not json", "questions.jsonl:1: not a JSON object"),
        ('{"id": "a"}', "questions.jsonl:1: the question is empty"),
        ('{"question": "a"}', "questions.jsonl:1: expected an object with id"),
        ('{"id": "a", "question": "b"}\n' * 2, "questions.jsonl:2: id 'a' is taken"),
        ("\n\n", "no questions in"),
    ],
)
def test_a_bad_questions_file_is_one_line_with_its_place(
    line: str, said: str, briefing: Run, tmp_path: Path
) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text(line, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert_fails(briefing("eval", "--questions", path, "--predictions", out), said)


# doctor, settings, damage


def test_doctor_finds_a_sound_index(briefing: Run) -> None:
    result = briefing("doctor")
    assert "1 briefings" in result.stdout
    assert "one for each of" in result.stdout
    assert "BRIEFING_HOME" in result.stdout


def test_doctor_finds_a_missing_vector(writable: Run, bundled_copy: Settings) -> None:
    from index.storage import open_storage
    from index.store import PASSAGES

    with open_storage(bundled_copy).writer() as client:
        passages = client.get_collection(PASSAGES, embedding_function=None)
        passages.delete(ids=passages.get(limit=1)["ids"])
    result = writable("doctor")
    assert result.exit_code == 1
    assert "! vectors" in result.stdout
    assert "briefing ingest --rebuild" in result.stdout


def test_a_misspelt_setting_is_one_line(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_THREDS", "1")
    assert_fails(briefing("list"), "unknown setting BRIEFING_THREDS")


def test_other_settings_than_the_index_was_built_with_are_one_line(
    briefing: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_PASSAGE_TOKENS", "100")
    assert_fails(briefing("ask", QUESTION), "passage_tokens", "briefing ingest --rebuild")


def test_a_damaged_index_is_one_line(writable: Run, bundled_copy: Settings) -> None:
    current = bundled_copy.home / (bundled_copy.home / "CURRENT").read_text()
    (current / "chroma.sqlite3").write_bytes(b"rubbish " * 1000)
    for verb in (("ask", QUESTION), ("list",), ("show", BUNDLED), ("ingest", "--bundled")):
        assert_fails(writable(*verb), "not readable", "briefing ingest --rebuild FILE")
    assert "! index" in writable("doctor").stdout


def test_a_server_that_is_away_is_one_line(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_CHROMA_URL", "http://127.0.0.1:9")
    assert_fails(briefing("ask", QUESTION), "no Chroma server answers at http://127.0.0.1:9")


def test_an_account_without_password_is_one_line(briefing: Run) -> None:
    assert_fails(briefing("chat", "--auth", "anna"), "USER:PASSWORD")


def test_accounts_come_from_options_and_files(tmp_path: Path) -> None:
    from ui.auth import read_accounts

    file = tmp_path / "accounts"
    file.write_text("ben:b:c\n\n", encoding="utf-8")
    assert read_accounts(["anna:a", f"@{file}"]) == [("anna", "a"), ("ben", "b:c")]


def test_chat_renews_the_index_then_launches_and_prints_the_address(
    briefing: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: dict[str, Any] = {}

    def launch(settings: Settings, *, on_ready: Callable[[str], None], **rest: Any) -> None:
        given.update(rest)
        on_ready("http://127.0.0.1:7999/")

    monkeypatch.setitem(sys.modules, "ui.chat", types.SimpleNamespace(launch=launch))
    result = briefing("chat", "--port", "7999", "--auth", "anna:a", "--root-path", "/b")
    assert result.exit_code == 0, result.output
    assert "http://127.0.0.1:7999/" in result.stdout
    assert given == {
        "host": "127.0.0.1",
        "port": 7999,
        "root_path": "/b",
        "auth": [("anna", "a")],
    }


def test_an_index_of_an_older_version_is_rebuilt_before_the_chat(
    bundled_copy: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui import bundled

    asked: list[bool] = []
    monkeypatch.setattr(bundled, "_in_child", lambda settings, rebuild: asked.append(rebuild))
    bundled.refresh_index(bundled_copy)
    assert asked == []
    monkeypatch.setattr("index.store.SCHEMA", 99)
    bundled.refresh_index(bundled_copy)
    assert asked == [True]


def test_a_newer_bundled_briefing_is_ingested_but_a_removed_one_stays_away(
    bundled_copy: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    from index.ingest import Source, remove
    from ui import bundled

    asked: list[bool] = []
    monkeypatch.setattr(bundled, "_in_child", lambda settings, rebuild: asked.append(rebuild))
    monkeypatch.setattr("index.ingest.bundled_source", lambda: Source(BUNDLED, MAY))
    bundled.refresh_index(bundled_copy)
    assert asked == [False]
    remove([BUNDLED], bundled_copy)
    bundled.refresh_index(bundled_copy)
    assert asked == [False]


def test_version_is_the_distribution_s() -> None:
    from importlib.metadata import version

    assert CliRunner().invoke(app, ["--version"]).stdout.strip() == version("briefing-qa")


# As a process


def start(home: Path, *arguments: str, **more: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "ui", *arguments],
        cwd=ROOT,
        env=os.environ | {"BRIEFING_HOME": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **more,
    )


def test_the_first_question_indexes_the_bundled_briefing(
    bundled_settings: Settings, tmp_path: Path
) -> None:
    home = tmp_path / "fresh"
    home.mkdir()
    shutil.copy(bundled_settings.home / "vectors.sqlite3", home)
    process = start(home, "ask", QUESTION, "--json")
    out, err = process.communicate()
    assert process.returncode == 0, err
    assert json.loads(out)["status"] == "answered"
    assert f"{BUNDLED}: " in err
    assert "Default prompt" not in err


def test_ctrl_c_during_ingest_exits_130_and_leaves_the_index_as_it_was(
    bundled_copy: Settings, tmp_path: Path
) -> None:
    (tmp_path / "long.txt").write_text((MAY + JUNE) * 200, encoding="utf-8")
    before = (bundled_copy.home / "CURRENT").read_text()
    process = start(bundled_copy.home, "ingest", str(tmp_path / "long.txt"))
    while not list(bundled_copy.home.glob("draft-*")):
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate()
    assert process.returncode == 130, err
    assert err.strip() == "briefing: interrupted; the index is as it was"
    assert (bundled_copy.home / "CURRENT").read_text() == before
    assert not list(bundled_copy.home.glob("draft-*"))


def test_a_reader_that_has_had_enough_is_no_error(bundled_settings: Settings) -> None:
    process = start(bundled_settings.home, "show", BUNDLED)
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    assert process.wait() == 0
