"""Quantities of English text: numbers with units or nouns, words, fractions, ranks, streaks."""

from __future__ import annotations

import re
from calendar import month_name
from decimal import Decimal

from index.figures.english_ranges import is_move
from index.figures.english_uncounted import counts_alone, is_another_of_them
from index.figures.english_units import (
    CHANGE_BY,
    COSTS,
    HEADS_LIST,
    NEXT_OF_LIST,
    NOUN,
    OF_THE,
    with_units,
)
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
    rf"(?:\s*(?P<joint>[-–—]|to|and|or)\s*(?:{any_of(tuple(ENGLISH_CURRENCIES))})?(?P<upper>(?:{_ARABIC})|(?:{_WORDS})\b(?!-))(?![.,]?\d))?"
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
    rf"|\b(?:ranks?|ranked|ranking|placed|puts? (?:us|it|them)|were|came|comes|finished|from|to|world's|nation's|country's|globally|stands|currently|was|is|are|in)\s+(?P<word>{_ORDINALS}|\d+(?:st|nd|rd|th))\b"
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
    # The two-day ticket, the 24-hour clinic: which one it is.
    rf"|(?<=\bthe )(?:{_WORDS}|\d+)-(?:day|hour|week|month|year)(?= [a-z]+ (?!of\b))(?! (?:standard|target|limit|rule|deadline|guarantee|maximum|minimum|wait|notice|week)\b)"
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
        moves = number["upper"] and is_move(text, number)
        at = number.end() if told and not moves else number.end("number")
    return with_units(text, sorted(found, key=lambda q: q.start))


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
    if upper and is_move(text, match):
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
        noun = NOUN.match(text, end)
        if noun and noun[2] in _TIMES and not taken.free(*noun.span(2)):
            noun = None  # 64,000 twelve months earlier: when that was, and no months.
        if noun and noun[2] != "ones" and not (in_words and number.strip() in ("one", "a", "zero")):
            unit, counted = noun[2], True
    of_the = number.strip() != "one" and OF_THE.match(text, end) is not None
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
    if not re.search(r"(?:^|[.;:,]|\band)\s*(?:but )?$", text[:first]):
        return False
    return bool(re.match(r"\s+(?:were|are|have|had)\s+[a-z]+", text[end:])) or (
        counts_alone(text, first, end)
    )


# The wait fell to just over four minutes, from eleven; it had been nine.
_WAS_LONGER = re.compile(
    r"\bto (?:[a-z]+ ){0,2}?(?:\d[\d.,]*|[a-z]+) (?:minutes|hours|days|weeks|months|years), from (?:about |nearly |over )?$"
    r"|^\W*(?:it|that|they) (?:had been|used to be|used to take|had taken) (?:about |nearly |over )?$"
)


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
    r"(?:\b(?:it|that|here|now|there|we|they)['’](?:s|re)(?: now| only| just| at)?|\b(?:to|from|by|at|reach|reaching|hit|(?:plan|target|goal|aim) (?:is|was|had been) for|was|were|be|is|are|now|numbers?|than|and|of|with|only|just|another|further|additional"
    r"|employs?|had|have|has|needs?|against|\w{3,}ed)|[,:;–—])\s*$"
)


