"""A figure answers only for the very thing that stands behind 多少, 几 or 人均."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """松岭省商务厅新闻发布会
2025年1月16日

省商务厅厅长 何砚：2024年，全省服务平台共服务批发企业18.3万家，直播电商企业超过4400家。
全省网络支付用户达到3.2亿户，全年移动支付金额86万亿元，增长14%。
消费节惠及商户万余家，带动消费1700亿元。
农村居民人均网购支出4200元，夜间经济规模首次突破万亿。
全年举办购物节26场，参加活动的群众310万人次。
冷库容量达到520万吨，比上年增长8.4%，占全国的6%。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("commerce"), threads=1))


@pytest.mark.parametrize(
    "question",
    [
        # Enterprises of another trade than those counted.
        "去年全省有多少家保险经纪企业？",
        "全省光伏组件企业一共有几家？",
        # Another quantity of the same people.
        "网络支付用户用了多少流量？",
        # For each, where the text has the sum.
        "网络支付用户人均每月支付多少钱？",
        # Money, and companies, are no number of events.
        "消费节办了多少场？",
        "夜间经济有多少家？",
        # Counted without a measure word.
        "有多少部门参加了消费节？",
    ],
)
def test_a_number_of_something_else_is_no_answer(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke({"question": question}).status == "refused"


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("全省有多少家直播电商企业？", "超过4400家"),
        ("批发企业服务了多少家？", "18.3万家"),
        ("农村居民人均网购支出多少钱？", "4200元"),
        ("购物节举办了多少场？", "26场"),
        ("网络支付有多少用户？", "3.2亿户"),
        ("消费节带动了多少消费？", "1700亿元"),
        # By how many tenths it grew is no share.
        ("冷库容量比前一年多了几成？", "8.4%"),
        ("冷库容量占全国几成？", "6%"),
    ],
)
def test_the_thing_itself_is_answered(
    chain: Runnable[Any, AnswerRecord], question: str, start: str
) -> None:
    assert chain.invoke({"question": question}).answer.startswith(start)


def test_a_thing_that_only_others_are_told_of_by_its_other_name_is_refused(
    bundled_library: Library,
) -> None:
    # The briefing tells of 移动电话, and of what was produced of cars.
    chain = build_chain(bundled_library)
    assert chain.invoke({"question": "2023年手机产量"}).status == "refused"
    assert chain.invoke({"question": "去年车企一共造了多少辆车"}).answer.startswith("3016.1万辆")


@pytest.mark.parametrize(
    ("question", "start"),
    [
        # One rate against the same of the year before: in points.
        ("去年工业增速比前年快多少", "1个百分点"),
        # For how long, though what lasts is a fall.
        ("亏损面收窄几个月了", "连续8个月"),
    ],
)
def test_a_gap_of_rates_is_points_and_months_of_falling_are_a_streak(
    bundled_library: Library, question: str, start: str
) -> None:
    answer = build_chain(bundled_library).invoke({"question": question}).answer
    assert answer.startswith(start)
