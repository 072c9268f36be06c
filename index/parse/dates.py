"""Dates and times as transcripts write them."""

from __future__ import annotations

import re
from datetime import date

_HAN_DIGITS = dict(zip("〇零○一二三四五六七八九", "000123456789", strict=True))
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sep sept",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=lambda name: (-len(name), name)))
_CLOCK = (
    r"(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?"
    r"(?:\s*[AaPp]\.?\s?[Mm]\.?)?(?:\s*\(?(?:E[SD]?T|C[SDE]?S?T|P[SD]?T|GMT|UTC|BST)\)?)?"
)
_NUMERIC = (
    r"(?P<y>(?:19|20)\d\d)\s*(?:年|[-/.])\s*(?P<m>\d{1,2})\s*(?:月|[-/.])\s*"
    r"(?P<d>\d{1,2})(?:\s*日|(?!\d))"
)
_HAN = (
    r"(?P<hy>[一二][〇零○一二三四五六七八九]{3})年(?P<hm>[一二三四五六七八九十]{1,2})月"
    r"(?P<hd>[一二三四五六七八九十]{1,3})日"
)
_ENGLISH = (
    rf"(?:(?P<em>{_MONTH})\.?\s+(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<ey>(?:19|20)\d\d)"
    rf"|(?P<bd>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?:of\s+)?|-)(?P<bm>{_MONTH})\.?,?(?:\s+|-)(?P<by>(?:19|20)\d\d))"
)
# Day and month of 14/05/2025 or 5/14/2025: which is which is read only where just one fits.
_SLASHED = r"(?P<s1>\d{1,2})(?P<sep>[/.])(?P<s2>\d{1,2})(?P=sep)(?P<sy>(?:19|20)\d\d)"
_WEEKDAY = (
    r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+(?:the\s+)?"
    r"|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][,，]?\s*)"
)
# Years of the Republic of China are counted from 1911.
_REPUBLIC = (
    r"(?:(?:中[华華])?民[国國]\s*|(?=1[01]\d\s*年))(?P<ry>\d{2,3})\s*年"
    r"\s*(?P<rm>\d{1,2})\s*月\s*(?P<rd>\d{1,2})\s*日"
    r"|(?:中[华華])?民[国國](?P<qy>[〇零○一二三四五六七八九]{2,3})年(?P<qm>[一二三四五六七八九十]{1,2})月"
    r"(?P<qd>[一二三四五六七八九十]{1,3})日"
)
# 令和9年3月4日: years of an emperor's reign.
_REIGN = (
    r"(?P<era>令和|平成)\s*(?P<wy>\d{1,2}|元)\s*年\s*(?P<wm>\d{1,2})\s*月\s*(?P<wd>\d{1,2})\s*日"
)
_BEFORE_ERA = {"令和": 2018, "平成": 1988}
_DATE = (
    rf"(?<!\d)(?:{_NUMERIC}|{_HAN}|{_REPUBLIC}|{_REIGN}|{_ENGLISH}(?!\d)"
    rf"|(?<![\d./]){_SLASHED}(?![\d/]))"
)
_ANY_DATE = re.compile(_DATE, re.IGNORECASE)
_CLOCK_LINE = re.compile(rf"[\[(（【]?\s*(?:{_DATE}[ T]*)?{_CLOCK}\s*[\])）】]?", re.IGNORECASE)
_CUE_LINE = re.compile(r"(?:\d\d:)?\d\d:\d\d[.,]\d{3}\s+-->\s+(?:\d\d:)?\d\d:\d\d[.,]\d{3}\b")
_CLOCK_LEAD = re.compile(
    rf"(?:[\[【(（]\s*(?:{_DATE}[ T]*)?{_CLOCK}\s*[\]】)）]|{_CLOCK}(?![,，、]))"
    r"\s*(?:[-–—|]\s*)?(?=[^\s\d])",
    re.IGNORECASE,
)
# A blank may stand for the colon, and a key may be bracketed: 时　间　2025年…, 【时间】2025年…
_KEY = (
    r"(?:\|?\s*[【\[［]?\s*(?:发布|發布|更新|发表|發表|会议|會議|举行|舉行|召开|召開|活动|活動|发布会|發布會|记者会|記者會)?"
    r"(?:日\s*期|[时時]\s*[间間])(?:\s*[】\]］]\s*[:：]?\s*|\s*[:：|｜]\s*|\s+)"
    r"|(?:发布|發布|更新|发表|發表)?[:：]\s*"
    r"|(?:Published|Updated|Date(?: and time)?|Posted|Released|Delivered|When|Time)[:：]?\s+"
    r"(?:on\s+)?|Ends?\s*/\s*)"
)
# 10:01:20 behind the name of who speaks, in brackets or not.
_STAMP = rf"(?:(?:19|20)\d\d[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?[ T]*)?{_CLOCK}"
_CLOCK_TAIL = re.compile(
    rf"(?:\s*[·•|｜—–-]\s*|\s+)?(?:[\[【(（]\s*{_STAMP}\s*[\])）】]|(?<=[\s·•|｜—–-]){_STAMP})\s*$",
    re.IGNORECASE,
)
_OPEN = r"[(（\[【]?\s*"
_DATE_LINE = re.compile(rf"{_KEY}?{_OPEN}{_WEEKDAY}?{_DATE}(?P<rest>.*)", re.IGNORECASE)
# Geneva, 14 May 2025: a place before the date, neither sentence nor title.
_PLACE = re.compile(
    r"(?!.*\b(?:briefing|conference|transcript|remarks|statement|speech|interview|meeting)\b)"
    rf"(?-i:(?:[A-Z][\w.'’-]*(?: (?:of |the |and )*[A-Z][\w.'’-]*){{0,5}}, ){{1,3}})"
    rf"(?={_WEEKDAY}?{_DATE})",
    re.IGNORECASE,
)
# 14 May 2025, 10.30am, Carrow House: a place behind it, a few names long.
_PLACE_BEHIND = re.compile(
    r"(?:\s*[,|]\s*[A-Z][\w.'’-]*(?: (?:of |the )?[A-Z][\w.'’-]*){0,3}){1,3}"
)
# 上午10时30分, at 10 a.m.: times that no clock shows.
_SPOKEN_CLOCK = (
    r"(?:(?:上午|下午|晚上?|早上|中午|凌晨)?\s*\d{1,2}\s*[时時点點](?:\s*\d{1,2}分|半|整)?"
    r"|(?:上午|下午|晚上|早上|中午|凌晨)"
    r"|(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s*[AaPp]\.?\s?[Mm]\b\.?(?:\s*\(?[A-Z]{2,4}\)?)?)"
)
_REST_CLOCK = re.compile(
    rf"^(?:\s*[|｜,，]?\s*(?:at\s+|上午|下午)?|T){_CLOCK}(?:\s*[-–—~～至到]\s*{_CLOCK})?"
    rf"|^\s*[,，|｜]?\s*{_SPOKEN_CLOCK}"
    r"|^\s*[(（]?\s*(?:星期|周|週)[一二三四五六日天]\s*[)）]?(?=[\s上下晚中早\d|｜来來]|$)"
    r"|^\s*[)）\]】]"
)
_SOURCE = re.compile(r"(?:来\s*源|來\s*源|出\s*处|Source)\s*[:：]\s*", re.IGNORECASE)
_META = re.compile(
    r"\s*(?:作者|编辑|編輯|责任编辑|责编|字体|字號|字号|打印|分享|浏览|阅读|点击|【|\[)"
)


