"""What a model writes back: sentences with slots, and operations on figures; read as it comes.

Two forms hold the same. JSON: ``{"answered": …, "operations": […], "sentences": […]}``. Text: one
operation a line, ``C1 = base_of(F3, F4)``, then plain sentences, each with its ``[P2]``.
"""

from __future__ import annotations

import json
import re
from typing import Any

from langchain_core.utils.json import parse_partial_json
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from index.sentences import sentence_spans

NOT_GIVEN = "NOT_GIVEN"
MAX_SENTENCES = 12
_THINKING = re.compile(r"<think>.*?(?:</think>|$)", re.S)
_FENCE = re.compile(r"^\s*```[a-z]*\s*|\s*```\s*$")
_OPERATION = re.compile(r"^\s*(C\d+)\s*[=:：]\s*([a-z_]+)\s*[(（]\s*([^)）]*)[)）]\s*$", re.M)
PASSAGE = re.compile(r"[\[【(（]\s*(P\d+(?:\s*[,，、]\s*P\d+)*)\s*[\]】)）]")

_COMPUTED = re.compile(r"\bC\d+\b", re.ASCII)
_BEHIND = re.compile(rf"(?:\s*{PASSAGE.pattern})+(?!\s*[。.])")


class NotAReply(ValueError):
    """What came cannot be read as a reply; the text says why, for the model to mend."""


class Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class Operation(Part):
    id: str
    operation: str
    operands: tuple[str, ...]


class Sentence(Part):
    text: str
    passages: tuple[str, ...] = ()


class Reply(Part):
    answered: bool = True
    operations: tuple[Operation, ...] = ()
    sentences: tuple[Sentence, ...] = Field(default=(), max_length=MAX_SENTENCES)


class ReplyReader:
    """Collects pieces; `feed` gives the sentences that a piece completed, `finish` the rest."""

    def __init__(self) -> None:
        self._text = ""
        self._given = 0

    @property
    def raw(self) -> str:
        return self._text

    def feed(self, piece: str) -> list[tuple[Sentence, tuple[Operation, ...]]]:
        """Newly completed sentences, each with the operations known so far.

        The last one is held back until another follows: its end may still be missing.
        """
        self._text += piece
        if not any(mark in piece for mark in "}。！？.!?\n"):
            return []
        try:
            reply = _read(self._text, partial=True)
        except NotAReply:
            return []
        known = {operation.id for operation in reply.operations}
        fresh: list[tuple[Sentence, tuple[Operation, ...]]] = []
        for sentence in reply.sentences[self._given : -1]:
            if not set(_COMPUTED.findall(sentence.text)) <= known:
                break  # Its operation may follow: some models write them last.
            fresh.append((sentence, reply.operations))
        self._given += len(fresh)
        return fresh

    def finish(self) -> tuple[Reply, list[tuple[Sentence, tuple[Operation, ...]]]]:
        """The whole reply and the sentences not given yet.

        Raises:
            NotAReply: it is empty, or JSON that does not have the form.
        """
        reply = _read(self._text, partial=False)
        rest = reply.sentences[self._given :]
        self._given = len(reply.sentences)
        return reply, [(sentence, reply.operations) for sentence in rest]


def _read(text: str, *, partial: bool) -> Reply:
    body = _FENCE.sub("", _THINKING.sub("", text)).strip()
    if not body:
        raise NotAReply("the answer is empty")
    if body.startswith(("{", "[")) and not re.match(r"\[P\d|\{[FC]\d", body):
        return _read_json(body, partial)
    return _read_text(body)


def _read_json(body: str, partial: bool) -> Reply:
    try:
        # strict=False: models leave line breaks inside strings.
        found: Any = (
            parse_partial_json(body, strict=False) if partial else json.loads(body, strict=False)
        )
    except (ValueError, RecursionError) as error:
        raise NotAReply("the answer is not valid JSON") from error
    if not isinstance(found, dict):
        raise NotAReply("the answer is not a JSON object")
    try:
        return Reply.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise NotAReply(
            f"the JSON does not have the form asked for: {place}: {first['msg']}"
        ) from error


def _read_text(body: str) -> Reply:
    operations = tuple(
        Operation(
            id=match[1],
            operation=match[2],
            operands=tuple(re.findall(r"F\d+", match[3])),
        )
        for match in _OPERATION.finditer(body)
    )
    rest = _OPERATION.sub("", body).strip()
    if rest.strip(" .。") == NOT_GIVEN:
        return Reply(answered=False)
    sentences: list[Sentence] = []
    for start, end in sentence_spans(rest):
        piece = rest[start:end]
        if sentences and (behind := _BEHIND.match(piece)):
            # Markers behind a full stop belong to the sentence before.
            last = sentences[-1]
            names = (*last.passages, *_names(behind.group()))
            sentences[-1] = last.model_copy(update={"passages": names})
            piece = piece[behind.end() :]
        bare = PASSAGE.sub("", piece).strip()
        if bare.strip(" .。,，;；"):
            sentences.append(Sentence(text=bare, passages=_names(piece)))
    if len(sentences) > MAX_SENTENCES:
        raise NotAReply(f"the answer has more than {MAX_SENTENCES} sentences")
    return Reply(answered=True, operations=operations, sentences=tuple(sentences))


def _names(text: str) -> tuple[str, ...]:
    return tuple(name for group in PASSAGE.findall(text) for name in re.findall(r"P\d+", group))


def response_format(kind: str, operations: tuple[str, ...]) -> dict[str, Any] | None:
    """What to ask the server for: ``schema``, ``json`` or ``text`` (nothing)."""
    if kind == "text":
        return None
    if kind == "json":
        return {"type": "json_object"}
    operation = _object(
        id={"type": "string"},
        operation={"type": "string", "enum": list(operations)},
        operands={"type": "array", "items": {"type": "string"}},
    )
    sentence = _object(
        text={"type": "string"}, passages={"type": "array", "items": {"type": "string"}}
    )
    schema = _object(
        answered={"type": "boolean"},
        operations={"type": "array", "items": operation},
        sentences={"type": "array", "items": sentence},
    )
    return {
        "type": "json_schema",
        "json_schema": {"name": "cited_answer", "strict": True, "schema": schema},
    }


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }
