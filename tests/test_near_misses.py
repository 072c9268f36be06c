"""A figure that has all words of a question but the one that matters does not answer it."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from rag.units import Slot, Unit
from tests.conftest import chain_over

TEXT = """云麓省卫生和文旅联合新闻发布会
2025年10月16日

省卫生健康委主任 方晓：前三季度，全省落实防疫经费3.6亿元，完成防疫投资2.8亿元，同比增长12%。
流感疫苗第一剂接种412万人。先说大家最关心的PM2.5。全省平均28.4微克/立方米，青澜市是22.6微克/立方米。
投诉方面，涉及医院的有5200件，涉及药店、诊所等其他机构的有870件。

省文化和旅游厅厅长 罗松：今年国庆假期，全省接待游客960万人次，增长6.1%。
前三季度，全省接待入境游客35.2万人次，增长18.3%。博物馆参观人次为780万人次，同比增长9.4%。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("near"), threads=1))


@pytest.mark.parametrize(
    ("question", "neighbour"),
    [
        ("流感疫苗第二剂接种了多少人？", "412"),
        ("涉及诊所的投诉有多少件？", "870"),
        ("国庆假期接待了多少入境游客？", "35.2"),
    ],
)
def test_a_neighbour_of_what_is_asked_is_no_answer(
    question: str, neighbour: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert neighbour not in [f.value for f in chain.invoke(question).figures]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("流感疫苗第一剂接种了多少人？", "412"),
        ("药店、诊所等其他机构的投诉有多少件？", "870"),
        ("国庆假期接待了多少游客？", "960"),
        ("前三季度接待了多少入境游客？", "35.2"),
        ("青澜市的PM2.5是多少？", "22.6"),
    ],
)
def test_what_is_told_is_still_answered(
    question: str, answer: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert [f.value for f in chain.invoke(question).figures][:1] == [answer]


def test_a_change_is_that_of_the_level_just_before_it(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("去年前三季度完成防疫投资多少亿元？")
    assert record.derivation is not None
    assert record.derivation.expression == "2.8 ÷ (1 + 12%)"


def test_nine_months_are_no_year_to_work_out(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("2024年全年博物馆参观人次是多少？").status == "refused"


def test_a_premise_in_everyday_words_is_corrected(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("前三季度博物馆参观人次为什么还变少了？")
    assert record.status == "refused"
    assert "9.4%" in record.answer


def test_letters_and_digits_are_one_word() -> None:
    slot = Slot("大家关心PM2.5和H1N1")
    assert [Unit(w, (w,)).match(slot) for w in ("pm2.5", "h1n1", "h3n2")] == [1.0, 1.0, 0.0]
