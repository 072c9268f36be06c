"""The parts of one transcript that may answer a question for a list, each with its score."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import fmean

from index.figures.numerals import parse_chinese
from index.records import Briefing, Item, Passage, Turn, Utterance
from index.script import fold, is_han
from index.sentences import Span, sentence_spans
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.lists import ANNOUNCES, ASKS_WHOLE, NEXT_STEPS, TELLS_REASONS, WHY
from rag.list_ask import ENGLISH_SIZES, ListAsk, understand_list
from rag.list_problems import (
    Stretch,
    problem_clauses,
    stretches,
    tells_a_problem,
    write_problems,
)
from rag.listing import Series, series_of, write_digest, write_list
from rag.names import speakers_of
from rag.premise import contradicts
from rag.sentence_answer import Scored, quote_sentences
from rag.units import Slot, Unit

_NEXT, _ANNOUNCES = re.compile(NEXT_STEPS), re.compile(ANNOUNCES)
_REASONS, _WHY = re.compile(TELLS_REASONS, re.IGNORECASE), re.compile(WHY)
_WIDE = re.compile(ASKS_WHOLE)
# 聚焦哪些领域: what is done, and what sort of thing it is done to.
_FRAME = re.compile(
    r"(?P<verb>[\u4e00-\u9fff]{2})了?(?:哪些|哪几?个?|什么样的|什么)(?P<noun>[\u4e00-\u9fff]{2})"
)
_FRAMED = 0.25
_AROUND, _HEADS, _NAMED = 0.55, 0.7, 0.3
_NEAR, _ON_TOPIC, _OF_TOPIC = 0.3, 0.3, 0.9
# So much of the subject in the reporter's question: it is of all that was answered there.
_TOPIC_OF_TURN = 0.75
# Whether a question is of what was done may stay unsaid; that it is of what comes is said.
_TENSE, _TENSE_SAID, _NOT_YET = 0.15, 0.3, 0.5
_WHOLE, _OF_THAT_SIZE, _ANNOUNCED = 0.1, 0.25, 0.35
# A point that speaks of so much more of the question than its fellows is what is asked for.
_APART, _STEP = 0.1, 0.01
_PROBLEM, _PROBLEM_MOST = 0.12, 0.5
_REASON, _FIRST_WORDS = 0.3, 0.2
_ALONGSIDE, _ALONGSIDE_FOREIGN, _OF_POINT, _HEAD_ALONE = 0.7, 0.55, 0.6, 0.8
_ELSEWHERE, _OPENS = 0.5, 0.25
_MOST_SENTENCES, _MOST_CHARACTERS = 4, 300
_MEANING = 1.6
_SHORT_HEADING, _GREETING, _GREETING_EN = 24, 14, 36
# More passages than a few briefings hold are looked at only where retrieval found something.
_MANY = 400


@dataclass(frozen=True)
class Part:
    """A candidate: how well it answers, and how its answer is written."""

    score: float
    coverage: float
    meaning: float
    """How near in meaning, 0 to 1."""
    start: int
    place: tuple[str, int]
    """Briefing and turn."""
    write: Callable[[], Draft]
    opening: tuple[int, int] = (0, 0)
    """Where the words stand that announce a list; nowhere for a part that is none."""
    foreign: bool = False
    """Question and briefing are of different languages."""


class Scorer:
    """Scores the parts of one transcript against one question."""

    def __init__(self, finder: Finder, briefing: Briefing) -> None:
        self.finder = finder
        self.briefing = briefing
        self.ask: ListAsk = understand_list(finder, briefing)
        frame = _FRAME.search(finder.folded)
        self.frame = (frame["verb"], frame["noun"]) if frame else None
        self.total = sum(self.ask.weights.values()) or 1.0
        self.near: dict[int, float] = {}
        for hit in finder.evidence.hits:
            if hit.passage.briefing_id == briefing.id:
                turn = hit.passage.turn
                self.near[turn] = max(self.near.get(turn, 0.0), hit.score)
        self.turns = {turn.number: turn for turn in briefing.turns}
        self.english = finder.question.language == "en"
        self.foreign = self.english != (briefing.language == "en")
        self.names = speakers_of(briefing)
        self._slots: dict[str, Slot] = {}
        self._topics: dict[int, float] = {}

    def parts(self) -> Iterable[Part]:
        listed = [s for s in series_of(self.briefing) if self._may_speak(s.items[0].start)]
        if self.ask.reasons:
            listed = [series for series in listed if self._explains(series)]
        if self.ask.problems:
            listed = [series for series in listed if _admits(series)]
        for series in listed:
            whole = self._series(series)
            yield whole
            yield from self._points(series, whole.score)
        yield from self._sentences(listed)

    def _slot(self, text: str) -> Slot:
        return self._slots.setdefault(text, Slot(text))

    def _cover(self, own: str, turn: Turn | None, around: str = "", heads: str = "") -> float:
        """Share of the question's weight in a text, part of it for what surrounds the text.

        A name the question gives has to stand there; 0 where the briefing has none. ``heads`` are
        those of a list's points: what only one point speaks of asks for that point.
        """
        inner, within = self._slot(own), self._slot(heads)
        outer = self._slot(f"{self._surroundings(turn)} {around}")
        got, kept = 0.0, 1.0
        for unit in self.ask.units:
            level = max(
                self.finder.matched(unit, inner),
                _HEADS * self.finder.matched(unit, within),
                _AROUND * self.finder.matched(unit, outer),
            )
            if level < _NAMED and self.finder.names(unit):
                if not self._is_told_of(unit):
                    return 0.0
                kept *= _ELSEWHERE
            got += self.ask.weights[unit.text] * level
        return kept * got / self.total

    def _is_told_of(self, unit: Unit) -> bool:
        """Whether the briefing speaks of a name at all."""
        return any(p in self.finder.text_in_scope for p in unit.patterns if isinstance(p, str))

    def _surroundings(self, turn: Turn | None) -> str:
        """What the reporter asked, and the offices of who answers."""
        if turn is None:
            return ""
        return " ".join((self._asked(turn), *(u.role for u in turn.utterances)))

    def _asked(self, turn: Turn) -> str:
        text = self.briefing.text
        asked = (text[u.speech_start : u.end] for u in turn.utterances if u.kind == "question")
        return " ".join(asked)

    def _tense(self, future: bool, planned: bool = False) -> float:
        """``planned``: the same speech comes to its plans elsewhere."""
        weight = _TENSE_SAID if self.ask.future else _TENSE
        if future == self.ask.future:
            return weight
        return -_NOT_YET if planned and self.ask.future else -weight

    def _utterance(self, at: int) -> Utterance | None:
        found = (u for t in self.briefing.turns for u in t.utterances if u.start <= at < u.end)
        return next(found, None)

    def _may_speak(self, at: int) -> bool:
        """Whether what stands there is said by whom the question names, if it names anybody."""
        if not self.ask.speakers:
            return True
        utterance = self._utterance(at)
        return utterance is not None and utterance.speaker in self.ask.speakers

    def _part(
        self,
        score: float,
        coverage: float,
        meaning: float,
        start: int,
        turn: int,
        write: Callable[[], Draft],
        opening: tuple[int, int] = (0, 0),
    ) -> Part:
        place = (self.briefing.id, turn)
        return Part(score, coverage, meaning, start, place, write, opening, self.foreign)

    def _series(self, series: Series) -> Part:
        ask = self.ask
        heads = " ".join(item.head for item in series.items)
        covered = self._cover(series.introduction, self.turns.get(series.turn), heads=heads)
        score = self._reach(series.turn)
        # What the reporter asked about is what the list is of.
        covered = max(covered, _OF_TOPIC * self._topic(series.turn))
        score += covered
        score += self._tense(series.is_future) + _WHOLE
        meaning = self._series_meaning(series)
        score += _MEANING * meaning
        if ask.size:
            score += _OF_THAT_SIZE if ask.size == len(series.items) else -_OF_THAT_SIZE
        elif ask.counted:
            score += _WHOLE
        if ask.wide:
            score += _WHOLE
            if _WIDE.search(fold(self._asked(self.turns[series.turn]))):
                score += _WHOLE
        if ask.size and ask.size == announced(series.introduction) == len(series.items):
            # 主要有四个特点: the briefing announces just so many.
            score += _ANNOUNCED
        if ask.words == len(series.items) and _spells_out(series.introduction, ask.words):
            score += _ANNOUNCED + _OF_THAT_SIZE
        if ask.phrase and ask.phrase in fold(series.introduction):
            score += _OF_THAT_SIZE

        def write() -> Draft:
            return write_list(self.finder.evidence, series, self.english)

        start = series.items[0].start
        opening = (self._opening(series), start)
        return self._part(score, covered, meaning, start, series.turn, write, opening)

    def _opening(self, series: Series) -> int:
        """Where the sentence right in front of a list begins."""
        first = series.items[0].start
        begin = max(0, first - len(series.introduction) - 2)
        spans = sentence_spans(self.briefing.text, begin, first)
        return spans[-1][0] if spans else first

    def _meaning(self, start: int, end: int) -> float:
        """The nearest sentence of a stretch of text."""
        spans = sentence_spans(self.briefing.text, start, end)
        near = self.finder.nearness
        return max((near.of_sentence(self.briefing.id, span) for span in spans), default=0.0)

    def _series_meaning(self, series: Series) -> float:
        """Of the two points, or the sentence before them, that are nearest: one is not the list."""
        first = series.items[0].start
        begin = max(0, first - len(series.introduction) - 2)
        values = [self._meaning(item.start, item.end) for item in series.items]
        values += [
            self.finder.nearness.of_sentence(self.briefing.id, span)
            for span in sentence_spans(self.briefing.text, begin, first)
        ]
        return fmean(sorted(values)[-2:])

    def _reach(self, turn: int) -> float:
        """What speaks for all of a turn: that retrieval found it, and what was asked there."""
        return _NEAR * self.near.get(turn, 0.0) + _ON_TOPIC * self._topic(turn)

    def _topic(self, turn: int) -> float:
        """Share of the question's weight in what the reporter asked."""
        if turn not in self._topics:
            asked = self._slot(self._asked(self.turns[turn]))
            weights, matched = self.ask.weights, self.finder.matched
            told = sum(weights[u.text] * matched(u, asked) for u in self.ask.units)
            self._topics[turn] = told / self.total
        return self._topics[turn]

    def _points(self, series: Series, whole: float) -> Iterable[Part]:
        """Each point of a list, more for one that stands apart from its fellows."""
        text, turn = self.briefing.text, self.turns.get(series.turn)
        covers = [
            self._cover(text[item.start : item.end], turn, series.introduction)
            for item in series.items
        ]
        for place, (item, covered) in enumerate(zip(series.items, covers, strict=True)):
            others = max(covers[:place] + covers[place + 1 :])
            score = covered + self._reach(series.turn)
            coming = series.is_future or _NEXT.search(text[item.start : item.end]) is not None
            score += self._tense(coming)
            meaning = self._meaning(item.start, item.end)
            score += _MEANING * meaning
            if self.ask.size:
                score -= _OF_THAT_SIZE
            elif self.ask.counted:
                score -= _WHOLE
            elif covered - others > _APART and self._topic(series.turn) < _TOPIC_OF_TURN:
                score = max(score, whole + _STEP)

            def write(item: Item = item) -> Draft:
                return self._write_point(series, item)

            yield self._part(score, covered, meaning, item.start, series.turn, write)

    def _sentences(self, listed: list[Series]) -> Iterable[Part]:
        inside = [(item.start, item.end) for series in listed for item in series.items]
        snapshot = self.finder.evidence.snapshot
        everywhere = len(snapshot.passages) <= _MANY
        for (name, number), passages in snapshot.turns.items():
            if name != self.briefing.id or not (everywhere or number in self.near):
                continue
            turn = self.turns[number]
            spoken = [p for p in passages if self._answers(turn, p)]
            coming = False
            planned = any(_NEXT.search(p.text) for p in spoken)
            scored: list[tuple[Scored, float]] = []
            timely: list[Scored] = []
            for passage in spoken:
                for span in self._spans(passage):
                    text = self.briefing.text[span[0] : span[1]]
                    # 下一步 opens a stretch of plans that goes on to the end of the answer.
                    coming = coming or _NEXT.search(text) is not None
                    if any(a < span[1] and span[0] < b for a, b in inside):
                        continue
                    if turn.kind == "opening" and self._introduces(text):
                        continue
                    covered = self._cover(text, turn, passage.heading)
                    words = covered + self._reach(number) + self._tense(coming, planned)
                    reasoned = self._reasoned(turn, span)
                    if self.ask.reasons and not reasoned:
                        continue
                    if self.ask.problems and not problem_clauses(self.briefing.text, span):
                        continue
                    words += self._framed(text) + reasoned
                    nearness = self.finder.nearness.of_sentence(name, span)
                    sentence = Scored(words, covered, passage, span)
                    scored.append((sentence, words + _MEANING * nearness))
                    if coming == self.ask.future:
                        timely.append(sentence)
            tenses = {s.is_future for s in listed if s.turn == number}
            sums_up = self.ask.future not in tenses and self._sums_up(number, timely)
            digest = timely if sums_up else []
            yield from self._groups(scored, number, digest)
            if self.ask.problems:
                yield from self._problems(turn, spoken)

    def _answers(self, turn: Turn, passage: Passage) -> bool:
        """Whether a passage is of a speech: a list of those present answers nothing asked here."""
        if passage.kind in ("question", "lead") or not self._may_speak(passage.start):
            return False
        if passage.kind == "statement":
            # Between the questions, and before the first statement, a moderator gives the word.
            return turn.kind != "exchange" and not self._only_opens(turn, passage)
        return True

    def _only_opens(self, turn: Turn, passage: Passage) -> bool:
        lengths = {u.start: u.end - u.start for u in turn.utterances if u.kind == "statement"}
        utterance = self._utterance(passage.start)
        longest = max(lengths.values(), default=0)
        return utterance is not None and lengths.get(utterance.start, longest) < _OPENS * longest

    def _introduces(self, text: str) -> bool:
        """I'm Edith Harlow, chief executive: who speaks, and nothing of what was asked."""
        return any(name in text for name in self.names)

    def _spans(self, passage: Passage) -> Iterable[Span]:
        """The sentences of a passage, without the label in front and thanks for the question."""
        utterance = self._utterance(passage.start)
        speech = utterance.speech_start if utterance else passage.start
        for start, end in self.finder.evidence.sentences(passage):
            least = _GREETING_EN if self.briefing.language == "en" else _GREETING
            if end > speech and end - max(start, speech) >= least:
                yield start, end

    def _framed(self, text: str) -> float:
        """聚焦哪些领域 is answered where 聚焦…领域 stands."""
        if self.frame is None:
            return 0.0
        verb, noun = self.frame
        at = text.find(verb)
        return _FRAMED if at >= 0 and noun in text[at:] else 0.0

    def _reasoned(self, turn: Turn, span: Span) -> float:
        """Why is answered where a reason is told, or first thing where the reporter asked why."""
        if not self.ask.reasons:
            return 0.0
        if contradicts(self.finder.folded, fold(self.briefing.text[slice(*span)])):
            return 0.0
        told = _REASON if _REASONS.search(self.briefing.text, *span) else 0.0
        utterance = self._utterance(span[0])
        if utterance and self._asks_why(turn, utterance.start):
            first = span[0] <= utterance.speech_start + _GREETING
            told += _FIRST_WORDS if first else 0.0
        return told

    def _asks_why(self, turn: Turn, before: int) -> bool:
        """Whether the reporter's last question before a place asks why."""
        asked = [u for u in turn.utterances if u.kind == "question" and u.end <= before]
        words = fold(self.briefing.text[asked[-1].start : asked[-1].end]) if asked else ""
        return _WHY.search(words) is not None

    def _explains(self, series: Series) -> bool:
        """Whether a list gives reasons: it says so, or answers a reporter who asked why."""
        told = _REASONS.search(series.introduction) is not None
        return told or self._asks_why(self.turns[series.turn], series.items[0].start)

    def _problems(self, turn: Turn, passages: list[Passage]) -> Iterable[Part]:
        for stretch in stretches(self.finder.evidence, passages):
            first, last = stretch.sentences[0][1], stretch.sentences[-1][1]
            covered = self._cover(self.briefing.text[first[0] : last[1]], turn)
            meaning = self._meaning(first[0], last[1])
            score = covered + self._reach(turn.number) + _MEANING * meaning
            score += min(_PROBLEM_MOST, _PROBLEM * stretch.problems) + _TENSE

            def write(stretch: Stretch = stretch) -> Draft:
                return write_problems(self.finder.evidence, stretch, self.english)

            yield self._part(score, covered, meaning, first[0], turn.number, write)

    def _sums_up(self, turn: int, sentences: list[Scored]) -> bool:
        """All of an answer is wanted, and it is too long to be quoted."""
        if not self.ask.wide or self._topic(turn) < _TOPIC_OF_TURN or self.ask.reasons:
            return False
        lengths = (_length(self.briefing.text[slice(*s.span)]) for s in sentences)
        return self.briefing.language != "en" and sum(lengths) > _MOST_CHARACTERS

    def _groups(
        self, scored: list[tuple[Scored, float]], turn: int, digest: list[Scored]
    ) -> Iterable[Part]:
        """Each sentence with its neighbours that answer nearly as well, or all in short."""
        for at, (sentence, score) in enumerate(scored):
            group = [sentence]
            for step in (1, -1):
                place = at + step
                while 0 <= place < len(scored) and self._has_room(group, scored[place][0]):
                    other = scored[place]
                    if other[1] > score or not (
                        self._alongside(other, scored[at]) or self._goes_on(other[0], sentence)
                    ):
                        break
                    group.append(other[0])
                    place += step
            chosen = sorted(group, key=lambda s: s.span)

            def write(sentence: Scored = sentence, chosen: list[Scored] = chosen) -> Draft:
                if sentence in digest:
                    places = [(s.passage, s.span) for s in digest]
                    return write_digest(self.finder.evidence, places)
                return self._quote(chosen)

            penalty = _WHOLE if self.ask.size or self.ask.counted else 0.0
            meaning = self.finder.nearness.of_sentence(self.briefing.id, sentence.span)
            yield self._part(
                score - penalty, sentence.coverage, meaning, sentence.span[0], turn, write
            )

    def _alongside(self, other: tuple[Scored, float], best: tuple[Scored, float]) -> bool:
        """Whether a sentence answers nearly as well as its neighbour, by its words or in all."""
        share = _ALONGSIDE_FOREIGN if self.foreign else _ALONGSIDE
        return other[0].score >= share * best[0].score or other[1] >= share * best[1]

    def _has_room(self, group: list[Scored], other: Scored) -> bool:
        if len(group) >= _MOST_SENTENCES:
            return False
        texts = [self.briefing.text[slice(*s.span)] for s in (*group, other)]
        return sum(map(_length, texts)) <= _MOST_CHARACTERS

    def _goes_on(self, other: Scored, best: Scored) -> bool:
        """All that is planned is asked for, and the passage goes on with the plan."""
        text = self.briefing.text[slice(*other.span)]
        same = other.passage.id == best.passage.id
        return self.ask.wide and self.ask.future and same and len(text) >= _SHORT_HEADING

    def _quote(self, chosen: list[Scored]) -> Draft:
        draft = Draft(self.finder.evidence)
        draft.text = quote_sentences(self.finder, draft, chosen, self.finder.question.language)
        return draft

    def _write_point(self, series: Series, item: Item) -> Draft:
        """The whole point where its head is what was asked, else the sentences that were."""
        text = self.briefing.text
        sentences: list[Scored] = []
        evidence = self.finder.evidence
        for passage in evidence.snapshot.turns.get((self.briefing.id, series.turn), []):
            for span in evidence.sentences(passage):
                if span[0] < item.end and span[1] > item.start:
                    covered = self._cover(text[span[0] : span[1]], None)
                    near = self.finder.nearness.of_sentence(self.briefing.id, span)
                    sentences.append(Scored(covered + near, covered, passage, span))
        best = max(sentence.coverage for sentence in sentences)
        nearest = max(sentence.score for sentence in sentences)
        headed = self._cover(item.head, None) >= _HEAD_ALONE * best
        # The heading says what is to be done, whatever is told behind it.
        chosen = [
            s
            for place, s in enumerate(sentences)
            if headed or not place or s.score >= _OF_POINT * nearest
        ]
        # A heading alone says little: the sentences behind it come along.
        if len(chosen) == 1 and len(text[slice(*chosen[0].span)]) < _SHORT_HEADING:
            chosen = sentences
        return self._quote(self._within_limit(chosen))

    def _within_limit(self, sentences: list[Scored]) -> list[Scored]:
        """As many as an answer has room for, the heading and the best first, in their order."""
        kept: list[Scored] = []
        for sentence in sorted(sentences[1:], key=lambda s: (-s.score, s.span)):
            if self._has_room([*sentences[:1], *kept], sentence):
                kept.append(sentence)
        return sorted([*sentences[:1], *kept], key=lambda s: s.span)


def _length(text: str) -> int:
    """Han characters; an English word is about as long as three of them are wide."""
    return len(text) if any(map(is_han, text)) else len(text) // 3


def _admits(series: Series) -> bool:
    """Whether a list is of problems."""
    heads = " ".join(item.head for item in series.items)
    return tells_a_problem(f"{series.introduction} {heads}")


def _spells_out(introduction: str, size: int) -> bool:
    """稳、新、强、融、优五个特点: single characters, as many as there are points."""
    return size > 1 and bool(re.search(rf"(?:[\u4e00-\u9fff]、){{{size - 1}}}", introduction))


def announced(introduction: str) -> int:
    """How many points the words in front of a list say that there are; 0 where they do not."""
    found = _ANNOUNCES.search(fold(introduction))
    if found is None:
        return 0
    word = found["zh"] or found["en"]
    return ENGLISH_SIZES[word] if word in ENGLISH_SIZES else int(parse_chinese(word))
