"""Comparisons and computations asked for in everyday words, and those that must not be made."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """云屏省市场监督管理局新闻发布会
2027年1月14日

局长 苏砚：2026年，全省玩具抽检1200批次，合格率98.5%；家具抽检800批次，不合格40批次。
童鞋抽检600批次，合格率97.2%。
全省生产自行车320万辆，其中电动自行车180万辆。180万辆里，松溪95万辆，柏舟41万辆，其余在别的县。
受理消费投诉26.4万件，每百万人口投诉数5200件，办结25.1万件。
查办违法案件1.3万件，涉案货值3.6亿元，罚没款2.4亿元。
全年缺陷产品召回96次，按级别分，甲级7次、乙级31次、丙级58次。甲级召回最严重，比2025年少了4次。
有条件许可的新品种累计150个，其中58个完成验证、转为正式许可，6个因为数据不实被撤销。
电梯首次登记，国产3100台，进口420台。规上检验机构营业收入45亿元，占全行业的62%。
检验行业增加值增长7.4%，高出全国1.1个百分点。重点实验室年度投资计划18亿元，截至11月底完成13.5亿元。
“云屏号”检测列车前三季度开行546列。检验机构研发投入强度6.3%，全行业平均强度2.1%。
今夏制冷设备最大负荷860万千瓦，全年3次创新高，比上年最高值多出45万千瓦。
认证证书分布：北岭21张、南浦6张。
省内批准儿童用品新品52个，上一年是44个。特种设备生产企业680家，充装单位310家。
电器出口额中，对东盟出口19亿美元，对美国出口14亿美元。
柏舟检验检测集聚区机构120家。
证书签发平均用时从46天减到38天。境内仪器的注册费，每件由45万元调到58.5万元。
省级放心店6830家；放心市场累计612家，今年新认定74家。
前三季度检测设备用电量27亿千瓦时，其中实验室18亿千瓦时。9月实验室用电2.1亿千瓦时。
计量器具出口中，西洲占9.7%，比上年同期回落3.4个百分点。
2027年衡器产量力争突破9万台，2026年全年7.2万台。仪表制造业利润6.8亿元。
三大门类利润分化明显：制造业41亿元，采矿业17亿元。
北岭抽查率8.6%、南浦抽查率7.9%。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("market"), threads=1))


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        # A rate that only its two numbers tell.
        ("家具抽检合格率是多少？", "(800 − 40) ÷ 800 × 100%"),
        ("家具抽检的不合格率？", "40 ÷ 800 × 100%"),
        ("消费投诉的办结率有多高？", "25.1 ÷ 26.4 × 100%"),
        # What parts leave of their whole, however they are named.
        ("电动自行车产量，松溪柏舟以外的地方总共多少？", "180 − 95 − 41"),
        ("有条件许可的，既没转正也没被撤的还有几个？", "150 − 58 − 6"),
        # Share, gap, ratio, per day, and what was before.
        ("造的自行车里头电动的占百分之几？", "180 ÷ 320 × 100%"),
        ("重点实验室年度投资计划还差多少没花完？", "18 − 13.5"),
        ("检验机构的研发投入强度是全行业平均的几倍？", "6.3 ÷ 2.1"),
        ("1到9月（273天）“云屏号”平均一天开几列？", "546列 ÷ 273"),
        ("2025年制冷设备最高负荷是多少？", "860 − 45"),
        ("2025年甲级召回多少次？", "7 + 4"),
        # By how much something was moved from one level to another.
        ("证书签发平均用时缩短了多少天？", "46 − 38"),
        ("境内仪器的注册费每件涨了多少钱？", "58.5 − 45"),
        # All there are, and not those of this year; a year, and not one of its months.
        ("省级放心店是放心市场的几倍？", "6830 ÷ 612"),
        ("实验室用电占检测设备用电量的多大比例？", "18 ÷ 27 × 100%"),
        # A target held against the year before; a share as it was then.
        ("衡器产量目标比2026年多多少？", "9 − 7.2"),
        ("西洲份额去年同期是多少？", "9.7% + 3.4个百分点"),
        ("北岭和南浦的抽查率差几个百分点？", "8.6% − 7.9%"),
        # The rate of all the country, from how far the province is above it.
        ("全国检验行业增加值增长多少？", "7.4% − 1.1个百分点"),
    ],
)
def test_everyday_words_ask_for_a_computation(
    chain: Runnable[Any, AnswerRecord], question: str, expression: str
) -> None:
    record = chain.invoke({"question": question})
    assert record.derivation is not None, record.answer
    assert record.derivation.expression == expression


@pytest.mark.parametrize(
    ("question", "winner", "values"),
    [
        ("电梯首次登记，国货多还是洋货多？", "国货", ["3100", "420"]),
        ("松溪和柏舟哪家造的电动自行车多？", "松溪", ["95", "41"]),
        ("电器卖给东南亚国家联盟和卖给美国，哪边金额高？", "电器出口东盟", ["19", "14"]),
        # 仪表制造业 is not all of 制造业.
        ("制造业和采矿业，谁的利润高？", "制造业", ["41", "17"]),
        # A rate that is told by its two numbers alone.
        ("玩具抽检和家具抽检，哪个合格率高？", "玩具抽检", ["98.5", "95"]),
        # One thing at two times: told of both, or worked out for the earlier one.
        ("批准儿童用品新品，2025和2026哪年多？", "2026年", ["52", "44"]),
        ("甲级召回，2025年和2026年哪年次数多？", "2025年", ["11", "7"]),
    ],
)
def test_two_sides_are_held_together_in_what_is_asked(
    chain: Runnable[Any, AnswerRecord], question: str, winner: str, values: list[str]
) -> None:
    record = chain.invoke({"question": question})
    assert record.comparison is not None, record.answer
    assert record.comparison.winner.startswith(winner)
    assert [side.value for side in record.comparison.sides] == values


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("认证证书北岭几张南浦几张？", ["21", "6"]),
        ("消费投诉受理多少件？摊到每百万人是多少？", ["26.4", "5200"]),
        ("罚款加没收一共多少钱？", ["2.4"]),
        # Told of the very product.
        ("玩具抽检合格率多少？", ["98.5"]),
    ],
)
def test_what_is_told_is_quoted(
    chain: Runnable[Any, AnswerRecord], question: str, values: list[str]
) -> None:
    record = chain.invoke({"question": question})
    assert record.derivation is None, record.answer
    assert [figure.value for figure in record.figures] == values


@pytest.mark.parametrize(
    "question",
    [
        # Nothing near the two figures speaks of that town.
        "柏舟全行业营业收入多少？",
        # Firms of another trade.
        "特种设备批发企业有几家？",
        # Money is told in no number of times.
        "缺陷产品召回涉及金额有多大？",
    ],
)
def test_figures_of_others_answer_nothing(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    record = chain.invoke({"question": question})
    assert record.status == "refused", record.answer
