"""Texts into the index: what is understood, what is reported, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.ids import slug
from index.ingest import (
    BUNDLED_ID,
    Source,
    bundled_source,
    content_hash,
    file_source,
    ingest,
    understand,
)
from index.library import Library, Snapshot
from index.settings import Settings
from tests.conftest import JUNE, MAY, HashEmbedder


def test_a_file_becomes_a_briefing_named_by_its_stem(tmp_path: Path) -> None:
    file = tmp_path / "May Press.txt"
    file.write_text(MAY, encoding="utf-8")
    assert file_source(file) == Source("may-press", MAY)
    assert file_source(file, "五月").id == "五月"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_the_encoding_of_a_file_makes_no_difference(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "may.txt"
    file.write_bytes(MAY.encode(encoding))
    assert file_source(file).raw == MAY


@pytest.mark.parametrize(
    ("name", "made"),
    [("2024-01-19", "2024-01-19"), ("A  b/C.d", "a-b-c-d"), ("五月 发布会", "五月-发布会")],
)
def test_an_id_is_safe_in_names_and_addresses(name: str, made: str) -> None:
    assert slug(name) == made


def test_a_name_of_nothing_but_marks_gives_no_id() -> None:
    with pytest.raises(ValueError, match=r"gives no briefing id; .*--id"):
        slug("…!")


def test_a_text_is_understood_before_it_is_embedded() -> None:
    stored = understand(Source("may", MAY), Settings())
    speakers = {u.speaker for turn in stored.briefing.turns for u in turn.utterances}
    assert "张三" in speakers
    assert [f.surface for f in stored.figures if "12.3" in f.surface]
    assert stored.raw == MAY
    assert stored.briefing.content_hash == content_hash(Source("may", MAY))
    for figure in stored.figures:
        assert stored.briefing.text[figure.start : figure.end] == figure.surface


def test_a_text_without_turns_is_searchable_and_says_so(settings: Settings) -> None:
    plain = Source("plain", "苹果产量达到120万吨。梨的出口也在增长。")
    (done,) = ingest([plain], settings, embedder=HashEmbedder())
    assert done.briefing.warnings
    assert done.passages == 1
    snapshot = Library(settings, HashEmbedder()).snapshot()
    assert [turn.kind for turn in snapshot.briefings["plain"].turns if turn.utterances] == ["text"]


def test_progress_counts_up_to_the_whole(settings: Settings) -> None:
    seen: list[tuple[str, int, int]] = []
    ingest([Source("may", MAY)], settings, lambda *step: seen.append(step), embedder=HashEmbedder())
    counted = [(done, total) for stage, done, total in seen if stage == "may: embed"]
    assert counted == sorted(counted)
    assert counted[-1][0] == counted[-1][1] > 0


def test_two_texts_of_one_id_are_refused(settings: Settings) -> None:
    with pytest.raises(ValueError, match="two texts have the id may"):
        ingest([Source("may", MAY), Source("may", JUNE)], settings, embedder=HashEmbedder())


def test_what_is_read_back_is_what_was_understood(settings: Settings) -> None:
    ingest([Source("may", MAY)], settings, embedder=HashEmbedder())
    stored = understand(Source("may", MAY), settings)
    snapshot = Library(settings, HashEmbedder()).snapshot()
    assert snapshot.briefings == {"may": stored.briefing}
    assert snapshot.passages == stored.passages
    assert snapshot.figures == stored.figures


def test_the_bundled_briefing_is_there_whole(bundled: Snapshot) -> None:
    briefing = bundled.briefings[BUNDLED_ID]
    assert briefing.date == "2024-01-19"
    assert [turn.kind for turn in briefing.turns].count("exchange") == 9
    assert len(bundled.figures) > 150
    assert briefing.content_hash == content_hash(bundled_source())
