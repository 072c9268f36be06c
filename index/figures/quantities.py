"""Every quantity of a text: exact value, magnitude, unit and qualifier, with its span.

Dates and names that contain numbers (5G, 十四五, 2023年) are no quantities. The text may be
Chinese or English, in any script or width; spans count in the text as given.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from index.figures.lexicon import (
    AMOUNTS,
    CHINESE_NUMERAL_UNITS,
    COUNTERS,
    ENGLISH_NUMBERS,
    ENGLISH_ORDINALS,
    ENGLISH_QUALIFIERS,
    ENGLISH_UNITS,
    MAGNITUDES,
    NOT_QUANTITIES,
    QUALIFIERS_AFTER,
    QUALIFIERS_BEFORE,
    RATES,
)
from index.figures.numerals import CHINESE_NUMERAL, parse_arabic, parse_chinese, parse_english
from index.script import fold


@dataclass(frozen=True)
class Quantity:
    """A number with what it counts, as written at ``[start, end)``."""

    start: int
    end: int
    value: Decimal
    upper: Decimal | None = None
    magnitude: str = ""
    unit: str = ""
    qualifier: str = ""
    rank: bool = False
    streak: bool = False
    number_start: int = 0
    """Where the number itself begins, behind a qualifier."""

    def base(self) -> Decimal:
        """The value in plain units, so that 301000亿元 equals 30.1万亿元."""
        return self.value * magnitude_factor(self.magnitude)

    @property
    def dimension(self) -> str:
        return dimension_of(self.unit)


def magnitude_factor(magnitude: str) -> Decimal:
    """How many a magnitude word stands for.

    Raises:
        ValueError: it is none that is known.
    """
    try:
        return MAGNITUDES[magnitude]
    except KeyError as error:
        raise ValueError(f"{magnitude!r} is not a magnitude such as 万, 亿 or million") from error


_MONEY = {"元", "yuan", "块"}
_DOLLARS = {"美元", "dollars"}


def dimension_of(unit: str) -> str:
    """Units of one dimension can be compared: percent, points, multiple, money, time, count …"""
    if unit in ("%", "成"):
        return "percent"
    if unit in ("个百分点", "百分点", "percentage points"):
        return "points"
    if unit in ("倍", "times", "番"):
        return "multiple"
    if unit in _MONEY:
        return "money"
    if unit in _DOLLARS:
        return "dollars"
    if unit in ("年", "years"):
        return "years"
    if unit in ("个月", "months", "月"):
        return "months"
    if not unit or unit in COUNTERS:
        return "count"
    return unit


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_UNITS = _any((*RATES, *COUNTERS, *AMOUNTS))
_MAGNITUDE = "万亿|百亿|千亿|十亿|百万|千万|亿|万|千(?![瓦克米兆])|百"
_BEFORE = _any(QUALIFIERS_BEFORE)
_AFTER = _any(QUALIFIERS_AFTER)
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"

_CHINESE_STYLE = re.compile(
    rf"(?P<streak>连续|连着)?(?P<before>(?:{_BEFORE}){{0,2}})了?\s*"
    rf"(?P<number>(?<![a-z\d.+\-])(?:{_ARABIC}))"
    rf"(?:(?:{_MAGNITUDE})?\s*[-~—–至到]+\s*(?P<upper>{_ARABIC}))?\s*"
    rf"(?P<inside>余|多|来|几)?(?P<magnitude>{_MAGNITUDE})?(?P<inside2>余|多)?\s*"
    rf"(?P<unit>{_UNITS})?(?P<after>{_AFTER})?"
)
_BARE_MAGNITUDE = re.compile(
    rf"(?P<before>(?:{_BEFORE})?)(?P<magnitude>万亿|亿|万|千|百)(?P<inside>余|多)?(?P<unit>{_UNITS})?(?P<after>级)?"
)
_CHINESE_NUMBER = re.compile(
    rf"(?P<streak>连续|连着)?(?P<before>(?:{_BEFORE})?)"
    rf"(?P<number>{CHINESE_NUMERAL})(?:[至到](?P<upper>{CHINESE_NUMERAL}))?(?P<inside>余|多|几)?"
    rf"(?P<magnitude>万亿|亿|万)?(?P<inside2>余|多)?"
    rf"(?P<unit>{_any(CHINESE_NUMERAL_UNITS)})(?P<after>{_AFTER})?"
)
_RANK = re.compile(
    r"(?:全球|世界|全国|全省|全市|行业|亚洲|国内|国际|排名|排|位居|位列|居|列|跃居|跃升至|升至|保持)[^，。；、\d]{0,4}?"
    r"(?P<rank>第(?P<number>[一二三四五六七八九十\d]+)(?:位|名)?)(?![季批届次条章产个]|时间|梯队)"
)
_FRACTION = re.compile(
    r"(?P<before>(?:约占|近|约|超过|超|不到|大约)?)(?P<below>[二三四五六七八九十])分之"
    r"(?P<above>[一二两三四五六七八九])(?P<after>左右|以上)?|过半|一半|半数"
)
_DIGIT_NUMBER = re.compile(r"(?P<word>[两三四])位数")
_PERCENT_WORDS = re.compile(r"百分之(?P<number>[零一二两三四五六七八九十百点\d.]+)")
_DOUBLE = re.compile(r"翻(?:了)?(?P<word>[一两二三])番|翻番")
_NAMES = re.compile(NOT_QUANTITIES)
_DATES = re.compile(
    r"(?:19|20)\d\d(?:\s*[-—–至到]\s*(?:19|20)?\d\d)?\s*年(?:前\d+个月)?|(?:19|20)\d\d(?=[-/]\d)|前\d{1,2}个月|前[一二三四五六七八九十]+个?(?:月|季度)"
    r"|\d{1,2}\s*月(?:份)?(?:\d{1,2}\s*[日号])?|\d{1,2}\s*[日号](?!均)|\d{1,2}:\d\d"
    r"|[一二三四]季度|[一二三四五六七八九十]{1,2}月(?:份)?(?![^，。]{0,1}以来)|\d{1,2}-\d{1,2}月"
)
_ARTICLES = re.compile(
    r"(?:(?<=落实)|(?<=贯彻)|(?<=出台)|(?<=实施))[^,，。\d]{0,12}\d+条(?=[,，。、;；]|$)|\d+\.\d+升级"
)

_ENGLISH_WORDS = "|".join(sorted(ENGLISH_NUMBERS, key=len, reverse=True))
_ENGLISH_UNIT = _any(tuple(ENGLISH_UNITS))
_ENGLISH_STYLE = re.compile(
    rf"(?P<before>(?:\b(?:{_any(ENGLISH_QUALIFIERS)})\s+)?)"
    rf"(?P<currency>us\$|\$|£|€)?"
    rf"(?P<number>(?<![\w.])(?:{_ARABIC})(?![a-z])|\b(?:a\s+)?(?:{_ENGLISH_WORDS})(?:[- ](?:{_ENGLISH_WORDS}))?\b(?!-))"
    rf"(?:\s*(?:[-–—]|to|and)\s*(?P<upper>(?:{_ARABIC})))?"
    rf"(?:[- ](?P<magnitude>hundred|thousand|million|billion|trillion))?"
    rf"(?:[- ]?(?P<unit>{_ENGLISH_UNIT})\b|\s?(?P<percent>%))?"
)
_ENGLISH_FRACTION = re.compile(
    r"(?P<before>\b(?:nearly|almost|about|over|more than|roughly|just over|just under|some)\s+)?\b(?:(?P<one>a|one)|(?P<two>two)|(?P<three>three))[- ](?P<part>third|quarter|fifth|half|tenth)s?\b|\bhalf\b(?= of)"
)
_ENGLISH_RANK = re.compile(
    rf"\b(?:no\.?\s?(?P<number>\d+)|(?:ranks?|ranked|ranking|placed?|is|was|in|the world's|nation's|globally)\s+(?P<word>{'|'.join(ENGLISH_ORDINALS)}))\b(?!\s+(?:time|quarter|half|year|month|thing|of all))"
)
_ENGLISH_STREAK = re.compile(
    rf"(?:for\s+)?(?P<number>{_ENGLISH_WORDS}|\d+)\s+(?P<unit>years?|months?|quarters?|weeks?)\s+(?:straight|running|in a row)"
    rf"|(?P<number2>{_ENGLISH_WORDS}|\d+)\s+(?:consecutive|straight)\s+(?P<unit2>years?|months?|quarters?|weeks?)"
    rf"|(?P<word>{'|'.join(ENGLISH_ORDINALS)})\s+(?:consecutive|straight)\s+(?P<unit3>year|month|quarter|week)"
)


@lru_cache(maxsize=2048)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Quantities in text order, none overlapping."""
    folded = fold(text)
    taken = _Taken(folded)
    for pattern in (_NAMES, _ARTICLES):
        for match in pattern.finditer(folded):
            taken.mark(match.start(), match.end())
    found: list[Quantity] = []
    if re.search(r"[\u4e00-\u9fff]", folded):
        found += _chinese(folded, taken)
    if re.search(r"[a-z]{2}", folded):
        found += _english(folded, taken)
    found += _plain(folded, taken)
    return tuple(sorted(found, key=lambda q: q.start))


