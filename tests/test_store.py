"""The store under failure and company: kills, two writers, readers meanwhile, damage, no room."""

from __future__ import annotations

import resource
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.ingest import Source, ingest, remove
from index.library import Library
from index.settings import Settings
from index.storage import IndexBusy, IndexMissing, open_storage
from index.store import (
    CATALOG,
    FIGURES,
    PASSAGES,
    SENTENCES,
    IndexMismatch,
    answer_sentences,
)
from index.vector_cache import VectorCache
from tests.conftest import JUNE, MAY, HashEmbedder
from tests.halting_ingest import POINTS

ROOT = Path(__file__).parents[1]
MAY_SOURCE, JUNE_SOURCE = Source("may", MAY), Source("june", JUNE)


def put(settings: Settings, *sources: Source, rebuild: bool = False) -> list[str]:
    done = ingest(sources, settings, rebuild=rebuild, embedder=HashEmbedder())
    return [f"{one.id} {one.outcome}" for one in done]


def library(settings: Settings) -> Library:
    return Library(settings, HashEmbedder())


def ids(settings: Settings) -> list[str]:
    return list(library(settings).snapshot().briefings)


def best(settings: Settings, question: str) -> str:
    """Text of the passage nearest to a question."""
    snapshot = library(settings).snapshot()
    found = snapshot.nearest(snapshot.embed_query(question), 1)
    return snapshot.passage(next(iter(found))).text


def rows(settings: Settings, collection: str) -> set[str]:
    client = open_storage(settings).reader()
    return set(client.get_collection(collection, embedding_function=None).get(include=[])["ids"])


def revision(settings: Settings) -> str:
    return open_storage(settings).revision()


# What an ingest does


def test_the_same_text_again_does_nothing(settings: Settings) -> None:
    assert put(settings, MAY_SOURCE) == ["may added"]
    before = revision(settings)

    assert put(settings, MAY_SOURCE) == ["may unchanged"]
    assert revision(settings) == before


def test_only_the_changed_of_several_texts_is_read_again(settings: Settings) -> None:
    put(settings, MAY_SOURCE, JUNE_SOURCE)
    changed = Source("june", JUNE.replace("350公里", "360公里"))

    stages: list[str] = []
    ingest(
        [MAY_SOURCE, changed],
        settings,
        lambda stage, done, total: stages.append(stage),
        embedder=HashEmbedder(),
    )

    assert {stage.split(":")[0] for stage in stages} == {"june"}


def test_a_changed_text_replaces_its_own_passages_only(settings: Settings) -> None:
    put(settings, MAY_SOURCE, JUNE_SOURCE)
    old = library(settings).snapshot()

    assert put(settings, Source("june", JUNE.replace("12座", "15座"))) == ["june replaced"]

    new = library(settings).snapshot()
    assert [p for p in new.passages if p.briefing_id == "may"] == [
        p for p in old.passages if p.briefing_id == "may"
    ]
    assert any("15座" in p.text for p in new.passages)
    assert not any("12座" in p.text for p in new.passages)
    assert rows(settings, PASSAGES) == {p.id for p in new.passages}
    assert rows(settings, FIGURES) == {f.id for f in new.figures}
    assert rows(settings, SENTENCES) == {
        name
        for briefing in new.briefings.values()
        for name in answer_sentences(
            briefing, [p for p in new.passages if p.briefing_id == briefing.id]
        )
    }


def test_a_removed_briefing_leaves_no_rows(settings: Settings) -> None:
    put(settings, MAY_SOURCE, JUNE_SOURCE)

    assert remove(["may"], settings, HashEmbedder()) == ["may"]

    assert ids(settings) == ["june"]
    assert not [row for row in rows(settings, PASSAGES) if row.startswith("may-")]
    assert not [row for row in rows(settings, FIGURES) if row.startswith("may-")]
    assert not [row for row in rows(settings, SENTENCES) if row.startswith("may@")]
    assert [row for row in rows(settings, SENTENCES) if row.startswith("june@")]


