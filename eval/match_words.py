"""Whether an answer names what it should: key points, winners, corrections, and its evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eval.amounts import find_amounts
from eval.folding import contains, squash
from eval.match_figures import gold_amounts, same_amount
from eval.questions import Case
from index.script import fold
from rag.records import AnswerRecord, Citation, Comparison

MARKER = re.compile(r"\[(\d+)\]")
# The share of key points that a policy answer has to name.
POLICY_SHARE = (2, 3)
# How a claim is confirmed, and how it is denied: the gold's 否 where the answer says 没有.
_VERDICTS = (
    re.compile(r"(?:是|对|有|会|能)的?|yes"),
    re.compile(r"否|不是?|没有?|未|不会|不能|no"),
)
# What a tie is called.
_EVEN = ("一样", "相同", "差不多", "相当", "持平", "same", "equal", "tie", "level")
# Where the naming of the winner ends: 甲更高, 甲比乙高, A grew faster than B.
_VERDICT_END = re.compile(
    r"比|更|较(?:高|大|多|快|低|小|少|慢)|[高大多快低小少慢]于|超过|[,;:。(]|\bthan\b"
)


def found_keypoints(case: Case, answer: str) -> list[bool]:
    """For each key point, whether the answer has it or one of its alternatives."""
    return [
        any(contains(answer, wording) for wording in case.wordings(i))
        for i in range(len(case.keypoints))
    ]


def enough_keypoints(case: Case, answer: str) -> tuple[bool, str]:
    """Policy answers need two thirds of the key points, others all, with ``any_of`` one."""
    found = found_keypoints(case, answer)
    missing = [point for point, there in zip(case.keypoints, found, strict=True) if not there]
    if case.any_of:
        good = any(found)
    elif case.kind == "policy":
        part, whole = POLICY_SHARE
        good = sum(found) * whole >= len(found) * part
    else:
        good = all(found)
    return good and bool(found), "" if good else f"missing {', '.join(missing)}"


def _closeness(name: str, gold: str) -> float:
    """1 for the same name, less where one contains the other, 0 where neither does."""
    left, right = squash(name), squash(gold)
    if not left or not right or (left not in right and right not in left):
        return 0.0
    return min(len(left), len(right)) / max(len(left), len(right))


def names_winner(case: Case, record: AnswerRecord) -> bool:
    """Whether the verdict names the right side, in the record or in the answer's first words."""
    names = (case.winner, *case.winner_alt)
    folded = fold(record.answer)
    ends = [amount.start for amount in find_amounts(record.answer)[:1]]
    opened = re.split(r"[,:;。]", folded, maxsplit=1)[0].strip()
    said = [fold(name).strip() for name in names]
    if any(v.fullmatch(opened) and any(map(v.fullmatch, said)) for v in _VERDICTS):
        return True
    if record.comparison is not None and record.comparison.winner:
        if _wins(record.comparison, names):
            return True
        # 没有, 更高, slower: a verdict that names neither side.
        sides = (record.comparison.winner, *(side.subject for side in record.comparison.sides))
        named = [n for n in names if not any(v.fullmatch(fold(n)) for v in _VERDICTS)]
        words = [n for n in named if not any(_closeness(side, n) > 0 for side in sides)]
        return any(contains(folded[: min(ends, default=None)], word) for word in words)
    if record.comparison is not None and any(
        contains(name, word) for name in names for word in _EVEN
    ):
        return True
    if cue := _VERDICT_END.search(folded):
        ends.append(cue.start())
    verdict = folded[: min(ends, default=None)]
    return any(contains(verdict, name) for name in names)


def _wins(comparison: Comparison, names: Sequence[str]) -> bool:
    """Inclusion either way; a loser that bears the gold name more closely is the one it means."""
    winner = max(_closeness(comparison.winner, name) for name in names)
    losers = [
        _closeness(side.subject, names[0])
        for side in comparison.sides
        if squash(side.subject) != squash(comparison.winner)
    ]
    return winner > 0 and not any(
        loser > _closeness(comparison.winner, names[0]) > 0 for loser in losers
    )


def referenced(record: AnswerRecord) -> list[Citation]:
    """The citations whose markers stand in the answer: a list that is not used cites nothing."""
    used = {int(marker) for marker in MARKER.findall(record.answer)}
    return [citation for citation in record.citations if citation.marker in used]


def cites_evidence(case: Case, record: AnswerRecord) -> tuple[bool, str]:
    """Whether cited passages hold the evidence.

    One piece is enough, except where several figures are asked for or compared: then each figure
    needs a cited piece that states it, as far as the evidence tells.
    """
    texts = [squash(citation.text) for citation in referenced(record)]
    held = [quote for quote in case.evidence if any(squash(quote) in text for text in texts)]
    if not case.evidence:
        return True, ""
    if not held:
        return False, "no cited passage holds the evidence"
    if case.any_of or case.kind == "derived" or len(case.numbers) < 2:
        return True, ""
    for number in case.numbers:
        gold = gold_amounts(number)[0]
        stating = [q for q in case.evidence if any(same_amount(a, gold) for a in find_amounts(q))]
        if stating and not any(quote in held for quote in stating):
            return False, f"no cited passage holds {gold.surface}"
    return True, ""


def corrects(case: Case, answer: str) -> bool:
    """Whether an answer to a false premise puts it right."""
    return any(contains(answer, words) for words in case.accept_if)
