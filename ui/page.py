"""The page of the chat: question and answer on the left, the transcript on the right."""

from __future__ import annotations

from typing import Any

import gradio as gr

from ui.api import add_endpoints
from ui.backend import Backend
from ui.strings import translations
from ui.talk import Talk, choose_example, new_session

_AT_ONCE = 8
"""Questions answered at a time; more wait in the queue."""
_WAITING = 200
"""Questions in the queue; whoever comes after them is told that it is full."""
_SETTLE = "() => { window.briefingChat && window.briefingChat.settle(); }"


def build(backend: Backend) -> gr.Blocks:
    """The page, not yet served."""
    page: gr.Blocks
    with gr.Blocks(title="Briefing QA", analytics_enabled=False, fill_width=True) as page:
        session = gr.State(new_session())
        header, new, library, chat, box, panel = _layout()
        talk = Talk(backend)
        hidden: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
        asking: dict[str, Any] = {
            "fn": talk.respond,
            "inputs": [box, library, session],
            "outputs": [box, chat, session, panel],
            "concurrency_limit": _AT_ONCE,
            "concurrency_id": "ask",
            **hidden,
        }
        # Several at a time: the next question need not wait until a stopped one has returned.
        typed = box.submit(**asking, trigger_mode="multiple")
        typed.then(None, js=_SETTLE, **hidden)
        picked = chat.example_select(choose_example, None, box, **hidden)
        from_example = picked.then(**asking)
        from_example.then(None, js=_SETTLE, **hidden)
        ending: dict[str, Any] = {
            "inputs": session,
            "outputs": [box, chat, session],
            "cancels": [typed, from_example],
            **hidden,
        }
        box.stop(talk.stop, **ending)
        new.click(talk.start_over, **ending)
        chat.clear(talk.start_over, **ending)
        # On input: the updates that open_page makes are nobody's choice.
        library.input(talk.show_chosen, [library, session], [panel, session], **hidden)
        page.load(talk.open_page, None, [header, panel, library, chat, session], **hidden)
        page.load(talk.starters, None, chat, **hidden)
        page.unload(talk.leave)
        add_endpoints(backend)
    page.queue(max_size=_WAITING)
    return page


def _layout() -> tuple[Any, ...]:
    """Header, new conversation, choice of briefings, chat, question box, transcript panel."""
    i18n = gr.I18n(**translations())
    with gr.Row(elem_id="bq-top"):
        header = gr.HTML(elem_id="bq-header")
        new = gr.Button(i18n("new"), size="sm", scale=0, min_width=120, elem_id="bq-new")
    with gr.Row(elem_id="bq-main"):
        with gr.Column(scale=1, min_width=320, elem_id="bq-left"):
            library = gr.Dropdown(
                multiselect=True, visible=False, label=i18n("library"), elem_id="bq-library"
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
    return header, new, library, chat, box, panel
