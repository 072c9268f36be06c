"""A report on half a year: what is left out, added up, aimed at, held against last year."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from rag.remarks import without_unheard_exception
from tests.conftest import chain_over

TEXT = """国家河运局举行新闻发布会 介绍2031年上半年河运发展情况
2031年7月21日

局长 方晓：上半年，鱼食品规上企业营业收入684亿元，增长22.5%，其中出口231亿元。
主要船厂上半年合计亏损134亿元，去年同期亏损312亿元，亏损大幅收窄。
渡轮完工量2734万载重吨，新接订单量4118万载重吨，6月底手持订单量9695万载重吨。三大指标的国际市场份额分别为53.6%、65.9%和67.1%。
今年以来已退出旧码头46座，全年计划退出80座。已有74款对讲机支持直接连塔台。
6月末，小船主贷款余额8.72万亿元，加权平均利率3.12%，同比下降0.34个百分点。
船厂的平均账期54天，年初确定的目标是控制在60天以内。
上半年，灯塔数量达到12座，目标是到2035年达到30座。
国内渡轮企业有163家，上半年新进入34家、退出11家。

副局长 罗松：上半年装备船舶增加值增长9.8%，占规上河运的比重为17.2%。41个河运大类中有33个保持增长。
"""

ENGLISH = """Press conference of the Ministry of Ferries on the results of 2031

Date: 21 January 2032

MS HALE: Good morning. Passenger traffic grew by 2.4 per cent. Of the 2.4 per cent, tourists \
contributed 0.9 points, commuters 0.2, and pupils 0.4. The plan said 230 electric boats, and we \
built 213, so we did not get there. We sold tickets worth 4.7 million crowns abroad. \
Our yard at Brenn shipped 3.84 million rivets, and two thirds of them went into hulls.

The regional gap is wide: 8.1 per cent of boats are idle in Maresk, but only 3.1 in Halvern.

MR COLE: The Crew Pact, which we signed on 3 November, has three elements. First, a right to paid \
training. Second, recognition of foreign licences. And third, a common register of seamen.

MS HALE: The Small Boats Act, which takes effect on 1 July, brings three changes. First, a single \
portal for owners. Second, payment within 30 days. And third, fewer audits. Thank you.
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("half"), threads=1))


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(ENGLISH, Settings(home=tmp_path_factory.mktemp("ferries"), threads=1))


@pytest.mark.parametrize(
    ("question", "value"),
    [
        # What is left out is told nowhere: nothing is taken away.
        ("鱼食品（不算猫粮狗粮）上半年往国外卖了多少亿？", "231"),
        # The loss of the year before is told beside it, and not to be added.
        ("主要船厂今年前6个月加起来亏了多少钱？", "134"),
        ("以載重噸計，手持訂單佔全球市場多少？", "67.1"),
        # 直接连 is no 接连.
        ("现在能直接连塔台的对讲机有几款了？", "74"),
        ("小船主向銀行借貸，現時平均息率是幾厘？", "3.12"),
        ("要完成今年淘汰旧码头的计划，往后还要再关掉多少座？", "34"),
        ("上半年河运企业里，渡轮企业有几家退出了？", "11"),
    ],
)
def test_figures_of_half_a_year(
    chain: Runnable[Any, AnswerRecord], question: str, value: str
) -> None:
    record = chain.invoke(question)
    told = record.derivation.value if record.derivation else record.figures[0].value
    assert told == value


@pytest.mark.parametrize(
    ("question", "verdict", "values"),
    [
        ("旧码头退出的计划完成了没有？", "没有", ["46", "80"]),
        # What is to stay below so much is met by what is less.
        ("船厂平均账期的目标实现了吗？", "是的", ["54", "60"]),
        # The year of the target is still to come.
        ("灯塔数量的目标完成了吗？", "还没有到期", ["12", "30"]),
    ],
)
def test_whether_a_target_was_met_is_told_with_both_figures(
    chain: Runnable[Any, AnswerRecord], question: str, verdict: str, values: list[str]
) -> None:
    record = chain.invoke(question)
    assert record.answer.startswith(verdict)
    assert [f.value for f in record.figures] == values
    assert record.comparison is not None


def test_a_share_asked_after_a_rate_is_of_the_same_thing(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke(
        {
            "id": "q",
            "question": "And as a share of river transport?",
            "history": ["How fast did equipment ships grow in the first half?"],
        }
    )
    assert [f.value for f in record.figures][:1] == ["17.2"]


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("宠物用品（不算猫粮）卖了多少", "宠物用品卖了多少"),
        ("宠物用品（不含出口）卖了多少", "宠物用品（不含出口）卖了多少"),
    ],
)
def test_an_exception_stays_where_the_text_speaks_of_it(asked: str, left: str) -> None:
    assert without_unheard_exception(asked, "宠物用品出口231亿元") == left


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # Points told without their word, behind a figure that has it.
        ("How many points of the growth came from commuters?", "0.2"),
        ("How many electric boats were planned for 2031?", "230"),
    ],
)
def test_english_figures_whose_word_stands_elsewhere(
    english: Runnable[Any, AnswerRecord], question: str, told: str
) -> None:
    record = english.invoke(question)
    assert record.status == "answered"
    assert record.figures[0].value == told


@pytest.mark.parametrize(
    ("question", "heads"),
    [
        ("What is in the Crew Pact? All of it, please.", ("training", "licences", "register")),
        (
            "What changes does the Small Boats Act bring from 1 July, when it takes effect?",
            ("portal", "30 days", "audits"),
        ),
    ],
)
def test_what_is_in_a_pact_or_a_law_is_a_list(
    english: Runnable[Any, AnswerRecord], question: str, heads: tuple[str, ...]
) -> None:
    answer = english.invoke(question).answer
    assert [head for head in heads if head not in answer] == []
    assert "Thank you" not in answer


def test_the_sentence_that_announces_a_list_leads_to_it(
    english: Runnable[Any, AnswerRecord],
) -> None:
    asked = "What three changes will small boats see from July, when the Act kicks in?"
    assert "fewer audits" in english.invoke(asked).answer


def test_what_is_told_of_no_time_is_not_of_the_year_before(
    english: Runnable[Any, AnswerRecord],
) -> None:
    now = english.invoke("What percentage of boats are idle in Maresk?")
    assert [f.value for f in now.figures] == ["8.1"]
    before = english.invoke("What percentage of boats were idle in Maresk in December 2030?")
    assert before.status == "refused"


def test_a_plan_that_was_not_kept_is_told_so(english: Runnable[Any, AnswerRecord]) -> None:
    record = english.invoke("Was the plan for electric boats met?")
    assert record.answer.startswith("No: 213")
    assert [f.value for f in record.figures] == ["213", "230"]


def test_a_part_is_worked_out_from_the_share_of_them(
    english: Runnable[Any, AnswerRecord],
) -> None:
    record = english.invoke("In absolute terms, how many of the rivets from Brenn went into hulls?")
    assert record.derivation is not None
    assert record.derivation.value == "2.56"
    assert "3.84 million rivets × 66.67%" in record.answer


def test_a_place_among_others_is_not_answered_by_what_was_sold(
    english: Runnable[Any, AnswerRecord],
) -> None:
    asked = "What place does the country hold among the world's sellers of tickets?"
    assert english.invoke(asked).status == "refused"
