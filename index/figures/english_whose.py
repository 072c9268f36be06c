"""Whose an English figure is where the subject of its clause does not say.

It took A to restore service: of restoring it. The law says B: of what was spoken of, by law. This year's
budget gives it C: of that, in the budget. There is the night fare, D. It was used by E households.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from index.figures.about import About
from index.figures.english_clauses import clean, verbs_of
from index.figures.english_order import Told
from index.figures.english_owners import told_of
from index.figures.english_parallel import HARDLY, NEXT_PART
from index.figures.english_predicates import MONEY, joined_words
from index.figures.lexicon import ENGLISH_SHARED_OUT
from index.figures.scanning import Quantity


def of_whom_else(
    text: str,
    quantities: Sequence[Quantity],
    abouts: Sequence[About],
    carried: About,
    before: Sequence[Told],
    by_amount: Mapping[str, About],
) -> list[About]:
    """The abouts of a sentence; ``carried`` is what the one before was about, ``before`` its
    figures, ``by_amount`` what each amount told so far was of."""
    result = list(abouts)
    for i, quantity in enumerate(quantities):
        if quantity.rank or quantity.streak:
            continue
        spoken_of = result[i - 1] if i else carried
        begins = quantities[i - 1].end if i else 0
        between = text[begins : quantity.start]
        told = (
            _planned(text, quantity, spoken_of, by_amount)
            or _to_do(text, quantity, between)
            or _by_law(between, spoken_of)
            or _given(text, quantity, between, spoken_of)
            or _there_is(between)
            or _used_by(text, quantity, between, result[i], carried if not i else About())
            or _as_many_times(text, quantities, i, result)
        )
        if told is not None:
            # What else is told of the same is of it, too.
            torn = result[i]
            result[i:] = [told if about == torn else about for about in result[i:]]
    result = _shared_out(text, quantities, result, carried)
    result = _done_by_part(text, quantities, _parts_named(text, quantities, result))
    if quantities and _IT_WAS.match(text[: quantities[0].start]):
        torn, named = result[0], _longer_name(result[0], quantities[0], before)
        result = [named if about == torn else about for about in result]
    return result


_COUNTED = re.compile(r"[\d.]+(?:E\+\d+)?[a-z]+")
_AIM = re.compile(
    r"\s+(?:was|is|had been) (?:the|our|their) (?:plan|target|goal|aim|idea|forecast|limit|promise|budget|intention)\b"
)
_MANAGED = re.compile(
    r"\s+(?:is|was|are|were) (?:what|all|as many as|as much as) (?:we|they|it) (?:managed|did|got|achieved|reached|delivered|had|found|could)\b"
)


def _planned(
    text: str, quantity: Quantity, spoken_of: About, by_amount: Mapping[str, About]
) -> About | None:
    """Forty was the target; 37 is what we reached: of what the number was told of before."""
    if _AIM.match(text, quantity.end):
        # As it was told last: sixty schools, and not the sixty crowns before.
        last = reversed(list(by_amount.items()))
        counted = {told: a for told, a in last if _COUNTED.fullmatch(told)}
        return told_of(quantity, counted) or spoken_of
    return spoken_of if _MANAGED.match(text, quantity.end) and spoken_of.subject else None


_IT_TAKES = re.compile(
    rf"\b(?:it|that) (?:now |still |only )?(?P<verb>takes|took|has taken|had taken|costs|cost|will take|would take)\s+{HARDLY}$",
    re.I,
)
_TO_DO = re.compile(
    r"(?: [a-z]+){0,2}?(?: on average)? to (?P<what>[a-z]+ [a-z][a-z' -]{2,40}?)(?=\s*[,.;:]|\s+(?:after|in|and|but|last|this)\b|$)"
)


def _to_do(text: str, quantity: Quantity, between: str) -> About | None:
    takes = _IT_TAKES.search(between)
    what = _TO_DO.match(text, quantity.end) if takes else None
    return About(what["what"], takes["verb"].split()[-1]) if takes and what else None


_LAW = re.compile(
    r"(?:^|[,;:]|\band\b|\bbut\b|\bwhile\b)\s*(?:and |but )?the (?P<who>law|rules?|act|contract|standard|regulation|directive|guideline|norm|statute|constitution|licence|permit)"
    rf" (?:says?|allows?|demands?|prescribes?|sets|foresees|asks for|calls for|requires?|permits?)\s+{HARDLY}$",
    re.I,
)


def _by_law(between: str, spoken_of: About) -> About | None:
    law = _LAW.search(between)
    if law is None or not spoken_of.subject:
        return None
    return About(spoken_of.subject, law["who"].lower())


_GIVES = re.compile(
    r"(?P<who>[A-Za-z][a-z'’ -]{2,40}?) (?:will give|gives|gave|grants|granted|allots|allotted|leaves|left|offers|offered) (?:it|them|us)\s+"
    rf"{HARDLY}$",
    re.I,
)


def _given(text: str, quantity: Quantity, between: str, spoken_of: About) -> About | None:
    gives = _GIVES.search(between)
    if gives is None or not spoken_of.subject or not _is_sum(quantity):
        return None
    who = clean(gives["who"])
    return About(spoken_of.subject, who) if who and not verbs_of(who) else None


_THERE_IS = re.compile(
    rf"\bthere (?:is|are|was|were) (?:also |now )?(?:the|our|an?) (?P<what>[a-z][a-z' -]{{2,40}}?), (?:of |at |worth )?{HARDLY}$",
    re.I,
)


def _there_is(between: str) -> About | None:
    there = _THERE_IS.search(between)
    return About(clean(there["what"])) if there else None


_USED_BY = re.compile(
    rf"^\W*(?:and |but )?(?:it|they|that|this|these) (?:is|are|was|were|has been|have been) (?:now |already )?(?P<done>[a-z]{{2,}}(?:ed|en|wn|ld|ght)) by\s+{HARDLY}$",
    re.I,
)


def _used_by(
    text: str, quantity: Quantity, between: str, about: About, carried: About
) -> About | None:
    """It was used by A households: of those who used what was spoken of."""
    used = _USED_BY.match(between)
    if used is None or not carried.subject or not about.subject:
        return None
    if carried.subject == about.subject:
        return None
    return About(about.subject, joined_words(carried.subject, used["done"].lower()))


def _as_many_times(
    text: str, quantities: Sequence[Quantity], i: int, abouts: Sequence[About]
) -> About | None:
    """Tickets bring in A, and passes three times that, B: what three times A comes to."""
    if not i or quantities[i - 1].unit != "times":
        return None
    if re.fullmatch(
        r" (?:that|this|as much|as many),\s+", text[quantities[i - 1].end : quantities[i].start]
    ):
        alike = [a for q, a in zip(quantities[: i - 1], abouts, strict=False) if _is_sum(q)]
        who = abouts[i - 1].subject
        return About(who, alike[0].metric, of_part=True) if alike and who else None
    return None


_TOOK = re.compile(
    rf"^\W*(?:and |but )?(?:the )?(?P<who>[A-Za-z][a-z'’-]+(?: [a-z'’-]+){{0,2}}?) (?:alone )?(?:{ENGLISH_SHARED_OUT})\s+{HARDLY}$",
    re.I,
)


def _shared_out(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], carried: About
) -> list[About]:
    """Spending slipped. Tracks took A, bridges took B: of the spending."""
    result = list(abouts)
    took = _TOOK.match(text[: quantities[0].start]) if quantities else None
    measure = carried.metric if carried.of_part else carried.subject
    if took is None or not measure or not _SPENT.search(measure) or result[0].metric:
        return result
    who = clean(took["who"])
    if not _is_sum(quantities[0]) or result[0].subject != who or verbs_of(who):
        return result
    torn, named = result[0], About(who, measure, of_part=True)
    return [named if about == torn else about for about in result]


_SPENT = re.compile(
    r"\b(?:investments?|spending|budgets?|expenditure|costs?|revenues?|incomes?|funds?|funding|turnover|sales|outlays?|grants?|aid"
    r"|subsid(?:y|ies)|profits?|loans?|sums?|exports|imports)\b",
    re.I,
)

_OF_THE = re.compile(r"^\W*(?:and |but )?(?:out )?of (?:the|our|these|those) $", re.I)
_REST = re.compile(rf"(?:[;,.]|\band|\bwhile)\s+the (?:rest|remainder),\s+{HARDLY}$", re.I)
_IS_REST = re.compile(
    r"(?:,|\s)\s*(?:is|was|are|were|came from|comes from|went to|goes to|went into|goes into) (?P<what>[a-z][^,;.:\d]{2,48}?)(?=\s*[,.;:]|$)"
)


def _parts_named(text: str, quantities: Sequence[Quantity], abouts: Sequence[About]) -> list[About]:
    """Of the 6.4 billion, rail brought in A, and ferries B; the rest, C, is freight."""
    result = list(abouts)
    if len(quantities) < 2 or not _OF_THE.match(text[: quantities[0].start]):
        return result
    whole = result[0]
    for i in range(1, len(quantities)):
        between = text[quantities[i - 1].end : quantities[i].start]
        if quantities[i].unit != quantities[0].unit or not whole.subject:
            continue
        item = NEXT_PART.search(between)
        rest = _IS_REST.match(text, quantities[i].end) if _REST.search(between) else None
        who = clean(item["who"] if item else rest["what"] if rest else "")
        if who and not verbs_of(who) and (rest or result[i] in result[:i]):
            result[i] = About(who, whole.subject, of_part=True)
    return result


_PART_DID = re.compile(
    r"(?:,\s+(?:so|or|that is|about|nearly)[^,;.]*,)?\s+(?:have|has|had|were|are|was)\s+(?:simply |already |now |all |actually |still |also )*(?P<what>[a-z][^,;.:\d]{3,48}?)(?=\s+(?:and|but|in|on|at|last|this|since|by)\b|\s*[,.;:]|$)"
)


def _done_by_part(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About]
) -> list[About]:
    """Of the 230 boilers that failed, 161, so seven in ten, had run dry: what so many of them did."""
    result = list(abouts)
    if len(quantities) < 2 or not _OF_THE.match(text[: quantities[0].start]):
        return result
    whole = result[0]
    for i in range(1, len(quantities)):
        did = _PART_DID.match(text, quantities[i].end)
        if did and whole.subject and result[i] in (whole, About()):
            told = replace(whole, metric=" ".join(did["what"].split()))
            result[1:] = [told if about in (whole, About()) else about for about in result[1:]]
            break
    return result


_IT_WAS = re.compile(rf"[^.;]*\b(?:it|they|that|there) (?:was|were|is|are)\s+{HARDLY}$", re.I)


def _longer_name(about: About, quantity: Quantity, before: Sequence[Told]) -> About:
    """63 million spam calls. In the last quarter it was 12 million calls: spam calls as well."""
    if " " in about.subject or not about.subject or quantity.unit != about.subject.split()[-1]:
        return about
    longer = {
        a.subject
        for q, a in before
        if q.unit == quantity.unit and a.subject.endswith(f" {about.subject}")
    }
    others = {a.subject for _, a in before}
    if len(longer) != 1:
        return about
    return About(longer.pop(), "" if about.metric in others else about.metric)


def _is_sum(quantity: Quantity) -> bool:
    return quantity.money or quantity.unit in MONEY
