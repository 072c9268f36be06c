"""Times that a sentence tells without a year: whether they are over or still to come."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from index.figures.before_now import shifted
from index.figures.lexicon import AHEAD, EXPECTED, TARGET
from index.figures.periods import Period
from index.figures.spans import LAST_MONTH_OF_REPORTS, first_month, last_month
from index.script import is_han

TO_COME = re.compile(
    r"\b(?:will|shall|must|(?:is|are|due) to|(?:starts|begins|opens|takes? effect|comes? into (?:force|effect))(?= (?:[a-z]+ ){0,2}(?:in|on)\s*$))\b"
)


def still_to_come(sentence: str, period: Period, today: date | None) -> Period:
    """It will take effect on July 1, said in May: of this year, not of the last."""
    if today is None or not period.bare or "last" in sentence[period.start : period.end].lower():
        return period
    last = f"{today.year - 1}-"
    if not re.match(rf"{last}\d", period.value) or "/" in period.value:
        return period
    if TO_COME.search(sentence.lower()) and first_month(period.value)[1] > today.month:
        return replace(period, value=f"{today.year}-{period.value.removeprefix(last)}")
    return period


_TO_COME_EN = re.compile(r"\b(?:will|shall|plan|expect|aim|target|forecast|this year|so far)")
_YEAR_END = re.compile(r"(?:end|close) of the year|year[- ]end", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had|stood|came|took|saw|grew|rose|fell|did|held|\w{3,}ed)\b")


# 前三季度, 四季度: parts of a year that a speech may leave to its date.
_PART_OF_YEAR = re.compile(r"\d{4}-(?:Q[1-4]|H[12]|\d\d/\d{4}-\d\d)")
_PLANNED = re.compile("|".join(map(re.escape, (*EXPECTED, *TARGET))))


def gone_by(sentence: str, period: Period, today: date | None) -> Period:
    """At the end of the year there were A, 前三季度是A, said in January: of the year that is over."""
    if today is None:
        return period
    if period.bare and is_han(sentence[period.start]) and is_part_of_year(period):
        begins = first_month(period.value)
        report = begins[0] == today.year and today.month < LAST_MONTH_OF_REPORTS
        to_come = begins > (today.year, today.month) or (report and begins[1] == today.month)
        if to_come and not _PLANNED.search(sentence) and not AHEAD.search(sentence):
            return replace(period, value=shifted(period.value, -1))
        ends = re.search(r"-(\d\d)$", period.value)
        if report and ends and int(ends[1]) > today.month and not _PLANNED.search(sentence):
            return replace(period, value=shifted(period.value, -1))
        return period
    if is_part_of_year(period) and not is_han(sentence[period.start]):
        words = sentence[period.start : period.end].lower()
        clause = sentence[sentence.rfind(";", 0, period.start) + 1 :].partition(";")[0].lower()
        began = first_month(period.value)
        now = (today.year, today.month)
        open_still = began[0] == today.year and last_month(period.value) >= now
        if (
            open_still
            and not re.search(r"this|next|coming|\d{4}", words)
            and not _TO_COME_EN.search(clause)
            and _WAS.search(clause)
        ):
            # In the first half of the year it took A, said in February.
            return replace(period, value=shifted(period.value, -1))
        return period
    if not _YEAR_END.fullmatch(sentence[period.start : period.end]):
        return period
    text = sentence.lower()
    if re.search(r"\bby (?:the )?$", text[: period.start]):
        # 40 are targeted by the end of the year.
        return period
    if not is_later(period, today) or TO_COME.search(text) or not _WAS.search(text):
        return period
    return replace(period, value=shifted(period.value, -1))


def is_part_of_year(period: Period) -> bool:
    """Quarters, halves and runs of months."""
    return _PART_OF_YEAR.fullmatch(period.value) is not None


def is_later(period: Period, today: date | None) -> bool:
    """It will employ A from 2028: nothing is held against a year that has not come."""
    return today is not None and first_month(period.value) > (today.year, today.month)
