"""Which of two is held against the other, of which edition, year or limit a figure is asked."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """全省渔业考察情况新闻发布会

时间：2027年3月25日

发言人：各位记者朋友，大家好。2026年，全省渔业生产总值1180亿元，增长5.8%。分季度看，一季度增长5.4%，二季度增长5.9%，三季度增长6.0%，四季度增长5.8%。

岸线保有率为35.9%，守住了不低于35%的底线。

第42次远洋考察去年4月12日返航，历时163天，队员516人。第43次远洋考察去年11月1日出发，队员498人。

纳税超过5000万元的渔企有31家。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("fish"), threads=1))


@pytest.fixture(scope="module")
def bundled(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("汽车整车出口是新能源汽车出口的几倍？", "约4.081倍（计算得出：491 ÷ 120.3）"),
        ("新能源汽车出口是汽车整车出口的几倍？", "约0.245倍（计算得出：120.3 ÷ 491）"),
        ("新能源汽车产量是汽车产量的多少倍？", "约0.3179倍（计算得出：958.7 ÷ 3016.1）"),
    ],
)
def test_so_many_times_is_worked_out_the_way_it_is_asked(
    bundled: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert bundled.invoke(question).answer.startswith(answer)


@pytest.mark.parametrize(
    ("question", "verdict", "share"),
    [
        ("新能源汽车出口有没有超过汽车出口的一半？", "没有：", "约24.5%"),
        ("新能源汽车出口超过汽车出口的两成了吗？", "是的：", "约24.5%"),
        ("新能源汽车产量是否超过汽车产量的三分之一？", "没有：", "约31.79%"),
    ],
)
def test_half_of_another_is_a_share_of_it_and_no_growth(
    bundled: Runnable[Any, AnswerRecord], question: str, verdict: str, share: str
) -> None:
    answer = bundled.invoke(question).answer
    assert answer.startswith(verdict)
    assert share in answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("By what percentage did car output exceed that of 2022?", "11.6%"),
        ("By what percentage did car output exceed that of 2017?", "about 4%"),
        ("By what percentage did car output grow compared with 2017?", "about 4%"),
    ],
)
def test_a_growth_on_last_year_is_none_on_2017(
    bundled: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert bundled.invoke(question).answer.startswith(answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Counting both international standards and national standards, how many exist?", "93"),
        ("Were car exports exactly four times NEV exports?", "Yes: 汽车整车出口 491万辆"),
        ("Has 5G got into three quarters of all economic sectors?", "No: "),
    ],
)
def test_english_counts_are_of_all_that_is_named(
    bundled: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert bundled.invoke(question).answer.startswith(answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("第42次远洋考察有多少队员？", "516人"),
        ("第43次远洋考察有多少队员？", "498人"),
        ("第43次远洋考察什么时候出发的？", "2026年11月1日"),
    ],
)
def test_one_edition_is_not_told_of_another(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    assert chain.invoke(question).answer.startswith(answer)


def test_a_floor_was_kept(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("岸线的红线守住了吗？").answer
    assert answer.startswith("是的：35.9%")
    assert "不低于35%" in answer


@pytest.mark.parametrize(
    ("question", "winner"),
    [
        ("一季度跟四季度比，渔业生产总值哪个季度增长更快？", "四季度"),
        ("年初头三个月跟年末那个季度比，渔业经济哪段跑得更快？", "四季度"),
    ],
)
def test_quarters_are_compared_in_everyday_words(
    chain: Runnable[Any, AnswerRecord], question: str, winner: str
) -> None:
    answer = chain.invoke(question).answer
    assert answer.startswith(winner)
    assert "5.8%" in answer
    assert "5.4%" in answer


def test_those_below_a_limit_are_not_those_above_it(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert chain.invoke("纳税超过5000万元的渔企有几家？").answer.startswith("31家")
    assert chain.invoke("纳税不到5000万元的渔企有几家？").status == "refused"


def test_a_number_of_firms_passes_no_trillion(bundled: Runnable[Any, AnswerRecord]) -> None:
    assert bundled.invoke("人工智能企业破万亿了吗？").status == "refused"


def test_people_are_not_counted_in_days(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("How many people took part in the 43rd ocean expedition?").answer
    assert "163" not in answer
    assert "516" not in answer
