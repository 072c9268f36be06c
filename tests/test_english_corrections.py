"""A number that the speaker takes back is no figure."""

from __future__ import annotations

import pytest

from tests.test_english_parallel_figures import figures


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "In May another 14 schools will open — sorry, that is 41, not 14, I misread it —"
            " another 41, and the rest in autumn.",
            ["41 schools·will open"],
        ),
        ("We trained 320 nurses, sorry, 230 nurses, last year.", ["230 nurses·trained"]),
        (
            "The bridge cost 2.4 million, or rather 4.2 million crowns.",
            ["4.2 million crowns bridge·"],
        ),
    ],
)
def test_only_the_number_put_in_its_place_was_meant(said: str, expected: list[str]) -> None:
    found = figures(said)
    named = [f"{f.surface} {f.subject}·{f.metric}".rstrip() for f in found]
    assert [name.split("·")[0] for name in named] == [one.split("·")[0] for one in expected]


def test_who_is_sorry_for_a_number_takes_nothing_back() -> None:
    said = "We are sorry to report 14 deaths, and I am sorry, but 12 of them were avoidable."
    assert [f.surface for f in figures(said)] == ["14", "12"]
