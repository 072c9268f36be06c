"""Rates that English tells without their sign, behind one that has it.

Only a number that can be nothing else is a rate: a thing of its own (the index stood at 97) may be
counted in anything, and would be shown as what the text does not say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.english_parallel import last_level
from index.figures.scanning import Quantity

_TIMES = frozenset("years months weeks days hours minutes quarters".split())
_MOST = 200
_HARDLY = r"(?:(?:only|just|about|nearly|over|under) )?"
_MOVED = (
    r"(?:up|down|rose|risen|rising|fell|fallen|falling|dropped|climbed|increased|decreased"
    r"|improved|reduced|compared with|compared to|against|versus|after)"
)
# What the sentence goes on about without naming it again.
_IT = r"(?:it|that|this|we|they)(?:'s|’s| is| was| are| were| stood| stands| had been)"
# 78 percent, up from 64; among others, only 41; above 100 percent, but under 104; now it is 11.
_AHEAD = re.compile(
    rf"(?:\b{_MOVED}(?: from)?"
    rf"|\b{_IT}(?: (?:still|only|just|already|now))*(?: at)?"
    r"|\b(?:but|and|still) (?:under|over|above|below)"
    # By 0.6 percent in the first quarter, by 0.8 in the second.
    r"|(?:,|,? and)(?: then)? by"
    # And the fourth quarter slightly less, 0.4.
    r"|(?:slightly|a little|somewhat|rather|much|a bit) (?:less|more|lower|higher|weaker|stronger|slower|faster),?(?: at)?"
    r"|[,;] (?:and |but |while )?(?:in|for|among|outside|with) [^,;.\d]{2,40},)"
    rf"\s+{_HARDLY}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\s*(?:[.;)]|,(?! \d{3}\b)|$)"
    r"|\s+(?:a year (?:ago|earlier|before)|the year before|last year|(?:back )?in (?:19|20)\d\d|nationally|in the (?:first|second|third|fourth|final|last)\b)"
)
# A year ago, 7.1; Last year it was 4.4; In 2025 we were at 71.
_ALONE = re.compile(
    r"(?:[A-Z][a-z]+ [A-Z][a-z]+: )?"
    r"(?:(?:a|the|last|in|at|one|two|three|by|for|on)\b[^,.\d]{0,24}(?:\d{4})?,? )?(?:and )?"
    rf"(?:(?:{_IT}|the (?:rate|share|(?:national )?average) (?:is|was|stood))(?: (?:still|only|just|already))*(?: at)? )?"
    rf"{_HARDLY}\d[\d.]*\s*[.?!]?$",
    re.IGNORECASE,
)


def is_rate_again(text: str, quantity: Quantity, told: Sequence[Quantity], ahead: str) -> bool:
    """Whether a bare number behind a percentage of its sentence is another one.

    ``told`` has the quantities of the sentence so far, ``ahead`` its words up to the quantity.
    """
    last = last_level(text, [q for q in told if q.unit not in _TIMES])
    ahead += text[quantity.start : quantity.number_start]
    bare = not quantity.magnitude and "," not in text[quantity.start : quantity.end]
    return (
        last is not None
        and last.unit == "%"
        and bare
        and quantity.value <= _MOST
        and _AHEAD.search(ahead) is not None
        and _BEHIND.match(text, quantity.end) is not None
    )


def is_rate_alone(sentence: str) -> bool:
    """Whether a sentence tells nothing but a number of what was told before: A year ago, 7.1."""
    return _ALONE.match(sentence) is not None
