"""The conversation behind the page: what each event of it shows and remembers.

Gradio reads the handlers' annotations at run time, so it is imported at the top here, as in
``ui.page``; neither is imported before a page is built.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gradio as gr

from rag.records import AnswerRecord
from ui.backend import Backend
from ui.browse import choice
from ui.conversation import (
    Conversation,
    as_json,
    as_markdown,
    exchange,
    read_conversation,
)
from ui.feedback import FeedbackFull, append, rated
from ui.header import header_html
from ui.markup import answer_html, next_html, note_html, plain, user_html
from ui.session import Latest, Session, new_session, questions_before
from ui.strings import Language, say
from ui.transcript import panel_html
from ui.trouble import clear_line, notice
from ui.visitor import language_of

log = logging.getLogger(__name__)

_SAME = (gr.skip(), gr.skip(), gr.skip(), gr.skip(), gr.skip())


@dataclass(frozen=True)
class Bubble:
    """An answer's bubble at one moment; with its record once that is complete."""

    html: str
    record: AnswerRecord | None = None
    done: bool = False


class Talk:
    """Handlers of one page; all state of a visitor is in the `Session` handed to them."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._latest = Latest()

    def respond(
        self, question: str, chosen: list[str] | None, state: Session, request: gr.Request
    ) -> Iterator[tuple[Any, ...]]:
        """Yields updates of the box, the chat, the session, the panel, and of what the browser
        is to keep."""
        if not question.strip():
            yield _SAME
            return
        visitor = str(request.session_hash)
        run = self._latest.begin(visitor)
        language = language_of(request)
        earlier = _closed(state, language)
        asked_before = questions_before(earlier["exchanges"])
        messages = [*earlier["messages"], _message("user", user_html(question))]
        box: Any = gr.update(value="", submit_btn=False, stop_btn=True)
        for bubble in self._bubbles(question, chosen or [], asked_before, language):
            if not self._latest.is_latest(visitor, run):
                # Gradio shows the last thing yielded once more when a run ends.
                yield _SAME
                return
            shown = [*messages, _message("assistant", bubble.html)]
            kept = {**earlier, "messages": shown, "open": not bubble.done}
            panel: Any = gr.skip()
            keep: Any = gr.skip()
            if bubble.record is not None:
                said = exchange(question, list(chosen or []), bubble.record)
                place = len(earlier["exchanges"])
                kept["exchanges"] = [*earlier["exchanges"], said]
                kept["places"] = {**earlier["places"], len(shown) - 1: place}
                panel, kept["panel"] = self._panel(bubble.record, earlier["panel"], language)
                keep = {"id": kept["id"], "place": place, "exchange": said.model_dump(mode="json")}
            yield box, shown, kept, panel, keep
            box = gr.skip()
        yield _ready(), gr.skip(), gr.skip(), gr.skip(), gr.skip()

    def offer(self, state: Session, request: gr.Request) -> Any:
        """The chat with questions to ask next under its last answer."""
        visitor = str(request.session_hash)
        run = self._latest.current(visitor)
        if not state["messages"] or len(state["messages"]) - 1 not in state["places"]:
            return gr.skip()
        language = language_of(request)
        questions = [one.question for one in state["exchanges"]]
        chips = self._next(state["exchanges"][-1].record, questions, language)
        if not chips or self._latest.current(visitor) != run:
            return gr.skip()
        # Shown, not kept: the next question takes their place.
        last = _message("assistant", state["messages"][-1]["content"] + chips)
        return [*state["messages"][:-1], last]

    def stop(self, state: Session, request: gr.Request) -> tuple[Any, ...]:
        """Updates of the box, the chat and the session."""
        self._latest.begin(str(request.session_hash))
        closed = _closed(state, language_of(request))
        return _ready(), closed["messages"], closed

    def start_over(self, state: Session, request: gr.Request) -> tuple[Any, ...]:
        """An empty conversation beside the same transcripts; updates as for `stop`."""
        self._latest.begin(str(request.session_hash))
        return _ready(value=""), [], new_session(state["panel"])

    def recall(self, kept: Any, state: Session, request: gr.Request) -> tuple[Any, ...]:
        """A conversation that the browser kept; updates as for `stop`, then the panel."""
        language = language_of(request)
        found = read_conversation(kept)
        if found is None:
            gr.Warning(plain(say("unreadable", language)))
            return gr.skip(), gr.skip(), gr.skip(), gr.skip()
        self._latest.begin(str(request.session_hash))
        session = self._restored(found, state["panel"], language)
        panel, session["panel"] = self._panel(found.exchanges[-1].record, state["panel"], language)
        return _ready(value=""), session["messages"], session, panel

    def export(self, wanted: Any, request: gr.Request) -> dict[str, str] | None:
        """A conversation that the browser kept, as a file to save: Markdown or JSON."""
        language = language_of(request)
        asked = wanted if isinstance(wanted, dict) else {}
        found = read_conversation(asked.get("conversation"))
        if found is None:
            gr.Warning(plain(say("unreadable", language)))
            return None
        name = f"conversation-{found.exchanges[0].at[:10] or 'kept'}"
        if asked.get("format") == "json":
            return {"name": f"{name}.json", "type": "application/json", "text": as_json(found)}
        text = as_markdown(found, self._backend.origin, language)
        return {"name": f"{name}.md", "type": "text/markdown", "text": text}

    def rate(self, event: gr.LikeData, state: Session, request: gr.Request) -> None:
        """Writes down what a reader thinks of an answer, and says thank you."""
        language = language_of(request)
        place = state["places"].get(event.index)
        verdict = {True: "good", "Like": "good", False: "bad", "Dislike": "bad"}.get(
            event.liked, str(event.liked or "")
        )
        if place is None or not verdict:
            # A note, such as that something went wrong, or a verdict taken back.
            return
        said = state["exchanges"][place]
        history = questions_before(state["exchanges"], place)
        line = rated(said.record, history, said.briefings, verdict)
        try:
            append(self._backend.settings.home, line)
        except (OSError, FeedbackFull) as error:
            log.error("feedback was not written", exc_info=error)
            gr.Warning(plain(say("failed", language, error=type(error).__name__)))
            return
        gr.Info(plain(say("thanks", language)))

    def leave(self, request: gr.Request) -> None:
        self._latest.forget(str(request.session_hash))

    def open_page(self, kept: Any, request: gr.Request) -> tuple[Any, ...]:
        """Header, panel, choice of briefings, chat and session of a page just opened.

        ``kept`` is the conversation that stood here before the page was loaded again, if any.
        """
        language = language_of(request)
        invitation = (
            f"<h3>{plain(say('invite', language))}</h3>{plain(say('invite_more', language))}"
        )
        session = new_session()
        library = gr.skip()
        try:
            briefings = self._backend.briefings()
        except Exception as error:
            panel = notice(clear_line(error, language))
        else:
            shown = [b.id for b in briefings[:1]]
            found = read_conversation(kept)
            if found is not None:
                session = self._restored(found, shown, language)
                cited = (c.briefing_id for c in found.exchanges[-1].record.citations)
                known = {b.id for b in briefings}
                shown = list(dict.fromkeys([*(c for c in cited if c in known), *shown]))
            by_id = {b.id: b for b in briefings}
            panel = panel_html([by_id[one] for one in shown], language)
            # Nobody has chosen yet: all are asked.
            library = choice(briefings)
            session["panel"] = shown
            if not briefings:
                panel = notice(say("no_index", language))
        chat = gr.update(value=session["messages"], placeholder=invitation)
        return header_html(language), panel, library, chat, session

    def _restored(
        self, conversation: Conversation, panel: list[str], language: Language
    ) -> Session:
        """The session as it was, every answer shown anew from its record."""
        session = {**new_session(panel), "id": conversation.id}
        session["exchanges"] = list(conversation.exchanges)
        for place, said in enumerate(conversation.exchanges):
            answer = answer_html(said.record, language, self._backend.origin)
            session["messages"] += [
                _message("user", user_html(said.question)),
                _message("assistant", answer),
            ]
            session["places"][len(session["messages"]) - 1] = place
        return session

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

    def _next(self, record: AnswerRecord, asked: list[str], language: Language) -> str:
        """Questions to ask next, as they stand under the answer."""
        try:
            return next_html(self._backend.next_questions(record, asked, language), language)
        except Exception:
            # The answer stands; it is not worth a line on the page.
            log.debug("no next questions", exc_info=True)
            return ""

    def _panel(
        self, record: AnswerRecord, shown: list[str], language: Language
    ) -> tuple[Any, list[str]]:
        """The panel with every briefing the answer cites; left alone if it has them already."""
        cited = list(dict.fromkeys(c.briefing_id for c in record.citations))
        known = self._backend.snapshot().briefings
        missing = [one for one in cited if one not in shown and one in known]
        if not missing:
            return gr.skip(), shown
        wanted = [one for one in [*shown, *missing] if one in known]
        return panel_html([known[one] for one in wanted], language, current=missing[0]), wanted


def choose_example(event: gr.SelectData) -> str:
    return str(event.value["text"])


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


def _message(role: str, html: str) -> dict[str, str]:
    return {"role": role, "content": html}
