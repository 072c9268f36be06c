"""One spelling for matching: Traditional to Simplified, full width to half width, lower case.

Folding keeps the length, character for character, so positions in the folded text are positions
in the original. It is for matching only; what is shown is never folded.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Any

# Forms used in Hong Kong that the converter leaves as they are.
_VARIANTS = str.maketrans("衞粧", "卫妆")
_SPACES = {"\u3000": " ", "\u00a0": " "}


@lru_cache(maxsize=1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(maxsize=1)
def _to_traditional() -> Any:
    from opencc import OpenCC

    return OpenCC("s2t")


class _Narrow(dict[int, str]):
    """For ``str.translate``: what stands for a character, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _narrow(chr(code))
        return self[code]


def _narrow(char: str) -> str:
    if char in _SPACES:
        return _SPACES[char]
    wide = unicodedata.normalize("NFKC", char) if "\uff01" <= char <= "\uff5e" else char
    low = wide.lower()
    return low if len(low) == 1 else wide


_NARROWED = _Narrow()


def simplify(text: str) -> str:
    """Traditional characters to Simplified, length kept, all else untouched."""
    text = text.translate(_VARIANTS)
    simple = str(_converter().convert(text))
    if len(simple) == len(text):
        return simple
    # A phrase rule changed the length: fall back to one character at a time.
    return "".join(
        one if len(one := str(_converter().convert(char))) == 1 else char for char in text
    )


def fold(text: str) -> str:
    """The matching form of a text; ``len(fold(text)) == len(text)``."""
    return _short_folded(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    return simplify(text).translate(_NARROWED)


# Words and clauses are folded over and over; a transcript is not worth keeping twice.
_SHORT = 200
_short_folded = lru_cache(maxsize=1 << 14)(_folded)


def traditional(text: str) -> str:
    """Simplified to Traditional, for answers to questions asked in Traditional script."""
    return str(_to_traditional().convert(text))


def is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf"


@lru_cache(maxsize=512)
def language_of(text: str) -> str:
    """``en``, ``zh-Hant`` or ``zh-Hans``, judged by the characters of the text."""
    han = [char for char in text if is_han(char)]
    letters = sum(char.isascii() and char.isalpha() for char in text)
    # One Han character says about as much as an English word of four letters.
    if len(han) * 4 < letters or not han:
        return "en" if letters else "zh-Hans"
    joined = "".join(han)
    changed_t = sum(a != b for a, b in zip(joined, simplify(joined), strict=True))
    back = traditional(joined)
    changed_s = (
        sum(a != b for a, b in zip(joined, back, strict=True)) if len(back) == len(joined) else 0
    )
    return "zh-Hant" if changed_t > changed_s else "zh-Hans"


def is_english(text: str) -> bool:
    """Latin words and no Chinese."""
    return bool(re.search(r"[a-z]{3}", text)) and not re.search(r"[\u4e00-\u9fff]", text)
