"""What the model is given: whole passages and their figures, numbered, within a budget."""

from __future__ import annotations

import pytest

from index.library import Snapshot
from index.passages import count_tokens
from rag.evidence import Evidence
from rag.llm.catalogue import build_catalogue
from rag.llm.prompt import ask_messages, material_budget
from rag.retrieve import search

QUESTION = "新能源汽车出口多少辆？"


@pytest.fixture(scope="module")
def evidence(bundled: Snapshot) -> Evidence:
    vector = bundled.embed_query(QUESTION)
    return Evidence(bundled, tuple(search(bundled, QUESTION, 8, vector=vector)), tuple(vector), {})


@pytest.mark.parametrize("context", [1500, 2200, 3300, 8000])
@pytest.mark.parametrize("form", ["json", "text"])
def test_a_prompt_keeps_to_its_budget(evidence: Evidence, context: int, form: str) -> None:
    budget = material_budget(context, "zh-Hans", QUESTION, form)
    catalogue = build_catalogue(evidence, budget)
    messages = ask_messages(catalogue, QUESTION, "zh-Hans", form)
    assert sum(count_tokens(str(message.text)) for message in messages) <= context


def test_passages_are_whole_and_in_the_order_of_the_text(evidence: Evidence) -> None:
    catalogue = build_catalogue(evidence, 1500)
    assert catalogue.left_out > 0
    shown = catalogue.render()
    assert all(f"<<<{passage.text}>>>" in shown for passage in catalogue.passages.values())
    starts = [passage.start for passage in catalogue.passages.values()]
    assert starts == sorted(starts)
    assert list(catalogue.passages) == [f"P{n}" for n in range(1, len(starts) + 1)]


def test_what_the_reference_cites_comes_first(evidence: Evidence, bundled: Snapshot) -> None:
    last = bundled.passages[-1]
    catalogue = build_catalogue(evidence, 800, [last.id])
    assert last in catalogue.passages.values()


def test_every_figure_of_a_passage_given_is_given(evidence: Evidence, bundled: Snapshot) -> None:
    catalogue = build_catalogue(evidence, 3000)
    given = {p.id for p in catalogue.passages.values() if p.kind != "question"}
    wanted = {figure.id for figure in bundled.figures if figure.passage_id in given}
    assert {view.figure.id for view in catalogue.figures.values()} == wanted


def test_no_room_is_no_material(evidence: Evidence) -> None:
    catalogue = build_catalogue(evidence, 0)
    assert (catalogue.passages, catalogue.figures) == ({}, {})
    assert "FIGURES: none" in catalogue.render()
