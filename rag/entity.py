"""Questions for a place or an organisation: only a text that names one answers them.

哪家厂商推出的 is not answered by a sentence that only tells what was brought out.
"""

from __future__ import annotations

import re
from itertools import pairwise

from index.script import fold, simplify
from rag.lexicon import ASKS_ORGANISATION, ASKS_PLACE, ORGANISATION_ENDINGS

_PLACE, _ORGANISATION = re.compile(ASKS_PLACE), re.compile(ASKS_ORGANISATION)
# A capital inside a sentence makes a name of an English word.
_CAPITALISED = re.compile(r"(?<=[a-z,;:’'] )[A-Z][a-z]+|\b[A-Z]{2,}\b")
_LATIN_NAME = re.compile(r"[A-Za-z]{3,}")


def asks_entity(folded: str) -> bool:
    return _PLACE.search(folded) is not None or _ORGANISATION.search(folded) is not None


def tells_entity(folded: str, text: str) -> bool:
    """Whether a text names a place, or an organisation, as asked, that the question does not."""
    if _ORGANISATION.search(folded):
        return any(fold(name) not in folded for name in _organisations(text))
    return any(fold(name) not in folded for name in _places(text))


def _places(text: str) -> list[str]:
    if text.isascii() or not re.search("[\u3400-\u9fff]", text):
        return _CAPITALISED.findall(text)
    import rjieba

    return [word for word, tag in rjieba.tag(simplify(text)) if tag == "ns" and len(word) > 1]


def _organisations(text: str) -> list[str]:
    if text.isascii() or not re.search("[\u3400-\u9fff]", text):
        return _CAPITALISED.findall(text)
    import rjieba

    tagged = rjieba.tag(simplify(text))
    named = [word for word, tag in tagged if tag in ("nt", "nz", "nrt")]
    # 时代 公司: the ending with the name in front of it.
    named += [
        before + word
        for (before, tag), (word, _) in pairwise(tagged)
        if word.endswith(ORGANISATION_ENDINGS) and tag in ("n", "ns", "nr", "nz", "nrt", "t", "x")
    ]
    return named + _LATIN_NAME.findall(text)
