"""Figures that tell what is aimed at, beside those of the thing itself."""

from __future__ import annotations

import re

from index.figures.quantities import Quantity

# Words that may stand between a figure and 目标: 15%的规划目标, 10亿个的年度目标.
SORTS_OF_AIM = "(?:预期|预定|年度|全年|规划|既定|原定|约束性|考核){0,2}"
_AIM = re.compile(
    f"的?{SORTS_OF_AIM}(?:目标|任务|计划)|(?:以上|以下|以内)?的(?:底线|红线|上限|下限|限值)"
)
OF_AIM = re.compile(f"(?:{SORTS_OF_AIM}(?:目标|任务|计划))?(?:任务|目标)?的$")
_AIMED = re.compile(r"完成[^,，。;；\d]{0,6}(?:预算|目标|任务|计划)(?:数|任务|目标)?$")


def is_aim(text: str, quantity: Quantity) -> bool:
    """比5.5%的预期目标高出一截: what is aimed at; the sentence goes on about the thing itself."""
    ahead = text[max(0, quantity.start - 16) : quantity.start]
    return _AIM.match(text, quantity.end) is not None or _AIMED.search(ahead) is not None
