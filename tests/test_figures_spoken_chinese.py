"""Figures of spoken Chinese: headings, two names, what 这24家 and 其中 are of, units in letters."""

from __future__ import annotations

import pytest

from tests.test_figures_styles import figures_of

DATE = "2029-01-18"


def told(text: str) -> list[str]:
    return [f"{f.surface} {f.subject}·{f.metric}" for f in figures_of(text, DATE, "zh-Hans")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A unit of letters right behind its number, which no table knows.
        ("2028年全省超算规模达到460PFLOPS，其中新增85PFLOPS。", ["460PFLOPS", "85PFLOPS"]),
        ("全年观测数据总量3.2泽字节，备份1.4ZB。", ["3.2泽字节", "1.4ZB"]),
        # An index has no unit, and 提前7天 no 前7天.
        ("病床周转系数降到了1.24，比2025年下降0.06。", ["1.24", "0.06"]),
        ("今年预警比常年提前9天。", ["9天"]),
    ],
)
def test_quantities_in_rare_units(text: str, expected: list[str]) -> None:
    assert [f.surface for f in figures_of(text, DATE, "zh-Hans")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The pair is of what the figure before it is of, not of the heading.
        (
            "二是产品越来越好。电动船产量首次突破6万艘，全年产销分别完成6.4万艘和6.1万艘。",
            ["首次突破6万艘 电动船·产量", "6.4万艘 电动船·产量", "6.1万艘 电动船·销量"],
        ),
        # 其中 goes on about the whole, however long its name.
        (
            "可远程交付的咨询服务进出口2.1万亿元。其中，出口1.2万亿元，增长8%；进口0.9万亿元。",
            [
                "2.1万亿元 可远程交付的咨询服务·进出口",
                "1.2万亿元 可远程交付的咨询服务·出口",
                "8% 可远程交付的咨询服务·出口",
                "0.9万亿元 可远程交付的咨询服务·进口",
            ],
        ),
        # Those told before, by their number.
        (
            "渔业合作社最多的时候有近90家，现在保留了31家。这31家中去年有22家实现盈利。",
            [
                "近90家 渔业合作社·",
                "31家 渔业合作社·保留",
                "31家 渔业合作社·保留",
                "22家 渔业合作社·实现盈利",
            ],
        ),
        # A place and nothing else: the rate that was told of all the country.
        (
            "全国床位平均使用率71%。东部是78%，西部只有63%。",
            [
                "71% 全国床位·平均使用率",
                "78% 东部·床位平均使用率",
                "63% 西部·床位平均使用率",
            ],
        ),
        # Each of two does the same.
        (
            "全年中央和地方分别发放消费券18亿元和33亿元。",
            ["18亿元 中央·发放消费券", "33亿元 地方·发放消费券"],
        ),
        # The number of a list stands between its names and its figures.
        (
            "在售药品14万种。其中儿科、骨科两个科室最多，分别是3万种和2万种。",
            [
                "14万种 在售药品·",
                "两个 科室最多·",
                "3万种 儿科·在售药品",
                "2万种 骨科·在售药品",
            ],
        ),
        (
            "建设了国家级苗圃46家，其中制造18家、医疗9家。",
            ["46家 国家级苗圃·", "18家 国家级苗圃·制造", "9家 国家级苗圃·医疗"],
        ),
        # By its long name and by its short one.
        (
            "新建厂房的平均能效系数，就是EPI，降到了1.24。",
            ["1.24 新建厂房的平均能效系数EPI·"],
        ),
        ("垃圾分类准确率88%，这个比上年提高了6个百分点。",
         ["88% 垃圾分类·准确率", "6个百分点 垃圾分类·准确率"]),
        ("去年全国新增运力90万吨，西部地区就占了52万吨。",
         ["90万吨 全国新增运力·", "52万吨 西部地区·新增运力"]),
        # What is aimed at, and how far it is.
        ("公交占比虽然在提高，但离2030年达到45%的目标还有不小差距。", ["45% 公交·占比"]),
        ("640个山区县中，410个开展了试点。", ["640个 山区县·", "410个 山区县·开展了试点"]),
        # What is counted is no measure of what is told later.
        (
            "去年我走访了十几家工厂，其中三家在山区。全国养老机构超过4万家。",
            ["十几家 我走访·工厂", "三家 在山区·", "超过4万家 全国养老机构·"],
        ),
    ],
)  # fmt: skip
def test_what_spoken_figures_are_of(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_heading_names_what_the_sentences_behind_it_are_of() -> None:
    text = "第三，无障碍渡口。原来提的目标是，到2028年建成60个以上，现在是83个。"
    assert told(text) == ["60个以上 无障碍渡口·", "83个 无障碍渡口·"]


def test_the_time_that_a_multiple_is_held_against_is_not_when_it_was() -> None:
    text = "截至2028年底，全省绿道总长达到9200公里，是2020年底的3倍，连续6年居全国第二。"
    found = {f.surface: f.period for f in figures_of(text, DATE, "zh-Hans")}
    assert found["3倍"] == "2028-12"
    assert found["连续6年"] == "2028-12"
