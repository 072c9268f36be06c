"""Questions as they are put in Taiwan and Hong Kong, over a Traditional text."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from rag.spans import periods_agree
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """嵐島觀光局記者會
2025年8月5日

局長 何硯：上半年來島旅客41.2萬人次，年增8.8%，其中港澳旅客7.1萬人次，年減3.4%。
公立醫院73家，平均占床率74.6%；醫學中心比較緊，平均占床率達到89.2%。
渡輪上半年準點率95.1%。安心專線今年接了8.9萬通，平均等候時間52秒。
民宿房間1,240間，住用率23.6%；溫泉旅館7月住用率66.2%。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("island"), threads=1))


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("渡輪上半年的準時率？", "95.1%"),
        ("打安心專線平均要等幾秒？", "52秒"),
        ("香港、澳門旅客上半年少了百分之幾？", "3.4%"),
    ],
)
def test_a_thing_is_known_by_its_other_name(
    chain: Runnable[Any, AnswerRecord], question: str, figure: str
) -> None:
    assert chain.invoke({"question": question}).answer.startswith(figure)


@pytest.mark.parametrize(
    "question",
    [
        # The mainland is another place.
        "上半年中國大陸旅客來了多少人？",
        # The share that is told is another's.
        "民宿7月的住用率多少？",
    ],
)
def test_what_is_told_of_others_is_no_answer(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke({"question": question}).status == "refused"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("明年想冲到多少旅客？", "明年目标达到多少旅客？"),
        ("韩国和美国哪个比较大？", "韩国和美国哪个更大？"),
        ("病床住得有多满？", "病床入住率多少？"),
        # A card for foreigners is nothing that is exported.
        ("发给外国人的交通卡", "发给外国人的交通卡"),
    ],
)
def test_everyday_forms_are_read_as_the_usual_ones(said: str, meant: str) -> None:
    assert in_plain_words(said) == meant


def test_a_summer_is_what_began_with_it() -> None:
    assert periods_agree("2025-07/2025-08", "2025-07/2025-09")
    assert not periods_agree("2025-04/2025-05", "2025-04/2025-06")
