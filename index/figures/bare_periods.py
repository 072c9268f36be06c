"""Which year a period is of that is told without one: 全年, 年底, in May."""

from __future__ import annotations

import re

from index.figures.before_now import shifted
from index.figures.english_times import WILL
from index.figures.gone_by import TO_COME, begins_then
from index.figures.periods import Period, find_periods
from index.figures.quantities import Quantity
from index.figures.roles import Role
from index.figures.spans import first_month, last_month
from index.figures.timeline import AS_OF, Timeline, is_chinese

NEXT_STEP = re.compile(r"下一步|接下来|今后|next step|going forward")
# 截至10月底有A所，比原定目标B所多: of the same time.
_HELD_TO_PLAN = re.compile("[比较][^,，。;；]{0,4}(?:目标|计划|预期|预算)[^,，。;；]*$")


def year_of(role: Role, line: Timeline, planned: bool) -> str:
    told = (line.spoken or line.main)[:4]
    if role.status != "actual" and line.passing:
        # 2026年是开局之年。预计全年A.
        return line.passing
    if line.today is None:
        return told
    if not told and role.status == "actual" and line.today.month <= 3:
        return str(line.today.year - 1)
    this = str(line.today.year)
    if planned:
        return this
    # At the turn of the year, 全年 is the year that has gone by, unless it is planned for; in
    # January, what is expected may be how that year came out.
    ahead = role.status == "target" or (role.status == "expected" and line.today.month > 1)
    return this if ahead or not told else told


def settled(
    period: Period, text: str, quantity: Quantity, role: Role, line: Timeline
) -> tuple[str, str]:
    """A period without a year is the next such one in a plan, the last such one in a report."""
    words = text[period.start : period.end]
    if line.today is None or not period.bare:
        return period.value, words
    now = (line.today.year, line.today.month)
    planned = (
        (role.status != "actual" and not _HELD_TO_PLAN.search(text[: quantity.start]))
        or NEXT_STEP.search(text.lower()) is not None
        or (WILL.search(text[period.end : quantity.start].lower()) is not None)
        or _BY_THEN.match(text, period.end) is not None
        # 今年政策继续。自4月1日起: of this year.
        or (bool(line.passing) and FROM_THEN.match(text, period.end) is not None)
        or _is_of_year_told(text, period, line)
        or (line.ahead(period) and FROM_THEN.match(text, period.end) is not None)
        or (not is_chinese(text) and (_is_scheduled(text, period) or begins_then(text, period)))
    )
    by_day = "届时" in text[period.end : quantity.start]
    if planned and last_month(period.value) < now and (len(period.value) < 9 or by_day):
        return shifted(period.value, 1), words
    if not planned and last_month(period.value) > now and _is_over(period, now, line):
        return shifted(period.value, -1), words
    if not planned and last_month(period.value) == now and _is_first_of_row(text, period, line):
        return shifted(period.value, -1), words
    return period.value, words


def _is_of_year_told(text: str, period: Period, line: Timeline) -> bool:
    """2029年，我们将新增A，年底达到B: of the year that the sentence begins with."""
    if not is_chinese(text) or line.today is None:
        return False
    this = str(line.today.year)
    return (
        period.value[:4] == this
        and AS_OF.search(text[: period.start].lower()) is None
        and any(
            p.end <= period.start
            and not p.bare
            and p.value == this
            and _WILL_BE.search(text[p.end : period.start])
            for p in find_periods(text, line.today)
        )
    )


_WILL_BE = re.compile("将|力争|争取|目标|要(?!求|素)")


def _is_first_of_row(text: str, period: Period, line: Timeline) -> bool:
    """一季度A，二季度B，四季度C, told in the March behind them: the row is the last year's."""
    sort = period.value[5:6]
    return any(
        later.bare
        and later.start > period.start
        and later.value[5:6] == sort
        and first_month(later.value) > last_month(period.value)
        for later in find_periods(text, line.today)
    )


# 明年1月1日起发放: what is told behind is of then.
FROM_THEN = re.compile(r"\s*(?:起|开始)")


def _is_scheduled(text: str, period: Period) -> bool:
    """Measures will take effect on July 1, a plant starts production in November."""
    left = max(text.rfind(mark, 0, period.start) for mark in ";:")
    return TO_COME.search(text[left + 1 : period.start].lower()) is not None


# 年底前由A座增加到B座: still to come.
_BY_THEN = re.compile(r"[之以]?前(?![三两几\d])")


def _is_over(period: Period, now: tuple[int, int], line: Timeline) -> bool:
    """Told as done, though it ends after the day of the briefing: it is last year's."""
    return first_month(period.value) > now or line.main[:4] == str(now[0] - 1)
