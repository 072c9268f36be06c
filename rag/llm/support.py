"""Whether words are carried by a passage: the content words of a claim, found in what is cited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from index.figures.periods import find_periods
from index.records import Briefing, Passage
from index.script import fold, simplify
from index.sentences import Span
from rag.ask import Ask
from rag.find import Finder
from rag.llm.catalogue import Catalogue
from rag.llm.claims import CLAUSE_END
from rag.llm.lexicon import REPORTING
from rag.names import outlets_in, romanized, speakers_in, speakers_of
from rag.spans import periods_agree
from rag.speech import is_name
from rag.units import Slot, Unit

_MATCHED = 0.6
_SOLID = 0.5
_LATIN = re.compile(r"\b[A-Z][A-Za-z0-9.+-]*|\b\w*\d\w*[A-Za-z]\w*", re.ASCII)


@dataclass(frozen=True)
class Source:
    """A passage that may be cited, prepared for comparison."""

    name: str
    passage: Passage
    briefing: Briefing

    @cached_property
    def slot(self) -> Slot:
        p = self.passage
        return Slot(f"{p.context} {p.heading} {p.text} {p.speaker} {p.role} {p.outlet}")

    @cached_property
    def context(self) -> Slot:
        """What the passage is about as a whole: the question's topic, its heading, its speaker."""
        p = self.passage
        return Slot(f"{p.context} {p.heading} {p.speaker} {p.role} {p.outlet}")

    @cached_property
    def today(self) -> date | None:
        return date.fromisoformat(self.briefing.date) if self.briefing.date else None

    @cached_property
    def periods(self) -> frozenset[str]:
        found = {p.value for p in find_periods(self.passage.text, self.today)}
        found |= {p.value for p in find_periods(self.passage.context, self.today)}
        return frozenset(found | {self.briefing.date})

    @property
    def folded(self) -> str:
        return self.slot.folded


