"""Figures that a text tells together answer together: states, parts, balances, targets."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """滨江市林业局新闻发布会
2025年2月18日

林业局局长 周明：2024年，全市森林覆盖率由61.2%提高到63.5%。
全市共有国有林场48个，其中36个完成了改革。
全年造林完成52.8万亩，完成年度目标的105.6%。巡护员队伍达到3600余名，比上年多400名。
林产品收入和支出分别为86.4亿元和71.9亿元。经济林企业达到620家，较2020年底增加180家。
全市举办苗木对接会25场，500家合作社参加。苗木基地产值12亿元，占全省苗木产值的15%。
松材线虫病除治面积8.4万亩，下降12.5%。预计今年旅游人次在300万到340万人次之间。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("forestry"), threads=1))


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("森林覆盖率从多少提高到了多少？", ["61.2%", "63.5%"]),
        ("森林覆盖率原来是多少，现在是多少？", ["61.2%", "63.5%"]),
        ("森林覆盖率现在是多少，原来呢？", ["63.5%", "61.2%"]),
    ],
)
def test_two_states_come_in_the_order_asked(
    question: str, answer: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    assert [f"{f.value}{f.unit}" for f in chain.invoke(question).figures] == answer


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("国有林场里还有几个没完成改革？", "48 − 36"),
        ("2024年造林的年度目标是多少万亩？", "52.8万亩 ÷ 105.6%"),
        ("上年，也就是2023年，巡护员队伍达到多少名？", "3600 − 400"),
        ("2020年底经济林企业有多少家？", "620 − 180"),
        ("林产品结余多少亿元？", "86.4 − 71.9"),
        ("苗木对接会平均每场有多少家合作社参加？", "500家 ÷ 25场"),
        ("全省苗木产值大约多少亿元？按占比推算", "12亿元 ÷ 15%"),
    ],
)
def test_operands_stand_together_in_the_text(
    question: str, expression: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None
    assert record.derivation.expression == expression


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("国有林场多少个？松材线虫病除治面积多少，降幅多大？", ["48", "8.4", "12.5"]),
        ("苗木对接会办了几场、多少家合作社参加？两个数都要", ["25", "500"]),
    ],
)
def test_what_goes_on_about_the_same_thing_is_told_beside_it(
    question: str, figures: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert [figure.value for figure in record.figures] == figures
    assert record.derivation is None
