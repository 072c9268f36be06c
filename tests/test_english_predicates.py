"""English numbers without a noun of their own: what they count, and what is said of it."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages


def told(text: str) -> list[str]:
    """``surface: subject · metric @ period`` of each figure behind the opening sentence."""
    head = "In 2027 the freight trade grew again. "
    briefing = parse(head + text, "x", content_hash="x")
    briefing = briefing.model_copy(update={"date": "2028-02-08", "language": "en"})
    return [
        f"{f.surface}: {' · '.join(p for p in (f.subject, f.metric) if p)} @ {f.period}"
        for f in extract_figures(briefing, split_passages(briefing))
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Of our 310 berths, 64 have shore power, 14 of them added last year.",
            [
                "310: berths @ 2027",
                "64: berths · have shore power @ ",
                "14: berths · added @ 2027",
            ],
        ),
        (
            "Last year 37 new vessels entered service and 88 were scrapped.",
            ["37: vessels · entered service @ 2027", "88: vessels · scrapped @ 2027"],
        ),
        (
            "Of the units installed, 97,000 were air-to-water, 38,000 air-to-air"
            " and 13,000 ground-source.",
            [
                "97,000: units installed · air-to-water @ 2027",
                "38,000: units installed · air-to-air @ 2027",
                "13,000: units installed · ground-source @ 2027",
            ],
        ),
        (
            # Said in February: the end of the year that is over.
            "At the end of the year there were 28,450 haulage firms; 1,930 gave up their licence.",
            [
                "28,450: haulage firms @ 2027-12",
                "1,930: haulage firms · gave up their licence @ 2027-12",
            ],
        ),
        (
            "Inbound cargo came to 231 million tonnes and outbound cargo to 181 million tonnes;"
            " they grew by 2.1 percent and 5.1 percent respectively.",
            [
                "231 million tonnes: Inbound cargo @ 2027",
                "181 million tonnes: outbound cargo @ 2027",
                "2.1 percent: Inbound cargo @ 2027",
                "5.1 percent: outbound cargo @ 2027",
            ],
        ),
        (
            "Road carried 83 million tonnes and rail 23 million tonnes."
            " In shares, that is 78 percent and 22 percent.",
            [
                "83 million tonnes: Road @ 2027",
                "23 million tonnes: rail @ 2027",
                "78 percent: Road @ 2027",
                "22 percent: rail @ 2027",
            ],
        ),
        (
            "On the waterways, 58.7 million tonnes were carried. It is below our target of"
            " 60 million tonnes, and short of the record of 61.3 million tonnes set in 2023.",
            [
                "58.7 million tonnes: waterways · carried @ 2027",
                "60 million tonnes: waterways · carried target @ ",
                "61.3 million tonnes: waterways · carried record @ 2023",
            ],
        ),
        (
            "In the first half of the year a decision took 19 weeks."
            " It was 20 percent more than in 2026, when the figure was 16 weeks.",
            [
                "19 weeks: decision @ 2027-H1",
                "20 percent: decision @ 2027-H1",
                "16 weeks: decision · figure @ 2026",
            ],
        ),
        (
            "Farms received a start-up grant of 180 dollars.",
            ["180 dollars: start-up grant @ 2027"],
        ),
        (
            "A year ago the share of rail was 11.6 percent.",
            ["11.6 percent: share of rail @ 2026"],
        ),
    ],
)
def test_a_number_is_of_what_was_counted_before(text: str, figures: list[str]) -> None:
    assert told(text) == figures
