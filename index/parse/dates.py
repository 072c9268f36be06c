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
    r"(?P<d>\d{1,2})(?:日|(?!\d))"
)
_HAN = (
    r"(?P<hy>[一二][〇零○一二三四五六七八九]{3})年(?P<hm>[一二三四五六七八九十]{1,2})月"
    r"(?P<hd>[一二三四五六七八九十]{1,3})日"
)
_ENGLISH = (
    rf"(?:(?P<em>{_MONTH})\.?\s+(?P<ed>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<ey>(?:19|20)\d\d)"
    rf"|(?P<bd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<bm>{_MONTH})\.?,?\s+(?P<by>(?:19|20)\d\d))"
)
_DATE = rf"(?<!\d)(?:{_NUMERIC}|{_HAN}|{_ENGLISH}(?!\d))"
_ANY_DATE = re.compile(_DATE, re.IGNORECASE)
_CLOCK_LINE = re.compile(rf"[\[(（【]?\s*(?:{_DATE}[ T]*)?{_CLOCK}\s*[\])）】]?", re.IGNORECASE)
_CLOCK_LEAD = re.compile(rf"[\[【]\s*(?:{_DATE}[ T]*)?{_CLOCK}\s*[\]】]\s*", re.IGNORECASE)
_KEY = (
    r"(?:(?:发布|發布|更新|发表|發表)?(?:日期|时间|時間)?[:：]\s*"
    r"|(?:Published|Updated|Date|Posted)[:：]?\s+(?:on\s+)?)"
)
_DATE_LINE = re.compile(rf"{_KEY}?{_DATE}(?P<rest>.*)", re.IGNORECASE)
_REST_CLOCK = re.compile(rf"^(?:\s*[|｜,，]?\s*|T){_CLOCK}|^\s*(?:星期.|周.|週.)(?=\s|$)")
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
    return _CLOCK_LINE.fullmatch(line) is not None


def clock_lead(line: str) -> int:
    """Length of a bracketed time before a speaker's label on the same line."""
    found = _CLOCK_LEAD.match(line)
    return found.end() if found else 0


def read_date_line(line: str) -> tuple[str, str] | None:
    """ISO date and source of a line such as ``2024年1月19日 13:16  中国网``, else None.

    A title that begins with its date is none: there the words follow the date directly.
    """
    text = line
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
    if not iso or (rest and not re.match(rf"[\s|｜(（\[【]|来源|來源|T?{_CLOCK}", rest)):
        return None
    return iso, lead.strip() or _source(rest)


def source_line(line: str) -> str:
    """The source a line such as ``来源：新华社`` names, else empty."""
    found = _SOURCE.match(line)
    return _source(line) if found and len(line) <= 60 else ""


def _source(rest: str) -> str:
    while clock := _REST_CLOCK.match(rest):
        rest = rest[clock.end() :]
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
        year = int(part["ey"] or part["by"])
        month = _MONTHS[(part["em"] or part["bm"]).lower()]
        return date(year, month, int(part["ed"] or part["bd"])).isoformat()
    except ValueError:
        # 2023-02-30 and the like: digits, but no day.
        return ""


def _han_number(text: str) -> int:
    if "十" not in text:
        return int("".join(_HAN_DIGITS[char] for char in text))
    tens, ones = text.split("十", 1)
    return int(_HAN_DIGITS.get(tens, "1")) * 10 + int(_HAN_DIGITS.get(ones, "0"))
