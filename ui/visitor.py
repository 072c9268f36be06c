"""What a request says of the person behind it."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

import gradio as gr

from ui.strings import LANGUAGES, Language, browser_language

LANGUAGE_COOKIE = "briefing-language"


def language_of(request: gr.Request) -> Language:
    """The language chosen on the page, else the browser's."""
    try:
        cookies = SimpleCookie(request.headers.get("cookie", ""))
    except CookieError:
        cookies = SimpleCookie()
    kept = cookies.get(LANGUAGE_COOKIE)
    for language in LANGUAGES:
        if kept is not None and kept.value == language:
            return language
    return browser_language(request.headers.get("accept-language", ""))
