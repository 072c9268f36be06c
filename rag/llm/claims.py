"""A sentence as claims: each slot with the words around it that say what it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from rag.lexicon.several import DISTRIBUTIVE, PAIRED_WORDS
from rag.llm.slots import PLACE, place

CLAUSE_END = re.compile(r"[，；。：！？,;:!?\n]")
_AND = re.compile(r"、|和|与|及|以及|\band\b|,")
_DISTRIBUTES = re.compile(DISTRIBUTIVE)


@dataclass(frozen=True)
class Claim:
    """A slot with its words, from near to far; other slots are in them as they stand."""

    slot: int
    lead: str
    """Before it, of it alone: back to a slot, 和 or the start of its clause."""
    tail: str
    """Behind it, of it alone: up to a slot, 和 or the end of its clause."""
    head: str
    """The clause up to the slot."""
    before: str
    """The sentence up to the slot."""

    @property
    def own(self) -> str:
        return f"{self.lead} {self.tail}"

    @property
    def near(self) -> str:
        """What a change is told by: its own words, or its clause where it has none."""
        own = PLACE.sub(" ", self.own)
        return own if any(char.isalpha() for char in own) else PLACE.sub(" ", self.head)

    @property
    def widening(self) -> list[str]:
        """Its own words, its clause, then the clauses before, nearest first."""
        earlier = CLAUSE_END.split(self.before[: len(self.before) - len(self.head)])
        return [self.own, *(f"{text} {self.tail}" for text in (self.head, *reversed(earlier)))]


def claims_of(text: str) -> list[Claim]:
    """One claim a slot, in order."""
    places = list(PLACE.finditer(text))
    claims = []
    for i, match in enumerate(places):
        start = max((m.end() for m in CLAUSE_END.finditer(text, 0, match.start())), default=0)
        end = CLAUSE_END.search(text, match.end())
        stop = end.start() if end else len(text)
        left = start
        if i and places[i - 1].end() > start:
            # {F1}国际标准和{F2}国家标准: what stands before 和 is said of the slot before.
            left = places[i - 1].end()
            cuts = [m.end() for m in _AND.finditer(text, left, match.start())]
            left = cuts[-1] if cuts else left
        if i + 1 < len(places) and places[i + 1].start() < stop:
            stop = places[i + 1].start()
            cut = _AND.search(text, match.end(), stop)
            stop = cut.start() if cut else stop
        claims.append(
            Claim(
                slot=ord(match.group()) - ord(place(0)),
                lead=text[left : match.start()],
                tail=text[match.end() : stop],
                head=text[start : match.start()],
                before=text[: match.start()],
            )
        )
    return claims


def plain_clauses(text: str) -> list[str]:
    """The clauses that hold no slot."""
    return [clause for clause in CLAUSE_END.split(text) if clause and not PLACE.search(clause)]


def in_full(text: str) -> str:
    """产销分别 as 产量和销量分别: what is told apart has to be named apart."""
    for short, full in PAIRED_WORDS:
        if short in text and _DISTRIBUTES.search(text):
            text = text.replace(short, full)
    return text
