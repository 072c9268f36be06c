"""Sentences that tell nothing but numbers, behind one whose rates have their sign.

We had set ourselves 82. The target is 93, and the year before it was 92.6. The express did better,
96.2 against 95. A thing of its own (the index stood at 97) may be counted in anything.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from index.figures.english_parallel import ENDS, HARDLY
from index.figures.scanning import Quantity

_IS = r"(?:is|was|are|were|be|had been|has been|stands at|stood at|remains|remained)"
_OPENS = re.compile(
    # We had set ourselves 82; our promise was 90; we had hoped for 75.
    rf"(?:\bset (?:ourselves|themselves|itself)|\b(?:target|goal|aim|objective|standard|requirement|commitment|promise)s?\b[^.;\d]{{0,24}}?(?: {_IS}|,| of| at)"
    r"|\b(?:hoped|aimed|budgeted|planned|asked) for"
    # It was 71; the year before it was 92.6; growth has been above 20.
    rf"|\b(?:it|that|they|this|growth|the (?:rate|share|figure|average)) {_IS}"
    # It's the long-distance trains that pull it down, and there we're at 74.6.
    r"|\b(?:we|they|it|there)['’](?:re|s)(?: now)? at"
    # At the other end you have one, another and a third, on 93, 91 and 88.
    r"|,\s+(?:on|at|with)"
    # The express did better, 96.2 against a target of 95; the night trains are the weak side, 71.
    r"|^\W*(?:and |but )?(?:the|our|its|their) [a-z' -]{3,30} (?:did|does|do|is|are|was|were|went) (?:[a-z]+ ){0,3}?[a-z]+,"
    rf")\s+(?:at\s+)?{HARDLY}$",
    re.I,
)
_LEAST, _MOST = Decimal("0.6"), Decimal("1.7")
_WHOLE = 100


def tells_rates_again(
    sentence: str, quantities: Sequence[Quantity], before: Sequence[Decimal]
) -> bool:
    """Whether the bare numbers of a sentence are rates like those of the one ``before``."""
    told = [q for q in quantities if not (q.rank or q.streak)]
    if not told or not before or any(q.unit or q.magnitude for q in told):
        return False
    if not all(_is_like(sentence, q, before) for q in told):
        return False
    # The streak ends what is told ahead of the first number; a list is told as one.
    ahead = sentence[: told[0].start].rstrip(" ") + " "
    return _OPENS.search(ahead) is not None


def _is_like(sentence: str, quantity: Quantity, before: Sequence[Decimal]) -> bool:
    value = quantity.value
    if value > _WHOLE or not ENDS.match(sentence, quantity.end):
        return False
    return any(rate * _LEAST <= value <= rate * _MOST for rate in before)
