"""What doctor says of a language model: the server, the model, a round trip, its output."""

from __future__ import annotations

import re
from typing import Any

import pytest

from index.settings import Settings
from rag.llm.probe import probe
from tests.llm_server import MODEL, Asked, Script, serving

GOOD = '{"answered": true, "operations": [], "sentences": [{"text": "Ready.", "passages": []}]}'


def write(asked: Asked) -> str:
    return GOOD if "JSON" in asked.last else "ready"


def looked(script: Script, **given: Any) -> dict[str, tuple[str, bool]]:
    with serving(script) as url:
        made = {"llm": f"openai:{MODEL}", "llm_base_url": url, "llm_timeout": 10} | given
        return {p.name: (p.value, p.healthy) for p in probe(Settings().model_copy(update=made))}


def test_without_a_model_nothing_is_wrong() -> None:
    (found,) = probe(Settings())
    assert found.healthy
    assert "none set (BRIEFING_LLM)" in found.value


def test_a_good_server_passes_each_step() -> None:
    found = looked(Script(write=write))
    assert all(healthy for _, healthy in found.values())
    assert list(found) == ["language model", "llm server", "llm round trip", "llm output"]
    assert "stays on this machine" in found["language model"][0]
    assert found["llm output"][0] == "structured (schema)"


def test_a_model_that_the_server_lacks_is_said_with_those_it_has() -> None:
    found = looked(Script(write=write, models=("qwen3:8b", "llama3")))
    value, healthy = found["llm server"]
    assert not healthy
    assert value == f"answers, but does not list {MODEL}; it has: llama3, qwen3:8b"
    assert "llm round trip" not in found


@pytest.mark.parametrize(
    ("script", "step", "said"),
    [
        (Script(write=write, status=401), "llm round trip", "refused the key"),
        (Script(write=write, status=500), "llm round trip", "status 500"),
        (Script(write=lambda a: ""), "llm round trip", "an empty reply"),
        (Script(write=write, cut_after=1, piece=2), "llm round trip", "was cut off"),
        (Script(raw=b"<html>"), "llm round trip", "does not speak the OpenAI protocol"),
    ],
)
def test_what_is_wrong_is_said_plainly(script: Script, step: str, said: str) -> None:
    value, healthy = looked(script)[step]
    assert not healthy
    assert re.search(said, value)
    assert "\n" not in value


def test_a_server_that_is_down_is_said_to_be() -> None:
    made = {"llm": "openai:a", "llm_base_url": "http://127.0.0.1:9/v1", "llm_timeout": 5}
    found = list(probe(Settings().model_copy(update=made)))
    assert found[-1].value == "the model server cannot be reached: a at http://127.0.0.1:9/v1"
    assert not found[-1].healthy


def test_a_server_without_structured_output_is_told_from_one_with() -> None:
    refuses = Script(write=write, refuse_formats=frozenset({"json_schema"}))
    assert looked(refuses)["llm output"] == ("structured (json)", True)
    refuses = Script(write=write, refuse_formats=frozenset({"json_schema", "json_object"}))
    value, healthy = looked(refuses)["llm output"]
    assert healthy
    assert value.startswith("free text (schema: the model server refused the request")
    value, healthy = looked(refuses, llm_output="schema")["llm output"]
    assert not healthy
    assert "BRIEFING_LLM_OUTPUT=text" in value


def test_settings_that_cannot_be_used_are_a_finding() -> None:
    found = list(probe(Settings().model_copy(update={"llm": "qwen"})))
    assert not found[-1].healthy
    assert "expected openai:MODEL" in found[-1].value
