"""English questions over a Chinese text: what is counted, what is of which side, whole and part."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.complements_en import without_its_part
from rag.counted_with import counted_noun, counts_such, measure_words
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """滨江市工业局新闻发布会
2025年2月18日

工业局局长 周明：2024年，全市举办交流活动35场，120家企业参加，全市企业总数达到4200家。
全市汽车产量62.5万辆，增长8%。其中，新能源汽车产量21.3万辆，增长30%。
有40个创新项目参加展示，其中28个项目与投资机构达成合作意向。全市企业达成合作意向650项。
规模以上工业增加值增长5.2%，小微企业用电量增长3.1%。储能电池出口12.6吉瓦时。
全市建成充电桩5.6万个，具备千兆网络服务能力的端口达到83万个。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("industry"), threads=1))


@pytest.mark.parametrize(
    ("question", "noun"),
    [
        ("how many cross-border matchmaking events were held?", "events"),
        ("how many events linking large firms with smes were held?", "events"),
        ("how many firms participated?", "firms"),
        ("how many people now work there?", "people"),
        ("what was counted?", ""),
    ],
)
def test_the_noun_counted_ends_where_its_verb_begins(question: str, noun: str) -> None:
    assert counted_noun(question) == noun


@pytest.mark.parametrize(
    ("noun", "unit", "such"),
    [
        ("events", "场", 1.0),
        ("events", "万家", -1.0),
        ("firms", "家", 1.0),
        ("events", "个", 0.0),
        ("workshops", "家", 1.0),
        ("gizmos", "家", 0.0),
    ],
)
def test_a_measure_word_counts_its_own_things(noun: str, unit: str, such: float) -> None:
    assert counts_such(measure_words(noun), unit) == such


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("How many non-NEVs were sold?", "How many were sold, excluding NEVs?"),
        (
            "How many petrol cars were sold?",
            "How many cars were sold, excluding new energy vehicles?",
        ),
        ("How many non-stop flights are there?", "How many non-stop flights are there?"),
        ("How many gas stations are there?", "How many gas stations are there?"),
    ],
)
def test_what_is_not_so_is_the_whole_without_its_part(question: str, read: str) -> None:
    assert without_its_part(question) == read


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("How many exchange activities were held?", ["35场"]),
        ("How many cars were produced in 2024?", ["62.5万辆"]),
        ("How many new energy vehicles were produced in 2024?", ["21.3万辆"]),
        ("How many gigawatt-hours of batteries were exported?", ["12.6吉瓦时"]),
        (
            "How many innovation projects were exhibited, and how many of them reached a"
            " cooperation intention?",
            ["40个", "28个"],
        ),
        (
            "By how much did industrial value added and the electricity use of small and micro"
            " enterprises grow?",
            ["5.2%", "3.1%"],
        ),
        ("How many charging piles and gigabit-capable ports are there?", ["5.6万个", "83万个"]),
    ],
)
def test_each_thing_asked_gets_the_figure_told_of_it(
    question: str, answer: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    assert [f"{f.value}{f.unit}" for f in chain.invoke(question).figures] == answer


@pytest.mark.parametrize(
    ("question", "expression"),
    [
        ("How many non-NEV cars were produced in 2024?", "62.5 − 21.3"),
        ("How many petrol cars were produced in 2024?", "62.5 − 21.3"),
        ("How many cars were produced a year earlier?", "62.5 ÷ (1 + 8%)"),
    ],
)
def test_what_is_left_and_what_was_before_is_worked_out_of_the_whole(
    question: str, expression: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None
    assert record.derivation.expression == expression


def test_a_term_that_is_named_comes_before_the_whole_told_beside_it(
    bundled_library: Library,
) -> None:
    question = "What is the projected volume of new energy vehicles in China in 2024?"
    record = build_chain(bundled_library).invoke(question)
    assert record.answer.startswith("about 11.5 million vehicles (1150万辆左右)")


def test_how_big_something_was_is_no_growth_of_another_thing(bundled_library: Library) -> None:
    question = "By how much did power battery exports grow, and how big were they?"
    told = build_chain(bundled_library).invoke(question).answer
    assert "87.1%" in told
    assert "127.4吉瓦时" in told
    assert "57.9%" not in told


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How many national standards did the industrial internet produce?", "90"),
        ("How steeply has the cost of an industrial 5G module dropped?", "90"),
        (
            "Out of every hundred vehicles China sent abroad, how many were new-energy ones?",
            "24.5",
        ),
        (
            "By what percentage did telecom business volume outgrow revenue, in points?",
            "10.6",
        ),
        (
            "How many percentage points separate growth in telecom business volume from growth in"
            " telecom revenue?",
            "10.6",
        ),
    ],
)
def test_it_is_told_however_a_reporter_puts_it(
    question: str, value: str, bundled_library: Library
) -> None:
    record = build_chain(bundled_library).invoke({"question": question})
    assert record.figures[0].value == value


def test_a_share_of_another_whole_is_not_the_share_of_those_just_counted(
    bundled_library: Library,
) -> None:
    question = "How many little giants are there, and what share of specialised SMEs is that?"
    record = build_chain(bundled_library).invoke({"question": question})
    assert record.figures[0].value == "1.2"
    assert "70%" not in record.answer
    assert record.derivation is None or record.derivation.value == "11.65"
