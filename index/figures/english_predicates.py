"""What an English clause says of a number that has no noun of its own.

64 berths have shore power, 14 of them added last year; 88 were scrapped; 97,000 were air-to-water,
38,000 air-to-air; 1,540 new ones were registered: of what was counted before, and how it is so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.figures.about import About
from index.figures.english_clauses import Clause, clean, noun_of, verbs_of
from index.figures.lexicon import ENGLISH_CURRENCIES, ENGLISH_MONEY, ENGLISH_UNITS
from index.figures.scanning import Quantity
from index.sentences import Span

_PERCENT = ("%", "percentage points", "basis points")
MONEY = frozenset((*ENGLISH_MONEY, *ENGLISH_CURRENCIES.values(), "dollars", "pounds", "euros"))
_MEASURES = frozenset(ENGLISH_UNITS.values())

_HELD_TO = re.compile(
    r"\b(?:below|above|short of|ahead of|under|beyond|behind) (?:our |the |its |their |last year's )?"
    r"(?P<aim>target|goal|plan|record|average|forecast|budget|peak)(?: of)? (?:about |nearly )?$",
    re.I,
)
_AIM_END = re.compile(r"\s*\b(?:target|goal|plan|record|average|forecast|budget)$")
_LISTED_AT = re.compile(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+)(?:about |nearly |some )?", re.I)
_WHERE = re.compile(
    r"\s+(?:on|at) (?P<where>(?:the )?(?!end\b|time\b|same\b|average\b)[a-z][a-z -]{3,30}?)(?=\s*[,.;]|\s+and\b|\s*$)",
    re.I,
)
_NAMED_OF = re.compile(
    r"\b[a-z]{3,}\s+(?:the|an?) (?P<what>(?:[a-z-]+ ){0,2}(?:cheque|check|grant|fee|bonus|allowance|payment|subsidy|loan|fine|penalty|deposit|rebate|credit"
    r"|premium|surcharge|voucher|benefit|pension|tax|toll|levy|contract|order|reserve)) of (?:about |nearly |up to )?$",
    re.I,
)
_THAN_IT = re.compile(
    r"(?:slightly |somewhat |far |much |a little )?(?:less|more|fewer|higher|lower|better|worse)",
    re.I,
)
# The law requires us to be at A.
_LAW = re.compile(
    r"(?:law|rules?|regulations?|treaty|directive|agreement) (?:requires?|obliges?|commits?) (?:us|them|everybody|everyone)\b",
    re.I,
)
_AVERAGE_FOR = re.compile(
    r"(?:(?:the|our) )?(?:national |overall )?(?:average|mean|median|figure) (?:for|in|across|among) (?P<whom>.+)",
    re.I,
)
_AVERAGE_OF = re.compile(r"(?:average|mean|median|typical) (?:[a-z]+ )?[a-z]+", re.I)
_OF_THEM = re.compile(
    r"\s+of (?:them|these|those)\s+(?P<what>(?:were |are |was |is )?(?!(?:were|are|was|is|have|had|has)\b)[a-z][^,;.:\d]{2,40}?)(?=\s+(?:and|but)\b|[,;.:]|\s*$)",
    re.I,
)
# 37,000 of them have been looking for more than three years.
_OF_THEM_HAVE = re.compile(
    r"\s+of (?:them|these|those)\s+(?:have|has|had)\s+(?:now |already |since )?(?:been )?(?P<what>(?!to\b)[a-z][^,;.:\d]{2,50}?)"
    r"(?=\s+(?:and|but)\b|[,;.:]|\s*$)",
    re.I,
)
# One in four of them is a woman; three in five of those wanted a bed.
_ONE_OF_THEM = re.compile(
    r"\s+of (?:them|these|those)\s+(?:(?:is|are|was|were) (?:an? )?(?P<is>[a-z][^,;.:\d]{2,40}?)|(?P<did>(?:[a-z]{3,}ed|came|went|had|have|took|live|work|left) [a-z][^,;.:\d]{2,40}?))"
    r"(?=\s+(?:and|but|that|which|who)\b|[,;.:]|\s*$)",
    re.I,
)


def part_of_them(behind: str) -> str:
    """What a part of those told of before is or did."""
    told = _ONE_OF_THEM.match(behind)
    return " ".join((told["is"] or told["did"]).split()) if told else ""


_ONES = re.compile(
    r"\s+(?P<which>(?:[a-z]+ )?)ones\s+(?:have |has |had |are |were )?(?P<what>[a-z][^,;.:\d]{2,30}?)"
    r"(?=\s(?:and|but|in|on|at|for|by|last|this)\b|[,;.:]|\s*$)",
    re.I,
)
DID = re.compile(
    r"\s+(?:still |now |also |already )?(?P<have>have|has|had|are|were)\s+(?P<what>[a-z][^,;.:\d]{2,40}?)"
    r"(?=\s(?:and|but|while|since|in|on|at|for|by|of|last|this|a)\b|[,;.:]|\s*$)",
    re.I,
)
_DOES = re.compile(
    r"\s+(?P<what>(?P<verb>[a-z]+)(?: [a-z'-]+){0,4}?)(?=\s(?:and|but|while|since|in|on|at|for|by|last|this|during)\b|[,;.:]|\s*$)",
    re.I,
)


@dataclass(frozen=True)
class Told:
    """The clause in front of a figure, whom it names, and the thing counted behind it."""

    clause: Clause
    named: str
    counted: str


def joined_words(*words: str) -> str:
    return " ".join(dict.fromkeys(word for word in words if word))


def named_around(
    text: str,
    begins: Span,
    quantity: Quantity,
    previous: Quantity | None,
    behind: str,
    before: About,
) -> About | None:
    """What words right around a figure name: a target it is held to, a place, a sum by its name.

    ``begins``: where its clause starts, and where its part of the clause does.
    """
    left, start = begins
    held = _HELD_TO.search(text[left : quantity.start])
    if before.subject and held:
        # It is below our target of A, and short of the record of B.
        of = _AIM_END.sub("", before.metric)
        return About(before.subject, joined_words(of, held["aim"].lower()))
    place = _LISTED_AT.match(text[previous.end :]) if previous else None
    where = _WHERE.match(behind)
    reaches = previous and place and place.end() == quantity.start - previous.end
    if reaches and where and quantity.unit in _MEASURES and clean(where["where"]):
        # Throughput of A tonnes, B boxes, and C tonnes on the waterways.
        return About(clean(where["where"]))
    named = _NAMED_OF.search(text[start : quantity.start])
    if named and quantity.unit in (*MONEY, *_MEASURES):
        # Received a heating cheque of A.
        return About(clean(named["what"]))
    return None


def stood_for(told: Clause, before: About) -> About | None:
    """That is less than the A of the year before; the law requires us to be at A."""
    if not before.subject:
        return None
    if _THAN_IT.fullmatch(told.subject or told.rest):
        return before
    return About(before.subject, "target") if _LAW.match(told.subject) else None


def average_of(told: Clause, before: About) -> About | None:
    """The average for the Union is A: of what was told of somebody else. The average age is A: of
    the vessels told of before."""
    if not before.subject:
        return None
    if of_whom := _AVERAGE_FOR.fullmatch(told.subject):
        whole = joined_words(before.subject, before.metric)
        return About(clean(of_whom["whom"]), whole, of_part=True)
    if not _AVERAGE_OF.fullmatch(told.subject):
        return None
    own = {word.removesuffix("s") for word in told.subject.lower().split()[1:]}
    shared = own & {word.removesuffix("s") for word in before.subject.lower().split()}
    if len(own) > 1 and not shared:  # The average hospital stay, the median household income.
        return About(told.subject)
    return About(before.subject, told.subject)


def said_behind(
    text: str,
    quantity: Quantity,
    previous: Quantity | None,
    behind: str,
    told: Told,
    before: About,
) -> About | None:
    """What a number without a noun counts, from the words behind it; None where they say nothing."""
    if before.subject and not told.clause.subject and (of_them := _OF_THEM.match(behind)):
        return About(noun_of(before.subject), " ".join(of_them["what"].split()))
    if before.subject and not told.clause.subject and (have := _OF_THEM_HAVE.match(behind)):
        return About(noun_of(before.subject), " ".join(have["what"].split()))
    if before.subject and (ones := _ONES.match(behind)):
        said = joined_words(*ones["which"].split(), *ones["what"].split())
        return About(before.subject, said)
    if quantity.unit in _PERCENT:
        return None
    did = DID.match(behind)
    if did and told.counted:
        return About(told.named or _counted_before(quantity, before), " ".join(did["what"].split()))
    if previous and (by_turns := _by_turns(text, previous, quantity, behind)):
        return About(before.subject, by_turns)
    bare = not (told.counted or told.clause.subject or told.clause.rest or quantity.money)
    does = _DOES.match(behind) if bare and before.subject else None
    if does and quantity.unit not in _MEASURES and verbs_of(does["verb"]):
        # There were A firms; B gave up their licence.
        return About(before.subject, " ".join(does["what"].split()))
    return None


def shared_out(
    ahead: str, quantity: Quantity, behind: str, clause: Clause, before: About
) -> About | None:
    """Another 8 million is land, the remaining 3 million was fuel, and 2 million came from lower
    prices: parts of the sum told before."""
    if quantity.unit not in MONEY and not quantity.money and quantity.unit not in _MEASURES:
        return None
    if clause.subject or clause.rest or clause.pronoun or quantity.unit in _PERCENT:
        return None
    more = _ONE_MORE.search(ahead)
    part = (_IS_PART.match(behind) if more else None) or _COMES_FROM.match(behind)
    if part is None or not (before.subject or more):
        return None
    what = " ".join(part["what"].split())
    whole = before.subject and not (more and more["rest"])
    return About(before.subject, what) if whole else About(what)


_ONE_MORE = re.compile(r"\b(?:another|a further|the other|(?P<rest>(?:the )?remaining))\s+$", re.I)
_PART_END = r"(?=\s+(?:that|which|who|and|but|because)\b|[,;.:]|\s*$)"
_IS_PART = re.compile(
    r"\s+(?:is|was|are|were)\s+(?!(?:more|less|up|down|higher|lower|above|below|not|still|now|already|being|a record"
    rf"|[a-z]+ed|[a-z]+ing|spent|paid|lost|in|on|at|the [a-z]+est)\b)(?:for |from |due to )?(?P<what>[a-z][^,;.:\d]{{2,60}}?){_PART_END}",
    re.I,
)
_COMES_FROM = re.compile(
    rf"\s+(?P<what>(?:came|comes) from\s+[a-z][^,;.:\d]{{2,60}}?){_PART_END}", re.I
)


def _counted_before(quantity: Quantity, before: About) -> str:
    """The vessels of *88 were scrapped*; what tonnes are of is what was told of before."""
    if not quantity.unit:
        return before.subject
    known = before.subject.lower().split()
    own = quantity.unit.lower().split()[-1:]
    measures = quantity.unit in _MEASURES or quantity.unit.isupper()
    return before.subject if measures or set(own) & set(known) else quantity.unit


def _by_turns(text: str, previous: Quantity, quantity: Quantity, behind: str) -> str:
    """Air-to-air in: A were air-to-water, B air-to-air and C ground-source."""
    between = text[previous.end : quantity.start]
    did = DID.match(between)
    done = _LINKED.fullmatch(between[did.end() :]) if did else _LISTED_PREDICATE.fullmatch(between)
    what = _PREDICATE.match(behind)
    opened = re.search(r"\d (?:are|were|have been|had been) ", text[: quantity.start])
    if not (done and what and opened) or quantity.unit in _PERCENT or quantity.money:
        return ""
    return "" if verbs_of(what["what"].split()[0]) else what["what"]


_LINKED = re.compile(r"(?:,|,?\s+and)\s+(?:another |some )?", re.I)
_LISTED_PREDICATE = re.compile(r" [a-z][a-z -]{2,24}?(?:,|,? and)\s+(?:another |some )?", re.I)
_PREDICATE = re.compile(
    r"\s+(?P<what>(?!(?:of|in|on|at|for|by|to|from|more|less|fewer|and|or)\b)[a-z][a-z-]*(?: (?!and\b)[a-z-]+)?)(?=\s*[,.;]|\s+and\b|\s*$)",
    re.I,
)
