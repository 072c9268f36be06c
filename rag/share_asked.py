"""The words of a question for a share that name the whole, and those that name its part."""

from __future__ import annotations

import re

from rag.lexicon.deriving import SHARE_OF_WHOLE

_SHARE_OF_WHOLE = tuple(re.compile(pattern) for pattern in SHARE_OF_WHOLE)


def share_asked(text: str) -> re.Match[str] | None:
    """Groups ``whole`` and ``part``; None where no share is asked for by both."""
    found = (pattern.search(text) for pattern in _SHARE_OF_WHOLE)
    return next((match for match in found if match is not None), None)
