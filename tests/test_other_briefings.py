"""What holds of one briefing holds of the next: other subjects, several in one index."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.ingest import file_source, ingest, understand
from index.library import Library
from index.records import Figure
from index.settings import Settings
from rag.abbreviated import stands_for
from rag.ages import ages_in, is_of_another_age
from rag.chain import build_chain
from rag.records import AnswerRecord
from rag.terms import terms_in
from tests.conftest import chain_over

MUSEUMS = """岚州省文博局2024年工作新闻发布会
2025年2月18日

岚州省文博局局长　沈越
岚州省文博局规划处处长　陆遥

沈越：2024年末，全省共有博物馆412家，同比增长5.1%。观众自然增长率为-1.31‰。
60岁及以上观众占比2014年是13.4%，2019年是17.5%，到2024年是22.0%。
65岁及以上观众137.4万人，80岁及以上观众26.8万人。

陆遥：从各地每万人展位数看，云泽市48.3个，青屿市45.7个。
分地区看，展厅开放率最高的是云泽市，为92.4%；青屿市次之，为88.1%；最低的是北屿市，为61.5%。
2024年讲解员平均月工资5860元，同比增长6.5%，仍比全省平均水平低两成左右；年离职率为27.5%。
全年收到投诉3820件，其中排队时间占41.5%、服务质量占27.3%、退票难占16.8%。
全省展馆月均票款3150元，其中公办展馆2480元，民办展馆3690元。
修复工坊386个，比2021年翻了一番。今后新增展位八成以上必须是无障碍展位。
从基金看，2024年收入118.6亿元，支出97.3亿元，年末累计结余203.5亿元。收入同比增长6.4%，支出同比增长15.8%。
截至2月10日，修缮补贴已发放13.7亿元。

沈越：2025年，我们将重点抓好三件事：一是出台馆藏保护条例；二是新建修复工坊60个；三是全面实施借展补贴。
"""
STEEL = """岚州省钢铁办情况说明会
2025年1月9日

