"""What a question for measures, features, problems or reasons wants to know.

Half the words of such a question say what sort of answer is wanted (“哪四个抓手”, “四步棋怎么走”)
or how it is to be given (“简单列下”): they name no subject, and the right passage has none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from index.figures.numerals import parse_chinese
from index.records import Briefing
from index.script import fold
from rag.find import Finder
from rag.lexicon.lists import (
    AHEAD,
    ASKS_DEEDS,
    ASKS_PROBLEMS,
    ASKS_REASONS,
    ASKS_SOMETHING,
    ASKS_WHOLE,
    COUNTED_LIST,
    COUNTED_POINTS,
    HOUSE_ENDINGS,
    LIST_SIZE,
    LIST_SORTS,
    LIST_VERBS,
    POINTS_CALLED,
    REMEDIES,
    REQUEST,
    TO_COME,
    WAS_DONE,
)
from rag.lexicon.people import DOER
from rag.listing import asks_about_future
from rag.names import without_people
from rag.speech import solidity
from rag.units import Slot, Unit

_COUNTED, _SIZE, _WIDE = map(re.compile, (COUNTED_LIST, LIST_SIZE, ASKS_WHOLE))
_REQUEST, _ASKS, _WHY = map(re.compile, (REQUEST, ASKS_SOMETHING, ASKS_REASONS))
_PROBLEMS, _TO_COME, _DONE = map(re.compile, (ASKS_PROBLEMS, TO_COME, WAS_DONE))
_DEEDS = re.compile(ASKS_DEEDS)
# 在创新发展上怎么做: one side of it.
_OF_SIDE = re.compile(
    r"在(?![哪什])(?P<side>[^,，。?？哪什]{2,12}?)(?:这个?|那个?)?(?:方面|环节|层面|上)"
    r"(?=[,，]|怎|如何|有什么|有哪|要|将|会|打算)"
)
# 针对这些困难有什么举措 asks for what is done about them.
_REMEDIES = re.compile(REMEDIES)
_CLAUSE = re.compile(r"[^,，。;；?？!！]+[,，。;；?？!！]*")
# 五个稳, 四个“新”: what the briefing itself calls its list.
_PHRASE = re.compile(
    r"[两二三四五六七八九十]个[“\"]?[\u4e00-\u9fff](?![\u4e00-\u9fff]?(?:方面|特点))"
)
# 哪五个字, 四字词: the list is of words of so many characters.
_WORDS = re.compile(r"(?P<n>[两二三四五六七八九十])个(?:汉)?字(?!词)")
ENGLISH_SIZES = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten".split(), start=2)
}
CALLED = re.compile(POINTS_CALLED)
_SORTS, _VERBS = frozenset(LIST_SORTS), frozenset(LIST_VERBS)
_KEPT = 0.3
# What comes and how many points there are is asked in words that no answer has.
_FRAMES = re.compile("|".join((AHEAD, COUNTED_POINTS, DOER)))
_HOUSE = re.compile(HOUSE_ENDINGS)
# Of which sort a house is says little of what is asked of it.
_OF_HOUSE, _SAME_HOUSE = 0.3, 0.6
# 四季度, 7月: a time that tells sentences of one briefing apart.
_PART_OF_YEAR = re.compile(r"[一二三四]季度|(?<!\d)1?\d月(?!份?以)|[上下]半年")
_TIME_WEIGHT = 3.0
# “不敢转”: words in quotation marks that the briefing has as they are say what is meant.
_QUOTED = re.compile(r"[“\"「『‘]([\u4e00-\u9fff]{2,12})[”\"」』’]")
_QUOTED_WEIGHT = 5.0


@dataclass(frozen=True)
class ListAsk:
    """The subject, and what is wanted of it."""

    units: tuple[Unit, ...]
    weights: dict[str, float]
    speakers: tuple[str, ...]
    size: int
    """How many points the question says there are; 0 where it does not."""
    counted: bool
    wide: bool
    """All that is planned or was done is wanted, hardly one point of it."""
    side: str
    """The one point that is asked about: 在政策引导上."""
    future: bool
    problems: bool
    reasons: bool
    deeds: bool
    """Asks what is or was done: figures alone are no answer."""
    phrase: str
    house: frozenset[str]
    """Words that name who holds the briefing: they tell nothing apart."""
    sort: str
    """What the points are called, with how many: 五件事."""
    words: int
    """So many single characters sum the list up; 0 where that is not asked for."""


def understand_list(finder: Finder, briefing: Briefing) -> ListAsk:
    """What the question wants of this briefing."""
    text, speakers = without_people(finder.text, briefing)
    text = _subject_clauses(finder, text)
    folded = finder.folded
    side = _OF_SIDE.search(folded)
    subject = _FRAMES.sub(" ", text)
    own = _content(finder, finder.ask(subject).units)
    units = own
    if finder.before is not None:
        units += _content(finder, [u for u in finder.before.units if u not in own])
    times = [t for t in dict.fromkeys(_PART_OF_YEAR.findall(folded)) if t in briefing.text]
    if not units and not times:
        # Nothing but 接下来有什么打算: what is left is all there is to go by.
        units = finder.ask(text).units
    phrase, words = _PHRASE.search(folded), _WORDS.search(folded)
    names = {unit.text for unit in own}
    house = _house(units, briefing)
    if house == {unit.text for unit in units}:
        house = frozenset()
    weights = {
        u.text: finder.importance(u)
        * (1.0 if u.text in names or not names else _KEPT)
        * (_OF_HOUSE if u.text in house else 1.0)
        for u in units
    }
    quoted = [q for q in _QUOTED.findall(text) if q in briefing.text and q not in weights]
    weights |= dict.fromkeys(times, _TIME_WEIGHT) | dict.fromkeys(quoted, _QUOTED_WEIGHT)
    return ListAsk(
        units=(*units, *(Unit(t, (t,)) for t in (*times, *quoted))),
        weights=weights,
        house=house,
        speakers=tuple(speakers),
        size=_size(folded),
        counted=_COUNTED.search(fold(text)) is not None,
        wide=_WIDE.search(folded) is not None and side is None,
        side=side["side"] if side else "",
        future=_of_what_comes(finder),
        problems=_PROBLEMS.search(folded) is not None and not _REMEDIES.search(folded),
        reasons=_WHY.search(folded) is not None,
        deeds=_DEEDS.search(folded) is not None,
        phrase=phrase[0] if phrase else "",
        sort=sort["sort"] if (sort := CALLED.search(folded)) else "",
        words=int(parse_chinese(words["n"])) if words else 0,
    )


def _house(units: Iterable[Unit], briefing: Briefing) -> frozenset[str]:
    """Words for the office, ministry or company whose people speak."""
    told = Slot(" ".join((briefing.title, *(p.role for p in briefing.participants))))
    return frozenset(
        u.text for u in units if _HOUSE.search(u.text) and u.match(told) >= _SAME_HOUSE
    )


def _subject_clauses(finder: Finder, text: str) -> str:
    """Without clauses that only say how to answer, where another clause asks of a subject."""
    clauses = _CLAUSE.findall(text)
    kept = [c for c in clauses if not _REQUEST.search(fold(c).strip(" ,，。?？"))]
    asks = any(_ASKS.search(fold(clause)) for clause in kept)
    if not kept or not asks:
        return text
    left = _content(finder, finder.ask("".join(kept)).units)
    # 用“四个新”总结工业互联网，分别指什么: what is summed up is the subject.
    return "".join(kept) if any(len(u.text) > 1 and solidity(u.text) == 1.0 for u in left) else text


def _content(finder: Finder, units: list[Unit] | tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Units that name a subject: no sorts of points, no everyday verbs of doing."""
    return tuple(u for u in units if not _only_frames(finder, u))


