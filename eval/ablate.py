"""What each part of retrieval is worth: the same questions with parts left out, in one table.

Follow-ups are left out: what they ask for is completed by the chain, not by retrieval.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from eval.questions import Case
from eval.retrieval import DEPTH, MEASURES, Ranking, look_up, measure
from eval.stats import Estimate, mean, paired_difference

if TYPE_CHECKING:
    from rich.console import Console

    from index.library import Snapshot

# The constant of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009).
_RRF = 60
SHIPPED = "shipped mix"


class Row(NamedTuple):
    """One way to retrieve: its measures, and how far its nDCG is from the shipped one's."""

    name: str
    measures: dict[str, Estimate]
    change: Estimate


def fuse(rankings: Sequence[Ranking]) -> Ranking:
    """Reciprocal rank fusion: ranks count, scores do not; ties in order of id."""
    scores: dict[str, float] = defaultdict(float)
    texts: dict[str, str] = {}
    for ranking in rankings:
        for place, (name, text) in enumerate(ranking, start=1):
            scores[name] += 1 / (_RRF + place)
            texts[name] = text
    best = sorted(scores, key=lambda name: (-scores[name], name))
    return [(name, texts[name]) for name in best[:DEPTH]]


def ablate(snapshot: Snapshot, cases: Sequence[Case]) -> list[Row]:
    """Dense alone, words alone, their fusion by rank, and the mix that is shipped.

    Raises:
        ValueError: no question has evidence to look for.
    """
    from rag.retrieve import SearchMode

    asked = [case for case in cases if case.evidence and case.answerable and not case.history]
    if not asked:
        raise ValueError("no question has evidence, so retrieval cannot be measured")
    dense = look_up(snapshot, asked, SearchMode(lexical=False))
    words = look_up(snapshot, asked, SearchMode(dense=False))
    fused = {case.id: fuse([dense.rankings[case.id], words.rankings[case.id]]) for case in asked}
    ways: dict[str, Mapping[str, Ranking]] = {
        "dense only": dense.rankings,
        "BM25 only": words.rankings,
        "rank fusion": fused,
        SHIPPED: look_up(snapshot, asked).rankings,
    }
    passages = dense.passages
    scored = {name: measure(asked, rankings, passages) for name, rankings in ways.items()}
    return [_row(name, values, scored[SHIPPED]) for name, values in scored.items()]


def _row(
    name: str, values: Mapping[str, Mapping[str, float]], shipped: Mapping[str, Mapping[str, float]]
) -> Row:
    measures = {m: mean([of[m] for of in values.values()]) for m in MEASURES}
    pairs = [(shipped[i]["nDCG@10"], values[i]["nDCG@10"]) for i in values]
    return Row(name, {m: e for m, e in measures.items() if e}, paired_difference(pairs))


def print_ablation(rows: Sequence[Row], console: Console) -> None:
    """One line a way to retrieve."""
    from rich.table import Table

    n = rows[0].change.n if rows else 0
    table = Table(title=f"Retrieval with parts left out, {n} questions")
    for name in ("", *MEASURES, "nDCG@10 against the shipped mix"):
        table.add_column(name, justify="right" if name else "left")
    for row in rows:
        change = row.change
        against = f"{100 * change.value:+.1f} ({100 * change.low:+.1f} to {100 * change.high:+.1f})"
        shares = [f"{100 * row.measures[m].value:.1f}" for m in MEASURES]
        table.add_row(row.name, *shares, "" if row.name == SHIPPED else against)
    console.print(table)
