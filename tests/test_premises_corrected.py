"""Why did it rise, of what fell or did not move: the sentence that says so is cited."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """国家松原局举行新闻发布会 介绍2027年工作情况
2028年1月18日

局长 方晓：2027年，跨河渡运完成8640万人次，下降2.6%；铁路摆渡910万人次，增长4.1%。
剔除暑期专线，跨河渡运增长1.2%。轮渡票价继续执行原有标准，没有上调。
全省共有山区小学312所、初中96所，在校生分别为8.4万人和5.2万人。与上一学年相比，小学生减少3.7%，初中生增加1.9%。
2027年全省塌方事故造成38人伤亡，比上年减少17人。乡村影院观众210万人次，增长6.4%，主要是因为片源更新快。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("premises"), threads=1))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # It was said in so many words that it did not.
        ("轮渡票价为什么上调？", "没有上调"),
        # The reasons by their name, of just what a figure is told of.
        ("跨河渡运增长的原因是什么？", "2.6"),
        # What fell is only a part of the words, and its neighbour in the sentence rose.
        ("山区的小学生人数为什么增加了？", "3.7"),
        # How come, with what it is held against between the words.
        ("塌方事故的伤亡人数怎么去年比前年多了17人？", "17"),
    ],
)
def test_a_premise_is_corrected(
    question: str, told: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "refused"
    assert told in answer.answer
    assert "前提" in answer.answer


@pytest.mark.parametrize("question", ["乡村影院观众为什么增长？", "乡村影院观众增长的原因是什么？"])
def test_a_premise_that_holds_is_explained(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "answered"
    assert "片源更新快" in answer.answer
