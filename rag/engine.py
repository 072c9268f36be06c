"""The seam between a question with its evidence and an answer."""

from __future__ import annotations

from typing import Protocol

from rag.evidence import Draft, Evidence
from rag.question import Question
from rag.sentence_answer import answer_with_sentences


class Engine(Protocol):
    """Writes a draft; whatever it writes is verified afterwards."""

    name: str

    def answer(self, question: Question, evidence: Evidence) -> Draft: ...


class ExtractiveEngine:
    """Quotes and computes; no language model takes part."""

    name = "extractive"

    def answer(self, question: Question, evidence: Evidence) -> Draft:
        return answer_with_sentences(question, evidence)
