"""Comparisons whose sides, kind or dimension a question names in other words than the text."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.script import simplify
from index.settings import Settings
from rag.contest import contests
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """全省牧业发展情况新闻发布会

时间：2026年1月22日

发言人：各位记者朋友，大家好。2025年，全省牧区用户2.46亿户，比上年末净增320万户。鲜奶平均价格全年每公斤4.1元，其中6月跌到每公斤3.6元，12月回升到每公斤4.5元。回收的牧草38.2万吨，同比增长9.0%；回收的羊毛6.7万吨，同比增长21.0%。

牧区道路方面，牧民定居房计划改造3.2万户，实际完成改造3.6万户。设施上，给牧场配了无线电台4.7万部、打草机2.9万艘。保险公共账户归集资金88亿元，中央安排草原防火资金61亿元。

羔羊方面，12月份羔羊平均价格每公斤31.8元，同比上涨6.0%。全年牧用汽车销量42.4万辆，同比增长6.0%。
"""

ENGLISH = """Press briefing of the Harbour Board

Date: 20 January 2026

SPOKESPERSON: Good morning. In 2025 the pilots' school trained 310 pilots. We issued 720 diving
permits in 2025, up 5.2 percent. The crews used 4.2 million gallons of foam and 7.9 million gallons
of sea water. Freight rose 6.4 percent in 2025. In the first quarter of 2025 freight rose 3.1
percent.
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("herds"), threads=1))


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(ENGLISH, Settings(home=tmp_path_factory.mktemp("harbour"), threads=1))


@pytest.mark.parametrize(
    ("question", "winner", "values"),
    [
        # All of the year beside one of its months.
        ("鲜奶价格，全年平均高还是12月高？", "12月", {"4.5", "4.1"}),
        # In which unit they are held against each other; what is not asked for is set aside.
        ("论吨数，牧草和羊毛哪个收得多？", "牧草", {"38.2", "6.7"}),
        ("不看增速，牧草和羊毛回收的吨数哪个多？", "牧草", {"38.2", "6.7"}),
        # Two sorts of things are counted.
        ("给牧场配的无线电台和打草机，哪样多？", "无线电台", {"4.7", "2.9"}),
        # Which is less, however far what is measured stands from the word.
        ("牧草和羊毛，谁增得慢？", "牧草", {"9.0", "21.0"}),
        ("羊毛与牧草，哪樣的回收量較少？", "羊毛", {"38.2", "6.7"}),
        ("羊毛同牧草，回收量增幅較大的是？", "羊毛", {"9.0", "21.0"}),
        # As many as.
        ("保险公共账户归集的资金，有没有中央草原防火资金多？", "账户", {"88", "61"}),
    ],
)
def test_two_things_are_held_together(
    chain: Runnable[Any, AnswerRecord], question: str, winner: str, values: set[str]
) -> None:
    record = chain.invoke(question)
    assert record.comparison is not None
    assert winner in record.comparison.winner
    assert {side.value for side in record.comparison.sides} == values


@pytest.mark.parametrize(
    ("question", "winner"),
    [
        ("Pilots from the school vs. new diving permits in 2025: which was bigger?", "diving"),
        # What they dropped more of has not fallen.
        ("Did the crews drop more foam or more sea water?", "sea water"),
        ("Did freight rise faster in 2025 as a whole or in Q1 2025?", "2025 as a whole"),
    ],
)
def test_two_things_are_held_together_in_english(
    english: Runnable[Any, AnswerRecord], question: str, winner: str
) -> None:
    record = english.invoke(question)
    assert record.comparison is not None
    assert winner in record.comparison.winner


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("羊毛回收的增速，有冇快過牧草？", "是的，"),
        ("牧草回收量的增速有没有快过羊毛？", "没有，"),
        ("Will wool recovered grow faster than grass recovered?", "Yes: "),
        ("Did grass recovered grow more slowly than wool recovered?", "Yes: "),
    ],
)
def test_a_claim_is_answered_yes_or_no(
    chain: Runnable[Any, AnswerRecord], question: str, verdict: str
) -> None:
    assert simplify(chain.invoke(question).answer).startswith(verdict)


@pytest.mark.parametrize(
    ("question", "value"),
    [
        # 上年末, of a figure of 2025 told in 2026.
        ("2024年底牧区用户有多少亿户？", "24280"),
        # A price is what things are sold for; 台 and 辆 count the same things.
        ("倒推一下，2024年12月羔羊一公斤卖多少钱？", "30"),
        ("照去年的涨幅倒推，2024年牧用汽车卖了多少万台？", "40"),
        ("照去年的涨幅折回去，2024年牧用汽车卖了多少万台？", "40"),
    ],
)
def test_what_was_before_is_worked_out(
    chain: Runnable[Any, AnswerRecord], question: str, value: str
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None
    assert record.derivation.value == value


def test_the_former_and_the_latter_are_those_named_before(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    first = chain.invoke("回收的牧草跟回收的羊毛，前者是后者的几倍？")
    second = chain.invoke("回收的羊毛跟回收的牧草，后者是前者的几倍？")
    assert first.derivation is not None
    assert second.derivation is not None
    assert first.derivation.value == second.derivation.value == "5.701"


def test_what_both_are_among_is_said_of_both() -> None:
    readings = contests("船队里驳船和拖船哪种多")
    assert ("驳船", "拖船") in [reading.names for reading in readings]
