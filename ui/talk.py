"""The conversation behind the page: what each event of it shows and remembers.

Gradio reads the handlers' annotations at run time, so it is imported at the top here, as in
``ui.page``; neither is imported before a page is built.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import gradio as gr

from index.records import Briefing
from index.storage import IndexMissing
from rag.records import AnswerRecord
from ui.backend import Backend
from ui.feedback import FeedbackFull, append, rated
from ui.figures_tab import figures_csv, figures_html
from ui.markup import answer_html, note_html, plain, user_html
from ui.strings import Language, say
from ui.transcript import panel_html
from ui.visitor import language_of

log = logging.getLogger(__name__)

_REMEMBERED = 12
"""Earlier questions handed to the chain: a follow-up leans on the last few."""
Session = dict[str, Any]
"""``questions`` asked; ``messages`` shown, the last of them unfinished while ``open``; ``panel``:
ids of the transcripts in the panel; ``answers``: record, history and briefings by the place of
their message."""


@dataclass(frozen=True)
class Bubble:
    """An answer's bubble at one moment; with its record once that is complete."""

    html: str
    record: AnswerRecord | None = None
    done: bool = False


def new_session() -> Session:
    return {"questions": [], "messages": [], "panel": [], "open": False, "answers": {}}


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

    def is_latest(self, session: str, run: int) -> bool:
        with self._lock:
            return self._runs.get(session) == run

    def forget(self, session: str) -> None:
        with self._lock:
            self._runs.pop(session, None)


