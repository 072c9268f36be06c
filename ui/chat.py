"""Serves the chat in the browser until it is interrupted."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from index.settings import Settings
from ui.backend import Backend
from ui.limits import UPLOAD_MB
from ui.strings import translations

if TYPE_CHECKING:
    import gradio as gr

_SCRIPTS = ("chat.js", "figures.js", "history.js")
_FONTS = ["system-ui", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "sans-serif"]
# Gradio's own greys are too faint to read on its grounds; these have contrast >= 4.5.
_QUIET_WORDS: Mapping[str, Any] = {
    name + shade: colour
    for name in ("body_text_color_subdued", "block_info_text_color", "input_placeholder_color")
    for shade, colour in (("", "#56606e"), ("_dark", "#a5b0be"))
}


def launch(
    settings: Settings,
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    open_browser: bool = False,
    root_path: str = "",
    auth: Sequence[tuple[str, str]] | None = None,
    editable: bool = True,
    mcp: bool = False,
    on_ready: Callable[[str], None] = lambda url: None,
    engine: str = "",
) -> None:
    """Serve the chat until interrupted; ``on_ready`` is given its address once it is up.

    Without ``port`` the first free one from 7860 is taken; without ``editable`` the library is
    only read. ``mcp`` needs its extra, see `ui.tools.require_mcp`.

    Raises:
        ValueError: the port is taken, the address cannot be listened on, or MCP cannot be served.
    """
    backend = Backend(settings, engine=engine)
    page, url = serve(
        backend,
        host=host,
        port=port,
        open_browser=open_browser,
        root_path=root_path,
        auth=auth,
        editable=editable,
        mcp=mcp,
    )
    # Loading before the page is up would hold it back by seconds.
    backend.warm()
    try:
        on_ready(url)
        threading.Event().wait()
    finally:
        page.close(verbose=False)


def serve(
    backend: Backend,
    *,
    host: str = "127.0.0.1",
    port: int | None = None,
    open_browser: bool = False,
    root_path: str = "",
    auth: Sequence[tuple[str, str]] | None = None,
    editable: bool = True,
    mcp: bool = False,
) -> tuple[gr.Blocks, str]:
    """Start serving in threads of their own; the page, to close it with, and its address.

    Raises as `launch`.
    """
    os.environ["GRADIO_ANALYTICS_ENABLED"] = "False"
    import gradio as gr
    from starlette.middleware import Middleware

    from ui.first_script import FirstScript
    from ui.page import build

    page = build(backend, editable=editable)
    try:
        _, url, _ = page.launch(
            server_name=host,
            server_port=port,
            root_path=root_path or None,
            auth=list(auth) if auth else None,
            inbrowser=open_browser,
            prevent_thread_lock=True,
            quiet=True,
            share=False,
            ssr_mode=False,
            mcp_server=mcp,
            enable_monitoring=False,
            max_file_size=f"{UPLOAD_MB}mb",
            footer_links=["api"],
            i18n=gr.I18n(**translations()),
            theme=gr.themes.Default(font=_FONTS, font_mono=["ui-monospace", "monospace"]).set(
                **_QUIET_WORDS
            ),
            app_kwargs={
                "middleware": [Middleware(FirstScript, script=_asset("language.js"))],
            },
            css=_asset("chat.css"),
            head=_head(),
        )
    except OSError as error:
        # Gradio's own text speaks of its variables, not of this program's options.
        where = f"port {port} of {host}" if port else f"any port of {host} from 7860"
        raise ValueError(
            f"the chat cannot listen on {where}: taken, or not allowed;"
            " name another --port or --host"
        ) from error
    if mcp and page.mcp_error:
        # Gradio goes on without it.
        page.close(verbose=False)
        raise ValueError(f"MCP cannot be served: {page.mcp_error}")
    if mcp:
        from ui.tools import reply_in_json

        reply_in_json(page.mcp_server_obj)
    return page, url


def _head() -> str:
    scripts = "".join(f"<script>{_asset(name)}</script>" for name in _SCRIPTS)
    return f"<style>{_asset('frame.css')}</style>{scripts}"


def _asset(name: str) -> str:
    return (files("ui") / "assets" / name).read_text(encoding="utf-8")
