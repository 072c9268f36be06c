"""What a question brings with it, before anything is looked up."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from index.script import fold, language_of

MAX_QUESTION_CHARACTERS = 2000


class Question(BaseModel):
    """A question as it enters the chain. Only ``text`` is needed."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(min_length=1, max_length=MAX_QUESTION_CHARACTERS)
    id: str = ""
    history: tuple[str, ...] = ()
    """Earlier questions of the same person, oldest first."""
    briefings: tuple[str, ...] = ()
    """Ids the answer is restricted to; empty: all of the library."""

    focus: str = ""
    """Id of the figure that the conversation is about, for a completed follow-up."""
    foci: tuple[str, ...] = ()
    """Ids of all figures that the answer before stated."""
    trail: tuple[str, ...] = ()
    """Ids of those that the answers before that one stated, oldest first."""
    cited: str = ""
    """Id of the passage that the answer before cited first."""
    person: str = ""
    """Who 他, she or the official is, by the answer before."""
    follows: str = ""
    """The question, complete, that a follow-up leans on; empty for one that stands alone."""

    @property
    def folded(self) -> str:
        """Simplified, half width, lower case; positions as in ``text``."""
        return fold(self.text)

    @property
    def whole(self) -> str:
        """What is searched for: the question with the one it follows."""
        return f"{self.text} {self.follows}".strip()

    @property
    def language(self) -> str:
        return language_of(self.text)


def to_question(given: str | Question | Mapping[str, Any]) -> Question:
    """A question from what the chain accepts: a text, or ``question`` with ``id``, ``history``,
    ``briefing`` as in a questions file.

    Raises:
        ValueError: there is no question text, or it is too long.
    """
    if isinstance(given, Question):
        return given
    fields: Mapping[str, Any] = {"question": given} if isinstance(given, str) else given
    text = str(fields.get("question") or "").strip()
    if not text:
        raise ValueError("the question is empty; ask something, such as: briefing ask '…'")
    if len(text) > MAX_QUESTION_CHARACTERS:
        raise ValueError(
            f"the question has {len(text)} characters; at most {MAX_QUESTION_CHARACTERS} are read"
        )
    return Question(
        text=text,
        id=str(fields.get("id") or "") or uuid.uuid5(uuid.NAMESPACE_OID, text).hex[:12],
        history=tuple(str(h) for h in fields.get("history") or ()),
        briefings=_as_ids(fields.get("briefing")),
    )


def _as_ids(value: Any) -> tuple[str, ...]:
    if not value:
        return ()
    names: Sequence[Any] = [value] if isinstance(value, str) else value
    return tuple(str(name) for name in names)
