"""The words of a question that say how its answer is to be worked out, apart from what it asks.

按占比推算 names the figures an answer comes from, which are not the figure that is asked for.
"""

from __future__ import annotations

import re

from rag.lexicon.deriving import WORKED_OUT_FROM

_METHOD = re.compile(WORKED_OUT_FROM, re.IGNORECASE)


def without_method(text: str) -> tuple[str, str]:
    """The question without the words of how to work it out, and these words."""
    found = _METHOD.search(text)
    if found is None:
        return text, ""
    left = f"{text[: found.start()]}{text[found.end() :]}"
    left = re.sub(r"[(（]\s*[)）]", "", left).strip(" ，,、")
    return (left, found[0]) if _says_something(left) else (text, "")


def _says_something(text: str) -> bool:
    return len(re.sub(r"[\s，。；：？！,;:?!()（）]", "", text)) > 3
