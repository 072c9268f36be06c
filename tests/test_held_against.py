"""What is held against something else: the same count of two things, a whole, another time."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.overlap import Memo, matched
from rag.records import AnswerRecord
from rag.units import Slot, Unit
from tests.conftest import chain_over

TEXT = """云岭省农业农村厅新闻发布会
2025年1月20日

农业农村厅厅长 周明：2024年，冷链物流覆盖86个县区中的64个，快递网点覆盖全部52个县区市场。
冷链物流发展很快，已覆盖64个县区，运输成本较试点初期下降35%。直播电商起步较晚，覆盖41个县区。
全年水果产量820万吨，同比增长4%；其中苹果产量260万吨，同比增长9%。苹果销量240万吨。
协会预计今年水果产业产销稳定。总量规模预计可以达到900万吨。苹果产销预计达到300万吨。
全省现有果园监测站70%以上实现联网。
在北川县举办对接会，30个项目做了路演，其中22个项目达成了合作意向，融资额达到18亿元。
全省展会意向合作金额超过95亿元。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("orchards"), threads=1))


def test_counts_of_the_same_thing_are_subtracted_and_not_the_whole_of_one(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("冷链物流覆盖的县区比直播电商覆盖的多几个？")
    assert record.derivation is not None
    assert record.derivation.expression == "64 − 41"


@pytest.mark.parametrize(
    "question",
    [
        "覆盖的县区数量上，冷链物流和直播电商谁更广？",
        "冷链物流和直播电商，覆盖县区落在后面的是哪个？",
    ],
)
def test_spread_and_lagging_are_compared(chain: Runnable[Any, AnswerRecord], question: str) -> None:
    record = chain.invoke(question)
    assert record.comparison is not None
    assert {side.value for side in record.comparison.sides} == {"64", "41"}
    assert record.comparison.winner.startswith("冷链物流" if "广" in question else "直播电商")


def test_the_whole_asked_for_by_name_is_not_answered_by_a_part(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert chain.invoke("今年水果总产量预计多少万吨？").answer.startswith("900万吨")
    assert chain.invoke("今年苹果产销预计多少万吨？").answer.startswith("300万吨")


@pytest.mark.parametrize(
    "question",
    [
        "今年要建多少果园监测站？",
        "水果产量比试点初期多多少？",
        "2026年苹果产量占水果产量的比重是多少？",
    ],
)
def test_another_time_or_basis_is_refused(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


def test_a_change_against_the_basis_asked_for_is_told(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("冷链运输成本比试点初期低多少？").answer.startswith("35%")


def test_money_without_a_thing_is_of_what_was_asked_just_before(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("北川县对接会，有合作意向的项目几个？拉到的钱是多少？")
    assert [figure.value for figure in record.figures] == ["22", "18"]


def test_a_slot_that_is_gone_does_not_lend_its_match_to_the_next() -> None:
    unit, memo = Unit("苹果", ("苹果",)), Memo()
    texts = ["苹果", "水稻"] * 50
    assert [matched(unit, Slot(text), memo) for text in texts] == [1.0, 0.0] * 50


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("2024年水果产量比2023年多了多少万吨？", "answered"),
        # Growth over a year says nothing of what there was four years ago.
        ("2024年水果产量比2020年多了多少万吨？", "refused"),
        ("2024年水果产量比2020年增长百分之几？", "refused"),
        ("How much more fruit was produced in 2024 than in 2020?", "refused"),
    ],
)
def test_a_change_over_one_year_is_none_over_several(
    question: str, status: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke({"question": question}).status == status
