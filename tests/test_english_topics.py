"""Parts, plans, moves and costs of English sentences: what each figure is of."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure


def figures(text: str) -> list[Figure]:
    """The figures behind an opening sentence that tells of 2027."""
    head = "In 2027 the clinics of the island reported again. "
    briefing = parse(head + text, "x", content_hash="x")
    briefing = briefing.model_copy(update={"date": "2028-02-08", "language": "en"})
    return list(extract_figures(briefing, split_passages(briefing)))


def told(text: str) -> list[str]:
    """``surface: subject · metric`` of each figure."""
    return [
        f"{f.surface}: {' · '.join(p for p in (f.subject, f.metric) if p)}" for f in figures(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On broadband, 14 of our 20 clinics now have it.",
            ["14: clinics · broadband", "20: clinics"],
        ),
        (
            "Twelve of the thirty clinics we watch treated more patients than last year.",
            ["Twelve: clinics · treated more patients", "thirty: clinics"],
        ),
        (
            "40 of the falls, that is 25 percent, were on icy steps.",
            ["40: falls · icy steps", "25 percent: falls · icy steps"],
        ),
        (
            "The £5 visit charge, which cost the treasury £12 million last year, will stay.",
            ["£5: visit charge", "£12 million: visit charge · cost treasury"],
        ),
        (
            "The savings came to £9 million. Of that, £4 million is from the laundry, where work"
            " stopped for five months. Another £3 million is linen stock, and £2 million came from"
            " lower prices.",
            [
                "£9 million: savings",
                "£4 million: savings · from the laundry",
                "five months: where work · savings",
                "£3 million: savings · linen stock",
                "£2 million: savings · came from lower prices",
            ],
        ),
        (
            "As for the pier, the estimate has risen from £3 million to £4 million.",
            ["£3 million: pier · estimate", "£4 million: pier · estimate"],
        ),
        (
            "We spent £7 million, of which £4 million was capital.",
            ["£7 million: spent", "£4 million: spent · capital"],
        ),
        (
            "Fines fell from £5 million to £4 million, and complaints fell from 2,510 to 2,140.",
            [
                "£5 million: Fines",
                "£4 million: Fines",
                "2,510: complaints",
                "2,140: complaints",
            ],
        ),
        (
            "Nurses make up 62 percent of all staff, doctors 17 percent and porters 6 percent.",
            [
                "62 percent: Nurses · staff",
                "17 percent: doctors · staff",
                "6 percent: porters · staff",
            ],
        ),
        (
            "The north wing took 3,200 patients, up 7 percent, and the south wing 2,600.",
            [
                "3,200: patients · north wing",
                "7 percent: patients · north wing",
                "2,600: patients · south wing",
            ],
        ),
        (
            "On-time discharges slipped as well, by 1.4 percentage points, to 76 percent.",
            ["1.4 percentage points: On-time discharges", "76 percent: On-time discharges"],
        ),
        (
            "Hygiene improved by 2 percentage points, to 88 percent of wards passing.",
            ["2 percentage points: Hygiene", "88 percent: Hygiene · wards passing"],
        ),
        (
            "The steepest fall was at Norwick, down 11 percent, because a ward closed.",
            ["11 percent: Norwick"],
        ),
        (
            "Spending per patient was £412 in the north. The gap is £126. The national average was"
            " £455.",
            [
                "£412: Spending per patient",
                "£126: gap",
                "£455: Spending per patient · national average",
            ],
        ),
        (
            "Ice played a part in a third of the serious falls.",
            ["a third: Ice · serious falls"],
        ),
        (
            "Patients and visitors under 25 made up 68 of the falls.",
            ["68: falls · Patients and visitors under 25"],
        ),
        (
            "I am sorry to say that night accidents went up, from 29 to 34.",
            ["29: night accidents", "34: night accidents"],
        ),
        (
            "Fees now cover 62 percent of the running cost. Before the flood it was 71 percent.",
            ["62 percent: Fees · running cost", "71 percent: Fees · running cost"],
        ),
    ],
)
def test_a_figure_keeps_what_its_own_clause_leaves_out(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_plan_without_a_noun_counts_what_was_done() -> None:
    trained, planned, coming = figures(
        "We trained 62 new nurses last year. The plan was for 70, so we fell short, and this year"
        " we expect to train 75."
    )
    assert (planned.value, planned.unit, planned.status) == (70, trained.unit, "target")
    assert (coming.value, coming.unit, coming.status) == (75, trained.unit, "expected")
    assert coming.subject == trained.subject


def test_a_sum_told_again_is_what_it_was() -> None:
    *_, again = told(
        "Another £3 million is linen stock, and £2 million came from lower prices. The £3 million"
        " will be carried forward."
    )
    assert again == "£3 million: linen stock"


def test_the_speech_goes_on_about_what_a_typical_day_is_made_of() -> None:
    *_, share = told(
        "Patients made 412,000 visits last year. That works out at about 1,130 visits a day. We are"
        " now at 94 percent of the level of 2019."
    )
    assert share == "94 percent: visits · Patients"
