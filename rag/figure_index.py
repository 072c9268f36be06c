"""Figures prepared for matching: once per state of the index, not once per question."""

from __future__ import annotations

import math
import re
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate

from index.figures.clause import CLAUSE_END, clause_end, clause_of, next_clause_end
from index.library import Snapshot
from index.parse.fields import read_field
from index.records import Briefing, Figure, Passage, Turn
from index.script import fold, is_han
from index.sentences import is_whole, sentence_spans
from index.vocabulary import is_chinese
from rag.by_pinyin import ByPinyin
from rag.english_names import EnglishNames, english_names
from rag.lexicon.everyday import COUNTRIES_IN_SHORT, WITH_COUNTRY_IN_SHORT
from rag.lexicon.frame import GENERIC_NOUNS
from rag.lexicon.kinds import (
    EACH_OF,
    FELL_BY,
    FORMER_ALONE,
    FORMER_BEHIND,
    FORMER_FROM,
    FORMER_TO,
    LESS_BY,
    MORE_BY,
    ROSE_BY,
    TIMES_IN_ENGLISH,
    TRADE_BY_WORK,
    WHOLE_OF_PART,
)
from rag.lexicon.lists import ANNOUNCES
from rag.lexicon.measures import MEASURES, UNIT_NOUNS
from rag.lexicon.relating import APART_FROM, BELOW, SAYS_WHAT_IT_IS
from rag.lexicon.several import EACH_OF_PAIR, PAIRED_WORDS
from rag.topic_opened import topic_opened
from rag.units import Slot, Unit, as_latin, units_of
from rag.wording import by_sound, sound

_SENTENCE_END = re.compile(r"[。！？!?\n]")
_FULL_CLAUSE = 8
_GENERIC = 0.6
# In a few hundred sentences, a word told once is hardly rarer than one told thrice.
_FLAT, _FLAT_FROM = 4.0, 40
_SAYS_WHAT_IT_IS = re.compile(SAYS_WHAT_IT_IS)
_ANNOUNCES = re.compile(ANNOUNCES)
_ROSE = re.compile(ROSE_BY)
_FELL = re.compile(FELL_BY)
_MORE, _LESS = re.compile(MORE_BY), re.compile(LESS_BY)
_EACH_OF = re.compile(EACH_OF)
_POSSESSIVE = re.compile(r"(?<=[a-z])['’]s\b", re.IGNORECASE)
# 7,100 dollars a home.
_A_THING = re.compile(rf"an? (?!{TIMES_IN_ENGLISH})[a-z]+")
_COUNTRY = re.compile(WITH_COUNTRY_IN_SHORT)
_APART = re.compile(APART_FROM)
_WHOLE_OF_PART = re.compile(WHOLE_OF_PART)
_FORMER_FROM, _FORMER_TO = re.compile(FORMER_FROM), re.compile(FORMER_TO)
_FORMER_ALONE, _FORMER_BEHIND = re.compile(FORMER_ALONE), re.compile(FORMER_BEHIND)
# 燃气生产和供应业 is the name of a trade, and no output.
_TRADE = re.compile(TRADE_BY_WORK)
_MEASURED = re.compile(r"(?=([\u3400-\u9fff]{2}[率量额值费度]))")


@dataclass(frozen=True)
class FigureView:
    """A figure with the texts that say what it is, from near to far."""

    figure: Figure
    passage: Passage
    about: Slot
    clause: Slot
    sentence: Slot
    lead: Slot
    """What leads up to the figure: from where its statement starts to the clause's end."""
    statement: int
    """Where its statement starts: semicolons part a sentence into several."""
    prior: Slot
    """What was named before and is not named again: in English the sentence before and the question
    answered, in Chinese the topic that the paragraph announced last."""
    around: Slot
    words: tuple[Unit, ...]
    """What the figure is about, as units: how specific it is."""
    measures: frozenset[str]
    change: str = ""
    """``rise`` or ``fall`` where the figure is the amount by which something changed."""
    ahead: str = ""
    """The words of its clause in front of it, folded."""
    since_last: str = ""
    """What its sentence says between the clause of the figure before and itself, folded."""
    behind: str = ""
    """The words of its clause behind it, up to the next figure, folded."""
    former: bool = False
    """Where something stood before: A in 由A提高到B."""
    carried: bool = False
    """Named only 总量 or the like: ``about`` has what the sentence before speaks of."""
    announces: bool = False
    """How many points are to follow: 四个方面."""
    sort: frozenset[str] = frozenset()
    """What its unit says it is without a word: 金额, 人数, 船."""
    each: bool = False
    """Told for each person or thing of many."""
    whole: bool = False
    """What there is in all, of which the next figure tells a part."""
    headline: bool = False
    """The first that the briefing tells of its measure and kind: mostly of all there is."""


