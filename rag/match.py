"""Which figure a question means: every figure is scored by what it measures.

The score adds named parts: how much of the question the figure's subject, clause, sentence and
surroundings speak of, whether its kind, unit, measure, period and status are those asked for,
how much it is about that the question does not mention, and how near in meaning its sentence is
and what is told of it there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from index.figures.periods import Period
from index.figures.quantities import Quantity, magnitude_factor
from index.records import Figure
from index.script import is_han
from rag.ask import Ask
from rag.asked_thing import things_asked
from rag.compute import amount, is_unit_of_same, same_dimension, size_of_unit, split_unit
from rag.counted_with import counts_such
from rag.figure_index import FigureIndex, FigureView, is_same
from rag.lexicon.kinds import ASKS_DURATION, ASKS_TOTAL, CUMULATED, EACH_OF, FLOW, LIMIT, RELATIONS
from rag.lexicon.measures import (
    DURATION_UNITS,
    KINDRED_MEASURES,
    QUANTITY_ENDINGS,
    RATE_UNITS,
    SAME_COUNTERS,
)
from rag.lexicon.several import PAIRED_WORDS
from rag.lexicon.times import (
    ASKS_FORMER,
    LAST_PERIOD_NAMED,
    ON_LAST_PERIOD,
    ON_LAST_YEAR,
    YEAR_BEFORE,
)
from rag.nature import nature_told
from rag.nearness import Nearness
from rag.opposites import is_of_opposite
from rag.spans import periods_agree, year_after
from rag.speech import bearing, solidity_in_english
from rag.units import Slot, Unit, is_said_of_many
from rag.weights import Weights

_ASKS_FORMER, _ASKS_TOTAL, _FLOW, _EACH_OF = map(
    re.compile, (ASKS_FORMER, ASKS_TOTAL, FLOW, EACH_OF)
)
_YEAR_BEFORE, _CUMULATED = re.compile(YEAR_BEFORE), re.compile(CUMULATED)
_LIMIT, _DURATION = re.compile(LIMIT), re.compile(ASKS_DURATION)
_LAST_PERIOD, _LAST_YEAR = re.compile(ON_LAST_PERIOD), re.compile(ON_LAST_YEAR)
_LAST_PERIOD_TOLD = re.compile(f"{ON_LAST_PERIOD}|{LAST_PERIOD_NAMED}")
_ASKS_AGE = re.compile(r"岁|多大|年龄|年纪|\bage\b|how old")
_RELATIONS = tuple(map(re.compile, RELATIONS))
# In the sentences beside a figure only the word itself, or nearly, is not missing.
_FIRM = 0.9
# A figure of which nothing is said is less than one of which too much is said.
_NAMELESS = 0.8
# 规上工业增加值, of itself and not of 汽车行业: question and figure are of the very same thing.
_NOTHING, _ALL = 0.005, 0.95
_CARRIED = 0.3
_SYNONYM = 0.7
_OF_ITS_SORT = 0.7
# Words of the rest of the question guide, they do not bind.
_GUIDING = 0.5
# What the sentence before names, English does not name again.
_TOLD_BEFORE = 0.5
# 多少亿 may be answered by some tens of millions, hardly by less.
_FAR_BELOW = 20
# Signs between two sentences that follow one another.
_NEXT = 3
Memo = dict[tuple[str, Slot], float]
"""Matches already worked out for one question, by unit and slot."""


@dataclass(frozen=True)
class Match:
    """A figure with its score and what speaks for and against it."""

    view: FigureView
    score: float
    coverage: float
    """Share of the question's weight found in the figure's own sentence or nearer, 0 to 1."""
    clashes: frozenset[str]
    missing: tuple[str, ...] = ()
    """Content words of the question that nothing around the figure speaks of."""
    parts: Mapping[str, float] = field(default_factory=dict)
    lead: float = 0.0
    """Of the best match, by how much it is better than the next other figure."""


class Asked:
    """What an ask's words say alike of every figure: worked out once, not once a figure."""

    def __init__(self, ask: Ask, index: FigureIndex) -> None:
        folded = ask.folded
        self.slot = Slot(ask.text)
        self.patterns = frozenset(p for u in (*ask.units, *ask.inherited) for p in u.patterns)
        self.weights = tuple(
            index.weight(u)
            * (1.0 if u.measure or u.text[0].isdigit() else bearing(u.text))
            * solidity_in_english(u.text)
            for u in ask.units
        )
        self.things = things_asked(ask)
        self.bare = bool(ask.units) and all(u.measure or is_pair(u) for u in ask.units)
        self.total = _ASKS_TOTAL.search(folded) is not None
        self.cumulated = _CUMULATED.search(folded) is not None
        self.new = _FLOW.search(folded) is not None
        self.each = _EACH_OF.search(folded) is not None
        # Than the year before names a basis, the year before alone names what is asked for.
        self.former = _ASKS_FORMER.search(folded) is not None or (
            _YEAR_BEFORE.search(folded) is not None and not ask.compared and not ask.kinds
        )
        self.relations = tuple(r for r in _RELATIONS if r.search(folded))
        self.passed = "破" in folded
        self.limit = _LIMIT.search(folded) is not None
        self.duration = not ask.unit and _DURATION.search(folded) is not None
        self._named: dict[tuple[str | frozenset[str], ...], bool] = {}
        self._near: dict[str | frozenset[str], float] = {}
        for pattern, credit in (pair for u in (*ask.units, *ask.inherited) for pair in u.near):
            self._near[pattern] = max(credit, self._near.get(pattern, 0.0))

    def names(self, word: Unit) -> bool:
        """Whether the question has a word of a figure's description, or one that stands for it."""
        if word.patterns not in self._named:
            self._named[word.patterns] = any(
                p in self.patterns or p in self.slot for p in word.patterns
            )
        return self._named[word.patterns]

    def speaks_of(self, word: Unit) -> float:
        """1 where the question names a word, less where it has one near in meaning."""
        if self.names(word):
            return 1.0
        return max((self._near.get(p, 0.0) for p in word.patterns), default=0.0)


