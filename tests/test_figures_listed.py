"""Figures told in lists, one for each quarter, region or item, and lists of what is planned."""

from __future__ import annotations

import pytest

from index.parse.entry import read_listed
from tests.test_figures_regions import about
from tests.test_figures_styles import figures_of

DATE = "2026-03-12"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2025年四个季度的货运量依次为43亿吨、48亿吨、49亿吨和55亿吨，"
            "同比分别增长9%、7%、4%和1%。",
            ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"] * 2,
        ),
        # Two figures are no list of four quarters.
        ("2025年四个季度货运量分别增长9%和7%。", ["2025", "2025"]),
        # What was begun had its first six months; those of this year are not over.
        ("2025年的停车新规很有效。新规首六个月开出罚单800张。", ["2025"]),
        # The aim was set then; what follows is not of then.
        ("2025年回收纸箱11亿个，超过年初定下的10亿个目标；货车保有量9万辆。",
         ["2025", "2025", "2025"]),
    ],
)  # fmt: skip
def test_times_of_listed_figures(text: str, expected: list[str]) -> None:
    found = [f.period for f in figures_of(text, DATE, "zh-Hans") if f.unit not in ("个季度",)]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "东部、中部、西部地区分别完成14亿件、3亿件和1亿件，增速依次为12%、21%和25%。",
            ["14亿件 东部地区·", "3亿件 中部地区·", "1亿件 西部地区·",
             "12% 东部地区·增速", "21% 中部地区·增速", "25% 西部地区·增速"],
        ),
        (
            "木材、玻璃的回收量为9万吨和4万吨，分别增加4%和7%。",
            ["9万吨 木材·回收量", "4万吨 玻璃·回收量", "4% 木材·回收量", "7% 玻璃·回收量"],
        ),
        ("第二是金属，27万吨，上升3%。", ["27万吨 金属·", "3% 金属·"]),
        ("唯一没有完成的是铁路占比，规划值是5%，实际做到了3%。", ["5% 铁路·占比", "3% 铁路·占比"]),
        ("旅客满意度得分84.9分，连续6年上升。",
         ["84.9分 旅客满意度得分·", "连续6年 旅客满意度得分·"]),
        ("全省产生废物248万吨，当中96万吨得到回收，增加4%。",
         ["248万吨 全省产生废物·", "96万吨 全省产生废物·得到回收", "4% 全省产生废物·得到回收"]),
    ],
)  # fmt: skip
def test_each_figure_of_a_list_has_its_own_subject(text: str, expected: list[str]) -> None:
    assert [about(f) for f in figures_of(text, DATE, "zh-Hans")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # In the order of the things of the sentence before.
        (
            "渡轮完工量20吨，新接订单量30吨，手持订单量90吨。"
            "三大指标的市场份额分别为5%、6%和7%。",
            ["5% 渡轮完工量·市场份额", "6% 新接订单量·市场份额", "7% 手持订单量·市场份额"],
        ),
        # Two things are no three.
        ("渡轮完工量20吨，新接订单量30吨。三大指标的市场份额分别为5%、6%和7%。",
         ["5% 指标的市场·份额", "6% 指标的市场·份额", "7% 指标的市场·份额"]),
        # Who foresees it, notices it or looked at it is not what is told of.
        ("渡轮出货2艘。行业协会预计，全年出货量在9%左右。", ["9%左右 渡轮·出货量"]),
        ("我们注意到近四成渡轮没有雷达。", ["近四成 渡轮没有雷达·"]),
        ("对3艘渡轮的评估显示，产能平均提升9%。", ["9% 渡轮·产能"]),
        # For how long, of what was told before.
        ("渡轮产量5艘，半年增长9%。", ["9% 渡轮·产量"]),
        # Whatever the thing still is.
        ("渡轮仍然是亮点。上半年产量增长9%。", ["9% 渡轮·产量"]),
    ],
)  # fmt: skip
def test_a_rate_is_of_what_was_told_before(text: str, expected: list[str]) -> None:
    found = figures_of(text, DATE, "zh-Hans")
    assert [about(f) for f in found if f.unit in ("%", "成")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # By what prices it is reckoned, and what it exceeded.
        ("2025年业务总量，按上年不变价计算增长9%。", ["9% 2025 actual"]),
        ("2025年渡轮出货3艘，超过2024年全年的2艘；其中出口1艘。",
         ["3艘 2025 actual", "2艘 2024 actual", "1艘 2025 actual"]),
        # How far ahead it is booked.
        ("目前船厂已排到2029年，新船份额达到9%。", ["9%  actual"]),
        # Done by now, in a list of what is to be done.
        ("下一步，要治理账期，5家船厂的账期已降到9天。", ["9天  actual"]),
    ],
)  # fmt: skip
def test_times_that_are_of_something_else(text: str, expected: list[str]) -> None:
    found = figures_of(text, DATE, "zh-Hans")
    assert [f"{f.surface} {f.period} {f.status}" for f in found if f.unit != "家"] == expected


def test_a_unit_of_capitals_keeps_its_qualifier() -> None:
    found = figures_of("年底前将算力提高到800 EFLOPS以上。", DATE, "zh-Hans")
    assert [(f.surface, f.qualifier, f.unit) for f in found] == [
        ("800 EFLOPS以上", "以上", "EFLOPS")
    ]


def test_items_of_an_announced_list_are_planned() -> None:
    planned = figures_of(
        "今年我们会推行三项工作。第一，把站点增加到350个；第二，加密航班。", DATE, "zh-Hans"
    )
    told = figures_of(
        "去年办了三项工作。第一，把站点增加到350个；第二，加密航班。", DATE, "zh-Hans"
    )
    assert [f.status for f in planned if f.value == 350] == ["expected"]
    assert [f.status for f in told if f.value == 350] == ["actual"]


def test_an_office_of_unknown_form_among_known_ones() -> None:
    people = read_listed("海事署署长叶慕恩；副署长罗景桓；执法科主管卢启刚")
    assert [(p.name, p.role) for p in people] == [
        ("叶慕恩", "海事署署长"), ("罗景桓", "副署长"), ("卢启刚", "执法科主管"),
    ]  # fmt: skip
    assert read_listed("主管卢启刚今天没有来") == []