class _Taken:
    """Characters that already belong to a quantity, a date or a name."""

    def __init__(self, text: str) -> None:
        self._used = bytearray(len(text))

    def free(self, start: int, end: int) -> bool:
        return not any(self._used[start:end])

    def mark(self, start: int, end: int) -> None:
        self._used[start:end] = b"\x01" * (end - start)


def _chinese(text: str, taken: _Taken) -> list[Quantity]:
    found: list[Quantity] = []
    for match in _DATES.finditer(text):
        if taken.free(*match.span()):
            taken.mark(*match.span())
    for match in _DIGIT_NUMBER.finditer(text):
        value = Decimal(10) ** int(parse_chinese(match["word"]) - 1)
        found += _keep(taken, match, value, unit="%", qualifier=match.group())
    for match in _PERCENT_WORDS.finditer(text):
        found += _keep(taken, match, _mixed(match["number"]), unit="%")
    for match in _DOUBLE.finditer(text):
        times = parse_chinese(match["word"]) if match["word"] else Decimal(1)
        found += _keep(taken, match, times, unit="番")
    for match in _FRACTION.finditer(text):
        found += _fraction(taken, match)
    for match in _RANK.finditer(text):
        if taken.free(*match.span("rank")):
            value = _mixed(match["number"])
            start, end = match.span("rank")
            taken.mark(start, end)
            found.append(Quantity(start, end, value, rank=True, number_start=start))
    for match in _CHINESE_STYLE.finditer(text):
        found += _chinese_match(text, taken, match, parse_arabic)
    for match in _BARE_MAGNITUDE.finditer(text):
        found += _bare_magnitude(text, taken, match)
    for match in _CHINESE_NUMBER.finditer(text):
        counted = match["number"] not in ("一", "零", "百", "千") or match["streak"]
        if counted or match["unit"] in ("倍", "成"):
            found += _chinese_match(text, taken, match, parse_chinese)
    return found


