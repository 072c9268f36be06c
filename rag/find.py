"""Finding the figure for one thing asked, or saying why there is none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from index.glossary import Glossary, names_a_thing
from index.records import Briefing, Figure, Passage
from index.script import fold, is_han, simplify
from rag.ask import Ask, understand_ask
from rag.asked_thing import (
    asks_per_head,
    counted,
    measured,
    told_per_head,
)
from rag.compute import only_counts, same_dimension, split_unit
from rag.context import joined
from rag.english_names import CAPITALISED, EnglishNames
from rag.evidence import Evidence
from rag.figure_index import FigureIndex, FigureView, figure_index
from rag.lexicon.frame import GENERIC_NOUNS
from rag.lexicon.kinds import FLOW, HOW_IT_DID
from rag.lexicon.lists import POINTS
from rag.lexicon.measures import QUANTITY_ENDINGS, RATE_UNITS, SUM_OF_MONEY
from rag.match import Asked, Match, Memo, Weights, is_too_small, matched, rank_figures
from rag.method import without_method
from rag.names import mention_of, speakers_of
from rag.nature import nature_of
from rag.nearness import Nearness
from rag.question import Question
from rag.speech import is_common_word, is_name, names_in, solidity, solidity_in_english
from rag.terms import chinese_terms
from rag.units import Slot, Unit, is_said_of_many
from rag.wording import correct_sounds, in_plain_words

# Below this share of the question's weight in the figure's sentence, it answers something else.
MIN_COVERAGE = 0.36
# A word the briefing never uses, if it carries this share of the question, asks for what is not
# there. Verbs and adverbs have many synonyms; names and nouns do not.
MAX_MISSING = 0.42
# In English less may be missing: what is asked in other words is mostly near in meaning.
MAX_MISSING_IN_ENGLISH = 0.3
# The dictionary knows only part of another language's words.
MAX_MISSING_FROM_ENGLISH, MAX_MISSING_FOREIGN, MIN_COVERAGE_FOREIGN = 0.55, 0.6, 0.25
_HARD_CLASHES = frozenset({"period", "measure"})
# Figures of a briefing or two; of a large library the nearest are enough.
_NEAR_POOL, _NEAR_SENTENCES = 400, 600
# A sentence nearest to the question in meaning, and this many standard deviations nearer than
# the usual one, answers it in words of its own.
_ACROSS_LANGUAGES, _SPECIFIC_ACROSS = 4.0, 1.7
_SUBJECT_ACROSS, _SUBJECT_IN_ENGLISH = 2.0, 0.5
_KIND_IN_ENGLISH, _MILESTONE_ACROSS = 0.7, 1.0
# Both counted in standard deviations above the mean, together.
_NEAR_ACROSS = 6.0
_STANDS_OUT, _LEAST_OVERRULED = 2.7, 0.3
# A rate is told as a share or a level, a rise in percent or points; a rank is never a value.
_NEAR_KINDS: dict[str, tuple[str, ...]] = {
    "growth": ("points", "multiple", "share", "level", "count"),
    "share": ("level", "multiple"),
    "points": ("growth",),
    "multiple": ("growth", "share"),
}
_UNKNOWN_WORD, _UNHEARD_OF = 0.35, 0.6
# A figure that the question itself states may be another than the one that answers.
STATED = re.compile(r"[\d.]+(?:thousand|million|billion|trillion|[千万亿]+)?")
_STATED_NUMBER = 0.3
_NAMED = 0.5
_FAINT = 0.2
_HARDLY = 0.5
_FLOW = re.compile(FLOW)
_POINTS = re.compile(POINTS)
_HOW = re.compile(HOW_IT_DID)
_SUM_OF_MONEY = re.compile(SUM_OF_MONEY)
_WORTH = re.compile(r"\bworth\b|\bhow much money\b|\bin (?:us )?dollars\b|\bin yuan\b")
_MONEY = frozenset("元 美元 欧元 港元 日元 英镑 yuan dollars pounds euros crowns".split())
_INNER_CAPITAL = re.compile(r"\b[a-z]+[A-Z][A-Za-z]+\b")
_OWN_WORD, _OTHER_WORD = 0.25, 0.75
# So much nearer to a sentence comes a question without a word that restricts it; so many words are
# tried, and so much of the question must be told all the same.
_NEARER_WITHOUT, _TRIED, _LEAST_WITHOUT = 0.005, 3, 0.25
_NEAR_ALL_THE_SAME = 3.0
# Such a share of a question is of what only other figures are told of.
_OF_OTHERS = 0.22
# How much of what is counted the figure's own clause must speak of.
_OF_COUNTED = 0.4
_SAME_UNIT, _SAME_KIND, _OWN_WORDS, _MEASURE_BEFORE, _SAME_AGAIN = 0.3, 0.2, 0.5, 0.3, 0.8
_LIKE_FOCUS = 1.2
# So much worse may a figure of the kind asked for be than the best of another kind.
_BESIDE_MARGIN = 2.0
_KIND_MARGIN, _LESS_COVERED, _MORE_COVERED, _LOOKED_AT = 1.0, 0.2, 0.1, 12


@dataclass(frozen=True)
class Found:
    """The best match; ``reason`` says why it is not an answer, empty if it is one."""

    match: Match | None
    reason: str = ""
    ranked: tuple[Match, ...] = ()

    @property
    def figure(self) -> Figure | None:
        return self.match.view.figure if self.match and not self.reason else None


class Finder:
    """Matches asks against the figures in scope of one question."""

    def __init__(
        self,
        question: Question,
        evidence: Evidence,
        weights: Weights | None = None,
    ) -> None:
        self.question = question
        self.evidence = evidence
        self.index: FigureIndex = figure_index(evidence.snapshot)
        self.weights = weights or Weights()
        self.text, self.method = without_method(self._worded(question))
        """The question in Simplified script and plain words: what all matching works on; and
        the words of how its answer is to be worked out."""
        self.folded = fold(self.text)
        self._memo: Memo = {}
        self._ranked: dict[tuple[Ask, str], list[Match]] = {}
        self._asks: dict[str, Ask] = {}
        self._asked: dict[Ask, Asked] = {}
        self._subjects: dict[str, Nearness] = {}

    @cached_property
    def _weights_for_language(self) -> Weights:
        """Across languages words meet poorly: what is near in meaning counts for more."""
        asked = self.question.language == "en"
        if self.in_english:
            return replace(
                self.weights, subject=_SUBJECT_IN_ENGLISH, kind=_KIND_IN_ENGLISH,
                kind_clash=_KIND_IN_ENGLISH,
            )  # fmt: skip
        if any(asked == (b.language == "en") for b in self._briefings):
            return self.weights
        return replace(
            self.weights,
            dense=_ACROSS_LANGUAGES * self.weights.dense,
            specificity=_SPECIFIC_ACROSS * self.weights.specificity,
            subject=_SUBJECT_ACROSS,
            milestone=_MILESTONE_ACROSS,
        )

    def _worded(self, question: Question) -> str:
        text = in_plain_words(simplify(question.text))
        if question.language == "en":
            return text
        ids = tuple(b.id for b in self._briefings)
        whole = self.index.folded_text(ids)
        return correct_sounds(
            text, lambda piece: piece in whole or is_common_word(piece), self.index.by_sound(ids)
        )

    @cached_property
    def views(self) -> list[FigureView]:
        wanted = self.evidence.where.get("briefing_id")
        return [
            view
            for view in self.index.views
            if (wanted is None or view.figure.briefing_id in wanted)
            and view.passage.kind != "question"
            # How many points follow is a figure only to who asks for points.
            and (not view.announces or _POINTS.search(self.folded))
        ]

    @cached_property
    def near(self) -> Nearness:
        """Of the sentences of all figures in scope, by the figure's id."""
        return Nearness(
            self.evidence.snapshot.nearest_figures(
                self.evidence.vector, _NEAR_POOL, self.evidence.where or None
            )
        )

    def stands_out(self, view: FigureView) -> bool:
        """Whether no figure's sentence is nearer to the question in meaning, and few come close."""
        return self.near.stands_out(view.figure.id, _STANDS_OUT)

    @cached_property
    def nearness(self) -> Nearness:
        """Of the sentences of all answers in scope."""
        evidence = self.evidence
        return Nearness(
            evidence.snapshot.nearest_sentences(
                evidence.vector, _NEAR_SENTENCES, evidence.where or None
            )
        )

    @cached_property
    def passages(self) -> dict[str, float]:
        return {hit.passage.id: hit.score for hit in self.evidence.hits}

    @cached_property
    def today(self) -> date | None:
        """The date of the briefing that the question is about."""
        if not self.evidence.hits:
            return None
        text = self.evidence.briefing(self.evidence.hits[0].passage).date
        return date.fromisoformat(text) if text else None

    @cached_property
    def main_year(self) -> str:
        """The year that the briefing in question is about, empty where it is about none."""
        if not self.evidence.hits:
            return ""
        return self.index.main_year(self.evidence.hits[0].passage.briefing_id)

    def ask(self, text: str) -> Ask:
        """What a part of the question asks; the same text is understood once."""
        if text not in self._asks:
            told = self._speakers.sub(" ", text)
            ask = understand_ask(
                told, self.today, self._glossary(text), self._similar, self.main_year
            )
            units = tuple(self._in_own_words(unit) for unit in self._without_home(ask.units))
            self._asks[text] = replace(ask, units=units)
        return self._asks[text]

    def asked(self, ask: Ask) -> Asked:
        """What the words of an ask say of every figure, worked out once."""
        if ask not in self._asked:
            self._asked[ask] = Asked(ask, self.index)
        return self._asked[ask]

    def _in_own_words(self, unit: Unit) -> Unit:
        """What the briefing calls by this very word it hardly calls by a synonym as well."""
        if unit.text.isascii():
            return self._in_own_english(unit)
        if unit.measure or unit.text not in self.text_in_scope:
            return unit
        # 规上 is short for 规模以上.
        same = tuple(p for p in unit.patterns if isinstance(p, str) and is_short_for(unit.text, p))
        others = tuple((p, _OTHER_WORD) for p in unit.patterns if p not in same)
        return replace(unit, patterns=same, near=(*others, *unit.near))

    def _in_own_english(self, unit: Unit) -> Unit:
        others = tuple(p for p in unit.patterns[1:] if isinstance(p, frozenset) or p.isascii())
        if not others or unit.measure or unit.text not in self._slot_in_scope:
            return unit
        same = tuple(p for p in unit.patterns if p not in others)
        return replace(unit, patterns=same, near=(*((p, _OTHER_WORD) for p in others), *unit.near))

    def _without_home(self, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """A province that speaks of itself does not name itself at every figure."""
        titles = fold(" ".join(b.title for b in self._briefings)) if units else ""
        own = frozenset(re.findall("[a-z]+", titles)) | self._english_names.home
        kept = tuple(
            u
            for u in units
            if not (u.text in own and u.text in self._capitalised)
            and not (is_name(u.text) and (u.text in titles or u.text[1:] in titles))
            # Its people: 琅海人.
            and not (u.text.endswith("人") and len(u.text) > 2 and u.text[:-1] in titles)
            and not re.search(rf"{re.escape(u.text)}(?:省|市|县|区|州|自治)", titles)
        )
        return kept or units

    @cached_property
    def _speakers(self) -> re.Pattern[str]:
        """Who is said to have told the figure, by name or family name and office: no part of it."""
        names = sorted({name for b in self._briefings for name in speakers_of(b)} - {""})
        return mention_of(names)

    @cached_property
    def before(self) -> Ask | None:
        """What the question before asks, for a follow-up.

        Where a figure answered it, a measure that the figure is not of was replaced on the way:
        产量 in 产量多少, 那销量呢.
        """
        follows = self.question.follows
        if not follows:
            return None
        ask = self.ask(in_plain_words(simplify(follows)))
        focus = self.index.by_id.get(self.question.focus)
        if focus is None or not focus.measures & ask.measures:
            return ask
        kept = (u for u in ask.units if not u.measure or u.measure in focus.measures)
        return replace(ask, units=tuple(kept))

    @cached_property
    def whole(self) -> Ask:
        """The whole question as one ask, with all words of the one it follows."""
        ask = self.ask(self.text)
        return joined(ask, self.before) if self.before else ask

    def without(self, *cues: str) -> Ask:
        """The question as one ask, without the words that patterns find in it."""
        text = self.text
        for cue in cues:
            text = re.sub(cue, " ", text, flags=re.IGNORECASE)
        ask = self.ask(text)
        return joined(ask, self.before) if self.before else ask

    @property
    def folded_whole(self) -> str:
        """The question and the one it follows, folded."""
        return fold(f"{self.text} {self.question.follows}".strip())

    def _glossary(self, text: str) -> Glossary | None:
        """The dictionary, where the briefings in scope are of another language than the text."""
        chinese = any(is_han(char) for char in text)
        foreign = any((b.language == "en") == chinese for b in self._briefings)
        return self.evidence.snapshot.glossary(chinese) if foreign else None

    def _similar(self, word: str) -> Sequence[tuple[str, float]]:
        """Words near in meaning to a word; less near if the briefings use the word themselves."""
        if len(word) < 2 or is_name(word):
            return ()
        # Xi'an, Xiong'an: pinyin parts syllables with an apostrophe.
        sounds = word.replace("'", "")
        if sounds in self._romanized:
            return [(self._romanized[sounds], 1.0)]
        snapshot = self.evidence.snapshot
        own = word in self.text_in_scope
        if own and word not in snapshot.vocabulary:
            return ()
        found: list[tuple[str, float]] = []
        for chinese in sorted({b.language != "en" for b in self._briefings}, reverse=True):
            found += snapshot.similar_words(word, chinese)
        # What the briefing calls by this very word it hardly calls by another as well.
        return [(w, c - _OWN_WORD) for w, c in found if w != word] if own else found

    @cached_property
    def _romanized(self) -> dict[str, str]:
        """Chinese names of the briefings by their pinyin, for a question in English."""
        if self.question.language != "en":
            return {}
        return self.index.romanized(tuple(b.id for b in self._briefings))

    @cached_property
    def _capitalised(self) -> frozenset[str]:
        """Words that an English question writes as names, folded."""
        return frozenset(word.lower() for word in CAPITALISED.findall(self.text))

    def names(self, unit: Unit) -> bool:
        """Whether a word of the question names one place, person, organisation or make."""
        return is_name(unit.text) or self._is_foreign_name(unit) or self._is_place(unit)

    def _names_all(self, unit: Unit, view: FigureView) -> bool:
        """穗原 in a briefing of 穗原省, as its titles say: all of it is of that place."""
        return unit.match(self.index.titles(view.figure.briefing_id)) >= 0.6

    @cached_property
    def _english_names(self) -> EnglishNames:
        return self.index.english_names(tuple(b.id for b in self._briefings))

    @property
    def in_english(self) -> bool:
        """Whether an English question is asked of briefings that are all in English."""
        return self.question.language == "en" and all(b.language == "en" for b in self._briefings)

    def told_in_english(self, match: Match) -> bool:
        """English names a thing once, and speaks of it from then on."""
        return not self.is_foreign(match) and self.question.language == "en"

    def _is_place(self, unit: Unit) -> bool:
        """Europe: a capital in the question, and a name in the language of the transcript."""
        return unit.text in self._capitalised and any(
            isinstance(p, str) and not p.isascii() and is_name(p) for p in unit.patterns
        )

    def _is_foreign_name(self, unit: Unit) -> bool:
        """An English name that neither dictionary nor transcript can render."""
        if unit.text in self._makes:
            return True
        # 和 is short for Japan as well: one character proves nothing of a name.
        rendered = any(isinstance(p, str) and len(p) > 1 for p in unit.patterns[1:])
        english = any(not isinstance(p, str) for p in unit.patterns)
        if (
            self.question.language == "en"
            and unit.text in self._capitalised & self._english_names.names
        ):
            return True
        known = rendered or english or any(credit > _NAMED for _, credit in unit.near)
        return unit.text in self._capitalised and not known

    @cached_property
    def _makes(self) -> frozenset[str]:
        """iPhone: a capital inside a word makes it a name that nothing else means."""
        return frozenset(word.lower() for word in _INNER_CAPITAL.findall(self.text))

    @cached_property
    def _briefings(self) -> list[Briefing]:
        wanted = self.evidence.where.get("briefing_id")
        briefings = self.evidence.snapshot.briefings
        return [b for name, b in briefings.items() if wanted is None or name in wanted]

    @cached_property
    def briefings_found(self) -> list[Briefing]:
        """Those that retrieval found anything in."""
        found = {hit.passage.briefing_id for hit in self.evidence.hits}
        return [b for name, b in self.evidence.snapshot.briefings.items() if name in found]

    @cached_property
    def text_in_scope(self) -> str:
        return self.index.folded_text(tuple(b.id for b in self._briefings))

    @cached_property
    def _slot_in_scope(self) -> Slot:
        return self.index.slot_of(tuple(b.id for b in self._briefings))

    def rank(
        self, ask: Ask, views: Sequence[FigureView] | None = None, beside: FigureView | None = None
    ) -> list[Match]:
        """Figures best first; those that belong with ``beside`` come a little before others."""
        key = (ask, beside.figure.id if beside else "")
        if views is None and key in self._ranked:
            return self._ranked[key]
        ranked = rank_figures(
            ask,
            self.index,
            self.near,
            self.passages,
            self.views if views is None else views,
            self._weights_for_language,
            beside,
            self._memo,
            self.subjects(ask),
        )
        if views is None:
            self._ranked[key] = ranked
        return ranked

    def subjects(self, ask: Ask) -> Nearness:
        """How near what each figure measures is to the words of an ask, where words meet poorly."""
        words = " ".join(unit.text for unit in ask.units)
        if not self._weights_for_language.subject or not words:
            return Nearness({})
        if words not in self._subjects:
            ids = [b.id for b in self._briefings]
            near = self.evidence.snapshot.nearest_subjects(words, ids)
            self._subjects[words] = Nearness(near)
        return self._subjects[words]

    def find(
        self,
        ask: Ask,
        accept: Callable[[FigureView], bool] = lambda view: True,
        beside: FigureView | None = None,
    ) -> Found:
        """The best figure for an ask among those accepted, if it is good enough."""
        focus = self.index.by_id.get(self.question.focus)
        near = beside or focus
        ranked = [m for m in self.rank(ask, beside=near) if accept(m.view)]
        if focus is not None and not ask.kinds and not ask.unit:
            ranked = _like(focus, ranked)
        if focus is not None:
            ranked = self._of_own_words(ranked)
        if not ranked:
            return Found(None, "nothing")
        best = self._acceptable(ask, ranked)
        return Found(best, self._objection(ask, best), tuple(ranked[:8]))

    def _of_own_words(self, ranked: list[Match]) -> list[Match]:
        """谈成了几个: of what was spoken of, the figure told of that very thing.

        Another thing (新能源的呢) is asked for by the measure of the one before it.
        """
        own = self.ask(self.text)
        focus = self.index.by_id.get(self.question.focus)
        weights = [self.index.weight(u) for u in own.units]
        measures = frozenset() if own.measures or not self.before else self.before.measures
        if not own.units:
            return ranked

        def told(view: FigureView) -> float:
            fits = [
                max(self.matched(u, view.about), self.matched(u, view.clause)) for u in own.units
            ]
            share = sum(w * fit for w, fit in zip(weights, fits, strict=True)) / sum(weights)
            same = bool(measures & view.measures) - bool(measures and view.measures - measures)
            again = focus is not None and _is_same(focus.figure, view.figure)
            like = _LIKE_FOCUS * self._told_alike(view, focus) if focus is not None else 0.0
            return _OWN_WORDS * share + _MEASURE_BEFORE * same - _SAME_AGAIN * again + like

        scored = [replace(m, score=m.score + told(m.view)) for m in ranked[:_LOOKED_AT]]
        scored.sort(key=lambda m: (-m.score, m.view.figure.briefing_id, m.view.figure.start))
        return [*scored, *ranked[_LOOKED_AT:]]

    def _told_alike(self, view: FigureView, focus: FigureView) -> float:
        """Share of what the figure before is told of that another figure is told of as well.

        In one sentence both are.
        """
        if same_sentence(view, focus):
            return 1.0
        words = [w for w in focus.words if not w.measure]
        total = sum(self.index.weight(w) for w in words)
        got = sum(
            self.index.weight(w) * max(self.matched(w, view.about), self.matched(w, view.clause))
            for w in words
        )
        return got / total if total else 0.0

    def _acceptable(self, ask: Ask, ranked: list[Match]) -> Match:
        """The best match, or one hardly worse that is of the kind, measure and status asked for.

        A figure that speaks of less of the question is no way around an objection.
        """
        best = ranked[0]
        objection = self._objection(ask, best)
        if not objection and not best.clashes & {"kind", "status"}:
            return best
        # What speaks of too little is only outdone by what speaks of more.
        least = _MORE_COVERED if objection in ("subject", "coverage") else -_LESS_COVERED
        for match in ranked[1:_LOOKED_AT]:
            beside = objection == "kind" and same_sentence(match.view, best.view)
            if match.score < best.score - (_BESIDE_MARGIN if beside else _KIND_MARGIN):
                continue
            # 2017年产量 is asked: the same thing told of that year, however much else is told of
            # this one.
            of_then = objection == "period" and _is_of_one_thing(match.view, best.view)
            if match.clashes or (match.coverage < best.coverage + least and not of_then):
                continue
            if not self._objection(ask, match):
                return match
        return best

    def objection(self, ask: Ask, match: Match) -> str:
        """Why a match is no answer, empty if it is one."""
        return self._objection(ask, match)

    def _objection(self, ask: Ask, match: Match) -> str:
        if "period" in match.clashes:
            return "period"
        if "status" in match.clashes and (ask.past or self.question.language == "en"):
            # How much was handled is not answered by what is planned, nor a forecast by what was.
            return "period"
        near = self._is_near_across(ask, match)
        if "measure" in match.clashes or (not near and self._lacks_measure(ask, match)):
            return "measure"
        if "kind" in match.clashes and not self._kind_is_soft(ask, match):
            return "kind"
        if self._is_change_of(ask, match):
            return "kind"
        if self.is_no_money(ask, match):
            return "measure"
        if self._is_other_sort(ask, match) or not same_dimension(ask.unit, match.view.figure.unit):
            return "kind"
        if not ask.units:
            return ""
        if ask.inherited and not any(solidity(u.text) == 1.0 for u in ask.units):
            # 还想再添多少家: the thing meant is named in another part of the question.
            match = replace(match, coverage=max(match.coverage, self._inherited_share(ask, match)))
            ask = replace(ask, units=(*ask.units, *ask.inherited), inherited=())
        foreign = self.is_foreign(match)
        if not foreign and (asked := self._lacks_asked_thing(ask, match)):
            return asked
        if not foreign and self._is_what_was_asked_before(ask, match.view):
            return "subject"
        stands_out = self.stands_out(match.view)
        names = [u for u in ask.units if self.names(u) and not self._names_all(u, match.view)]
        around = stands_out or self.told_in_english(match)
        if any(
            not _is_named(u, match.view, around) and not _spoken_of(u, match.view) for u in names
        ):
            return "subject"
        if not foreign and names and self._names_another(ask, match.view):
            return "subject"
        if foreign and not stands_out and not near and self._lacks_counted(ask, match.view):
            return "subject"
        if foreign and any(u.text in match.missing and chinese_terms(u.text) for u in ask.units):
            # An official term is told in its own words, or not at all.
            return "subject"
        if not foreign and self._is_of_another(ask, match.view):
            return "subject"
        if not foreign and self._told_of_others(ask, match) >= _OF_OTHERS:
            return "subject"
        if _FLOW.search(ask.folded) and match.view.figure.kind == "count":
            told = f"{match.view.clause.folded} {match.view.about.folded}"
            if not _FLOW.search(told) and "新" not in told and not match.view.change:
                return "measure"
        objection = ""
        least = MIN_COVERAGE_FOREIGN if foreign else MIN_COVERAGE
        most = MAX_MISSING_IN_ENGLISH if self.in_english else MAX_MISSING
        if foreign:
            english = self.question.language == "en"
            most = MAX_MISSING_FROM_ENGLISH if english else MAX_MISSING_FOREIGN
        if self.missing_share(ask, match) > most:
            objection = "subject"
        elif match.coverage < least and not ask.inherited:
            objection = "coverage"
        if objection and near:
            return ""
        if objection and match.coverage >= _LEAST_OVERRULED and stands_out:
            return objection if self._lacks_quantity(ask, match) else ""
        if objection and not foreign and match.coverage >= _LEAST_WITHOUT and not names:
            return objection if self._means_more(ask, match) else ""
        return objection

    def _means_more(self, ask: Ask, match: Match) -> bool:
        """Whether what the figure's sentence lacks sets the question apart from it.

        A word that restricts (比亚迪去年卖出多少) keeps the question away from a sentence without
        it: leaving it out brings the two nearer. Another word for what the sentence says (车市 for
        汽车市场), or one beside the point (拆开看), hardly does.
        """
        missing = [unit.text for unit in ask.units if unit.text in match.missing]
        missing += [u.text for u in ask.units if self._is_hardly_told(u, match.view)]
        row = match.view.figure.id
        if not self.near.is_nearest(row) and self.near.deviations(row) < _NEAR_ALL_THE_SAME:
            return True
        whole = self._nearness_of(self.folded, row)
        return any(
            self._nearness_of(self.folded.replace(word, ""), row) - whole >= _NEARER_WITHOUT
            for word in list(dict.fromkeys(missing))[:_TRIED]
        )

    def _nearness_of(self, text: str, row: str) -> float:
        """Cosine of a text, as a question, and a figure's sentence."""
        snapshot = self.evidence.snapshot
        vector = snapshot.embed_query(text)
        return snapshot.nearest_figures(vector, _NEAR_POOL, self.evidence.where or None).get(
            row, 0.0
        )

    def _is_near_across(self, ask: Ask, match: Match) -> bool:
        """Sentence and subject of a figure are both near to a question in other words.

        A dictionary lacks too many words for what it does not find to be missing, and English has
        many words for one thing.
        """
        figure = match.view.figure.id
        near = self.near.deviations(figure) + self.subjects(ask).deviations(figure)
        return self._in_many_words(match) and near >= _NEAR_ACROSS

    def _in_many_words(self, match: Match) -> bool:
        """A question in another language than the briefing, or both in English."""
        return self.is_foreign(match) or self.question.language == "en"

    def _is_what_was_asked_before(self, ask: Ask, view: FigureView) -> bool:
        """软件业呢 is not answered by the figure of 电信业 that the question before asked for."""
        nouns = [u for u in ask.units if not u.measure and solidity(u.text) == 1.0]
        focus = self.index.by_id.get(self.question.focus)
        if not nouns or focus is None or not _is_same(focus.figure, view.figure):
            return False
        return not any(self.matched(u, slot) for u in nouns for slot in (view.about, view.clause))

    def _is_of_another(self, ask: Ask, view: FigureView) -> bool:
        """The sentence tells several figures, and what is asked is what another is told of."""
        nouns = [u for u in ask.units if not u.measure and solidity(u.text) == 1.0]
        if not view.words or any(self.matched(u, view.about) for u in ask.units):
            return False
        if any(self.matched(u, view.clause) for u in nouns):
            return False
        return any(
            self.matched(u, other.about) == 1.0
            for other in self.views
            if same_sentence(other, view)
            and other.figure.id != view.figure.id
            and other.figure.kind == view.figure.kind
            for u in nouns
        )

    def _names_another(self, ask: Ask, view: FigureView) -> bool:
        """Port Esk's rank is not the one told of Carrowmere, though both stand side by side."""
        told = CAPITALISED.findall(f", {view.figure.subject} {view.figure.metric}")
        known = self._english_names.names
        # Construction opens a sentence with a capital, Gull Point is a name of two words.
        alone = len(told) == 1 and names_a_thing(told[0])
        told = [] if alone else [w.lower() for w in told if w.lower() in known]
        if not told or any(word in self.folded for word in told):
            return False
        return any(
            self.names(u) and not any(self.matched(u, s) for s in (view.about, view.clause))
            for u in ask.units
        )

    def _told_of_others(self, ask: Ask, match: Match) -> float:
        """Share of the ask's weight in things that only other figures are of.

        A briefing that tells figures of 邮轮 would say so where it tells what was invested in them.
        """
        total = sum(self.index.weight(u) for u in ask.units) or 1.0
        return (
            sum(
                self.importance(u)
                for u in ask.units
                if u.text in match.missing
                and len(u.text) > 1
                and not u.measure
                and u.text not in GENERIC_NOUNS
                and any(u.text in other.about.folded for other in self.views)
            )
            / total
        )

    def _lacks_asked_thing(self, ask: Ask, match: Match) -> str:
        """Why a figure is not of the very thing that stands behind 多少; empty if it is."""
        view = match.view
        here = (view.about, view.clause)
        if asks_per_head(ask) and not told_per_head(view):
            return "measure"
        quantity = measured(ask)
        if quantity and not any(self.matched(quantity, slot) for slot in here):
            return "measure"
        things = counted(ask)
        total = sum(self.index.weight(thing) for thing in things)
        told = sum(
            self.index.weight(t) * max(self.matched(t, slot) for slot in here) for t in things
        )
        lacking = bool(things) and told < _OF_COUNTED * total
        return "subject" if lacking and not self.stands_out(view) else ""

    def _lacks_counted(self, ask: Ask, view: FigureView) -> bool:
        """How many tanks: what is counted is neither at the figure nor around it."""
        if not ask.unit.isascii() or not ask.unit:
            return False
        counted = [u for u in ask.units if u.text.split()[-1:] == [ask.unit]]
        slots: tuple[Slot, ...] = (view.about, view.clause, view.sentence, view.around)
        if only_counts(view.figure.unit):
            # 机器人等四个领域: what the measure word counts is named at the figure.
            slots = (view.about,)
        return bool(counted) and not any(self.matched(u, slot) for u in counted for slot in slots)

    def _lacks_quantity(self, ask: Ask, match: Match) -> bool:
        """Whether what is missing is the quantity itself, or a thing told of elsewhere.

        售价 is not found where sales are told; a briefing that speaks of 光伏 would say so where it
        tells a figure of it; and what is near to no word of the briefing, such as 火星, is none of
        its words in other words.
        """
        missing = [u for u in ask.units if u.text in match.missing]
        if any(u.text.endswith(QUANTITY_ENDINGS) or chinese_terms(u.text) for u in missing):
            return True
        nouns = [u for u in missing if is_han(u.text[0]) and solidity(u.text) == 1.0]
        return any(
            u.text in self.text_in_scope or max((c for _, c in u.near), default=0.0) < _FAINT
            for u in nouns
        )

    def _is_change_of(self, ask: Ask, match: Match) -> bool:
        """How much was produced is not answered by how much faster it was."""
        if ask.kinds or ask.compared or not ask.measures or _HOW.search(ask.folded):
            return False
        figure = match.view.figure
        return figure.kind in ("growth", "points") and figure.unit in ("%", "个百分点")

    def _is_other_sort(self, ask: Ask, match: Match) -> bool:
        """A rank or a streak is no amount, unless its unit is the one asked for."""
        figure = match.view.figure
        if (figure.unit == "%" and _counts_much(ask.unit)) or is_too_small(ask.unit, figure):
            # 增加多少万辆 is not answered in percent, nor by a few.
            return True
        if ask.kinds:
            return False
        if not figure.unit and figure.kind == "level" and ask.unit and only_counts(ask.unit):
            # 破万亿 without a unit is money, and no number of shipyards.
            return True
        if figure.unit == "%" and figure.kind == "share" and ask.unit and only_counts(ask.unit):
            return True
        if figure.kind == "multiple" and ask.unit:
            # How many patients is not answered by twice as many.
            return ask.unit not in ("倍", "番")
        if figure.kind not in ("rank", "streak") or nature_of(figure.unit) in ask.natures:
            return False
        return not (figure.unit and ask.unit and figure.unit.endswith(ask.unit[-1]))

    def is_no_money(self, ask: Ask, match: Match) -> bool:
        """出口额 is told in money, not in cars or watts."""
        figure = match.view.figure
        if ask.kinds or not figure.unit or figure.kind not in ("level", "count"):
            return False
        money = _WORTH.search(ask.folded) or any(_SUM_OF_MONEY.search(u.text) for u in ask.units)
        if not money or figure.unit.lower() in _MONEY:
            return False
        return not same_dimension("元", figure.unit)

    def _lacks_measure(self, ask: Ask, match: Match) -> bool:
        """A measure is asked for, and neither the figure nor its clause speaks of it."""
        view = match.view
        if self.evidence.briefing(view.passage).language == "en":
            # English names a measure once and leaves it out from then on.
            return False
        wanted = [unit for unit in ask.units if unit.measure]
        if not view.measures and ask.unit and ask.unit == view.figure.unit:
            # 造了几艘 of ships, of which it is told how many were finished: a verb of every day.
            wanted = [unit for unit in wanted if not is_said_of_many(unit.text)]
        return bool(wanted) and not any(
            unit.match(slot) >= 0.7 for unit in wanted for slot in (view.about, view.clause)
        )

    def matched(self, unit: Unit, slot: Slot) -> float:
        """`Unit.match`, worked out once a question."""
        return matched(unit, slot, self._memo)

    @cached_property
    def slot(self) -> Slot:
        """The question as a text to be matched."""
        return Slot(self.text)

    def is_foreign(self, match: Match) -> bool:
        """Whether question and briefing are of different languages."""
        return self.is_foreign_view(match.view)

    def is_foreign_view(self, view: FigureView) -> bool:
        asked = self.question.language == "en"
        briefing = self.evidence.briefing(view.passage)
        return asked != (briefing.language == "en")

    def _kind_is_soft(self, ask: Ask, match: Match) -> bool:
        """Whether a figure of another kind than asked may still be what is meant."""
        kind = match.view.figure.kind
        if ask.kinds == {"growth"} and kind in ("level", "count") and not match.view.change:
            # 增长多少 may be told in the unit of what grew, but how much there is is no growth.
            return bool(ask.unit) and ask.unit not in RATE_UNITS
        return any(kind in _NEAR_KINDS.get(asked, ()) for asked in ask.kinds)

    def missing_share(self, ask: Ask, match: Match) -> float:
        """Share of the ask's weight in words that nothing around the figure speaks of."""
        total = sum(self.index.weight(u) for u in ask.units) or 1.0
        lost = sum(self.importance(u) for u in ask.units if u.text in match.missing)
        return lost / total

    def _is_hardly_told(self, unit: Unit, view: FigureView) -> bool:
        """乘用车 is no word of the briefing, and 汽车 is only somewhat near to it."""
        if unit.measure or unit.text.isascii() or solidity(unit.text) < 1.0:
            return False
        if len(unit.patterns) > 1 or unit.text in self.text_in_scope:
            return False
        best = max(self.matched(unit, s) for s in (view.about, view.clause, view.sentence))
        return best < _HARDLY

    def _inherited_share(self, ask: Ask, match: Match) -> float:
        total = sum(self.index.weight(u) for u in ask.inherited) or 1.0
        view = match.view
        got = sum(
            self.index.weight(u) * max(self.matched(u, view.about), self.matched(u, view.sentence))
            for u in ask.inherited
        )
        return got / total

    def importance(self, unit: Unit) -> float:
        """A unit's weight, less for words that are not names or nouns."""
        if STATED.fullmatch(unit.text):
            return self.index.weight(unit) * _STATED_NUMBER
        if unit.text.isascii() and not self._is_known(unit):
            # The dictionary may render it, and the briefing have none of its renderings.
            foreign = self._glossary(self.text) is not None
            thing = names_a_thing(unit.text) and (foreign or not self._has_like(unit))
            return self.index.weight(unit) * (_UNHEARD_OF if thing else _UNKNOWN_WORD)
        return self.index.weight(unit) * solidity(unit.text) * solidity_in_english(unit.text)

    def _has_like(self, unit: Unit) -> bool:
        """Whether the briefings have another word for a word, or one near to it in meaning."""
        slot = self._slot_in_scope
        return any(p in slot for p in unit.patterns) or any(p in slot for p, _ in unit.near)

    def _is_known(self, unit: Unit) -> bool:
        """False for a foreign word the dictionary lacks; a name is known whatever it lacks."""
        if len(unit.patterns) > 1 or any(ch.isdigit() for ch in unit.text):
            return True
        if any(b.language == "en" for b in self._briefings):
            # An English word that an English briefing never uses is mostly a verb or a synonym.
            return unit.text in self._slot_in_scope or unit.text in self._capitalised
        at = self.folded.find(unit.text)
        return at > 0 and self.text[at].isupper()


def _like(focus: FigureView, ranked: list[Match]) -> list[Match]:
    """入境的呢 asks for a figure like the one before: of its unit and kind."""
    a = focus.figure
    liked = [
        replace(m, score=m.score + _SAME_UNIT * (m.view.figure.unit == a.unit)
                + _SAME_KIND * (m.view.figure.kind == a.kind))
        for m in ranked
    ]  # fmt: skip
    return sorted(liked, key=lambda m: (-m.score, m.view.figure.briefing_id, m.view.figure.start))


def _is_of_one_thing(a: FigureView, b: FigureView) -> bool:
    return a.about.folded == b.about.folded and a.figure.kind == b.figure.kind


def _is_same(a: Figure, b: Figure) -> bool:
    """One figure, or the same told twice."""
    return (a.subject, a.metric, a.kind, a.surface) == (b.subject, b.metric, b.kind, b.surface)


def _counts_much(unit: str) -> bool:
    magnitude, bare = split_unit(unit)
    return bool(magnitude and bare) and bare not in RATE_UNITS


def same_sentence(a: FigureView, b: FigureView) -> bool:
    return a.passage.id == b.passage.id and a.figure.sentence_start == b.figure.sentence_start


def is_short_for(word: str, other: str) -> bool:
    """Whether all characters of a word stand in another one in order; so they do in itself."""
    rest = iter(other)
    return all(char in rest for char in word)


def _is_named(unit: Unit, view: FigureView, around: bool) -> bool:
    """A name has to stand at the figure: what is said of another place is no answer.

    ``around``: in the sentences beside it is enough.
    """
    slots = (view.about, view.clause, view.sentence, *((view.around,) if around else ()))
    return any(unit.match(slot) >= 0.6 for slot in slots)


def _spoken_of(unit: Unit, view: FigureView) -> bool:
    """The passage named it last: 华沙 in one sentence, its figures in the next ones."""
    figure, passage = view.figure, view.passage
    before = fold(passage.text[: max(0, figure.sentence_start - passage.start)])
    ends = [before.rfind(p) + len(p) for p in unit.patterns if isinstance(p, str) and p in before]
    return bool(ends) and not names_in(before[max(ends) :])


def sentence_of(view: FigureView) -> tuple[Passage, tuple[int, int]]:
    """Where a figure is cited."""
    figure = view.figure
    return view.passage, (figure.sentence_start, figure.sentence_end)
