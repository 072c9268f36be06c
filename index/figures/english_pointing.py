"""What a pronoun stands for: We transferred 486 million to 9.7 million people. A year ago it was 410.

Speech goes on with *it*, *that* and *they* for the figure told before, and of several for the one
that is most like the new figure: of its unit, and of about its size.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.about import About
from index.figures.english_order import Told
from index.figures.scanning import Quantity

_TIME_AHEAD = (
    r"(?:(?:(?:back )?in|at|by|for|on|since|from|after|before|during|over|as of|until|within) "
    r"[^,;.]{2,40}?,? "
    r"|(?:[a-z]+|\d+) (?:and a half )?(?:years?|months?|weeks?|quarters?|decades?) "
    r"(?:ago|earlier|before|later),? "
    r"|(?:last|this|next) (?:year|month|quarter|week|spring|summer|autumn|winter),? "
    r"|(?:today|now|then|currently|previously|originally|initially),? )"
)
_WANTED = r"(?:we|i)(?: would|'d| will|'ll)? (?:like|want|expect|hope|need|see|plan)(?: to see)? "
_POINTS = r"(?:it|that|this|they|them|these|(?:that|this|the) (?:figure|number|share|rate|total))"
_BE = (
    r"(?:is|was|are|were|'s|will be|would be|has been|have been|had been|should be|(?:to|will) reach|to be"
    r"|stood|stands|came|comes|rose|fell|grew|dropped|went|reached|remains?|remained|makes|made)"
)
_POINTING = re.compile(
    rf"^\W*(?:(?:and|but|so|also|still|yet)\b\W*)?(?:{_TIME_AHEAD})?(?:{_WANTED})?{_POINTS}[ ]?{_BE}\b",
    re.IGNORECASE,
)
# The second figure of the sentence is of the same: up A from B, B against A, so that is a rise of C.
_SAME_AGAIN = re.compile(
    r"^[^;]{0,24}?(?:,|\bfrom\b|\bagainst\b|\bcompared (?:with|to)\b|\bthan\b|\bof\b|\band that is\b"
    r"|\bso (?:that|it) is\b|\bwhich is\b)(?:\s+[a-z'-]+){0,5}\s*$",
    re.IGNORECASE,
)
# 41.6 million people in 34 countries: what follows goes on about the people.
_ADJUNCT = re.compile(
    r"\b(?:in|across|from|over|through|throughout|at)\s+(?:all |some |about |these |the |more than )?$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:(?:[a-z]+|\d+) )?(?:years?|months?|weeks?|quarters?|decades?|time|point|like|want|need)(?: (?:ago|earlier|before|later))?",
    re.IGNORECASE,
)
_RATES = ("%", "percentage points", "basis points")
_TOO_FAR = 4


def is_adjunct(sentence: str, quantity: Quantity) -> bool:
    """Whether a number only says in how many places the rest of its sentence is so."""
    counted = quantity.unit.isalpha() or not quantity.unit
    return counted and _ADJUNCT.search(sentence[: quantity.start]) is not None


def pointed_to(
    text: str,
    quantities: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
    before: Sequence[Told],
) -> list[About]:
    """The abouts of a sentence whose subject is a pronoun, taken from the figures ``before`` it.

    Only of figures that have no owner of their own there: ``carried`` is what they go on about.
    """
    result = list(abouts)
    told = {about for _, about in before} | {carried, About()}
    if not quantities or not before or _POINTING.match(text[: quantities[0].start]) is None:
        return result
    level: About | None = None
    for i, quantity in enumerate(quantities):
        if i and not _SAME_AGAIN.match(text[quantities[i - 1].end : quantity.start]):
            break
        if quantity.rank or quantity.streak:
            continue
        if result[i] not in told and not _NO_NAME.fullmatch(result[i].subject):
            break
        meant = _meant(quantity, quantities, before)
        if meant is None:
            continue
        if quantity.unit not in _RATES:
            level = meant
        result[i] = meant
    if level is not None and quantities[0].unit in _RATES and result[0] in told:
        # Up 7 percent from A: the rise is of what its level is of.
        result[0] = level
    return result


def _meant(quantity: Quantity, beside: Sequence[Quantity], before: Sequence[Told]) -> About | None:
    """Of the figures before, the one of this unit that is nearest in size; of a rate, what the
    level beside it or the first level before is of."""
    named = [(q, a) for q, a in before if (a.subject or a.metric) and not (q.rank or q.streak)]
    if quantity.unit in _RATES:
        alike = [(q, a) for q, a in named if q.unit == quantity.unit == "%"]
        levels = [(q, a) for q, a in named if q.unit not in _RATES]
        if alike and not levels:
            return alike[0][1]
        only = len(beside) == 1
        return levels[0][1] if levels and not (alike and only) else None
    alike = [(q, a) for q, a in named if _is_of_unit(quantity, q)]
    alike = [(q, a) for q, a in alike if _distance(q, quantity) < _TOO_FAR]
    if not alike:
        return None
    return min(alike, key=lambda told: _distance(told[0], quantity))[1]


def _is_of_unit(now: Quantity, told: Quantity) -> bool:
    if told.unit in _RATES:
        return False
    # It was 410, of what was told in dollars: speech leaves the unit out.
    return told.unit == now.unit or not now.unit or not told.unit


def _distance(one: Quantity, other: Quantity) -> float:
    """By what factor two amounts differ, 1 for alike."""
    a, b = (abs(q.value) * _FACTORS.get(q.magnitude, 1) for q in (one, other))
    return float(max(a, b) / min(a, b)) if a and b else float("inf")


_FACTORS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
