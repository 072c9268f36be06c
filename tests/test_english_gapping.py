"""What an English clause leaves out because the clause before told it; sums in any currency."""

from __future__ import annotations

import pytest

from index.figures.own_money import billions_told_in, own_currency
from tests.test_figures_regions import abouts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sales rose 4.1 percent to 18 million crowns, rents 2.7 percent to 16 million.",
            [
                "4.1 |% growth rise - actual",
                "18 |million crowns level - - actual",
                "2.7 |% growth rise - actual",
                "16 |million crowns level - - actual",
            ],
        ),
        (
            "Delays made up 38 percent of complaints, refunds 27 percent.",
            ["38 |% share - - actual", "27 |% share - - actual"],
        ),
    ],
)
def test_a_verb_told_once_holds_for_what_follows(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ferries earned 48 million crowns, up 9 percent; cafes 39 million, up 5 percent.",
            [
                "48 million crowns Ferries·",
                "9 percent Ferries·",
                "39 million cafes·",
                "5 percent cafes·",
            ],
        ),
        (
            "Shipments to Norrland were 33 million crowns, up 9.1 percent."
            " To Ostavia, 21 million, down 2.4 percent.",
            [
                "33 million crowns Shipments to Norrland·",
                "9.1 percent Shipments to Norrland·",
                "21 million Shipments to Ostavia·",
                "2.4 percent Shipments to Ostavia·",
            ],
        ),
        (
            "There is a credit line of 350 million crowns, of which 120 million has been drawn.",
            [
                "350 million crowns credit line·",
                "120 million credit line·has been drawn",
            ],
        ),
        (
            "The line carried 34,000 tonnes of grain, and its value was 92 million crowns.",
            ["34,000 tonnes grain·line", "92 million crowns grain·value"],
        ),
        (
            "The ferries paid 16 million crowns in compensation."
            " This year's plan is 18 million crowns.",
            [
                "16 million crowns ferries·compensation",
                "18 million crowns ferries·plan",
            ],
        ),
        (
            "What fell was property, to 2.9 million crowns from 5.1 million.",
            ["2.9 million crowns property·", "5.1 million property·"],
        ),
    ],
)
def test_a_figure_beside_another_is_of_the_same_thing(text: str, expected: list[str]) -> None:
    assert abouts(text) == expected


_DALS = (
    "Revenue came to 24 billion dals. The fare was 418 dals. The state paid 27 million dals in"
    " subsidies for 1.8 million passengers. 86 million passengers flew."
)


def test_sums_are_told_in_a_currency_that_no_table_knows() -> None:
    assert own_currency(_DALS) == "dals"


def test_what_is_counted_is_no_currency() -> None:
    assert own_currency("Ferries carried 8 million riders, then 9 million riders, 3 riders.") == ""


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Exports were 18 billion crowns and imports 16 billion crowns.", "crowns"),
        ("Exports were 18 billion crowns, and 2 billion parcels came.", ""),
    ],
)
def test_bare_billions_are_sums_where_nearly_all_are(text: str, currency: str) -> None:
    assert billions_told_in(text, "") == currency
