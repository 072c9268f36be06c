"""Every quantity of a text: exact value, magnitude, unit and qualifier, with its span.

Dates and names that contain numbers (5G, 十四五, 2023年) are no quantities. The text may be
Chinese or English, in any script or width; spans count in the text as given.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.figures.chinese import chinese_quantities
from index.figures.english import english_quantities
from index.figures.lexicon import NOT_QUANTITIES
from index.figures.numerals import parse_arabic
from index.figures.scanning import (
    ARABIC,
    Quantity,
    Taken,
    dimension_of,
    folded_sentence,
    magnitude_factor,
)

__all__ = ["Quantity", "dimension_of", "find_quantities", "magnitude_factor"]

_NAMES = re.compile(NOT_QUANTITIES)
_ARTICLES = re.compile(
    r"(?:(?<=落实)|(?<=贯彻)|(?<=出台)|(?<=实施))[^,，。\d]{0,12}\d+条(?=[,，。、;；]|$)|\d+\.\d+升级"
)


_ENGLISH = re.compile("[a-z]{2}")
# Within Chinese, an English figure stands in a phrase; names such as GDP hold none.
_PHRASE = re.compile(r"[a-z]{2,}[ -]+[\da-z$]|[$£€]|\d\s*[a-z]{3}")


@lru_cache(maxsize=2048)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Quantities in text order, none overlapping."""
    folded = folded_sentence(text)
    taken = Taken(folded)
    for pattern in (_NAMES, _ARTICLES):
        for match in pattern.finditer(folded):
            taken.mark(match.start(), match.end())
    found: list[Quantity] = []
    chinese = re.search(r"[\u4e00-\u9fff]", folded) is not None
    if chinese:
        found += chinese_quantities(folded, taken, text)
    if (_PHRASE if chinese else _ENGLISH).search(folded):
        found += english_quantities(folded, taken, text)
    found += _plain(folded, taken)
    return tuple(sorted(found, key=lambda q: q.start))


_PLAIN = re.compile(
    rf"(?P<number>(?<![a-z\d.+\-])(?:{ARABIC}))(?:\s*[-~–—]\s*(?P<upper>{ARABIC}))?\s*(?P<unit>%)"
)


def _plain(text: str, taken: Taken) -> list[Quantity]:
    """Percentages that neither language's pattern took."""
    found: list[Quantity] = []
    for match in _PLAIN.finditer(text):
        if taken.free(*match.span()):
            taken.mark(*match.span())
            upper = parse_arabic(match["upper"]) if match["upper"] else None
            found.append(
                Quantity(
                    match.start(), match.end(), parse_arabic(match["number"]), upper, unit="%",
                    number_start=match.start(),
                )
            )  # fmt: skip
    return found
