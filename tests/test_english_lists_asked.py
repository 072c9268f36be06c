"""A list of names alone asks for each of them: Three figures, please: A, B and C."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from rag.chain import build_chain
from rag.english_lists import asked_one_by_one
from rag.records import AnswerRecord


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("listed", "asked"),
    [
        (
            "Three figures, please: tea output, coffee output and cocoa output.",
            "what is tea output, and what is coffee output, and what is cocoa output?",
        ),
        (
            "For my chart, I need the tea output and the coffee output.",
            "what is tea output, and what is coffee output?",
        ),
        (
            "We track two crops, namely tea output and coffee output.",
            "what is tea output, and what is coffee output?",
        ),
        (
            "I am still missing: tea output, coffee output.",
            "what is tea output, and what is coffee output?",
        ),
        # Cut at the last "the" of the two.
        (
            "Two numbers: pots and pans sold and the kilns lit.",
            "what is pots and pans sold, and what is kilns lit?",
        ),
        # Those are of the sort that was named first.
        (
            "Numbers wanted: innovation hubs, those run by towns.",
            "what is innovation hubs, and what is hubs run by towns?",
        ),
    ],
)
def test_each_name_is_asked_for_by_itself(listed: str, asked: str) -> None:
    assert asked_one_by_one(listed) == asked


@pytest.mark.parametrize(
    "text",
    [
        # It asks as it is.
        "Three figures, please: how much tea, and how much coffee was made.",
        "Which figures were given for tea, coffee and cocoa?",
        # One name is no list, and five are too many.
        "One figure, please: the output of black tea.",
        "Some figures: tea output, rice output, oats output, corn output, hops output.",
        # Announced by nothing.
        "Tea output, coffee output and cocoa output.",
    ],
)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert asked_one_by_one(text) == text


def test_a_list_is_answered_with_a_figure_of_each(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("Three figures, please: car exports, NEV exports and battery exports.")
    assert [(f.value, f.unit) for f in record.figures] == [
        ("491", "万辆"), ("120.3", "万辆"), ("127.4", "吉瓦时"),
    ]  # fmt: skip
