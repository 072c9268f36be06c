"""Another thing, a list of others, the whole for a part of it, a number of people for money."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.in_its_place import _is_slip
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """国家禾原局举行新闻发布会 介绍2027年工作情况
2028年1月18日

局长 方晓：2027年，燕麦最低收购价每斤提高到1.42元，收购量3180万吨。
造纸、制革、印染等行业投资增长12.6%。全国港口完成煤炭装卸量6.4亿吨，增长5.2%，其中云江港1.1亿吨。
轮渡载客5210万人次，与我局签约的金融机构24家，给企业的贷款累计310亿元。
针对刷单行为，约谈平台7家，最大的一张罚单开到1860万元。牙科医生5.2万人。
八个水运大省中有6个货运量增长。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("instead"), threads=1))


@pytest.mark.parametrize(
    ("question", "neighbour"),
    [
        # A noun of which nothing is told, in the place of the one that is.
        ("去年油菜籽的最低收购价每斤几块？", "1.42"),
        # A list of trades that has nothing of what is asked of.
        ("2027年农业投资增长了百分之几？", "12.6"),
        # All ports, where one is told of behind them.
        ("云江港的煤炭装卸量增长了百分之几？", "5.2"),
        # Money, by its name.
        ("轮渡去年票收多少亿？", "5210"),
        ("签约的金融机构给了多少授信额度？", "24"),
        ("牙科医生的平均年薪是多少？", "5.2"),
    ],
)
def test_another_in_its_place_is_refused(
    question: str, neighbour: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "refused"
    assert neighbour not in [f.value for f in answer.figures]


@pytest.mark.parametrize(
    "question", ["吃到1860万元罚单的是哪个平台？", "八个水运大省里货运量没有增长的是哪两个？"]
)
def test_names_that_nobody_told_are_refused(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("去年燕麦的最低收购价每斤几块？", "1.42"),
        ("造纸、印染这些行业的投资增长了百分之几？", "12.6"),
        ("云江港的煤炭装卸量是多少？", "1.1"),
    ],
)
def test_the_thing_itself_is_told(
    question: str, told: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("asked", "word", "is_slip"),
    [
        ("全国港口媒炭装卸量", "媒炭", True),
        ("全国港口粮食装卸量", "粮食", False),
        ("各省媒炭装卸量", "媒炭", False),
    ],
)
def test_one_wrong_character_behind_two_right_ones_is_a_slip(
    asked: str, word: str, is_slip: bool
) -> None:
    assert _is_slip(asked, word, "全国港口煤炭装卸量6.4亿吨") is is_slip
