"""What is worked out where other words ask for it: shares, goals, units, one of two opposites."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over
from tests.test_figures_styles import figures_of

TEXT = """全省茶业发展情况新闻发布会

时间：2026年1月20日

发言人：各位记者朋友，大家好。2025年，全省茶叶产量达到120.4万吨，同比增长6.5%；茶叶销量109.2万吨，同比增长4.0%。其中，红茶产量38.6万吨，同比增长12.8%；红茶销量34.9万吨，同比增长15.2%。回顾历史，2019年茶叶产量曾达到112万吨。

我省有名茶庄园48家，占全国名茶庄园的32%。茶具零售额达到26.4亿元，占全省工艺品零售总额的8.8%。制茶用水重复利用率超过91%。茶业融资平台助企融资达到52亿元，同比增长30%。

数字化方面，物联网融入36个茶业环节，卫星遥感融入21个茶业环节。5G茶园用户达到3.5亿，机采服务用户2.3亿户。通报违规网店186款，处置违规号码421个。

最大的一台烘茶机组功率达到12兆瓦。省级生态茶园累计创建510家，生态茶园产值占全省茶业产值的17%。

茶报记者：请问今年有什么目标？

王兰：谢谢提问。2026年力争新培育省级生态茶园60家。茶叶方面，协会目前给出的总量规模，预计2026年可以达到125万吨；红茶产量也将达到42万吨左右，增长大概在9%左右。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("tea"), threads=1))


@pytest.mark.parametrize(
    ("question", "value", "unit"),
    [
        # A share that the question states, or only points to, and the whole it is of.
        ("我省名茶庄园占全国32%，那全国一共有多少家？", "150", "家"),
        ("不算茶具，全省工艺品零售总额是多少亿元？", "273.6", "亿元"),
        # Of a unit that the text does not tell it in.
        ("那台烘茶机组是多少千瓦的？", "12000", "千瓦"),
        # What is not so, and what is not in the share.
        ("非红茶去年产了多少万吨", "81.8", "万吨"),
        ("按流程看，没重复利用的制茶用水占百分之几？", "9", "%"),
        # A goal against what there is, and when it is met.
        ("2026年新培育生态茶园的目标，相当于现有省级生态茶园总数的百分之多少？", "11.76", "%"),
        ("今年的生态茶园目标如果完成，总数会增长百分之几？", "11.76", "%"),
        ("按协会的预测，2026年不是红茶的茶叶有多少万吨？", "83", "万吨"),
        # Another year than the one before, and the one before.
        ("去年茶叶产量相当于2019年的百分之多少？", "107.5", "%"),
        ("茶业融资平台上一年帮企业融到的钱大概是多少亿？", "40", "亿元"),
        ("红茶产量是2024年的多少倍？", "1.128", "倍"),
        # Two rates, two counters, an amount with no measure word, output and sales in one word.
        ("红茶销量的增长率，是茶叶销量增长率的几倍？", "3.8", "倍"),
        ("通报的违规网店加上处置的违规号码，一共多少？", "607", ""),
        ("5G茶园用户比机采服务用户多多少亿？", "1.2", "亿户"),
        ("红茶去年产销差了多少万吨？", "3.7", "万吨"),
        ("红茶卖得比茶叶大盘火，两者的销量同比增速相差几个百分点？", "11.2", "个百分点"),
        ("按协会的判断，今年红茶的增速会比去年的产量增速慢下来几个百分点？", "3.8", "个百分点"),
        ("物联网融入的茶业环节，比卫星遥感多几个？", "15", "个"),
    ],
)
def test_the_result_is_computed_in_the_open(
    chain: Runnable[Any, AnswerRecord], question: str, value: str, unit: str
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None, record.answer
    assert (record.derivation.value, record.derivation.unit) == (value, unit), record.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("By how much did black tea sales outgrow tea sales overall, in points?", "11.2"),
        ("How many kilowatts is the largest tea drying unit?", "12000"),
        (
            "If this year's goal for new ecological tea gardens is met, how many will there be?",
            "570",
        ),
    ],
)
def test_english_questions_are_worked_out_as_well(
    chain: Runnable[Any, AnswerRecord], question: str, value: str
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None, record.answer
    assert record.derivation.value == value, record.answer


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        # One of two opposites is told of the thing named first.
        ("红茶销量的增速是高于还是低于茶叶销量的增速？", "红茶销量的增速更高"),
        ("茶叶销量的增速，比红茶销量的增速快还是慢？", "茶叶销量的增速更慢"),
        ("红茶销量增速，跑赢茶叶销量增速了吗？", "是的，"),
        ("茶叶销量的增速，有没有比红茶销量增速高？", "没有，"),
        # Which year: the exact amount of each.
        ("2019年和2025年，哪一年茶叶产量更多？", "2025年"),
    ],
)
def test_a_comparison_begins_with_its_verdict(
    chain: Runnable[Any, AnswerRecord], question: str, verdict: str
) -> None:
    record = chain.invoke(question)
    assert record.comparison is not None, record.answer
    assert record.answer.startswith(verdict), record.answer


def test_another_generation_is_not_answered_for(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("5G茶园用户有多少？").answer.startswith("3.5亿")
    assert chain.invoke("6G茶园用户有多少？").status == "refused"


def test_a_month_is_not_worked_out_from_its_year(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("2024年12月单月的红茶销量是多少？").status == "refused"


@pytest.mark.parametrize(
    ("sentence", "surface", "subject"),
    [
        ("物联网融入36个茶业环节。", "36个", "物联网融入茶业环节"),
        ("5G应用已融入71个国民经济大类。", "71个", "5G应用融入国民经济大类"),
    ],
)
def test_what_spreads_is_told_with_what_it_spreads_to(
    sentence: str, surface: str, subject: str
) -> None:
    found = {
        figure.surface: figure.subject for figure in figures_of(sentence, "2026-01-20", "zh-Hans")
    }
    assert found[surface] == subject


def test_how_something_is_looked_at_owns_nothing() -> None:
    (figure,) = figures_of("从发展势头来看，各地活动推动投资17亿元。", "2026-01-20", "zh-Hans")
    assert "势头" not in figure.subject
