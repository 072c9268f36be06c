"""A question without who is said to estimate or to have mentioned what it asks for.

协会预计销量达到多少 asks for a figure of sales: the association may be named a sentence before the
figure, and is no part of what the figure is of.
"""

from __future__ import annotations

import re

from rag.lexicon.tellers import (
    BEFORE_ESTIMATE,
    ESTIMATES,
    REPORTER,
    REPORTER_SAID,
    TELLERS,
)

_TELLER = re.compile(
    rf"(?<![哪几]家)(?<![哪几]个)(?:{TELLERS})"
    rf"(?:(?={BEFORE_ESTIMATE}(?:{ESTIMATES}))|对(?=[^，。？?]{{1,14}}的?(?:{ESTIMATES})))"
)


def without_tellers(text: str) -> str:
    """The text without those who estimate; that something is estimated stays."""
    return _TELLER.sub(" ", text)


_REPORTER, _REPORTER_SAID = re.compile(REPORTER), re.compile(REPORTER_SAID, re.IGNORECASE)


def of_reporter(folded: str) -> bool:
    """Whether a question asks for what a reporter said, who otherwise tells nothing."""
    return _REPORTER.search(folded) is not None


def without_reporter(text: str) -> str:
    """The text without a reporter who is said to have mentioned something."""
    return _REPORTER_SAID.sub(" ", text)
