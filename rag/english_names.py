"""Which words of an English transcript are names, and which name its own country or house."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from index.records import Briefing

# A capital inside a sentence, or capitals only: a name, however the sentence begins.
CAPITALISED = re.compile(r"(?<=[a-z,;:0-9'’)] )[A-Z][A-Za-z]+|\b[A-Z]{2,}\b")
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]+")
_SPOKEN = ("question", "statement", "answer")


@dataclass(frozen=True)
class EnglishNames:
    """Folded words."""

    names: frozenset[str]
    """Written as names and never otherwise: Esk, and not Port."""
    home: frozenset[str]
    """Written in the head, in offices and outlets, and spoken by nobody: who speaks for a country
    says we."""


def english_names(briefings: Iterable[Briefing]) -> EnglishNames:
    """The names of the briefings that are in English."""
    named: set[str] = set()
    plain: set[str] = set()
    said: set[str] = set()
    written: set[str] = set()
    for briefing in (b for b in briefings if b.language == "en"):
        named |= {word.lower() for word in _CAPITAL.findall(briefing.text)}
        plain |= set(re.findall(r"\b[a-z]+\b", briefing.text))
        written |= _words(briefing.text)
        for utterance in (u for turn in briefing.turns for u in turn.utterances):
            if utterance.kind in _SPOKEN:
                speech = briefing.text[utterance.speech_start : utterance.end]
                said |= _words(speech.replace(utterance.outlet or "\0", " "))
    return EnglishNames(frozenset(named - plain), frozenset(written - said))


def _words(text: str) -> set[str]:
    return set(re.findall("[a-z]+", text.lower()))
