"""What a sentence leaves to the one before to say: that its list is of what will be done
(我们会推行五项工作。第一，把收集点增加到A个), that its parts are forecast (预计全年A。其中，甲B)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.lexicon import DONE
from index.figures.quantities import Quantity
from index.figures.roles import Role
from index.figures.states import is_before_state

_SORTS = frozenset("项 个 条 件 点 类 步 招".split())
_ITEM = re.compile(
    r"\s*(?:第[一二三四五六七八九十]|[一二三四五六七八九十]是|其[一二三四五六七八九]|首先|其次|再次|最后)(?!季度)"
)


def announces(quantities: Sequence[Quantity], roles: Sequence[Role]) -> bool:
    """Whether a sentence tells how many things are planned: 今年会推出三项措施."""
    return any(
        quantity.unit in _SORTS and quantity.value < 20 and role.status != "actual"
        for quantity, role in zip(quantities, roles, strict=True)
    )


def is_item(sentence: str) -> bool:
    return _ITEM.match(sentence) is not None


_PARTS = re.compile(r"\s*(?:这)?(?:其中|当中)")


def tells_parts(sentence: str) -> bool:
    """其中，甲A、乙B: of what the sentence before told, and of the same time."""
    return _PARTS.match(sentence) is not None


def as_planned(sentence: str, quantities: Sequence[Quantity], roles: list[Role]) -> list[Role]:
    """The figures of an item or a part, but for what it starts from, are planned as the list is."""
    if DONE.search(sentence):
        return roles
    planned = []
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(sentence)
        stands = role.status != "actual" or is_before_state(sentence, quantity, following)
        planned.append(role if stands else replace(role, status="expected"))
    return planned
