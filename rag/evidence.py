"""What an answer may draw on, and how it cites."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from index.library import Filter, Snapshot
from index.records import Briefing, Figure, Passage
from index.sentences import Span, sentence_spans
from rag.records import AnswerFigure, Citation, Comparison, Derivation
from rag.retrieve import Hit, expand_turns


@dataclass(frozen=True)
class Evidence:
    """Passages retrieved for a question, in one committed state of the index."""

    snapshot: Snapshot
    hits: tuple[Hit, ...]
    vector: tuple[float, ...]
    """Embedding of the question as searched."""
    where: Filter
    apart: tuple[Evidence, ...] = ()
    """Over a library: the evidence of each briefing likely to be meant, likeliest first."""
    found: float = 0.0
    """Of one of these: the score of its best passage among those of the whole library."""

    @cached_property
    def passages(self) -> list[Passage]:
        """The turns of the hits, whole."""
        return expand_turns(self.snapshot, self.hits)

    def briefing(self, passage: Passage) -> Briefing:
        return self.snapshot.briefings[passage.briefing_id]

    def sentences(self, passage: Passage) -> list[Span]:
        """Spans in the briefing's text."""
        return sentence_spans(self.briefing(passage).text, passage.start, passage.end)

    def passage_at(self, briefing_id: str, position: int) -> Passage | None:
        """The passage that holds a position of a briefing's text."""
        for passage in self.snapshot.passages:
            if passage.briefing_id == briefing_id and passage.start <= position < passage.end:
                return passage
        return None


@dataclass
class Draft:
    """An answer being written. `cite` hands out markers; the same sentence keeps its marker."""

    evidence: Evidence
    text: str = ""
    answered: bool = True
    figures: list[AnswerFigure] = field(default_factory=list)
    derivation: Derivation | None = None
    comparison: Comparison | None = None
    citations: list[Citation] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    completed_question: str | None = None
    focus: Figure | None = None
    """The first figure stated: what a follow-up leans on."""
    stated: list[Figure] = field(default_factory=list)
    """All figures quoted, as the briefing has them."""
    missing: list[str] = field(default_factory=list)
    """Parts of the question that the answer itself says are not given."""
    confidence: float | None = None

    def cite(self, passage: Passage, sentence: Span) -> int:
        """The marker of a sentence, given as a span of the briefing's text."""
        text = self.evidence.briefing(passage).text
        start, end = max(sentence[0], passage.start), min(sentence[1], passage.end)
        quote = text[start:end]
        for citation in self.citations:
            if citation.passage_id == passage.id and citation.quote == quote:
                return citation.marker
        citation = Citation(
            marker=len(self.citations) + 1,
            passage_id=passage.id,
            briefing_id=passage.briefing_id,
            turn=passage.turn,
            speaker=passage.speaker,
            outlet=passage.outlet,
            quote=quote,
            text=passage.text,
            start=passage.start,
            end=passage.end,
        )
        self.citations.append(citation)
        return citation.marker


def refuse(evidence: Evidence, text: str) -> Draft:
    return Draft(evidence, text=text, answered=False)
