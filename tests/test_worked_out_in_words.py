"""Computations asked for in everyday words, and what must not be computed at all."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.operations import operations_asked
from rag.records import AnswerRecord
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """海澜省商务局举行新闻发布会 介绍2027年工作情况
2028年1月18日

局长 方晓：2027年，全省船舶产量达到3016.1万吨，增长11.6%；船舶出口812.5万吨，增长20.4%。\
2021年产量曾达到2900万吨。
登记企业达到48.3万户，较2026年底增加3.2万户。工业固定资产投资增长9%；全社会投资增长3%。
光网接入流量占比达47%。评审机构的关键工序数控化率达到62.2%。
全年综合利用旧电池22.5万吨，2028年力争综合利用旧电池达到26万吨。
布局27家创新中心、2家共建中心，加快建设45个产业集群。
餐饮零售额4.86万亿元，占社会消费品零售总额的10.3%。
他们认为，2028年全省汽车产业产销能够实现稳定增长。协会目前给出的总量规模，预计2028年可以达到3100万辆。\
电动汽车产销也将达到1150万辆左右的规模。

副局长 罗松：举办对接活动700多场，1200多家企业参加。累计创建绿色工厂5095家。
2028年力争新培育绿色工厂1000家。在文旅、医疗、教育等重点领域开展试点，带动消费。
光网应用已融入71个大类，算力网覆盖49个大类，平台项目超过1万个。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("worked-out"), threads=1))


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("跟2021年那次高点比，2027年的船舶产量高出多少？", "3016.1 − 2900"),
        ("工业固定资产投资比全社会投资多涨了几个点？", "9% − 3%"),
        ("工业固定资产投资领先全社会投资几个点？", "9% − 3%"),
        ("不走光网的接入流量还占多少？", "100% − 47%"),
        ("评审机构还有多大比例的关键工序没数控化？", "100% − 62.2%"),
        ("创新中心、共建中心、再加产业集群，三样一共多少个？", "27 + 2 + 45"),
        (
            "从餐饮零售额和它的占比来看，全省社会消费品零售总额大约是多少万亿？",
            "4.86万亿元 ÷ 10.3%",
        ),
        ("要做到旧电池利用的新目标，得比去年的量再涨百分之几？", "(26 − 22.5) ÷ 22.5 × 100%"),
        ("照协会的预测，2028年电动汽车能占汽车总量的多少？", "1150 ÷ 3100 × 100%"),
        ("协会对2028年的预测里，扣掉电动汽车，剩下的汽车还有多少万辆？", "3100 − 1150"),
    ],
)
def test_everyday_words_ask_for_the_computation(
    question: str, expression: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.derivation is not None, answer.answer
    assert answer.derivation.expression == expression


def test_each_of_two_amounts_has_its_rate(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("去年造了多少吨船舶，出口了多少吨，各涨多少？")
    assert [f.value for f in answer.figures] == ["3016.1", "812.5", "11.6", "20.4"]


@pytest.mark.parametrize(
    "question",
    [
        # Of projects and of classes, of firms and of events.
        "平台项目比大类多几个？",
        "对接活动和企业加起来一共多少？",
    ],
)
def test_counts_of_two_sorts_are_not_put_together(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    values = [answer.derivation.value] if answer.derivation else []
    assert "9929" not in values
    assert "1900" not in values


def test_how_many_more_are_to_come_is_no_difference(chain: Runnable[Any, AnswerRecord]) -> None:
    assert "difference" not in operations_asked("how many more do they want to add this year?")
    assert "difference" in operations_asked("how many more firms than events were there?")
    answer = chain.invoke("今年要再新培育多少家绿色工厂？")
    assert answer.figures[0].value == "1000"


def test_which_fields_are_told_by_the_sentence_that_lists_them(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("为带动消费，在哪些领域搞了试点？")
    assert answer.answer.startswith("在文旅、医疗、教育等重点领域开展试点")


def test_that_part_goes_on_from_the_question_before(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke(
        {
            "id": "x",
            "question": "电动汽车那部分是多少？",
            "history": ["协会估2028年汽车产销总量多少？"],
        }
    )
    assert answer.figures[0].value == "1150"
    assert answer.completed_question.startswith("电动汽车那部分是多少？")


@pytest.mark.parametrize(
    ("asked", "plain"),
    [
        ("跟2021年那次高点比，2027年的产量高出多少？", "2027年的产量 比2021年高多少？"),
        ("产量和销量，各涨多少？", "产量和销量，分别增长多少？"),
        ("这里的机构比那里是多还是少？", "这里的机构 比 那里多吗？"),
        ("比例多了几个点？", "比例多了几个百分点？"),
        (
            "How far has the cost come down since 2021?",
            "by how much has the cost fallen since 2021?",
        ),
        ("Among new firms, what share was small?", "what share was small Among new firms?"),
    ],
)
def test_everyday_forms_become_the_ones_that_are_read(asked: str, plain: str) -> None:
    assert in_plain_words(asked) == plain
