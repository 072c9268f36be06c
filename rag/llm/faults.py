"""What can go wrong between here and a model, in one line each, without secrets or bodies."""

from __future__ import annotations

from rag.llm.settings import ModelSettings

_STATUS = {
    400: "bad_request",
    401: "key",
    403: "key",
    404: "not_found",
    422: "bad_request",
    429: "busy",
}
# A key in a header or an address that cannot be sent fails before anything is sent.
_CODES = {
    "bad_request": "the model server refused the request",
    "key": "the model server refused the key (BRIEFING_LLM_KEY or BRIEFING_LLM_KEY_FILE)",
    "not_found": "the model server does not know this model or address",
    "busy": "the model server is busy or its quota is used up",
    "server": "the model server failed",
    "down": "the model server cannot be reached",
    "slow": "the model did not finish in time",
    "cut": "the model's answer was cut off",
    "endless": "the model's answer did not end",
    "protocol": "the model server does not speak the OpenAI protocol as expected",
}


class ModelFault(Exception):
    """A call to the model that gave no whole reply; ``kind`` is one of `KINDS`."""

    def __init__(self, kind: str, detail: str = "") -> None:
        self.kind = kind
        self.detail = detail
        super().__init__(f"{_CODES[kind]}{f': {detail}' if detail else ''}")


KINDS = frozenset(_CODES)


def fault_of(error: Exception, settings: ModelSettings) -> ModelFault:
    """The fault behind an exception of the client library.

    Only the status goes into its text: bodies repeat keys, prompts and whole pages.
    """
    import openai

    where = f"{settings.model} at {settings.base_url}"
    if isinstance(error, ModelFault):
        return error
    if isinstance(error, openai.APITimeoutError):
        return ModelFault("slow", where)
    if isinstance(error, openai.APIConnectionError):
        return ModelFault("down", where)
    if isinstance(error, openai.APIStatusError):
        status = error.status_code
        kind = _STATUS.get(status, "server" if status >= 500 else "protocol")
        return ModelFault(kind, f"{where}, status {status}")
    if isinstance(error, openai.LengthFinishReasonError):
        return ModelFault("endless", where)
    if type(error).__module__.split(".")[0] in ("httpx", "httpcore", "httpx2", "httpcore2"):
        # The stream broke after it had begun.
        slow = "Timeout" in type(error).__name__
        return ModelFault("slow" if slow else "cut", where)
    return ModelFault("protocol", f"{where}, {type(error).__name__}")
