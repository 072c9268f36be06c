"""No answer states a figure that nothing carries, whatever is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from eval.generated import generate, withdrawn_answers
from index.ingest import Source, ingest
from index.library import Library, Snapshot
from index.settings import Settings
from rag.records import AnswerRecord
from tests.conftest import JUNE, MAY, HashEmbedder

INVENTED = Path(__file__).parent.parent / "eval" / "briefings"


def test_no_answer_about_the_bundled_briefing_is_withdrawn(bundled_library: Library) -> None:
    assert withdrawn_answers(bundled_library, count=120, seed=11) == []


def test_no_answer_about_texts_of_other_kinds_is_withdrawn(settings: Settings) -> None:
    # All of them take minutes; of every fourth are some in either language.
    names = sorted(INVENTED.glob("*.txt"))[::4]
    texts = {p.stem: p.read_text(encoding="utf-8") for p in names}
    assert len(texts) >= 8
    ingest([Source(n, t) for n, t in texts.items()], settings, embedder=HashEmbedder())
    assert withdrawn_answers(Library(settings, HashEmbedder()), count=10, seed=3) == []


def test_an_answer_that_is_withdrawn_is_reported(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    ingest([Source("may", MAY), Source("june", JUNE)], settings, embedder=HashEmbedder())

    def distrust(record: AnswerRecord) -> list[str]:
        return ["120万吨"] if "120万吨" in record.answer else []

    monkeypatch.setattr("rag.chain.unsupported_figures", distrust)
    found = withdrawn_answers(Library(settings, HashEmbedder()), count=40, seed=1)
    assert found
    assert found[0].warnings == ["unsupported: 120万吨"]


def test_the_same_seed_asks_the_same(bundled: Snapshot) -> None:
    assert list(generate(bundled, 20, seed=4)) == list(generate(bundled, 20, seed=4))
    assert list(generate(bundled, 20, seed=4)) != list(generate(bundled, 20, seed=5))
