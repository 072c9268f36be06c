"""What is near to what is asked and is not it: plans, sorts, measures, numbers of another kind."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """全省窑业发展情况新闻发布会

时间：2026年1月22日

发言人：各位记者朋友，大家好。2025年，全省规模以上窑业增加值同比增长4.6%，其中陶瓷业增加值同比增长5.2%，全省全部固定资产投资增长3.1%。截至2025年底，全省建成气窑总数达3.4万座。半自动釉线每小时可上釉720件。全年改造青砖产能3.9亿块。窑业出口额120亿元，同比增长35.8%，其中瓷砖出口36亿元。累计认定名窑8200家，其中“老字号”窑1300家。信息业务收入同比增长6.2%。瓷砖产量5.6亿片。
发言人：“窑火进校园”活动推动万余家学校对接，带动投资超170亿元。首批300个示范窑投资总额近90亿元。窑业规模连续12年位居全国第一。

发言人：明年计划新建名窑园区40个。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("kilns"), threads=1))


def ask(chain: Runnable[Any, AnswerRecord], *questions: str) -> AnswerRecord:
    return chain.invoke({"question": questions[-1], "history": list(questions[:-1])})


@pytest.mark.parametrize(
    "questions",
    [
        ("气窑的目标是多少？",),
        ("气窑总数多少？", "目标呢？"),
        ("全自动釉线每小时可上釉多少件？",),
        ("全年青砖产量是多少？",),
        ("第二产业增加值增长多少？",),
        ("窑业投资增长多少？不是全部固定资产投资",),
        ("玻璃行业增加值增速是多少？",),
        ("粗钢产量是多少？",),
        ("气窑作坊有多少座？",),
        # For each event is not for each of the schools, nor all of it for one.
        ("平均一场窑火进校园活动带动了多少投资？",),
        ("示范窑的平均投资额是多少？",),
    ],
)
def test_a_neighbour_is_no_answer(
    questions: tuple[str, ...], chain: Runnable[Any, AnswerRecord]
) -> None:
    assert ask(chain, *questions).status == "refused"


@pytest.mark.parametrize(
    ("questions", "first"),
    [
        (("气窑总数是多少？",), "3.4万座"),
        (("半自动釉线每小时可上釉多少件？",), "720件"),
        (("全年改造青砖产能是多少？",), "3.9亿块"),
        (("计划新建多少个名窑园区？",), "40个"),
        (("陶瓷行业增加值增速是多少？",), "5.2%"),
        (("瓷砖产量是多少？",), "5.6亿片"),
        (("窑业规模排全国头名多少个年头了？",), "连续12年"),
        (("窑业出口增长了多少？", "规模呢？"), "120亿元"),
        (("窑业出口增长了多少？", "那量是多少？"), "120亿元"),
    ],
)
def test_the_thing_itself_is_told(
    questions: tuple[str, ...], first: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert ask(chain, *questions).answer.startswith(first)


@pytest.mark.parametrize(
    ("question", "verdict", "value"),
    [
        ("瓷砖出口占窑业出口超过五成了吗？", "没有", "30"),
        ("瓷砖出口占窑业出口超过两成了吗？", "是的", "30"),
        ("名窑里面，老字号窑过半了没？", "没有", "15.85"),
    ],
)
def test_a_share_passed_is_worked_out_and_no_growth_is_taken_for_it(
    question: str, verdict: str, value: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = ask(chain, question)
    assert record.answer.startswith(verdict)
    assert record.derivation is not None
    assert record.derivation.value == value


def test_how_much_higher_a_share_is_asks_for_points(chain: Runnable[Any, AnswerRecord]) -> None:
    record = ask(chain, "瓷砖出口占窑业出口的比重是多少？比上一年高了多少？")
    assert [figure.value for figure in record.figures] == ["30"]
    assert "没有给出" in record.answer


@pytest.mark.parametrize(
    "question",
    [
        "单看陶瓷业，去年有没有跑赢窑业整体？",
        "陶瓷业，增加值增幅是不是拖了窑业整体的后腿？",
    ],
)
def test_who_outruns_whom_is_told_of_the_thing_named_in_the_clause_before(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = ask(chain, question)
    assert record.comparison is not None
    assert record.comparison.winner.startswith("陶瓷业")
    assert {side.value for side in record.comparison.sides} == {"5.2", "4.6"}
