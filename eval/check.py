"""Whether a questions file can be scored: what is wrong with it, said by question and field.

An error makes a question unscorable or its score meaningless; a warning is worth a look.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, NamedTuple

from eval.amounts import find_amounts
from eval.arithmetic import evaluate
from eval.folding import contains, squash
from eval.match_figures import gold_amounts, same_amount, strict_match
from eval.questions import Case, to_case
from eval.run import read_questions
from eval.support import leaves_unit_out
from index.script import language_of

# Keys that only people read.
_NOTES = {"note", "speaker", "turn", "also_speakers", "also_turns", "draft"}
_KEYS = sorted(_NOTES | set(Case.model_fields))
_PLAIN = re.compile(r"[\W_]+")


class Finding(NamedTuple):
    level: Literal["error", "warning"]
    id: str
    message: str

    def __str__(self) -> str:
        return f"{self.level}: {self.id}: {self.message}"


def check_file(path: Path, texts: Mapping[str, str]) -> list[Finding]:
    """Findings of a questions file; ``texts`` are the briefings' clean texts by id.

    Raises:
        ValueError: the file cannot be read, a line is no question, or an id is used twice.
    """
    return check_lines(read_questions([path]), texts)


def check_lines(lines: Sequence[Mapping[str, Any]], texts: Mapping[str, str]) -> list[Finding]:
    """Findings of the lines of a questions file, errors and warnings in the order of questions."""
    found: list[Finding] = []
    asked: dict[tuple[str, ...], str] = {}
    for line in lines:
        name = str(line.get("id"))
        found += [Finding("warning", name, words) for words in _unknown_keys(line)]
        try:
            case = to_case(dict(line))
        except ValueError as error:
            found.append(Finding("error", name, str(error).partition(": ")[2]))
            continue
        found += _shape(case)
        found += _figures(case)
        found += _words(case, _texts_of(case, texts))
        key = (_PLAIN.sub("", squash(case.question)), *case.history, str(case.briefing))
        if key in asked:
            found.append(Finding("error", name, f"asks the same as {asked[key]}"))
        asked.setdefault(key, name)
    return found


def _texts_of(case: Case, texts: Mapping[str, str]) -> list[str]:
    """The briefings a question is about; all where it names none."""
    names = [case.briefing] if isinstance(case.briefing, str) else list(case.briefing or ())
    stems = {Path(name).stem if name.endswith(".txt") else name for name in names}
    return [text for name, text in texts.items() if not stems or name in stems]


def _unknown_keys(line: Mapping[str, Any]) -> Iterator[str]:
    for key in line:
        if key in _KEYS:
            continue
        close = difflib.get_close_matches(key, _KEYS, n=1)
        hint = f"; did you mean {close[0]!r}?" if close else ""
        yield f"the key {key!r} is not used{hint}"


def _shape(case: Case) -> Iterator[Finding]:
    """What the type needs to be scored."""

    def error(words: str) -> Finding:
        return Finding("error", case.id, words)

    if not case.scorable:
        yield error("no gold answer: give numbers or keypoints, or the type unanswerable")
        return
    if not case.answerable and (case.numbers or case.keypoints):
        yield error("is unanswerable and has a gold answer")
    if case.answerable and not case.evidence:
        yield Finding("warning", case.id, "without evidence, any citation will do")
    # 过半了吗: what it is held against stands in the question, and the winner is yes or no.
    sides = 1 if case.winner in ("是", "否", "yes", "no") else 2
    if case.kind == "comparison" and (not case.winner or len(case.numbers) < sides):
        yield error("a comparison needs its winner and the numbers of both sides")
    if case.kind == "numeric_multi" and len(case.numbers) < 2 and not case.keypoints:
        yield error("asks for several figures and gives fewer than two")
    if case.kind == "followup" and not case.history:
        yield error("a follow-up needs the earlier questions in history")
    if case.keypoints_alt and len(case.keypoints_alt) != len(case.keypoints):
        yield error(
            f"{len(case.keypoints)} keypoints, {len(case.keypoints_alt)} lists of alternatives;"
            " give one list each, empty where there is none"
        )
    if "false_premise" in case.tags and not case.accept_if:
        yield error("a false premise needs accept_if: words of an answer that puts it right")
    spoken = language_of(case.question)
    if spoken != case.lang and {spoken, case.lang} != {"zh-Hans", "zh-Hant"}:
        yield Finding("warning", case.id, f"lang is {case.lang}, the question reads as {spoken}")


def _figures(case: Case) -> Iterator[Finding]:
    """Numbers against formula, evidence and the gold answer itself."""
    if case.formula and case.numbers:
        yield from _formula(case)
    if not case.formula and case.kind != "derived":
        for number in case.numbers:
            gold = gold_amounts(number)[0]
            stated = [amount for quote in case.evidence for amount in find_amounts(quote)]
            states = any(same_amount(amount, gold) for amount in stated) or any(
                leaves_unit_out(quote, gold) for quote in case.evidence
            )
            if case.evidence and not states:
                seen = ", ".join(amount.surface for amount in stated) or "none"
                shown = f"{number.value}{number.unit}"
                yield Finding("error", case.id, f"no evidence states {shown}; it states {seen}")
        if case.numbers and find_amounts(case.answer) and case.kind != "followup":
            right, reason = strict_match(case, case.answer)
            if not right:
                words = f"the gold answer itself would be scored wrong ({reason})"
                yield Finding("warning", case.id, words)


def _formula(case: Case) -> Iterator[Finding]:
    value = evaluate(case.formula)
    if value is None:
        yield Finding("error", case.id, f"formula {case.formula!r} is no arithmetic")
        return
    stated = case.numbers[0].value
    allowed = max(case.tolerance * abs(stated), Decimal("1e-9"))
    if min(abs(value - stated), abs(value * 100 - stated)) > allowed:
        words = f"formula {case.formula} gives {value:.6g}, the number is {stated}"
        yield Finding("error", case.id, words)


def _words(case: Case, texts: Sequence[str]) -> Iterator[Finding]:
    """Evidence and key points against the briefing."""
    if not texts:
        return
    squashed = [squash(text) for text in texts]
    for quote in case.evidence:
        times = sum(text.count(squash(quote)) for text in squashed)
        if not times:
            yield Finding("error", case.id, f"evidence {quote!r} is not in the briefing")
        elif not any(quote in text for text in texts):
            words = f"evidence {quote!r} is in the briefing only up to width, spaces or script"
            yield Finding("warning", case.id, words)
        if times > 1 and len(case.evidence) == 1:
            words = f"evidence {quote!r} stands there {times} times; make it longer"
            yield Finding("warning", case.id, words)
    for i, point in enumerate(case.keypoints):
        if not any(contains(text, wording) for wording in case.wordings(i) for text in texts):
            words = f"neither key point {point!r} nor an alternative is in the briefing"
            yield Finding("warning", case.id, words)
