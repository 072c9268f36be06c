"""What Chinese figures are of, and when, where a clause leaves out what the one before said."""

from __future__ import annotations

import pytest

from index.records import Figure
from tests.test_figures_styles import figures_of

DATE = "2027-06-15"


def told(text: str) -> list[str]:
    return [f"{f.surface} {f.subject}|{f.metric}" for f in figures_of(text, DATE, "zh-Hans")]


def only(text: str, surface: str) -> Figure:
    return next(f for f in figures_of(text, DATE, "zh-Hans") if f.surface == surface)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two deeds joined by 和 are done to what the figure before was of.
        ("新建泵站63座，停用和拆除118座。", ["63座 新建泵站|", "118座 新建泵站|停用和拆除"]),
        # Which is most of all is told in a clause of its own.
        (
            "分地区看，南浦市完工率最高，94.6%；北屿市最低，只有59.3%。",
            ["94.6% 南浦市|完工率", "59.3% 北屿市|完工率"],
        ),
        # 近视 is a verb to the segmenter, 近视率 a rate all the same.
        (
            "全省牧童近视率50.7%。分片区看，山区34.8%，湖区69.5%。",
            ["50.7% 全省牧童|近视率", "34.8% 山区|近视率", "69.5% 湖区|近视率"],
        ),
        # 儿童 stands among others in the name of the whole.
        (
            "全省儿童青少年总体近视率50.7%。分年龄看，6岁儿童12.9%，16岁少年80.1%。",
            ["50.7% 全省儿童青少年总体|近视率", "12.9% 6岁儿童|近视率", "80.1% 16岁少年|近视率"],
        ),
        # By so many places: of what has that place, and not of what stood before.
        (
            "共拿到14枚金牌、23枚铜牌，金牌数列全国第9位，前移了2位。",
            ["14枚 金牌|", "23枚 铜牌|", "第9位 金牌数列|", "2位 金牌数列|"],
        ),
        # Points of a mark, told in front of what they became.
        (
            "技能统考总分从原来的760分调整为720分。",
            ["760分 技能统考总分|", "720分 技能统考总分|"],
        ),
        # What it is held against is none of its name, also where 分 follows 比.
        ("平均采购价比分散采购低6.9%。", ["6.9% |平均采购价"]),
        ("平均票价比外地低6.9%。", ["6.9% |平均票价"]),
    ],
)
def test_a_figure_is_of_what_the_clause_before_named(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_less_than_something_by_so_many_percent_is_a_change() -> None:
    figure = only("平均采购价比分散采购低6.9%。", "6.9%")
    assert (figure.kind, figure.direction) == ("growth", "fall")


@pytest.mark.parametrize(
    ("text", "surface", "period", "status"),
    [
        # Those who leave in a year are no number of classes, and are of that year.
        ("2027届技校毕业生25.6万人。", "25.6万人", "2027", "actual"),
        # By so much more than was planned: done, and of no beginning of a year.
        ("去年新增床位4.8万个，超出年初计划0.6万个。", "0.6万个", "2026", "actual"),
        ("去年新增床位4.8万个，超出年初计划0.6万个；改造病房52间。", "52间", "2026", "actual"),
        ("去年泳池开放率78.4%，年内要到85%。", "85%", "2027", "target"),
        # What is told of a day to come is of its year.
        ("去年办赛11场。大赛今年8月16日在南浦市开幕，会期9天。", "9天", "2027", "actual"),
        # A plan by its name, and what has been won.
        ("山区牧民家庭膳食与体质改善计划覆盖47个县。", "47个", "", "actual"),
        ("争取到专项国债支持的项目69个。", "69个", "", "actual"),
        ("争取到2030年建成项目69个。", "69个", "2030", "target"),
    ],
)
def test_a_figure_is_of_its_own_time_and_as_done_as_told(
    text: str, surface: str, period: str, status: str
) -> None:
    figure = only(text, surface)
    assert (figure.period, figure.status) == (period, status)
    assert not any(f.surface == "2027届" for f in figures_of(text, DATE, "zh-Hans"))
