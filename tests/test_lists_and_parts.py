"""Lists whose sort is named before them, parts of one, and years told behind their figures."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.figures import extract_figures
from index.figures.numerals import parse_arabic
from index.parse import parse
from index.passages import split_passages
from index.records import Figure
from index.settings import Settings
from rag.ask import understand_ask
from rag.lexicon.deriving import SHARE_OF_WHOLE
from rag.lexicon.people import MODERATED
from rag.people import asks_of_briefing
from rag.records import AnswerRecord
from rag.wording import in_plain_words
from tests.conftest import chain_over


def figures(text: str, date: str = "2027-04-13") -> list[Figure]:
    briefing = parse(text, "x", content_hash="x").model_copy(update={"date": date})
    return list(extract_figures(briefing, split_passages(briefing)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "前三大贸易伙伴甲国、乙国和丙国进出口分别增长8.4%、10.2%和1.8%。",
            [("甲国进出口", "8.4"), ("乙国进出口", "10.2"), ("丙国进出口", "1.8")],
        ),
        (
            "甲、乙两个行业分别增长7.1%和3.2%。",
            [("甲", "7.1"), ("乙", "3.2")],
        ),
        (
            "仪器及钟表制造业、玻璃制造业投资分别增长31.2%、18.4%。",
            [("仪器及钟表制造业投资", "31.2"), ("玻璃制造业投资", "18.4")],
        ),
    ],
)
def test_each_of_a_list_has_its_own_figure(text: str, told: list[tuple[str, str]]) -> None:
    found = [(f"{f.subject}{f.metric}", str(f.value)) for f in figures(text) if f.full_unit == "%"]
    assert found == told


def test_an_index_in_brackets_is_a_figure() -> None:
    (index,) = figures("制造业采购经理指数（PMI）为51.7，保持扩张。")
    assert index.value == Decimal("51.7")


@pytest.mark.parametrize(
    ("written", "value"), [("4½", "4.5"), ("¼", "0.25"), ("1,200¾", "1200.75")]
)
def test_vulgar_fractions_are_exact(written: str, value: str) -> None:
    assert parse_arabic(written) == Decimal(value)


ENGLISH = """Harbour Bank press conference
2027-03-19

GOVERNOR ILSE MARR: The Board kept the target range at 4¼ to 4½ percent. Estimates based on the \
price index and other data indicate that total harbour prices rose 2.5 percent over the 12 months \
ending in February. Members marked the forecast of core inflation up by three-tenths. Forecasters \
put the jobless rate at 3.9 and 3.6 percent for 2027 and 2028, respectively. The council wants to \
increase revenue in the form of a 23 percent port tax. The jobless rate now is 4.1 percent.
"""


def test_a_range_of_fractions_keeps_both_ends() -> None:
    (held,) = [f for f in figures(ENGLISH, "2027-03-19") if f.upper is not None]
    assert (held.value, held.upper, held.full_unit) == (Decimal("4.25"), Decimal("4.5"), "%")


@pytest.mark.parametrize(
    ("value", "about", "period", "status", "kind"),
    [
        ("2.5", "total harbour prices", "2027-02", "actual", "growth"),
        ("3.9", "jobless rate", "2027", "expected", "share"),
        ("3.6", "jobless rate", "2028", "expected", "share"),
        ("23", "port tax", "", "actual", "share"),
    ],
)
def test_what_is_told_is_not_who_tells_it(
    value: str, about: str, period: str, status: str, kind: str
) -> None:
    (figure,) = [f for f in figures(ENGLISH, "2027-03-19") if str(f.value) == value]
    assert about in f"{figure.subject} {figure.metric}"
    assert (figure.period, figure.status, figure.kind) == (period, status, kind)


def test_tenths_are_of_a_point() -> None:
    (revised,) = [f for f in figures(ENGLISH, "2027-03-19") if f.unit == "percentage points"]
    assert revised.value == Decimal("0.3")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("对美和对欧的贸易，哪边增速高？", "对美国和对欧盟的贸易，哪边增速高？"),
        ("中日贸易额是多少", "与日本贸易额是多少"),
        ("Q1出口涨了百分之几", "一季度出口涨了百分之几"),
        # Not every economy is that of a country.
        ("民营经济增长了多少", "民营经济增长了多少"),
        ("2026年经济增长了多少", "2026年生产总值增长了多少"),
    ],
)
def test_short_names_are_read_in_full(said: str, meant: str) -> None:
    assert in_plain_words(said) == meant


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(ENGLISH, Settings(home=tmp_path_factory.mktemp("bank"), threads=1))


def test_what_is_so_now_answers_for_no_month(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("What is the jobless rate now?").answer.startswith("4.1 percent")
    assert chain.invoke("What was the jobless rate in January?").status == "refused"


def test_an_amount_is_not_answered_by_a_share(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "商务局新闻发布会\n2027年4月13日\n\n局长 方晓：甲国占我与海盟贸易规模的27.1%。"
    over = chain_over(text, Settings(home=tmp_path_factory.mktemp("share"), threads=1))
    assert over.invoke("我国与海盟的贸易额是多少？").status == "refused"


def test_figures_behind_a_whole_day_are_of_that_day() -> None:
    told = figures("据卫生局消息，2月19日0—24时，全省新增病例45例；累计治愈1615例。", "2027-02-20")
    assert [(str(f.value), f.period) for f in told] == [
        ("45", "2027-02-19"),
        ("1615", "2027-02-19"),
    ]


def test_how_many_share_one_is_a_figure() -> None:
    (shared,) = figures("全省现有书屋，平均每530位居民就有一座。")
    assert (str(shared.value), shared.unit) == ("530", "位")


def test_a_mask_is_no_mouth() -> None:
    assert understand_ask("提供了多少口罩？", None).unit == ""
    assert understand_ask("总共多少人民币？", None).unit == ""


def test_the_part_stands_before_its_share_wherever_it_is_told_of() -> None:
    matched = next(
        found
        for pattern in SHARE_OF_WHOLE
        if (found := re.search(pattern, "甲国企业在华利润占销售额的百分之几"))
    )
    assert (matched["part"], matched["whole"]) == ("甲国企业在华利润", "销售额")


@pytest.mark.parametrize(
    ("question", "moderated"),
    [
        ("发布会是谁主持的？", True),
        ("主持人是谁？", True),
        ("跟外方一起主持合作委员会的中方领导是谁？", False),
    ],
)
def test_who_moderates_is_asked_of_the_briefing_alone(question: str, moderated: bool) -> None:
    assert (re.search(MODERATED, question) is not None) is moderated


def test_when_briefings_go_on_is_not_when_this_one_was() -> None:
    assert not asks_of_briefing("清明放假以后，记者会哪天恢复？")
    assert asks_of_briefing("这场记者会是哪天开的？")
