"""One transcript as a question for a list sees it: what each stretch of it speaks of, and when.

What is looked at is a text span: how much of the question it covers, itself or by what surrounds
it (what the reporter asked, the office of who speaks), how near it is in meaning, whether it tells
of what was done or of what comes next.
"""

from __future__ import annotations

import re
from functools import cached_property

from index.records import Briefing, Passage, Turn, Utterance
from index.script import is_han
from index.sentences import Span, sentence_spans
from rag.find import Finder
from rag.lexicon.lists import NEXT_STEPS
from rag.list_ask import ListAsk, understand_list
from rag.names import speakers_of
from rag.sentence_answer import TO_THE_POINT, UNRELATED
from rag.speech import is_person
from rag.units import Slot, Unit

NEXT = re.compile(NEXT_STEPS)
_AROUND, _HEADS, _NAMED, _ELSEWHERE = 0.55, 0.7, 0.3, 0.5
_NEAR, _DENSE, _ON_TOPIC = 0.3, 0.15, 0.3
# So much of the subject in the reporter's question: it is of all that was answered there.
_TOPIC_OF_TURN = 0.75
# Whether a question is of what was done may stay unsaid; that it is of what comes is said.
_TENSE, _TENSE_SAID, _NOT_YET = 0.15, 0.3, 0.5
# A sentence told inside a longer one is as near in meaning as that, or a little less.
_OF_SENTENCE = 0.9
# “And jobs?”, 那下一步怎么做: such a question goes on from the one before it.
_GOES_ON, _GOES_ON_EN = 14, 4


