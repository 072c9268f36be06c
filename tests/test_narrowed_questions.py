"""Questions narrowed down by one word that nothing told with the figure has: refused, not met."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure
from index.settings import Settings
from rag.ask import understand_ask
from rag.by_pinyin import ByPinyin
from rag.compute import convert
from rag.entity import lacks_names
from rag.near_misses import lacks_number
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """云麓市工业局举行新闻发布会 介绍2027年工作情况
2028年1月18日

局长 方晓：2027年，电动船舶销售18.6万艘，同比增长35.8%，其中出口4.2万艘，增长61.5%。
传感器企业数量超过4400家，规模以上工业增加值增长4.6%，传感器行业的规上工业增加值增长13%。
全年下架违规小程序620款，拦截诈骗来电和短讯近50亿次，核查处置高风险账户2亿个。
通报超范围采集信息的应用1861款。船用电池出口127.4吉瓦时，同比增长87.1%。
发布首批300个智慧码头名录，投资总额近100亿元。累计培育196家节能机房。
2027年前11个月新增减税降费超1.8万亿元。
钢材、水泥、陶瓷等行业的落后设备进一步退出，78家钢铁企业3.9亿吨粗钢产能完成改造。
全年遴选239家废钢铁、废纸、船用旧电池等综合利用企业，船用旧电池综合利用量22.5万吨。
深海勘探、船用传感、海洋生物、新型涂料等四个领域有58个项目做了路演。
航标、机场等领域示范车间生产效率提升约30%；钢材、陶瓷等领域示范车间排放减少约12%。
截至去年底，光网家庭用户达8.05亿户，光网接入流量占比达47%。

副局长 罗松：截至2027年底，登记企业达到48.3万户，较2026年底增加3.2万户。
累计建成导航站337.7万个。预计光网直接带动总产出1.86万亿元。我们和全国22家金融机构开展了合作。
今年力争新培育节能工厂1000家。举办了第十八届船舶展、智能航行展，参展企业3700余家。
41个工业大类中有28个保持增长。截至2027年底，我市导航站总数达337.7万个，网络更加完善。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("narrowed"), threads=1))


@pytest.mark.parametrize(
    ("question", "near"),
    [
        # A thing of another sort, a part, a sort of it, what was done to it.
        ("2028年充电桩要新建多少个？", "1000"),
        ("去年新建了多少座加氢站？", "337.7"),
        ("被起诉的违规小程序有多少款？", "620"),
        ("去年纯电动船舶卖了多少艘？", "18.6"),
        # Another quantity of the thing.
        ("传感器产业规模去年有多大？", "4400"),
        ("船用电池去年装船量是多少吉瓦时？", "127.4"),
        ("节能机房的平均PUE是多少？", "196"),
        # Another thing told in the sentence.
        ("水泥行业有多少产能完成了改造？", "3.9"),
        ("去年综合利用了多少吨废钢铁？", "22.5"),
        ("钢材、陶瓷那些示范车间的生产效率提高了百分之多少？", "30"),
        ("光网用户占全部家庭用户的几成？", "47"),
        # One of those told together, another one of those numbered, more of the time.
        ("光算短讯，去年拦下的诈骗短讯有多少条？", "50"),
        ("光智能航行展这一个展，有多少企业参展？", "3700"),
        ("海洋生物领域有多少个项目做了路演？", "58"),
        ("首批智慧码头之后，第二批名录收了多少个？", "300"),
        ("算上12月，2027年全年减税降费一共多少？", "1.8"),
        # Incidents are not accounts.
        ("去年查处了多少起诈骗案件？", "2"),
        # What the question states itself.
        ("参展的3700家企业里，达成意向的有几家？", "3700"),
        ("What was the indirect output driven by the optical network?", "1.86"),
    ],
)
def test_what_lacks_the_word_that_matters_is_no_answer(
    question: str, near: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "refused", answer.answer
    assert near not in [figure.value for figure in answer.figures]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("去年电动船舶卖了多少艘？", "18.6"),
        ("传感器企业有多少家？", "4400"),
        ("规上工业去年长了几个点？", "4.6"),
        ("被下架的违规小程序有多少款？", "620"),
        ("诈骗来电和短讯去年拦了多少次？", "50"),
        ("首批智慧码头名录有多少个？", "300"),
        ("去年头11个月减税降费多少？", "1.8"),
        ("船用旧电池综合利用了多少吨？", "22.5"),
        ("钢材、陶瓷领域示范车间的排放降了多少？", "12"),
        ("光网用户有多少户？", "8.05"),
        ("四个领域一共有多少个项目做了路演？", "58"),
        ("今年要新培育多少家节能工厂？", "1000"),
    ],
)
def test_the_same_words_in_their_place_are_answered(
    question: str, value: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question)
    assert answer.status == "answered", answer.answer
    assert answer.figures[0].value == value


