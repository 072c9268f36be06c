"""The chat's endpoints for programs: the same answers as the page, as JSON.

``POST /gradio_api/call/ask`` with ``{"data": [question, briefing, history]}``, or with
``gradio_client``: ``Client(url).predict("…", "", [], api_name="/ask")``. The page lists them under
"Use via API".
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from ui.backend import Backend

log = logging.getLogger(__name__)


def add_endpoints(backend: Backend) -> None:
    """Add ``ask``, ``list`` and ``figures`` to the page being built (inside its context)."""
    from gradio.events import api

    def ask(question: str, briefing: str = "", history: list[str] | None = None) -> dict[str, Any]:
        """Answer a question; the reply is the answer record.

        Args:
            question: In Chinese or English, at most 2000 characters.
            briefing: Id to answer from, as the list gives it; several with commas; empty: all.
            history: The earlier questions of the same conversation, oldest first.
        """
        with _clear_errors():
            chosen = [name.strip() for name in briefing.split(",") if name.strip()]
            return backend.ask(question, chosen, history or []).model_dump(mode="json")

    def list_briefings() -> list[dict[str, Any]]:
        """The briefings in the library, newest first."""
        with _clear_errors():
            return [
                {
                    "id": one.id,
                    "title": one.title,
                    "date": one.date,
                    "source": one.source,
                    "language": one.language,
                    "turns": len(one.turns),
                }
                for one in backend.briefings()
            ]

    def figures(briefing: str) -> list[dict[str, Any]]:
        """Every figure of one briefing: value, unit, subject, period, and where it stands.

        Args:
            briefing: Its id, as the list gives it.
        """
        with _clear_errors():
            snapshot = backend.snapshot()
            if briefing not in snapshot.briefings:
                known = ", ".join(sorted(snapshot.briefings))
                raise ValueError(f"no briefing {briefing!r} in the library; it holds {known}")
            found = [f for f in snapshot.figures if f.briefing_id == briefing]
            return [f.model_dump(mode="json") for f in found]

    endpoints: list[tuple[Callable[..., Any], str]] = [
        (ask, "ask"),
        (list_briefings, "list"),
        (figures, "figures"),
    ]
    for function, name in endpoints:
        api(function, api_name=name, concurrency_limit=8)


@contextmanager
def _clear_errors() -> Iterator[None]:
    """Gradio passes on the text of its own error class only."""
    import gradio as gr

    try:
        yield
    except ValueError as error:
        raise gr.Error(str(error), print_exception=False) from error
    except Exception as error:
        log.exception("a call failed")
        raise gr.Error(f"internal error ({type(error).__name__})", print_exception=False) from error
