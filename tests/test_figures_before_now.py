"""Figures of another time than the one spoken of, and lists whose number is told again."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages


def told(text: str, head: str = "2025年，全省林业形势平稳。") -> list[tuple[str, str, str]]:
    """What each figure is, what it is of, and its period."""
    briefing = parse(head + text, "x", content_hash="x").model_copy(update={"date": "2026-02-12"})
    return [
        (f.surface, f"{f.subject} · {f.metric}".strip(" ·"), f.period)
        for f in extract_figures(briefing, split_passages(briefing))
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "瞭望塔317座，上一年才是282座。",
            [("317座", "瞭望塔", "2025"), ("282座", "瞭望塔", "2024")],
        ),
        (
            "去年护林员月收入5120元，比上年的4790元涨了6.9%。",
            [
                ("5120元", "护林员月 · 收入", "2025"),
                ("4790元", "护林员月 · 收入", "2024"),
                ("6.9%", "护林员月 · 收入", "2025"),
            ],
        ),
        (
            # Said in February: of the year that is over, and the speech goes on about all of it.
            "前三季度是49万亩，四季度有所回暖。补植27万亩。",
            [("49万亩", "全省林业", "2025-01/2025-09"), ("27万亩", "全省林业 · 补植", "2025")],
        ),
        (
            "今年的补助资金去年11月就提前下达了12亿元。",
            [("12亿元", "补助资金就提前下达", "2026")],
        ),
        (
            "瞭望塔317座，上年是282座。",
            [("317座", "瞭望塔", "2025"), ("282座", "瞭望塔", "2024")],
        ),
        (
            # When it began is no year of what came years later.
            "2011年苗木产量突破30万株，我们用了四到五年时间突破60万株。",
            [
                ("突破30万株", "苗木 · 产量", "2011"),
                ("四到五年", "时间", "2011"),
                ("突破60万株", "苗木 · 产量", ""),
            ],
        ),
        (
            "高风险林场48家，较2020年三季度末峰值时的112家下降近六成。",
            [
                ("48家", "高风险林场", "2025"),
                ("112家", "高风险林场", "2020-Q3"),
                ("近六成", "高风险林场", "2025"),
            ],
        ),
        (
            # What is to come ends at the semicolon.
            "水库预计2029年蓄水；截至年底引水隧洞已掘进23公里。",
            [("23公里", "引水隧洞已掘进", "2025-12")],
        ),
        (
            "林业贷款余额73亿元，增长9.1%，其中油茶、花卉两个行业分别增长23.5%和18.2%。",
            [
                ("73亿元", "林业贷款 · 余额", "2025"),
                ("9.1%", "林业贷款 · 余额", "2025"),
                ("两个", "油茶、花卉行业", "2025"),
                ("23.5%", "油茶 · 余额", "2025"),
                ("18.2%", "花卉 · 余额", "2025"),
            ],
        ),
        (
            "国有林场总资产3.9亿元；全年净利润216万元。",
            [("3.9亿元", "国有林场 · 总资产", "2025"), ("216万元", "国有林场 · 净利润", "2025")],
        ),
    ],
)
def test_each_figure_is_of_its_own_thing_and_time(
    text: str, figures: list[tuple[str, str, str]]
) -> None:
    assert told(text) == figures


def test_what_is_told_of_long_ago_is_not_what_a_briefing_reports_on() -> None:
    text = "2008年，一场风灾使12个国家受损。\n口罩捐了18亿只。"
    briefing = parse(text, "x", content_hash="x").model_copy(update={"date": "2020-04-20"})
    figures = extract_figures(briefing, split_passages(briefing))
    assert [(f.surface, f.period) for f in figures] == [("12个", "2008"), ("18亿只", "")]
