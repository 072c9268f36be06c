"""What did they say about it: nothing that is quoted answers without the very topic."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.script import fold
from rag.find import Finder
from rag.lexicon.frame import TOPIC_ASKED
from rag.units import Slot

_TOPIC = re.compile(TOPIC_ASKED)
# So much of the topic's weight has to be spoken of.
_LEAST = 0.5


def lacks_topic(finder: Finder, quotes: Sequence[str]) -> bool:
    """Whether a question names what was spoken about, and the quotes speak of something else.

    A ministry and a briefing are spoken of throughout: they make no sentence an answer.
    """
    found = _TOPIC.search(finder.folded)
    if found is None:
        return False
    units = finder.ask(next(name for name in found.groups() if name)).units
    total = sum(finder.index.weight(unit) for unit in units)
    # Germany in one sentence and chips in another are no chips for Germany.
    spoken = max(
        (
            sum(finder.index.weight(unit) * finder.matched(unit, told) for unit in units)
            for told in (Slot(fold(quote)) for quote in quotes)
        ),
        default=0.0,
    )
    return bool(units) and spoken < _LEAST * total
