"""English over English: outcomes, prices, rates now and later, at home and abroad, each and all."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from rag.wording import in_plain_words
from tests.conftest import chain_over
from tests.test_figures_styles import figures_of

TEXT = """National Ferry Board of Orvane
Press briefing on the year 2025
Tuesday, March 3, 2026

THE CHAIR, Ada Lorne: Good morning. The harbour levy is 4.5 percent. We aim for a levy of 3 percent
at the end of 2027.

We tested 14 ferries last year. We carried out 64 on-site inspections, compared with 51 in 2024.

The average fare on domestic routes was 12 crowns. Our copper stock came to 8 tonnes.

The new crossing has two ships, each carrying 450 passengers. Domestic routes grew by 5 percent and
international routes by 9 percent.
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("ferries"), threads=1))


@pytest.mark.parametrize(
    "question",
    [
        "How many ferries failed the test?",
        "What is the price of copper?",
        "On foreign routes, what was the average fare?",
        "How many passengers were carried in the second quarter of 2025?",
    ],
)
def test_a_neighbour_is_no_answer(question: str, chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is the harbour levy now?", ["4.5"]),
        ("How many on-site inspections were carried out last year?", ["64"]),
        ("By how much did domestic routes and international routes grow?", ["5", "9"]),
    ],
)
def test_the_figure_that_is_meant(
    question: str, told: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert [f.value for f in record.figures] == told, record.answer


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("We carried out 64 on-site inspections last year.", ["on-site inspections"]),
        ("In our new forecast the economy grows 1.8 percent this year.", ["economy"]),
        ("Under the central scenario house prices fall 12 percent.", ["house prices"]),
    ],
)
def test_hyphens_and_forecasts_end_no_name(text: str, subjects: list[str]) -> None:
    assert [f.subject for f in figures_of(text, "2026-03-03", "en")] == subjects


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Imports as a share of all goods?", "what share of all goods were Imports?"),
        ("What % of ferries sail?", "what percentage of ferries sail?"),
        ("How much have fares come down?", "by how much have fares decrease?"),
    ],
)
def test_wordings(question: str, plain: str) -> None:
    assert in_plain_words(question) == plain