def test_removing_what_is_not_there_names_what_is_and_removes_nothing(settings: Settings) -> None:
    put(settings, MAY_SOURCE)
    with pytest.raises(ValueError, match="no briefing 'july'; the library holds may"):
        remove(["may", "july"], settings, HashEmbedder())
    assert ids(settings) == ["may"]


def test_removing_without_an_index_makes_none(settings: Settings) -> None:
    with pytest.raises(IndexMissing, match="briefing ingest FILE"):
        remove(["may"], settings, HashEmbedder())
    assert revision(settings) == ""


def test_the_last_briefing_can_be_removed_and_another_added(settings: Settings) -> None:
    put(settings, MAY_SOURCE)
    remove(["may"], settings, HashEmbedder())
    assert ids(settings) == []
    put(settings, JUNE_SOURCE)
    assert ids(settings) == ["june"]


def test_an_open_library_sees_a_new_commit(settings: Settings) -> None:
    put(settings, MAY_SOURCE)
    reader = library(settings)
    first = reader.snapshot()
    assert reader.snapshot() is first

    put(settings, JUNE_SOURCE)

    assert set(reader.snapshot().briefings) == {"may", "june"}
    assert set(first.briefings) == {"may"}


def test_a_library_that_lives_through_many_commits_keeps_no_files_open(settings: Settings) -> None:
    put(settings, MAY_SOURCE)
    reader = library(settings)

    def open_files() -> int:
        snapshot = reader.snapshot()
        snapshot.nearest(snapshot.embed_query("苹果产量"), 1)
        return len(list(Path("/proc/self/fd").iterdir()))

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("open files are counted in /proc, which this system lacks")
    before = open_files()
    for number in range(4):
        put(settings, Source("june", f"{JUNE}{number}"))
        after = open_files()
    # One index holds about fifteen; a connection more or less is the database's own affair.
    assert after < before + 10


def test_one_old_generation_is_kept_and_no_more(settings: Settings) -> None:
    for number in range(4):
        put(settings, Source(f"b{number}", f"{MAY}{number}"))
    folders = sorted(path.name for path in settings.home.glob("g*"))
    assert folders == ["g000003", "g000004"]
    assert revision(settings) == "g000004"


# Killed


def start_writer(
    settings: Settings, point: str, source: Source, folder: Path
) -> subprocess.Popen[str]:
    file = folder / f"{source.id}.txt"
    file.write_text(source.raw, encoding="utf-8")
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.halting_ingest",
            str(settings.home),
            point,
            source.id,
            str(file),
        ],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def wait_for(writer: subprocess.Popen[str], word: str) -> None:
    assert writer.stdout is not None
    line = writer.stdout.readline().strip()
    assert line.split()[:1] == [word], f"the writer said {line!r} instead of {word}"


@pytest.mark.parametrize("point", POINTS)
def test_an_ingest_killed_anywhere_leaves_an_index_that_answers(
    point: str, settings: Settings, tmp_path: Path
) -> None:
    put(settings, MAY_SOURCE)
    writer = start_writer(settings, point, JUNE_SOURCE, tmp_path)
    wait_for(writer, "HALTED")
    writer.send_signal(signal.SIGKILL)
    writer.wait()

    # Only once it is published does the new text count.
    expected = ["june", "may"] if point == "published" else ["may"]
    assert ids(settings) == expected
    assert "8.2万吨" in best(settings, "一季度梨出口8.2万吨")

    again = put(settings, JUNE_SOURCE)
    assert again == ["june unchanged" if point == "published" else "june added"]
    assert ids(settings) == ["june", "may"]
    assert not list(settings.home.glob("draft-*"))


