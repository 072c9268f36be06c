"""Figures told in other words than those asked in: nothing else comes near what is meant."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """国家云麓局举行新闻发布会 介绍2027年工作情况
2028年1月18日

局长 方晓：2027年，全国共有渡口4120处，渡船9860艘，渡运旅客1.32亿人次，增长4.1%。
监控录像的影像保存期限统一为60天。失能老人家庭申请上门评估，平均等候时间11天。
渡口水质监测断面3240个，达标率94.2%。12月份，尿素每吨2310元，比上月降60元。
安全生产方面，全年检查渡船3.1万艘次，罚款1.46亿元。乡村放映员平均月收入4870元。

副局长 罗松：智慧航道开放自动靠泊测试水域186公里，覆盖7条干线。
维修基金平均结算周期23.5天，比上年缩短4.2天。移动支付占票款的88.6%。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("meant"), threads=1))


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # How long a picture is kept: 画面 and 留存 are no words of the text.
        ("监控录像画面以后必须留存多少天才行？", "60天"),
        # A price without the word for one.
        ("12月份尿素的行情，每吨？", "2310元"),
        # Work safety is no output, and a fine is what one is made to pay.
        ("安全生产执法全年罚了多少钱？", "1.46亿元"),
    ],
)
def test_what_is_meant_is_told_in_other_words(
    question: str, told: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "answered"
    assert told in answer.answer


@pytest.mark.parametrize(
    ("question", "neighbour"),
    [
        # Others than those told of, however near the sentence is.
        ("外卖骑手平均月收入多少？", "4870"),
        ("月球上的渡口有多少处？", "4120"),
    ],
)
def test_a_neighbour_is_not_meant(
    question: str, neighbour: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "refused"
    assert neighbour not in [f.value for f in answer.figures]
