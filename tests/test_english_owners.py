"""Whose an English figure is where its clause leaves that out; the opposite of what is asked."""

from __future__ import annotations

import pytest

from rag.opposites import is_of_opposite
from tests.test_figures_regions import abouts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2025 the ferries carried 8.6 million passengers."
            " Of these, 5.1 million travelled on domestic routes and 3.5 million on international"
            " routes.",
            [
                "8.6 million passengers·ferries",
                "5.1 million passengers·travelled on domestic routes",
                "3.5 million passengers·on international routes",
            ],
        ),
        (
            "The average wage rose to 2,300 crowns."
            " For men it was 2,450 crowns and for women 2,120 crowns.",
            [
                "2,300 crowns average wage·",
                "2,450 crowns men·average wage",
                "2,120 crowns women·average wage",
            ],
        ),
        (
            "All of this sits inside the Harbour Plan, worth 640 million crowns.",
            ["640 million crowns Harbour Plan·value"],
        ),
        (
            "All of this is in the Harbour Plan, worth 640 million crowns."
            " In the first fifteen months we have spent 115 million crowns of it.",
            ["640 million crowns Harbour Plan·value", "115 million crowns Harbour Plan·value"],
        ),
        (
            "We signed a loan with the Northern Bank, worth about 38 million crowns.",
            ["about 38 million crowns loan with the Northern Bank·value"],
        ),
        (
            "The vacancy rate was lowest in Saltmere, at 2.1 percent.",
            ["2.1 percent Saltmere·vacancy rate"],
        ),
    ],
)
def test_a_clause_takes_its_whole_or_its_measure_from_the_one_before(
    text: str, expected: list[str]
) -> None:
    assert abouts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ferries reached the target of 80 percent punctuality.", ["80 |% share - - target"]),
        (
            "A course takes between twelve and sixteen weeks.",
            ["12–16 |weeks level - - actual"],
        ),
    ],
)
def test_a_target_is_no_change_and_a_range_is_one_figure(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("asked", "figure", "opposite"),
    [
        ("How much did a domestic ticket cost?", "average fare on international routes", True),
        ("How many women were hired?", "men hired", True),
        ("How many men and women were hired?", "men hired", False),
        ("How much did a ticket cost?", "average fare on international routes", False),
        ("How much did a domestic ticket cost?", "domestic and international fares", False),
    ],
)
def test_a_figure_told_of_the_other_side_alone_is_no_answer(
    asked: str, figure: str, opposite: bool
) -> None:
    assert is_of_opposite(asked, figure) is opposite
