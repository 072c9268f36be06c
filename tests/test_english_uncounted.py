"""English numbers without a noun, and whose and of when the figures around them are."""

from __future__ import annotations

from datetime import date

import pytest

from index.figures.main_period import main_period
from index.figures.periods import find_periods
from rag.ask import understand_ask
from rag.engine import _roads
from rag.list_answer import answer_list
from tests.test_figures_regions import abouts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "There were 14 spills. Among the 14, five were at sea, six involved a tanker and the"
            " remaining three happened in port.",
            [
                "14 spills·",
                "five spills·at sea",
                "six spills·involved a tanker",
                "three spills·happened in port",
            ],
        ),
        (
            "Deaths at work fell to 143; forestry had 49 of them and fishing 26.",
            [
                "143 Deaths at work·",
                "49 forestry·Deaths at work",
                "26 fishing·Deaths at work",
            ],
        ),
        (
            "The long-term unemployed, meaning twelve months or more, numbered 148,000.",
            ["twelve months ·", "148,000 long-term unemployed·"],
        ),
        (
            "New starts in the twelve months to September came to 68,300.",
            ["68,300 New starts·"],
        ),
        (
            "The fastest growth of all was in fishing, up 5.7 percent to 668,000.",
            ["5.7 percent fishing·", "668,000 fishing·"],
        ),
    ],
)
def test_a_number_without_a_noun_counts_what_was_counted_before(
    text: str, expected: list[str]
) -> None:
    assert abouts(text) == expected


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Nine sea lanes are in use, and six more are to open this year.", "6 |lanes count"),
        ("Starts in the twelve months to September came to 68,300.", "68300 |starts"),
        ("The target is 18 hours for imports and 3 for exports.", "3 |hours level"),
        # Rates without their unit: of no regions, and no counts.
        (
            "Skelby has 1.4 percent, the highest of nine regions, and Harrow is last with 0.3.",
            "0.3 |%",
        ),
        ("Home-grown food is 52 percent of it; the goal for 2030 is 60.", "60 |%"),
        # The month in front is no name, and its day no part of the number.
        ("In November 1,140 posts were vacant.", "1140 |posts"),
    ],
)
def test_what_a_bare_number_counts_is_told_before_it(text: str, last: str) -> None:
    assert told(text)[-1].startswith(last)


@pytest.mark.parametrize(
    "text", ["We have 12 ferries, and the rest leave from terminal 26.", "Ask for line 14."]
)
def test_the_number_of_a_line_or_terminal_counts_nothing(text: str) -> None:
    assert not any(told_one.startswith(("26 ", "14 ")) for told_one in told(text))


def test_a_part_of_next_year_is_one_period() -> None:
    found = find_periods("in the first half of next year", date(2025, 11, 12))
    assert [p.value for p in found] == ["2026-H1"]


def test_the_period_a_title_names_is_what_the_briefing_is_about() -> None:
    text = "In the first nine months A rose. In the first nine months B fell."
    today = date(2025, 11, 12)
    assert main_period(text, today) == "2025-01/2025-09"
    assert main_period(text, today, "Labour market, third quarter of 2025") == "2025-Q3"


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("how many pensioners live on the minimum?", "pensioners"),
        ("how many people depend on ferries?", "people"),
        ("how many sales staff are there?", "staff"),
        ("平均每周干几个小时？", "小时"),
    ],
)
def test_what_is_counted_ends_where_its_verb_begins(question: str, unit: str) -> None:
    assert understand_ask(question, None).unit == unit


@pytest.mark.parametrize(
    "question",
    [
        "what is going to happen with the old harbour?",
        "in what way was it made simpler to apply?",
        "what is on the to-do list of the safety chief?",
    ],
)
def test_what_will_happen_and_in_what_way_ask_for_what_is_done(question: str) -> None:
    assert answer_list in _roads(question)
