"""What a sentence without a figure is about, for the elliptic one behind it."""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.about import About
from index.figures.english_subjects import leading_english
from index.figures.phrases import is_doing, noun_phrase, split, without_lead
from index.script import is_english


def leading_subject(sentence: str, periods: list[tuple[int, int]]) -> About:
    """What a sentence without a figure is about, for the elliptic one behind it."""
    if is_english(sentence):
        return leading_english(blanked(sentence, periods))
    plain = _ITEM_NUMBER.sub("", blanked(sentence, periods))
    spoken_of = _IS_WHAT.search(plain)
    named = spoken_of["what"] if spoken_of else noun_phrase(without_lead(plain))
    named = _STILL_IS.sub("", _ANNOUNCED.sub("", named)).rstrip("。，,")
    if _FARED.search(named):
        # 二是产品越来越多: how it goes, and no name.
        return About()
    if is_doing(named) or GENERAL.match(named) or _NAMES_NOTHING.search(named):
        return About()
    # 外贸走势逐季向好: of the trade, whatever its course.
    about = split(re.sub("(?:走势|趋势|势头|态势|形势|格局).*$", "", named))
    return replace(about, leads=spoken_of is not None)


# 第三，可信数据空间。第一组，数据资源: the number of an item is no part of its name.
_ITEM_NUMBER = re.compile(
    r"^\s*(?:第[一二三四五六七八九十]+(?:组|个|类|点|块|方面|部分)?(?:方面|变化|特点|是)?[,，、：:]|(?:先|再|接着|最后)[说讲谈看](?=..))\s*"
)
_FARED = re.compile(
    "(?:越来越|有所|更加|更为|日益|日趋|不断|持续|进一步|稳步|明显|显著|逐步|总体|稳中|大幅|加快)[一-鿿]{0,4}$"
)
# 老百姓最能感受到的是美丽河湖: what a sentence leads to, or begins with.
_IS_WHAT = re.compile(r"的[还就]?是(?P<what>[\u4e00-\u9fff]{2,10})[。]?$")
# 您观察得很细; 有升有降，反映的是: whoever is spoken to, or how it went, is no thing.
_NAMES_NOTHING = re.compile("^(?:[您你我他她它这那有]|也?[请让]|大家|各位|谢谢|感谢)|。")
# 再看脱贫地区: what is gone on to.
_ANNOUNCED = re.compile("^(?:首?先|再|再来|接着|接下来|最后)(?:来)?(?:看看?|说说?|讲讲?|谈谈?)")
# 新能源汽车仍然是最大亮点: of the cars, whatever they still are.
_STILL_IS = re.compile("(?:仍然|依然|依旧|仍旧|仍|一直|始终|无疑|显然)(?:就)?是.*$")
# 下修是因为…, 7月的数字刚出来: what is said of the thing, not the thing.
GENERAL = re.compile("(?:最新)?的?(?:数字|数据|资料|统计|情况|结果|理由|原因)")


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    chars = list(text)
    for start, end in spans:
        chars[start:end] = " " * (end - start)
    return "".join(chars)
