"""Neighbours that share the question's words: other kinds, places, times, and those not so."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """国家云麓局举行新闻发布会 介绍2027年工作情况
2028年1月18日

局长 方晓：2027年，福利彩票销售2236.8亿元，筹集公益金671.5亿元。农产品出口412亿美元，增长5.1%。
今年发生森林火警的形势较好，2027年发生森林火灾186起，下降28.2%，草原火灾17起，2026年是23起。
督察期间收到群众举报28640件，到目前办结的有27410件。4A级以上景区88家。
目前全国设了照护专区5860个，床位28.7万张。护理员平均月收入5120元，比上年的4790元涨了6.9%。
乡村命名方面，活动实施以来，累计命名乡村地名86.3万条，去年一年就有32.5万条。

副局长 罗松：去年办理结婚登记648.2万对，登记离婚272.4万对，下降1.1%。
在非户籍地办理结婚登记的有171.8万对，其中云东省最多，31.6万对。
周游券卖出31.4万张，购买者以日本旅客最多，占38%，韩国居次。
生活补贴惠及1158.6万人，护理补贴惠及1692.4万人，两项补贴全年共支出504.3亿元，前一项188.7亿元，后一项315.6亿元。
横向看，65岁及以上人口占比，日本大约30.2%，韩国21.9%，意大利25.1%。
风电装机容量，年内新增120万千瓦，海上机组单机16兆瓦并网发电。
去年批复重大项目156个，平均用时28天。全国老年人口3.38亿人，一年净增1120万人。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("neighbours"), threads=1))


@pytest.mark.parametrize(
    ("question", "neighbour"),
    [
        # Another lottery, another country, another sort of fire.
        ("体育彩票去年销售了多少？", "2236.8"),
        ("去年农产品对美国出口多少亿美元？", "412"),
        ("买周游券的人里，韩国旅客占几成？", "38"),
        ("云东省去年有多少对登记离婚？", "31.6"),
        # A grade, a dimension, a time.
        ("5A级景区有几家？", "88"),
        ("2027年全国发电量是多少？", "16"),
        # What was sold abroad is not what was put to any other use.
        ("2027年农产品进店额是多少亿美元？", "412"),
        ("2026年底全国有多少张照护专区床位？", "28.7"),
    ],
)
def test_a_neighbour_is_refused(
    question: str, neighbour: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "refused"
    assert neighbour not in [f.value for f in answer.figures]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("福利彩票去年销售了多少？", "2236.8亿元"),
        ("2026年森林火灾多少起？", "约259起"),
        ("草原火灾2026年有多少起？", "23起"),
        ("督察期间收到的举报还有多少件没办结？", "1230件"),
        ("去年一年命名了多少条乡村地名？", "32.5万条"),
        ("护理员2026年平均月收入多少？", "4790元"),
        ("护理员每月挣多少钱？", "5120元"),
        ("2026年全国老年人口有多少？", "32680万人"),
    ],
)
def test_what_is_told_is_answered(
    question: str, first: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).answer.startswith(first)


@pytest.mark.parametrize(
    ("question", "winner", "figures"),
    [
        # Money alone says what cost more, though more people are told of as well.
        ("生活补贴和护理补贴，哪一项花钱更多？", "护理补贴", ["315.6", "188.7"]),
        ("65岁及以上人口占比，韩国和意大利谁更老？", "意大利", ["25.1", "21.9"]),
    ],
)
def test_things_are_held_together_in_what_is_asked(
    question: str, winner: str, figures: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.answer.startswith(winner)
    assert [f.value for f in answer.figures] == figures


def test_a_follow_up_for_a_time_finds_it_beside(chain: Runnable[Any, AnswerRecord]) -> None:
    asked = {"question": "平均要多久？", "history": ["去年批复了多少个重大项目？"]}
    assert chain.invoke(asked).answer.startswith("28天")


def test_a_fall_that_was_a_rise_is_contradicted(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("去年农产品出口怎么减少了？")
    assert answer.status == "refused"
    assert "5.1%" in answer.answer


def test_a_claim_that_nothing_tells_is_no_premise(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("福利彩票销售为什么萎缩？").status == "refused"


def test_a_part_without_a_noun_is_of_the_thing_of_its_whole(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    # Of registered marriages nothing was built, whatever else has been.
    assert chain.invoke("结婚登记总数里，去年新建的占几成？").status == "refused"
