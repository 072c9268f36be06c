"""The answer record: one shape for command line, evaluation, HTTP and chat.

Its JSON names are a contract that outside checks read; add names, never rename or drop one.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Record(BaseModel):
    model_config = ConfigDict(extra="forbid")


class AnswerFigure(Record):
    """A figure that the answer states. Values are decimal strings, never floats."""

    value: str
    unit: str = ""
    """Magnitude and unit as quoted, 万辆."""
    qualifier: str = ""
    kind: str = ""
    period: str = ""
    subject: str = ""
    origin: Literal["quoted", "derived"] = "quoted"
    marker: int | None = None
    """The citation that holds it; None for a derived figure, whose operands are cited."""


class Operand(Record):
    value: str
    unit: str = ""
    marker: int


class Derivation(Record):
    expression: str
    value: str
    unit: str = ""
    operands: list[Operand]


class Side(Record):
    subject: str
    value: str
    unit: str = ""
    marker: int


class Comparison(Record):
    winner: str
    sides: list[Side]


class Citation(Record):
    """Resolves ``[marker]``: the exact sentence, in its passage, in its briefing."""

    marker: int
    passage_id: str
    briefing_id: str
    turn: int
    speaker: str = ""
    outlet: str = ""
    quote: str
    """The exact sentence; a substring of ``text``."""
    text: str
    """The whole passage: ``briefing.text[start:end]``."""
    start: int
    end: int


class AnswerRecord(Record):
    id: str = ""
    question: str
    status: Literal["answered", "refused"]
    answer: str
    figures: list[AnswerFigure] = Field(default_factory=list)
    derivation: Derivation | None = None
    comparison: Comparison | None = None
    citations: list[Citation] = Field(default_factory=list)
    completed_question: str | None = None
    warnings: list[str] = Field(default_factory=list)
    engine: str = "extractive"
    confidence: float | None = None
    """How surely the briefing carries the question, 0 to 1; ranks answers of one engine."""
    timing_ms: dict[str, float] = Field(default_factory=dict)
    usage: dict[str, int] = Field(default_factory=dict)

    def __add__(self, later: AnswerRecord) -> AnswerRecord:
        """A later state of the same answer replaces it: LangChain folds a stream with ``+``."""
        return later
