"""English figures whose owner, whole or subject is told around them in a way of its own.

Up by 3.9 percent in one region and 2.2 percent in another: whose each is stands behind it. Buildings
took A, equipment B and systems C: parts of the sum told before. The share of those treated, sent
home or moved on within four hours was A: one subject, whatever commas and numbers it holds. Of that
sum, they: what was told before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from index.figures.about import About
from index.figures.english_clauses import EMPTY, clean, verbs_of
from index.figures.english_order import Told
from index.figures.english_owners import without_opposite
from index.figures.english_predicates import joined_words
from index.figures.lexicon import (
    ENGLISH_FINITE,
    ENGLISH_MEASURE_HEADS,
    ENGLISH_MONEY,
    ENGLISH_SHARED_OUT,
    ENGLISH_UNITS,
    MAGNITUDES,
)
from index.figures.scanning import Quantity

_PERCENT = ("%", "percentage points", "basis points")
_SMALL = (
    r"(?:(?:only|just|about|nearly|some|almost|still|even|to|by|from|at|another|plus|minus)\s+)*"
)
_EVERYWHERE = r"nationally|nationwide|worldwide|globally|statewide|countrywide|overall"
_OWNER = (
    rf"\s+(?:(?:in|for|among|on) (?:the )?(?P<who>[A-Za-z][\w' -]{{1,40}}?)|(?P<all>{_EVERYWHERE}))"
)
_LISTED = re.compile(rf"{_OWNER}(?:,?\s+(?:and|but|to|against)|[,;])\s+(?:and |but |to )?{_SMALL}$")
_LAST = re.compile(rf"{_OWNER}(?=\s*(?:[,.;:]|$)|\s+(?:and|but|while)\b)")
_TIME = re.compile(
    r"\b(?:years?|quarters?|months?|weeks?|days?|hours?|half|period|season|time|total|all|turn|cash|real terms|terms"
    rf"|addition|fact|average|{'|'.join(sorted(ENGLISH_MONEY))})\b",
    re.I,
)


def around(
    text: str,
    quantities: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
    told_before: Sequence[Told],
) -> list[About]:
    """The abouts of a sentence, with what stands behind its figures or in the sentence before;
    ``carried`` is what that one was about, ``told_before`` its figures."""
    result = with_whole_subject(text, quantities, abouts)
    result = _of_whom_behind(text, quantities, result, carried)
    result = _among(text, quantities, _done_by_share(text, quantities, result))
    result = _parts_of_sum(text, quantities, _acted_on(text, quantities, result))
    result = _superlatives(text, quantities, result, carried)
    result = _shared_out(text, quantities, result, carried, told_before)
    return _pointed_back(text, quantities, result, carried)


_WHOLE_SUBJECT = re.compile(
    rf"^\W*(?:(?:and|but|now|then)\s+)?(?:the|our|its|their)\s+(?P<what>(?:(?!{ENGLISH_FINITE}\b)[a-z-]+\s+){{0,3}}?"
    rf"(?:{ENGLISH_MEASURE_HEADS})\b[^;:.]*?)\s+(?:{ENGLISH_FINITE})\s+(?:(?:up|down|back)\s+)?(?:(?:slightly|sharply)\s+)?{_SMALL}$",
    re.I,
)


def with_whole_subject(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About]
) -> list[About]:
    """The share starting treatment within 62 days was A: of that share, and so are the figures that
    were held to be of a piece of its name."""
    result = list(abouts)
    for i, quantity in enumerate(quantities):
        named = _WHOLE_SUBJECT.match(text[: quantity.start])
        if named is None:
            continue
        what = " ".join(named["what"].split()).rstrip(" ,")
        if _SAYS_MORE.search(what):
            return result
        inside = [q for q in quantities[:i] if q.end <= named.end("what")]
        if len(inside) < i or not (inside or "," in what) or len(what.split()) > 16:
            return result
        torn = {*result[: i + 1]}
        return [About(what) if k <= i or about in torn else about for k, about in enumerate(result)]
    return result


# The average household had A to spend, which is B: a clause of its own, and no name.
_SAYS_MORE = re.compile(
    r"\b(?:which|had|has|have|spent|and (?:it|they|we)|but|because)\b|\d,? and\b"
)


def _of_whom_behind(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], carried: About
) -> list[About]:
    """It was A among men and B among women; A nationwide, but only B in the north."""
    result = list(abouts)
    for start, end in _owner_runs(text, quantities):
        first = result[start]
        measure = _measure(text, quantities[start], first, carried)
        if not measure and (first.subject or first.metric):
            continue
        sort = _SORT_OF_ONE.match(text, quantities[start].end)
        for i in range(start, end):
            who = _who(text, quantities, i)
            if sort and i > start and re.fullmatch(r"[a-z-]+[a-rt-z]", who):
                # 11 days for a boat pass and 38 for work: for a work pass.
                who = f"{who} {sort['head']}"
            result[i] = About(who, without_opposite(measure, who), of_part=True)
    for i, quantity in enumerate(quantities):
        told = _LAST.match(text[quantity.end :])
        subject = result[i].subject
        placed = re.search(r"\s(?:in|at|for|on)\s(?:the\s)?[A-Z][\w' -]*$", subject)
        if told and told["all"] and placed and i:
            # The rate in Arden is A, against B nationally.
            result[i] = About(told["all"], subject[: placed.start()], of_part=True)
    return result


_SORT_OF_ONE = re.compile(r"\s+for an? [a-z-]+ (?P<head>[a-z-]+)(?=\s+(?:and|but)\b|,)")


def is_of_all(about: About) -> bool:
    """5.8 percent nationally, beside that of the north: the speech goes on about the north."""
    return about.of_part and re.fullmatch(_EVERYWHERE, about.subject) is not None


def _owner_runs(text: str, quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Where two figures or more of one unit each have their owner behind them."""
    runs, start = [], 0
    for i in range(1, len(quantities) + 1):
        goes_on = (
            i < len(quantities)
            and quantities[i].unit == quantities[i - 1].unit
            and _is_owner(_LISTED.fullmatch(text[quantities[i - 1].end : quantities[i].start]))
        )
        if goes_on:
            continue
        if i - start > 1 and _is_owner(_LAST.match(text[quantities[i - 1].end :])):
            runs.append((start, i))
        start = i
    return runs