def test_a_part_of_sales_is_worked_out_and_no_other_share_told(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("电动船舶销量里，出口的占几成？")
    assert answer.derivation is not None
    assert answer.derivation.expression == "4.2 ÷ 18.6 × 100%"


def test_by_what_percentage_follows_from_by_how_many(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("登记企业和2026年底相比增加了百分之几？")
    assert answer.derivation is not None
    assert answer.derivation.expression == "3.2 ÷ (48.3 − 3.2) × 100%"
    assert answer.answer.startswith("约7.1%")


def test_the_rest_of_a_stated_whole_is_taken_from_that_whole(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("41个工业大类里没有增长的有几个？")
    assert answer.derivation is not None
    assert answer.derivation.value == "13"


def test_what_is_told_twice_is_cited_twice(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("导航站有多少个？")
    assert answer.figures[0].value == "337.7"
    assert len(answer.citations) == 2
    assert all("337.7万个" in citation.quote for citation in answer.citations)


@pytest.mark.parametrize(
    ("question", "quote", "lacks"),
    [
        ("节点分别设在哪些城市？", "五个顶级节点稳定运行。", True),
        ("节点分别设在哪些城市？", "五个节点设在北京、上海、广州等地。", False),
        ("which 22 institutions has it signed up?", "和全国22家金融机构开展了合作。", True),
        ("这个数是哪家研究机构测算的？", "根据研究机构测算，总产出1.86万亿元。", True),
        ("增速超过7%的有几个省？", "10个省中有8个高于全国。", False),
    ],
)
def test_names_asked_for_have_to_be_told(question: str, quote: str, lacks: bool) -> None:
    assert lacks_names(question, [quote]) is lacks


@pytest.mark.parametrize(
    ("asked", "told", "lacks"),
    [
        ("第十九届船舶展什么时候办？", "举办了第十八届船舶展。", True),
        ("第十八届船舶展什么时候办？", "举办了第十八届船舶展。", False),
        ("第二批名录什么时候发布？", "去年9月办了大会。", True),
        ("首批名录什么时候发布？", "去年9月发布了第一批名录。", False),
    ],
)
def test_an_edition_is_told_by_its_number(asked: str, told: str, lacks: bool) -> None:
    assert lacks_number(asked, told) is lacks


def test_a_verb_that_sounds_like_a_name_is_none() -> None:
    assert ByPinyin("要化为行动，在雄安设立中心").find("huawei") == ""
    assert ByPinyin("在雄安设立中心").find("xiongan") == "雄安"


def test_a_participle_within_a_name_is_part_of_it() -> None:
    assert understand_ask("how many hydrogen refuelling stations were built?", None).unit == (
        "stations"
    )


def figures(text: str, date: str = "2027-04-13") -> list[Figure]:
    briefing = parse(text, "x", content_hash="x").model_copy(update={"date": date})
    return list(extract_figures(briefing, split_passages(briefing)))


def test_a_year_that_opens_a_paragraph_holds_for_it() -> None:
    told = figures(
        "1996年，全市废水排放量14.49亿吨。监测断面81个，达标的占27.1%。\n\n2000年，排放量11.26亿吨。断面79个。"
    )
    assert [(str(f.value), f.period) for f in told] == [
        ("14.49", "1996"),
        ("81", "1996"),
        ("27.1", "1996"),
        ("11.26", "2000"),
        ("79", "2000"),
    ]


def test_what_was_before_is_of_the_year_held_against() -> None:
    (before, now) = figures("与环境最差的1996年相比，2018年排放量由14.49亿吨降至3.27亿吨。")
    assert (before.period, now.period) == ("1996", "2018")


def test_a_year_behind_同比_is_what_a_change_is_held_against() -> None:
    (change,) = figures("2018年氨氮排放量同比2015年下降12.9%。")
    assert (change.period, change.basis, change.direction) == ("2018", "同比2015年", "fall")


def test_things_listed_side_by_side_share_out_as_many_figures() -> None:
    told = figures("2018年二氧化硫和氮氧化物排放量较2010年累计削减了38%、30.7%。")
    assert [(f"{f.subject}{f.metric}", f.value) for f in told] == [
        ("二氧化硫排放量", Decimal("38")),
        ("氮氧化物排放量", Decimal("30.7")),
    ]


def test_firms_of_two_places_are_of_their_own_place() -> None:
    told = figures("清塘区域261家企业和竹埠区域28家企业全部关停。")
    assert [f"{f.subject}{f.metric}" for f in told] == ["清塘区域企业", "竹埠区域企业"]


ENGLISH = """Harbour Bank press conference
2027-03-19

GOVERNOR ILSE MARR: Staff see headline inflation averaging 2.4 per cent in 2027, 2.1 per cent in \
2028, 1.9 per cent in 2029 and 2.2 per cent in 2030. For inflation excluding energy and food, \
staff project an average of 2.9 per cent in 2027 and 2.3 per cent in 2028. We see the economy \
growing by 0.7 per cent in 2027, 1.1 per cent in 2028 and 1.4 per cent in 2029.
"""


def test_each_forecast_of_a_list_is_of_the_year_behind_it() -> None:
    briefing = parse(ENGLISH, "x", content_hash="x")
    told = [
        (f"{f.subject}{f.metric}", str(f.value), f.period, f.kind)
        for f in extract_figures(briefing, split_passages(briefing))
    ]
    assert told == [
        ("headline inflation", "2.4", "2027", "share"),
        ("headline inflation", "2.1", "2028", "share"),
        ("headline inflation", "1.9", "2029", "share"),
        ("headline inflation", "2.2", "2030", "share"),
        ("inflation excluding energy and food", "2.9", "2027", "share"),
        ("inflation excluding energy and food", "2.3", "2028", "share"),
        ("economy", "0.7", "2027", "growth"),
        ("economy", "1.1", "2028", "growth"),
        ("economy", "1.4", "2029", "growth"),
    ]


def test_a_smaller_unit_is_told_by_a_division() -> None:
    (power,) = figures("机组16兆瓦并网。")
    assert convert(power, "万千瓦").expression == "16兆瓦 ÷ 10"
