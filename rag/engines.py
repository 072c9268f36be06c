"""Which engine answers, by its name; and what an engine that works in sessions offers the chain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol, runtime_checkable

from index.settings import Settings
from rag.engine import Engine, ExtractiveEngine
from rag.evidence import Draft, Evidence
from rag.question import Question

ENGINES = ("extractive", "llm")


class Session(Protocol):
    """One question's state: its deadline, what it used, and answers that grow."""

    usage: dict[str, int]

    def complete(
        self, question: Question, completed: Question, look: Callable[[Question], Evidence]
    ) -> Question: ...

    def stream(self, question: Question, evidence: Evidence) -> Iterator[Draft]: ...


@runtime_checkable
class SessionEngine(Protocol):
    """An engine that is asked through a `Session`; ``reference`` answers earlier questions."""

    name: str
    reference: Engine

    def session(self) -> Session: ...

    def answer(self, question: Question, evidence: Evidence) -> Draft: ...


def make_engine(name: str, settings: Settings) -> Engine:
    """The engine of that name; an empty name is ``llm`` where a model is set, else ``extractive``.

    Raises:
        ValueError: there is no such engine, or its model's settings cannot be used.
    """
    chosen = name or ("llm" if settings.llm else "extractive")
    if chosen == "extractive":
        return ExtractiveEngine()
    if chosen != "llm":
        raise ValueError(f"no engine {name!r}; there are {' and '.join(ENGINES)}")
    from rag.llm.client import Client, make_model
    from rag.llm.engine import LanguageModelEngine
    from rag.llm.settings import model_settings

    chosen_model = model_settings(settings)
    return LanguageModelEngine(Client(make_model(chosen_model), chosen_model))
