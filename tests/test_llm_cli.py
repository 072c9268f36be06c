"""The engine from the command line and in the chat's backend."""

from __future__ import annotations

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from index.library import Library
from index.settings import Settings
from tests.llm_server import MODEL, Asked, Script, reply, serving
from ui.backend import Backend
from ui.cli import app

QUESTION = "2023年新能源汽车出口多少辆？"
WRITTEN = "2023年新能源汽车出口120.3万辆[1]。"


def write(asked: Asked) -> str:
    return reply(f"2023年新能源汽车出口{{{asked.row('120.3万辆').name}}}。")


@pytest.fixture
def home(bundled_settings: Settings, monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setenv("BRIEFING_HOME", str(bundled_settings.home))
    return monkeypatch


def run(*arguments: str) -> Any:
    return CliRunner().invoke(app, list(arguments))


def ask(*options: str) -> dict[str, Any]:
    result = run("ask", QUESTION, "--json", *options)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_a_model_that_is_set_answers_unless_told_otherwise(home: pytest.MonkeyPatch) -> None:
    with serving(Script(write=write)) as url:
        home.setenv("BRIEFING_LLM", f"openai:{MODEL}")
        home.setenv("BRIEFING_LLM_BASE_URL", url)
        assert (ask()["engine"], ask()["answer"]) == ("llm", WRITTEN)
        assert ask("--engine", "llm")["answer"] == WRITTEN
        plain = ask("--engine", "extractive")
    assert plain["engine"] == "extractive"
    assert plain["usage"] == {}


def test_a_fallback_is_seen_by_who_asks(home: pytest.MonkeyPatch) -> None:
    home.setenv("BRIEFING_LLM", "openai:a")
    home.setenv("BRIEFING_LLM_BASE_URL", "http://127.0.0.1:9/v1")
    result = run("ask", QUESTION)
    assert result.exit_code == 0
    assert "120.3万辆" in result.output
    assert "模型服务连接不上" in "".join(result.output.split())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ask", QUESTION, "--engine", "gpt"), "no engine 'gpt'; there are extractive and llm"),
        (("ask", QUESTION, "--engine", "llm"), "no language model is set"),
        (("chat", "--engine", "llm"), "no language model is set"),
        (("serve-llm", "no.gguf"), "no file no.gguf; name a GGUF model file"),
    ],
)
def test_what_cannot_be_is_one_line(
    home: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("briefing: ")
    assert said in line


def test_doctor_finds_a_server_that_is_down(home: pytest.MonkeyPatch) -> None:
    home.setenv("BRIEFING_LLM", "openai:a")
    home.setenv("BRIEFING_LLM_BASE_URL", "http://user:hidden@127.0.0.1:9/v1")
    home.setenv("BRIEFING_LLM_KEY", "sk-very-secret")
    result = run("doctor")
    assert result.exit_code == 1
    assert "! language model" in result.output
    assert "hidden" not in result.output
    assert "sk-very-secret" not in result.output


def test_the_chats_starters_cost_no_call(
    bundled_library: Library, bundled_settings: Settings
) -> None:
    script = Script(write=write)
    with serving(script) as url:
        given = {"llm": f"openai:{MODEL}", "llm_base_url": url}
        backend = Backend(bundled_settings.model_copy(update=given), bundled_library)
        assert backend.starters("zh-Hans")
        assert script.requests == []
        *_, last = backend.stream(QUESTION)
    assert last.answer == WRITTEN
    assert len(script.requests) == 1
