"""What is known of a paragraph's speaker."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LabelKind = Literal["question", "followup", "answer", "speech", "moderator"]


@dataclass(frozen=True)
class Label:
    """Who speaks in a paragraph. ``end`` is where the words begin, counted in the paragraph."""

    kind: LabelKind
    end: int
    name: str = ""
    role: str = ""
    outlet: str = ""
    key: str = ""
    """The label as written, to see that it returns."""
    explicit: bool = False
    """The layout itself says what it is: 问：, Q, QUESTION:, 记者."""
    sure: bool = False
    """Needs no support from the rest of the text."""
    english: bool = False
    translation: bool = False
    """Says in English what the utterance before says in Chinese."""
