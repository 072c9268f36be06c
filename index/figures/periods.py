"""Periods that a text names, normalised: 去年 in a briefing of January 2024 is 2023.

Values: ``2023``, ``2023-11`` (a month, or a state at its end), ``2024-01-19``,
``2023-01/2023-11`` (前11个月), ``2023-H1``, ``2023-Q3``, ``2021/2025`` (十四五).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from index.figures.numerals import parse_chinese
from index.script import fold


@dataclass(frozen=True)
class Period:
    """A period word at ``[start, end)`` of the text as given."""

    start: int
    end: int
    value: str


_CHINESE = re.compile(
    r"(?P<plan>十[一二三四五]五)(?:时期|期间|规划)?"
    r"|(?:(?:(?P<year>(?:19|20)\d\d)\s*年?|(?P<word>去年|上年|前年|今年|本年|明年|后年|当年))的?\s*)?"
    r"(?:(?P<first>前|头)(?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})个月"
    r"|(?P<from>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月?\s*[-—–~至到]\s*(?P<to>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月(?:份)?"
    r"|(?P<half>上半年|下半年)|前(?P<quarters>[二三两]|2|3)个?季度|(?:第)?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?:份)?(?:\s*(?P<day>\d{1,2})\s*[日号])?(?P<monthend>底|末)?"
    r"|(?P<yearend>年?底|年?末))"
    r"|(?P<year2>(?:19|20)\d\d)\s*年|(?P<year3>(?:19|20)\d\d)(?=[,，\s]|$)|(?P<word2>去年|上年|前年|今年|本年|明年|后年|上一年|当年)"
)
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_SHORT = [m[:3] for m in _MONTHS]
_MONTH_WORD = "|".join(_MONTHS) + "|" + "|".join(f"{m}\\.?" for m in [*_SHORT, "sept"])
_ENGLISH = re.compile(
    rf"\bfirst (?P<first>\w+) months(?: of (?P<fy>\d{{4}}|(?:this|last|the) (?:fiscal )?year))?"
    rf"|\bq(?P<q>[1-4])(?: of)? ?(?P<qy>\d{{4}}|(?:this|last) year)?"
    rf"|\b(?P<qw>first|second|third|fourth) quarter(?: of (?P<qy2>\d{{4}}|(?:this|last) year))?"
    rf"|\b(?P<hw>first|second) half(?: of (?P<hy>\d{{4}}|(?:this|last|the) (?:fiscal )?year))?"
    rf"|\b(?P<end>end of|year-end|by the end of|at the end of) (?:(?P<ey>\d{{4}})|(?P<ew>(?:this|last|next|the) year))"
    rf"|\b(?P<month>{_MONTH_WORD})\b(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b)?,?(?: (?:of )?(?P<my>(?:19|20)\d\d|(?:this|last) year))?"
    rf"|\b(?P<year>(?:19|20)\d\d)\b|\b(?P<word>for the (?:full|whole) year|the year as a whole|last year|this year|next year|the year before|a year earlier|a year ago|the previous year)\b"
)
_OFFSETS = {
    "去年": -1, "上年": -1, "上一年": -1, "前年": -2, "今年": 0, "本年": 0, "明年": 1, "后年": 2,
    "last year": -1, "this year": 0, "next year": 1, "the year before": -2, "a year earlier": -1,
    "a year ago": -1, "the previous year": -1, "the year": 0, "the fiscal year": 0, "for the full year": 0, "for the whole year": 0,
    "the year as a whole": 0,
    "this fiscal year": 0, "last fiscal year": -1,
}  # fmt: skip
_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_COUNTS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
}


def find_periods(text: str, today: date | None, main: str = "") -> tuple[Period, ...]:
    """Period words in text order.

    ``today`` is the briefing's date; without it, relative words and bare months that need a year
    are left out. ``main`` is the year the briefing is about, which a bare 四季度 or 年末 belongs to.
    """
    folded = fold(text)
    found: list[Period] = []
    carried = ""
    in_chinese = re.search(r"[\u4e00-\u9fff]", folded) is not None
    for match in _CHINESE.finditer(folded) if in_chinese else ():
        value, carried = _chinese_value(match, today, carried, main)
        if value:
            found.append(Period(match.start(), match.end(), value))
    if re.search(r"[a-z]{3}", folded):
        for match in _ENGLISH.finditer(folded):
            value = _english_value(match, today, main)
            if value and not any(p.start < match.end() and match.start() < p.end for p in found):
                found.append(Period(match.start(), match.end(), value))
    return tuple(sorted(found, key=lambda p: p.start))


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(parse_chinese(text))


def _year_of(word: str | None, digits: str | None, today: date | None, carried: str) -> str:
    if digits:
        return digits
    if word == "当年":
        return carried
    if word and today is not None:
        return str(today.year + _OFFSETS[word])
    return ""


def _chinese_value(
    match: re.Match[str], today: date | None, carried: str, main: str
) -> tuple[str, str]:
    if match["plan"]:
        start = _PLANS.get(match["plan"])
        return (f"{start}/{start + 4}" if start else ""), carried
    year = _year_of(
        match["word"] or match["word2"],
        match["year"] or match["year2"] or match["year3"],
        today,
        carried,
    )
    bare = not year
    year = year or carried or main or (str(today.year) if today else "")
    if not year:
        return "", carried
    if match["months"]:
        last = _number(match["months"])
        value = f"{year}-01/{year}-{last:02d}" if 1 <= last <= 12 else ""
    elif match["from"]:
        first, last = _number(match["from"]), _number(match["to"])
        valid = 1 <= first < last <= 12
        value = f"{year}-{first:02d}/{year}-{last:02d}" if valid else ""
    elif match["half"]:
        value = f"{year}-H{1 if match['half'][0] == '上' else 2}"
    elif match["quarters"]:
        last = _number(match["quarters"]) * 3
        value = f"{year}-01/{year}-{last:02d}"
    elif match["quarter"]:
        value = f"{year}-Q{_number(match['quarter'])}"
    elif match["month"]:
        month = _number(match["month"])
        if bare and not carried and not main and today and month > today.month:
            year = str(today.year - 1)
        value = f"{year}-{month:02d}"
        if match["day"] and 1 <= int(match["day"]) <= 31:
            value += f"-{int(match['day']):02d}"
    elif match["yearend"]:
        if bare and len(match["yearend"]) < 2:
            return "", carried
        value = f"{year}-12"
    else:
        value = year
    return value, (carried if bare and not match["month"] else year)


def _english_value(match: re.Match[str], today: date | None, main: str) -> str:
    groups = match.groupdict()
    named = next(
        (
            groups[k]
            for k in ("fy", "qy", "qy2", "hy", "ey", "ew", "my", "year", "word")
            if groups[k]
        ),
        "",
    )
    year = _english_year(named, today)
    if groups["word"] or groups["year"]:
        return year
    if groups["first"]:
        year = year or main or (str(today.year) if today else "")
        count = groups["first"]
        last = int(count) if count.isdigit() else _COUNTS.get(count, 0)
        return f"{year}-01/{year}-{last:02d}" if year and last else ""
    if not year:
        year = main or (str(today.year) if today else "")
    if not year:
        return ""
    if groups["q"] or groups["qw"]:
        return f"{year}-Q{groups['q'] or _ORDINALS[groups['qw']]}"
    if groups["hw"]:
        return f"{year}-H{_ORDINALS[groups['hw']]}"
    if groups["end"]:
        return f"{year}-12"
    month = _SHORT.index(groups["month"].rstrip(".")[:3]) + 1
    if groups["month"] == "may" and not (groups["day"] or groups["my"]):
        return ""
    if not groups["my"] and not main and today and month > today.month:
        year = str(today.year - 1)
    day = f"-{int(groups['day']):02d}" if groups["day"] and 1 <= int(groups["day"]) <= 31 else ""
    return f"{year}-{month:02d}{day}"


def _english_year(named: str, today: date | None) -> str:
    if named.isdigit():
        return named
    if named and today is not None:
        return str(today.year + _OFFSETS.get(named, 0))
    return ""