def _is_owner(match: re.Match[str] | None) -> bool:
    if match is None:
        return False
    who = match["all"] or match["who"]
    return not (_TIME.search(who) or verbs_of(who) or EMPTY.match(who) or not clean(who))


def _who(text: str, quantities: Sequence[Quantity], i: int) -> str:
    following = quantities[i + 1].start if i + 1 < len(quantities) else len(text)
    between = text[quantities[i].end : following]
    match = _LISTED.fullmatch(between) or _LAST.match(text[quantities[i].end :])
    return clean(match["all"] or match["who"]) if match else ""


def _measure(text: str, first: Quantity, about: About, carried: About) -> str:
    """What the figures of the list measure: the subject of the clause, or what an *it* stands for."""
    if change := _CHANGE_OF.search(text[: first.start]):
        # A growth of 6 per cent for barley and 10 for oats.
        return change["what"].lower()
    subject = re.sub(r"^(?:it|that|this|they)\b.*", "", about.subject, flags=re.I)
    behind = _LAST.match(text[first.end :])
    own = (behind["all"] or behind["who"] if behind else "") or "\n"
    if subject and subject.lower() not in own.lower() and own.lower() not in subject.lower():
        return subject
    return about.metric if subject and about.metric else carried.subject


_CHANGE_OF = re.compile(
    r"\ban? (?:[a-z]+ )?(?P<what>growth|rise|increase|gain|fall|decline|drop|decrease|shortfall|surplus|loss) of "
    r"(?:about |around |nearly |between )?$",
    re.I,
)
_GROUP_DID = re.compile(
    r"\s+of (?:the |all |our |those )?(?P<who>[a-z][a-z' -]*?)"
    r"(?P<which> (?:aged \d+(?: (?:and|or) (?:over|above|older|under)| to \d+)?|[a-z]{3,}ed(?: [a-z]+ly)?))?"
    r" (?P<did>(?:had|have|has|received?|gets?|got|started?|began|begin|took|take|left|leave|found|find|met|meet|passed?|chose|choose"
    r"|own|owned|use|used|live[sd]?|says?|said|went|came|made|did|works?|worked|dropped|stayed|returned|missed|completed|voted"
    r"|travel(?:l)?ed|arrived|applied|attend(?:ed)?|speaks?|knows?|eats?|feels?|felt|thinks?|wants?|would|will|can|could|may)\b[^,;:.\d]{2,48}?)(?=\s(?:and|but|while|within|in|last|this|by|after|since|compared)\b|[,;:.]|\s*$)",
)


