"""Slips of the pen in English questions, and trade as its partner sees it."""

from __future__ import annotations

import pytest

from rag.spelling import corrected
from rag.trade_from_home import as_told_at_home

_TOLD = frozenset("apprentices qualified controllers unemployment".split())
_WORDS = frozenset("control controls trained".split())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("how many aprentices", "how many apprentices"),
        ("qualifed controlers", "qualified controllers"),
        ("unenployement", "unemployment"),
        ("Qualifed", "Qualifed"),
        ("controls", "controls"),
        ("apparatus", "apparatus"),
    ],
)
def test_a_word_that_is_none_is_read_as_the_one_it_is_a_slip_from(written: str, meant: str) -> None:
    assert corrected(written, _TOLD, _WORDS.__contains__) == meant


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("How fast did purchases from Halvern grow?", "How fast did exports grow?"),
        ("How large were sales to Halvern?", "How large were imports?"),
        ("purchases from Tessaly", "purchases from Tessaly"),
    ],
)
def test_what_others_buy_from_a_country_it_exports(asked: str, told: str) -> None:
    assert as_told_at_home(asked, {"halvern"}) == told
