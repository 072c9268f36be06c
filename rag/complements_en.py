"""English words for what is not so: non-NEVs, petrol cars among new energy vehicles.

They are read as the whole without its part, which is how a text tells such figures.
"""

from __future__ import annotations

import re

from rag.lexicon.relating import COMPLEMENTS_ENGLISH
from rag.terms import initials, terms_in

_NON = re.compile(r"\(?\bnon-(?=[a-z])", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9]+", re.IGNORECASE)
_COMPLEMENTS = tuple((re.compile(said, re.IGNORECASE), part) for said, part in COMPLEMENTS_ENGLISH)
_END = re.compile(r"[?.!\s]*$")


def without_its_part(text: str) -> str:
    """How many non-NEVs were exported: how many were exported, excluding NEVs."""
    for said, part in _COMPLEMENTS:
        if said.search(text) and part not in text.lower():
            text = _excluding(said.sub(" ", text), part)
    found = _NON.search(text)
    named = _named_at(text, found.end()) if found else ""
    if found is None or not named:
        return text
    behind = text[found.end() + len(named) :]
    behind = behind.removeprefix(")") if found[0].startswith("(") else behind
    return _excluding(f"{text[: found.start()]}{behind}", named)


def _excluding(text: str, part: str) -> str:
    plain = " ".join(text.split())
    return (
        plain
        if "excluding" in plain
        else _END.sub(lambda _: f", excluding {part}?", plain, count=1)
    )


def _named_at(text: str, start: int) -> str:
    """The thing that stands there, where it has a name of its own in either language."""
    rest = text[start:]
    for begin, end in terms_in(rest.lower()):
        if begin == 0:
            return rest[:end]
    word = _WORD.match(rest)
    known = word is not None and word[0].lower().removesuffix("s") in initials()
    return word[0] if word is not None and known else ""
