"""What each part is worth: the same questions with parts left out, in one table.

Retrieval is measured without follow-ups: what they ask for is completed by the chain.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from eval.altered import (
    Alter,
    AlteredEngine,
    WithoutFigureSearch,
    WithoutPeriods,
    WithoutTurns,
    on_snapshot,
)
from eval.questions import Case
from eval.retrieval import DEPTH, MEASURES, Ranking, look_up, measure
from eval.score import score_records
from eval.stats import Estimate, mean, paired_difference, wilson

if TYPE_CHECKING:
    from rich.console import Console

    from index.library import Library, Snapshot
    from index.settings import Settings
    from rag.engine import Engine
    from rag.evidence import Evidence
    from rag.question import Question
    from rag.retrieve import Hit, SearchMode

# The constant of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009).
_RRF = 60
_HITS = 8
SHIPPED = "shipped"
SHOWN = ("R@1", "R@5", "RR@10", "nDCG@10")


class Row(NamedTuple):
    """One way to answer. ``measures`` is empty where retrieval is that of the shipped way."""

    name: str
    measures: dict[str, Estimate]
    strict: Estimate | None = None
    """Share of questions right and cited; None where nothing was answered."""
    change: Estimate | None = None
    """Of that share against the shipped way, paired by question."""


def fuse(rankings: Sequence[Ranking]) -> Ranking:
    """Reciprocal rank fusion: ranks count, scores do not; ties in order of id."""
    scores = _fused([[name for name, _ in ranking] for ranking in rankings])
    texts = {name: text for ranking in rankings for name, text in ranking}
    return [(name, texts[name]) for name in list(scores)[:DEPTH]]


def _fused(rankings: Sequence[Sequence[str]]) -> dict[str, float]:
    """Names with their fused scores, best first."""
    scores: dict[str, float] = defaultdict(float)
    for ranking in rankings:
        for place, name in enumerate(ranking, start=1):
            scores[name] += 1 / (_RRF + place)
    return dict(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0])))


def ablate_retrieval(
    snapshot: Snapshot, cases: Sequence[Case], without_turns: Snapshot | None = None
) -> dict[str, dict[str, Estimate]]:
    """The measures of each way to retrieve: the mix, its parts, rank fusion, without turns.

    Raises:
        ValueError: no question has evidence to look for.
    """
    from rag.retrieve import SearchMode

    asked = [case for case in cases if case.evidence and case.answerable and not case.history]
    if not asked:
        raise ValueError("no question has evidence, so retrieval cannot be measured")
    whole = look_up(snapshot, asked)
    dense = look_up(snapshot, asked, SearchMode(lexical=False)).rankings
    words = look_up(snapshot, asked, SearchMode(dense=False)).rankings
    ways: dict[str, Mapping[str, Ranking]] = {
        SHIPPED: whole.rankings,
        "dense only": dense,
        "BM25 only": words,
        "rank fusion": {case.id: fuse([dense[case.id], words[case.id]]) for case in asked},
    }
    if without_turns is not None:
        ways["no turn context"] = look_up(without_turns, asked).rankings
    found: dict[str, dict[str, Estimate]] = {}
    for name, rankings in ways.items():
        values = measure(asked, rankings, whole.passages)
        means = {m: mean([of[m] for of in values.values()]) for m in MEASURES}
        found[name] = {m: estimate for m, estimate in means.items() if estimate}
    return found


def ablate(
    library: Library,
    settings: Settings,
    cases: Sequence[Case],
    engine: Engine,
    on_done: Callable[[str, int, int], None] = lambda way, done, total: None,
) -> list[Row]:
    """Each way measured in retrieval and, over all questions, in answers; the shipped way first.

    ``on_done`` is told the way, how many questions it has answered and of how many.

    Raises:
        ValueError: no question has evidence, or none can be scored.
    """
    snapshot = library.snapshot()
    bare = WithoutTurns(snapshot, settings)
    retrieved = ablate_retrieval(snapshot, cases, bare)
    ways: dict[str, Alter] = {
        SHIPPED: _as_it_is,
        "dense only": _by_mode(lexical=False),
        "BM25 only": _by_mode(dense=False),
        "rank fusion": _by_fusion,
        "no turn context": on_snapshot(bare, _HITS),
        "no figures collection": on_snapshot(WithoutFigureSearch(snapshot), _HITS),
        "no period check": on_snapshot(WithoutPeriods(snapshot), _HITS),
    }
    rows: list[Row] = []
    shipped: dict[str, bool] = {}
    for name, alter in ways.items():
        writer = AlteredEngine(engine, alter)
        done = partial(_report, on_done, name, len(cases))
        strict = _answer(library, cases, writer, done)
        shipped = shipped or strict
        pairs = [(float(shipped[i]), float(strict[i])) for i in strict]
        share = wilson(sum(strict.values()), len(strict))
        rows.append(Row(name, retrieved.get(name, {}), share, paired_difference(pairs)))
    return rows


def _report(on_done: Callable[[str, int, int], None], way: str, total: int, done: int) -> None:
    on_done(way, done, total)


def _answer(
    library: Library, cases: Sequence[Case], engine: Engine, on_done: Callable[[int], None]
) -> dict[str, bool]:
    """By question id, whether the answer is right and cited."""
    from rag.chain import build_chain

    chain = build_chain(library, engine, _HITS)
    records = []
    for done, case in enumerate(cases, start=1):
        given = {"id": case.id, "question": case.question, "history": list(case.history)}
        records.append(chain.invoke(given | {"briefing": case.briefing}))
        on_done(done)
    scores = score_records(cases, records)
    if not scores.questions:
        raise ValueError("no question holds a gold answer, so answers cannot be scored")
    return {score.id: score.strict for score in scores.questions}


def _as_it_is(question: Question, evidence: Evidence) -> Evidence:
    return evidence


def _by_mode(dense: bool = True, lexical: bool = True) -> Alter:
    from rag.retrieve import SearchMode

    mode = SearchMode(dense=dense, lexical=lexical)

    def alter(question: Question, evidence: Evidence) -> Evidence:
        return dataclasses.replace(evidence, hits=tuple(_search(question, evidence, mode, _HITS)))

    return alter


def _by_fusion(question: Question, evidence: Evidence) -> Evidence:
    """Both rankings fused; the best possible place scores 1, as the mix scores a good hit."""
    from rag.retrieve import SearchMode

    modes = (SearchMode(lexical=False), SearchMode(dense=False))
    found = [_search(question, evidence, mode, DEPTH) for mode in modes]
    hits = {hit.passage.id: hit for hits in found for hit in hits}
    scores = _fused([[hit.passage.id for hit in hits] for hits in found])
    best = [
        dataclasses.replace(hits[name], score=score * (_RRF + 1) / 2)
        for name, score in list(scores.items())[:_HITS]
    ]
    return dataclasses.replace(evidence, hits=tuple(best))


def _search(question: Question, evidence: Evidence, mode: SearchMode, k: int) -> list[Hit]:
    from rag.retrieve import search

    vector = evidence.vector
    return search(evidence.snapshot, question.text, k, evidence.where, mode, vector)


def print_ablation(rows: Sequence[Row], console: Console) -> None:
    """One line a way; a cell is empty where retrieval is the shipped one."""
    from rich.markup import escape
    from rich.table import Table

    answered = next((row.strict.n for row in rows if row.strict), 0)
    searched = next((e.n for row in rows for e in row.measures.values()), 0)
    table = Table(title=f"Parts left out: {answered} questions answered, {searched} looked up")
    for name in ("", *SHOWN, "right and cited", "against shipped, 95 % interval"):
        table.add_column(name, justify="right" if name else "left")
    for row in rows:
        cells = [f"{100 * row.measures[m].value:.1f}" if row.measures else "" for m in SHOWN]
        share = f"{100 * row.strict.value:.1f}%" if row.strict else ""
        change = ""
        if row.change and row.name != SHIPPED:
            value, low, high = (
                100 * v for v in (row.change.value, row.change.low, row.change.high)
            )
            change = f"{value:+.1f} [{low:+.1f}, {high:+.1f}]"
        table.add_row(row.name, *cells, share, escape(change))
    console.print(table)
