"""What English figures are of where no verb of their own clause names it."""

from __future__ import annotations

import pytest

from tests.test_english_parallel_figures import figures


def abouts(said: str) -> list[str]:
    return [f"{f.surface} {f.subject}·{f.metric}" for f in figures(said)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Two wards are below it: they are Arden and Brock, at 64 and 68 per cent respectively.",
            ["64 Arden·wards", "68 per cent Brock·wards"],
        ),
        (
            "Four wards are at 70 per cent. At the top you have Selby, Tarn and Wold, on 93, 91 and"
            " 88.",
            ["93 Selby·wards", "91 Tarn·wards", "88 Wold·wards"],
        ),
        (
            "Rural turnout stands at 62 per cent, urban at 70; a year ago it was 48 and 65"
            " respectively.",
            [
                "62 per cent Rural turnout·",
                "70 urban turnout·",
                "48 Rural turnout·",
                "65 urban turnout·",
            ],
        ),
        (
            "We received 28,600 appeals. It is a story of two halves. Nursing, 19,100, after"
            " 23,400.",
            ["28,600 appeals·received", "19,100 Nursing·appeals", "23,400 Nursing·appeals"],
        ),
        (
            "There are 620 ambulances in the country, 150 more than a year ago; but on the islands,"
            " just 74.",
            ["74 islands·ambulances"],
        ),
        (
            "The hospitals employed 21,400 nurses, 600 fewer than a year earlier, and the clinics"
            " 7,900, two hundred more.",
            ["7,900 nurses·clinics", "two hundred nurses·clinics"],
        ),
    ],
)
def test_an_owner_named_without_a_verb_has_the_figures_beside_it(
    said: str, expected: list[str]
) -> None:
    assert abouts(said)[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "There were 37 fires, but it took 5.2 hours on average to restore power, after 6.8.",
            ["5.2 hours restore power·took", "6.8 restore power·took"],
        ),
        (
            "The average wait for a bed was 19 weeks, and the law says twelve.",
            ["twelve average wait for a bed·law"],
        ),
        (
            "The Harbour Fund paid out 192 million crowns. This year's budget gives it 275"
            " million.",
            ["275 million Harbour Fund·budget"],
        ),
        ("Fares rose. And there is the night fare, 12 crowns a trip.", ["12 crowns night fare·"]),
        (
            "There is the night fare, 12 crowns a trip. It was used by 148,000 riders.",
            ["148,000 riders·night fare used"],
        ),
        (
            "Spending. Look closely and it is not so bad. Tracks took 1.2 billion"
            " crowns. Bridges took 380 million, after 490 million.",
            [
                "1.2 billion crowns Tracks·Spending",
                "380 million Bridges·Spending",
                "490 million Bridges·Spending",
            ],
        ),
        (
            "Of the 230 boilers that failed, 161, so seven in ten, had simply run dry.",
            ["161 boilers·run dry", "seven in ten boilers·run dry"],
        ),
        (
            "The rail regulator blocked 63 million spam calls and 29 million spam texts. In the"
            " fourth quarter it was 12.4 million calls.",
            ["12.4 million spam calls·"],
        ),
        (
            "Arden, Brock and Selby were fined 4.5 million, 2.1 million and 1.2 million crowns"
            " respectively.",
            [
                "4.5 million Arden·fined",
                "2.1 million Brock·fined",
                "1.2 million crowns Selby·fined",
            ],
        ),
        (
            "What made it possible is the new sea lock. It cost 37 million crowns.",
            ["37 million crowns new sea lock·cost"],
        ),
        (
            "The gap is still there, nobody denies it, but it has come down from 37 points to 28.",
            ["37 points gap·", "28 gap·"],
        ),
        (
            "Trams were open to 3.2 million of the country's four million residents.",
            ["3.2 million Trams·residents", "four million residents·"],
        ),
        (
            "What the charter requires is that 95 per cent of patients have a doctor nearby.",
            ["95 per cent patients·have a doctor nearby"],
        ),
        (
            "What I am pleased about is training: 1,150 midwives started last year.",
            ["1,150 midwives·started"],
        ),
    ],
)
def test_a_clause_whose_subject_says_little_is_of_what_it_stands_for(
    said: str, expected: list[str]
) -> None:
    assert abouts(said)[-len(expected) :] == expected


def test_a_plan_told_as_a_bare_number_is_of_what_was_told_of_it() -> None:
    plan, done = figures(
        "I was told that 40 schools were closed. Forty was the target; 37 is what we reached."
    )[-2:]
    assert (plan.subject, plan.status) == ("schools", "target")
    assert (done.subject, done.status) == ("schools", "actual")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Income was 6.4 billion crowns. Of the 6.4 billion, rail brought in 3.2; the rest, 540"
            " million crowns, is freight.",
            ["540 million crowns freight·Income"],
        ),
        (
            "The median wait in the fourth quarter was 212 minutes. A year earlier, 174.",
            ["174 median wait·"],
        ),
        (
            "We opened 300,000 beds, of which 168,000 in towns, and of those, 42,000 on the"
            " islands.",
            ["42,000 beds·on the islands"],
        ),
        (
            "The campus has 1,150 midwives, of whom 312 work nights. One in four of them is a man.",
            ["One in four midwives·man"],
        ),
        (
            "Of those not taking it, half had never heard of it.",
            ["half those not taking·had never heard of it"],
        ),
        (
            "We forecast a growth of 6 to 8 per cent for barley and another minus 10 to 12 for"
            " oats.",
            ["6 to 8 per cent barley·growth", "10 to 12 oats·growth"],
        ),
    ],
)
def test_a_part_of_them_is_named_by_what_stands_around_it(said: str, expected: list[str]) -> None:
    assert [a.rstrip() for a in abouts(said)[-len(expected) :]] == expected


def test_from_a_day_to_come_is_the_time_of_what_begins_then() -> None:
    def told(said: str) -> list[str]:
        return [f"{f.surface} {f.period} {f.status}" for f in figures(said)]

    assert told("From 1 September it is capped by law at two crowns.") == [
        "two crowns 2027-09-01 target"
    ]
    assert told("From 1 April the fee goes from 1.35 crowns to 1.50.")[1] == (
        "1.50 2027-04-01 target"
    )
    assert told("From 1 July every patient who has waited 40 weeks will be called.")[0] == (
        "40 weeks 2027-07-01 target"
    )


def test_a_target_ends_where_the_speech_turns_from_it() -> None:
    said = "The target for next year is 7,500 boxes; but on the islands, just 74."
    assert [f.status for f in figures(said)] == ["target", "actual"]
