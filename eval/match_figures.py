"""Whether an answer states the right figure: value, magnitude, class of unit, direction.

Strict is the promise of the product: 30.1亿 is not 30.1万亿, 301000亿元 is 30.1万亿元, a percentage
point is not a percent, a rise is not a fall, and the right figure has to come first. Lenient only
asks whether the figure is there, allowing for rounding: it tells a near miss from a wild one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from eval.amounts import Amount, amount_of, find_amounts
from eval.questions import Case, Gold
from index.script import fold

Direction = Literal["rise", "fall", ""]

UNDECIDED = "names the right figure beside a wrong one"
LENIENT_TOLERANCE = Decimal("0.01")
_RISE = (
    "增长 上升 上涨 提高 提升 增加 增幅 涨幅 回升 正增长 rose rise risen grew grow growth up"
    " increase increased gain gained higher"
).split()
_FALL = (
    "负增长 下降 降低 减少 降幅 下滑 回落 缩短 下跌 跌幅 fell fall fallen down decline declined"
    " decrease decreased drop dropped cut reduced shrank"
).split()
_CHANGE = re.compile(
    "|".join(
        rf"\b{word}\b" if word.isascii() else word
        for word in sorted(_RISE + _FALL, key=len, reverse=True)
    )
)
Bound = Literal["above", "below", "about", ""]
# Tried in this order: 不超过 is below, though 超过 is above.
_BOUNDS: tuple[tuple[Bound, str], ...] = (
    (
        "below",
        "不到|不足|不超|近|接近|低于|少于|以下|以内|nearly|almost|under|less|fewer|close|below",
    ),
    ("above", "超|逾|破|高于|多于|以上|余|多|over|more|above|at least|exceed|no fewer|no less"),
    ("about", "约|大概|左右|上下|about|around|roughly|approximately|some"),
)
_DENIED = re.compile(r"(?:不是|并非|并不是|而非|不为|\bnot|n't)\s*$")
_OR = re.compile(r"\s*(?:\[\d+\])*\s*(?:,|、)?\s*(?:或者?|还是|抑或|到|至|or|to|[/~–—-])\s*")
_CLAUSE_END = re.compile(r"[。;；!?！？\n]|\.(?=\s|$)")
# English says 3.2 times where Chinese says 次 or 倍; a bare number may stand for a measure word.
_INTERCHANGEABLE = frozenset({("multiple", "plain"), ("plain", "multiple")})


def gold_amounts(gold: Gold) -> list[Amount]:
    """What a gold number states. A rank is a rank only if the source's words are one."""
    written = find_amounts(gold.surface) if gold.surface else []
    ranks = [amount for amount in written if amount.kind == "rank" and amount.size == gold.value]
    glue = " " if gold.unit[:1].isascii() and gold.unit[:1].isalpha() else ""
    shown = gold.surface or f"{gold.value}{glue}{gold.unit}"
    return ranks or [amount_of(gold.value, gold.unit, shown)]


def same_amount(found: Amount, gold: Amount, tolerance: Decimal = Decimal(0)) -> bool:
    """Equal in size (relative ``tolerance``), class of unit and, where both measure, dimension."""
    if found.kind != gold.kind and not (
        (found.kind, gold.kind) in _INTERCHANGEABLE and "time" in found.surface
    ):
        return False
    if found.dimension and gold.dimension and found.dimension != gold.dimension:
        return False
    return abs(found.size - gold.size) <= tolerance * abs(gold.size)


def direction_at(text: str, amount: Amount, others: Sequence[Amount] = ()) -> Direction:
    """Whether the words around an amount tell of a rise or a fall; empty where they tell neither.

    The last such word between the amount before (or the clause's beginning) and this one counts,
    else the first one behind it, up to the next amount or the clause's end.
    """
    folded = fold(text)
    left = max([0, *(o.end for o in others if o.end <= amount.start)])
    right = min([len(folded), *(o.start for o in others if o.start >= amount.end)])
    before = _CLAUSE_END.split(folded[left : amount.start])[-1]
    after = _CLAUSE_END.split(folded[amount.end : right])[0]
    words = _CHANGE.findall(before)[-1:] or _CHANGE.findall(after)[:1]
    if before.endswith(("-", "−", "－")) and amount.kind in ("percent", "points"):
        return "fall"
    if not words:
        return ""
    return "rise" if words[0] in _RISE else "fall"


