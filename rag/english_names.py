"""Which words of an English transcript are names, and which name its own country or house."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from index.records import Briefing
from rag.lexicon.places import COUNTRIES

# A capital inside a sentence, or capitals only: a name, however the sentence begins.
# Xi'an is one name, China's is not.
CAPITALISED = re.compile(r"(?<=[a-z,;:0-9'’)] )[A-Z][A-Za-z]+(?:['’][a-z]{2,})?|\b[A-Z]{2,}\b")
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]+")
_SPOKEN = ("question", "statement", "answer")


@dataclass(frozen=True)
class EnglishNames:
    """Folded words."""

    names: frozenset[str]
    """Written as names and never otherwise: Esk, and not Port."""
    home: frozenset[str]
    """Written in the head, in offices and outlets, and spoken by nobody, for who speaks for a
    country says we; and the country or town whose house it is, by its name and its adjective."""
    country: frozenset[str]
    """The latter alone."""
    country_in_chinese: str = ""
    """The country that the transcript speaks for, where it names it far more than any other."""


def english_names(briefings: Iterable[Briefing]) -> EnglishNames:
    """The names of the briefings that are in English."""
    named: set[str] = set()
    plain: set[str] = set()
    said: set[str] = set()
    written: set[str] = set()
    whose: set[str] = set()
    english = [b for b in briefings if b.language == "en"]
    for briefing in english:
        named |= {word.lower() for word in _CAPITAL.findall(briefing.text)}
        plain |= set(re.findall(r"\b[a-z]+\b", briefing.text))
        written |= _words(briefing.text)
        for utterance in (u for turn in briefing.turns for u in turn.utterances):
            if utterance.kind in _SPOKEN:
                speech = briefing.text[utterance.speech_start : utterance.end]
                said |= _words(speech.replace(utterance.outlet or "\0", " "))
        whose |= _whose_house(briefing)
    names = named - plain
    own = {n for n in names for w in whose & names if n == w or _is_adjective_of(n, w)}
    han, words = _spoken_for(b.text for b in english)
    own |= {word for word in words if word in names}
    return EnglishNames(frozenset(names), frozenset((written - said) | own), frozenset(own), han)


_MENTIONS, _FAR_MORE = 5, 3


def _spoken_for(texts: Iterable[str]) -> tuple[str, tuple[str, ...]]:
    """The country named far more than any other, and the words for it; both may be empty."""
    text = " ".join(texts).lower()
    told = sorted(
        (
            (sum(len(re.findall(rf"\b{re.escape(w)}(?!\w)", text)) for w in words), han, words)
            for han, words in COUNTRIES
        ),
        reverse=True,
    )
    (most, han, words), (second, _, _) = told[0], told[1]
    return (han, words) if most >= max(_MENTIONS, _FAR_MORE * second) else ("", ())


_STATES = "republic|kingdom|government|state|province|commonwealth|federation|city|county|duchy"
_HOUSES = (
    "authority|ministry|agency|government|department|bureau|commission|council|administration"
    "|institute|customs|service|board"
)
_WHOSE = re.compile(
    rf"\b(?i:{_STATES}) (?i:of) (?:(?i:the) )?(?P<state>[A-Z][A-Za-z]{{3,}})"
    rf"|\b(?P<house>[A-Z][a-z]{{3,}})(?: (?:[A-Z][a-z]+|and|of|for)){{0,5}}? (?i:{_HOUSES})\b"
)
_OPENING = 400


def _whose_house(briefing: Briefing) -> set[str]:
    """Halvern of Republic of Halvern, Velmoran of Velmoran Civil Aviation Authority."""
    lead = next((turn.end for turn in briefing.turns if turn.kind == "lead"), 0)
    head = f"{briefing.title}\n{briefing.text[: lead + _OPENING]}"
    return {(m["state"] or m["house"]).lower() for m in _WHOSE.finditer(head)}


def _is_adjective_of(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (
        len(short) > 4
        and re.fullmatch(rf"{re.escape(short)}(?:n|an|ian|ese|ish|er|ers)", long) is not None
    )


def _words(text: str) -> set[str]:
    return set(re.findall("[a-z]+", text.lower()))
