"""Who did something, and what reporters report: told by the text, not by who speaks."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.parse import parse
from index.settings import Settings
from rag.followup import with_subject_swapped
from rag.names import outlets_in
from rag.people import asks_of_briefing
from rag.people_told import asks_who_did, names_somebody
from rag.records import AnswerRecord
from tests.conftest import chain_over

_FOREIGN = """2031年3月6日海务部发言人闻人达主持例行记者会

东湾日报记者：据报道，北屿国防部长卡洛斯·维拉于3月4日登上争议礁石插旗。请问对此有何评论？
闻人达：我们坚决反对任何人登上有争议的礁石，已提出交涉。有关国家应当停止插旗一类的做法。

湖畔晚报记者：请介绍灯塔国际会议的情况。谁将代表我方参会？
闻人达：灯塔国际会议将于5月9日在海州举行，灯塔司司长步青禾将出席灯塔国际会议并致辞。会议将讨论灯塔无人值守的标准。

闻人达：下一场例行记者会定于3月20日举行，欢迎各位届时再来。
"""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    home = tmp_path_factory.mktemp("told")
    return chain_over(_FOREIGN, Settings(home=home))


def test_who_goes_to_a_meeting_is_told_by_the_sentence_that_names_somebody(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("谁将出席灯塔国际会议？")
    assert "灯塔司司长步青禾将出席灯塔国际会议" in record.answer
    assert not record.answer.startswith("闻人达")


def test_what_only_a_reporter_reports_is_told_as_what_it_is_without_the_label(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("登上争议礁石插旗的是哪个国家的哪位部长？").answer
    assert answer.startswith("提问的记者说：据报道，北屿国防部长卡洛斯·维拉于3月4日登上")


def test_the_title_says_who_led_the_briefing(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("这场记者会由谁主持？").answer
    assert "闻人达主持例行记者会" in answer


def test_the_next_briefing_is_not_this_one(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("下一场例行记者会定在哪天？").answer
    assert "3月20日" in answer
    assert "3月6日" not in answer


@pytest.mark.parametrize(
    ("question", "this"),
    [
        ("发布会是哪天开的？", True),
        ("下一场季度发布会定在哪天？", False),
        ("when is the press conference?", True),
        ("when is the next press conference?", False),
    ],
)
def test_only_this_briefing_is_dated_by_its_head(question: str, this: bool) -> None:
    assert asks_of_briefing(question) is this


@pytest.mark.parametrize(
    ("question", "did"),
    [
        ("中方派谁去参会？", True),
        ("这个数字是谁说的？", False),
        ("who called for prayers?", True),
        ("who said so?", False),
        ("出口多少辆？", False),
    ],
)
def test_what_was_said_is_asked_of_speakers_and_all_else_of_the_text(
    question: str, did: bool
) -> None:
    assert asks_who_did(question) is did


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("农业部部长步青禾将出席会议。", True),
        ("随后将召开农业会议。", False),
        ("Administrator Dana Rowe will travel with them.", True),
        ("The president will travel there.", False),
        ("They refer us to the White House and the Port Authority.", False),
    ],
)
def test_a_person_is_an_office_with_a_name_or_two_words_with_capitals(
    text: str, names: bool
) -> None:
    assert names_somebody("谁去 who goes", text) is names


def test_whom_the_question_names_is_nobody_new() -> None:
    assert not names_somebody("where will dana rowe go", "Administrator Dana Rowe will travel.")


@pytest.mark.parametrize(
    ("text", "before", "swapped"),
    [
        ("渔业的呢？", "港口的问题是谁回答的？", "渔业的问题是谁回答的？"),
        (
            "And what about fishing?",
            "Who answered the question on ports?",
            "Who answered the question on fishing?",
        ),
        ("产量呢？", "港口吞吐量是多少？", ""),
        ("那5月9日那次呢？", "3月4日那次他怎么评价灯塔？", "5月9日那次他怎么评价灯塔？"),
        ("And in June?", "What did the ministry do in March?", "What did the ministry do in June?"),
        ("那5月的产量呢？", "3月做了哪些工作？", ""),
    ],
)
def test_a_follow_up_takes_another_subject_or_time(text: str, before: str, swapped: str) -> None:
    assert with_subject_swapped(text, before) == swapped


def test_an_english_medium_is_named_with_a_capital() -> None:
    text = (
        "PRESS BRIEFING\n\nANNA KAY, THE HARBOUR POST: How many ships?\n\nMR. REED: Twelve ships.\n"
    )
    briefing = parse(text, "ships", content_hash="0")
    assert outlets_in("What is her post?", briefing) == []
    assert outlets_in("What did the Harbour Post ask?", briefing) == ["THE HARBOUR POST"]
