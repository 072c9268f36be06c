"""How far up the evidence stands in what was found, measured with ``ir-measures``.

Gold evidence is text, not passage ids, so that questions survive another way of cutting passages:
a passage is relevant if it holds a piece of evidence.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from eval.folding import squash
from eval.questions import Case
from rag.records import AnswerRecord

MEASURES = ("R@1", "R@5", "R@10", "Success@1", "Success@5", "RR@10", "nDCG@10")

Ranking = Sequence[tuple[str, str]]
"""(passage id, text), best first."""


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
