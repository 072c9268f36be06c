"""Parts are taken out of what the engine sees, and measured on the same questions."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from eval.ablate import SHIPPED, ablate, ablate_retrieval, fuse, print_ablation
from eval.altered import WithoutFigureSearch, WithoutPeriods, WithoutTurns
from eval.questions import Case
from index.library import Library, Snapshot
from index.settings import Settings
from rag.engine import ExtractiveEngine
from tests.eval_cases import case


def test_fusion_counts_ranks_and_breaks_ties_by_id() -> None:
    # b: 1/61 + 1/62; a: 1/61; c and d: 1/62 and 1/63.
    first = [("b", "B"), ("c", "C"), ("d", "D")]
    second = [("a", "A"), ("b", "B")]
    assert fuse([first, second]) == [("b", "B"), ("a", "A"), ("c", "C"), ("d", "D")]
    assert fuse([[("z", "Z")], [("y", "Y")]]) == [("y", "Y"), ("z", "Z")]
    assert fuse([]) == []


def asked(snapshot: Snapshot) -> list[Case]:
    """Three questions in the words of the passages that answer them."""
    quotes = sorted((p.text for p in snapshot.passages), key=len)[-3:]
    return [
        case(quote[:50], numbers=[("1", "家")], evidence=[quote[:50]]).model_copy(
            update={"id": f"Q-{i}"}
        )
        for i, quote in enumerate(quotes)
    ]


def test_every_way_to_retrieve_is_measured_on_the_same_questions(bundled: Snapshot) -> None:
    found = ablate_retrieval(bundled, asked(bundled))
    assert list(found) == [SHIPPED, "dense only", "BM25 only", "rank fusion"]
    assert {of["nDCG@10"].n for of in found.values()} == {3}
    assert found["BM25 only"]["Success@1"].value == 1  # the words of the passage find it


def test_follow_ups_and_questions_without_evidence_are_not_looked_up(bundled: Snapshot) -> None:
    follow = case(type="followup", history=["前？"], numbers=[("1", "家")], evidence=["一"])
    with pytest.raises(ValueError, match="no question has evidence"):
        ablate_retrieval(bundled, [follow, case(numbers=[("1", "家")])])


def test_what_is_taken_out_is_gone_and_the_rest_stays(bundled: Snapshot) -> None:
    vector = bundled.embed_query("新能源汽车出口")
    assert bundled.nearest_figures(vector, 3)
    without = WithoutFigureSearch(bundled)
    assert without.nearest_figures(vector, 3) == {}
    assert without.nearest(vector, 3) == bundled.nearest(vector, 3)
    assert any(figure.period for figure in bundled.figures)
    bare = WithoutPeriods(bundled)
    assert not any(figure.period for figure in bare.figures)
    assert [f.value for f in bare.figures] == [f.value for f in bundled.figures]


def test_each_part_left_out_has_its_row(bundled_library: Library, bundled_copy: Settings) -> None:
    exports = case(
        "2023年新能源汽车出口多少万辆？",
        numbers=[("120.3", "万辆")],
        evidence=["新能源汽车出口120.3万辆"],
    )
    other_year = case("2025年新能源汽车出口多少万辆？", type="unanswerable").model_copy(
        update={"id": "Q-2"}
    )
    done: list[tuple[str, int, int]] = []
    rows = ablate(
        bundled_library,
        bundled_copy,
        [exports, other_year],
        ExtractiveEngine(),
        lambda *progress: done.append(progress),
    )
    by_name = {row.name: row for row in rows}
    assert list(by_name) == [
        SHIPPED, "dense only", "BM25 only", "rank fusion", "no turn context",
        "no figures collection", "no period check",
    ]  # fmt: skip
    shipped, unchecked = by_name[SHIPPED], by_name["no period check"]
    assert shipped.strict is not None
    assert unchecked.strict is not None
    assert unchecked.change is not None
    # Without the period check the figure of 2023 answers for 2025.
    assert (shipped.strict.value, unchecked.strict.value) == (1.0, 0.5)
    assert unchecked.change.value == -0.5
    assert by_name["no figures collection"].measures == {}
    assert by_name["no turn context"].measures["R@5"].n == 1
    assert done[:2] == [(SHIPPED, 1, 2), (SHIPPED, 2, 2)]
    console = Console(record=True, width=160, file=io.StringIO())
    print_ablation(rows, console)
    shown = console.export_text()
    assert "Parts left out: 2 questions answered, 1 looked up" in shown
    assert "-50.0" in shown


def test_passages_without_their_turn_are_embedded_again(
    bundled: Snapshot, bundled_copy: Settings
) -> None:
    alone = WithoutTurns(bundled, bundled_copy)
    assert not any(p.context or p.heading for p in alone.passages)
    assert [p.text for p in alone.passages] == [p.text for p in bundled.passages]
    vector = bundled.embed_query("新能源汽车出口")
    whole, bare = bundled.nearest(vector, 5), alone.nearest(vector, 5)
    assert len(bare) == 5
    assert list(bare.values()) == sorted(bare.values(), reverse=True)
    assert bare != whole
    only = alone.nearest(vector, 500, {"turn": 2})
    assert {alone.passage(name).turn for name in only} == {2}
