"""Chinese figures told in the order of the things that the sentence before was of.

造船完工量A、新接订单量B、手持订单量C。三大指标的国际市场份额分别为D、E和F: D is of the first of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from index.figures.about import About
from index.figures.english_order import Told
from index.figures.numerals import parse_chinese
from index.figures.phrases import clean, strip
from index.figures.quantities import Quantity

# 三大指标的国际市场份额分别为, 两者同比分别增长.
_OF_THEM = re.compile(
    "(?:[这上]述?)?(?P<number>[二两三四五六])(?:大|项|个|类|种|者)(?:主要|核心|关键)?(?:指标|产品|数据|数字|项目|业务|品种|行业|领域|者)?的?"
    r"(?P<measure>[^,，。;；、\d]{0,16}?)(?:同比|环比|均)?分别[^,，。;；、\d]{0,8}$"
)
_LINK = re.compile("(?:和|与|及|、|以及)")
_RATES = ("%", "个百分点", "倍", "成")


def of_those_before(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About], told_before: Sequence[Told]
) -> list[About]:
    """The abouts of a sentence, where as many figures follow as there were things before."""
    result = list(abouts)
    for i, quantity in enumerate(quantities):
        named = _OF_THEM.search(text[: quantity.start])
        if named is None:
            continue
        number = int(parse_chinese(named["number"]))
        listed = quantities[i : i + number]
        told = [a for q, a in told_before if q.unit not in _RATES and not (q.rank or q.streak)]
        things = [about for about in dict.fromkeys(told) if about.subject]
        if len(things) != number or len(listed) != number or not _are_listed(text, listed):
            continue
        measure = clean(strip(named["measure"]))
        for at, thing in enumerate(things, i):
            found = result[at].metric
            own = found if found.startswith("占") else measure or found
            result[at] = About(f"{thing.subject}{thing.metric}", own) if own else thing
    return result


# 人均消费排在前三位的是上海、成都和深圳，分别为.
_FIRST_OF_ALL = re.compile(
    r"(?:^|[,，。;；:：])(?:从[^,，。;；]{1,10}看[,，])?(?P<measure>[^,，。;；、\d]{2,20}?)(?:排名?|位居|位列|居|列)?(?:在)?"
    r"(?:全国|全球|全省|全市|世界)?前(?P<number>[二两三四五六七八九十\d]+)(?:位|名|强)?的"
    r"(?:[\u4e00-\u9fff]{1,6}?)?(?:依次|分别)?(?:是|为|有)(?P<names>[^,，。;；\d]{3,80})[,，]"
    "(?:分别|依次|各自)(?:达到|达|有|为|是|占)?[约近超]?$"
)


def of_those_named(
    text: str, quantities: Sequence[Quantity], abouts: Sequence[About]
) -> list[About]:
    """The abouts of a sentence that names the first of all and then tells a figure of each."""
    result = list(abouts)
    for i, quantity in enumerate(quantities):
        named = _FIRST_OF_ALL.search(text[: quantity.start])
        if named is None:
            continue
        names = [name for name in _LINK.split(named["names"]) if name.strip()]
        listed = quantities[i : i + len(names)]
        if len(names) < 2 or len(listed) != len(names) or not _are_listed(text, listed):
            continue
        measure = clean(strip(named["measure"]))
        for at, name in enumerate(names, i):
            result[at] = About(name.strip(), measure)
    return result


def _are_listed(text: str, quantities: Sequence[Quantity]) -> bool:
    return all(_LINK.fullmatch(text[a.end : b.start]) for a, b in pairwise(quantities))
