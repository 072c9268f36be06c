"""Names of people and places in an answer, for asking whether what is cited carries them.

Only what can be told without a list of names is read: Chinese words that the segmenter tags as a
person or a place, and two or more capitalised English words in a row. An English name with the
Chinese one in brackets behind it is a rendering; the one in brackets is what is cited.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from eval.amounts import Amount
from eval.folding import contains, squash
from index.script import simplify
from rag.names import romanized
from rag.records import Citation

_TAGS = {"nr", "nrt", "ns"}
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+(?:[ -](?:(?:of|and|the) )?[A-Z][a-z]+)+\b")
_RENDERED = re.compile(r"\s*[(（][^\x00-\x7f]")
_SHORTEST = 2


class Name(NamedTuple):
    text: str
    start: int


def find_names(text: str, amounts: tuple[Amount, ...] = ()) -> list[Name]:
    """The names of a text in order; what belongs to an amount (吉瓦时) is none."""
    import rjieba

    found: list[Name] = []
    at = 0
    for word, tag in rjieba.tag(simplify(text)):
        if tag in _TAGS and len(word) >= _SHORTEST and not word.isascii():
            found.append(Name(word, at))
        at += len(word)
    for match in _CAPITALISED.finditer(text):
        if not _RENDERED.match(text, match.end()):
            found.append(Name(match.group(), match.start()))
    return sorted(
        (n for n in found if not any(a.start <= n.start < a.end for a in amounts)),
        key=lambda name: name.start,
    )


def carries(citation: Citation, name: str) -> bool:
    """Whether a cited passage, or its speaker and outlet, has the name, in either spelling."""
    said = f"{citation.speaker} {citation.outlet} {citation.text}"
    return contains(said, name) or (name.isascii() and squash(name) in _spellings(said))


@lru_cache(maxsize=1024)
def _spellings(said: str) -> frozenset[str]:
    return frozenset(squash(romanized(n.text)) for n in find_names(said) if not n.text.isascii())
