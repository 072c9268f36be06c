"""A figure that only stray words speak for, or of another nature than asked, is no answer."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """青棠省交通能源新闻发布会
2025年2月20日

省交通厅厅长 苏见山：2024年，全省铁路货运收入增长5.4%，航空业逐步恢复，港口收入稳定。
全省核电发电量增长9.6%，天然气产量130亿立方米，海上风机480台。
靠港的集装箱船中，71%使用岸电。全省公共汽车客运量12亿人次。
货运量连续多年居全国第一，快递网点的平台超过340个，平台连接的设备9600台。
银行对交通业的贷款余额6830亿元。省内二手车成交面积3.8万平方米。
上海航线的旅客达到52万人次，全省客运站共计213座。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("weakly"), threads=1))


@pytest.mark.parametrize(
    "question",
    [
        # Things are counted, and a share, a rise or an area is told.
        "全省有多少座核电站？",
        "集装箱船有多少艘靠港？",
        "二手车成交多少辆？",
        # A rate, and a sum of money is told.
        "交通业贷款的不良率是多少？",
        # Another thing of the same platforms.
        "平台连接的用户有多少？",
        # First place is no number.
        "How many freight trains did the province build?",
    ],
)
def test_a_figure_of_another_nature_or_thing_is_no_answer(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke({"question": question}).status == "refused"


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("全省客运站有多少座？", "213座"),
        ("平台连接的设备有多少？", "9600台"),
        ("货运收入增长多少？", "5.4%"),
        ("天然气产量多少？", "130亿立方米"),
        ("集装箱船里用岸电的占百分之几？", "71%"),
    ],
)
def test_the_very_thing_is_answered(
    chain: Runnable[Any, AnswerRecord], question: str, start: str
) -> None:
    assert chain.invoke({"question": question}).answer.startswith(start)