def _mixed(text: str) -> Decimal:
    if re.fullmatch(r"[\d.]+", text):
        return Decimal(text)
    whole, _, part = text.partition("点")
    value = parse_chinese(whole) if whole else Decimal(0)
    digits = "".join(str(parse_chinese(char)) for char in part)
    return Decimal(f"{value}.{digits}") if digits else value


def _keep(
    taken: _Taken, match: re.Match[str], value: Decimal, unit: str = "", qualifier: str = ""
) -> list[Quantity]:
    if not taken.free(*match.span()):
        return []
    taken.mark(*match.span())
    return [
        Quantity(
            match.start(), match.end(), value, unit=unit, qualifier=qualifier,
            number_start=match.start(),
        )
    ]  # fmt: skip


def _fraction(taken: _Taken, match: re.Match[str]) -> list[Quantity]:
    if match["below"]:
        value = parse_chinese(match["above"]) / parse_chinese(match["below"]) * 100
        value = value.quantize(Decimal("0.01")) if value % 1 else value
    else:
        value = Decimal(50)
    qualifier = (match["before"] or "").rstrip("占") + (match["after"] or "")
    qualifier = "过" if match.group() == "过半" else qualifier
    return _keep(taken, match, value, unit="%", qualifier=qualifier)


def _chinese_match(text: str, taken: _Taken, match: re.Match[str], parse: object) -> list[Quantity]:
    start, end = match.start("number"), match.end()
    if not taken.free(start, match.end("number")):
        return []
    unit = match["unit"] or ""
    magnitude = match["magnitude"] or ""
    before = (match["before"] or "") if taken.free(match.start(), start) else ""
    after = match["after"] or ""
    if not unit and not magnitude and not (before and _stands_alone(text, end)):
        return []
    if not unit and text[end : end + 1].isascii() and text[end : end + 1].isalnum():
        return []
    if unit == "年" and not match["streak"] and _is_calendar_year(match["number"]):
        return []
    if unit == "级" or (after == "级" and not unit):
        return []
    upper = match["upper"]
    first = match.start("streak") if match["streak"] else match.start("before") if before else start
    if after and not unit and after in ("多", "余"):
        after = ""
    qualifier = before + (match["inside"] or "") + (match["inside2"] or "") + after
    unit = "" if unit == "大" else unit
    if unit.startswith(("万", "亿")) and len(unit) > 1:
        unit = unit.lstrip("万亿")
    if unit == "百分点":
        unit = "个百分点"
    value = parse(match["number"])  # type: ignore[operator]
    high = parse(upper) if upper else None  # type: ignore[operator]
    end = match.end()
    taken.mark(first, end)
    return [
        Quantity(
            first, end, value, high, magnitude, unit, qualifier.rstrip("了"),
            streak=bool(match["streak"]), number_start=start,
        )
    ]  # fmt: skip


