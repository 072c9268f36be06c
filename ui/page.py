"""The page of the chat: question and answer on the left, the transcript on the right.

Gradio reads the handlers' annotations at run time, so it is imported at the top here; import this
module only to build the page.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import gradio as gr

from index.storage import IndexMissing
from rag.records import AnswerRecord
from ui.api import add_endpoints
from ui.backend import Backend
from ui.markup import answer_html, note_html, plain, user_html
from ui.strings import Language, browser_language, say, translations
from ui.transcript import panel_html

log = logging.getLogger(__name__)

_REMEMBERED = 12
"""Earlier questions handed to the chain: a follow-up leans on the last few."""
_AT_ONCE = 8
"""Questions answered at a time; more wait in the queue."""
Session = dict[str, Any]
"""``questions`` asked, ``messages`` shown, ``panel``: ids of the transcripts in the panel."""


def build(backend: Backend) -> gr.Blocks:
    """The page, not yet served."""
    i18n = gr.I18n(**translations())
    with gr.Blocks(title="Briefing QA", analytics_enabled=False, fill_width=True) as made:
        page: gr.Blocks = made
        session = gr.State(new_session())
        with gr.Row(elem_id="bq-top"):
            header = gr.HTML(elem_id="bq-header")
            new = gr.Button(i18n("new"), size="sm", scale=0, min_width=120, elem_id="bq-new")
        with gr.Row(elem_id="bq-main"):
            with gr.Column(scale=1, min_width=320, elem_id="bq-left"):
                library = gr.Dropdown(
                    multiselect=True,
                    visible=False,
                    label=i18n("library"),
                    elem_id="bq-library",
                )
                chat = gr.Chatbot(
                    elem_id="bq-chat",
                    label=i18n("chat"),
                    show_label=False,
                    buttons=[],
                    layout="bubble",
                    height="100%",
                    latex_delimiters=[],
                    allow_tags=False,
                    reasoning_tags=[],
                    allow_file_downloads=False,
                )
                box = gr.Textbox(
                    elem_id="bq-box",
                    label=i18n("question"),
                    show_label=False,
                    container=False,
                    placeholder=i18n("ask_here"),
                    submit_btn=True,
                    stop_btn=False,
                    autofocus=True,
                    lines=1,
                    max_lines=5,
                )
            with gr.Column(scale=1, min_width=320, elem_id="bq-right"):
                panel = gr.HTML(elem_id="bq-panel")

        def respond(
            question: str, chosen: list[str], state: Session, request: gr.Request
        ) -> Iterator[tuple[Any, ...]]:
            """Yields updates of the box, the chat, the session and the panel."""
            if not question.strip():
                yield gr.skip(), gr.skip(), gr.skip(), gr.skip()
                return
            language = _language(request)
            messages = [*state["messages"], _message("user", user_html(question))]
            busy = gr.update(value="", submit_btn=False, stop_btn=True)
            for body, record in _answers(backend, question, chosen, state, language):
                shown = [*messages, _message("assistant", body)]
                kept = {**state, "messages": shown}
                panel_update: Any = gr.skip()
                if record is not None:
                    kept["questions"] = [*state["questions"], question][-_REMEMBERED:]
                    panel_update, kept["panel"] = _panel(backend, record, state["panel"], language)
                yield busy, shown, kept, panel_update
                busy = gr.skip()
            yield gr.update(submit_btn=True, stop_btn=False), gr.skip(), gr.skip(), gr.skip()

        def stop(state: Session, request: gr.Request) -> tuple[Any, ...]:
            messages = list(state["messages"])
            note = note_html(say("stopped", _language(request)))
            if messages and messages[-1]["role"] == "assistant":
                last = messages[-1]["content"]
                waiting = last == note_html(say("working", _language(request)))
                messages[-1] = _message("assistant", note if waiting else last + note)
            restored = gr.update(submit_btn=True, stop_btn=False)
            return restored, messages, {**state, "messages": messages}

        def choose_example(event: gr.SelectData) -> str:
            return str(event.value["text"])

        def start_over(state: Session) -> tuple[Any, ...]:
            fresh = {**new_session(), "panel": state["panel"]}
            return gr.update(value="", submit_btn=True, stop_btn=False), [], fresh

        def open_page(request: gr.Request) -> tuple[Any, ...]:
            return _open(backend, _language(request))

        def starters(request: gr.Request) -> Any:
            try:
                questions = backend.starters(_language(request))
            except Exception:
                # Without an index the panel already says so; the page works without starters.
                log.debug("no starter questions", exc_info=True)
                return gr.skip()
            return gr.update(examples=[{"text": question} for question in questions])

        hidden: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        asking: dict[str, Any] = {
            "fn": respond,
            "inputs": [box, library, session],
            "outputs": [box, chat, session, panel],
            "concurrency_limit": _AT_ONCE,
            "concurrency_id": "ask",
            **hidden,
        }
        settle = "() => { window.briefingChat && window.briefingChat.settle(); }"
        typed = box.submit(**asking)
        typed.then(None, js=settle, **hidden)
        picked = chat.example_select(choose_example, None, box, **hidden)
        from_example = picked.then(**asking)
        from_example.then(None, js=settle, **hidden)
        running = [typed, from_example]
        box.stop(stop, session, [box, chat, session], cancels=running, **hidden)
        new.click(start_over, session, [box, chat, session], cancels=running, **hidden)
        chat.clear(start_over, session, [box, chat, session], cancels=running, **hidden)
        page.load(open_page, None, [header, panel, library, chat, session], **hidden)
        page.load(starters, None, chat, **hidden)
        add_endpoints(backend)
    # More than these are told at once that the queue is full.
    page.queue(max_size=200)
    return page


def new_session() -> Session:
    return {"questions": [], "messages": [], "panel": []}


def _answers(
    backend: Backend,
    question: str,
    chosen: list[str] | None,
    state: Session,
    language: Language,
) -> Iterator[tuple[str, AnswerRecord | None]]:
    """Bodies of the answer's bubble as it grows; the complete one comes with its record."""
    yield note_html(say("working", language)), None
    record: AnswerRecord | None = None
    try:
        for record in backend.stream(question, chosen or [], state["questions"]):
            yield answer_html(record, language, complete=False), None
        if record is not None:
            yield answer_html(record, language, backend.origin), record
    except Exception as error:
        yield note_html(_clear_line(error, language), "error"), None


