"""How likely a run of Chinese is: the best cut into words, words weighed by how common they are.

The word list and its counts are those of the segmenter; a page adds the words it uses itself,
and its habitual pairs of words, because a briefing repeats its terms.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from index.repair.annotations import simple
from index.script import is_han

LONGEST = 6
_TOTAL = 60_101_967
"""Sum of all counts in the segmenter's dictionary (as its own `suggest_freq` reveals it)."""
_PAGE_SHARE = 0.35
_RARE = math.log(0.02 / _TOTAL)
_MARKS = {
    **{"，": 0.06, "。": 0.025, "、": 0.02, "：": 0.003, "；": 0.003, "？": 0.002, "！": 0.0005},
    **{"“": 0.004, "”": 0.004, "《": 0.0005, "》": 0.0005, "（": 0.0007, "）": 0.0007, " ": 0.0005},
    **{"%": 0.004, ".": 0.003, "-": 0.0005, "—": 0.0005, "·": 0.0002, "+": 0.0001, "…": 0.0002},
    "□": 0.003,
}
_MARK_WEIGHT = 12
_WIDE = str.maketrans(",;:?!()", "，；：？！（）")


@lru_cache(maxsize=1)
def _jieba() -> Any:
    import rjieba

    return rjieba.Jieba()


@lru_cache(maxsize=1 << 18)
def word_count(word: str) -> int:
    """How often the dictionary counted a word; 0 if it does not have it."""
    jieba = _jieba()
    if not jieba.has_word(word):
        return 0
    # `suggest_freq` gives one more than the count of a word that stands on its own.
    return max(int(jieba.suggest_freq(word)) - 1, 1)


def words_of(text: str) -> list[str]:
    """The segmenter's cut, dictionary words only."""
    return list(_jieba().cut(text, False))


def canonical(char: str) -> str:
    """The form in which a character is judged: Simplified, digits narrow, marks wide."""
    if char == "著":
        return "着"
    if "\uff01" <= char <= "\uff5e":
        char = chr(ord(char) - 0xFEE0)
    if char < "\x80":
        return char.translate(_WIDE)
    return simple(char)


def _canonical_text(text: str) -> str:
    return "".join(map(canonical, text))


Costs = tuple[float, ...]
"""Cost of the best cut up to each of the last `LONGEST` places, latest last."""
START: Costs = (math.inf,) * (LONGEST - 1) + (0.0,)


class Language:
    """Costs (negative natural logarithms of probability) of words and runs on one page."""

    def __init__(self, lines: Iterable[str] = (), *, as_written: bool = False) -> None:
        """``as_written`` keeps 着 and 著 apart, which the damage has made one."""
        self._as_written = as_written
        counts: Counter[str] = Counter()
        before: Counter[str] = Counter()
        marked: Counter[str] = Counter()
        total = 0
        for line in map(_canonical_text, lines):
            before.update(line)
            marked.update(a + b for a, b in itertools.pairwise(line) if b in _MARKS)
            words = words_of(line)
            total += len(words)
            counts.update(words)
            counts.update(
                a + b
                for a, b in itertools.pairwise(words)
                if len(a + b) <= LONGEST and all(map(is_han, a + b))
            )
        self._page = {w: n for w, n in counts.items() if len(w) == 1 or n > 1}
        self._total = max(total, 1)
        self._before = before
        self._marked = marked
        self._cache: dict[str, float] = {}

    def _cost(self, word: str) -> float:
        if len(word) == 1 and not is_han(word):
            if word in _MARKS:
                return -math.log(_MARKS[word])
            if word.isascii() and word.isalnum():
                return -math.log(0.006 if word.isdigit() else 0.0003)
            return 14.0
        count = word_count(word)
        if "着" in word and not self._as_written:
            count = max(count, word_count(word.replace("着", "著")))
        # A page of a few lines says little: its share grows with its length.
        share = _PAGE_SHARE * self._total / (self._total + 300)
        chance = (1 - share) * count / _TOTAL
        chance += share * self._page.get(word, 0) / self._total
        if chance:
            return -math.log(chance)
        return -_RARE if len(word) == 1 else math.inf

    def _mark_cost(self, before: str, mark: str) -> float:
        """A mark, given the character before it, by the habits of the page."""
        pair = before + mark
        cost = self._cache.get(pair)
        if cost is None:
            general = _MARKS[mark]
            chance = (self._marked[pair] + _MARK_WEIGHT * general) / (
                self._before[before] + _MARK_WEIGHT
            )
            cost = self._cache[pair] = -math.log(chance)
        return cost

    def word(self, word: str) -> float:
        cost = self._cache.get(word)
        if cost is None:
            cost = self._cache[word] = self._cost(word)
        return cost

    def extend(self, costs: Costs, tail: str, char: str) -> tuple[Costs, str]:
        """Costs and tail after one more (canonical) character."""
        if char in _MARKS and tail:
            return (*costs[1:], costs[-1] + self._mark_cost(tail[-1], char)), ""
        run = tail + char
        best = costs[-1] + self.word(char)
        if not is_han(char):
            run = ""
        else:
            for size in range(2, len(run) + 1):
                before = costs[-size]
                if before < best:
                    cost = before + self.word(run[-size:])
                    if cost < best:
                        best = cost
        return (*costs[1:], best), run[-(LONGEST - 1) :]

    def cost(self, text: str) -> float:
        """Cost of the best cut of a text that is in canonical form already."""
        costs, tail = START, ""
        for char in text:
            costs, tail = self.extend(costs, tail, char)
        return costs[-1]
