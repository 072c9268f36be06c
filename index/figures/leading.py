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
    named = _SAID_OF_IT.sub("", named)
    if _FARED.search(named):
        # 二是产品越来越多: how it goes, and no name.
        return About()
    if is_doing(named) or GENERAL.match(named) or _NAMES_NOTHING.search(named):
        return About()
    # 外贸走势逐季向好: of the trade, whatever its course.
    about = split(re.sub("(?:走势|趋势|势头|态势|形势|格局).*$", "", named))
    return replace(about, leads=spoken_of is not None)


def said_of(clause: str) -> str:
    """收费争议 of 收费争议是投诉最多的; empty where a clause says nothing of a thing it names."""
    plain = without_lead(clause.strip(" ,，。;；"))
    named = _SAID_OF_IT.sub("", plain)
    if named == plain or is_doing(named) or GENERAL.match(named) or _NAMES_NOTHING.search(named):
        return ""
    return noun_phrase(named)


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
# 养老机器人这两年很热, 老年大学大家都关心, 补贴是一项好政策: what is said of them.
_SAID_OF_IT = re.compile(
    r"(?<=[\u4e00-\u9fff]{2})(?:(?:这|近|最近|过去)(?:几|两|些|一|三)年.*"
    r"|(?:大家|很多人|不少人|老百姓|社会各?界|网友|媒体)(?:也|都|一直|很|最|比较|非常|普遍|十分)*(?:关心|关注|在问|熟悉|惦记).*"
    r"|(?:大家|很多人|不少人|老百姓)(?:也|都)?"
    r"|(?<![别其但于只还总若凡可不正算即或就都说])是(?!否|非).*"
    r"|(?:也|都|还|真的|确实)*(?:很|非常|比较|相当|十分|特别|挺|蛮)[\u4e00-\u9fff]{1,3})$"
)
# 下修是因为…, 7月的数字刚出来: what is said of the thing, not the thing.
GENERAL = re.compile("(?:最新)?的?(?:数字|数据|资料|统计|情况|结果|理由|原因)")


def blanked(text: str, spans: list[tuple[int, int]]) -> str:
    chars = list(text)
    for start, end in spans:
        chars[start:end] = " " * (end - start)
    return "".join(chars)
