"""What an English number without a unit counts: what the figure before it counts, what the last of
its list tells, or what its clause is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.figures.english_parallel import last_of_sums, told_beside, whole_of, with_unit_of_next
from index.figures.english_rates import is_rate_again
from index.figures.english_uncounted import is_another_of_them
from index.figures.lexicon import ENGLISH_CURRENCIES, ENGLISH_STOP, ENGLISH_UNITS
from index.figures.scanning import Quantity, any_of

# Nouns in -s that are what is measured, or when, rather than things counted.
_MEASURES = (
    "months|weeks|days|hours|minutes|quarters|numbers|figures|levels|totals|rates|sales|exports|imports|costs"
    "|christmas|revenues|profits|lists|prices|earnings|admissions|expenses|emissions|fees"
)
NOUN = re.compile(
    rf"\s+((?:[a-z-]*[a-rt-z] and (?=[a-z-]+ [a-z-]+s\b))?(?:(?!(?:{ENGLISH_STOP})\b(?!-))[a-z][a-z'-]*\s+){{0,3}}?)"
    rf"(?!(?:{ENGLISH_STOP})\b(?!-))([a-z][a-z-]*[a-rt-z]s(?<!ious)(?<!eous)(?<!rous)|[a-z]*(?:ss|s)es|people|children|women|men|staff|personnel|aircraft|teu)\b"
)
OF_THE = re.compile(r"\s+of\s+(?:(?:the|these|those|them|our|its|their|all)\b|(?=\d+ [a-z]))")
_PLURAL = re.compile(
    rf"\b(?!(?:{ENGLISH_STOP}|{_MEASURES})\b)(?:[a-z]{{2,}}[a-rt-z](?<!ou)s|people|children|women|men|staff)\b"
)
# 27.5 and 14.9 billion; 3.0, 4.1 and 2.6 per cent, behind the first number of the list.
HEADS_LIST = re.compile(
    rf"(?:,\s+\d[\d.,]*\d)+,?\s+and\s+\d[\d.,]*\d\s*(?:million\b|billion\b|trillion\b|thousand\b|%|(?:{any_of(tuple(ENGLISH_UNITS))})\b)"
)
# A hired bus costs us 118 crowns a day; one of our own costs 46.
COSTS = re.compile(r"\d (?P<money>[a-z]+)\b[^.!?\d]*[,;][^.!?;\d]*\bcosts(?: us)?\s*$")
NEXT_OF_LIST = re.compile(
    r"\d[^.!?;\d]{0,24}(?:,|\band)\s+(?:and )?(?:[a-z-]+\s+){0,4}[a-z-]{3,}\s*$"
)
_SO_MANY = re.compile(r",\s+(?:or |and )?(?:only|just|about|some|nearly|roughly)\s*$")
CHANGE_BY = re.compile(
    r"\b(?:rose|rise|fell|fall|grew|grow|increased|decreased|declined|dropped|climbed|gained|up|down)"
    r"(?:\s+by)?\s+(?:only\s+|just\s+)?$"
)

_COUNTED_BEHIND = re.compile(
    r"\s+(?:(?:still|also|now|already|later|since)\s+)?(?:have|has|had|are|were|did|will|of (?:them|these|those)|more|fewer|less)\b"
)
_STANDS_AT = re.compile(
    r"\b(?:(?:to|from|at|were|was|hit|than|and|or|with|against)(?: only| just)?|makes|(?:built|designed|meant|planned|room|space|enough) for|another|further|additional|needs?|(?:is|are)(?: now| still)?"
    r"|(?:target|goal|limit|total|level) of|\w{3,}ed)\s*$|^\W*$"
)


def with_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """A bare number counts what the figure before it counts, or what its clause is about."""
    result: list[Quantity] = []
    for i, quantity in enumerate(found):
        result.append(_with_unit(text, quantity, result, found[i + 1 :]))
    return with_unit_of_next(text, result)


def _end_of_list(text: str, quantity: Quantity, rest: Sequence[Quantity]) -> Quantity | None:
    """The last of 38.7, 27.5 and 14.9 billion, which alone tells what all of them are."""
    if not HEADS_LIST.match(text, quantity.end):
        return None
    for previous, following in pairwise((quantity, *rest)):
        link = text[previous.end : following.start]
        if re.fullmatch(r",?\s+and\s+", link):
            return following if following.magnitude or following.unit else None
        if link.strip() != "," or following.magnitude or following.unit:
            return None
    return None


def _with_unit(
    text: str, quantity: Quantity, earlier: list[Quantity], rest: Sequence[Quantity]
) -> Quantity:
    if quantity.unit or quantity.rank:
        return quantity
    following = rest[0] if rest else None
    if last := _end_of_list(text, quantity, rest):
        small = quantity.value < 1000 and not quantity.magnitude
        magnitude = last.magnitude if small else quantity.magnitude
        unit = last.unit or _noun_behind(text, last.end)
        return replace(quantity, unit=unit, magnitude=magnitude)
    if last := last_of_sums(text, quantity, rest):
        return replace(quantity, unit=last.unit, money=last.money)
    if whole := whole_of(text, quantity, earlier):
        return replace(quantity, unit=whole.unit, magnitude=whole.magnitude)
    if beside := told_beside(text, quantity, earlier, following):
        return replace(quantity, unit=beside.unit)
    if following and re.fullmatch(r"\s*(?:to|and)\s*", text[quantity.end : following.start]):
        if thing := _NUMBER_AND_OTHER.search(text[: quantity.start]):
            return replace(quantity, unit=thing["things"])
        small = quantity.value < 1000 and not quantity.magnitude
        unit = following.unit or _noun_behind(text, following.end) or _who_moved(text, quantity)
        unit = unit or _moved_alike(text, quantity, earlier)
        return replace(
            quantity, unit=unit, magnitude=following.magnitude if small else quantity.magnitude
        )
    costs = COSTS.search(text[: quantity.start])
    if costs and earlier and earlier[-1].unit == costs["money"] in _NEVER_DO:
        return replace(quantity, unit=earlier[-1].unit, money=earlier[-1].money)
    if (told_of := _LISTED.match(text, quantity.end)) and not quantity.magnitude:
        # With 7,900, 5,300 and 4,100 claims: each of them counts those.
        unit = _noun_behind(text, told_of.end())
        if unit and re.match(r"\s+[a-z-]+s,?\s+respectively", text[told_of.end() :]):
            return replace(quantity, unit=unit)
    if earlier and _FROM_TO.search(text[max(0, earlier[-1].start - 6) : quantity.start]):
        # Complaints fell from A to B, after fines told in euros: complaints as well.
        return replace(quantity, unit=earlier[-1].unit)
    if OF_THE.match(text, quantity.end):
        near = following and following.start - quantity.end < 12
        unit = following.unit if near and following else _noun_behind(text, _of_end(text, quantity))
        if unit:
            return replace(quantity, unit=unit)
    stop = max(text.rfind(mark, 0, quantity.start) for mark in (". ", "! ", "? ", "\n\n"))
    told = [q for q in earlier if q.start > stop and not q.rank and not q.streak and q.unit]
    ahead = text[max(0, stop) : quantity.start]
    if CHANGE_BY.search(ahead) and not quantity.magnitude:
        if any(q.unit == "%" for q in told) and "," not in text[quantity.start : quantity.end]:
            return replace(quantity, unit="%")
        return quantity
    if (
        told
        and "." in text[quantity.start : quantity.end]
        and text.startswith(" of ", quantity.end)
    ):
        # 1.5 gigawatts of solar, 0.9 of wind.
        return replace(
            quantity, unit=told[-1].unit, magnitude=quantity.magnitude or told[-1].magnitude
        )
    if is_rate_again(text, quantity, told, ahead):
        return replace(quantity, unit="%")
    levels = [
        q
        for q in told
        if q.unit not in ("%", "percentage points", "times", "basis points")
        and not _is_how_long(text, q)
    ]
    told_as = None if levels else _COMPLEMENT.match(text, quantity.end)
    if told_as:
        # 354.2 million were commuter trips.
        return replace(quantity, unit=told_as[1])
    if any(
        q.magnitude == quantity.magnitude != "" and not q.unit for q in earlier if q.start > stop
    ):
        return quantity
    if _DID.match(text, quantity.end):
        # A payment of 40,000 crowns; 86 have signed up: of those who did, and of no crowns.
        levels = [q for q in levels if q.unit not in _NEVER_DO]
    levels = [q for q in levels if bool(q.magnitude) == bool(quantity.magnitude)] or levels
    clause = re.split("[;:]", ahead)[-1]
    nouns = _plurals(clause.rpartition(",")[2]) or _plurals(clause)
    counted = _COUNTED_BEHIND.match(text, quantity.end) is not None
    listed = (
        "." in text[quantity.start : quantity.end]
        or is_another_of_them(text, quantity.start, quantity.end)
    ) and NEXT_OF_LIST.search(ahead)
    # 3,200, up 7 percent, and the south wing 2,600: no percentage.
    great = quantity.magnitude or "," in text[quantity.start : quantity.end]
    alike = levels if great else told
    if listed and alike and alike[-1].unit == "%" and _SO_MANY.search(ahead):
        # 2 percent of applicants, only 41: so many of them, and no percentage.
        return quantity
    last = next((q for q in reversed(earlier) if q.start > stop and not q.rank), None)
    if listed and not alike and last and last.magnitude and not quantity.magnitude:
        # Exported 47.2 billion and imported 39.8, of sums whose money is not told.
        return replace(quantity, magnitude=last.magnitude) if not last.unit else quantity
    if listed and alike and alike[-1].unit != "times":
        magnitude = quantity.magnitude or alike[-1].magnitude
        return replace(quantity, unit=alike[-1].unit, magnitude=magnitude)
    if text.startswith(" per ", quantity.end) and re.search(r"[a-z]{3,}ed\s*$", ahead):
        nouns = []  # The islands generated 571 per head: no number of islands.
    if quantity.value % 1 and not quantity.magnitude and not text.startswith(" per ", quantity.end):
        nouns = []  # Primary classes are smaller, at 21.9: no number of classes.
    counted = counted or OF_THE.match(text, quantity.end) is not None
    if not counted and not _STANDS_AT.search(ahead):
        return quantity
    if quantity.value % 1 and not quantity.magnitude:
        # The rate is 1.4 percent, the highest of nine regions, the lowest 0.3: of no regions.
        broken = [q for q in told if q.value % 1 and not q.magnitude]
        if broken and levels and not levels[-1].value % 1:
            return replace(quantity, unit=broken[-1].unit)
    if levels and (levels[-1].start > stop + len(ahead) - len(clause) or not nouns):
        return replace(quantity, unit=levels[-1].unit)
    bare = earlier[-1] if earlier and earlier[-1].start > stop else None
    if bare and not (bare.unit or bare.magnitude or bare.rank or counted):
        # Of those, 1,120 were because of storms and 690 because of faults: neither counts storms.
        by = _FOR_REASON.search(text[bare.end : quantity.start])
        # 33,000 went to engineers and 27,000 to nurses: no more does it count those who got them.
        nouns = [] if by else nouns
    return replace(quantity, unit=nouns[-1 if counted else 0]) if nouns else quantity


# That puts net debt at A; the charge stays where it is, at B: what the word before does.
_ONE_DOES = re.compile(
    r"\b(?:that|this|it|which|who|(?:the|a|an|our) (?:[a-z-]+ )?[a-z-]*[a-rt-z]) "
    r"(?P<does>puts|brings|takes|makes|leaves|stays|remains|stands|comes|runs|keeps|rises|falls|costs|adds)\b"
)


def _plurals(clause: str) -> list[str]:
    """The nouns in -s and the like of a clause, without its verbs."""
    verbs = {m.span("does") for m in _ONE_DOES.finditer(clause)}
    return [m.group() for m in _PLURAL.finditer(clause) if m.span() not in verbs]


_LISTED = re.compile(r"(?:,\s+\d[\d.,]*\d)*,?\s+and\s+\d[\d.,]*\d")
_FOR_REASON = re.compile(
    r"\b(?:because of|due to|from|by) [^,;.]*$|^ (?:went|goes|go|were|are) (?:to|for) [^,;.]*$"
)


def _is_how_long(text: str, quantity: Quantity) -> bool:
    """Deaths doubled in two years, from A to B: the years are not what A counts. The long-term
    unemployed, meaning twelve months or more, numbered A."""
    if re.fullmatch(r"(?:year|month|week|decade)s?", quantity.unit) is None:
        return False
    if re.match(r" or (?:more|longer|less|over)\b", text[quantity.end :]):
        return True
    ahead = text[: quantity.start]
    return re.search(r"\b(?:in|within|over|after|for) (?:just |only )?$", ahead) is not None


_DID = re.compile(r"\s+(?:have|has|had) (?:already |now |also )?(?!been\b)[a-z]{3,}")
_NEVER_DO = frozenset(ENGLISH_UNITS.values()) - {"%"} | frozenset(ENGLISH_CURRENCIES.values())


def _who_moved(text: str, quantity: Quantity) -> str:
    """Complaints fell from A to B: what moved, in the clause of the two."""
    clause = re.split(r"[.,;:]\s|\band\b", text[: quantity.start])[-1]
    moved = re.match(r"\s*(?:the )?(?P<who>[a-z]+s)\s+[a-z]+\s+from\s+$", clause)
    return moved["who"] if moved and _PLURAL.fullmatch(moved["who"]) else ""


def _moved_alike(text: str, quantity: Quantity, earlier: Sequence[Quantity]) -> str:
    """A visitor permit goes from 65 to 70 crowns and a work permit from 540 to 590: crowns as well."""
    if not earlier or _AND_FROM.fullmatch(text[earlier[-1].end : quantity.start]) is None:
        return ""
    unit = earlier[-1].unit
    return unit if unit in _NEVER_DO else ""


_AND_FROM = re.compile(
    r",?\s+(?:and|while)\s+(?:the |an? |that of )?[a-z][a-z' -]{2,50}?\s+from\s+"
)
_FROM_TO = re.compile(r"\bfrom [\d.,]+ to $")
# The number of flights and the volume of cargo reached A and B: A counts flights.
_NUMBER_AND_OTHER = re.compile(
    r"\bnumber of (?:[a-z-]+ )?(?P<things>[a-z-]+s)\b[^,.;]{0,24} and (?:the )?(?:volume|value|amount|weight|length)\b[^,.;]{0,60}\s$"
)
_COMPLEMENT = re.compile(
    r"\s+(?:were|are) (?!in |on |at |from |for |to |by |of |with )(?:[a-z-]+\s)?([a-z-]+s)\b(?=\s*(?:[,.;]|and\b|$))"
)


def _of_end(text: str, quantity: Quantity) -> int:
    match = OF_THE.match(text, quantity.end)
    return match.end() if match else quantity.end


def _noun_behind(text: str, end: int) -> str:
    noun = NOUN.match(text, end)
    return noun[2] if noun else ""
