"""Which question-and-answer of a briefing a question speaks of.

A turn may hold several questions with their answers, an answer may be handed on (“I will let
Priya take that”) or added to: who answered is whoever spoke longest, then those who added.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from index.records import Briefing, Turn, Utterance
from rag.find import Finder
from rag.unheard import is_unheard_of
from rag.units import Slot

# The question's own words tell its subject better than any part of the answer.
_ASKED, _TOLD, _NEAR, _MEANING = 1.0, 0.6, 1.0, 0.5
_QUESTION_WEIGHT = 1.3
# An exchange that speaks of less is none where the briefing never has what was asked about.
_SURE = 0.5
# Who says less than this share of what the main speaker says only hands on.
_ADDS = 0.2


@dataclass(frozen=True)
class Exchange:
    """One question with what was said in answer to it."""

    turn: Turn
    question: Utterance
    answers: tuple[Utterance, ...]

    @property
    def main(self) -> Utterance | None:
        """The longest answer."""
        return max(self.answers, key=lambda u: (u.end - u.start, -u.start), default=None)

    @property
    def answering(self) -> list[Utterance]:
        """The longest answer and those that add to it, one for each speaker, longest first."""
        main = self.main
        if main is None:
            return []
        least = _ADDS * (main.end - main.start)
        ranked = sorted(self.answers, key=lambda u: (u.start - u.end, u.start))
        chosen: dict[str, Utterance] = {}
        for answer in ranked:
            if answer.speaker and answer.end - answer.start >= least:
                chosen.setdefault(answer.speaker, answer)
        return list(chosen.values())


def exchanges_of(briefing: Briefing) -> list[Exchange]:
    """All of them, in order."""
    found: list[Exchange] = []
    for turn in briefing.turns:
        question: Utterance | None = None
        answers: list[Utterance] = []
        for utterance in turn.utterances:
            if utterance.kind == "question":
                if question is not None:
                    found.append(Exchange(turn, question, tuple(answers)))
                question, answers = utterance, []
            elif utterance.kind == "answer":
                answers.append(utterance)
        if question is not None:
            found.append(Exchange(turn, question, tuple(answers)))
    return found


def exchange_about(
    finder: Finder, briefing: Briefing, topic: str, among: Iterable[Exchange]
) -> Exchange | None:
    """The exchange that best fits a topic: its words, what was retrieved, and its meaning."""
    units = finder.ask(topic).units
    weights = {unit.text: finder.importance(unit) for unit in units}
    total = sum(weights.values()) or 1.0
    scored: list[tuple[float, float, Exchange]] = []
    for exchange in among:
        asked = Slot(_words(briefing, exchange.question))
        told = Slot(" ".join(_words(briefing, answer) for answer in exchange.answers))
        covered = sum(
            weights[unit.text] * max(_ASKED * unit.match(asked), _TOLD * unit.match(told))
            for unit in units
        )
        score = covered / total + _NEAR * _retrieved(finder, briefing, exchange)
        scored.append((score, covered / total, exchange))
    if not scored:
        return None
    _, covered, best = max(scored, key=lambda entry: (entry[0], -entry[2].question.start))
    return None if covered < _SURE and is_unheard_of(finder, units, wholly=True) else best


def _words(briefing: Briefing, utterance: Utterance) -> str:
    return briefing.text[utterance.speech_start : utterance.end]


def _retrieved(finder: Finder, briefing: Briefing, exchange: Exchange) -> float:
    """How well retrieval liked the exchange, and how near the nearest sentence of its answer is."""
    best = meaning = 0.0
    for hit in finder.evidence.hits:
        passage = hit.passage
        if passage.briefing_id != briefing.id:
            continue
        if exchange.question.start <= passage.start < exchange.question.end:
            best = max(best, _QUESTION_WEIGHT * hit.score)
        elif any(a.start <= passage.start < a.end for a in exchange.answers):
            best = max(best, hit.score)
            for span in finder.evidence.sentences(passage):
                meaning = max(meaning, finder.nearness.of_sentence(briefing.id, span))
    return best + _MEANING * meaning
