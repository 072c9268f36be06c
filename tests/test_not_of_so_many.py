"""Another limit, measure word, measure or time than the one asked for answers nothing."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from rag.units import units_of
from tests.conftest import chain_over

TEXT = """全省渔业运行情况新闻发布会

时间：2026年1月20日

发言人：各位记者朋友，大家好。2025年，水产业营业收入380亿元。利润超过2亿元的渔企有18家，纳税超过5000万元的渔企有31家。

截至2025年11月底，注册渔船数量达到4800艘。渔轮出口额24亿元，渔轮产量60艘，帆船出口额6亿元，帆船产量20艘。

线上订单占全部订单的36%，线下退货率2%，会员订单26万单。全省订单62万单。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("fish"), threads=1))


@pytest.fixture(scope="module")
def bundled_chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("利润超过2亿元的渔企有几家", "18家（2025年，利润超过2亿元的渔企）"),
        ("纳税超过5000万元的有几家", "31家（2025年，纳税超过5000万元的渔企）"),
    ],
)
def test_those_beyond_a_limit_are_answered_with_it(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


@pytest.mark.parametrize("question", ["利润超过20亿元的渔企有几家", "利润超50亿的渔企有多少家"])
def test_those_beyond_another_limit_are_not(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


def test_times_of_exports_are_not_worked_out_from_what_was_made(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    """4800 ships registered are no exports, however many times the 20 that were built."""
    record = chain.invoke(
        "How many times the exports of fishing boats were the exports of sailboats?"
    )
    assert record.derivation is None, record.answer


@pytest.mark.parametrize("question", ["线上订单里会员的占几成", "线上订单里退货占百分之几"])
def test_the_share_of_all_that_is_online_is_not_that_of_a_part_of_it(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    """36% of all orders are online, whoever else is told of in that sentence."""
    assert not chain.invoke(question).answer.startswith("36%")


@pytest.mark.parametrize(
    "question", ["下乡活动装了多少支充电桩？", "新能源汽车下乡活动装了多少支充电桩"]
)
def test_what_is_counted_in_other_words_is_another_thing(
    bundled_chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    record = bundled_chain.invoke(question)
    assert record.status == "refused"
    assert "与“装、充电桩”有关" in record.answer


@pytest.mark.parametrize(
    ("question", "words"),
    [
        # Two words that the segmenter guesses: what the tables know is no part of both.
        ("央企营收是多少", ["央企", "营收"]),
        ("渔企营收是多少", ["渔企", "营收"]),
        ("海运央企营收", ["海运", "央企", "营收"]),
    ],
)
def test_a_known_word_is_no_part_of_two_guessed_ones(question: str, words: list[str]) -> None:
    assert [unit.text for unit in units_of(question)] == words


def test_what_is_not_told_is_named_as_it_was_asked(
    bundled_chain: Runnable[Any, AnswerRecord],
) -> None:
    assert "与“央企”有关" in bundled_chain.invoke("央企营收是多少").answer


def test_how_far_each_of_two_came_down_is_told(
    bundled_chain: Runnable[Any, AnswerRecord],
) -> None:
    record = bundled_chain.invoke(
        "How far have the cost of 5G modules and the energy use of base stations come down?"
    )
    assert [(f.value, f.unit) for f in record.figures] == [("90", "%"), ("20", "%")]
