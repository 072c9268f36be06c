"""What is worked out where it was not: by a method, of totals, of names, exactly, in percent."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.operations import operations_asked
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """全省陶瓷业发展情况新闻发布会

时间：2026年1月20日

发言人：各位记者朋友，大家好。2025年，全省陶瓷产量达到84.6万吨，同比增长6.5%。回顾历史，2019年陶瓷产量曾达到80万吨。

亏损面连续8个月收窄，陶瓷业营业收入增速连续5个月回升。

截至去年11月底，注册窑炉数量达到4800座，较2024年底净增300座。一年来签约项目64个，落地48个。

陶工保险覆盖窑工36万人，其中青瓷工8万人，总数比上年增加了2.4万人。画工保险覆盖画工12万人，比上年增加了0.6万人。

累计发布6项国际标准和74项国家标准。青瓷出口额9.1亿元，陶瓷出口额36.4亿元。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("kiln"), threads=1))


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        # The time of what it is worked out from is not the one that is asked for.
        ("用去年11月底的窑炉数量减去净增的数量，2024年底窑炉是多少座", "4500", "座"),
        # The total is what was told first, whatever part is told between.
        ("2024年陶工保险覆盖窑工多少人", "33.6", "万人"),
        # By a name that only one of the two has.
        ("去年国际标准和国标都算上有几项", "80", "项"),
        ("国际标准和国标两项活动的总数一共多少", "80", "项"),
        ("把国际标准和国标都算进去有多少项", "80", "项"),
        # A rate of those that came to something.
        ("项目的落地率是多少", "75", "%"),
        # In percent, and no tonnes.
        (
            "By what percentage did ceramics output in 2025 beat the level of 2019?",
            "5.75",
            "%",
        ),
    ],
)
def test_the_result_is_computed_in_the_open(
    chain: Runnable[Any, AnswerRecord], question: str, value: str, unit: str
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None, record.answer
    assert (record.derivation.value, record.derivation.unit) == (value, unit), record.answer


def test_what_divides_without_a_rest_is_not_about_so_much(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert chain.invoke("陶瓷出口额是青瓷出口额的几倍").answer.startswith("4倍（计算得出：")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        # Narrowing says it all: nothing of the growth of income is left out there.
        ("哪个持续的月数更多，亏损面收窄还是陶瓷业营收增速回升", "亏损面收窄更多："),
        ("亏损面收窄和陶瓷业营业收入增速回升谁持续的月数更多", "亏损面收窄更多："),
        # Which grew more, told by amounts.
        ("陶工保险覆盖窑工和画工保险覆盖画工，哪个涨得多", "陶工保险覆盖窑工"),
        ("国际标准和国标，谁的数量大？", "国标（国家标准）更多："),
    ],
)
def test_a_comparison_begins_with_its_verdict(
    chain: Runnable[Any, AnswerRecord], question: str, verdict: str
) -> None:
    record = chain.invoke(question)
    assert record.comparison is not None, record.answer
    assert record.answer.startswith(verdict), record.answer


@pytest.mark.parametrize(
    ("question", "name", "asked"),
    [
        ("红茶和绿茶凑一块有多少", "sum", True),
        ("把红茶和绿茶都算进去有多少", "sum", True),
        ("一旦完成今年的目标，总数多少", "after target", True),
        ("what portion of sales was black tea", "share", True),
        ("how far is output ahead of sales?", "difference", True),
        # How far it came down is told, and no difference of two.
        ("how far has the price come down?", "difference", False),
    ],
)
def test_what_is_to_be_worked_out_is_asked_in_more_words(
    question: str, name: str, asked: bool
) -> None:
    assert (name in operations_asked(question)) is asked
