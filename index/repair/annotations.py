"""Pinyin notes behind characters: which characters the page annotates, and whether it is damage.

A damaged page annotates every occurrence of a fixed set of Traditional characters. A text that
explains the reading of a word or two, or annotates for learners, does something else and is not
damaged; `find_table` tells them apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from index.repair import gbk

_TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_SYLLABLE = f"[a-zü]*[{_TONED}][a-zü]*"
NOTE = re.compile(rf"\(({_SYLLABLE})\)")
ORPHAN = re.compile(rf"\?({_SYLLABLE})\)")
"""A note whose bracket was swallowed."""


@lru_cache(maxsize=1)
def _converter() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(maxsize=65536)
def simple(char: str) -> str:
    """One character in Simplified script; itself where that is not one character."""
    one = str(_converter().convert(char))
    return one if len(one) == 1 else char


@lru_cache(maxsize=1)
def _back() -> Any:
    from opencc import OpenCC

    return OpenCC("s2t")


@lru_cache(maxsize=65536)
def traditional(char: str) -> str:
    """One character in Traditional script; itself where that is not one character."""
    one = str(_back().convert(char))
    return one if len(one) == 1 else char


@lru_cache(maxsize=1)
def _dictionary() -> dict[int, str]:
    from pypinyin import pinyin_dict

    return dict(pinyin_dict.pinyin_dict)


@lru_cache(maxsize=65536)
def readings(char: str) -> frozenset[str]:
    """Every reading of a character, with tone marks."""
    if len(char) != 1:
        return frozenset()
    listed = _dictionary().get(ord(char), "")
    return frozenset(unicodedata.normalize("NFC", one) for one in listed.split(",") if one)


@lru_cache(maxsize=1)
def _by_reading() -> dict[str, dict[int, tuple[int, ...]]]:
    """Reading → first byte → second bytes, over the Traditional characters of GBK."""
    found: dict[str, dict[int, list[int]]] = {}
    for lead in range(0x81, 0xFF):
        for trail in gbk.text_trails(lead):
            char = gbk.written(lead, trail)
            if char is None or simple(char) == char:
                continue
            for reading in sorted(readings(char)):
                found.setdefault(reading, {}).setdefault(lead, []).append(trail)
    return {
        reading: {lead: tuple(trails) for lead, trails in leads.items()}
        for reading, leads in found.items()
    }


def trails(reading: str, lead: int) -> tuple[int, ...]:
    """Second bytes of the Traditional characters with this reading and first byte."""
    return _by_reading().get(reading, {}).get(lead, ())


def pairs(reading: str) -> tuple[gbk.Pair, ...]:
    """Byte pairs of the Traditional characters with this reading."""
    leads = _by_reading().get(reading, {})
    return tuple((lead, trail) for lead in sorted(leads) for trail in leads[lead])


@dataclass(frozen=True)
class Table:
    """What one page annotates: the byte pair of each noted character and its note."""

    notes: dict[gbk.Pair, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.notes)


def find_table(raw: str) -> Table:
    """The page's table, empty where the notes are not this kind of damage.

    Evidence asked for: several noted characters, nearly all of them Traditional, hardly any of
    them without its note elsewhere; fewer will do where a note has lost its bracket.
    """
    noted: Counter[tuple[str, str]] = Counter()
    others = 0
    for match in NOTE.finditer(raw):
        char = raw[match.start() - 1] if match.start() else ""
        if not char or gbk.pair_of(char) is None or match[1] not in readings(char):
            continue
        if simple(char) == char:
            others += 1
        else:
            noted[char, match[1]] += 1
    orphans = sum(1 for _ in ORPHAN.finditer(raw))
    characters = {char for char, _ in noted}
    total = sum(noted.values())
    if len(characters) + 2 * orphans < 3 or not characters or others * 10 > total:
        return Table()
    # A stray second reading of one character would be an accident of the damage.
    notes: dict[str, tuple[int, str]] = {}
    for (char, reading), count in sorted(noted.items()):
        notes[char] = max(notes.get(char, (0, "")), (count, reading))
    occurrences = Counter(raw)
    bare = sum(occurrences[char] - notes[char][0] for char in notes)
    if bare * 5 > total and not orphans:
        return Table()
    return Table(
        {
            pair: reading
            for char, (_, reading) in notes.items()
            if (pair := gbk.pair_of(char)) is not None
        }
    )
