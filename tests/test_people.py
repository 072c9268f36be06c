"""Who asked, who answered, when and where: from the structure, cited where it is told."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from index.parse import parse
from rag.chain import build_chain
from rag.exchanges import exchanges_of
from rag.names import role_of, without_people
from rag.people import asks_of_briefing, asks_of_exchange
from rag.people_scope import once
from rag.records import AnswerRecord


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("關於「科技－產業－金融」良性循環，是哪家媒體發問、由誰作答？", ["凤凰卫视", "辛国斌"]),
        ("鳳凰衛視那題最後由邊位官員作答？", ["辛国斌"]),
        ("回答5G建设和应用的是哪位领导？", ["赵志国"]),
        ("抛出绿色低碳问题的记者来自哪家单位？", ["中国日报"]),
        ("首个发问的是哪家媒体？", ["央视"]),
        ("最后一个提问的是哪家媒体？", ["中国之声"]),
        (
            "What news organisation raised the issue of finance serving the real economy?",
            ["Phoenix"],
        ),
    ],
)
def test_who_asked_and_who_answered_are_found_by_the_exchange(
    question: str, names: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question).answer
    assert [name for name in names if name not in answer] == []


def test_who_answered_is_cited_where_the_answer_begins_and_where_the_office_is_told(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    quotes = [c.quote for c in chain.invoke("回答5G建设和应用的是哪位领导？").citations]
    assert quotes[0].startswith("赵志国：谢谢您的提问。")
    assert "总工程师赵志国" in quotes[1]


def test_host_and_day_are_both_told(chain: Runnable[Any, AnswerRecord]) -> None:
    answer = chain.invoke("这场发布会由哪个机构举办、哪天开的？").answer
    assert "国务院新闻办公室" in answer
    assert "2024年1月19日" in answer


def test_nobody_asked_about_what_was_never_spoken_of(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert chain.invoke("谁回答了关于稀土管制的问题？").status == "refused"
    assert chain.invoke("Which outlet asked about TikTok?").status == "refused"


HANDED_ON = (
    "MS. ALDER: Good morning. I am Ada Alder, the press secretary.\n"
    "Q    When will the bridge open?\n"
    "MS. ALDER: I will let Tom take that.\n"
    "MR. BIRCH: The bridge opens in May. The piers are finished, and the deck is being laid now,"
    " with the last span due in March. Two of the five ramps are paved already, and the lights"
    " go up after Easter.\n"
    "Q    And the tunnel?\n"
    "MS. ALDER: The tunnel stays closed until we know more about the water in it."
)


def test_who_hands_a_question_on_does_not_answer_it() -> None:
    exchanges = exchanges_of(parse(HANDED_ON, "bridge", content_hash=""))
    assert [[a.speaker for a in e.answering] for e in exchanges] == [["Birch"], ["Ada Alder"]]


def test_speakers_named_in_a_question_are_no_words_to_look_for(bundled_library: Library) -> None:
    briefing = bundled_library.snapshot().briefings["miit-2024-01-19"]
    text, speakers = without_people("What steps did Zhao Zhiguo set out?", briefing)
    assert speakers == ["赵志国"]
    assert text.split() == ["What", "steps", "did", "set", "out?"]


INTRODUCED = (
    "MS. ALDER: Good morning. I am Ada Alder. With me are Tom Birch, our director of finance, and"
    " Dr. Cora Cedar, who runs harbor health.\n"
    "Q    When will the bridge open?\n"
    "MR. BIRCH: In May.\n"
    "DR. CEDAR: And the clinic in June."
)


@pytest.mark.parametrize(
    ("name", "office"),
    [("Birch", "our director of finance"), ("Cedar", "who runs harbor health")],
)
def test_an_english_introduction_tells_the_office_behind_the_name(name: str, office: str) -> None:
    assert role_of(name, parse(INTRODUCED, "bridge", content_hash="")) == office


@pytest.mark.parametrize(
    ("question", "said"),
    [
        # Who does something is no question of who answered.
        ("研发需求由谁提", False),
        ("企业出题由谁来做", False),
        ("这个问题由谁回答", True),
        ("由哪位官员作答", True),
    ],
)
def test_only_who_answers_is_sought_among_the_answers(question: str, said: bool) -> None:
    assert asks_of_exchange(question) is said


@pytest.mark.parametrize(
    ("question", "held"),
    [("发布会是哪一天开的", True), ("下一次发布会是哪一天", False)],
)
def test_the_next_briefing_is_not_this_one(question: str, held: bool) -> None:
    assert asks_of_briefing(question) is held


def test_markers_side_by_side_are_told_once() -> None:
    assert once("[1][1][2]") == "[1][2]"
