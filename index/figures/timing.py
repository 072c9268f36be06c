"""Which of the periods that a text names a figure is of.

The last one told before a figure holds, or one that follows it in its clause; else the one spoken
of so far. A look back (由去年同期的A提高到B, up from A a year earlier) is of the earlier state alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.announced import tells_parts
from index.figures.bare_periods import FROM_THEN, NEXT_STEP, settled, year_of
from index.figures.before_now import shifted
from index.figures.earlier_states import earlier_state, is_year_ago
from index.figures.english_times import (
    day_of,
    has_turned,
    is_done_since,
    is_from_day,
    is_present,
    stands_for_last,
    told_behind,
    will_be,
)
from index.figures.english_year_before import with_year_before
from index.figures.others_times import (
    is_put_between,
    is_years_before,
    looks_back,
    of_another_item,
    of_the_cause,
    of_the_compared,
)
from index.figures.paired_times import pair_in_order
from index.figures.periods import SEASON, Period
from index.figures.quantities import Quantity
from index.figures.roles import Role
from index.figures.sentence_clauses import clause_of
from index.figures.spans import first_month, last_month
from index.figures.statuses import SAID_IN_PLAN
from index.figures.timeline import (
    AS_OF,
    LEADING,
    SentenceTimes,
    Timeline,
    is_chinese,
    opens_with_part,
    set_then,
    year_aimed_for,
)
from index.sentences import Span

_NOW = re.compile(
    r"目前|现时|(?<!截)至今(?!年)|(?<![体表出展呈实发])现在(?!来?看)|当前|如今|\bnow\b|\btoday\b|currently|so far"
)
_WITH = re.compile(r",? (?:with|at) (?:about |some |nearly |almost )?")
_WEEK = re.compile(r"\b(?:last|this|next) week\b|yesterday|this morning|tonight")
_WHOLE_YEAR = re.compile(
    r"(?<!去年)(?<!上年)(?<![年\d])全年(?!龄)|(?<![\d\s末占])年度(?=计划|目标|任务)"
)


def periods_of(
    times: SentenceTimes, quantities: list[Quantity], roles: list[Role], line: Timeline
) -> list[tuple[str, str]]:
    """Normalised period and its words for each quantity; both empty where none is told."""
    result: list[tuple[str, str]] = []
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        left = quantities[i - 1].end if i else 0
        right = quantities[i + 1].start if i + 1 < len(quantities) else len(times.text)
        told = _period(times, quantity, role, (left, right), line)
        # That is A percent fewer than B the year before: by how much, and nothing that is so now.
        now = bool(result) and not result[-1][0] and roles[i - 1].kind not in ("growth", "points")
        now = now and roles[i - 1].status == "actual"
        now = now and not _is_other_words(times.text, quantities, i - 1)
        if told[1] and now and line.today and is_year_ago(times, told[1]):
            # It is 68 percent complete, compared with 49 percent a year ago.
            told = str(line.today.year - 1), told[1]
        result.append(told)
    for i in range(len(result) - 2, -1, -1):
        between = times.text[quantities[i].end : quantities[i + 1].start]
        if re.fullmatch(
            r"\s+(?:of (?:the|our|its|their|these|those)?|for (?:another|a further)) ?", between
        ):
            result[i] = result[i + 1]
    for i in range(1, len(result)):
        between = times.text[quantities[i - 1].end : quantities[i].start].lower()
        same = _WHICH_IS.search(between) or _AGAINST_PLAN.fullmatch(between)
        listed = quantities[i].unit == quantities[i - 1].unit and _LISTED.fullmatch(between)
        if not result[i][0] and (same or listed):
            result[i] = result[i - 1]
    result = [_of_year_told(told, role, line) for told, role in zip(result, roles, strict=True)]
    result = _of_season_before(times.text, quantities, result)
    result = with_year_before(times.text, quantities, roles, result)
    pair_in_order(times, quantities, result, line)
    return [_of_same_part(times.text, told, line.main) for told in result]


_SEASON_BEFORE = re.compile(f"上一?个?{SEASON}(?:仅|只|才|就)?(?:是|为|有|达)?[约近超]?$")
_OF_TWO_YEARS = re.compile(r"(\d{4})/(\d{4})")


def _of_season_before(
    text: str, quantities: Sequence[Quantity], told: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    """2025—2026雪季A人次，上个雪季是B，增长C: B is of the season before; C of the season told."""
    result = list(told)
    for i, quantity in enumerate(quantities):
        years = _OF_TWO_YEARS.fullmatch(told[i][0])
        before = _SEASON_BEFORE.search(text[: quantity.start])
        if before and years:
            result[i] = f"{int(years[1]) - 1}/{int(years[2]) - 1}", before[0]
    return result


def _of_year_told(told: tuple[str, str], role: Role, line: Timeline) -> tuple[str, str]:
    """年内新开工38项, of a report on the year that is over: in that year."""
    gone_by = bool(line.main) and line.main[:4] < told[0][:4]
    within = told[1].strip() == "年内" and role.status == "actual"
    return (line.main[:4], told[1]) if within and gone_by else told


def _is_other_words(text: str, quantities: Sequence[Quantity], at: int) -> bool:
    """Refused A, which is a rate of B: of the time of A, and nothing that is so now."""
    return (
        at > 0 and _WHICH_IS.search(text[quantities[at - 1].end : quantities[at].start]) is not None
    )


_SAME_PART = r"\bsame (?:period|quarter|half|months?|weeks?|(?:\w+ ){1,2}months|time|stretch) (?:of|in) (?:the )?"


def _of_same_part(text: str, told: tuple[str, str], main: str) -> tuple[str, str]:
    """In the same period of 2025, of a report on nine months of 2026: of those months."""
    value, words = told
    if not re.fullmatch(r"\d{4}", value) or "-" not in main or not words:
        return told
    if re.search(f"{_SAME_PART}{re.escape(words)}", text, re.IGNORECASE) is None:
        return told
    return shifted(main, int(value) - int(main[:4])), words


_WHICH_IS = re.compile(r",\s+which (?:is|was|comes? to|makes)\s+[^,]*$")
# 6.4 billion, against a plan of 6.0 billion; 68.5 percent, 19.2 percent and 12.3 percent.
_AGAINST_PLAN = re.compile(
    r"[^.;]*\b(?:against|compared with|versus|above|below|short of|ahead of|beyond) (?:an?|the|our|its) "
    r"(?:plan|target|goal|budget|forecast) of (?:about |nearly )?"
)
_LISTED = re.compile(r"\s*(?:,|,?\s*and)\s*")


def _period(
    times: SentenceTimes, quantity: Quantity, role: Role, gap: Span, line: Timeline
) -> tuple[str, str]:
    text = times.text
    if earlier := earlier_state(times, quantity, gap, line):
        return earlier
    # A day names a date, not what a figure is of, unless it stands right at it.
    own = [
        p
        for p in times.own
        if p.value.count("-") < 2
        or "/" in p.value
        or quantity.start - p.end < 4
        # 14 August, with A, was the busiest day.
        or _WITH.fullmatch(text[p.end : quantity.start])
        or _ALL_DAY.match(text, p.end)
        or (line.ahead(p) and (FROM_THEN.match(text, p.end) or is_from_day(text, p, quantity)))
        or "届时" in text[p.end : quantity.start]
        or (AS_OF.search(text[: p.start].lower()) and not _lies_in(p.value, line.spoken))
    ]
    before = [
        p
        for p in own
        if p.start < quantity.start
        and (not looks_back(text, p) or (text[p.start : p.end].endswith("ago") and p.start < 2))
        and not of_another_item(text, p, quantity)
        and not (role.kind == "streak" and re.match("起|以来|开始", text[p.end :]))
        and not of_the_compared(text, p)
        and not is_put_between(text, p, quantity)
        and not (
            line.ahead(p) and (is_done_since(text, p, quantity) or has_turned(text, p, quantity))
        )
        and not of_the_cause(text, p, quantity)
        and not is_years_before(text, p, quantity)
        and not _ended(text, p, quantity, gap[0], own, line)
    ]
    after = told_behind(text, own, quantity, gap[1])
    if not before and not after and any(is_years_before(text, p, quantity) for p in own):
        return "", ""
    if not before and (day := day_of(text, times.own, quantity)):
        before = [day]
    # A in 2024, B in 2025: the year in front of B is that of A.
    others = bool(before and _IN_BETWEEN.fullmatch(text[gap[0] : before[-1].start]))
    if after and (others or not (before and quantity.start - before[-1].end < 3)):
        return settled(after, text, quantity, role, line)
    of_all = re.match("的?(?:全年|年度)", text[quantity.end :]) is not None
    if role.status == "target" and of_all and (aimed := year_aimed_for(times, line)):
        # 年初确定的A的全年目标: whatever is told of a part of that year.
        return aimed
    if before and not _NOW.search(text[before[-1].end : quantity.start]):
        whole = _WHOLE_YEAR.search(text, before[-1].end, quantity.start)
        # 前三季度开行A列，全年计划B列.
        this = str(line.today)[:4]
        in_all = whole and not _OF_PLAN.match(text, whole.end())
        if in_all and role.status == "actual" and _is_part(before[-1]):
            # 去年11月获批，是全年批准的A个之一.
            return settled(before[-1], text, quantity, role, line)[0][:4], "全年"
        if not (whole and role.status != "actual" and before[-1].value != this):
            return settled(before[-1], text, quantity, role, line)
    now = _NOW.search(text[: quantity.start].lower())
    if now and _WHOLE_YEAR.search(text, now.end(), quantity.start) and is_chinese(text):
        # 原来要A，现在B，全年办了C件: in the whole year.
        now = None
    if (
        _WEEK.search(text.lower())
        or now
        or _NOW.search(text[quantity.end : clause_of(text, quantity)[1]].lower())
    ):
        return "", ""
    close = [
        p
        for p in own
        if quantity.end <= p.start <= quantity.end + 6
        and not re.search("[,，;；。]", text[quantity.end : p.start])
    ]
    if close:
        return settled(close[0], text, quantity, role, line)
    if line.last and (again := _SAME_TIME.search(text[: quantity.start])):
        return line.last, again[0].strip("，, ")
    if role.status == "target" and set_then(times, (gap[0], quantity.start)):
        # 全年完成A，超额完成年初确定的B目标.
        aimed = year_aimed_for(times, line)
        if aimed:
            return aimed
    whole = _WHOLE_YEAR.search(text[: quantity.start])
    if whole and whole.group() == "年度":
        # 年度任务是A: of the year that is spoken of.
        return (line.spoken or line.main)[:4], "年度"
    if whole:
        return year_of(role, line, NEXT_STEP.search(text) is not None), "全年"
    if role.status == "target" and (aimed := year_aimed_for(times, line)):
        return aimed
    if SAID_IN_PLAN.search(text[: quantity.start].lower()) and (spoken := line.last or line.spoken):
        # We replanted A this spring. The plan called for B: of the spring.
        return spoken, ""
    if role.status == "target" or NEXT_STEP.search(text.lower()):
        return "", ""
    if not re.search(r"[\u4e00-\u9fff]", text):
        if stands_for_last(text, quantity):
            return line.last or line.spoken, ""
        if line.is_now and role.status != "expected":
            return line.spoken, ""
        planned = role.status != "actual" or will_be(text, quantity)
        if planned or is_present(text, quantity):
            return "", ""
    if is_chinese(text) and (day := _day_to_come(times, quantity, line)):
        return day.value[:4], text[day.start : day.end]
    if line.as_of and role.status == "actual" and opens_with_part(text):
        return line.as_of, ""
    if line.passing and (role.status != "actual" or tells_parts(text)):
        return line.passing, ""
    return line.spoken, ""


def _day_to_come(times: SentenceTimes, quantity: Quantity, line: Timeline) -> Period | None:
    """大赛今年8月16日开幕，赛期A天, in a speech on the year before: of what is to come."""
    for period in times.own:
        day = re.fullmatch(r"\d{4}-\d\d-\d\d", period.value) and not period.bare
        if day and period.start < quantity.start and line.ahead(period):
            return period
    return None


_IN_BETWEEN = re.compile(r"\s+(?:in|for|by|during)\s+(?:the )?")
# 2月19日0—24时: the figures that follow are of that day.
_ALL_DAY = re.compile(
    r"\s*(?:(?:0|零)\s*时?\s*[-—–~至到]+\s*)?(?:24|二十四)\s*时|当[天日][,，]|单日|全天"
)


# 完成全年65万人目标的A: of the time that it was done in.
_OF_PLAN = re.compile("[^,，。;；]{0,12}?(?:计划|目标|任务|预算)")


def _is_part(period: Period) -> bool:
    """Whether a period is a month, a quarter or another part of a year."""
    return "-" in period.value and period.value[:4].isdigit()


def _lies_in(day: str, spoken: str) -> bool:
    """Whether the period spoken of holds a day, which then only says up to when."""
    return bool(spoken) and first_month(spoken) <= first_month(day) <= last_month(spoken)


# 同期，B: of the time of the figure before.
_SAME_TIME = re.compile(r"(?:^|[：:。;；])\s*同期[,，]")
# 去年是A, 前年为B.
_WAS = re.compile(r"\s*(?:全年|整年)?(?:则?是|为|只有|仅有|才)?(?:约|近|超过?)?\d")
_WAS_SO = re.compile(r"\s*(?:则?是|为|只有|仅有|才)(?:约|近|超过?)?\d")
_BEHIND_MARK = re.compile(r"[,，;；、（(]\s*(?:而|但|但是)?$")


def _ended(
    text: str,
    period: Period,
    quantity: Quantity,
    told: int,
    own: Sequence[Period],
    line: Timeline,
) -> bool:
    """Whether the speech has left a period by the time of a figure, the one before ending at
    ``told``: 今年A，去年是B，成长C; A，明年6月启用；D."""
    if not is_chinese(text) or not re.search(r"\d", text[: period.start]):
        return False
    if line.ahead(period):
        return (
            period.start > LEADING
            and re.search("[;；]", text[period.end : quantity.start]) is not None
        )
    now = next((p.value for p in reversed(own) if p.end <= period.start), line.spoken)
    # 33个增长，上半年是31个；两位数的，12个: another statement is of the time spoken of again.
    left = period.value[:4] < now[:4] or (
        period.value != now
        and period.value[:4] == now[:4]
        and re.search("[;；]", text[period.end : quantity.start]) is not None
        and _WAS_SO.match(text, period.end) is not None
    )
    return (
        told > period.end
        and left
        and _WAS.match(text, period.end) is not None
        and _BEHIND_MARK.search(text[: period.start]) is not None
    )
