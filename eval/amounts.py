"""The amounts that a text states, as far as two amounts can be compared.

`index.figures.quantities` reads numbers with units, as a briefing writes them. An answer may also
hold bare numbers, and an invented one is no better for lacking a unit: what is left over is read
here. Dates, citation markers, list labels and names with digits in them (5G) are not amounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from index.figures.lexicon import AMOUNTS, COUNTERS, ENGLISH_NUMBERS, ENGLISH_ORDINALS, MAGNITUDES
from index.figures.numerals import parse_chinese
from index.figures.quantities import Quantity, find_quantities, magnitude_factor
from index.script import fold, is_han

Class = Literal["percent", "points", "multiple", "rank", "plain"]

# Units of measurement by dimension, in the smallest one. All else is things counted.
_DIMENSIONS: dict[str, dict[str, int | str]] = {
    "energy": {"瓦时": 1, "千瓦时": "1e3", "兆瓦时": "1e6", "吉瓦时": "1e9", "太瓦时": "1e12",
               "度": "1e3",
               "wh": 1, "kwh": "1e3", "mwh": "1e6", "gwh": "1e9", "twh": "1e12",
               "kilowatt hours": "1e3", "megawatt hours": "1e6", "gigawatt hours": "1e9",
               "kilowatt-hours": "1e3", "megawatt-hours": "1e6", "gigawatt-hours": "1e9",
               "terawatt hours": "1e12", "terawatt-hours": "1e12"},
    "power": {"瓦": 1, "千瓦": "1e3", "兆瓦": "1e6", "吉瓦": "1e9", "kw": "1e3", "mw": "1e6",
              "gw": "1e9", "kilowatts": "1e3", "megawatts": "1e6", "gigawatts": "1e9"},
    "mass": {"克": 1, "千克": "1e3", "公斤": "1e3", "吨": "1e6", "kg": "1e3", "kilograms": "1e3",
             "tonnes": "1e6", "tons": "1e6", "metric tons": "1e6"},
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
    qualifier: str = ""
    """The words that bound it: 超, 近, 左右, over …"""


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)) if word)


_NUMBER_WORDS = {n: v for n, v in ENGLISH_NUMBERS.items() if isinstance(v, int) and 1 < v <= 12}
_TENS = {n: v for n, v in ENGLISH_NUMBERS.items() if isinstance(v, int) and 20 <= v <= 90}
_SCALES = _any(MAGNITUDES)
_UNIT_WORDS = _any([*UNITS, *_CLASSES])
# Ranks come first: without its 第, 第二位 would be two of something.
_RANK = re.compile(
    rf"""第\s*(?P<rank>\d+|[一二三四五六七八九十]+)[位名]?(?![季批期次届个步]|三方|产业)
    | (?<!est\s)\b(?P<ordinal>{_any(ENGLISH_ORDINALS)})
      (?=[\s-](?:[a-z]+est|in|place|globally|worldwide|among|position|overall)\b|\s*[\x00(\[,.;]|\s*$)
    | (?<![a-z])no\.\s?(?P<nth>\d+)(?![\d.,]\d)
    | (?P<top>首位|榜首)""",
    re.X,
)
# As newspapers abbreviate: $480m, 3.5 bn yuan. A lone m is a metre, so it needs its currency.
_SHORT = {"k": "thousand", "m": "million", "mn": "million", "b": "billion", "bn": "billion",
          "tn": "trillion"}  # fmt: skip
_CURRENCIES = {"$": "dollars", "€": "euros"}
_REST = re.compile(
    rf"""(?<![a-z0-9.])(?:
      (?P<sign>[$£€¥])\s?(?P<money>\d+(?:,\d{{3}})*(?:\.\d+)?)\s?(?P<short>{_any(_SHORT)})(?![a-z])
    | (?P<abridged>\d+(?:\.\d+)?)\s?(?P<magnitude>mn|bn|tn)(?![a-z])
      (?:\s(?P<of>{_UNIT_WORDS})(?![a-z]))?
    | (?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
      (?:[\s-]?[余多几]?(?P<scale>{_SCALES})(?![a-z瓦克米]))?
      [余多]?(?:\s*-?(?P<unit>{_UNIT_WORDS})(?![a-z]))?
    | (?<!-)(?P<word>(?:{_any(_TENS)})(?:[-\s](?:{_any(_NUMBER_WORDS)}|one))?
      |{_any(_NUMBER_WORDS)})(?=\s*[—–(\[\x00,.;:]|\s*$)
    | (?P<bare>万亿|千万|亿|万)(?=[余多级家个辆户吨元,。;]|$)[余多]?级?(?P<bare_unit>{_UNIT_WORDS})?
    )""",
    re.X,
)
_YEAR = r"(?:19|20)\d\d"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
# A number like a year before one of these counts something; 自2023起 and 2023国内 do not.
_COUNTED = _any(
    {*COUNTERS, *AMOUNTS, *"万亿千百"} - set("国 省 市 县 乡 镇 村 起 年 日 天".split())
)
_NOT_AMOUNTS = re.compile(
    rf"""
      \[\d+(?:\s*,\s*\d+)*\]
    | (?:^|(?<=[\n。;:]))\s*(?:\(\d{{1,2}}\)|\d{{1,2}}(?:\.(?!\d)|\)|、))
    | (?:^|(?<=[\n。;“"「『]))\s*(?:第[一二三四五六七八九十][,、:]
        |(?:first|second|third|fourth|fifth),)
    | (?<![\d.]){_YEAR}[-/.](?:0?[1-9]|1[0-2])[-/.]\d{{1,2}}(?![\d.])
    | (?<![\d.]){_YEAR}[-/](?:0[1-9]|1[0-2])(?!\d|\.\d)
    | {_YEAR}(?:\s*[-—–~至到/]\s*{_YEAR})?\s*年
      (?:前?\d{{1,2}}(?:\s*[-—–~至到]\s*\d{{1,2}})?个?月(?:\d{{1,2}}日)?)?
    | (?:前\s*)?\d{{1,2}}\s*[-—–~至到]\s*\d{{1,2}}月(?:\d{{1,2}}日)?|前\d{{1,2}}个月
    | \d{{1,2}}月(?:\d{{1,2}}日|份|底|末)?
    | (?:过去|未来|今后)[\d一二三四五六七八九十两]+(?:年|个月)
    | \b(?:first|last|past|next|previous)\s+(?:\d+|[a-z]+)\s+(?:quarters|months|weeks|years|days)\b
    | \b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d|,\d{{3}}(?!\d))(?:,?\s+{_YEAR})?\b
    | \b\d{{1,2}}\s+{_MONTH}\b
    | (?<![\d.,]){_YEAR}
      (?!\d|[.,]\d|\s*(?:%|[余多]?(?:{_COUNTED})|million|billion|trillion|thousand))
    """,
    re.X,
)
# 5G is a name, 358EFLOPS so many of a unit.
_NAME_TAIL, _UNIT_OF_LETTERS = re.compile(r"[a-z]+"), 4


def find_amounts(text: str) -> list[Amount]:
    """The amounts of a text in order; positions count in ``text``. A range gives both its ends."""
    folded = _NOT_AMOUNTS.sub(_blank, fold(text))
    found = [_rank(match) for match in _RANK.finditer(folded)]
    folded = _RANK.sub(_blank, folded)
    rest = list(folded)
    for quantity in find_quantities(folded):
        if _is_bare(quantity, folded):
            continue
        found += _quantity(quantity, folded)
        rest[quantity.start : quantity.end] = "\x00" * (quantity.end - quantity.start)
    for match in _REST.finditer("".join(rest)):
        found += _rest(match)
    return sorted(found, key=lambda amount: amount.start)


def _is_bare(quantity: Quantity, folded: str) -> bool:
    """Digits without a unit: what is left over is read with more units, such as GWh."""
    named = quantity.unit or quantity.magnitude or quantity.rank
    return not named and folded[quantity.number_start].isdigit()


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match.group())


def _rank(match: re.Match[str]) -> Amount:
    number = Decimal(ENGLISH_ORDINALS.get(match["ordinal"] or "first", 1))
    if rank := match["rank"] or match["nth"]:
        number = Decimal(rank) if rank.isdigit() else parse_chinese(rank)
    return Amount(number, "rank", "", match.group(), match.start(), match.end())


def _quantity(quantity: Quantity, folded: str) -> Iterator[Amount]:
    start, end = quantity.number_start, quantity.end
    surface = folded[start:end]
    if quantity.rank:
        yield Amount(quantity.value, "rank", "", surface, start, end)
        return
    unit = f"{quantity.magnitude} {quantity.unit}"
    for value in (quantity.value, quantity.upper):
        if value is not None:
            amount = amount_of(value, unit, surface, start, end)
            yield replace(amount, qualifier=quantity.qualifier)


def _rest(match: re.Match[str]) -> Iterator[Amount]:
    found = match.groupdict()
    span = (match.group(), match.start(), match.end())
    if found["money"]:
        number = Decimal(found["money"].replace(",", ""))
        unit = _CURRENCIES.get(found["sign"], "")
        yield amount_of(number, f"{_SHORT[found['short']]} {unit}", *span)
    elif found["abridged"]:
        unit = f"{_SHORT[found['magnitude']]} {found['of'] or ''}"
        yield amount_of(Decimal(found["abridged"]), unit, *span)
    elif found["digits"]:
        tail = _NAME_TAIL.match(match.string, match.end())
        if not found["unit"] and not found["scale"] and tail and len(tail[0]) < _UNIT_OF_LETTERS:
            return
        number = Decimal(found["digits"].replace(",", ""))
        yield amount_of(number, f"{found['scale'] or ''} {found['unit'] or ''}", *span)
    elif found["word"]:
        # Thirty-seven is 37, not 7.
        words = re.split(r"[-\s]", match["word"])
        yield amount_of(
            sum((Decimal(str(ENGLISH_NUMBERS[w])) for w in words), Decimal(0)), "", *span
        )
    else:
        yield amount_of(Decimal(1), f"{found['bare']} {found['bare_unit'] or ''}", *span)


def unit_language(surface: str) -> Literal["zh", "en", ""]:
    """Which language writes an amount so; empty for bare digits and for %, GWh and the like."""
    if any(is_han(char) for char in surface):
        return "zh"
    return "en" if re.search(r"[a-z]{4,}|\btons?\b", surface.lower()) else ""


def amount_of(value: Decimal, unit: str, surface: str, start: int = 0, end: int = 0) -> Amount:
    """A value counting in ``unit``, which a magnitude may begin: 万辆, million vehicles."""
    rest = fold(unit).strip()
    size = value
    while rest not in UNITS and rest not in _CLASSES:
        name = max((m for m in MAGNITUDES if m and rest.startswith(m)), key=len, default="")
        if not name:
            break
        size *= magnitude_factor(name)
        rest = rest[len(name) :].strip(" -")
    kind: Class = _CLASSES.get(rest, "plain")
    if rest == "成":
        size *= 10
    dimension, factor = UNITS.get(rest, ("", Decimal(1)))
    return Amount(size * factor, kind, dimension, surface, start, end)
