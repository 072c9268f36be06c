"""How far up the evidence stands in what was found, measured with ``ir-measures``.

Gold evidence is text, not passage ids, so that questions survive another way of cutting passages:
a passage is relevant if it holds a piece of evidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from eval.folding import squash
from eval.questions import Case
from index.ids import slug
from index.records import Figure
from rag.records import AnswerRecord

if TYPE_CHECKING:
    from index.library import Snapshot
    from rag.retrieve import SearchMode

MEASURES = ("R@1", "R@5", "R@10", "Success@1", "Success@5", "RR@10", "nDCG@10")

Ranking = Sequence[tuple[str, str]]
"""(passage id, text), best first."""
DEPTH = 10


@dataclass(frozen=True)
class Found:
    """What is known, beside the records, of the index that a run was made with."""

    rankings: Mapping[str, Ranking] = field(default_factory=dict)
    """What retrieval found, by question id."""
    passages: Ranking | None = None
    """All passages of the index."""
    figures: Sequence[Figure] = ()
    """All figures of the index."""


def look_up(snapshot: Snapshot, cases: Sequence[Case], mode: SearchMode | None = None) -> Found:
    """Retrieve again for each question, the way the chain does; deterministic and quick.

    A follow-up is searched with the questions before it.
    """
    from rag.retrieve import search

    rankings: dict[str, Ranking] = {}
    for case in cases:
        where = {"briefing_id": _briefings(case)} if case.briefing else None
        asked = " ".join((*case.history, case.question))
        hits = search(snapshot, asked, DEPTH, where, mode)
        rankings[case.id] = [(hit.passage.id, hit.passage.text) for hit in hits]
    return Found(rankings, [(p.id, p.text) for p in snapshot.passages], snapshot.figures)


def _briefings(case: Case) -> list[str]:
    names = [case.briefing] if isinstance(case.briefing, str) else list(case.briefing or ())
    return [slug(Path(name).stem if name.endswith(".txt") else name) for name in names]


def cited_ranking(record: AnswerRecord) -> Ranking:
    """The passages a record cites, in order of their markers: what is known of a saved run."""
    cited = sorted(record.citations, key=lambda citation: citation.marker)
    return list({c.passage_id: (c.passage_id, c.text) for c in cited}.values())


def relevant(case: Case, passages: Ranking) -> dict[str, int]:
    """The ids of the passages that hold a piece of the evidence."""
    quotes = [squash(quote) for quote in case.evidence]
    return {name: 1 for name, text in passages if any(quote in squash(text) for quote in quotes)}


def measure(
    cases: Sequence[Case],
    rankings: Mapping[str, Ranking],
    passages: Ranking | None = None,
) -> dict[str, dict[str, float]]:
    """By question id, each of `MEASURES`. Questions without evidence do not apply.

    ``passages`` are all of the index; without them only the relevant ones that were found count
    as relevant, so recall says whether any was found, and one that found none scores 0.
    """
    import ir_measures

    measures = [ir_measures.parse_measure(name) for name in MEASURES]
    qrels: list[ir_measures.Qrel] = []
    run: list[ir_measures.ScoredDoc] = []
    scored: dict[str, dict[str, float]] = {}
    for case in cases:
        ranking = rankings.get(case.id, [])
        if not case.evidence or not case.answerable:
            continue
        scored[case.id] = dict.fromkeys(MEASURES, 0.0)
        good = relevant(case, passages if passages is not None else ranking)
        qrels += [ir_measures.Qrel(case.id, name, 1) for name in good]
        run += [
            ir_measures.ScoredDoc(case.id, name, float(len(ranking) - place))
            for place, (name, _) in enumerate(ranking)
        ]
    if qrels and run:
        for metric in ir_measures.iter_calc(measures, qrels, run):
            scored[metric.query_id][str(metric.measure)] = float(metric.value)
    return scored
