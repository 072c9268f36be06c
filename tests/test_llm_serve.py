"""Serving a model file: what is set up, and what is said when it cannot be served."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

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
