"""English questions: what renders a word, what is asked for in one sentence, what is meant."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.glossary import Glossary
from index.library import Library, Snapshot
from index.script import fold
from rag.ask import asks_figure, understand_ask
from rag.chain import build_chain
from rag.english_parts import parts_of
from rag.records import AnswerRecord
from rag.speech import solidity_in_english
from rag.units import units_of
from rag.wording import in_plain_words

TEXT = fold("这家企业立场坚决，汽车行业产量增长，提出技术创新需求。")


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


def test_a_plural_is_rendered_by_nouns_and_not_by_its_other_meanings() -> None:
    words = [word for word, _ in Glossary(TEXT, in_chinese=True).renderings("firms")]
    assert "企业" in words
    assert "坚决" not in words


def test_characters_that_meet_across_two_words_render_nothing() -> None:
    # 车行 is a word of the dictionary, and stands in 汽车行业 without being one.
    words = [word for word, _ in Glossary(TEXT, in_chinese=True).renderings("dealership")]
    assert words == []


@pytest.mark.parametrize(
    ("english", "chinese"), [("organised", "组织"), ("labour", "劳动"), ("centres", "中心")]
)
def test_british_spelling_is_rendered_as_american_is(english: str, chinese: str) -> None:
    glossary = Glossary(fold("组织劳动竞赛，建设中心"), in_chinese=True)
    assert chinese in [word for word, _ in glossary.renderings(english)]


def test_a_meaning_of_several_words_earns_less_than_one_of_its_own() -> None:
    credits = dict(Glossary(fold("小型企业 小企业"), in_chinese=True).renderings("small"))
    assert credits.get("小型", 0.0) < 1.0


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("I'm writing a story: what's the bus fare now?", ["bus", "fare"]),
        ("2023's exports", ["exports"]),
        ("How many sessions took place?", ["sessions"]),
    ],
)
def test_talk_and_grammar_are_no_content(question: str, units: list[str]) -> None:
    assert [unit.text for unit in units_of(in_plain_words(question))] == units


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "How many apps were named, and how many calls were blocked?",
            ["How many apps were named", "how many calls were blocked"],
        ),
        ("What was revenue for Q3 and its growth?", ["What was revenue for Q3", "its growth"]),
        (
            "How many sessions of the “100 events, 10,000 firms” drive were held?",
            ["How many sessions of the “100 events, 10,000 firms” drive were held"],
        ),
        ("How much did sales and exports grow?", ["How much did sales and exports grow"]),
    ],
)
def test_a_question_is_cut_where_it_asks_anew_and_nowhere_else(
    question: str, parts: list[str]
) -> None:
    assert parts_of(question) == parts


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("How much was spent on capital projects?", ""),
        ("How many plants were built?", ""),
        ("What growth is projected for 2024?", "expected"),
        ("How many are planned for 2024?", "target"),
    ],
)
def test_a_plant_is_no_plan_and_a_project_no_projection(question: str, status: str) -> None:
    assert understand_ask(question, None).status == status


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How full were the reservoirs?", "share"),
        ("What slice of the bill goes on levies?", "share"),
        ("How much were exports up?", "growth"),
        ("Where does the airport sit in the league table?", "rank"),
    ],
)
def test_everyday_english_asks_for_kinds_of_figure(question: str, kind: str) -> None:
    assert understand_ask(question, None).kinds == {kind}


@pytest.mark.parametrize(
    "question",
    ["What portion of the bill does the state pay?", "Where does the port rank on the coast?"],
)
def test_portions_and_places_are_figures(question: str) -> None:
    assert asks_figure(question.lower())


def test_how_fast_trains_may_go_is_no_growth() -> None:
    assert understand_ask("how fast may trains go there?", None).kinds == frozenset()


def test_verbs_and_adverbs_weigh_less_than_names_of_things() -> None:
    assert solidity_in_english("earmarked") == solidity_in_english("roughly") == 0.5
    assert solidity_in_english("ticket") == solidity_in_english("车") == 1.0


def test_what_figures_measure_is_near_to_words_of_another_language(bundled: Snapshot) -> None:
    near = bundled.nearest_subjects("technology requests")
    by_id = {figure.id: figure for figure in bundled.figures}
    best = by_id[max(sorted(near), key=lambda name: near[name])]
    assert (best.subject, best.metric) == ("技术创新需求", "")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "By what percentages did NEV production and sales each grow?",
            ("35.8%", "37.9%"),
        ),
        ("By how much did overseas shipments of new energy vehicles grow?", ("77.6%",)),
        (
            "How many harassing calls were intercepted over the year, and how many non-compliant"
            " apps were named publicly?",
            ("54 billion", "1861"),
        ),
        (
            "How many product carbon-footprint standards does MIIT want drawn up in 2024?",
            ("about 100",),
        ),
    ],
)
def test_questions_in_words_of_their_own_find_their_figures(
    chain: Runnable[Any, AnswerRecord], question: str, answer: tuple[str, ...]
) -> None:
    record = chain.invoke(question)
    assert record.status == "answered"
    places = [record.answer.index(figure) for figure in answer]
    assert places[0] == 0
    assert places == sorted(places)
