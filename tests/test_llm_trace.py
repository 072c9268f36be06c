"""Tracing by configuration: callbacks reach the model's call, and nothing is sent unasked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from langchain_core.callbacks import BaseCallbackHandler

from index.library import Library
from index.settings import Settings
from tests.llm_server import MODEL, Asked, Script, answering, reply, serving

QUESTION = "2023年新能源汽车出口多少辆？"
ROOT = Path(__file__).parents[1]


def write(asked: Asked) -> str:
    return reply(f"2023年新能源汽车出口{{{asked.row('120.3万辆').name}}}。")


def test_callbacks_see_the_model_under_the_answer(
    bundled_library: Library, bundled_settings: Settings
) -> None:
    runs: dict[Any, tuple[str, Any]] = {}

    class Listener(BaseCallbackHandler):
        def on_chain_start(self, serialized: Any, inputs: Any, **given: Any) -> None:
            runs[given["run_id"]] = (str(given.get("name")), given.get("parent_run_id"))

        def on_chat_model_start(self, serialized: Any, messages: Any, **given: Any) -> None:
            runs[given["run_id"]] = ("model", given.get("parent_run_id"))

    with answering(bundled_library, Script(write=write), bundled_settings) as chain:
        chain.invoke(QUESTION, {"callbacks": [Listener()]})
    names = [name for name, _ in runs.values()]
    assert [n for n in names if n in ("question", "retrieve", "answer", "verify", "model")] == [
        "question", "retrieve", "answer", "verify", "model",
    ] or set(names) >= {"question", "retrieve", "answer", "verify", "model"}  # fmt: skip
    parent = next(parent for name, parent in runs.values() if name == "model")
    assert runs[parent][0] == "answer"


class _Collector(BaseHTTPRequestHandler):
    """Takes whatever is sent to it, as a tracing service does."""

    got: list[tuple[str, bytes]]

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def _take(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self.got.append((self.path, body))
        said = json.dumps({}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)

    do_GET = do_POST = do_PATCH = _take


# What is set, and the address the traces then arrive at; None: nothing may be sent.
_CONFIGURED: dict[str, tuple[dict[str, str], str | None]] = {
    "nothing": ({}, None),
    "LangSmith": ({"LANGSMITH_TRACING": "true"}, "/runs/multipart"),
    "OpenTelemetry": (
        {"LANGSMITH_TRACING": "true", "LANGSMITH_TRACING_MODE": "otel"},
        "/api/public/otel/v1/traces",
    ),
}


@pytest.mark.parametrize("service", _CONFIGURED)
def test_traces_are_sent_where_told_and_only_then(service: str, bundled_settings: Settings) -> None:
    """`briefing ask` in a process of its own, with the variables of the README."""
    given, path = _CONFIGURED[service]
    got: list[tuple[str, bytes]] = []
    handler = type("Handler", (_Collector,), {"got": got})
    collector = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=collector.serve_forever, args=(0.02,), daemon=True).start()
    try:
        with serving(Script(write=write)) as url:
            address = f"http://127.0.0.1:{collector.server_address[1]}"
            ours = ("LANG", "BRIEFING", "OTEL")
            env = {k: v for k, v in os.environ.items() if not k.startswith(ours)}
            env |= {
                "BRIEFING_HOME": str(bundled_settings.home),
                "BRIEFING_LLM": f"openai:{MODEL}",
                "BRIEFING_LLM_BASE_URL": url,
                "LANGSMITH_ENDPOINT": address,
                "LANGSMITH_API_KEY": "made-up",
                "OTEL_EXPORTER_OTLP_ENDPOINT": f"{address}/api/public/otel",
                "PYTHONPATH": str(ROOT),
            }
            done = subprocess.run(
                [sys.executable, "-m", "ui", "ask", QUESTION, "--json"],
                env=env | given, capture_output=True, text=True, timeout=120, check=False,
            )  # fmt: skip
    finally:
        collector.shutdown()
        collector.server_close()
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["answer"] == "2023年新能源汽车出口120.3万辆[1]。"
    if path is None:
        assert got == []
    else:
        assert path in [where for where, _ in got]
