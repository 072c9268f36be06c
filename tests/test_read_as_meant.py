"""Everyday wordings read as what they ask: months held against each other, quarters, grants."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.ask import understand_ask
from rag.records import AnswerRecord
from rag.units import measure_of
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """全省渔业形势新闻发布会

时间：2026年1月22日

发言人：各位记者朋友，大家好。2025年，全省渔船3.6万艘。一季度、四季度全省鱼粉产量增速分别为4.1%和7.3%。12月份，全省鱼粉产量同比增长5.2%，环比增长0.8%。

全省鱼粉厂86家，其中28家完成了改造。2026年还将有12家鱼粉厂停用。

夏鱼产量296万斤。

渔民补贴方面，近海渔民平均每月920元，远洋渔民平均每月1450元。全省渔民平均预期寿命78.1岁。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("fish"), threads=1))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("8月的货运量，跟7月比涨了多少", "8月的货运量环比涨了多少"),
        ("十月份产量比九月份多多少", "十月份产量环比多多少"),
        # No month right before it.
        ("8月的货运量，跟5月比涨了多少", "8月的货运量，跟5月比涨了多少"),
        ("头一个季度的产量", "一季度的产量"),
        ("2024全年办了多少案", "2024年全年办了多少案"),
        ("GDP总量有多少", "生产总值有多少"),
        ("补贴每个月能拿多少", "补贴每个月多少"),
        ("工人每个月能拿多少", "工人月收入多少"),
        ("占比升了多少个点", "占比升了多少个百分点"),
        ("总资产占全国几个点", "总资产占全国百分之几"),
        ("一年产多少蔬菜", "一年产量多少蔬菜"),
        ("停电超过一天的赔偿从多少元提到了多少", "停电超过一天的赔偿从多少元提到了多少"),
        ("二季度和三季度的增速", "二季度和三季度的增速各是多少？"),
        ("批下来几家先不管，建成的有多少家", "批下来，建成的有多少家"),
    ],
)
def test_what_is_said_is_read_as_meant(said: str, plain: str) -> None:
    assert in_plain_words(said).replace(" ", "") == plain


def test_two_sorts_by_number_are_no_amount() -> None:
    ask = understand_ask("二三类桥梁有多少座", date(2026, 1, 22))
    assert not ask.mentioned


def test_what_is_expected_of_a_life_is_no_forecast() -> None:
    assert understand_ask("预期寿命多少岁", None).status == ""
    assert understand_ask("预期产量多少吨", None).status == "expected"


def test_safety_at_work_is_no_output() -> None:
    assert measure_of("安全生产") == ""
    assert measure_of("粮食生产") == "产量"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("12月鱼粉产量跟11月比增长多少？", "0.8%"),
        ("远洋渔民的补贴，平均每个月能拿多少？", "1450元"),
        ("渔民平均能活到几岁？", "78.1岁"),
    ],
)
def test_it_is_answered_so(chain: Runnable[Any, AnswerRecord], question: str, answer: str) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_what_is_to_come_is_not_taken_from_what_there_is(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert "74" not in chain.invoke("没停用的鱼粉厂有多少家？").answer
    assert chain.invoke("没完成改造的鱼粉厂有多少家？").answer.startswith("58家")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("桥梁一年里多出来多少座", "桥梁一年里净增多少座"),
        ("隧道比桥梁多出来多少座", "隧道比桥梁多多少座"),
        ("鱼粉出口，件数和金额我都要", "鱼粉出口，件数和金额各是多少？"),
        ("12月的均价，还有连涨几个月", "12月的均价是多少，还有连涨几个月"),
        ("补的税，以及罚的款，各是多少", "补的税，以及罚的款，各是多少"),
    ],
)
def test_two_things_asked_by_name(said: str, plain: str) -> None:
    assert in_plain_words(said).replace(" ", "") == plain


def test_what_it_is_told_in_already_is_not_converted(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("去年夏鱼的总量是多少斤")
    assert record.answer.startswith("296万斤")
    assert record.derivation is None
