"""English results of a year in a reader's words: who applied, the busiest day, what is planned."""

from __future__ import annotations

import pytest

from index.ingest import Source, ingest
from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.engine import ExtractiveEngine
from rag.records import AnswerRecord
from rag.wording import in_plain_words

_TEXT = """Press conference of the Licence Office of Varn on results for 2031
Press conference, 11 March 2032

MS. VOLE: Good morning. On permits, we granted 8,100 and refused 1,900, which is a refusal rate of \
19.0 per cent; a year earlier it was 21.0 per cent. We recorded 61.8 million ferry trips, and 6.4 \
per cent more than the year before. July alone accounted for 7.1 million, and 14 July, with \
263,000, was the busiest single day we have ever had. We also caught 870 drivers with forged \
licences. We expect demand to ease to some 22,000 badges this year. In 2031 we issued 23,600 badges.

Some 84 per cent of forms now come in online, up eight points. The fee for a child's badge is \
49 crowns. A boat licence will go from 65 to 70 crowns and a crane licence from 540 to 590. \
The median wait for a badge was seven months. It had been nine.

As for why trainee numbers fell, there are three reasons. We raised the deposit; we ended \
the right of one-year trainees to bring a dog; and we took 17 schools off the list. \
We are also keeping two groups entirely free of charge: people over 75 and lifeguards. Thank you.
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    settings = Settings(home=tmp_path_factory.mktemp("varn") / "home")
    ingest([Source("varn", _TEXT)], settings)
    return Library(settings)


def answer(library: Library, question: str) -> str:
    chain = build_chain(library, ExtractiveEngine())
    record: AnswerRecord = chain.invoke({"id": "q", "question": question})
    return record.answer


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # Who applied for it is what was refused; one of two deeds is no sum of both.
        ("How many permit applications got rejected altogether in 2031?", "1,900"),
        ("Back in 2030, what share of permit applications were turned down?", "21.0 per cent"),
        ("What's the record for ferry trips in one day?", "263,000"),
        ("Number of drivers caught with fake licences in 2031?", "870"),
        # How they come about is not told with what is planned.
        ("How many badges are expected to be issued in 2032?", "22,000"),
        # What is so now was eight points lower in the report before.
        ("What share of forms came in on the web in 2030?", "76%"),
        ("How much is a child's badge?", "49 crowns"),
        ("What will a crane licence cost once prices go up?", "590"),
        ("How long did a badge use to take?", "9 months"),
    ],
)
def test_a_result_is_found_in_a_readers_words(library: Library, question: str, told: str) -> None:
    assert answer(library, question).removeprefix("about ").removeprefix("some ").startswith(told)


def test_a_change_in_points_is_written_in_english_in_an_english_answer(library: Library) -> None:
    said = answer(library, "What share of forms came in online in 2030?")
    assert "84% − 8 percentage points" in said


def test_reasons_announced_by_their_number_are_told(library: Library) -> None:
    said = answer(library, "What explanation was given for the drop in trainee numbers?")
    assert "raised the deposit" in said
    assert "17 schools" in said


def test_who_pays_nothing_is_who_is_free_of_charge(library: Library) -> None:
    assert "people over 75 and lifeguards" in answer(
        library, "Who won't have to pay any of these fees at all?"
    )


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("By what route: how many came by plane?", "by air"),
        ("How many trips were there in the first six months?", "in the first half"),
        ("How many returns are planned for 2032?", "target for returns for 2032"),
        ("To how much did the deposit rise?", "what is the deposit now"),
        ("酒店床位同营地床位，边样平啲？", "哪个更便宜"),
    ],
)
def test_a_question_is_read_in_the_words_of_the_tables(question: str, read: str) -> None:
    assert read in in_plain_words(question)
