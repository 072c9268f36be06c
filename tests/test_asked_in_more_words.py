"""Questions in words that no briefing uses: claims, keywords, everyday verbs, ages, places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.script import simplify
from index.settings import Settings
from rag.contest import contests
from rag.operations import operations_asked
from rag.records import AnswerRecord
from rag.speech import is_name, is_place
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """全省茶业发展情况新闻发布会

时间：2029年1月22日

发言人柳庆：各位记者朋友，大家好。2028年，全省绿茶出口增长21.4%，白茶出口增长38.6%，茶叶出口总体增长12.5%。茶叶出口总额186.4亿元，其中绿茶出口74.2亿元。对东盟、欧盟出口分别增长24.1%和8.3%，对北美下降6.2%。

采茶机器人这两年很热。去年产量4.6万台，销量4.1万台。采茶机器人单台均价从2027年的3.9万元降到2.7万元。

观光列车全年开行1260列，运送旅客83.5万人次。数字茶园普及率61.3%，自动灌溉率44.8%。小微茶企用电量增长4.4%，规模以上茶企增加值增长5.2%。

2029年力争新建示范茶园300个，目前累计建成示范茶园1470个。22家银行为茶企提供贷款。茶博物馆覆盖率68.2%，60岁及以上茶农31.2万人。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("tea"), threads=1))


@pytest.mark.parametrize(
    ("question", "opening", "values"),
    [
        ("绿茶和白茶出口，谁的涨势更猛？", "白茶", ("38.6%", "21.4%")),
        ("有同行跟我说绿茶出口的涨幅比白茶还猛，这么说没毛病吧？", "没有", ("38.6%", "21.4%")),
        ("看到一个说法：绿茶出口增得还没茶叶出口总体快。是真的吗", "没有", ("21.4%", "12.5%")),
        (
            "小微茶企用电量跟规上茶企增加值，哪个的年增率高一丢丢？",
            "规上茶企增加值",
            ("5.2%", "4.4%"),
        ),
        ("数字茶园普及率、自动灌溉率，哪个还差一截（更低）？", "自动灌溉率", ("44.8%", "61.3%")),
        ("2029年要新建的示范茶园，会比累计建成的还多吗？", "没有", ("1470个", "300个")),
    ],
)
def test_a_comparison_in_whatever_words_it_is_asked(
    chain: Runnable[Any, AnswerRecord], question: str, opening: str, values: tuple[str, str]
) -> None:
    record = chain.invoke({"question": question})
    assert simplify(record.answer).startswith(opening), record.answer
    assert [value in record.answer for value in values] == [True, True], record.answer
    assert record.comparison is not None


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("采茶机器人 去年产了多少台 卖了多少台", "4.6万台"),
        ("采茶机器人现在平均卖多少钱一台", "2.7万元"),
        ("观光列车一整年载了多少人？", "83.5万人次"),
        ("博物馆覆盖率到多少了", "68.2%"),
        ("花甲以上的茶农有多少？", "31.2万人"),
        ("绿茶出口 金额＋涨幅", "74.2亿元"),
    ],
)
def test_everyday_words_for_what_a_text_says_otherwise(
    chain: Runnable[Any, AnswerRecord], question: str, first: str
) -> None:
    answer = chain.invoke({"question": question}).answer
    assert simplify(answer).startswith(first), answer


