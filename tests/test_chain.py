"""The chain: a LangChain runnable from a question to the answer record."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.runnables import Runnable

from index.library import Library
from index.settings import Settings
from rag.chain import build_chain
from rag.question import Question
from rag.records import AnswerRecord
from rag.verify import MARKER, Unsupported, check_markers

QUESTIONS = [
    "新能源汽车出口多少辆？",
    "国家级先进制造业集群有哪些举措？",
    "How many 5G base stations were built?",
    "火星基地建了几个？",
]


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_marker_resolves_to_a_passage_and_its_exact_sentence(
    question: str, chain: Runnable[Any, AnswerRecord], bundled_library: Library
) -> None:
    record = chain.invoke(question)
    snapshot = bundled_library.snapshot()
    known = {citation.marker for citation in record.citations}
    assert {int(marker) for marker in MARKER.findall(record.answer)} <= known
    for citation in record.citations:
        text = snapshot.briefings[citation.briefing_id].text
        assert text[citation.start : citation.end] == citation.text
        assert citation.quote in citation.text
        assert snapshot.passage(citation.passage_id).text == citation.text


def test_what_is_not_there_is_refused(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("火星基地建了几个？").status == "refused"


def test_an_answer_cites(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("新能源汽车出口多少辆？")
    assert record.status == "answered"
    assert record.citations
    assert "[1]" in record.answer


def test_a_stream_grows_into_the_answer_that_invoke_gives(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    parts = list(chain.stream("新能源汽车出口多少辆？"))
    whole = chain.invoke("新能源汽车出口多少辆？")
    assert len(parts) > 1
    for early, late in pairwise(parts):
        assert late.answer.startswith(early.answer)
    assert parts[-1].model_dump(exclude={"timing_ms"}) == whole.model_dump(exclude={"timing_ms"})


def test_a_batch_keeps_the_order_of_its_questions(chain: Runnable[Any, AnswerRecord]) -> None:
    records = chain.batch([{"question": q, "id": str(n)} for n, q in enumerate(QUESTIONS)])
    assert [(r.id, r.question) for r in records] == [(str(n), q) for n, q in enumerate(QUESTIONS)]


def test_the_same_question_gets_the_same_answer(chain: Runnable[Any, AnswerRecord]) -> None:
    first, second = (chain.invoke(QUESTIONS[0]) for _ in range(2))
    assert first.model_dump(exclude={"timing_ms"}) == second.model_dump(exclude={"timing_ms"})


def test_callbacks_see_each_step(chain: Runnable[Any, AnswerRecord]) -> None:
    seen: list[str] = []

    class Listener(BaseCallbackHandler):
        def on_chain_start(self, serialized: Any, inputs: Any, **kwargs: Any) -> None:
            seen.append(kwargs.get("name") or "")

    chain.invoke(QUESTIONS[0], {"callbacks": [Listener()]})
    steps = [name for name in seen if name in ("question", "retrieve", "answer", "verify")]
    assert steps == ["question", "retrieve", "answer", "verify"]


def test_the_record_says_how_long_each_stage_took(chain: Runnable[Any, AnswerRecord]) -> None:
    timing = chain.invoke(QUESTIONS[0]).timing_ms
    assert {"retrieve", "answer", "total"} <= set(timing)
    assert timing["total"] >= timing["retrieve"]


@pytest.mark.parametrize("name", ["miit-2024-01-19", "miit-2024-01-19.txt", "MIIT 2024/01/19"])
def test_a_briefing_may_be_named_by_id_or_file(
    name: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke({"question": QUESTIONS[0], "briefing": name})
    assert {citation.briefing_id for citation in record.citations} == {"miit-2024-01-19"}


def test_an_unknown_briefing_is_an_error_that_lists_what_is_there(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    with pytest.raises(ValueError, match=r"no briefing 'may' .*it holds miit-2024-01-19"):
        chain.invoke({"question": QUESTIONS[0], "briefing": ["may"]})


@pytest.mark.parametrize(
    ("given", "said"),
    [("", "the question is empty"), ("  \n", "the question is empty"),
     ({"id": "1"}, "the question is empty"), ("多" * 2001, "2001 characters; at most 2000")],
)  # fmt: skip
def test_a_question_that_is_none_is_an_error(
    given: Any, said: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    with pytest.raises(ValueError, match=said):
        chain.invoke(given)


@pytest.mark.parametrize(
    "text", ["？？？", "a", "\x00", "1" * 2000, "<script>alert(1)</script>", "[1]"]
)
def test_odd_questions_get_a_record_all_the_same(
    text: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(Question(text=text))
    check_markers(record)
    assert record.question == text


def test_without_an_index_the_error_says_how_to_make_one(settings: Settings) -> None:
    with pytest.raises(ValueError, match="briefing ingest FILE"):
        build_chain(Library(settings)).invoke("出口多少？")


def test_a_marker_without_citation_is_never_let_through() -> None:
    with pytest.raises(Unsupported, match=r"markers \[2\]"):
        check_markers(AnswerRecord(question="q", status="answered", answer="120万吨[2]"))
