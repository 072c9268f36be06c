"""Quantities of Chinese text: digits and numerals with measure words, fractions, ranks, 翻番."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from index.figures.lexicon import (
    ABOUT_IN_WORDS,
    AMOUNTS,
    CHINESE_NUMERAL_UNITS,
    COUNTERS,
    ENGLISH_UNITS,
    PER_UNITS,
    QUALIFIERS_AFTER,
    QUALIFIERS_BEFORE,
    RATES,
)
from index.figures.numerals import CHINESE_NUMERAL, parse_arabic, parse_chinese
from index.figures.scanning import ARABIC, Quantity, Taken, any_of, keep, magnitude_factor

# 得分84.9分: points of a mark stand at the end of what is said; elsewhere 分 begins another word.
_UNITS = (
    rf"(?:{any_of((*RATES, *COUNTERS, *AMOUNTS))}|分(?=[,，。;；、)）]|$|左右|以上|提高|上升|升|降|(?:调整|改|变|增加?|减少?|调[高低]|压缩|扩大)[为到至成]))"
    rf"(?:/(?:{PER_UNITS}))?"
)
# 兆元 is what Taiwan calls 万亿元; 200兆 by itself is a speed.
_MAGNITUDE = r"[十百千]万亿(?![元美])|兆(?=(?:美|日|欧|韩|港)?元|[\d,.]+[千百]?[万亿])|万亿|百亿|千亿|十亿|百万|千万|亿|万|千(?![瓦克米兆])|百"
# 最大约900万千瓦: the largest, about so much.
_BEFORE = any_of(QUALIFIERS_BEFORE).replace("大约", "(?<!最)大约")
_AFTER = any_of(QUALIFIERS_AFTER)
_CHINESE_STYLE = re.compile(
    rf"(?P<streak>(?:连续|连着)第?)?(?P<before>(?:{_BEFORE}){{0,2}})了?\s*"
    # 自然增长率为-1.31‰: below nothing.
    # And -4.1℃, right behind what it is of.
    rf"(?P<number>(?:(?<=[为是至到])-|(?<=[\u4e00-\u9fff])-(?=[\d.]+(?:℃|°c|摄氏))|(?<![a-z\d.+\-]))(?:{ARABIC}))"
    rf"(?:(?:(?:{_MAGNITUDE})?\s*[-~—–至到]+|%[-~—–]|%[至到](?={ARABIC}%(?:之间|左右|区间)))"
    rf"\s*(?P<upper>{ARABIC}))?\s*"
    rf"(?P<inside>余|多|来|几)?(?P<magnitude>{_MAGNITUDE})?(?:(?<=[亿兆])(?P<rest>{ARABIC})(?P<inside3>余|多)?(?P<smaller>[千百]?万|亿)|(?<=万)(?P<ones>\d,?\d{{3}}|\d千(?=元)|\d{{1,3}}(?![\d,.])))?(?P<inside2>余|多)?\s*"
    rf"(?P<unit>{_UNITS})?(?P<after>{_AFTER})?"
)
_BARE_MAGNITUDE = re.compile(
    rf"(?P<before>(?:{_BEFORE})?)(?P<magnitude>万亿|千亿|百亿|千万|百万|亿|万|千|百)(?P<inside>余|多)?(?P<unit>{_UNITS})?(?P<after>级)?"
)
_CHINESE_NUMBER = re.compile(
    rf"(?P<streak>(?:连续|连着)第?)?(?P<before>(?:{_BEFORE})?)"
    rf"(?P<number>{CHINESE_NUMERAL})(?:[至到](?P<upper>{CHINESE_NUMERAL}))?(?P<inside>余|多|几)?"
    rf"(?P<magnitude>万亿|亿|万)?(?:(?<=[亿万])(?P<rest>{CHINESE_NUMERAL}万?))?(?P<inside2>余|多)?"
    rf"(?P<unit>{any_of(CHINESE_NUMERAL_UNITS)})(?P<after>{_AFTER})?"
)
_RANK = re.compile(
    r"(?:全球|世界|全国|全省|全市|行业|亚洲|国内|国际|排名|排|位居|位列|居|列|跃居|跃升至|升至|保持)[^，。；、\d]{0,4}?"
    r"(?P<rank>第(?P<number>[一二三四五六七八九十\d]+)(?P<place>位|名)?)(?![季批届次条章产个]|时间|梯队)"
)
# 四川从上年的第八位上升到第六位: a place that nothing follows is one among others.
_RANK_ALONE = re.compile(
    r"(?P<rank>第(?P<number>[一二三四五六七八九十\d]+)(?P<place>位|名))"
    r"(?=[，。；、！？,.;!?）)]|$|[上跃升降退下滑提]|和|与|及|到|至)"
)
# 为1961年以来第三高, 历史同期第二多: by what it is ranked, right behind its number.
_RANK_IN_RECORD = re.compile(
    r"(?:以来|历史|同期|有?记录|观测)[^，。；、\d]{0,6}?(?P<rank>第(?P<number>[一二三四五六七八九十\d]+)(?P<place>[高低多少强弱大长热暖冷])(?:值|位|水平)?)"
    r"(?=[，。；、！？,.;!?）)]|$|的)"
)
# 分别列第38位和第91位: the verb stands before the first.
_NEXT_RANK = re.compile(
    r"(?:和|与|及|、)(?P<rank>第(?P<number>[一二三四五六七八九十\d]+)(?P<place>位|名)?)"
)
_FRACTION = re.compile(
    r"(?P<before>(?:约占|接近|将近|近|约|超过|超|逾|不到|大约)?)(?P<below>[二三四五六七八九十])分之"
    r"(?P<above>[一二两三四五六七八九])(?P<after>左右|以上)?|(?P<near>接近|将近|近|约|超过|超|逾|不到|大约)?(?:一半|半数)|过半(?![年月天日个小时])"
)
# 24.5/10万, 千分之五, 万分之三: shares of another whole than a hundred.
_PER_MANY = re.compile(
    rf"(?P<number>(?<![\d.])(?:{ARABIC}))(?P<unit>/(?:10万|十万|百万|万)(?:人)?)"
)
_SMALL_PART = re.compile(
    rf"(?P<below>千|(?:10|十|百)?万)分之(?P<number>(?:{ARABIC})|[零一二两三四五六七八九十点]+)"
)
# 每10万人中有: what a rate is told of, no count of its own.
_EVERY = re.compile(
    r"每(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)[万千百]?(?:名|位|个|户|人|平方公里|辆|台|件|家|亩|公里|分钟|秒|小时|天|年)"
)
# 平均每530位居民就有一座图书馆: how many share one.
_FOR_ONE = re.compile(
    r"(?<=每)(?P<number>\d+|[一二两三四五六七八九十百千]+)(?P<unit>位|人|名|户|家)"
    r"(?=[^,，。;；\d]{1,12}?(?:有|配备|设)了?一(?:座|个|所|家|名|位|台|张))"
)
_PLACES = ("位", "名")
# 24小时预报, 距地面1公里高度的覆盖率: what a thing is called or where it is, and no amount of it.
_IN_NAME = re.compile(
    r"(?<!\d)(?:12|24|36|48|72)小时(?=(?:不间断|[\u4e00-\u9fff]))(?![内以之后前左上多的就仍还可也均都不未])"
    r"|距(?:离)?[^,，。;；\d]{1,4}\d+(?:\.\d+)?(?:公里|千米|米)(?:高度|高处|高空|范围|半径|深处?)"
)
_DIGIT = re.compile(r"\d")
_MAGNITUDES = re.compile("[百千万亿]")
# 生师比为11.6∶1, 由1比6改善到1比4: a ratio to one.
_RATIO = re.compile(
    r"(?<=[比为达到的由从约至])(?P<number>\d+(?:\.\d+)?)\s*[∶:]\s*1(?![\d:])"
    r"|(?<![\d.])1\s*比\s*(?P<many>\d+(?:\.\d+)?)(?![\d.]*[年月日])"
)
# 采购经理指数为50.8, 平均为1.22: an index has no unit.
_INDEX = re.compile(
    r"(?:(?<=[\u4e00-\u9fff)）])(?:为|是|达到|升至|降至|[升降提]到|[升降]为|保持在|回落至|(?:下降|上升|提高|降低|提升)|(?<=[升降]到)了)|(?<=比值)|(?<=指数)|(?<=系数))"
    r"(?P<number>\d{1,3}\.\d{1,2})(?=[，。；、,;（(]|$)"
)
# 缩减20.28%到33.74%: between the two, unless it is from one to the other.
_PERCENT_RANGE = re.compile(rf"(?P<number>(?<![\d.])(?:{ARABIC}))%[至到](?P<upper>{ARABIC})%")
_CHANGES_FROM = re.compile("[由从自][^,，。;；]{0,14}$")
_ENDS_IN_ABOUT = re.compile(f"[{ABOUT_IN_WORDS}]约$")
# 二期6月投产: a stage has a number, a count of them is 两期 or 分三期.
_NUMBERED_STAGE = re.compile("(?<![分共有为各近约])[一二三四五六七八九十]期(?!间)")
# 建交27年来, 拘留十五日: how long, where years gone by and days of a month tell when.
_LASTED = re.compile(
    r"(?<=建交|成立|独立|复交|建军|建校|创立|开放|回归|运行)(?P<number>\d+|[一二三四五六七八九十]+)(?P<unit>年)(?=多?来)"
    r"|(?<=拘留|为期|历时|停留|隔离|放假)(?P<number2>\d+|[一二三四五六七八九十]+)(?P<unit2>日)"
)
# 71 EFLOPS: a unit that no table knows.
_OTHER_UNIT = re.compile(
    rf"(?<![\d.,A-Za-z])(?P<number>(?!(?:19|20)\d\d )(?:{ARABIC})) ?(?P<unit>[A-Z]{{3,8}}|[KMGTPEZ]B)(?=\s*(?:[,，。;；、)）]|[以之]上|左右|上下|$)|的[，,]|[和与至到])"
    r"(?P<after>[以之]上|左右|上下)?"
)
# 75个到90个之间, 预计5人至8人: between the two, each with its measure word.
_RANGE_TOLD_TWICE = re.compile(
    rf"(?P<number>(?<![\d.])(?:{ARABIC}))(?P<magnitude>万|亿)?(?P<unit>{any_of((*COUNTERS, *AMOUNTS))})[至到—-]"
    rf"(?P<upper>{ARABIC})(?P=magnitude)?(?P=unit)(?=之间|不等|左右|的区间)"
)
_DIGIT_NUMBER = re.compile(r"(?P<word>[两三四])位数")
_PERCENT_WORDS = re.compile(
    rf"(?P<before>(?:{any_of(QUALIFIERS_BEFORE)})?)百分之(?P<number>[零一二两三四五六七八九十百点\d.]+)"
    r"(?P<after>左右|以上|以下|以内|多)?"
)
_DOUBLE = re.compile(r"翻(?:了)?(?P<word>[一两二三])番|翻番")
_DATES = re.compile(
    r"(?:19|20)\d\d(?:\s*[-—–至到]\s*(?:19|20)?\d\d)?\s*年(?:前\d+个月)?|(?:19|20)\d\d\s*[/\-–—]\s*\d\d(?=\s*(?:学年|财年|(?:财政|会计)?年度))|(?:19|20)\d\d(?=[-/]\d)|前\d{1,2}个月|前[一二三四五六七八九十]+个?(?:月|季度)"
    r"|\d{1,2}\s*月(?:份)?(?:\d{1,2}\s*[日号])?|\d{1,2}\s*[日号](?!均)|\d{1,2}:\d\d"
    # 两天前, 这两天, 45周年, 27年来: when, not how many.
    r"|(?:(?<!提)前|这|近|过去|最近|未来|今后|头|之后|其后|随后|此后)[几两]?(?:\d+|[一二两三四五六七八九十]+)(?:多|来)?(?:天|日|周|年|个月|个星期|个交易日)(?:来|里|内|间)?"
    r"|(?:\d+|[一二两三四五六七八九十百千]+)(?:多|余)?(?:天|日|周|年|个月|个星期|小时)(?:多)?[以之]?前(?!\d)"
    r"|(?:前|倒|回)推(?:\d+|[一二两三四五六七八九十]+)(?:多)?(?:年|个月)"
    r"|(?:\d0|[一二三四五六七八九]十)年代|(?:\d+|[一二两三四五六七八九十]+)(?:多|余)?(?:周年|年来|天来|年间)"
    r"|(?<!连续)第(?:\d+|[一二两三四五六七八九十百]+)(?![位名\d一二三四五六七八九十])(?:个|家|支|项|次|届|条|批|期|例|艘|架|座|只|款|轮|版|章|部|年|天|大)?"
    r"|(?<=[几数])[十百千万亿]+(?:个|人|名|家|元|辆|台|次|年|天)?"
    # 7、8、9三个月, 两年平均增长: when, and over how long.
    r"|(?:\d{1,2}[、和与及])+\d{1,2}[两三四五六]个月"
    r"|(?:[两二三四五六七八九十]|(?<!\d)\d{1,2})年(?=(?:平均|年均|复合)(?:每年)?(?:增|下降|减|上升|降))"
    # 收费首六个月.
    r"|\d{1,2}[时点]\d{1,2}分(?!钟)"
    r"|[首头](?:[一二两三四五六七八九十]{1,2}|\d{1,2})个月"
    r"|[一二三四]季度|[一二三四五六七八九十]{1,2}月(?:份)?(?![^，。]{0,1}以来)|\d{1,2}-\d{1,2}月"
)


def chinese_quantities(text: str, taken: Taken, given: str) -> list[Quantity]:
    """Quantities that are written the Chinese way; ``text`` is ``given``, folded."""
    found = _ranks(text, taken) if "第" in text else []
    for match in _FOR_ONE.finditer(text) if "每" in text else ():
        found += keep(taken, match, _mixed(match["number"]), unit=match["unit"])
    for match in _EVERY.finditer(text) if "每" in text else ():
        if taken.free(*match.span()):
            taken.mark(*match.span())
    for match in _PER_MANY.finditer(text) if "/" in text else ():
        found += keep(taken, match, parse_arabic(match["number"]), unit=match["unit"])
    for match in _SMALL_PART.finditer(text) if "分之" in text else ():
        unit = {"千": "‰", "万": "‱"}.get(match["below"], f"/{match['below']}")
        found += keep(taken, match, _mixed(match["number"]), unit=unit)
    for match in _RATIO.finditer(text) if _DIGIT.search(text) else ():
        found += keep(taken, match, Decimal(match["number"] or match["many"]))
    for match in _PERCENT_RANGE.finditer(text) if "%" in text else ():
        if taken.free(*match.span()) and not _CHANGES_FROM.search(text[: match.start()]):
            upper = parse_arabic(match["upper"])
            found += keep(taken, match, parse_arabic(match["number"]), unit="%", upper=upper)
    for match in _RANGE_TOLD_TWICE.finditer(text):
        found += _range_told_twice(taken, match)
    for match in _NUMBERED_STAGE.finditer(text) if "期" in text else ():
        if taken.free(*match.span()):
            taken.mark(*match.span())
    for match in _IN_NAME.finditer(text):
        if taken.free(*match.span()):
            taken.mark(*match.span())
    for match in _LASTED.finditer(text):
        number, unit = match["number"] or match["number2"], match["unit"] or match["unit2"]
        found += keep(taken, match, _mixed(number), unit=unit)
    for match in _DATES.finditer(text):
        if taken.free(*match.span()):
            taken.mark(*match.span())
    for match in _INDEX.finditer(text) if "." in text else ():
        if taken.free(*match.span("number")):
            found.append(_plain(taken, match.span("number"), Decimal(match["number"]), ""))
    for match in _OTHER_UNIT.finditer(given) if _DIGIT.search(text) else ():
        span = (match.start("number"), match.end())
        if taken.free(*span) and match["unit"].lower() not in ENGLISH_UNITS:
            told = _plain(taken, span, parse_arabic(match["number"]), match["unit"])
            found.append(replace(told, qualifier=match["after"] or ""))
    for match in _DIGIT_NUMBER.finditer(text) if "位数" in text else ():
        value = Decimal(10) ** int(parse_chinese(match["word"]) - 1)
        found += keep(taken, match, value, unit="%", qualifier=match.group())
    for match in _PERCENT_WORDS.finditer(text) if "百分之" in text else ():
        qualifier = match["before"] + (match["after"] or "")
        found += keep(taken, match, _mixed(match["number"]), unit="%", qualifier=qualifier)
    for match in _DOUBLE.finditer(text) if "番" in text else ():
        times = parse_chinese(match["word"]) if match["word"] else Decimal(1)
        found += keep(taken, match, times, unit="番")
    for match in _FRACTION.finditer(text):
        found += _fraction(taken, match)
    for match in _CHINESE_STYLE.finditer(text) if _DIGIT.search(text) else ():
        found += _chinese_match(text, taken, match, parse_arabic)
    for match in _BARE_MAGNITUDE.finditer(text) if _MAGNITUDES.search(text) else ():
        found += _bare_magnitude(text, taken, match)
    for match in _CHINESE_NUMBER.finditer(text):
        counted = match["number"] not in ("一", "零", "百", "千") or match["streak"]
        if counted or match["unit"] in ("倍", "成"):
            found += _chinese_match(text, taken, match, parse_chinese)
    return _with_units_behind(text, found)


_AND = re.compile("、|和|与|及|以及")
_COUNTABLE = frozenset((*COUNTERS, *AMOUNTS))


def _with_units_behind(text: str, found: list[Quantity]) -> list[Quantity]:
    """1238亿、5216亿和1642亿千瓦时: a list tells the unit of all behind the last."""
    order = sorted(range(len(found)), key=lambda i: found[i].start)
    for i, following in reversed(list(pairwise(order))):
        a, b = found[i], found[following]
        listed = _AND.fullmatch(text[a.end : b.start]) is not None
        if listed and not a.unit and a.magnitude and b.magnitude and b.unit in _COUNTABLE:
            found[i] = replace(a, unit=b.unit)
    return found


def _plain(taken: Taken, span: tuple[int, int], value: Decimal, unit: str) -> Quantity:
    taken.mark(*span)
    return Quantity(*span, value, unit=unit, number_start=span[0])


def _ranks(text: str, taken: Taken) -> list[Quantity]:
    found: list[Quantity] = []
    for first in (
        *_RANK_IN_RECORD.finditer(text),
        *_RANK.finditer(text),
        *_RANK_ALONE.finditer(text),
    ):
        match: re.Match[str] | None = first
        while match is not None and taken.free(*match.span("rank")):
            start, end = match.span("rank")
            taken.mark(start, end)
            found.append(
                Quantity(
                    start, end, _mixed(match["number"]), rank=True, number_start=start,
                    unit=match["place"] if match["place"] in _PLACES else "",
                )
            )  # fmt: skip
            match = _NEXT_RANK.match(text, end)
    return found


def _range_told_twice(taken: Taken, match: re.Match[str]) -> list[Quantity]:
    if not taken.free(*match.span()):
        return []
    taken.mark(*match.span())
    low, high = parse_arabic(match["number"]), parse_arabic(match["upper"])
    return [
        Quantity(
            *match.span(), low, high, match["magnitude"] or "", match["unit"],
            number_start=match.start(),
        )
    ]  # fmt: skip


def _mixed(text: str) -> Decimal:
    if re.fullmatch(r"[\d.]+", text):
        return Decimal(text)
    whole, _, part = text.partition("点")
    value = parse_chinese(whole) if whole else Decimal(0)
    digits = "".join(str(parse_chinese(char)) for char in part)
    return Decimal(f"{value}.{digits}") if digits else value


def _fraction(taken: Taken, match: re.Match[str]) -> list[Quantity]:
    if match["below"]:
        value = parse_chinese(match["above"]) / parse_chinese(match["below"]) * 100
        value = value.quantize(Decimal("0.01")) if value % 1 else value
    else:
        value = Decimal(50)
    qualifier = (match["before"] or match["near"] or "").rstrip("占") + (match["after"] or "")
    qualifier = "过" if match.group() == "过半" else qualifier
    return keep(taken, match, value, unit="%", qualifier=qualifier)


def _chinese_match(
    text: str, taken: Taken, match: re.Match[str], parse: Callable[[str], Decimal]
) -> list[Quantity]:
    start, end = match.start("number"), match.end()
    if not taken.free(start, match.end("number")):
        return []
    unit, after = match["unit"] or "", match["after"] or ""
    if after == "多" and _MORE_THAN.search(text[:start]):
        after, end = "", end - 1
    if unit and _THRESHOLD.match(text, match.start("after") if match["after"] else end):
        taken.mark(start, end)
        return []
    magnitude = match["magnitude"] or ""
    before = (match["before"] or "") if taken.free(match.start(), start) else ""
    if not unit and not magnitude and not (before and _stands_alone(text, end)):
        return []
    if not unit and text[end : end + 1].isascii() and text[end : end + 1].isalnum():
        return []
    if unit == "年" and not match["streak"] and _is_calendar_year(match["number"]):
        return []
    if unit == "级" or (after == "级" and unit in ("", "千", "万", "亿")):
        return []
    upper = match["upper"]
    if after and not unit and after in ("多", "余"):
        after = ""
    if before == "约" and _ENDS_IN_ABOUT.search(text[:start]):
        before = ""
    # 上万 is a qualifier, 车上8名 is not.
    before = "" if before == "上" else before.replace("约合", "约")
    if not before and (part := _ABOUT_A_PART.search(text[:start])):
        before = part[1]
    if not before and unit in ("成", "%") and _OVER_A_PART.search(text[:start]):
        before = "过"
    first = match.start("streak") if match["streak"] else match.start("before") if before else start
    if before == "过":
        first = start - 1
    elif before not in (match["before"], "约"):
        first = start
    inside = "".join(match.groupdict().get(f"inside{n}") or "" for n in ("", "2", "3"))
    qualifier = before + inside + after
    unit = "" if unit == "大" else unit
    if unit.startswith(("万", "亿")) and len(unit) > 1:
        unit = unit.lstrip("万亿")
    if unit == "个" and _POINTS_BEHIND.match(text, end):
        unit = "个百分点"
    if unit == "百分点":
        unit = "个百分点"
    unit = "岁" if unit == "周岁" else unit
    value = parse(match["number"]) + _rest_of(match, magnitude, parse)
    high = parse(upper) if upper else None
    if unit == "成" and text[end : end + 1] == "半":
        value, end = value + Decimal("0.5"), end + 1  # 六成半
    elif unit == "成" and (tenths := _TENTHS_BEHIND.match(text, end)):
        value, end = value + _digit(tenths[0]) / 10, tenths.end()  # 四成一 is 41 %
    taken.mark(first, end)
    return [
        Quantity(
            first, end, value, high, magnitude, unit, qualifier.rstrip("了"),
            streak=bool(match["streak"]), number_start=start,
        )
    ]  # fmt: skip


# 出栏500头以上的养殖场有1.27万家: the threshold is part of the name of what is counted.
_THRESHOLD = re.compile(
    r"及?以[上下](?![的]?(?:增|降|涨|速度|水平|比例))的?[\u4e00-\u9fff]{2,12}?(?:有|达到?|共有?|为|超过?|近|约)?\d"
    # 5亿元以上的416个.
    r"|及?以[上下]的(?:有|达到?|共有?|超过?|近|约)?\d"
)
# 比原定的480所多: more than that many, not some more than that many.
_MORE_THAN = re.compile(r"[比较](?![重例率值])[^,，。;；增减升降涨跌提缩扩多少高低]*$")
# 约占八成: the qualifier stands before the verb. 过六成: one that is part of other words elsewhere.
_ABOUT_A_PART = re.compile("(约|近|超)占$")
_OVER_A_PART = re.compile("(?<![超通经越路])过$")
# 0.3个和1.8个百分点: the unit stands behind the last.
_POINTS_BEHIND = re.compile(r"(?:(?:、|和|与|及)[\u4e00-\u9fff]{0,4}\d+(?:\.\d+)?个?)+百分点")


# 四成一, 2成9 is how Hong Kong and Taiwan say 41 and 76 %; 一 of 一些 and the like is none.
_TENTHS_BEHIND = re.compile(
    r"[一二三四五六七八九](?![一二三四五六七八九十百千万亿个些定直般起样年月日成])|[1-9](?!\d|[.,]\d|[%成个人])"
)


def _rest_of(match: re.Match[str], magnitude: str, parse: Callable[[str], Decimal]) -> Decimal:
    """三千 of 五十八万三千, 3000万 of 12亿3000万, 6820 of 4万6,820: told in a smaller magnitude."""
    told = match.groupdict()
    rest, whole = told["rest"], magnitude_factor(magnitude)
    if ones := told.get("ones"):
        if ones.endswith("千"):
            return parse(ones[:-1]) * 1000 / whole
        return parse(ones) / whole
    if not rest:
        return Decimal(0)
    if smaller := told.get("smaller"):
        return parse(rest) * magnitude_factor(smaller) / whole
    smaller_factor = Decimal(10000) if rest.endswith("万") else Decimal(1)
    return parse(rest.removesuffix("万")) * smaller_factor / whole


def _digit(text: str) -> Decimal:
    return Decimal(text) if text.isascii() else parse_chinese(text)


def _stands_alone(text: str, end: int) -> bool:
    return text[end : end + 1] in ("", "，", "。", "；", ",", ";", "、")


def _is_calendar_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit()


def _bare_magnitude(text: str, taken: Taken, match: re.Match[str]) -> list[Quantity]:
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
        match["unit"] or match["magnitude"][-1] in "亿万"
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
