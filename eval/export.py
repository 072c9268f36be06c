"""A run in the dataset format of ragas, for people who have a judge model and want its view too.

    python -m eval.export --questions FILE… --predictions RUN.jsonl > ragas.jsonl

One JSON object a line with the fields of ragas' ``SingleTurnSample``; load it with
``EvaluationDataset.from_jsonl``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from eval.match_words import referenced
from eval.questions import Case, load_cases
from eval.score import read_records
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


def main(arguments: Sequence[str] | None = None) -> int:
    import argparse

    parser = argparse.ArgumentParser(prog="python -m eval.export", description=__doc__)
    parser.add_argument("--questions", type=Path, nargs="+", required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    given = parser.parse_args(arguments)
    try:
        samples = to_ragas(load_cases(given.questions), read_records(given.predictions))
    except ValueError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for sample in samples:
        sys.stdout.write(json.dumps(sample, ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
