"""Records and questions become one score a question.

    python -m eval.score --questions eval/questions/dev-miit.jsonl --predictions run.jsonl

A question without a record counts as wrong: leaving questions out is no way to a better figure.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError

from eval.dump import pours_out
from eval.match_figures import strict_match
from eval.match_words import cites_evidence, corrects, enough_keypoints, names_winner
from eval.metrics import question_metrics
from eval.questions import Case, load_cases
from eval.retrieval import Found, cited_ranking, measure
from eval.scores import QuestionScore, Scores
from eval.support import support
from eval.why import Failure, classify
from rag.records import AnswerRecord

Verdict = tuple[bool, str]
"""Whether it passes, and if not what is wrong."""
_PASS: Verdict = (True, "")


def judge(case: Case, record: AnswerRecord | None) -> tuple[Verdict, Verdict]:
    """Whether a record is right and whether it cites its evidence; no record is wrong."""
    if record is None:
        return (False, "no record of an answer"), (False, "")
    if not case.answerable:
        if record.status == "refused" or corrects(case, record.answer):
            return _PASS, _PASS
        return (False, "answered what the briefing does not say"), _PASS
    if record.status == "refused":
        return (False, "refused"), (False, "")
    cited = cites_evidence(case, record)
    if poured := pours_out(case, record):
        return (False, poured), cited
    return _content(case, record), cited


def _content(case: Case, record: AnswerRecord) -> Verdict:
    """Winner, figures and key points, as far as the question holds them."""
    verdicts: list[Verdict] = []
    if case.winner and not names_winner(case, record):
        named = record.comparison.winner if record.comparison else record.answer[:40]
        verdicts.append((False, f"winner is {named!r}"))
    if case.numbers:
        verdicts.append(strict_match(case, record.answer))
    if case.keypoints:
        verdicts.append(enough_keypoints(case, record.answer))
    return next((verdict for verdict in verdicts if not verdict[0]), _PASS)


def score_one(
    case: Case,
    record: AnswerRecord | None,
    retrieval: Mapping[str, float] | None = None,
    found: Found | None = None,
) -> QuestionScore:
    """The score of one question.

    ``retrieval`` are its retrieval metrics; ``found`` tells, where known, a passage that was not
    found from one that was not used, and which figure was taken for which.
    """
    right, cited = judge(case, record)
    supported = support(record) if record else None
    failure = Failure("", "")
    if not (right[0] and cited[0]):
        failure = classify(case, record, right, cited, found)
    return QuestionScore(
        id=case.id,
        type=case.kind,
        lang=case.lang,
        question=case.question,
        history=case.history,
        file=case.file,
        expected=_expected(case),
        got=record.answer if record else "",
        status=record.status if record else "missing",
        right=right[0],
        cited=cited[0],
        reason=right[1] or cited[1],
        failure=failure.name,
        detail=failure.detail,
        metrics=question_metrics(case, record, supported, dict(retrieval or {})),
        warnings=tuple(record.warnings) if record else (),
        unsupported=supported.unsupported if supported else (),
    )


def _expected(case: Case) -> str:
    if not case.answerable:
        return "refusal" + (f" or: {' / '.join(case.accept_if)}" if case.accept_if else "")
    numbers = "; ".join(f"{number.value}{number.unit}" for number in case.numbers)
    return case.answer or numbers or "; ".join(case.keypoints)


def score_records(
    cases: Sequence[Case], records: Iterable[AnswerRecord], found: Found | None = None
) -> Scores:
    """Match records to questions by id.

    Raises:
        ValueError: two records have one id.
    """
    by_id: dict[str, AnswerRecord] = {}
    for record in records:
        if record.id in by_id:
            raise ValueError(f"two records answer question {record.id!r}; keep one of them")
        by_id[record.id] = record
    scored = [case for case in cases if case.scorable]
    if found is not None and found.rankings:
        retrieval = measure(scored, found.rankings, found.passages)
    else:
        cited = {name: cited_ranking(record) for name, record in by_id.items()}
        retrieval = measure(scored, cited)
    return Scores(
        questions=tuple(
            score_one(case, by_id.get(case.id), retrieval.get(case.id), found) for case in scored
        ),
        unscored=tuple(case.id for case in cases if not case.scorable),
        surplus=tuple(sorted(by_id.keys() - {case.id for case in cases})),
        retrieval="ranking" if found is not None and found.rankings else "citations",
    )


def read_records(path: Path) -> list[AnswerRecord]:
    """The answer records of a predictions file.

    Raises:
        ValueError: the file cannot be read or a line of it is no answer record.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"predictions file {path} cannot be read: {error}") from error
    records = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            records.append(AnswerRecord.model_validate_json(line))
        except ValidationError as error:
            first = error.errors()[0]
            field = ".".join(map(str, first["loc"])) or "line"
            raise ValueError(
                f"{path}:{number}: no answer record ({field}: {first['msg']});"
                " expected a line that `briefing eval --predictions` wrote"
            ) from error
    return records


def score_predictions(
    questions: Sequence[Path], predictions: Path, found: Found | None = None
) -> Scores:
    """Score a saved run against its questions without answering anything again.

    Raises:
        ValueError: a file cannot be read or understood.
    """
    return score_records(load_cases(questions), read_records(predictions), found)


def main(arguments: Sequence[str] | None = None) -> int:
    """The quick entry for tuning: the tables, then each failure."""
    import argparse

    from rich.console import Console

    from eval.table import print_failures, print_table

    parser = argparse.ArgumentParser(prog="python -m eval.score", description=__doc__)
    parser.add_argument("--questions", type=Path, nargs="+", required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--no-failures", action="store_true", help="the tables alone")
    given = parser.parse_args(arguments)
    try:
        scores = score_predictions(given.questions, given.predictions)
    except ValueError as error:
        Console(stderr=True).print(f"[red]{error}[/red]", soft_wrap=True)
        return 1
    console = Console()
    print_table(scores, console)
    if not given.no_failures:
        print_failures(scores, console)
    return 0


if __name__ == "__main__":
    sys.exit(main())
