"""A model server on this machine that speaks the OpenAI protocol and misbehaves as told.

It listens on a real socket and streams real server-sent events: what is tested is the client
library, the deadline and the checks as they run in front of any server.
"""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.engines import make_engine
from rag.records import AnswerRecord

MODEL = "scripted"
Writer = Callable[["Asked"], str]


@dataclass(frozen=True)
class Row:
    """A line of the table of figures in the prompt."""

    name: str
    passage: str
    shown: str
    topic: str
    period: str
    status: str


@dataclass(frozen=True)
class Asked:
    """A request as a model sees it."""

    body: dict[str, Any]

    @property
    def messages(self) -> list[dict[str, str]]:
        return list(self.body["messages"])

    @property
    def last(self) -> str:
        return self.messages[-1]["content"]

    @property
    def material(self) -> str:
        """The last prompt with passages: in a repair it is not the last message."""
        return next(
            m["content"]
            for m in reversed(self.messages)
            if m["role"] == "user" and m["content"].startswith("PASSAGES")
        )

    @property
    def question(self) -> str:
        return re.split(r"(?:QUESTION|问题): ", self.material)[-1]

    @property
    def is_repair(self) -> bool:
        return not self.last.startswith("PASSAGES")

    @property
    def rows(self) -> list[Row]:
        table = self.material.partition("FIGURES\n")[2]
        found = []
        for line in table.splitlines()[1:]:
            cells = [cell.strip() for cell in line.split(" | ")]
            if re.fullmatch(r"F\d+", cells[0]) and len(cells) == 6:
                found.append(Row(*cells))
        return found

    @property
    def passages(self) -> dict[str, str]:
        found = re.findall(r"^(P\d+) \| [^\n]*\n<<<(.*?)>>>", self.material, re.S | re.M)
        return dict(found)

    def row(self, shown: str) -> Row:
        """The figure that is shown so."""
        return next(row for row in self.rows if row.shown == shown)


def reply(
    *sentences: str | tuple[str, str],
    operations: Sequence[tuple[str, str, Sequence[str]]] = (),
    answered: bool = True,
) -> str:
    """A reply in the JSON form; a sentence may come with the passage it names."""
    parts = [(s, "P1") if isinstance(s, str) else s for s in sentences]
    return json.dumps(
        {
            "answered": answered,
            "operations": [
                {"id": name, "operation": kind, "operands": list(operands)}
                for name, kind, operands in operations
            ],
            "sentences": [{"text": text, "passages": [passage]} for text, passage in parts],
        },
        ensure_ascii=False,
    )


@dataclass
class Script:
    """What the server does. ``write`` gives the text of a reply; the rest spoils how it comes."""

    write: Writer = lambda asked: ""
    status: int = 200
    """Another status is sent with an error body, for ``bad_times`` requests (0: for all)."""
    bad_times: int = 0
    refuse_formats: frozenset[str] = frozenset()
    """Values of ``response_format.type`` that are answered with status 400."""
    delay: float = 0.0
    """Seconds before the first byte."""
    pause: float = 0.0
    """Seconds between two pieces."""
    cut_after: int | None = None
    """The connection ends after so many pieces."""
    endless: bool = False
    """The last piece is repeated until the client goes away."""
    raw: bytes | None = None
    """Sent in place of a reply."""
    report_usage: bool = True
    piece: int = 6
    """Characters a piece."""
    models: Sequence[str] = (MODEL,)
    requests: list[Asked] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)
    """Set when a client has left before the end."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    script: Script

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        listed = [{"id": name, "object": "model"} for name in self.script.models]
        self._json(200, {"object": "list", "data": listed})

    def do_POST(self) -> None:
        script = self.script
        length = int(self.headers.get("Content-Length") or 0)
        asked = Asked(json.loads(self.rfile.read(length)))
        script.requests.append(asked)
        script.headers.append({k.lower(): v for k, v in self.headers.items()})
        time.sleep(script.delay)
        kind = (asked.body.get("response_format") or {}).get("type", "text")
        if kind in script.refuse_formats:
            self._json(400, {"error": {"message": f"response_format {kind} is unavailable"}})
        elif script.status != 200 and (
            not script.bad_times or len(script.requests) <= script.bad_times
        ):
            # A careless server repeats the key.
            said = f"sorry; you sent {self.headers.get('Authorization')}"
            self._json(script.status, {"error": {"message": said}})
        elif script.raw is not None:
            self._send(200, script.raw, "text/plain")
        else:
            try:
                self._stream(asked)
            except OSError:
                script.gone.set()
                self.close_connection = True

    def _json(self, status: int, body: dict[str, Any]) -> None:
        self._send(status, json.dumps(body).encode(), "application/json")

    def _send(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self, asked: Asked) -> None:
        script = self.script
        text = script.write(asked)
        if not asked.body.get("stream"):
            choice = {"index": 0, "finish_reason": "stop"}
            message = {"role": "assistant", "content": text}
            whole = {**_CHUNK, "object": "chat.completion", "usage": _USAGE}
            self._json(200, {**whole, "choices": [{**choice, "message": message}]})
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        pieces = [text[i : i + script.piece] for i in range(0, len(text), script.piece)] or [""]
        for number, piece in enumerate(pieces):
            if script.cut_after is not None and number >= script.cut_after:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self._event({"delta": {"role": "assistant", "content": piece}})
            time.sleep(script.pause)
        while script.endless:
            self._event({"delta": {"content": pieces[-1]}})
            time.sleep(script.pause)
        self._event({"delta": {}, "finish_reason": "stop"})
        if script.report_usage:
            self._data({**_CHUNK, "choices": [], "usage": _USAGE})
        self.wfile.write(b"data: [DONE]\n\n")

    def _event(self, choice: dict[str, Any]) -> None:
        self._data({**_CHUNK, "choices": [{"index": 0, "finish_reason": None, **choice}]})

    def _data(self, body: dict[str, Any]) -> None:
        self.wfile.write(b"data: " + json.dumps(body).encode() + b"\n\n")
        self.wfile.flush()


_CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 0, "model": MODEL}
_USAGE = {"prompt_tokens": 1200, "completion_tokens": 40, "total_tokens": 1240}


@contextmanager
def serving(script: Script) -> Iterator[str]:
    """The address of a server that follows the script, up to and with ``/v1``."""
    handler = type("Handler", (_Handler,), {"script": script})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def answering(
    library: Library, script: Script, home: Settings, **changes: Any
) -> Iterator[Runnable[Any, AnswerRecord]]:
    """The chain over a library with a model that follows the script."""
    with serving(script) as url:
        given = {"llm": f"openai:{MODEL}", "llm_base_url": url, "llm_timeout": 20, **changes}
        yield build_chain(library, make_engine("llm", home.model_copy(update=given)))
