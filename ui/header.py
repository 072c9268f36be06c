"""The line at the top: title, promise, kept conversations, language of the page."""

from __future__ import annotations

from ui.markup import plain
from ui.strings import LANGUAGES, Language, say

_NAMES: dict[Language, str] = {"zh-Hans": "简体中文", "zh-Hant": "繁體中文", "en": "English"}


def header_html(language: Language) -> str:
    """The script fills the list of conversations: only the browser knows them."""
    return (
        f'<div class="bq-title" lang="{language}"><h1>{plain(say("title", language))}</h1>'
        f"<span>{plain(say('promise', language))}</span>"
        f'<a class="bq-open-link" href="#bq-open" role="button">'
        f"{plain(say('transcript', language))}</a></div>"
        f'<div class="bq-menu" lang="{language}">{_history(language)}{_languages(language)}</div>'
    )


def _history(language: Language) -> str:
    words = {
        "none": say("history_none", language),
        "delete": say("delete", language),
        "markdown": "Markdown",
        "json": "JSON",
        "export": say("export", language),
    }
    data = "".join(f' data-{key}="{plain(value)}"' for key, value in words.items())
    return (
        f'<details class="bq-history"><summary>{plain(say("history", language))}</summary>'
        f'<div class="bq-history-box"><ul{data}></ul>'
        f"<p>{plain(say('history_where', language))}</p></div></details>"
    )


def _languages(language: Language) -> str:
    options = "".join(
        f'<option value="{one}" lang="{one}"{" selected" if one == language else ""}>'
        f"{_NAMES[one]}</option>"
        for one in LANGUAGES
    )
    label = plain(say("language", language))
    return f'<select class="bq-language" aria-label="{label}">{options}</select>'
