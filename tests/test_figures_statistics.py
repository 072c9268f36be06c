"""What a statistics briefing in the dense style tells: whole, part and time of each figure."""

from __future__ import annotations

import pytest

from tests.test_figures_styles import figures_of

TITLE = "国家水务局2026年四季度新闻发布会\n——前三季度供水形势\n\n"


def told(text: str) -> list[str]:
    """Surface, subject and metric, period of each figure."""
    return [
        f"{f.surface} {f.subject}·{f.metric} {f.period}"
        for f in figures_of(text, "2026-10-29", "zh-Hans")
    ]


def test_a_quarter_told_of_in_part_ends_with_its_sentence() -> None:
    text = (
        "前三季度，全国供水量4.2亿立方米，同比增长5.3%。其中，三季度供水量1.7亿立方米。"
        "分行业看，农业供水量2.1亿立方米。"
    )
    assert told(text)[2:] == [
        "1.7亿立方米 全国·供水量 2026-Q3",
        "2.1亿立方米 农业·供水量 2026-01/2026-09",
    ]


def test_parts_are_of_the_day_that_the_whole_was_told_of() -> None:
    text = "截至9月底，全国供水管道总长40.6万公里。其中，钢管13.9万公里，铁管7.1万公里。"
    assert [line.rpartition(" ")[2] for line in told(text)] == ["2026-09"] * 3


def test_a_briefing_held_in_a_quarter_does_not_report_on_it() -> None:
    found = figures_of(TITLE + "全国供水保证率达到96.1%。", "2026-10-29", "zh-Hans")
    assert [f.period for f in found] != ["2026-Q4"]


def test_a_list_tells_the_unit_of_all_behind_its_last() -> None:
    found = figures_of(
        "甲省、乙省和丙省供水量分别为1238亿、5216亿和1642亿立方米。", "2026-10-29", "zh-Hans"
    )
    assert [(f.subject, f.full_unit) for f in found][-3:] == [
        ("甲省", "亿立方米"),
        ("乙省", "亿立方米"),
        ("丙省", "亿立方米"),
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # What is told in brackets is not what the sentence goes on about.
        (
            "水库蓄水4.5亿立方米（含塘坝726万立方米），增长3.3%。",
            ["4.5亿立方米 水库蓄水· ", "726万立方米 含塘坝· ", "3.3% 水库蓄水· "],
        ),
        (
            "全国最高日供水量6次刷新历史纪录，8月6日达到15.6万立方米。",
            ["6次 全国最高日供水量·刷新历史纪录 ", "15.6万立方米 全国最高日供水量· 2026-08-06"],
        ),
        (
            "水电装机规模1.7亿千瓦/4.3亿千瓦时，比年初增长28.9%。",
            [
                "1.7亿千瓦 水电装机·规模 ",
                "4.3亿千瓦时 水电装机·规模 ",
                "28.9% 水电装机·规模 ",
            ],
        ),
        (
            "四者占全社会用水量的比重依次为1.5%、63.3%和35.2%。",
            [f"{share} 四者·占全社会用水量比重 " for share in ("1.5%", "63.3%", "35.2%")],
        ),
        (
            "丙省进步最快，从上年的第八位上升到第六位。",
            ["第八位 丙省进步· 2025", "第六位 丙省进步· "],
        ),
        ("晚高峰存在缺口，最大约900万千瓦。", ["约900万千瓦"]),
    ],
)
def test_each_figure_keeps_what_it_is_of(text: str, lines: list[str]) -> None:
    assert [a.startswith(b) for a, b in zip(told(text), lines, strict=True)] == [True] * len(lines)


def test_a_height_that_was_climbed_to_is_a_threshold() -> None:
    (found,) = figures_of("全年供水量首次站上万亿立方米台阶。", "2027-01-29", "zh-Hans")
    assert (found.qualifier, found.full_unit) == ("首次站上", "万亿立方米")
