"""Every setting in one place, read from the environment once, at an entry point.

Library code takes a `Settings`; only `ui` calls `Settings.from_env`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

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
