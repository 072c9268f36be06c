"""Why an answer was wrong: each failure in exactly one class, the first that applies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from eval.amounts import Amount, amount_of, find_amounts, unit_language
from eval.folding import squash
from eval.match_figures import (
    UNDECIDED,
    answer_amounts,
    direction_at,
    gold_amounts,
    gold_direction,
    same_amount,
)
from eval.match_words import referenced
from eval.questions import Case
from eval.retrieval import Found
from index.records import Figure
from rag.records import AnswerRecord

# Name: what it means, in the order of the report.
CLASSES: dict[str, str] = {
    "no record": "the run has no answer to this question",
    "should have refused": "answered although the briefing does not say it",
    "wrongly refused": "refused although the briefing says it",
    "not retrieved": "the evidence is not among the passages found, or those cited",
    "poured out": "a passage or a page instead of an answer",
    "wrong language of units": "right digits with a magnitude of the other language",
    "wrong unit": "right digits, wrong magnitude, class or unit",
    "wrong direction": "a rise for a fall or the reverse",
    "wrong computation": "computed and not right, or to be computed and not computed",
    "look-alike": "the right passage, another figure of it",
    "undecided": "a range or an alternative of which only a part is right",
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
    found: Found | None = None,
) -> Failure:
    """The class of a failure; ``found`` sharpens it where the index is at hand."""
    if record is None:
        return Failure("no record", "")
    if not case.answerable:
        return Failure("should have refused", "")
    if record.status == "refused":
        ranking = _ranking(case, found)
        if ranking is not None and not holds_evidence(case, ranking):
            return Failure("not retrieved", "refused")
        return Failure("wrongly refused", "")
    if right[0]:
        return Failure("citation wrong", cited[1])
    if right[1].startswith(("too ", "pours out")):
        return Failure("poured out", right[1])
    if right[1].startswith("winner"):
        return Failure("wrong winner", right[1])
    if case.numbers:
        return _figure_failure(case, record, right[1], found)
    return _words_failure(case, record, right[1], found)


def holds_evidence(case: Case, texts: Sequence[str]) -> bool:
    """Whether one of the texts has a piece of the evidence."""
    squashed = [squash(text) for text in texts]
    return any(squash(quote) in text for quote in case.evidence for text in squashed)


def _words_failure(case: Case, record: AnswerRecord, reason: str, found: Found | None) -> Failure:
    if not _evidence_seen(case, record, found):
        return Failure("not retrieved", reason)
    return Failure("incomplete", reason)


def _ranking(case: Case, found: Found | None) -> list[str] | None:
    """The texts that retrieval found for a question, where that is known."""
    if found is None or case.id not in found.rankings:
        return None
    return [text for _, text in found.rankings[case.id]]


def _evidence_seen(case: Case, record: AnswerRecord, found: Found | None) -> bool:
    if not case.evidence:
        return True
    texts = [citation.text for citation in referenced(record)]
    return holds_evidence(case, texts + (_ranking(case, found) or []))


def _figure_failure(case: Case, record: AnswerRecord, reason: str, found: Found | None) -> Failure:
    amounts = answer_amounts(case, record.answer)
    if not amounts:
        return Failure("no figure", "")
    if reason.startswith("missing"):
        return Failure("incomplete", reason)
    if reason.startswith(UNDECIDED):
        return Failure("undecided", reason)
    first = amounts[0]
    golds = [gold_amounts(number)[0] for number in case.numbers]
    for number, gold in zip(case.numbers, golds, strict=True):
        if same_amount(first, gold, case.tolerance):
            stated = direction_at(record.answer, first, amounts)
            wanted = gold_direction(case, gold)
            return Failure("wrong direction", f"{stated or 'none'} for {wanted}")
        if _digits(first) == Decimal(number.value).normalize().as_tuple().digits:
            spoken = {unit_language(first.surface), unit_language(gold.surface)}
            name = "wrong language of units" if spoken == {"zh", "en"} else "wrong unit"
            return Failure(name, f"{first.surface} for {gold.surface}")
    if case.kind == "derived" or case.formula or record.derivation is not None:
        how = "not computed" if record.derivation is None else record.derivation.expression
        return Failure("wrong computation", how)
    if not _evidence_seen(case, record, found):
        return Failure("not retrieved", f"{first.surface} for {golds[0].surface}")
    return _look_alike(case, record, first, golds[0], found)


def _digits(amount: Amount) -> tuple[int, ...]:
    return amount.size.normalize().as_tuple().digits


def _look_alike(
    case: Case, record: AnswerRecord, stated: Amount, gold: Amount, found: Found | None
) -> Failure:
    """A figure that the briefing gives, of something else: of what, as far as is known."""
    detail = f"{stated.surface} for {gold.surface}"
    own = next((f for f in record.figures if _is_of(f.value, stated)), None)
    if own is not None and own.period and _other_period(case, own.period):
        return Failure("wrong period", f"{own.period}: {detail}")
    if found is not None and (told := _told_apart(stated, gold, found.figures)):
        name = "wrong period" if told == "other period" else "look-alike"
        return Failure(name, f"{told}: {detail}")
    if stated.kind != gold.kind:
        return Failure("look-alike", f"other kind of figure: {detail}")
    same = any(_states(quote, stated) for quote in case.evidence)
    return Failure("look-alike", f"{'same sentence' if same else 'other sentence'}: {detail}")


def _told_apart(stated: Amount, gold: Amount, figures: Sequence[Figure]) -> str:
    """What the nearest pair of figures with these amounts differs in; empty where unknown."""
    pairs = [
        (abs(wrong.start - right.start), wrong, right)
        for right in figures
        if same_amount(_amount(right), gold)
        for wrong in figures
        if same_amount(_amount(wrong), stated) and wrong.briefing_id == right.briefing_id
    ]
    if not pairs:
        return ""
    _, wrong, right = min(pairs, key=lambda pair: (pair[0], pair[1].id, pair[2].id))
    for name, differs in (
        ("other kind of figure", wrong.kind != right.kind),
        ("other status", wrong.status != right.status),
        ("other period", wrong.period != right.period),
        ("other subject", wrong.subject != right.subject),
        ("other metric", wrong.metric != right.metric),
    ):
        if differs:
            return name
    return ""


def _amount(figure: Figure) -> Amount:
    return amount_of(figure.value, figure.full_unit, figure.surface)


def _states(text: str, amount: Amount) -> bool:
    return any(same_amount(other, amount) for other in find_amounts(text))


def _is_of(value: str, amount: Amount) -> bool:
    return Decimal(value).normalize().as_tuple().digits == _digits(amount)


def _other_period(case: Case, period: str) -> bool:
    """Whether the question names a year and the period is of another one."""
    years = set(re.findall(r"(?:19|20)\d\d", case.question))
    return bool(years) and not years & set(re.findall(r"(?:19|20)\d\d", period))
