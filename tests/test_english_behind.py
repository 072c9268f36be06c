"""English figures whose owner, whole, subject or time is told around them."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure


def figures(text: str, date: str = "2028-02-08") -> tuple[Figure, ...]:
    """The figures of a text behind an opening sentence that says which year it is about."""
    head = "In 2027 the library service grew again. "
    briefing = parse(head + text, "x", content_hash="x")
    briefing = briefing.model_copy(update={"date": date, "language": "en"})
    return extract_figures(briefing, split_passages(briefing))


def told(text: str) -> list[str]:
    """``surface: subject · metric`` of each figure."""
    return [
        f"{f.surface}: {' · '.join(p for p in (f.subject, f.metric) if p)}" for f in figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            # Whose each is stands behind it; the next sentence is on the whole again.
            "Daily reading among adults fell to 31.4 percent. It is 26.8 percent among men and"
            " 35.9 percent among women. Our goal is 40 percent by 2032.",
            [
                "31.4 percent: Daily reading among adults",
                "26.8 percent: men · Daily reading among adults",
                "35.9 percent: women · Daily reading among adults",
                "40 percent: Daily reading among adults",
            ],
        ),
        (
            "Take-up of the card was 48 percent nationwide, but just 37 percent in Norrland.",
            [
                "48 percent: nationwide · Take-up of the card",
                "37 percent: Norrland · Take-up of the card",
            ],
        ),
        (
            "The loss rate in Norrland is 9.5 percent, against 5.8 percent nationally.",
            ["9.5 percent: loss rate in Norrland", "5.8 percent: nationally · loss rate"],
        ),
        (
            # Parts that make up the sum told before.
            "Capital spending was 6.4 billion crowns. Buildings took 3.9 billion, vehicles"
            " 1.6 billion and digital systems 900 million. We had planned to spend 7 billion.",
            [
                "6.4 billion crowns: Capital spending",
                "3.9 billion: Buildings · Capital spending",
                "1.6 billion: vehicles · Capital spending",
                "900 million: digital systems · Capital spending",
                "7 billion: Capital spending · spend",
            ],
        ),
        (
            # Nothing is shared out of what is smaller than its parts.
            "Printing came to 500 million crowns. Buildings took 3.9 billion and vehicles"
            " 1.6 billion.",
            [
                "500 million crowns: Printing",
                "3.9 billion: Buildings",
                "1.6 billion: vehicles",
            ],
        ),
        (
            # One subject, whatever commas and numbers it holds.
            "The share of books returned, renewed or replaced within 14 days was 82.5 percent.",
            [
                "14 days: share of books returned, renewed or replaced within 14 days",
                "82.5 percent: share of books returned, renewed or replaced within 14 days",
            ],
        ),
        (
            "We treated 96,000 pages last year: 61,000 with steam and 35,000 by freezing.",
            [
                "96,000: pages · treated",
                "61,000: pages · treated with steam",
                "35,000: pages · treated by freezing",
            ],
        ),
        (
            "The fleet had 44 vehicles: 28 vans, 11 lorries and five trailers. They drove"
            " 380,000 kilometres.",
            [
                "44: vehicles · fleet",
                "28: vans",
                "11: lorries",
                "five: trailers",
                "380,000 kilometres: vehicles · drove",
            ],
        ),
        (
            "Among renovated branches, 91 percent stayed open.",
            ["91 percent: renovated branches · stayed open"],
        ),
        (
            "Last year 62.5 percent of pupils aged 10 and over had a library card. Among teachers"
            " it was just 41 percent.",
            [
                "62.5 percent: pupils · aged 10 and over had a library card",
                "41 percent: teachers · pupils had a library card",
            ],
        ),
        (
            "The longest average wait is in Norrland, at 19 days. The shortest is here in"
            " Lindholm, at 4 days. The largest single loss, 12 million crowns, was at Port Ansel.",
            [
                "19 days: Norrland · longest average wait",
                "4 days: Lindholm · shortest average wait",
                "12 million crowns: Port Ansel · largest single loss",
            ],
        ),
        (
            "We lent 2 million books in 2027. Of those, 1.4 million were printed books,"
            " up 3.2 percent, and 0.6 million were recordings, up 8.8 percent.",
            [
                "2 million: books · lent",
                "1.4 million: books · printed books",
                "3.2 percent: books · printed books",
                "0.6 million: books · recordings",
                "8.8 percent: books · recordings",
            ],
        ),
        (
            "Our 118 branches lent 9.3 million items.",
            ["118: branches · lent", "9.3 million: items · branches lent"],
        ),
        (
            # What happened to the things counted is no deed of what stands in front of them.
            "No parcel was lost, and 12,000 deliveries had to be repeated.",
            ["12,000: deliveries · be repeated"],
        ),
        (
            "For road and rail transport, the median delay is 9.5 and 14.2 minutes respectively,"
            " down from 11.8 and 16.4.",
            [
                "9.5: road transport · median delay",
                "14.2 minutes: rail transport · median delay",
                "11.8: road transport · median delay",
                "16.4: rail transport · median delay",
            ],
        ),
        (
            "The vacancy rate declined from 7.2 percent to 5.9 percent, and unfilled driver posts"
            " from 1,400 to 950.",
            [
                "7.2 percent: vacancy rate",
                "5.9 percent: vacancy rate",
                "1,400: unfilled driver posts",
                "950: unfilled driver posts",
            ],
        ),
    ],
)  # fmt: skip
def test_figures_are_of_what_is_told_around_them(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # When is no subject.
        ("At the end of December, 51,000 people were waiting for urgent repair.",
         ["51,000: people · waiting for urgent repair"]),
        ("In the same quarter we repaired 27,000 bindings.", ["27,000: bindings · repaired"]),
        # A sentence or half of one that only names what follows is about.
        ("I have to be candid about the repair backlog. It grew from 2.8 billion to 3.4 billion"
         " crowns.",
         ["2.8 billion: repair backlog · grew", "3.4 billion crowns: repair backlog · grew"]),
        ("Ferries. The average delay was 6 minutes.", ["6 minutes: Ferries · average delay"]),
        # What another verb follows is no verb, nor what stands behind a hyphen.
        ("The average hotel stay came down to 3.1 days.", ["3.1 days: average hotel stay"]),
        ("Home-grown fruit is 44 percent of what we buy.",
         ["44 percent: Home-grown fruit · what"]),
        ("It is right that the number from abroad fell by 5.2 percent.",
         ["5.2 percent: number from abroad"]),
    ],
)  # fmt: skip
def test_words_beside_the_point_are_no_subjects(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("Thirty-one of the 40 depots closed the year in balance.", "40", "depots"),
        ("The hall seated 410 guests last year. It was built for 900.", "900", "guests"),
        ("18 depots are open, and another seven will open by October, which makes 25.", "25",
         "depots"),
        ("The archive scanned 214,000 rare and damaged volumes.", "214,000", "volumes"),
        ("The first storm took 1,142 of those roofs, the second took 508.", "508", "roofs"),
        ("There is a grant of 40,000 crowns for authors; 86 have signed up.", "86", ""),
        ("Losses have doubled in two years, from 201 books in 2025 to 402.", "402", "books"),
    ],
)  # fmt: skip
def test_bare_numbers_count_what_was_counted(text: str, surface: str, unit: str) -> None:
    found = [f for f in figures(text) if f.surface == surface]
    assert [f.unit for f in found] == [unit]


@pytest.mark.parametrize(
    ("text", "surface", "period"),
    [
        # A year told behind a figure of the one spoken of does not carry on.
        ("But they lent 842,600 books, against 611,000 in 2026. That is an increase of"
         " 37.9 percent.", "37.9 percent", "2027"),
        ("We opened 12 branches, and in 2026 we opened 9. On loans: 74,000 were renewed.",
         "74,000", "2027"),
    ],
)  # fmt: skip
def test_a_look_back_is_of_one_figure(text: str, surface: str, period: str) -> None:
    assert [f.period for f in figures(text) if f.surface == surface] == [period]


@pytest.mark.parametrize(
    ("text", "surface", "status", "kind"),
    [
        ("We set a savings target of 2 billion crowns and delivered 2.15 billion.",
         "2.15 billion", "actual", "level"),
        ("Of these, 1.21 million were planned loans.", "1.21 million", "actual", "count"),
        ("Life expectancy reached 82.6 years in 2027.", "82.6 years", "actual", "level"),
        ("Occupancy is still above the 90 percent that we regard as safe.", "90 percent", "actual",
         "share"),
        ("In two, the list grew: by 3.9 percent in Norrland and 2.2 percent in Eastmere.",
         "2.2 percent", "actual", "growth"),
    ],
)  # fmt: skip
def test_status_and_kind(text: str, surface: str, status: str, kind: str) -> None:
    assert [(f.status, f.kind) for f in figures(text) if f.surface == surface] == [(status, kind)]
