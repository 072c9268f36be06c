"""Records and questions become one score a question; averages are folds over these.

    python -m eval.score --questions eval/questions/dev-miit.jsonl --predictions run.jsonl

A question without a record counts as wrong: leaving questions out is no way to a better figure.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from eval.dump import pours_out
from eval.match_figures import lenient_match, strict_match
from eval.match_words import cites_evidence, corrects, enough_keypoints, names_winner
from eval.questions import Case, load_cases
from rag.records import AnswerRecord


class QuestionScore(BaseModel):
    """What became of one question. ``None`` is not applicable, which is not wrong."""

    model_config = ConfigDict(frozen=True)

    id: str
    type: str
    lang: str
    question: str
    history: tuple[str, ...] = ()
    expected: str
    got: str
    status: str
    """``answered``, ``refused`` or ``missing``."""
    right: bool
    cited: bool
    lenient: bool | None = None
    """The figures are there, rounding and order aside."""
    false_refusal: bool | None = None
    reason: str = ""
    """Why it is not right or not cited."""

    @property
    def strict(self) -> bool:
        """Right and cited: the measure that counts."""
        return self.right and self.cited


class Scores(BaseModel):
    """All question scores of a run, in the order of the questions."""

    model_config = ConfigDict(frozen=True)

    questions: tuple[QuestionScore, ...]
    unscored: tuple[str, ...] = ()
    """Ids of questions that hold no gold answer."""
    surplus: tuple[str, ...] = ()
    """Ids of records that answer no question of the set."""

    @property
    def failures(self) -> list[QuestionScore]:
        return [score for score in self.questions if not score.strict]


Verdict = tuple[bool, str]


def score_figures(case: Case, record: AnswerRecord) -> Verdict:
    return strict_match(case, record.answer)


def score_comparison(case: Case, record: AnswerRecord) -> Verdict:
    """The winner named, and the number of each side stated."""
    if case.winner and not names_winner(case, record):
        named = record.comparison.winner if record.comparison else record.answer[:40]
        return False, f"winner is {named!r}"
    return strict_match(case, record.answer) if case.numbers else (True, "")


def score_words(case: Case, record: AnswerRecord) -> Verdict:
    return enough_keypoints(case, record.answer)


def score_followup(case: Case, record: AnswerRecord) -> Verdict:
    """As its content demands."""
    checks: list[Callable[[Case, AnswerRecord], Verdict]] = []
    if case.winner:
        checks.append(score_comparison)
    elif case.numbers:
        checks.append(score_figures)
    if case.keypoints:
        checks.append(score_words)
    verdicts = [check(case, record) for check in checks]
    return next((v for v in verdicts if not v[0]), (bool(verdicts), ""))


_RULES: dict[str, Callable[[Case, AnswerRecord], Verdict]] = {
    "numeric_lookup": score_followup,
    "numeric_multi": score_followup,
    "derived": score_followup,
    "comparison": score_comparison,
    "who_when": score_followup,
    "policy": score_followup,
    "followup": score_followup,
}


def score_one(case: Case, record: AnswerRecord | None) -> QuestionScore:
    """The score of one question; no record is a wrong answer."""
    if record is None:
        return _score(case, None, (False, "no record of an answer"), (False, ""))
    refused = record.status == "refused"
    if not case.answerable:
        if refused or corrects(case, record.answer):
            return _score(case, record, (True, ""), (True, ""))
        return _score(case, record, (False, "answered what the briefing does not say"), (True, ""))
    if refused:
        return _score(case, record, (False, "refused"), (False, ""))
    if poured := pours_out(case, record):
        return _score(case, record, (False, poured), cites_evidence(case, record))
    return _score(case, record, _RULES[case.kind](case, record), cites_evidence(case, record))


def _score(
    case: Case, record: AnswerRecord | None, right: Verdict, cited: Verdict
) -> QuestionScore:
    answered = record is not None and record.status == "answered"
    return QuestionScore(
        id=case.id,
        type=case.kind,
        lang=case.lang,
        question=case.question,
        history=case.history,
        expected=_expected(case),
        got=record.answer if record else "",
        status=record.status if record else "missing",
        right=right[0],
        cited=cited[0],
        lenient=(answered and lenient_match(case, record.answer if record else ""))
        if case.answerable and case.numbers
        else None,
        false_refusal=(not answered) if case.answerable else None,
        reason=right[1] or cited[1],
    )


def _expected(case: Case) -> str:
    if not case.answerable:
        return "refusal" + (f" or: {' / '.join(case.accept_if)}" if case.accept_if else "")
    numbers = "; ".join(f"{number.value}{number.unit}" for number in case.numbers)
    return case.answer or numbers or "; ".join(case.keypoints)


def score_records(cases: Sequence[Case], records: Iterable[AnswerRecord]) -> Scores:
    """Match records to questions by id.

    Raises:
        ValueError: two records have one id.
    """
    by_id: dict[str, AnswerRecord] = {}
    for record in records:
        if record.id in by_id:
            raise ValueError(f"two records answer question {record.id!r}; keep one of them")
        by_id[record.id] = record
    known = {case.id for case in cases}
    return Scores(
        questions=tuple(score_one(c, by_id.get(c.id)) for c in cases if c.scorable),
        unscored=tuple(case.id for case in cases if not case.scorable),
        surplus=tuple(sorted(by_id.keys() - known)),
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


def score_predictions(questions: Sequence[Path], predictions: Path) -> Scores:
    """Score a saved run against its questions without answering anything again.

    Raises:
        ValueError: a file cannot be read or understood.
    """
    return score_records(load_cases(questions), read_records(predictions))


def main(arguments: Sequence[str] | None = None) -> int:
    """The quick entry for tuning: the table, then each failure."""
    import argparse

    from rich.console import Console

    from eval.table import print_failures, print_table

    parser = argparse.ArgumentParser(prog="python -m eval.score", description=__doc__)
    parser.add_argument("--questions", type=Path, nargs="+", required=True)
    parser.add_argument("--predictions", type=Path, required=True)
    parser.add_argument("--no-failures", action="store_true", help="the table alone")
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
