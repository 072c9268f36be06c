"""Drafted questions are scorable as they stand, and their gold answers are the briefing's."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from eval.check import check_lines
from eval.draft import draft_questions, to_lines
from eval.questions import load_cases
from index.ingest import file_source, understand
from index.library import Snapshot
from index.settings import Settings

TALK = """航运发展情况新闻发布会

2024年3月5日

主持人：大家好，现在开始发布会。

李明：2023年客船产量达到20.5万艘，同比增长12.5%。货船产量达到8.2万艘，同比下降4.1%。从业人员总数达到31.6万人。

航海报记者：请问安全工作下一步怎么做？

王芳：谢谢提问。一是加强船员培训。二是完善救援体系。三是推进隐患排查。
"""


@pytest.fixture
def drafts(tmp_path: Path) -> list[dict[str, Any]]:
    path = tmp_path / "ships.txt"
    path.write_text(TALK, encoding="utf-8")
    stored = understand(file_source(path), Settings(home=tmp_path))
    return draft_questions(stored.briefing, stored.figures)


def of(drafts: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [draft for draft in drafts if draft["type"] == kind]


def test_drafts_cover_the_types_and_are_marked(drafts: list[dict[str, Any]]) -> None:
    assert {d["type"] for d in drafts} >= {
        "numeric_lookup", "numeric_multi", "derived", "comparison", "followup", "who_when",
        "policy", "unanswerable",
    }  # fmt: skip
    assert all("draft" in draft["tags"] for draft in drafts)


def test_drafts_pass_the_checker_and_load(drafts: list[dict[str, Any]], tmp_path: Path) -> None:
    assert [f for f in check_lines(drafts, {"ships": TALK}) if f.level == "error"] == []
    path = tmp_path / "drafts.jsonl"
    path.write_text(to_lines(drafts), encoding="utf-8")
    assert len(load_cases([path])) == len(drafts)


def test_a_base_is_worked_back_with_its_sign(drafts: list[dict[str, Any]]) -> None:
    bases = {d["formula"]: d["numbers"][0] for d in of(drafts, "derived")}
    assert bases["20.5/(1+12.5/100)"] == {"value": "18.22", "unit": "万艘"}
    assert bases["8.2/(1-4.1/100)"] == {"value": "8.55", "unit": "万艘"}


def test_the_larger_side_wins_a_comparison(drafts: list[dict[str, Any]]) -> None:
    sizes = [d for d in of(drafts, "comparison") if d["numbers"][0]["unit"] == "万艘"]
    assert [d["winner"] for d in sizes] == ["客船"]
    assert [n["value"] for n in sizes[0]["numbers"]] == ["20.5", "8.2"]


def test_who_answered_and_what_they_listed_come_from_the_structure(
    drafts: list[dict[str, Any]],
) -> None:
    assert [d["keypoints"] for d in of(drafts, "who_when")] == [["王芳"]]
    assert [d["keypoints"] for d in of(drafts, "policy")] == [
        ["加强船员培训", "完善救援体系", "推进隐患排查"]
    ]


def test_what_is_not_in_the_briefing_is_asked_of_a_year_it_never_names(
    drafts: list[dict[str, Any]],
) -> None:
    asked = [d["question"] for d in of(drafts, "unanswerable")]
    assert any("2021年" in question for question in asked)
    assert not any("2023年" in q and "客船产量" in q for q in asked)
    assert all(d["evidence"] == [] and d["numbers"] == [] for d in of(drafts, "unanswerable"))


def test_what_is_not_in_the_briefing_is_asked_of_a_measure_and_a_place_it_never_gives(
    bundled: Snapshot,
) -> None:
    briefing = next(iter(bundled.briefings.values()))
    found = of(draft_questions(briefing, bundled.figures, per_type=30), "unanswerable")
    elsewhere = [d["question"] for d in found if "冰岛" in d["question"]]
    assert elsewhere
    assert "冰岛" not in briefing.text
    years = [d for d in found if any(year in d["question"] for year in ("2021", "2020", "2019"))]
    assert years
    assert len(elsewhere) + len(years) < len(found)  # the rest ask for another measure


def test_drafts_repeat_themselves_exactly(tmp_path: Path, drafts: list[dict[str, Any]]) -> None:
    path = tmp_path / "again" / "ships.txt"
    path.parent.mkdir()
    path.write_text(TALK, encoding="utf-8")
    stored = understand(file_source(path), Settings(home=tmp_path))
    assert draft_questions(stored.briefing, stored.figures) == drafts


def test_the_bundled_briefing_gives_a_full_and_varied_set(bundled: Snapshot) -> None:
    briefing = next(iter(bundled.briefings.values()))
    found = draft_questions(briefing, bundled.figures, per_type=8)
    counts = Counter(draft["type"] for draft in found)
    assert counts["numeric_lookup"] == 8
    assert all(count <= 8 for count in counts.values())
    assert {draft["lang"] for draft in found} == {"zh-Hans", "zh-Hant"}
    errors = [f for f in check_lines(found, {briefing.id: briefing.text}) if f.level == "error"]
    assert errors == []


PORT = (
    "PRESS CONFERENCE ON THE PORT\n\nMarch 5, 2024\n\nMODERATOR: Good morning. We can begin.\n\n"
    "DIRECTOR HARLOW: In the third quarter of 2023, operating revenue reached 186.4 million"
    " dollars, up 6.7 percent from a year earlier. Operating expenses came to 141.9 million"
    " dollars, up 4.1 percent. Passenger traffic reached 8.4 million trips, up 2.5 percent.\n"
)


def test_english_drafts_name_things_and_say_when_in_words(tmp_path: Path) -> None:
    path = tmp_path / "port.txt"
    path.write_text(PORT, encoding="utf-8")
    stored = understand(file_source(path), Settings(home=tmp_path))
    found = draft_questions(stored.briefing, stored.figures)
    assert {d["lang"] for d in found} == {"en"}
    asked = [d["question"] for d in of(found, "numeric_lookup")]
    assert any("perating revenue in the third quarter of 2023?" in question for question in asked)
    units = {n["unit"] for d in of(found, "derived") for n in d["numbers"]}
    assert "million dollars" in units
    assert any("in Iceland" in d["question"] for d in of(found, "unanswerable"))


def test_what_the_checker_reads_otherwise_is_not_drafted(bundled: Snapshot) -> None:
    briefing = next(iter(bundled.briefings.values()))
    figure = next(f for f in bundled.figures if f.kind == "level" and f.subject and f.metric)
    misread = figure.model_copy(update={"value": figure.value + 1})
    assert of(draft_questions(briefing, [figure]), "numeric_lookup")
    assert of(draft_questions(briefing, [misread]), "numeric_lookup") == []
