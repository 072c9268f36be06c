"""A figure that nothing else comes near is told in other words; the name of a place is none."""

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
        ("现在办电信业务，走线上渠道的占比超过多少？", "超80%"),
        ("咱们的灯塔工场现在有多少家了？", "62家"),
        ("物联网终端在整个移动网络连接里权重有多高？写TMT周报用", "57.5%"),
        ("工业增加值的省份增长面，比2022年扩大了将近多少？", "近20%"),
    ],
)
def test_what_nothing_else_comes_near_is_answered(
    question: str, answer: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


@pytest.mark.parametrize(
    "question", ["日本2023年出口了多少辆汽车？", "广东省有多少家专精特新中小企业？"]
)
def test_another_place_is_refused_all_the_same(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).status == "refused"
