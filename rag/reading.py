"""A question read beside the briefings it is asked of: its words, names, and what is near."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from index.figures.numerals import to_chinese
from index.glossary import Glossary, is_english_word, names_a_thing
from index.records import Briefing
from index.script import fold, is_han, simplify
from index.store import sentence_id
from rag.abbreviated import provinces_of, stands_for
from rag.ask import Ask, status_asked, understand_ask
from rag.asked import Asked
from rag.complements_en import without_its_part
from rag.context import joined
from rag.editions import Editions
from rag.english_names import CAPITALISED, EnglishNames
from rag.evidence import Evidence
from rag.figure_index import FigureIndex, FigureView, figure_index
from rag.lexicon.frame import GENERIC_NOUNS
from rag.lexicon.lists import POINTS
from rag.lexicon.measures import QUANTITY_ENDINGS
from rag.mainland import mainland_asked
from rag.match import Match
from rag.method import without_method
from rag.named_plan import without_named_plans
from rag.names import mention_of, speakers_in, speakers_of
from rag.nearness import Nearness
from rag.overlap import Memo, matched
from rag.question import Question
from rag.remarks import without_unheard_exception
from rag.round_names import with_round_names
from rag.speech import inside_word, is_common_word, is_name, solidity, solidity_in_english
from rag.spelling import corrected
from rag.synonyms_en import ENGLISH_TOLD, of_same_country
from rag.tellers import of_reporter, without_reporter, without_tellers
from rag.terms import chinese_terms
from rag.told_as import as_told
from rag.trade_from_home import as_told_at_home
from rag.units import Slot, Unit, is_in_tables
from rag.weights import Weights
from rag.wording import correct_sounds, in_plain_words

# Figures of a briefing or two; of a large library the nearest are enough.
_NEAR_POOL, _NEAR_SENTENCES = 400, 600
# A sentence nearest to the question in meaning, and this many standard deviations nearer than
# the usual one, answers it in words of its own.
_STANDS_OUT = 2.7
_ACROSS_LANGUAGES, _SPECIFIC_ACROSS = 4.0, 1.7
_WHICH_OFFICE = re.compile("哪[^，,。？?]{0,3}部门")
_KIND_IN_ENGLISH, _MILESTONE_ACROSS = 0.7, 1.0
_UNKNOWN_WORD, _UNHEARD_OF = 0.35, 0.6
# A figure that the question itself states may be another than the one that answers.
STATED = re.compile(r"[\d.]+(?:thousand|million|billion|trillion|[千万亿]+)?")
_STATED_NUMBER = 0.3
_NAMED = 0.5
# What is as near to a word of another language is its name there.
_RENDERED = 0.75
_POINTS = re.compile(POINTS)
_LISTS_NAMES, _SHORT_NAME = re.compile("[和与跟及]"), 4
_INNER_CAPITAL = re.compile(r"\b[a-z]+[A-Z][A-Za-z]+\b")
_OWN_WORD, _OTHER_WORD = 0.25, 0.75


def _is_of_title(name: str, titles: str) -> bool:
    """Also without its first character; one alone, the 国 of 美国, is no name."""
    return name in titles or (len(name) > 2 and name[1:] in titles)


def _is_word(word: str) -> bool:
    return is_in_tables(word) or is_english_word(word)


# The health service, of the National Health Service: who gives the briefing.
_OWN_BODY = re.compile(
    r"\b(?:the|this)\s+(?P<name>(?:[a-z]+\s+){1,3}(?:service|department|ministry|agency|office|authority|board|commission"
    r"|council|institute|bureau|administration))\b"
)


_ORDINAL = re.compile(r"\b(?P<number>\d{1,2})(?:st|nd|rd|th) (?=[A-Za-z])")


def _own_body(folded: str, titles: str) -> frozenset[str]:
    """The words by which a question names the body that gives the briefing, as its title does."""
    named = (match["name"].split() for match in _OWN_BODY.finditer(folded))
    return frozenset(word for words in named if " ".join(words) in titles for word in words)


class Reading:
    """What a question asks in the words of the briefings in scope."""

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
        self._cosines: dict[str, dict[str, float]] = {}

    @cached_property
    def weights_for_language(self) -> Weights:
        """Across languages words meet poorly: what is near in meaning counts for more."""
        if self.in_english:
            return replace(self.weights, kind=_KIND_IN_ENGLISH, kind_clash=_KIND_IN_ENGLISH)
        if self._at_home:
            return self.weights
        return replace(
            self.weights,
            dense=_ACROSS_LANGUAGES * self.weights.dense,
            specificity=_SPECIFIC_ACROSS * self.weights.specificity,
            milestone=_MILESTONE_ACROSS,
        )

    @cached_property
    def _at_home(self) -> bool:
        """Whether a briefing is in the question's language."""
        asked = self.question.language == "en"
        return any(asked == (b.language == "en") for b in self._briefings)

    def _worded(self, question: Question) -> str:
        text = in_plain_words(simplify(question.text))
        if question.language == "en":
            if self.in_english:
                return self._spelt(text)
            return without_its_part(self._spelt_across(text))
        ids = tuple(b.id for b in self._briefings)
        whole = self.index.folded_text(ids)
        text = correct_sounds(
            self._with_names_apart(text),
            lambda piece: piece in whole or is_common_word(piece) or is_in_tables(piece),
            self.index.by_sound(ids),
            lambda pair: pair in whole or is_in_tables(pair),
        )
        return without_unheard_exception(as_told(text, whole), whole)

    def _spelt_across(self, text: str) -> str:
        """An English question of Chinese briefings: by what their words mean in English."""
        text = _ORDINAL.sub(self._unless_told, text)
        glossary = self._glossary(text)
        told = glossary.english_stems if glossary else frozenset[str]()
        text = corrected(text, told, lambda word: is_in_tables(word) or is_english_word(word))
        return with_round_names(text, self.text_in_scope)

    def _unless_told(self, ordinal: re.Match[str]) -> str:
        """The 18th fair, of a text that tells of 第十八届: the one that is meant, and no other."""
        told = (f"第{number}" for number in (ordinal["number"], to_chinese(int(ordinal["number"]))))
        return "" if any(number in self.text_in_scope for number in told) else ordinal[0]

    def _with_names_apart(self, text: str) -> str:
        """鹤川和云湾: a segmenter that knows neither name joins them to what stands between."""
        return _LISTS_NAMES.sub(
            lambda cut: f" {cut[0]} " if self._stands_at_name(text, *cut.span()) else cut[0],
            text,
        )

    def _stands_at_name(self, text: str, start: int, end: int) -> bool:
        return inside_word(text, start, end) and any(
            text[:start].endswith(name) or text.startswith(name, end) for name in self._names_told
        )

    @cached_property
    def _names_told(self) -> frozenset[str]:
        """Short names of Chinese that figures are told of: towns, firms, products."""
        return frozenset(n for n in self.told_of if 1 < len(n) <= _SHORT_NAME and is_han(n[0]))

    def _spelt(self, text: str) -> str:
        told = frozenset(re.findall("[a-z]+", self.text_in_scope))
        text = as_told_at_home(text, self.english_names.country)
        text = corrected(text, told, _is_word)
        # Goverment, of a briefing that calls it the state: a slip of a word that the tables know.
        return corrected(text, ENGLISH_TOLD, _is_word)

    @cached_property
    def views(self) -> list[FigureView]:
        wanted = self.evidence.where.get("briefing_id")
        editions = self.editions
        return [
            view
            for view in self.index.views
            if (wanted is None or view.figure.briefing_id in wanted)
            # What a reporter says is told by nobody of the house.
            and (view.passage.kind != "question" or of_reporter(self.folded))
            # How many points follow is a figure only to who asks for points.
            and (not view.announces or _POINTS.search(self.folded))
            and editions.is_told_of(view)
        ]

    @cached_property
    def editions(self) -> Editions:
        return Editions(self.question.text, self.text_in_scope)

    @cached_property
    def told_of(self) -> frozenset[str]:
        """What figures in scope are told of, by its bare name: a town, a firm, a product.

        总量 and 收入 name an amount of anything.
        """
        return frozenset(
            name
            for name in self.index.subjects(tuple(b.id for b in self._briefings))
            if name not in GENERIC_NOUNS and not name.endswith(QUANTITY_ENDINGS)
        )

    @cached_property
    def near(self) -> Nearness:
        """Of the sentences of all figures in scope, by the figure's id."""
        sentences = self._sentence_cosines
        found = {v.figure.id: sentences.get(_sentence_of(v)) for v in self.views}
        return Nearness({row: cosine for row, cosine in found.items() if cosine is not None})

    @cached_property
    def statements(self) -> Nearness:
        """Of what all figures in scope measure and how it is told, by the figure's id."""
        evidence = self.evidence
        return Nearness(
            evidence.snapshot.nearest_figures(evidence.vector, _NEAR_POOL, evidence.where or None)
        )

    def stands_out(self, view: FigureView) -> bool:
        """Whether no figure's sentence is nearer to the question in meaning, and few come close."""
        return self.near.stands_out(view.figure.id, _STANDS_OUT)

    @cached_property
    def nearness(self) -> Nearness:
        """Of the sentences of all answers in scope."""
        return Nearness(self._sentence_cosines)

    @cached_property
    def _sentence_cosines(self) -> dict[str, float]:
        return self._cosines_of_sentences(self.evidence.vector)

    def _cosines_of_sentences(self, vector: Sequence[float]) -> dict[str, float]:
        where = self.evidence.where or None
        return self.evidence.snapshot.nearest_sentences(vector, _NEAR_SENTENCES, where)

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
            spoken = without_reporter(self._speakers.sub(" ", text))
            told = without_tellers(spoken)
            ask = understand_ask(
                told, self.today, self._glossary(text), self._similar, self.main_year
            )
            units = tuple(self._in_own_words(unit) for unit in self._without_home(ask.units))
            mainland = mainland_asked(ask.folded, self._briefings)
            units += tuple(u for u in mainland if u.text not in {own.text for own in units})
            status = ask.status
            if status and self.in_english:
                status = status_asked(without_named_plans(ask.folded, self.views))
            status = status or ("expected" if told != spoken else "")
            self._asks[text] = replace(ask, units=units, status=status)
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
        # 5G is written so in either language: a table renders it by itself.
        others = tuple(
            p
            for p in unit.patterns[1:]
            if p != unit.text and (isinstance(p, frozenset) or p.isascii())
        )
        if not others or unit.measure or unit.text not in self._slot_in_scope:
            return unit
        same = tuple(p for p in unit.patterns if p not in others)
        return replace(unit, patterns=same, near=(*((p, _OTHER_WORD) for p in others), *unit.near))

    def _without_home(self, units: tuple[Unit, ...]) -> tuple[Unit, ...]:
        """A province that speaks of itself does not name itself at every figure."""
        titles = fold(" ".join(b.title for b in self._briefings)) if units else ""
        own = frozenset(re.findall("[a-z]+", titles)) | self.english_names.home
        body = (
            _own_body(self.folded, titles) if self.question.language == "en" else frozenset[str]()
        )
        kept = tuple(
            u
            for u in units
            if u.text not in body
            # 环保部门开了多少罚单: whoever gives the briefing.
            and not (u.text.endswith("部门") and not _WHICH_OFFICE.search(self.folded))
            and not (u.text in own and u.text in self._capitalised | self.english_names.names)
            and u.text != self.english_names.country_in_chinese
            and not (is_name(u.text) and _is_of_title(u.text, titles))
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
    def tellers(self) -> frozenset[str]:
        """Speakers of the briefings found whom the question names."""
        return frozenset(
            name for b in self.briefings_found for name in speakers_in(self.question.text, b)
        )

    @property
    def time_told(self) -> str:
        """The period of the figure that answered the question before."""
        told = self.index.by_id.get(self.question.focus)
        return told.figure.period if told else ""

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

    @cached_property
    def as_asked(self) -> str:
        """The question folded, with the remarks that its plain words leave out."""
        return fold(simplify(self.question.text))

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
        if provinces := provinces_of(word, self.text_in_scope):
            return [(name, 1.0) for name in provinces]
        if len(word) < 2 or is_name(word):
            return ()
        # Xi'an, Xiong'an: pinyin parts syllables with an apostrophe.
        sounds = word.replace("'", "")
        if sounds in self._romanized:
            return [(self._romanized[sounds], 1.0)]
        if (
            word in self._capitalised
            and not chinese_terms(word)
            and (han := self._by_pinyin(sounds))
        ):
            return [(han, 1.0)]
        if full := stands_for(word, self.text_in_scope):
            return [(full, 1.0)]
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

    def _by_pinyin(self, sounds: str) -> str:
        ids = tuple(b.id for b in self._briefings if b.language != "en")
        return self.index.by_pinyin(ids).find(sounds) if ids else ""

    @cached_property
    def _capitalised(self) -> frozenset[str]:
        """Words that an English question writes as names, folded."""
        return frozenset(word.lower().replace("’", "'") for word in CAPITALISED.findall(self.text))

    def names(self, unit: Unit) -> bool:
        """Whether a word of the question names one place, person, organisation or make."""
        return (
            is_name(unit.text)
            or self._is_foreign_name(unit)
            or self._is_place(unit)
            or self._is_spelt_name(unit)
        )

    def names_all(self, unit: Unit, view: FigureView) -> bool:
        """穗原 in a briefing of 穗原省, as its titles say: all of it is of that place."""
        return unit.match(self.index.titles(view.figure.briefing_id)) >= 0.6

    @cached_property
    def english_names(self) -> EnglishNames:
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
        rendered = (*unit.patterns, *(p for p, credit in unit.near if credit >= _RENDERED))
        return unit.text in self._capitalised and any(
            isinstance(p, str) and not p.isascii() and is_name(p) for p in rendered
        )

    def _is_spelt_name(self, unit: Unit) -> bool:
        """Xiong'an: a capital in the question, and a name of the briefing by its pinyin."""
        if unit.text not in self._capitalised or self.in_english or chinese_terms(unit.text):
            return False
        sounds = unit.text.replace("'", "")
        return sounds in self._romanized or bool(self._by_pinyin(sounds))

    def _is_foreign_name(self, unit: Unit) -> bool:
        """An English name that neither dictionary nor transcript can render."""
        if unit.text in self._makes:
            return True
        # 和 is short for Japan as well: one character proves nothing of a name.
        country = of_same_country(unit.text)
        rendered = any(
            isinstance(p, str) and len(p) > 1 and p not in country for p in unit.patterns[1:]
        )
        english = any(not isinstance(p, str) for p in unit.patterns)
        if (
            self.question.language == "en"
            and unit.text in self._capitalised & self.english_names.names
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

    def subjects(self, ask: Ask) -> Nearness:
        """How near what each figure measures is to the words of an ask, where words meet poorly."""
        words = " ".join(unit.text for unit in ask.units)
        if not words or (self._at_home and not self.in_english):
            return Nearness({})
        if words not in self._subjects:
            ids = [b.id for b in self._briefings]
            near = self.evidence.snapshot.nearest_subjects(words, ids)
            self._subjects[words] = Nearness(near)
        return self._subjects[words]

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

    def nearness_of(self, text: str, view: FigureView) -> float:
        """Cosine of a text, as a question, and a figure's sentence."""
        if text not in self._cosines:
            vector = self.evidence.snapshot.embed_query(text)
            self._cosines[text] = self._cosines_of_sentences(vector)
        return self._cosines[text].get(_sentence_of(view), 0.0)


def _sentence_of(view: FigureView) -> str:
    figure = view.figure
    return sentence_id(figure.briefing_id, (figure.sentence_start, figure.sentence_end))


def is_short_for(word: str, other: str) -> bool:
    """Whether all characters of a word stand in another one in order; so they do in itself."""
    rest = iter(other)
    return all(char in rest for char in word)
