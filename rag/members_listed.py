"""Questions for all of a number of things by their names: only a text that lists them answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rag.lexicon.lists import ASKS_MEMBERS

_ASKS_ALL = re.compile(ASKS_MEMBERS)
_POINT = re.compile(r"(?:^|[；;。\s(（])(?:[1-9][.)）、]|[一二三四五六]是)")
_LEAST_NAMED, _LEAST_POINTS = 2, 2


def lacks_members(folded: str, text: str, quotes: Sequence[str]) -> bool:
    """Whether the members of a group are asked for, and neither answer nor quote lists any."""
    if _ASKS_ALL.search(folded) is None or len(_POINT.findall(text)) >= _LEAST_POINTS:
        return False
    return max((quote.count("、") for quote in quotes), default=0) < _LEAST_NAMED
