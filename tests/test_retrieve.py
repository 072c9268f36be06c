"""Retrieval: the absolute mix, filters, turns, scripts and languages."""

from __future__ import annotations

import pytest

from index.ingest import Source, ingest
from index.library import Library, Snapshot
from index.settings import Settings
from rag.retrieve import BriefingRetriever, SearchMode, expand_turns, search
from tests.conftest import JUNE, MAY, HashEmbedder


@pytest.fixture
def library(settings: Settings) -> Library:
    ingest([Source("may", MAY), Source("june", JUNE)], settings, embedder=HashEmbedder())
    return Library(settings, HashEmbedder())


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("梨的出口是多少？", "8.2万吨"),
        ("梨的出口是多少萬噸？", "8.2万吨"),
        ("养护经费多少？", "4.6亿元"),
        ("養護經費多少？", "4.6亿元"),
    ],
)
def test_the_passage_that_answers_is_found_in_either_script(
    question: str, words: str, library: Library
) -> None:
    best = search(library.snapshot(), question, 3)
    assert any(words in hit.passage.text for hit in best)


def test_an_english_question_finds_the_chinese_passage(bundled: Snapshot) -> None:
    hits = search(bundled, "How many new energy vehicles were exported?", 4)
    assert any("新能源汽车出口" in hit.passage.text for hit in hits)


def test_the_score_is_the_mix_of_its_parts(bundled: Snapshot) -> None:
    question = "千兆网络端口有多少个？"
    both = search(bundled, question, 5)
    dense = {
        h.passage.id: h.score for h in search(bundled, question, 99, mode=SearchMode(lexical=False))
    }
    words = {
        h.passage.id: h.score for h in search(bundled, question, 99, mode=SearchMode(dense=False))
    }
    for hit in both:
        name = hit.passage.id
        assert dense[name] == pytest.approx((hit.cosine - 0.75) / 0.15)
        assert hit.score == pytest.approx(0.5 * dense[name] + 0.5 * words[name])


def test_hits_come_best_first_and_the_same_each_time(bundled: Snapshot) -> None:
    first = search(bundled, "工业增加值增长多少？", 8)
    assert len(first) == 8
    assert [h.score for h in first] == sorted((h.score for h in first), reverse=True)
    assert search(bundled, "工业增加值增长多少？", 8) == first


@pytest.mark.parametrize(
    "where",
    [{"briefing_id": "june"}, {"speaker": "李四"}, {"briefing_id": ["june", "july"]},
     {"briefing_id": "june", "kind": "answer"}],
)  # fmt: skip
def test_a_filter_lets_nothing_else_through(where: dict[str, object], library: Library) -> None:
    hits = search(library.snapshot(), "苹果产量是多少？", 8, where)
    assert hits
    assert {hit.passage.briefing_id for hit in hits} == {"june"}


def test_a_filter_that_nothing_passes_finds_nothing(library: Library) -> None:
    assert search(library.snapshot(), "苹果产量", 8, {"speaker": "王五"}) == []


def test_a_question_of_unknown_words_still_ranks_by_meaning(library: Library) -> None:
    assert search(library.snapshot(), "zzz qqq", 3)


def test_an_empty_library_finds_nothing(settings: Settings) -> None:
    from index.ingest import remove

    ingest([Source("may", MAY)], settings, embedder=HashEmbedder())
    remove(["may"], settings, HashEmbedder())
    assert search(Library(settings, HashEmbedder()).snapshot(), "苹果", 3) == []


def test_a_turn_is_read_whole_around_its_passage(library: Library) -> None:
    snapshot = library.snapshot()
    hits = search(snapshot, "梨出口", 1)
    turn = expand_turns(snapshot, hits)
    assert {p.kind for p in turn} == {"question", "answer"}
    assert [p.start for p in turn] == sorted(p.start for p in turn)


def test_the_langchain_retriever_gives_cited_documents(library: Library) -> None:
    documents = BriefingRetriever(library=library, k=2).invoke("梨出口")
    assert len(documents) == 2
    best = documents[0]
    briefing = library.snapshot().briefings[best.metadata["briefing_id"]]
    start, end = best.metadata["start"], best.metadata["end"]
    assert briefing.text[start:end] == best.page_content
    assert best.id in library.snapshot().position


def test_the_langchain_retriever_adds_the_rest_of_the_turns(library: Library) -> None:
    documents = BriefingRetriever(library=library, k=1, whole_turns=True).invoke("梨出口")
    assert [d.metadata.get("expanded", False) for d in documents[:2]] == [False, True]
