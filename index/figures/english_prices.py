"""English prices: what is paid for may stand behind the figure, or ahead of a colon.

We paid an average of A a tonne for wheat, up from B in January. Rice went the other way: we paid C
a tonne.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.about import About
from index.figures.english_clauses import clean
from index.figures.english_predicates import MONEY
from index.figures.scanning import Quantity

_PAID = r"\b(?:paid|pay|pays|paying|charged?|cost|costs)\b"
# So much a tonne for wheat: a price, and what it is of.
_FOR = re.compile(
    r"\s+(?:an?|per|each|every|the) [a-z]+ (?:on average )?for (?:our |the |its )?"
    r"(?P<what>[a-z][a-z-]+(?: (?!in\b|from\b|at\b|up\b|down\b|and\b|against\b|last\b|this\b)[a-z-]+){0,3})"
    r"(?=\s*[,.;:]|\s+(?:in|from|at|up|down|and|against|last|this)\b|\s*$)"
)
# Rice went the other way: we paid. On rice: we pay.
_ANNOUNCED = re.compile(
    rf"^\W*(?:(?:and|but|on|for) )?(?P<what>[A-Z]?[a-z][a-z-]+(?: [a-z-]+){{0,2}}?)"
    r"(?: (?:went|goes|moved|is|was|has|did|does|behaved)\b[^:;,.]{0,30})?:\s+"
    rf"(?:we|they|it|the [a-z]+) (?:[a-z]+ )?{_PAID}[^,;:]*$",
    re.IGNORECASE,
)


def prices(text: str, quantities: Sequence[Quantity], abouts: Sequence[About]) -> list[About]:
    """The abouts of a sentence, with what its prices are paid for."""
    result = list(abouts)
    for i, quantity in enumerate(quantities):
        if not (quantity.money or quantity.unit in MONEY):
            continue
        ahead, first = text[: quantity.start], result[i]
        told = _FOR.match(text, quantity.end) if re.search(_PAID, ahead, re.IGNORECASE) else None
        told = told or _ANNOUNCED.match(ahead)
        if told is None or not (what := clean(told["what"])):
            continue
        about = About(what, first.metric or "price")
        result[i:] = [about if other == first else other for other in result[i:]]
    return result