def bound_of(amount: Amount) -> Bound:
    """Whether the words at an amount say that the truth is above it, below it or near it."""
    found = (bound for bound, words in _BOUNDS if re.search(words, amount.qualifier))
    return next(found, "")


def qualifier_kept(case: Case, answer: str) -> bool | None:
    """Whether a figure that the gold answer bounds (超, 近, 约) is bounded alike in the answer.

    None where the gold answer bounds none, or the answer does not state the figure.
    """
    stated = find_amounts(answer)
    for gold in find_amounts(case.answer):
        if not (wanted := bound_of(gold)) or case.kind == "derived":
            continue
        bounds = {bound_of(amount) for amount in stated if same_amount(amount, gold)}
        if bounds:
            return wanted in bounds
    return None


def gold_direction(case: Case, gold: Amount) -> Direction:
    """The direction that the gold answer states, or without one its evidence.

    Empty where a sentence tells the amount of a rise and of a fall: 成本下降30%、效率提升30%.
    """
    for text in (case.answer, *case.evidence):
        stated = find_amounts(text)
        ways = {direction_at(text, a, stated) for a in stated if same_amount(a, gold)} - {""}
        if ways:
            return ways.pop() if len(ways) == 1 else ""
    return ""


def answer_amounts(case: Case, answer: str) -> list[Amount]:
    """Amounts of the answer that the question does not state, unless they are what it asks for.

    What is denied (不是12.5%, not 12.5%) is not stated.
    """
    folded = fold(answer)
    asked = find_amounts(case.question)
    golds = [amount for gold in case.numbers for amount in gold_amounts(gold)]
    return [
        amount
        for amount in find_amounts(answer)
        if not _DENIED.search(folded, 0, amount.start)
        and (
            any(same_amount(amount, gold) for gold in golds)
            or not any(same_amount(amount, known) for known in asked)
        )
    ]


def matches(case: Case, answer: str, amount: Amount, gold: Amount, tolerance: Decimal) -> bool:
    """The amount of the answer equals the gold one and does not go the other way."""
    if not same_amount(amount, gold, tolerance):
        return False
    if gold.kind not in ("percent", "points", "plain"):
        return True
    wanted = gold_direction(case, gold)
    stated = direction_at(answer, amount, find_amounts(answer)) if wanted else ""
    return not (wanted and stated and wanted != stated)


def strict_match(case: Case, answer: str) -> tuple[bool, str]:
    """Whether the figures of the answer are right, and if not what is wrong with them."""
    found = answer_amounts(case, answer)
    if not found:
        return False, "no figure in the answer"
    golds = [gold_amounts(gold)[0] for gold in case.numbers]
    tolerance = case.tolerance
    first = found[0]
    # Of a range, both ends have to be right: 40到50% is not 40%. So have alternatives: a或b.
    ends = [amount for amount in found if amount.start == first.start]
    for amount in found[len(ends) :]:
        if not _OR.fullmatch(fold(answer[ends[-1].end : amount.start])):
            break
        ends.append(amount)
    good = [any(matches(case, answer, e, gold, tolerance) for gold in golds) for e in ends]
    if not all(good):
        if any(good):
            return False, f"{UNDECIDED}: {', '.join(dict.fromkeys(e.surface for e in ends))}"
        return False, f"first figure is {first.surface}"
    if case.any_of:
        return True, ""
    missing = [
        gold.surface
        for gold in golds
        if not any(matches(case, answer, amount, gold, tolerance) for amount in found)
    ]
    return not missing, f"missing {', '.join(missing)}" if missing else ""


def lenient_match(case: Case, answer: str) -> bool:
    """Every gold figure (one, with ``any_of``) stands somewhere in the answer, rounding allowed."""
    found = find_amounts(answer)
    tolerance = max(case.tolerance, LENIENT_TOLERANCE)
    hits = [
        any(same_amount(amount, gold_amounts(gold)[0], tolerance) for amount in found)
        for gold in case.numbers
    ]
    return any(hits) if case.any_of else bool(hits) and all(hits)
