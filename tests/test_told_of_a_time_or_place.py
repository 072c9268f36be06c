"""Days off are no year, a place among others is a rank, and what was hoped for is a target."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.figures.quantities import find_quantities
from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over
from tests.test_figures_styles import figures_of

TEXT = """全省体育事业发展情况新闻发布会

时间：2027年3月4日

发言人：各位记者朋友，大家好。2026年，全省举办马拉松赛事212场，参赛97.3万人次。社区图书角上架图书46.1万册，接待读者880万人次。上半年参加健身课程71.7万人次，前三季度参加健身课程102.4万人次。

体育报记者：请问今年开局如何？

王兰：谢谢提问。国庆假期5天，全省举办马拉松赛事9场，参赛3.4万人次。春节假期前6天参观滑雪场7.5万人次。甲市进步最快，从上年的第十一位上升到第七位。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("sport"), threads=1))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("全省办了多少场马拉松？", "212场"),
        ("国庆假期全省办了多少场马拉松？", "9场"),
        ("甲市升到了第几？", "第七位"),
        # In 册, and no number of readers.
        ("大家在社区图书角里总共能看到多少书？", "46.1万册"),
        ("春节假期滑雪场平均每天参观多少人次？", "约1.25万人次"),
        ("算算看，第三季度参加健身课程多少人次？", "30.7万人次"),
    ],
)
def test_what_is_told_of_days_off_or_of_a_place_stays_apart(
    chain: Runnable[Any, AnswerRecord], question: str, first: str
) -> None:
    answer = chain.invoke({"id": "Q", "question": question}).answer
    assert answer.startswith(first), answer


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("从上年的第八位上升到第六位。", ["第八位", "第六位"]),
        ("她是第一位登顶的女队员", []),
        ("前进了两位。", []),
    ],
)
def test_a_place_with_nothing_behind_it_is_a_rank(text: str, ranks: list[str]) -> None:
    found = [text[q.start : q.end] for q in find_quantities(text) if q.rank]
    assert found == ranks


def test_the_size_of_a_container_is_no_figure() -> None:
    told = "Rates averaged $3,460 per forty-foot container and $1,900 per 20-foot box."
    assert [told[q.start : q.end] for q in find_quantities(told)] == ["$3,460", "$1,900"]


def test_what_they_had_planned_for_is_a_target() -> None:
    text = "The schools took in 1,940 pupils last autumn, short of the 2,100 we had planned for."
    found = {f.surface: f.status for f in figures_of(text, "2027-05-20", "en")}
    assert found == {"1,940": "actual", "2,100": "target"}
