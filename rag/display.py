"""How a figure is written in an answer: as quoted, and for English readers converted beside it."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

from index.figures.lexicon import ENGLISH_NUMBERS
from index.figures.quantities import magnitude_factor
from index.records import Figure
from index.script import is_han, simplify, traditional
from rag.lexicon.translations import (
    CHINESE_DIRECTION,
    CHINESE_UNITS,
    COUNTED_AS_HU,
    ENGLISH_BASES,
    ENGLISH_DIRECTION,
    ENGLISH_QUALIFIERS,
    ENGLISH_UNITS,
)

_IN_WORDS = re.compile(rf"(?:{'|'.join(ENGLISH_NUMBERS)})(?:[- ](?:{'|'.join(ENGLISH_NUMBERS)}))?")
_WORDS = re.compile(r"[A-Za-z]+(?:[- ][A-Za-z]+)*")


def base_value(figure: Figure) -> Decimal:
    """The value in plain units: 958.7万 is 9587000."""
    return figure.value * magnitude_factor(figure.magnitude)


def plain(value: Decimal) -> str:
    """A decimal as it was written, never with an exponent."""
    return format(value, "f")


def trim(value: Decimal, digits: int = 2) -> Decimal:
    """Rounded half up to so many places, trailing zeros gone."""
    rounded = value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)
    text = format(rounded, "f")
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def sensible(value: Decimal) -> Decimal:
    """Rounded to about four significant digits, but never coarser than the unit."""
    if value == 0:
        return value
    digits = 2 if abs(value) >= 10 else 3 if abs(value) >= 1 else 4
    return trim(value, 1 if abs(value) >= 1000 else digits)


def measured(figure: Figure) -> str:
    """Number and unit in an expression: 958.7万辆, 3.84 billion chips."""
    space = " " if figure.full_unit[:1].isascii() and figure.full_unit[:1].isalpha() else ""
    return f"{plain(figure.value)}{space}{figure.full_unit}"


_BARE = re.compile(r"[\d,]+(?:\.\d+)?")


def show(figure: Figure, language: str) -> str:
    """The figure with its qualifier, in the language of the question."""
    in_english = not any(map(is_han, figure.surface))
    if language == "en":
        if in_english and figure.kind == "rank" and not any(c.isdigit() for c in figure.surface):
            return f"No. {plain(figure.value)} ({figure.surface})"
        return with_unit(figure) if in_english else _in_english(figure)
    if in_english:
        shown = with_unit(figure) if figure.unit == "%" else _in_chinese(figure)
    else:
        shown = figure.surface
    if figure.unit == "个百分点" and shown.endswith("个"):
        # 0.6个和1.1个百分点: by itself the first is told with the unit that the second has.
        shown += "百分点"
    elif figure.unit not in shown and shown.endswith(("万", "亿", "萬", "億")):
        # 1238亿、5216亿和1642亿千瓦时: the same of any other unit.
        shown += figure.unit
    return traditional(shown) if language == "zh-Hant" else simplify(shown)


def is_english(figure: Figure) -> bool:
    """Whether a figure is told in English: neither £78.20 nor what it is of is in Chinese."""
    return not any(map(is_han, f"{figure.surface}{figure.subject}{figure.metric}"))


def figure_name(figure: Figure) -> str:
    """What a figure measures, in the words of the briefing: English sets its words apart."""
    glue = " " if figure.subject.isascii() and figure.subject else ""
    return f"{figure.subject}{glue}{figure.metric}".strip()


def with_unit(figure: Figure) -> str:
    """An English figure with the unit that it leaves out: 13.2 million, of tonnes.

    What is told as between 2 and 3 percent is shown without its "between".
    """
    surface = figure.surface if figure.upper is None else figure.surface.replace(" and ", " to ")
    # 358EFLOPS, told in Chinese.
    surface = (
        re.sub(rf"(?<=\d)(?={re.escape(figure.unit)}$)", " ", surface)
        if figure.unit.isalpha() and figure.unit.isascii() and figure.unit.isupper()
        else surface
    )
    if figure.unit == "个百分点" and surface.endswith("个"):
        # 提高1.7个和1.2个百分点: the unit of both stands behind the last.
        return f"{surface}百分点"
    if _IN_WORDS.fullmatch(surface.lower()) and figure.kind in ("level", "count"):
        # Thirty-seven: a reader looks for 37.
        return f"{plain(figure.value)} {figure.unit}".strip() + f" ({surface})"
    left_out = (
        _WORDS.fullmatch(figure.unit) is not None
        and (figure.kind in ("level", "count") or _lacks_points(figure))
        and figure.unit.lower() not in surface.lower()
        and not any(sign in surface for sign in "$£€¥%")
    )
    if not left_out:
        return f"{surface}%" if _lacks_percent(figure) else surface
    # From 3.6 to 5.4 million tonnes: both are of millions.
    lacks = figure.magnitude and figure.magnitude.lower() not in surface.lower()
    parts = (surface, figure.magnitude if lacks else "", figure.unit)
    return " ".join(part for part in parts if part)


def _lacks_points(figure: Figure) -> bool:
    """Tourists contributed 0.9 points, commuters 0.2."""
    return figure.kind == "points" and _BARE.fullmatch(figure.surface) is not None


def _lacks_percent(figure: Figure) -> bool:
    """Transport 12.8 and leisure 7.4: of a sentence that tells percent once."""
    told = figure.surface.lower()
    bare = figure.unit == "%" and _BARE.fullmatch(told) is not None
    return bare and figure.kind in ("share", "growth", "level")


def _in_english(figure: Figure) -> str:
    if figure.kind == "rank":
        return f"No. {plain(figure.value)} ({figure.surface})"
    qualifier = " ".join(
        english for chinese, english in ENGLISH_QUALIFIERS if chinese in figure.qualifier
    ).strip()
    # English tells 七成 in percent.
    tenths = 10 if figure.unit == "成" else 1
    number = english_number(base_value(figure) * tenths)
    if figure.upper is not None:
        upper = english_number(figure.upper * magnitude_factor(figure.magnitude) * tenths)
        number = f"{number} to {upper}"
    unit = "%" if tenths > 1 else english_unit(figure.unit, f"{figure.subject}{figure.metric}")
    words = f"{number}{unit}" if unit == "%" else f"{number} {unit}".strip()
    original = with_unit(figure) if figure.kind == "points" else figure.surface
    return " ".join(part for part in (qualifier, words, f"({original})") if part)


def english_unit(unit: str, counted: str) -> str:
    """A Chinese unit in English: 8.05亿户 of 用户 are users, and no households."""
    if unit == "户":
        named = [(counted.rfind(word), english) for word, english in COUNTED_AS_HU]
        at, english = max(named, key=lambda pair: pair[0])
        return english if at >= 0 else ENGLISH_UNITS[unit]
    return ENGLISH_UNITS.get(unit, "")


def english_number(value: Decimal) -> str:
    """9587000 as 9.587 million; exact, never rounded."""
    for name, factor in (("trillion", 12), ("billion", 9), ("million", 6)):
        if abs(value) >= Decimal(10) ** factor:
            scaled = value.scaleb(-factor)
            return f"{_tidy(scaled)} {name}"
    if abs(value) < 10000:
        return _tidy(value)
    whole, _, part = format(value, ",f").partition(".")
    return f"{whole}.{part.rstrip('0')}" if part.strip("0") else whole


def _tidy(value: Decimal) -> str:
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _in_chinese(figure: Figure) -> str:
    unit = CHINESE_UNITS.get(figure.unit.lower())
    if unit is None:
        words = _IN_WORDS.fullmatch(figure.surface.lower())
        return f"{plain(figure.value)}（{figure.surface}）" if words else figure.surface
    return f"{chinese_number(base_value(figure))}{unit}（{with_unit(figure)}）"


def chinese_number(value: Decimal) -> str:
    """4500000000 as 45亿; exact, never rounded."""
    for name, factor in (("万亿", 12), ("亿", 8), ("万", 4)):
        if abs(value) >= Decimal(10) ** factor:
            return f"{_tidy(value.scaleb(-factor))}{name}"
    return _tidy(value)


def describe_figure(figure: Figure, language: str) -> str:
    """What the figure is of, for the bracket behind it: period, subject, metric, basis."""
    parts = []
    if figure.period:
        parts.append(period_words(figure.period, language))
    topic = f"{figure.subject}{'' if figure.subject.isascii() is False else ' '}{figure.metric}"
    if topic.strip() and topic.strip() not in figure.surface:
        parts.append(topic.strip())
    if figure.kind in ("growth", "points") and figure.direction:
        table = ENGLISH_DIRECTION if language == "en" else CHINESE_DIRECTION
        change = table[figure.direction]
        parts.append(
            f"{change} {_basis_in_english(figure.basis)}".strip()
            if language == "en"
            else figure.basis + change
        )
    if figure.status != "actual":
        words = {"expected": ("预计", "expected"), "target": ("目标", "target")}[figure.status]
        parts.append(words[1] if language == "en" else words[0])
    text = ", ".join(parts) if language == "en" else "，".join(parts)
    return traditional(text) if language == "zh-Hant" else text


def _basis_in_english(basis: str) -> str:
    """同比 as year on year; empty for what has no short name in English."""
    if not any(map(is_han, basis)):
        return basis
    for chinese, english in ENGLISH_BASES:
        if found := re.search(chinese, basis):
            return found.expand(english)
    return ""


def period_words(period: str, language: str) -> str:
    """A normalised period in words: 2023-01/2023-11 is 2023年1—11月."""
    if language == "en":
        return period.replace("/", " to ")
    if "/" in period:
        left, right = period.split("/", 1)
        first, last = _split(left), _split(right)
        if first[0] == last[0] and len(first) > 1 and len(last) > 1:
            return f"{first[0]}年{int(first[1])}—{int(last[1])}月"
        if len(first) == len(last) == 1 and int(last[0]) == int(first[0]) + 1:
            return f"{left}至{right}年度"
        return f"{period_words(left, language)}至{period_words(right, language)}"
    pieces = _split(period)
    year = f"{pieces[0]}年"
    if len(pieces) == 1:
        return year
    second = pieces[1]
    named = {
        "H1": "上半年",
        "H2": "下半年",
        "Q1": "一季度",
        "Q2": "二季度",
        "Q3": "三季度",
        "Q4": "四季度",
    }
    if second in named:
        return year + named[second]
    if not second.isdigit():
        return period
    month = f"{year}{int(second)}月"
    return f"{month}{int(pieces[2])}日" if len(pieces) > 2 and pieces[2].isdigit() else month


def _split(period: str) -> list[str]:
    return period.split("-")
