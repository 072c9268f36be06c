"""Serving a model file: what is set up, and what is said when it cannot be served."""

from __future__ import annotations

import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.engines import make_engine
from rag.llm.probe import probe
from tests.tiny_gguf import write_tiny_model
from ui.serve_llm import ServeOptions, check_model_file, serve, server_params


def fresh_params() -> Any:
    """llama.cpp's defaults that matter here: an 8 GB prompt cache and a web page."""
    import xllamacpp

    return xllamacpp.CommonParams()


def plain_params() -> Any:
    return SimpleNamespace(
        model=SimpleNamespace(path=""), cpuparams=SimpleNamespace(n_threads=-1),
        hostnames=["0.0.0.0"], port=0, cache_ram_mib=8192, n_ctx=0, ui=True,
    )  # fmt: skip


@pytest.mark.parametrize("params", [plain_params, fresh_params])
def test_it_listens_on_loopback_with_a_bounded_cache(params: Any) -> None:
    options = ServeOptions(Path("models/qwen3-4b.gguf"), port=8123, threads=2, cache_mb=100)
    made = server_params(options, params())
    assert list(made.hostnames) == ["127.0.0.1"]
    assert (made.port, made.cache_ram_mib, made.n_ctx) == (8123, 100, 4096)
    assert made.model.path == "models/qwen3-4b.gguf"
    assert set(made.model_alias) == {"qwen3-4b"}
    assert not made.ui
    assert made.cpuparams.n_threads == 2


def test_the_address_and_the_models_name_fit_the_settings() -> None:
    options = ServeOptions(Path("qwen3-4b.gguf"), port=8123)
    assert (options.name, options.address) == ("qwen3-4b", "http://127.0.0.1:8123/v1")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"no file .*m\.gguf; name a GGUF model file"):
        check_model_file(tmp_path / "m.gguf")


def test_a_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="is a folder; name the GGUF file in it"):
        check_model_file(tmp_path)


def test_a_file_of_another_kind_is_said(tmp_path: Path) -> None:
    file = tmp_path / "m.gguf"
    file.write_bytes(b"<html>")
    with pytest.raises(ValueError, match="is no GGUF model file: it begins with b'<htm'"):
        check_model_file(file)


def test_a_missing_extra_names_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "m.gguf"
    file.write_bytes(b"GGUF")
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(ValueError, match=r"pip install 'briefing-qa\[local-llm\]'"):
        serve(ServeOptions(file))


def test_a_file_that_does_not_load_is_one_line(tmp_path: Path) -> None:
    file = tmp_path / "m.gguf"
    file.write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(ValueError, match=r"m\.gguf could not be served on http://127") as error:
        serve(ServeOptions(file, port=0))
    assert "\n" not in str(error.value)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of llama.cpp's own server with a real, if senseless, model."""
    file = tmp_path_factory.mktemp("model") / "tiny.gguf"
    write_tiny_model(file)
    with socket.socket() as probe_socket:
        probe_socket.bind(("127.0.0.1", 0))
        port = probe_socket.getsockname()[1]
    ready, stop = threading.Event(), threading.Event()
    given = (ServeOptions(file, port=port), lambda address: ready.set(), stop)
    thread = threading.Thread(target=serve, args=given, daemon=True)
    thread.start()
    assert ready.wait(120)
    yield f"http://127.0.0.1:{port}/v1"
    stop.set()
    thread.join(60)


def test_a_real_model_file_is_served_and_found_by_doctor(served: str) -> None:
    given = {"llm": "openai:tiny", "llm_base_url": served, "llm_timeout": 60, "llm_max_tokens": 64}
    found = {p.name: p for p in probe(Settings().model_copy(update=given))}
    assert found["llm server"].value == "answers, and has tiny"
    # It writes nonsense until its limit, and doctor says so.
    assert "did not end" in found["llm round trip"].value


@pytest.mark.parametrize("output", ["schema", "text"])
def test_a_real_model_that_writes_nonsense_ends_in_the_answer_of_the_text(
    output: str, served: str, bundled_library: Library, bundled_settings: Settings
) -> None:
    """llama.cpp forces the schema upon it: well-formed nonsense is nonsense all the same."""
    question = "2023年新能源汽车出口多少辆？"
    given = {
        "llm": "openai:tiny",
        "llm_base_url": served,
        "llm_timeout": 120,
        "llm_max_tokens": 64,
        "llm_output": output,
    }
    engine = make_engine("llm", bundled_settings.model_copy(update=given))
    record = build_chain(bundled_library, engine).invoke(question)
    assert record.answer == build_chain(bundled_library).invoke(question).answer
    assert record.usage["fallen_back"] == 1
    assert record.usage["calls"] >= 1
    assert len(record.warnings) == 1