def is_pair(unit: Unit) -> bool:
    """进出口, or 外贸, which means both."""
    told = {*unit.patterns, *(pattern for pattern, credit in unit.near if credit >= _SYNONYM)}
    return any(pair in told for pair, _ in PAIRED_WORDS)


def rank_figures(
    ask: Ask,
    index: FigureIndex,
    near: Nearness,
    statements: Nearness,
    passages: Mapping[str, float],
    views: Sequence[FigureView],
    weights: Weights | None = None,
    beside: FigureView | None = None,
    memo: Memo | None = None,
) -> list[Match]:
    """Every view scored, best first, ties by place in the text.

    ``near`` is of the figures' sentences, ``statements`` of what they measure with their clauses;
    ``passages`` has the retrieval score of passages.
    """
    w = weights or Weights()
    asked = Asked(ask, index)
    seen: Memo = {} if memo is None else memo
    matches = [
        _match(ask, asked, index, near, statements, passages, view, w, seen) for view in views
    ]
    if beside is not None:
        matches = [replace(m, score=m.score + kinship(m.view, beside)) for m in matches]
    matches.sort(key=lambda m: (-m.score, m.view.figure.briefing_id, m.view.figure.start))
    if matches:
        best = matches[0]
        others = (m for m in matches[1:] if not is_same(m.view.figure, best.view.figure))
        matches[0] = replace(best, lead=best.score - next((m.score for m in others), 0.0))
    return matches


def kinship(a: FigureView, b: FigureView) -> float:
    """How much two figures belong together, as those of one question mostly do."""
    same = 0.0
    if a.figure.id == b.figure.id:
        return 0.0
    if a.passage.id == b.passage.id:
        same += 0.1
        if a.figure.sentence_start == b.figure.sentence_start:
            same += 0.08
    if a.figure.subject and a.figure.subject == b.figure.subject:
        same += 0.2
    if a.figure.metric and a.figure.metric == b.figure.metric:
        same += 0.12
    if a.figure.period and a.figure.period == b.figure.period:
        same += 0.05
    return same


def is_next(a: FigureView, b: FigureView) -> bool:
    """Whether two figures stand in one sentence or in two that follow one another."""
    if a.passage.id != b.passage.id:
        return False
    first, second = sorted((a.figure, b.figure), key=lambda f: f.sentence_start)
    return second.sentence_start - first.sentence_end <= _NEXT


