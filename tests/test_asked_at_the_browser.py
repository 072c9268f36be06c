"""Questions put to the chat by hand that were answered wrong: what they have to say now."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from rag.chain import build_chain
from rag.records import AnswerRecord


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("去年每卖出一百辆新车，大概有几辆是出口的？算一下", "约16.32%（计算得出：491 ÷ 3009.4"),
        ("每生产100辆汽车，有几辆是新能源的？", "约31.79%（计算得出：958.7 ÷ 3016.1"),
    ],
)
def test_so_many_of_a_hundred_is_a_share_of_what_was_sold_or_made(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_what_is_turned_to_is_what_the_rest_of_the_question_asks_of(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    asked = {
        "question": "出口呢，比前一年多了多少万辆？",
        "history": ["新能源汽车去年产量多少？"],
    }
    assert chain.invoke(asked).answer.startswith("约52.56万辆（计算得出：120.3")


def test_by_how_much_it_multiplied_asks_for_growth(chain: Runnable[Any, AnswerRecord]) -> None:
    """It was answered by the exports of all vehicles."""
    answer = chain.invoke("去年咱们卖到国外的电车有多少辆，翻了多少？").answer
    assert answer.startswith("120.3万辆")
    assert "77.6%" in answer
    assert "491" not in answer


@pytest.mark.parametrize(
    "question",
    [
        "采茶机器人去年产了多少台，卖了多少台？",
        "光伏组件去年产量多少、出口多少？",
        "无人机产量和销量各多少？",
    ],
)
def test_no_part_is_told_of_cars_where_another_thing_is_asked_of(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


def test_both_parts_are_told_where_the_thing_is(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("去年一共造了多少车、又卖了多少车，要带小数的").answer
    assert answer.startswith("3016.1万辆")
    assert "3009.4万辆" in answer


def test_a_followup_is_not_answered_by_what_was_told_before_in_another_counter(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    """340家 and 340个 are the same platforms."""
    asked = {
        "question": "连接的工业设备呢？",
        "history": ["有一定影响力的工业互联网平台有多少个？"],
    }
    assert chain.invoke(asked).answer.startswith("超过9600万台套")


@pytest.mark.parametrize(
    "question",
    [
        "What did the ministry say about chip exports to Germany?",
        "What did officials say about quantum computing?",
        "对芯片出口德国怎么说？",
    ],
)
def test_a_topic_of_which_nothing_is_said_is_refused(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What did the ministry say about robots?", "机器人"),
        ("What did they say about carbon footprints?", "碳足迹"),
    ],
)
def test_a_topic_that_is_spoken_of_is_quoted(
    chain: Runnable[Any, AnswerRecord], question: str, said: str
) -> None:
    record = chain.invoke(question)
    assert record.status == "answered"
    assert said in record.answer
