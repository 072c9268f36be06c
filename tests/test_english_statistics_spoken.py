"""English statistics as a minister tells them: signs and units left out, lists, plans, pronouns."""

from __future__ import annotations

import pytest

from tests.test_english_in_passing import abouts, figures, times, units


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # What a list tells once, behind its last.
        (
            "The customers, Lestria, Dore and Sulland, took 38.7, 27.5 and 14.9 billion crowns"
            " respectively.",
            ["38.7 crowns", "27.5 crowns", "14.9 billion crowns crowns"],
        ),
        # Rates behind one that has its sign.
        (
            "Flow rose by 0.6 per cent in the opening three months, by 0.8 in the second quarter"
            " and by 0.5 in the third.",
            ["0.6 per cent %", "0.8 %", "0.5 %"],
        ),
        ("Tanks were 63.5 per cent full, after 61.2 the year before.",
         ["63.5 per cent %", "61.2 %"]),
        (
            "Sales to Lestria were up 4.4 per cent, to Dore 3.6, and to Sulland just 2.1.",
            ["4.4 per cent %", "3.6 %", "2.1 %"],
        ),
        ("Pumps used 71.5 terawatt-hours, of which 38.6 came from wind.",
         ["71.5 terawatt-hours terawatt-hours", "38.6 terawatt-hours"]),
        ("Six crowns in every ten still come from towns.", ["Six crowns in every ten %"]),
    ],
)  # fmt: skip
def test_units_that_are_told_once(said: str, expected: list[str]) -> None:
    assert units(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Pipes led the field with plus 11.8 per cent, followed by motor pumps with 8.1 and"
            " valves with 4.6.",
            ["11.8 per cent Pipes·", "8.1 motor pumps·", "4.6 valves·"],
        ),
        # Fixed investment is no deed; in real terms names nothing.
        (
            "Gross fixed investment came to 91.6 billion crowns. In real terms that is an increase"
            " of 3.9 per cent.",
            ["91.6 billion crowns Gross fixed investment·", "3.9 per cent Gross fixed investment·"],
        ),
        ("The plan said 230 water mains.", ["230 water mains·"]),
        (
            "Let me not forget meters, which are overlooked. There we exported 47.2 billion.",
            ["47.2 billion meters·exported"],
        ),
        ("Fibre now passes 78.4 per cent of households.", ["78.4 per cent Fibre·households"]),
        ("A permit takes 34 months, and it used to take 61.", ["34 months permit·", "61 permit·"]),
    ],
)
def test_what_a_figure_is_of(said: str, expected: list[str]) -> None:
    assert abouts(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # The first estimate of what was is no forecast; what should grow is one.
        ("By the first estimate, flow grew by 2.4 per cent.", ["2.4 per cent 2031 actual"]),
        ("Flow should grow by 4 per cent.", ["4 per cent  expected"]),
        # The year stands at the figure, whenever it was said.
        ("A year ago we expected growth of 2.1 per cent in 2031.", ["2.1 per cent 2031 expected"]),
        # Of the time of what was done.
        ("In spring 2031 we laid 2,300 pipes. The plan called for 2,500.",
         ["2,300 2031 actual", "2,500 2031 target"]),
    ],
)  # fmt: skip
def test_times_and_statuses(said: str, expected: list[str]) -> None:
    assert times(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Food was 3.4 per cent dearer, rents 3.0, while power was 1.8 per cent cheaper.",
         [("growth", "rise"), ("growth", "rise"), ("growth", "fall")]),
        ("Coffee is the extreme case, plus 14.7 per cent.", [("growth", "rise")]),
        ("The error is plus or minus 0.2 per cent.", [("share", "")]),
        ("That makes nine quarters of growth without a break.", [("streak", "rise")]),
    ],
)  # fmt: skip
def test_changes_without_a_verb(said: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.kind, f.direction) for f in figures(said)] == expected
