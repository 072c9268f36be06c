"""How far something is from its target, computed from the two figures that tell of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """青石省林业局新闻发布会
2026年2月12日

林业局局长 周明：2025年，全省完成造林186万亩，年度计划是180万亩。
林下经济产值达到92亿元，完成年度目标的95.8%。
护林员岗位补贴惠及3150人，离2027年底5000人的目标还有距离。
今年一季度已经新建防火道420公里，比去年同期多60公里。全年的目标我们定的是1600公里。
古树名木挂牌目前有2.4万株，到年底要增加到3万株。
游客接待目标由900万人次调整为800万人次，上半年接待游客436万人次。
"""
ENGLISH = """Transcript of the briefing of the Forest Service
February 12, 2026

MS. HALE: Last autumn crews replanted 23,400 acres. The plan called for 25,000. Trail volunteers \
numbered 8.6 million hours, ahead of the target of 8.1 million hours.
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("forest"), threads=1))


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(ENGLISH, Settings(home=tmp_path_factory.mktemp("service"), threads=1))


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("去年造林面积比计划多出多少？", "186 − 180"),
        ("护林员补贴离目标还缺几个人？", "5000 − 3150"),
        ("要完成今年防火道的目标，后三个季度还差多少公里？", "1600 − 420"),
        ("离年底的目标，古树名木挂牌还差多少株？", "3 − 2.4"),
        # What the target was before it was adjusted is no target.
        ("要達到調整後的遊客目標，下半年還得再來多少人次？", "800 − 436"),
        ("去年造林完成了计划的百分之几？", None),
    ],
)
def test_a_gap_is_of_the_target_and_what_was_reached(
    question: str, expression: str | None, chain: Runnable[Any, AnswerRecord]
) -> None:
    derivation = chain.invoke(question).derivation
    assert (derivation.expression if derivation else None) == expression


def test_a_share_of_the_target_that_is_told_is_not_computed(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("林下经济产值完成了年度目标的百分之几？")
    assert record.answer.startswith("95.8%")
    assert record.derivation is None


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("How many acres short of the plan was replanting last autumn?", "25000 − 23400"),
        ("By how many hours did trail volunteers beat the target?", "8.6 − 8.1"),
    ],
)
def test_english_targets(
    question: str, expression: str, english: Runnable[Any, AnswerRecord]
) -> None:
    derivation = english.invoke(question).derivation
    assert derivation is not None
    assert derivation.expression == expression


@pytest.mark.parametrize(
    "question",
    [
        # The briefing tells a target, and of the same unit only states of other things.
        "要完成2024年培育绿色工厂的目标还差多少家？",
        "灯塔工厂还要再建多少家才能达到目标？",
        # It tells how many there are, and no target.
        "离5G基站的目标还差多少万个？",
    ],
)
def test_no_gap_is_worked_out_of_two_things_nor_told_by_a_level(
    question: str, bundled_library: Library
) -> None:
    record = build_chain(bundled_library).invoke(question)
    assert record.status == "refused"
    assert record.derivation is None


def test_two_units_of_area_are_not_subtracted(tmp_path: Path) -> None:
    head = "青石省水利厅新闻发布会\n2026年2月12日\n\n"
    text = f"{head}水利厅厅长 周明：新增灌溉面积1180万亩。北泽湖水面面积287平方公里。\n"
    record = chain_over(text, Settings(home=tmp_path, threads=1)).invoke(
        "新增灌溉面积比北泽湖水面面积大多少？"
    )
    assert record.derivation is None