def test_the_very_first_ingest_killed_leaves_no_index_and_the_next_works(
    settings: Settings, tmp_path: Path
) -> None:
    writer = start_writer(settings, "renamed", MAY_SOURCE, tmp_path)
    wait_for(writer, "HALTED")
    writer.kill()
    writer.wait()

    with pytest.raises(IndexMissing):
        library(settings).snapshot()
    assert put(settings, MAY_SOURCE) == ["may added"]


def test_ctrl_c_leaves_the_index_as_it_was(settings: Settings, tmp_path: Path) -> None:
    put(settings, MAY_SOURCE)
    before = sorted(path.name for path in settings.home.iterdir())
    writer = start_writer(settings, "embedded", JUNE_SOURCE, tmp_path)
    wait_for(writer, "HALTED")
    writer.send_signal(signal.SIGINT)
    writer.wait()

    assert writer.returncode != 0
    assert ids(settings) == ["may"]
    assert sorted(path.name for path in settings.home.iterdir()) == before


# Several processes


def test_readers_answer_while_another_process_writes(settings: Settings, tmp_path: Path) -> None:
    put(settings, MAY_SOURCE)
    early = library(settings)
    early.snapshot()
    writer = start_writer(settings, "stored", JUNE_SOURCE, tmp_path)
    wait_for(writer, "HALTED")

    # One reader that was there before, one that comes while the writer is at it.
    late = library(settings)
    for reader in (early, late):
        snapshot = reader.snapshot()
        assert set(snapshot.briefings) == {"may"}
        assert len(snapshot.nearest(snapshot.embed_query("苹果产量"), 2)) == 2

    writer.communicate("go on\n")
    assert writer.returncode == 0
    for reader in (early, late):
        assert set(reader.snapshot().briefings) == {"may", "june"}


def test_a_second_writer_waits_for_the_first(settings: Settings, tmp_path: Path) -> None:
    first = start_writer(settings, "stored", MAY_SOURCE, tmp_path)
    wait_for(first, "HALTED")
    second = start_writer(settings, "never", JUNE_SOURCE, tmp_path)
    assert second.poll() is None

    first.communicate("go on\n")
    wait_for(second, "DONE")
    second.wait()
    assert ids(settings) == ["june", "may"]


def test_a_second_writer_that_cannot_wait_is_told_so(settings: Settings, tmp_path: Path) -> None:
    first = start_writer(settings, "stored", MAY_SOURCE, tmp_path)
    wait_for(first, "HALTED")
    try:
        with pytest.raises(IndexBusy, match=r"another ingest is writing .* within 0.1 s"):
            put(settings.model_copy(update={"lock_seconds": 0.1}), JUNE_SOURCE)
    finally:
        first.kill()
        first.wait()


# What built the index


def test_other_settings_are_refused_with_both_values_and_the_command(settings: Settings) -> None:
    put(settings, MAY_SOURCE)
    other = settings.model_copy(update={"passage_tokens": 100})
    expected = r"passage_tokens 320 \(settings: 100\).*briefing ingest --rebuild"

    with pytest.raises(IndexMismatch, match=expected):
        library(other).snapshot()
    with pytest.raises(IndexMismatch, match=expected):
        put(other, JUNE_SOURCE)
    assert ids(settings) == ["may"]


def test_another_model_is_refused(settings: Settings) -> None:
    class Other(HashEmbedder):
        name = "other/64"

    put(settings, MAY_SOURCE)
    with pytest.raises(IndexMismatch, match=r"embedding_model hash/64 \(settings: other/64\)"):
        Library(settings, Other()).snapshot()


def test_a_rebuild_takes_every_text_along(settings: Settings) -> None:
    put(settings, MAY_SOURCE, JUNE_SOURCE)
    other = settings.model_copy(update={"passage_tokens": 40})

    assert sorted(put(other, rebuild=True)) == ["june added", "may added"]

    assert ids(other) == ["june", "may"]
    with pytest.raises(IndexMismatch):
        library(settings).snapshot()


