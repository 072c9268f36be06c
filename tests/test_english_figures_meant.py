"""English questions in a reader's words: who was counted, what is planned, what comes next."""

from __future__ import annotations

from datetime import date

import pytest

from index.figures.periods import find_periods
from index.ingest import Source, ingest
from index.library import Library
from index.script import fold
from index.settings import Settings
from rag.ask import status_asked, understand_ask
from rag.both_states import asks_both_states
from rag.chain import build_chain
from rag.context import in_context
from rag.derived import CUES
from rag.dimensions import are_people
from rag.nature import MONEY, TIME, nature_asked
from rag.next_release import still_to_come
from rag.records import AnswerRecord
from rag.units import Slot, units_of
from rag.wording import in_plain_words

_TEXT = """Press briefing of the Harbour Board of Tannow
Press briefing, 14 May 2031

MS. HOLT: Good morning. In 2030 the trams carried 3.4 million passengers, up from 3.1 million \
a year earlier. Some 52 people work in the ticket office. Tannow's clinics carried out \
6,200 planned operations in 2030. The seal colony is estimated at 870 animals, and the level we \
want to see is 1,200. The storm closed the quay for 19 hours and held up 41 ships. \
An average ferry crossing takes 35 minutes, and the terminal handled 88,000 crates in 2030. \
The eel quota for 2031 is set at 450 tonnes. Perch landings were 1,900 tonnes in 2030. \
At the peak of the regatta, 230 marshals were on the water, 64 of them from Norway. \
The fee for a berth goes up from 12 dollars to 15 dollars a night on 1 September.

Q    Abel Marsh, Tannow Post. And the next numbers?

MS. HOLT: The figures for the second quarter will be out on August 6. \
Our next press conference will be held on 9 October. Thank you.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    settings = Settings(home=tmp_path_factory.mktemp("meant") / "home")
    ingest([Source("tannow", _TEXT)], settings)
    return Library(settings)


def answer(library: Library, question: str) -> str:
    record: AnswerRecord = build_chain(library).invoke({"question": question})
    return record.answer


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        # Passengers are people.
        ("How many people did the trams carry in 2030?", "3.4 million"),
        # Estimated is what is there now, though nobody has counted.
        ("Where is the seal colony put at right now?", "870"),
        # A name, and nothing that is still to come.
        ("How many planned operations were carried out in 2030?", "6,200"),
        ("How long does a ferry take to get across on average?", "35 minutes"),
    ],
)
def test_the_figure_that_is_meant(library: Library, question: str, figure: str) -> None:
    assert answer(library, question).startswith(figure)


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("How many ships were held up, and how long did it last?", ("41 ships", "19 hours")),
        ("What does a berth cost today, and what will it be from September?", ("12", "15")),
    ],
)
def test_what_goes_on_of_the_same_thing(
    library: Library, question: str, figures: tuple[str, ...]
) -> None:
    told = answer(library, question)
    assert all(figure in told for figure in figures)


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When can we expect the next batch of statistics?", "2031-08-06"),
        ("When do the April to June numbers come out?", "2031-08-06"),
        ("On what day will the board hold its next press conference?", "2031-10-09"),
    ],
)
def test_when_the_next_figures_come_out(library: Library, question: str, day: str) -> None:
    assert answer(library, question).startswith(day)


def test_a_bare_month_of_what_will_be_is_the_next_one() -> None:
    today = date(2031, 5, 14)
    told = find_periods("it will open in march, and close in october 2030", today)
    assert [p.value for p in still_to_come(told, today)] == ["2032-03"]


@pytest.mark.parametrize(
    ("a", "b", "people"),
    [
        ("people", "passengers", True),
        ("patients", "people", True),
        ("patients", "passengers", False),
        ("people", "ships", False),
    ],
)
def test_people_are_of_any_sort(a: str, b: str, people: bool) -> None:
    assert are_people(a, b) is people


@pytest.mark.parametrize(
    ("question", "natures"),
    [
        ("average wait for a licence at the town hall?", {TIME}),
        ("how much does the new roof add to the bill?", {MONEY}),
        ("how much does the new roof add to the height?", set()),
    ],
)
def test_waits_and_bills_say_what_an_answer_is_told_in(question: str, natures: set[str]) -> None:
    assert nature_asked(question) == natures


def test_a_percentage_drop_is_growth_downwards() -> None:
    ask = understand_ask("How big a percentage drop was that for barge traffic?", None)
    assert (ask.kinds, ask.direction) == (frozenset({"growth"}), "fall")


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("in the last three months of 2030", "in the fourth quarter of 2030"),
        ("how many of the hurt were on foot", "how many of the hurt were pedestrians"),
        ("how many in a hundred passed", "what percentage passed"),
        ("how many boats at the height of the season", "how many boats at the peak of the season"),
    ],
)
def test_english_is_read_in_plain_words(said: str, plain: str) -> None:
    assert in_plain_words(said) == plain


def test_a_people_is_of_its_country() -> None:
    assert units_of("norwegian")[0].match(Slot("64 from Norway")) == 1.0
    assert units_of("norwegian")[0].match(Slot("64 from Sweden")) == 0.0


def test_what_another_nature_asks_for_is_not_counted_as_before() -> None:
    before = understand_ask("How many ships were held up", None)
    assert in_context(understand_ask("how long did it last", None), before).unit == ""
    assert in_context(understand_ask("and the year before", None), before).unit == "ships"


def test_now_is_not_the_time_asked_for_before() -> None:
    today = date(2031, 5, 14)
    before = understand_ask("how long was the list in 2028", today)
    assert in_context(understand_ask("how long is it now", today), before).periods == ()


def test_a_state_to_come_is_asked_for_with_the_one_that_is() -> None:
    assert asks_both_states(fold("What is the toll, and what will it be from July?"))
    assert not asks_both_states(fold("What is the toll, and what will the lorries pay?"))


def test_half_a_day_is_how_long_and_no_rate() -> None:
    assert CUES["per day"].search("how many boats a day?")
    assert not CUES["per day"].search("how many waited half a day")
    assert not CUES["per day"].search("how many waited a day or longer")


def test_planned_is_a_plan_where_no_briefing_has_it_for_a_name() -> None:
    assert status_asked("how many planned berths will there be") == "target"
