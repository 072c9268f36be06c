"""Things that an English sentence singles out, and whose figure it tells behind that.

Cyclists, and this is the group that went the wrong way, 38. It's the long-distance trains that pull
it down, and there we're at 74.6. Growth was strongest in Lower Tarn, 15.8 per cent. Lower Tarn is
the worry. 66 deaths, up from 57.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.about import About
from index.figures.scanning import Quantity

_OPENS = re.compile(
    r"^\W*(?:and |but )?(?:the |our )?(?P<what>(?:[A-Za-z-]+ ){0,2}[A-Za-z][a-z-]{2,}s), "
    r"(?:and |but )?(?:this|that|which|they|it|here)\b[^.;\d]*,\s*$"
)
_POINTED_AT = re.compile(
    r"\bit(?:['’]s| is| was) (?:only |mainly |mostly )?(?:the |our )?(?P<what>[a-z][a-z -]{2,30}?) "
    r"(?:that|which|who|where)\b[^.;\d]*$",
    re.IGNORECASE,
)
_THERE = re.compile(r"\b(?:there|where)\b[^.;\d]*$", re.IGNORECASE)
_STRONGEST_IN = re.compile(
    r"\b(?P<what>growth|investment|spending|inflation|unemployment|demand|sales|output|the (?:rise|fall|increase|decline|drop|gain)s?)"
    r" (?:was|were|is|are) (?P<how>[a-z]+est|best|worst|(?:most|least) [a-z]+) (?:in|on|at|among|for) "
    r"(?:the )?(?P<where>[A-Za-z][A-Za-z' -]{2,30}?),?(?: (?:at|with|by))? ?$",
    re.IGNORECASE,
)
# That puts us 9th among the 24 countries: by what was told before.
_PUTS_US = re.compile(
    r"\b(?:that|this|it|which) (?:puts?|places?|makes?) (?:us|it|them) $", re.IGNORECASE
)
_NAME = re.compile(r"(?:[A-Z][\w'-]+)(?: [A-Z][\w'-]+)*")
_BEGINS = re.compile(r"^\W*(?:and |but |there were |we had |it had )?$", re.IGNORECASE)


def singled_out(
    text: str, quantities: Sequence[Quantity], abouts: list[About], carried: About
) -> list[About]:
    """The abouts of a sentence, its first figure, and those like it, being of what it singles out.

    ``carried`` is what the sentence before is about.
    """
    if not quantities:
        return abouts
    first = quantities[0]
    ahead, told = text[: first.start], abouts[0]
    if first.rank and _PUTS_US.search(ahead) and carried.subject:
        return [carried, *abouts[1:]]
    found = _OPENS.match(ahead)
    if found is not None:
        return _with(quantities, abouts, About(found["what"], carried.metric))
    pointed = _POINTED_AT.search(ahead)
    if pointed is not None and _THERE.search(ahead[pointed.start() :]):
        measured = carried.subject or told.subject
        return _with(quantities, abouts, About(pointed["what"], measured))
    strongest = _STRONGEST_IN.search(ahead)
    if strongest is not None and first.unit == "%":
        what = strongest["what"].removeprefix("the ").removeprefix("The ")
        return [About(strongest["where"], what.lower()), *abouts[1:]]
    owned = _NAME.fullmatch(carried.subject) is not None and not carried.metric
    owned = owned and carried.subject.lower() not in told.subject.lower()
    if owned and _BEGINS.match(ahead) and told.subject and not told.metric:
        # Lower Tarn is the worry. 66 deaths: those there.
        return _with(quantities, abouts, About(told.subject, carried.subject))
    return abouts


def _with(quantities: Sequence[Quantity], abouts: list[About], about: About) -> list[About]:
    """The first, and those behind it that were of the same."""
    return [
        about if a == abouts[0] and q.unit in (quantities[0].unit, "") else a
        for q, a in zip(quantities, abouts, strict=True)
    ]
