"""Which questions lean on the one before, and how such a question reads complete.

A follow-up keeps what it does not name itself: kind of figure, unit, period and status, and of the
subject whatever it does not replace (see `rag.context`). What is shown is the follow-up with the
question it was completed from.
"""

from __future__ import annotations

import re
from datetime import date

from index.figures.periods import find_periods
from rag.lexicon import ATTENDED, ELLIPTIC, WHEN_HELD
from rag.phrases import phrase
from rag.question import Question
from rag.units import units_of

_ELLIPTIC = re.compile(ELLIPTIC)
_LEAD = re.compile(
    r"^(?:那么|那|而|还有|另外|and|then|so|what about|how about|and what about)[，, ]*"
)
_TAIL = re.compile(r"(?:呢|吗|的话|怎么样|如何)?[？?。！!\s]*$")
# Who attended, when it was held: of the whole briefing, whatever was asked before.
_STANDS_ALONE = re.compile(f"{ATTENDED}|{WHEN_HELD}")
_ANY_DAY = date(2000, 12, 31)
_SHORT, _NAMELESS = 14, 60


def is_followup(question: Question) -> bool:
    """Whether a question leans on the one before it."""
    if not question.history:
        return False
    folded = question.folded
    if _ELLIPTIC.search(folded):
        return True
    if _STANDS_ALONE.search(folded):
        return False
    units = units_of(_untimed(_bare(folded)))
    nouns = [u for u in units if not u.measure and len(u.text) > 1]
    if not units and len(folded) <= _NAMELESS:
        # What is expected for the fourth quarter? It names nothing that could be expected.
        return True
    return len(nouns) <= 1 and len(folded) <= _SHORT


def _untimed(folded: str) -> str:
    """A question without the times it names, which are no subject."""
    # Whichever day it is, the words for a time are the same.
    for period in reversed(find_periods(folded, _ANY_DAY)):
        folded = f"{folded[: period.start]} {folded[period.end :]}"
    return folded


def complete(text: str, follows: str, language: str) -> str:
    """A follow-up with what it leans on, as one would read it out."""
    bare = text.strip().rstrip("?？。 ")
    before = follows.strip().rstrip("?？。 ")
    return phrase("completed", language).format(question=bare, before=before)


def _bare(folded: str) -> str:
    return _TAIL.sub("", _LEAD.sub("", folded.strip())).strip()
