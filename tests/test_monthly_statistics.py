"""Monthly statistics: months side by side, rates averaged over years, the month before."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """国家沧屿统计局举行2027年前三季度运行情况新闻发布会
2027年10月18日

新闻发言人 钟敏：前三季度，全国生产总值62.4万亿元，同比增长7.1%，两年平均增长4.6%。
分季度看，一季度同比增长9.3%，两年平均增长4.9%；二季度同比增长6.8%，两年平均增长4.7%；三季度同比增长5.2%，两年平均增长4.3%。
7、8、9三个月，全国城镇失业率分别为5.4%、5.3%和5.0%，稳中有降。其中，20个大城市失业率分别为5.6%、5.5%和5.1%。
9月份，社会消费品零售总额3.9万亿元，同比增长4.8%，比上月加快1.7个百分点。同期，服务业生产指数同比增长5.5%，比上月加快0.6个百分点。
9月份，规模以上工业增加值同比增长3.6%，较上月回落1.4个百分点；1月至9月固定资产投资同比增长6.2%，较1月至8月回落0.9个百分点。
仪器及钟表制造业、玻璃及陶瓷制造业投资同比分别增长31.2%、18.4%。同期，制造业投资同比增长12.5%，两年平均增长3.9%；房地产开发投资同比增长8.1%，两年平均增长6.4%。
城乡居民人均收入比值2.48。农村居民收入名义增速快于城镇居民1.8个百分点。
"""


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Surface, what it is of, period and basis of each figure."""
    briefing = parse(text, "x", content_hash="x")
    return [
        (f.surface, f"{f.subject}{f.metric}", f.period, f.basis)
        for f in extract_figures(briefing, split_passages(briefing))
    ]


@pytest.mark.parametrize(
    "figure",
    [
        ("5.4%", "全国城镇失业率", "2027-07", ""),
        ("5.3%", "全国城镇失业率", "2027-08", ""),
        ("5.0%", "全国城镇失业率", "2027-09", ""),
        # The months of the sentence before.
        ("5.5%", "大城市失业率", "2027-08", ""),
        ("6.8%", "全国生产总值", "2027-Q2", "同比"),
        ("4.7%", "全国生产总值", "2027-Q2", "两年平均"),
        ("31.2%", "仪器及钟表制造业投资", "2027-01/2027-09", "同比"),
        ("18.4%", "玻璃及陶瓷制造业投资", "2027-01/2027-09", "同比"),
        ("5.5%", "服务业生产指数", "2027-09", "同比"),
        # No investment of industry: a statement of its own.
        ("6.2%", "固定资产投资", "2027-01/2027-09", "同比"),
        ("2.48", "城乡居民人均收入比值", "2027-01/2027-09", ""),
    ],
)
def test_each_figure_has_its_own_time_and_thing(figure: tuple[str, str, str, str]) -> None:
    assert figure in told(TEXT)


def test_two_years_of_an_average_are_no_figure() -> None:
    assert not [surface for surface, *_ in told(TEXT) if surface in ("两年", "2年", "三个月")]


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("monthly"), threads=1))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("8月份20个大城市的失业率是多少？", "5.5%"),
        ("按两年平均看，制造业投资增速是多少？", "3.9%"),
        ("制造业投资同比增长多少？", "12.5%"),
        ("二季度生产总值同比增长多少？", "6.8%"),
        ("单看三季度，经济比去年同期增长了几个点？", "5.2%"),
        # Of the month before, from what the change is told against.
        ("8月社会消费品零售总额同比增速是多少？", "3.1%（计算得出：4.8% − 1.7个百分点）"),
        ("8月规模以上工业增加值同比增长多少？", "5.0%（计算得出：3.6% + 1.4个百分点）"),
        ("从7月到9月，城镇失业率一共降了几个百分点？", "0.4个百分点（计算得出：5.4% − 5%）"),
        ("农民收入增速比城镇居民快多少个百分点？", "1.8个百分点"),
    ],
)
def test_the_figure_of_that_month_and_that_rate_comes_first(
    question: str, first: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).answer.startswith(first)


def test_months_asked_one_by_one_are_answered_in_order(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("全国城镇失业率七八九三个月分别是多少？")
    assert [str(f.value) for f in answer.figures] == ["5.4", "5.3", "5.0"]


def test_quarters_asked_one_by_one_are_answered_in_order(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("前三个季度，每个季度生产总值同比增速分别是多少？")
    assert [str(f.value) for f in answer.figures] == ["9.3", "6.8", "5.2"]


def test_a_rate_of_the_months_up_to_august_is_none_of_august(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert chain.invoke("8月份固定资产投资增速是多少？").status == "refused"


def test_rates_averaged_over_years_are_held_against_their_like(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("以两年平均计，房地产开发投资和制造业投资谁升得快？")
    assert answer.comparison is not None
    assert answer.comparison.winner.startswith("房地产开发投资")
    assert [str(side.value) for side in answer.comparison.sides] == ["6.4", "3.9"]
