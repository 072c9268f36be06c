"""What a text itself says that its figures have to do with one another.

其中, 中的 and 已 tell a part of a whole; 比本地农民工高 tells how far a thing that is not measured
is from one that is. A computation on figures that the text relates is surer than one on figures
that only have a unit in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from index.figures.periods import find_periods
from index.records import Figure
from index.script import fold
from rag.amounts import amount
from rag.dimensions import comparable, is_percent
from rag.figure_index import FigureIndex, FigureView
from rag.lexicon.relating import (
    ALLOTTED,
    APART_FROM,
    BEFORE_IN_TIME,
    BELOW,
    OF_THE_WHOLE,
    OF_WHICH,
    OF_WHICH_ALREADY,
    PART_OF_THEM,
)
from rag.units import Slot

_OF_WHICH, _ALREADY = re.compile(OF_WHICH), re.compile(OF_WHICH_ALREADY)
_OF_THEM, _OF_THE, _ALLOTTED = map(re.compile, (PART_OF_THEM, OF_THE_WHOLE, ALLOTTED))
_APART = re.compile(APART_FROM)
_CLAUSE = 40
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|(?:19|20)\d\d年")
_IN_TIME = re.compile(BEFORE_IN_TIME)
_SENTENCE_END = re.compile(r"[。！？!?\n]")
_ENDS = re.compile(r"[；;。！？!?\n]")


@dataclass(frozen=True)
class PartOf:
    """A number of things and how many of them are so."""

    whole: FigureView
    part: FigureView


@dataclass(frozen=True)
class ApartFrom:
    """How far a figure is from that of another thing, which is told by this alone."""

    level: FigureView
    by: FigureView
    other: Slot
    above: bool
    """Whether the figure is above that of the other thing."""


@dataclass(frozen=True)
class Relations:
    """Those of one state of the index."""

    parts: tuple[PartOf, ...]
    apart: tuple[ApartFrom, ...]


@lru_cache(maxsize=4)
def wholes(index: FigureIndex) -> dict[str, Slot]:
    """What the whole of each part is told of, by the part's figure id."""
    return {
        part.part.figure.id: part.whole.about
        for part in relations(index).parts
        if part.whole.figure.briefing_id == part.part.figure.briefing_id
    }


@lru_cache(maxsize=4)
def relations(index: FigureIndex) -> Relations:
    """The relations between all figures of an index, in the order of the texts."""
    passages: dict[str, list[FigureView]] = {}
    for view in index.views:
        passages.setdefault(view.passage.id, []).append(view)
    groups = [sorted(views, key=lambda v: v.figure.start) for views in passages.values()]
    return Relations(
        tuple(part for views in groups for part in _parts(index, views)),
        tuple(apart for views in groups for apart in _apart(index, views)),
    )


def _parts(index: FigureIndex, views: list[FigureView]) -> Iterator[PartOf]:
    """Every figure with the nearest one ahead of it that the text says it is a part of."""
    for i, part in enumerate(views):
        if not _is_number(part):
            continue
        for whole in reversed(views[:i]):
            if not _is_number(whole) or not _is_less(part.figure, whole.figure):
                continue
            if _is_of_other_year(whole, part):
                # Fell to 143, from 161 in 2024; construction had 49 of them: not of the 161.
                continue
            between = _between(index, whole, part)
            if _tells_part(between, whole, part) or _of_them(index, between, whole, part):
                yield PartOf(whole, part)
                break


def _is_of_other_year(whole: FigureView, part: FigureView) -> bool:
    """Whether one sentence tells an amount of an earlier year beside what is so now."""
    a, b = whole.figure.period[:4], part.figure.period[:4]
    same = whole.figure.sentence_start == part.figure.sentence_start
    return same and whole.figure.status == "actual" and bool(a) and bool(b) and a < b


