"""What a briefing admits: the clauses of a stretch of speech that tell of problems.

Problems are rarely numbered: a speaker turns to them for a few long sentences. Quoted whole these
would bury the answer; each clause that tells of one is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.records import Passage
from index.script import is_han
from index.sentences import Span
from rag.evidence import Draft, Evidence
from rag.lexicon.lists import TELLS_PROBLEMS

_TELLS = re.compile(TELLS_PROBLEMS, re.IGNORECASE)
_CLAUSE = re.compile(r"[^，。；！？;!?]+|(?<=\w), ")
# A clause this short leans on the one before it.
_SHORT = 9
_MOST = 10


@dataclass(frozen=True)
class Stretch:
    """Neighbouring sentences of one answer that tell of problems."""

    sentences: tuple[tuple[Passage, Span], ...]
    problems: int
    """How many clauses tell of one."""


def stretches(evidence: Evidence, passages: Sequence[Passage]) -> Iterable[Stretch]:
    """Runs of sentences that each tell of a problem, in the passages of one answer."""
    running: list[tuple[Passage, Span]] = []
    count = 0
    for passage in passages:
        for span in evidence.sentences(passage):
            told = len(problem_clauses(evidence.briefing(passage).text, span))
            if told:
                running.append((passage, span))
                count += told
            elif running:
                yield Stretch(tuple(running), count)
                running, count = [], 0
    if running:
        yield Stretch(tuple(running), count)


def tells_a_problem(text: str) -> bool:
    return _TELLS.search(text) is not None


def problem_clauses(text: str, span: Span) -> list[Span]:
    """The clauses of a sentence that tell of a problem; in English the sentence."""
    if not is_han(text[span[0]]) and text[span[0] : span[1]].isascii():
        return [span] if _TELLS.search(text, span[0], span[1]) else []
    found: list[Span] = []
    before: Span | None = None
    for match in _CLAUSE.finditer(text, *span):
        clause = match.span()
        if _TELLS.search(text, *clause):
            leans = clause[1] - clause[0] < _SHORT and before is not None
            start = before[0] if leans and before else clause[0]
            if not found or start >= found[-1][1]:
                found.append((start, clause[1]))
        before = clause
    return found


def write_problems(evidence: Evidence, stretch: Stretch, english: bool) -> Draft:
    """The clauses in order, each cited with its sentence."""
    draft = Draft(evidence)
    parts: list[str] = []
    for passage, span in stretch.sentences:
        text = evidence.briefing(passage).text
        for start, end in problem_clauses(text, span):
            words = text[start:end].strip(" ，,。.；;")
            parts.append(f"{words}[{draft.cite(passage, span)}]")
    draft.text = ("; " if english else "；").join(parts[:_MOST]) + ("." if english else "。")
    return draft
