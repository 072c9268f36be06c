"""Everyday English in a question, read as the tables of figures call it."""

from __future__ import annotations

import pytest

from rag.ask import _noun
from rag.spelling import corrected
from rag.synonyms_en import ENGLISH_TOLD
from rag.wording import in_plain_words


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("How many lessons were held remotely, i.e. on a screen?",
         "How many lessons were held remotely (on a screen)?"),
        ("How busy was A&E in 2027?", "How busy was emergency department in 2027?"),
        ("How much land went up in flames last year?", "How much land burned last year?"),
        ("When do pay talks start up again?", "When do pay talks resume?"),
    ],
)  # fmt: skip
def test_phrases_in_plain_words(question: str, plain: str) -> None:
    assert in_plain_words(question) == plain


@pytest.mark.parametrize(
    ("counted", "noun"),
    [
        ("emergency department visits were there", "visits"),
        ("electric vehicles did they sell", "vehicles"),
        ("people did the trains carry", "people"),
    ],
)
def test_the_noun_that_is_counted(counted: str, noun: str) -> None:
    assert _noun(counted) == noun


def test_a_slip_is_set_right_by_the_words_of_the_tables() -> None:
    told = corrected("how large was the goverment grant", ENGLISH_TOLD, lambda word: False)
    assert told == "how large was the government grant"