@pytest.mark.parametrize(
    "question",
    [
        "茶叶对北美出口额是多少亿元？",
        "示范茶园光2028这一年新添了几个？",
        "22家银行里有几家是外资银行？",
        "Of the 22 banks that lend to tea firms, how many are foreign?",
        "How many tea museums are there per 10,000 people?",
        "首批采茶机器人在哪个省投产、由谁运营？",
        "哪两个省没有达标，那俩省份是谁？",
    ],
)
def test_what_the_text_does_not_tell_is_refused(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    record = chain.invoke({"question": question})
    assert record.status == "refused", record.answer


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("耄耋以上的老人", "80岁以上的老人"),
        ("八十往上的老人", "80岁以上的老人"),
        ("东部、中部、西部，这三块的入住率各是多少", "东部、中部、西部的入住率各是多少"),
        ("入住率，要准确百分比", "入住率"),
        ("应用合格率是百分之多少？要绝对水平，不要升幅", "应用合格率是百分之多少？"),
        ("比前一年年末多多少", "比上年末多多少"),
        ("How many per 10,000 people?", "How many per 10000 people?"),
        ("small and medium-sized industrial firms", "SME industrial firms"),
        ("retail sales, RMB", "retail sales, yuan"),
        ("卖到东南亚十国的有多少", "出口东盟的有多少"),
        ("茶叶销量的增速，有没有比红茶高？", "茶叶销量的增速，有没有 比 红茶高？"),
        ("绿茶增得还没红茶快吗", "绿茶不如红茶快吗"),
    ],
)
def test_a_wording_is_read_as_the_tables_know_it(said: str, meant: str) -> None:
    assert in_plain_words(said).replace(" ", "") == meant.replace(" ", "")


@pytest.mark.parametrize("word", ["东盟", "欧盟", "拉美", "京津冀"])
def test_a_union_or_region_is_a_place(word: str) -> None:
    assert (is_place(word), is_name(word)) == (True, True)


def test_what_a_side_does_is_no_part_of_its_name() -> None:
    found = contests("2029年要新建的茶园，会 比 累计建成的多吗？")
    assert found[0].names == ("2029年要新建的茶园", "累计建成")


def test_a_share_alone_is_no_side() -> None:
    names = [contest.names for contest in contests("茶在销量里占比高，还是在出口里占比高？")]
    assert all("占比" not in pair for pair in names)


def test_a_word_inside_another_asks_for_nothing() -> None:
    assert "difference" not in operations_asked("what percentage came from singapore alone?")


def test_brackets_in_a_question_break_nothing(chain: Runnable[Any, AnswerRecord]) -> None:
    for question in ("绿茶（含白茶出口多少？", "绿茶）出口(增长多少*", "白茶[出口+增长多少?"):
        assert chain.invoke({"question": question}).status in ("answered", "refused")


def test_what_about_asks_as_the_part_before_it() -> None:
    from rag.english_parts import asked_alike, parts_of

    parts = parts_of("How fast did output rise, and what about power use?")
    assert asked_alike(parts, frozenset({"growth"}))[1] == "how fast did power use grow"


def test_what_an_answer_is_wanted_for_counts_against_no_figure(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke({"question": "對岸的採茶機器人去年產量多少？做簡報要用"}).answer
    assert simplify(answer).startswith("4.6万台"), answer


def test_a_computed_thousand_in_english_is_grouped_and_no_year() -> None:
    from decimal import Decimal

    from eval.amounts import find_amounts
    from rag.computed import Computed
    from rag.derived_told import _result

    told = _result(Computed("1864 ÷ (1 − 9.2%)", Decimal(2053), "people", (), True), "en")
    assert told == "2,053 people"
    assert [amount.size for amount in find_amounts(told)] == [Decimal(2053)]


TRADE = """全省外贸运行情况新闻发布会

时间：2029年7月12日

发言人柳庆：各位记者朋友，大家好。上半年，全省货物贸易出口5316.8亿元，增长7.8%；全省货物贸易进口3325.7亿元，增长6.1%。

记者问：请问主要商品的出口情况怎么样？

发言人柳庆：主要商品出口保持增长。上半年，全省出口机电产品3211.3亿元，出口服装418.6亿元，出口农产品121.5亿元。出口商品结构进一步优化。
"""


def test_a_measure_of_nothing_named_is_that_of_all(tmp_path: Path) -> None:
    asked = chain_over(TRADE, Settings(home=tmp_path, threads=1))
    for question, opening in (
        ("上半年出口多少亿？", "5316.8亿元"),
        ("上半年出口、进口各多少亿？", "5316.8亿元"),
        ("上半年机电产品出口多少亿？", "3211.3亿元"),
    ):
        assert asked.invoke({"question": question}).answer.startswith(opening), question
