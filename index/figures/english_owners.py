"""Whose an English figure is, where its clause leaves out what is measured, or whom it is told of.

The whole stands in the sentence before (Of these, A flew on domestic routes), the measure in the
clause before (for men it was A and for women B), the owner beside the figure (lowest in Saltmere,
at A; Port Selwyn followed with A and Haldern with B).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from index.figures.about import About
from index.figures.english_clauses import clean, parts_of, verbs_of
from index.figures.lexicon import ENGLISH_FINITE
from index.figures.scanning import Quantity

_OF_WHOLE = re.compile(
    r"^\W*(?:(?:and|but)\s+)?(?:(?:out )?of|among) (?P<whole>(?:these|those|them|this|that|the|our|its|their)\b[^,;:]{0,40}),",
    re.I,
)
_POINTING = re.compile(
    r"^(?:these|those|them|this|that|the|our|its|their|all|total|sum|number|rest|amount|figure|money|group)?$",
    re.I,
)
_IS = r"(?:is|are|was|were|stood at|stands at|came to|comes to)\s+(?:(?:still|only|now|just|even)\s+)*"
_WHOM = r"\b(?:for|among|in|at|on)\s+(?P<who>[^,;:.\d]{2,40}?)"
# Among people under thirty it is A; in construction, where it is B.
_IT_IS = re.compile(
    rf"(?:^|[,;:—]|\band\b|\bbut\b)\W*{_WHOM},?\s+(?:(?:where )?(?:it|they)|where the [a-z]+|the (?:rate|share|figure|average|gap))\s+{_IS}$",
    re.I,
)
_ELLIPTIC = re.compile(
    rf"^[^,;.]{{0,24}}?(?:,|;|\band\b)\s*(?:and\s+)?{_WHOM}\s+(?:only\s+)?$", re.I
)
_FOR_WHOM = re.compile(
    r"^\s+for (?P<who>(?!the\b|each\b|every\b)[a-z][^,;.:\d]{2,30}?)(?=\s+and\b|[,.;]|$)"
)
_HIGHEST = re.compile(
    r"\b(?:lowest|highest|largest|smallest|strongest|weakest|fastest|slowest|worst|best|biggest|longest|shortest|greatest)"
    r"\s+(?:of all\s+)?(?:is\s+|was\s+|were\s+|are\s+)?in\s+(?P<who>[^,;:.\d]{2,40}),\s+(?:at|with)\s+$",
    re.I,
)
_NEXT_BY_NAME = re.compile(
    r"^[^,;.\d]{0,24}?(?:,|;|\band\b|\bfollowed by\b)\s*(?:(?:and|followed by|ahead of|then|before)\s+)?(?:the )?(?P<who>[A-Za-z][\w' -]{1,30}?)\s+(?:with|at|on|for)\s+$"
)
# The fastest growth of all was in construction, up A.
_FASTEST = re.compile(
    r"\b(?:strongest|weakest|fastest|slowest|biggest|largest|steepest|sharpest|greatest|highest)"
    r"\s+(?:growth|rise|increase|gain|fall|drop|decline|decrease|jump|change)s?\s+(?:of all\s+)?"
    r"(?:is|was|were|came)\s+(?:in|at|on|for|among)\s+(?P<who>[^,;:.\d]{2,40}),\s+(?:up|down|by|of|at|with)(?: by)?\s+$",
    re.I,
)
# It sits in the Ports Plan, worth A: what is worth so much is named last.
_WORTH = re.compile(
    r".*(?<!with )(?<!from )(?<!by )\b(?:the|an?|our|its|their|this|that|in|for|of|on|under|to)\s+(?P<what>[a-z][^,;:.\d]{2,48}?),\s+"
    r"(?:which (?:is|was) )?(?:worth|valued at|priced at)\s+(?:about |some |around |nearly |almost |over |a total of )?$",
    re.I | re.S,
)
# Construction had 49 of them and farming 26.
_GAPPED = re.compile(
    r"(?: of (?!which|whom)[a-z][a-z -]{2,40}?| (?:more|fewer|less)(?: than\b[^,;\d]{0,40}?)?)?(?:,|,? and| while)\s+(?:and |while )?(?:the )?(?P<who>[A-Za-z][a-z' -]{2,30}?)\s+"
)
_SHARED_OUT = re.compile(r"\b(?:account(?:s|ed)? for|ma(?:de|ke|kes) up)\s+$")
_PERCENT = ("%", "percentage points", "basis points")


def with_owners(
    text: str,
    quantities: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
    after_owner: bool,
    by_amount: Mapping[str, About],
) -> list[About]:
    """The abouts of a sentence, with what the sentence leaves out."""
    result = list(abouts)
    measure = ""
    for i, quantity in enumerate(quantities):
        if quantity.rank or quantity.streak:
            continue
        since = quantities[i - 1].end if i else 0
        if fastest := _FASTEST.search(text[: quantity.start]):
            result[i] = About(clean(fastest["who"]))
            continue
        if worth := _WORTH.search(text[since : quantity.start]):
            result[i] = About(clean(worth["what"]), "value")
            continue
        if i and (gapped := _GAPPED.fullmatch(text[since : quantity.start])):
            at = _before_growth(text, quantities, i)
            previous = result[at]
            who = clean(gapped["who"])
            alike = quantities[at].unit == quantity.unit and previous.metric
            if alike and who and not verbs_of(who) and not result[i].metric:
                # Steel takes A of the costs, dredging B: the costs stand behind the figure.
                behind = text[quantities[at].start : quantity.start].lower()
                counted = re.search(rf"\b{re.escape(previous.subject.lower())}\b", behind)
                same = (previous.subject, who) if counted else (who, previous.metric)
                torn = result[i]
                result[i:] = [About(*same) if about == torn else about for about in result[i:]]
                continue
        found = _owner(text, quantity, since, measure, after_owner)
        if found is None:
            continue
        who, is_at_end = found
        if not measure:
            own = "" if _HIGHEST_WORD.search(result[i].subject) else result[i].subject
            before = result[i - 1] if i else carried
            measure = own if is_at_end and own else _measured(before)
        if not is_at_end:
            # The highest rate is here. For others it was A: their rate, and not the highest.
            measure = _LEADS.sub("", measure)
        told = f"{measure} {result[i].metric}"
        if who and measure and not re.search(rf"\b{re.escape(who)}\b", told, re.I):
            result[i] = About(who, without_opposite(measure, who), of_part=True)
    return _of_which(text, quantities, _parts(text, quantities, result, carried, by_amount))


def _measured(about: About) -> str:
    """Of people, A had a flu shot. Among nurses it was B: what they had is measured as well."""
    done = _HAS_DONE.search(about.metric)
    return f"{about.subject} {about.metric[done.start() :]}" if done else about.subject


_HAS_DONE = re.compile(r"(?:^|(?<= ))(?:had|received|got)\b")


def _before_growth(text: str, quantities: Sequence[Quantity], at: int) -> int:
    """The airport handled 31 million passengers, up 7 percent, and the other one 12 million: the
    figure before, and none that tells by how much it changed."""
    before = at - 1
    while before and (
        quantities[before].unit == "%" != quantities[at].unit
        or re.match(r"\s+(?:more|fewer|less)\b", text[quantities[before].end :])
    ):
        before -= 1
    return before


_OPPOSITES = (
    ("private", "public"), ("male", "female"), ("domestic", "international"), ("urban", "rural"),
    ("domestic", "foreign"), ("full-time", "part-time"), ("import", "export"),
)  # fmt: skip


def without_opposite(measure: str, who: str) -> str:
    """In the public sector it was A, after private earnings: earnings."""
    for pair in _OPPOSITES:
        for one, other in (pair, pair[::-1]):
            if other in who.lower():
                measure = re.sub(rf"\b{one}s? ", "", measure, flags=re.I)
    return measure


_LEADS = re.compile(
    r"^(?:the )?(?:lowest|highest|largest|smallest|strongest|weakest|fastest|slowest|worst|best|biggest|longest|shortest|greatest)\s+(?=[a-z])",
    re.I,
)
_HIGHEST_WORD = re.compile(r"\b(?:lowest|highest|largest|smallest|fastest|slowest|biggest)\b", re.I)


def _owner(
    text: str, quantity: Quantity, since: int, measure: str, after_owner: bool
) -> tuple[str, bool] | None:
    """Whom the figure is told of, and whether the measure stands in front of that."""
    ahead, between = text[: quantity.start], text[since : quantity.start]
    if match := _HIGHEST.search(ahead):
        return clean(match["who"]), True
    if (match := _IT_IS.search(ahead)) and not _TIME.search(match["who"]):
        return clean(match["who"]), False
    if after_owner and (match := _IS_AT.match(ahead)):
        return clean(match["who"]), False
    if measure and (match := _ELLIPTIC.match(between) or _NEXT_BY_NAME.match(between)):
        return (clean(match["who"]), False) if not verbs_of(match["who"]) else None
    begins = r"[^,;.\d]{0,20}(?:,|\band)\s*" if measure else r"[^,;.\d]{0,20}:\s*"
    match = _FOR_WHOM.match(text[quantity.end :])
    if match and since and re.fullmatch(begins, between):
        return clean(match["who"]), False
    return None


_TIME = re.compile(r"\b(?:same|months?|period|years?|quarters?|half|weeks?|time|total|all)\b")
# The Capital Region is at A, after others.
_IS_AT = re.compile(
    r"^\W*(?:the )?(?P<who>[A-Z][\w' -]{2,30}?) (?:is|was|are|were|stands|stood) at\s+$"
)


def _parts(
    text: str,
    quantities: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
    by_amount: Mapping[str, About],
) -> list[About]:
    """Of these, A flew on domestic routes and B on international routes."""
    result = list(abouts)
    opening = _OF_WHOLE.match(text)
    whole, begins = carried, 0
    if opening:
        begins = opening.end()
        inside = [q for q in quantities if q.end <= begins]
        noun = clean(re.sub(r"\d[\d.,]*(?:\s(?:million|billion|thousand))?", " ", opening["whole"]))
        if not _WHO_DO.match(noun):
            noun = re.sub(r"^(?:these|those|the|our|its|their|this|that)\s+", "", noun, flags=re.I)
        if noun and not _POINTING.match(noun):
            whole = About(noun)
        elif inside and (told := told_of(inside[0], by_amount)):
            whole = told
    if not whole.subject:
        return result
    shared = False
    for i, quantity in enumerate(quantities):
        if quantity.start < begins or quantity.rank or quantity.streak or quantity.unit in _PERCENT:
            continue
        since = max(begins, quantities[i - 1].end if i else 0)
        between = text[since : quantity.start]
        shared = shared or (not i and _SHARED_OUT.search(between) is not None)
        if not opening and not shared:
            continue
        if result[i].metric and not opening:
            continue
        chunk = _REMAINING.sub("", re.split(r"[,;]|\band\b", between)[-1])
        if opening and not chunk.strip():
            following = quantities[i + 1].start if i + 1 < len(quantities) else len(text)
            if predicate := _predicate(text[quantity.end : following], quantity.unit):
                result[i] = About(whole.subject, predicate)
            continue
        who = parts_of(chunk).subject if verbs_of(chunk) else clean(chunk)
        if who and re.search(r"[a-z]{3}", who) and (not result[i].metric or shared):
            result[i] = About(who, whole.subject)
    return result


# Of those not using it: those, who are told by that alone.
_WHO_DO = re.compile(r"(?:these|those) (?:(?:not|still|already|now) )?[a-z]+ing\b", re.I)
_OF_WHICH = re.compile(r",\s*of wh(?:ich|om)\s")
_UP_BY = re.compile(r",\s*(?:up|down|an? (?:increase|rise|decrease|fall|drop|gain) of)\s+$")


def _of_which(text: str, quantities: Sequence[Quantity], abouts: Sequence[About]) -> list[About]:
    """A, of which domestic B, up C, and international D, up E: of what A is of."""
    result = list(abouts)
    opening = _OF_WHICH.search(text)
    told = [i for i, q in enumerate(quantities) if opening and q.end <= opening.start()]
    if opening is None or not told:
        return result
    whole = result[told[-1]]
    if not whole.subject:
        # We spent A, of which B was capital: of what was spent.
        whole = About(whole.metric)
    if not whole.subject:
        return result
    stop = min(
        (at for at in (text.find(mark, opening.end()) for mark in ";:") if at > 0),
        default=len(text),
    )
    for i in range(told[-1] + 1, len(quantities)):
        quantity, previous = quantities[i], quantities[i - 1]
        if quantity.rank or quantity.streak or quantity.start > stop:
            continue
        between = text[max(opening.end(), previous.end) : quantity.start]
        if quantity.unit == "%" and previous.unit != "%" and _UP_BY.fullmatch(between):
            result[i] = result[i - 1]
            continue
        chunk = re.split(r"[,;]|\band\b", between)[-1]
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(text)
        again = re.search(r"\bof (?:those|these|which|whom),\s+$", between)
        if not chunk.strip() and (previous.end <= opening.start() or again):
            # A, of which B has been drawn so far.
            if predicate := _predicate(text[quantity.end : following], quantity.unit):
                result[i] = About(whole.subject, predicate)
            continue
        who = parts_of(chunk).subject if verbs_of(chunk) else clean(chunk)
        if re.search(r"[a-z]{3}", who) and not result[i].metric and not _UP_BY.search(between):
            result[i] = About(who, whole.subject)
    return result


def is_exact(quantity: Quantity) -> bool:
    """We were at 612,000 and are at 588,000: numbers that hardly tell two things of one speech."""
    digits = quantity.value.normalize().as_tuple().digits
    return len(digits) > 2 and quantity.value >= 10_000 and quantity.value % 1 == 0


def told_of(amount: Quantity, by_amount: Mapping[str, About]) -> About | None:
    """Of those 12.74 million: what the amount was of when it was told, whatever its unit."""
    key = f"{amount.value.normalize()}{amount.magnitude}"
    return next((about for told, about in by_amount.items() if told.startswith(key)), None)


def _predicate(behind: str, unit: str) -> str:
    """Flew on domestic routes, receive an old-age pension: what the part is told by."""
    match = re.match(
        r"\s+(?!of\b|more\b|less\b|a year\b|per\b)(?P<what>[a-z][^,;:.\d]{2,60}?)\W*(?:\band\W*)?$|"
        r"\s+(?!of\b|more\b|less\b|a year\b|per\b)(?P<upto>[a-z][^,;:.\d]{2,60}?)(?=,|;|\.|:)",
        behind,
    )
    if match is None:
        return ""
    words = (match["what"] or match["upto"]).removeprefix(unit).strip()
    words = re.sub(r"^(?:a|an|the|were|was|are|is)\s+", "", words)
    return re.sub(r"(?:\s+(?:a|an|the|and|some|about|nearly|remaining|other|another))+$", "", words)


# Among the eleven, four were A, three involved B and the remaining four fell into C.
_REMAINING = re.compile(r"^\W*(?:the )?(?:remaining|other|another)\s*$", re.I)


def respectively(text: str, quantities: Sequence[Quantity], abouts: list[About]) -> list[About]:
    """X and Y handled A and B respectively, the number of X and the volume of Y reached A and B,
    up C and D respectively: the first is X's, the second Y's."""
    result = list(abouts)
    for end in re.finditer(r"\brespectively\b", text.lower()):
        listed = _listed_before(text, quantities, end.start())
        if len(listed) < 2:
            continue
        start = quantities[listed[0]].start
        begins = text.rfind(";", 0, start) + 1
        told = [
            i
            for i in range(listed[0])
            if quantities[i].start >= begins and quantities[i].unit not in _PERCENT
        ]
        if len(told) >= len(listed) and all(quantities[i].unit in _PERCENT for i in listed):
            told = told[-len(listed) :]
            head = text[begins : quantities[told[0]].start]
            if re.fullmatch(
                r"\s*(?:and|,)\s*", text[quantities[told[0]].end : quantities[told[1]].start]
            ):
                names = _names(head, len(told), r"\s+and (?=the\b)")
                names = names or _names(head, len(told), r",\s*(?:and\s+)?|\s+and\s+")
                for i, name in zip(told, names, strict=False):
                    result[i] = About(name)
            for i, of in zip(listed, told, strict=True):
                result[i] = result[of]
            continue
        head = text[begins:start]
        if opened := _named_ahead(head, len(listed)):
            names, measure = opened
            pairs = [listed, *_held_against(text, quantities, end.end(), len(listed))]
            for pair in pairs:
                for i, name in zip(pair, names, strict=True):
                    result[i] = About(name, measure, of_part=True)
            continue
        counted = [result[i].subject for i in listed if result[i].subject not in head]
        counted = [thing for thing in counted if thing != "respectively"]
        if counted and (names := _named_last(head, len(listed))):
            for i, name in zip(listed, names, strict=True):
                result[i] = About(name, counted[-1], of_part=True)
            continue
        names = _names(head, len(listed), r",\s*(?:and\s+)?|\s+and\s+")
        if not names:
            continue
        verbs = verbs_of(head)
        object_ = clean(head[verbs[-1].end() :]) if verbs else ""
        if verbs and not counted and not object_ and not _TELLS.fullmatch(verbs[-1].group()):
            # The three were fined A, B and C respectively: what was done to each.
            object_ = verbs[-1].group().lower()
        for i, name in zip(listed, names, strict=True):
            result[i] = About(name, object_ or (counted[-1] if counted else ""))
    return result


_TELLS = re.compile(
    rf"{ENGLISH_FINITE}|numbered|averaged|totalled|totaled|be|been|has|have|had", re.I
)
# The largest groups came from X, Y and Z, with A, B and C claims respectively.
_NAMED_LAST = re.compile(
    r"\b(?:from|in|at|to|for|by|were|are|was|is) (?P<names>(?:the )?[A-Za-z][^;:\d]{4,80}?),?\s+(?:with|at|on)\s+(?:about )?$"
)


def _named_last(head: str, count: int) -> list[str]:
    """The names that stand right in front of their figures."""
    listed = _NAMED_LAST.search(head)
    if listed is None or verbs_of(listed["names"]):
        return []
    names = [clean(n) for n in re.split(r",\s*(?:and\s+)?|\s+and\s+", listed["names"])]
    return names if len(names) == count and all(names) else []


_NAMED_AHEAD = re.compile(
    r"^\W*(?:for|in|on|among|at) (?P<names>[^,;:]{3,80}), (?:the )?(?P<measure>[a-z][^,;:]*?) (?:is|are|was|were|came to|stood at|reached)\s+$",
    re.I,
)


def _named_ahead(head: str, count: int) -> tuple[list[str], str] | None:
    """For hip and knee surgery, the median wait was A and B respectively: hip surgery, knee surgery
    and the median wait."""
    opened = _NAMED_AHEAD.match(head)
    if opened is None:
        return None
    names = [clean(name) for name in re.split(r",\s*(?:and\s+)?|\s+and\s+", opened["names"])]
    if len(names) != count or not all(names):
        return None
    *_, last = names
    head_noun = last.partition(" ")[2]
    if head_noun and all(" " not in name for name in names[:-1]):
        names = [f"{name} {head_noun}" for name in names[:-1]] + [last]
    return names, clean(opened["measure"])


_DOWN_FROM = re.compile(r",?\s+(?:(?:up|down) from|compared (?:with|to)|against|from)\s+", re.I)


def _held_against(
    text: str, quantities: Sequence[Quantity], end: int, count: int
) -> list[list[int]]:
    """The A and B of *respectively, down from A and B*: of the same things, in their order."""
    after = [i for i, q in enumerate(quantities) if q.start >= end][:count]
    if len(after) < count or not _DOWN_FROM.fullmatch(text[end : quantities[after[0]].start]):
        return []
    between = (text[quantities[i].end : quantities[i + 1].start] for i in after[:-1])
    return [after] if all(re.fullmatch(r"\s*,?\s*(?:and)?\s*", gap) for gap in between) else []


def _listed_before(text: str, quantities: Sequence[Quantity], end: int) -> list[int]:
    listed: list[int] = []
    for i in reversed([i for i, q in enumerate(quantities) if q.end <= end]):
        gap = text[quantities[i].end : quantities[listed[0]].start if listed else end]
        if not re.fullmatch(r"\s*,?\s*(?:and)?\s*" if listed else r"(?: [a-z-]+){0,3},? ", gap):
            break
        listed.insert(0, i)
    return listed


def _names(head: str, count: int, between: str) -> list[str]:
    """As many names as figures, of those that stand in front of the first verb."""
    verbs = verbs_of(head)
    for stop in [v.start() for v in verbs[:1] + verbs[-1:]] or [len(head)]:
        names = [clean(name) for name in re.split(between, head[:stop])]
        names = [name for name in names if name]
        if len(names) >= count:
            return names[-count:]
    return []
