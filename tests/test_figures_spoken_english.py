"""English as officials speak it: halves in titles, bare rates, sums of a text's own money."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure

TITLE = "Ministry of Justice: Press Briefing on the First Half of 2027\n15 September 2027\n\n"


def figures(said: str) -> list[Figure]:
    briefing = parse(f"{TITLE}Odile Karvon: {said}\n", "x", content_hash="x")
    return list(extract_figures(briefing, split_passages(briefing)))


def told(said: str) -> list[tuple[str, str, str]]:
    return [(f.surface, f.unit, f.kind) for f in figures(said)]


def test_a_title_on_the_first_half_says_what_the_figures_are_of() -> None:
    (found,) = figures("Assaults on staff came to 431.")
    assert (found.surface, found.period) == ("431", "2027-H1")


def test_a_bare_number_behind_a_rate_is_a_rate_and_counts_nothing() -> None:
    assert told("78 per cent of civil claims are now filed electronically, up from 64.") == [
        ("78 per cent", "%", "share"),
        ("64", "%", "share"),
    ]
    assert told("Among lawyers it is 93 per cent; among others, only 41.")[1] == (
        "41",
        "%",
        "share",
    )


def test_a_rate_alone_in_its_sentence_is_quoted_with_the_sign_before_it() -> None:
    said = "4.2 per cent of hearings had to be broken off. A year ago, 7.1."
    first, second = figures(said)
    assert (second.surface, second.unit) == ("7.1", "%")
    assert second.sentence_start == first.sentence_start
    # There were: things, and no rate.
    assert told("4.2 per cent of hearings were broken off. There were 7 of them.")[1][1] != "%"


@pytest.mark.parametrize(
    "said",
    [
        "Inflation was 3.1 percent, and the confidence index stood at 97.",
        "That is 2 percent of applicants, only 41.",
        "Inflation was 3.1 percent. Brent is at 81.",
        "Turnout was 62 percent. There were 12.",
    ],
)
def test_a_number_of_something_else_behind_a_rate_is_no_rate(said: str) -> None:
    assert [f.unit for f in figures(said)][1:] in ([], [""], ["applicants"])


def test_the_noun_that_sums_are_told_in_is_money_by_what_it_buys() -> None:
    said = (
        "A place costs 128 lorins a day. The fee is 94 lorins. We collected 163.6 million lorins."
        " The system has cost 74 million lorins. Of these 12 million went to one case."
    )
    assert [f.kind for f in figures(said)] == ["level"] * 5
    assert {f.unit for f in figures(said)} == {"lorins"}


def test_who_speaks_is_not_what_a_figure_is_of() -> None:
    said = "We have 4,180 lawyers on the list. I admit that is fewer than the 4,650 we had."
    assert [f.subject for f in figures(said)] == ["lawyers", "lawyers"]


def test_quarters_and_halves_are_named_with_their_year_in_several_ways() -> None:
    for title, period in (
        ("Results, H1 2026", "2026-H1"),
        ("First quarter 2026 results", "2026-Q1"),
        ("The second half of 2026", "2026-H2"),
    ):
        text = f"Harbour Office: {title}\n15 March 2027\n\nOdile Karvon: We took in 431 boxes.\n"
        briefing = parse(text, "x", content_hash="x")
        (found,) = extract_figures(briefing, split_passages(briefing))
        assert (title, found.period) == (title, period)


def periods(said: str, title: str) -> list[tuple[str, str]]:
    briefing = parse(f"{title}\n27 July 2027\n\nOdile Karvon: {said}\n", "x", content_hash="x")
    return [(f.surface, f.period) for f in extract_figures(briefing, split_passages(briefing))]


def test_an_earlier_quarter_told_in_passing_ends_with_its_sentence() -> None:
    said = "In the first quarter it was only 88.9 per cent. Freight was 7.3 million tonnes."
    assert periods(said, "Q2 2027 results briefing") == [
        ("88.9 per cent", "2027-Q1"),
        ("7.3 million tonnes", "2027-Q2"),
    ]


def test_the_same_period_of_another_year_is_as_long_as_the_one_reported_on() -> None:
    said = "The deficit was $1.7 billion, compared with $2.9 billion in the same period of 2026."
    assert periods(said, "Briefing on the first half of 2027")[1] == ("$2.9 billion", "2026-H1")


def test_parts_of_a_sum_are_of_its_time() -> None:
    said = (
        "The draft budget for 2028 gives us 2.46 billion dollars. Of that, 940 million dollars"
        " goes to the courts."
    )
    found = [(f.surface, f.period, f.status) for f in figures(said)]
    assert found[1] == ("940 million dollars", "2028", "target")


def test_a_time_within_a_recording_is_no_figure() -> None:
    assert told("I have seen [inaudible 00:03:34] of 1,300 of those.") == [("1,300", "", "count")]


def test_a_heading_above_a_text_without_a_title_says_its_time() -> None:
    text = (
        "NORDVIK STATISTICAL OFFICE\nFor immediate release                    3rd May 2028\n"
        "-----------------------------\n\n      LABOUR MARKET IN THE FIRST QUARTER OF 2028\n\n"
        "The unemployment rate was 4.6 per cent, seasonally adjusted.\n"
    )
    briefing = parse(text, "x", content_hash="x")
    (found,) = extract_figures(briefing, split_passages(briefing))
    assert (briefing.date, found.period) == ("2028-05-03", "2028-Q1")


def test_what_happens_in_the_room_is_no_subject() -> None:
    assert [f.subject for f in figures("[Pause.] It is 4.5% from January 2028.")] == [""]


def test_a_planned_operation_is_no_plan_and_the_last_of_a_list_is_a_figure() -> None:
    (found,) = figures("The median wait for a planned hip operation was 14.2 weeks.")
    assert found.status == "actual"
    listed = told("Households on the list, by district: North 4,120, South 3,870, West 990.")
    assert [surface for surface, _, _ in listed] == ["4,120", "3,870", "990"]


def test_the_end_of_a_number_is_none_and_what_falls_per_head_counts_no_islands() -> None:
    surfaces = [f.surface for f in figures("The change was revised from 27,000 to -13,000.")]
    assert "000" not in surfaces
    said = "Waste came to 398 kilograms per head. The islands generated 571 per head."
    assert figures(said)[1].unit != "islands"


def test_statistics_of_a_month_are_of_that_month_where_it_is_over() -> None:
    said = "Food prices rose 3.1%."
    assert periods(said, "Consumer prices, June 2027") == [("3.1%", "2027-06")]
    # Held in July: what it reports on is not said.
    assert periods(said, "Press briefing, July 2027") == [("3.1%", "")]