def _match(
    ask: Ask,
    asked: Asked,
    index: FigureIndex,
    near: Nearness,
    statements: Nearness,
    passages: Mapping[str, float],
    view: FigureView,
    w: Weights,
    memo: Memo,
) -> Match:
    parts: dict[str, float] = {}
    clashes: set[str] = set()
    total = found = own = 0.0
    missing = []
    for unit, weight in zip(ask.units, asked.weights, strict=True):
        total += weight
        level, at = _level(unit, view, w, memo)
        found += weight * level
        own += weight * at
        if level < w.around * _FIRM and not _is_of_all(unit, view, index):
            missing.append(unit.text)
    parts["coverage"] = w.coverage * found / total if total else 0.0
    if ask.inherited:
        inherited = sum(index.weight(u) for u in ask.inherited)
        got = sum(index.weight(u) * _level(u, view, w, memo)[0] for u in ask.inherited)
        parts["inherited"] = w.inherited * got / inherited if inherited else 0.0
    if ask.soft:
        heard = sum(_level(u, view, w, memo)[0] >= w.sentence for u in ask.soft)
        parts["soft"] = w.soft * heard / len(ask.soft)
    unasked = unasked_share(view, asked, index)
    parts["specificity"] = -w.specificity * unasked
    if view.words and unasked < _NOTHING and own > _ALL * total > 0.0:
        parts["same"] = w.same
    _kind(ask, view, w, parts, clashes)
    _unit(ask, view, w, parts, clashes)
    _nature(ask, view, w, parts)
    if is_of_opposite(ask.folded, view.about.folded):
        parts["opposite"] = -w.period_clash
        clashes.add("opposite")
    _measure(ask, view, w, parts, clashes)
    _period(ask, view, w, parts, clashes)
    _status(ask, view, index, w, parts, clashes)
    if not ask.periods and _is_earlier(view, index) and not asked.former:
        # No time is asked: what the briefing reports on comes before what it looks back at.
        parts["earlier"] = -w.earlier
    if ask.compared and view.figure.basis:
        parts["basis"] = w.basis
    if against_another(ask, view):
        parts["basis"] = -w.other_basis
    if view.former:
        # The state before is wanted where its very time is asked for.
        period = view.figure.period
        wanted = asked.former or any(
            not p.bare and period and periods_agree(p.value, period) for p in ask.periods
        )
        parts["former"] = w.former if wanted else -w.former
    if asked.duration and view.figure.unit:
        takes_time = view.figure.unit in DURATION_UNITS
        parts["unit"] = w.unit if takes_time else -w.dimension_clash
        clashes |= set() if takes_time else {"unit"}
    if asked.limit and _tells_limit(view):
        parts["limit"] = w.limit
    if asked.total and not asked.new:
        ahead = view.ahead
        of_total = "其中" in ahead and not ask.periods and asked.cumulated
        if (_FLOW.search(ahead) or of_total) and "累计" not in ahead:
            # 新开通9条，累计134条; 累计58张，其中去年26张: how many in all is the one of 累计.
            parts["total"] = -w.total
    if any(r.search(view.behind) for r in asked.relations):
        # 增速高于全国的有几个: of the figures told of those, the one told of this.
        parts["relation"] = w.relation
    if view.whole:
        # 融入97个大类中的71个: asked of how many, 71; how many there are in all, 97.
        parts["whole"] = w.whole if asked.total else -w.whole
    if asked.things:
        # 推动了多少技术成果转化: the very thing behind 多少, before what else is told of it.
        # Money is told of projects, but is no number of them.
        money = "金额" in view.sort and not any(t.text in view.sort for t in asked.things)
        told = sum(matched(thing, view.about, memo) for thing in asked.things) * (not money)
        parts["thing"] = w.thing * told / len(asked.things)
    if told := _told_of_part(ask, index, view, memo):
        # 水运建设的盘子里分给泊位的: of the whole, though its part is asked for by name.
        parts["part"] = -w.part * told
    if view.headline and asked.bare and (view.each or not asked.each):
        # Exports, of nothing in particular: all there are, in the time asked for.
        in_time = not ask.periods or any(p.value == view.figure.period for p in ask.periods)
        parts["headline"] = w.headline * in_time
    if view.each and not asked.each:
        # 人均地区生产总值 is no 地区生产总值.
        parts["each"] = -w.each
    if _counts_another(view, asked):
        parts["head"] = -w.head
    if any(same_quantity(q, view) for q in ask.mentioned):
        parts["mentioned"] = -w.mentioned
        clashes.add("mentioned")
    passed = view.figure.qualifier.rstrip("了").endswith(("突破", "破"))
    if (passed or view.figure.surface.endswith("半")) and not asked.passed:
        # 首次突破, 过半 tell of a threshold passed; the exact figure, if there is one, answers.
        parts["milestone"] = -w.milestone
    parts["dense"] = w.dense * near.of(view.figure.id)
    parts["statement"] = w.statement * statements.of(view.figure.id)
    parts["passage"] = w.passage * passages.get(view.passage.id, 0.0)
    return Match(
        view=view,
        score=sum(parts.values()),
        coverage=own / total if total else 0.0,
        clashes=frozenset(clashes),
        missing=tuple(missing),
        parts=parts,
    )


