"""What is said on the page when something goes wrong."""

from __future__ import annotations

import logging

from index.storage import IndexMissing
from ui.markup import note_html
from ui.strings import Language, say

log = logging.getLogger(__name__)


def clear_line(error: Exception, language: Language) -> str:
    """What a person can do something with; everything else goes to the log."""
    if isinstance(error, IndexMissing):
        return say("no_index", language)
    ours = type(error).__module__.partition(".")[0] in ("index", "rag", "eval", "builtins")
    if isinstance(error, ValueError) and ours and not isinstance(error, UnicodeError):
        return say("problem", language, error=str(error))
    log.error("an answer failed", exc_info=error)
    return say("failed", language, error=type(error).__name__)


def notice(line: str) -> str:
    """A line in place of the transcript."""
    return f'<div class="bq-panel">{note_html(line, "error")}</div>'
