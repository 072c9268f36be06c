"""The words of a saved web page, one line a paragraph. Markup goes, nothing is interpreted."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    "p div br li ul ol tr table section article header main h1 h2 h3 h4 h5 h6 blockquote pre dl dt"
    " dd hr figure figcaption center body html td th title".split()
)
# What these hold is no part of the text. Not form: older sites wrap the whole page in one.
_SILENT = frozenset("script style noscript template svg nav footer aside button select".split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.title: list[str] = []
        self.has_heading = False
        self._silent: list[str] = []
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        self._in_title = tag == "title"
        self.has_heading |= tag == "h1"
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            # A page may forget to close an inner one: leave all of them.
            del self._silent[self._silent.index(tag) :]
        self._in_title = False
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._silent:
            return
        # Line ends in the source are blanks on the page.
        words = re.sub(r"[ \t\r\n\f]+", " ", data)
        (self.title if self._in_title else self.parts).append(words)


def html_to_text(page: str) -> str:
    """Paragraphs of a page, one a line; its <title> leads only where there is no <h1>."""
    parser = _Words()
    parser.feed(page)
    parser.close()
    body = "".join(parser.parts)
    if not parser.has_heading:
        body = "".join(parser.title) + "\n" + body
    lines = (line.strip(" ") for line in body.split("\n"))
    return "\n".join(line for line in lines if line)