def _is_of_all(unit: Unit, view: FigureView, index: FigureIndex) -> bool:
    """Energy, in a briefing on the energy year: English does not say again what all is about."""
    briefing = index.snapshot.briefings[view.figure.briefing_id]
    return briefing.language == "en" and unit.match(index.titles(briefing.id)) == 1.0


def _tells_limit(view: FigureView) -> bool:
    """每人上限4800元, 最多可获50万元: as much as there may be."""
    return _LIMIT.search(f"{view.ahead}{view.figure.metric}{view.figure.qualifier}") is not None


def against_another(ask: Ask, view: FigureView) -> bool:
    """环比 is asked, and the figure is told against the year before, or the other way round."""
    asked = _LAST_PERIOD.search(ask.folded) is not None
    if view.figure.kind not in ("growth", "points") or not (asked or _LAST_YEAR.search(ask.folded)):
        return False
    return asked != against_last_period(view)


def against_last_period(view: FigureView) -> bool:
    """Told against the month or quarter before: 环比, 比三季度末."""
    return _LAST_PERIOD_TOLD.search(view.figure.basis) is not None


def _told_of_part(ask: Ask, index: FigureIndex, view: FigureView, memo: Memo) -> float:
    """Share of the question's weight in words that only later figures of the sentence are of.

    What stands first in a sentence is spoken of in all of it, so a later figure may be meant by the
    words of an earlier one, but not the reverse.
    """
    later = index.later_in_sentence(view)
    if not later:
        return 0.0
    total = lost = 0.0
    own = len(ask.units)
    for i, unit in enumerate((*ask.units, *ask.inherited)):
        weight = index.weight(unit) * (1.0 if i < own else _GUIDING)
        total += weight
        if unit.measure or matched(unit, view.about, memo) or matched(unit, view.clause, memo):
            continue
        if any(matched(unit, other.about, memo) == 1.0 for other in later):
            lost += weight
    return lost / total if total else 0.0


def _is_earlier(view: FigureView, index: FigureIndex) -> bool:
    figure = view.figure
    main = index.main_year(figure.briefing_id)
    return bool(main and figure.period and figure.period[:4] < main and "/" not in figure.period)


def _is_to_come(view: FigureView, index: FigureIndex) -> bool:
    """Planned for a time after the one that the briefing reports on."""
    period = view.figure.period
    return not period or period[:4] > index.main_year(view.figure.briefing_id)


def _level(unit: Unit, view: FigureView, w: Weights, memo: Memo) -> tuple[float, float]:
    """The best weighted level at which a unit is found, and the plain match in the sentence."""
    about = matched(unit, view.about, memo)
    if about < _OF_ITS_SORT and not view.sort.isdisjoint(unit.patterns):
        about = _OF_ITS_SORT
    best = w.about * about
    if best < w.clause:
        best = max(best, w.clause * matched(unit, view.clause, memo))
    sentence = matched(unit, view.sentence, memo)
    if best < w.sentence and sentence:
        # What clauses behind a figure speak of, or other statements, is hardly what it is told of.
        best = max(best, w.sentence * matched(unit, view.lead, memo), w.behind * sentence)
    if best < w.prior:
        best = max(best, w.prior * matched(unit, view.prior, memo))
    if best < w.around:
        best = max(best, w.around * matched(unit, view.around, memo))
    return best, max(sentence, about, _TOLD_BEFORE * matched(unit, view.prior, memo))