class FigureIndex:
    """All figures of a snapshot and the rarity of words in it."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._weights: dict[tuple[str, int], float] = {}
        self._slots: dict[tuple[str, ...], Slot] = {}
        self._folded: dict[tuple[str, ...], str] = {}
        self._subjects: dict[tuple[str, ...], frozenset[str]] = {}
        self._pinyin: dict[tuple[str, ...], ByPinyin] = {}
        self._romanized: dict[tuple[str, ...], dict[str, str]] = {}
        self._years: dict[str, str] = {}
        self._names: dict[tuple[str, ...], EnglishNames] = {}
        self._sounds: dict[tuple[str, ...], dict[str, str]] = {}
        self.views: tuple[FigureView, ...] = tuple(_with_headlines(list(self._views())))
        self.by_id = {view.figure.id: view for view in self.views}

    def _views(self) -> Iterable[FigureView]:
        topics = {
            (b.id, t.number): _asked(b, t)
            for b in self.snapshot.briefings.values()
            for t in b.turns
        }
        shared: dict[str, Slot] = {}

        def slot(text: str) -> Slot:
            return shared.setdefault(text, Slot(text))

        starts: dict[str, list[int]] = {}
        ends: dict[str, list[int]] = {}
        for figure in self.snapshot.figures:
            starts.setdefault(figure.briefing_id, []).append(figure.start)
            insort(ends.setdefault(figure.briefing_id, []), figure.end)
        for figure in self.snapshot.figures:
            passage = self.snapshot.passage(figure.passage_id)
            briefing = self.snapshot.briefings[figure.briefing_id]
            named = " ".join(p for p in (figure.subject, figure.metric) if p)
            # 5G移动电话 and 用户: a term may reach from the subject into the metric.
            named = named if named.isascii() else _each_of_pair(named.replace(" ", ""))
            # The fee for a child's passport is that of a child.
            named = _POSSESSIVE.sub("", named)
            words = units_of(f"{figure.subject} {figure.metric}")
            carried = "" if figure.place else _spoken_of_before(briefing, figure, passage, words)
            at_home = "" if figure.place else _place_of_office(briefing, figure)
            parts = (figure.place or at_home, carried, named, _in_full(named), figure.unit)
            about = " ".join(part for part in parts if part)
            topic = topics.get((figure.briefing_id, figure.turn), "")
            yield FigureView(
                figure=figure,
                passage=passage,
                about=slot(about),
                clause=slot(clause_of(figure, briefing.text)),
                sentence=slot(briefing.text[figure.sentence_start : figure.sentence_end]),
                lead=slot(_lead(briefing, figure)),
                statement=_statement(briefing, figure),
                prior=slot(_told_before(briefing, figure, passage, topic)),
                around=slot(f"{passage.heading} {topic} {passage.text}"),
                words=() if carried else words,
                carried=bool(carried),
                measures=measures_in(f"{carried} {figure.subject} {figure.metric}"),
                change=_change(briefing, figure),
                ahead=_ahead(briefing, figure),
                since_last=_since_last(briefing, figure, ends[figure.briefing_id]),
                behind=_behind(briefing, figure, starts[figure.briefing_id]),
                former=_is_former(briefing, figure),
                # Up eight points: by so much, and nothing that follows.
                announces=not figure.direction
                and _ANNOUNCES.match(fold(briefing.text[figure.start : figure.end + 8]))
                is not None,
                sort=frozenset(UNIT_NOUNS.get(figure.unit, "").split()),
                whole=_WHOLE_OF_PART.search(_behind(briefing, figure, starts[figure.briefing_id]))
                is not None,
                each=_EACH_OF.search(fold(f"{figure.subject} {figure.metric}")) is not None
                or _A_THING.fullmatch(figure.metric) is not None,
            )

    @cached_property
    def _by_sentence(self) -> dict[tuple[str, int], list[FigureView]]:
        grouped: dict[tuple[str, int], list[FigureView]] = {}
        for view in self.views:
            key = (view.figure.briefing_id, view.figure.sentence_start)
            grouped.setdefault(key, []).append(view)
        return grouped

    def later_in_sentence(self, view: FigureView) -> list[FigureView]:
        """What its sentence tells behind a figure: of the same unit, or in other statements."""
        figure = view.figure
        return [
            other
            for other in self._by_sentence[figure.briefing_id, figure.sentence_start]
            if other.figure.start > figure.start
            and (
                other.statement > view.statement
                or (other.figure.unit == figure.unit and other.figure.kind == figure.kind)
            )
        ]

    @cached_property
    def _sentences(self) -> list[Slot]:
        return [
            Slot(words)
            for briefing in self.snapshot.briefings.values()
            for words in told_in(briefing)
        ]

    def subjects(self, briefing_ids: tuple[str, ...]) -> frozenset[str]:
        """What the figures of briefings are told of, each by its bare name, folded."""
        if briefing_ids not in self._subjects:
            self._subjects[briefing_ids] = frozenset(
                fold(view.figure.subject)
                for view in self.views
                if view.figure.briefing_id in briefing_ids
            )
        return self._subjects[briefing_ids]

    def folded_text(self, briefing_ids: tuple[str, ...]) -> str:
        """The transcripts of briefings in one folded text."""
        if briefing_ids not in self._folded:
            texts = [told_in(self.snapshot.briefings[name]) for name in briefing_ids]
            self._folded[briefing_ids] = fold("\n".join(words for text in texts for words in text))
        return self._folded[briefing_ids]

    def titles(self, briefing_id: str) -> Slot:
        """What a briefing calls itself: its title, and lines of its head that are no fields."""
        key = (f"titles of {briefing_id}",)
        if key not in self._slots:
            briefing = self.snapshot.briefings[briefing_id]
            lead = next((t for t in briefing.turns if t.kind == "lead"), None)
            lines = briefing.text[lead.start : lead.end].split("\n") if lead else []
            names = [p.name for p in briefing.participants]
            titles = [x for x in lines if not read_field(x)[0] and not any(n in x for n in names)]
            self._slots[key] = Slot("\n".join([briefing.title, *titles]))
        return self._slots[key]

    def slot_of(self, briefing_ids: tuple[str, ...]) -> Slot:
        """The transcripts of briefings, to be asked for a word or its other forms."""
        if briefing_ids not in self._slots:
            self._slots[briefing_ids] = Slot(self.folded_text(briefing_ids))
        return self._slots[briefing_ids]

    def by_sound(self, briefing_ids: tuple[str, ...]) -> dict[str, str]:
        """Chinese words of these briefings by their pinyin, for words mistyped by sound."""
        if briefing_ids not in self._sounds:
            text = self.folded_text(briefing_ids)
            known = {w for w in self.snapshot.vocabulary if is_chinese(w) and w in text}
            # The segmenter parts 渗透 and 率, and such words are those that are asked for.
            known.update(_MEASURED.findall(text))
            known.update(_often_said(text))
            self._sounds[briefing_ids] = by_sound(sorted(known))
        return self._sounds[briefing_ids]

    def romanized(self, briefing_ids: tuple[str, ...]) -> dict[str, str]:
        """Chinese names of places and people in these briefings by their pinyin, in one word."""
        if briefing_ids not in self._romanized:
            import rjieba

            tagged = rjieba.tag(self.folded_text(briefing_ids))
            names = sorted({w for w, tag in tagged if tag.startswith(("ns", "nr", "nt", "nz"))})
            self._romanized[briefing_ids] = {
                sound(name).replace(" ", ""): name for name in names if len(name) > 1
            }
        return self._romanized[briefing_ids]

    def by_pinyin(self, briefing_ids: tuple[str, ...]) -> ByPinyin:
        """What stands in these briefings under a name written in pinyin."""
        if briefing_ids not in self._pinyin:
            self._pinyin[briefing_ids] = ByPinyin(self.folded_text(briefing_ids))
        return self._pinyin[briefing_ids]

    def english_names(self, briefing_ids: tuple[str, ...]) -> EnglishNames:
        if briefing_ids not in self._names:
            briefings = self.snapshot.briefings
            self._names[briefing_ids] = english_names(briefings[b] for b in briefing_ids)
        return self._names[briefing_ids]

    def main_year(self, briefing_id: str) -> str:
        """The year that most figures of a briefing are of."""
        if briefing_id not in self._years:
            years = Counter(
                f.period[:4]
                for f in self.snapshot.figures
                if f.briefing_id == briefing_id and f.period and f.status == "actual"
            )
            top = max(years.values(), default=0)
            self._years[briefing_id] = min((y for y, n in years.items() if n == top), default="")
        return self._years[briefing_id]

    def frequency(self, unit: Unit) -> int:
        """In how many sentences the unit, or what may stand for it, occurs."""
        return len(set[int]().union(*(self._sentences_with(p) for p in unit.patterns)))

    def _sentences_with(self, pattern: str | frozenset[str]) -> set[int]:
        """Which sentences `Slot` would find a pattern in; all of them are searched as one text."""
        if isinstance(pattern, frozenset):
            told = [self._by_stem.get(stem, set[int]()) for stem in pattern]
            return set[int].intersection(*told) if told else set(range(len(self._sentences)))
        if not pattern.isascii():
            return self._sentences_at(_finds(self._joined[0], pattern))
        stemmed, as_written = as_latin(pattern)
        written = as_written.finditer(self._joined[0]) if as_written is not None else ()
        return self._by_stem.get(stemmed, set[int]()) | self._sentences_at(
            found.start() for found in written
        )

    def _sentences_at(self, places: Iterable[int]) -> set[int]:
        starts = self._joined[1]
        return {bisect_right(starts, place) - 1 for place in places}

    @cached_property
    def _joined(self) -> tuple[str, list[int]]:
        """All sentences, a line each, and where each begins."""
        folded = [slot.folded.replace("\n", " ") for slot in self._sentences]
        starts = list(accumulate((len(words) + 1 for words in folded[:-1]), initial=0))
        return "\n".join(folded), starts

    @cached_property
    def _by_stem(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = {}
        for number, slot in enumerate(self._sentences):
            for stem in slot.stems:
                found.setdefault(stem, set()).add(number)
        return found

    def weight(self, unit: Unit) -> float:
        """Inverse sentence frequency, flattened: about 1 (everywhere) to 6 (once)."""
        # Hashing a unit with all its patterns costs more than the look-up saves.
        key = (unit.text, len(unit.patterns))
        if key not in self._weights:
            share = (len(self._sentences) + 1) / (self.frequency(unit) + 1)
            generic = _GENERIC if unit.text in GENERIC_NOUNS else 1.0
            flat = max(1.0, min(_FLAT, len(self._sentences) / _FLAT_FROM))
            self._weights[key] = generic * math.log(flat + share)
        return self._weights[key]


def _with_headlines(views: Sequence[FigureView]) -> Iterable[FigureView]:
    """Briefings tell of the whole before its parts: exports, then those of each product."""
    told: set[tuple[str, str, str]] = set()
    first: set[str] = set()
    for view in sorted(views, key=lambda v: (v.figure.briefing_id, v.figure.start)):
        figure = view.figure
        both = next((pair for pair, _ in PAIRED_WORDS if pair in view.about.folded), "")
        head = both or "|".join(sorted(view.measures))
        key = (figure.briefing_id, head, figure.kind)
        if head and figure.status == "actual" and key not in told:
            told.add(key)
            first.add(figure.id)
    return (replace(v, headline=v.figure.id in first) for v in views)


def _finds(text: str, words: str) -> Iterable[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def figure_index(snapshot: Snapshot) -> FigureIndex:
    """The figures of a snapshot, indexed once."""
    return snapshot.once(FigureIndex)


def _asked(briefing: Briefing, turn: Turn) -> str:
    """What an answer leaves unsaid because the question named it.

    An English answer says "the cable" of what the reporter called by its name.
    """
    if briefing.language != "en":
        return turn.topic
    return " ".join(
        briefing.text[u.speech_start : u.end] for u in turn.utterances if u.kind == "question"
    )


def _told_before(briefing: Briefing, figure: Figure, passage: Passage, topic: str) -> str:
    if briefing.language != "en":
        return topic_opened(briefing.text, figure)
    spans = sentence_spans(briefing.text[passage.start : figure.sentence_start])
    last = spans[-1] if spans else (0, 0)
    before = briefing.text[passage.start + last[0] : passage.start + last[1]]
    # Second, imports show that firms are investing: what the paragraph goes on to tell parts of.
    paragraph = briefing.text.rfind("\n", 0, figure.sentence_start) + 1
    opening = sentence_spans(briefing.text[paragraph : figure.sentence_start])[:1]
    first = "".join(briefing.text[paragraph + a : paragraph + b] for a, b in opening)
    return f"{topic} {first if first != before else ''} {before}"


def _spoken_of_before(
    briefing: Briefing, figure: Figure, passage: Passage, words: Sequence[Unit]
) -> str:
    """What 总量 is the total of: the first full clause of the sentence before it."""
    if not words or any(word.text not in GENERIC_NOUNS for word in words):
        return ""
    if figure.surface.isascii():
        return ""
    before = briefing.text[passage.start : figure.sentence_start].rstrip("。！？!?；; \n")
    clauses = CLAUSE_END.split(_SENTENCE_END.split(before)[-1])
    return next((clause for clause in clauses if len(clause) >= _FULL_CLAUSE), "")


def _in_full(named: str) -> str:
    """美国, of what is told as 对美进出口: questions are put in full names."""
    found = _COUNTRY.search(named) if is_han(named[:1] or " ") else None
    return COUNTRIES_IN_SHORT[found["short"]] if found else ""


def _each_of_pair(named: str) -> str:
    """产销 of one figure is its output and its sales."""
    for pair, both in PAIRED_WORDS:
        if pair in EACH_OF_PAIR:
            named = named.replace(pair, both)
    return named


def measures_in(text: str) -> frozenset[str]:
    """Names of the measures that the words of a figure's subject and metric name."""
    slot = Slot(text)
    found: set[str] = set()
    rest = _TRADE.sub(" ", slot.folded)
    for pair, both in PAIRED_WORDS:
        # 进出口总额 is of both, and of neither alone; 产销将达到 is told of each.
        rest = rest.replace(pair, both if pair in EACH_OF_PAIR else " ")
    # 零售额 before 销量's 零售, 产能 before 产: longer words first, each character used once.
    pairs = sorted(
        ((word, m.name) for m in MEASURES for word in m.formal),
        key=lambda pair: -len(pair[0]),
    )
    for word, name in pairs:
        if word in rest:
            found.add(name)
            rest = rest.replace(word, " ")
    for measure in MEASURES:
        if any(frozenset(e.split()) in slot for e in measure.english):
            found.add(measure.name)
    return frozenset(found)


