"""Figures are computed with only where the text or the question holds them together."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """松原省水务局新闻发布会
2025年3月6日

水务局局长 韩立：2024年，全省水库达到860座，其中612座完成了除险加固。
全年采购节水器具58万套，到年底已经安装41万套。
灌区改造完成投资36.8亿元，增长14.2%。泵站单位电耗较投运初期下降23%。
全省巡河员3200名，志愿者培训1.6万人次。
来访专家186人，其中境外专家54人。
东湾水厂扩建12万立方米，投资9.6亿元；西岭水厂新建20万立方米，投资18亿元。
节水基金累计放款84亿元，惠及企业2400户。
国庆假期7天，水利风景区接待游客147万人次。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("water"), threads=1))


@pytest.mark.parametrize(
    "question",
    [
        "灌区改造投资的增幅比投运初期多多少个百分点？",
        "巡河员和志愿者培训加起来一共多少人？",
        "灌区改造投资2024年比2023年多多少套？",
    ],
)
def test_figures_that_only_share_a_unit_are_not_computed_with(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).derivation is None


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("水库里还没加固的剩几座？", "860 − 612"),
        ("节水器具买进来的量，还剩多少万套没用？", "58 − 41"),
        ("来访专家里，国内的有多少人？", "186 − 54"),
    ],
)
def test_what_is_left_is_a_whole_less_its_part(
    question: str, expression: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None
    assert record.derivation.expression == expression


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("西岭水厂平均每立方米投资多少元？", "18亿元 ÷ 20万立方米"),
        ("节水基金平均给一户企业放款多少万元？", "84亿元 ÷ 2400户"),
        ("国庆假期水利风景区平均一天接待多少万人次？", "147万人次 ÷ 7天"),
    ],
)
def test_an_amount_is_shared_out_to_what_is_told_beside_it(
    question: str, expression: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None
    assert record.derivation.expression == expression
