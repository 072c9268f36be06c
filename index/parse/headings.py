"""Questions that stand as headings, with the answer below and no label at either."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from index.parse.label import Label
from index.parse.lexicon import SPEECHES
from index.script import is_han, simplify

_NUMBER = r"(?:\d{1,2}[.．、)）]\s*|[(（]?[一二三四五六七八九十]{1,3}[)）、.]\s*)"
# ## 几时实施？ **Why now?** 一、几时实施？ 1. Why now? In each of them what it is marked by.
_STYLES = (
    re.compile(rf"(?P<mark>#{{1,6}}\s+(?:\*\*)?{_NUMBER}?)(?P<words>[^\n]{{3,120}}?)(?:\*\*)?"),
    re.compile(rf"(?P<mark>(?:\*\*|__){_NUMBER}?)(?P<words>[^*\n]{{3,120}}?)(?:\*\*|__)"),
    re.compile(rf"(?P<mark>{_NUMBER})(?P<words>[^。\n]{{3,120}})"),
)
_SPEECH = re.compile(rf"{SPEECHES}|(?i:\b(?:remarks|statement|speech|address|lecture|testimony)\b)")
_TOP = 4
_TITLE_LENGTH = 120


def headed_questions(texts: Sequence[str], unspoken: Collection[int]) -> list[Label | None]:
    """Labels of headings that ask and of what stands below them, none unless most headings ask.

    A speech may ask in its headings too: there the speaker answers himself.
    """
    labels: list[Label | None] = [None] * len(texts)
    top = [text for text in texts[:_TOP] if len(text) <= _TITLE_LENGTH]
    if any(_SPEECH.search(simplify(text)) for text in top if not text.endswith(("？", "?"))):
        return labels
    for style in _STYLES:
        found = {i: m for i, t in enumerate(texts) if (m := style.fullmatch(t)) and i}
        asks = [i for i, m in found.items() if m["words"].endswith(("？", "?"))]
        if len(asks) < 2 or len(asks) * 2 <= len(found):
            continue
        for index in asks:
            english = not any(map(is_han, texts[index]))
            mark = found[index].end("mark")
            labels[index] = Label(
                "question", mark, key="?", explicit=True, sure=True, english=english
            )
            if index + 1 < len(texts) and index + 1 not in (*asks, *unspoken):
                labels[index + 1] = Label(
                    "answer", 0, key="!", explicit=True, sure=True, english=english
                )
        break
    return labels
