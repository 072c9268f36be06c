"""One sentence with everything its checks look at, worked out once."""

from __future__ import annotations

from functools import cached_property

from index.script import fold
from rag.figure_index import FigureView
from rag.llm.lexicon import ASKED
from rag.llm.operations import Computation, periods_of
from rag.llm.slots import PLACE, Slotted, place
from rag.llm.support import Source, Support
from rag.units import Slot, Unit

# Of a sentence without figures, this share of its content must stand in what is cited.
CARRIED = 0.75


class Scene:
    """A slotted sentence beside the passages that it would cite."""

    def __init__(self, slotted: Slotted, support: Support) -> None:
        self.slotted = slotted
        self.support = support
        self.text = slotted.text
        self.folded = fold(slotted.text)
        self.bare = PLACE.sub(" ", slotted.text)
        self.views: list[FigureView] = []
        for filler in slotted.fillers:
            self.views += filler.views if isinstance(filler, Computation) else (filler,)

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return self.support.units(self.bare)

    @cached_property
    def sources(self) -> list[Source]:
        """The passages cited: those of its figures, else those that carry its words."""
        if self.views:
            return list(dict.fromkeys(self.support.source_of(v.passage) for v in self.views))
        asks = ASKED.search(self.folded) is not None
        return self.support.best(self.units, self.slotted.passages, CARRIED, asks)

    @cached_property
    def named(self) -> list[Source]:
        """The passages that the model names."""
        known = self.support.sources
        return [known[name] for name in self.slotted.passages if name in known]

    @cached_property
    def foreign(self) -> bool:
        """Whether answer and passages are of different languages."""
        return self.is_foreign(self.sources or list(self.support.sources.values()))

    def is_foreign(self, sources: list[Source]) -> bool:
        english = self.support.finder.question.language == "en"
        return any((source.briefing.language == "en") != english for source in sources)

    @cached_property
    def slots(self) -> list[Slot]:
        return [s.slot for s in self.sources] + [view.about for view in self.views]

    @cached_property
    def sentences(self) -> list[str]:
        """Folded sentences that would be quoted, those of its figures first."""
        found = [view.sentence.folded for view in self.views]
        for source in self.sources:
            start, end = self.support.sentence(self.units, source)
            found.append(fold(source.briefing.text[start:end]))
        return found

    @cached_property
    def periods(self) -> set[str]:
        """Periods that its figures and computed values are of."""
        found: set[str] = set()
        for filler in self.slotted.fillers:
            if isinstance(filler, Computation):
                today = self.support.source_of(filler.views[0].passage).today
                found |= periods_of(filler, today)
            elif filler.figure.period:
                found.add(filler.figure.period)
        return found

    @property
    def shown(self) -> str:
        """The sentence as the model wrote it, for a complaint."""
        names = self.slotted.names
        return PLACE.sub(lambda m: f"{{{names[ord(m.group()) - ord(place(0))]}}}", self.text)
