"""Which model, where, with which key: checked before anything is sent, the key told nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from index.settings import Settings
from rag.engines import make_engine
from rag.llm.settings import HOSTED, model_settings

KEY = "sk-very-secret-123"
LOCAL = "http://127.0.0.1:11434/v1"


def settings(**given: Any) -> Settings:
    env = {f"BRIEFING_{name.upper()}": str(value) for name, value in given.items()}
    return Settings.from_env(env)


def test_without_a_model_the_engine_is_extractive() -> None:
    assert make_engine("", settings()).name == "extractive"


def test_a_model_that_is_set_is_used() -> None:
    given = settings(llm="openai:qwen3:8b", llm_base_url=LOCAL)
    assert make_engine("", given).name == "llm"
    assert make_engine("extractive", given).name == "extractive"


def test_a_models_name_may_hold_colons() -> None:
    assert model_settings(settings(llm="openai:qwen3:8b", llm_base_url=LOCAL)).model == "qwen3:8b"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "no language model is set; BRIEFING_LLM=openai:MODEL"),
        ({"llm": "qwen3"}, "BRIEFING_LLM='qwen3': expected openai:MODEL"),
        ({"llm": "openai:"}, "expected openai:MODEL"),
        ({"llm": "openai:gpt"}, "needs a key in BRIEFING_LLM_KEY or BRIEFING_LLM_KEY_FILE"),
        ({"llm": "openai:a", "llm_base_url": "localhost:1"}, "expected an address such as"),
        ({"llm": "openai:a", "llm_base_url": "http://me:pw@host/v1"}, "holds a user or password"),
        ({"llm": "openai:a", "llm_key_file": "/no/such"}, "KEY_FILE=/no/such: No such file"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_line(given: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said) as error:
        make_engine("llm", settings(**given))
    assert "\n" not in str(error.value)
    assert "pw" not in str(error.value).replace("password", "")


def test_an_unknown_engine_names_those_there_are() -> None:
    with pytest.raises(ValueError, match="no engine 'gpt'; there are extractive and llm"):
        make_engine("gpt", settings())


def test_the_key_may_stand_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text(f"{KEY}\n", encoding="utf-8")
    found = model_settings(settings(llm="openai:gpt", llm_key_file=file))
    assert found.key.get_secret_value() == KEY
    assert found.base_url == HOSTED


def test_an_empty_key_file_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "key"
    file.write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="its first line holds no key"):
        model_settings(settings(llm="openai:gpt", llm_key_file=file))


def test_the_key_is_shown_by_no_record_of_settings() -> None:
    given = settings(llm="openai:gpt", llm_key=KEY)
    assert KEY not in f"{given!r} {given} {model_settings(given)!r} {given.model_dump_json()}"


def test_a_key_meant_for_the_hosted_service_never_goes_to_another_server(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    given = settings(llm="openai:a", llm_base_url=LOCAL)
    engine: Any = make_engine("llm", given)
    assert engine.client._model.openai_api_key.get_secret_value() == "none"
    assert engine.client._model.openai_api_base == LOCAL


@pytest.mark.parametrize(
    ("name", "value"),
    [("llm_timeout", "0"), ("llm_max_tokens", "3"), ("llm_output", "xml"), ("llm_context", "9")],
)
def test_an_impossible_value_names_its_variable(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"BRIEFING_{name.upper()}='{value}'"):
        settings(**{name: value})
