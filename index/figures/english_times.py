"""What English tells of a figure's time by its tenses, and behind the figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.english_clauses import verbs_of
from index.figures.lexicon import ENGLISH_PAST, ENGLISH_PRESENT
from index.figures.others_times import looks_back
from index.figures.periods import Period
from index.figures.quantities import Quantity
from index.figures.sentence_clauses import clause_of

WILL = re.compile(r"\bwill\b|将")


def day_of(text: str, own: Sequence[Period], quantity: Quantity) -> Period | None:
    """The train derailed on September 2 with 286 people on board."""
    left, _ = clause_of(text, quantity)
    if re.search(r"[\u4e00-\u9fff]", text) or WILL.search(text.lower()):
        return None
    days = [p for p in own if p.value.count("-") == 2 and "/" not in p.value]
    inside = [p for p in days if left <= p.start < quantity.start]
    on = inside and re.search(r"\bon\s+$", text[: inside[-1].start].lower())
    return inside[-1] if on and len(days) == 1 else None


def is_done_since(text: str, period: Period, quantity: Quantity) -> bool:
    """Due to finish next May, and the programme has cut waiting by A."""
    left, right = clause_of(text, quantity)
    return (
        period.end <= left
        and re.search(r"\b(?:has|have|covers?|is|are) \b", text[left:right].lower()) is not None
        and not re.search(r"[\u4e00-\u9fff]|\bwill\b", text)
    )


_FROM = re.compile(r"(?:^|[.;:,]|\band|\bbut)\W*(?:from|as of|as from|starting) (?:the )?$", re.I)


def is_from_day(text: str, period: Period, quantity: Quantity) -> bool:
    """From 1 June that will be A: so from that day on, in the clause of the figure."""
    if _FROM.search(text[: period.start]) is None:
        return False
    between = text[period.end : quantity.start].strip(" ,")
    between = re.sub(r"\bfrom [^,;]* to$", "to", between)
    return re.search(r"[,;:]|\bfrom\b", between) is None


_TURNS = re.compile(r";\s*(?:but|whereas)\b", re.I)


def has_turned(text: str, period: Period, quantity: Quantity) -> bool:
    """For the end of the year it is A; but on the islands, just B: of no such time."""
    return _TURNS.search(text, period.end, quantity.start) is not None


def will_be(text: str, quantity: Quantity) -> bool:
    left, right = clause_of(text, quantity)
    return re.search(r"\bwill\b|\bwould\b", text[left:right].lower()) is not None


def stands_for_last(text: str, quantity: Quantity) -> bool:
    """That is 9.2 percent fewer, it comes to 2.9 deaths: the figure before in other words."""
    left, _ = clause_of(text, quantity)
    return (
        re.match(
            r"\W*(?:and |or )?(?:(?:that|this)(?: is|'s) [\w .]{1,24}(?:percent|%|times)"
            r"|(?:it|that|this) (?:comes? to|came to|amounts? to|works? out|adds up))",
            text[left : quantity.end].lower(),
        )
        is not None
    )


# Nursing, 19,100, after 23,400: no verb tells when; it is of what is spoken of.
_FRAGMENT = re.compile(
    r"\W*(?:the )?(?:[A-Za-z'-]+ ){0,3}[A-Za-z'-]+, (?:only |just |about |nearly |some |around )?\d[\d.,]*\d(?: [a-z]+){0,2}(?:[.](?!\d)|, (?:after|up|down|so)\b)"
)


def is_present(text: str, quantity: Quantity) -> bool:
    """We employ 3,150 people: what is so now is not of the quarter spoken of."""
    left, right = clause_of(text, quantity)
    clause = text[left:right].lower()
    if re.match(
        r"\W*(?:it|that|this|there)(?:'s| is| are)\b|.*\b(?:is|are) (?:now )?(?:up|down)\b", clause
    ):
        return True
    if ENGLISH_PAST.search(clause) or _FRAGMENT.match(text):
        return False
    return ENGLISH_PRESENT.search(clause) is not None or ENGLISH_PAST.search(text.lower()) is None


def told_behind(
    text: str, own: Sequence[Period], quantity: Quantity, following: int
) -> Period | None:
    """English tells when behind the figure: $2.3 billion at the end of 2023."""
    if re.search(r"[\u4e00-\u9fff]", text):
        return None
    _, right = clause_of(text, quantity)
    for period in own:
        if quantity.end <= period.start < min(right, following):
            between = text[quantity.end : period.start]
            if re.fullmatch(r"(?: (?!but|while)[a-z-]+)+ by ", between) and not verbs_of(between):
                # 75 billion in computer and business services exports by 2028.
                return period
            if re.search(r"\b(?:and|but|while|whereas|than|compared|as in)\b", between.lower()):
                return None
            return None if looks_back(text, period) else period
    return None
