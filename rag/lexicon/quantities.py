"""Quantities by the names that statistics give them, and what tells of each."""

from __future__ import annotations

from typing import NamedTuple

_STANDING = "(?:一共|总共|共计|大概|大约|现在|目前|到底|究竟|全年|去年|今年|合计|累计)*"
# What stands behind the name of a quantity in a question for it: 是多少, 有多大, or nothing.
ASKED_BEHIND = rf"{_STANDING}(?:又?[是为有达占]|达到|等于|约)?{_STANDING}(?:多少|多大|多高|几(?!个?百分)|[？?]?$)"


class Quantity(NamedTuple):
    """A quantity that is told by its name or in its units, and by no other figure."""

    asked: str
    """How it is asked for: by its name before 是多少, behind 多少, or in English."""
    told: str
    """Words one of which stands in what a figure of it is told of."""
    units: frozenset[str]
    """Measure words that tell it without a word."""


_OF_PEOPLE = frozenset("人 名 位 余人 people persons workers".split())
# Imports and exports together.
BOTH_WAYS = r"进出口|外贸|贸易|\btrade\b|\bimports? and exports?\b|\bexports? and imports?\b"
# Units that people are counted in where words say that it is people.
ALSO_PEOPLE = frozenset("户 人次".split())
_OF_FIRMS = frozenset("家".split())
# Measure words in which no goods are counted.
NO_GOODS = frozenset("家 户 个 项 类 种 省 省份 年 月 天 次 场 大".split())
# Says of money that something is sold or charged at it.
PRICE_SAID = r"价|每|[售卖]|[收缴]费|票|租|一[斤吨件个套辆张台次平]"
# Asks for an amount, and for no number of things.
AMOUNT_IN_ENGLISH = r"^(?!.*\bhow many\b).*\bhow much (?!more|less|faster|slower|higher|lower|of\b)"
_OF_AREA = frozenset("平方米 平方公里 公顷 亩 平米 平方千米 hectares acres".split())


def _named(names: str) -> str:
    return f"(?:{names})(?:{ASKED_BEHIND})"


QUANTITIES: tuple[Quantity, ...] = (
    Quantity(
        _named(
            "(?:从业|就业|用工|在岗|在职|参保|[员职]工|雇员|工作|科研|研发|技术)(?:总?人[数员口]|者)的?(?:总?数|数量|规模|总量)?"
            "|(?:[员职]工|雇员|人员|工人)的?(?:总?数|数量|规模|总量)?"
        )
        + r"|(?:多少|几)(?:万|亿)?(?:个|名)?人(?:在)?(?:上班|工作|就业|从业|打工)"
        r"|\bhow many (?:[a-z]+ )?(?:people|persons) (?:work|are employed|were employed|worked|are working)\b"
        r"|\bhow many (?:employees|workers|staff)\b",
        r"(?<!万)(?<!亿)人(?!次)|[员职]工|用工|岗位|work|staff|employ|job",
        _OF_PEOPLE,
    ),
    Quantity(
        _named("税收(?:收入|总额|额|规模)?|(?:纳|缴)税(?:总?额)?|税额")
        + r"|[交缴纳上]了?(?:多少|几)(?:万|亿)?(?:的?税|元税)"
        r"|\bhow much (?:[a-z]+ )?tax(?:es)?\b[^?]*\bpa(?:y|id)\b",
        r"税收|[纳缴交]税|税[额款]|上[缴交]|入库|\btax",
        frozenset(),
    ),
    Quantity(
        _named("(?:企业|公司|厂商|厂家|商户|机构|单位)的?(?:总?数量?|数目|[家户个]数)"),
        "企业|公司|厂|店|商户|机构|单位|主体",
        _OF_FIRMS,
    ),
    Quantity(
        _named("面积")
        + r"|占地(?:多少|几)|(?:多少|几)(?:万|亿)?(?:亩|公顷|平方)(?![\u4e00-\u9fff]*(?:粮|油|棉))"
        r"|\bhow much (?:land|space)\b|\bhow many (?:acres|hectares)\b",
        r"面积|见方|土地|用地|land|area|space",
        _OF_AREA,
    ),
    Quantity(
        _named("用电量|耗电量") + r"|(?:用|耗)了?(?:多少|几)(?:万|亿)?度?电|\bhow much (?:electricity|power)\b[^?]*\b(?:use|used|consume|consumed)\b",
        r"用电|耗电|能耗|电力消费|consum|\bus(?:e|ed|es|age)\b|demand",
        frozenset(),
    ),
    Quantity(
        _named("市值|总市值")
        + r"|市值(?:加起来|合计|总共|一共)"
        + r"|\bmarket (?:value|cap)",
        "市值|market (?:value|cap)",
        frozenset(),
    ),
    Quantity(
        r"\bwhat (?:is|was) the population\b", r"人口|居民|population|people", _OF_PEOPLE
    ),
    Quantity(
        r"\b(?:what (?:is|was|are|were)|what's) the (?:average )?prices? of\b",
        r"价|费|元/|每|pric|fare|fee|cost|charg|sell|sold|paid|worth",
        frozenset(),
    ),
)  # fmt: skip
