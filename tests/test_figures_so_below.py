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
