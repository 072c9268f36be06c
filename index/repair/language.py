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
LOST = "□"
"""Stands where a character is known to be missing and nothing says which."""
_TOTAL = 60_101_967
"""Sum of all counts in the segmenter's dictionary (as its own `suggest_freq` reveals it)."""
_PAGE_SHARE = 0.35
_RARE = math.log(0.02 / _TOTAL)
_MARKS = {
    **{"，": 0.06, "。": 0.025, "、": 0.02, "：": 0.003, "；": 0.003, "？": 0.002, "！": 0.0005},
    **{"“": 0.004, "”": 0.004, "《": 0.0005, "》": 0.0005, "（": 0.0007, "）": 0.0007, " ": 0.0005},
    **{"%": 0.004, ".": 0.003, "-": 0.0005, "—": 0.0005, "·": 0.0002, "+": 0.0001, "…": 0.0002},
}
_FIRST_DIGIT, _NEXT_DIGIT = 0.006, 0.08
_FIRST_LETTER, _NEXT_LETTER = 0.00001, 0.01
_MARK_WEIGHT = 6
_HIDDEN_SIGN = 1.5
"""A lost character is judged as a digit, which it mostly was, and a little dearer."""
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


def _kind(sign: str) -> str:
    """Digits are one kind, each mark its own."""
    return "0" if sign.isdigit() or sign == LOST else sign


def _follows(char: str) -> bool:
    """Whether the character before says something about this one."""
    return char in _MARKS or char == LOST or (char.isascii() and char.isdigit())


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
            marked.update(a + _kind(b) for a, b in itertools.pairwise(line) if _follows(b))
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
        self._pairs: dict[str, float] = {}

    def _cost(self, word: str) -> float:
        if len(word) == 1 and not is_han(word):
            return self._sign_cost(word)
        count = word_count(word)
        if "着" in word and not self._as_written:
            count = max(count, word_count(word.replace("着", "著")))
        share = self._share()
        chance = (1 - share) * count / _TOTAL
        chance += share * self._page.get(word, 0) / self._total
        if chance:
            return -math.log(chance)
        return -_RARE if len(word) == 1 else math.inf

    def _sign_cost(self, char: str) -> float:
        if char in _MARKS:
            general = _MARKS[char]
        elif char == LOST:
            return _HIDDEN_SIGN - math.log(_FIRST_DIGIT)
        elif char.isascii() and char.isalnum():
            general = _FIRST_DIGIT if char.isdigit() else _FIRST_LETTER
        else:
            return 14.0
        share = self._share()
        return -math.log((1 - share) * general + share * self._page.get(char, 0) / self._total)

    def _share(self) -> float:
        """Weight of the page's own words: a page of a few lines says little."""
        return _PAGE_SHARE * self._total / (self._total + 300)

    def _mark_cost(self, before: str, mark: str) -> float:
        """A mark or digit, given the character before it, by the habits of the page."""
        pair = before + _kind(mark)
        cost = self._pairs.get(pair)
        if cost is None:
            general = _MARKS.get(mark, _FIRST_DIGIT)
            chance = (self._marked[pair] + _MARK_WEIGHT * general) / (
                self._before[before] + _MARK_WEIGHT
            )
            cost = self._pairs[pair] = -math.log(chance)
        return cost

    def word(self, word: str) -> float:
        cost = self._cache.get(word)
        if cost is None:
            cost = self._cache[word] = self._cost(word)
        return cost

    def extend(self, costs: Costs, tail: str, char: str) -> tuple[Costs, str]:
        """Costs and tail after one more (canonical) character."""
        number_or_name = tail.isascii()
        fresh = not tail or not is_han(tail[-1])
        if not is_han(char):
            if tail and not number_or_name and _follows(char):
                best = costs[-1] + self._mark_cost(tail[-1], char)
                best += _HIDDEN_SIGN if char == LOST else 0.0
            elif tail and number_or_name and char.isascii() and char.isalnum():
                best = costs[-1] - math.log(_NEXT_DIGIT if char.isdigit() else _NEXT_LETTER)
            else:
                best = costs[-1] + self.word(char)
            run = char
        else:
            run = char if fresh else tail + char
            best = costs[-1] + self.word(char)
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