class Support:
    """The passages of one catalogue, and which of them carries a claim."""

    def __init__(self, finder: Finder, catalogue: Catalogue) -> None:
        self.finder = finder
        self.views = tuple(catalogue.figures.values())
        self.sources = {
            name: Source(name, passage, finder.evidence.briefing(passage))
            for name, passage in catalogue.passages.items()
        }
        self._by_passage = {source.passage.id: source for source in self.sources.values()}
        self._asks: dict[str, Ask] = {}

    def source_of(self, passage: Passage) -> Source:
        return self._by_passage[passage.id]

    def units(self, text: str) -> tuple[Unit, ...]:
        """Content words, without those that only report and without the speakers' names."""
        found = self.finder.ask(simplify(text)).units
        return tuple(u for u in found if u.text not in REPORTING and u.text not in self._spelled)

    @cached_property
    def _spelled(self) -> frozenset[str]:
        """Parts of the speakers' names as English spells them; names are checked by themselves."""
        briefings = {s.briefing.id: s.briefing for s in self.sources.values()}.values()
        names = [romanized(name).lower() for b in briefings for name in speakers_of(b)]
        return frozenset(part for name in names for part in name.split())

    def untold(self, units: Sequence[Unit], slots: Sequence[Slot]) -> str:
        """Words of another language that the dictionary knows, and that no slot has."""
        return ", ".join(u.text for u in self.missing(units, slots) if len(u.patterns) > 1)

    def carried(self, units: Sequence[Unit], slots: Sequence[Slot]) -> float:
        """Share of the units' weight that some slot has; 1 where there are none."""
        total = sum(self._weight(unit) for unit in units)
        if not total:
            return 1.0
        got = sum(
            self._weight(unit) * max((unit.match(slot) for slot in slots), default=0.0)
            for unit in units
        )
        return got / total

    def lost(self, units: Sequence[Unit], slots: Sequence[Slot]) -> float:
        """Share of the units' weight that no slot has; 0 where there are none."""
        total = sum(self._weight(unit) for unit in units)
        missed = sum(self._weight(unit) for unit in self.missing(units, slots))
        return missed / total if total else 0.0

    def _weight(self, unit: Unit) -> float:
        """What a unit tells. A word that the dictionary lacks is not excused as in a question:
        there it may be a synonym, here it may be invented."""
        if unit.text.isascii():
            return self.finder.index.weight(unit)
        return self.finder.importance(unit)

    def is_solid(self, unit: Unit) -> bool:
        """Nouns, names and verbs, as against what only colours them."""
        return self.finder.importance(unit) >= _SOLID * self.finder.index.weight(unit)

    def missing(self, units: Sequence[Unit], slots: Sequence[Slot]) -> list[Unit]:
        return [u for u in units if not any(u.match(slot) >= _MATCHED for slot in slots)]

    def best(
        self,
        units: Sequence[Unit],
        named: Sequence[str],
        enough: float,
        questions: bool = False,
        most: int = 3,
    ) -> list[Source]:
        """The fewest passages that carry a claim, those the model names first on a tie.

        Without ``questions``, reporters' passages are none: what they say is asked, not stated.
        """
        usable = [s for s in self.sources.values() if questions or s.passage.kind != "question"]
        chosen: list[Source] = []
        while len(chosen) < most:
            slots = [source.slot for source in chosen]
            before = self.carried(units, slots) if chosen else 0.0
            if chosen and before >= enough:
                break
            rest = [source for source in usable if source not in chosen]
            if not rest:
                break
            best = max(
                rest,
                key=lambda s: (
                    round(self.carried(units, [*slots, s.slot]), 3),
                    s.name in named,
                ),
            )
            if self.carried(units, [*slots, best.slot]) <= before:
                break
            chosen.append(best)
        return chosen

    def sentence(self, units: Sequence[Unit], source: Source) -> Span:
        """The sentence of a passage that speaks most of a claim."""
        text = source.briefing.text
        spans = self.finder.evidence.sentences(source.passage)
        return max(spans, key=lambda s: (self.carried(units, [Slot(text[s[0] : s[1]])]), -s[0]))

    def nearest_clause(self, units: Sequence[Unit], sources: Sequence[Source]) -> str:
        """The folded clause of the passages that speaks most of a claim."""
        clauses = [
            Slot(clause) for s in sources for clause in CLAUSE_END.split(s.passage.text) if clause
        ]
        best = max(clauses, key=lambda slot: self.carried(units, [slot]), default=Slot(""))
        return best.folded

    def strange_names(
        self, text: str, units: Sequence[Unit], sources: Sequence[Source]
    ) -> list[str]:
        """People, media, places and other names of a claim that its passages do not have."""
        slots = [source.slot for source in sources]
        strange: list[str] = []
        for briefing in {source.briefing.id: source.briefing for source in sources}.values():
            for person in speakers_in(text, briefing):
                if not any(fold(person) in source.folded for source in sources):
                    strange.append(person)
            for outlet in outlets_in(text, briefing):
                whole = fold(outlet) in fold(text)
                if whole and not any(fold(outlet) in source.folded for source in sources):
                    strange.append(outlet)
        for unit in units:
            if unit.text.isascii() or not is_name(unit.text):
                continue
            if not any(unit.match(slot) >= _MATCHED for slot in slots):
                strange.append(unit.text)
        strange += self._strange_latin(text, sources)
        return list(dict.fromkeys(strange))

    def _strange_latin(self, text: str, sources: Sequence[Source]) -> list[str]:
        known = " ".join(source.folded for source in sources)
        known += " " + self.finder.question.folded
        for briefing in {source.briefing.id: source.briefing for source in sources}.values():
            known += " " + " ".join(romanized(name).lower() for name in speakers_of(briefing))
        slots = [source.slot for source in sources]
        strange = []
        for match in _LATIN.finditer(text):
            word = match.group().rstrip(".")
            if word.lower() in known:
                continue
            units = self.units(word)
            begins = match.start() == 0 and not any(char.isdigit() for char in word)
            if begins and not any(len(unit.patterns) == 1 for unit in units):
                continue  # A sentence begins with a capital; what no dictionary knows is a name.
            if units and all(any(u.match(s) >= _MATCHED for s in slots) for u in units):
                continue
            strange.append(word)
        return strange

    def period_known(self, value: str, sources: Sequence[Source]) -> bool:
        return any(
            value == known or (known.startswith(value) and periods_agree(value, known))
            for source in sources
            for known in source.periods
        )