def test_a_rebuild_understands_entries_of_an_older_schema(settings: Settings) -> None:
    put(settings, MAY_SOURCE)
    with open_storage(settings).writer() as client:
        catalog = client.get_collection(CATALOG, embedding_function=None)
        document = (catalog.get(ids=["may"])["documents"] or [""])[0]
        catalog.update(
            ids=["may"],
            embeddings=[[1.0, 0.0]],
            documents=['{"a_field_of_yore": 1, ' + document[1:]],
        )
    with pytest.raises(ValueError, match="not readable"):
        library(settings).snapshot()

    assert put(settings, rebuild=True) == ["may added"]
    assert ids(settings) == ["may"]


# Damage


def garble(home: Path) -> None:
    (database(home)).write_bytes(b"this was a database once " * 400)


def halve(home: Path) -> None:
    whole = database(home).read_bytes()
    database(home).write_bytes(whole[: len(whole) // 2])


def lose_folder(home: Path) -> None:
    shutil.rmtree(database(home).parent)


def garble_current(home: Path) -> None:
    (home / "CURRENT").write_bytes(b"\xff\xfe\x00nonsense")


def database(home: Path) -> Path:
    return home / (home / "CURRENT").read_text() / "chroma.sqlite3"


@pytest.mark.parametrize("damage", [garble, halve, lose_folder, garble_current])
def test_a_damaged_index_gives_a_clear_line_and_can_be_rebuilt_from_files(
    damage: object, settings: Settings
) -> None:
    put(settings, MAY_SOURCE)
    assert callable(damage)
    damage(settings.home)

    with pytest.raises(ValueError, match=r"not readable .*briefing ingest --rebuild FILE"):
        library(settings).snapshot()
    with pytest.raises(ValueError, match="not readable"):
        put(settings, rebuild=True)
    assert put(settings, MAY_SOURCE, rebuild=True) == ["may added"]
    assert ids(settings) == ["may"]


def test_a_damaged_vector_cache_is_made_anew(settings: Settings) -> None:
    settings.home.mkdir()
    (settings.home / "vectors.sqlite3").write_bytes(b"no database " * 200)
    assert put(settings, MAY_SOURCE) == ["may added"]
    found = sqlite3.connect(settings.home / "vectors.sqlite3").execute(
        "SELECT count(*) FROM vectors"
    )
    assert found.fetchone()[0] > 0


def test_a_home_that_is_a_file_is_a_clear_line(tmp_path: Path) -> None:
    file = tmp_path / "home"
    file.write_text("")
    with pytest.raises(ValueError, match=r"cannot be written .*File exists"):
        put(Settings(home=file), MAY_SOURCE)


# No room


def limited_to(size: int) -> object:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@pytest.mark.parametrize("room", [0, 20_000, 200_000])
def test_a_full_disk_is_a_clear_line_and_loses_nothing(
    room: int, settings: Settings, tmp_path: Path
) -> None:
    put(settings, MAY_SOURCE)
    file = tmp_path / "june.txt"
    file.write_text(JUNE * 40, encoding="utf-8")
    result = subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.halting_ingest",
            str(settings.home),
            "never",
            "june",
            str(file),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        preexec_fn=limited_to(room),
        check=False,
    )

    # The lines of the child cannot be limited too: they go to a pipe.
    assert result.stdout.startswith("ERROR no room left on the disk"), result.stdout + result.stderr
    assert "Traceback" not in result.stderr
    assert ids(settings) == ["may"]
    assert put(settings, JUNE_SOURCE) == ["june added"]


# Vectors


def test_a_text_is_embedded_once_per_model(tmp_path: Path) -> None:
    asked: list[list[str]] = []

    def compute(texts: list[str]) -> list[list[float]]:
        asked.append(texts)
        return [[float(len(text)), 0.5] for text in texts]

    done: list[int] = []
    cache = VectorCache(tmp_path / "v.sqlite3", "m")
    assert cache.embed(["a", "bb", "a"], compute, 2, done.append) == [[1, 0.5], [2, 0.5], [1, 0.5]]
    assert sum(done) == 3
    cache.close()

    cache = VectorCache(tmp_path / "v.sqlite3", "m")
    assert cache.embed(["bb", "ccc"], compute, 2) == [[2, 0.5], [3, 0.5]]
    cache.close()
    cache = VectorCache(tmp_path / "v.sqlite3", "another model")
    cache.embed(["a"], compute, 2)
    cache.close()
    assert asked == [["a", "bb"], ["ccc"], ["a"]]


def test_batches_done_before_an_interruption_are_kept(tmp_path: Path) -> None:
    def compute(texts: list[str]) -> list[list[float]]:
        if "c" in texts:
            raise KeyboardInterrupt
        return [[1.0] for _ in texts]

    cache = VectorCache(tmp_path / "v.sqlite3", "m")
    with pytest.raises(KeyboardInterrupt):
        cache.embed(["a", "b", "c"], compute, 2)
    cache.close()
    left = sqlite3.connect(tmp_path / "v.sqlite3").execute("SELECT count(*) FROM vectors")
    assert left.fetchone()[0] == 2


# A server


@pytest.fixture(scope="module")
def chroma_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = Path(sys.executable).with_name("chroma")
    folder = tmp_path_factory.mktemp("chroma")
    server = subprocess.Popen(
        [command, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert server.poll() is None, "chroma run ended"
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def shared(settings: Settings, chroma_url: str) -> Settings:
    from index.store import drop_all

    made = settings.model_copy(update={"chroma_url": chroma_url})
    drop_all(open_storage(made).reader())
    return made


def test_a_server_holds_what_a_folder_holds(shared: Settings) -> None:
    with pytest.raises(IndexMissing):
        library(shared).snapshot()
    assert put(shared, MAY_SOURCE, JUNE_SOURCE) == ["may added", "june added"]
    assert put(shared, MAY_SOURCE) == ["may unchanged"]
    assert "8.2万吨" in best(shared, "一季度梨出口8.2万吨")

    remove(["may"], shared, HashEmbedder())
    assert ids(shared) == ["june"]
    assert all(row.startswith("june-") for row in rows(shared, PASSAGES))


def test_a_reader_of_a_server_sees_commits_and_a_rebuild(shared: Settings) -> None:
    put(shared, MAY_SOURCE)
    reader = library(shared)
    assert set(reader.snapshot().briefings) == {"may"}
    put(shared, JUNE_SOURCE)
    assert set(reader.snapshot().briefings) == {"may", "june"}
    before = reader.snapshot().revision
    put(shared, rebuild=True)
    assert reader.snapshot().revision != before
    assert set(reader.snapshot().briefings) == {"may", "june"}


def test_rows_of_an_ingest_that_did_not_finish_count_for_nothing(shared: Settings) -> None:
    put(shared, MAY_SOURCE)
    question = "养护经费为4.6亿元"
    client = open_storage(shared).reader()
    client.get_collection(PASSAGES, embedding_function=None).upsert(
        ids=["june-orphan"],
        embeddings=[HashEmbedder().embed_query(question)],
        metadatas=[{"briefing_id": "june"}],
    )
    snapshot = library(shared).snapshot()
    found = snapshot.nearest(snapshot.embed_query(question), 5)
    assert found
    assert "june-orphan" not in found


def test_no_server_is_a_clear_line(settings: Settings) -> None:
    away = settings.model_copy(update={"chroma_url": "http://127.0.0.1:9"})
    with pytest.raises(
        ValueError, match=r"no Chroma server answers at http://127.0.0.1:9 .*chroma run"
    ):
        library(away).snapshot()


def test_an_address_that_is_none_is_a_clear_line(settings: Settings) -> None:
    with pytest.raises(ValueError, match="BRIEFING_CHROMA_URL='localhost:8000': expected http://"):
        library(settings.model_copy(update={"chroma_url": "localhost:8000"}))
