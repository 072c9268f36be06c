"""A question as units of meaning, and how well a stretch of text speaks of each.

A unit is a content word of the question with everything that may stand for it: synonyms, the
formal name of a measure, translations. Units decide which of many look-alike figures is meant,
and whether anything that is there answers at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from index.glossary import Glossary, gloss_stems
from index.script import fold, is_han
from index.words import STOP_WORDS, stem
from rag.lexicon.frame import (
    ENGLISH_FRAME,
    ENGLISH_SOFT,
    FRAME,
    GENERIC_NOUNS,
    KIND_WORDS,
    UNINFLECTED,
)
from rag.lexicon.measures import MEASURES, NO_MEASURES, ONE_COUNTERS
from rag.lexicon.places import NAMES_TAKEN_APART, PART_OF_A_COUNTRY, QUARTERS
from rag.lexicon.several import PAIRED_WORDS
from rag.lexicon.translations import ENGLISH_UNITS
from rag.speech import ends_as_noun, is_place, solidity
from rag.synonyms import GROUPS, KEPT_WHOLE
from rag.synonyms_en import KINDRED, SAME, of_same_country
from rag.terms import chinese_terms, english_terms, everyday_words, head_terms, initials, terms_in

_ASCII = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?[a-z]*|[a-z]+\d+")
# A级, B类: the letter is the name.
_TOKEN = re.compile(
    r"(?<![a-z0-9])[a-z](?:级|类|股|型|档|座)|[\u3400-\u9fff]+|[a-z0-9]+(?:[-.'][a-z0-9]+)*"
)
_FRAME = frozenset(FRAME) | frozenset(unit for unit in ENGLISH_UNITS if len(unit) <= 2)
_EMPTY_ENGLISH = ENGLISH_FRAME | STOP_WORDS
_FORMS = ("s", "ed", "ing")
_FRAME_CHARS = frozenset(word for word in FRAME if len(word) == 1)
# The firm's, I'm, they've.
_CLITIC = re.compile("'(?:s|m|re|ve|ll|d|t)$")
# 村里, 车市上: where, not what.
_LOCATIVE = re.compile(r"(?<=[\u3400-\u9fff])(?:里|中|内|上|里面|当中)$")
# 累积到, 提升至: what was done, and how far.
_REACHED = re.compile(r"(?<=[\u3400-\u9fff]{2})[到至]$")
# 新能源车造了多少, 的水有多少: the segmenter takes 车造 and 水有 for words.
_BEFORE_VERB = re.compile(
    # 覆盖率到多少了: no 率到.
    r"(?<=[率例重比额量])(?=到了?(?:多少|几|百分))|"
    r"(?<=[\u3400-\u9fff])(?=(?:(?<![制打改创营铸锻智])造|(?<![变售贩热])卖)了|有(?:多少|几)|占(?:了|到)?(?:几成|多少|百分)|达(?:到了?)?(?:多少|几)|(?<![安彩编牛并前后肋])排(?:名|在)?(?:第?(?:几|多少)|$)"
    r"|(?<![落温价时误相偏反级逆顺利税票力等分补色])差了?(?:多少|几))"
    # 每所能赔多少: each of them, and a verb.
    # 闸机要增加到, 客机将达到: no 机要, and no 机将.
    r"|(?<=[\u3400-\u9fff]机)(?=[要将](?:增|减|新|达|有|建|扩|升|降))"
    r"|(?<=每[所家户个名人位辆台件年天])(?=[能可要会得])"
)
# What is measured by the word in front of it: 增长面, 亏损额.
_SUFFIXES = frozenset("面率额值费")
_NUMERALS = frozenset("一二两三四五六七八九十百千万亿零半")
# Tags of adverbs, pronouns, prepositions, conjunctions, particles, interjections, directions.
_GRAMMAR = ("d", "r", "p", "c", "u", "y", "e", "o", "f")
_TRANSLATIONS = 6
_LONGEST_PHRASE, _PART_OF_PHRASE, _HEAD_OF_TERM = 3, 0.5, 0.75
# Centred cosine below which a word earns nothing, and how far above it it earns the most.
_NEAR_FROM, _NEAR_SPAN, _NEAR_MOST = 0.36, 0.25, 0.8
# Across languages a synonym is farther off than within one.
_ACROSS = 0.1
Similar = Callable[[str], Sequence[tuple[str, float]]]
"""Words of the texts near in meaning to a folded word, with their cosine, nearest first."""
_SHORTENED, _ONE_CHARACTER, _EVERYDAY = 0.7, 0.5, 0.85
# What a word earns that is told of mostly the same.
_KINDRED = 0.55


_WITH_DIGITS = re.compile(r"[a-z]+[-.]?\d[a-z0-9.-]*")


class Slot:
    """A stretch of text prepared for matching."""

    def __init__(self, text: str) -> None:
        self.folded = fold(text)

    @cached_property
    def chars(self) -> frozenset[str]:
        return frozenset(self.folded)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in _ASCII.findall(self.folded))

    def __contains__(self, pattern: str | frozenset[str]) -> bool:
        if isinstance(pattern, frozenset):
            return pattern <= self.stems
        if not pattern.isascii():
            return pattern in self.folded
        stemmed, as_written = as_latin(pattern)
        if stemmed in self.stems:
            return True
        return as_written is not None and as_written.search(self.folded) is not None


@lru_cache(maxsize=16384)
def as_latin(pattern: str) -> tuple[str, re.Pattern[str] | None]:
    """The stem of a Latin word, and how it stands in a text if it is no word of English.

    PM2.5 and H1N1 are one word, though no word of English is written so.
    """
    mixed = _WITH_DIGITS.fullmatch(pattern)
    whole = re.compile(rf"(?<![a-z0-9]){re.escape(pattern)}(?![a-z0-9])") if mixed else None
    return stem(pattern), whole


# 一座, 每家, 单台: one of what the measure word counts.
_ONE_OF = re.compile("[一每单各](?:" + "|".join(map(re.escape, ONE_COUNTERS)) + ")")


@dataclass(frozen=True)
class Unit:
    """A content word with its alternatives, the word itself first."""

    text: str
    patterns: tuple[str | frozenset[str], ...]
    measure: str = ""
    """Name of the measure in `MEASURES` that this word asks for."""
    near: tuple[tuple[str | frozenset[str], float], ...] = ()
    """Words of the text that mean about the same, with the credit each earns, best first."""

    @cached_property
    def is_noun(self) -> bool:
        """Whether it is a noun or a name, and no measure: what a figure can be of."""
        return not self.measure and len(self.text) > 1 and solidity(self.text) == 1.0

    def match(self, slot: Slot) -> float:
        """1 if the slot has it, part of that if it has most of a longer word, else 0."""
        folded = slot.folded
        for pattern in self.in_chinese:
            if pattern in folded:
                return 1.0
        stems, phrases, written = self._latin
        if (
            not stems.isdisjoint(slot.stems)
            or any(phrase <= slot.stems for phrase in phrases)
            or any(pattern.search(folded) for pattern in written)
        ):
            return 1.0
        best = 0.0
        for pattern in self._long:
            if pattern[0] in slot.chars or pattern[-1] in slot.chars:
                best = max(best, _partial(pattern, slot))
        for word, credit in self.near:
            if credit > best and word in slot:
                return credit
        return best

    @cached_property
    def in_chinese(self) -> tuple[str, ...]:
        """The Chinese words that stand for it in full."""
        return tuple(p for p in self.patterns if isinstance(p, str) and not p.isascii())

    @cached_property
    def _latin(
        self,
    ) -> tuple[frozenset[str], tuple[frozenset[str], ...], tuple[re.Pattern[str], ...]]:
        """Its Latin words by their stems, those of several words, and names with digits in them.

        A unit is held against hundreds of slots: what does not hang on the slot is done once.
        """
        latin = [as_latin(p) for p in self.patterns if isinstance(p, str) and p.isascii()]
        return (
            frozenset(stemmed for stemmed, _ in latin),
            tuple(p for p in self.patterns if isinstance(p, frozenset)),
            tuple(written for _, written in latin if written is not None),
        )

    @cached_property
    def _long(self) -> tuple[str, ...]:
        """Han words of which a part may count: a part of a synonym is too far from the word."""
        own = (self.text,) if is_han(self.text[0]) else ()
        return tuple(p for p in own if len(p) > 1)


def _partial(word: str, slot: Slot) -> float:
    """Credit for a Han word that the slot has in part: a typo, a variant, or its long form.

    Chinese shortens by leaving characters out (规上 for 规模以上), so characters in order with a
    small gap count; so do most of a longer word's character pairs.
    """
    present = sum(char in slot.chars for char in word)
    if present < len(word) and (len(word) == 2 or present * 2 < len(word)):
        return 0.0
    gap = 1 if len(word) == 2 else 3
    spread = f"[\u3400-\u9fff]{{0,{gap}}}".join(map(re.escape, word))
    if present == len(word) and re.search(spread, slot.folded):
        return _SHORTENED
    if len(word) == 2:
        return 0.0
    pairs = [word[i : i + 2] for i in range(len(word) - 1)]
    share = sum(pair in slot.folded for pair in pairs) / len(pairs)
    return 0.8 * share if share >= 0.5 else 0.0


def soft_units(text: str, similar: Similar | None = None) -> tuple[Unit, ...]:
    """English words that frame a question as often as they say what is meant."""
    words = [w for w in _ASCII.findall(fold(text)) if w in ENGLISH_SOFT]
    return tuple(_unit(word, None, similar) for word in dict.fromkeys(words))


def units_of(
    text: str, glossary: Glossary | None = None, similar: Similar | None = None
) -> tuple[Unit, ...]:
    """Units of a question (folded or not), in order, without words that only frame it.

    ``glossary`` translates into the language of the text that will be searched; ``similar``
    finds the words of that text that are near in meaning, with their cosine.
    """
    folded = fold(text)
    made: dict[str, Unit] = {}
    at = 0
    for start, end in _known_in(folded, glossary) if glossary is not None else ():
        made |= _units_between(folded[at:start], glossary, similar, made)
        unit = _term(folded[start:end], glossary, similar)
        made.setdefault(unit.text, unit)
        at = end
    made |= _units_between(folded[at:], glossary, similar, made)
    return tuple(made.values())


def _known_in(folded: str, glossary: Glossary) -> list[tuple[int, int]]:
    """Where terms of an English question stand, and names of a Chinese one."""
    if any(map(is_han, folded)):
        return glossary.names_in(folded)
    return terms_in(folded, glossary.has)


def _units_between(
    folded: str, glossary: Glossary | None, similar: Similar | None, known: Mapping[str, Unit]
) -> dict[str, Unit]:
    """Units of a stretch without terms, by their text, those known left as they are."""
    made = dict(known)
    words = list(_content_words(folded))
    while words:
        size = _phrase_size(words, folded, glossary)
        parts = [_unit(word, glossary, similar) for word in words[:size]]
        unit = parts[0] if size == 1 else _phrase(parts, glossary)
        made.setdefault(unit.text, unit)
        words = words[size:]
    return made


def _term(name: str, glossary: Glossary | None, similar: Similar | None) -> Unit:
    """An official term; what renders only one of its words earns part of it."""
    if name.isalpha() and not measure_of(name):
        return _unit(name, glossary, similar)
    parts = [_unit(word, glossary, similar) for word in _content_words(name)]
    measure = next((m for word in chinese_terms(name) if (m := measure_of(word))), "")
    unit = _joined(name, parts, chinese_terms(name), measure)
    # 基站 is told of more often than 5G基站.
    head = tuple((word, _HEAD_OF_TERM) for word in head_terms(name))
    best = sorted((*head, *unit.near), key=lambda item: -item[1])
    return replace(unit, near=tuple(best))


def _phrase_size(words: Sequence[str], folded: str, glossary: Glossary | None) -> int:
    """How many words, from the first one on, a dictionary renders as one: cold storage."""
    if glossary is not None and not words[0].isascii():
        return _han_size(words, folded, glossary)
    if glossary is not None:
        for size in range(min(_LONGEST_PHRASE, len(words)), 1, -1):
            phrase = " ".join(words[:size])
            known = phrase in folded and not any(w in KIND_WORDS for w in words[:size])
            if known and glossary.chinese_for_phrase(phrase):
                return size
    return 1


def _han_size(words: Sequence[str], folded: str, glossary: Glossary) -> int:
    """拜登, which the segmenter takes apart and the dictionary, or a table of terms, has as one."""
    for size in range(min(_LONGEST_PHRASE, len(words)), 1, -1):
        joined = "".join(words[:size])
        apart = all(glossary.english_for(word) for word in words[:size])
        if joined not in folded or apart:
            continue
        if glossary.english_for(joined) or _is_a_term(joined, words[:size], glossary):
            return size
    return 1


def _is_a_term(joined: str, words: Sequence[str], glossary: Glossary) -> bool:
    """麻醉医生, which the segmenter takes apart and the text has by one of its names."""
    if measure_of(joined) or any(map(measure_of, words)):
        return False
    return any(map(glossary.has_words_of, english_terms(joined)))


def _phrase(parts: Sequence[Unit], glossary: Glossary | None) -> Unit:
    """Words that mean one thing together; what renders one of them alone earns part of it."""
    if glossary is not None and not parts[0].text.isascii():
        text = "".join(part.text for part in parts)
        names = [gloss_stems(n) for n in english_terms(text) if glossary.has_words_of(n)]
        if names:
            return _joined(text, parts, (*names, *glossary.english_for(text)))
        return Unit(text, (text, *glossary.english_for(text)))
    text = " ".join(part.text for part in parts)
    return _joined(text, parts, glossary.chinese_for_phrase(text) if glossary else ())


def _joined(
    text: str, parts: Sequence[Unit], whole: Sequence[str | frozenset[str]], measure: str = ""
) -> Unit:
    near: dict[str | frozenset[str], float] = {}
    for part in parts:
        for pattern in part.patterns[1:]:
            if isinstance(pattern, str) and len(pattern) == 1:
                continue
            near[pattern] = max(near.get(pattern, 0.0), _PART_OF_PHRASE)
        for pattern, credit in part.near:
            near[pattern] = max(near.get(pattern, 0.0), _PART_OF_PHRASE * credit)
    best = sorted(near.items(), key=lambda item: -item[1])
    return Unit(text, (text, *whole), measure, tuple(best))


def _content_words(folded: str) -> Iterable[str]:
    import rjieba

    for token in _TOKEN.findall(folded):
        if not is_han(token[0]):
            token = _CLITIC.sub("", token)
            if len(token) > 1 and not is_empty_english(token) and not token.isdigit():
                yield from _hyphen_parts(token)
            continue
        pieces = [p for piece in _BEFORE_VERB.split(token) for p in _around_known(piece)]
        tagged = [pair for piece in pieces for pair in rjieba.tag(piece)]
        # 国内汽车, which the segmenter takes for an organisation: cars, and where.
        tagged = [(_AT_HOME.sub("", w) if tag == "nt" else w, tag) for w, tag in tagged]
        grammar = {word for word, tag in tagged if tag.startswith(_GRAMMAR)}
        nouns = {word for word, tag in tagged if tag.startswith(("n", "vn")) and len(word) > 1}
        # 未成年人 is one word, whatever its characters are by themselves.
        nouns |= {w for w, tag in tagged if tag[0] in "lij" and len(w) >= _LONG_WORD}
        words = _regroup([word for word, _ in tagged])
        for at, word in enumerate(words):
            following = words[at + 1] if at + 1 < len(words) else ""
            if word in _NAMING_AHEAD and following in nouns and following not in _FRAME:
                # 数据企业 names them, 出口的数据 nothing.
                yield word
                continue
            if word not in _known_words():
                if word in grammar:
                    continue
                word = _REACHED.sub("", _LOCATIVE.sub("", word))
            if all(char in _NUMERALS for char in word) or _ONE_OF.fullmatch(word):
                continue
            known = word in nouns or word in _known_words()
            grammatical = not known and all(char in _FRAME_CHARS for char in word)
            if word not in _FRAME and not grammatical:
                yield word


_AT_HOME = re.compile("^国内(?=[\u4e00-\u9fff]{2,3}$)")
_LONG_WORD, _NAMING_AHEAD = 3, frozenset({"数据"})


@lru_cache(maxsize=16384)
def _is_guessed(word: str) -> bool:
    """Whether the segmenter only guesses that some characters are a word: 央企营, 收是."""
    import rjieba

    return len(word) > 1 and all(len(piece) == 1 for piece in rjieba.cut(word, False))


_LONGEST_KNOWN = 6


def _around_known(piece: str) -> list[str]:
    """央企 and 营收是 of 央企营收是: where two words are guessed, what the tables know is no part
    of both."""
    import rjieba

    words = rjieba.cut(piece)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    known = _synonyms()
    for i, edge in enumerate(starts[1:-1], start=1):
        if not all(len(word) == 1 or _is_guessed(word) for word in words[i - 1 : i + 1]):
            continue
        if len(words[i - 1]) == len(words[i]) == 1:
            continue
        for size in range(_LONGEST_KNOWN, 1, -1):
            for at in range(max(starts[i - 1], edge - size + 1), edge):
                stop = at + size
                if stop <= starts[i + 1] and piece[at:stop] in known:
                    rest = (piece[:at], piece[stop:])
                    left, right = (_around_known(part) if part else [] for part in rest)
                    return [*left, piece[at:stop], *right]
    return [piece]


def is_empty_english(word: str) -> bool:
    """Whether a folded English word, or the one it is a form of, only frames a question."""
    if word in _EMPTY_ENGLISH:
        return True
    # Herring is no form of her, nor mining of mine.
    return word.endswith(_FORMS) and stem(word) in _EMPTY_ENGLISH - UNINFLECTED


def _hyphen_parts(token: str) -> list[str]:
    parts = [part for part in token.split("-") if len(part) > 1]
    return [p for p in parts if not is_empty_english(p)] if len(parts) > 1 else [token]


def _regroup(words: list[str]) -> list[str]:
    """Join neighbours that are one word: 造 了 or 移动 电话 by a table, 增长 面 by its ending."""
    known = _known_words()
    grouped: list[str] = []
    i = 0
    while i < len(words):
        for size in range(min(4, len(words) - i), 1, -1):
            joined = "".join(words[i : i + size])
            if joined in known:
                grouped.append(joined)
                i += size
                break
        else:
            joins = i + 1 < len(words) and words[i + 1] in _SUFFIXES and len(words[i]) == 2
            grouped.append("".join(words[i : i + 1 + joins]))
            i += 1 + joins
    return grouped


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    words = {word for group in KEPT_WHOLE for word in group} | {*NAMES_TAKEN_APART, *QUARTERS}
    for measure in MEASURES:
        words.update(measure.formal, measure.asked)
    return frozenset(words)


@lru_cache(maxsize=1)
def _synonyms() -> dict[str, tuple[str, ...]]:
    table: dict[str, list[str]] = {}
    for group in GROUPS:
        for word in group:
            table.setdefault(word, []).extend(w for w in group if w != word)
    return {word: tuple(dict.fromkeys(others)) for word, others in table.items()}


@lru_cache(maxsize=1)
def _synonyms_by_stem() -> dict[str, tuple[str, ...]]:
    """Of the Latin words of the table, whatever their form."""
    table: dict[str, tuple[str, ...]] = {}
    for known, others in _synonyms().items():
        if known.isascii():
            table[stem(known)] = (*table.get(stem(known), ()), *others)
    return table


@lru_cache(maxsize=4096)
def _same_as(word: str) -> tuple[str | frozenset[str], ...]:
    """Synonyms from the table; English ones whatever the form: boxes for a container."""
    if not word.isascii():
        return _synonyms().get(word, ())
    mixed = _synonyms_by_stem().get(stem(word), ())
    return tuple(dict.fromkeys(map(_pattern, (*_others(word, _same_by_stem()), *mixed))))


@lru_cache(maxsize=4096)
def _kindred(word: str) -> tuple[str | frozenset[str], ...]:
    """English words that mostly tell of what a word tells of."""
    return tuple(map(_pattern, _others(word, _kindred_by_stem())))


def is_in_tables(word: str) -> bool:
    """Whether the tables have other English words for a word."""
    return bool(_same_as(word) or _kindred(word))


def _others(word: str, groups: Mapping[str, Sequence[Sequence[str]]]) -> tuple[str, ...]:
    """What stands beside a word, whatever its form, in the groups it is in."""
    own = stem(word)
    return tuple(dict.fromkeys(w for g in groups.get(own, ()) for w in g if stem(w) != own))


@lru_cache(maxsize=1)
def _same_by_stem() -> dict[str, list[Sequence[str]]]:
    return _by_stem(SAME)


@lru_cache(maxsize=1)
def _kindred_by_stem() -> dict[str, list[Sequence[str]]]:
    return _by_stem(KINDRED)


def _by_stem(groups: Sequence[Sequence[str]]) -> dict[str, list[Sequence[str]]]:
    table: dict[str, list[Sequence[str]]] = {}
    for group in groups:
        for known in dict.fromkeys(map(stem, group)):
            table.setdefault(known, []).append(group)
    return table


def _pattern(word: str) -> str | frozenset[str]:
    """A word, or the stems of a phrase whose words may stand apart: on-time."""
    return frozenset(map(stem, word.split("-"))) if "-" in word else word


def measure_of(word: str) -> str:
    """The measure that a folded word names, or an empty string."""
    if word in NO_MEASURES or any(word.startswith(pair) for pair, _ in PAIRED_WORDS):
        # 产销量 is of two measures, and of neither alone.
        return ""
    for measure in MEASURES:
        if word in measure.formal or word in measure.asked:
            return measure.name
        if any(word.endswith(formal) and len(word) > len(formal) for formal in measure.formal):
            # 总产量 is 产量, 零售额 no 收入: the end of a compound is what it is.
            return measure.name
        if len(word) > 2 and word[:-1] in measure.formal and word[-1] in "量额数":
            return measure.name
        if len(word) == 4 and word[2:] in GENERIC_NOUNS and word[:2] in measure.formal:
            # 利润总额 is of profit, whatever 总额 stands elsewhere.
            return measure.name
        if word.isascii() and stem(word) in measure.english:
            return measure.name
    return ""


def is_said_of_many(word: str) -> bool:
    """Whether a word of a measure is one of every day, which is said of other things as well."""
    return any(word in measure.asked for measure in MEASURES)


def formal_names(name: str) -> tuple[str, ...]:
    """What a measure of the table is called in official Chinese."""
    return next((measure.formal for measure in MEASURES if measure.name == name), ())


def _english(name: str) -> tuple[str, ...]:
    return next((m.english for m in MEASURES if m.name == name), ())


_OF_THE_SORT, _OF_A_GENERIC_SORT, _OF_A_PAIR = 0.75, 0.3, 0.7
_MOST_VARIANTS = 8


@lru_cache(maxsize=8192)
def _variants(word: str) -> tuple[str, ...]:
    """A compound with one of its words in another form: 上市公司 is 上市企业."""
    made = [
        word.replace(part, other)
        for size in range(len(word) - 1, 1, -1)
        for start in range(len(word) - size + 1)
        if (part := word[start : start + size]) in _synonyms()
        and is_han(part[0])
        and _is_part_of(part, word)
        for other in _synonyms()[part]
        if len(other) > 1 and is_han(other[0])
    ]
    return tuple(dict.fromkeys(made))[:_MOST_VARIANTS]


def _is_part_of(part: str, word: str) -> bool:
    """Whether a compound is made of a word: 上市公司 is of 公司, and 工作日 has no 工作 in it.

    Where one character is left beside it, the segmenter has to take the two apart: 农民 工.
    """
    import rjieba

    return len(word) - len(part) > 1 or part in rjieba.cut(word)


def _credit(cosine: float) -> float:
    """What a word near in meaning earns: nothing for a neighbour, most for a synonym."""
    return round(_NEAR_MOST * min(1.0, max(0.0, (cosine - _NEAR_FROM) / _NEAR_SPAN)), 3)


def _part(word: str, ending: str) -> float:
    """How much a part of a word says of the word: in Chinese its end tells of what sort it is."""
    modifies = is_han(word[0]) and len(word) - len(ending) > 1 and word.startswith(ending)
    if modifies and ends_as_noun(word):
        # 工业园区 is no 工业, and 用户数 tells of 用户.
        return _OF_A_GENERIC_SORT
    if word.isascii() or not word.endswith(ending) or word == ending:
        return 1.0
    return _OF_A_GENERIC_SORT if ending in GENERIC_NOUNS else _OF_THE_SORT


def _is_region(word: str) -> bool:
    return not word.isascii() and (is_place(word) or _REGION.fullmatch(word) is not None)


_REGION = re.compile(PART_OF_A_COUNTRY)


def _unit(word: str, glossary: Glossary | None, similar: Similar | None) -> Unit:
    measure = measure_of(word)
    patterns: list[str | frozenset[str]] = [word]
    rendered: Sequence[tuple[str, float]] = ()
    plain: list[str] = []
    patterns += _same_as(word)
    patterns += _variants(word)
    if glossary is None:
        patterns += of_same_country(word)
    if measure:
        patterns += formal_names(measure)
        patterns += [frozenset(e.split()) for e in _english(measure)]
    if word.isascii():
        patterns += initials().get(word, ())
    if glossary is not None:
        if word.isascii():
            # Gigabit-capable: a term that a hyphen joins to another word.
            patterns += chinese_terms(word)
            # What a measure is called is in its table: 增产 renders production, but is none.
            rendered = () if measure else glossary.renderings(word)
            patterns += [w for w, credit in rendered if credit == 1.0][:_TRANSLATIONS]
            plain = [w for w in everyday_words(word) if glossary.has(w)] if not measure else []
        else:
            patterns += [gloss_stems(name) for name in english_terms(word)]
            patterns += [
                m for w in (word, *_synonyms().get(word, ())) for m in glossary.english_for(w)
            ][:_TRANSLATIONS]
    # 东北 is no 东部, however near their meanings: a place is meant by its name.
    near = [] if similar is None or measure or _is_region(word) else similar(word)
    # A neighbour of the word that is a measure of its own is another thing, not another name.
    # 总额 is the sort of thing that 利润总额 is, whatever it is the total of.
    credits: list[tuple[str | frozenset[str], float]] = [
        (w, _credit(c + (_ACROSS if w.isascii() != word.isascii() else 0.0)) * _part(word, w))
        for w, c in near
        if not measure_of(w)
    ]
    credits += [(w, credit) for w, credit in rendered[:_TRANSLATIONS] if credit < 1.0]
    # One character stands in many words.
    credits += [(w, _ONE_CHARACTER if len(w) == 1 else _EVERYDAY) for w in plain]
    if word.isascii():
        credits += [(other, _KINDRED) for other in _kindred(word)]
    # 产销 tells of both 产量 and 销量.
    credits += [(pair, _OF_A_PAIR) for pair, both in PAIRED_WORDS if measure in both.split("和")]
    best = sorted((p for p in credits if p[1]), key=lambda p: -p[1])
    return Unit(word, tuple(dict.fromkeys(patterns)), measure, tuple(best))
