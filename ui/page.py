"""The page of the chat: the tabs on the left, the transcript on the right."""

from __future__ import annotations

from typing import Any

import gradio as gr

from ui.api import add_endpoints
from ui.backend import Backend
from ui.layout import Layout, lay_out
from ui.shelf import Shelf
from ui.talk import Talk, choose_example, new_session

_AT_ONCE = 8
"""Questions answered at a time; more wait in the queue."""
_WAITING = 200
"""Questions in the queue; whoever comes after them is told that it is full."""
_SETTLE = "() => { window.briefingChat && window.briefingChat.settle(); }"
_SAVE = "(file) => { window.briefingChat.save(file); }"
_UPLOADS_KEPT = (600, 600)
"""Seconds between sweeps of uploaded files, and the age at which one is swept."""
_PAYLOAD = "(payload, ...rest) => [window.briefingChat.payload, ...rest]"
HIDDEN: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}


def build(backend: Backend, *, editable: bool = True) -> gr.Blocks:
    """The page, not yet served; without ``editable`` nobody changes the library from it."""
    page: gr.Blocks
    with gr.Blocks(
        title="Briefing QA", analytics_enabled=False, fill_width=True, delete_cache=_UPLOADS_KEPT
    ) as page:
        session = gr.State(new_session())
        see = lay_out(editable=editable)
        talk = Talk(backend)
        _wire_talk(see, talk, session)
        _wire_figures(see, talk)
        _wire_library(see, Shelf(backend, backend.settings, editable=editable), talk, session)
        page.load(
            talk.open_page, None, [see.header, see.panel, see.library, see.chat, session], **HIDDEN
        )
        page.load(talk.starters, see.library, see.chat, **HIDDEN)
        page.unload(talk.leave)
        add_endpoints(backend)
    page.queue(max_size=_WAITING)
    return page


def _wire_talk(see: Layout, talk: Talk, session: gr.State) -> None:
    asking: dict[str, Any] = {
        "fn": talk.respond,
        "inputs": [see.box, see.library, session],
        "outputs": [see.box, see.chat, session, see.panel],
        "concurrency_limit": _AT_ONCE,
        "concurrency_id": "ask",
        **HIDDEN,
    }
    # Several at a time: the next question need not wait until a stopped one has returned.
    typed = see.box.submit(**asking, trigger_mode="multiple")
    typed.then(None, js=_SETTLE, **HIDDEN)
    picked = see.chat.example_select(choose_example, None, see.box, **HIDDEN)
    from_example = picked.then(**asking)
    from_example.then(None, js=_SETTLE, **HIDDEN)
    ending: dict[str, Any] = {
        "inputs": session,
        "outputs": [see.box, see.chat, session],
        "cancels": [typed, from_example],
        **HIDDEN,
    }
    see.box.stop(talk.stop, **ending)
    see.new.click(talk.start_over, **ending)
    see.chat.clear(talk.start_over, **ending)
    see.chat.like(talk.rate, session, None, **HIDDEN)
    # On input: the updates that open_page makes are nobody's choice.
    shown = see.library.input(
        talk.show_chosen, [see.library, session], [see.panel, session], **HIDDEN
    )
    shown.then(talk.starters, see.library, see.chat, **HIDDEN)
    brought = see.bring.click(
        talk.bring, [see.payload, session], [see.panel, session], js=_PAYLOAD, **HIDDEN
    )
    brought.then(None, js="() => { window.briefingChat.arrive(); }", **HIDDEN)


def _wire_figures(see: Layout, talk: Talk) -> None:
    showing: dict[str, Any] = {
        "fn": talk.figures,
        # The name "figures" is the documented endpoint's.
        "api_name": "show_figures",
        "inputs": see.library,
        "outputs": see.figures,
        **HIDDEN,
    }
    see.figures_tab.select(**showing)
    see.library.input(**showing)
    made = see.figures_file.click(talk.figures_file, see.library, see.file, **HIDDEN)
    made.then(None, see.file, js=_SAVE, **HIDDEN)


def _wire_library(see: Layout, shelf: Shelf, talk: Talk, session: gr.State) -> None:
    part = see.shelf
    part.tab.select(shelf.listing, None, part.listing, **HIDDEN)
    adding = part.adding
    if adding is None:
        return
    draft = gr.State({})
    chosen = gr.State("")
    here = [part.view, draft, adding.keep, adding.discard]
    fields = [adding.upload, adding.paste, adding.name]
    turning: dict[str, Any] = {
        "fn": talk.library_changed,
        "inputs": [chosen, session],
        "outputs": [see.library, see.panel, session],
        **HIDDEN,
    }
    starting: dict[str, Any] = {
        "fn": talk.starters,
        "inputs": see.library,
        "outputs": see.chat,
        **HIDDEN,
    }
    looking = adding.look.click(shelf.preview, fields, here, **HIDDEN)
    keeping = adding.keep.click(shelf.keep, draft, [*here, part.listing, chosen, *fields], **HIDDEN)
    keeping.then(**turning).then(**starting)
    adding.discard.click(
        shelf.discard, None, [*here, *fields], cancels=[looking, keeping], **HIDDEN
    )
    removing = part.remove.click(
        shelf.remove, see.payload, [part.view, part.listing], js=_PAYLOAD, **HIDDEN
    )
    removing.then(lambda: "", None, chosen, **HIDDEN).then(**turning).then(**starting)
