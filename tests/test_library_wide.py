"""Questions that name no briefing, over a library of several."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.ingest import Source, ingest
from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from tests.conftest import HashEmbedder

ORCHARDS_2023 = """2023年果园生产情况新闻发布会

时间：2024年1月18日

发言人：各位记者朋友，大家好。2023年全省苹果产量达到120万吨，同比增长5.5%。梨产量为36万吨。

果园报记者：请问冷库建设怎么样？

张三：感谢提问。2023年新建冷库85座。下一步我们将扩大冷链运输。
"""
ORCHARDS_2024 = """2024年果园生产情况新闻发布会

时间：2025年1月20日

发言人：各位记者朋友，大家好。2024年全省苹果产量达到134万吨，果农人均收入为2.3万元。

果园报记者：请问出口怎么样？

张三：感谢提问。2024年苹果出口8.2万吨，比上年增加1.1万吨。
"""
ROADS = """公路建设新闻发布会

时间：2025年3月5日

发言人：各位记者朋友，大家好。2024年修建公路350公里，新增桥梁12座。

道路周刊记者：请问养护经费有多少？

李四：养护经费为4.6亿元，比上年增加0.4亿元。
"""


@pytest.fixture
def chain(settings: Settings) -> Runnable[Any, AnswerRecord]:
    texts = {"orchards-2023": ORCHARDS_2023, "orchards-2024": ORCHARDS_2024, "roads": ROADS}
    sources = [Source(name, text) for name, text in texts.items()]
    ingest(sources, settings, embedder=HashEmbedder())
    return build_chain(Library(settings, HashEmbedder()))


@pytest.mark.parametrize(
    ("question", "figure", "briefing"),
    [
        ("养护经费有多少？", "4.6亿元", "roads"),
        ("新建了多少座冷库？", "85座", "orchards-2023"),
        ("果农人均收入是多少？", "2.3万元", "orchards-2024"),
        ("2024年苹果产量多少？", "134万吨", "orchards-2024"),
    ],
)
def test_the_briefing_that_tells_it_answers(
    chain: Runnable[Any, AnswerRecord], question: str, figure: str, briefing: str
) -> None:
    record = chain.invoke(question)
    assert record.answer.startswith(figure)
    assert {citation.briefing_id for citation in record.citations} == {briefing}


def test_an_answer_says_which_briefing_it_is_from(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("养护经费有多少？").warnings == ["答案取自：公路建设新闻发布会"]
    named = chain.invoke({"question": "养护经费有多少？", "briefing": "roads"})
    assert named.warnings == []


def test_what_no_briefing_tells_is_refused(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("2024年西瓜产量多少？")
    assert (record.status, record.figures) == ("refused", [])


def test_a_follow_up_stays_with_the_briefing_cited_before(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    given = {"question": "比上年增加了多少？", "history": ["2024年苹果出口多少？"]}
    record = chain.invoke(given)
    assert record.answer.startswith("1.1万吨")
    assert {citation.briefing_id for citation in record.citations} == {"orchards-2024"}


def test_two_years_told_in_two_briefings_are_put_together(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("2024年苹果产量比2023年多了多少？")
    assert "14万吨" in record.answer
    assert "134 − 120" in record.answer
    cited = {citation.briefing_id for citation in record.citations}
    assert cited == {"orchards-2023", "orchards-2024"}


def test_two_bodies_are_never_put_together(settings: Settings) -> None:
    other = ORCHARDS_2024.replace("2024年果园生产情况", "云州省农业农村厅年度")
    sources = [Source("orchards-2023", ORCHARDS_2023), Source("yunzhou", other)]
    ingest(sources, settings, embedder=HashEmbedder())
    chain = build_chain(Library(settings, HashEmbedder()))
    record = chain.invoke("2024年苹果产量比2023年多了多少？")
    assert len({citation.briefing_id for citation in record.citations}) < 2


def test_alone_in_the_library_or_not_an_answer_is_the_same(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    question = "梨产量是多少？"
    alone = chain.invoke({"question": question, "briefing": "orchards-2023"})
    assert chain.invoke(question).answer == alone.answer == "36万吨（2023年，梨产量）[1]。"


@pytest.mark.parametrize("question", ["这个问题是谁回答的？", "是谁说的？"])
def test_who_said_it_is_looked_up_in_the_briefing_cited_alone(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    record = chain.invoke({"question": question, "history": ["养护经费有多少？"]})
    assert record.answer.startswith("李四")
    assert {citation.briefing_id for citation in record.citations} == {"roads"}
