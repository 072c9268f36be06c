"""Periods that a text names, normalised: 去年 in a briefing of January 2024 is 2023.

Values: ``2023``, ``2023-11`` (a month, or a state at its end), ``2024-01-19``,
``2023-01/2023-11`` (前11个月), ``2023-H1``, ``2023-Q3``, ``2021/2025`` (十四五).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from index.figures.numerals import parse_chinese
from index.figures.scanning import folded_sentence


@dataclass(frozen=True)
class Period:
    """A period word at ``[start, end)`` of the text as given."""

    start: int
    end: int
    value: str
    bare: bool = False
    """The text names no year: the value took the briefing's, or the last such month's."""
    fiscal: bool = False
    """A fiscal year or a part of one, named by the year in which it ends."""


_LAST = r"(?:20)?\d\d|[〇零一二三四五六七八九]{2}"
# 2024, 二〇二四; 民国113, and 113 in front of 年 where it is no number of years.
_YEAR = (
    r"(?:19|20)\d\d|[一二][〇零九][〇零一二三四五六七八九]{2}|民国\s*\d{2,3}"
    r"|(?<![\d.第续长达近约逾超过满共有了计])1[01]\d(?=年(?![多余历来后]|[以之]?前(?![二三两\d])|的历史))"
    # 122年通车: of a year to come only where something is to happen in it.
    r"|(?<![\d.第续长达近约逾超过满共有了计])1[23]\d(?=年(?:年?[底初]|\d{1,2}月|上半年|下半年|第[一二三四]季"
    r"|[\u4e00-\u9fff]{0,2}(?:通车|完[工成]|启用|动工|营运|上路|实施|达[到成])))"
)
# A season that begins in one year and ends in the next.
SEASON = r"(?:赛季|雪季|冰雪季|榨季|采暖季|供暖季|取暖季)"
_MONTH = r"(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])"
# Behind a month without its word: the rest of a list that ends in it, or how many they are.
_MONTHS_GO_ON = (
    rf"(?=(?:、{_MONTH}){{0,6}}(?:、|和|与|及){_MONTH}(?:月(?!\d{{1,2}}[日号])|[三四五六]个月))"
    rf"|(?<=[、和与及].)(?=[三四五六]个月)|(?<=[、和与及]..)(?=[三四五六]个月)"
)
_CHINESE = re.compile(
    r"(?P<plan>十[一二三四五]五)(?:时期|期间|规划)?"
    # 2025/26财政年度, 2025至26年度, 上学年: a year that ends in the next one.
    rf"|(?P<spans>{_YEAR})\s*[/\-–—]\s*(?:{_LAST})(?:年度|学年)?[至到](?P<spansend>(?:19|20)\d\d)\s*[/\-–—]\s*(?:{_LAST})(?=\s*(?:学年|财年|(?:财政|会计)?年度))(?:学年|财年|(?:财政|会计)?年度)"
    r"|(?P<lastmonth>上个?月|本月|这个月)份?(?:底|末)?"
    rf"|(?P<span>{_YEAR})\s*(?:/\s*(?P<spanend>{_LAST})(?![\d/])|[\-–—至]\s*(?P<spanend2>{_LAST})(?=\s*(?:学年|财年|(?:财政|会计)?年度|{SEASON})))(?:\s*(?:学年度?|财年|(?:财政|会计)?年度|{SEASON}))?"
    r"|(?P<which>上一?个?|去年|前一个?|本|今个?|这个?|下一?个?|明年)(?P<kind>学年|财政年度|财年)度?"
    r"|(?P<rocschool>(?<![\d.])1[01]\d)学年度?"
    r"|(?<![\d.〇零一二三四五六七八九十])(?P<ago>[一两二三四五六七八九十]{1,2}|\d{1,2})年[以之]?前(?![三位列])"
    # 7月1日到9月30日: the months from one day to the other.
    rf"|(?:(?P<daysyear>{_YEAR})年)?(?P<daysfrom>1[0-2]|[1-9])月1[日号]?\s*[-—–~至到起]+\s*(?P<daysto>1[0-2]|[1-9])月(?:底|末|3[01][日号]|2[89][日号]|30[日号])"
    r"|(?P<quarterword>今季|本季(?!度?末)|上季度?)"
    r"|(?P<since>(?:19|20)\d\d)\s*年?\s*[-—–~至到]+\s*(?P<until>(?:19|20)\d\d)\s*(?:学年|年度|年)"
    rf"|(?:(?:(?P<year>{_YEAR})\s*年?|(?P<word>去年|上年|前年|今年|(?<![日基])本年|明年|(?<![产成投用建营达业立以之今])后年|当年)(?:度(?!假))?)的?\s*)?"
    r"(?:(?P<first>前|头|首)(?P<months>\d{1,2}|[一二两三四五六七八九十]{1,2})(?:个月|月(?!\s*\d{1,2}\s*[日号]))"
    r"|(?P<from>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月?\s*[-—–~至到]\s*(?P<to>1[0-2]|0?[1-9]|[一二三四五六七八九十]{1,2})\s*月(?:份)?"
    # 6、7两个月.
    r"|(?P<twofrom>1[01]|[1-9])月?、(?P<twoto>1[0-2]|[2-9])月?(?:份)?这?两个月"
    r"|(?P<half>上半年|下半年)|[前首](?P<quarters>[二三两]|2|3)个?季度?|(?:第(?P<quarter>[一二三四1-4])季度?|(?P<quarter2>[一二三四1-4])(?:季度|(?=(?:、[一二三四1-4]){0,2}[、和][一二三四1-4]季度))|(?P<quarter3>首)个?季度?)"
    # 7、8、9三个月, 4、5和6月: each of them is a month.
    rf"|(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?:{_MONTHS_GO_ON}|\s*月(?:份)?(?:\s*(?P<day>\d{{1,2}})\s*[日号])?(?P<monthend>底|末)?)"
    r"|(?P<yearend>年?底|年?末)|(?P<yearstart>年?初(?![中级期步次衷心]))|(?P<summer>暑期|暑假))"
    rf"|(?P<year2>{_YEAR})\s*(?:年|(?<=\d{{4}})届(?=[\u4e00-\u9fff]{{0,8}}生))|(?P<year3>(?:19|20)\d\d)(?=[,，\s]|$)|(?P<word2>去年|上年|前年|今年|(?<![日基])本年|明年|(?<![产成投用建营达业立以之今])后年|上一年|当年|(?<![\d一二三四五六七八九十两几多百])年内)(?:(?<=年)度(?!假))?"
)
_BREAK = re.compile("[;；]")
# 按上年不变价计算: how prices are reckoned.
_NO_TIME_BEHIND = re.compile("(?:去年|上年)度?(?:不变价|可比价|同口径)")
# 订单已排到2029年: how far ahead something is booked.
_PUT_OFF_TO = re.compile("(?:排|订|约|预约)(?:到|至)了?$")
# Every Chinese word for a time holds one of these; most sentences hold none.
_TIME_HINT = re.compile(r"[年届月季底末初半五暑]|[\u4e00-\u9fff].*?(?:19|20)\d\d")
_YEARS = (
    "year",
    "word",
    "year2",
    "year3",
    "word2",
    "plan",
    "since",
    "span",
    "spans",
    "lastmonth",
    "which",
    "rocschool",
    "quarterword",
    "daysyear",
    "ago",
)
_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_SHORT = [m[:3] for m in _MONTHS]
_MONTH_WORD = "|".join(_MONTHS) + "|" + "|".join(f"{m}\\.?" for m in [*_SHORT, "sept"])
# A word, or a quarter by its short name: Q1 2026.
_ENGLISH_HINT = re.compile(r"[a-z]{3}|\bq[1-4]\b")
_ENGLISH = re.compile(
    rf"\b(?:first|opening|initial) (?P<first>\w+) (?P<firsts>months|quarters)(?: of (?P<fy>\d{{4}}|(?:this|last|the) (?:fiscal )?year))?"
    r"|\b(?:between|from) (?P<since>(?:19|20)\d\d) (?:and|to) (?P<until>(?:19|20)\d\d)\b"
    r"|\b(?:(?:fiscal|financial|school|academic) year )?(?P<span>(?:19|20)\d\d)[-–/](?P<spanend>\d\d)\b(?![-/])"
    rf"|\bbetween (?P<from>{_MONTH_WORD}) and (?P<to>{_MONTH_WORD})\b(?: (?:of )?(?P<by>(?:19|20)\d\d|(?:this|last) year))?"
    rf"|\b(?P<from2>{_MONTH_WORD})(?: (?:to|through|until) | ?[-–] ?)(?P<to2>{_MONTH_WORD})\b(?: (?:of )?(?P<by2>(?:19|20)\d\d|(?:this|last) year))?"
    rf"|\b(?:(?:fiscal|financial)(?: year)?|fy) ?[‘’']?(?P<fiscal>(?:19|20)?\d\d)\b(?![-–/]\d|[.,]\d)"
    r"|\b(?P<fword>this|last|next|the current|the previous|the past|the coming|the) (?:fiscal|financial) year\b(?! ?[‘’']?\d| (?:that|which|end))"
    r"|\b(?:(?P<months>two|three|four|five|six|seven|eight|nine|ten|eleven|eighteen|\d{1,2}) months|(?P<halfyears>half a year|a year and a half)) ago\b"
    r"|\b(?P<ago>one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years ago\b|\b(?P<decade>a|one) decade (?:ago|earlier)\b"
    rf"|\b(?P<which>this|last|next) (?P<unit>month|quarter|spring|summer|autumn|winter|fall)\b"
    rf"|\b(?P<whole>(?:for|over|in) the (?:full |whole |entire )?year|the (?:full|whole|entire) year)\b(?! (?:before|to|earlier|ended))"
    rf"|\bq(?P<q>[1-4])(?: of)? ?(?P<qy>\d{{4}}|(?:this|last|next) year)?"
    rf"|\b(?P<qw>first|second|third|fourth)[- ](?:fiscal )?quarter(?:,? (?:of )?(?:fiscal (?:year )?)?(?P<qy2>(?:19|20)\d\d\b|(?:this|last|next) year))?"
    rf"|\b(?P<hw>first|second) half(?:,? (?:of )?(?P<hy>(?:19|20)\d\d\b|(?:this|last|next|the) (?:fiscal )?year))?"
    rf"|\bh(?P<h>[12])(?: of)? (?P<hy2>(?:19|20)\d\d)\b"
    rf"|\b(?P<end>(?:end of|close of) (?:(?P<ey>\d{{4}})|(?P<ew>(?:this|last|next|the) year))|year-end|year end)"
    rf"|\b(?:(?P<mw>next|last) |(?P<day0>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{_MONTH_WORD})\b(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,\d{{3}}|\.\d))?,?(?: (?:of )?(?P<my>(?:19|20)\d\d|(?:this|last|next) year))?"
    rf"|\b(?:calendar year )?(?P<year>(?:19|20)\d\d)\b|\b(?P<word>last year|this year|next year|the year before|a year earlier|a year ago|the previous year)\b"
)
_ENGLISH_YEARS = (
    "fy", "qy", "qy2", "hy", "hy2", "ey", "ew", "my", "by", "by2", "fiscal", "which", "year", "word",
    "since", "span", "fword", "ago", "decade", "mw", "months", "halfyears",
)  # fmt: skip
_ENGLISH_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_OFFSETS = {
    "去年": -1, "上年": -1, "上一年": -1, "前年": -2, "今年": 0, "本年": 0, "年内": 0, "明年": 1, "后年": 2,
    "last year": -1, "this year": 0, "next year": 1, "the year before": -1, "a year earlier": -1,
    "a year ago": -1, "the previous year": -1, "the year": 0, "the fiscal year": 0,
    "this fiscal year": 0, "last fiscal year": -1,
}  # fmt: skip
_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11,
}  # fmt: skip


# The fiscal year that ended on June 30; the fiscal year 2024-25, which ended on 31 March.
_FISCAL_END = re.compile(
    r"\b(?:fiscal|financial) year (?:\d{4}(?P<span>[-–/]\d\d)?,? )?(?:that |which )?"
    r"(?:end(?:ed|s|ing)|runs? (?:from \w+ (?:\d+ )?)?(?:to|through))"
    rf"(?: on| in| at the end of)?(?: the)?(?: \d{{1,2}}(?:st|th)?(?: of)?)? (?P<month>{_MONTH_WORD})\b"
)


@dataclass(frozen=True)
class FiscalYears:
    """The fiscal years that a text counts in: the month they end in, and whether one is called
    2024-25 or by the year in which it ends."""

    end: int
    spans: bool = False

    def name(self, year: int) -> str:
        return f"{year - 1}/{year}" if self.spans else str(year)

    def current(self, today: date) -> int:
        """The year in which the one ends that holds ``today``."""
        return today.year + (today.month > self.end)


def fiscal_years_of(text: str) -> FiscalYears | None:
    """The fiscal years that a text speaks of, if it says when they end."""
    match = _FISCAL_END.search(text.lower())
    if match is None or _month(match["month"]) == 12:
        return None
    return FiscalYears(_month(match["month"]), bool(match["span"]))


def find_periods(
    text: str, today: date | None, fiscal: FiscalYears | None = None
) -> tuple[Period, ...]:
    """Period words in text order. ``today`` is the briefing's date; without it, relative words
    and bare months that need a year are left out, as are *this fiscal year* and the like without
    ``fiscal``."""
    folded = folded_sentence(text)
    found: list[Period] = []
    carried = ""
    in_chinese = _TIME_HINT.search(folded) is not None
    for match in _CHINESE.finditer(folded) if in_chinese else ():
        if _NO_TIME_BEHIND.match(folded, match.start()) or _PUT_OFF_TO.search(
            folded, 0, match.start()
        ):
            continue
        before = carried
        if found and carried and _goes_back(found[-1].value, match):
            # 去年12月开工，前三季度完成投资A: of this year, as they cannot follow last December.
            carried = ""
        if (
            carried
            and today
            and int(carried) > today.year
            and _BREAK.search(folded, found[-1].end if found else 0, match.start())
        ):
            # 预计2029年发电；另一工程截至年底掘进A: what is to come ends with its statement.
            carried = ""
        value, carried = _chinese_value(match, today, carried)
        if folded.startswith(("同期", "的同期", "相比"), match.end()) or folded[
            max(0, match.start() - 1) : match.start()
        ] in ("比", "较"):
            # 比去年, 去年同期: what is compared with, not what the words behind are of.
            carried = before
        if value:
            bare = not any(match[name] for name in _YEARS)
            found.append(Period(match.start(), match.end(), value, bare))
    if _ENGLISH_HINT.search(folded):
        for match in _ENGLISH.finditer(folded):
            value = _fiscal_value(match, today, fiscal) or _english_value(match, today)
            if value and not any(p.start < match.end() and match.start() < p.end for p in found):
                bare = not any(match[name] for name in _ENGLISH_YEARS)
                of_fiscal = bool(match["fiscal"] or match["fword"]) or (
                    fiscal is not None and bool(match["qw"] or match["span"])
                )
                found.append(
                    Period(match.start(), match.end(), value, bare and not of_fiscal, of_fiscal)
                )
    found += _parts_that_follow(folded, found)
    return tuple(sorted(found, key=lambda p: p.start))


# In the first half it was A and in the second B: the second half, of the same year.
_NEXT_PART = re.compile(
    r"\b(?:in|during|for) the (?P<which>second|third|fourth)\b(?=,? (?:it was |there were |only |just |about |some )?[\d$£€])"
    # By 0.8 in the second quarter and by 0.5 in the third.
    r"|(?<=\d) in the (?P<last>second|third|fourth)(?=\s*[,.;…]|\s+and\b)"
)


def _months_ago(count: str | None, halves: str | None, today: date | None) -> str:
    """The month that lies so many months back: six months ago, half a year ago."""
    if today is None:
        return ""
    if count:
        back = int(count) if count.isdigit() else _COUNTS.get(count, 18)
    else:
        back = 18 if halves == "a year and a half" else 6
    at = today.year * 12 + today.month - 1 - back
    return f"{at // 12}-{at % 12 + 1:02d}"


def _parts_that_follow(text: str, found: list[Period]) -> list[Period]:
    """Halves and quarters whose name is left out behind the one told before them."""
    result = []
    for match in _NEXT_PART.finditer(text):
        before = [p for p in found if p.end <= match.start() and re.search("-[HQ][1-4]$", p.value)]
        # Where no half or quarter was told, a second thing is no time.
        ahead = 12 if match["which"] else 0
        if before and not any(match.start() <= p.start < match.end() + ahead for p in found):
            name = "which" if match["which"] else "last"
            value = f"{before[-1].value[:-1]}{_ORDINALS[match[name]]}"
            named = match.start(name), match.end()
            result.append(Period(*named, value, before[-1].bare, before[-1].fiscal))
    return result


def _goes_back(told: str, match: re.Match[str]) -> bool:
    """Whether the first so many months or quarters end before the month told just before."""
    if not re.fullmatch(r"\d{4}-\d\d", told) or not (match["months"] or match["quarters"]):
        return False
    last = _number(match["months"]) if match["months"] else 3 * _number(match["quarters"])
    return last < int(told[5:])


def _number(text: str) -> int:
    return int(text) if text.isdigit() else int(parse_chinese(text))


def _year_of(word: str | None, digits: str | None, today: date | None, carried: str) -> str:
    if digits:
        number = _number(digits.removeprefix("民国").strip())
        return str(number if number > _FIRST_OF_REPUBLIC else number + _FIRST_OF_REPUBLIC)
    if word == "当年":
        return carried
    if word and today is not None:
        return str(today.year + _OFFSETS[word])
    return ""


# Taiwan counts years from 1912.
_FIRST_OF_REPUBLIC = 1911
_STEPS = {"上": -1, "去": -1, "前": -1, "下": 1, "明": 1}
# The month in which a school year begins, and a financial year in Hong Kong.
_BEGINS = {"学年": 8, "财政年度": 4, "财年": 4}


def _year_over_two(match: re.Match[str], today: date | None) -> str:
    """2025/26学年, 上学年, 113学年度: of the year in which it begins and the next."""
    if match["rocschool"]:
        first = int(match["rocschool"]) + _FIRST_OF_REPUBLIC
    elif match["span"]:
        first = int(_year_of(None, match["span"], today, ""))
        last = _number(match["spanend"] or match["spanend2"])
        if last % 100 != (first + 1) % 100:
            return ""
    elif today is None:
        return ""
    else:
        first = today.year - (today.month < _BEGINS[match["kind"]])
        first += _STEPS.get(match["which"][0], 0)
    return f"{first}/{first + 1}"


def _month_by_word(word: str, today: date | None) -> str:
    """上月, 本月, seen from the day of the briefing."""
    if today is None:
        return ""
    count = today.year * 12 + today.month - 1 - (word[0] == "上")
    return f"{count // 12}-{count % 12 + 1:02d}"


def _quarter_by_word(word: str, today: date | None) -> str:
    """今季, 上季: the quarter of the day of the briefing, and the one before."""
    if today is None:
        return ""
    count = today.year * 4 + (today.month - 1) // 3 - (word[0] == "上")
    return f"{count // 4}-Q{count % 4 + 1}"


def _chinese_value(match: re.Match[str], today: date | None, carried: str) -> tuple[str, str]:
    if "当年" in (match["word"], match["word2"]) and not carried:
        # The year spoken of, whichever that is.
        return "", carried
    if match["plan"]:
        start = _PLANS.get(match["plan"])
        return (f"{start}/{start + 4}" if start else ""), carried
    if match["spans"]:
        begin = _year_of(None, match["spans"], today, "")
        return f"{begin}/{int(match['spansend']) + 1}", carried
    if match["lastmonth"]:
        return _month_by_word(match["lastmonth"], today), carried
    if match["span"] or match["which"] or match["rocschool"]:
        return _year_over_two(match, today), carried
    if match["quarterword"]:
        return _quarter_by_word(match["quarterword"], today), carried
    if match["ago"]:
        return (str(today.year - _number(match["ago"])) if today else ""), carried
    year = _year_of(
        match["word"] or match["word2"],
        match["daysyear"] or match["year"] or match["year2"] or match["year3"],
        today,
        carried,
    )
    bare = not year
    year = year or carried or (str(today.year) if today else "")
    if match["since"]:
        return f"{match['since']}/{match['until']}", carried
    if not year:
        return "", carried
    if match["months"]:
        last = _number(match["months"])
        if bare and not carried and match["first"] == "首" and today and last > today.month:
            # 收费首六个月: of what was begun, as those of this year are not over.
            return "", carried
        value = f"{year}-01/{year}-{last:02d}" if 1 <= last <= 12 else ""
    elif match["daysfrom"]:
        first, last = int(match["daysfrom"]), int(match["daysto"])
        value = f"{year}-{first:02d}/{year}-{last:02d}" if first < last else ""
    elif match["from"]:
        first, last = _number(match["from"]), _number(match["to"])
        valid = 1 <= first < last <= 12
        value = f"{year}-{first:02d}/{year}-{last:02d}" if valid else ""
    elif match["twofrom"]:
        first, last = int(match["twofrom"]), int(match["twoto"])
        value = f"{year}-{first:02d}/{year}-{last:02d}" if last == first + 1 else ""
    elif match["half"]:
        value = f"{year}-H{1 if match['half'][0] == '上' else 2}"
    elif match["quarters"]:
        last = _number(match["quarters"]) * 3
        value = f"{year}-01/{year}-{last:02d}"
    elif quarter := match["quarter"] or match["quarter2"] or match["quarter3"]:
        value = f"{year}-Q{1 if quarter == '首' else _number(quarter)}"
    elif match["month"]:
        month = _number(match["month"])
        if bare and not carried and today and month > today.month:
            year = str(today.year - 1)
        value = f"{year}-{month:02d}"
        if match["day"] and 1 <= int(match["day"]) <= 31:
            value += f"-{int(match['day']):02d}"
    elif match["yearend"]:
        if bare and len(match["yearend"]) < 2:
            return "", carried
        value = f"{year}-12"
    elif match["yearstart"]:
        if bare and len(match["yearstart"]) < 2:
            return "", carried
        if bare and not carried and today and today.month <= 2:
            # Told as long gone at the turn of the year: the start of the year that is over.
            year = str(today.year - 1)
        value = f"{year}-01"
    elif match["summer"]:
        value = f"{year}-07/{year}-08"
    else:
        value = year
    return value, (carried if bare and not match["month"] else year)


def _english_value(match: re.Match[str], today: date | None) -> str:
    groups = match.groupdict()
    if groups["since"]:
        return f"{groups['since']}/{groups['until']}"
    if groups["span"]:
        first, last = int(groups["span"]), int(groups["spanend"])
        return f"{first}/{first + 1}" if last == (first + 1) % 100 else ""
    named = next(
        (
            groups[k]
            for k in (
                "fy",
                "qy",
                "qy2",
                "hy",
                "hy2",
                "ey",
                "ew",
                "my",
                "by",
                "by2",
                "fiscal",
                "year",
                "word",
            )
            if groups[k]
        ),
        "",
    )
    year = _english_year(named, today)
    if groups["word"] or groups["year"] or groups["fiscal"]:
        return year
    if groups["fword"]:
        return ""
    if groups["ago"]:
        count = groups["ago"]
        years = int(count) if count.isdigit() else {"one": 1, **_COUNTS}[count]
        return str(today.year - years) if today else ""
    if groups["months"] or groups["halfyears"]:
        return _months_ago(groups["months"], groups["halfyears"], today)
    if groups["decade"]:
        return str(today.year - 10) if today else ""
    if groups["which"]:
        return _nearby(groups["which"], groups["unit"], today)
    if not year and today:
        year = str(today.year)
    if not year:
        return ""
    if groups["whole"]:
        return year
    if groups["first"]:
        count = groups["first"]
        last = int(count) if count.isdigit() else _COUNTS.get(count, 0)
        last *= 3 if groups["firsts"] == "quarters" else 1
        return f"{year}-01/{year}-{last:02d}" if 1 < last <= 12 else ""
    if groups["from"] or groups["from2"]:
        since, until = (_month(groups[k] or groups[f"{k}2"]) for k in ("from", "to"))
        if _no_year(groups) and today and until > today.month:
            year = str(today.year - 1)
        return f"{year}-{since:02d}/{year}-{until:02d}" if since < until else ""
    if groups["q"] or groups["qw"]:
        return f"{year}-Q{groups['q'] or _ORDINALS[groups['qw']]}"
    if groups["h"] or groups["hw"]:
        return f"{year}-H{groups['h'] or _ORDINALS[groups['hw']]}"
    if groups["end"]:
        return f"{year}-12"
    month = _month(groups["month"])
    told_day = groups["day"] or groups["day0"]
    if groups["month"] == "may" and not (told_day or groups["my"] or groups["mw"]):
        return ""
    if groups["mw"] == "next" and today:
        year = str(today.year + (month <= today.month))
    elif not groups["my"] and today and month > today.month:
        year = str(today.year - 1)
    day = f"-{int(told_day):02d}" if told_day and 1 <= int(told_day) <= 31 else ""
    return f"{year}-{month:02d}{day}"


def _fiscal_value(match: re.Match[str], today: date | None, fiscal: FiscalYears | None) -> str:
    """This fiscal year, and the last fourth quarter where quarters are of fiscal years."""
    if today is None or fiscal is None:
        return ""
    year = fiscal.current(today)
    if match["fword"]:
        step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "the": -1}
        return fiscal.name(year + step.get(match["fword"].split()[-1], 0))
    if match["qw"] and not match["qy2"] and not fiscal.spans:
        quarter = _ORDINALS[match["qw"]]
        ended = (fiscal.end + 3 * quarter - 1) % 12 + 1
        over = (year - (ended > fiscal.end), ended) < (today.year, today.month)
        return f"{year if over else year - 1}-Q{quarter}"
    return ""


def _no_year(groups: dict[str, str | None]) -> bool:
    return not (groups["by"] or groups["by2"])


def _month(word: str) -> int:
    return _SHORT.index(word.rstrip(".")[:3]) + 1


def _nearby(which: str, unit: str, today: date | None) -> str:
    """This month, last quarter, next summer, seen from the day of the briefing."""
    if today is None:
        return ""
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "month":
        count = today.year * 12 + today.month - 1 + step
        return f"{count // 12}-{count % 12 + 1:02d}"
    if unit == "quarter":
        count = today.year * 4 + (today.month - 1) // 3 + step
        return f"{count // 4}-Q{count % 4 + 1}"
    year, first = today.year + step, _ENGLISH_SEASONS[unit]
    if first == 12:
        return f"{year}-12/{year + 1}-02"
    return f"{year}-{first:02d}/{year}-{first + 2:02d}"


def _english_year(named: str, today: date | None) -> str:
    if named.isdigit():
        # Fiscal year ‘23.
        return named if len(named) > 2 else f"20{named}"
    if named and today is not None:
        return str(today.year + _OFFSETS.get(named, 0))
    return ""
