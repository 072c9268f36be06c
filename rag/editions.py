"""One of several that follow one another: what the 43rd expedition did is not told of the 42nd."""

from __future__ import annotations

import re

from index.figures.numerals import parse_chinese
from index.script import simplify
from rag.figure_index import FigureView
from rag.lexicon.near_misses import EDITION, EDITION_IN_ENGLISH

_EDITION, _NTH = re.compile(EDITION), re.compile(EDITION_IN_ENGLISH)


class Editions:
    """The numbers by which a question names one of several, as 第43次 or the 43rd."""

    def __init__(self, asked: str, told: str) -> None:
        """``told``: all that the briefings in scope say; they must know the number asked for."""
        self._asked = {
            (found["of"], number)
            for found in _EDITION.finditer(simplify(asked))
            # 第一次超过: that it had never done so.
            if (number := _number(found)) > 1 or found["of"] != "次"
        }
        known = {_number(found) for found in _EDITION.finditer(told)}
        nth = {int(found["number"]) for found in _NTH.finditer(asked)} & known
        self._asked |= {("", number) for number in nth}
        self._sorts = {of for of, _ in self._asked}

    def is_other(self, before: str) -> bool:
        """Whether the last one that ``before`` names, of those the question numbers, is another."""
        if not self._asked:
            return False
        told = [
            (found["of"] if found["of"] in self._sorts else "", _number(found))
            for found in _EDITION.finditer(simplify(before))
            if found["of"] in self._sorts or "" in self._sorts
        ]
        return bool(told) and told[-1] not in self._asked

    def is_told_of(self, view: FigureView) -> bool:
        """Whether a figure is told of one the question numbers, or of none at all."""
        passage = view.passage
        return not self.is_other(passage.text[: view.figure.start - passage.start])


def _number(found: re.Match[str]) -> int:
    number = found["number"]
    return int(number) if number.isdigit() else int(parse_chinese(number))
