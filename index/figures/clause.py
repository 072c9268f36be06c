"""The clause in which a figure is told."""

from __future__ import annotations

import re

from index.records import Figure

CLAUSE_END = re.compile(r"[，；。：！？,;:!?\n]")
# A clause with less in front of its figure than this takes its subject from the one before.
_ELLIPTIC = 5


def clause_of(figure: Figure, text: str) -> str:
    """The clause out of its briefing's text, with the one before where it begins with its figure.

    产量达到949.5万辆，增长30.3% is one: a rise says what rose before the comma.
    """
    left = before = figure.sentence_start
    for match in CLAUSE_END.finditer(text, figure.sentence_start, figure.start):
        before, left = left, match.end()
    if figure.start - left < _ELLIPTIC:
        left = before
    return text[left : clause_end(figure, text)]


def clause_end(figure: Figure, text: str) -> int:
    return next_clause_end(text, figure.end, figure.sentence_end)


def next_clause_end(text: str, start: int, stop: int) -> int:
    """Where a clause ends that goes on at ``start``, ``stop`` at the latest."""
    end = CLAUSE_END.search(text, start, stop)
    return end.start() if end else stop
