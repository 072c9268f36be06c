"""The model behind LangChain, called within a deadline.

A call runs in a thread of its own: a server that sends a byte now and then keeps every read
timeout from passing, and no library call can be interrupted. When the time is over the thread is
left behind and ends at its next byte.
"""

from __future__ import annotations

import contextlib
import contextvars
import queue
import threading
from collections.abc import Generator, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from index.passages import count_tokens
from rag.llm.deadline import Deadline
from rag.llm.faults import ModelFault, fault_of
from rag.llm.settings import ModelSettings

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage

# A token is hardly ever longer than this; a reply that is does not obey its limit.
_CHARACTERS_PER_TOKEN = 8
_END = object()


def make_model(settings: ModelSettings) -> BaseChatModel:
    """The chat model, through LangChain. Nothing is sent yet."""
    from langchain.chat_models import init_chat_model

    extra: dict[str, Any] = {}
    if settings.hosted:
        extra["max_tokens"] = settings.max_tokens
    else:
        # ChatOpenAI would send max_completion_tokens, which several servers ignore.
        extra["extra_body"] = {"max_tokens": settings.max_tokens}
    model: BaseChatModel = init_chat_model(
        f"openai:{settings.model}",
        base_url=settings.base_url,
        # Given even where none is needed: the library would look for one in the environment.
        api_key=settings.key if settings.key.get_secret_value() else "none",
        temperature=settings.temperature,
        timeout=settings.timeout,
        max_retries=1,
        stream_usage=True,
        use_responses_api=False,
        http_client=_discreet_client(),
        **extra,
    )
    return model


def _discreet_client() -> Any:
    """An HTTP client that reads no error bodies: servers repeat keys and prompts in them, and
    the library passes its errors on to logs and to tracing."""
    import openai

    class Discreet(openai.DefaultHttpxClient):
        def send(self, request: Any, **given: Any) -> Any:
            response = super().send(request, **given)
            if not response.is_error:
                return response
            kept = {k: v for k, v in response.headers.items() if k.lower() == "retry-after"}
            response.close()
            return type(response)(response.status_code, headers=kept, content=b"", request=request)

    return Discreet()


class Client:
    """Calls one model; counts calls and tokens into ``usage``."""

    def __init__(self, model: BaseChatModel, settings: ModelSettings) -> None:
        self._model = model
        self.settings = settings

    def stream(
        self,
        messages: Sequence[BaseMessage],
        deadline: Deadline,
        usage: dict[str, int],
        response_format: dict[str, Any] | None = None,
    ) -> Generator[str, None, None]:
        """The pieces of the reply as they come.

        Raises:
            ModelFault: the reply did not come, or not whole, or not in time.
        """
        usage["calls"] = usage.get("calls", 0) + 1
        pieces: queue.Queue[Any] = queue.Queue()
        stopped = threading.Event()
        call = _Call(self, list(messages), response_format, deadline, pieces, stopped)
        # The context carries LangChain's callbacks: tracing sees the call under its answer.
        context = contextvars.copy_context()
        threading.Thread(target=context.run, args=(call.run,), daemon=True).start()
        said: list[str] = []
        try:
            yield from self._receive(pieces, deadline, said)
        finally:
            stopped.set()
            _count(usage, call, messages, "".join(said))

    def _receive(
        self, pieces: queue.Queue[Any], deadline: Deadline, said: list[str]
    ) -> Iterator[str]:
        limit = self.settings.max_tokens * _CHARACTERS_PER_TOKEN
        length = 0
        while True:
            try:
                piece = pieces.get(timeout=deadline.left or 0.001)
            except queue.Empty:
                raise ModelFault("slow", f"{deadline.seconds:g} s") from None
            if piece is _END:
                return
            if isinstance(piece, ModelFault):
                raise piece
            if deadline.passed:
                raise ModelFault("slow", f"{deadline.seconds:g} s")
            length += len(piece)
            if length > limit:
                raise ModelFault("endless", f"more than {self.settings.max_tokens} tokens")
            said.append(piece)
            yield piece

    def payload(self, response_format: dict[str, Any] | None, deadline: Deadline) -> dict[str, Any]:
        """Arguments of one call beside its messages."""
        given: dict[str, Any] = {"timeout": max(0.1, deadline.left)}
        if response_format is not None:
            # Not as response_format: the library would then parse the reply itself, at its end.
            body = {} if self.settings.hosted else {"max_tokens": self.settings.max_tokens}
            given["extra_body"] = {**body, "response_format": response_format}
        return given


class _Call:
    """One call in its thread."""

    def __init__(
        self,
        client: Client,
        messages: list[BaseMessage],
        response_format: dict[str, Any] | None,
        deadline: Deadline,
        pieces: queue.Queue[Any],
        stopped: threading.Event,
    ) -> None:
        self._client = client
        self._messages = messages
        self._format = response_format
        self._deadline = deadline
        self._pieces = pieces
        self._stopped = stopped
        self.reported: dict[str, int] = {}

    def run(self) -> None:
        try:
            self._read()
        except Exception as error:  # every failure of a server becomes a fault
            self._pieces.put(fault_of(error, self._client.settings))

    def _read(self) -> None:
        finish = ""
        model = self._client._model
        given = self._client.payload(self._format, self._deadline)
        stream: Any = model.stream(self._messages, **given)
        # Closed, not dropped: the connection ends now, whenever the stream is collected.
        with contextlib.closing(stream):
            for chunk in stream:
                if self._stopped.is_set():
                    return
                if found := getattr(chunk, "usage_metadata", None):
                    self.reported = {
                        "prompt_tokens": int(found["input_tokens"]),
                        "completion_tokens": int(found["output_tokens"]),
                    }
                finish = chunk.response_metadata.get("finish_reason") or finish
                if chunk.text:
                    self._pieces.put(str(chunk.text))
        if finish == "length":
            limit = self._client.settings.max_tokens
            self._pieces.put(ModelFault("endless", f"more than {limit} tokens"))
        elif not finish:
            self._pieces.put(ModelFault("cut", "no end was announced"))
        else:
            self._pieces.put(_END)


def _count(usage: dict[str, int], call: _Call, messages: Sequence[BaseMessage], said: str) -> None:
    """Tokens as the server reports them, else as tiktoken counts them."""
    counted = call.reported or {
        "prompt_tokens": sum(count_tokens(str(m.text)) for m in messages),
        "completion_tokens": count_tokens(said),
    }
    for name, number in counted.items():
        usage[name] = usage.get(name, 0) + number
