"""English questions on a fiscal year: the year before, of one thing; what was done, not planned."""

from __future__ import annotations

import pytest

from index.settings import Settings
from rag.dimensions import is_same_unit
from rag.remarks import without_remarks
from tests.conftest import chain_over

TEXT = """Lighthouse Board, Annual Results, Fiscal Year 2024-25
Date: June 17, 2025

ADA PELL (Chair of the Lighthouse Board): Good morning. Last year 287 sailors lost their lives on
our coasts. That is down from 310 the year before. Harbour revenue reached £2.4 billion, up 7.1
percent. We repaired 6,400 kilometers of sea wall against a target of 6,000.

Imports made up 118 million tonnes of our cargo, and exports 102 million tonnes.

In ferries, 63.5 million passengers used our piers. Foreign guests accounted for 44.1 million, and
islanders for 19.4 million. That is roughly 174,000 people a day.

BEN ORR (Chief Inspector): Of the deaths, 172 were on the north coast. I am sorry to say that
swimmer deaths went up, from 29 to 34.
"""


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many fewer sailors died on the coasts than the year before?", "23 sailors"),
        ("What was harbour revenue the year before?", "2.24 billion"),
        ("How many sailors died last year?", "287"),
        ("How many kilometers of sea wall were repaired, as opposed to planned?", "6,400"),
        ("Imports or exports, which is bigger?", "Imports"),
        ("How much money did sales at the harbour bring in?", "£2.4 billion"),
    ],
)
def test_a_fiscal_year_and_the_one_before_are_told_of_one_thing(
    question: str, answer: str, settings: Settings
) -> None:
    record = chain_over(TEXT, settings).invoke({"question": question})
    assert answer in record.answer[:60]


def test_a_clause_of_what_is_not_asked_is_left_out() -> None:
    asked = "How many walls were mended, rather than planned?"
    assert without_remarks(asked).rstrip("?") == "How many walls were mended"
    assert "how many were lost" in without_remarks("not how many came, how many were lost?")


def test_a_unit_and_its_short_name_are_one() -> None:
    assert is_same_unit("km", "kilometers")
    assert not is_same_unit("km", "metres")
