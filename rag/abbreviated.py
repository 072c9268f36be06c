"""What a short name stands for: 长护险 is 长期照护保险, each character being of one word."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rag.lexicon.places import PROVINCES_IN_SHORT

# Two characters are short for too much; so many more stand between them at most.
_SHORTEST, _LONGEST, _BETWEEN = 3, 5, 2
_HAN = "[\u4e00-\u9fff]"


@lru_cache(maxsize=1024)
def stands_for(short: str, text: str) -> str:
    """The words of a folded text that a name is short for; empty where there are none, or several.

    Each character opens or ends a word: 险 of 保险. 汽车业 is 汽车行业.
    """
    trade = f"{short[:-1]}行业"
    if len(short) > 2 and short[-1] == "业" and short not in text and trade in text:
        return trade
    if not _SHORTEST <= len(short) <= _LONGEST or not re.fullmatch(f"{_HAN}+", short):
        return ""
    if short in text:
        return ""
    pattern = "".join(f"{a}{_HAN}{{0,{_BETWEEN}}}?" for a in short[:-1]) + short[-1]
    found: set[str] = {m for m in re.findall(pattern, text) if _is_made_of(m, short)}
    return found.pop() if len(found) == 1 else ""


def provinces_of(word: str, text: str) -> tuple[str, ...]:
    """The provinces of a run such as 苏鲁皖; none unless a folded text has every one of them.

    A run that the text has itself, such as 京津冀, is a name like any other.
    """
    if len(word) < 2 or word in text or len(set(word)) < len(word):
        return ()
    names = tuple(PROVINCES_IN_SHORT.get(char, "") for char in word)
    return names if all(name and name in text for name in names) else ()


def _is_made_of(name: str, short: str) -> bool:
    import rjieba

    words: list[str] = rjieba.cut(name)
    if len(words) != len(short):
        return False
    if any(len(word) == 1 for word in words) or any(a == b for a, b in pairwise(words)):
        return False
    ends = all(char in (word[0], word[-1]) for word, char in zip(words, short, strict=True))
    return ends and name[0] == short[0]
