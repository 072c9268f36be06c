"""Conversations as a browser keeps them: questions with their answer records, never their HTML.

What comes back from a browser is data like any other: it is checked, and shown anew.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from pydantic import BaseModel, Field, ValidationError

from rag.records import AnswerRecord, Citation
from ui.markup import Origin
from ui.strings import Language, say

_MOST = 200
"""Exchanges of one conversation that are taken back; a longer one keeps its last ones."""


class Exchange(BaseModel):
    """A question, the briefings it was put to (none: all), and what was answered."""

    question: str
    briefings: list[str] = Field(default_factory=list)
    record: AnswerRecord
    at: str = ""


class Conversation(BaseModel):
    id: str
    exchanges: list[Exchange] = Field(default_factory=list)

    @property
    def questions(self) -> list[str]:
        return [one.question for one in self.exchanges]


def new_id() -> str:
    return uuid.uuid4().hex


def exchange(question: str, briefings: list[str], record: AnswerRecord) -> Exchange:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return Exchange(question=question, briefings=briefings, record=record, at=at)


def read_conversation(given: Any) -> Conversation | None:
    """What a browser hands back, as far as it can be read; None if nothing can be.

    An exchange that an older version of this program wrote differently is left out.
    """
    if not isinstance(given, dict) or not isinstance(given.get("exchanges"), list):
        return None
    found: list[Exchange] = []
    for one in given["exchanges"][-_MOST:]:
        try:
            found.append(Exchange.model_validate(one))
        except ValidationError:
            continue
    if not found:
        return None
    return Conversation(id=str(given.get("id") or new_id())[:64], exchanges=found)


def as_json(conversation: Conversation) -> str:
    return conversation.model_dump_json(indent=1)


def as_markdown(
    conversation: Conversation, origin: Callable[[Citation], Origin], language: Language
) -> str:
    """Each question with its answer, the computation, and who said the sentences cited."""
    rows: list[str] = []
    for one in conversation.exchanges:
        rows += [f"## {_inline(one.question)}", "", *_answer(one.record, origin, language), ""]
    return "\n".join(rows).rstrip() + "\n"


def _answer(
    record: AnswerRecord, origin: Callable[[Citation], Origin], language: Language
) -> Iterator[str]:
    if record.completed_question and record.completed_question != record.question:
        yield f"*{say('understood', language)}{_inline(record.completed_question)}*"
        yield ""
    for line in record.answer.splitlines():
        # Two spaces: the line break stays.
        yield f"{_inline(line)}  "
    worked = record.derivation
    if worked is not None:
        yield ""
        yield (
            f"{say('worked', language)}: {_inline(worked.expression)}"
            f" = {_inline(worked.value + worked.unit)}"
        )
    for warning in record.warnings:
        yield ""
        yield f"> {_inline(warning)}"
    if not record.citations:
        return
    yield ""
    yield f"**{say('closest' if record.status == 'refused' else 'sources', language)}**"
    yield ""
    for citation in record.citations:
        found = origin(citation)
        asked = say("asked_by", language, outlet=citation.outlet) if citation.outlet else ""
        who = " · ".join(filter(None, (citation.speaker, found.role, asked)))
        yield f"- [{citation.marker}] {_inline(who)}: “{_inline(citation.quote)}”"
        if found.source_line:
            yield f"  {_inline(found.source_line)}"


_MARKUP = frozenset("\\`*_{}<>#|~$!")


def _inline(text: str) -> str:
    """Words as Markdown that shows exactly them, on one line."""
    flat = " ".join(text.split())
    shown = "".join(f"\\{char}" if char in _MARKUP else char for char in flat)
    # Markers such as [1] stay readable; what would make a link of them does not.
    return shown.replace("](", "]\\(")
