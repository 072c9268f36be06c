"""A press conference as it is spoken in English: who is called, who is quoted, who asks."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.figures import extract_figures
from index.figures.main_period import main_period
from index.figures.periods import find_periods
from index.parse import parse
from index.parse.reporter import called_on
from index.passages import split_passages
from index.settings import Settings
from rag.english_names import english_names
from rag.records import AnswerRecord
from tests.conftest import chain_over

TEXT = """Press Briefing by Treasury Secretary Nora Felden and Chief Economist Iris Rowe on the \
FY28 Budget
2027-03-16

MR. HALE: Good morning. Secretary Felden will begin, and Dr. Rowe will follow.

SECRETARY FELDEN: Thank you. Last year we created more than 2.4 million jobs in Ostria. Our \
economy grew by 5.7 percent. Last year brought the largest drop in the deficit on record. \
Fiscal year '28 builds on that.

DR. ROWE: Last year real output grew by 5.6 percent. We lost 31,000 jobs in January of last \
year alone. After the Great Slump it took about four years to come back to a normal fiscal \
position. The unemployment rate has fallen by 0.8 percentage points since the forecast was \
made. Some 400 rangers were sent to the flooded valleys.

MR. HALE: We will take questions. Go ahead, Mary.

Q Thank you. Corvane announced 18,000 job cuts today. Does that worry you?

SECRETARY FELDEN: We watch every announcement closely, and we talk to every company.

MR. HALE: The next question is from Ada Brook with Harbour Radio.

Q Will the budget pay for the flood?

DR. ROWE: It will, and the rangers stay until the valleys are dry.
"""


@pytest.mark.parametrize(
    ("words", "called"),
    [
        ("We will come back to it. Go ahead, Mary.", ("Mary", "")),
        ("Mary, go ahead.", ("Mary", "")),
        (
            "Our next question is from Ada Brook with Harbour Radio.",
            ("Ada Brook", "Harbour Radio"),
        ),
        ("Go ahead. Go ahead.", ("", "")),
        ("That is all we know about Mary.", ("", "")),
        ("Yes. Thank you.", ("", "")),
    ],
)
def test_who_is_called_is_known_by_name(words: str, called: tuple[str, str]) -> None:
    assert called_on(words) == called


def test_a_question_is_of_whom_the_speech_before_it_called() -> None:
    briefing = parse(TEXT, "x", content_hash="x")
    asked = [
        (u.speaker, u.outlet)
        for turn in briefing.turns
        for u in turn.utterances
        if u.kind == "question"
    ]
    assert asked == [("Mary", ""), ("Ada Brook", "Harbour Radio")]


def test_the_second_of_two_in_a_title_keeps_no_and() -> None:
    roles = {p.name: p.role for p in parse(TEXT, "x", content_hash="x").participants}
    assert roles["Iris Rowe"] == "Chief Economist"


def test_a_fiscal_year_of_two_digits_is_a_year_and_no_number() -> None:
    text = "The fiscal year ’28 budget builds on FY27."
    assert [p.value for p in find_periods(text, date(2027, 3, 16))] == ["2028", "2027"]
    briefing = parse(TEXT, "x", content_hash="x")
    figures = extract_figures(briefing, split_passages(briefing))
    assert not [f for f in figures if f.value in (27, 28)]


def test_the_budget_of_a_coming_year_is_not_what_a_briefing_reports_on() -> None:
    assert main_period(TEXT, date(2027, 3, 16), TEXT.split("\n")[0]) == "2026"


def test_a_year_named_once_in_a_long_talk_is_not_what_it_is_about() -> None:
    talk = "We do not comment on that. " * 150 + "That was last year."
    assert main_period(talk, date(2027, 3, 16)) == ""
    assert main_period("That was last year. We do not comment.", date(2027, 3, 16)) == "2026"


def test_a_transcript_speaks_for_the_country_that_it_names_most() -> None:
    american = "The American people spoke. America works. U.S. exports grew. Americans vote. " * 2
    briefing = parse(american + "We talked to Canada.", "x", content_hash="x")
    assert english_names([briefing]).country_in_chinese == "美国"
    both = parse(american + "Canada and Canadians, Canadian ports. " * 2, "y", content_hash="y")
    assert english_names([both]).country_in_chinese == ""


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Runnable[Any, AnswerRecord]:
    return chain_over(TEXT, Settings(home=tmp_path_factory.mktemp("spoken"), threads=1))


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("What growth did Secretary Felden quote for last year?", "5.7 percent"),
        ("According to Rowe, how fast did output grow last year?", "5.6 percent"),
        ("Number of jobs created last year?", "more than 2.4 million jobs"),
        (
            "How many points has unemployment come down since the forecast was made?",
            "0.8 percentage",
        ),
    ],
)
def test_who_tells_a_figure_is_no_part_of_what_it_is_of(
    question: str, first: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).answer.startswith(first)


def test_an_office_is_asked_for_and_not_met_in_passing(chain: Runnable[Any, AnswerRecord]) -> None:
    position = "According to Rowe, how long did it take to come back to a normal position?"
    assert chain.invoke(position).answer.startswith("about four years")
    assert "Chief Economist" in chain.invoke("What is Iris Rowe's position?").answer


def test_what_a_reporter_says_is_told_as_such_and_only_where_it_is_asked_for(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    answer = chain.invoke("How many job cuts at Corvane did the reporter mention?").answer
    assert answer.startswith("18,000")
    assert "as a reporter put it" in answer
    plain = chain.invoke("How many jobs is Corvane cutting?")
    assert "18,000" not in plain.answer


def test_money_is_asked_for_and_people_are_told_of(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("How many dollars went to the flooded valleys?").status == "refused"


def test_who_asked_is_answered_by_the_name_that_was_called(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    assert "Mary" in chain.invoke("Which reporter asked about job cuts at Corvane?").answer
