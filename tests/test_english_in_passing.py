"""English figures whose clause names what they are of in passing, by a small word or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.figures import extract_figures
from index.parse import parse
from index.passages import split_passages
from index.records import Figure
from index.settings import Settings
from tests.conftest import chain_over

TITLE = "Water Board of Ostrel: press conference on results for 2031\n11 March 2032\n\n"


def figures(said: str) -> list[Figure]:
    briefing = parse(f"{TITLE}Nerys Vole: {said}\n", "x", content_hash="x")
    return list(extract_figures(briefing, split_passages(briefing)))


def abouts(said: str) -> list[str]:
    return [f"{f.surface} {f.subject}·{f.metric}" for f in figures(said)]


def times(said: str) -> list[str]:
    return [f"{f.surface} {f.period} {f.status}" for f in figures(said)]


def units(said: str) -> list[str]:
    return [f"{f.surface} {f.unit}" for f in figures(said)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "That puts net debt at 84,000 crowns, down from 91,000 crowns in 2030.",
            ["84,000 crowns net debt·", "91,000 crowns net debt·"],
        ),
        # A record tells how high, and is nothing that grows.
        (
            "We counted 6.2 million bus trips, a new record, and 4.1 per cent more than in 2030.",
            ["6.2 million bus trips·counted", "4.1 per cent bus trips·counted"],
        ),
        # Of these: what follows is of the whole again, and not of the part told last.
        (
            "We logged 900 leaks. Of these, 600 were small and 300 were large."
            " In May there were 120.",
            ["900 leaks·logged", "600 leaks·small", "300 leaks·large", "120 leaks·logged"],
        ),
        (
            "The Board's budget was 1.4 billion crowns and we spent 1.3 billion of it. For 2032"
            " parliament has voted 1.5 billion.",
            [
                "1.4 billion crowns Board's budget·",
                "1.3 billion Board's budget·spent",
                "1.5 billion Board's budget·voted",
            ],
        ),
        (
            "A planned repair costs us 300 crowns; an urgent one costs 900.",
            ["300 crowns planned repair·", "900 urgent repair·"],
        ),
        (
            "At Brackwater the median wait was 8 minutes, compared with 14 minutes in 2030.",
            [
                "8 minutes Brackwater·median wait",
                "14 minutes Brackwater·median wait",
            ],
        ),
        (
            "On permits, we granted 8,100 and refused 1,900, which is a refusal rate of 19.0 per"
            " cent; a year earlier it was 21.0 per cent.",
            [
                "8,100 permits·granted",
                "1,900 permits·refused",
                "19.0 per cent permits·refusal rate",
                "21.0 per cent permits·refusal rate",
            ],
        ),
        (
            "The turnaround was 9 working days. In 2030 it was 13.",
            ["9 turnaround·", "13 turnaround·"],
        ),
        (
            "The two largest groups came from Arden and Vell, with 700 and 400 claims"
            " respectively.",
            ["two largest groups·came", "700 Arden·claims", "400 Vell·claims"],
        ),
        (
            "A ticket to the pool will go from 16 to 17 crowns and a season pass from 54 to 59.",
            [
                "16 ticket to the pool·go",
                "17 crowns ticket to the pool·go",
                "54 season pass·",
                "59 season pass·",
            ],
        ),
        (
            "The vacancy rate is now 6.3 per cent, where it used to be 9.1.",
            ["6.3 per cent vacancy rate·", "9.1 vacancy rate·"],
        ),
        (
            "The highest refusal rate is in the family class, at 24.3 per cent. For study it was"
            " 21.6 per cent.",
            ["24.3 per cent family class·highest refusal rate", "21.6 per cent study·refusal rate"],
        ),
        # Of a thing of that sort, whose noun is told once; and told again, as too long.
        (
            "The median time was 11 days for a boat pass and 38 days for work. I accept that 38"
            " days is too long.",
            [
                "11 days boat pass·median time",
                "38 days work pass·median time",
                "38 days work pass·median time",
            ],
        ),
        # Who wants it of us is not what it is of.
        (
            "Fees brought in 40 per cent of our budget. The Treasury would like us to reach one"
            " half by 2035.",
            ["40 per cent Fees·budget", "one half Fees·budget"],
        ),
        (
            "July alone brought 70,000 trips, and 14 July, with 2,600, was the busiest single day.",
            ["70,000 trips·brought", "2,600 trips·busiest single day"],
        ),
    ],
)
def test_a_figure_is_of_what_its_clause_leaves_to_the_one_before(
    said: str, expected: list[str]
) -> None:
    assert abouts(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "In our survey 88 per cent said that they were content; a year earlier it was 81 per"
            " cent. For business users I have to be more modest: there it was 73 per cent.",
            [
                "88 per cent survey·said that they were content",
                "81 per cent survey·said that they were content",
                "73 per cent business users·survey said that they were content",
            ],
        ),
        (
            "Our standard is that 95 per cent of callers should be helped within 30 minutes. Across"
            " all offices we managed 96.1 per cent.",
            [
                "95 per cent callers·helped within 30 minutes",
                "30 minutes callers·helped within 30 minutes",
                "96.1 per cent callers·helped within 30 minutes Across all offices",
            ],
        ),
        (
            "Some 84 per cent of forms now come in online.",
            ["Some 84 per cent forms·come in online"],
        ),
        (
            "The new test started in May, and 79 per cent of those who sat it passed.",
            ["79 per cent new test·passed"],
        ),
    ],
)
def test_a_share_is_told_by_all_that_they_did(said: str, expected: list[str]) -> None:
    told = abouts(said)
    assert [line for line in told if line in expected or "30 minutes " not in line[:11]] == [
        line for line in expected if line in told or "30 minutes " not in line[:11]
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # A look back that opens its clause is of the year before the one spoken of.
        (
            "Storage cost 318 million crowns in 2031. The year before it was 447 million.",
            ["318 million crowns 2031 actual", "447 million 2030 actual"],
        ),
        (
            "The queue stood at 48,100 at the end of December, down from 64,000 twelve months"
            " earlier.",
            ["48,100 2031-12 actual", "64,000 2030-12 actual"],
        ),
        # When that was is not told.
        (
            "The median wait was seven months. It had been nine.",
            ["seven months 2031 actual", "nine  actual"],
        ),
        # The second half of the same year, whose name is left out.
        (
            "We found 6,240 leaks. In the first half it was 3,980 and in the second 2,260. We also"
            " fixed 1,870 pumps.",
            [
                "6,240 2031 actual",
                "3,980 2031-H1 actual",
                "2,260 2031-H2 actual",
                "1,870 2031 actual",
            ],
        ),
        # What is wanted is a target, of the December to come.
        ("We want to get to 180 days by December.", ["180 days 2032-12 target"]),
        # What is promised of one figure is not of the next, which tells what was.
        (
            "Our commitment is three weeks, and 97.2 per cent of applicants had their meter in"
            " time.",
            ["three weeks  target", "97.2 per cent 2031 actual"],
        ),
        (
            "We expect demand to ease to 2.2 million, though January was strong, with 241,000"
            " calls.",
            ["2.2 million  expected", "241,000 2032-01 actual"],
        ),
        (
            "The age limit for using them comes down from 12 to 10 on 1 July.",
            ["12  actual", "10 2032-07-01 target"],
        ),
        (
            "That is 31 per cent fewer than the 9,050 of the previous year.",
            ["31 per cent  actual", "9,050 2030 actual"],
        ),
    ],
)
def test_a_figure_is_of_the_time_that_its_clause_tells(said: str, expected: list[str]) -> None:
    assert times(said) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # A verb in -s counts nothing, nor does an adjective.
        ("The day ticket costs 12 crowns. The student card stays where it is, at 31.",
         ["12 crowns crowns", "31 crowns"]),
        ("There were 11 serious incidents.", ["11 incidents"]),
        # When it was is no unit of what it was.
        ("The queue stood at 48,100, down from 64,000 twelve months earlier.",
         ["48,100 ", "64,000 "]),
        ("A hired lorry costs us 118 crowns a night; one of our own costs 46.",
         ["118 crowns crowns", "46 crowns"]),
        ("The wait on the phone fell to just over four minutes, from eleven.",
         ["just over four minutes minutes", "eleven minutes"]),
        # Those who got them are not what was given.
        ("Of the permits, 33,000 went to engineers and 27,000 to nurses.",
         ["33,000 ", "27,000 "]),
        ("Of the permits, 7,400 were for visitors and 1,200 for study.",
         ["7,400 permits", "1,200 permits"]),
    ],
)  # fmt: skip
def test_a_bare_number_counts_what_was_counted(said: str, expected: list[str]) -> None:
    assert units(said) == expected


RAILWAY = """Press briefing of the Railway Board

Date: 20 January 2026

SPOKESPERSON: Good morning. Contactless ticketing is now in place at 640 railway stations. In 2024
it was at 455 stations. Fares now cover 62 percent of the cost of running the railway, up from 59
percent.
"""


def test_the_year_before_is_asked_of_stations_and_of_no_share(tmp_path: Path) -> None:
    chain = chain_over(RAILWAY, Settings(home=tmp_path, threads=1))
    history = ["How many railway stations have contactless ticketing now?"]
    record = chain.invoke({"question": "what about the year before?", "history": history})
    assert {figure.value for figure in record.figures}.isdisjoint({"59", "62"})
