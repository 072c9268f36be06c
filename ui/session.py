"""What the server remembers of one open page."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from ui.conversation import Conversation, Exchange, new_id

_REMEMBERED = 12
"""Earlier questions handed to the chain: a follow-up leans on the last few."""
Session = dict[str, Any]
"""``id`` of the conversation; its ``exchanges``; ``messages`` shown, the last of them unfinished
while ``open``; ``places``: which exchange stands in which message; ``panel``: ids of the
transcripts in the panel."""


def new_session(panel: Sequence[str] = ()) -> Session:
    return {
        "id": new_id(),
        "exchanges": [],
        "messages": [],
        "places": {},
        "panel": list(panel),
        "open": False,
    }


def questions_before(exchanges: Sequence[Exchange], place: int | None = None) -> list[str]:
    """The questions asked before the exchange at ``place`` (None: before the next one)."""
    return [one.question for one in exchanges[:place]][-_REMEMBERED:]


def conversation_of(state: Session) -> Conversation:
    return Conversation(id=state["id"], exchanges=list(state["exchanges"]))


class Latest:
    """Which run of a session is the latest: an earlier one, still at work, ends in silence.

    The engine cannot be interrupted while it waits for a model. Gradio would take no question
    before it returns; this lets the next one pass it.
    """

    def __init__(self) -> None:
        self._runs: dict[str, int] = {}
        self._lock = threading.Lock()

    def begin(self, session: str) -> int:
        """Make a new run the latest; also ends the one before it."""
        with self._lock:
            self._runs[session] = self._runs.get(session, 0) + 1
            return self._runs[session]

    def current(self, session: str) -> int:
        """The latest run; 0 before the first."""
        with self._lock:
            return self._runs.get(session, 0)

    def is_latest(self, session: str, run: int) -> bool:
        return self.current(session) == run

    def forget(self, session: str) -> None:
        with self._lock:
            self._runs.pop(session, None)