def _done_by_share(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About]
) -> list[About]:
    """Of patients referred urgently, A had a diagnosis; of people aged 65 and over, B had a shot:
    what the share of them did."""
    result = list(abouts)
    for i, (quantity, about) in enumerate(zip(quantities, abouts, strict=True)):
        did = _GROUP_DID.match(text[quantity.end :]) if quantity.unit == "%" else None
        if did is None or verbs_of(did["who"]) or not clean(did["who"]):
            continue
        if not about.subject.lower().startswith(did["who"].split()[0]):
            continue
        which = (did["which"] or "").strip()
        owner = "" if not about.metric or about.metric in f"{which} {did['did']}" else about.metric
        told = About(about.subject, joined_words(owner, which, " ".join(did["did"].split())))
        result = [told if k >= i and other == about else other for k, other in enumerate(result)]
    return result


_AMONG_WHOM = re.compile(
    r"(?:^|[;.,]\s*(?:and |but )?)\W*(?:among|of) (?:the |our |those )?(?P<who>[a-z][^,;:\d]{2,40}),\s+(?:about |nearly |only |just )?$",
    re.I,
)
_DID_SO = re.compile(
    r"\s+(?P<did>(?!(?:of|in|more|less|fewer|were|was|are|is|and|or|to|up|down)\b)[a-z]+(?: [a-z]+){0,4}?)(?=\s+(?:and|but|while|in|this|last|by)\b|[,;.:]|\s*$)"
)


def _among(text: str, quantities: Sequence[Quantity], abouts: Sequence[About]) -> list[About]:
    """Among strengthened homes, A percent made it: of those homes, that they made it."""
    result = list(abouts)
    for i, quantity in enumerate(quantities):
        among = _AMONG_WHOM.search(text[: quantity.start]) if quantity.unit == "%" else None
        did = _DID_SO.match(text[quantity.end :]) if among else None
        who = clean(among["who"]) if among else ""
        if re.match(r"(?:not )?[a-z]+ing\b", who):
            # Of those not using it: they are named by that alone.
            who = f"those {who}"
        if who and did and not _POINTS.match(who):
            result[i] = About(who, did["did"], of_part=True)
    return result


_PART_BY = re.compile(
    r"\s+(?P<how>(?:with|by|from|in|on|for|through|via|to|at) (?!the (?:year|quarter|month)|\s)[a-z][a-z' -]{2,40}?)(?=\s+and\b|\s*[,;.]|\s*$)"
)


def _parts_of_sum(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About]
) -> list[About]:
    """We treated A acres: B with fire and C by thinning: parts, told by what stands behind them."""
    result = list(abouts)
    if not is_sum_of_rest(quantities):
        return result
    whole = result[0]
    for i, quantity in enumerate(quantities[1:], 1):
        part = _PART_BY.match(text[quantity.end :])
        if part and result[i] in (whole, About()):
            result[i] = About(whole.subject, joined_words(whole.metric, part["how"]))
    return result


def is_sum_of_rest(quantities: Sequence[Quantity]) -> bool:
    """Whether a sentence tells a number and the parts that it is made of."""
    first, *rest = quantities
    plain = not any(q.rank or q.streak or q.unit in _PERCENT for q in quantities)
    return plain and len(rest) > 1 and scaled(first) == sum(scaled(q) for q in rest)


def _acted_on(text: str, quantities: Sequence[Quantity], abouts: Sequence[About]) -> list[About]:
    """Our 12 hospitals admitted A patients: admitted, by the hospitals counted in front of them."""
    result = list(abouts)
    for i in range(1, len(quantities)):
        previous, about = quantities[i - 1], result[i]
        between = text[previous.end : quantities[i].start]
        if about.metric or not about.subject or _OTHER_DOING.search(between):
            continue
        if previous.unit in _PERCENT or not previous.unit or previous.unit not in between:
            continue
        verbs = verbs_of(between)
        if len(verbs) == 1 and re.fullmatch(rf"\s+{_SMALL}", between[verbs[0].end() :]):
            does = clean(between[: verbs[0].start()])
            result[i] = replace(about, metric=joined_words(does, verbs[0].group().lower()))
    return result


_OTHER_DOING = re.compile(r"[,;:]|\b(?:and|has|have|had|which|paid|was|were|is|are)\b")