def _only_frames(finder: Finder, unit: Unit) -> bool:
    if unit.text in _SORTS or unit.text in _VERBS:
        return True
    if unit.text.isascii() or unit.measure:
        return False
    # 搞, 扛, 淘: a verb the briefing never uses names nothing that it could speak of.
    return solidity(unit.text) < 1.0 and unit.text not in finder.text_in_scope and not unit.near


def _of_what_comes(finder: Finder) -> bool:
    """Whether plans are asked for; what only may mean that gives way to words of the past."""
    folded = finder.folded_whole
    if asks_about_future(folded) or _is_ahead(finder):
        return True
    return _TO_COME.search(folded) is not None and _DONE.search(folded) is None


def _is_ahead(finder: Finder) -> bool:
    """Every time that is asked for lies after the one the briefing reports on."""
    year, periods = finder.main_year, finder.whole.periods
    return bool(year and periods) and all(p.value[:4] > year for p in periods)


def _size(folded: str) -> int:
    found = _SIZE.search(folded)
    if found is None:
        return 0
    word = found["zh"] or found["zh2"] or found["zh3"] or found["en"] or found["en2"]
    if word in ENGLISH_SIZES:
        return ENGLISH_SIZES[word]
    return int(word) if word.isdigit() else int(parse_chinese(word))
