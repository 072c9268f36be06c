"""Figures of a time before the one spoken of, told beside what is so now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.periods import Period

# 雷达A部，上年是B部: the year before the one spoken of; 上一届是A, 此前只有A: some time before.
_YEAR_BEFORE = re.compile(
    r"(?P<when>上一?(?:学年|年度?)(?:同期)?|前一年(?:同期)?|一年(?:之|以)?前)(?:则|仅|只|才)*(?:是|为|有)(?:约|近|超过?)?$"
    # 由上年的A降到B.
    r"|[由从](?P<from>上一?(?:学年|年度?)(?:同期)?|前一年(?:同期)?)的(?:约|近|超过?)?$"
)
_TIME_BEFORE = re.compile(
    r"[,，;；](?:而|但)?(?:上一?[届次期轮]|此前|之前|以前|原来|过去)(?:则|仅|只|才)*(?:是|为|有|需要?|要|得)(?:约|近|超过?)?$"
)
# 较2020年三季度末峰值时的A下降: of the time it is told for.
_HELD_AGAINST = re.compile(
    "[比较](?:[^,，。;；]{2,24}[年月度末底初时期]|[去上前]一?年度?)的(?:约|近|超过?)?$"
)


def told_of_before(ahead: str, spoken: str) -> tuple[str, str] | None:
    """Period and its words of a figure behind ``ahead`` that is told as what was before."""
    if was := _YEAR_BEFORE.search(ahead):
        if was["from"] and not spoken:
            # By the day of the briefing alone.
            return None
        if was["from"] and "同期" not in was["from"]:
            # 由上年的A降到B: of the year, whatever quarter was told last.
            return str(int(spoken[:4]) - 1), was["from"]
        return (shifted(spoken, -1) if spoken else ""), was["when"] or was["from"]
    return ("", "") if _TIME_BEFORE.search(ahead) else None


def held_against(ahead: str, periods: Sequence[Period]) -> Period | None:
    """The time of a level that something is compared with, if it is named."""
    held = _HELD_AGAINST.search(ahead)
    named = [p for p in periods if held and held.start() < p.start < len(ahead)]
    return named[-1] if named else None


def shifted(value: str, years: int) -> str:
    """The same period of another year."""
    return re.sub(r"\b\d{4}", lambda m: str(int(m.group()) + years), value)
