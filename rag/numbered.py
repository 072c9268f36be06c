"""English names of numbered classes, and how Chinese writes them: Phase II is 二期.

A dictionary renders neither a Roman numeral nor a class by its number, and a class of another
number is another thing: each is a term of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rag.lexicon.translations import NUMBERED, NUMERALS

_HAN = {number: han for *others, han in NUMERALS for number in (*others, han)}
_NUMBER = "|".join(sorted(_HAN, key=len, reverse=True))


def numbered_names() -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Each numbered class as a line of terms: its English names, then the Chinese ones."""
    for nouns, ordinal, forms in NUMBERED:
        for roman, digit, cardinal, nth, han in NUMERALS:
            behind = (roman, digit, cardinal)
            names = [f"{noun} {number}" for noun in nouns.split() for number in behind]
            if ordinal:
                names += [f"{nth} {noun}" for noun in nouns.split()]
            written = (form.format(han=han, roman=roman, digit=digit) for form in forms.split())
            yield tuple(names), tuple(written)


def is_of_other_number(name: str, told: str) -> bool:
    """Class II is told by nothing that is told of 第一类 or 第三类 alone."""
    asked = _classes().get(name)
    if asked is None:
        return False
    counter, han = asked
    found = re.findall(rf"({_NUMBER}){counter}", told)
    return bool(found) and han not in {_HAN[number] for number in found}


@lru_cache(maxsize=1)
def _classes() -> dict[str, tuple[str, str]]:
    """The last character of what a numbered class is called in Chinese, and its number there."""
    return {
        name: (written[0][-1], next(char for char in written[0] if char in _HAN))
        for names, written in numbered_names()
        for name in names
    }
