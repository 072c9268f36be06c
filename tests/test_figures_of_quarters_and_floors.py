"""Quarters of a row, floors that were kept, shares of a value added, prices, months ago."""

from __future__ import annotations

import pytest

from tests.test_figures_regions import about
from tests.test_figures_styles import figures_of

MARCH = "2027-03-25"
ROW = "先看2026年。分季度看，一季度增长5.4%，二季度增长5.9%，三季度增长6.0%，四季度增长5.8%。"


def test_a_row_of_quarters_told_in_march_is_of_the_year_gone_by() -> None:
    told = [
        (f.surface, f.period) for f in figures_of(f"2026年全年茶业平稳。{ROW}", MARCH, "zh-Hans")
    ]
    assert told == [
        ("5.4%", "2026-Q1"),
        ("5.9%", "2026-Q2"),
        ("6.0%", "2026-Q3"),
        ("5.8%", "2026-Q4"),
    ]


def test_a_first_quarter_alone_is_the_one_that_runs() -> None:
    told = figures_of("2026年全年茶业平稳。一季度预计增长5.4%。", MARCH, "zh-Hans")
    assert [(f.surface, f.period) for f in told] == [("5.4%", "2027-Q1")]


@pytest.mark.parametrize(
    ("text", "kind", "direction"),
    [
        ("茶业增加值17860亿元，增长9.2%，占农业增加值的37.0%。", "share", ""),
        ("茶业产值17860亿元，增长9.2%，占农业产值的37.0%。", "share", ""),
        ("茶业增加值比上年增长37.0%。", "growth", "rise"),
    ],
)
def test_value_added_is_no_rise(text: str, kind: str, direction: str) -> None:
    last = figures_of(text, MARCH, "zh-Hans")[-1]
    assert (last.kind, last.direction) == (kind, direction)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("茶园面积19.4万亩，守住了18万亩的红线。", "target"),
        ("茶园覆盖率为35.9%，守住了不低于35%的底线。", "target"),
        ("茶园面积19.4万亩，多于往年的18万亩。", "actual"),
    ],
)
def test_what_is_to_be_kept_is_not_how_it_is(text: str, status: str) -> None:
    first, last = figures_of(text, MARCH, "zh-Hans")
    assert (first.status, last.status) == ("actual", status)


def test_those_who_come_first_are_no_part_of_a_name() -> None:
    found = figures_of("分省看，规模排在前三位的是甲省5216亿元、乙省4873亿元。", MARCH, "zh-Hans")
    assert [f.subject for f in found] == ["甲省", "乙省"]


def test_how_long_it_took_names_nothing() -> None:
    found = figures_of("全省茶业产值达到980亿元。六年间增加了386亿元。", MARCH, "zh-Hans")
    assert about(found[-1]) == "386亿元 全省茶业·产值"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "In April we paid an average of 287 dollars a tonne for wheat, up from 251 in January.",
            ["287 dollars wheat·paid a tonne", "251 wheat·paid a tonne"],
        ),
        (
            "Rice went the other way: we paid 462 dollars a tonne.",
            ["462 dollars Rice·paid a tonne"],
        ),
        (
            "Our latest count puts the number of people in need at 318 million.",
            ["318 million number of people in need·"],
        ),
    ],
)
def test_prices_and_counts_are_of_what_is_paid_for_or_counted(text: str, told: list[str]) -> None:
    assert [about(figure) for figure in figures_of(text, "2027-05-06", "en")] == told


@pytest.mark.parametrize(
    ("words", "period"),
    [("Six months ago", "2026-11"), ("Half a year ago", "2026-11"), ("18 months ago", "2025-11")],
)
def test_months_ago_are_counted_back(words: str, period: str) -> None:
    text = f"The list has 318 names today. {words} it had 307 names."
    assert figures_of(text, "2027-05-06", "en")[-1].period == period