def _stands_alone(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", "，", "。", "；", ",", ";", "、")


def _is_calendar_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit()


def _bare_magnitude(text: str, taken: _Taken, match: re.Match[str]) -> list[Quantity]:
    """万余家, 破万亿: a magnitude without a number counts as one of it."""
    if not taken.free(match.start("magnitude"), match.end("magnitude")):
        return []
    previous = text[match.start("magnitude") - 1 : match.start("magnitude")]
    if previous and (previous.isdigit() or previous in "零一二两三四五六七八九十百千几数"):
        return []
    told = match["before"] or match["inside"] or match["after"]
    if not told or (not match["unit"] and not match["before"]):
        return []
    if match["before"] in ("上", "近", "约", "超", "破") and not (
        match["unit"] or match["magnitude"] in ("万亿", "亿", "万")
    ):
        return []
    if not taken.free(match.start(), match.end()):
        return []
    taken.mark(match.start(), match.end())
    qualifier = (match["before"] or "") + (match["inside"] or "") + (match["after"] or "")
    return [
        Quantity(
            match.start(), match.end(), Decimal(1), None, match["magnitude"], match["unit"] or "",
            qualifier, number_start=match.start("magnitude"),
        )
    ]  # fmt: skip


# --- English ------------------------------------------------------------------------------------

_CURRENCIES = {"$": "dollars", "us$": "dollars", "£": "pounds", "€": "euros"}
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "half": 2, "tenth": 10}
_ENGLISH_DATES = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,\s*\d{4})?"
    r"|\b(?:19|20)\d\d\b(?!\s*(?:people|jobs|vehicles|tons|tonnes|homes|dollars|%|percent))|\b\d{1,2}:\d\d\b"
    r"|\bfiscal (?:year )?\d{2,4}|\bq[1-4]\b|\b(?:19|20)\d\ds\b"
)
_NOUN = re.compile(
    r"\s+((?:[a-z][a-z'-]*\s+){0,3}?)([a-z][a-z'-]*s|people|children|women|men|staff|personnel|aircraft|teu)\b"
)


