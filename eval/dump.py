"""An answer that pours out its passages answers nothing, whatever it happens to contain."""

from __future__ import annotations

import re

from eval.folding import squash
from eval.match_words import MARKER, referenced
from eval.questions import Case
from index.script import is_han
from index.sentences import sentence_spans
from rag.records import AnswerRecord

# Length in Han characters (an English word counts as two) that an answer may have: what its type
# needs, so much for each further figure or key point, or a multiple of the gold answer.
_BASE = {"policy": 400, "comparison": 300}
_BASE_ELSE = 240
_PER_PART = 80
_TIMES_GOLD = 4
# Consecutive sentences of a passage, together longer than this, are poured out. A list of measures
# may well be the sentences that name them.
_LONG_RUN = {"policy": 320}
_LONG_RUN_ELSE = 160
# Nobody reads so many sources of one answer; citing everything is citing nothing.
_MOST_CITED = 10
_WORD = re.compile(r"[A-Za-z]+|\d[\d.,]*")


def length(text: str) -> int:
    """Han characters plus two for each word or number in Latin letters and digits."""
    return sum(map(is_han, text)) + 2 * len(_WORD.findall(text))


def limit(case: Case) -> int:
    """The longest answer that is still one."""
    parts = max(len(case.numbers), len(case.keypoints), 1)
    base = _BASE.get(case.kind, _BASE_ELSE) + _PER_PART * (parts - 1)
    return max(base, _TIMES_GOLD * length(case.answer))


def pours_out(case: Case, record: AnswerRecord) -> str:
    """What makes the answer a dump; empty where it is none."""
    said = MARKER.sub("", record.answer)
    if length(said) > limit(case):
        return f"too long: {length(said)} characters, at most {limit(case)}"
    cited = {citation.passage_id for citation in referenced(record)}
    if len(cited) > _MOST_CITED:
        return f"too many passages cited: {len(cited)}, at most {_MOST_CITED}"
    squashed = squash(said)
    for citation in record.citations:
        run = _copied(citation.text, squashed)
        if run > _LONG_RUN.get(case.kind, _LONG_RUN_ELSE):
            return f"pours out {run} characters of passage [{citation.marker}]"
    return ""


def _copied(passage: str, answer: str) -> int:
    """Length of the longest stretch of two or more whole sentences that the answer repeats."""
    spans = sentence_spans(passage)
    longest = 0
    for first in range(len(spans)):
        for last in range(len(spans) - 1, first, -1):
            stretch = passage[spans[first][0] : spans[last][1]]
            if length(stretch) <= longest:
                break
            if squash(stretch) in answer:
                longest = length(stretch)
                break
    return longest
