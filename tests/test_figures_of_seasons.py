"""Of which season, of which year within, and whether it is so by now beside what is aimed at."""

from __future__ import annotations

from datetime import date

import pytest

from index.figures.periods import find_periods
from tests.test_figures_styles import figures_of

DATE = "2026-01-20"


def told(text: str) -> list[str]:
    return [f"{f.surface} {f.period} {f.status}" for f in figures_of(text, DATE, "zh-Hans")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2025—2026雪季接待滑雪者36万人次，上个雪季是28万人次，增长28.6%。",
            ["36万人次 2025/2026 actual", "28万人次 2024/2025 actual", "28.6% 2025/2026 actual"],
        ),
        (
            "2025-2026赛季售票36万张，上一赛季仅为28万张。",
            ["36万张 2025/2026 actual", "28万张 2024/2025 actual"],
        ),
    ],
)
def test_a_season_ends_in_the_next_year(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2025—2026雪季", "2025/2026"),
        ("2024-25采暖季", "2024/2025"),
        ("2023至2024榨季", "2023/2024"),
    ],
)
def test_a_season_is_one_period(text: str, value: str) -> None:
    assert [period.value for period in find_periods(text, date(2026, 1, 20))] == [value]


def test_the_season_before_is_no_name() -> None:
    found = figures_of("2025—2026雪季接待滑雪者36万人次，上个雪季是28万人次。", DATE, "zh-Hans")
    assert [f.subject for f in found] == ["接待滑雪者", "接待滑雪者"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The report is on the year that is over.
        ("2025年茶业发展很好。年内新开工茶厂38家。", "38家 2025 actual"),
        ("2025年，全市年内新开工茶厂38家。", "38家 2025 actual"),
        # What is still to come is of this one.
        ("2025年茶业发展很好。年内力争新开工茶厂38家。", "38家 2026 target"),
    ],
)
def test_within_the_year_is_within_the_year_reported_on(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "平均办理时间目标是压到5天以内，到6月底平均是7天。",
            ["5天以内  target", "7天 2025-06 actual"],
        ),
        (
            "平均办理时间的目标是达到5天，截至11月底平均为4天。",
            ["5天  target", "4天 2025-11 actual"],
        ),
    ],
)
def test_what_is_so_by_now_is_no_target(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_what_it_is_to_be_by_then_is_a_target() -> None:
    found = told("平均办理时间目标是今年压到6天，到2027年6月底要为5天。")
    assert [shown.split()[-1] for shown in found] == ["target", "target"]