def _english(text: str, taken: _Taken) -> list[Quantity]:
    found: list[Quantity] = []
    for match in _ENGLISH_DATES.finditer(text):
        if taken.free(*match.span()):
            taken.mark(*match.span())
    for match in _ENGLISH_STREAK.finditer(text):
        found += _english_streak(taken, match)
    for match in _ENGLISH_RANK.finditer(text):
        value = match["number"] or ENGLISH_ORDINALS[match["word"]]
        start = match.start("word") if match["word"] else match.start()
        if taken.free(start, match.end()):
            taken.mark(start, match.end())
            found.append(
                Quantity(start, match.end(), Decimal(value), rank=True, number_start=start)
            )
    for match in _ENGLISH_FRACTION.finditer(text):
        above = 2 if match["two"] else 3 if match["three"] else 1
        below = _PARTS.get(match["part"] or "half", 2)
        value = Decimal(above * 100) / below
        value = value.quantize(Decimal("0.01")) if value % 1 else value
        before = (match["before"] or "").strip()
        found += _keep(taken, match, value, unit="%", qualifier=before)
    for match in _ENGLISH_STYLE.finditer(text):
        found += _english_match(text, taken, match)
    return found


def _english_streak(taken: _Taken, match: re.Match[str]) -> list[Quantity]:
    number = match["number"] or match["number2"]
    unit = match["unit"] or match["unit2"] or match["unit3"]
    if not taken.free(*match.span()):
        return []
    if number:
        value = Decimal(number) if number.isdigit() else parse_english(number)
    else:
        value = Decimal(ENGLISH_ORDINALS[match["word"]])
    taken.mark(*match.span())
    plural = unit if unit.endswith("s") else unit + "s"
    return [
        Quantity(
            match.start(), match.end(), value, unit=plural, streak=True,
            number_start=match.start(),
        )
    ]  # fmt: skip


def _english_match(text: str, taken: _Taken, match: re.Match[str]) -> list[Quantity]:
    start, end = match.start("number"), match.end()
    first = match.start("currency") if match["currency"] else start
    if not taken.free(first, match.end("number")):
        return []
    number = match["number"]
    in_words = not number[0].isdigit()
    unit = ENGLISH_UNITS.get(match["unit"] or "", "") or ("%" if match["percent"] else "")
    unit = _CURRENCIES.get(match["currency"] or "", unit)
    magnitude = match["magnitude"] or ""
    if not unit:
        noun = _NOUN.match(text, end)
        if noun and not (in_words and number.strip() in ("one", "a", "zero")):
            unit = noun[2]
    if not unit and not magnitude and (in_words or not _is_bare_count(text, number, end)):
        return []
    if in_words and number.strip() in ("one", "zero", "half") and not magnitude:
        return []
    try:
        value = parse_english(number) if in_words else parse_arabic(number)
    except ValueError:
        return []
    upper = parse_arabic(match["upper"]) if match["upper"] else None
    before = match["before"].strip()
    begin = match.start() if before and taken.free(match.start(), first) else first
    taken.mark(begin, end)
    return [
        Quantity(
            begin, end, value, upper, magnitude, unit, before if begin != first else "",
            number_start=first,
        )
    ]  # fmt: skip


def _is_bare_count(text: str, number: str, end: int) -> bool:
    """402,000 or 36 without a noun: a count told before; not a clause number or a score."""
    return len(number) > 1 and not re.match(r"[-/:.]?\w", text[end : end + 2])


_PLAIN = re.compile(
    rf"(?P<number>(?<![a-z\d.+\-])(?:{_ARABIC}))(?:\s*[-~–—]\s*(?P<upper>{_ARABIC}))?\s*(?P<unit>%)"
)


def _plain(text: str, taken: _Taken) -> list[Quantity]:
    """Percentages that neither language's pattern took."""
    found: list[Quantity] = []
    for match in _PLAIN.finditer(text):
        if taken.free(*match.span()):
            taken.mark(*match.span())
            upper = parse_arabic(match["upper"]) if match["upper"] else None
            found.append(
                Quantity(
                    match.start(), match.end(), parse_arabic(match["number"]), upper, unit="%",
                    number_start=match.start(),
                )
            )  # fmt: skip
    return found
