"""What an ask's words say alike of every figure that is held against it."""

from __future__ import annotations

import re

from rag.ask import Ask
from rag.asked_thing import sort_asked, things_asked
from rag.extremes import extremes_in
from rag.figure_index import FigureIndex
from rag.lexicon.kinds import (
    ASKS_DURATION,
    ASKS_TOTAL,
    CUMULATED,
    EACH_OF,
    FLOW,
    LIMIT,
    RELATIONS,
    SO_MANY_EACH,
    SO_MANY_EACH_IN_ENGLISH,
    SO_MANY_IN_CHINESE,
)
from rag.lexicon.times import ASKS_FORMER, ASKS_NOW, YEAR_BEFORE
from rag.pairs import is_pair
from rag.speech import bearing, solidity_in_english
from rag.units import Slot, Unit

_ASKS_FORMER, _ASKS_TOTAL, _FLOW, _EACH_OF = map(
    re.compile, (ASKS_FORMER, ASKS_TOTAL, FLOW, EACH_OF)
)
_YEAR_BEFORE, _CUMULATED = re.compile(YEAR_BEFORE), re.compile(CUMULATED)
_SO_MANY_EACH, _IN_ENGLISH = re.compile(SO_MANY_EACH), re.compile(SO_MANY_EACH_IN_ENGLISH)
_LIMIT, _DURATION = re.compile(LIMIT), re.compile(ASKS_DURATION)
_NOW = re.compile(ASKS_NOW)
# 新能源汽车: so long a name may be two that the question has apart.
_COMPOUND = 4
_RELATIONS = tuple(map(re.compile, RELATIONS))


class Asked:
    """What an ask's words say alike of every figure: worked out once, not once a figure."""

    def __init__(self, ask: Ask, index: FigureIndex) -> None:
        folded = ask.folded
        self.slot = Slot(ask.text)
        self.patterns = frozenset(p for u in (*ask.units, *ask.inherited) for p in u.patterns)
        self._own = frozenset(u.text for u in ask.units)
        self.weights = tuple(
            index.weight(u)
            * (1.0 if u.measure or u.text[0].isdigit() else bearing(u.text))
            * solidity_in_english(u.text)
            for u in ask.units
        )
        self.things = things_asked(ask)
        self.sort = sort_asked(ask)
        self.bare = bool(ask.units) and all(u.measure or is_pair(u) for u in ask.units)
        self.total = _ASKS_TOTAL.search(folded) is not None
        self.cumulated = _CUMULATED.search(folded) is not None
        self.new = _FLOW.search(folded) is not None
        self.each = _EACH_OF.search(folded) is not None
        self.so_many_each = so_many_each(folded)
        # Than the year before names a basis, the year before alone names what is asked for.
        self.former = _ASKS_FORMER.search(folded) is not None or (
            _YEAR_BEFORE.search(folded) is not None and not ask.compared and not ask.kinds
        )
        self.now = _NOW.search(folded) is not None
        self.relations = tuple(r for r in _RELATIONS if r.search(folded))
        self.extremes = extremes_in(folded)
        self.passed = "破" in folded
        self.limit = _LIMIT.search(folded) is not None
        self.duration = not ask.unit and _DURATION.search(folded) is not None
        self._named: dict[tuple[str | frozenset[str], ...], bool] = {}
        self._near: dict[str | frozenset[str], float] = {}
        for pattern, credit in (pair for u in (*ask.units, *ask.inherited) for pair in u.near):
            self._near[pattern] = max(credit, self._near.get(pattern, 0.0))

    def names(self, word: Unit) -> bool:
        """Whether the question has a word of a figure's description, or one that stands for it."""
        if word.patterns not in self._named:
            self._named[word.patterns] = any(
                p in self.patterns or p in self.slot for p in word.patterns
            )
        return self._named[word.patterns]

    def _names_in_pieces(self, name: str) -> bool:
        """新能源的汽车 names 新能源汽车."""
        return len(name) >= _COMPOUND and any(
            name[:at] in self._own and name[at:] in self._own for at in range(2, len(name) - 1)
        )

    def speaks_of(self, word: Unit) -> float:
        """1 where the question names a word, less where it has one near in meaning."""
        if self.names(word) or self._names_in_pieces(word.text):
            return 1.0
        return max((self._near.get(p, 0.0) for p in word.patterns), default=0.0)


def so_many_each(folded: str) -> frozenset[str]:
    """每百万人, per million people: of how many each a question asks, as texts of either language
    have it."""
    english = [
        told
        for found in _IN_ENGLISH.finditer(folded)
        for told in (f"每{SO_MANY_IN_CHINESE[found['number']]}", found[0])
    ]
    return frozenset((*_SO_MANY_EACH.findall(folded), *english))