_MOST = (
    "lowest|highest|largest|smallest|strongest|weakest|fastest|slowest|worst|best|biggest|longest|shortest|greatest"
    "|steepest|sharpest|cheapest|dearest|busiest|oldest|youngest|widest|narrowest"
)
# The longest median wait in the country is in the east, at A. The shortest is here in the capital, at B.
_MOST_IN = re.compile(
    rf"^\W*(?:(?:and|but)\s+)?the (?P<most>(?:single )?(?:{_MOST}))(?P<what>(?: [a-z-]+){{0,6}}?)\s+(?:is|was)\s+"
    r"(?:(?:here|there|still|now|again)\s+)?(?:in|at|on) (?:the )?(?P<who>[^,;:.\d]{2,40}),\s+(?:at|with)\s+$",
    re.I,
)
# The largest single deficit, A, was at the port.
_MOST_WAS = re.compile(
    rf"^\W*(?:(?:and|but)\s+)?the (?P<most>{_MOST})(?P<what>(?: [a-z-]+){{1,5}}?),\s+{_SMALL}$",
    re.I,
)
_WAS_AT = re.compile(
    r",\s+(?:is|was|came|went)\s+(?:in|at|from|to)\s+(?:the )?(?P<who>[A-Za-z][\w' -]{1,40}?)(?=\s*[,.;]|$)"
)


def _superlatives(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], carried: About
) -> list[About]:
    """Who has the most or the least of what is measured, where the place stands beside the figure."""
    result = list(abouts)
    for i, quantity in enumerate(quantities):
        ahead = text[: quantity.start]
        most = _MOST_IN.match(ahead)
        where = most
        if most is None and (most := _MOST_WAS.match(ahead)):
            where = _WAS_AT.match(text[quantity.end :])
        if most is None or where is None:
            continue
        what = most["what"] or MOST_WORD.sub("", carried.subject or carried.metric)
        result[i] = About(
            clean(where["who"]), joined_words(most["most"].lower(), clean(what)), True
        )
    return result


MOST_WORD = re.compile(rf"^(?:the )?(?:{_MOST})\s+|\s+in the [a-z]+$", re.I)
_ITEM = re.compile(r"^\W*(?:and\s+)?(?:the\s+)?(?P<who>[A-Za-z][\w' -]{2,40}?)\s+$")


def _shared_out(
    text: str,
    quantities: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
    told_before: Sequence[Told],
) -> list[About]:
    """Capital investment was A. Buildings took B, equipment C and systems D: of the investment."""
    result = list(abouts)
    whole = next((q for q, a in told_before if a == carried and not q.rank and not q.streak), None)
    if whole is None or not carried.subject or len(quantities) < 2:
        return result
    if (
        whole.unit in _PERCENT
        or whole.unit in _MEASURED
        or any(q.unit != whole.unit or q.rank or q.streak for q in quantities)
    ):
        return result
    opened = re.search(rf"\b(?:{ENGLISH_SHARED_OUT})\s+{_SMALL}$", text[: quantities[0].start])
    parts = sum(scaled(q) for q in quantities)
    if opened is None or not 0 <= scaled(whole) - parts <= scaled(whole) * _ROUNDED:
        return result
    named = [clean(text[: opened.start()])]
    for previous, quantity in pairwise(quantities):
        item = _ITEM.match(text[previous.end : quantity.start])
        if item is None or verbs_of(item["who"]):
            return result
        named.append(clean(item["who"]))
    if not all(named) or verbs_of(named[0]) or EMPTY.match(named[0]):
        return result
    return [About(who, carried.subject, of_part=True) for who in named]


# Renewables supplied 46 terawatt-hours. Wind gave 25: of power itself, and no item of a bill.
_MEASURED = frozenset(unit for unit in ENGLISH_UNITS.values() if "hours" in unit)
# What the parts of a sum may fall short of it, each of them rounded.
_ROUNDED = Decimal("0.02")


def scaled(quantity: Quantity) -> Decimal:
    """The number of a quantity with its million or billion."""
    return quantity.value * MAGNITUDES.get(quantity.magnitude, Decimal(1))


# With cases making up A of that sum: of what was told before.
_BACK = re.compile(
    r"(?:(?:that|this|these|those|same) )?(?:sum|amount|total|figure|number|money)", re.I
)
_POINTS = re.compile(r"^(?:these|those|them|they|it|that|this|others|it ranges|they range)$", re.I)


def _pointed_back(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], carried: About
) -> list[About]:
    """Words that only point back, replaced by what they point to."""
    result: list[About] = []
    for quantity, about in zip(quantities, abouts, strict=True):
        before = result[-1] if result else carried
        of_that = re.match(r"\s+of (?:that|this)\s+[a-z]+", text[quantity.end :])
        if of_that and _BACK.fullmatch(about.metric) and before.subject:
            about = replace(about, metric=before.subject)
        if _POINTS.match(about.subject) and before.subject and not _POINTS.match(before.subject):
            about = replace(about, subject=before.subject, metric=about.metric or before.metric)
        elif _POINTS.match(about.metric) and about.subject:
            about = replace(about, metric="")
        result.append(about)
    return result