def _is_bare_count(text: str, match: re.Match[str], end: int) -> bool:
    """402,000 or 36 without a noun: a count told before; not a clause number or a score."""
    number = match["number"]
    if len(number) < 2 and not match["before"]:
        # Exports rose 4 percent; imports fell 2.
        ahead = text[: match.start("number")]
        return bool(
            CHANGE_BY.search(ahead)
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
    if HEADS_LIST.match(text, end):
        # They took 38.7, 27.5 and 14.9 billion.
        return True
    if "." in number and _AFTER_RATE.search(text[: match.start()]):
        # Unemployment averaged 5.0 per cent, after 5.4 in 2025.
        return True
    if "." in number and NEXT_OF_LIST.search(text[: match.start()]):
        # Wind contributed 24.9 terawatt-hours, hydropower 13.1 and solar 8.2.
        told = told or re.match(r"\s*(?:[,.;]|and\b|$)", text[end:])
    if re.match(r"\s+(?:still\s+)?(?:have|has|had|were|are)\s+[a-z]", text[end:]):
        return True
    ahead = text[: match.start()]
    if _GROUP_AHEAD.search(ahead) and _CHANGED_BEHIND.match(text, end):
        # Motorcyclists 84, down from 97.
        return True
    if "." in number and _MOVED_BY.search(ahead) and _CLOSES.match(text, end):
        # Up 14.2 per cent. Saarn has 2.31 million, up 7.6: per cent as well.
        return True
    if _OF_ALL.search(ahead) and re.match(r"\s+[a-z]{3,}ed\b|\s*[,.;]", text[end:]):
        # Forty-six of the 58 finished in balance, another seven of the 20.
        return True
    if _MEANT_FOR.search(ahead) and _CLOSES.match(text, end):
        return True
    if COSTS.search(ahead) and _CLOSES.match(text, end):
        return True
    if _NEXT_DID.search(ahead) and re.match(r"\s*(?:[,.;]|$|and\b|while\b)", text[end:]):
        # The first took 1,142 of those homes, the second took 508.
        return True
    if _HEADS_CLAUSE.search(ahead) and counts_alone(text, match.start("number"), end):
        # During the year 37 closed, and 12 opened.
        return True
    if _AHEAD_INCLUDES.search(ahead) and re.match(r" from [a-z]", text[end:]):
        return True
    return bool(told or (_TOLD_BEFORE.search(ahead) and not _CALLED.search(ahead)))


_GROUP_AHEAD = re.compile(r"(?:^|[.;:]\s|,\s(?:and )?)(?:the |our )?(?:[a-z-]+ )?[a-z-]{3,}s\s*$")
_CHANGED_BEHIND = re.compile(r",?\s+(?:down|up|compared|against|unchanged|after)\b")
_MOVED_BY = re.compile(
    r"\b(?:up|down|lost|gained|added|grew|rose|fell|climbed|dropped|slipped|shrank)(?: by)?\s*$"
)
_NEXT_DID = re.compile(
    r"\d[^.!?]*(?:,|;|\band\b|\bwhile\b|[.!?]) (?:[a-z' -]{2,30} )?"
    r"(?:took|did|made|won|lost|got|sold|built|left|met|saw|held|brought|gave|sent|found|ran|hit|paid|bought|grew|had)\s*$"
)
_HEADS_CLAUSE = re.compile(
    r"(?:^|[.;,:]|\band|\bwhile|\bin the year|\bduring the year|\b(?:last|this|that) (?:year|month|week|quarter))\s*$"
)
_AHEAD_INCLUDES = re.compile(r"\bincluding\s*$")
_TIMES = frozenset("days weeks months quarters years".split())
_PUT_IN = re.compile(r"(?:^|[.!?]\s)\W*(?:the|our|its|their) [a-z' -]+, $")
_OF_ALL = re.compile(rf"(?:\d|\b(?:{_WORDS})) of (?:the|our|its|their|those|these)\s*$")
# The unit delivered 410 babies. It was built for 900; which makes 25.
_MEANT_FOR = re.compile(
    r"\b(?:(?:built|designed|meant|planned|intended|room|space|enough|equipped) for|(?:which|that) makes|(?:total|sum|fleet|number) to)\s*$"
)
_CALLED = re.compile(r"\b(?:called|titled|named|dated|aged|(?:he|she|who|i) (?:is|was))\s*$")
_TO_DO = re.compile(
    r"\b(?:expects?|expected|plans?|planned|aims?|hopes?|intends?|wants?|due) to [a-z]{4,} $"
)
_CLOSES = re.compile(r"\s*(?:[.;,]|$|(?:in|by|next|this)\b)")
_AFTER_RATE = re.compile(
    r"\d\s*(?:%|per ?cent)[^.;\d]{0,40},? (?:after|versus|against)(?: only| just)?\s*$"
)
