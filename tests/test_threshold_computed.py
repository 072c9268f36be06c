"""Did one thing pass so much of another: worked out, told yes or no, with both figures first."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.figures.quantities import find_quantities
from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from rag.threshold import is_threshold
from rag.threshold_computed import asked_as_amount, is_exact
from tests.conftest import chain_over

TEXT = """全省陶瓷业发展情况新闻发布会

时间：2026年1月20日

发言人：各位记者朋友，大家好。2025年，全省陶瓷产量达到84.6万吨，同比增长6.5%；其中青瓷产量21.2万吨，同比增长18.7%。陶瓷出口额36.4亿元，青瓷出口额9.1亿元。全省建成智能窑炉1200座。

标准方面，累计发布6项国际标准和74项国家标准。在首批64个展演项目中，有60个项目达成了合作意向。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("kiln"), threads=1))


@pytest.mark.parametrize(
    ("question", "verdict", "value", "unit"),
    [
        # So many times, in the words of every claim.
        ("陶瓷出口额是不是青瓷出口额的三倍以上？", "是的：", "4", "倍"),
        ("陶瓷出口额达到青瓷出口额的五倍了吗", "没有：", "4", "倍"),
        ("陶瓷出口额不到青瓷出口额的五倍吗", "是的：", "4", "倍"),
        ("陶瓷产量是不是青瓷产量的3倍之多", "没有：", "3.991", "倍"),
        # Just so many times: to the digit that is claimed.
        ("陶瓷出口额是青瓷出口额的四倍吗", "是的：", "4", "倍"),
        ("陶瓷出口额正好是青瓷出口额的四倍吗", "是的：", "4", "倍"),
        ("陶瓷出口额刚好是青瓷出口额的三倍吗", "没有：", "4", "倍"),
        ("陶瓷产量有青瓷产量的四倍吗", "是的：", "3.991", "倍"),
        # A fraction, tenths, and those of all that did.
        ("青瓷产量占陶瓷产量有没有超过四分之一", "是的：", "25.06", "%"),
        ("青瓷产量占陶瓷产量超过三成了吗", "没有：", "25.06", "%"),
        ("展演项目里有没有超过九成达成了合作意向", "是的：", "93.75", "%"),
        ("有没有超过九成的展演项目达成合作意向", "是的：", "93.75", "%"),
        # By so many points, and a sum.
        ("青瓷产量增速比陶瓷产量增速高10个百分点以上吗", "是的：", "12.2", "个百分点"),
        ("青瓷产量增速是否比陶瓷产量增速高出15个百分点以上", "没有：", "12.2", "个百分点"),
        ("国际标准和国标加起来超过90项了吗", "没有：", "80", "项"),
        # English.
        ("Did ceramics exports reach three times celadon exports?", "Yes: ", "4", "倍"),
        ("Were ceramics exports more than five times celadon exports?", "No: ", "4", "倍"),
        (
            "Did celadon output grow over 15 percentage points faster than ceramics output?",
            "No: ",
            "12.2",
            "个百分点",
        ),
        (
            "Did more than nine in ten of the exhibited projects reach an intention?",
            "Yes: ",
            "93.75",
            "%",
        ),
    ],
)
def test_the_verdict_is_that_of_what_was_worked_out(
    chain: Runnable[Any, AnswerRecord], question: str, verdict: str, value: str, unit: str
) -> None:
    record = chain.invoke(question)
    assert record.answer.startswith(verdict), record.answer
    assert record.derivation is not None, record.answer
    assert (record.derivation.value, record.derivation.unit) == (value, unit), record.answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "陶瓷出口额是不是青瓷出口额的三倍以上？",
            "是的：全省陶瓷出口额 36.4亿元[1]；青瓷出口额 9.1亿元[1]；"
            "4倍（计算得出：36.4 ÷ 9.1）。",
        ),
        (
            "Were ceramics exports more than three times celadon exports?",
            "Yes: 全省陶瓷出口额 36.4亿元[1]; 青瓷出口额 9.1亿元[1]; "
            "4 times (computed: 36.4 ÷ 9.1).",
        ),
    ],
)
def test_both_figures_come_before_what_they_come_to(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("陶瓷产量破百万吨了么", "没有：84.6万吨（"),
        ("智能窑炉破千座了么", "是的：1200座（"),
        ("Ceramics exports: did they pass 3 billion yuan?", "Yes: 3.64 billion yuan"),
    ],
)
def test_what_is_told_is_not_worked_out(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    record = chain.invoke(question)
    assert record.answer.startswith(answer), record.answer
    assert record.derivation is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("新能源汽车出口增速是否比汽车出口增速高20个百分点以上", "没有："),
        ("制造业增加值增速比工业增加值增速高出不到1个百分点吗", "是的："),
        ("汽车产量和销量加起来超过6000万辆了吗", "是的："),
        ("Did NEV exports grow over 20 percentage points faster than car exports?", "No: "),
        # What is counted in 家 may be asked for in 座.
        ("灯塔工厂到100座了吗", "没有：62家（"),
        ("5G工厂投资破百亿了么", "没有：近100亿元（"),
    ],
)
def test_the_bundled_briefing_is_asked_the_same_way(
    bundled_library: Library, question: str, answer: str
) -> None:
    assert build_chain(bundled_library).invoke(question).answer.startswith(answer)


@pytest.mark.parametrize(
    ("claim", "asked"),
    [
        ("汽车出口有没有超过自行车出口的三倍？", "汽车出口是自行车出口的几倍"),
        ("甲厂顶得上乙厂的三倍吗", "甲厂是乙厂的几倍"),
        ("项目有没有超过九成签约", "项目里签约的占百分之几"),
        ("甲厂增速是否比乙厂高出5个百分点以上", "甲厂增速比乙厂高出多少个百分点"),
        ("订单和库存加起来超过600万件了吗", "订单和库存加起来多少万件"),
        # Nothing is named that the amount could be of.
        ("是不是三十倍", ""),
        (
            "Were bike exports more than three times kite exports?",
            "bike exports is how many times kite exports?",
        ),
        ("Did more than nine in ten firms sign?", "What percentage of firms sign"),
        ("In Ostby, did more than half of firms sign?", "What percentage of firms sign In Ostby"),
        (
            "Did kites grow over 5 percentage points faster than bikes?",
            "By how many percentage points Did kites grow faster than bikes?",
        ),
    ],
)
def test_a_claim_is_asked_as_the_amount_it_is_about(claim: str, asked: str) -> None:
    (limit,) = find_quantities(claim)
    assert is_threshold(claim.lower())
    assert asked_as_amount(claim, limit) == asked


@pytest.mark.parametrize(
    ("claim", "exact"),
    [
        ("甲正好是乙的两倍吗", True),
        ("甲是乙的两倍吗", True),
        ("甲比乙的两倍多不多", False),
        ("甲刚好是两百吨吗", False),
    ],
)
def test_only_times_are_claimed_to_be_just_so_many(claim: str, exact: bool) -> None:
    (limit,) = find_quantities(claim)
    assert is_exact(claim, limit) is exact
