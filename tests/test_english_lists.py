"""English lists that tell a unit once: each number is a figure of its own name, with the unit."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure
from rag.display import show


def figures(text: str) -> list[Figure]:
    briefing = parse(text, "x", content_hash="x").model_copy(
        update={"date": "2026-02-12", "language": "en"}
    )
    return list(extract_figures(briefing, split_passages(briefing)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Capacity stood at 4,870 megawatts: hydro 2,140, coal 620, solar 480 and wind 170.",
            [("4,870 megawatts", "Capacity"), ("2,140 megawatts", "hydro"),
             ("620 megawatts", "coal"), ("480 megawatts", "solar"), ("170 megawatts", "wind")],
        ),
        (
            "Of spending, food takes 17.3 percent, transport 12.8 and leisure 7.4.",
            [("17.3 percent", "food"), ("12.8%", "transport"), ("7.4%", "leisure")],
        ),
        (
            "In big chains it was 86 percent, in small shops 59.",
            [("86 percent", "big chains"), ("59%", "small shops")],
        ),
        (
            "The reserve covers 26 days, whereas the law requires 45.",
            [("26 days", "reserve"), ("45 days", "law requires")],
        ),
    ],
)  # fmt: skip
def test_each_number_of_a_list_has_its_name_and_the_unit(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert [(show(f, "en"), f.subject) for f in figures(text)] == told


def test_a_magnitude_told_once_is_of_both_ends() -> None:
    found = figures("Expansion will take capacity from 3.6 to 5.4 million tonnes.")
    assert [show(f, "en") for f in found] == ["3.6 million tonnes", "5.4 million tonnes"]


@pytest.mark.parametrize("text", ["We met on May 12, in room 14.", "See chapter 3, and page 41."])
def test_rooms_and_pages_are_no_figures(text: str) -> None:
    assert figures(text) == []
