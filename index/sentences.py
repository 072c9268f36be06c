"""Sentence boundaries, for Chinese and English, as spans that tile the text.

Nothing downstream ever cuts inside one of these spans: passages are whole sentences, a citation
quotes one.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

# A full stop ends an English sentence only before white space and something that can begin one.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sen rep gov gen col lt jr sr vs etc e.g i.e u.s u.k u.n no inc co corp"
    " jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m approx est dept fig".split()
)
_CLOSERS = "”’」』）)】》\"'"
_END = re.compile(r"\n+|[。！？!?]+|…{2,}|\.(?=\s|[”\"')]|$)")


def _is_abbreviation(text: str, dot: int) -> bool:
    word = re.search(r"[A-Za-z.]+$", text[max(0, dot - 12) : dot])
    if word is None:
        return False
    token = word.group().lower()
    if token == "st" and text[dot - 3 : dot - 2].isdigit():
        return False  # Up from 21st.
    return token in _ABBREVIATIONS or (len(token) == 1 and word.group().isupper())


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the sentences in ``text[start:end]``, without the white space around them.

    Every character that is not white space lies in exactly one span.
    """
    stop = len(text) if end is None else end
    cuts: list[int] = []
    for match in _END.finditer(text, start, stop):
        at = match.end()
        if match.group() == "." and _is_abbreviation(text, match.start()):
            continue
        if not match.group().startswith("\n"):
            while at < stop and text[at] in _CLOSERS:
                at += 1
            # “你好吗？”他问: the mark belongs to a quotation inside a running sentence.
            if at < stop and text[at - 1] in _CLOSERS and text[at] in "，、：；,;:的":
                continue
        cuts.append(at)
    spans: list[Span] = []
    left = start
    for cut in [*cuts, stop]:
        if cut <= left:
            continue
        begin, finish = left, cut
        while begin < finish and text[begin].isspace():
            begin += 1
        while finish > begin and text[finish - 1].isspace():
            finish -= 1
        if finish > begin:
            spans.append((begin, finish))
        left = cut
    return spans


def is_whole(sentence: str) -> bool:
    """Whether a sentence ends as one: titles, fields and entries of lists have no full stop."""
    return re.search(rf"[。！？!?.…][{re.escape(_CLOSERS)}]*\s*$", sentence) is not None
