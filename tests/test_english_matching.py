"""English in English: other words for a thing, what an answer is told in, how figures are shown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from eval.amounts import find_amounts
from index.ingest import Source, ingest
from index.library import Library
from index.settings import Settings
from index.words import stem
from rag.ask import understand_ask
from rag.chain import build_chain
from rag.display import describe_figure, show
from rag.nature import MONEY, POWER, TIME, asks_amount, nature_asked, nature_of
from rag.records import AnswerRecord
from rag.units import Slot, units_of


@pytest.mark.parametrize(
    ("one", "other"),
    [("cancelled", "cancel"), ("dropped", "drop"), ("carried", "carries"), ("buses", "bus"),
     ("rode", "rides"), ("flown", "fly"), ("tonnes", "tons"), ("lives", "life"), ("died", "dies")],
)  # fmt: skip
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("bus", "bu"), ("sell", "seal"), ("class", "clas")])
def test_other_words_keep_stems_of_their_own(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many train journeys?", "412.6 million rail trips"),
        ("How many countryside buses?", "rural coaches"),
        ("What do apprentices earn?", "the salary of trainees"),
    ],
)
def test_a_word_is_met_by_another_that_newsrooms_use_for_it(question: str, told: str) -> None:
    slot = Slot(told)
    assert all(unit.match(slot) >= 0.5 for unit in units_of(question.lower()))


@pytest.mark.parametrize(
    ("question", "natures"),
    [
        ("how much does a grown-up pay for a single ticket?", {MONEY}),
        ("what did the port take in from fees?", {MONEY}),
        ("what does the authority spend on its clinic?", {MONEY}),
        ("how many people pay their bills late?", set()),
        ("by how much did spending grow?", set()),
        ("how many minutes does a truck spend at the gate?", {TIME}),
        ("how much electricity was produced altogether?", {POWER}),
    ],
)
def test_the_words_say_what_an_answer_is_told_in(question: str, natures: set[str]) -> None:
    assert nature_asked(question) == natures


@pytest.mark.parametrize(
    ("unit", "nature"),
    [("million pounds", MONEY), ("minutes", TIME), ("terawatt-hours", POWER), ("boxes", "count"),
     ("%", "rate"), ("亿元", MONEY)],
)  # fmt: skip
def test_a_unit_has_a_nature(unit: str, nature: str) -> None:
    assert nature_of(unit) == nature


@pytest.mark.parametrize(
    ("question", "nature"),
    [("how many homes did the storm cut off?", "count"), ("how many pounds is the loan?", MONEY)],
)
def test_what_is_counted_says_what_an_answer_is_told_in(question: str, nature: str) -> None:
    assert understand_ask(question, None).natures == {nature}


def test_the_name_of_an_amount_asks_for_a_figure_and_a_reason_does_not() -> None:
    assert asks_amount("bulk tonnage last quarter?")
    assert asks_amount("what on-time rate are trains supposed to hit?")
    assert not asks_amount("what caused the delay?")
    assert not asks_amount("what new rules are coming?")


def test_what_is_not_meant_makes_no_target_of_an_actual_figure() -> None:
    assert understand_ask("the on-time rate, actual not target", None).status == ""
    assert understand_ask("what rate are they supposed to hit?", None).status == "target"


def test_a_time_that_something_is_compared_with_is_not_when_it_was() -> None:
    ask = understand_ask("growth in container traffic versus the same quarter of last year?", None)
    assert ask.periods == ()


TEXT = """Ministry of Transport of the Republic of Ostrava
Press briefing, 12 March 2025

MS. TARN: Good morning. Last year trains carried 4.2 million passengers, up 3 percent. Thirty-seven
new carriages entered service. The average wait at the gates was 12 minutes. A single fare costs
$4.50. Norwick ranks fourth on the coast by passengers. Eastport handled 300,000 passengers.

Q    Jo Bell, Ostrava Radio. Why was the bridge late?

MS. TARN: The delay comes from a shortage of steel.
"""


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("english")
    settings = Settings(home=folder / "home")
    ingest([Source("rail", TEXT)], settings)
    return Library(settings)


def asked(library: Library, question: str) -> AnswerRecord:
    return build_chain(library).invoke({"question": question})


def test_how_long_is_not_answered_in_money(record: Library) -> None:
    assert asked(record, "How long do passengers wait at the gates?").answer.startswith(
        "12 minutes"
    )


def test_a_number_in_words_is_shown_in_digits(record: Library) -> None:
    answer = asked(record, "How many new carriages entered service?").answer
    assert answer.startswith("37 carriages (Thirty-seven)")


def test_the_country_that_nobody_who_speaks_names_is_no_part_of_what_is_asked(
    record: Library,
) -> None:
    assert "4.2 million" in asked(record, "How many people took the train in Ostrava?").answer


def test_the_rank_of_one_port_is_not_that_of_its_neighbour(record: Library) -> None:
    assert asked(record, "What is Eastport's rank on the coast?").status == "refused"


def test_a_chinese_basis_is_told_in_english(bundled_library: Library) -> None:
    figure = next(f for f in bundled_library.snapshot().figures if f.basis == "同比")
    assert describe_figure(figure, "en").endswith("year on year")
    assert "同比" not in describe_figure(figure, "en")
    assert show(figure, "en")


@pytest.mark.parametrize(
    ("text", "value"), [("Thirty-seven — 2025", 37), ("forty-one depots", 41), ("seven [1]", 7)]
)
def test_a_compound_number_word_is_one_amount(text: str, value: int) -> None:
    assert [amount.size for amount in find_amounts(text)] == [Decimal(value)]
