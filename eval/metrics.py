"""Every metric of a question, and the fold of a group of questions into averages.

Per-question values come first; an average says over how many questions it is and how sure.
"""

from __future__ import annotations

from collections.abc import Sequence

from eval.match_figures import (
    answer_amounts,
    gold_amounts,
    lenient_match,
    matches,
    qualifier_kept,
)
from eval.match_words import found_keypoints, names_winner
from eval.questions import Case
from eval.retrieval import MEASURES
from eval.scores import QuestionScore, Value
from eval.stats import Estimate, f1_of_refusals, mean, percentile
from eval.support import Support
from rag.records import AnswerRecord

# Name: what it says, for the report. All are shares, higher is better, except where said.
METRICS: dict[str, str] = {
    "strict": "right and cited",
    "right": "right: first figure, winner, key points or refusal",
    "cited": "a cited passage holds the evidence",
    "lenient": "the figure is there, order and rounding aside",
    "figure_coverage": "share of the asked figures that the answer states",
    "qualifier_kept": "over, nearly or about stand with the figure as in the gold answer",
    "winner": "the winner of a comparison is named",
    "keypoint_recall": "share of the key points that the answer names",
    "false_refusal": "refused although the briefing answers it (lower is better)",
    "unsupported": "answers with a figure that nothing cited carries (lower is better)",
    "citations_valid": "markers resolve, spans fit, quotations stand in their passage",
    "citation_recall": "share of figures that stand in a passage cited in their sentence",
    "citation_precision": "share of cited passages that are not superfluous",
    "quote_exactness": "share of quotations that are exact",
    **dict.fromkeys(MEASURES, "retrieval, over passages that hold the evidence"),
    "refusal_precision": "share of refusals that were right",
    "refusal_recall": "share of unanswerable questions that were refused or put right",
    "refusal_f1": "harmonic mean of the two",
    "latency_p50": "milliseconds, median (lower is better)",
    "latency_p95": "milliseconds, 95th percentile (lower is better)",
}
LOWER_IS_BETTER = frozenset({"false_refusal", "unsupported", "latency_p50", "latency_p95"})


def question_metrics(
    case: Case, record: AnswerRecord | None, supported: Support | None, retrieval: dict[str, float]
) -> dict[str, Value]:
    """The metrics of one question beside right and cited; content is wrong without a record."""
    answered = record is not None and record.status == "answered"
    answer = record.answer if record is not None and answered else ""
    found: dict[str, Value] = {}
    if case.answerable:
        # A run that did not answer did not refuse either.
        found["false_refusal"] = record.status == "refused" if record is not None else None
        if case.numbers:
            found["lenient"] = lenient_match(case, answer)
            found["figure_coverage"] = figure_coverage(case, answer)
            found["qualifier_kept"] = qualifier_kept(case, answer)
        if case.winner:
            found["winner"] = bool(answered and record and names_winner(case, record))
        if case.keypoints:
            points = found_keypoints(case, answer)
            found["keypoint_recall"] = sum(points) / len(points)
        found.update(retrieval)
    if supported is not None:
        found["unsupported"] = bool(supported.unsupported) if supported.stated else None
        found["citations_valid"] = supported.citations_valid
        found["citation_recall"] = supported.citation_recall
        found["citation_precision"] = supported.citation_precision
        found["quote_exactness"] = supported.quote_exactness
    # Engines that say how sure they are get a risk–coverage curve in the report.
    if (confidence := getattr(record, "confidence", None)) is not None:
        found["confidence"] = float(confidence)
    if record is not None and "total" in record.timing_ms:
        found["latency_ms"] = record.timing_ms["total"]
    return found


def figure_coverage(case: Case, answer: str) -> float:
    """Share of the gold figures stated, wherever in the answer; with ``any_of`` one is all."""
    amounts = answer_amounts(case, answer)
    hits = [
        any(matches(case, answer, a, gold_amounts(number)[0], case.tolerance) for a in amounts)
        for number in case.numbers
    ]
    return float(any(hits)) if case.any_of else sum(hits) / len(hits)


def fold(scores: Sequence[QuestionScore]) -> dict[str, Estimate]:
    """The averages of a group by metric; a metric that applies to no question is left out."""
    columns: dict[str, list[Value]] = {
        "strict": [score.strict for score in scores],
        "right": [score.right for score in scores],
        "cited": [score.cited if score.answerable else None for score in scores],
    }
    for name in METRICS.keys() - columns.keys():
        columns[name] = [score.metrics.get(name) for score in scores]
    found = {name: average for name, column in columns.items() if (average := mean(column))}
    declined = [(_declined(score), not score.answerable) for score in scores]
    if scores:
        found.update({f"refusal_{n}": e for n, e in f1_of_refusals(declined).items()})
    times = [t for score in scores if (t := score.metrics.get("latency_ms")) is not None]
    if times:
        found["latency_p50"] = percentile(times, 0.5)
        found["latency_p95"] = percentile(times, 0.95)
    return {name: found[name] for name in METRICS if name in found}


def _declined(score: QuestionScore) -> bool:
    """Refused, or an unanswerable question put right."""
    return score.status == "refused" or (not score.answerable and score.right)
