"""What it, that and they stand for: the figure told before that is most like the new one."""

from __future__ import annotations

import pytest

from tests.test_figures_regions import about
from tests.test_figures_styles import figures_of


def told(text: str) -> list[str]:
    return [about(figure) for figure in figures_of(text, "2026-02-12", "en")]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # Of the two, the one of about this size.
        (
            "The depot ships 5,200 crates with 48 vans. In 2020 it was 4,100.",
            "4,100 crates·depot ships",
        ),
        (
            "The depot ships 5,200 crates with 48 vans. In 2020 it was 31.",
            "31 vans·",
        ),
        (
            "The port handled 5.2 million tonnes and served 640 vessels. "
            "A year earlier it was 4.9 million.",
            "4.9 million port·",
        ),
        (
            "The port handled 5.2 million tonnes and served 640 vessels. "
            "A year earlier it was 610.",
            "610 vessels·served",
        ),
        # What is wanted of it.
        (
            "The fund has 9,400 members and 26 offices. We want it to reach 12,000 by 2028.",
            "12,000 members·fund",
        ),
        # In how many places it is so: speech goes on about what is so there.
        (
            "We counted 41.6 million birds in 34 parks. Ten years ago that was 38.2 million.",
            "38.2 million birds·counted",
        ),
        (
            "Ships paid 86 million dollars in 12 harbours. Five years ago it was 71 million.",
            "71 million Ships·",
        ),
    ],
)
def test_a_pronoun_is_of_the_figure_most_like_it(text: str, last: str) -> None:
    assert told(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last_two"),
    [
        # A rise from a level is of what that level is of.
        (
            "The port handled 5.2 million tonnes and served 640 vessels. "
            "That is up 7 percent from 4.9 million tonnes.",
            ["7 percent port·", "4.9 million tonnes port·"],
        ),
        # And that is a rise of so much; it was that, against another.
        (
            "Vaccines reached 2.4 million children across 18 districts. "
            "Last year they were 2.1 million, and that is a rise of 14 percent.",
            ["2.1 million children across·Vaccines", "14 percent children across·Vaccines"],
        ),
        (
            "Ships paid 86 million dollars in 12 harbours. "
            "Five years ago it was 71 million, against 64 million in 2015.",
            ["71 million Ships·", "64 million Ships·"],
        ),
    ],
)
def test_the_second_figure_of_the_sentence_is_of_the_same(text: str, last_two: list[str]) -> None:
    assert told(text)[-2:] == last_two


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # It names its own thing.
        (
            "Vaccines reached 2.4 million children across 18 districts. "
            "The ferries carried 600,000 people.",
            "600,000 people·ferries",
        ),
        # Told in another unit than all before.
        ("Barges carried 2.6 million tonnes. It had 40 crews.", "40 crews·Barges"),
    ],
)
def test_what_has_a_name_or_unit_of_its_own_is_of_nothing_before(text: str, last: str) -> None:
    assert told(text)[-1] == last