def _tells_part(between: str, whole: FigureView, part: FigureView) -> bool:
    sentences = len(_SENTENCE_END.findall(between))
    opened = list(_OF_WHICH.finditer(between))
    if whole.each != part.each:
        return False
    if _named_in(whole, part):
        return True
    if opened and sentences <= 1:
        # 其中 opens a list that goes on to the end of its sentence; 支出中 names the whole.
        behind = between[opened[-1].end() :]
        named = opened[-1]["whole"]
        return not _ENDS.search(behind) and (not named or named in whole.about.folded)
    if whole.figure.unit != part.figure.unit:
        return False
    if _is_used_up(between, sentences, whole, part):
        return True
    if sentences:
        return False
    return (whole.whole and _is_next(between)) or _ALREADY.search(between) is not None


def _of_them(index: FigureIndex, between: str, whole: FigureView, part: FigureView) -> bool:
    """6,200 claims and paid 5,350 of them; of the 390 routes we have restored 312."""
    text = index.snapshot.briefings[part.figure.briefing_id].text
    if _SENTENCE_END.search(between) or not _is_next(between) or whole.each != part.each:
        return False
    if _OF_THEM.match(fold(text[part.figure.end : part.figure.end + 30])):
        return True
    opened = fold(text[whole.figure.sentence_start : whole.figure.start])
    return bool(_OF_THE.search(opened)) and whole.figure.unit == part.figure.unit


def _is_used_up(between: str, sentences: int, whole: FigureView, part: FigureView) -> bool:
    """限额1240亿元，到9月末发行1058亿元: of what is allotted, what was taken of it is told next."""
    if not _ALLOTTED.search(f"{whole.about.folded}{whole.ahead}{whole.behind}"):
        return False
    if _ALLOTTED.search(f"{part.figure.metric}{part.ahead}") or part.figure.status == "target":
        return False
    same = whole.figure.subject == part.figure.subject or _ALREADY.search(between) is not None
    return same and (sentences == 0 or (sentences <= 2 and _is_next(between)))


def _named_in(whole: FigureView, part: FigureView) -> bool:
    """外国人里免签入境 names the whole that it is a part of."""
    name = whole.figure.subject
    return bool(name) and part.figure.subject.startswith((f"{name}里", f"{name}中"))


def _is_next(between: str) -> bool:
    """Whether no other figure stands between the two; a year is none."""
    return re.search(r"\d", _YEAR.sub("", between)) is None


def _is_number(view: FigureView) -> bool:
    figure = view.figure
    return figure.kind in ("level", "count") and not is_percent(figure) and not view.change


def _is_less(part: Figure, whole: Figure) -> bool:
    return comparable(part, whole) and amount(part) < amount(whole)


def _apart(index: FigureIndex, views: list[FigureView]) -> Iterator[ApartFrom]:
    for i, by in enumerate(views):
        told = _APART.search(_before(index, by))
        if told is None:
            continue
        other = next(g for g in (told["other"], told["other2"]) if g)
        if find_periods(other, None) or _IN_TIME.search(other):
            continue
        level = next((v for v in reversed(views[:i]) if _is_level_of(v, by)), None)
        if level is not None:
            word = told["word"] or told["word2"]
            yield ApartFrom(level, by, Slot(other), word[0] not in BELOW)


def _is_level_of(level: FigureView, by: FigureView) -> bool:
    """Whether a figure ahead of a distance is what the distance is counted from."""
    a, b = level.figure, by.figure
    if a.sentence_start != b.sentence_start or level.change or a.kind == "points":
        return False
    if b.kind == "points" or b.unit in ("个百分点", "百分点"):
        return is_percent(a)
    return comparable(a, b) and not is_percent(a)


def _before(index: FigureIndex, view: FigureView) -> str:
    """The words of the clause in front of a figure, in Simplified script."""
    briefing = index.snapshot.briefings[view.figure.briefing_id]
    text = briefing.text[
        max(view.figure.sentence_start, view.figure.start - 40) : view.figure.start
    ]
    return re.split(r"[，,；;：:]", fold(text))[-1]


def _between(index: FigureIndex, a: FigureView, b: FigureView) -> str:
    briefing = index.snapshot.briefings[a.figure.briefing_id]
    return fold(briefing.text[a.figure.end : b.figure.start])


def parts_of(found: Iterable[PartOf]) -> frozenset[tuple[str, str]]:
    """Pairs of ids, whole before part."""
    return frozenset((p.whole.figure.id, p.part.figure.id) for p in found)
