"""Quantities of English text: numbers with units or nouns, words, fractions, ranks, streaks."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from index.figures.english_rates import is_rate_again
from index.figures.english_uncounted import is_another_of_them
from index.figures.lexicon import (
    ENGLISH_CURRENCIES,
    ENGLISH_MULTIPLES,
    ENGLISH_NUMBERED,
    ENGLISH_NUMBERS,
    ENGLISH_ORDINALS,
    ENGLISH_QUALIFIERS,
    ENGLISH_SHORT_MAGNITUDES,
    ENGLISH_STOP,
    ENGLISH_UNITS,
)
from index.figures.numerals import VULGAR, parse_arabic, parse_english
from index.figures.scanning import ARABIC, Quantity, Taken, any_of, keep

_WORDS = "|".join(sorted(ENGLISH_NUMBERS, key=len, reverse=True))
_ORDINALS = "|".join(ENGLISH_ORDINALS)
_QUALIFIER = rf"(?P<before>(?:\b(?:{any_of(ENGLISH_QUALIFIERS)})\s+)?)"
_SHORT = any_of(tuple(ENGLISH_SHORT_MAGNITUDES))
# 4¼ to 4½ percent.
_PARTS_OF_ONE = "".join(VULGAR)
_ARABIC = rf"(?:{ARABIC})[{_PARTS_OF_ONE}]?|[{_PARTS_OF_ONE}]"
_NUMBER = (
    rf"(?<![\w.\-–])(?:{_ARABIC})(?:(?=(?:{_SHORT})\b)|(?![.,]?\d|[a-z]))"
    rf"|(?<![\w\-])(?:a\s+)?(?:{_WORDS})(?:[- ](?:{_WORDS}))?(?: and a half)?\b(?!-(?!{any_of(tuple(ENGLISH_UNITS))}\b))"
)
_STYLE = re.compile(
    rf"{_QUALIFIER}(?P<currency>{any_of(tuple(ENGLISH_CURRENCIES))})?\s?"
    rf"(?P<number>{_NUMBER})"
    rf"(?:\s*(?P<joint>[-–—]|to|and)\s*(?:{any_of(tuple(ENGLISH_CURRENCIES))})?(?P<upper>(?:{_ARABIC})|(?:{_WORDS})\b(?!-))(?![.,]?\d))?"
    rf"(?:[- ](?P<magnitude>hundred|thousand|million|billion|trillion)\b|(?P<short>{_SHORT})\b)?"
    rf"(?:[- ]?(?P<unit>{any_of(tuple(ENGLISH_UNITS))})\b|\s?(?P<percent>%))?"
)
_AFTER_PART = (
    r"(?=\s*(?:[,.;:)?!]|$|(?:of|more|less|fewer|higher|lower|from|in|since|over|compared|than|to|on|by|last|this|the"
    r"|are|were|is|was|have|has|had|came|said|and|between|during|after|year|above|below|as|with|for)\b))"
)
_FRACTION = re.compile(
    rf"{_QUALIFIER}(?:\b(?:(?:(?<!in )|(?=[a-z]+[- ][a-z]+ of (?:the|all|our|its|their|these|those)\b))(?<!per )(?<!once )(?:a|one)[- ](?P<single>third|quarter|fifth|half|tenth){_AFTER_PART}"
    r"(?!\s+of\s+(?:a\s+)?(?:century|\d{4}|last year|this year|the year))"
    r"|(?P<above>two|three|four|five|seven|nine)[- ](?P<part>thirds|quarters|fifths|tenths|eighths|sixths|sevenths|ninths)\b(?!\s+of\s+(?:\d{4}|last year|this year|growth))"
    r"|(?P<half>half)(?= (?:of|the|our|its|their|all)\b|\s*(?:are|were|is|was|have|come|came)\b)(?! the time)"
    rf"|(?P<count>{_WORDS}|\d+)(?: [a-z]+s(?= (?:in|out of) every))? (?:in|out of) (?:every )?(?P<whole>{_WORDS}|\d+)(?! (?:years|months|weeks|days))(?=\s*(?:[,.;:)]|$|[a-z])))"
    r"|(?:[:,]|\bby) (?P<half2>half)\b(?! a)"
    r")"
)
# Up by three-tenths: of a percentage point.
_TENTHS = re.compile(
    rf"(?:(?<=by )|(?<=up )|(?<=down ))(?P<before>(?:(?:{any_of(ENGLISH_QUALIFIERS)})\s+)?)"
    r"(?P<tenths>an?|one|two|three|four|five|six|seven|eight|nine)[- ]tenths?\b"
    r"(?: of (?:a |one )?(?:percent(?:age)?(?: point)?|point))?(?! of (?!a\b|one\b))"
)
_HALF_A = re.compile(
    rf"{_QUALIFIER}\bhalf[- ](?:(?:a[- ])?(?P<magnitude>million|billion|trillion|thousand)"
    rf"|an?[- ](?P<unit>{any_of(tuple(ENGLISH_UNITS))}))\b"
)
_DOUBLE_DIGIT = re.compile(r"\b(?P<word>double|triple)[- ]digits?\b")
_MULTIPLE = re.compile(
    rf"{_QUALIFIER}\b(?P<word>twice|thrice|doubled|doubling|tripled|tripling|trebled|quadrupled|quadrupling|(?<=to )double|(?<=will )double"
    r"|double(?= (?:the|that|last|what|its|our))|triple(?= (?:the|that|last|what|its|our)))\b"
    r"(?! (?:a|this|in|on|daily|weekly|yearly|annually|before|already|down|over|or|digits?)\b)"
)
_RANK = re.compile(
    rf"\bno\.?\s?(?P<number>\d+)\b(?![.,]?\d)"
    rf"|\b(?:ranks?|ranked|ranking|placed|came|comes|finished|from|to|world's|nation's|country's|globally|stands|currently|was|is|are|in)\s+(?P<word>{_ORDINALS}|\d+(?:st|nd|rd|th))\b"
    r"(?=\s*(?:[,.;)]|$|(?:in|among|place|overall|nationally|globally|worldwide|on|out of|nationwide)\b|of \d))"
    rf"|\b(?<!est )(?P<super>{_ORDINALS}|\d+(?:st|nd|rd|th))(?=[- ](?:[a-z]+est|most|least|best|worst)\b)"
)
_EVERY = "yearly|annual|monthly|quarterly|weekly|daily"
_STREAK = re.compile(
    rf"(?:for\s+)?\b(?P<number>{_WORDS}|\d+)\s+(?P<unit>years?|months?|quarters?|weeks?|days?)\s+(?:straight|running|in a row|in succession)"
    rf"|\b(?P<number4>{_WORDS}|\d+)\s+(?P<unit7>years?|months?|quarters?|weeks?) of (?:[a-z]+ ){{1,2}}(?:without (?:a (?:break|pause)|interruption)|in a row|running|in succession)"
    rf"|\b(?P<number2>{_WORDS}|\d+)\s+(?:consecutive|straight|successive)\s+(?P<unit2>years?|months?|quarters?|weeks?|days?)\b"
    rf"|\b(?P<word>{_ORDINALS})\s+(?:consecutive|straight|successive)\s+(?P<unit3>year|month|quarter|week)\b"
    rf"|\b(?P<word3>{_ORDINALS})\s+(?:(?:consecutive|straight|successive)\s+(?P<unit5>{_EVERY})\s+\w+"
    rf"|(?P<unit6>{_EVERY})\s+[a-z]+\s+(?:in a row|running|in succession))"
    rf"|\b(?P<word2>{_ORDINALS})\s+(?P<unit4>year|month|quarter|week)\s+(?:in a row|running)"
)
_OF_EVERY = {
    "yearly": "years", "annual": "years", "monthly": "months", "quarterly": "quarters",
    "weekly": "weeks", "daily": "days",
}  # fmt: skip
_PARTS = {
    "third": 3, "quarter": 4, "fifth": 5, "half": 2, "tenth": 10, "eighth": 8, "sixth": 6,
    "seventh": 7, "ninth": 9,
}  # fmt: skip
_TIME = r"(?:hours?|days?|weeks?|months?|quarters?|years?|decades?)"
_DATES = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?!,\d{3}(?!\d))(?:,\s*\d{4})?"
    r"|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?(?:january|february|march|april|june|july|august|september|october|november|december)\b"
    r"|\b(?:19|20)\d\d\b(?!,\d|\.\d|\s*(?:people|jobs|vehicles|tons|tonnes|homes|dollars|%|percent))|\b\d{1,2}:\d\d(?::\d\d)?\b"
    r"|\b\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\b\d+/\d+\b|\b\d+(?:st|nd|rd|th)\b"
    r"|\bfiscal (?:year )?[‘’']?\d{2,4}|\bfy ?[‘’']?\d{2,4}|\bq[1-4]\b|\b(?:19|20)?\d\ds\b"
    rf"|\b(?:first|opening|initial|closing|final|last|past|next|previous|coming|these|those|another) (?:{_WORDS}|\d+)(?: or (?:{_WORDS}))? {_TIME}\b"
    rf"|\b(?:{_WORDS}|\d+)(?: and a half)? {_TIME} (?:ago|earlier|before|later|from now|old|since|after)\b"
    rf"|\b(?:{_WORDS}|\d+)-{_TIME}(?:-old|s-old)?\s+(?:plan|period|term|old|average|low|high|record|mean|contract|programme|program|survival|mortality|strategy|forecast|outlook|yield|bond|rate|survey)\b|\b(?:{_WORDS}|\d+)-year-olds?\b|\b(?:aged|ages|age group) \d+(?: ?(?:to|and|or|[-–]) ?\d+)?"
    # Starts in the twelve months to September came to A: when, and nothing counted.
    rf"|\bthe (?:{_WORDS}|\d+) {_TIME} (?:to|ended|ending|through)\b"
    # People under 25: how old they are.
    r"|\b(?:people|those|men|women|adults|children|workers|drivers|patients|residents|unemployed|everyone|anyone) (?:aged )?"
    r"(?:under|over|above|below) (?:the age of )?\d{1,2}\b(?![.,]\d|\s*(?:%|per ?cent|million|[a-z]+s\b))"
    # Drivers and passengers under 25 made up 68 of them.
    r"|\b[a-z]{3,}s (?:aged )?(?:under|over) \d{2}\b(?=\s+(?:ma[dk]e up|account|were|are|who|will|can|may|must|have|had|fell|rose)\b)"
    # A forty-foot container: of which size it is, as all of them are.
    r"|\b(?:twenty|forty|20|40|45)[- ]foot(?:er)?\b(?=[- ](?:high[- ]cube |dry |reefer |refrigerated )?(?:container|box|unit|equivalent))"
    r"|\b(?:one|two|three|four|five|six)-(?:thirds|star|way|on-one|party|fold|day|point|pronged)\s(?:majority|plan|way)\b"
)
# No share changes by more; so many points are things.
_MOST_POINTS = 100
_NOUN = re.compile(
    rf"\s+((?:[a-z-]*[a-rt-z] and (?=[a-z-]+ [a-z-]+s\b))?(?:(?!(?:{ENGLISH_STOP})\b(?!-))[a-z][a-z'-]*\s+){{0,3}}?)"
    rf"(?!(?:{ENGLISH_STOP})\b(?!-))([a-z][a-z-]*[a-rt-z]s(?<!ious)(?<!eous)(?<!rous)|[a-z]*(?:ss|s)es|people|children|women|men|staff|personnel|aircraft|teu)\b"
)
_OF_THE = re.compile(r"\s+of\s+(?:(?:the|these|those|them|our|its|their|all)\b|(?=\d+ [a-z]))")
# Nouns in -s that are what is measured, or when, rather than things counted.
_MEASURES = (
    "months|weeks|days|hours|minutes|quarters|numbers|figures|levels|totals|rates|sales|exports|imports|costs"
    "|christmas|revenues|profits|lists|prices|earnings|admissions|expenses|emissions|fees"
)
_PLURAL = re.compile(
    rf"\b(?!(?:{ENGLISH_STOP}|{_MEASURES})\b)(?:[a-z]{{2,}}[a-rt-z](?<!ou)s|people|children|women|men|staff)\b"
)


# 2.9 deaths per 100,000 residents: what a rate is told of, no count of its own.
_PER_MANY = re.compile(
    r"\d[^,.;\d]{0,30}\b(?P<per>(?:per|for every|out of every) (?:100|1,000|10,000|100,000|1,000,000|(?:hundred|thousand|million)\b))"
)


def english_quantities(text: str, taken: Taken, original: str) -> list[Quantity]:
    """Quantities that are written the English way; ``text`` is ``original`` folded."""
    for match in _DATES.finditer(text):
        if taken.free(*match.span()):
            taken.mark(*match.span())
    for match in _PER_MANY.finditer(text):
        taken.mark(*match.span("per"))
    found: list[Quantity] = []
    for match in _STREAK.finditer(text):
        found += _streak(taken, match)
    for match in _RANK.finditer(text):
        found += _rank(taken, match)
    for match in _DOUBLE_DIGIT.finditer(text):
        value = Decimal(10 if match["word"] == "double" else 100)
        found += keep(taken, match, value, unit="%", qualifier=match.group())
    for match in _HALF_A.finditer(text):
        unit = ENGLISH_UNITS.get(match["unit"] or "", "")
        found += _told(taken, match, "0.5", magnitude=match["magnitude"] or "", unit=unit)
    for match in _TENTHS.finditer(text):
        tenths = Decimal(1) if match["tenths"] in ("a", "one") else parse_english(match["tenths"])
        found += _told(taken, match, str(tenths / 10), unit="percentage points")
    for match in _FRACTION.finditer(text):
        found += _fraction(taken, match)
    for match in _MULTIPLE.finditer(text):
        found += _told(taken, match, str(ENGLISH_MULTIPLES[match["word"]]), unit="times")
    at = 0
    while number := _STYLE.search(text, at):
        told = _match(text, taken, number, original)
        found += told
        moves = number["upper"] and _is_move(text, number)
        at = number.end() if told and not moves else number.end("number")
    return _with_units(text, sorted(found, key=lambda q: q.start))


def _rank(taken: Taken, match: re.Match[str]) -> list[Quantity]:
    name = next(n for n in ("number", "word", "super") if match[n])
    start = match.start() if name == "number" else match.start(name)
    end = match.end(name)
    if not taken.free(start, end) and name != "super" and not match[name][0].isdigit():
        return []
    if not taken.free(start, end) and match[name] in ENGLISH_ORDINALS:
        return []
    digits = re.match(r"\d+", match[name])
    value = Decimal(digits.group() if digits else ENGLISH_ORDINALS[match[name]])
    taken.mark(start, end)
    return [Quantity(start, end, value, rank=True, number_start=start)]


def _told(
    taken: Taken, match: re.Match[str], value: str, magnitude: str = "", unit: str = ""
) -> list[Quantity]:
    if not taken.free(*match.span()):
        return []
    taken.mark(*match.span())
    return [
        Quantity(
            match.start(), match.end(), Decimal(value), None, magnitude, unit,
            match["before"].strip(), number_start=match.end("before"),
        )
    ]  # fmt: skip


def _fraction(taken: Taken, match: re.Match[str]) -> list[Quantity]:
    """A third, two-thirds, half of, one in five: shares of a hundred, to two decimals."""
    above, below = Decimal(1), Decimal(2)
    if match["count"]:
        above, below = (
            Decimal(word) if word.isdigit() else parse_english(word)
            for word in (match["count"], match["whole"])
        )
        if not 0 < above < below:
            return []
    elif match["single"]:
        below = Decimal(_PARTS[match["single"]])
    elif match["part"]:
        above, below = parse_english(match["above"]), Decimal(_PARTS[match["part"][:-1]])
    value = above * 100 / below
    value = value.quantize(Decimal("0.01")) if value % 1 else value
    start = match.start("half2") if match["half2"] else match.start()
    if not taken.free(start, match.end()):
        return []
    taken.mark(start, match.end())
    qualifier = match["before"].strip()
    return [
        Quantity(start, match.end(), value, unit="%", qualifier=qualifier,
                 number_start=max(start, match.end("before")))
    ]  # fmt: skip


def _streak(taken: Taken, match: re.Match[str]) -> list[Quantity]:
    number = match["number"] or match["number2"] or match["number4"]
    named = match["unit"] or match["unit2"] or match["unit3"] or match["unit4"] or match["unit7"]
    unit = named or _OF_EVERY[match["unit5"] or match["unit6"]]
    if not taken.free(*match.span()):
        return []
    if number:
        value = Decimal(number) if number.isdigit() else parse_english(number)
    else:
        value = Decimal(ENGLISH_ORDINALS[match["word"] or match["word2"] or match["word3"]])
    taken.mark(*match.span())
    plural = unit if unit.endswith("s") else unit + "s"
    return [
        Quantity(
            match.start(), match.end(), value, unit=plural, streak=True,
            number_start=match.start(),
        )
    ]  # fmt: skip


# North 4,120, South 3,870, West 990: an item by its name, and no West 990.
_ITEM_OF_LIST = re.compile(
    r"\d[^.;\d]{0,6},\s+(?:and )?[a-z-]+(?: [a-z-]+)?\s\d[\d,]*,\s+(?:and )?[a-z-]+(?: [a-z-]+)?\s$",
    re.IGNORECASE,
)


# Up 4.4 per cent, to Doremark 3.6: whose it is, and no name with a number.
_TO_NAME = re.compile(
    r"\d[^.;!?]*(?:,|\band) (?:and )?(?:to|from|in|for|at) (?:the )?[a-z'-]+(?: [a-z'-]+)? $"
)


def _match(text: str, taken: Taken, match: re.Match[str], original: str) -> list[Quantity]:
    start, end = match.start("number"), match.end()
    first = match.start("currency") if match["currency"] else start
    if not taken.free(first, match.end("number")):
        return []
    number = match["number"]
    if re.search(r"\d,$", text[:start]) and number.isdigit():
        # Revised to -13,000: the end of a number is none.
        return []
    in_words = not number[0].isdigit()
    upper = match["upper"]
    if upper and _is_move(text, match):
        # From 40 to 66 hours: two states, not a range.
        upper, end = None, match.end("number")
        magnitude = unit = ""
    else:
        magnitude = match["magnitude"] or ""
        unit = ENGLISH_UNITS.get(match["unit"] or "", "") or ("%" if match["percent"] else "")
    unit = ENGLISH_CURRENCIES.get(match["currency"] or "", unit)
    if match["short"] and end == match.end():
        if match["short"] in ("m", "k", "b") and not match["currency"] and match["short"] != "k":
            return []
        magnitude = ENGLISH_SHORT_MAGNITUDES[match["short"]]
    before = match["before"].strip()
    listed = _ITEM_OF_LIST.search(text[:first]) is not None
    listed = listed or ("." in number and _TO_NAME.search(text[:first]) is not None)
    named = not unit and not magnitude and not before and "," not in number
    if named and not listed and _names(original, first):
        return []
    if text[end : end + 1] == "(" or re.match(r"[“\"]\w+ [A-Z]", original[first - 1 :]):
        return []  # On “60 Minutes”.
    counted = False
    if not unit and not (upper is None and match["upper"]):
        noun = _NOUN.match(text, end)
        if noun and noun[2] in _TIMES and not taken.free(*noun.span(2)):
            noun = None  # 64,000 twelve months earlier: when that was, and no months.
        if noun and noun[2] != "ones" and not (in_words and number.strip() in ("one", "a", "zero")):
            unit, counted = noun[2], True
    of_the = number.strip() != "one" and _OF_THE.match(text, end) is not None
    if (
        not unit
        and not magnitude
        and not of_the
        and not (
            _is_told_as_group(text, first, end) if in_words else _is_bare_count(text, match, end)
        )
        and not (
            match["upper"] is None
            and is_another_of_them(original if in_words else text, start, end)
        )
    ):
        return []
    lone = in_words and number.strip() in ("one", "zero", "half")
    if lone and not magnitude and not counted and unit not in ("%", "percentage points"):
        return []
    try:
        value = parse_english(number) if in_words else parse_arabic(number)
    except ValueError:
        return []
    if unit == "percentage points" and value >= _MOST_POINTS and "percent" not in match[0]:
        # 14,200 points, of charging points.
        unit = "points"
    high = None
    if upper:
        high = parse_arabic(upper) if upper[0].isnumeric() else parse_english(upper)
    if high is not None and high <= value and not magnitude:
        high = None
    begin = match.start() if before and taken.free(match.start(), first) else first
    taken.mark(begin, end)
    return [
        Quantity(
            begin, end, value, high, magnitude, unit, before if begin != first else "",
            number_start=first,
        )
    ]  # fmt: skip


def _is_told_as_group(text: str, first: int, end: int) -> bool:
    """Thirty-seven were injured: a number in words at the head of its clause counts people."""
    if re.search(r"\bfrom [\d.,]+ [a-z]+ to $", text[:first]):
        return True
    if _WAS_LONGER.search(text[:first]) and _CLOSES.match(text, end):
        return True
    return bool(re.search(r"(?:^|[.;:,]|\band)\s*$", text[:first])) and bool(
        re.match(r"\s+(?:were|are|have|had)\s+[a-z]+", text[end:])
    )


# The wait fell to just over four minutes, from eleven; it had been nine.
_WAS_LONGER = re.compile(
    r"\bto (?:[a-z]+ ){0,2}?(?:\d[\d.,]*|[a-z]+) (?:minutes|hours|days|weeks|months|years), from (?:about |nearly |over )?$"
    r"|^\W*(?:it|that|they) (?:had been|used to be|used to take|had taken) (?:about |nearly |over )?$"
)


def _is_move(text: str, match: re.Match[str]) -> bool:
    if match["joint"] not in ("to", "and"):
        return False
    ahead = text[max(0, match.start() - 20) : match.start("number")]
    if match["joint"] == "and":
        return "between" not in ahead
    return re.search(r"(?<!ranging )(?<!ranged )\bfrom\s+\W*$", ahead) is not None


def _names(original: str, start: int) -> bool:
    """iPhone 15, Windows 11, Title 42: the number belongs to the name in front of it."""
    word = re.search(r"([A-Za-z][\w.'-]*)[\s-]?$", original[:start])
    if word is None:
        return False
    if word[1] == "number" and re.search(r"[a-z]s $", original[: word.start()]):
        return False  # Rural schools number 312.
    if word[1].lower().rstrip(".") in ENGLISH_NUMBERED:
        return True
    inside = re.search(r"[a-z][A-Z]", word[1])
    begins = re.search(r"(?:^|[.!?:\n\"“])\s*$", original[: word.start()])
    named = word[1][:1].isupper() and not begins and word[1].lower() not in _NO_NAMES
    return bool(inside or named)


_NO_NAMES = (
    frozenset(ENGLISH_STOP.split("|"))
    | {word for phrase in ENGLISH_QUALIFIERS for word in phrase.split()}
    # In November 1,140 posts were vacant.
    | frozenset(month.lower() for month in month_name if month)
)
_TOLD_BEFORE = re.compile(
    r"(?:\b(?:to|from|by|at|reach|reaching|hit|(?:plan|target|goal|aim) (?:is|was|had been) for|was|were|be|is|are|now|numbers?|than|and|of|with|only|just|another|further|additional"
    r"|employs?|had|have|has|needs?|against|\w{3,}ed)|[,:;–—])\s*$"
)


def _is_bare_count(text: str, match: re.Match[str], end: int) -> bool:
    """402,000 or 36 without a noun: a count told before; not a clause number or a score."""
    number = match["number"]
    if len(number) < 2 and not match["before"]:
        # Exports rose 4 percent; imports fell 2.
        ahead = text[: match.start("number")]
        return bool(
            _CHANGE_BY.search(ahead)
            and re.search(r"%|per ?cent", ahead)
            and re.match(r"\s*(?:[,.;]|$)", text[end:])
        )
    if re.match(r"[-/:.(]?\w", text[end : end + 2]):
        return False
    if _PUT_IN.search(text[: match.start("number")]) and re.match(r", [a-z]+", text[end:]):
        return False  # The crisis line, 116, took: its number.
    told = "," in number or match["before"] or match["upper"]
    if _TO_DO.search(text[: match.start("number")]) and _CLOSES.match(text, end):
        # We trained 620 drivers, and this year we expect to train 750.
        return True
    if _HEADS_LIST.match(text, end):
        # They took 38.7, 27.5 and 14.9 billion.
        return True
    if "." in number and _AFTER_RATE.search(text[: match.start()]):
        # Unemployment averaged 5.0 per cent, after 5.4 in 2025.
        return True
    if "." in number and _NEXT_OF_LIST.search(text[: match.start()]):
        # Wind contributed 24.9 terawatt-hours, hydropower 13.1 and solar 8.2.
        told = told or re.match(r"\s*(?:[,.;]|and\b|$)", text[end:])
    if re.match(r"\s+(?:still\s+)?(?:have|has|had|were|are)\s+[a-z]", text[end:]):
        return True
    ahead = text[: match.start()]
    if _OF_ALL.search(ahead) and re.match(r"\s+[a-z]{3,}ed\b|\s*[,.;]", text[end:]):
        # Forty-six of the 58 finished in balance, another seven of the 20.
        return True
    if _MEANT_FOR.search(ahead) and _CLOSES.match(text, end):
        return True
    if _COSTS.search(ahead) and _CLOSES.match(text, end):
        return True
    if _NEXT_DID.search(ahead) and re.match(r"\s*(?:[,.;]|$|and\b|while\b)", text[end:]):
        # The first took 1,142 of those homes, the second took 508.
        return True
    if _HEADS_CLAUSE.search(ahead) and _ITS_VERB.match(text, end):
        # During the year 37 closed, and 12 opened.
        return True
    if _AHEAD_INCLUDES.search(ahead) and re.match(r" from [a-z]", text[end:]):
        return True
    return bool(told or (_TOLD_BEFORE.search(ahead) and not _CALLED.search(ahead)))


# 27.5 and 14.9 billion; 3.0, 4.1 and 2.6 per cent, behind the first number of the list.
_HEADS_LIST = re.compile(
    rf"(?:,\s+\d[\d.,]*\d)+,?\s+and\s+\d[\d.,]*\d\s*(?:million\b|billion\b|trillion\b|thousand\b|%|(?:{any_of(tuple(ENGLISH_UNITS))})\b)"
)
_NEXT_DID = re.compile(
    r"\d[^.!?]*(?:,|;|\band\b|\bwhile\b|[.!?]) (?:[a-z' -]{2,30} )?"
    r"(?:took|did|made|won|lost|got|sold|built|left|met|saw|held|brought|gave|sent|found|ran|hit|paid|bought|grew|had)\s*$"
)
_HEADS_CLAUSE = re.compile(
    r"(?:^|[.;,:]|\band|\bwhile|\bin the year|\bduring the year|\b(?:last|this|that) (?:year|month|week|quarter))\s*$"
)
_ITS_VERB = re.compile(
    r"\s+(?:closed|opened|failed|died|left|survived|passed|resigned|retired|joined|graduated|escaped|finished|started|applied"
    r"|went (?:bankrupt|under|home)|completed)\b(?=\s*(?:[,.;]|$|and\b|in\b|for\b|last\b|this\b|as\b))"
)
_AHEAD_INCLUDES = re.compile(r"\bincluding\s*$")
_TIMES = frozenset("days weeks months quarters years".split())
_PUT_IN = re.compile(r"(?:^|[.!?]\s)\W*(?:the|our|its|their) [a-z' -]+, $")
_OF_ALL = re.compile(rf"(?:\d|\b(?:{_WORDS})) of (?:the|our|its|their|those|these)\s*$")
# The unit delivered 410 babies. It was built for 900; which makes 25.
_MEANT_FOR = re.compile(
    r"\b(?:(?:built|designed|meant|planned|intended|room|space|enough|equipped) for|(?:which|that) makes|(?:total|sum|fleet|number) to)\s*$"
)
# A hired bus costs us 118 crowns a day; one of our own costs 46.
_COSTS = re.compile(r"\d (?P<money>[a-z]+)\b[^.!?\d]*[,;][^.!?;\d]*\bcosts(?: us)?\s*$")
_CALLED = re.compile(r"\b(?:called|titled|named|dated|aged|(?:he|she|who|i) (?:is|was))\s*$")
_TO_DO = re.compile(
    r"\b(?:expects?|expected|plans?|planned|aims?|hopes?|intends?|wants?|due) to [a-z]{4,} $"
)
_CLOSES = re.compile(r"\s*(?:[.;,]|$|(?:in|by|next|this)\b)")
_NEXT_OF_LIST = re.compile(
    r"\d[^.!?;\d]{0,24}(?:,|\band)\s+(?:and )?(?:[a-z-]+\s+){0,4}[a-z-]{3,}\s*$"
)
_AFTER_RATE = re.compile(
    r"\d\s*(?:%|per ?cent)[^.;\d]{0,40},? (?:after|versus|against)(?: only| just)?\s*$"
)
_SO_MANY = re.compile(r",\s+(?:or |and )?(?:only|just|about|some|nearly|roughly)\s*$")
_CHANGE_BY = re.compile(
    r"\b(?:rose|rise|fell|fall|grew|grow|increased|decreased|declined|dropped|climbed|gained|up|down)"
    r"(?:\s+by)?\s+(?:only\s+|just\s+)?$"
)


_COUNTED_BEHIND = re.compile(
    r"\s+(?:(?:still|also|now|already|later|since)\s+)?(?:have|has|had|are|were|did|will|of (?:them|these|those)|more|fewer|less)\b"
)
_STANDS_AT = re.compile(
    r"\b(?:(?:to|from|at|were|was|hit|than|and|or|with|against)(?: only| just)?|makes|(?:built|designed|meant|planned|room|space|enough) for|another|further|additional|needs?|(?:is|are)(?: now| still)?"
    r"|(?:target|goal|limit|total|level) of|\w{3,}ed)\s*$|^\W*$"
)


def _with_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """A bare number counts what the figure before it counts, or what its clause is about."""
    result: list[Quantity] = []
    for i, quantity in enumerate(found):
        result.append(_with_unit(text, quantity, result, found[i + 1 :]))
    return result


def _end_of_list(text: str, quantity: Quantity, rest: Sequence[Quantity]) -> Quantity | None:
    """The last of 38.7, 27.5 and 14.9 billion, which alone tells what all of them are."""
    if not _HEADS_LIST.match(text, quantity.end):
        return None
    for previous, following in pairwise((quantity, *rest)):
        link = text[previous.end : following.start]
        if re.fullmatch(r",?\s+and\s+", link):
            return following if following.magnitude or following.unit else None
        if link.strip() != "," or following.magnitude or following.unit:
            return None
    return None


def _with_unit(
    text: str, quantity: Quantity, earlier: list[Quantity], rest: Sequence[Quantity]
) -> Quantity:
    if quantity.unit or quantity.rank:
        return quantity
    following = rest[0] if rest else None
    if last := _end_of_list(text, quantity, rest):
        small = quantity.value < 1000 and not quantity.magnitude
        magnitude = last.magnitude if small else quantity.magnitude
        unit = last.unit or _noun_behind(text, last.end)
        return replace(quantity, unit=unit, magnitude=magnitude)
    if following and re.fullmatch(r"\s*(?:to|and)\s*", text[quantity.end : following.start]):
        if thing := _NUMBER_AND_OTHER.search(text[: quantity.start]):
            return replace(quantity, unit=thing["things"])
        small = quantity.value < 1000 and not quantity.magnitude
        unit = following.unit or _noun_behind(text, following.end) or _who_moved(text, quantity)
        unit = unit or _moved_alike(text, quantity, earlier)
        return replace(
            quantity, unit=unit, magnitude=following.magnitude if small else quantity.magnitude
        )
    costs = _COSTS.search(text[: quantity.start])
    if costs and earlier and earlier[-1].unit == costs["money"] in _NEVER_DO:
        return replace(quantity, unit=earlier[-1].unit, money=earlier[-1].money)
    if (told_of := _LISTED.match(text, quantity.end)) and not quantity.magnitude:
        # With 7,900, 5,300 and 4,100 claims: each of them counts those.
        unit = _noun_behind(text, told_of.end())
        if unit and re.match(r"\s+[a-z-]+s,?\s+respectively", text[told_of.end() :]):
            return replace(quantity, unit=unit)
    if earlier and _FROM_TO.search(text[max(0, earlier[-1].start - 6) : quantity.start]):
        # Complaints fell from A to B, after fines told in euros: complaints as well.
        return replace(quantity, unit=earlier[-1].unit)
    if _OF_THE.match(text, quantity.end):
        near = following and following.start - quantity.end < 12
        unit = following.unit if near and following else _noun_behind(text, _of_end(text, quantity))
        if unit:
            return replace(quantity, unit=unit)
    stop = max(text.rfind(mark, 0, quantity.start) for mark in (". ", "! ", "? ", "\n\n"))
    told = [q for q in earlier if q.start > stop and not q.rank and not q.streak and q.unit]
    ahead = text[max(0, stop) : quantity.start]
    if _CHANGE_BY.search(ahead) and not quantity.magnitude:
        if any(q.unit == "%" for q in told) and "," not in text[quantity.start : quantity.end]:
            return replace(quantity, unit="%")
        return quantity
    if (
        told
        and "." in text[quantity.start : quantity.end]
        and text.startswith(" of ", quantity.end)
    ):
        # 1.5 gigawatts of solar, 0.9 of wind.
        return replace(
            quantity, unit=told[-1].unit, magnitude=quantity.magnitude or told[-1].magnitude
        )
    if is_rate_again(text, quantity, told, ahead):
        return replace(quantity, unit="%")
    levels = [
        q
        for q in told
        if q.unit not in ("%", "percentage points", "times", "basis points")
        and not _is_how_long(text, q)
    ]
    told_as = None if levels else _COMPLEMENT.match(text, quantity.end)
    if told_as:
        # 354.2 million were commuter trips.
        return replace(quantity, unit=told_as[1])
    if any(
        q.magnitude == quantity.magnitude != "" and not q.unit for q in earlier if q.start > stop
    ):
        return quantity
    if _DID.match(text, quantity.end):
        # A payment of 40,000 crowns; 86 have signed up: of those who did, and of no crowns.
        levels = [q for q in levels if q.unit not in _NEVER_DO]
    levels = [q for q in levels if bool(q.magnitude) == bool(quantity.magnitude)] or levels
    clause = re.split("[;:]", ahead)[-1]
    nouns = _plurals(clause.rpartition(",")[2]) or _plurals(clause)
    counted = _COUNTED_BEHIND.match(text, quantity.end) is not None
    listed = (
        "." in text[quantity.start : quantity.end]
        or is_another_of_them(text, quantity.start, quantity.end)
    ) and _NEXT_OF_LIST.search(ahead)
    # 3,200, up 7 percent, and the south wing 2,600: no percentage.
    great = quantity.magnitude or "," in text[quantity.start : quantity.end]
    alike = levels if great else told
    if listed and alike and alike[-1].unit == "%" and _SO_MANY.search(ahead):
        # 2 percent of applicants, only 41: so many of them, and no percentage.
        return quantity
    last = next((q for q in reversed(earlier) if q.start > stop and not q.rank), None)
    if listed and not alike and last and last.magnitude and not quantity.magnitude:
        # Exported 47.2 billion and imported 39.8, of sums whose money is not told.
        return replace(quantity, magnitude=last.magnitude) if not last.unit else quantity
    if listed and alike and alike[-1].unit != "times":
        magnitude = quantity.magnitude or alike[-1].magnitude
        return replace(quantity, unit=alike[-1].unit, magnitude=magnitude)
    if text.startswith(" per ", quantity.end) and re.search(r"[a-z]{3,}ed\s*$", ahead):
        nouns = []  # The islands generated 571 per head: no number of islands.
    if quantity.value % 1 and not quantity.magnitude and not text.startswith(" per ", quantity.end):
        nouns = []  # Primary classes are smaller, at 21.9: no number of classes.
    counted = counted or _OF_THE.match(text, quantity.end) is not None
    if not counted and not _STANDS_AT.search(ahead):
        return quantity
    if quantity.value % 1 and not quantity.magnitude:
        # The rate is 1.4 percent, the highest of nine regions, the lowest 0.3: of no regions.
        broken = [q for q in told if q.value % 1 and not q.magnitude]
        if broken and levels and not levels[-1].value % 1:
            return replace(quantity, unit=broken[-1].unit)
    if levels and (levels[-1].start > stop + len(ahead) - len(clause) or not nouns):
        return replace(quantity, unit=levels[-1].unit)
    bare = earlier[-1] if earlier and earlier[-1].start > stop else None
    if bare and not (bare.unit or bare.magnitude or bare.rank or counted):
        # Of those, 1,120 were because of storms and 690 because of faults: neither counts storms.
        by = _FOR_REASON.search(text[bare.end : quantity.start])
        # 33,000 went to engineers and 27,000 to nurses: no more does it count those who got them.
        nouns = [] if by else nouns
    return replace(quantity, unit=nouns[-1 if counted else 0]) if nouns else quantity


# That puts net debt at A; the charge stays where it is, at B: what the word before does.
_ONE_DOES = re.compile(
    r"\b(?:that|this|it|which|who|(?:the|a|an|our) (?:[a-z-]+ )?[a-z-]*[a-rt-z]) "
    r"(?P<does>puts|brings|takes|makes|leaves|stays|remains|stands|comes|runs|keeps|rises|falls|costs|adds)\b"
)


def _plurals(clause: str) -> list[str]:
    """The nouns in -s and the like of a clause, without its verbs."""
    verbs = {m.span("does") for m in _ONE_DOES.finditer(clause)}
    return [m.group() for m in _PLURAL.finditer(clause) if m.span() not in verbs]


_LISTED = re.compile(r"(?:,\s+\d[\d.,]*\d)*,?\s+and\s+\d[\d.,]*\d")
_FOR_REASON = re.compile(
    r"\b(?:because of|due to|from|by) [^,;.]*$|^ (?:went|goes|go|were|are) (?:to|for) [^,;.]*$"
)


def _is_how_long(text: str, quantity: Quantity) -> bool:
    """Deaths doubled in two years, from A to B: the years are not what A counts. The long-term
    unemployed, meaning twelve months or more, numbered A."""
    if re.fullmatch(r"(?:year|month|week|decade)s?", quantity.unit) is None:
        return False
    if re.match(r" or (?:more|longer|less|over)\b", text[quantity.end :]):
        return True
    ahead = text[: quantity.start]
    return re.search(r"\b(?:in|within|over|after|for) (?:just |only )?$", ahead) is not None


_DID = re.compile(r"\s+(?:have|has|had) (?:already |now |also )?(?!been\b)[a-z]{3,}")
_NEVER_DO = frozenset(ENGLISH_UNITS.values()) - {"%"} | frozenset(ENGLISH_CURRENCIES.values())


def _who_moved(text: str, quantity: Quantity) -> str:
    """Complaints fell from A to B: what moved, in the clause of the two."""
    clause = re.split(r"[.,;:]\s|\band\b", text[: quantity.start])[-1]
    moved = re.match(r"\s*(?:the )?(?P<who>[a-z]+s)\s+[a-z]+\s+from\s+$", clause)
    return moved["who"] if moved and _PLURAL.fullmatch(moved["who"]) else ""


def _moved_alike(text: str, quantity: Quantity, earlier: Sequence[Quantity]) -> str:
    """A visitor permit goes from 65 to 70 crowns and a work permit from 540 to 590: crowns as well."""
    if not earlier or _AND_FROM.fullmatch(text[earlier[-1].end : quantity.start]) is None:
        return ""
    unit = earlier[-1].unit
    return unit if unit in _NEVER_DO else ""


_AND_FROM = re.compile(
    r",?\s+(?:and|while)\s+(?:the |an? |that of )?[a-z][a-z' -]{2,50}?\s+from\s+"
)
_FROM_TO = re.compile(r"\bfrom [\d.,]+ to $")
# The number of flights and the volume of cargo reached A and B: A counts flights.
_NUMBER_AND_OTHER = re.compile(
    r"\bnumber of (?:[a-z-]+ )?(?P<things>[a-z-]+s)\b[^,.;]{0,24} and (?:the )?(?:volume|value|amount|weight|length)\b[^,.;]{0,60}\s$"
)
_COMPLEMENT = re.compile(
    r"\s+(?:were|are) (?!in |on |at |from |for |to |by |of |with )(?:[a-z-]+\s)?([a-z-]+s)\b(?=\s*(?:[,.;]|and\b|$))"
)


def _of_end(text: str, quantity: Quantity) -> int:
    match = _OF_THE.match(text, quantity.end)
    return match.end() if match else quantity.end


def _noun_behind(text: str, end: int) -> str:
    noun = _NOUN.match(text, end)
    return noun[2] if noun else ""
