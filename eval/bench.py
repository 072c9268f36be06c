"""``make bench``: speed and retrieval figures on this machine, beside a plain baseline.

Public question sets are looked for in ``../shared`` (or ``--shared``); what is absent is left out
and said so. Vectors are kept under ``BRIEFING_HOME``, so a second run takes seconds.
"""

from __future__ import annotations

import argparse
import contextlib
import logging
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from eval import baseline, bench_chat, bench_sets, bench_speed
from eval.run import read_questions
from index.embed import make_embedder
from index.ingest import BUNDLED_ID, bundled_source, ingest
from index.library import Library
from index.repair import repair
from index.script import fold
from index.settings import Settings
from rag.chain import build_chain
from rag.retrieve import search

_DEPTH = 4
_SHARED = Path(__file__).parents[1].parent / "shared"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only what takes seconds")
    parser.add_argument("--full", action="store_true", help="whole DRCD and SQuAD 2-zh: an hour")
    parser.add_argument("--shared", type=Path, default=_SHARED, help="folder of public sets")
    given = parser.parse_args(arguments)
    settings = Settings.from_env()
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 120)
    # sentence-transformers tells developers which prompt it uses.
    logging.getLogger("sentence_transformers").setLevel(logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        bundled = _bundled(settings, Path(folder))
        _print_speed(_speed(bundled, Path(folder), given.quick), console)
        if not given.quick:
            _print_chat(bundled, console)
        _print_evidence(bundled, given.shared, Path(folder), console)
    public_sets(settings, given.shared / "bench", given.quick, given.full, console)


def _bundled(settings: Settings, folder: Path) -> Settings:
    """A home with the bundled briefing alone; vectors come from and go to the user's."""
    kept = settings.home / "vectors.sqlite3"
    own = settings.model_copy(update={"home": folder / "home", "chroma_url": ""})
    own.home.mkdir()
    kept.parent.mkdir(parents=True, exist_ok=True)
    (own.home / kept.name).symlink_to(kept)
    ingest([bundled_source()], own)
    return own


def _speed(settings: Settings, folder: Path, quick: bool) -> Iterator[bench_speed.Timing]:
    plain = folder / "plain"
    embedder = make_embedder(settings)
    baseline.build(plain, repair(bundled_source().raw).text, embedder)
    library = Library(settings)
    questions = _own_questions(library)
    chain = build_chain(library)
    if not quick:
        yield bench_speed.time_build(settings)
    yield bench_speed.time_cold(settings, questions[0], plain)
    yield from bench_speed.time_warm(
        questions,
        chain.invoke,
        lambda question: baseline.ask(plain, question, embedder),
        embedder.embed_query,
    )


def _own_questions(library: Library) -> list[str]:
    """Questions over the bundled briefing: those of the package, else its reporters' own."""
    from eval.run import bundled_questions
    from eval.sets import briefing_of

    files = [path for path in bundled_questions() if briefing_of(path) == BUNDLED_ID]
    if files:
        asked = [str(q["question"]) for q in read_questions(files) if not q.get("history")]
        # From end to end of the files: they are sorted by what is asked.
        return asked[:: max(1, len(asked) // 100)][:100]
    briefing = library.snapshot().briefings[BUNDLED_ID]
    return [turn.topic for turn in briefing.turns if turn.topic]


def _print_speed(timings: Iterator[bench_speed.Timing], console: Console) -> None:
    table = Table("speed", "ours", "plain", "ratio", box=None, title_justify="left")
    for line in timings:
        table.add_row(line.name, f"{line.ours:.4g} {line.unit}", f"{line.plain:.4g} {line.unit}",
                      f"{line.ours / line.plain:.2f}")  # fmt: skip
    console.print(table)


def _print_chat(settings: Settings, console: Console) -> None:
    questions = _own_questions(Library(settings))
    try:
        with bench_chat.chat(settings) as running:
            held = bench_chat.megabytes(running)
            console.print(f"memory of the chat after a question: {held:.0f} MB (aim: under 700)")
            _print_speed(iter(bench_chat.time_many(running, questions)), console)
    except (ValueError, OSError) as error:
        console.print(f"the running chat: not measured, {error}")


def _print_evidence(settings: Settings, shared: Path, folder: Path, console: Console) -> None:
    path = shared / "questions-example.jsonl"
    if not path.is_file():
        console.print(f"evidence: left out, there is no {path}")
        return
    questions = [q for q in read_questions([path]) if q.get("evidence")]
    library = Library(settings)
    snapshot = library.snapshot()
    chain = build_chain(library)
    embedder = make_embedder(settings)
    ours, plain, missed = 0, 0, []
    for question in questions:
        text = chain.invoke(_asked(question)).completed_question or question["question"]
        found = [hit.passage.text for hit in search(snapshot, text, _DEPTH)]
        ours += _holds(found, question["evidence"])
        if not _holds(found, question["evidence"]):
            missed.append(str(question["id"]))
        pieces = baseline.ask(folder / "plain", question["question"], embedder)
        plain += _holds(pieces, question["evidence"])
    table = Table(f"evidence among the first {_DEPTH}", "ours", "plain", box=None)
    count = len(questions)
    table.add_row(f"{path.name}, {count} answerable questions", f"{100 * ours / count:.1f} %",
                  f"{100 * plain / count:.1f} %")  # fmt: skip
    console.print(table)
    if missed:
        console.print("missed: " + ", ".join(missed))


def _asked(question: dict[str, Any]) -> dict[str, Any]:
    return {key: question[key] for key in ("id", "question", "history") if key in question}


def _holds(texts: Sequence[str], evidence: Sequence[str]) -> bool:
    """Folded: questions files spell full-width marks half-width too."""
    held = [fold(text) for text in texts]
    return any(fold(piece) in text for piece in evidence for text in held)


def public_sets(settings: Settings, folder: Path, quick: bool, full: bool, out: Console) -> None:
    """Print retrieval on the public sets of a folder, beside published figures."""
    if not folder.is_dir():
        out.print(f"public sets: left out, there is no {folder}")
        return
    table = Table("public sets, percent", "R@1", "R@5", "MRR@10", "known elsewhere", box=None)
    with contextlib.ExitStack() as stack:
        if out.is_terminal:
            stack.enter_context(out.status("public sets (minutes, the first time) …"))
        lines = list(bench_sets.run_words(folder))
        if not quick:
            lines += bench_sets.run_mixed(
                folder, make_embedder(settings), settings.home / "bench.sqlite3",
                settings.batch_size, full,
            )  # fmt: skip
    for line in lines:
        f = line.found
        table.add_row(line.name, f"{f.first:.1f}", f"{f.five:.1f}", f"{f.reciprocal:.1f}",
                      " / ".join(f"{x:g}" for x in line.known))  # fmt: skip
    out.print(table)


if __name__ == "__main__":
    main()
