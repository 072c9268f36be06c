"""What a figure is about."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class About:
    """Whom or what (``subject``) and which property of it (``metric``); empty where not told."""

    subject: str = ""
    metric: str = ""
    of_part: bool = False
    """Whether the subject is one owner of several: what follows goes on about the metric."""
    leads: bool = False
    """Whether the sentence before leads to the subject: 最能感受到的是美丽河湖。去年新评出A个."""
