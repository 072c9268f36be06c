"""The last step on a damaged page: Simplified script, full-width marks, no stray blanks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.repair.language import Language
from index.script import is_han, simplify

_WIDE = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"}
_GROUPED = re.compile(r"\d,\d{3}(?!\d)")
_CONTEXT = 5


@dataclass(frozen=True)
class Finished:
    """A finished text and where each character of the input went."""

    text: str
    moved: list[int]
    """``moved[i]`` is the new position of old position ``i``; one more entry than characters."""


def _particles(text: str) -> str:
    """著 back to 着 where that makes the likelier words."""
    language = Language(as_written=True)
    out = list(text)
    for at, char in enumerate(text):
        if char != "著":
            continue
        before = text[max(0, at - _CONTEXT) : at]
        after = text[at + 1 : at + 1 + _CONTEXT]
        if language.cost(before + "着" + after) < language.cost(before + "著" + after):
            out[at] = "着"
    return "".join(out)


def _chinese(line: str) -> bool:
    han = sum(map(is_han, line))
    letters = sum(c.isascii() and c.isalpha() for c in line)
    return han > letters / 2


def _widen(line: str) -> str:
    if not _chinese(line):
        return line
    out = list(line)
    for at, char in enumerate(line):
        if char not in _WIDE:
            continue
        before = line[at - 1] if at else ""
        after = line[at + 1] if at + 1 < len(line) else ""
        if char == "," and before.isdigit() and _GROUPED.match(line, at - 1):
            continue
        if char == ":" and ((before.isdigit() and after.isdigit()) or after == "/"):
            continue
        out[at] = _WIDE[char]
    return "".join(out)


def _blank(text: str, at: int) -> bool:
    """A blank between a Chinese character or mark and a number or word belongs to the layout."""
    if text[at] != " ":
        return False
    before = text[at - 1] if at else "\n"
    after = text[at + 1] if at + 1 < len(text) else "\n"
    han_before = is_han(before) or before in "，。、；：？！）”"
    han_after = is_han(after)
    digits = before.isascii() and before.isalnum(), after.isascii() and after.isalnum()
    return (
        (han_before and digits[1])
        or (digits[0] and han_after)
        or (before in "，。、；：？！" and han_after)
    )


def finish(text: str) -> Finished:
    """Finish a repaired text; positions are kept track of."""
    simplified = _particles(simplify(text))
    wide = "\n".join(_widen(line) for line in simplified.split("\n"))
    moved: list[int] = []
    out: list[str] = []
    for at, char in enumerate(wide):
        moved.append(len(out))
        if not _blank(wide, at):
            out.append(char)
    moved.append(len(out))
    return Finished("".join(out), moved)
