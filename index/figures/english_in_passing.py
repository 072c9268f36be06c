"""What an English figure is of where its clause names that in passing, by a small word or not at all.

That puts net debt at A: of net debt. We spent A of it; for next year parliament has voted B: of the
budget told before. A simple repair costs A, an urgent one B: an urgent repair. At the northern gate
the median wait was A: the wait, and whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.about import About
from index.figures.english_clauses import EMPTY, clean, verbs_of
from index.figures.english_predicates import MONEY, joined_words
from index.figures.scanning import Quantity

_ABOUT = r"(?:about |around |nearly |roughly |only |just |almost |some |over )?"


def named_in_passing(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], carried: About
) -> list[About]:
    """The abouts of a sentence; ``carried`` is what the one before was about."""
    result = _with_whole_deeds(text, quantities, abouts)
    result = [
        _owner_ahead(text, quantity, about)
        for quantity, about in zip(quantities, result, strict=True)
    ]
    for i, quantity in enumerate(quantities):
        before = result[i - 1] if i else carried
        ahead = text[: quantity.start]
        if not i and (put := _PUTS.fullmatch(ahead)) and not EMPTY.match(put["what"]):
            # The figures that it is held against are of the same.
            torn, named = result[0], About(clean(put["what"]))
            result = [named if about == torn else about for about in result]
        elif _HELD_THAT.search(ahead):
            result[i] = _should(text, quantity) or result[i]
        elif not before.subject:
            continue
        elif _WANTS_US.search(ahead):
            result[i] = About(before.subject, before.metric)
        elif there := _THERE_IT_IS.search(ahead):
            result[i] = About(clean(there["who"]), joined_words(before.subject, before.metric))
        elif quantity.unit == "%" and (all_of := _MANAGED.fullmatch(ahead)) and before.metric:
            result[i] = About(before.subject, joined_words(before.metric, clean(all_of["where"])))
        elif quantity.unit == "%" and (whole := _WHICH_IS_OF.match(text, quantity.end)):
            if re.search(rf"\bwhich (?:is|was) {_ABOUT}$", ahead):
                result[i] = About(before.subject, " ".join(whole["of"].split()))
        elif quantity.unit == "%" and i and (rate := _IS_A_RATE.search(ahead)):
            # What else is told of that rate is of the same.
            alone, named = result[i], About(before.subject, clean(rate["rate"]))
            result = [
                named if k >= i and other == alone else other for k, other in enumerate(result)
            ]
        elif (busiest := _WAS_MOST.match(text, quantity.end)) and not result[i].metric.startswith(
            busiest["most"]
        ):
            result[i] = replace(result[i], metric=" ".join(busiest["most"].split()))
        elif is_sum(quantity) and (done := _OF_IT.search(ahead)) and _IT.match(text, quantity.end):
            result[i] = About(before.subject, before.metric or done["verb"].lower())
        elif (
            is_sum(quantity) and (given := _GIVES.search(ahead)) and _ENDS.match(text, quantity.end)
        ):
            if _FUNDS.search(before.subject):
                result[i] = About(before.subject, given["verb"].lower())
        elif one := _ONE.fullmatch(result[i].subject):
            result[i] = replace(result[i], subject=_of_that_sort(one["which"], before.subject))
    return result


def is_sum(quantity: Quantity) -> bool:
    return quantity.money or quantity.unit in MONEY


_PUTS = re.compile(
    r"\W*(?:(?:and|so)\s+)?(?:that|this|which|it)\s+(?:now\s+)?(?:puts?|brings?|leaves?|takes?|makes?|brought|left|took)\s+"
    rf"(?:the |our |its )?(?P<what>[a-z][a-z' -]{{2,40}}?)\s+(?:at|up to|down to|to)\s+{_ABOUT}",
    re.I,
)
_OF_IT = re.compile(
    rf"\b(?:we|they|it)\s+(?:have |has |had )?(?:already |actually )?(?P<verb>[a-z]+)\s+{_ABOUT}$",
    re.I,
)
_IT = re.compile(r"\s+of (?:it|this|that|them)\b")
# Who grants a sum is not what it is: For 2027 parliament has voted A.
_GIVES = re.compile(
    r"\b[a-z]+\s+(?:has |have |had )?(?P<verb>voted|approved|granted|allocated|allotted|earmarked|agreed|authorised"
    rf"|authorized|provided)(?: (?:us|for))?\s+{_ABOUT}$",
    re.I,
)
_ENDS = re.compile(r"\s*(?:[.;,]|$)")
_FUNDS = re.compile(
    r"\b(?:budgets?|fund(?:s|ing)?|grants?|allocations?|spending|subsid(?:y|ies))\b", re.I
)
_ONE = re.compile(r"(?P<which>(?!\w+ly\b)[a-z-]+) ones?", re.I)


def _of_that_sort(which: str, thing: str) -> str:
    """An enforced one, of a voluntary return: an enforced return."""
    return f"{which} {thing.split()[-1]}"


_OWNER_AHEAD = re.compile(
    r"^\W*(?:(?:and|but)\s+)?(?:for|at|in|among|with)\s+(?:the |our )?(?P<who>(?:(?!(?:the|our|its|their)\b)[\w'-]+ ){1,4})"
    r"(?:the|our|its|their)\s+(?P<what>[a-z][^,;:.\d]{3,60}?)\s+(?:is|was|are|were|stood at|stands at|came to|reached|fell to|rose to)\s+(?:only |just |still )?$",
    re.I,
)
_JOINS = re.compile(
    r"(?:of|in|at|for|from|to|by|with|and|or|on|under|over|all|both|than)\s*$", re.I
)
_TIME = re.compile(
    r"\b(?:years?|quarters?|months?|half|weeks?|days?|time|turn|total|all|fact|short|addition|contrast|particular|end|general"
    r"|practice|period|season|January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.I,
)


def _owner_ahead(text: str, quantity: Quantity, about: About) -> About:
    """At the northern gate the median wait was A: two noun phrases without a comma."""
    opening = _OWNER_AHEAD.match(text[: quantity.start])
    if opening is None or not about.subject.endswith(opening["what"].split()[-1]):
        return about
    who = opening["who"].strip()
    if _JOINS.search(who) or _TIME.search(who) or verbs_of(f"{who} {opening['what']}"):
        return about
    return About(who, clean(opening["what"]), of_part=True)


_PARTS = re.compile(
    r"\W*(?:and |but )?(?:(?:out )?of|among) (?:these|those|them|which)\b(?! (?:days|years|months|weeks)\b)",
    re.I,
)


def opens_with_parts(sentence: str) -> bool:
    """Of these, A were new and B returned: the sentence tells parts of what was told before."""
    return _PARTS.match(sentence) is not None


# Our standard is that 95 percent of passengers should be through within half an hour.
_HELD_THAT = re.compile(
    r"\b(?:standard|target|goal|aim|commitment|promise|rule|pledge) (?:is|was) that (?:at least |about )?$",
    re.I,
)
_SHOULD = re.compile(
    r"\s+of (?:the |our |all )?(?P<who>[a-z][a-z -]{2,40}?) (?:should|must|are to|shall|will) (?:be )?(?P<what>[^,;.]{3,60})"
)


def _should(text: str, quantity: Quantity) -> About | None:
    told = _SHOULD.match(text, quantity.end)
    return About(clean(told["who"]), clean(told["what"])) if told else None


# For business users I am less happy: there it was A.
_THERE_IT_IS = re.compile(
    r"\b(?:for|in|at|among|on|with) (?P<who>[a-z][a-z' -]{2,30}?),? (?:I|we|it|things|matters|that|this)\b[^;:.\d]*[;:,] "
    rf"(?:and |but )?there (?:it|the (?:share|rate|figure|number)) (?:is|was|stood at|stands at) {_ABOUT}$",
    re.I,
)
# Across all stations we managed A: of what was told of before, in all of them.
_MANAGED = re.compile(
    r"\W*(?P<where>(?:across|over|in|at) (?:all|the whole)[^,;:.\d]{2,40}?),? (?:we|they|it) "
    rf"(?:managed|achieved|reached|made|hit|got) {_ABOUT}",
    re.I,
)
_WHICH_IS_OF = re.compile(
    r"\s+(?P<of>of the [a-z][a-z -]{2,30}?)(?=\s*[.,;]|\s+(?:and|but|in|at)\b|$)"
)


# 88 percent said that they were content; 61 percent of it by weight was found at the port; 84 percent of
# forms now come in online; of those who sat it, 79 percent passed: the whole of what they did.
_DEEDS = (
    re.compile(
        r"\s+(?:of [a-z][a-z -]{2,30}? )?(?P<did>(?:said|say|told us|reported|report|feel|felt|think|thought|believe|believed) (?:that )?(?:they|it|their)\b[^,;.\d]{3,40})(?=\s*[,;.]|$)"
    ),
    re.compile(
        r"\s+of (?:it|them|this|that)(?: by [a-z]+)? (?:was|were|is|are) (?P<did>[a-z]+ (?:in|at|on|by|from) [^,;.\d]{3,40})(?=\s*[,;.]|$)"
    ),
    re.compile(
        r"\s+of (?:the |our |all )?[a-z-]+ (?:now |already |still )?(?P<did>(?:comes?|came|go|goes|went|arrives?|arrived) (?:in |through )?[a-z][^,;.\d]{2,30})(?=\s*[,;.]|$)"
    ),
    re.compile(
        r"\s+of (?:those|people|everyone|all) who [^,;.\d]{3,24} (?P<did>passed|failed|succeeded|stayed|returned|recovered)(?=\s*[,;.]|$)"
    ),
)


def _with_whole_deeds(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About]
) -> list[About]:
    """The abouts, with what a share of them did to the end of its clause; so do the figures that
    are of the same."""
    result = list(abouts)
    for i, (quantity, about) in enumerate(zip(quantities, abouts, strict=True)):
        told = _with_whole_deed(text, quantity, about)
        if told != about:
            result[i:] = [told if other == about else other for other in result[i:]]
    return result


def _with_whole_deed(text: str, quantity: Quantity, about: About) -> About:
    if quantity.unit != "%":
        return about
    for deed in _DEEDS:
        if (told := deed.match(text, quantity.end)) and about.subject:
            did = " ".join(told["did"].split())
            # What was told before of something else gives way to what is done here.
            own = (
                about.metric and about.metric.split()[0] not in did.split() and about.metric in text
            )
            return replace(about, metric=did if not own or "who" in told.group() else about.metric)
    return about


# We refused A, which is a rate of B: whose rate that is stands in front.
_IS_A_RATE = re.compile(
    rf"\d[^,;]*,? which (?:is|was|makes|means|gives) an? (?P<rate>[a-z]+(?: [a-z]+)? (?:rate|ratio)) of {_ABOUT}$",
    re.I,
)
# 14 August, with A, was the busiest single day we have ever had.
_WAS_MOST = re.compile(
    r",? (?:was|is) (?:the|our|its) (?P<most>(?:single )?(?:busiest|quietest|best|worst|strongest|weakest|hottest|wettest|coldest)"
    r"(?: single)? (?:day|week|month|quarter|night|weekend|season|year))\b",
    re.I,
)


# The Treasury would like us to reach A: of what was told of us, and not of the Treasury.
_WANTS_US = re.compile(
    r"\b(?:would like|wants|wanted|asks|asked|expects|urges) (?:us|them) to (?:reach|get to|be at|come to|hit|achieve)"
    rf" {_ABOUT}$",
    re.I,
)
