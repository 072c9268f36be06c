"""What an English clause keeps of the clause before it, where its own words leave it out.

Exports rose A percent to B, imports C percent to D: the verb is told once. A figure that stands
beside another one (B, up C percent; C percent, to B; B, against D) is of the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.about import About
from index.figures.english_behind import MOST_WORD
from index.figures.english_clauses import clean, verbs_of
from index.figures.english_owners import without_opposite
from index.figures.roles import Role
from index.figures.scanning import Quantity
from index.records import Direction

_PERCENT = ("%", "percentage points", "basis points")
_POINTS = ("percentage points", "basis points")
_CHANGE = r"(?:an?|the) (?:[a-z]+ )?(?:increase|rise|gain|growth|jump|decrease|decline|drop|fall|reduction|cut)"
_ABOUT = r"(?:about|around|nearly|roughly|only|just|almost|some|as much as|a total of)?\s*$"
# 59.8 billion, up 3.5 percent; 298,000 tonnes, an increase of 6 percent.
_UP = re.compile(rf"\s*,?\s+(?:or )?(?:up|down|{_CHANGE} of)(?: by)?\s+{_ABOUT}", re.I)
# 1.65 million were emergencies, up 2.4 percent: of what is told of the number.
_SO_AND_UP = re.compile(
    rf"(?:(?! and\b| while\b| but\b| which\b)[^,;:])+,\s+(?:up|down|{_CHANGE} of)(?: by)?\s+{_ABOUT}",
    re.I,
)
# 2.7 percent to 168.9 billion; by 6.1 percent, to 38.2 billion.
_TO = re.compile(rf"\s*,?\s+(?:to|reaching|to reach)\s+{_ABOUT}", re.I)
# 1.9 billion, compared with 2.6 billion; 15 days, down from 40.
_AGAINST = re.compile(
    r"\s*,?\s+(?:as )?(?:compared (?:with|to)|against|versus|(?:up|down) from|instead of|in place of|rather than"
    # 2,900, where a year earlier there had been 8,700; 6.3 percent, where it used to be 9.1.
    r"|where (?:(?:a year|two years|the year) (?:earlier|before|ago) )?(?:it|they|there|we) (?:had been|used to (?:be|have)|had|was|were|stood at))\s+"
    rf"(?:the |a loss of |a profit of )?{_ABOUT}",
    re.I,
)


def beside(text: str, quantities: Sequence[Quantity], abouts: Sequence[About]) -> list[About]:
    """The abouts of a sentence; a figure that another one is told beside is of the same thing."""
    result = list(abouts)
    for i in range(1, len(quantities)):
        previous, quantity = quantities[i - 1], quantities[i]
        if quantity.rank or quantity.streak or previous.rank or previous.streak:
            continue
        between = text[previous.end : quantity.start]
        changed = (previous.unit in _PERCENT) != (quantity.unit in _PERCENT)
        up = _UP.fullmatch(between) or _SO_AND_UP.fullmatch(between)
        same = (up and changed and quantity.unit in _PERCENT) or (
            _TO.fullmatch(between) and changed and previous.unit == "%"
        )
        if _TO.fullmatch(between) and previous.unit in _POINTS and quantity.unit == "%":
            # Punctuality rose by A points, to B percent of trains: of what rose.
            whole, part = result[i - 1], result[i]
            if whole.subject and part != whole:
                result[i] = About(whole.subject, whole.metric or part.subject)
            continue
        alike = previous.unit == quantity.unit or not quantity.unit
        # The rate in the north is A, against B nationally: B has an owner of its own.
        against = alike and not result[i].of_part and _AGAINST.fullmatch(between)
        if (same or against) and result[i - 1].subject:
            result[i] = result[i - 1]
    return result


# Vacancies fell from A to B, and unfilled posts from C to D; medicines were A and those sold B.
_AND_FROM = re.compile(
    r",?\s+(?:and|while)\s+(?:the |that of )?(?P<who>[a-z][\w' -]{2,50}?)\s+from\s+$", re.I
)
_THOSE = re.compile(
    r"[^,;\d]{0,16},?\s+(?:and|while)\s+those\s+(?P<which>(?!(?:are|were|have|had|will|would|who)\b)[a-z][\w' -]{2,60}?)\s+$",
    re.I,
)


# Electronics led with A, followed by vehicles with B and machinery with C.
_FOLLOWED = re.compile(
    r",\s+(?:closely )?followed by (?:the )?(?P<who>[A-Za-z][\w' -]{2,40}?),?\s+(?:with|at|on)\s+"
    rf"{_ABOUT}",
    re.I,
)
_AND_WITH = re.compile(
    rf"(?:,|,?\s+and)\s+(?:the )?(?P<who>[A-Za-z][\w' -]{{2,40}}?)\s+(?:with|at|on)\s+{_ABOUT}",
    re.I,
)


def told_by_name(text: str, quantities: Sequence[Quantity], abouts: Sequence[About]) -> list[About]:
    """The abouts of a sentence, where a later item has a name and no verb of its own."""
    result = list(abouts)
    ranked = False
    for i in range(1, len(quantities)):
        between = text[quantities[i - 1].end : quantities[i].start]
        after = _FOLLOWED.fullmatch(between) or (ranked and _AND_WITH.fullmatch(between))
        ranked = bool(after)
        who = clean(after["who"]) if after else ""
        if after and who not in result[i].subject and not verbs_of(after["who"]):
            result[i] = About(who)
            continue
        named = _AND_FROM.fullmatch(between)
        if named and not verbs_of(named["who"].partition(" ")[2]):
            result[i] = About(clean(named["who"]))
            to = i + 1 < len(quantities) and re.fullmatch(
                r"\s+to\s+", text[quantities[i].end : quantities[i + 1].start]
            )
            if to:
                result[i + 1] = result[i]
        those = _THOSE.fullmatch(between)
        before = result[i - 1].subject.split()
        if those and before and quantities[i].unit == quantities[i - 1].unit:
            result[i] = About(f"{before[-1]} {clean(those['which'])}", result[i - 1].metric)
    return result


def with_gapped_growth(
    sentence: str, quantities: Sequence[Quantity], roles: Sequence[Role]
) -> list[Role]:
    """Exports rose A percent to B, imports C percent to D: C is a growth as well."""
    result = list(roles)
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        if role.kind != "share" or quantity.unit != "%" or not i:
            continue
        if moved := _moved(sentence, quantities[:i], quantity):
            result[i] = replace(role, kind="growth", direction=moved)
            continue
        told = next((j for j in reversed(range(i)) if quantities[j].unit == "%"), None)
        if told is None or result[told].kind != "growth":
            continue
        between = sentence[quantities[i - 1].end : quantity.start]
        if told == i - 1 and (_NEXT_TIME.fullmatch(between) or _NEXT_PLACE.fullmatch(between)):
            result[i] = replace(role, kind="growth", direction=result[told].direction)
            continue
        gap = _GAP.fullmatch(between)
        if gap is None or verbs_of(gap["who"]) or _OWN.match(sentence, quantity.end):
            continue
        result[i] = replace(role, kind="growth", direction=result[told].direction)
    return result


def _moved(sentence: str, earlier: Sequence[Quantity], quantity: Quantity) -> Direction:
    """From 1.35 crowns to 1.50, so about 11 per cent: which way the two before it tell."""
    if len(earlier) < 2 or _OWN.match(sentence, quantity.end):
        return ""
    first, second = earlier[-2:]
    link = sentence[first.end : second.start]
    so = _SO.fullmatch(sentence[second.end : quantity.start])
    if not so or first.unit != second.unit or first.unit in _PERCENT:
        return ""
    ahead = sentence[: first.start]
    forth = re.fullmatch(r"\s+to\s+", link) and re.search(r"\bfrom\s+$", ahead, re.I)
    back = re.fullmatch(r",? (?:after|from)\s+", link)
    if not forth and not back:
        return ""
    old, new = (first, second) if forth else (second, first)
    return "rise" if new.base() > old.base() else "fall"


_SO = re.compile(
    r"(?: (?:a|per) [a-z]+)?,\s+(?:and )?(?:so|that is|that's|i\.e\.|or|which is|meaning|a change of)\s+(?:by )?",
    re.I,
)
_GAP = re.compile(
    r"(?: (?:dearer|cheaper|higher|lower|more|less|up|down|faster|slower|stronger|weaker))?"
    r"\s*(?:,|;|,? and| while|,? but)\s+(?:and |while |but )?(?:(?:closely )?followed by )?(?:that of |those of |the )?(?P<who>[A-Za-z][\w' -]{2,40}?)\s+"
    r"(?:by |with |at |only |just |about |some |nearly |plus |a modest |a mere )*$"
)
# Growing by A percent in 2024, B percent in 2025: the verb goes on.
_NEXT_TIME = re.compile(
    r"\s+(?:in|for|during) (?:the )?(?:19|20)\d\d(?:,|,? and)\s+(?:by |only |just |about |some )?"
)
# It grew: by A percent in the north, B percent in the east.
_NEXT_PLACE = re.compile(r"\s+in (?:the )?[A-Z][\w' -]+?(?:,|,? and)\s+(?:by |only |just |about )?")
# Made up A of them: a share, with a whole of its own.
_OWN = re.compile(r"\s*(?:of|in) (?:the|all|them|these|those|its|our|total)\b")


_SHIFTED = re.compile(
    r"^\W*(?:(?:and|but)\s+)?(?P<word>to|from|for|in|on|among|with|at)\s+(?P<what>[A-Za-z][\w' -]{1,40}?),\s+"
    r"(?:the (?:figure|number|total|share|rate) (?:was|is|stood at|came to) |(?:it|they) (?:was|were|is|are) )?"
    rf"{_ABOUT}",
    re.I,
)
_TIME = re.compile(
    r"\b(?:years?|quarters?|months?|half|period|term|season|weeks?|decades?|days?|time|total|all|fact|short|turn"
    r"|contrast|addition|comparison|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def shifted_to(text: str, first: Quantity, spoken_of: About) -> About | None:
    """Exports to Orrin were A. To Tessaly, B: what was spoken of, of another one."""
    opening = _SHIFTED.fullmatch(text[: first.start])
    if opening is None or not spoken_of.subject or _TIME.search(opening["what"]):
        return None
    word, what = opening["word"].lower(), clean(opening["what"])
    # The highest rate is here. For others it was A: their rate, and not the highest.
    spoken_of = replace(spoken_of, subject=MOST_WORD.sub("", spoken_of.subject))
    if not what or verbs_of(what):
        return None
    before = re.search(rf"\b{word}\s+(?:the\s+)?[^,]{{2,40}}$", spoken_of.subject, re.I)
    if before:
        return About(f"{spoken_of.subject[: before.start()]}{word} {what}", spoken_of.metric)
    if word in ("to", "from", "with"):
        return About(f"{spoken_of.subject} {word} {what}", spoken_of.metric)
    return About(what, without_opposite(spoken_of.subject, what), of_part=True)
