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

from rag.ages import ages_in
from rag.agreement import (
    counts_another,
    score_kind,
    score_measure,
    score_nature,
    score_period,
    score_status,
    score_unit,
)
from rag.ask import Ask
from rag.asked import Asked
from rag.extremes import tells_extreme
from rag.figure_index import FigureIndex, FigureView, is_same
from rag.holidays import is_holiday, is_of_holiday
from rag.kinship import kinship
from rag.lexicon.kinds import FLOW, LIMIT, NEWLY, PASSED_QUALIFIERS
from rag.lexicon.measures import DURATION_UNITS
from rag.mentioned import same_quantity
from rag.nearness import Nearness
from rag.opposed_sorts import is_of_opposed_sort
from rag.opposites import is_of_opposite
from rag.overlap import Memo, is_of_all, level_of, matched, told_of_part, unasked_share
from rag.relations import wholes
from rag.spans import periods_agree
from rag.told_against import against_another
from rag.weights import Weights

_FLOW = re.compile(FLOW)
_LOOKS_BACK = re.compile(
    r"(?:[去上前]一?年|上一?学年)同期|[一两二三四五六七八九十\d]年[之以]?前|\b(?:earlier|ago)$"
)
_LIMIT, _NEW = re.compile(LIMIT), re.compile(NEWLY)
# In the sentences beside a figure only the word itself, or nearly, is not missing.
_FIRM = 0.9
# 规上工业增加值, of itself and not of 汽车行业: question and figure are of the very same thing.
_NOTHING, _ALL = 0.005, 0.95
_SO_MUCH_MORE = 2.0
# Told of just so many people, money or land as the question names.
_OF_SO_MANY = 2.0


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
    whole = wholes(index).get(view.figure.id)
    for unit, weight in zip(ask.units, asked.weights, strict=True):
        total += weight
        level, at = level_of(unit, view, w, memo, whole)
        found += weight * level
        own += weight * at
        if level < w.around * _FIRM and not is_of_all(unit, view, index):
            missing.append(unit.text)
    parts["coverage"] = w.coverage * found / total if total else 0.0
    if ask.inherited:
        inherited = sum(index.weight(u) for u in ask.inherited)
        got = sum(index.weight(u) * level_of(u, view, w, memo)[0] for u in ask.inherited)
        parts["inherited"] = w.inherited * got / inherited if inherited else 0.0
    if ask.soft:
        heard = sum(level_of(u, view, w, memo)[0] >= w.sentence for u in ask.soft)
        parts["soft"] = w.soft * heard / len(ask.soft)
    unasked = unasked_share(view, asked, index)
    parts["specificity"] = -w.specificity * unasked
    if view.words and own > _ALL * total > 0.0:
        if unasked < _NOTHING:
            parts["same"] = w.same
        elif not ask.measures and unasked_share(view, asked, index, measures=False) < _NOTHING:
            # 规上工业长了多少: of no measure, so of the one it is told in.
            parts["same"] = w.same
    score_kind(ask, view, w, parts, clashes)
    score_unit(ask, view, w, parts, clashes)
    score_nature(ask, view, w, parts)
    of_what = f"{view.about.folded} {whole.folded}" if whole else view.about.folded
    if is_of_opposed_sort(ask.folded, view):
        parts["opposite"] = -w.period_clash
        clashes.add("opposite")
    if is_of_opposite(ask.folded, of_what) and not _sets_both_apart(ask, view):
        parts["opposite"] = -w.period_clash
        clashes.add("opposite")
    score_measure(ask, view, w, parts, clashes)
    score_period(ask, view, index, w, parts, clashes)
    score_status(ask, view, index, w, parts, clashes)
    if not ask.periods and _is_earlier(view, index) and not asked.former:
        # No time is asked: what the briefing reports on comes before what it looks back at, and
        # so the more where it is asked how things are now.
        parts["earlier"] = -w.earlier * (_SO_MUCH_MORE if asked.now else 1.0)
    if ask.compared and view.figure.basis:
        parts["basis"] = w.basis
    if against_another(ask.folded, view):
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
        flow = _FLOW.search(ahead) or (asked.cumulated and _NEW.search(ahead))
        if (flow or of_total) and "累计" not in ahead:
            # 新开通9条，累计134条; 累计58张，其中去年26张: how many in all is the one of 累计.
            parts["total"] = -w.total
    if any(r.search(view.behind) for r in asked.relations):
        # 增速高于全国的有几个: of the figures told of those, the one told of this.
        parts["relation"] = w.relation
    if tells_extreme(asked.extremes, view) and not clashes:
        parts["extreme"] = w.relation
    if view.whole:
        # 融入97个大类中的71个: asked of how many, 71; how many there are in all, 97.
        parts["whole"] = w.whole if asked.total else -w.whole
    if asked.things:
        # 推动了多少技术成果转化: the very thing behind 多少, before what else is told of it.
        # Money is told of projects, but is no number of them.
        money = "金额" in view.sort and not any(t.text in view.sort for t in asked.things)
        told = sum(matched(thing, view.about, memo) for thing in asked.things) * (not money)
        parts["thing"] = w.thing * told / len(asked.things)
    if asked.sort and view.sort:
        # 借走了多少书: in 册, and no number of people.
        parts["sort"] = w.each if asked.sort in view.sort else -w.each
    if told := told_of_part(ask, index, view, memo):
        # 水运建设的盘子里分给泊位的: of the whole, though its part is asked for by name.
        parts["part"] = -w.part * told
    if view.headline and asked.bare and (view.each or not asked.each):
        # Exports, of nothing in particular: all there are, in the time asked for.
        in_time = not ask.periods or any(p.value == view.figure.period for p in ask.periods)
        parts["headline"] = w.headline * in_time
    if asked.so_many_each:
        # 每百万人多少: the figure that is told of just so many.
        same = any(each in view.about.folded for each in asked.so_many_each)
        parts["so many"] = _OF_SO_MANY if same else -_OF_SO_MANY
    if view.each and not asked.each:
        # 人均地区生产总值 is no 地区生产总值.
        parts["each"] = -w.each
    if counts_another(view, asked):
        parts["head"] = -w.head
    if is_of_holiday(view) and not is_holiday(ask.folded):
        # 元旦假期1.37万场 is told of three days: no answer where no holiday is asked for.
        parts["holiday"] = -w.former
    if ages := ages_in(ask.folded):
        of_them = ages_in(view.about.folded)
        parts["age"] = w.same if ages & of_them else -w.period_clash * bool(of_them)
    if any(same_quantity(q, view) for q in ask.mentioned):
        parts["mentioned"] = -w.mentioned
        clashes.add("mentioned")
    passed = view.figure.qualifier.rstrip("了").endswith(PASSED_QUALIFIERS)
    # 四成以上 beside 41.5%.
    tenths = view.figure.unit == "成" and "成" not in ask.folded
    surface, qualifier = view.figure.surface, view.figure.qualifier
    vague = passed or tenths or qualifier == "两位数" or surface.endswith("半")
    if vague and not asked.passed:
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


def _sets_both_apart(ask: Ask, view: FigureView) -> bool:
    """农村收入快于城镇2.1个百分点, for 农民比城镇居民快多少: the difference is of both."""
    told = f"{view.about.folded}{view.clause.folded}"
    return "points" in ask.kinds and not is_of_opposite(ask.folded, told)


def _tells_limit(view: FigureView) -> bool:
    """每人上限4800元, 最多可获50万元: as much as there may be."""
    return _LIMIT.search(f"{view.ahead}{view.figure.metric}{view.figure.qualifier}") is not None


def _is_earlier(view: FigureView, index: FigureIndex) -> bool:
    figure = view.figure
    if _LOOKS_BACK.search(figure.period_text.lower()):
        # 去年同期是A: told beside what is so now, also where both are of one year reported on.
        return True
    main = index.main_year(figure.briefing_id)
    return bool(main and figure.period and figure.period[:4] < main and "/" not in figure.period)
