"""What stands on the page and where. Nothing here reacts: `ui.page` connects the parts."""

from __future__ import annotations

from dataclasses import dataclass

import gradio as gr

from ui.strings import translations


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


def lay_out() -> Layout:
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
        with gr.Column(scale=1, min_width=320, elem_id="bq-right"):
            panel = gr.HTML(elem_id="bq-panel")
    figures_file = gr.Button(visible="hidden", elem_id="bq-figures-file")
    file = gr.JSON(visible=False)
    return Layout(header, new, library, chat, box, tab, figures, panel, figures_file, file)


def _conversation(words: gr.I18n) -> tuple[gr.Chatbot, gr.Textbox]:
    chat = gr.Chatbot(
        elem_id="bq-chat",
        label=words("chat"),
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
