"""Folding for matching: length kept, scripts and widths made one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.script import fold, language_of, simplify


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("新聞發佈會", "新闻发布会"),
        ("ＧＤＰ增長５．２％", "gdp增长5.2%"),
        ("全角\u3000空格", "全角 空格"),
        ("Exports", "exports"),
        ("醫療衞生機構", "医疗卫生机构"),
    ],
)
def test_scripts_widths_and_cases_become_one(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_simplified_text_is_untouched() -> None:
    assert simplify("新闻发布会，2023年。") == "新闻发布会，2023年。"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("出口多少？", "zh-Hans"),
        ("產量增長多少？", "zh-Hant"),
        ("How many were exported?", "en"),
        ("GDP增长多少？", "zh-Hans"),
        ("What does 出口 mean in this briefing?", "en"),
        ("", "zh-Hans"),
        ("12.5%", "zh-Hans"),
    ],
)
def test_the_language_of_a_question(text: str, language: str) -> None:
    assert language_of(text) == language