def _clear_line(error: Exception, language: Language) -> str:
    """What a person can do something with; everything else goes to the log."""
    if isinstance(error, IndexMissing):
        return say("no_index", language)
    if type(error) is ValueError or (isinstance(error, ValueError) and _is_ours(error)):
        return say("problem", language, error=str(error))
    log.error("an answer failed", exc_info=error)
    return say("failed", language, error=type(error).__name__)


def _is_ours(error: Exception) -> bool:
    return type(error).__module__.partition(".")[0] in ("index", "rag")


def _panel(
    backend: Backend, record: AnswerRecord, shown: list[str], language: Language
) -> tuple[Any, list[str]]:
    """The panel with every briefing the answer cites; left alone if it has them already."""
    cited = list(dict.fromkeys(c.briefing_id for c in record.citations))
    missing = [one for one in cited if one not in shown]
    if not missing:
        return gr.skip(), shown
    known = backend.snapshot().briefings
    wanted = [one for one in [*shown, *missing] if one in known]
    return panel_html([known[one] for one in wanted], language, current=cited[0]), wanted


def _open(backend: Backend, language: Language) -> tuple[Any, ...]:
    """Header, panel, choice of briefings, empty chat and session of a page just opened."""
    header = _header(language)
    invitation = f"<h3>{plain(say('invite', language))}</h3>{plain(say('invite_more', language))}"
    chat = gr.update(value=[], placeholder=invitation)
    try:
        briefings = backend.briefings()
    except Exception as error:
        line = note_html(_clear_line(error, language), "error")
        return header, f'<div class="bq-panel">{line}</div>', gr.skip(), chat, new_session()
    if not briefings:
        line = note_html(say("no_index", language), "error")
        return header, f'<div class="bq-panel">{line}</div>', gr.skip(), chat, new_session()
    choices = [(" · ".join(filter(None, (b.date, b.title or b.id))), b.id) for b in briefings]
    library = gr.update(choices=choices, value=[], visible=len(briefings) > 1)
    session = {**new_session(), "panel": [briefings[0].id]}
    return header, panel_html(briefings[:1], language), library, chat, session


def _header(language: Language) -> str:
    return (
        f'<div class="bq-title"><h1>{plain(say("title", language))}</h1>'
        f"<span>{plain(say('promise', language))}</span>"
        f'<a class="bq-open-link" href="#bq-open">{plain(say("transcript", language))}</a></div>'
    )


def _message(role: str, html: str) -> dict[str, str]:
    return {"role": role, "content": html}


def _language(request: gr.Request) -> Language:
    return browser_language(request.headers.get("accept-language", ""))
