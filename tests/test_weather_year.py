"""A year's monitoring told as briefings tell it: departures, ranks on record, names with numbers.

The same text is read (`index.figures`) and asked (`rag`).
"""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over
from tests.test_figures_styles import figures_of

TEXT = """国家云麓局举行新闻发布会 介绍2027年湖沼监测情况
2028年1月18日

局长 方晓：2027年全国平均气温11.6℃，较常年偏高0.8℃，为1972年以来第四高。
四季气温均偏高，春、夏、秋三季分别偏高1.5℃、1.1℃和0.6℃。
全国24小时水位预报准确率90.4%，比上年提高0.7个百分点；6月至8月24小时水位预报准确率为88.2%。
距湖面2公里高度的雷达覆盖率达到51.3%。水位、流量预测准确率分别为84.1%和87.9%，提高2.3个和1.6个百分点。
全国在用浮标508部，其中A频段和B频段浮标211部，D频段浮标297部。水中甲烷浓度为52.7ppb。
湖泊方面，全年共有31个湖泊涨水；9个漫过堤岸，其中青州5个、岚州3个。
已建成避风港1.7万个，可停泊渔船4.2万艘，其中去年新建和改造800个。计算能力达到每秒23千万亿次。
全年开展巡湖飞行2140架次，其中在青州组织飞行320架次。目前全国用于巡湖的飞机有40架。

副局长 罗松：受灾渔户、损毁网箱、直接渔业损失分别下降12.4%、20.5%和31.8%。
从时间看，损失集中在7月、8月，两个月合计占全年的64.2%。
今年，我们将重点抓好两件事：一是补齐短板，新建D频段浮标60部；二是健全机制。
到2030年，24小时水位预报准确率达到93%。全国已批准湖沼公约成员单位880家。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("lakes"), threads=1))


def told(text: str) -> list[tuple[str, str, str]]:
    return [(f.surface, f.subject, f.metric) for f in figures_of(text, "2028-01-18", "zh")]


def test_seasons_listed_together_have_a_departure_each() -> None:
    figures = told("甲：四季气温均偏高，春、夏、秋三季分别偏高1.5℃、1.1℃和0.6℃。")
    assert [(surface, subject) for surface, subject, _ in figures] == [
        ("1.5℃", "春季"),
        ("1.1℃", "夏季"),
        ("0.6℃", "秋季"),
    ]


@pytest.mark.parametrize(
    ("text", "surface", "value", "kind"),
    [
        ("甲：去年全国平均气温11.6℃，为1972年以来第四高。", "第四高", "4", "rank"),
        ("甲：1月份全国平均气温-4.1℃。", "-4.1℃", "-4.1", "level"),
        ("甲：水中甲烷浓度为52.7ppb。", "52.7ppb", "52.7", "count"),
    ],
)
def test_ranks_on_record_and_units_of_science_are_figures(
    text: str, surface: str, value: str, kind: str
) -> None:
    figure = figures_of(text, "2028-01-18", "zh")[-1]
    assert (figure.surface, str(figure.value), figure.kind) == (surface, value, kind)


def test_a_magnitude_of_ten_million_times_a_hundred_million_is_read_whole() -> None:
    (figure,) = figures_of("甲：计算能力达到每秒23千万亿次。", "2028-01-18", "zh")
    assert (figure.full_unit, figure.surface) == ("千万亿次", "23千万亿次")


def test_hours_and_heights_in_a_name_are_no_figures() -> None:
    assert told("甲：湖流路径24小时预报平均误差6公里。距湖面2公里高度的雷达覆盖率达到51.3%。") == [
        ("6公里", "湖流路径24小时预报平均误差", ""),
        ("51.3%", "距湖面2公里高度的雷达", "覆盖率"),
    ]


def test_the_last_of_a_list_takes_no_measure_of_the_one_before() -> None:
    figures = told("甲：受灾渔户数、损毁网箱数、直接渔业损失分别下降12.4%、20.5%和31.8%。")
    assert figures[-1] == ("31.8%", "直接渔业损失", "")


def test_forecasting_foresees_nothing_by_its_name() -> None:
    figures = figures_of("甲：去年流量预测准确率为87.9%。", "2028-01-18", "zh")
    assert [figure.status for figure in figures] == ["actual"]


def test_what_is_listed_behind_a_plan_for_the_year_is_planned() -> None:
    figures = figures_of(
        "甲：今年，我们将重点抓好两件事：一是补齐短板，新建浮标60部；二是健全机制。",
        "2028-01-18",
        "zh",
    )
    assert figures[-1].surface == "60部"
    assert figures[-1].status == "expected"


def test_of_which_goes_on_about_what_is_counted_alike() -> None:
    figures = told("甲：已建成避风港1.7万个，可停泊渔船4.2万艘，其中去年新建和改造800个。")
    assert figures[-1] == ("800个", "建成避风港", "新建和改造")


def test_how_months_are_looked_at_owns_no_share() -> None:
    figures = told("甲：从时间看，损失集中在7月、8月，两个月合计占全年的64.2%。")
    assert "时间" not in {subject for _, subject, _ in figures}


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("去年秋季，全国气温比常年偏高几度？", "0.6℃"),
        ("去年秋天，全国比常年暖和了几度？", "0.6℃"),
        ("去年全国平均气温是1972年以来第几高？", "第四高"),
        ("流量预测准确率提高了多少？", "1.6个百分点"),
        ("水位预测准确率提高了几个百分点？", "2.3个百分点"),
        ("D频段的浮标，眼下全国总共有几部在用？", "297部"),
        ("青州去年有几个湖泊漫过堤岸？", "5个"),
    ],
)
def test_it_is_asked_in_everyday_words(
    question: str, first: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke({"question": question}).answer.startswith(first)


def test_a_goal_for_the_year_is_held_against_the_rate_of_a_year(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke({"question": "24小时水位预报准确率离2030年的目标还差几个百分点？"})
    assert record.derivation is not None
    assert (record.derivation.value, record.derivation.expression) == ("2.6", "93% − 90.4%")


@pytest.mark.parametrize(
    "question", ["春天和夏天，哪个比往年热得更离谱？", "春季和夏季，哪个比常年偏高得多？"]
)
def test_departures_from_what_is_usual_are_held_together(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke({"question": question})
    assert record.comparison is not None
    assert record.comparison.winner.startswith("春季")
    assert [side.value for side in record.comparison.sides] == ["1.5", "1.1"]


@pytest.mark.parametrize(
    "question",
    [
        # Told against what is usual, and against no one year.
        "2027年全国平均气温比2026年高多少？",
        # An average is no extreme, and a departure no temperature.
        "去年最高气温多少度？",
    ],
)
def test_what_is_told_of_the_average_and_the_usual_answers_nothing_else(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke({"question": question}).status == "refused"
