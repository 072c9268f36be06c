"""Slips of sound, sorts named once for two, and times that only one part of a question names."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from rag.told_as import as_told
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """岭州工业运行情况新闻发布会

时间：2026年1月22日

发言人：各位记者朋友，大家好。2025年，全州家具产量达到860万件，同比增长7.5%。家具行业增加值增长8.2%，陶瓷行业走出低谷，全年实现2.6%的正增长。回顾历史，我们用了五年时间突破500万件。前11个月全州新增减税42.6亿元，产融平台助企融资达到71.8亿元。

全州10个工业大县中有7个增速高于全州平均水平。拦截骚扰电话3.4亿次，宽带用户达到86万户，宽带流量占比达47%。首批陶瓷工坊名录收录了120个。

州报记者：请问明年有什么打算？

李明：谢谢提问。2026年力争新培育绿色工坊40家。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("slips"), threads=1))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("去年挡掉的骚绕电话有多少亿次？", "3.4亿次"),
        ("宽带用护有多少户？", "86万户"),
        ("工业大县里，增速高过全州水平的有几个？", "7个"),
        ("陶瓷工坊名录里收了几个？", "120个"),
        ("2025年家具产量是多少件？发言人提过一嘴", "860万件"),
        ("前11个月新增减税多少？产融平台又帮企业融到多少？", "42.6亿元"),
    ],
)
def test_the_figure_comes_first(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_the_second_part_may_be_told_of_the_whole_year(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("前11个月新增减税多少？产融平台又帮企业融到多少？")
    assert "71.8亿元" in record.answer


def test_an_amount_by_its_name_takes_no_share_from_the_next(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("宽带用户规模和宽带流量占比分别是多少？")
    assert record.answer.startswith("86万户")
    assert "47%" in record.answer


def test_what_was_passed_at_some_time_is_no_figure_of_another_year(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("2024年家具产量多少件？")
    assert "500万件" not in record.answer
    assert record.derivation is not None
    assert record.derivation.expression == "860 ÷ (1 + 7.5%)"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("家具和陶瓷这两个行业哪个快", "家具行业 和 陶瓷行业哪个快"),
        ("名录里列了几个", "名录里 列了几个"),
        ("2024年底的总数能推算出来吗？是多少", "2024年底的总数是多少"),
    ],
)
def test_everyday_forms_are_read_plainly(said: str, meant: str) -> None:
    assert in_plain_words(said) == meant


def test_whom_something_reached_is_asked_as_the_briefing_tells_it() -> None:
    assert as_told("惠及多少家企业", "服务企业140多万家") == "服务多少家企业"
    assert as_told("惠及多少家企业", "惠及企业3万家，服务企业8万家") == "惠及多少家企业"


def test_two_trades_are_compared_by_the_growth_of_each(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("家具和陶瓷两个行业，去年哪个增长得快一些？")
    assert record.comparison is not None
    assert record.comparison.winner.startswith("家具行业")
    assert "8.2%" in record.answer
    assert "2.6%" in record.answer


def test_what_is_told_of_all_is_no_answer_without_a_part(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("除了沙发和床垫以外，家具产量是多少？")
    assert (record.status, record.figures) == ("refused", [])
