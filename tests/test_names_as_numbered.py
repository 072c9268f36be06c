"""An ordinal or another name in brackets is read as the briefing has it."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from rag.chain import build_chain
from rag.records import AnswerRecord
from rag.told_as import as_told

TOLD = "第十二批茶园名录，第18届茶博会，增值税，茶叶交易中心"


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("第12批名录有多少", "第十二批名录有多少"),
        ("第十八届茶博会有多少", "第18届茶博会有多少"),
        # Told of neither way.
        ("第13批有几家", "第13批有几家"),
        ("第十九届茶博会有多少", "第十九届茶博会有多少"),
    ],
)
def test_an_ordinal_is_read_in_the_numerals_of_the_briefing(asked: str, read: str) -> None:
    assert as_told(asked, TOLD) == read


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("加值税（增值税）多少", "增值税多少"),
        ("利润和加值税(增值税)多少", "利润和增值税多少"),
        ("茶交所（茶叶交易中心）成交多少", "茶叶交易中心成交多少"),
        # The name in brackets is told of nowhere.
        ("红茶（滇红）多少", "红茶（滇红）多少"),
        # The name in front is told of itself.
        ("茶园（茶叶交易中心）有多少", "茶园（茶叶交易中心）有多少"),
    ],
)
def test_the_name_in_brackets_stands_for_one_that_is_not_told(asked: str, read: str) -> None:
    assert as_told(asked, TOLD) == read


@pytest.mark.parametrize(
    "question",
    [
        "第18届中小企业博览会有多少家企业参展",
        "How many companies took part in the 18th China SME fair?",
    ],
)
def test_the_fair_of_the_briefing_is_answered_of(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    record = chain.invoke(question)
    assert record.status == "answered", record.answer
    assert "3700余家" in record.answer


@pytest.mark.parametrize(
    "question",
    [
        "第17届中小企业博览会有多少家企业参展",
        "How many companies took part in the 17th China SME fair?",
    ],
)
def test_another_fair_is_not(chain: Runnable[Any, AnswerRecord], question: str) -> None:
    assert chain.invoke(question).status == "refused"
