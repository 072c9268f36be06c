"""Who leads and what is left: figures whose owner stands in a clause of its own, and questions."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from rag.records import AnswerRecord
from tests.conftest import chain_over
from tests.test_figures_styles import figures_of

TEXT = """全国渔港建设和管理情况新闻发布会

时间：2027年4月20日

发言人：各位记者朋友，大家好。一季度，全国渔港卸货量为86.4万吨。分地区看，北湾市卸货量增长8.7%，领跑全国；南浦市增长6.2%，位居次席；全国40个沿海市里有29个实现增长，另有11个下降，降得最多的是石塘市，降4.5%。

各项补助中，支持冷库建设的有12.6亿元；惠及小渔船和渔民的有9.4亿元；剩下的3.5亿元，主要投向航标维护。执法方面：油品市场，检查1340户，罚没2.6亿元；码头经营，检查870户，罚没1.8亿元。

海鲜加工是第一大行业，产值640亿元，增长4.3%；干货产值210亿元。渔船保险卖得不错，保费比上年同期多了三成以上，增幅36.8%。

渔港报记者：请问安全检查和信用评级的情况怎么样？

张海：谢谢提问。一季度查出隐患补缴费用7.3亿元，加收滞纳金0.9亿元。首次轻微违规的免予处罚，一季度适用3.6万户次。信用评级方面，参评企业5200户，其中A级1850户，比上年多240户；D级310户，减少35户。渔民证换发工作中，已有42万人完成申报，其中申请补贴的31万人，需要补费的6万人。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    from index.settings import Settings

    home = tmp_path_factory.mktemp("harbours")
    return chain_over(TEXT, Settings(home=home, threads=1))


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "重点行业里：油品市场，检查1340户，罚没2.6亿元。",
            [("1340户", "油品市场", "检查"), ("2.6亿元", "油品市场", "罚没")],
        ),
        (
            "黄花鱼是第一大鱼种，入库640万吨，增长4.3%。",
            [("640万吨", "黄花鱼", "入库"), ("4.3%", "黄花鱼", "入库")],
        ),
        (
            "70个城市中，35个上涨、30个下降，5个持平。",
            [
                ("70个", "城市", ""),
                ("35个", "城市", "上涨"),
                ("30个", "城市", "下降"),
                ("5个", "城市", "持平"),
            ],
        ),
        (
            "40个沿海市里有29个实现增长，另有11个下降，降得最多的是石塘市，降4.5%。",
            [
                ("40个", "沿海市", ""),
                ("29个", "沿海市", "实现增长"),
                ("11个", "沿海市", "下降"),
                ("4.5%", "石塘市", ""),
            ],
        ),
        (
            "新建码头12座，改建8座，其余30座，都在外岛。",
            [("12座", "新建码头", ""), ("8座", "新建码头", "改建"), ("30座", "其余都在外岛", "")],
        ),
    ],
)
def test_a_clause_of_its_own_names_the_owner(
    sentence: str, told: list[tuple[str, str, str]]
) -> None:
    found = [
        (f.surface, f.subject, f.metric) for f in figures_of(sentence, "2027-04-20", "zh-Hans")
    ]
    assert found == told


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("卸货量涨得最猛的那个市，涨了百分之几？", "8.7%"),
        ("哪个市卸货量降得最多，降了多少？", "4.5%"),
        ("补助里剩下投向航标的有多少亿元？", "3.5亿元"),
        ("查出隐患补缴的费用，以及加收的滞纳金，各是多少？", "7.3亿元（2027年一季度"),
        ("渔船保险保费的涨幅有多大？", "36.8%"),
        ("首次轻微违规一季度适用了多少户次？", "3.6万户次"),
        ("A级企业多少户？", "1850户"),
        ("已申报的人里，既不用补费也没申请补贴的有多少万人？", "5万人（计算得出：42 − "),
    ],
)
def test_the_figure_comes_first(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_which_had_more_recovered_is_told_of_money_and_not_of_firms(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("油品市场和码头经营，哪边罚没的钱更多？")
    assert record.comparison is not None
    assert record.comparison.winner.startswith("油品市场")
    assert "2.6亿元" in record.answer
    assert "1.8亿元" in record.answer


def test_how_it_changed_is_asked_of_what_was_spoken_of(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    given = {"question": "比上年多了还是少了，差多少户？", "history": ["A级企业多少户？"]}
    assert chain.invoke(given).answer.startswith("240户")
