"""English questions over a Chinese text: numbered classes, times, names, parts and the nation."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.glossary import Glossary
from index.script import fold
from index.settings import Settings
from rag.ask import understand_ask
from rag.derived import outside_quotes
from rag.dimensions import same_dimension
from rag.nature import TIME, nature_of
from rag.numbered import numbered_names
from rag.records import AnswerRecord
from rag.terms import chinese_terms
from rag.wording import in_plain_words
from tests.conftest import chain_over

TEXT = """岩湾省特种设备监管局新闻发布会
2026年3月5日

监管局局长 程砚：2025年，全省登记第一类设备4200台，第三类设备310台。
第三类设备平均检验用时12个工作日。
省里的检验员队伍有860人，检验结果3个工作日内公布。
开出适航证明7200份，平均2.5个工作日办好，两年前要9个工作日。
全年制定修订标准64项，其中国家标准9项、行业标准55项。
全省设备出口92亿美元。分市场看，欧盟31亿美元，东盟22亿美元，对美国14亿美元。
规模以上工业增加值增长6.1%，高出全国0.9个百分点。
“护航贷”加权平均利率3.4%，比上年末低15个基点。
汽车出口3.2万辆，增长7%。东澜重工完成技术改造。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("devices"), threads=1))


@pytest.mark.parametrize(
    ("name", "chinese"),
    [
        ("class iii", "第三类"),
        ("category 2", "第二类"),
        ("phase two", "二期"),
        ("second phase", "第二阶段"),
        ("type ii", "2型"),
        ("third batch", "第三批"),
    ],
)
def test_a_numbered_class_is_a_term(name: str, chinese: str) -> None:
    assert chinese in chinese_terms(name)


def test_a_class_of_its_own_in_a_table_keeps_its_words() -> None:
    assert any("class 1" in names for names, _ in numbered_names())
    assert "1类创新药" in chinese_terms("class 1 new drug")


@pytest.mark.parametrize(
    ("asked", "unit", "same"),
    [
        ("days", "个工作日", True),
        ("seconds", "秒", True),
        ("days", "万份", False),
        ("eflops", "个", False),
    ],
)
def test_times_are_held_against_times(asked: str, unit: str, same: bool) -> None:
    assert same_dimension(asked, unit) is same
    assert nature_of("工作日") == nature_of("秒") == TIME


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        (
            "What did the chief say lies behind the delays?",
            "what is behind the delays, according to the chief?",
        ),
        ("How long does a ship need to dock?", "How long does a ship need to dock?"),
    ],
)
def test_wordings_of_every_day(question: str, plain: str) -> None:
    assert in_plain_words(question) == plain


def test_the_unit_of_a_time_is_no_word_of_what_is_asked() -> None:
    ask = understand_ask("How many seconds does one check take?", None, Glossary(fold(TEXT), True))
    assert ask.unit == "seconds"
    assert "seconds" not in [unit.text for unit in ask.units]


def test_what_is_quoted_asks_for_nothing() -> None:
    assert "not yet" not in outside_quotes('which still say "not yet known"?')


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many Class III devices were registered?", "310"),
        ("How many Class I devices were registered?", "4200"),
        ("Class III devices: how many working days does an inspection take on average?", "12"),
        ("How many working days on average does a certificate take now?", "2.5"),
        ("What is the average interest rate?", "3.4"),
    ],
)
def test_the_figure_of_its_class_and_unit(
    question: str, told: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert [f.value for f in record.figures] == [told], record.answer


def test_national_and_industry_standards_are_told_apart(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("Split the standards revised last year into national vs industry-level.")
    assert [f.value for f in record.figures] == ["9", "55"], record.answer


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("Leaving out the EU, ASEAN and the US, what were device exports worth?", "25"),
        ("What does that imply for nationwide industrial growth?", "5.2"),
    ],
)
def test_what_is_worked_out(question: str, value: str, chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None, record.answer
    assert record.derivation.value == value


@pytest.mark.parametrize(
    "question",
    [
        # An export that is told of others, and a number of people that is told of no such time.
        "How many vehicles did Donglan export?",
        "How many inspectors were there at the end of 2024?",
        "How many Class II devices were registered?",
    ],
)
def test_another_thing_is_no_answer(question: str, chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke(question).status == "refused"
