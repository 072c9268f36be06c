"""A figure of one thing is no answer for another: quantities by name, both sides of a computation.

The questions put together things of the bundled briefing of which no such figure is told.
"""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from tests.conftest import chain_over


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    "question",
    [
        "灯塔工厂的从业人数是多少？",
        "国家级智能制造示范工厂的员工数有多少？",
        "拦截骚扰电话的企业数量是多少？",
        "全国新增减税降费及退税的税收是多少？",
        "国家产融合作平台助企融资的价格是多少？",
        "工业大省的产量是多少？",
        "绿色工厂的面积是多少？",
        "电子行业利润增长多少？",
    ],
)
def test_a_quantity_asked_by_name_is_told_by_no_other(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("规模以上工业企业的企业数量是多少？", "48.3万户"),
        ("电子行业增加值增长多少？", "3.4%"),
        ("新能源汽车的产量是多少？", "958.7万辆"),
    ],
)
def test_a_quantity_asked_by_name_is_found_where_it_is_told(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


@pytest.mark.parametrize(
    "question",
    [
        "灯塔工厂占全国的比重是多少？",
        "5G基站占全国的比重是多少？",
        "绿色数据中心占全国的百分之几？",
        "拦截骚扰电话占全国的比重是多少？",
    ],
)
def test_a_share_of_all_the_country_needs_a_figure_of_all_the_country(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    "question",
    [
        "汽车整车出口占年综合利用废旧动力电池量的比重是多少？",
        "国际标准比国家级示范工厂多多少？",
        "工业大类行业是新能源汽车下乡活动的多少倍？",
        "平均每个5G行业应用融入国民经济大类有多少工业大类？",
        "平均每个工业大类行业保持增长有多少应用案例数？",
        "电子信息制造业增加值增速比规上工业低多少个百分点？",
    ],
)
def test_nothing_is_computed_from_figures_of_other_names(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("电子行业增速比规上工业低多少个百分点？", "1.2个百分点（计算得出：4.6% − 3.4%）"),
        ("制造业增加值增速比规上工业高多少个百分点？", "0.4个百分点（计算得出：5% − 4.6%）"),
        ("新能源汽车出口占汽车整车出口的比重是多少？", "约24.5%（计算得出：120.3 ÷ 491"),
        ("绿色数据中心和工业大类行业加起来是多少？", "237（计算得出：196 + 41）"),
        ("灯塔工厂比绿色工厂多多少家？", "正相反，少5033家（计算得出：5095 − 62）"),
        ("绿色工厂比灯塔工厂多多少家？", "5033家（计算得出：5095 − 62）"),
        ("汽车出口里不是新能源的占多少？", "约75.5%（计算得出：(491 − 120.3) ÷ 491"),
        ("规上工业增速比2022年高多少？", "1个百分点"),
        (
            "How much faster did NEV sales grow than NEV output?",
            "2.1 percentage points (computed: 37.9% − 35.8%)",
        ),
        (
            "How many more lighthouse factories are there than green factories?",
            "The other way round, by 5,033 (computed: 5095 − 62)",
        ),
    ],
)
def test_what_both_sides_are_told_of_is_worked_out(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


@pytest.mark.parametrize("question", ["5G渗透率高于世界平均吗？", "部里对房地产怎么看？"])
def test_what_is_not_spoken_of_gets_no_verdict(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "refused" or not answer.answer.startswith(("是的", "没有"))


@pytest.mark.parametrize(
    "question",
    [
        "5G基站和5G用户哪个增长更快？",
        "国家地方共建制造业创新中心和工业固定资产投资加起来是多少？",
        "绿色工厂产值占工业总产值多少？",
    ],
)
def test_one_of_two_things_is_no_answer_for_both(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    "question",
    [
        "灯塔工厂去年关闭了多少家？",
        "钢铁企业去年关停了多少家？",
        "电信服务被罚了多少钱？",
        "电信服务有多少人上班？",
        "小巨人企业交了多少税？",
        "绿色工厂占地多少亩？",
        "How many lighthouse factories closed in 2023?",
        "How much electricity do lighthouse factories use?",
        "How much land do national standards occupy?",
        "What is the average price of 5G base stations?",
        "What was the output of the electronics industry in 2023?",
        "How many people work in telecom services?",
        "视频客服被投诉了多少次？",
        "5G基站去年拆除了多少个？",
        "国家级制造业创新中心拿了多少财政补贴？",
        "软件业收入是电信业务收入的几倍？",
        "What is the population served by 5G base stations?",
        "Which grew faster, software revenue or telecom revenue?",
    ],
)
def test_what_became_of_things_is_not_told_by_how_many_there_are(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("新能源汽车出口下降了多少？", "问题的前提与发布会不符，发布会说的是：77.6%"),
        ("5G模组成本上升了多少？", "问题的前提与发布会不符，发布会说的是：90%"),
        ("How much did exports of new energy vehicles fall?", "The briefing says otherwise: 77.6%"),
    ],
)
def test_a_rise_is_no_fall(chain: Runnable[Any, AnswerRecord], question: str, told: str) -> None:
    answer = chain.invoke(question)
    assert answer.answer.startswith(told)
    assert answer.status == "refused"


@pytest.mark.parametrize(
    ("question", "told"),
    [("新能源汽车出口涨了多少？", "77.6%"), ("5G模组成本降了多少？", "90%")],
)
def test_a_change_asked_as_it_was_is_told(
    chain: Runnable[Any, AnswerRecord], question: str, told: str
) -> None:
    assert chain.invoke(question).answer.startswith(told)


TRADE = """全省外贸情况新闻发布会

时间：2027年4月20日

发言人：各位记者朋友，大家好。一季度，全省货物贸易进出口4081.7亿元，增长5.2%，其中进口2070.7亿元，下降1.1%。民营企业进出口2214.4亿元，增长8.3%；有进出口实绩的民营企业2.51万家。对美进出口578.3亿元，下降3.4%。职工培训基金收入92.5亿元。
"""


@pytest.fixture(scope="module")
def trade(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TRADE, Settings(home=tmp_path_factory.mktemp("trade"), threads=1))


@pytest.mark.parametrize(
    "question", ["对美进口额是多少？", "民营企业进口了多少？", "职工培训基金的从业人数是多少？"]
)
def test_imports_are_not_imports_and_exports_nor_money_people(
    trade: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert trade.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("全省货物贸易进口多少？", "2070.7亿元"),
        ("民营企业进出口额是多少？", "2214.4亿元"),
        ("对美进出口是多少？", "578.3亿元"),
        ("对美国的外贸额有多少？", "578.3亿元"),
        ("有实绩的民营企业有多少家？", "2.51万家"),
    ],
)
def test_imports_and_both_together_are_each_found(
    trade: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert trade.invoke(question).answer.startswith(answer)


def test_of_imports_and_exports_the_one_told_is_told_and_the_other_said_to_be_missing(
    trade: Runnable[Any, AnswerRecord],
) -> None:
    answer = trade.invoke("进口和出口分别是多少？").answer
    assert answer.startswith("2070.7亿元")
    assert "4081.7" not in answer
    assert "发布会没有给出" in answer


def test_which_official_answered_is_no_comparison(chain: Runnable[Any, AnswerRecord]) -> None:
    asked = (
        "Which official answered the question on services for small and medium-sized enterprises?"
    )
    assert chain.invoke(asked).answer.startswith("Tao Qing")
