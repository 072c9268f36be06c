"""Times that a sentence tells without a year: whether they are over or still to come."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from index.figures.before_now import shifted
from index.figures.lexicon import AHEAD, ENGLISH_PAST, EXPECTED, TARGET
from index.figures.periods import Period
from index.figures.spans import LAST_MONTH_OF_REPORTS, first_month, last_month
from index.script import is_han

TO_COME = re.compile(
    r"\b(?:will|shall|must|(?:is|are|due) to|(?:starts|begins|opens|takes? effect|comes? into (?:force|effect))(?= (?:[a-z]+ ){0,2}(?:in|on)\s*$))\b"
    # The age limit comes down from 12 to 10 on 1 July.
    r"|\b(?:comes|goes|rises|falls|drops|moves|increases)(?: (?:down|up|back))?(?: from [^\s,;]+(?: [a-z]+)?)? to [^,;]{1,24} (?:in|on|from)\s*$"
)


def still_to_come(sentence: str, period: Period, today: date | None) -> Period:
    """It will take effect on July 1, said in May: of this year, not of the last."""
    if today is None or not period.bare or "last" in sentence[period.start : period.end].lower():
        return period
    last = f"{today.year - 1}-"
    if not re.match(rf"{last}\d", period.value) or "/" in period.value:
        return period
    ahead = sentence[: period.start].lower()
    # A day has to be settled here: of what it is told decides no more.
    day = period.value.count("-") > 1 and TO_COME.search(ahead)
    to_come = TO_COME.search(sentence.lower()) or day or begins_then(sentence, period)
    if to_come and first_month(period.value)[1] > today.month:
        return replace(period, value=f"{today.year}-{period.value.removeprefix(last)}")
    return period


# From 1 April it goes up; from 1 May it is capped: told in the present of a day that is to come.
_FROM_DAY = re.compile(r"(?:^|[.;:,]|\band|\bbut)\W*(?:from|as of|as from|starting) (?:the )?$")
_DOES = re.compile(
    r"\b(?:will|shall|must|is|are|goes|go|rises?|falls?|drops?|costs?|pays?|gets?|applies|apply|has to|have to|can|may|comes?|becomes?"
    r"|disappears?|ends?|starts?|begins?|changes?|moves?)\b"
)


def begins_then(sentence: str, period: Period) -> bool:
    """Whether what a sentence tells begins on a day to come: From 1 May it is capped."""
    ahead = _FROM_DAY.search(sentence[: period.start].lower())
    behind = re.split("[.;]", sentence[period.end :].lower())[0]
    if ahead and re.search(r"\b(?:will|shall|must|ha(?:s|ve) to)\b", behind):
        return True
    does = _DOES.search(behind) if ahead else None
    return does is not None and ENGLISH_PAST.search(behind[: does.start()]) is None


_TO_COME_EN = re.compile(r"\b(?:will|shall|plan|expect|aim|target|forecast|this year|so far)")
_YEAR_END = re.compile(r"(?:end|close) of the year|year[- ]end", re.IGNORECASE)
_WAS = re.compile(r"\b(?:was|were|had|stood|came|took|saw|grew|rose|fell|did|held|\w{3,}ed)\b")


# 前三季度, 四季度: parts of a year that a speech may leave to its date.
_PART_OF_YEAR = re.compile(r"\d{4}-(?:Q[1-4]|H[12]|\d\d/\d{4}-\d\d)")
_PLANNED = re.compile("|".join(map(re.escape, (*EXPECTED, *TARGET))))


def gone_by(sentence: str, period: Period, today: date | None) -> Period:
    """The period, of the year before where the sentence tells that it is over."""
    if today is None:
        return period
    part = is_part_of_year(period)
    if is_han(sentence[period.start]):
        over = part and period.bare and _is_over_in_chinese(sentence, period, today)
    elif part:
        over = _is_over_in_english(sentence, period, today)
    else:
        over = _is_year_end_over(sentence, period, today)
    return replace(period, value=shifted(period.value, -1)) if over else period


def _is_over_in_chinese(sentence: str, period: Period, today: date) -> bool:
    """前三季度是A, said in January."""
    if _PLANNED.search(sentence):
        return False
    begins = first_month(period.value)
    report = begins[0] == today.year and today.month < LAST_MONTH_OF_REPORTS
    to_come = begins > (today.year, today.month) or (report and begins[1] == today.month)
    if to_come and not AHEAD.search(sentence):
        return True
    ends = re.search(r"-(\d\d)$", period.value)
    return report and ends is not None and int(ends[1]) > today.month


def _is_over_in_english(sentence: str, period: Period, today: date) -> bool:
    """In the first half of the year it took A, said in February."""
    words = sentence[period.start : period.end].lower()
    clause = sentence[sentence.rfind(";", 0, period.start) + 1 :].partition(";")[0].lower()
    now = (today.year, today.month)
    open_still = first_month(period.value)[0] == today.year and last_month(period.value) >= now
    told = re.search(r"this|next|coming|\d{4}", words) or _TO_COME_EN.search(clause)
    return open_still and not told and _WAS.search(clause) is not None


def _is_year_end_over(sentence: str, period: Period, today: date) -> bool:
    """At the end of the year there were A; but not: 40 are targeted by the end of the year."""
    text = sentence.lower()
    if not _YEAR_END.fullmatch(sentence[period.start : period.end]):
        return False
    if re.search(r"\bby (?:the )?$", text[: period.start]) or TO_COME.search(text):
        return False
    return is_later(period, today) and _WAS.search(text) is not None


def is_part_of_year(period: Period) -> bool:
    """Quarters, halves and runs of months."""
    return _PART_OF_YEAR.fullmatch(period.value) is not None


def is_later(period: Period, today: date | None) -> bool:
    """It will employ A from 2028: nothing is held against a year that has not come."""
    return today is not None and first_month(period.value) > (today.year, today.month)