def matched(unit: Unit, slot: Slot, memo: Memo) -> float:
    """`Unit.match`, once a question for each slot: figures of one passage share theirs.

    The slot itself is the key, so that the memo keeps it: the id of one that is gone would soon be
    that of another, and an answer would hang on when memory is freed.
    """
    key = (unit.text, slot)
    if key not in memo:
        memo[key] = unit.match(slot)
    return memo[key]


def unasked_share(view: FigureView, asked: Asked, index: FigureIndex) -> float:
    """Share of the figure's own description, by weight, that the question does not speak of."""
    if view.carried:
        return _CARRIED
    if not view.words:
        return _NAMELESS
    total = missed = 0.0
    for word in view.words:
        weight = index.weight(word)
        total += weight
        missed += weight * (1.0 - asked.speaks_of(word))
    return missed / total if total else _NAMELESS


def _counts_another(view: FigureView, asked: Asked) -> bool:
    """Whether a number of things is of a thing the question does not name: 239家 of 企业."""
    last = [word for word in view.words if is_han(word.text[0])][-2:]
    if view.figure.kind != "count" or not last or last[-1].measure:
        return False
    if last[-1].text.endswith(QUANTITY_ENDINGS):
        return False
    return not any(asked.names(word) for word in last)


def _kind(
    ask: Ask, view: FigureView, w: Weights, parts: dict[str, float], clashes: set[str]
) -> None:
    kind = view.figure.kind
    if view.change:
        # The amount of a change, told as a count: 净增18条 is no answer to how many there are.
        wanted = ask.compared or bool(ask.kinds & {"growth", "points"})
        parts["kind"] = w.kind if wanted else -w.kind_clash / 2
        if ask.kinds and not wanted:
            clashes.add("kind")
    elif ask.kinds:
        if kind in ask.kinds:
            parts["kind"] = w.kind
        elif ask.kinds == {"streak"} and view.figure.unit in DURATION_UNITS:
            # For how long was it shut: a time told as such.
            parts["kind"] = w.kind / 2
        else:
            parts["kind"] = -w.kind_clash
            clashes.add("kind")
    elif kind in ("level", "count"):
        parts["kind"] = w.kind / 2
    elif kind in ("growth", "points", "rank", "streak", "multiple"):
        parts["kind"] = -w.kind_clash / 2
    direction = view.figure.direction
    if ask.direction and direction and ask.direction != direction:
        parts["direction"] = -w.direction_clash
        clashes.add("direction")


def _unit(
    ask: Ask, view: FigureView, w: Weights, parts: dict[str, float], clashes: set[str]
) -> None:
    unit = view.figure.unit
    if unit == "岁" and not _ASKS_AGE.search(ask.folded):
        # 60岁及以上 says of whom something is told.
        parts["unit"] = -w.unit
        clashes.add("unit")
        return
    such = counts_such(ask.counters, unit)
    if such:
        parts["counter"] = w.counter if such > 0 else -w.counter_clash
        clashes |= set() if such > 0 else {"unit"}
    if not ask.unit or (such > 0 and ask.unit == "个"):
        return
    asked = ask.unit.lstrip("万亿千")
    if is_too_small(ask.unit, view.figure):
        parts["magnitude"] = -w.magnitude_clash
        clashes.add("unit")
    if not unit:
        return
    if (
        unit.endswith(asked)
        or unit.startswith(asked)
        or asked.endswith(unit)
        or (len(asked) > 1 and asked in view.about and unit not in RATE_UNITS)
        or asked in view.sort
    ):
        parts["unit"] = w.unit
    elif any(asked in same and unit in same for same in SAME_COUNTERS):
        parts["unit"] = w.unit / 2
    elif not same_dimension(ask.unit, unit):
        parts["unit"] = -w.dimension_clash
        clashes.add("unit")
    elif ask.unit.isascii() != unit.isascii():
        return
    else:
        parts["unit"] = -w.unit_clash
        clashes.add("unit")


