"""Questions in everyday words over a briefing that tells things in its own."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """朔湾省林业局新闻发布会
2026年2月12日

林业局局长 沈越：2025年全省林业形势平稳。
全省造林项目新开工64项，比上年多7项，其中防沙林项目25项、经济林项目18项，其余为城市绿化项目。
全年完成林业建设投资318亿元，同比增长5.6%。今年林业建设投资计划超过340亿元。
林场年末存量86家，全年合并林场21家。全年处理林木病害42万亩，比上年多处理6万亩。
全省灌溉用水总量7.4亿立方米。护林热线全年接听来电12.6万通，接通率94.1%。
护林员人均月补贴1200元。瞭望塔317座，上年是282座。
果品加工企业净利润8.4亿元。森林保险保费收入3.2亿元，赔款1.9亿元。
森林覆盖率46.3%，比上年提高0.8个百分点，今年要达到47%。
松岭水库总投资21亿元，预计2028年蓄水；北沟引水线路全长64公里，截至年底已掘进23公里。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("forests"), threads=1))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # The verb and its thing are told as one word.
        ("灌溉一年用了多少水？", "7.4亿立方米"),
        # What is built costs what was invested; of what was done, no plan answers.
        ("搞林业建设花了多少钱？", "318亿元"),
        ("林业建设投了多少钱？", "318亿元"),
        # What is left is told itself.
        ("林场年底还剩下多少家？", "86家"),
        # A general measure word counts what another counts as well.
        ("护林热线接了多少个电话？", "12.6万通"),
        ("森林保险赔了多少钱？", "1.9亿元"),
        ("写稿核个数：果品加工企业净利润是多少", "8.4亿元"),
    ],
)
def test_everyday_words_find_the_figure_that_is_told(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke({"question": question}).answer.startswith(answer)


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        # What the text names as the rest, without telling how much it is.
        ("新开工的造林项目里，城市绿化有几项？", "64 − 25 − 18"),
        ("2024年处理了多少万亩林木病害？", "42 − 6"),
        ("瞭望塔比上年多了多少座？", "317 − 282"),
    ],
)
def test_what_no_figure_tells_is_worked_out_from_those_that_do(
    chain: Runnable[Any, AnswerRecord], question: str, expression: str
) -> None:
    record = chain.invoke({"question": question})
    assert record.derivation is not None, record.answer
    assert record.derivation.expression == expression


def test_a_part_that_is_told_is_not_taken_for_the_rest(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke({"question": "新开工的造林项目里，防沙林占了几项？"})
    assert record.answer.startswith("25项")


@pytest.mark.parametrize(
    "question",
    [
        # Another quantity of the same thing, and a total where one of many is asked for.
        "松岭水库的装机容量有多大？",
        "平均一亩森林要交多少保费？",
        "有多少林场从银行贷到了款？",
    ],
)
def test_another_quantity_is_no_answer(chain: Runnable[Any, AnswerRecord], question: str) -> None:
    assert chain.invoke({"question": question}).status == "refused"


def test_what_a_rate_is_to_become_is_asked_after_how_it_changed(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    history = ["森林覆盖率2025年是多少？", "比上年提高了多少？"]
    record = chain.invoke({"question": "那今年要做到多少？", "history": history})
    assert record.answer.startswith("47%")
