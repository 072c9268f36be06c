"""Quantities by the names that statistics give them, and what tells of each."""

from __future__ import annotations

from typing import NamedTuple

_STANDING = "(?:一共|总共|共计|大概|大约|现在|目前|到底|究竟|全年|去年|今年|合计|累计)*"
# What stands behind the name of a quantity in a question for it: 是多少, 有多大, or nothing.
ASKED_BEHIND = rf"{_STANDING}(?:又?[是为有达占]|达到|等于|约)?{_STANDING}(?:多少|多大|多高|几(?!个?百分)|[？?]?$)"


class Quantity(NamedTuple):
    """A quantity that is told by its name or in its units, and by no other figure."""

    asked: str
    """Its name, as it stands before 是多少."""
    told: str
    """Words one of which stands in what a figure of it is told of."""
    units: frozenset[str]
    """Measure words that tell it without a word."""


_OF_PEOPLE = frozenset("人 名 位 余人".split())
_OF_FIRMS = frozenset("家".split())
# Measure words in which no goods are counted.
NO_GOODS = frozenset("家 户 个 项 类 种 省 省份 年 月 天 次 场 大".split())
QUANTITIES: tuple[Quantity, ...] = (
    Quantity(
        "(?:从业|就业|用工|在岗|在职|参保|[员职]工|雇员|工作|科研|研发|技术)(?:总?人[数员口]|者)的?(?:总?数|数量|规模|总量)?"
        "|(?:[员职]工|雇员|人员|工人)的?(?:总?数|数量|规模|总量)?",
        "人(?!次)|[员职]工|用工|岗位",
        _OF_PEOPLE,
    ),
    Quantity(
        "税收(?:收入|总额|额|规模)?|(?:纳|缴)税(?:总?额)?|税额",
        "税收|[纳缴]税|税[额款]|上缴|入库",
        frozenset(),
    ),
    Quantity(
        "(?:企业|公司|厂商|厂家|商户|机构|单位)的?(?:总?数量?|数目|[家户个]数)",
        "企业|公司|厂|店|商户|机构|单位|主体",
        _OF_FIRMS,
    ),
    Quantity(
        "面积", "面积|见方", frozenset("平方米 平方公里 公顷 亩 平米 平方千米 hectares acres".split())
    ),
)  # fmt: skip
