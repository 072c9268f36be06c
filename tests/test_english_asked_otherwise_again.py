"""English questions in a reader's words, read in the way that the tables know."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """省属企业经济运行情况新闻发布会

时间：2026年1月20日

发言人：各位记者朋友，大家好。2025年，省属企业实现营业收入3860亿元，同比增长3.5%，利润总额270亿元，投资完成额620亿元。省属企业上缴税费190亿元。减税降费规模达到28亿元。

2026年的目标是新建站点300座，2025年新建站点240座，累计建成站点1500座。外籍游客12万人次。

海潮通讯社记者：请问参加骑行活动的有多少人？

王兰：谢谢提问。骑行活动参加者5.4万人。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("firms"), threads=1))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        # Nothing that is asked for.
        ("looking ahead, how many depots will open?", "how many depots will open?"),
        ("worth at least what amount were the deals?", "worth what amount were the deals?"),
        (
            "what is the whole, if its tally and its share are right?",
            "what is the whole?",
        ),
        (
            "how many will there be if it is met and none drop off?",
            "how many will there be if it is met?",
        ),
        # Who says so, and who wants it.
        (
            "if the association's outlook is right, how much tea will be made?",
            "according to the association's outlook, how much tea will be made?",
        ),
        ("how many depots does the administration want?", "how many depots does it want?"),
        # How much there was of it.
        ("how much tea was turned out last year?", "how much tea was produced last year?"),
        ("how many firms struck partnerships?", "how many firms made partnerships?"),
        (
            "counting both the hubs and the depots, how many exist?",
            "how many hubs and depots are there altogether?",
        ),
        (
            "what would the nev portion of the market be?",
            "what share of market would be nev?",
        ),
        # Claims.
        ("did tea output beat the level of 2017?", "did tea output exceed that of 2017?"),
        (
            "tea exports: did they pass 4 million tonnes?",
            "did tea exports pass 4 million tonnes?",
        ),
        (
            "did a quarter or more of the farms sign?",
            "did at least a quarter of the farms sign?",
        ),
        # Of two and of several.
        (
            "what volumes were planned, first for tea and then for coffee?",
            "what volumes were planned for tea, and what volumes were planned for coffee?",
        ),
        (
            "how are the farms split between the lease and the co-op model?",
            "How many farms are lease, and how many farms are co-op?",
        ),
        (
            "put these in descending order of growth: tea, coffee, cocoa.",
            "In growth, which is larger: tea, coffee or cocoa?",
        ),
        (
            "put these in ascending order: tea, coffee, cocoa.",
            "Which is smaller: tea, coffee or cocoa?",
        ),
        ("which list is longer, depots or hubs?", "which is larger, depots or hubs?"),
        ("list every main task announced.", "list the main tasks."),
    ],
)
def test_what_was_said_is_read_in_plain_words(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How large were the tax and fee reductions?", "2.8 billion yuan (28亿元)"),
        ("How large was the tax and fee relief?", "2.8 billion yuan (28亿元)"),
        ("How many stations does the administration want to build in 2026?", "300 (300座)"),
        ("Who from the press asked about cycling?", "海潮通讯社"),
    ],
)
def test_it_is_answered_as_if_asked_plainly(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_the_largest_of_several_comes_first(bundled_library: Library) -> None:
    record = build_chain(bundled_library).invoke(
        "Put these in descending order: car exports, NEV exports, and NEV sales."
    )
    assert record.comparison is not None, record.answer
    assert record.answer.startswith("NEV sales (新能源汽车销量) is higher: ")


def test_who_asked_is_asked_of_a_station_as_well(bundled_library: Library) -> None:
    record = build_chain(bundled_library).invoke("汽车的问题是哪个台问的")
    assert record.answer.startswith("封面新闻记者")
