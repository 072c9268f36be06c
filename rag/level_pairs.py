"""A level and its own change, told in one breath: 127.4吉瓦时, 同比增长87.1%."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from index.records import Figure
from rag.amounts import amount
from rag.ask import Ask
from rag.derived import has_unit, is_amount
from rag.dimensions import comparable, is_percent
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.kinship import is_next
from rag.lexicon.comparing import WHOLES
from rag.lexicon.frame import GENERIC_NOUNS, KIND_WORDS
from rag.lexicon.measures import QUANTITY_NAMES, TIME_UNITS
from rag.nature import MONEY, nature_of
from rag.operands import lacks_name
from rag.reading import STATED
from rag.spans import periods_agree

_AMOUNT_WORDS = re.compile(r"(?:规模|总量|总额|总数|数量|金额)$")
# 全省 is said of one figure and meant of all.
_WHOLES = re.compile(WHOLES)
_SAYS_LITTLE = GENERIC_NOUNS | KIND_WORDS
_TOTALS = frozenset("总数 总量 总额 总规模 总人数".split())
_MIN_LEVEL, _MIN_FOREIGN = 0.5, 0.3
_LEVELS, _NEARLY, _LESS_COVERED = 16, 1.0, 0.2
_MEASURE_TOLD, _EXACTLY = 0.7, 0.3
_NAMED_AGAIN = 0.6


class Pair(NamedTuple):
    """A level and its change, and how well they answer."""

    level: FigureView
    change: FigureView
    score: float

    @property
    def views(self) -> tuple[FigureView, FigureView]:
        return self.level, self.change


def is_growth(view: FigureView) -> bool:
    figure = view.figure
    return figure.kind == "growth" and (is_percent(figure) or figure.unit == "倍")


def _is_of_other_measure(finder: Finder, ask: Ask, view: FigureView) -> bool:
    """What was imported is not worked out from how large the market is, nor a loss from income."""
    wanted = [unit for unit in ask.units if unit.measure]
    if not wanted or finder.question.language == "en":
        return False
    if nature_of(ask.unit) == MONEY and "价" in view.about.folded:
        # 卖多少钱 is asked of what the text calls a price.
        return False
    slots = (view.about, view.clause, view.sentence)
    return not any(unit.match(slot) >= _MEASURE_TOLD for unit in wanted for slot in slots)


def level_and(
    finder: Finder,
    ask: Ask,
    accept: Callable[[FigureView], bool],
    together: Callable[[FigureView, FigureView], bool] = lambda level, change: True,
    kin: Callable[[Finder, FigureView, FigureView], float] | None = None,
) -> Pair | None:
    """A level with a change of it that ``together`` answer; None where there is none.

    ``kin`` says how surely the two belong together, 0 for not at all.
    """
    kin = kin or kinship_of_change
    units = tuple(u for u in ask.units if not _WHOLES.fullmatch(u.text))
    free = replace(ask, kinds=frozenset(), periods=(), direction="", units=units or ask.units)
    named = tuple(
        u for u in free.units if u.text not in _SAYS_LITTLE and not STATED.fullmatch(u.text)
    )
    of_thing = replace(free, units=named or free.units)
    changes = [v for v in finder.views if accept(v)]
    levels = [
        m
        for m in finder.rank(free)[:_LEVELS]
        if is_amount(m.view)
        and has_unit(ask.unit, m.view.figure)
        # 每百元营业收入的成本 is no 营业收入.
        and not (m.view.each and "价" not in m.view.about.folded and not finder.asked(ask).each)
        and (m.view.figure.unit not in TIME_UNITS or ask.unit in TIME_UNITS)
    ]
    best_score = levels[0].score if levels else 0.0
    told = [m.coverage for m in levels if m.view.figure.status == "actual"]
    most = max(told, default=0.0) - _LESS_COVERED
    levels = [m for m in levels if m.score >= best_score - _NEARLY and m.coverage >= most]
    best: Pair | None = None
    for level in levels:
        least = _MIN_FOREIGN if finder.is_foreign(level) else _MIN_LEVEL
        untold = any(word.endswith(QUANTITY_NAMES) for word in level.missing)
        told_enough = level.coverage >= least or (
            # 保有量 is not worked out from what is built in a year.
            finder.stands_out(level.view) and not untold
        )
        if not told_enough or lacks_name(finder, ask.units, level.view):
            continue
        if finder.objection(of_thing, level) == "subject":
            # What the question names is not told of.
            continue
        if not finder.is_foreign(level) and _is_of_other_measure(finder, ask, level.view):
            continue
        for change in changes:
            nearness = kin(finder, level.view, change)
            if nearness <= 0 or not together(level.view, change):
                continue
            score = level.score + nearness + _EXACTLY * _is_exact(level.view, change)
            if best is None or score > best.score:
                best = Pair(level.view, change, score)
    return best


def _is_exact(level: FigureView, change: FigureView) -> bool:
    """Told in the unit of its change and to the last digit, 800亿斤以上 beside 4218.6万吨."""
    return level.figure.full_unit == change.figure.full_unit and not level.figure.qualifier


def kinship_of_change(finder: Finder, level: FigureView, change: FigureView) -> float:
    """How surely a change is that of a level: the same thing measured, told close by."""
    a, b = level.figure, change.figure
    if a.id == b.id or a.briefing_id != b.briefing_id:
        return 0.0
    if a.passage_id != b.passage_id:
        # Told elsewhere: only of the very same thing, be one of the year and one of its months.
        near = periods_agree(a.period, b.period) or periods_agree(b.period, a.period)
        return 0.15 if near and a.subject and _thing(a) == _thing(b) else 0.0
    same = same_sentence(level, change)
    of_one = same and (a.subject, a.metric) == (b.subject, b.metric)
    # 最大负荷A, 全年5次创新高, 比去年最高值多出B: within the sentence the time is told once.
    if not periods_agree(a.period, b.period) and not (of_one and periods_agree(b.period, a.period)):
        return 0.0
    in_all = same and a.subject == b.subject and b.metric in _TOTALS and a.unit == b.unit
    if in_all:
        # 参保3亿人，其中职工2亿人，总数增加了A: the total is what was told first.
        return 0.8
    if (a.subject, a.metric) == (b.subject, b.metric):
        if not same:
            return 0.2
        return 0.8 if _another_between(finder, level, change) else 1.0
    if _is_named_in_full(level, change):
        return _NAMED_AGAIN
    if not same or b.start < a.end:
        return 0.0
    if level.measures and change.measures and not level.measures & change.measures:
        # 零售额4.86万亿元, 增加值增长13%: each is of its own measure.
        return 0.0
    # An elliptic clause behind the level speaks of it, unless another level stands between.
    return 0.0 if _another_between(finder, level, change) else 0.5


def _is_named_in_full(level: FigureView, change: FigureView) -> bool:
    """召回…，一级9次。一级召回少了3次: what a list names in short, the next sentence in full."""
    a, b = level.figure, change.figure
    short, full = _thing(a), _thing(b)
    rest = full.removeprefix(short)
    return (
        bool(short)
        and "" != rest != full
        and a.unit == b.unit
        and a.end <= b.start
        and is_next(level, change)
        and rest in level.sentence.folded
    )


def _another_between(finder: Finder, level: FigureView, change: FigureView) -> bool:
    """落实投资A, 完成投资B, 增长C: the change is that of the level just before it.

    合843.7亿斤 is no other level, it tells the same one in another unit.
    """
    a, b = level.figure, change.figure
    return any(
        is_amount(v)
        and a.end <= v.figure.start < b.start
        and v.figure.passage_id == a.passage_id
        and not (comparable(v.figure, a) and _is_about(v.figure, a))
        for v in finder.views
    )


def _is_about(a: Figure, b: Figure) -> bool:
    """Whether two amounts are one, as far as they are rounded."""
    one, other = sorted((amount(a), amount(b)))
    return other - one <= other / 100


def _thing(figure: Figure) -> str:
    """What a figure measures, without the words that only say that it is an amount."""
    return _AMOUNT_WORDS.sub("", f"{figure.subject}{figure.metric}")
