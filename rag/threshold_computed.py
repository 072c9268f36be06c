"""Did one thing pass so many times, percent or points of another: what has to be worked out first.

The claim is asked as the amount it is about (是乙的十倍以上吗: 是乙的几倍), and the amount that the
briefing's figures give is held against the claimed one. Verdict first, then the figures, then what
they come to.
"""

from __future__ import annotations

import re
from decimal import Decimal

from index.figures.quantities import Quantity, magnitude_factor
from rag.amounts import split_unit, unit_factor
from rag.derive import computed, computed_unless_stated
from rag.derived import Derived
from rag.derived_told import tell_derived_last
from rag.dimensions import same_dimension
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.comparing import (
    AMOUNT_BEHIND,
    AMOUNT_ENDS,
    BEFORE_AMOUNT,
    CLAIMS_MULTIPLE,
    EXACTLY,
    OR_MORE,
    WHETHER_AHEAD,
    WHETHER_AHEAD_EN,
    WHETHER_BEHIND,
)
from rag.operations import operations_asked
from rag.phrases import phrase

_BEFORE, _AFTER, _ENDS = map(re.compile, (BEFORE_AMOUNT, AMOUNT_BEHIND, AMOUNT_ENDS))
_AHEAD, _BEHIND, _AHEAD_EN = map(re.compile, (WHETHER_AHEAD, WHETHER_BEHIND, WHETHER_AHEAD_EN))
_EXACTLY, _OR_MORE, _OWNS = map(re.compile, (EXACTLY, OR_MORE, CLAIMS_MULTIPLE))
_OF_THE = re.compile(r"(?i)^(?:of )?(?:all )?(?:of )?(?:the )?")
_COMES_TO = re.compile(r"(?i) (?:reach|exceed|equal|total|come to|amount to|be|make up)(?:ed)?$")
_JUST = re.compile(r"(?i) (?:exactly|precisely|just|really|actually)$")
_AGAINST = re.compile("(?<![占同环])比(?!重|例|率)|较|占")
# 今年的目标，是否比去年高: one clause.
_HELD_BEHIND = re.compile("[，,](?=(?:是否|有没有|是不是|会不会)?(?:要|会)?(?:比|是))")
_MULTIPLES = ("倍", "times")
_POINTS = ("个百分点", "percentage points", "points")
# What needs two figures, and so may be claimed of them.
_OF_TWO = frozenset({"ratio", "difference", "sum", "average", "per day", "per month", "share"})


def is_exact(folded: str, limit: Quantity) -> bool:
    """Whether just so much is claimed: 刚好是三十倍, 是不是三十倍."""
    ahead = folded[: limit.number_start]
    return limit.unit in _MULTIPLES and (
        _EXACTLY.search(ahead) is not None or _ENDS.fullmatch(folded, limit.end) is not None
    )


def answer_threshold_computed(finder: Finder, limit: Quantity, side: str) -> Draft | None:
    """The verdict with what was worked out; None where nothing is to be, or cannot be."""
    text = asked_as_amount(finder.text, limit)
    if not text:
        return None
    question = finder.question.model_copy(update={"text": text, "follows": ""})
    alone = Finder(question, finder.evidence)
    if not _OF_TWO.intersection(operations_asked(alone.folded)):
        return None
    derived = computed(alone) or computed_unless_stated(alone)
    value = _in_unit_of(limit, derived) if derived else None
    if derived is None or value is None:
        return None
    so = _is_so(finder.folded, limit, side, value)
    language = finder.question.language
    draft = Draft(finder.evidence)
    told = tell_derived_last(draft, finder, derived)
    draft.text = f"{phrase('yes' if so else 'no', language)}{told}"
    return draft


def asked_as_amount(text: str, limit: Quantity) -> str:
    """The question for the amount itself; empty where a claim cannot be asked so."""
    ahead, behind = text[: limit.number_start], text[limit.end :]
    if text.isascii():
        return _in_english(ahead, behind, limit)
    ahead = _HELD_BEHIND.sub("", _BEFORE.sub("", ahead))
    if limit.unit in _MULTIPLES:
        ahead = _OWNS.sub(r"\g<a>是\g<b>", ahead)
    ahead = _AHEAD.sub("", ahead)
    behind = _BEHIND.sub("", _AFTER.sub("", behind))
    if limit.unit in ("%", "成") and behind and not _AGAINST.search(ahead):
        # 项目有没有超过九成签约: 项目里签约的占百分之几.
        return f"{ahead}里{behind.rstrip('的')}的占百分之几"
    return f"{ahead}{_wanted(limit)}{behind}" if ahead.strip(" ，,") else ""


def _wanted(limit: Quantity) -> str:
    if limit.unit in _MULTIPLES:
        return "几倍"
    if limit.unit in ("%", "成"):
        return "百分之几"
    if limit.unit in _POINTS:
        return "多少个百分点"
    return f"多少{limit.magnitude}{limit.unit}"


def _in_english(ahead: str, behind: str, limit: Quantity) -> str:
    opened = _AHEAD_EN.match(ahead)
    if opened is None:
        return ""
    verb, scene = opened["verb"], (opened["scene"] or "").rstrip(", ")
    what = _BEFORE.sub("", ahead[opened.end() :]).strip()
    behind = behind.strip()
    if limit.unit == "%":
        if not what:
            # More than nine in ten firms signed: what percentage of firms signed.
            many = _OF_THE.sub("", behind).rstrip("?. ")
            return " ".join(part for part in ("What percentage of", many, scene) if part)
        if behind.startswith("of "):
            # Has it got into three quarters of all trades.
            return f"What percentage {behind.rstrip('?. ')} {verb} {what}".replace(" yet ", " ")
        return f"By what percentage {verb} {what} {behind}"
    if limit.unit in _MULTIPLES:
        if not what or behind.startswith("as "):
            return f"How many times {behind.rstrip('?. ')} {what} {scene}".rstrip()
        return f"{_COMES_TO.sub('', _JUST.sub('', what))} is how many times {behind}"
    return f"By how many percentage points {verb} {what} {behind}" if limit.unit in _POINTS else ""


def _in_unit_of(limit: Quantity, derived: Derived) -> Decimal | None:
    """The amount worked out, in the base unit of the claimed one; None where they are no alike."""
    value, unit = derived.computed.value, derived.computed.unit
    if limit.unit in _MULTIPLES:
        return value if unit in _MULTIPLES else None
    if limit.unit in _POINTS:
        return value if unit in _POINTS else None
    if limit.unit in ("%", "成"):
        return value if unit == "%" else None
    magnitude, bare = split_unit(unit)
    if not bare or not (bare == limit.unit or same_dimension(bare, limit.unit)):
        return None
    return value * magnitude_factor(magnitude) * unit_factor(bare)


def _is_so(folded: str, limit: Quantity, side: str, value: Decimal) -> bool:
    edge = limit.value * 10 if limit.unit == "成" else limit.value
    if limit.unit not in ("%", "成", *_MULTIPLES, *_POINTS):
        edge = edge * magnitude_factor(limit.magnitude) * unit_factor(limit.unit)
    if side == "under":
        return value < edge
    if side == "exact":
        # Three times is 3.04, and no 3.4.
        places = -int(limit.value.as_tuple().exponent)
        return round(value, max(0, places)) == edge
    if folded.isascii() and folded.startswith(" of ", limit.end):
        return value >= edge
    reached = _OR_MORE.search(f"{limit.qualifier}{folded[: limit.number_start][-6:]}")
    return value >= edge if reached else value > edge
