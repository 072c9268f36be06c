"""Every setting in one place, read from the environment once, at an entry point.

Library code takes a `Settings`; only `ui` calls `Settings.from_env`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

BUNDLED_MODEL = "multilingual-e5-small"
_PREFIX = "BRIEFING_"


def _default_home() -> Path:
    from platformdirs import user_data_path

    return user_data_path("briefing-qa", appauthor=False)


class Settings(BaseModel):
    """Field ``home`` is the environment variable ``BRIEFING_HOME``, and so on."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: Path = Field(default_factory=_default_home)
    """Folder of the index and of cached vectors."""
    embedding_model: str = BUNDLED_MODEL
    """The bundled model, or any sentence-transformers model by name or path."""
    chroma_url: str = ""
    """http://host:port of a Chroma server; empty: embedded, under ``home``."""
    threads: int = Field(default=2, ge=1, le=256)
    """Threads of the embedding engine; more than the free cores makes it slower."""
    batch_size: int = Field(default=8, ge=1, le=512)
    """Texts embedded at a time: memory grows with it, speed hardly."""
    passage_tokens: int = Field(default=320, ge=32, le=2000)
    """Upper bound of a passage, in tiktoken tokens; a longer single sentence stays whole."""
    lock_seconds: float = Field(default=120, ge=0)
    """How long an ingest waits for another one before it says so."""
    llm: str = ""
    """``openai:MODEL`` on any OpenAI-compatible server; empty: no language model takes part."""
    llm_base_url: str = ""
    """Address of that server, up to and with ``/v1``; empty: the hosted service of OpenAI."""
    llm_key: SecretStr = SecretStr("")
    llm_key_file: str = ""
    """File whose first line is the key; for one that should not stand in the environment."""
    llm_timeout: float = Field(default=60, gt=0, le=3600)
    """Seconds for one whole answer: rewriting, writing and the one repair together."""
    llm_max_tokens: int = Field(default=700, ge=64, le=16000)
    """Tokens the model may write at a time."""
    llm_temperature: float = Field(default=0, ge=0, le=2)
    llm_context: int = Field(default=3300, ge=1500, le=1_000_000)
    """Tokens of a prompt, passages included; with what is written it must fit the model."""
    llm_output: Literal["auto", "schema", "json", "text"] = "auto"
    """How the answer is asked for; auto: a JSON schema, or less where the server refuses it."""

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Settings:
        """Settings from ``BRIEFING_*`` variables; a misspelt or impossible one is an error.

        Raises:
            ValueError: names the variable, what it holds and what is expected.
        """
        env = os.environ if environ is None else environ
        given = {
            key[len(_PREFIX) :].lower(): value
            for key, value in env.items()
            if key.startswith(_PREFIX) and value != ""
        }
        unknown = sorted(set(given) - set(cls.model_fields))
        if unknown:
            known = ", ".join(_PREFIX + name.upper() for name in cls.model_fields)
            raise ValueError(f"unknown setting {_PREFIX}{unknown[0].upper()}; known are {known}")
        if "home" in given:
            given["home"] = str(Path(given["home"]).expanduser())
        try:
            return cls.model_validate(given)
        except ValidationError as error:
            first = error.errors()[0]
            name = _PREFIX + str(first["loc"][0]).upper()
            raise ValueError(f"{name}={first['input']!r}: {first['msg']}") from error
