"""What a figure is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class About:
    """Whom or what (``subject``) and which property of it (``metric``); empty where not told."""

    subject: str = ""
    metric: str = ""
