"""What a quantity is in its sentence: kind, direction, basis of comparison, status."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from index.figures.aims import SORTS_OF_AIM
from index.figures.bases import OR_MORE, basis_of
from index.figures.directions import (
    CHANGE_NOUN,
    ENGLISH_CHANGE,
    ENGLISH_SHARE,
    by_so_much,
    chinese_percent,
    direction_behind,
    direction_of,
    direction_of_noun,
    english_percent,
)
from index.figures.lexicon import COUNTERS, ENGLISH_UNITS
from index.figures.quantities import Quantity
from index.figures.sentence_clauses import clause_of
from index.figures.states import is_before_state
from index.figures.statuses import (
    AIMED_BEFORE,
    AIMED_BEHIND,
    LIMIT_BEHIND,
    RECORD,
    THAN_PLANNED,
    of_own_verb,
    status_of,
)
from index.records import Direction, FigureKind, Status

_LINK = re.compile(r"^(?:和|与|及|、|以及|,|，| and |\s)*$")
_TIMED_LINK = re.compile(
    r"[\s,]*(?:(?:this|last|next) (?:year|quarter|month)|in (?:[a-z]+ )?(?:\d{4}|[a-z]+))[\s,]*and\s*"
)


@dataclass(frozen=True)
class Role:
    kind: FigureKind
    direction: Direction = ""
    basis: str = ""
    status: Status = "actual"


def roles_of(sentence: str, quantities: list[Quantity]) -> list[Role]:
    """One role a quantity, in order; a later one of a list takes after the one before."""
    roles: list[Role] = []
    for i, quantity in enumerate(quantities):
        previous = quantities[i - 1] if i else None
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(sentence)
        role = _role(sentence, quantity, previous, following, roles[-1] if roles else None)
        if _is_state(sentence, quantity, previous, following):
            # 由去年同期的A提高到B: neither is a change.
            role = replace(role, basis="")
        if is_before_state(sentence, quantity, following):
            # Expected to rise from A to B: A is where it stands.
            role = replace(role, status="actual")
        roles.append(role)
    return roles


_GREW_MOST_IN = re.compile(
    r"\b(?P<what>growth|(?:rise|increase|gain|fall|decline|drop)s?) (?:was|were|is|are) "
    r"(?:[a-z]+est|best|worst|(?:most|least) [a-z]+) (?:in|on|at|among|for) [^.;\d]*$"
)


def _is_state(sentence: str, quantity: Quantity, previous: Quantity | None, following: int) -> bool:
    if is_before_state(sentence, quantity, following):
        return True
    return previous is not None and is_before_state(sentence, previous, quantity.start)


def _role(
    sentence: str,
    quantity: Quantity,
    previous: Quantity | None,
    following: int,
    before: Role | None,
) -> Role:
    left, right = clause_of(sentence, quantity)
    linked = previous is not None and bool(
        _LINK.match(sentence[previous.end : quantity.start].lower())
    )
    # Growth of A this year and B next.
    linked = linked or bool(
        previous is not None
        and previous.unit == quantity.unit
        and _TIMED_LINK.fullmatch(sentence[previous.end : quantity.start].lower())
    )
    start = max(left, previous.end) if previous and not linked else left
    ahead = sentence[start : quantity.start].lower()
    behind = sentence[quantity.end : right].lower()
    status = status_of(of_own_verb(sentence, quantity).lower(), quantity)
    if (
        _OF_TARGET.search(ahead)
        or AIMED_BEFORE.search(ahead)
        or AIMED_BEHIND.match(behind)
        or LIMIT_BEHIND.match(behind)
        or re.match(rf"\s*(?:target|goal|budget)\b|的?{SORTS_OF_AIM}目标(?!价)", behind)
    ):
        status = "target"
    if re.match("的(?:预判|预测|预期|预估|预计|判断)(?!目标)", behind):
        # 全年6.5%左右的预判.
        status = "expected"
    if RECORD.search(ahead) or THAN_PLANNED.search(ahead):
        status = "actual"
    near = sentence[quantity.end : min(right, following)].lower()
    english = not re.search(r"[\u4e00-\u9fff]", sentence)
    basis = basis_of(sentence, quantity, left, ahead, near, english)
    if linked and before is not None and not basis:
        basis = before.basis
    if quantity.rank:
        return Role("rank", status=status)
    if re.search(r"[∶:比]", sentence[quantity.start : quantity.end]):
        return Role("multiple", "", basis, status)
    if quantity.streak:
        told = direction_of(sentence[quantity.start : quantity.end].lower())
        return Role("streak", told or direction_behind(behind) or direction_of(ahead), "", status)
    if quantity.unit in ("个百分点", "个基点", "percentage points", "basis points"):
        direction = by_so_much(ahead) or direction_of(ahead) or direction_behind(behind)
        return Role(
            "points", direction or (before.direction if linked and before else ""), basis, status
        )
    if quantity.unit in ("%", "成", "番", "‰", "‱"):
        if quantity.unit == "番":
            return Role("growth", "rise", basis, status)
        kind, direction = (
            english_percent(ahead, behind) if english else chinese_percent(ahead, behind)
        )
        if english and (led := _GREW_MOST_IN.search(sentence[: quantity.start].lower())):
            # Growth was strongest in Lower Tarn, A percent.
            kind, direction = "growth", direction_of(led["what"]) or "rise"
        if kind == "growth" and _SO_MANY_ARE.match(behind) and not _CHANGED_BY.search(ahead):
            # 新增床位八成以上必须是护理型床位: how many of the new ones are.
            kind, direction = "share", ""
        if english and (_OF_TARGET.search(ahead) or _MARK.match(behind)):
            # Fell short of our target of 80 percent, above the 80 percent mark: where it stands.
            kind, direction = "share", ""
        held = english and re.search(
            r"(?:compared (?:with|to)|\bafter|\bagainst|\bversus)\s*$", ahead
        )
        if held and before is not None and before.kind == "growth":
            kind, direction = "growth", before.direction
        whole = ENGLISH_SHARE.match(behind) and not re.match(r"\s*in ", behind)
        told_by = english and _BY.search(ahead) and not whole
        if kind in ("", "share") and told_by:
            since = previous.end if previous is not None else 0
            change = list(ENGLISH_CHANGE.finditer(sentence[since : quantity.start].lower()))
            if not change and before is not None and before.kind in ("growth", "streak"):
                # Wind rose by 7.8 percent and solar by 31 percent.
                kind, direction = "growth", before.direction
            elif change:
                # Traffic grew only modestly, by 1.4 percent.
                kind, direction = "growth", "fall" if change[-1]["fall"] else "rise"
        if english and (than := OR_MORE.match(sentence[quantity.end :].lower())):
            kind, direction = "growth", "fall" if than["fall"] else "rise"
        if _OF_PEOPLE.match(behind) and re.search(
            "(?:^|[,，;；])$", sentence[: quantity.start].strip()
        ):
            return Role("share", "", basis, status)
        if (
            previous is not None
            and before is not None
            and before.kind == "growth"
            and is_before_state(sentence, previous, quantity.start)
        ):
            # 降幅由A收窄到B: B is a fall as well.
            kind, direction = "growth", before.direction
        if kind == "" and before is not None and (linked or _is_echo(ahead)):
            kind, direction = before.kind, before.direction
        if kind == "" and not english and (named := _named_before(sentence, left, previous)):
            kind, direction = "growth", direction_of_noun(named)
        if kind == "growth":
            goes_on = english and before is not None and before.kind == "growth"
            told = direction or (before.direction if goes_on and before else "")
            return Role("growth", told or "rise", basis, status)
        return Role("share", "", basis, status)
    if quantity.unit in ("倍", "times"):
        if english and quantity.unit == "times" and not _TIMES_AS.match(behind):
            words = sentence[quantity.number_start : quantity.end].lower()
            if words.endswith("times") and not direction_of(ahead):
                return Role("count", "", "", status)
        direction = direction_of(ahead)
        return Role("growth" if direction else "multiple", direction, basis, status)
    if not quantity.unit and quantity.magnitude and _MONEY_AHEAD.search(ahead):
        return Role("level", "", basis, status)
    if quantity.money:
        return Role("level", "", basis, status)
    if quantity.unit in COUNTERS or quantity.dimension == "count" or _is_noun(quantity.unit):
        return Role("count", "", basis, status)
    return Role("level", "", basis, status)


def _named_before(sentence: str, left: int, previous: Quantity | None) -> re.Match[str] | None:
    """增速最快，达到A: the clause in front, without a figure of its own, names the change."""
    start = max((sentence.rfind(mark, 0, max(left - 1, 0)) for mark in ",，;；。"), default=-1) + 1
    if previous is not None and start < previous.end:
        return None
    return re.search(f"(?P<noun>{CHANGE_NOUN})[^,，]{{0,6}}$", sentence[start : max(left - 1, 0)])


_OF_TARGET = re.compile(
    r"\b(?:target|goal)\s+(?:(?:for|in)\s[^,;]{0,30}\s)?(?:of|is|was|had been|stands at)\s+$"
    r"|\b(?:target|goal|standard|aim|commitment|promise|rule|pledge)\s+(?:is|was)\s+that\s+(?:at least |about )?$"
    r"|\b(?:target|goal|plan|aim)\s+(?:is|was|had been)\s+for\s+(?:about |nearly )?$"
)
_MARK = re.compile(r"\s*(?:mark|threshold|line|level|limit)\b")
# 八成毕业生留在省内: a clause that begins with a share is of the noun behind it.
_OF_PEOPLE = re.compile(
    "(?:的|以上的?)?(?!左右|以上|以下|以内|和|与|及|、|增|降|的增)[\u4e00-\u9fff]"
)
# 产业规模首次破万亿: an amount, though its unit is left out.
_MONEY_AHEAD = re.compile(
    r"(?:规模|收入|支出|利润|投资|资产|余额|总值|产值|增加值|额)[^\d,，]{0,4}$"
)
_SO_MANY_ARE = re.compile(
    "(?:以上|左右|以下)?(?:必须|应当?|须|需|都|均)*(?:是|来自|用于|属于)(?!因为|由于)"
)
_CHANGED_BY = re.compile("[增升降涨跌减][长加少低速幅值]?(?:了|约|近|超过?)?$")
_BY = re.compile(r"\bby\s+$")
_TIMES_AS = re.compile(
    r"\s*(?:as|the|that|more|higher|larger|greater|bigger|faster|what|its|those|over)\b"
)
_ENGLISH_AMOUNTS = frozenset(ENGLISH_UNITS.values()) - {"TEU"}


def _is_noun(unit: str) -> bool:
    return unit.isascii() and unit.isalpha() and unit not in _ENGLISH_AMOUNTS and len(unit) > 2


def _is_echo(ahead: str) -> bool:
    """都超过 and the like repeat what the clause before said."""
    return re.fullmatch(r"(?:都|均|也|已经?|就|并|都是|均为)*", ahead.strip()) is not None
