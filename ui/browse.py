"""What is looked at beside the conversation: transcripts, the table of figures, the choice."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import gradio as gr

from index.records import Briefing
from index.storage import IndexMissing
from ui.backend import Backend
from ui.figures_tab import figures_csv, figures_html
from ui.session import Session
from ui.strings import say
from ui.transcript import panel_html
from ui.trouble import clear_line, notice
from ui.visitor import language_of

log = logging.getLogger(__name__)


class Browse:
    """Handlers of one page; all state of a visitor is in the `Session` handed to them."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def show_chosen(
        self, chosen: list[str] | None, state: Session, request: gr.Request
    ) -> tuple[Any, ...]:
        """The panel turned to the first briefing chosen, and the session."""
        known = self._backend.snapshot().briefings
        wanted = [one for one in chosen or [] if one in known]
        if not wanted:
            return gr.skip(), gr.skip()
        shown = [one for one in [*state["panel"], *wanted] if one in known]
        shown = list(dict.fromkeys(shown))
        panel = panel_html([known[one] for one in shown], language_of(request), current=wanted[0])
        return panel, {**state, "panel": shown}

    def bring(self, briefing_id: object, state: Session, request: gr.Request) -> tuple[Any, ...]:
        """The panel turned to a briefing that may not have been in it, and the session."""
        return self.show_chosen([str(briefing_id)], state, request)

    def library_changed(self, added: str, state: Session, request: gr.Request) -> tuple[Any, ...]:
        """The choice of briefings, the panel and the session, after a change."""
        language = language_of(request)
        try:
            briefings = self._backend.briefings()
        except IndexMissing:
            briefings = []
        if not briefings:
            empty = notice(say("no_index", language))
            return choice([]), empty, {**state, "panel": []}
        first = next((b for b in briefings if b.id == added), briefings[0])
        chosen = choice(briefings, first.id)
        return chosen, panel_html([first], language), {**state, "panel": [first.id]}

    def figures(self, chosen: list[str] | None, request: gr.Request) -> str:
        """Table and charts of the briefings chosen; of all where none is."""
        language = language_of(request)
        try:
            snapshot = self._backend.snapshot()
        except Exception as error:
            return notice(clear_line(error, language))
        briefings = [b for b in self._backend.briefings() if not chosen or b.id in chosen]
        return figures_html(briefings, snapshot.figures, language)

    def figures_file(self, chosen: list[str] | None) -> dict[str, str]:
        """The same as a file to save."""
        found = [
            f for f in self._backend.snapshot().figures if not chosen or f.briefing_id in chosen
        ]
        name = "-".join(chosen or ["all"])[:80]
        return {"name": f"{name}-figures.csv", "type": "text/csv", "text": figures_csv(found)}

    def starters(self, chosen: list[str] | None, request: gr.Request) -> Any:
        """The chat, with questions to begin with, about the first briefing chosen."""
        try:
            one = chosen[0] if chosen else ""
            questions = self._backend.starters(language_of(request), one)
        except Exception:
            # Without an index the panel already says so; the page works without starters.
            log.debug("no starter questions", exc_info=True)
            return gr.skip()
        return gr.update(examples=[{"text": question} for question in questions])


def choice(briefings: Sequence[Briefing], chosen: str = "") -> Any:
    """The picker; where there is nothing to choose it is out of the way."""
    several = len(briefings) > 1
    choices = [(" · ".join(filter(None, (b.date, b.title or b.id))), b.id) for b in briefings]
    return gr.update(choices=choices, value=[chosen] if several and chosen else [], visible=several)
