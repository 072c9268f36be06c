"""Everyday words of a question in the words that the rest reads."""

from __future__ import annotations

import pytest

from rag.wording import in_plain_words


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("五G用户有多少", "5G用户有多少"),
        ("比去年多产多少辆", "比去年生产多多少辆"),
        ("比去年多卖了多少辆", "比去年销售多多少辆"),
        ("比农村多挣多少元", "比农村收入多多少元"),
        ("二〇〇九年产量", "2009年产量"),
        ("23年出口多少", "2023年出口多少"),
        ("卖了多少辆汽车（不分能源）", "卖了多少辆汽车"),
        ("有几个省跑赢全国", "有几个省高于全国"),
        ("茶叶往国外卖了几个亿", "茶叶出口了多少亿元"),
        ("卖到海外多少辆", "出口多少辆"),
        ("从国外买进来多少芯片", "进口多少芯片"),
        ("那前一年呢", "前一年呢"),
        ("那次发布会是谁主持的", "那次发布会是谁主持的"),
        ("幼稚园多定小学多", "幼稚园多还是小学多"),
        ("求助热线由边日开始", "求助热线由哪天开始"),
        ("咁跨境学生而家有几多人", "那跨境学生现在有多少人"),
        ("旅客年增几趴", "旅客同比增长百分之几"),
        ("今年增加了多少", "今年增加了多少"),
        ("全省用了多少水", "全省用水多少"),
        ("一季度发了多少电", "一季度发电量多少千瓦时"),
        ("去年生了多少孩子", "去年出生多少人"),
        ("用了多少水泥", "用了多少水泥"),
        ("每个月造多少辆", "每个月 造多少辆"),
        ("上一年（2024）的产量", "2024年的产量"),
        ("学费加了多少", "学费涨了多少"),
        ("配额加到几多", "配额提高到多少"),
        ("在全国进出口里占几个点", "在全国进出口里占百分之几"),
        ("By what percent did exports go up?", "how fast did exports increase?"),
        ("Give me the output of cars", "what was the output of cars"),
        ("How much did value-added industrial output grow?",
         "How much did industrial valueadded grow?"),
    ],
)  # fmt: skip
def test_everyday_forms_become_standard_ones(asked: str, read: str) -> None:
    assert in_plain_words(asked) == read


def test_what_needs_no_change_is_left_alone() -> None:
    assert in_plain_words("新能源汽车出口多少辆？") == "新能源汽车出口多少辆？"


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("二手房成交涨了几个点？", "二手房成交涨了百分之几？"),
        ("增速比上年快了几个点？", "增速 比上年快了几个百分点？"),
        ("失业率降了多少个点？", "失业率降了多少个百分点？"),
        ("一亩地打多少公斤粮？", "亩产多少公斤粮？"),
        ("一度电卖多少钱？", "每千瓦时价格多少元？"),
        ("单看九月，出口额是多少？", "九月，出口额是多少？"),
    ],
)
def test_points_each_and_what_is_looked_at_are_read_as_meant(asked: str, plain: str) -> None:
    assert in_plain_words(asked) == plain
