"""Periods that a text names, normalised: 去年 in a briefing of January 2024 is 2023.

Values: ``2023``, ``2023-11`` (a month, or a state at its end), ``2024-01-19``,
``2023-01/2023-11`` (前11个月), ``2023-H1``, ``2023-Q3``, ``2021/2025`` (十四五).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from index.figures.numerals import parse_chinese
from index.figures.scanning import folded_sentence


@dataclass(frozen=True)
class Period:
    """A period word at ``[start, end)`` of the text as given."""

    start: int
    end: int
    value: str
    bare: bool = False
    """The text names no year: the value took the briefing's, or the last such month's."""


_CHINESE = re.compile(
    r"(?P<plan>十[一二三四五]五)(?:时期|期间|规划)?"
    r"|(?P<since>(?:19|20)\d\d)\s*年?\s*[-—–~至到]+\s*(?P<until>(?:19|20)\d\d)\s*(?:学年|年度|年)"
    r"|(?:(?:(?P<year>(?:19|20)\d\d)\s*年?|(?P<word>去年|上年|前年|今年|本年|明年|后年|当年))的?\s*)?"
    r"(?:(?P<first>前|头)(?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})个月"
    r"|(?P<from>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月?\s*[-—–~至到]\s*(?P<to>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月(?:份)?"
    r"|(?P<half>上半年|下半年)|前(?P<quarters>[二三两]|2|3)个?季度|(?:第)?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?:份)?(?:\s*(?P<day>\d{1,2})\s*[日号])?(?P<monthend>底|末)?"
    r"|(?P<yearend>年?底|年?末)|(?P<yearstart>年?初(?![中级期步次衷心]))|(?P<summer>暑期|暑假))"
    r"|(?P<year2>(?:19|20)\d\d)\s*年|(?P<year3>(?:19|20)\d\d)(?=[,，\s]|$)|(?P<word2>去年|上年|前年|今年|本年|明年|后年|上一年|当年)"
)
# Every Chinese word for a time holds one of these; most sentences hold none.
_TIME_HINT = re.compile(r"[年月季底末初半五暑]|[\u4e00-\u9fff].*?(?:19|20)\d\d")
_YEARS = ("year", "word", "year2", "year3", "word2", "plan", "since")
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_SHORT = [m[:3] for m in _MONTHS]
_MONTH_WORD = "|".join(_MONTHS) + "|" + "|".join(f"{m}\\.?" for m in [*_SHORT, "sept"])
_ENGLISH = re.compile(
    rf"\bfirst (?P<first>\w+) (?P<firsts>months|quarters)(?: of (?P<fy>\d{{4}}|(?:this|last|the) (?:fiscal )?year))?"
    r"|\b(?:between|from) (?P<since>(?:19|20)\d\d) (?:and|to) (?P<until>(?:19|20)\d\d)\b"
    r"|\b(?P<span>(?:19|20)\d\d)[-–/](?P<spanend>\d\d)\b(?![-/])"
    rf"|\bbetween (?P<from>{_MONTH_WORD}) and (?P<to>{_MONTH_WORD})\b(?: (?:of )?(?P<by>(?:19|20)\d\d|(?:this|last) year))?"
    rf"|\b(?P<from2>{_MONTH_WORD}) (?:to|through) (?P<to2>{_MONTH_WORD})\b(?: (?:of )?(?P<by2>(?:19|20)\d\d|(?:this|last) year))?"
    rf"|\b(?:fiscal(?: year)?|fy) ?(?P<fiscal>(?:19|20)\d\d)\b"
    rf"|\b(?P<which>this|last|next) (?P<unit>month|quarter|spring|summer|autumn|winter|fall)\b"
    rf"|\b(?P<whole>(?:for|over|in) the (?:full |whole |entire )?year|the (?:full|whole|entire) year)\b(?! (?:before|to|earlier|ended))"
    rf"|\bq(?P<q>[1-4])(?: of)? ?(?P<qy>\d{{4}}|(?:this|last) year)?"
    rf"|\b(?P<qw>first|second|third|fourth) quarter(?: of (?P<qy2>\d{{4}}|(?:this|last) year))?"
    rf"|\b(?P<hw>first|second) half(?: of (?P<hy>\d{{4}}|(?:this|last|the) (?:fiscal )?year))?"
    rf"|\b(?P<end>(?:end of|close of) (?:(?P<ey>\d{{4}})|(?P<ew>(?:this|last|next|the) year))|year-end|year end)"
    rf"|\b(?P<month>{_MONTH_WORD})\b(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b)?,?(?: (?:of )?(?P<my>(?:19|20)\d\d|(?:this|last) year))?"
    rf"|\b(?P<year>(?:19|20)\d\d)\b|\b(?P<word>last year|this year|next year|the year before|a year earlier|a year ago|the previous year)\b"
)
_ENGLISH_YEARS = (
    "fy", "qy", "qy2", "hy", "ey", "ew", "my", "by", "by2", "fiscal", "which", "year", "word",
    "since", "span",
)  # fmt: skip
_ENGLISH_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_OFFSETS = {
    "去年": -1, "上年": -1, "上一年": -1, "前年": -2, "今年": 0, "本年": 0, "明年": 1, "后年": 2,
    "last year": -1, "this year": 0, "next year": 1, "the year before": -1, "a year earlier": -1,
    "a year ago": -1, "the previous year": -1, "the year": 0, "the fiscal year": 0,
    "this fiscal year": 0, "last fiscal year": -1,
}  # fmt: skip
_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11,
}  # fmt: skip


def find_periods(text: str, today: date | None) -> tuple[Period, ...]:
    """Period words in text order. ``today`` is the briefing's date; without it, relative words
    and bare months that need a year are left out."""
    folded = folded_sentence(text)
    found: list[Period] = []
    carried = ""
    in_chinese = _TIME_HINT.search(folded) is not None
    for match in _CHINESE.finditer(folded) if in_chinese else ():
        before = carried
        value, carried = _chinese_value(match, today, carried)
        if folded.startswith(("同期", "的同期", "相比"), match.end()) or folded[
            max(0, match.start() - 1) : match.start()
        ] in ("比", "较"):
            # 比去年, 去年同期: what is compared with, not what the words behind are of.
            carried = before
        if value:
            bare = not any(match[name] for name in _YEARS)
            found.append(Period(match.start(), match.end(), value, bare))
    if re.search(r"[a-z]{3}", folded):
        for match in _ENGLISH.finditer(folded):
            value = _english_value(match, today)
            if value and not any(p.start < match.end() and match.start() < p.end for p in found):
                bare = not any(match[name] for name in _ENGLISH_YEARS)
                found.append(Period(match.start(), match.end(), value, bare))
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


def _chinese_value(match: re.Match[str], today: date | None, carried: str) -> tuple[str, str]:
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
    year = year or carried or (str(today.year) if today else "")
    if match["since"]:
        return f"{match['since']}/{match['until']}", carried
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
        if bare and not carried and today and month > today.month:
            year = str(today.year - 1)
        value = f"{year}-{month:02d}"
        if match["day"] and 1 <= int(match["day"]) <= 31:
            value += f"-{int(match['day']):02d}"
    elif match["yearend"]:
        if bare and len(match["yearend"]) < 2:
            return "", carried
        value = f"{year}-12"
    elif match["yearstart"]:
        if bare and len(match["yearstart"]) < 2:
            return "", carried
        value = f"{year}-01"
    elif match["summer"]:
        value = f"{year}-07/{year}-08"
    else:
        value = year
    return value, (carried if bare and not match["month"] else year)


def _english_value(match: re.Match[str], today: date | None) -> str:
    groups = match.groupdict()
    if groups["since"]:
        return f"{groups['since']}/{groups['until']}"
    if groups["span"]:
        first, last = int(groups["span"]), int(groups["spanend"])
        return f"{first}/{first + 1}" if last == (first + 1) % 100 else ""
    named = next(
        (
            groups[k]
            for k in (
                "fy",
                "qy",
                "qy2",
                "hy",
                "ey",
                "ew",
                "my",
                "by",
                "by2",
                "fiscal",
                "year",
                "word",
            )
            if groups[k]
        ),
        "",
    )
    year = _english_year(named, today)
    if groups["word"] or groups["year"] or groups["fiscal"]:
        return year
    if groups["which"]:
        return _nearby(groups["which"], groups["unit"], today)
    if not year and today:
        year = str(today.year)
    if not year:
        return ""
    if groups["whole"]:
        return year
    if groups["first"]:
        count = groups["first"]
        last = int(count) if count.isdigit() else _COUNTS.get(count, 0)
        last *= 3 if groups["firsts"] == "quarters" else 1
        return f"{year}-01/{year}-{last:02d}" if 1 < last <= 12 else ""
    if groups["from"] or groups["from2"]:
        since, until = (_month(groups[k] or groups[f"{k}2"]) for k in ("from", "to"))
        if _no_year(groups) and today and until > today.month:
            year = str(today.year - 1)
        return f"{year}-{since:02d}/{year}-{until:02d}" if since < until else ""
    if groups["q"] or groups["qw"]:
        return f"{year}-Q{groups['q'] or _ORDINALS[groups['qw']]}"
    if groups["hw"]:
        return f"{year}-H{_ORDINALS[groups['hw']]}"
    if groups["end"]:
        return f"{year}-12"
    month = _month(groups["month"])
    if groups["month"] == "may" and not (groups["day"] or groups["my"]):
        return ""
    if not groups["my"] and today and month > today.month:
        year = str(today.year - 1)
    day = f"-{int(groups['day']):02d}" if groups["day"] and 1 <= int(groups["day"]) <= 31 else ""
    return f"{year}-{month:02d}{day}"


def _no_year(groups: dict[str, str | None]) -> bool:
    return not (groups["by"] or groups["by2"])


def _month(word: str) -> int:
    return _SHORT.index(word.rstrip(".")[:3]) + 1


def _nearby(which: str, unit: str, today: date | None) -> str:
    """This month, last quarter, next summer, seen from the day of the briefing."""
    if today is None:
        return ""
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "month":
        count = today.year * 12 + today.month - 1 + step
        return f"{count // 12}-{count % 12 + 1:02d}"
    if unit == "quarter":
        count = today.year * 4 + (today.month - 1) // 3 + step
        return f"{count // 4}-Q{count % 4 + 1}"
    year, first = today.year + step, _ENGLISH_SEASONS[unit]
    if first == 12:
        return f"{year}-12/{year + 1}-02"
    return f"{year}-{first:02d}/{year}-{first + 2:02d}"


def _english_year(named: str, today: date | None) -> str:
    if named.isdigit():
        return named
    if named and today is not None:
        return str(today.year + _OFFSETS.get(named, 0))
    return ""