钢铁办主任　贺汀：2024年粗钢产能3.9亿吨，78家钢厂完成改造。
大飞机、高铁等领域示范工厂生产效率提升约30%。
处置违规短信端口4212个。全年汽车出口491万辆，同比增长57.9%；汽车产量3016万辆，2017年为2900万辆。
"""


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Figure]:
    path = tmp_path_factory.mktemp("texts") / "museums.txt"
    path.write_text(MUSEUMS, encoding="utf-8")
    return {figure.surface: figure for figure in understand(file_source(path), Settings()).figures}


@pytest.mark.parametrize(
    ("surface", "subject", "metric", "period"),
    [
        ("-1.31‰", "观众自然", "增长率", "2024"),
        ("13.4%", "60岁及以上观众", "占比", "2014"),
        ("48.3个", "云泽市", "每万人展位数", "2024"),
        ("92.4%", "云泽市", "展厅开放率", "2024"),
        ("88.1%", "青屿市", "展厅开放率", "2024"),
        ("61.5%", "北屿市", "展厅开放率", "2024"),
        ("27.5%", "讲解员", "年离职率", "2024"),
        ("27.3%", "服务质量", "占比重", "2024"),
        ("13.7亿元", "修缮补贴已发放", "", "2025-02-10"),
    ],
)
def test_a_figure_is_of_whom_the_clauses_before_name(
    figures: dict[str, Figure], surface: str, subject: str, metric: str, period: str
) -> None:
    figure = figures[surface]
    assert (figure.subject, figure.metric, figure.period) == (subject, metric, period)


def test_how_many_of_the_new_ones_must_be_so_is_a_share(figures: dict[str, Figure]) -> None:
    assert figures["八成以上"].kind == "share"


@pytest.fixture(scope="module")
def museums(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(MUSEUMS, Settings(home=tmp_path_factory.mktemp("museums"), threads=1))


@pytest.fixture(scope="module")
def steel(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(STEEL, Settings(home=tmp_path_factory.mktemp("steel"), threads=1))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("65岁以上的观众有多少？", "137.4万人"),
        ("私立展馆平均一个月收多少钱？", "3690元"),
        ("民办展馆月均票款比公办的贵多少钱？", "1210元"),
        ("2021年修复工坊大约有多少个？", "193个"),
        ("基金去年一年收支相抵净剩多少？", "21.3亿元"),
        ("2014、2019和2024年60岁以上观众占比各是多少？", "17.5%"),
        ("讲解员辞职走人的比率是多少？", "27.5%"),
        ("今年重点要干的三件事是啥？", "馆藏保护条例"),
        ("规划处的处长是谁？", "陆遥"),
    ],
)
def test_questions_in_everyday_words_find_their_figure(
    question: str, expected: str, museums: Runnable[Any, AnswerRecord]
) -> None:
    record = museums.invoke(question)
    assert record.status == "answered"
    assert expected in record.answer


def test_each_of_two_amounts_has_its_rate(museums: Runnable[Any, AnswerRecord]) -> None:
    answer = museums.invoke("基金去年收入和支出各多少？两个增幅也列一下").answer
    told = ["118.6亿元", "97.3亿元", "6.4%", "15.8%"]
    assert [figure for figure in told if figure in answer] == told


@pytest.mark.parametrize(
    "question",
    [
        "钢铁、建材那批示范工厂，生产效率提高了百分之多少？",
        "How many steelmakers have yet to finish their retrofits?",
    ],
)
def test_what_is_told_of_others_answers_nothing(
    question: str, steel: Runnable[Any, AnswerRecord]
) -> None:
    assert steel.invoke(question).status == "refused"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How much crude steel capacity does the province have, if that is within reach?", "390"),
        ("Vehicle exports rose 57.9% last year. So what were exports in the year before?", "3.1"),
        ("In the crackdown, how many spam port numbers were dealt with?", "4212"),
    ],
)
def test_english_over_chinese_asks_in_its_own_way(
    question: str, expected: str, steel: Runnable[Any, AnswerRecord]
) -> None:
    assert expected in steel.invoke(question).answer


def test_a_briefing_answers_alike_in_every_library(tmp_path: Path) -> None:
    for name, text in (("museums", MUSEUMS), ("steel", STEEL)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    answers = []
    for home, names in (("alone", ["museums"]), ("both", ["museums", "steel"])):
        settings = Settings(home=tmp_path / home, threads=1)
        ingest([file_source(tmp_path / f"{name}.txt") for name in names], settings)
        library = Library(settings)
        chain = build_chain(library)
        asked = {"question": "65岁以上的观众有多少？", "briefing": "museums"}
        answers.append((chain.invoke(asked).answer, chain.invoke(asked).confidence))
        part = library.snapshot().only(["museums"])
        assert list(part.briefings) == ["museums"]
        assert {figure.briefing_id for figure in part.figures} == {"museums"}
    assert answers[0] == answers[1]


@pytest.mark.parametrize(
    ("short", "text", "full"),
    [
        ("长护险", "推进长期照护保险试点", "长期照护保险"),
        ("长护险", "长期护理保险和长期照护保险", ""),
        ("长护险", "长护险即长期照护保险", ""),
        ("长借险", "推进长期照护保险试点", ""),
    ],
)
def test_a_short_name_stands_for_the_one_long_name_of_its_characters(
    short: str, text: str, full: str
) -> None:
    assert stands_for(short, text) == full


def test_ages_tell_people_apart() -> None:
    assert ages_in("3至6岁儿童和60岁及以上人口") == {"3", "6", "60"}
    assert is_of_another_age("80岁以上的呢", "60岁及以上人口")
    assert not is_of_another_age("people over 65", "65岁及以上人口")


def test_what_reporters_call_things_is_a_term_where_the_briefing_has_its_word() -> None:
    question = "how many spam texts were blocked"
    assert terms_in(question) == []
    assert terms_in(question, lambda word: word == "垃圾短信") == [(9, 19)]
