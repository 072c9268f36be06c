"""Why an answer was wrong: each failure in exactly one class, the first that applies."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from eval.amounts import Amount, find_amounts
from eval.folding import squash
from eval.match_figures import (
    answer_amounts,
    direction_at,
    gold_amounts,
    gold_direction,
    same_amount,
)
from eval.match_words import referenced
from eval.questions import Case
from eval.retrieval import Ranking
from rag.records import AnswerRecord

# Name: what it means, in the order of the report.
CLASSES: dict[str, str] = {
    "no record": "the run has no answer to this question",
    "should have refused": "answered although the briefing does not say it",
    "wrongly refused": "refused although the briefing says it",
    "not retrieved": "the evidence is not among the passages found, or those cited",
    "poured out": "a passage or a page instead of an answer",
    "wrong unit": "right digits, wrong magnitude, class or unit",
    "wrong direction": "a rise for a fall or the reverse",
    "wrong computation": "a computed figure that is not the right one, or none was computed",
    "look-alike": "the right passage, another figure of it",
    "wrong period": "a figure of another period",
    "wrong winner": "the other side of a comparison",
    "incomplete": "part of the figures, names or key points is missing",
    "no figure": "a figure was asked for and none was stated",
    "citation wrong": "a right answer whose citation does not hold the evidence",
}


class Failure(NamedTuple):
    name: str
    detail: str


def classify(
    case: Case,
    record: AnswerRecord | None,
    right: tuple[bool, str],
    cited: tuple[bool, str],
    ranking: Ranking | None = None,
) -> Failure:
    """The class of a failure; ``ranking`` are all passages found, where that is known."""
    if record is None:
        return Failure("no record", "")
    if not case.answerable:
        return Failure("should have refused", "")
    if record.status == "refused":
        if ranking is not None and not holds_evidence(case, [text for _, text in ranking]):
            return Failure("not retrieved", "refused")
        return Failure("wrongly refused", "")
    if right[0]:
        return Failure("citation wrong", cited[1])
    if right[1].startswith(("too long", "pours out")):
        return Failure("poured out", right[1])
    if right[1].startswith("winner"):
        return Failure("wrong winner", right[1])
    if case.numbers:
        return _figure_failure(case, record, right[1], ranking)
    return _words_failure(case, record, right[1], ranking)


def holds_evidence(case: Case, texts: Sequence[str]) -> bool:
    """Whether one of the texts has a piece of the evidence."""
    squashed = [squash(text) for text in texts]
    return any(squash(quote) in text for quote in case.evidence for text in squashed)


def _words_failure(
    case: Case, record: AnswerRecord, reason: str, ranking: Ranking | None
) -> Failure:
    if not _evidence_seen(case, record, ranking):
        return Failure("not retrieved", reason)
    return Failure("incomplete", reason)


def _evidence_seen(case: Case, record: AnswerRecord, ranking: Ranking | None) -> bool:
    if not case.evidence:
        return True
    texts = [citation.text for citation in referenced(record)]
    return holds_evidence(case, texts + [text for _, text in ranking or ()])


def _figure_failure(
    case: Case, record: AnswerRecord, reason: str, ranking: Ranking | None
) -> Failure:
    amounts = answer_amounts(case, record.answer)
    if not amounts:
        return Failure("no figure", "")
    if reason.startswith("missing"):
        return Failure("incomplete", reason)
    first = amounts[0]
    golds = [gold_amounts(number)[0] for number in case.numbers]
    for number, gold in zip(case.numbers, golds, strict=True):
        if same_amount(first, gold, case.tolerance):
            if reason.startswith("missing"):
                return Failure("incomplete", reason)
            stated = direction_at(record.answer, first, amounts)
            wanted = gold_direction(case, gold)
            return Failure("wrong direction", f"{stated or 'none'} for {wanted}")
        if _digits(first) == Decimal(number.value).normalize().as_tuple().digits:
            return Failure("wrong unit", f"{first.surface} for {gold.surface}")
    if case.kind == "derived" or case.formula:
        how = "not computed" if record.derivation is None else record.derivation.expression
        return Failure("wrong computation", how)
    if reason.startswith("missing"):
        return Failure("incomplete", reason)
    if not _evidence_seen(case, record, ranking):
        return Failure("not retrieved", f"{first.surface} for {golds[0].surface}")
    return _look_alike(case, record, first, golds[0])


def _digits(amount: Amount) -> tuple[int, ...]:
    return amount.size.normalize().as_tuple().digits


def _look_alike(case: Case, record: AnswerRecord, found: Amount, gold: Amount) -> Failure:
    """The right passage and another figure of it: of what sort, as far as the record says."""
    detail = f"{found.surface} for {gold.surface}"
    stated = next((f for f in record.figures if _is_of(f.value, found)), None)
    if found.kind != gold.kind:
        return Failure("look-alike", f"other kind of figure: {detail}")
    if stated is not None and stated.period and _other_period(case, stated.period):
        return Failure("wrong period", f"{stated.period}: {detail}")
    sentence = next((q for q in case.evidence if _states(q, found)), "")
    where = "same sentence" if sentence else "same passage"
    return Failure("look-alike", f"{where}: {detail}")


def _states(text: str, amount: Amount) -> bool:
    return any(same_amount(other, amount) for other in find_amounts(text))


def _is_of(value: str, amount: Amount) -> bool:
    return Decimal(value).normalize().as_tuple().digits == _digits(amount)


def _other_period(case: Case, period: str) -> bool:
    """Whether the question names a year and the period is of another one."""
    import re

    years = set(re.findall(r"(?:19|20)\d\d", case.question))
    return bool(years) and not years & set(re.findall(r"(?:19|20)\d\d", period))