class Talk:
    """Handlers of one page; all state of a visitor is in the `Session` handed to them."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._latest = Latest()

    def respond(
        self, question: str, chosen: list[str] | None, state: Session, request: gr.Request
    ) -> Iterator[tuple[Any, ...]]:
        """Yields updates of the box, the chat, the session and the panel."""
        if not question.strip():
            yield gr.skip(), gr.skip(), gr.skip(), gr.skip()
            return
        visitor = str(request.session_hash)
        run = self._latest.begin(visitor)
        language = language_of(request)
        earlier = _closed(state, language)
        messages = [*earlier["messages"], _message("user", user_html(question))]
        box: Any = gr.update(value="", submit_btn=False, stop_btn=True)
        for bubble in self._bubbles(question, chosen or [], earlier["questions"], language):
            if not self._latest.is_latest(visitor, run):
                # Gradio shows the last thing yielded once more when a run ends.
                yield gr.skip(), gr.skip(), gr.skip(), gr.skip()
                return
            shown = [*messages, _message("assistant", bubble.html)]
            kept = {**earlier, "messages": shown, "open": not bubble.done}
            panel: Any = gr.skip()
            if bubble.record is not None:
                kept["questions"] = [*earlier["questions"], question][-_REMEMBERED:]
                told = (bubble.record, list(earlier["questions"]), list(chosen or []))
                kept["answers"] = {**earlier["answers"], len(shown) - 1: told}
                panel, kept["panel"] = self._panel(bubble.record, earlier["panel"], language)
            yield box, shown, kept, panel
            box = gr.skip()
        yield _ready(), gr.skip(), gr.skip(), gr.skip()

    def stop(self, state: Session, request: gr.Request) -> tuple[Any, ...]:
        """Updates of the box, the chat and the session."""
        self._latest.begin(str(request.session_hash))
        closed = _closed(state, language_of(request))
        return _ready(), closed["messages"], closed

    def start_over(self, state: Session, request: gr.Request) -> tuple[Any, ...]:
        """An empty conversation beside the same transcripts; updates as for `stop`."""
        self._latest.begin(str(request.session_hash))
        return _ready(value=""), [], {**new_session(), "panel": state["panel"]}

    def rate(self, event: gr.LikeData, state: Session, request: gr.Request) -> None:
        """Writes down what a reader thinks of an answer, and says thank you."""
        language = language_of(request)
        told = state["answers"].get(event.index)
        verdict = {True: "good", "Like": "good", False: "bad", "Dislike": "bad"}.get(
            event.liked, str(event.liked or "")
        )
        if told is None or not verdict:
            # A note, such as that something went wrong, or a verdict taken back.
            return
        record, history, briefings = told
        try:
            append(self._backend.settings.home, rated(record, history, briefings, verdict))
        except (OSError, FeedbackFull) as error:
            log.error("feedback was not written", exc_info=error)
            gr.Warning(plain(say("failed", language, error=type(error).__name__)))
            return
        gr.Info(plain(say("thanks", language)))

    def leave(self, request: gr.Request) -> None:
        self._latest.forget(str(request.session_hash))

    def open_page(self, request: gr.Request) -> tuple[Any, ...]:
        """Header, panel, choice of briefings, empty chat and session of a page just opened."""
        language = language_of(request)
        invitation = (
            f"<h3>{plain(say('invite', language))}</h3>{plain(say('invite_more', language))}"
        )
        chat = gr.update(value=[], placeholder=invitation)
        session = new_session()
        library = gr.skip()
        try:
            briefings = self._backend.briefings()
        except Exception as error:
            panel = _notice(clear_line(error, language))
        else:
            panel = panel_html(briefings[:1], language)
            # Nobody has chosen yet: all are asked.
            library = _choice(briefings)
            session["panel"] = [b.id for b in briefings[:1]]
            if not briefings:
                panel = _notice(say("no_index", language))
        return _header(language), panel, library, chat, session

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
            empty = _notice(say("no_index", language))
            return _choice([]), empty, {**state, "panel": []}
        first = next((b for b in briefings if b.id == added), briefings[0])
        chosen = _choice(briefings, first.id)
        return chosen, panel_html([first], language), {**state, "panel": [first.id]}

    def figures(self, chosen: list[str] | None, request: gr.Request) -> str:
        """Table and charts of the briefings chosen; of all where none is."""
        language = language_of(request)
        try:
            snapshot = self._backend.snapshot()
        except Exception as error:
            return _notice(clear_line(error, language))
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

    def _bubbles(
        self, question: str, chosen: list[str], history: list[str], language: Language
    ) -> Iterator[Bubble]:
        yield Bubble(note_html(say("working", language)))
        record: AnswerRecord | None = None
        try:
            for record in self._backend.stream(question, chosen, history):
                yield Bubble(answer_html(record, language, complete=False))
            if record is not None:
                whole = answer_html(record, language, self._backend.origin)
                yield Bubble(whole, record, done=True)
        except Exception as error:
            yield Bubble(note_html(clear_line(error, language), "error"), done=True)

    def _panel(
        self, record: AnswerRecord, shown: list[str], language: Language
    ) -> tuple[Any, list[str]]:
        """The panel with every briefing the answer cites; left alone if it has them already."""
        cited = list(dict.fromkeys(c.briefing_id for c in record.citations))
        missing = [one for one in cited if one not in shown]
        if not missing:
            return gr.skip(), shown
        known = self._backend.snapshot().briefings
        wanted = [one for one in [*shown, *missing] if one in known]
        return panel_html([known[one] for one in wanted], language, current=cited[0]), wanted


def _choice(briefings: Sequence[Briefing], chosen: str = "") -> Any:
    """The picker; where there is nothing to choose it is out of the way."""
    several = len(briefings) > 1
    choices = [(" · ".join(filter(None, (b.date, b.title or b.id))), b.id) for b in briefings]
    return gr.update(choices=choices, value=[chosen] if several and chosen else [], visible=several)


def choose_example(event: gr.SelectData) -> str:
    return str(event.value["text"])


def clear_line(error: Exception, language: Language) -> str:
    """What a person can do something with; everything else goes to the log."""
    if isinstance(error, IndexMissing):
        return say("no_index", language)
    ours = type(error).__module__.partition(".")[0] in ("index", "rag", "builtins")
    if isinstance(error, ValueError) and ours and not isinstance(error, UnicodeError):
        return say("problem", language, error=str(error))
    log.error("an answer failed", exc_info=error)
    return say("failed", language, error=type(error).__name__)


def _closed(state: Session, language: Language) -> Session:
    """The session with an unfinished last answer marked as stopped."""
    messages = list(state["messages"])
    if state["open"] and messages:
        last = messages[-1]["content"]
        waiting = last == note_html(say("working", language))
        note = note_html(say("stopped", language))
        messages[-1] = _message("assistant", note if waiting else last + note)
    return {**state, "messages": messages, "open": False}


def _ready(**more: Any) -> Any:
    """The box waiting for a question."""
    return gr.update(submit_btn=True, stop_btn=False, **more)


def _notice(line: str) -> str:
    return f'<div class="bq-panel">{note_html(line, "error")}</div>'


def _header(language: Language) -> str:
    return (
        f'<div class="bq-title"><h1>{plain(say("title", language))}</h1>'
        f"<span>{plain(say('promise', language))}</span>"
        f'<a class="bq-open-link" href="#bq-open" role="button">'
        f"{plain(say('transcript', language))}</a></div>"
    )


def _message(role: str, html: str) -> dict[str, str]:
    return {"role": role, "content": html}
