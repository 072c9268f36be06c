"""Figures added up: those of the things a question names, or all of a list that the text tells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from index.script import fold
from rag import compute
from rag.amounts import amount
from rag.ask import Ask
from rag.derived import CUES, Derived, has_unit, is_amount, loose
from rag.dimensions import comparable, only_counts
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.deriving import WEAK_SUM
from rag.operands import Operands, best_operands
from rag.relations import parts_of, relations
from rag.sides import Sides, best_cut, coverage, cut_sides, names_two
from rag.two_figures import in_asked_unit, lacks_its_side, of_one_sort, same_sort
from rag.units import Slot, Unit

_WEAK_SUM = re.compile(WEAK_SUM)
_LISTED = re.compile(r"、|和|与|及|以及|,(?!\d)|，|\band\b|\bplus\b|再?加上?")
# Between two figures of a list there is hardly more than the next thing's name.
_LIST_GOES_ON = re.compile(
    r"^[^，,。；;！？!?\d]{0,4}(?:、|和|与|及|以及|,|，| and )[^，,。；;！？!?\d]{0,8}$"
)
# 三样一共: how many have been named.
_SO_MANY = re.compile(
    r"\s*(?:这|那)?[两二三四五六七八九十]+(?:样|个|项|者|类|种|块)?"
    r"(?:活动|东西|产品|企业|[数钱])?的?(?:场次|数量|个数|总数|人数|金额|规模)?\s*"
)
_RUNNING = re.compile(r"累计|总")
_MIN_NAMED, _MIN_LISTED, _SURE = 0.5, 0.4, 0.75
_TOLD_BY, _BY_NAME = 0.7, 0.9
_LOOKED_AT, _BETTER = 6, 0.3


def add_up(finder: Finder, ask: Ask) -> Derived | None:
    """Those that the question lists; else a whole list of the text; else the best two."""
    listed = _listed_sum(finder, ask) or _sum_of_list(finder, ask)
    if listed is not None and not _is_of_year_before(ask, *listed.views):
        return listed

    def together(a: FigureView, b: FigureView) -> float | None:
        told_twice = amount(a.figure) == amount(b.figure)
        if _is_of_year_before(ask, a, b):
            return None
        if told_twice or not in_asked_unit(ask, a, b) or _is_running(a) != _is_running(b):
            return None
        if not two and not _told_alike(a, b):
            # Its combined value: of one thing, and nothing that others are added to.
            return None
        if (a.figure.id, b.figure.id) in within or (b.figure.id, a.figure.id) in within:
            return None
        if two and cuts and all(_lack_their_sides(finder, sides, a, b) for sides in cuts):
            return None
        bonus = of_one_sort(a, b)
        cut = best_cut(finder, cuts, a, b)
        return bonus if bonus is None or cut is None else bonus + cut[0]

    within = parts_of(relations(finder.index).parts)
    cuts = cut_sides(finder, finder.text)
    two = names_two(finder.text)

    def related(a: FigureView, b: FigureView) -> bool:
        named = min(coverage(finder, ask, a, False), coverage(finder, ask, b, False))
        return named >= _MIN_NAMED and same_sort(a.figure, b.figure)

    found = best_operands(finder, loose(ask), is_amount, is_amount, together, related=related)
    if two and (own := _each_by_itself(finder, ask, cuts, found)) is not None:
        return own
    if found is None or _is_told_by_one(finder, ask, found):
        return None
    if (finder.in_english or _WEAK_SUM.search(finder.folded)) and not _names_two(finder, found):
        return None
    first, second = sorted((found.first, found.second), key=lambda v: v.figure.start)
    return Derived("sum", compute.total((first.figure, second.figure)), (first, second))


def _is_of_year_before(ask: Ask, *views: FigureView) -> bool:
    """今年前6个月亏了多少: what was lost the year before is told beside it, and not asked for."""
    asked = {p.value[:4] for p in ask.periods}
    told = {v.figure.period[:4] for v in views if v.figure.period}
    return len(asked) == 1 and len(told) > 1


def _each_by_itself(
    finder: Finder, ask: Ask, cuts: list[Sides], found_together: Operands | None
) -> Derived | None:
    """款 and 个: two numbers of things, each of which its own words find, whatever counts them.

    Nothing where one figure answers all of it, or two found together fit their sides as well.
    """
    whole = finder.find(ask)
    single = whole.match is not None and not whole.reason and whole.match.coverage >= _SURE
    if single or _WEAK_SUM.search(finder.folded):
        return None
    for sides in cuts:
        told = whole.match.view if whole.match is not None and not whole.reason else None
        if told is not None and _speaks_of_both(finder, sides, told):
            # A家网站和店铺: one number of both.
            continue
        views = []
        for side in (sides.left, sides.right):
            found = finder.find(replace(loose(side), unit="", natures=frozenset()))
            if found.match is None or found.reason or found.match.coverage < _MIN_NAMED:
                break
            views.append(found.match.view)
        else:
            a, b = views
            fits = (
                is_amount(a)
                and is_amount(b)
                and comparable(a.figure, b.figure)
                and amount(a.figure) != amount(b.figure)
                and in_asked_unit(ask, a, b)
                and _fit_better(finder, sides, (a, b), found_together)
            )
            within = parts_of(relations(finder.index).parts)
            apart = {(a.figure.id, b.figure.id), (b.figure.id, a.figure.id)}.isdisjoint(within)
            if fits and a.figure.id != b.figure.id and apart:
                return Derived("sum", compute.total((a.figure, b.figure)), (a, b))
    return None


def _is_told_by_one(finder: Finder, ask: Ask, found: Operands) -> bool:
    """Small and mid-sized businesses: one figure has all of what seem to be two names."""
    whole = finder.find(ask)
    if whole.match is None or whole.reason or not finder.is_foreign(whole.match):
        return False
    pair = (found.first, found.second)
    if same_sentence(*pair) and any(
        _names_alone(finder, unit, view, other)
        for unit in ask.units
        for view, other in (pair, pair[::-1])
        if other.figure.id == whole.match.view.figure.id
    ):
        # 3 international standards and 90 national ones: the sentence has both, each figure one.
        return False
    return whole.match.coverage >= max(_SURE, found.joint)


def _names_alone(finder: Finder, unit: Unit, view: FigureView, other: FigureView) -> bool:
    return finder.matched(unit, view.about) >= _BY_NAME > finder.matched(unit, other.about)


def _fit_better(
    finder: Finder, sides: Sides, own: tuple[FigureView, FigureView], together: Operands | None
) -> bool:
    if together is None:
        return True
    pair = (together.first, together.second)
    before = max(_fit_of(finder, sides, *pair), _fit_of(finder, sides, *pair[::-1]))
    return _fit_of(finder, sides, *own) > before + _BETTER


def _speaks_of_both(finder: Finder, sides: Sides, view: FigureView) -> bool:
    slots = (view.about, view.clause)
    return all(
        any(finder.matched(unit, slot) >= _SURE for unit in side.units for slot in slots)
        for side in (sides.left, sides.right)
    )


def _fit_of(finder: Finder, sides: Sides, a: FigureView, b: FigureView) -> float:
    return coverage(finder, sides.left, a, True) + coverage(finder, sides.right, b, False)


def _lack_their_sides(finder: Finder, sides: Sides, a: FigureView, b: FigureView) -> bool:
    """罚款加没收 are not added up of what was fined and what the goods were worth."""
    return lacks_its_side(finder, sides, a, b) and lacks_its_side(finder, sides, b, a)


def _is_running(view: FigureView) -> bool:
    """累计建成: what there is by now, which what was added this year is already part of."""
    return _RUNNING.search(view.ahead) is not None


def _told_alike(a: FigureView, b: FigureView) -> bool:
    one, other = a.figure, b.figure
    shared = one.subject == other.subject or one.metric == other.metric != ""
    return same_sentence(a, b) or shared


def _adds_to(finder: Finder, ask: Ask, a: FigureView, b: FigureView) -> bool:
    """家 and 项 count things of any sort, and only those of one sort or one list add up."""
    if not comparable(a.figure, b.figure):
        return False
    if not only_counts(a.figure.unit):
        return True
    if same_sentence(a, b) and only_counts(b.figure.unit):
        # 27家、2家和45个, told in one breath.
        return True
    alike = a.figure.unit == b.figure.unit and same_sort(a.figure, b.figure)
    return alike or any(a in listed and b in listed for listed in _lists(finder, ask))


def _names_two(finder: Finder, found: Operands) -> bool:
    """一共 asks for a sum only where two things are named and no one figure has both."""
    if not names_two(finder.text):
        return False
    pair = (found.first, found.second)
    return found.joint > _SURE or any(
        _is_name_of(finder, sides.left, *views) and _is_name_of(finder, sides.right, *views[::-1])
        for sides in cut_sides(finder, finder.text)
        for views in (pair, pair[::-1])
    )


def _is_name_of(finder: Finder, side: Ask, view: FigureView, other: FigureView) -> bool:
    """国标 names 国家标准 and no 国际标准, whatever else is said of both."""
    return not finder.is_foreign_view(view) and any(
        finder.matched(unit, view.about) >= _BY_NAME > finder.matched(unit, other.about)
        and len(unit.text) > 1
        for unit in side.units
    )


def _listed_sum(finder: Finder, ask: Ask) -> Derived | None:
    """Three things or more added up: one figure for each, of one unit, told together."""
    cue = CUES["sum"].search(finder.folded)
    head = finder.text[: cue.start()] if cue else ""
    names = [name for name in _LISTED.split(head) if name.strip() and not _SO_MANY.fullmatch(name)]
    if len(names) < 3:
        return None
    views = _one_for_each(finder, ask, names, None)
    if views and not all(same_sentence(views[-1], view) for view in views):
        # The first was looked for before it was known where the others are told.
        views = _one_for_each(finder, ask, names, views[-1]) or views
    if not views:
        return None
    return Derived("sum", compute.total(tuple(v.figure for v in views)), tuple(views))


def _one_for_each(
    finder: Finder, ask: Ask, names: list[str], beside: FigureView | None
) -> list[FigureView]:
    """The figures that go together, one for each name; told with ``beside``, if given."""
    views: list[FigureView] = []
    for name in names:
        own = finder.ask(name)
        near = beside or (views[0] if views else None)
        ranked = finder.rank(own.inheriting(ask.units), beside=near)
        fitting = [
            m
            for m in ranked[:_LOOKED_AT]
            if is_amount(m.view)
            and m.view not in views
            and has_unit(ask.unit, m.view.figure)
            and (not views or _adds_to(finder, ask, views[0], m.view))
            and (beside is None or same_sentence(beside, m.view))
        ]
        # Of a list told in one breath, the one that is told of this very thing.
        match = max(fitting, key=lambda m: coverage(finder, own, m.view, False), default=None)
        if match is None or match.coverage < _MIN_LISTED:
            return []
        views.append(match.view)
    return views


def _sum_of_list(finder: Finder, ask: Ask) -> Derived | None:
    """All of a list that the text tells: 三个学段加起来, of 3.12万人、1.74万人和1.26万人.

    Nothing where the question names its own things to add, or the text tells their sum.
    """
    cue = CUES["sum"].search(finder.folded)
    head = finder.text[: cue.start()] if cue else finder.text
    if _WEAK_SUM.search(finder.folded) or names_two(head) or not ask.units:
        return None
    parts = {p.part.figure.id for p in relations(finder.index).parts}
    best: tuple[float, list[FigureView]] | None = None
    for listed in _lists(finder, ask):
        if any(view.figure.id in parts for view in listed):
            continue
        if _names_one(finder, ask, listed):
            continue
        told = [coverage(finder, ask, view, False) for view in listed]
        if min(told) >= _MIN_LISTED and (best is None or sum(told) / len(told) > best[0]):
            best = (sum(told) / len(told), listed)
    if best is None:
        return None
    views = best[1]
    return Derived("sum", compute.total(tuple(v.figure for v in views)), tuple(views))


def _names_one(finder: Finder, ask: Ask, listed: list[FigureView]) -> bool:
    """How many were rejected altogether, of a list of those granted and those refused: the question
    has a word for what was done with some of one thing, and none for the others."""
    one = {view.figure.subject for view in listed}
    if len(one) > 1 or not all(view.figure.metric for view in listed):
        return False
    named = {
        i
        for unit in ask.units
        for i, view in enumerate(listed)
        if finder.matched(unit, Slot(view.figure.metric)) >= _TOLD_BY
        and not any(finder.matched(unit, v.about) for v in listed if v is not view)
    }
    return len(named) == 1


def _lists(finder: Finder, ask: Ask) -> Iterator[list[FigureView]]:
    """Runs of amounts of one unit that a sentence tells one after the other."""
    amounts = [v for v in finder.views if is_amount(v) and has_unit(ask.unit, v.figure)]
    run: list[FigureView] = []
    for view in sorted(amounts, key=lambda v: (v.figure.briefing_id, v.figure.start)):
        if run and not _goes_on(run[-1], view):
            if len(run) > 1:
                yield run
            run = []
        run.append(view)
    if len(run) > 1:
        yield run


def _goes_on(a: FigureView, b: FigureView) -> bool:
    """Whether one amount follows the other in a list: 146所、初中58所."""
    if not same_sentence(a, b) or a.figure.unit != b.figure.unit:
        return False
    start = a.passage.start
    between = a.passage.text[a.figure.end - start : max(0, b.figure.start - start)]
    if "累计" in between:
        # 新建326个，累计达到1410个: what was added is part of the other.
        return False
    return _LIST_GOES_ON.search(fold(between)) is not None
