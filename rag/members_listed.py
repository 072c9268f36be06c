"""Questions for all of a number of things by their names: only a text that lists them answers."""

from __future__ import annotations

import re
from collections.abc import Sequence

# 十大行业到底是哪十个, 没增长的都是哪些行业: each by its name.
_ASKS_ALL = re.compile(
    r"(?:到底|究竟|都|分别)(?:是|有|包括|指)哪(?:[三四五六七八九十]|[3-9]|10|几|些)"
    r"|哪(?:[三四五六七八九十]|[3-9]|10)(?:家|国|省|款|座|座城市|个(?:行业|产业|省|市|国家|城市|企业|品种))"
    r"|(?:都|分别)是哪些(?:行业|产业|企业|城市|国家|省份|品牌|产品|机构)"
)
_POINT = re.compile(r"(?:^|[；;。\s(（])(?:[1-9][.)）、]|[一二三四五六]是)")
_LEAST_NAMED, _LEAST_POINTS = 2, 2


def lacks_members(folded: str, text: str, quotes: Sequence[str]) -> bool:
    """Whether the members of a group are asked for, and neither answer nor quote lists any."""
    if _ASKS_ALL.search(folded) is None or len(_POINT.findall(text)) >= _LEAST_POINTS:
        return False
    return max((quote.count("、") for quote in quotes), default=0) < _LEAST_NAMED
