"""English figures whose owner is named apart from any verb: Nursing, 19,100. The two are Arden and
Brock, at 64 and 68 per cent. Rural coverage stands at A, urban at B; a year ago it was C and D.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.figures.about import About
from index.figures.english_clauses import ADVERBIAL, EMPTY, clean, verbs_of
from index.figures.english_order import Told
from index.figures.english_parallel import GAP, HARDLY, LINK
from index.figures.lexicon import ENGLISH_MEASURE_HEADS
from index.figures.scanning import Quantity


def named_apart(
    text: str,
    quantities: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
    before: Sequence[Told],
) -> list[About]:
    """The abouts of a sentence; ``carried`` is what the one before was about, ``before`` its
    figures."""
    result = _listed_ahead(text, quantities, abouts, carried)
    result = _of_same_sort(text, quantities, result)
    result = _both_again(text, quantities, result, before)
    result = _fragment(text, quantities, result, carried, before)
    return _elsewhere(text, quantities, result)


_NAME = r"(?:the )?[A-Z][\w'’-]*(?: (?:of |the )*[A-Z][\w'’-]*)*"
# The two that are not are Arden and Brock, at 64 and 68; you have Arden, Brock and Selby, on A, B and C.
_NAMES = re.compile(
    rf"(?:\b(?:are|were|is|was|have|has|had|see|find|come|came|lead|leads|led)|:)\s+(?P<names>{_NAME}(?:, {_NAME})*,? and {_NAME}),?\s+(?:at|on|with)\s+{HARDLY}$"
)


def _listed_ahead(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], carried: About
) -> list[About]:
    result = list(abouts)
    for start, end in _runs(text, quantities):
        listed = _NAMES.search(text[: quantities[start].start])
        if listed is None:
            continue
        names = [clean(n) for n in re.split(r",\s*(?:and\s+)?|\s+and\s+", listed["names"])]
        if len(names) != end - start:
            continue
        measure = carried.metric if carried.of_part else carried.subject
        if start and quantities[start - 1].unit.isalpha():
            # Two wards are below it: they are Arden and Brock.
            measure = result[start - 1].subject or measure
        for i, name in zip(range(start, end), names, strict=True):
            result[i] = About(name, measure, of_part=bool(measure))
    return result


def _runs(text: str, quantities: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Where two figures or more of one unit stand in a plain list."""
    runs, start = [], 0
    for i in range(1, len(quantities) + 1):
        if (
            i < len(quantities)
            and quantities[i].unit == quantities[i - 1].unit
            and LINK.fullmatch(text[quantities[i - 1].end : quantities[i].start])
        ):
            continue
        if i - start > 1:
            runs.append((start, i))
        start = i
    return runs


def _of_same_sort(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About]
) -> list[About]:
    """Rural coverage stands at A, urban at B: urban coverage."""
    result = list(abouts)
    for i, (first, second) in enumerate(pairwise(quantities), 1):
        gap = GAP.fullmatch(text[first.end : second.start])
        which, _, thing = result[i - 1].subject.partition(" ")
        if gap is None or first.unit != second.unit or not thing or " " in thing:
            continue
        who = clean(gap["who"])
        if not (re.fullmatch(r"[a-z-]+[a-rt-z]", who) and _MEASURE.fullmatch(thing)):
            continue
        if (
            which[:1].isalpha()
            and not verbs_of(f"{gap['rest']} {who}")
            and result[i].subject == who
        ):
            result[i] = About(f"{who} {thing}", result[i - 1].metric)
    return result


_MEASURE = re.compile(
    rf"{ENGLISH_MEASURE_HEADS}|coverage|output|production|punctuality|employment|unemployment|turnout|demand|traffic|revenue|use"
    r"|consumption|occupancy|attendance|enrolment|inflation|growth|spending|investment|access|participation|capacity"
)
_AGAIN = re.compile(
    rf"\b(?:it|they|these|those|that|the (?:figures|shares|rates|numbers)) (?:was|were|had been|is|are|stood at|will be)\s+{HARDLY}$",
    re.I,
)


def _both_again(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], before: Sequence[Told]
) -> list[About]:
    """A year ago it was C and D respectively: of the two told in their order in front of them."""
    result = list(abouts)
    for start, end in _runs(text, quantities):
        if _AGAIN.search(text[: quantities[start].start]) is None:
            continue
        told = [*before, *zip(quantities[:start], result[:start], strict=True)]
        alike = [a for q, a in told if q.unit == quantities[start].unit and not q.rank]
        things = list(dict.fromkeys(a for a in alike[-(end - start) :] if a.subject))
        if len(things) == end - start:
            result[start:end] = things
    return result


_ALONE = re.compile(
    rf"^\W*(?:and |but )?(?:the )?(?P<who>(?!(?:out of|of|among|including)\b)[A-Za-z][a-z'’-]+(?: [a-z'’-]+){{0,2}}),\s+{HARDLY}$",
    re.I,
)
_NO_OWNER = re.compile(
    r"(?:\w+ )*(?:years?|months?|quarters?|weeks?|days?|total|all|fact|short|contrast|time|then|now|today|yes|no|well|so|also|however"
    r"|average|instead|still|again|finally|overall|\w+ly)",
    re.I,
)


def _fragment(
    text: str,
    quantities: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
    before: Sequence[Told],
) -> list[About]:
    """Nursing, 19,100, after 23,400: nursing, of what was told of before in that unit."""
    result = list(abouts)
    first = quantities[0] if quantities else None
    alone = _ALONE.match(text[: first.start]) if first else None
    if first is None or alone is None or verbs_of(alone["who"]) or ADVERBIAL.match(alone["who"]):
        return result
    who = clean(alone["who"])
    measure = carried.metric if carried.of_part else carried.subject
    alike = any(q.unit == first.unit for q, _ in before) or first.unit in measure.split()
    if not who or not measure or not alike or EMPTY.match(who) or _NO_OWNER.fullmatch(who):
        return result
    if who.lower() in measure.lower():
        return result
    torn, named = result[0], About(who, measure, of_part=True)
    return [named if about == torn else about for about in result]


# There are 620 in the country; but on the islands, just 74.
_BUT_THERE = re.compile(
    rf"[;,.] (?:but |and |while )?(?:in|on|at|among|for) (?:the )?(?P<who>[A-Za-z][\w' -]{{2,30}}?),\s+(?:it (?:is|was) |there (?:are|were) )?{HARDLY}$"
)


def _elsewhere(text: str, quantities: Sequence[Quantity], abouts: Sequence[About]) -> list[About]:
    result = list(abouts)
    for i in range(1, len(quantities)):
        there = _BUT_THERE.search(text[quantities[i - 1].end : quantities[i].start])
        who = clean(there["who"]) if there else ""
        same = [
            k for k in range(i) if quantities[k].unit == quantities[i].unit and result[k].subject
        ]
        if who and same and not result[i].metric and who == result[i].subject:
            result[i] = About(who, result[same[0]].subject, of_part=True)
    return result