def _nature(ask: Ask, view: FigureView, w: Weights, parts: dict[str, float]) -> None:
    if ask.natures:
        fits = nature_told(view.figure) in ask.natures
        parts["nature"] = w.nature if fits else -w.nature_clash


def is_too_small(asked: str, figure: Figure) -> bool:
    """多少亿 is not answered by 3000多场, nor how many GWh by 360 Wh."""
    magnitude, _ = split_unit(asked)
    if is_unit_of_same(asked, figure.unit):
        return amount(figure) * _FAR_BELOW < size_of_unit(asked)
    counted = figure.value * magnitude_factor(figure.magnitude)
    return bool(magnitude) and counted * _FAR_BELOW < magnitude_factor(magnitude)


def _measure(
    ask: Ask, view: FigureView, w: Weights, parts: dict[str, float], clashes: set[str]
) -> None:
    asked = ask.measures
    if not view.measures and any(_is_half(measure, view) for measure in asked):
        parts["measure"] = -w.measure_clash
        clashes.add("measure")
    if not asked or not view.measures:
        return
    if asked & view.measures:
        parts["measure"] = w.measure
    elif any(
        unit.measure and is_said_of_many(unit.text) and view.measures & kindred
        for unit in ask.units
        if (kindred := KINDRED_MEASURES.get(unit.measure))
    ):
        parts["measure"] = w.measure / 2
    else:
        parts["measure"] = -w.measure_clash
        clashes.add("measure")


def _is_half(measure: str, view: FigureView) -> bool:
    """出口, of a figure that is told of 进出口."""
    told = view.about.folded
    return any(
        measure in pair
        and measure != pair
        and pair in told
        and measure not in told.replace(pair, " ")
        for pair, _ in PAIRED_WORDS
    )


def _period(
    ask: Ask, view: FigureView, w: Weights, parts: dict[str, float], clashes: set[str]
) -> None:
    if not ask.periods or not view.figure.period:
        return
    planned = view.figure.status != "actual"
    months = _ENDS.search(ask.folded) is None
    if any(
        (
            periods_agree(p.value, view.figure.period)
            # What a month saw is not what it added up to by then.
            and not (months and _is_month(p.value) and not view.figure.period.startswith(p.value))
        )
        # By the end of March, of a plan, is the next one.
        or (planned and p.bare and periods_agree(year_after(p.value), view.figure.period))
        or _is_basis(p, view)
        for p in ask.periods
    ):
        # Of the year, before one of its quarters.
        exact = any(p.value == view.figure.period for p in ask.periods)
        parts["period"] = w.period + w.exact_period * exact
    else:
        parts["period"] = -w.period_clash
        clashes.add("period")


_ENDS = re.compile(
    r"底|末|截[至止]|[到至]|为止|累计"
    r"|\b(?:end|close|by|as of|as at|until|since|so far|to date|through)\b"
)


def _is_month(period: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d", period) is not None


def _is_basis(period: Period, view: FigureView) -> bool:
    """A figure is told against this period (2019年的几倍), or goes on through it (连续8个月)."""
    figure = view.figure
    if figure.kind == "streak":
        return period.value[:4] >= figure.period[:4]
    return figure.kind == "multiple" and period.value[:4] in figure.basis


def _status(
    ask: Ask,
    view: FigureView,
    index: FigureIndex,
    w: Weights,
    parts: dict[str, float],
    clashes: set[str],
) -> None:
    planned = view.figure.status != "actual"
    if ask.status and planned:
        parts["status"] = w.status if view.figure.status == ask.status else 0.0
    elif ask.status or planned:
        done = ask.past and view.figure.status == "target" and not ask.folded.isascii()
        told = ask.status or done or (ask.past and _is_to_come(view, index))
        parts["status"] = -w.status_clash if told else -w.status_clash / 4
        if told:
            clashes.add("status")


def same_quantity(quantity: Quantity, view: FigureView) -> bool:
    """Whether the question's own figure is this one, by value and unit."""
    figure = view.figure
    # 千万辆 and 1000万辆 are one.
    if quantity.base() != figure.value * magnitude_factor(figure.magnitude):
        return False
    return not quantity.unit or quantity.unit == figure.unit