def _ahead(briefing: Briefing, figure: Figure) -> str:
    before = fold(briefing.text[max(figure.sentence_start, figure.start - 24) : figure.start])
    return CLAUSE_END.split(before)[-1]


def _since_last(briefing: Briefing, figure: Figure, ends: Sequence[int]) -> str:
    at = bisect_right(ends, figure.start)
    last = ends[at - 1] if at else 0
    words = briefing.text[max(figure.sentence_start, last) : figure.start]
    if last > figure.sentence_start:
        # What stands right behind the one before is told of that one.
        words = words[len(CLAUSE_END.split(words)[0]) :]
    return fold(words)


def _behind(briefing: Briefing, figure: Figure, starts: Sequence[int]) -> str:
    end = next((s for s in sorted(starts) if s > figure.start), figure.sentence_end)
    text = briefing.text[figure.end : max(figure.end, min(end, figure.sentence_end))]
    return CLAUSE_END.split(fold(text))[0]


def _is_former(briefing: Briefing, figure: Figure) -> bool:
    """Whether a figure is told as what was before another one."""
    before = fold(briefing.text[max(figure.sentence_start, figure.start - 16) : figure.start])
    behind = fold(briefing.text[figure.end : min(figure.sentence_end, figure.end + 14)])
    if _FORMER_FROM.search(before) and _FORMER_TO.match(behind):
        return True
    if _FORMER_BEHIND.match(fold(briefing.text[figure.end : figure.sentence_end])):
        return True
    return _FORMER_ALONE.search(before) is not None


