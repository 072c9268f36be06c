"""Growth that is told without its verb, behind one that has it: 制造业增长7.3%；采矿业2.1%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.lexicon import STATE_NAMES
from index.figures.phrases import strip
from index.figures.quantities import Quantity
from index.figures.roles import Role
from index.script import is_han

_SEGMENT = re.compile("[;；。]")
_ENDS = re.compile(r"(?:左右|以上|上下|多)?\s*(?:$|[,，;；。、:：)）])|(?:和|与)\D{1,10}\d")
_TIMES = re.compile("[季年月]度|方面|[同环]比|与[^,，]{1,6}相比")
_STATE = re.compile(STATE_NAMES)
_OF_OR_TO = re.compile("(?:的|恢复[到至]|相当于|完成)[约近]?$")
_REACHED = re.compile("[到至](?:了)?[约近]?$")
_WHEN = re.compile(
    r"(?:[一二三四]季度?|\d{1,2}月份?|[去今前上]年|当[月季年]|全年|[上下]半年|一下子|(?:19|20)\d\d年)"
)
# 甲市以9.3%领跑: what the parts are ranked by is how they grew.
_LEADS = re.compile("(?:的(?:增速|增幅|涨幅))?领[跑涨]")


def with_bare_growth(
    sentence: str, quantities: Sequence[Quantity], roles: Sequence[Role]
) -> list[Role]:
    """The roles; a percentage of a name alone is what the one before it, or at its place in the
    statement before, was: 甲4380亿元，增长18.2%；乙1835亿元，15.6%."""
    result = list(roles)
    if not any(is_han(char) for char in sentence):
        return result
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        if role.kind != "share" or quantity.unit not in ("%", "成"):
            continue
        start = quantities[i - 1].end if i else 0
        told = sentence[start : quantity.start]
        if "占" in sentence[quantity.start : quantity.end] or _reaches(told):
            continue
        words = _TIMES.sub("", told)
        if _LEADS.match(sentence, quantity.end) and words.rstrip().endswith("以"):
            result[i] = replace(role, kind="growth", direction="rise")
            continue
        if _STATE.search(words) or not _ENDS.match(sentence, quantity.end):
            continue
        model = _model(sentence, quantities, result, i)
        if model is not None and model.kind == "growth":
            result[i] = replace(role, kind="growth", direction=model.direction)
    return result


def _model(
    sentence: str, quantities: Sequence[Quantity], roles: Sequence[Role], at: int
) -> Role | None:
    """The percentage told last in the same statement; else the first one of all, where the first
    of the statement before is of its kind."""
    segments = [len(_SEGMENT.findall(sentence, 0, q.start)) for q in quantities]
    told = [j for j in range(at) if roles[j].kind in ("growth", "share")]
    here = [j for j in told if segments[j] == segments[at]]
    if here:
        return roles[here[-1]]
    if not told:
        return None
    before = next(j for j in told if segments[j] == segments[told[-1]])
    return roles[told[0]] if roles[told[0]].kind == roles[before].kind else None


def _reaches(words: str) -> bool:
    """净息差收窄至, 相当于去年的: where something named stands, and no growth."""
    plain = words.rstrip()
    if _OF_OR_TO.search(plain):
        return True
    reached = _REACHED.search(plain)
    return reached is not None and strip(_WHEN.sub(" ", plain).strip(" ，,；;")) != ""
