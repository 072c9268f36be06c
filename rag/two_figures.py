"""Operations on two figures: difference, sum, ratio, share, remainder, average, change.

Each takes the question's ask and gives the computation with the figures used, or None where the
briefing does not hold what it needs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.figures.lexicon import SPREADING
from index.figures.periods import find_periods
from index.records import Figure
from index.script import is_han
from rag import compute, compute_changes
from rag.amounts import amount
from rag.ask import Ask
from rag.derived import Derived, has_unit, is_amount, loose
from rag.dimensions import comparable, is_percent, only_counts
from rag.display import is_english
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.gap_asked import asks_gap
from rag.lexicon.comparing import WHOLES
from rag.lexicon.counted import TELLING_COUNTERS
from rag.lexicon.deriving import GAP_CLOSED, SO_MANY_TIMES, SO_MUCH_LESS
from rag.lexicon.frame import KIND_WORDS
from rag.lexicon.kinds import EXPECTED_WORDS, TARGET_WORDS
from rag.lexicon.relating import BEFORE_IN_TIME
from rag.near_misses import is_of_other_compound
from rag.operands import best_operands, crossed
from rag.overlap import unasked_share
from rag.sides import Sides, best_cut, coverage, cut_sides, lacks_name, names_the_other_way
from rag.speech import is_noun
from rag.units import Unit, units_of
from rag.unlike_asked import basis_asked

_TIMES = re.compile(SO_MANY_TIMES)
_TIMES_EN = re.compile(
    r"(?P<a>[^,?]{3,60}?) (?:is|are|was|were) how many times "
    r"(?:that of |those of |the )?(?P<b>[^,?]{3,60})"
)
_IN_PERCENT = re.compile(r"百分之|%|percent|成$|增幅|涨幅|降幅|增速")
_COUNTS = re.compile(r"how many (?!per|points)")
_SO_MUCH_LESS, _GAP_CLOSED = re.compile(SO_MUCH_LESS), re.compile(GAP_CLOSED)
_SAME_SENTENCE, _OTHER_SORT, _AMOUNTS_FIRST = 0.25, 0.5, 0.4
_NAMED_APART, _OF_THE_SAME, _OF_WHOLE = 0.25, 0.5, 0.8
_TOLD_BASIS, _HEAD, _OF_A_PART = 0.3, 2, 0.3
# So much of what a side names is told of its figure.
_OF_ITS_SIDE, _NAMED = 0.15, 0.6
_NAME_END = 4
# As the figures are told of what has spread to so many of a sort.
_SPREADS_TO = re.compile(f"(?<=.)(?:{SPREADING})(?=..)")
_OF_NO_SUCH, _BY_NAME, _WHOLLY, _MOSTLY, _OTHER_HEAD = 0.6, 0.5, 0.95, 0.6, 0.6
_EACH_ITS_SIDE, _SPOKEN_OF, _SPOKEN_ACROSS = 1.6, 0.5, 0.2
_RATE_NAME = re.compile("(?:强度|密度|比重|占比|率)$")
_THEN = re.compile(BEFORE_IN_TIME)
_WHOLE_NAMED = re.compile(WHOLES)
_GROWTH_NAMED = re.compile(r"增速|增长率|增幅|涨幅|\bgrowth(?: rate)?\b")
_PLANNED = re.compile("|".join(map(re.escape, (*TARGET_WORDS, *EXPECTED_WORDS))))
_BESIDE = re.compile(
    r"^(?!.*(?<![高初])中[的有]?$)[^，,。；;]*(?:和|与|及|以及|、|\band\b)[^，,。；;]{0,8}$"
)


def difference(finder: Finder, ask: Ask) -> Derived | None:
    if asks_gap(finder.folded):
        # The gap to a target is an operation of its own.
        return None
    apart = between_times(finder, ask)
    if apart is not None:
        return apart

    def together(a: FigureView, b: FigureView) -> float | None:
        alike = (a.figure.kind == "growth") == (b.figure.kind == "growth")
        if not alike or not in_asked_unit(ask, a, b) or _is_told_twice(a, b):
            return None
        if ask.status and not _one_is_planned(a, b):
            # 目标比去年多多少 is not told by two years gone by.
            return None
        bonus = of_one_sort(a, b)
        if bonus is None or is_of_unnamed(finder, ask, a, b):
            return None
        if basis and not any(coverage(finder, basis, v, False) >= _TOLD_BASIS for v in (a, b)):
            # What the other figure should be of is told of neither.
            return None
        if _counts_the_same(a.figure, b.figure):
            bonus += _OF_THE_SAME
        # 融入97个大类中的71个: what is held against another count is the 71.
        bonus -= _OF_WHOLE * (a.whole or b.whole)
        if not is_percent(a.figure) and not ask.kinds:
            bonus += _AMOUNTS_FIRST
        cut = best_cut(finder, cuts, a, b)
        if cut and all(lacks_its_side(finder, sides, a, b) for sides in cuts):
            return None
        bonus -= _OTHER_HEAD * _count_unlike_things(a.figure, b.figure)
        bonus -= _OF_NO_SUCH * sum(_is_of_no_such(finder, things, view) for view in (a, b))
        if cut:
            bonus += _BY_NAME * sum(_bears_name(finder, *side) for side in _each(cut[1], a, b))
            # 汽车行业的规上工业 is less than 规上工业, which is asked of.
            bonus -= _OF_A_PART * sum(_is_of_a_part(finder, ask, view) for view in (a, b))
            if any(
                is_of_other_compound(side, view, finder.text_in_scope)
                for side, view in _each(cut[1], a, b)
            ):
                return None
        return bonus + (cut[0] if cut else 0.0)

    things = finder.asked(ask).things
    cuts = cut_sides(finder, finder.text)
    basis = basis_asked(finder.folded, finder)
    one_time = len({p.value for p in ask.named}) < 2
    if (
        one_time
        and cuts
        and not _PLANNED.search(finder.folded)
        and all(_is_with_time(ask, c) for c in cuts)
    ):
        # 比2022年扩大了多少 is told, or computed from what was then: no second thing is named.
        return None
    asked = replace(loose(ask), periods=ask.named)

    def related(a: FigureView, b: FigureView) -> bool:
        # More cars than NEVs: the name of the one is part of the other's, yet each has its side.
        if ask.status and _one_is_planned(a, b) and same_sort(a.figure, b.figure):
            # More than was achieved: what is planned and what is, of one thing.
            return True
        cut = best_cut(finder, cuts, a, b)
        if cut is None:
            return _two_measures(ask, a, b)
        apart = _name_apart(finder, cut[1], a, b) or _is_part_against_whole(finder, cut[1], a, b)
        return apart or cut[0] >= _EACH_ITS_SIDE or _two_measures(ask, a, b)

    found = best_operands(finder, asked, _differs, _differs, together, related=related)
    if found is None:
        return None
    computed = compute.difference(found.first.figure, found.second.figure)
    return Derived("difference", computed, (found.first, found.second), found.joint)


def _each(sides: Sides, a: FigureView, b: FigureView) -> tuple[tuple[Ask, FigureView], ...]:
    return (sides.left, a), (sides.right, b)


def _count_unlike_things(a: Figure, b: Figure) -> bool:
    """71个大类 and 1万个项目: numbers of two sorts of things."""
    if not (only_counts(a.unit) and only_counts(b.unit)):
        return False
    one, other = _name_of(a)[-_HEAD:], _name_of(b)[-_HEAD:]
    return bool(one and other) and one != other


def _bears_name(finder: Finder, side: Ask, view: FigureView) -> bool:
    """Whether most words of a side, two at least, stand in what its figure is told of."""
    weights = [finder.importance(unit) for unit in side.units]
    named = [finder.matched(unit, view.about) >= _WHOLLY for unit in side.units]
    several = sum(named) > 1 or any(" " in unit.text for unit in side.units)
    told = sum(weight for weight, is_named in zip(weights, named, strict=True) if is_named)
    return several and told >= _MOSTLY * sum(weights)


def _is_of_no_such(finder: Finder, things: Sequence[Unit], view: FigureView) -> bool:
    """How many more categories: neither figure is of projects."""
    return bool(things) and not any(finder.matched(t, view.about) >= _NAMED for t in things)


def _is_of_a_part(finder: Finder, ask: Ask, view: FigureView) -> bool:
    """汽车行业的规上工业, where 规上工业 is asked of: it has an owner that nobody named."""
    owner, of, _ = view.figure.subject.rpartition("的")
    if not of or finder.is_foreign_view(view) or finder.in_english:
        return False
    return any(is_noun(w.text) and not finder.asked(ask).speaks_of(w) for w in units_of(owner))


def lacks_its_side(finder: Finder, sides: Sides, a: FigureView, b: FigureView) -> bool:
    """江苏和山东的增速, told of both together: another rate is of neither of the two.

    A dictionary knows too few words of another language to tell.
    """
    if finder.is_foreign_view(a) or finder.in_english:
        return False
    sides = _without_shared_end(finder, sides)
    told = (
        (_only(sides.left, sides.right), a, True),
        (_only(sides.right, sides.left), b, False),
    )
    if any(side.periods or side.status or not side.units for side, _, _ in told):
        # One thing at two times, or what is and what is planned.
        return False
    return any(
        coverage(finder, side, view, left) < _OF_ITS_SIDE or lacks_name(finder, side, view, _NAMED)
        for side, view, left in told
    )


def _without_shared_end(finder: Finder, sides: Sides) -> Sides:
    """大型和小型企业的覆盖率: what stands behind the last 的 is said of both."""
    left = sides.left_text
    name, of, _ = sides.right_text.rpartition("的")
    if not of or len(name) < _HEAD or "的" in left:
        return sides
    # 大型企业和小型企业: and what both names end in.
    most = min(len(left), len(name)) - _HEAD
    shared = next((n for n in range(most, _HEAD - 1, -1) if left[-n:] == name[-n:]), 0)
    if shared:
        left, name = left[:-shared], name[:-shared]
    return Sides.named(finder, left, name)


def _only(side: Ask, other: Ask) -> Ask:
    """A side without the words that the other one has as well."""
    both = {unit.text for unit in other.units}
    return replace(side, units=tuple(u for u in side.units if u.text not in both))


def is_of_unnamed(finder: Finder, ask: Ask, a: FigureView, b: FigureView) -> bool:
    """1万个项目 less 71个大类: counts of two sorts, and one of them is not asked about."""
    if not only_counts(a.figure.unit) or same_sort(a.figure, b.figure):
        return False
    asked = finder.asked(ask)
    heads = [_head_of(view) for view in (a, b)]
    least = _SPOKEN_ACROSS if finder.is_foreign_view(a) else _SPOKEN_OF
    return any(
        head is not None and asked.speaks_of(head) < least and not _ends_as_asked(ask, head)
        for head in heads
    )


def _ends_as_asked(ask: Ask, head: Unit) -> bool:
    """批准文号 where 文号 is asked of: the end of a Chinese word says what it is."""
    return any(len(u.text) > 1 and head.text.endswith(u.text) for u in ask.units)


def _head_of(view: FigureView) -> Unit | None:
    """The last word of what is counted: 项目 of 工业互联网项目."""
    named = [w for w in view.words if not w.measure and len(w.text) > 1 and is_han(w.text[0])]
    return named[-1] if named else None


def _is_told_twice(a: FigureView, b: FigureView) -> bool:
    """One figure told in two places differs from itself by nothing."""
    if a.figure.kind == b.figure.kind == "growth" and amount(a.figure) == amount(b.figure):
        # 汽车行业增长13%, and 汽车制造业增长13%: one rate by two names.
        return a.figure.period == b.figure.period
    same = a.about.folded == b.about.folded and a.figure.period == b.figure.period
    return same and amount(a.figure) == amount(b.figure)


def _is_part_against_whole(finder: Finder, sides: Sides, a: FigureView, b: FigureView) -> bool:
    """新能源车 against 汽车整体: the part has a name of its own, and the whole is called one."""
    if not a.measures & b.measures or a.figure.kind != b.figure.kind:
        return False
    named = ((sides.left, a, sides.right_text, b), (sides.right, b, sides.left_text, a))
    return any(
        _WHOLE_NAMED.search(whole_text)
        and any(
            finder.matched(u, part.about) - finder.matched(u, whole.about) >= _NAMED
            for u in side.units
        )
        for side, part, whole_text, whole in named
    )


def _name_apart(finder: Finder, sides: Sides, a: FigureView, b: FigureView) -> bool:
    """Whether each side has the name of its own figure: ports in one list, told in one clause."""

    def more(side: Ask, own: FigureView, other: FigureView) -> float:
        weights = [(finder.importance(u), u) for u in side.units]
        total = sum(weight for weight, _ in weights) or 1.0
        gain = (
            w * (finder.matched(u, own.about) - finder.matched(u, other.about)) for w, u in weights
        )
        return sum(gain) / total

    return more(sides.left, a, b) >= _NAMED_APART and more(sides.right, b, a) >= _NAMED_APART


def _is_with_time(ask: Ask, sides: Sides) -> bool:
    """比前一年多卖了: the other side is a time, or names nothing."""
    if ask.compared and not (sides.left.units and sides.right.units):
        return True
    opens = find_periods(sides.right.folded, None)
    if sides.left.periods and not sides.left.units:
        return True
    return bool(opens and opens[0].start == 0) or _THEN.match(sides.right_text) is not None


def between_times(finder: Finder, ask: Ask) -> Derived | None:
    """比2017年多了多少 where there are figures of both times; None where one is not told."""
    times = {p.value: p for p in ask.named}
    if len(times) == 1 and ask.compared and finder.main_year:
        times |= {p.value: p for p in find_periods(f"{finder.main_year}年", finder.today)}
    if len(times) != 2 or ask.kinds & {"points", "share"}:
        return None
    asked = replace(loose(ask), periods=tuple(times.values()))

    def together(a: FigureView, b: FigureView) -> float | None:
        if not has_unit(ask.unit, a.figure) or not crossed(asked, a, b):
            return None
        if ask.status and not _one_is_planned(a, b):
            return None
        alike = is_english(a.figure) or not _share_a_word(a, b)
        if ask.compared and alike and not _is_of_one_thing(a.figure, b.figure):
            # Fewer deaths than the year before: cyclists then are not held against cars now.
            return None
        bonus = of_one_sort(a, b)
        cut = best_cut(finder, cuts, a, b)
        return bonus if bonus is None or cut is None else bonus + cut[0]

    cuts = cut_sides(finder, finder.text)
    found = best_operands(finder, asked, is_amount, is_amount, together, related=lambda a, b: True)
    if found is None:
        return None
    views = sorted((found.first, found.second), key=lambda v: v.figure.period)
    in_percent = "growth" in ask.kinds or _IN_PERCENT.search(ask.folded)
    if in_percent and ask.unit in ("", "成"):
        grown = compute_changes.change_between(
            views[0].figure, views[1].figure, ask.direction == "fall"
        )
        return Derived("change", grown, (views[0], views[1]), found.joint)
    computed = compute.difference(views[1].figure, views[0].figure)
    return Derived("difference", computed, (views[1], views[0]), found.joint)


def _share_a_word(a: FigureView, b: FigureView) -> bool:
    """Whether what both are told of has a word in common; what says nothing may be anything."""
    words = {w.text for w in a.words}
    return not (a.words and b.words) or any(
        w.text in words or w.text in a.about for w in b.words if len(w.text) > 1
    )


def _one_is_planned(a: FigureView, b: FigureView) -> bool:
    return "actual" not in (a.figure.status, b.figure.status) or a.figure.status != b.figure.status


def _two_measures(ask: Ask, a: FigureView, b: FigureView) -> bool:
    """More produced than sold: one thing by each of two measures, often told in one clause."""
    one, other = a.measures & ask.measures, b.measures & ask.measures
    return bool(one and other and one != other and a.figure.subject == b.figure.subject)


def _differs(view: FigureView) -> bool:
    return view.figure.kind != "rank" and not view.change


def in_asked_unit(ask: Ask, a: FigureView, b: FigureView) -> bool:
    """A difference is in the unit of its terms; of two percentages, in points."""
    percent = is_percent(a.figure) and is_percent(b.figure)
    if _COUNTS.search(ask.folded):
        # How many did not keep growing asks for a number of them, not for growth.
        return not percent and has_unit(ask.unit, a.figure) and has_unit(ask.unit, b.figure)
    if "百分点" in ask.unit or ask.kinds & {"points", "growth", "share"}:
        return percent
    if not ask.unit:
        return True
    return has_unit(ask.unit, a.figure) and has_unit(ask.unit, b.figure)


def of_one_sort(a: FigureView, b: FigureView) -> float | None:
    """A bonus for figures that can be held together: one unit, and where that unit only counts,
    one sort of thing or one sentence. None for others.

    亩 and 平方公里 measure the same, and are told of different things.
    """
    if not comparable(a.figure, b.figure):
        return None
    if a.figure.unit != b.figure.unit and not only_counts(a.figure.unit):
        return None
    if a.figure.unit != b.figure.unit and {a.figure.unit, b.figure.unit} <= TELLING_COUNTERS:
        # 场 and 家: events and firms.
        return None
    near = _SAME_SENTENCE * same_sentence(a, b)
    if not only_counts(a.figure.unit) or same_sort(a.figure, b.figure):
        return near
    if a.figure.unit != b.figure.unit:
        return None
    return near - (0.0 if same_sentence(a, b) else _OTHER_SORT)


def ratio(finder: Finder, ask: Ask) -> Derived | None:
    """How many times the one goes into the other; each side of 是 names one of them."""
    named = _TIMES.search(finder.folded) or _TIMES_EN.search(finder.folded)
    if named:
        # Either may be the larger one.
        cuts = [
            Sides.named(finder, *pair) for pair in (named.group("a", "b"), named.group("b", "a"))
        ]
    else:
        cuts = cut_sides(finder, finder.text)

    def related(a: FigureView, b: FigureView) -> bool:
        cut = best_cut(finder, cuts, a, b)
        return cut is not None and cut[0] >= _EACH_ITS_SIDE

    def together(a: FigureView, b: FigureView) -> float | None:
        larger = amount(a.figure) > amount(b.figure)
        bonus = of_one_sort(a, b) if larger else None
        if bonus is None or _lacks_rate(finder, ask, a, b):
            return None
        if finder.is_foreign_view(a) and _is_of_other_measure(ask, a, b):
            return None
        cut = best_cut(finder, cuts, a, b)
        return bonus + (cut[0] - _beyond(finder, cut[1], a, b) if cut else 0.0)

    def together_as_rates(a: FigureView, b: FigureView) -> float | None:
        # 研发强度 of the one and of the other, told in percent.
        alike = same_sentence(a, b) and _ends_alike(a.figure, b.figure)
        return together(a, b) if alike else None

    asked = loose(replace(ask, unit=""))
    found = best_operands(finder, asked, is_amount, is_amount, together, related=related)
    rates = best_operands(
        finder,
        asked,
        _is_rate_of_some,
        _is_rate_of_some,
        together_as_rates,
        related=same_sentence,
        # 平均强度 is held against that of one.
        alike=False,
    )
    if _GROWTH_NAMED.search(finder.folded):
        # 总量的增速是收入增速的几倍: neither amount is asked for.
        found = best_operands(finder, asked, _is_rise, _is_rise, together, related=related)
    elif found is None or (rates is not None and rates.joint > found.joint):
        # Of 强度 the numbers of firms do not speak.
        found = rates
    if found is None:
        return None
    first, second = found.first, found.second
    if named and names_the_other_way(finder, cuts[0], first, second):
        # 新能源汽车出口是汽车出口的几倍: the smaller one is asked for in terms of the larger.
        first, second = second, first
    computed = compute.ratio(first.figure, second.figure)
    return Derived("ratio", computed, (first, second), found.joint)


def _is_of_other_measure(ask: Ask, *views: FigureView) -> bool:
    """How many times the exports of the one: nothing of what was made."""
    one = len(ask.measures) == 1
    return one and any(v.measures and not v.measures & ask.measures for v in views)


def _is_rise(view: FigureView) -> bool:
    return view.figure.kind == "growth" and is_percent(view.figure)


def _lacks_rate(finder: Finder, ask: Ask, *views: FigureView) -> bool:
    """研发强度 of the one and the other is no number of firms: a rate by its name is told."""
    rates = [u for u in ask.units if _RATE_NAME.search(u.text) and u.text not in KIND_WORDS]
    told = [slot for view in views for slot in (view.about, view.clause)]
    return any(all(finder.matched(u, slot) < _NAMED for slot in told) for u in rates)


def _ends_alike(a: Figure, b: Figure) -> bool:
    """投入强度 and 平均强度: the last characters say what is measured."""
    one, other = _name_of(a)[-_HEAD:], _name_of(b)[-_HEAD:]
    return one == other != "" and not one.isascii()


def _is_rate_of_some(view: FigureView) -> bool:
    """A share or a rate, and no change of one."""
    return is_percent(view.figure) and view.figure.kind in ("share", "level") and not view.change


def _beyond(finder: Finder, sides: Sides, a: FigureView, b: FigureView) -> float:
    """How much the figures are about that their own sides do not name: 新能源汽车 for 汽车."""
    pairs = ((sides.left, a), (sides.right, b))
    return sum(unasked_share(view, finder.asked(side), finder.index) for side, view in pairs)


def _name_of(figure: Figure) -> str:
    name = f"{figure.subject} {figure.metric}".strip()
    return name if name.isascii() else name.replace(" ", "")


def _pairs(name: str) -> set[str]:
    """Pairs of characters, in English words."""
    if name.isascii():
        return set(name.lower().split())
    return {name[i : i + 2] for i in range(len(name) - 1)}


def same_sort(a: Figure, b: Figure) -> bool:
    """Whether two counts are of the same sort of thing: their names share two characters."""
    left, right = _name_of(a), _name_of(b)
    return not left or not right or bool(_pairs(left) & _pairs(right))


def _counts_the_same(a: Figure, b: Figure) -> bool:
    """甲覆盖县区 and 县区, told in two places: one name ends in the whole of the other."""
    short, long = sorted((_name_of(a), _name_of(b)), key=len)
    if not short or short.isascii():
        return False
    return long.endswith(short) or end_alike(a, b)


def end_alike(a: Figure, b: Figure) -> bool:
    """5G应用融入国民经济大类 and 工业互联网融入国民经济大类: what is counted is the same."""
    if not (_SPREADS_TO.search(a.subject) and _SPREADS_TO.search(b.subject)):
        return False
    one, other = _name_of(a)[-_NAME_END:], _name_of(b)[-_NAME_END:]
    return len(one) == _NAME_END and one == other and not one.isascii()


def _is_of_one_thing(a: Figure, b: Figure) -> bool:
    return (a.subject, a.metric) == (b.subject, b.metric)


def told_beside(finder: Finder, a: FigureView, b: FigureView) -> bool:
    """27家甲和2家乙: what is told beside a thing is no part of it."""
    if not same_sentence(a, b) or b.figure.start < a.figure.end:
        return False
    text = finder.evidence.briefing(a.passage).text
    return _BESIDE.search(text[a.figure.end : b.figure.start]) is not None


def change(finder: Finder, ask: Ask) -> Derived | None:
    """The change between two levels of one thing: in percent, in points, or in its unit."""
    points = "points" in ask.kinds or "百分点" in ask.unit
    apart = between_times(finder, ask)
    if apart is not None:
        return apart

    def together(a: FigureView, b: FigureView) -> float | None:
        apart = a.figure.period != b.figure.period or same_sentence(a, b)
        fits = is_percent(a.figure) if points else has_unit(ask.unit, a.figure)
        alike = comparable(a.figure, b.figure) and same_sort(a.figure, b.figure)
        if is_english(a.figure) and not _is_of_one_thing(a.figure, b.figure):
            # Words of English share letters whatever they mean.
            return None
        return 0.0 if apart and fits and alike else None

    def level(view: FigureView) -> bool:
        share = points and view.figure.kind == "share" and is_percent(view.figure)
        return share or (not points and is_amount(view))

    found = best_operands(
        finder,
        replace(loose(ask), periods=()),
        level,
        level,
        together,
        related=lambda a, b: (
            (a.figure.subject, a.figure.metric) == (b.figure.subject, b.figure.metric)
        ),
    )
    if found is None:
        return None
    earlier, later = sorted(
        (found.first, found.second),
        key=lambda v: (not v.former, v.figure.period, v.figure.start),
    )
    rose = amount(later.figure) > amount(earlier.figure)
    if ask.direction and rose != (ask.direction == "rise"):
        # By what percentage it was cut is no rise.
        return None
    if (
        points
        or ask.unit
        or _GAP_CLOSED.search(ask.folded)
        or _COUNTS.search(ask.folded)
        or _SO_MUCH_LESS.search(ask.folded)
    ):
        by = compute.difference(later.figure, earlier.figure)
        return Derived("change", by, (later, earlier))
    computed = compute_changes.change_between(
        earlier.figure, later.figure, fell=ask.direction == "fall"
    )
    return Derived("change", computed, (earlier, later))
