"""What a figure's clause leaves out: taken from the whole, the list or the sentence before."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages


def figures(text: str) -> list[str]:
    briefing = parse(
        f"新闻发布会\n时间：2025年10月23日\n记者：请介绍情况。\n李明：{text}\n",
        "b",
        content_hash="",
    )
    told = []
    for f in extract_figures(briefing, split_passages(briefing)):
        if f.start > briefing.text.index("李明"):
            about = f"{f.subject} · {f.metric}" if f.metric else f.subject
            told.append(f"{f.surface}: {about}, {f.period}")
    return told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            # The next sentence goes on about last year, and about what was told of it.
            "去年，全国粮食总产量14312亿斤。播种面积17.92亿亩。",
            ["14312亿斤: 全国粮食 · 总产量, 2024", "17.92亿亩: 全国粮食播种 · 面积, 2024"],
        ),
        (
            "前三季度货物贸易进出口6152亿元。分季度看，一季度1874亿元，二季度2106亿元。",
            [
                "6152亿元: 货物贸易 · 进出口, 2025-01/2025-09",
                "1874亿元: 货物贸易 · 进出口, 2025-Q1",
                "2106亿元: 货物贸易 · 进出口, 2025-Q2",
            ],
        ),
        (
            "前三季度社会消费品零售总额8426亿元，比5.5%的预期目标低。城镇7163亿元。",
            [
                "8426亿元: 社会消费品 · 零售总额, 2025-01/2025-09",
                "5.5%: 社会消费品 · 零售总额, 2025-01/2025-09",
                "7163亿元: 城镇, 2025-01/2025-09",
            ],
        ),
        (
            # 其中's parts do not take the whole's place.
            "前三季度对美进出口578亿元；其中对美出口431亿元。对韩国386亿元。",
            [
                "578亿元: 对美 · 进出口, 2025-01/2025-09",
                "431亿元: 对美 · 出口, 2025-01/2025-09",
                "386亿元: 对韩国 · 进出口, 2025-01/2025-09",
            ],
        ),
        (
            "前三季度双边贸易额占全省外贸总值的23.1%。对欧盟进出口占15.7%。",
            [
                "23.1%:  · 双边贸易额占全省外贸总值比重, 2025-01/2025-09",
                "15.7%: 对欧盟 · 进出口占全省外贸总值比重, 2025-01/2025-09",
            ],
        ),
        (
            "前三季度班列开行1147列，其中回程498列，全年计划1500列。",
            [
                "1147列: 班列开行, 2025-01/2025-09",
                "498列: 回程, 2025-01/2025-09",
                "1500列: 班列开行, 2025",
            ],
        ),
        (
            "今年项目县1200个。1月、2月、3月分别为82个、24个和52个。",
            ["1200个: 项目县, 2025", "82个: 项目县, 2025-01", "24个: 项目县, 2025-02",
             "52个: 项目县, 2025-03"],
        ),
        (
            "去年玉米、大豆亩产分别为447公斤和138公斤。",
            ["447公斤: 玉米 · 亩产, 2024", "138公斤: 大豆 · 亩产, 2024"],
        ),
        (
            "电子制造业增加值增长11.3%，汽车制造业增长10.6%。",
            ["11.3%: 电子制造业 · 增加值, ", "10.6%: 汽车制造业 · 增加值, "],
        ),
        (
            "前三季度城镇新增就业58万人，完成全年65万人目标的90.3%。",
            [
                "58万人: 城镇新增 · 就业, 2025-01/2025-09",
                "65万人: 城镇新增 · 就业, 2025",
                "90.3%: 城镇新增 · 就业占目标比重, 2025-01/2025-09",
            ],
        ),
        (
            # An amount that is told again is of what it was of; then what is left out is its whole.
            "上半年落实水利投资9140亿元。各方面都很努力。在落实的9140亿元里，中央资金2630亿元。",
            ["9140亿元: 落实水利 · 投资, 2025-H1", "9140亿元: 落实水利 · 投资, 2025-H1",
             "2630亿元: 中央 · 资金, 2025-H1"],
        ),
        (
            "整车企业54家，盈利的只有17家。",
            ["54家: 整车企业, ", "17家: 整车企业 · 盈利, "],
        ),
        (
            "临溟港码头去年12月开工，总投资126亿元，前三季度完成投资38.5亿元。",
            ["126亿元: 临溟港码头开工 · 总投资, 2024-12",
             "38.5亿元: 临溟港码头开工 · 投资, 2025-01/2025-09"],
        ),
    ],
)  # fmt: skip
def test_a_clause_takes_what_it_leaves_out(text: str, expected: list[str]) -> None:
    assert figures(text) == expected


def test_quarters_told_in_a_row_are_of_their_quarters() -> None:
    told = figures("去年，工业增加值一至四季度分别增长5.1%、5.2%、5.5%和5.8%。")
    assert [line.rpartition(", ")[2] for line in told] == [
        "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4",
    ]  # fmt: skip


def test_a_target_told_beside_does_not_make_what_follows_planned() -> None:
    briefing = parse(
        "时间：2025年10月23日\n记者：问。\n李明：全年目标300家，已落地247家。\n",
        "b",
        content_hash="",
    )
    told = extract_figures(briefing, split_passages(briefing))
    assert [(f.surface, f.status) for f in told] == [("300家", "target"), ("247家", "actual")]