_LISTED_BEFORE = re.compile(r"(?:\d[\d.,]*[^\d、和与及,，。;；]{0,5}[、和与及])+$")


_OF_A_PLACE = re.compile(
    "^(?P<place>[\u4e00-\u9fff]{2,6}?(?:省|自治区|市|自治州))(?=[\u4e00-\u9fff]{2,})(?!场)"
)
_BEYOND_IT = re.compile("全国|全球|世界|我国|全行业")


def _place_of_office(briefing: Briefing, figure: Figure) -> str:
    """云州省 of what the head of its health office tells at a briefing of all the country.

    Empty where the others speak for the same place, or the sentence tells of more than it.
    """
    places = {
        p.name: found["place"]
        for p in briefing.participants
        if (found := _OF_A_PLACE.match(p.role))
    }
    place = places.get(figure.speaker, "")
    alone = all(name == figure.speaker or told != place for name, told in places.items())
    if not place or not alone or len(briefing.participants) < _TWO_SPEAK:
        return ""
    sentence = briefing.text[figure.sentence_start : figure.sentence_end]
    return "" if _BEYOND_IT.search(sentence) or place in briefing.title else place


_TWO_SPEAK = 2
_OFTEN = 3


def _often_said(folded: str) -> set[str]:
    """Words of two characters or more that a text has again and again, of whatever sort."""
    import rjieba

    said = Counter(word for word in rjieba.cut(folded) if len(word) > 1 and is_chinese(word))
    return {word for word, times in said.items() if times >= _OFTEN}


