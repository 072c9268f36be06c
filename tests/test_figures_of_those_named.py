"""Whose figures they are: of each that comes first, of those beyond a limit, of a scheme."""

from __future__ import annotations

import pytest

from tests.test_figures_regions import about
from tests.test_figures_styles import figures_of

DATE = "2026-01-20"


def told(text: str) -> list[str]:
    return [about(figure) for figure in figures_of(text, DATE, "zh-Hans")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "人均赏花支出排在前三位的是甲州、乙川和丙浦，分别为820元、760元和540元。",
            ["820元 甲州·人均赏花支出", "760元 乙川·人均赏花支出", "540元 丙浦·人均赏花支出"],
        ),
        (
            "从消费看，人均赏花支出居全省前三位的依次是甲州、乙川、丙浦，分别达820元、760元和540元。",
            ["820元 甲州·人均赏花支出", "760元 乙川·人均赏花支出", "540元 丙浦·人均赏花支出"],
        ),
        (
            "花展客流排名前两位的城市是甲州和乙川，分别达36万人次和21万人次。",
            ["36万人次 甲州·花展客流", "21万人次 乙川·花展客流"],
        ),
    ],
)
def test_each_of_those_that_come_first_has_its_figure(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_of_three_names_two_figures_are_of_none_of_them() -> None:
    found = told("人均赏花支出排在前三位的是甲州、乙川和丙浦，分别为820元、760元。")
    assert not any(name in shown for shown in found for name in ("甲州", "乙川", "丙浦"))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("利润超过3亿元的茶企有26家。", "26家 利润超过3亿元的茶企·"),
        ("日销超过500单的门店已有68家。", "68家 日销超过500单的门店·"),
        # A number of firms beside an amount, and nothing beyond it.
        ("茶企利润3亿元，其中庄园26家。", "26家 庄园·"),
    ],
)
def test_those_beyond_a_limit_are_told_with_it(text: str, last: str) -> None:
    assert told(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # What is in it as well is no part of its name.
        (
            "茶农合作基金（含育苗保险）总收入26亿元，支出19亿元。",
            ["26亿元 茶农合作基金·总收入", "19亿元 茶农合作基金·支出"],
        ),
        ("茶农合作基金（以下简称茶金）总收入26亿元。", ["26亿元 茶农合作基金·总收入"]),
        # Earned, by the firms.
        (
            "省属茶企实现营业收入26亿元，同比增长4%。",
            ["26亿元 省属茶企·营业收入", "4% 省属茶企·营业收入"],
        ),
        ("省属茶企录得利润3.2亿元。", ["3.2亿元 省属茶企·利润"]),
        # What it was, told without a number.
        ("茶企回款周期由过去的半年以上缩短到45天。", ["45天 茶企回款·周期"]),
        # Those in that scheme.
        (
            "茶农养老保险由试点转入全面建制，参保人数突破26万人。",
            ["突破26万人 茶农养老保险参保·人数"],
        ),
        # Harvests are sown, and a time has no area.
        ("平均办理时间26天。播种面积18万亩。", ["26天 平均办理时间·", "18万亩 播种·面积"]),
        (
            "粮食总产量26万吨。播种面积18万亩。",
            ["26万吨 粮食·总产量", "18万亩 粮食播种·面积"],
        ),
    ],
)
def test_the_name_has_what_is_named_and_nothing_else(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_limit_to_worry_about_is_no_level() -> None:
    assert told("茶叶库存为8个月，仍在6个月的警戒线之上。") == [
        "8个月 茶叶·库存", "6个月 茶叶库存·警戒线",
    ]  # fmt: skip
