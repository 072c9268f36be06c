"""Quantities of English text: numbers with units or nouns, words, fractions, ranks, streaks."""

from __future__ import annotations

import re
from decimal import Decimal

from index.figures.lexicon import (
    ENGLISH_NUMBERS,
    ENGLISH_ORDINALS,
    ENGLISH_QUALIFIERS,
    ENGLISH_UNITS,
)
from index.figures.numerals import parse_arabic, parse_english
from index.figures.scanning import ARABIC, Quantity, Taken, any_of, keep

_ENGLISH_WORDS = "|".join(sorted(ENGLISH_NUMBERS, key=len, reverse=True))
_ENGLISH_UNIT = any_of(tuple(ENGLISH_UNITS))
_ENGLISH_STYLE = re.compile(
    rf"(?P<before>(?:\b(?:{any_of(ENGLISH_QUALIFIERS)})\s+)?)"
    rf"(?P<currency>us\$|\$|£|€)?"
    rf"(?P<number>(?<![\w.])(?:{ARABIC})(?![a-z])|\b(?:a\s+)?(?:{_ENGLISH_WORDS})(?:[- ](?:{_ENGLISH_WORDS}))?\b(?!-))"
    rf"(?:\s*(?:[-–—]|to|and)\s*(?P<upper>(?:{ARABIC})))?"
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


def english_quantities(text: str, taken: Taken) -> list[Quantity]:
    """Quantities that are written the English way; ``text`` is folded."""
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
        found += keep(taken, match, value, unit="%", qualifier=before)
    for match in _ENGLISH_STYLE.finditer(text):
        found += _english_match(text, taken, match)
    return found


def _english_streak(taken: Taken, match: re.Match[str]) -> list[Quantity]:
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


def _english_match(text: str, taken: Taken, match: re.Match[str]) -> list[Quantity]:
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