class Scene:
    """One transcript and one question."""

    def __init__(self, finder: Finder, briefing: Briefing) -> None:
        self.finder = finder
        self.briefing = briefing
        self.text = briefing.text
        self.ask: ListAsk = understand_list(finder, briefing)
        self.total = sum(self.ask.weights.values()) or 1.0
        self.near: dict[int, float] = {}
        self._cosines: dict[int, float] = {}
        for hit in finder.evidence.hits:
            if hit.passage.briefing_id == briefing.id:
                turn = hit.passage.turn
                self.near[turn] = max(self.near.get(turn, 0.0), hit.score)
                self._cosines[turn] = max(self._cosines.get(turn, 0.0), hit.cosine)
        self.turns = {turn.number: turn for turn in briefing.turns}
        self.english = finder.question.language == "en"
        self.foreign = self.english != (briefing.language == "en")
        self.names = speakers_of(briefing)
        self._slots: dict[str, Slot] = {}
        self._topics: dict[int, float] = {}
        self._asked: dict[int, str] = {}

    def slot(self, text: str) -> Slot:
        return self._slots.setdefault(text, Slot(text))

    def told_around(self, turn: Turn, passage: Passage) -> str:
        """What a sentence leans on beside its heading: English names its subject once.

        The delay comes from a shortage of ships: of which project, the answer said before.
        """
        if not self.is_english:
            return passage.heading
        if turn.kind != "exchange":
            return f"{passage.heading} {passage.text}"
        answers = (self.text[u.start : u.end] for u in turn.utterances if u.kind == "answer")
        return " ".join(answers)

    def cover(self, own: str, turn: Turn | None, around: str = "", heads: str = "") -> float:
        """Share of the question's weight in a text, part of it for what surrounds the text.

        A name the question gives has to stand there; 0 where the briefing has none. ``heads`` are
        those of a list's points: what only one point speaks of asks for that point.
        """
        inner, within = self.slot(own), self.slot(heads)
        outer = self.slot(f"{self._surroundings(turn)} {around}")
        got, kept = 0.0, 1.0
        for unit in self.ask.units:
            level = max(
                self.finder.matched(unit, inner),
                _HEADS * self.finder.matched(unit, within),
                _AROUND * self.finder.matched(unit, outer),
            )
            if level < _NAMED and self._has_to_stand(unit):
                if not self._is_told_of(unit):
                    return 0.0
                kept *= _ELSEWHERE
            got += self.ask.weights[unit.text] * level
        return kept * got / self.total

    @cached_property
    def lacks_a_name(self) -> bool:
        """Whether the question names what the briefing never speaks of."""
        return any(self._has_to_stand(u) and not self._is_told_of(u) for u in self.ask.units)

    def _has_to_stand(self, unit: Unit) -> bool:
        """A place, a make, another house: who speaks is told by the label, not in the text."""
        named = self.finder.names(unit) and unit.text not in self.ask.house
        return named and not is_person(unit.text)

    def _is_told_of(self, unit: Unit) -> bool:
        """Whether the briefing speaks of a name at all."""
        return any(p in self.finder.text_in_scope for p in unit.patterns if isinstance(p, str))

    def _surroundings(self, turn: Turn | None) -> str:
        """What the reporter asked, and the offices of who answers."""
        if turn is None:
            return ""
        return " ".join((self.asked(turn), *(u.role for u in turn.utterances)))

    def asked(self, turn: Turn) -> str:
        """What the reporter asked; with the question before it that a short one goes on from."""
        if turn.number not in self._asked:
            spoken = [u for u in turn.utterances if u.kind == "question"]
            words = " ".join(self.text[u.speech_start : u.end] for u in spoken)
            before = self.turns.get(turn.number - 1)
            if spoken and before is not None and _is_short(words):
                outlet, last = spoken[0].outlet, [u for u in before.utterances if u.outlet][-1:]
                if not outlet or (last and last[0].outlet == outlet):
                    words = f"{self.asked(before)} {words}"
            self._asked[turn.number] = words
        return self._asked[turn.number]

    def topic(self, turn: int) -> float:
        """Share of the question's weight in what the reporter asked."""
        if turn not in self._topics:
            asked = self.slot(self.asked(self.turns[turn]))
            weights, matched = self.ask.weights, self.finder.matched
            told = sum(weights[u.text] * matched(u, asked) for u in self.ask.units)
            self._topics[turn] = told / self.total
        return self._topics[turn]

    def is_topic(self, turn: int) -> bool:
        """Whether the reporter asked there about most of what the question is of."""
        return self.topic(turn) >= _TOPIC_OF_TURN

    def reach(self, turn: int) -> float:
        """What speaks for all of a turn: that retrieval found it, and what was asked there."""
        near = (self._cosines.get(turn, 0.0) - UNRELATED) / (TO_THE_POINT - UNRELATED)
        dense = _DENSE * min(1.0, max(-1.0, near))
        return _NEAR * self.near.get(turn, 0.0) + dense + _ON_TOPIC * self.topic(turn)

    def tense(self, future: bool, planned: bool = False) -> float:
        """``planned``: the same speech comes to its plans elsewhere."""
        weight = _TENSE_SAID if self.ask.future else _TENSE
        if future == self.ask.future:
            return weight
        return -_NOT_YET if planned and self.ask.future else -weight

    def utterance(self, at: int) -> Utterance | None:
        found = (u for t in self.briefing.turns for u in t.utterances if u.start <= at < u.end)
        return next(found, None)

    def may_speak(self, at: int) -> bool:
        """Whether what stands there is said by whom the question names, if it names anybody."""
        if not self.ask.speakers:
            return True
        utterance = self.utterance(at)
        return utterance is not None and utterance.speaker in self.ask.speakers

    def meaning_of(self, span: Span) -> float:
        return self.finder.nearness.of_sentence(self.briefing.id, span)

    def meaning(self, start: int, end: int) -> float:
        """The nearest sentence of a stretch of text; where it is a part of one, that one."""
        spans = sentence_spans(self.text, start, end)
        best = max((self.meaning_of(span) for span in spans), default=0.0)
        if best == 0.0 and (around := self.sentence_at(start)) and around[1] >= end:
            return _OF_SENTENCE * self.meaning_of(around)
        return best

    def sentence_at(self, at: int) -> Span | None:
        passage = self.finder.evidence.passage_at(self.briefing.id, at)
        if passage is None:
            return None
        spans = self.finder.evidence.sentences(passage)
        return next((span for span in spans if span[0] <= at < span[1]), None)

    @cached_property
    def is_english(self) -> bool:
        return self.briefing.language == "en"


def _is_short(words: str) -> bool:
    han = sum(map(is_han, words))
    return han <= _GOES_ON if han else len(words.split()) <= _GOES_ON_EN


def length(text: str) -> int:
    """Han characters; an English word is about as long as three of them are wide."""
    return len(text) if any(map(is_han, text)) else len(text) // 3
