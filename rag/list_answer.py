"""Which part of a transcript answers a question for measures, features, problems or plans.

Three sorts of parts compete: a whole enumeration, one of its points, a few sentences. Each is
scored by how much of the question it speaks of, itself or through what surrounds it (the topic of
its turn, the office of who speaks), and by its tense: what was done or what comes next.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from statistics import fmean

from index.figures.numerals import parse_chinese
from index.records import Briefing, Item
from index.script import fold
from index.sentences import sentence_spans
from rag.ask import Ask
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon import ANNOUNCES, ASKS_WHOLE, COUNTED_LIST, LIST_SIZE, NEXT_STEPS
from rag.listing import Series, asks_about_future, series_of, write_list
from rag.sentence_answer import Scored, is_meant, quote_sentences
from rag.units import Slot

_COUNTED = re.compile(COUNTED_LIST)
_SIZE = re.compile(LIST_SIZE)
_NEXT = re.compile(NEXT_STEPS)
_WIDE = re.compile(ASKS_WHOLE)
_ANNOUNCES = re.compile(ANNOUNCES)
# 五个稳, 四个“新”: what the briefing itself calls its list.
_PHRASE = re.compile(
    r"[两二三四五六七八九十]个[“\"]?[\u4e00-\u9fff](?![\u4e00-\u9fff]?(?:方面|特点))"
)
# 聚焦哪些领域: what is done, and what sort of thing it is done to.
_FRAME = re.compile(
    r"(?P<verb>[\u4e00-\u9fff]{2})了?(?:哪些|哪几个?|什么样的|什么)(?P<noun>[\u4e00-\u9fff]{2})"
)
_FRAMED, _KEPT = 0.25, 0.3
_AROUND, _HEADS, _NAMED = 0.55, 0.7, 0.3
_NEAR = 0.3
_TENSE = 0.15
_WHOLE, _OF_THAT_SIZE, _ANNOUNCED = 0.1, 0.25, 0.35
_MIN_COVERAGE = 0.4
_ALONGSIDE = 0.7
_MOST_SENTENCES = 4
_MEANING = 1.6
_SHORT_HEADING = 24
# More passages than a few briefings hold are looked at only where retrieval found something.
_MANY = 400


@dataclass(frozen=True)
class _Part:
    """A candidate: how well it answers, and how its answer is written."""

    score: float
    coverage: float
    meaning: float
    """How near in meaning, 0 to 1."""
    start: int
    write: Callable[[], Draft]
    opening: tuple[int, int] = (0, 0)
    """Where the words stand that announce a list; nowhere for a part that is none."""


def answer_list(finder: Finder) -> Draft | None:
    """The best part, or None where nothing speaks of enough of the question."""
    ask = finder.whole
    if not ask.units:
        return None
    scorer = _Scorer(finder, ask)
    parts = [part for briefing in scorer.briefings for part in scorer.parts(briefing)]
    if not parts:
        return None
    best = max(parts, key=lambda part: (part.score, -part.start))
    best = _what_it_opens(best, parts)
    told = best.coverage >= _MIN_COVERAGE or is_meant(best.coverage, best.meaning)
    return best.write() if told else None


def _what_it_opens(best: _Part, parts: list[_Part]) -> _Part:
    """The list that the best sentence only announces: 去年汽车产业发展亮点纷呈。一是…"""
    for part in parts:
        if part is not best and part.opening[0] <= best.start < part.opening[1]:
            coverage = max(part.coverage, best.coverage)
            return replace(part, coverage=coverage, meaning=max(part.meaning, best.meaning))
    return best


def _is_ahead(finder: Finder, ask: Ask) -> bool:
    """Every time that is asked for lies after the one the briefing reports on."""
    year = finder.main_year
    return bool(year and ask.periods) and all(p.value[:4] > year for p in ask.periods)


class _Scorer:
    """Scores the parts of transcripts against one question."""

    def __init__(self, finder: Finder, ask: Ask) -> None:
        self.finder = finder
        self.ask = ask
        self.future = asks_about_future(finder.folded_whole) or _is_ahead(finder, ask)
        self.counted = _COUNTED.search(finder.folded) is not None
        self.size = _size(finder.folded)
        self.wide = _WIDE.search(finder.folded) is not None
        phrase = _PHRASE.search(finder.folded)
        self.phrase = phrase[0] if phrase else ""
        own = {unit.text for unit in finder.ask(finder.text).units}
        self.weights = {
            unit.text: finder.importance(unit) * (1.0 if unit.text in own or not own else _KEPT)
            for unit in ask.units
        }
        frame = _FRAME.search(finder.folded)
        self.frame = (frame["verb"], frame["noun"]) if frame else None
        self.total = sum(self.weights.values()) or 1.0
        self.near: dict[tuple[str, int], float] = {}
        for hit in finder.evidence.hits:
            key = (hit.passage.briefing_id, hit.passage.turn)
            self.near[key] = max(self.near.get(key, 0.0), hit.score)
        found = {name for name, _ in self.near}
        self.briefings = [
            b for name, b in finder.evidence.snapshot.briefings.items() if name in found
        ]
        self._slots: dict[str, Slot] = {}

    def parts(self, briefing: Briefing) -> Iterable[_Part]:
        listed = series_of(briefing)
        for series in listed:
            yield self._series(series)
            for item in series.items:
                yield self._item(series, item)
        yield from self._sentences(briefing, listed)

    def _slot(self, text: str) -> Slot:
        return self._slots.setdefault(text, Slot(text))

    def _cover(self, own: str, around: str, heads: str = "") -> float:
        """Share of the question's weight in a text, part of it for what surrounds the text.

        A name the question gives has to stand there; 0 where it does not. ``heads`` are those of
        a list's points: what only one point speaks of asks for that point.
        """
        inner, outer, within = self._slot(own), self._slot(around), self._slot(heads)
        got = 0.0
        for unit in self.ask.units:
            level = max(
                self.finder.matched(unit, inner),
                _HEADS * self.finder.matched(unit, within),
                _AROUND * self.finder.matched(unit, outer),
            )
            if level < _NAMED and self.finder.names(unit):
                return 0.0
            got += self.weights[unit.text] * level
        return got / self.total

    def _tense(self, future: bool) -> float:
        return _TENSE if future == self.future else -_TENSE

    def _surroundings(self, briefing: Briefing, turn: int) -> str:
        found = next((t for t in briefing.turns if t.number == turn), None)
        roles = " ".join(u.role for u in found.utterances if u.kind != "question") if found else ""
        return f"{found.topic if found else ''} {roles}"

    def _series(self, series: Series) -> _Part:
        heads = " ".join(item.head for item in series.items)
        around = self._surroundings(series.briefing, series.turn)
        covered = self._cover(series.introduction, around, heads)
        score = covered + self._reach(series.briefing.id, series.turn)
        score += self._tense(series.is_future) + _WHOLE
        meaning = self._series_meaning(series)
        score += _MEANING * meaning
        if self.size:
            score += _OF_THAT_SIZE if self.size == len(series.items) else -_OF_THAT_SIZE
        elif self.counted:
            score += _WHOLE
        if self.wide:
            score += _WHOLE
        if self.size and self.size == announced(series.introduction) == len(series.items):
            # 主要有四个特点: the briefing announces just so many.
            score += _ANNOUNCED
        if self.phrase and self.phrase in fold(series.introduction):
            score += _OF_THAT_SIZE

        def write() -> Draft:
            return write_list(self.finder.evidence, series, self._english)

        opening = (self._opening(series), series.items[0].start)
        return _Part(score, covered, meaning, series.items[0].start, write, opening)

    def _opening(self, series: Series) -> int:
        """Where the sentence right in front of a list begins."""
        first = series.items[0].start
        begin = max(0, first - len(series.introduction) - 2)
        spans = sentence_spans(series.briefing.text, begin, first)
        return spans[-1][0] if spans else first

    @property
    def _english(self) -> bool:
        return self.finder.question.language == "en"

    def _meaning(self, briefing: Briefing, start: int, end: int) -> float:
        """The nearest sentence of a stretch of text."""
        spans = sentence_spans(briefing.text, start, end)
        return max(
            (self.finder.nearness.of_sentence(briefing.id, span) for span in spans), default=0.0
        )

    def _series_meaning(self, series: Series) -> float:
        """Of the two points, or the sentence before them, that are nearest: one is not the list."""
        text = series.briefing.text
        first = series.items[0].start
        opening = sentence_spans(text, max(0, first - len(series.introduction) - 2), first)
        values = [self._meaning(series.briefing, item.start, item.end) for item in series.items]
        values += [self.finder.nearness.of_sentence(series.briefing.id, span) for span in opening]
        return fmean(sorted(values)[-2:])

    def _reach(self, briefing_id: str, turn: int) -> float:
        return _NEAR * self.near.get((briefing_id, turn), 0.0)

    def _item(self, series: Series, item: Item) -> _Part:
        text = series.briefing.text[item.start : item.end]
        around = self._surroundings(series.briefing, series.turn)
        covered = self._cover(text, f"{around} {series.introduction}")
        score = covered + self._reach(series.briefing.id, series.turn)
        score += self._tense(series.is_future or _NEXT.search(text) is not None)
        meaning = self._meaning(series.briefing, item.start, item.end)
        score += _MEANING * meaning
        if self.size or self.counted:
            score -= _WHOLE

        def write() -> Draft:
            return self._write_point(series, item)

        return _Part(score, covered, meaning, item.start, write)

    def _sentences(self, briefing: Briefing, listed: list[Series]) -> Iterable[_Part]:
        inside = [(item.start, item.end) for series in listed for item in series.items]
        snapshot = self.finder.evidence.snapshot
        everywhere = len(snapshot.passages) <= _MANY
        for (name, turn), passages in snapshot.turns.items():
            if name != briefing.id or not (everywhere or (name, turn) in self.near):
                continue
            around = self._surroundings(briefing, turn)
            coming = False
            scored: list[tuple[Scored, float]] = []
            for passage in passages:
                if passage.kind == "question":
                    continue
                for span in self.finder.evidence.sentences(passage):
                    text = briefing.text[span[0] : span[1]]
                    # 下一步 opens a stretch of plans that goes on to the end of the answer.
                    coming = coming or _NEXT.search(text) is not None
                    if any(a < span[1] and span[0] < b for a, b in inside):
                        continue
                    covered = self._cover(text, f"{around} {passage.heading}")
                    words = covered + self._reach(name, turn) + self._tense(coming)
                    words += self._framed(text)
                    score = words + _MEANING * self.finder.nearness.of_sentence(briefing.id, span)
                    scored.append((Scored(words, covered, passage, span), score))
            yield from self._groups(scored)

    def _framed(self, text: str) -> float:
        """聚焦哪些领域 is answered where 聚焦…领域 stands."""
        if self.frame is None:
            return 0.0
        verb, noun = self.frame
        at = text.find(verb)
        return _FRAMED if at >= 0 and noun in text[at:] else 0.0

    def _groups(self, scored: list[tuple[Scored, float]]) -> Iterable[_Part]:
        """Each sentence with its neighbours that answer nearly as well."""
        for at, (sentence, score) in enumerate(scored):
            group = [sentence]
            for step in (1, -1):
                place = at + step
                while 0 <= place < len(scored) and len(group) < _MOST_SENTENCES:
                    other = scored[place]
                    if other[1] > score or not (
                        _alongside(other, scored[at]) or self._goes_on(other[0], sentence)
                    ):
                        break
                    group.append(other[0])
                    place += step
            chosen = sorted(group, key=lambda s: s.span)

            def write(chosen: list[Scored] = chosen) -> Draft:
                draft = Draft(self.finder.evidence)
                language = self.finder.question.language
                draft.text = quote_sentences(self.finder, draft, chosen, language)
                return draft

            penalty = _WHOLE if self.size or self.counted else 0.0
            meaning = self.finder.nearness.of_sentence(sentence.passage.briefing_id, sentence.span)
            yield _Part(score - penalty, sentence.coverage, meaning, sentence.span[0], write)

    def _goes_on(self, other: Scored, best: Scored) -> bool:
        """All that is planned is asked for, and the passage goes on with the plan."""
        text = self.finder.evidence.briefing(other.passage).text[slice(*other.span)]
        same = other.passage.id == best.passage.id
        return self.wide and self.future and same and len(text) >= _SHORT_HEADING

    def _write_point(self, series: Series, item: Item) -> Draft:
        """The sentences of one point that speak of what was asked, or the whole point."""
        draft = Draft(self.finder.evidence)
        text = series.briefing.text
        sentences: list[Scored] = []
        for passage in self.finder.evidence.snapshot.turns.get(
            (series.briefing.id, series.turn), []
        ):
            for span in self.finder.evidence.sentences(passage):
                if span[0] < item.end and span[1] > item.start:
                    covered = self._cover(text[span[0] : span[1]], "")
                    sentences.append(Scored(covered, covered, passage, span))
        best = max(sentence.coverage for sentence in sentences)
        chosen = [s for s in sentences if s.coverage >= _ALONGSIDE * best]
        # A heading alone says little: the sentences behind it come along.
        if len(chosen) == 1 and len(text[slice(*chosen[0].span)]) < _SHORT_HEADING:
            chosen = sentences
        draft.text = quote_sentences(
            self.finder, draft, chosen[:_MOST_SENTENCES], self.finder.question.language
        )
        return draft


def _alongside(other: tuple[Scored, float], best: tuple[Scored, float]) -> bool:
    """Whether a sentence answers nearly as well as its neighbour, by its words or in all."""
    by_words = other[0].score >= _ALONGSIDE * best[0].score
    return by_words or other[1] >= _ALONGSIDE * best[1]


def announced(introduction: str) -> int:
    """How many points the words in front of a list say that there are; 0 where they do not."""
    found = _ANNOUNCES.search(fold(introduction))
    if found is None:
        return 0
    word = found["zh"] or found["en"]
    return _ENGLISH_SIZES[word] if word in _ENGLISH_SIZES else int(parse_chinese(word))


def _size(folded: str) -> int:
    """How many points the question says there are; 0 where it does not."""
    found = _SIZE.search(folded)
    if found is None:
        return 0
    word = found["zh"] or found["en"]
    if word in _ENGLISH_SIZES:
        return _ENGLISH_SIZES[word]
    return int(word) if word.isdigit() else int(parse_chinese(word))


_ENGLISH_SIZES = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
