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
    "(?P<measure>[^,，。;；、\\d]{0,16}?)(?:同比|环比|均)?分别[^,，。;；、\\d]{0,8}$"
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


def _are_listed(text: str, quantities: Sequence[Quantity]) -> bool:
    return all(_LINK.fullmatch(text[a.end : b.start]) for a, b in pairwise(quantities))
