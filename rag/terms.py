"""English names of what Chinese briefings report on, for questions in the other language.

Official terms are no words that a dictionary translates one by one: "above designated size" is
规模以上, and "express delivery" 快递. The tables in `lexicon/terms` have one concept a line, its
English names, then the Chinese words for it, the commonest first. Plurals and hyphens need no
entry of their own. `newsroom.txt` has what reporters call things, which is a term only where the
briefing has one of the words for it. A last table, `everyday.txt`, has plain words that mean
several things: they render a word where the briefing has the Chinese one, and name no term.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

from index.script import fold
from index.words import stem
from rag.numbered import numbered_names

# Of names on two lines the first one counts.
_TABLES = ("official", "industry", "land", "people", "economy")
# What reporters call things: no name of its own, unless the briefing has one of the words for it.
_PARAPHRASES = "newsroom"
_WORD = re.compile(r"[a-z0-9&]+(?:['.][a-z0-9]+)*")
_GAP = re.compile(r"[ -]+")
_SMALL_WORD = re.compile(r" (?:is|as|was|has|its|us|does)$")
# A verb with one of these behind it is no name: set up, phase out.
_PARTICLES = frozenset(
    "up down out off in into on over under away back through with for to".split()
)
_MOST_NAMES = 12


_Lines = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


@lru_cache(maxsize=2)
def _lines(tables: tuple[str, ...] = _TABLES) -> _Lines:
    """The names, as words parted by one space, and the Chinese words of each line."""
    found = []
    for table in tables:
        path = files("rag") / "lexicon" / "terms" / f"{table}.txt"
        for line in path.read_text(encoding="utf-8").splitlines():
            english, chinese = line.split("|")
            names = tuple(" ".join(_WORD.findall(name)) for name in english.split(","))
            found.append((names, tuple(fold(chinese).split())))
    # A line of a table that names a class of its own comes first.
    return (*found, *numbered_names()) if tables == _TABLES else tuple(found)


@lru_cache(maxsize=1)
def initials() -> dict[str, tuple[str, ...]]:
    """What is called by its initials or by a short word in any language's question: gdp, auto."""
    path = files("rag") / "lexicon" / "terms" / "initials.txt"
    rows = (line.split(" | ") for line in path.read_text(encoding="utf-8").splitlines())
    return {name: tuple(chinese.split()) for name, chinese in rows}


@lru_cache(maxsize=2)
def _by_name(tables: tuple[str, ...] = _TABLES) -> dict[str, tuple[str, ...]]:
    found = {name: chinese for names, chinese in reversed(_lines(tables)) for name in names}
    # Branches of the economy: there the first word has the plural.
    several = {_of_several(name): chinese for name, chinese in found.items() if " of " in name}
    return several | found


def _of_several(name: str) -> str:
    first, rest = name.split(" of ", 1)
    if first.endswith("y"):
        return f"{first[:-1]}ies of {rest}"
    return f"{first}{'es' if first.endswith(('s', 'x', 'ch', 'sh')) else 's'} of {rest}"


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(name.count(" ") + 1 for name in (*_by_name(), *_by_name((_PARAPHRASES,))))


def terms_in(folded: str, has: Callable[[str], bool] | None = None) -> list[tuple[int, int]]:
    """Where an English text names such terms, longest first, none inside another.

    ``has``: whether the briefing has a Chinese word; then what reporters call it is a term, too.
    """
    words = list(_WORD.finditer(folded))
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        size = _size_at(folded, words, at, has)
        if size:
            found.append((words[at].start(), words[at + size - 1].end()))
        at += size or 1
    return found


def _size_at(
    folded: str, words: list[re.Match[str]], at: int, has: Callable[[str], bool] | None
) -> int:
    """How many words from one on are a term; 0 for none."""
    reach = 1
    while (
        reach < min(_longest(), len(words) - at)
        and _GAP.fullmatch(folded, words[at + reach - 1].end(), words[at + reach].start())
    ):  # fmt: skip
        reach += 1
    for size in range(reach, 0, -1):
        name = " ".join(word[0] for word in words[at : at + size])
        if _entry(name) or (has and any(map(has, _entry(name, (_PARAPHRASES,))))):
            return size
    return 0


def _entry(name: str, tables: tuple[str, ...] = _TABLES) -> tuple[str, ...]:
    """The Chinese words of a name in the singular or plural."""
    singular = re.sub("ies$", "y", name)
    if _SMALL_WORD.search(name):
        # "Is" is no plural.
        return _by_name(tables).get(name, ())
    for form in (name, name.removesuffix("s"), name.removesuffix("es"), singular):
        if form in _by_name(tables):
            return _by_name(tables)[form]
    return ()


@lru_cache(maxsize=4096)
def chinese_terms(name: str) -> tuple[str, ...]:
    """The Chinese words for an English term as `terms_in` found it."""
    bare = " ".join(_WORD.findall(name))
    return _entry(bare) or _entry(bare, (_PARAPHRASES,))


@lru_cache(maxsize=1)
def _everyday() -> dict[str, tuple[str, ...]]:
    path = files("rag") / "lexicon" / "terms" / "everyday.txt"
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        english, chinese = line.split("|")
        found.setdefault(stem(english.strip()), []).extend(fold(chinese).split())
    return {word: tuple(dict.fromkeys(chinese)) for word, chinese in found.items()}


def everyday_words(word: str) -> tuple[str, ...]:
    """Chinese words that an everyday English word, in any of its forms, may stand for."""
    return _everyday().get(stem(word), ())


def head_terms(name: str) -> tuple[str, ...]:
    """The Chinese words for the longest term that a longer one ends with."""
    words = _WORD.findall(name)
    shorter = (_entry(" ".join(words[at:])) for at in range(1, len(words)))
    return next(filter(None, shorter), ())


def names_term(name: str) -> bool:
    """Whether this is the name of a thing that Chinese tells in just the words of the table."""
    words = _WORD.findall(name)
    return len(words) > 1 and words[-1] not in _PARTICLES and bool(_entry(" ".join(words)))


@lru_cache(maxsize=1)
def _by_chinese() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for names, chinese in _lines():
        for word in chinese:
            found.setdefault(word, []).extend(names)
    return {word: tuple(dict.fromkeys(names)) for word, names in found.items()}


def english_terms(word: str) -> tuple[str, ...]:
    """English terms for a Chinese word, in separate words."""
    return _by_chinese().get(word, ())[:_MOST_NAMES]
