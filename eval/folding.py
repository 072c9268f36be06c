"""Words compared without regard to case, width, script, spacing and quotation marks."""

from __future__ import annotations

import re
from functools import lru_cache

from index.script import fold

# Marks that a writer may set or leave out: “小巨人”企业 is 小巨人企业.
_OPTIONAL = re.compile(r"[\s\"'“”‘’「」『』《》〈〉·*_]+")
_BETWEEN = r"[\s\"'“”‘’「」『』《》〈〉·*_-]*"
_ENGLISH_GAP = r"[\s\"'“”‘’-]+"
# Two characters of which one would make a longer word or number of the other.
_GLUED = re.compile(r"[a-z0-9]")


# A run asks the same passages and the same briefing hundreds of times.
_folded = lru_cache(maxsize=1024)(fold)


@lru_cache(maxsize=1024)
def squash(text: str) -> str:
    """The folded text without spaces and quotation marks, for finding a quotation in a passage."""
    return _OPTIONAL.sub("", _folded(text))


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> re.Pattern[str]:
    folded = fold(phrase).strip()
    parts: list[str] = []
    previous = ""
    gap = False
    for char in folded:
        if _OPTIONAL.fullmatch(char) or (char == "-" and previous and not gap):
            gap = True
            continue
        if previous:
            both = _GLUED.match(previous) and _GLUED.match(char)
            parts.append((_ENGLISH_GAP if gap else "") if both else _BETWEEN)
        parts.append(re.escape(char))
        previous, gap = char, False
    body = "".join(parts)
    left = r"(?<![a-z0-9])(?<!\d\.)" if _GLUED.match(folded[:1]) else ""
    right = r"(?![a-z0-9])(?!\.\d)" if previous and _GLUED.match(previous) else ""
    return re.compile(f"{left}{body}{right}")


def locate(text: str, phrase: str) -> tuple[int, int] | None:
    """Where the phrase stands in the text; positions count in the text as it is."""
    found = _pattern(phrase).search(_folded(text)) if fold(phrase).strip() else None
    return found.span() if found else None


def contains(text: str, phrase: str) -> bool:
    """Whether the text has the phrase, at word and digit boundaries where it is Latin or a number.

    ``5%`` is not in ``15%``, ``AI`` not in ``said``; an empty phrase is in no text.
    """
    return locate(text, phrase) is not None
