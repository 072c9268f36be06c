"""A run in the dataset format of ragas, for people who have a judge model and want its view too.

One JSON object a line with the fields of ragas' ``SingleTurnSample``; load it with
``EvaluationDataset.from_jsonl``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from eval.match_words import referenced
from eval.questions import Case
from rag.records import AnswerRecord


def to_ragas(cases: Sequence[Case], records: Iterable[AnswerRecord]) -> list[dict[str, Any]]:
    """A sample for each question that was answered; a follow-up as it was completed."""
    by_id = {record.id: record for record in records}
    return [_sample(case, by_id[case.id]) for case in cases if case.id in by_id]


def _sample(case: Case, record: AnswerRecord) -> dict[str, Any]:
    numbers = "; ".join(f"{number.value}{number.unit}" for number in case.numbers)
    return {
        "user_input": record.completed_question or case.question,
        "retrieved_contexts": [citation.text for citation in referenced(record)],
        "reference_contexts": list(case.evidence),
        "response": record.answer,
        "reference": case.answer or numbers or "; ".join(case.keypoints),
    }
