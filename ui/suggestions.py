"""Questions to ask next: about what else stands where an answer was taken from.

As with the starters, each is known to be answered from the sentence it was made from.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from rag.records import AnswerRecord
from ui.examples import Candidate, about_passage, answers

if TYPE_CHECKING:
    from index.library import Snapshot

_OFFERED = 3
_TRIES = 8
"""Questions tried for one passage: each costs an answer."""
_PASSAGES_KEPT = 500


class Suggestions:
    """Remembers what was found for a passage; may be used from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._found: dict[tuple[str, str], list[Candidate]] = {}

    def after(
        self,
        record: AnswerRecord,
        asked: Sequence[str],
        snapshot: Snapshot,
        ask: Callable[[str, str], AnswerRecord],
    ) -> list[str]:
        """At most three questions; none where the answer cites nothing.

        ``asked`` are the questions of the conversation so far. ``ask`` answers a question from a
        briefing.
        """
        if not record.citations:
            return []
        cited = record.citations[0]
        place = snapshot.position.get(cited.passage_id)
        if place is None:
            return []
        key = snapshot.revision, cited.passage_id
        with self._lock:
            found = self._found.get(key)
        if found is None:
            found = []
            passage = snapshot.passages[place]
            briefing = snapshot.briefings[passage.briefing_id]
            held = [f for f in snapshot.figures if f.briefing_id == briefing.id]
            for one in about_passage(briefing, passage, held)[:_TRIES]:
                if answers(ask(one.question, briefing.id), one):
                    found.append(one)
                if len(found) > _OFFERED + 2:
                    break
            with self._lock:
                if len(self._found) >= _PASSAGES_KEPT:
                    self._found.clear()
                self._found[key] = found
        told = {_flat(question) for question in asked}
        told |= {_flat(record.completed_question or "")}
        fresh = [one for one in found if _flat(one.question) not in told]
        # What the answer has just given need not be asked; nor twice about one thing.
        fresh = [one for one in fresh if not _given(one, record)]
        return [one.question for one in fresh[:_OFFERED]]


def _flat(question: str) -> str:
    return "".join(char for char in question.casefold() if char.isalnum())


def _given(candidate: Candidate, record: AnswerRecord) -> bool:
    """Whether the answer already shows the figure that the question asks for."""
    return bool(candidate.value) and candidate.value in {f.value for f in record.figures}
