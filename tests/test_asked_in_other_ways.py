"""Comparisons, lists and limits in the words people use; and near misses of what is told."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from rag.chain import build_chain
from rag.contest import contests
from rag.records import AnswerRecord


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        # The things are told once more, by their number.
        ("大豆、玉米、小麦这三个品种哪个增产多？", ("大豆", "玉米", "小麦")),
        ("公路货运量，铁路货运量，两者哪个多？", ("公路货运量", "铁路货运量")),
        # 和 stands within one of three names.
        ("税收、收费、基金和补贴收入，三项哪个高？", ("税收", "收费", "基金和补贴收入")),
        ("绿色工厂vs灯塔工厂 哪个少", ("绿色工厂", "灯塔工厂")),
        # What stands ahead is said of both.
        ("床位使用率（占用率）东部好还是西部好", ("东部", "西部")),
        ("Port investment: the coast or the interior, which grew faster?", ("coast", "interior")),
        ("Did exports or imports of farm goods rise faster?", ("exports", "imports")),
    ],
)
def test_the_things_that_a_comparison_names(question: str, names: tuple[str, ...]) -> None:
    assert contests(question)[0].names == names


@pytest.mark.parametrize(
    ("question", "winner"),
    [
        ("灯塔工厂vs国家级智能制造示范工厂 哪个少", "灯塔工厂"),
        ("亏损面收窄、营收增速回升、利润正增长，这三个势头哪一个连续的月数最多？", "亏损面收窄"),
        ("今年新能源车预计的增速，和去年的销量增速相比，哪个更高？", "去年的销量增速"),
        ("首批5G工厂的总投资和雄安对接活动促成的融资额，哪一笔大？", "雄安对接活动促成的融资额"),
        (
            "Did smaller firms do better? Which grew faster, industrial SMEs or all industry?",
            "industrial SMEs",
        ),
    ],
)
def test_the_winner_is_of_what_is_named(
    chain: Runnable[Any, AnswerRecord], question: str, winner: str
) -> None:
    comparison = chain.invoke(question).comparison
    assert comparison is not None
    assert comparison.winner.startswith(winner)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("汽车零售额 规模 占社零总额比重", ["4.86万亿元", "10.3%"]),
        ("新能源汽车 产量 同比", ["958.7万辆", "35.8%"]),
        ("钢厂超低排放改造：完成的企业数？对应粗钢产能？", ["78家", "3.9亿吨"]),
        ("工业互联网出过几项国际标准几项国标？", ["3项", "90项"]),
        ("整车出口有望登顶全球，出口了几辆？比上年多了百分之几？", ["491万辆", "57.9%"]),
        ("5G一年直接带出来多少经济总产出，比22年多了几成", ["1.86万亿元", "29%"]),
        (
            "首破3000万辆！2023年一共造了多少车、又卖了多少车",
            ["3016.1万辆", "3009.4万辆"],
        ),
        ("NEV output 2023 + yoy", ["958.7万辆", "35.8%"]),
        ("First batch of 5G factories: how many on the list and total investment?",
         ["300个", "100亿元"]),
    ],
)  # fmt: skip
def test_several_figures_asked_in_few_words(
    chain: Runnable[Any, AnswerRecord], question: str, figures: list[str]
) -> None:
    assert [f"{f.value}{f.unit}" for f in chain.invoke(question).figures] == figures


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Has Chinese car production gone past the 30 million mark?", "Yes: 30.161 million"),
        ("Is the association's 2024 forecast for new energy vehicles above 12 million?", "No: "),
        ("协会对2024年新能源车的产销怎么看，预估几万辆？", "1150万辆左右"),
        ("全世界一共有多少家灯塔工厂？中国的数量和占比都给了，应该能算吧", "约155家"),
        ("路透社记者提了什么问题？", "发布会没有给出这个问题的答案"),
        ("新华社提问了吗", "“近年来，工信部积极推动工业互联网"),
    ],
)
def test_what_is_asked_in_other_ways_is_answered_so(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


@pytest.mark.parametrize(
    "question",
    [
        # Its sentence speaks of it, and tells the figure of something else.
        "全国有多少个行政村已经通上5G了？",
        # A place that nothing around the figure speaks of.
        "车路云试点示范园区里，上海有几个？",
        # Each of them is asked, and one figure is of all.
        "雄安路演的58个硬科技项目，四个领域各占几个？",
        "“新三样”出口额比前一年成长多少？",
    ],
)
def test_what_a_neighbour_is_told_of_is_refused(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "按去年的渗透率，每卖一千辆新车，有多少辆是新能源的？",
            "约316辆（计算得出：1000 × 31.6%）",
        ),
        ("A股新上市的公司，平均每十家里有几家是专精特新？", "约7家（计算得出：10 × 70%）"),
        (
            "移动网络的终端连接里，扣除物联网终端之后，其余的占百分之多少？",
            "42.5%（计算得出：100% − 57.5%）",
        ),
        ("汽车行业增加值增速比整个制造业高几个点", "8个百分点（计算得出：13% − 5%）"),
    ],
)
def test_shares_counted_out_and_what_they_leave(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_what_is_planned_for_another_generation_is_no_answer(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("What are the next steps on 6G?").answer
    assert answer.startswith("加快6G技术研究")
    assert "5G" not in answer
