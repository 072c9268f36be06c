"""Public sets in SQuAD format: which questions ask for a figure, and what is measured of them."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from eval.public import (
    PublicQuestion,
    Refusals,
    ShortFigures,
    print_answers,
    read_public,
    run_answers,
    short_figure,
    spread,
)
from index.settings import Settings
from rag.engine import ExtractiveEngine

SHIPS = "去年客船产量达到20.5万艘，同比增长12.5%。船厂共有48家，分布在7个省。"
ROADS = "全省公路总长350公里，新增桥梁12座，养护经费为4.6亿元。"


def squad(*paragraphs: tuple[str, list[dict[str, Any]]]) -> str:
    return json.dumps(
        {"data": [{"title": "t", "paragraphs": [{"context": c, "qas": q} for c, q in paragraphs]}]}
    )


def qa(name: str, question: str, *answers: str) -> dict[str, Any]:
    return {
        "id": name,
        "question": question,
        "answers": [{"text": text, "answer_start": 0} for text in answers],
        "is_impossible": not answers,
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "sets" / "squad2-zh-dev.json"
    path.parent.mkdir()
    ships = [
        qa("a", "去年客船产量是多少艘？", "20.5万艘"),
        qa("b", "船厂共有多少家？", "48家", "48"),
        qa("c", "火星上的飞船有多少？"),
    ]
    roads = [qa("d", "全省公路总长多少公里？", "350公里"), qa("e", "谁负责养护？", "公路局")]
    path.write_text(squad((SHIPS, ships), (ROADS, roads)), encoding="utf-8")
    return path.parent


def test_a_set_is_read_with_its_paragraphs_and_unanswerable_questions(folder: Path) -> None:
    found = read_public(folder / "squad2-zh-dev.json", "S")
    assert found.passages == (SHIPS, ROADS)
    assert [(q.id, q.passage, q.answers) for q in found.questions] == [
        ("a", 0, ("20.5万艘",)),
        ("b", 0, ("48家", "48")),
        ("c", 0, ()),
        ("d", 1, ("350公里",)),
        ("e", 1, ("公路局",)),
    ]
    assert len(read_public(folder / "squad2-zh-dev.json", "S", passages=1).questions) == 3


def test_what_is_no_set_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text('{"data": [{}]}', encoding="utf-8")
    with pytest.raises(ValueError, match="no question set in SQuAD format"):
        read_public(tmp_path / "x.json", "X")
    with pytest.raises(ValueError, match="No such file"):
        read_public(tmp_path / "none.json", "X")
    with pytest.raises(ValueError, match="expected one of cmrc2018-dev"):
        list(run_answers(tmp_path, Settings(home=tmp_path), ExtractiveEngine(), lambda *a: None))


@pytest.mark.parametrize(
    ("question", "answers", "asks"),
    [
        ("产量是多少？", ["20.5万艘"], True),
        ("丢了几分？", ["308"], True),
        ("总长多少？", ["約350公里"], True),
        ("产量是多少？", ["去年客船产量达到20.5万艘之多，创下新高"], False),  # a sentence
        ("分几个部分？", ["分为两个部分和三个小节"], False),  # two figures
        ("何时建成？", ["1872"], False),  # a date
        ("哪一年建成？", ["1872"], False),
        ("建成了吗？", ["1872年"], False),
        ("谁建的？", ["公路局"], False),
        ("火星上有多少？", [], False),
    ],
)
def test_short_figures_are_told_from_dates_names_and_sentences(
    question: str, answers: list[str], asks: bool
) -> None:
    asked = PublicQuestion("q", question, 0, tuple(answers))
    assert (short_figure(asked) is not None) is asks


def test_a_sample_is_spread_evenly_and_repeats() -> None:
    assert spread(range(10), 5) == [0, 2, 4, 6, 8]
    assert spread(range(3), 5) == [0, 1, 2]
    assert spread(range(3), 0) == [0, 1, 2]


def test_figures_and_refusals_are_measured(folder: Path, tmp_path: Path) -> None:
    settings = Settings(home=tmp_path / "home", threads=1)
    told: list[str] = []
    rows = list(
        run_answers(folder, settings, ExtractiveEngine(), lambda what, done, all: told.append(what))
    )
    figures, refusals = rows
    assert isinstance(figures, ShortFigures)
    assert figures.in_passage.n == 3  # a, b and d
    assert (figures.in_passage.value, figures.refused.value) == (1.0, 0.0)
    assert figures.found.value == 1.0
    assert isinstance(refusals, Refusals)
    assert refusals.measures["recall"].value == 1.0  # Mars is refused
    assert refusals.on_topic["score"].n == 5
    assert refusals.absent["score"].n == 8  # each of four, with and without its paragraph
    assert set(told) == {"SQuAD 2-zh: ingest", "SQuAD 2-zh: figures", "SQuAD 2-zh: refusals"}
    console = Console(record=True, width=150, file=io.StringIO())
    print_answers(rows, console)
    shown = console.export_text()
    assert "SQuAD 2-zh, AUROC by score, passage absent" in shown
    assert "100.0% [43.9, 100.0]" in shown  # Wilson, 3 of 3: 3 / (3 + 3.8415)
