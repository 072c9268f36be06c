"""How an answer is to be worked out is told apart from what is asked."""

from __future__ import annotations

import pytest

from rag.method import without_method


@pytest.mark.parametrize(
    ("asked", "left", "method"),
    [
        ("按同比增速倒推，2022年出口多少？", "2022年出口多少？", "按同比增速倒推，"),
        ("全省有多少家？用本市的家数和占比算", "全省有多少家？", "用本市的家数和占比算"),
        ("2022年底有多少户（用增量倒算）", "2022年底有多少户", "用增量倒算"),
        (
            "Working back from the growth rate, how many were sold in 2022?",
            "how many were sold in 2022?",
            "Working back from the growth rate,",
        ),
        ("用去年的数字倒推，前年多少人次？", "前年多少人次？", "用去年的数字倒推，"),
        ("占比是多少？", "占比是多少？", ""),
    ],
)
def test_how_to_work_it_out_is_told_apart_from_what_is_asked(
    asked: str, left: str, method: str
) -> None:
    assert without_method(asked) == (left, method)
