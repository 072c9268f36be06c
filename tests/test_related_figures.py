"""Figures that the text relates to one another answer for what no figure tells itself."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """云岫市体育局新闻发布会
2025年1月16日

市体育局局长 沈越：2024年，全市体育场馆达到1260个，其中820个向公众免费开放。
健身步道建设列入40项民生实事，目前已完工31项。
全市注册教练员5400人，其中女教练员1900人；注册运动员2.3万人，较2023年减少1500人。
城市居民人均体育消费3260元，比农村居民高1480元。篮球场数量增长9.2%，快于足球场3.5个百分点。
全年新增健身广场36处，年末总数达到412处。组织青少年比赛210场，是2021年的3.5倍。
马拉松参赛者3.2万人，其中四成五来自外地。体育产业总产出480亿元，占全省体育产业总产出的16%。
运动员在省运会上获得金牌18枚、银牌25枚、铜牌31枚。
全市小学、初中和高中体育教师分别为5200人、3100人和1700人。
今年上半年和一季度分别举办全民健身活动640场和250场。赛事直播观看量上半年增长12.5%，票房增长8.1%。
2024年全民健身活动支持资金1.26亿元，惠及社区420个。购置急救设备96台，培训急救员2.1万人。
冰雪场馆接待游客310万人次，同比增长24%。体育公园预算总额6.4亿元，比上一个周期减少8%。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("sports"), threads=1))


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        # How many are not so.
        ("体育场馆里不免费开放的有多少个？", "1260 − 820"),
        ("还有多少个体育场馆没有向公众免费开放？", "1260 − 820"),
        ("40项民生实事里几项还没完工？", "40 − 31"),
        ("注册教练员中不是女的有多少人？", "5400 − 1900"),
        # Another thing, told by how far the first is from it.
        ("农村居民人均体育消费是多少元？", "3260 − 1480"),
        ("乡下居民一年人均花多少钱在体育上，也就是农村居民的人均体育消费？", "3260 − 1480"),
        ("足球场数量增长了百分之几？", "9.2% − 3.5个百分点"),
        ("足球场的增速是多少？", "9.2% − 3.5个百分点"),
        # What was before.
        ("2023年底健身广场有多少处？", "412 − 36"),
        ("2023年有多少名注册运动员？", "23000 + 1500"),
        ("2021年办了多少场青少年比赛？", "210 ÷ 3.5"),
        ("上个周期体育公园的预算是多少亿元？", "6.4 ÷ (1 − 8%)"),
        ("按增速折回去算，2023年冰雪场馆接待了多少万人次？", "310 ÷ (1 + 24%)"),
        ("冰雪场馆接待游客比前一年多了大约多少万人次？", "310 − 310 ÷ (1 + 24%)"),
        # Part and whole by a percentage.
        ("马拉松参赛者里来自外地的有多少人？", "3.2万人 × 45%"),
        ("按占比反推，全省体育产业总产出约多少亿元？", "480亿元 ÷ 16%"),
        # Whole lists.
        ("中小学体育教师加起来多少人？", "5200 + 3100 + 1700"),
        ("金牌、银牌和铜牌合计多少枚？", "18 + 25 + 31"),
        # By how much one exceeds another, the words of degree beside the names.
        ("赛事直播观看量的增速高出票房增速几个百分点？", "12.5% − 8.1%"),
        ("直播观看量增速比票房 高多少个百分点？", "12.5% − 8.1%"),
        ("金牌比铜牌少多少枚？", "31 − 18"),
        ("金牌数，比铜牌少了几枚？", "31 − 18"),
        # Shares of a whole.
        ("每一百名注册教练员里，有百分之多少是女的？", "1900 ÷ 5400 × 100%"),
        (
            "Of all sports venues, what percentage are open to the public for free?",
            "820 ÷ 1260 × 100%",
        ),
        # For each.
        ("平均每个社区得到多少万元全民健身活动支持资金？", "1.26亿元 ÷ 420个"),
        (
            "On average, how much support money did each community get?",
            "1.26亿元 ÷ 420个",
        ),
    ],
)
def test_a_computation_uses_the_figures_that_the_text_relates(
    question: str, expression: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None
    assert record.derivation.expression == expression


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("向公众免费开放的体育场馆有多少个？", "820个"),
        ("城市居民人均体育消费是多少？", "3260元"),
        ("篮球场数量增长多少？", "9.2%"),
        ("城市居民人均体育消费比农村居民高多少元？", "1480元"),
        ("女教练员有多少人？", "1900人"),
    ],
)
def test_a_figure_that_is_told_is_not_computed(
    question: str, answer: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.derivation is None
    assert f"{record.figures[0].value}{record.figures[0].unit}" == answer


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        # 砸了, 普及 and 教会 are told nowhere; the sentence of the other part is.
        ("砸了多少台急救设备，培训了多少急救员？", ["96", "2.1"]),
        ("全民健身活动给了多少钱，覆盖面到了多少个社区？", ["1.26", "420"]),
        ("金牌数和铜牌数各是多少？", ["18", "31"]),
        ("冰雪场馆接待了多少游客，同比变化如何？", ["310", "24"]),
        ("直播观看量和票房，上半年涨幅分别是多少？", ["12.5", "8.1"]),
        ("报道要用两个数：冰雪场馆接待的游客数，以及同比增速", ["310", "24"]),
        ("给我急救设备台数、急救员人数。", ["96", "2.1"]),
    ],
)
def test_what_is_asked_in_one_breath_is_told_in_one_breath(
    question: str, figures: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    assert [f.value for f in chain.invoke(question).figures] == figures


@pytest.mark.parametrize(
    "question",
    ["游泳馆里没开放的有多少个？", "羽毛球场的增速是多少？", "注册裁判员里不是女的有多少人？"],
)
def test_of_things_that_are_not_told_nothing_is_computed(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).derivation is None


def test_what_was_sold_and_is_not_so_is_not_worked_out_from_exports(
    bundled_library: Library,
) -> None:
    record = build_chain(bundled_library).invoke(
        {"question": "2023年卖出的汽车里，不是新能源车的有多少万辆？"}
    )
    assert record.answer.startswith("2059.9万辆（计算得出：3009.4 − 949.5）")
