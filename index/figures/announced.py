"""What a sentence leaves to the one before to say: that its list is of what will be done
(我们会推行五项工作。第一，把收集点增加到A个), that its parts are forecast (预计全年A。其中，甲B)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.lexicon import ANNOUNCING_NOUNS, DONE
from index.figures.quantities import Quantity
from index.figures.roles import Role
from index.figures.sentence_clauses import clause_of
from index.figures.states import is_before_state

_SORTS = frozenset("项 个 条 件 点 类 步 招".split())
_ITEM = re.compile(
    r"\s*(?:第[一二三四五六七八九十]|[一二三四五六七八九十]是|其[一二三四五六七八九]|首先|其次|再次|最后)(?!季度)"
)


# 我们排了一个清单，归拢起来是五件: what is on it is still to be done.
_LISTS_PLANS = re.compile("[排列定拟](?:了|出|好)[^,，。;；]{0,6}(?:清单|任务书|时间表)")
_NEXT = re.compile(r"\s*(?:下一步|接下来|下一阶段|今后)(?!的?(?:工作)?(?:已|正))")


def announces(sentence: str, quantities: Sequence[Quantity], roles: Sequence[Role]) -> bool:
    """Whether a sentence tells how many things are planned: 今年会推出三项措施."""
    listed = _LISTS_PLANS.search(sentence) is not None or opens_plans(sentence)
    return any(
        quantity.unit in _SORTS and quantity.value < 20 and (role.status != "actual" or listed)
        for quantity, role in zip(quantities, roles, strict=True)
    )


def opens_plans(sentence: str) -> bool:
    """下一步，一是把上限由A提高到B: what the sentence tells is still to be done."""
    return _NEXT.match(sentence) is not None


def is_item(sentence: str) -> bool:
    return _ITEM.match(sentence) is not None


_PARTS = re.compile(r"\s*(?:这)?(?:其中|当中)")


def tells_parts(sentence: str) -> bool:
    """其中，甲A、乙B: of what the sentence before told, and of the same time."""
    return _PARTS.match(sentence) is not None


# 抓好四个方面: how many items follow.
_ITEMS = re.compile("|".join(map(re.escape, sorted(ANNOUNCING_NOUNS))))
# 推广快充，现在全国有A个，年底要超过B个: A stands.
_SO_NOW = re.compile("现在|目前|现有|当前|截至|去年|上年|此前")


def as_planned(sentence: str, quantities: Sequence[Quantity], roles: list[Role]) -> list[Role]:
    """The figures of an item or a part, but for what it starts from, are planned as the list is."""
    if DONE.search(sentence):
        return roles
    planned = []
    for i, (quantity, role) in enumerate(zip(quantities, roles, strict=True)):
        following = quantities[i + 1].start if i + 1 < len(quantities) else len(sentence)
        left, _ = clause_of(sentence, quantity)
        stands = (
            role.status != "actual"
            or is_before_state(sentence, quantity, following)
            or _SO_NOW.search(sentence, left, quantity.start)
            or (quantity.unit in _SORTS and _ITEMS.match(sentence, quantity.end))
        )
        planned.append(role if stands else replace(role, status="expected"))
    return planned
