"""Question in, answer record out: the one road that chat, command line and evaluation share.

``build_chain`` returns a LangChain runnable. Its steps (question, retrieve, answer, verify) are
runnables of their own, so callbacks and tracing see each. ``invoke`` and ``batch`` give the whole
`AnswerRecord`; ``stream`` gives records whose ``answer`` grows, the last one complete.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from langchain_core.runnables import (
    Runnable,
    RunnableGenerator,
    RunnableLambda,
    RunnablePassthrough,
)

from index.ids import slug
from index.library import Filter, Library, Snapshot
from index.script import simplify
from rag.conversation import complete_from_history, completed_text
from rag.engine import Engine, ExtractiveEngine
from rag.engines import SessionEngine
from rag.evidence import Draft, Evidence
from rag.library_wide import apart
from rag.phrases import phrase
from rag.put_right import warn_of_what_was_put_right
from rag.question import Question, to_question
from rag.records import AnswerRecord
from rag.retrieve import search
from rag.verify import check_markers, unsupported_figures

# Among so many passages of a library are those of several briefings.
_WIDE = 50
ChainInput = str | Mapping[str, Any] | Question
# The point and the comma of a number end no clause: 120.3 never shows as 120.
_STREAM_STEP = re.compile(r"\[\d+\]|(?:[^\[，。；,;.]|(?<=\d)[.,](?=\d))+[，。；,;.]?|.", re.S)


def build_chain(
    library: Library, engine: Engine | None = None, k: int = 8
) -> Runnable[ChainInput, AnswerRecord]:
    """The chain over a library; it answers from the newest committed state each time."""
    writer = engine or ExtractiveEngine()
    reference = writer.reference if isinstance(writer, SessionEngine) else writer

    def start(given: ChainInput) -> dict[str, Any]:
        began = time.perf_counter()
        session = writer.session() if isinstance(writer, SessionEngine) else None
        return {"began": began, "question": to_question(given), "marks": {}, "session": session}

    def complete(state: dict[str, Any]) -> Question:
        question: Question = state["question"]
        completed = complete_from_history(
            question, lambda earlier: reference.answer(earlier, look(earlier))
        )
        session = state["session"]
        return session.complete(question, completed, look) if session else completed

    def retrieve(state: dict[str, Any]) -> Evidence:
        evidence = look(state["completed"])
        state["marks"]["retrieve"] = time.perf_counter()
        return evidence

    def look(question: Question) -> Evidence:
        snapshot = library.snapshot()
        where = _filter(question, snapshot)
        if where:
            snapshot = snapshot.only(where["briefing_id"])
        vector = snapshot.embed_query(simplify(question.whole))
        hits = search(snapshot, question.whole, _WIDE, where, vector=vector)
        likely = apart(snapshot, question, hits, vector, k)
        return Evidence(snapshot, tuple(hits[:k]), tuple(vector), where, likely)

    def answer(states: Iterator[dict[str, Any]]) -> Iterator[_State]:
        state = _whole(states)
        completed, session = state["completed"], state["session"]
        drafts = (
            session.stream(completed, state["evidence"])
            if session
            else iter([writer.answer(completed, state["evidence"])])
        )
        for draft in drafts:
            if completed.follows:
                draft.completed_question = completed_text(completed)
            elif completed.text != state["question"].text:
                draft.completed_question = completed.text
            warn_of_what_was_put_right(draft, completed.language)
            state["marks"]["answer"] = time.perf_counter()
            yield _State(state | {"draft": draft})

    def verify(states: Iterator[dict[str, Any]]) -> Iterator[AnswerRecord]:
        for state in states:
            yield verified(state)

    def verified(state: dict[str, Any]) -> AnswerRecord:
        record = _record(state["question"], state["draft"], writer.name)
        check_markers(record)
        loose = unsupported_figures(record)
        if loose:
            # Never shown as fact: the answer is withdrawn, and says which figure failed.
            record = withdrawn(record, loose, state["question"].language)
        record.timing_ms = _timing(state["began"], state["marks"])
        if state["session"]:
            record.usage = dict(state["session"].usage)
        return record

    return (
        RunnableLambda(start, name="question")
        | RunnablePassthrough.assign(completed=RunnableLambda(complete, name="complete"))
        | RunnablePassthrough.assign(evidence=RunnableLambda(retrieve, name="retrieve"))
        | RunnableGenerator(answer, name="answer")
        | RunnableGenerator(verify, name="verify")
        | RunnableGenerator(_grow, name="stream")
    )


class _State(dict[str, Any]):
    """What the steps pass on; a later state of the same question replaces the earlier."""

    def __add__(self, later: _State) -> _State:
        return later


def _whole(chunks: Iterator[dict[str, Any]]) -> dict[str, Any]:
    """The state of which `RunnablePassthrough.assign` streams the parts."""
    state: dict[str, Any] = {}
    for chunk in chunks:
        state |= chunk
    return state


def _filter(question: Question, snapshot: Snapshot) -> Filter:
    """The briefings a question is restricted to, by id or by file name.

    Raises:
        ValueError: the library has no such briefing.
    """
    if not question.briefings:
        return {}
    found = [_resolve(name, snapshot) for name in question.briefings]
    return {"briefing_id": found}


def _resolve(name: str, snapshot: Snapshot) -> str:
    for candidate in (name, slug(name), slug(Path(name).stem)):
        if candidate in snapshot.briefings:
            return candidate
    known = ", ".join(sorted(snapshot.briefings))
    raise ValueError(f"no briefing {name!r} in the library; it holds {known}")


def _record(question: Question, draft: Draft, engine: str) -> AnswerRecord:
    return AnswerRecord(
        id=question.id,
        question=question.text,
        status="answered" if draft.answered else "refused",
        answer=draft.text,
        figures=draft.figures,
        derivation=draft.derivation,
        comparison=draft.comparison,
        citations=draft.citations,
        completed_question=draft.completed_question,
        warnings=draft.warnings,
        engine=engine,
        confidence=draft.confidence,
    )


def withdrawn(record: AnswerRecord, loose: list[str], language: str) -> AnswerRecord:
    """A refusal in place of an answer with figures that its citations do not carry."""
    return record.model_copy(
        update={
            "status": "refused",
            "answer": phrase("withdrawn", language),
            "figures": [],
            "derivation": None,
            "comparison": None,
            "citations": [],
            "warnings": [*record.warnings, f"unsupported: {', '.join(loose)}"],
        }
    )


def _timing(began: float, marks: Mapping[str, float]) -> dict[str, float]:
    """Milliseconds of each stage and in total."""
    timing: dict[str, float] = {}
    previous = began
    for stage, moment in marks.items():
        timing[stage] = round((moment - previous) * 1000, 2)
        previous = moment
    timing["total"] = round((time.perf_counter() - began) * 1000, 2)
    return timing


def _grow(records: Iterator[AnswerRecord]) -> Iterator[AnswerRecord]:
    """Each record with its answer clause by clause, on from what the one before it showed."""
    shown = ""
    for record in records:
        if not record.answer.startswith(shown):
            shown = ""
        for piece in _STREAM_STEP.findall(record.answer[len(shown) :])[:-1]:
            shown += piece
            yield record.model_copy(update={"answer": shown})
        shown = record.answer
        yield record
