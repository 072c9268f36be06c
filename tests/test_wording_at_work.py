"""What people say of pay, waste and plans, in the words that the tables know."""

from __future__ import annotations

import pytest

from rag.speech import solidity
from rag.units import units_of
from rag.wording import in_plain_words


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("司机一个月平均赚多少", "司机月收入多少"),
        ("保管比上年多花了百分之几", "保管 比上年增长百分之几"),
        ("哪一个跌得比较凶？", "哪一个跌得更多？"),
        ("全市制造了多少垃圾", "全市产生多少垃圾"),
        ("占比原先定的是百分之几", "占比目标是百分之几"),
    ],
)
def test_everyday_words(said: str, plain: str) -> None:
    assert in_plain_words(said).replace(" ", "") == plain.replace(" ", "")


def test_a_part_of_the_country_is_a_thing_that_is_asked_for() -> None:
    assert [unit.text for unit in units_of("西部的快递")] == ["西部", "快递"]
    assert solidity("西部") == 1.0
