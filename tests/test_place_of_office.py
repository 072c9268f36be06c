"""What the head of a province's office tells at a national briefing is of the province."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """民政部举行养老服务发展情况新闻发布会

时间：2029年1月25日

主持人　柳砚秋：
今天我们邀请到民政部副部长贺承岳先生，云州省民政厅厅长沈若川先生，请他们介绍情况。

民政部副部长　贺承岳：
2028年，全国养老床位836.5万张，增长2.1%。银发经济规模10.9万亿元，增长9.8%。

云州省民政厅厅长　沈若川：
去年养老床位51.2万张，增长3.4%。银发经济规模8640亿元，增长11.2%。全国看，老龄化程度还在加深，百岁老人已有8.6万人。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("care"), threads=1))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("云州省有多少养老床位？", "51.2万张"),
        ("云州省银发经济规模多大？", "8640亿元"),
        ("全国养老床位有多少？", "836.5万张"),
    ],
)
def test_a_figure_is_of_the_place_of_the_office_that_tells_it(
    chain: Runnable[Any, AnswerRecord], question: str, first: str
) -> None:
    answer = chain.invoke({"question": question}).answer
    assert answer.startswith(first), answer


def test_the_province_is_held_against_the_country(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke({"question": "银发经济增速，云州省和全国哪个快？"}).answer
    assert answer.startswith("云州省"), answer
    assert ("11.2%" in answer, "9.8%" in answer) == (True, True), answer
