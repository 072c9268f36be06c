"""Chinese questions in a reader's words, read as the briefing tells it; remarks are dropped."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.settings import Settings
from rag.records import AnswerRecord
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """省属企业经济运行情况新闻发布会

时间：2026年1月20日

发言人：各位记者朋友，大家好。2025年，省属企业实现营业收入3860亿元，同比增长3.5%，利润总额270亿元。2025年投资完成额620亿元。中小企业增加值同比增长4.2%。

省属企业上缴税费190亿元。新晋专精特新企业36家，累计240家。

平均办理时间的目标是压缩到5天以内，截至12月底平均为4天。惠民活动36场。外籍游客12万人次。

王兰：谢谢提问。骑行活动参加者5.4万人。徒步活动参加者2.1万人。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("firms"), threads=1))


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        # How much, and how fast.
        ("平均每个人摊到多大的场地", "人均多大的场地"),
        ("茶叶产量增速是几个百分点？", "茶叶产量增速是百分之几？"),
        ("茶叶产量以什么速度在涨？", "茶叶产量涨了百分之几？"),
        ("茶叶销量够不够三百万吨？", "茶叶销量有没有达到三百万吨？"),
        ("户数膨胀了百分之几", "户数增长了百分之几"),
        ("投了几百亿", "投了多少亿"),
        ("产量破了五百万台大关吗", "产量破了五百万台吗"),
        ("茶园占比摸到三分之一的线了吗", "茶园占比达到三分之一了吗"),
        ("茶厂总数为何？", "茶厂总数是多少？"),
        ("每月用掉多少G流量", "每月用掉多少流量"),
        # For each.
        ("平下来每场多少人", "平均每场多少人"),
        ("每办一场，平均撮合多少项", "平均每场撮合多少项"),
        ("一场能撮合多少项", "平均每场能撮合多少项"),
        ("免房租这事，摊到每户头上多少", "免房租，摊到每户多少"),
        ("按月平均是多少", "平均每月多少"),
        # What money came in and went out, and who earned it.
        ("收进来的钱减去花掉的钱剩多少", "收入减去支出剩多少"),
        ("茶业新创造的价值涨了多少", "茶业增加值涨了多少"),
        ("绿色工厂贡献的产值", "绿色工厂的产值"),
        ("茶企缴给国家多少税", "茶企上缴多少税"),
        ("外销突破多少亿", "出口突破多少亿"),
        ("茶叶在海外卖出去多少吨", "茶叶出口多少吨"),
        # When, who and why.
        ("2022那年茶叶产量多少", "2022年茶叶产量多少"),
        ("工厂哪天开的工", "工厂哪天开工"),
        ("标准是由几家一起定的？", "标准是由多家一起定的？"),
        ("规模以上的中小厂子有几家", "规模以上中小企业有几家"),
        ("苏鲁皖三省产了多少茶", "苏鲁皖产量多少茶"),
        ("官员怎么解释投资的下滑", "投资为什么下滑"),
        # One of two.
        ("两种茶谁的数量大", "两种茶谁更多"),
        ("哪个名单更长", "哪个更多"),
        ("红茶拿来跟绿茶比，前者高出多少", "红茶比绿茶高多少"),
        ("红茶跟绿茶比，后者多了多少吨", "绿茶比红茶多多少吨"),
        ("红茶产业虽说爬出了谷底，可它赶上绿茶了吗", "红茶产业赶上绿茶了吗"),
        ("红茶产量增速赢了绿茶增速吗", "红茶产量增速高于绿茶增速吗"),
        ("以2022年底为基数，户数增长了百分之几", "户数比2022年底增长了百分之几"),
        # Several, in order or one by one.
        ("给下面三笔钱从多到少排个序：税收、房租、货款", "税收、房租、货款哪个更多"),
        ("红茶、绿茶、白茶这三样去年的产量", "红茶、绿茶、白茶去年的产量"),
        ("用电那项又如何？", "用电呢"),
    ],
)
def test_what_was_said_is_read_in_plain_words(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("站点多少座，假设没有退出的情况", "站点多少座"),
        ("冷库多少家，且没有一家关停的情况", "冷库多少家"),
        ("想还原前年的基期数据，冷库有多少", "冷库有多少"),
        ("照公布的约数算，每家多少", "每家多少"),
        # What is named there is not asked for.
        ("冷库多少家，别把旧的算进来", "冷库多少家"),
        ("冷库多少家（不要按吨位）", "冷库多少家"),
    ],
)
def test_a_remark_is_no_part_of_what_is_asked(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("省属企业缴给国家多少税费", "190亿元（"),
        ("非中国籍的游客有多少", "12万人次（"),
        ("惠及老百姓的活动有多少场", "36场（"),
        ("踩单车活动有多少人参加", "5.4万人（"),
        ("专精特新企业新晋多少家，别把累计的算进来", "36家（"),
        ("中小厂子的增加值增速是几个百分点？", "4.2%（"),
        ("中小企业新创造的价值以什么速度在涨？", "4.2%（"),
        ("平均办理时间做到年底要求的那条线了没？", "是的：4天（"),
    ],
)
def test_it_is_answered_as_if_asked_plainly(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_a_dash_ends_what_is_compared(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("投资完成额和利润总额——哪个更多")
    assert record.answer == "投资完成额更多：投资完成额：620亿元[1]；利润总额：270亿元[2]。"


def test_things_are_put_in_order(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("把利润总额、投资完成额、上缴税费从高到低排个序")
    assert record.comparison is not None, record.answer
    assert record.answer == (
        "投资完成额更高：投资完成额：620亿元[1]；利润总额：270亿元[2]；上缴税费：190亿元[3]。"
    )
