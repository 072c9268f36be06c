"""Questions that lean on the one before, on the bundled briefing, through the chain as shipped."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from rag.chain import build_chain
from rag.records import AnswerRecord
from rag.wording import in_plain_words


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


def ask(chain: Runnable[Any, AnswerRecord], *questions: str) -> AnswerRecord:
    return chain.invoke({"question": questions[-1], "history": list(questions[:-1])})


def test_a_question_that_names_its_thing_leans_on_none_before_it(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = ask(
        chain,
        "公开通报了多少款违规APP？",
        "How much did car retail bring in, and what share of consumer goods retail was that?",
    )
    assert record.completed_question is None
    assert [figure.value for figure in record.figures] == ["4.86", "10.3"]


@pytest.mark.parametrize(
    ("questions", "figures"),
    [
        (("去年新能源车造了多少辆？", "那出口呢？"), ["120.3"]),
        (("去年新能源车造了多少辆？", "那出口呢？", "同比呢？"), ["77.6"]),
        (("整车出口去年多少辆？", "那里头新能源的呢？"), ["120.3"]),
        (("灯塔工厂有多少家？", "占全球多少？"), ["40"]),
        (("国家层面创建了多少绿色工厂？", "2024年的目标呢？"), ["1000"]),
        (("How many NEVs were produced in 2023?", "And exports?"), ["120.3"]),
        # Each of those told before, in one answer or in two.
        (("新能源汽车产量和销量各多少？", "各自涨幅呢？"), ["35.8", "37.9"]),
        (("新能源汽车销量是多少？", "产量呢？", "各自涨幅多大？"), ["37.9", "35.8"]),
        # Than the year before asks for a change, not for the year before.
        (("新能源汽车去年生产了多少辆？", "比上年多了百分之几？"), ["35.8"]),
        # By how many more is of the amount told, and of none beside it.
        (("2023年新能源汽車賣了多少？", "比上一年多賣了多少輛？"), ["260.96"]),
        (("汽车整车2023年出口多少？", "比2022年多出口了多少辆？"), ["180.04"]),
        # Money is not counted as the things before were; a profit rises where a loss shrinks.
        (("首批5G工厂名录有多少个？", "一共投了多少？"), ["100"]),
        (("规上工业企业亏损面连续收窄了几个月？", "利润呢？"), ["4"]),
        # Another thing by the measure asked for before; whoever covers the classes was named.
        (("How many vehicles were exported in 2023?", "How many of them were NEVs?"), ["120.3"]),
        (("5G应用案例总共超过多少个？", "涵盖多少个国民经济大类？"), ["71"]),
        (("How much did telecom revenue grow?", "What about business volume?"), ["16.8"]),
        # How much faster than the year before: of a rate, in points.
        (("规上工业增加值去年增长多少？", "比前年快了多少？"), ["1"]),
        (("2023年规上工业增加值增速是多少？", "比上一年快了多少？"), ["1"]),
        # What replaced a measure on the way is asked of from then on.
        (("新能源汽车产量多少？", "那销量呢？", "涨了多少？"), ["37.9"]),
        # Told of in the sentence of the figure before.
        (("大飞机等示范工厂研制周期缩短了多少？", "生产效率方面又如何？"), ["30"]),
        # Its own words decide among what was spoken of.
        (("雄安对接活动有多少项目路演？", "谈成了几个？"), ["55"]),
        (("雄安一共路演了几个硬科技项目？", "谈成合作意向的有几个"), ["55"]),
    ],
)
def test_a_follow_up_keeps_what_it_does_not_name(
    questions: tuple[str, ...], figures: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    record = ask(chain, *questions)
    assert record.status == "answered"
    assert [figure.value for figure in record.figures] == figures


def test_the_year_before_is_worked_out_from_the_amount_told_last(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = ask(chain, "动力电池去年出口了多少？", "同比涨了多少？", "照这个算，前一年是多少？")
    assert record.derivation is not None
    assert (record.derivation.value, record.derivation.unit) == ("68.09", "吉瓦时")


@pytest.mark.parametrize(
    ("questions", "value"),
    [
        (("去年汽车产量是多少？", "前一年是多少？"), "2702.6"),
        (("去年规上工业增加值增长多少？", "制造业的呢？", "两个差几个百分点？"), "0.4"),
        (("How many NEVs were exported in 2023?", "And the year before?"), "67.74"),
    ],
)
def test_what_is_not_told_of_figures_told_before_is_worked_out(
    questions: tuple[str, ...], value: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = ask(chain, *questions)
    assert record.derivation is not None
    assert record.derivation.value == value


@pytest.mark.parametrize(
    ("questions", "name"),
    [
        (("2023年造了多少辆汽车？", "是谁说的？"), "辛国斌"),
        # Who answered a medium, whoever spoke where the question is cited.
        (("封面新闻记者问的是哪方面的事？", "后来谁回的他？"), "辛国斌"),
        (("Which broadcaster asked about services for SMEs?", "Who fielded it?"), "Tao Qing"),
        (("How many users has the anti-harassment service?", "Who said that?"), "Zhao Zhiguo"),
    ],
)  # fmt: skip
def test_who_said_it_is_the_speaker_of_what_was_cited(
    questions: tuple[str, ...], name: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = ask(chain, *questions)
    assert record.answer.startswith(name)
    assert record.citations[0].speaker in ("辛国斌", "陶青", "赵志国")


def test_who_expects_it_is_no_part_of_what_is_expected() -> None:
    asked = "What growth rate is the industry body forecasting for 2024?"
    assert in_plain_words(asked) == "What growth rate is forecasting for 2024?"


def test_another_year_that_is_not_told_is_refused(chain: Runnable[Any, AnswerRecord]) -> None:
    record = ask(chain, "去年新能源车造了多少辆？", "2021年呢？")
    assert record.status == "refused"


@pytest.mark.parametrize(
    ("question", "figure"),
    [("汽车去年出口了多少辆？", "491万辆"), ("汽车销量是多少？", "3009.4万辆")],
)
@pytest.mark.parametrize("before", ["2023年全国集成电路产量增长了多少？", "新能源汽车产量多少？"])
def test_a_short_question_that_names_its_thing_leans_on_none_before(
    chain: Runnable[Any, AnswerRecord], before: str, question: str, figure: str
) -> None:
    record = ask(chain, before, question)
    assert record.answer.startswith(figure)
    assert record.completed_question is None


@pytest.mark.parametrize(
    ("questions", "value"),
    [
        (("去年新能源汽车产量多少？", "销量比它少多少？"), "9.2"),
        (("去年汽車銷量多少？", "產量比它多多少？"), "6.7"),
        (("去年电信业务收入增长多少？", "业务总量的增速比它快几个点？"), "10.6"),
    ],
)
def test_what_is_held_against_it_is_held_against_the_figure_told_before(
    chain: Runnable[Any, AnswerRecord], questions: tuple[str, ...], value: str
) -> None:
    record = ask(chain, *questions)
    assert record.derivation is not None
    assert record.derivation.value == value


def test_a_figure_and_who_gave_it_are_both_told(chain: Runnable[Any, AnswerRecord]) -> None:
    record = ask(chain, "What share of all new cars sold were NEVs, and who gave that figure?")
    assert record.answer.startswith("31.6%")
    assert "Xin Guobin" in record.answer


@pytest.mark.parametrize(
    ("questions", "value", "expression"),
    [
        (("新能源汽车产量是多少？", "日均呢？"), "2.627", "958.7万辆 ÷ 365"),
        (("新能源汽车产量是多少？", "和销量差多少？"), "9.2", "958.7 − 949.5"),
    ],
)
def test_what_was_told_is_worked_on(
    questions: tuple[str, ...], value: str, expression: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    derivation = ask(chain, *questions).derivation
    assert derivation is not None
    assert (derivation.value, derivation.expression) == (value, expression)


def test_what_comes_next_is_asked_of_the_thing_named_before(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = ask(chain, "工业互联网有哪些进展？", "下一步呢？")
    assert "加强政策引导" in record.answer
    assert "汽车" not in record.answer


def test_a_sum_asked_for_alone_is_of_what_was_spoken_of(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert ask(chain, "动力电池出口多少？", "金额呢？").status == "refused"


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("汽车出口量、增速、新能源车出口量、增速分别是多少？", ["491", "57.9", "120.3", "77.6"]),
        (
            "新能源汽车产销量多少，同比各增长多少，占比多少？",
            ["958.7", "949.5", "35.8", "37.9", "31.6"],
        ),
        ("新能源汽车产量、销量和增速分别是多少？", ["958.7", "949.5", "37.9"]),
    ],
)
def test_rates_in_a_list_are_of_the_name_before_them(
    question: str, values: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    assert [figure.value for figure in ask(chain, question).figures] == values
