"""Numbers as written: Arabic, Chinese and English words, to exact decimals."""

from __future__ import annotations

import re
from decimal import Decimal

from index.figures.lexicon import ENGLISH_NUMBERS

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {
    "〇": 0, "两": 2, "俩": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7,
    "捌": 8, "玖": 9,
}  # fmt: skip
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
CHINESE_NUMERAL = r"[零〇一二两三四五六七八九十百千]+"


VULGAR = {
    "¼": "0.25",
    "½": "0.5",
    "¾": "0.75",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
    "⅞": "0.875",
}


def parse_arabic(text: str) -> Decimal:
    """1,234.5 as a decimal, digits as written; 4½ is 4.5."""
    part = VULGAR.get(text[-1:], "")
    whole = text[:-1] if part else text
    return Decimal(whole.replace(",", "") or 0) + Decimal(part or 0)


def parse_chinese(text: str) -> Decimal:
    """三百二十 is 320, 二〇二三 is 2023, 两 is 2.

    Raises:
        ValueError: the characters make no number.
    """
    if not text:
        raise ValueError("no numeral in an empty text")
    if not any(char in _SMALL for char in text):
        try:
            return Decimal("".join(str(_DIGITS[char]) for char in text))
        except KeyError as error:
            raise ValueError(f"{text!r} is not a Chinese numeral") from error
    total = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char in _SMALL:
            total += (digit or 1) * _SMALL[char]
            digit = 0
        else:
            raise ValueError(f"{text!r} is not a Chinese numeral")
    return Decimal(total + digit)


def to_chinese(number: int) -> str:
    """0 to 9999 in Chinese, the inverse of `parse_chinese` for tests and prose."""
    if not 0 <= number <= 9999:
        raise ValueError(f"{number} is not between 0 and 9999")
    if number == 0:
        return "零"
    digits = "零一二三四五六七八九"
    parts: list[str] = []
    gap = False
    for value, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, value)
        if digit:
            if gap and parts:
                parts.append("零")
            parts.append(digits[digit] + name)
            gap = False
        else:
            gap = True
    text = "".join(parts)
    return text[1:] if text.startswith("一十") else text


_ENGLISH_WORD = re.compile(r"[a-z]+")


def parse_english(text: str) -> Decimal:
    """ "twenty-five" is 25, "a dozen" 12.

    Raises:
        ValueError: the words make no number.
    """
    words = [w for w in _ENGLISH_WORD.findall(text.lower()) if w not in ("a", "an", "and")]
    if not words:
        raise ValueError(f"{text!r} is not a number in words")
    total = Decimal(0)
    for word in words:
        if word == "hundred":
            total = (total or Decimal(1)) * 100
        elif word in ENGLISH_NUMBERS:
            total += Decimal(str(ENGLISH_NUMBERS[word]))
        else:
            raise ValueError(f"{text!r} is not a number in words")
    return total
