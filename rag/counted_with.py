"""What "how many" and 多少 count, and whether a measure word counts such things.

家 counts firms and 场 events: how many events is answered by no number of firms, however much of
the question the firms' sentence speaks of.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.words import stem
from rag.lexicon.counted import COUNTED_WITH, ENDS_COUNTED, PLURALS, TELLING_COUNTERS

_HOW_MANY = re.compile(r"\bhow many (?P<what>[^?;:,.]+)")
# 多少企业, 几个电话: the general measure word says as little as none.
_SO_MANY = re.compile(r"(?:多少|(?<![那这近数])几)个?(?P<what>[\u4e00-\u9fff]{2,})")
_NOMINAL = ("n", "vn", "a", "b", "j", "l", "i", "s", "x", "eng")
_WORD = re.compile(r"[a-z0-9][a-z0-9'/-]*")
_MAGNITUDE = re.compile("^[十百千万亿]+")
_VERB_ENDINGS = ("ed", "ing")


def counted_noun(folded: str) -> str:
    """The noun that "how many" counts, empty for none: cross-border matchmaking *events*."""
    if chinese := _SO_MANY.search(folded):
        return _head(chinese["what"])
    found = _HOW_MANY.search(folded)
    noun = ""
    for word in _WORD.findall(found["what"]) if found else ():
        if word in ENDS_COUNTED or (_is_plural(noun) and word.endswith(_VERB_ENDINGS)):
            break
        if _is_plural(noun) and not _is_plural(word):
            # Firms participate: what follows a plural is no noun that it would be part of.
            break
        noun = word
    return noun


def _head(words: str) -> str:
    """企业 of 小微企业从银行: the last of the nouns that the words open with."""
    import rjieba

    head = ""
    for word, tag in rjieba.tag(words):
        if not tag.startswith(_NOMINAL):
            break
        head = word
    return head if head in _table() else ""


def measure_words(noun: str) -> frozenset[str]:
    """The measure words that may count a thing; empty where the table does not know it."""
    return _table().get(stem(noun), frozenset())


def counts_such(words: frozenset[str], unit: str) -> float:
    """1 for a measure word of just these things, -1 for one of others, 0 where it tells nothing."""
    counter = _MAGNITUDE.sub("", unit)
    if not words or counter not in TELLING_COUNTERS:
        return 0.0
    return 1.0 if counter in words else -1.0


def _is_plural(word: str) -> bool:
    return word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))


@lru_cache(maxsize=1)
def _table() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for nouns, words in COUNTED_WITH:
        for noun in map(stem, nouns.split()):
            # A workshop is held, or makes things.
            found[noun] = found.get(noun, frozenset()) | frozenset(words.split())
    return found
