"""A model file of one's own, served on this machine as an OpenAI-compatible server.

xllamacpp carries llama.cpp's server; this only sets it up: loopback, one model, a prompt cache with
a bound (llama.cpp's own is 8 GB), no web page.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

LOOPBACK = "127.0.0.1"
_MAGIC = b"GGUF"


@dataclass(frozen=True)
class ServeOptions:
    """How a model file is served; ``cache_mb`` bounds what is kept of earlier prompts."""

    model: Path
    port: int = 8080
    context: int = 4096
    """Tokens of prompt and answer together."""
    threads: int = 0
    """0: as many as llama.cpp chooses."""
    cache_mb: int = 256

    @property
    def name(self) -> str:
        """The model's name on the server."""
        return self.model.stem

    @property
    def address(self) -> str:
        return f"http://{LOOPBACK}:{self.port}/v1"


def check_model_file(path: Path) -> None:
    """Raises ValueError, one line, where the file is none that llama.cpp could load."""
    if not path.exists():
        raise ValueError(f"no file {path}; name a GGUF model file, such as qwen2.5-3b-q4_k_m.gguf")
    if path.is_dir():
        raise ValueError(f"{path} is a folder; name the GGUF file in it")
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if start != _MAGIC:
        raise ValueError(f"{path} is no GGUF model file: it begins with {start!r}, not {_MAGIC!r}")


def load_library() -> Any:
    """The module ``xllamacpp``.

    Raises:
        ValueError: it is not installed; the line names the extra.
    """
    try:
        import xllamacpp
    except ImportError as error:
        raise ValueError(
            "serving a model file needs an extra: pip install 'briefing-qa[local-llm]'"
        ) from error
    return xllamacpp


def server_params(options: ServeOptions, params: Any) -> Any:
    """llama.cpp's parameters, set to these options; ``params`` is a fresh ``CommonParams``."""
    params.model.path = str(options.model)
    params.model_alias = {options.name}
    params.hostnames = [LOOPBACK]
    params.port = options.port
    params.n_ctx = options.context
    params.n_parallel = 1
    params.cache_ram_mib = options.cache_mb
    params.n_ctx_checkpoints = 4
    # No page of another site may use the model through the browser of whoever serves it.
    params.cors_origins = f"http://{LOOPBACK}:{options.port}"
    params.cors_origins_explicit = True
    params.ui = False
    params.endpoint_slots = False
    params.verbosity = 0
    if options.threads:
        params.cpuparams.n_threads = options.threads
    return params


def serve(
    options: ServeOptions,
    on_ready: Callable[[str], None] = lambda address: None,
    stop: threading.Event | None = None,
) -> None:
    """Serve until interrupted, or until ``stop`` is set.

    Raises:
        ValueError: the file is missing or none, the extra is missing, or the model does not load.
    """
    check_model_file(options.model)
    library = load_library()
    try:
        server = library.Server(server_params(options, library.CommonParams()))
    except (RuntimeError, OSError, ValueError) as error:
        raise ValueError(
            f"{options.model} could not be served on {options.address}: {error};"
            " is the file whole, and the port free?"
        ) from error
    on_ready(options.address)
    (stop or threading.Event()).wait()
    del server
