"""Every metric of a question, and the fold of a group of questions into averages.

Per-question values come first; an average says over how many questions it is and how sure.
"""

from __future__ import annotations

from collections.abc import Sequence

from eval.amounts import unit_language
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
from eval.stats import Estimate, auroc, f1_of_refusals, mean, percentile, risk_area
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
    "several_figures": "the same, where more than one is asked for",
    "winner": "the winner of a comparison is named",
    "both_sides": "the figures of both sides of a comparison are stated",
    "keypoint_recall": "share of the key points that the answer names",
    "names_dates": "share of the names and dates asked for that the answer gives",
    "unit_language": "the first figure is written in units of the question's language",
    "false_refusal": "refused although the briefing answers it (lower is better)",
    "unsupported": "answers with a figure that nothing cited carries (lower is better)",
    "citations_valid": "markers resolve, spans fit, quotations stand in their passage",
    "citation_recall": "share of figures and names that a passage cited in their sentence has",
    "citation_precision": "share of cited passages that are not superfluous",
    "quote_exactness": "share of quotations that are exact",
    **dict.fromkeys(MEASURES, "retrieval, over passages that hold the evidence"),
    "refusal_precision": "share of refusals that were right",
    "refusal_recall": "share of unanswerable questions that were refused or put right",
    "refusal_f1": "harmonic mean of the two",
    "risk_area": "mean share of wrong answers, let through surest first (lower is better)",
    "confidence_auroc": "how well the confidence tells what has an answer from what has none",
    "warned": "answers shown with a warning, such as a draft mended or replaced (lower is better)",
    "latency_p50": "milliseconds, median (lower is better)",
    "latency_p95": "milliseconds, 95th percentile (lower is better)",
    "prompt_tokens": "tokens read by the language model for a question, mean (lower is better)",
    "completion_tokens": "tokens written by it, mean (lower is better)",
    "repaired": "answers of it that had to be mended (lower is better)",
    "fallen_back": "answers of it that another engine had to replace (lower is better)",
}
LOWER_IS_BETTER = frozenset(n for n, meaning in METRICS.items() if "lower is better" in meaning)
_UNITS = {"latency_p50": "ms", "latency_p95": "ms", "prompt_tokens": "", "completion_tokens": ""}
_PLAIN = frozenset({"risk_area", "confidence_auroc"})


def format_estimate(name: str, estimate: Estimate) -> str:
    """A share in percent, an area as a number, a time or a count in its unit; with its interval."""
    value, low, high = estimate.value, estimate.low, estimate.high
    if name in _UNITS:
        return f"{value:.0f} {_UNITS[name]} [{low:.0f}, {high:.0f}]".replace("  ", " ")
    if name in _PLAIN:
        return f"{value:.3f} [{low:.3f}, {high:.3f}]"
    return f"{100 * value:.1f}% [{100 * low:.1f}, {100 * high:.1f}]"


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
            coverage = found["figure_coverage"] = figure_coverage(case, answer)
            if len(case.numbers) > 1 and not case.any_of:
                found["several_figures"] = coverage
            if case.winner:
                found["both_sides"] = coverage == 1
            found["unit_language"] = own_units(case, answer)
            found["qualifier_kept"] = qualifier_kept(case, answer)
        if case.winner:
            found["winner"] = bool(answered and record and names_winner(case, record))
        if case.keypoints:
            points = found_keypoints(case, answer)
            share = float(any(points)) if case.any_of else sum(points) / len(points)
            found["names_dates" if case.kind == "who_when" else "keypoint_recall"] = share
        found.update(retrieval)
    if supported is not None:
        found["unsupported"] = bool(supported.unsupported) if supported.stated else None
        found["citations_valid"] = supported.citations_valid
        found["citation_recall"] = supported.citation_recall
        found["citation_precision"] = supported.citation_precision
        found["quote_exactness"] = supported.quote_exactness
    # Engines that say how sure they are get a risk–coverage curve in the report.
    if record is not None:
        found["warned"] = bool(record.warnings)
        found["confidence"] = record.confidence
        found["latency_ms"] = record.timing_ms.get("total")
        for name in ("prompt_tokens", "completion_tokens"):
            found[name] = float(record.usage[name]) if name in record.usage else None
        for name in ("repaired", "fallen_back"):
            found[name] = record.usage[name] > 0 if name in record.usage else None
    return found


def own_units(case: Case, answer: str) -> bool | None:
    """Whether the first figure is written as the question's language writes figures.

    None where it has no unit or one that both languages use, such as % or GWh.
    """
    first = next(iter(answer_amounts(case, answer)), None)
    spoken = unit_language(first.surface) if first else ""
    return None if not spoken else spoken == case.lang[:2]


def surest_first(scores: Sequence[QuestionScore]) -> list[tuple[float, bool]]:
    """(confidence, right) of the questions answered: a refusal lets nothing through."""
    answered = [score for score in scores if score.status == "answered"]
    sure = [(score.metrics.get("confidence"), score.right) for score in answered]
    return [(float(confidence), right) for confidence, right in sure if confidence is not None]


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
    if area := risk_area(surest_first(scores)):
        found["risk_area"] = area
    sure = [(s.metrics.get("confidence"), s.answerable) for s in scores]
    if told := auroc([(float(c), has_answer) for c, has_answer in sure if c is not None]):
        found["confidence_auroc"] = told
    times = [t for score in scores if (t := score.metrics.get("latency_ms")) is not None]
    if times:
        found["latency_p50"] = percentile(times, 0.5)
        found["latency_p95"] = percentile(times, 0.95)
    return {name: found[name] for name in METRICS if name in found}


def _declined(score: QuestionScore) -> bool:
    """Refused, or an unanswerable question put right."""
    return score.status == "refused" or (not score.answerable and score.right)
