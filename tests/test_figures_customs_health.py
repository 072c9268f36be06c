"""Chinese statistics as customs and health offices write them."""

from __future__ import annotations

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure

HEAD = "北川市2027年前三季度外贸情况新闻发布会\n2027年10月26日\n\n乔岩："


def figures(said: str) -> list[Figure]:
    briefing = parse(f"{HEAD}{said}\n", "x", content_hash="x")
    return list(extract_figures(briefing, split_passages(briefing)))


def test_so_below_is_no_subject() -> None:
    found = figures("货物贸易进出口总值6384.5亿元，同比（下同）增长7.1%。其中，出口4120.9亿元。")
    assert [f.subject for f in found] == ["货物贸易"] * 3
    assert found[1].basis == "同比"


def test_quarters_listed_one_by_one_are_each_figures_own() -> None:
    found = figures(
        "货物贸易进出口总值6384.5亿元。分季度看，一、二、三季度进出口分别增长5.2%、7.6%、8.3%。"
    )
    assert [(f.surface, f.period) for f in found[1:]] == [
        ("5.2%", "2027-Q1"),
        ("7.6%", "2027-Q2"),
        ("8.3%", "2027-Q3"),
    ]
    assert {f.subject for f in found} == {"货物贸易"}


def test_so_many_in_a_hundred_thousand_are_one_figure() -> None:
    (found,) = figures("孕产妇死亡率降至10万分之9.6。")
    assert (found.surface, found.unit, str(found.value)) == ("10万分之9.6", "/10万", "9.6")


def test_a_rate_of_what_fails_is_not_one_of_what_passes() -> None:
    found = figures("全市共抽验食品2.46万件，不合格率0.83%。")
    assert (found[1].metric, found[1].surface) == ("不合格率", "0.83%")


def test_what_a_school_year_is_held_against_is_not_its_time() -> None:
    text = (
        "114學年度學生健康記者會\n發布日期：115-07-21\n\n"
        "葉思齊：在地食材使用率達87.3%，較113學年度提高4.1個百分點；中央廚房新增62座。\n"
    )
    briefing = parse(text, "x", content_hash="x")
    found = extract_figures(briefing, split_passages(briefing))
    assert [(f.surface, f.period) for f in found] == [
        ("87.3%", "2025/2026"),
        ("4.1個百分點", "2025/2026"),
        ("62座", "2025/2026"),
    ]


def test_last_year_behind_a_word_for_costs_is_no_time_that_was_taken() -> None:
    text = (
        "2026年医疗保障工作年度新闻发布会\n2027-01-19\n\n"
        "乔岩：去年，住院次均费用由上年的9860元降到9412元，报销比例达84.7%。\n"
    )
    briefing = parse(text, "x", content_hash="x")
    found = extract_figures(briefing, split_passages(briefing))
    assert [(f.surface, f.period) for f in found] == [
        ("9860元", "2025"),
        ("9412元", "2026"),
        ("84.7%", "2026"),
    ]


def test_what_is_held_against_before_the_pandemic_or_a_record_is_no_time_of_what_follows() -> None:
    found = figures("进口量恢复到疫情前2019年的98.7%；出口1520亿元。")
    assert [f.period for f in found] == ["2027-01/2027-09"] * 2
    found = figures("进口量为1961年以来同期第二高；出口1520亿元。")
    assert found[-1].period == "2027-01/2027-09"


def test_a_provisional_estimate_is_of_what_is_over() -> None:
    text = "零售業銷貨額記者會\n2027-10-05\n\n周景行：8月總銷貨價值臨時估計為297億元。\n"
    briefing = parse(text, "x", content_hash="x")
    (found,) = extract_figures(briefing, split_passages(briefing))
    assert (found.period, found.status) == ("2027-08", "actual")
