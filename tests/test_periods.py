"""Periods named in a text, normalised from the briefing's date."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.figures.periods import find_periods, fiscal_years_of

TODAY = date(2024, 1, 19)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023年", "2023"),
        ("去年", "2023"),
        ("前年", "2022"),
        ("明年", "2025"),
        ("截至2023年底", "2023-12"),
        ("截至2023年12月底", "2023-12"),
        ("截至去年11月底", "2023-11"),
        ("2023年前11个月", "2023-01/2023-11"),
        ("2023年1—11月", "2023-01/2023-11"),
        ("前三季度", "2024-01/2024-09"),
        ("今年1月1日", "2024-01-01"),
        ("2023年上半年", "2023-H1"),
        ("2023年三季度", "2023-Q3"),
        ("十四五时期", "2021/2025"),
        ("last year", "2023"),
        ("by the end of 2023", "2023-12"),
        ("the third quarter of 2023", "2023-Q3"),
        ("the first 11 months of 2023", "2023-01/2023-11"),
        ("in November 2023", "2023-11"),
        ("年内", "2024"),
        ("five years ago", "2019"),
        ("next May", "2024-05"),
        ("21 November 2023", "2023-11-21"),
    ],
)
def test_periods_are_normalised_from_the_briefings_date(text: str, value: str) -> None:
    assert [p.value for p in find_periods(text, TODAY)] == [value]


def test_a_month_without_a_year_is_the_last_such_month() -> None:
    assert [p.value for p in find_periods("11月当月", TODAY)] == ["2023-11"]
    assert [p.value for p in find_periods("11月当月", date(2023, 12, 1))] == ["2023-11"]


def test_a_month_belongs_to_the_year_named_before_it() -> None:
    found = find_periods("2022年产量较低，9月以后回升", TODAY)
    assert [p.value for p in found] == ["2022", "2022-09"]


def test_without_a_date_relative_words_name_no_period() -> None:
    assert find_periods("去年和last year", None) == ()
    assert [p.value for p in find_periods("2023年", None)] == ["2023"]


@pytest.mark.parametrize(
    ("said", "text", "value"),
    [
        ("the fiscal year that ended on June 30", "last fiscal year", "2025"),
        ("the fiscal year that ended on June 30", "this fiscal year", "2026"),
        ("the fiscal year that ended on June 30", "in the fourth quarter", "2025-Q4"),
        ("the fiscal year that ended on June 30", "in the first quarter", "2026-Q1"),
        ("the fiscal year 2024-25, which ended on 31 March", "last fiscal year", "2024/2025"),
        ("the year that ended on June 30", "this fiscal year", None),
    ],
)
def test_fiscal_years_are_counted_as_the_text_counts_them(
    said: str, text: str, value: str | None
) -> None:
    found = find_periods(text, date(2025, 11, 18), fiscal_years_of(said))
    assert [p.value for p in found] == ([value] if value else [])


@pytest.mark.parametrize("text", ["三位代表", "may I ask", "2023辆", "5年内"])
def test_what_is_no_period_is_left_alone(text: str) -> None:
    assert find_periods(text, TODAY) == ()


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from(["去年", "2023", "年", "1", "十", "月", "底", "前", "个", "至",
                                "季度", "q3", " may ", " last year", "日"]), max_size=20)
    .map("".join)
)  # fmt: skip
def test_any_text_is_read_without_overlaps(text: str) -> None:
    found = find_periods(text, TODAY)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(0 <= p.start < p.end <= len(text) for p in found)
