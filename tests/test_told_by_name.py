"""Figures of a Chinese text: whose they are where a clause leaves it out, and of what time."""

from __future__ import annotations

from functools import partial

import pytest

from tests.test_figures_before_now import told as told_under

told = partial(told_under, head="2025年的数字如下。")


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            # What concedes its size names itself.
            "渔港冷库业增加值31亿元；渔具制造业体量虽小，9亿元，但增速达到14%。",
            [
                ("31亿元", "渔港冷库业 · 增加值"),
                ("9亿元", "渔具制造业 · 增加值"),
                ("14%", "渔具制造业 · 增加值增速"),
            ],
        ),
        (
            "渔业第一产业增加值52亿元，增长3%；第二产业41亿元，增长5%；第三产业66亿元。",
            [
                ("52亿元", "渔业第一产业 · 增加值"),
                ("3%", "渔业第一产业 · 增加值"),
                ("41亿元", "渔业第二产业 · 增加值"),
                ("5%", "渔业第二产业 · 增加值"),
                ("66亿元", "渔业第三产业 · 增加值"),
            ],
        ),
        (
            "三次产业分别占全省总产值的4.6%、36.1%和59.3%。",
            [
                ("4.6%", "第一产业 · 占全省总产值比重"),
                ("36.1%", "第二产业 · 占全省总产值比重"),
                ("59.3%", "第三产业 · 占全省总产值比重"),
            ],
        ),
        (
            # In what prices it grew names nothing.
            "渔业总产值78亿元，按不变价同比增长5.6%。",
            [("78亿元", "渔业 · 总产值"), ("5.6%", "渔业 · 总产值")],
        ),
        (
            # 矿产 is what is won, and not how much of it.
            "战略性矿产618个，占比49.6%；出让采矿权892个。",
            [
                ("618个", "战略性矿产"),
                ("49.6%", "战略性矿产 · 占比"),
                ("892个", "出让采矿权"),
            ],
        ),
        # Products that are named in quotes ahead.
        ("“海上三宝”走俏，产品出口额首次破百亿元。", [("首次破百亿元", "海上三宝产品 · 出口额")]),
        ("发生撞船31起、搁浅13起。", [("31起", "发生撞船"), ("13起", "搁浅")]),
    ],
)
def test_a_figure_is_of_what_its_own_clause_names(
    text: str, figures: list[tuple[str, str]]
) -> None:
    assert [(surface, about) for surface, about, _ in told(text)] == figures


def test_what_all_of_them_did_is_told_behind_the_parts() -> None:
    text = "全省发生险情53起，其中撞船34起、搁浅13起；造成15人失踪，比上年减少4人。"
    of = {surface: about for surface, about, _ in told(text)}
    assert "搁浅" not in of["15人"]
    assert of["15人"].startswith("全省发生险情")


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # A quarter told last ends with its paragraph.
        (
            "全省捕捞量9万吨，四季度增长5.9%。\n从区域看，北部3万吨，增长5.1%。",
            ["2025", "2025-Q4", "2025", "2025"],
        ),
        ("全省捕捞量四季度增长5.9%。\n分门类看，近海增长2.3%。", ["2025-Q4", "2025"]),
        ("12月份捕捞量增长5.9%。分门类看，近海增长2.3%。", ["2025-12", "2025"]),
        # What a change is held against is no time of what follows.
        ("捕捞量下降1.3%，降幅比前三季度收窄1.1个百分点。渔船8260艘。", ["2025", "2025", "2025"]),
        # Said of one clause alone.
        (
            "各地推进渔港减负工作，2025年前11个月为渔民减税1.8亿元。累计培育渔企12家。",
            ["2025-01/2025-11", "2025"],
        ),
    ],
)
def test_a_part_of_the_year_told_in_passing_is_no_time_of_what_follows(
    text: str, periods: list[str]
) -> None:
    assert [period for _, _, period in told(text)] == periods


def test_whoever_is_spoken_to_owns_no_figure() -> None:
    abouts = [about for _, about, _ in told("您观察得很细。去年净增152万亩。")]
    assert abouts == ["净增"]