def find_date(text: str) -> str:
    """The first full date of a text in ISO form, empty if there is none that exists."""
    for match in _ANY_DATE.finditer(text):
        found = _iso(match)
        if found:
            return found
    return ""


def is_clock_line(line: str) -> bool:
    """A line that holds a time of day, with or without its date, and nothing else."""
    return _CLOCK_LINE.fullmatch(line) is not None or is_cue_line(line)


def is_cue_line(line: str) -> bool:
    """``00:00:01,000 --> 00:00:04,500``, the time of a subtitle."""
    return _CUE_LINE.match(line) is not None


def clock_lead(line: str) -> int:
    """Length of a time before a speaker's label on the same line."""
    found = _CLOCK_LEAD.match(line)
    return found.end() if found else 0


def without_clock(label: str) -> str:
    """A speaker's label without the time in front of it and the one behind it."""
    found = _CLOCK_TAIL.search(label, clock_lead(label))
    return label[clock_lead(label) : found.start() if found else None].rstrip()


def read_date_line(line: str) -> tuple[str, str] | None:
    """ISO date and source of a line such as ``2024年1月19日 13:16  中国网``, else None.

    A title that begins with its date is none: there the words follow the date directly.
    """
    # **Date:** 14 May 2025
    text = re.sub(r"\*\*|__", "", line).strip()
    if re.match(_KEY, text, re.IGNORECASE):
        # 時間：2025年8月5日上午10時30分；地點：…: another field follows.
        text = re.split("[；;]", text, maxsplit=1)[0]
    if place := _PLACE.match(text):
        text = text[place.end() :]
        plain = _DATE_LINE.fullmatch(text)
        if plain is None or _source(plain["rest"]):
            return None
    before = _SOURCE.match(text)
    lead = ""
    if before:
        # 来源：新华社 2024-01-19
        at = _ANY_DATE.search(text)
        if at is None or len(text) > 90:
            return None
        lead = re.sub(
            r"\s*(?:发布|發布)?(?:时间|時間|日期)[:：]\s*$", "", text[before.end() : at.start()]
        )
        text = text[at.start() :]
    found = _DATE_LINE.fullmatch(text)
    if found is None or len(line) > 120:
        return None
    iso = _iso(found)
    rest = found.group("rest")
    # 2025年5月14日上午10时举行… goes on as a sentence.
    behind = _behind_clock(rest)
    if iso and (found["ey"] or found["by"]) and _PLACE_BEHIND.fullmatch(behind):
        return iso, lead.strip()
    if not iso or (behind and not re.match(r"[\s|｜(（\[【]|来源|來源", behind)):
        return None
    return iso, lead.strip() or _source(rest)


