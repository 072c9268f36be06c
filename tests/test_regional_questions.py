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
        ("连回收的也算进去，全市多少垃圾？", "全市多少垃圾？"),
        ("袋子卖了几多个出去？", "袋子卖了多少个？"),
        ("全国卖出几兆元？", "全国卖出多少万亿元？"),
        ("哪种票卖得比较好？", "哪种票卖得更多？"),
        ("产量同销量各升几多？", "产量和销量分别升多少？"),
        ("今年比去年少亏多少？", "今年 比去年亏损少多少？"),
        # A card for foreigners is nothing that is exported.
        ("发给外国人的交通卡", "发给外国人的交通卡"),
    ],
)
def test_everyday_forms_are_read_as_the_usual_ones(said: str, meant: str) -> None:
    assert in_plain_words(said) == meant


def test_a_summer_is_what_began_with_it() -> None:
    assert periods_agree("2025-07/2025-08", "2025-07/2025-09")
    assert not periods_agree("2025-04/2025-05", "2025-04/2025-06")


MAINLAND = """海原省通信管理局新闻发布会
2025年1月20日

局长 何砚：2024年，全省5G基站4.2万个，具备千兆服务能力的端口31.5万个，5G移动电话用户860万户。
人工智能企业达到320家，绿色数据中心12家。全年拦截骚扰电话1.6亿次，通报47款违规APP。
动力电池出口2.9万吨，同比增长14.2%。造船市场份额连续6年位居全国第一。
"""


@pytest.fixture(scope="module")
def mainland(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(MAINLAND, Settings(home=tmp_path_factory.mktemp("sea"), threads=1))


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("5G基地台蓋了幾座？", "4.2萬個"),
        ("有Gigabit服務能力的埠有多少個？", "31.5萬個"),
        ("5G行動電話用戶有多少戶？", "860萬戶"),
        ("5G流動電話用戶有幾多？", "860萬戶"),
        ("人工智慧公司有幾間？", "320家"),
        ("綠色資料中心有幾座？", "12家"),
        ("攔了幾多個滋擾電話？", "1.6億次"),
        ("被點名的違規手機應用程式有幾款？", "47款"),
        ("動力電池外銷升幾多？", "14.2%"),
        ("造船市佔率蟬聯第一幾年了？", "連續6年"),
    ],
)
def test_a_mainland_text_is_asked_in_the_words_of_taiwan_and_hong_kong(
    mainland: Runnable[Any, AnswerRecord], question: str, figure: str
) -> None:
    assert mainland.invoke({"question": question}).answer.startswith(figure)
