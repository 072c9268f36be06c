"""What stands on the page and where. Nothing here reacts: `ui.page` connects the parts."""

from __future__ import annotations

from dataclasses import dataclass

import gradio as gr

from ui.exam import SUFFIXES as QUESTION_SUFFIXES
from ui.limits import UPLOAD_MB
from ui.shelf import SUFFIXES
from ui.strings import translations
from ui.tab_words import REASONS


@dataclass(frozen=True)
class Layout:
    header: gr.HTML
    new: gr.Button
    library: gr.Dropdown
    """The briefings asked."""
    chat: gr.Chatbot
    box: gr.Textbox
    figures_tab: gr.Tab
    figures: gr.HTML
    panel: gr.HTML
    """The transcript."""
    figures_file: gr.Button
    """Out of sight, pressed by the script: the page's own links cannot call the server."""
    file: gr.JSON
    """A file on its way to the browser."""
    payload: gr.JSON
    """What the script hands over with one of the buttons out of sight."""
    bring: gr.Button
    """Brings a transcript into the panel that is not there yet."""
    kept: gr.JSON
    """An exchange on its way to the browser, which keeps it."""
    recall: gr.Button
    """Brings a conversation back that the browser kept."""
    export: gr.Button
    """Makes a file of one."""
    again: gr.Button
    """Asks a question that was offered under an answer."""
    shelf: Shelving
    exam: Examining


@dataclass(frozen=True)
class Examining:
    """The tab that measures the answers."""

    tab: gr.Tab
    sets: gr.Dropdown
    upload: gr.File
    limit: gr.Number
    run: gr.Button
    stop: gr.Button
    view: gr.HTML


@dataclass(frozen=True)
class Shelving:
    """The library tab. Without ``adding`` it is only read."""

    tab: gr.Tab
    listing: gr.HTML
    adding: Adding | None
    view: gr.HTML
    """What goes on: progress, preview, outcome."""
    remove: gr.Button


@dataclass(frozen=True)
class Adding:
    upload: gr.File
    paste: gr.Textbox
    name: gr.Textbox
    look: gr.Button
    keep: gr.Button
    discard: gr.Button


def lay_out(*, editable: bool = True) -> Layout:
    """All parts, made inside the page being built."""
    words = gr.I18n(**translations())
    with gr.Row(elem_id="bq-top"):
        header = gr.HTML(elem_id="bq-header")
        new = gr.Button(words("new"), size="sm", scale=0, min_width=120, elem_id="bq-new")
    with gr.Row(elem_id="bq-main"):
        with gr.Column(scale=1, min_width=320, elem_id="bq-left"):
            library = gr.Dropdown(
                multiselect=True, visible=False, label=words("library"), elem_id="bq-library"
            )
            with gr.Tabs(elem_id="bq-tabs"):
                with gr.Tab(words("tab_ask"), id="ask", elem_id="bq-ask"):
                    chat, box = _conversation(words)
                with gr.Tab(words("tab_figures"), id="figures", elem_id="bq-figures") as tab:
                    figures = gr.HTML(elem_id="bq-figures-view")
                shelf = _library(words, editable)
                exam = _exam(words)
        with gr.Column(scale=1, min_width=320, elem_id="bq-right"):
            panel = gr.HTML(elem_id="bq-panel")
    return Layout(
        header=header,
        new=new,
        library=library,
        chat=chat,
        box=box,
        figures_tab=tab,
        figures=figures,
        panel=panel,
        figures_file=unseen("bq-figures-file"),
        file=gr.JSON(visible=False),
        payload=gr.JSON(visible=False),
        bring=unseen("bq-bring"),
        kept=gr.JSON(visible=False),
        recall=unseen("bq-recall"),
        export=unseen("bq-export"),
        again=unseen("bq-again"),
        shelf=shelf,
        exam=exam,
    )


def unseen(name: str) -> gr.Button:
    return gr.Button(visible="hidden", elem_id=name)


def _library(words: gr.I18n, editable: bool) -> Shelving:
    with gr.Tab(words("tab_library"), id="library", elem_id="bq-shelf") as tab:
        listing = gr.HTML(elem_id="bq-listing")
        adding = None
        view = gr.HTML(elem_id="bq-shelf-view")
        with gr.Row():
            keep = gr.Button(words("keep"), variant="primary", visible=False, elem_id="bq-keep")
            discard = gr.Button(words("discard"), visible=False, elem_id="bq-discard")
        with gr.Column(visible=editable, elem_id="bq-add"):
            if editable:
                upload = gr.File(
                    label=words("upload"),
                    file_types=list(SUFFIXES),
                    type="filepath",
                    height=140,
                    elem_id="bq-upload",
                )
                paste = gr.Textbox(
                    label=words("paste"),
                    placeholder=words("paste_here"),
                    lines=3,
                    max_lines=8,
                    max_length=UPLOAD_MB * 1_000_000,
                    elem_id="bq-paste",
                )
                name = gr.Textbox(label=words("name"), max_length=80, elem_id="bq-name")
                look = gr.Button(words("preview"), elem_id="bq-look")
        remove = unseen("bq-remove")
        if editable:
            adding = Adding(upload, paste, name, look, keep, discard)
    return Shelving(tab, listing, adding, view, remove)


def _exam(words: gr.I18n) -> Examining:
    with gr.Tab(words("tab_evaluate"), id="evaluate", elem_id="bq-exam") as tab:
        sets = gr.Dropdown(
            multiselect=True,
            label=words("evaluate_what"),
            info=words("evaluate_about"),
            elem_id="bq-exam-sets",
        )
        upload = gr.File(
            label=words("evaluate_file"),
            file_types=list(QUESTION_SUFFIXES),
            type="filepath",
            height=140,
            elem_id="bq-exam-upload",
        )
        limit = gr.Number(
            label=words("evaluate_limit"),
            value=0,
            minimum=0,
            precision=0,
            elem_id="bq-exam-limit",
        )
        run = gr.Button(words("evaluate_run"), variant="primary", elem_id="bq-exam-run")
        stop = gr.Button(words("evaluate_stop"), visible=False, elem_id="bq-exam-stop")
        view = gr.HTML(elem_id="bq-exam-view")
    return Examining(tab, sets, upload, limit, run, stop, view)


def _conversation(words: gr.I18n) -> tuple[gr.Chatbot, gr.Textbox]:
    chat = gr.Chatbot(
        elem_id="bq-chat",
        label=words("chat"),
        show_label=False,
        buttons=[],
        feedback_options=("Like", "Dislike", *REASONS),
        layout="bubble",
        height="100%",
        latex_delimiters=[],
        allow_tags=False,
        reasoning_tags=[],
        allow_file_downloads=False,
    )
    box = gr.Textbox(
        elem_id="bq-box",
        label=words("question"),
        show_label=False,
        container=False,
        placeholder=words("ask_here"),
        submit_btn=True,
        stop_btn=False,
        autofocus=True,
        lines=1,
        max_lines=5,
    )
    return chat, box
