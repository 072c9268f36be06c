"""English figures told in parallel to others: the unit, the kind and the aim are told once."""

from __future__ import annotations

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure

TITLE = "Ministry of Health: Annual Results 2026, Press Briefing\n16 February 2027\n\n"


def figures(said: str) -> list[Figure]:
    briefing = parse(f"{TITLE}Odile Karvon: {said}\n", "x", content_hash="x")
    return list(extract_figures(briefing, split_passages(briefing)))


def units(said: str) -> list[str]:
    return [f"{f.surface} {f.unit}" for f in figures(said)]


def kinds(said: str) -> list[str]:
    return [f"{f.surface} {f.kind} {f.direction}".strip() for f in figures(said)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Bed occupancy stands at 71 per cent, day care at just under 80.",
            ["71 per cent %", "just under 80 %"],
        ),
        (
            "Day wards are at 71 per cent, night wards at 80; a year ago it was 64 and 77"
            " respectively.",
            ["71 per cent %", "80 %", "64 %", "77 %"],
        ),
        (
            "It took 4.1 hours on average to find a bed, after 5.3.",
            ["4.1 hours hours", "5.3 hours"],
        ),
        (
            "The gap has come down from 21 points to 14.",
            ["21 points percentage points", "14 percentage points"],
        ),
        (
            "Wheat rose by 3 per cent; barley came to 1.4 million tonnes, up 2.5.",
            ["3 per cent %", "1.4 million tonnes tonnes", "2.5 %"],
        ),
        (
            "We forecast 3 per cent for nurses and another 10 to 12 for doctors.",
            ["3 per cent %", "10 to 12 %"],
        ),
        (
            "95 per cent of villages have a clinic within ten kilometres, and we are at 96.4.",
            ["95 per cent %", "ten kilometres kilometres", "96.4 %"],
        ),
        (
            "The three hospitals paid 3.5 million, 2.2 million and 1.1 million crowns.",
            [
                "three hospitals",
                "3.5 million crowns",
                "2.2 million crowns",
                "1.1 million crowns crowns",
            ],
        ),
        (
            "Income was 7.2 billion crowns. Of the 7.2 billion, fees brought in"
            " 3.5, and grants 2.6.",
            ["7.2 billion crowns crowns", "7.2 billion crowns", "3.5 crowns", "2.6 crowns"],
        ),
    ],
)
def test_a_number_without_a_unit_has_that_of_the_figure_beside_it(
    said: str, expected: list[str]
) -> None:
    assert units(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("78 per cent of trains were punctual. Now, we had set ourselves 80.", ["80 share"]),
        (
            "78 per cent of trains were punctual. The target is 85, and the year"
            " before it was 81.2.",
            ["85 share", "81.2 share"],
        ),
        (
            "78 per cent of trains were punctual. The sleeper did better, 84.5"
            " against a target of 80.",
            ["84.5 share", "80 share"],
        ),
        (
            "Fares grew by 24 per cent. It is the third year running that growth"
            " has been above 20.",
            ["third year running streak rise", "above 20 growth rise"],
        ),
        (
            "Two lines are at 66 per cent. At the other end you have Arden, Brock and Selby, on 93,"
            " 91 and 88.",
            ["93 share", "91 share", "88 share"],
        ),
    ],
)
def test_a_sentence_of_bare_numbers_tells_the_rates_of_the_one_before(
    said: str, expected: list[str]
) -> None:
    assert kinds(said)[-len(expected) :] == expected


def test_a_number_of_another_size_is_no_rate_of_the_sentence_before() -> None:
    assert units("78 per cent of trains were punctual. We had hoped for 12.")[1:] in ([], ["12 "])


def test_a_rate_told_again_is_quoted_with_its_sign() -> None:
    first, second = figures("78 per cent of trains were punctual. We had set ourselves 80.")
    assert (second.status, second.unit) == ("target", "%")
    assert second.sentence_start == first.sentence_start


@pytest.mark.parametrize(
    ("said", "last"),
    [
        (
            "Traffic was up 3 per cent quarter on quarter and 15 per cent year on year.",
            "15 per cent growth rise",
        ),
        ("A ticket goes from 1.20 crowns to 1.50, so 25 per cent.", "25 per cent growth rise"),
        (
            "Fines fell to 1.2 million crowns from 1.5 million, so about 20 per cent.",
            "about 20 per cent growth fall",
        ),
        (
            "We heard 9,500 appeals, after 8,200, so nearly 16 per cent more.",
            "nearly 16 per cent growth rise",
        ),
        ("That would bring us to 86 or 87 per cent.", "86 or 87 per cent share"),
    ],
)
def test_a_percentage_is_the_change_that_it_is_told_as(said: str, last: str) -> None:
    assert kinds(said)[-1] == last


def test_a_number_at_the_head_of_its_clause_counts_what_was_told_of() -> None:
    assert units("We closed 27 clinics. But nine opened.") == ["27 clinics", "nine clinics"]
    assert units("Thirty was the plan; 28 is what we managed.") == ["Thirty ", "28 "]
    assert units("There were 37 fires, two more than the year before.") == ["37 fires", "two fires"]


def test_the_three_day_ticket_is_a_name_and_no_figure() -> None:
    assert units("The three-day ticket costs 12 crowns.") == ["12 crowns crowns"]


def periods(said: str) -> list[str]:
    return [f"{f.surface} {f.period}".strip() for f in figures(said)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("We treated 214,000 patients, after 197,000.", ["214,000 2026", "197,000 2025"]),
        ("Complaints fell from 251,000 to 214,000.", ["251,000 2025", "214,000 2026"]),
        (
            "Staff costs slipped to 1.2 billion crowns from 1.3 billion.",
            ["1.2 billion crowns 2026", "1.3 billion 2025"],
        ),
        (
            "The number of beds went from about 66,000 to 41,000.",
            ["about 66,000 2025", "41,000 2026"],
        ),
        (
            "The median stay in the fourth quarter was 212 minutes. A year earlier, 174.",
            ["212 minutes 2026-Q4", "174 2025-Q4"],
        ),
        (
            "91 per cent of calls were answered. The target is 93, and the year before"
            " it was 92.6.",
            ["91 per cent 2026", "93", "92.6 2025"],
        ),
        (
            "We received 28,600 appeals. Nursing, 19,100, after 23,400.",
            ["28,600 2026", "19,100 2026", "23,400 2025"],
        ),
    ],
)
def test_what_a_figure_of_the_year_is_held_against_is_of_the_year_before(
    said: str, expected: list[str]
) -> None:
    assert periods(said) == expected


def test_a_state_that_has_changed_or_will_is_of_no_named_year() -> None:
    assert periods("The limit has gone from 40 hours to 36.")[0] == "40 hours"
    assert periods("The fee will be cut from 40 crowns to 36 crowns.")[0] == "40 crowns"
