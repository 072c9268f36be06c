"""Figures that tell what is aimed at, beside those of the thing itself."""

from __future__ import annotations

import re

from index.figures.quantities import Quantity

_AIM = re.compile("的?(?:预期|预定|年度|全年)?(?:目标|任务|计划)")
OF_AIM = re.compile("(?:(?:预期|预定|年度|全年)?(?:目标|任务|计划))?(?:任务|目标)?的$")
_AIMED = re.compile(r"完成[^,，。;；\d]{0,6}(?:预算|目标|任务|计划)(?:数|任务|目标)?$")


def is_aim(text: str, quantity: Quantity) -> bool:
    """比5.5%的预期目标高出一截: what is aimed at; the sentence goes on about the thing itself."""
    ahead = text[max(0, quantity.start - 16) : quantity.start]
    return _AIM.match(text, quantity.end) is not None or _AIMED.search(ahead) is not None
