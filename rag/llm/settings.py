"""Which model, where, with which key: the ``BRIEFING_LLM…`` settings, checked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr

from index.settings import Settings

HOSTED = "https://api.openai.com/v1"
_PROVIDER = "openai"


@dataclass(frozen=True)
class ModelSettings:
    """One model on one server. Shown or logged, it does not tell the key."""

    model: str
    base_url: str
    key: SecretStr
    timeout: float
    max_tokens: int
    temperature: float
    context: int
    output: str

    @property
    def hosted(self) -> bool:
        return self.base_url == HOSTED

    def hide(self, text: str) -> str:
        """The text without the key: servers repeat it in their complaints."""
        secret = self.key.get_secret_value()
        return text.replace(secret, "***") if secret else text


def model_settings(settings: Settings) -> ModelSettings:
    """The model that the settings name.

    Raises:
        ValueError: none is named, or a setting of it cannot be used; one line that says which.
    """
    provider, _, name = settings.llm.partition(":")
    if not settings.llm:
        raise ValueError(
            "no language model is set; BRIEFING_LLM=openai:MODEL names one, and"
            " BRIEFING_LLM_BASE_URL its server"
        )
    if provider != _PROVIDER or not name.strip():
        raise ValueError(
            f"BRIEFING_LLM={settings.llm!r}: expected openai:MODEL, such as openai:qwen3:8b"
            " (openai is the protocol, spoken by Ollama, vLLM and llama.cpp too)"
        )
    base_url = _address(settings.llm_base_url)
    key = _key(settings)
    if not key.get_secret_value() and base_url == HOSTED:
        raise ValueError(
            "the hosted service needs a key in BRIEFING_LLM_KEY or BRIEFING_LLM_KEY_FILE; for a"
            " server of your own set BRIEFING_LLM_BASE_URL"
        )
    return ModelSettings(
        model=name.strip(),
        base_url=base_url,
        key=key,
        timeout=settings.llm_timeout,
        max_tokens=settings.llm_max_tokens,
        temperature=settings.llm_temperature,
        context=settings.llm_context,
        output=settings.llm_output,
    )


def _address(given: str) -> str:
    if not given:
        return HOSTED
    parts = urlsplit(given)
    if parts.username or parts.password:
        raise ValueError(
            "BRIEFING_LLM_BASE_URL holds a user or password; put the key into BRIEFING_LLM_KEY_FILE"
        )
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(
            f"BRIEFING_LLM_BASE_URL={given!r}: expected an address such as"
            " http://127.0.0.1:11434/v1"
        )
    return given.rstrip("/")


def _key(settings: Settings) -> SecretStr:
    if settings.llm_key.get_secret_value():
        return settings.llm_key
    if not settings.llm_key_file:
        return SecretStr("")
    path = Path(settings.llm_key_file).expanduser()
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not a text file"
        raise ValueError(f"BRIEFING_LLM_KEY_FILE={path}: {reason}") from error
    key = lines[0].strip() if lines else ""
    if not key:
        raise ValueError(f"BRIEFING_LLM_KEY_FILE={path}: its first line holds no key")
    return SecretStr(key)