def _change(briefing: Briefing, figure: Figure) -> str:
    """How an amount tells of a change (净增18条, $90 million more), by the words beside it."""
    if figure.kind not in ("level", "count"):
        return ""
    before = fold(briefing.text[max(figure.sentence_start, figure.start - 40) : figure.start])
    if "分别" in before:
        # 分别偏高1.4℃、1.0℃和0.7℃: each of them is higher by so much.
        before = _LISTED_BEFORE.sub("", before)
    before = before[-16:]
    behind = fold(briefing.text[figure.end : min(figure.sentence_end, figure.end + 14)])
    if _ROSE.search(before) or _MORE.match(behind):
        return "rise"
    if apart := _APART.search(_ahead(briefing, figure)):
        # 比农村居民高1480元 is as little a level as 比上年增加1480元.
        return "fall" if (apart["word"] or apart["word2"])[0] in BELOW else "rise"
    return "fall" if _FELL.search(before) or _LESS.match(behind) else ""


def _lead(briefing: Briefing, figure: Figure) -> str:
    """English tells what a figure is of behind it as well."""
    text, start = briefing.text, _statement(briefing, figure)
    if briefing.language == "en":
        return text[start : figure.sentence_end]
    end = clause_end(figure, text)
    if explained := _SAYS_WHAT_IT_IS.match(text, end, figure.sentence_end):
        end = next_clause_end(text, explained.end(), figure.sentence_end)
    return text[start:end]


def _statement(briefing: Briefing, figure: Figure) -> int:
    start = figure.sentence_start
    if briefing.language == "en":
        return start
    return max(start, briefing.text.rfind("；", start, figure.start) + 1)


def told_in(briefing: Briefing) -> list[str]:
    """What is told: titles, fields and names of a head are no words that anybody says."""
    lead = next((turn.end for turn in briefing.turns if turn.kind == "lead"), 0)
    spans = sentence_spans(briefing.text)
    return [
        words
        for start, end in spans
        if (words := briefing.text[start:end]) and (start >= lead or is_whole(words))
    ]


def is_same(a: Figure, b: Figure) -> bool:
    """One figure, or the same told twice."""
    return (a.subject, a.metric, a.kind, a.surface) == (b.subject, b.metric, b.kind, b.surface)


def same_sentence(a: FigureView, b: FigureView) -> bool:
    return a.passage.id == b.passage.id and a.figure.sentence_start == b.figure.sentence_start


def same_statement(a: FigureView, b: FigureView) -> bool:
    """In one sentence, with no semicolon between them."""
    return same_sentence(a, b) and a.statement == b.statement
