"""English numbers told in parallel to a figure of their sentence, whose unit is told once.

Northern wards stand at 62 per cent, southern at 90; 5.2 hours, after 6.8; from 37 points to 28; 4 per
cent for barley and another 10 for oats.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from index.figures.english_clauses import verbs_of
from index.figures.lexicon import ENGLISH_QUALIFIERS, ENGLISH_SHARED_OUT
from index.figures.scanning import Quantity, any_of

HARDLY = rf"(?:(?:only|just|still|even|{any_of(ENGLISH_QUALIFIERS)})\s+)*"
_HELD = (
    r"(?:after|against|versus|compared (?:with|to)|(?:up|down) (?:on|from)|instead of|rather than)"
    r"(?: (?:an?|the|our|its) (?:[a-z]+ )?(?:target|goal|plan|norm|forecast|limit|average|requirement|budget) of)?"
)
ENDS = re.compile(
    r"\s*(?:[.,;:)!?]|$)|\s+(?:respectively|nationally|(?:a|the|one) (?:year|month|quarter|week)|in (?:the )?(?:19|20)\d\d|last|before|and|against|after|compared)\b"
)
# 212 patients a day in the fourth quarter, after 174: held against the figure before.
_BESIDE = re.compile(rf"[^.;:\d]{{0,60}}?[\s,]{_HELD}\s+{HARDLY}$", re.I)
_TOLD_AHEAD = re.compile(rf"\d[^.;:\d]{{0,60}}?[\s,]{_HELD}\s+{HARDLY}$", re.I)
# Of what was told by a name and a small word, its verb left out.
GAP = re.compile(
    rf"(?P<rest>[^.\d]{{0,40}}?)(?:[,;]|,? and|,? but|,? while)\s+(?:and |but |while )?(?P<who>[a-z][a-z' -]{{2,40}}?)\s+(?:at|on|with)\s+{HARDLY}$",
    re.I,
)
_PLACED = re.compile(
    rf"\s+(?P<how>for|in|among|on|at) [^,;.\d]{{2,40}}?(?:,|,? and|,? but)\s+(?:and |but )?(?:another |a further |plus |minus )*{HARDLY}$",
    re.I,
)
LINK = re.compile(r",\s+|,?\s+and\s+")
_FROM = re.compile(rf"\bfrom (?:the |a )?{HARDLY}$", re.I)
_TO = re.compile(rf"\s+(?:back )?to {HARDLY}$", re.I)
# Beds to 1.86 million, up 4.5: by so much per cent, as was told of another.
_CHANGED = re.compile(
    r"(?:%|\bper ?cent\b)(?:[^.]|\.(?=\d))*\b(?:up|down)\s+(?:by\s+)?(?=\d)", re.I
)
_AGAIN = re.compile(
    rf"\b(?:it|that|they|these|the figures?|the shares?) (?:was|were|is|are|had been|stood at)\s+{HARDLY}$",
    re.I,
)
# We had set ourselves 82.
_SET = re.compile(rf"\bset (?:ourselves|themselves|itself)\s+(?:at\s+)?{HARDLY}$", re.I)
# You have one, another and a third, on 93, 91 and 88.
_HEADS_LIST = re.compile(r"(?:,\s+\d[\d.]*)*,?\s+and\s+\d[\d.]*\s*(?:[.;]|$)")
# Of the 6.4 billion, rail brought in 3.2.
_SHARED_AHEAD = re.compile(
    rf"\d (?:million|billion|trillion)[^.;\d]{{0,60}}\b(?:{ENGLISH_SHARED_OUT})\s+{HARDLY}$", re.I
)
_MOST_ALIKE = Decimal(5)
_MOST = 200


def is_held_beside(text: str, start: int, end: int) -> bool:
    """Whether a bare number, at ``[start, end)``, is held against one that its sentence told."""
    ahead = text[max(0, start - 120) : start]
    if not ENDS.match(text, end):
        return False
    if _TOLD_AHEAD.search(ahead) or _SET.search(ahead):
        return True
    if "." in text[start:end] and _SHARED_AHEAD.search(ahead):
        return True
    if _HEADS_LIST.match(text, end) and re.search(r",\s+(?:on|at|with)\s+$", ahead):
        return True
    return any(m.end() == start for m in _CHANGED.finditer(text, max(0, start - 120)))


def told_beside(
    text: str, quantity: Quantity, earlier: Sequence[Quantity], following: Quantity | None
) -> Quantity | None:
    """The figure of its sentence whose unit a bare number shares; None where there is none."""
    told = last_level(text, earlier)
    if (
        told is None
        or quantity.magnitude
        or (quantity.upper and not told.upper and told.unit != "%")
    ):
        return None
    between = text[told.end : quantity.start]
    if told.unit == "%":
        if quantity.value > _MOST or "," in text[quantity.number_start : quantity.end]:
            return None
    elif not _is_alike(quantity, told):
        return None
    placed = _PLACED.fullmatch(between)
    if placed and re.match(rf"\s+{placed['how']}\s+[a-z]", text[quantity.end :], re.I):
        return told
    linked = LINK.fullmatch(between)
    bare = text[told.number_start : told.end].strip()[-1:].isdigit()
    if linked and bare and ENDS.match(text, quantity.end):
        # It was 48 and 85 respectively: the second of a pair.
        return told
    last = quantity
    joins = following and LINK.fullmatch(text[quantity.end : following.start])
    if following and joins and following.unit:
        return None
    if following and joins:
        last = following
    if not ENDS.match(text, last.end):
        return None
    if _FROM.search(text[: told.start]) and _TO.fullmatch(between):
        return told
    if _BESIDE.fullmatch(between):
        return told
    gap = GAP.fullmatch(between)
    if gap and not verbs_of(gap["who"]) and not verbs_of(gap["rest"]):
        return told
    if last is not quantity and told.unit == "%" and _AGAIN.search(between):
        return told
    return None


_SHARED_OUT = re.compile(rf"\b(?:{ENGLISH_SHARED_OUT})\s+{HARDLY}$", re.I)
NEXT_PART = re.compile(
    rf"(?:,|;|,? and)\s+(?:and )?(?P<who>[a-z][a-z' -]{{2,30}}?)\s+{HARDLY}$", re.I
)


def whole_of(text: str, quantity: Quantity, earlier: Sequence[Quantity]) -> Quantity | None:
    """Of the 6.4 billion, rail brought in 3.2 and ferries 2.7: the whole whose billions the parts are."""
    sums = [q for q in earlier if q.magnitude and not q.upper]
    if not sums or quantity.magnitude or not quantity.value % 1 or quantity.value > sums[0].value:
        return None
    if not ENDS.match(text, quantity.end):
        return None
    between = text[sums[0].end : quantity.start]
    if _SHARED_OUT.search(between):
        return sums[0]
    item = NEXT_PART.search(between)
    shared = re.search(rf"\b(?:{ENGLISH_SHARED_OUT})\s+{HARDLY}\d", between)
    return sums[0] if item and shared and not verbs_of(item["who"]) else None


def last_of_sums(text: str, first: Quantity, rest: Sequence[Quantity]) -> Quantity | None:
    """The last of 4.5 million, 2.1 million and 1.2 million crowns, which alone tells of what."""
    previous = first
    for at, following in enumerate(rest):
        link = text[previous.end : following.start]
        if not first.magnitude or not following.magnitude or not LINK.fullmatch(link):
            return None
        if "and" in link:
            return following if at and following.unit else None
        if following.unit:
            return None
        previous = following
    return None


def with_unit_of_next(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """It went from 660,000 to 410,000: both count what the second is found to count."""
    result = list(found)
    for i, (first, second) in enumerate(pairwise(found)):
        alike = not first.unit and second.unit and first.magnitude == second.magnitude
        forth = _FROM.search(text[: first.start]) and _TO.fullmatch(text[first.end : second.start])
        if alike and forth and not (first.rank or first.streak):
            result[i] = replace(first, unit=second.unit)
    return result


_WITHIN = re.compile(
    r"\b(?:within|inside|after|for|every|over|under|in|for at least)\s+(?:the |an? )?$", re.I
)


def last_level(text: str, earlier: Sequence[Quantity]) -> Quantity | None:
    """The figure told last, without those that only say within how long or how far."""
    for quantity in reversed(earlier):
        if quantity.rank or quantity.streak:
            continue
        if not quantity.unit:
            return None
        if quantity.unit != "%" and _WITHIN.search(text[: quantity.start]):
            continue
        return quantity
    return None


def _is_alike(one: Quantity, other: Quantity) -> bool:
    if one.magnitude != other.magnitude or not one.value or not other.value:
        return False
    return max(one.value, other.value) <= min(one.value, other.value) * _MOST_ALIKE
