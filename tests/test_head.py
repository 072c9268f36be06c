"""What stands above a talk: cited as evidence of when, where and who, never as what was said."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.figures import extract_figures
from index.passages import split_passages
from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import chain_over
from tests.test_parse import parsed, spoken

HEAD = (
    "海湾市政府新闻办新闻发布会实录\n2025年上半年港航运行情况\n"
    "时　间　2025年8月5日（星期二）上午10时\n地　点　滨江路9号新闻发布厅\n"
    "出席人　港务局局长 邹明远｜港务局总工程师 柏青\n主持人　新闻发布处处长 白若溪\n"
)
TALK = (
    "\n白若溪　10:00:06\n各位记者朋友，上午好。先请邹明远局长作介绍。\n"
    "\n邹明远　10:01:20\n上半年港口吞吐量1.24亿吨，同比增长6.3%。\n"
    "\n海岸日报记者　10:14:58\n请问南航道何时恢复通航？\n"
    "\n柏青　10:15:40\n预计10月恢复，工期90天。\n"
)


@pytest.fixture
def chain(settings: Settings) -> Runnable[Any, AnswerRecord]:
    return chain_over(HEAD + TALK, settings)


def test_the_head_of_a_document_is_its_lead_and_that_of_a_page_is_dropped() -> None:
    document = parsed(HEAD + TALK)
    lead = document.turns[0]
    kept = HEAD.replace("\u3000", " ").rstrip("\n")
    assert (lead.kind, document.text[lead.start : lead.end]) == ("lead", kept)
    page = parsed("首页 > 新闻\n港航发布会\n2025-08-05 10:00  来源：海岸网\n\n柏青：谢谢。\n")
    assert page.text == "柏青：谢谢。"


@pytest.mark.parametrize(
    "line", ["2025-08-05 10:00 海岸网", "发布时间：2025-08-05", "来源：海岸网 2025-08-05"]
)
def test_when_a_page_was_put_on_the_web_is_no_part_of_the_talk(line: str) -> None:
    briefing = parsed(f"港务局发布会\n{line}\n\n柏青：谢谢。\n问：几时？\n柏青：五月。\n")
    assert briefing.date == "2025-08-05"
    assert [turn.kind for turn in briefing.turns] == [turn.kind for turn in spoken(briefing)]


def test_times_and_years_of_a_head_are_no_figures_and_those_of_an_account_are() -> None:
    account = "2025年8月5日，港务局举行发布会，通报上半年吞吐量1.24亿吨，局长邹明远出席。\n"
    for head, figures in ((HEAD, []), (account, ["1.24亿吨"])):
        briefing = parsed(head + TALK)
        lead = briefing.turns[0].end
        found = extract_figures(briefing, split_passages(briefing))
        assert [figure.surface for figure in found if figure.end <= lead] == figures


@pytest.mark.parametrize(
    ("question", "answer", "line"),
    [
        ("这场发布会是哪天开的？", "2025年8月5日", "时 间 2025年8月5日（星期二）上午10时"),
        ("发布会在什么地方举行？", "滨江路9号新闻发布厅", "地 点 滨江路9号新闻发布厅"),
        ("谁主持的发布会？", "白若溪（新闻发布处处长）", "主持人 新闻发布处处长 白若溪"),
        ("柏青是什么职务？", "港务局总工程师", "出席人 港务局局长 邹明远｜港务局总工程师 柏青"),
        ("When was the briefing held?", "2025-08-05", "时 间 2025年8月5日（星期二）上午10时"),
    ],
)
def test_the_line_that_tells_it_is_cited(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str, line: str
) -> None:
    record = chain.invoke(question)
    assert answer in record.answer
    assert any(line in citation.text for citation in record.citations)


def test_a_line_that_marks_one_of_those_present_as_moderator_marks_no_other() -> None:
    briefing = parsed(
        "Harbour Office: Press Briefing on the First Half of 2027\n15 September 2027\n"
        "Participants: Odile Karvon, Harbour Master; Tamas Bright, Deputy Harbour Master;"
        " Liv Castel, Press Secretary (moderator)\n\n"
        "Liv Castel: Good morning. The Harbour Master will open.\n\n"
        "Odile Karvon: Good morning. We handled 412,600 containers.\n\n"
        "Liv Castel: Pavel, please.\n\n"
        "Pavel Drum (Quay Courier): How long do ships wait now?\n\n"
        "Tamas Bright: They wait 7.4 hours, down from 8.9.\n\n"
        "Liv Castel: Quay Radio.\n\n"
        "Nadia Orr (Quay Radio): And what does a berth cost?\n\n"
        "Odile Karvon: It costs 128 crowns a day.\n"
    )
    exchanges = [
        [(u.kind, u.speaker) for u in turn.utterances]
        for turn in briefing.turns
        if turn.kind == "exchange"
    ]
    assert exchanges == [
        [("statement", "Liv Castel"), ("question", "Pavel Drum"), ("answer", "Tamas Bright")],
        [("statement", "Liv Castel"), ("question", "Nadia Orr"), ("answer", "Odile Karvon")],
    ]
