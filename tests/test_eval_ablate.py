"""Retrieval with parts left out is measured on the same questions, against the shipped mix."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from eval.ablate import SHIPPED, ablate, fuse, print_ablation
from index.library import Snapshot
from tests.eval_cases import case


def test_fusion_counts_ranks_and_breaks_ties_by_id() -> None:
    # b: 1/61 + 1/62; a: 1/61; c and d: 1/62 and 1/63.
    first = [("b", "B"), ("c", "C"), ("d", "D")]
    second = [("a", "A"), ("b", "B")]
    assert fuse([first, second]) == [("b", "B"), ("a", "A"), ("c", "C"), ("d", "D")]
    assert fuse([[("z", "Z")], [("y", "Y")]]) == [("y", "Y"), ("z", "Z")]
    assert fuse([]) == []


def test_every_way_is_measured_on_the_same_questions(bundled: Snapshot) -> None:
    quotes = sorted((p.text for p in bundled.passages), key=len)[-3:]
    asked = [
        case(quote[:50], numbers=[("1", "家")], evidence=[quote[:50]]).model_copy(
            update={"id": f"Q-{i}"}
        )
        for i, quote in enumerate(quotes)
    ]
    rows = ablate(bundled, asked)
    assert [row.name for row in rows] == ["dense only", "BM25 only", "rank fusion", SHIPPED]
    assert {row.change.n for row in rows} == {3}
    assert rows[-1].change.value == 0
    assert rows[1].measures["Success@1"].value == 1  # the words of the passage find it
    console = Console(record=True, width=160, file=io.StringIO())
    print_ablation(rows, console)
    assert "Retrieval with parts left out, 3 questions" in console.export_text()


def test_follow_ups_and_questions_without_evidence_are_left_out(bundled: Snapshot) -> None:
    follow = case(type="followup", history=["前？"], numbers=[("1", "家")], evidence=["一"])
    with pytest.raises(ValueError, match="no question has evidence"):
        ablate(bundled, [follow, case(numbers=[("1", "家")])])