def source_line(line: str) -> str:
    """The source a line such as ``来源：新华社`` names, else empty."""
    found = _SOURCE.match(line)
    return _source(line) if found and len(line) <= 60 else ""


def _behind_clock(rest: str) -> str:
    while clock := _REST_CLOCK.match(rest):
        rest = rest[clock.end() :]
    return rest


def _source(rest: str) -> str:
    rest = _behind_clock(rest)
    key = _SOURCE.search(rest)
    if key:
        rest = rest[key.end() :]
    cut = _META.search(rest)
    return (rest[: cut.start()] if cut else rest).strip(" \t\u3000\u00a0|｜-—()（）")


def _iso(match: re.Match[str]) -> str:
    part = match.groupdict()
    try:
        if part["y"]:
            return date(int(part["y"]), int(part["m"]), int(part["d"])).isoformat()
        if part["hy"]:
            year = int("".join(_HAN_DIGITS[char] for char in part["hy"]))
            return date(year, _han_number(part["hm"]), _han_number(part["hd"])).isoformat()
        if part["ry"]:
            return date(1911 + int(part["ry"]), int(part["rm"]), int(part["rd"])).isoformat()
        if part["qy"]:
            year = 1911 + int("".join(_HAN_DIGITS[char] for char in part["qy"]))
            return date(year, _han_number(part["qm"]), _han_number(part["qd"])).isoformat()
        if part["wy"]:
            year = _BEFORE_ERA[part["era"]] + int(part["wy"].replace("元", "1"))
            return date(year, int(part["wm"]), int(part["wd"])).isoformat()
        if part["sy"]:
            return _slashed(int(part["s1"]), int(part["s2"]), int(part["sy"]))
        year = int(part["ey"] or part["by"])
        month = _MONTHS[(part["em"] or part["bm"]).lower()]
        return date(year, month, int(part["ed"] or part["bd"])).isoformat()
    except ValueError:
        # 2023-02-30 and the like: digits, but no day.
        return ""


def _slashed(first: int, second: int, year: int) -> str:
    """The one day 14/05/2025 can be; 03/04/2025 can be two, so it is left unread."""
    if first > 12 or first == second:
        return date(year, second, first).isoformat()
    return date(year, first, second).isoformat() if second > 12 else ""


def _han_number(text: str) -> int:
    if "十" not in text:
        return int("".join(_HAN_DIGITS[char] for char in text))
    tens, ones = text.split("十", 1)
    return int(_HAN_DIGITS.get(tens, "1")) * 10 + int(_HAN_DIGITS.get(ones, "0"))
