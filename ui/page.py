"""The page of the chat: the tabs on the left, the transcript on the right."""

from __future__ import annotations

from typing import Any

import gradio as gr

from ui.api import add_endpoints
from ui.backend import Backend
from ui.browse import Browse
from ui.exam import Exam
from ui.layout import Layout, lay_out
from ui.session import new_session
from ui.shelf import Shelf
from ui.talk import Talk, choose_example

_AT_ONCE = 8
"""Questions answered at a time; more wait in the queue."""
_WAITING = 200
"""Questions in the queue; whoever comes after them is told that it is full."""
_KEEP = "(said) => { window.briefingChat.keep(said); window.briefingChat.settle(); }"
_CURRENT = "() => [window.briefingChat.current()]"
_LINK = "(file) => { window.briefingChat.link(file); }"
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
        talk, browse = Talk(backend), Browse(backend)
        _wire_talk(see, talk, session)
        _wire_browsing(see, browse, session)
        _wire_library(see, Shelf(backend, backend.settings, editable=editable), browse, session)
        exam = Exam(backend, backend.engine)
        _wire_exam(see, exam)
        opened = page.load(
            talk.open_page,
            see.payload,
            [see.header, see.panel, see.library, see.chat, session],
            js=_CURRENT,
            **HIDDEN,
        )
        # A conversation that was brought back stands beside its last citation.
        opened.then(None, js="() => { window.briefingChat.settle(); }", **HIDDEN)
        page.load(browse.starters, see.library, see.chat, **HIDDEN)
        page.unload(talk.leave)
        page.unload(exam.end)
        add_endpoints(backend)
    page.queue(max_size=_WAITING)
    return page


def _wire_talk(see: Layout, talk: Talk, session: gr.State) -> None:
    asking: dict[str, Any] = {
        "fn": talk.respond,
        "inputs": [see.box, see.library, session],
        "outputs": [see.box, see.chat, session, see.panel, see.kept],
        "concurrency_limit": _AT_ONCE,
        "concurrency_id": "ask",
        **HIDDEN,
    }
    # Several at a time: the next question need not wait until a stopped one has returned.
    typed = see.box.submit(**asking, trigger_mode="multiple")
    picked = see.chat.example_select(choose_example, None, see.box, **HIDDEN)
    from_example = picked.then(**asking)
    offered = see.again.click(
        lambda question: str(question or ""), see.payload, see.box, js=_PAYLOAD, **HIDDEN
    )
    from_offer = offered.then(**asking)
    offering = []
    for asked in (typed, from_example, from_offer):
        kept = asked.then(None, see.kept, js=_KEEP, **HIDDEN)
        offering.append(kept.then(talk.offer, session, see.chat, **HIDDEN))
    asking_now = [typed, from_example, from_offer, *offering]
    ending: dict[str, Any] = {
        "inputs": session,
        "outputs": [see.box, see.chat, session],
        "cancels": asking_now,
        **HIDDEN,
    }
    see.box.stop(talk.stop, **ending)
    begun = see.new.click(talk.start_over, **ending)
    begun.then(None, js="() => { window.briefingChat.begin(); }", **HIDDEN)
    see.chat.clear(talk.start_over, **ending)
    see.recall.click(
        talk.recall,
        [see.payload, session],
        [see.box, see.chat, session, see.panel],
        js=_PAYLOAD,
        cancels=asking_now,
        **HIDDEN,
    )
    made = see.export.click(talk.export, see.payload, see.file, js=_PAYLOAD, **HIDDEN)
    made.then(None, see.file, js=_SAVE, **HIDDEN)
    see.chat.like(talk.rate, session, None, **HIDDEN)


def _wire_browsing(see: Layout, browse: Browse, session: gr.State) -> None:
    # On input: the updates that open_page makes are nobody's choice.
    shown = see.library.input(
        browse.show_chosen, [see.library, session], [see.panel, session], **HIDDEN
    )
    shown.then(browse.starters, see.library, see.chat, **HIDDEN)
    brought = see.bring.click(
        browse.bring, [see.payload, session], [see.panel, session], js=_PAYLOAD, **HIDDEN
    )
    brought.then(None, js="() => { window.briefingChat.arrive(); }", **HIDDEN)
    showing: dict[str, Any] = {
        "fn": browse.figures,
        # The name "figures" is the documented endpoint's.
        "api_name": "show_figures",
        "inputs": see.library,
        "outputs": see.figures,
        **HIDDEN,
    }
    see.figures_tab.select(**showing)
    see.library.input(**showing)
    made = see.figures_file.click(browse.figures_file, see.library, see.file, **HIDDEN)
    made.then(None, see.file, js=_SAVE, **HIDDEN)


def _wire_library(see: Layout, shelf: Shelf, browse: Browse, session: gr.State) -> None:
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
        "fn": browse.library_changed,
        "inputs": [chosen, session],
        "outputs": [see.library, see.panel, session],
        **HIDDEN,
    }
    starting: dict[str, Any] = {
        "fn": browse.starters,
        "inputs": see.library,
        "outputs": see.chat,
        **HIDDEN,
    }
    # The last text asked for is the one shown, also where an earlier one is still being read.
    adding.look.click(shelf.preview, fields, here, trigger_mode="always_last", **HIDDEN)
    keeping = adding.keep.click(shelf.keep, draft, [*here, part.listing, chosen, *fields], **HIDDEN)
    keeping.then(**turning).then(**starting)
    # In the browser, at once: an answer that comes late would empty what is filled in next.
    adding.discard.click(None, None, fields, js="() => [null, '', '']", **HIDDEN)
    adding.discard.click(shelf.discard, None, here, **HIDDEN)
    removing = part.remove.click(
        shelf.remove, see.payload, [part.view, part.listing], js=_PAYLOAD, **HIDDEN
    )
    removing.then(lambda: "", None, chosen, **HIDDEN).then(**turning).then(**starting)


def _wire_exam(see: Layout, exam: Exam) -> None:
    part = see.exam
    part.tab.select(exam.sets, part.sets, part.sets, **HIDDEN)
    running = part.run.click(
        exam.run,
        [part.sets, part.upload, part.limit],
        [part.view, part.run, part.stop, see.file],
        **HIDDEN,
    )
    running.then(None, see.file, js=_LINK, **HIDDEN)
    part.stop.click(exam.end, None, None, **HIDDEN)
