"""Periods told near a figure that are of something else: a cause, what it is held against.

A look back (由2020年的A降到B) is of one state alone, and what an item of a list, a cause or a clause
put between says of its own time holds for nothing behind it.
"""

from __future__ import annotations

import re

from index.figures.periods import Period
from index.figures.quantities import Quantity

AGO = re.compile(r"[^年]{1,2}年[以之]?前")
_ITEM = re.compile(
    r"(?:^|[:：,，;；。])\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][,，])"
)
_CAUSE = re.compile(
    r"(?:^|[,，;；])\s*(?:主要?|这)?(?:原?因(?:是|为|在于)?|是?因为|由于|系因|归因于|源于)"
)
_COMPARED_WITH = re.compile(
    r"\b(?:from|compared (?:with|to)|against)\s+[^\s\d]{0,3}[\d.,]+(?:\s+(?!to\b|and\b)[a-z]+){0,3}\s+(?:in|at|for|of|on)"
    r"(?:\s+(?:the|end|start|of))*\s+$"
)
_TOOK_YEARS = re.compile(
    r"(?:(?<!费)用了?|花了?|历时|耗时|经过|过了|时隔)[^,，。;；]{0,10}(?<![上去前今本])年|\b(?:it took|after) [^,.;]{1,20} years\b"
)
_PUT_BETWEEN = re.compile(r",\s(?:which|who|whose|where)\b(?:[^,;.]|[.,]\d)*(?:,|;)")


def is_held_against(text: str, period: Period) -> bool:
    """较第二季的5640宗跌9.2%, 超过去年全年的1.78万台: the level of another time."""
    return _THAN.search(text[: period.start]) is not None and (
        re.match(r"(?:全年|整年)?的[约近超逾]?\d", text[period.end :]) is not None
    )


_THAN = re.compile("(?:[比较]|超过|高于|低于|多于|少于|不及|不如|相当于)了?$")


def of_another_item(text: str, period: Period, quantity: Quantity) -> bool:
    """一是在4月底前完成…；二是惠及A: the period is the first item's own."""
    items = [match.end() for match in _ITEM.finditer(text, 0, quantity.start)]
    return bool(items) and items[0] <= period.start < items[-1]


def of_the_cause(text: str, period: Period, quantity: Quantity) -> bool:
    """1月减少A，主因是去年12月基期较高；较去年同期增加B: B is not of December."""
    ended = re.search("[;；]", text[period.end : quantity.start])
    begin = max(text.rfind(mark, 0, period.start) for mark in ";；")
    return ended is not None and _CAUSE.search(text[begin + 1 : period.start]) is not None


def is_years_before(text: str, period: Period, quantity: Quantity) -> bool:
    """2009年突破A，用了三到四年时间突破B: when it began, and no year of B."""
    return _TOOK_YEARS.search(text, period.end, quantity.start) is not None


def of_the_compared(text: str, period: Period) -> bool:
    """From A in 2022 to B, compared with A in 2022, so a fall of B: the period is A's alone."""
    ahead = text[: period.start].lower()
    return _COMPARED_WITH.search(ahead) is not None or _OF_EVENT.search(ahead) is not None


# A recovery from the drought of 2026: when that was.
_OF_EVENT = re.compile(
    r"\b(?:recover\w*|rebound\w*|after|despite|following|because of|since) (?:from )?(?:the|a) (?:[a-z-]+ ){1,3}(?:of|in) $"
)


def is_put_between(text: str, period: Period, quantity: Quantity) -> bool:
    """The plan, which the cabinet passed in February, sets A: the period is of what is put
    between alone."""
    return any(
        m.start() < period.start < m.end() <= quantity.start for m in _PUT_BETWEEN.finditer(text)
    )


def looks_back(text: str, period: Period) -> bool:
    """由2020年的A降到B, a year earlier: of one figure only, not of those that follow."""
    words = text[period.start : period.end].lower()
    if words.endswith(("earlier", "ago", "before", "previous year")):
        return True
    if AGO.fullmatch(words) or is_held_against(text, period):
        return True
    if text[max(0, period.start - 1) : period.start] not in ("由", "从"):
        return False
    if text.startswith(("起", "开始", "以来"), period.end):
        # 从3月起已由A提高到B: B is of March.
        return False
    return (
        re.match(r"[^,，。;；]{0,40}?(?:到|至|为)", text[period.end : period.end + 48]) is not None
    )
