"""The amounts that a text states, as far as two amounts can be compared.

Dates, citation markers, list labels and names with digits in them (5G) are not amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from index.script import fold

Class = Literal["percent", "points", "multiple", "rank", "plain"]

_MAGNITUDES = {
    "万亿": 12, "千亿": 11, "百亿": 10, "亿": 8, "千万": 7, "百万": 6, "十万": 5, "万": 4,
    "千": 3, "百": 2, "trillion": 12, "billion": 9, "bn": 9, "million": 6, "mn": 6, "thousand": 3,
}  # fmt: skip
# Units of measurement: dimension and how many of the smallest one. Others are things counted.
_DIMENSIONS: dict[str, dict[str, int | str]] = {
        "energy": {"瓦时": 1, "千瓦时": "1e3", "兆瓦时": "1e6", "吉瓦时": "1e9", "太瓦时": "1e12",
                   "wh": 1, "kwh": "1e3", "mwh": "1e6", "gwh": "1e9", "twh": "1e12",
                   "kilowatt hours": "1e3", "megawatt hours": "1e6", "gigawatt hours": "1e9"},
        "power": {"瓦": 1, "千瓦": "1e3", "兆瓦": "1e6", "吉瓦": "1e9",
                  "kw": "1e3", "mw": "1e6", "gw": "1e9",
                  "kilowatts": "1e3", "megawatts": "1e6", "gigawatts": "1e9"},
        "mass": {"克": 1, "千克": "1e3", "公斤": "1e3", "吨": "1e6",
                 "kg": "1e3", "tonnes": "1e6", "tons": "1e6", "metric tons": "1e6"},
        "length": {"米": 1, "千米": "1e3", "公里": "1e3", "km": "1e3", "kilometers": "1e3",
                   "kilometres": "1e3"},
        "yuan": {"元": 1, "yuan": 1, "rmb": 1},
        "dollar": {"美元": 1, "dollars": 1, "us dollars": 1},
        "euro": {"欧元": 1, "euros": 1},
        "year": {"年": 1, "years": 1, "year": 1},
        "month": {"个月": 1, "月": 1, "months": 1, "month": 1},
        "day": {"天": 1, "日": 1, "days": 1, "day": 1},
        "hour": {"小时": 1, "hours": 1, "hour": 1},
}  # fmt: skip
UNITS = {
    name: (dimension, Decimal(factor))
    for dimension, table in _DIMENSIONS.items()
    for name, factor in table.items()
}
_CLASSES: dict[str, Class] = {
    "%": "percent", "percent": "percent", "per cent": "percent", "成": "percent",
    "个百分点": "points", "百分点": "points", "percentage points": "points",
    "percentage point": "points", "pp": "points", "倍": "multiple", "times": "multiple",
    "fold": "multiple",
}  # fmt: skip


@dataclass(frozen=True)
class Amount:
    """``size`` is the value with its magnitude, in the smallest unit of its dimension."""

    size: Decimal
    kind: Class
    dimension: str
    """What the unit measures, empty for things counted and bare numbers."""
    surface: str
    start: int
    end: int


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


_UNIT_WORDS = _longest_first([*UNITS, *_CLASSES])
_HAN_DIGITS = "零〇一二两三四五六七八九十百千万亿"
_MEASURES = "年|个|家|场|项|户|辆|台|成|倍|吨|元|次|人|天|支|款|条|座|届|岁|大类|省"
_AMOUNT = re.compile(
    rf"""(?<![a-z0-9.])(?:
      第\s*(?P<rank>\d+|[一二三四五六七八九十]+)(?!季|批|期|次|届|个|三方|一步|产业)
    | \b(?:no\.|ranked?)\s*(?P<en_rank>\d+)\b
    | \b(?P<ordinal>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)
      (?=[\s-](?:in|place|largest|globally|worldwide|among|position|overall)\b|\s*[\x00(\[,.;]|\s*$)
    | (?P<top>首位|榜首)
    | 百分之(?P<per>[{_HAN_DIGITS}点]+|\d+(?:\.\d+)?)
    | (?P<low>\d+|[一二三四五六七八九])(?:到|至|[-—–~])
      (?P<high>\d+|[二三四五六七八九十])(?=(?P<range_unit>年|个月|倍|成|%))
    | (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
      (?:[\s-]?(?:余|多|几)?(?P<scale>万亿|千亿|百亿|亿|千万|百万|十万|万|千(?!瓦|米|克)|百
        |(?:trillion|billion|million|thousand)\b|bn\b|mn\b))?
      (?:余|多)?(?:\s*[-]?(?P<unit>{_UNIT_WORDS}))?
    | \b(?P<word>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
      (?=[\s-]+(?P<word_unit>{_UNIT_WORDS})\b)
    | (?P<bare>万亿|千万|亿|万)(?=余|多|级|家|个|辆|户|吨|元|$|[,。;，])
      余?级?(?P<bare_unit>{_UNIT_WORDS})?
    | (?P<han>[{_HAN_DIGITS}]{{1,9}})余?(?={_MEASURES})(?P<han_unit>{_UNIT_WORDS})?
    )""",
    re.X,
)
_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*"
# A number like a year before one of these counts something.
_COUNTED = "万亿千百家个场项户辆台吨元次人支款条座"
_NOT_AMOUNTS = re.compile(
    rf"""
      \[\d+(?:\s*,\s*\d+)*\]
    | (?:^|(?<=[\n。;:：]))\s*(?:\(\d{{1,2}}\)|\d{{1,2}}(?:\.(?!\d)|\)|、))
    | (?<![\d.]){_YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]\d{{1,2}}(?![\d.])
    | (?<![\d.]){_YEAR}[-/](?:0[1-9]|1[0-2])(?![\d.])
    | (?:^|(?<=[\n。;]))\s*(?:第[一二三四五六七八九十][,、:]|(?:first|second|third|fourth|fifth),)
    | {_YEAR}(?:\s*[-—–~至到/]\s*{_YEAR})?\s*年
      (?:前?\d{{1,2}}(?:\s*[-—–~至到]\s*\d{{1,2}})?个?月(?:\d{{1,2}}日)?)?
    | (?:前\s*)?\d{{1,2}}\s*[-—–~至到]\s*\d{{1,2}}月(?:\d{{1,2}}日)?|前\d{{1,2}}个月
    | \d{{1,2}}月(?:\d{{1,2}}日|份|底|末)?
    | \b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?\b
    | \b\d{{1,2}}\s+{_MONTH}\b
    | (?<![\d.,]){_YEAR}(?!\d|[.,]\d|\s*(?:%|[余多]?[{_COUNTED}]|million|billion|trillion|thousand))
    """,
    re.X,
)
_NAME_TAIL = re.compile(r"[a-z]")
_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def _han_number(text: str) -> Decimal | None:
    """一千二百 as 1200, 五点六 as 5.6; None where it is no number."""
    whole, _, rest = text.partition("点")
    total = section = digit = 0
    for char in whole:
        place = "零一二三四五六七八九".find(char)
        if char in "两〇":
            place = 2 if char == "两" else 0
        if place >= 0:
            digit = place
        elif char in "十百千":
            section += (digit or 1) * 10 ** ("十百千".index(char) + 1)
            digit = 0
        else:
            total = (total + section + digit or 1) * 10 ** (4 if char == "万" else 8)
            section = digit = 0
    number = Decimal(total + section + digit)
    for place_number, char in enumerate(rest, start=1):
        if char not in "零一二三四五六七八九":
            return None
        number += Decimal("零一二三四五六七八九".index(char)).scaleb(-place_number)
    return number


def find_amounts(text: str) -> list[Amount]:
    """The amounts of a text in order; positions count in ``text``. A range gives both its ends."""
    folded = _NOT_AMOUNTS.sub(lambda m: "\x00" * len(m.group()), fold(text))
    return list(_amounts(folded))


def _amounts(folded: str) -> Iterator[Amount]:
    for match in _AMOUNT.finditer(folded):
        yield from _read(match, folded)


def _read(match: re.Match[str], folded: str) -> Iterator[Amount]:
    found = match.groupdict()
    span = (match.group(), match.start(), match.end())
    if rank := found["rank"] or found["en_rank"]:
        number = Decimal(rank) if rank.isdigit() else _han_number(rank)
        if number is not None:
            yield Amount(number, "rank", "", *span)
    elif found["ordinal"] or found["top"]:
        place = _ORDINALS.index(found["ordinal"]) + 1 if found["ordinal"] else 1
        yield Amount(Decimal(place), "rank", "", *span)
    elif per := found["per"]:
        number = Decimal(per) if per[0].isdigit() else _han_number(per)
        if number is not None:
            yield Amount(number, "percent", "", *span)
    elif found["low"]:
        for end in (found["low"], found["high"]):
            number = Decimal(end) if end.isdigit() else _han_number(end)
            if number is not None:
                yield amount_of(number, found["range_unit"], *span)
    elif found["digits"]:
        tail = folded[match.end() : match.end() + 1]
        if not found["unit"] and not found["scale"] and _NAME_TAIL.match(tail):
            return
        number = Decimal(found["digits"].replace(",", ""))
        yield amount_of(number, (found["scale"] or "") + (found["unit"] or ""), *span)
    elif found["word"]:
        yield amount_of(Decimal(_WORDS.index(found["word"]) + 2), found["word_unit"], *span)
    elif found["bare"]:
        yield amount_of(Decimal(1), found["bare"] + (found["bare_unit"] or ""), *span)
    elif found["han"] and found["han"] not in "一零百千万亿":
        number = _han_number(found["han"])
        if number is not None:
            yield amount_of(number, found["han_unit"] or "", *span)


def amount_of(value: Decimal, unit: str, surface: str, start: int = 0, end: int = 0) -> Amount:
    """A value counting in ``unit``, which a magnitude may begin: 万辆, million vehicles."""
    rest = fold(unit).strip()
    scale = 0
    while rest not in UNITS and rest not in _CLASSES:
        name = next((m for m in _MAGNITUDES if rest.startswith(m)), "")
        if not name:
            break
        scale += _MAGNITUDES[name]
        rest = rest[len(name) :].strip(" -")
    size = value.scaleb(scale)
    kind: Class = _CLASSES.get(rest, "plain")
    if rest == "成":
        size *= 10
    dimension, factor = UNITS.get(rest, ("", Decimal(1)))
    return Amount(size * factor, kind, dimension, surface, start, end)
