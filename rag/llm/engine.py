"""The engine that lets a language model write, within what the extractive engine answers."""

from __future__ import annotations

from rag.engine import Engine, ExtractiveEngine
from rag.evidence import Draft, Evidence
from rag.llm.client import Client
from rag.llm.session import Session, weaker
from rag.question import Question


class LanguageModelEngine:
    """``reference`` refuses what the briefing does not give, and answers where the model fails."""

    name = "llm"

    def __init__(self, client: Client, reference: Engine | None = None) -> None:
        self.client = client
        self.reference: Engine = reference or ExtractiveEngine()
        wanted = client.settings.output
        self._may_weaken = wanted == "auto"
        self.output = "schema" if wanted == "auto" else wanted
        """How replies are asked for: ``schema``, ``json`` or ``text``."""

    def session(self) -> Session:
        """A session for one question; its deadline begins now."""
        return Session(self)

    def answer(self, question: Question, evidence: Evidence) -> Draft:
        *_, last = self.session().stream(question, evidence)
        return last

    def weaken(self, kind: str) -> bool:
        """After a server refused a form, ask for a simpler one from now on, if there is one."""
        simpler = weaker(kind)
        if not self._may_weaken or simpler is None:
            return False
        self.output = simpler
        return True
