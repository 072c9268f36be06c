"""What sort of word a word is: noun, verb or name, as the segmenter tags it."""

from __future__ import annotations

from functools import lru_cache

from index.glossary import is_plain_word
from index.script import is_han
from rag.lexicon.places import (
    NAME_ENDINGS,
    OF_ANY_TOWN,
    PLACE_SORTS,
    QUARTERS,
    REGIONS,
    TOWN_ENDINGS,
)

_VERB_ENDINGS, _VERBAL = ("ed", "ing", "ly"), 0.5


@lru_cache(maxsize=8192)
def is_common_word(piece: str) -> bool:
    """Whether the segmenter knows a piece of Chinese as words of its own."""
    import rjieba

    return all(len(word) > 1 for word in rjieba.cut(piece))


@lru_cache(maxsize=8192)
def solidity(word: str) -> float:
    """1 for nouns and names, less for words that questions use freely."""
    import rjieba

    if word.isascii() or word in QUARTERS:
        return 1.0
    tags = [tag for _, tag in rjieba.tag(word)]
    if not tags:
        return 1.0
    if len(tags) > 1 and tags[-1] == "q":
        # 充电桩: a thing by the word that also counts such things.
        return 1.0
    tag = tags[-1] if len(tags) == 1 else max(tags, key=lambda t: t.startswith("n"))
    if tag.startswith("n") or tag in ("vn", "j", "l", "i", "eng", "s", "x"):
        return 1.0
    return 0.6 if tag.startswith(("v", "a", "b")) else 0.3


@lru_cache(maxsize=4096)
def is_number(word: str) -> bool:
    """Whether a Chinese word is a number that names a sort: 千兆."""
    import rjieba

    return len(word) > 1 and all(tag == "m" for _, tag in rjieba.tag(word))


def is_verbal(word: str) -> bool:
    """Whether a Chinese word tells what is done, also where it may stand as a noun: 投用, 配送."""
    import rjieba

    return not word.isascii() and all(tag.startswith("v") for _, tag in rjieba.tag(word))


def bearing(word: str) -> float:
    """How much a word bears on which figure is meant: 坐, 看 and 拨 are said of anything."""
    solid = solidity(word)
    return solid if len(word) > 1 or solid == 1.0 else 0.3


def solidity_in_english(word: str) -> float:
    """Less than 1 for an English word that its ending marks as a verb or an adverb."""
    return _VERBAL if word.isascii() and word.endswith(_VERB_ENDINGS) else 1.0


@lru_cache(maxsize=8192)
def is_name(word: str) -> bool:
    """Whether a word names one place, person, organisation or make: 6G is no variant of 5G."""
    import rjieba

    if word in REGIONS or (word.isascii() and any(char.isdigit() for char in word)):
        return True
    if word.isascii() or len(word) < 2 or all(char in PLACE_SORTS for char in word):
        return False
    tags = rjieba.tag(word)
    if len(tags) == 1 and tags[0][1] in ("ns", "nr", "nrt", "nt"):
        # The segmenter takes 上台 and 普及 for places.
        return tags[0][1] != "ns" or not is_plain_word(word)
    if len(word) == 2:
        # 砚州: a town that no dictionary knows.
        return word[1] in TOWN_ENDINGS and word[0] not in OF_ANY_TOWN and not is_plain_word(word)
    return len(tags) > 1 and word.endswith(NAME_ENDINGS)


@lru_cache(maxsize=2048)
def is_place(word: str) -> bool:
    """Whether the segmenter takes a Chinese word for the name of one place."""
    import rjieba

    if word in REGIONS:
        return True
    if word in _SORTS_OF_PLACES or [tag for _, tag in rjieba.tag(word)] != ["ns"]:
        return False
    return len(word) > 1 and not is_plain_word(word)


# Sorts of places, which the segmenter tags as names.
_SORTS_OF_PLACES = frozenset("城市 省份 县城 市区 城区 郊区 地区 城镇 乡镇 村庄".split())


@lru_cache(maxsize=4096)
def is_noun(word: str) -> bool:
    """Whether the segmenter takes a Chinese word for one noun."""
    import rjieba

    return [tag for _, tag in rjieba.tag(word)] == ["n"]


@lru_cache(maxsize=4096)
def ends_as_noun(word: str) -> bool:
    """Whether what a Chinese word ends in is a noun, as in 粗钢."""
    import rjieba

    tags = [tag for _, tag in rjieba.tag(word)]
    return bool(tags) and tags[-1].startswith("n")


@lru_cache(maxsize=2048)
def is_person(word: str) -> bool:
    """Whether the segmenter takes a Chinese word for somebody's name."""
    import rjieba

    return [tag for _, tag in rjieba.tag(word)] == ["nr"]


@lru_cache(maxsize=2048)
def opens_with_verb(text: str) -> bool:
    """Whether a Chinese question begins with its verb, as one without a subject does."""
    import rjieba

    word, tag = next(iter(rjieba.tag(text)), ("", ""))
    return len(word) > 1 and tag == "v" and is_han(word[0])


@lru_cache(maxsize=2048)
def names_in(text: str) -> bool:
    import rjieba

    return any(is_name(word) for word in rjieba.cut(text))


@lru_cache(maxsize=2048)
def subject_of(text: str) -> str:
    """The nouns that a Chinese question opens with, in front of its verb."""
    import rjieba

    subject = ""
    for word, tag in rjieba.tag(text):
        if not (tag.startswith(("n", "j", "l", "b")) or tag in ("vn", "eng", "m", "x")):
            return subject if tag.startswith("v") else ""
        subject += word
    return ""


def inside_word(text: str, start: int, end: int) -> bool:
    """及 in 普及率 and 和 in 和谐 part nothing."""
    return any(a < end and start < b and (a < start or end < b) for a, b in _words(text))


@lru_cache(maxsize=256)
def _words(text: str) -> tuple[tuple[int, int], ...]:
    import rjieba

    spans, at = [], 0
    for word in rjieba.cut(text):
        spans.append((at, at + len(word)))
        at += len(word)
    return tuple(spans)
