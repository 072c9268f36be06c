"""What a question asks, in a sentence or two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.parse.lexicon import ASKS, ENGLISH_ASKS, THANKS
from index.script import is_han, simplify
from index.sentences import Span, sentence_spans

_LIMIT = 120
# A question this short leans on the sentence before it.
_SHORT = 40


def topic_of(text: str, questions: Sequence[Span]) -> str:
    """The asking sentences of a turn's questions, about 120 characters at most.

    Greetings and thanks are dropped. Where the asking part is short (“can you confirm that?”) the
    sentence before it is kept too, since it says what the question is about.
    """
    for start, end in questions:
        spans = [_without_greeting(text, span) for span in sentence_spans(text, start, end)]
        spans = [span for span in spans if span[0] < span[1]]
        asking = [index for index, span in enumerate(spans) if _asks(text[slice(*span)])]
        if asking:
            return _collect(text, spans, asking)
        if any(is_han(char) for char in text[start:end]):
            # 请证实。 asks as well; only English breaks off and asks in the next utterance.
            break
    for start, end in questions:
        spans = [_without_greeting(text, span) for span in sentence_spans(text, start, end)]
        spans = [span for span in spans if span[1] - span[0] > 3]
        if spans:
            return _clip(" ".join(text[spans[0][0] : spans[-1][1]].split()))
    return ""


def _collect(text: str, spans: Sequence[Span], asking: Sequence[int]) -> str:
    chosen: list[int] = []
    size = 0
    context = ""
    for index in asking:
        length = spans[index][1] - spans[index][0]
        if chosen and size + length > _LIMIT:
            break
        chosen.append(index)
        size += length
    first = chosen[0]
    if first and size < _SHORT:
        before = spans[first - 1][1] - spans[first - 1][0]
        if size + before <= _LIMIT:
            chosen.insert(0, first - 1)
        else:
            context = _clause(text, spans[first - 1], _LIMIT - size)
    glue = " " if re.search(r"[A-Za-z][.?!]", text[slice(*spans[first])]) else ""
    core = glue.join(" ".join(text[slice(*spans[index])].split()) for index in chosen)
    return context + glue + _clip(core) if context else _clip(core)


def _clause(text: str, span: Span, room: int) -> str:
    """The first clauses of a sentence too long to keep: they say who did what."""
    words = text[slice(*span)][: room - 1]
    cut = max(words.rfind(mark) for mark in "，,；;")
    return words[:cut] + "…" if cut > 8 else ""


def _clip(words: str) -> str:
    """At most the limit, from where the question begins, cut at a clause."""
    if len(words) <= _LIMIT:
        return words
    begins = [match.start() for match in re.finditer(ASKS, simplify(words))]
    for begin in begins:
        if begin > 0 and len(words) - begin <= _LIMIT:
            return words[begin:]
    if begins and begins[0] > 0:
        words = words[begins[0] :]
    if len(words) <= _LIMIT:
        return words
    cut = max(words.rfind(mark, 40, _LIMIT) for mark in "，,；;、 ")
    return words[: cut if cut > 0 else _LIMIT].rstrip("，,；;、 ") + "…"


def _asks(sentence: str) -> bool:
    simple = simplify(sentence).rstrip("”’」』)） ")
    if simple.endswith(("？", "?")):
        words = re.findall(r"[A-Za-z]+", simple)
        # “Owen?” calls a name.
        return not (simple.isascii() and len(words) <= 2 and not re.search(ENGLISH_ASKS, simple))
    return re.search("请问|请介绍|请谈|可否|能否|请您介绍|想问", simple) is not None


def _without_greeting(text: str, span: Span) -> Span:
    """Drops 谢谢主持人， and the like from a sentence; a sentence that is nothing else vanishes."""
    start, end = span
    while True:
        # Looking at the first words only keeps a page of thanks from taking quadratic time.
        near = text[start : min(end, start + 41)]
        match = re.match(THANKS, simplify(near), re.IGNORECASE)
        if match is None:
            return start, end
        clause = re.search(r"[，,。.！!](?:\s*)", near)
        if text[start].isascii() and end - start <= 40 and "?" not in near:
            # Thank you, Jane. Good afternoon.
            return end, end
        if clause is None or clause.end() > 40 or start + clause.end() >= end:
            return (end, end) if end - start <= 40 else (start, end)
        start += clause.end()
