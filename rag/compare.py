"""Which is larger, faster, lower; has it exceeded: the verdict first, then both figures.

Each thing that the question names is looked for as a question of its own, with what is said of all
of them; of the figures found, those win that can be held together and are each most their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from index.records import Figure
from index.script import is_han
from rag.amounts import amount
from rag.ask import Ask
from rag.compared import Side, fit, head_of, named, sides_of
from rag.contest import Contest, contests, one_way, without_brackets
from rag.counted_with import counts_such, measure_words
from rag.dimensions import can_count, comparable, dimension_of, is_counter, is_percent
from rag.evidence import Draft
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.comparing import (
    ASKS_WHETHER,
    COMPARES,
    COUNTED_MORE,
    DEPARTS_BY,
    EXCEEDS,
    EXCEEDS_EN,
    HOW_MANY_ARE,
    HOW_MUCH_MORE,
    LONGER,
    MAY_COMPARE,
    MEASURED_IN,
    MORE_IN_NUMBER,
    NAMES_RATE,
    NEVER_UNSAID,
    OF_COST,
    SAYS_AVERAGE,
    WHOLES,
)
from rag.lexicon.frame import GENERIC_NOUNS
from rag.lexicon.kinds import FLOW, PASSED_QUALIFIERS
from rag.lexicon.measures import ASKS_MONEY, MONEY_MEASURES, QUANTITY_ENDINGS, TIME_UNITS
from rag.lexicon.quantities import NO_GOODS
from rag.match import Match
from rag.nature import MONEY, nature_told
from rag.other_sort import is_no_money
from rag.overlap import unasked_share
from rag.told_against import against_another
from rag.two_figures import end_alike
from rag.two_times import (
    are_times_alone,
    is_of_one_thing,
    with_rate_worked_out,
    with_time_worked_out,
)
from rag.units import Unit
from rag.verdict import tell_verdict

_COMPARES, _HOW_MUCH_MORE = re.compile(COMPARES), re.compile(HOW_MUCH_MORE)
_EXCEEDS, _EXCEEDS_EN, _WHETHER = (
    re.compile(pattern, re.IGNORECASE) for pattern in (EXCEEDS, EXCEEDS_EN, ASKS_WHETHER)
)
_MAY_COMPARE = re.compile(MAY_COMPARE)
_RATE, _WHOLES = re.compile(NAMES_RATE), re.compile(WHOLES)
_LENGTH, _AVERAGE = re.compile(LONGER), re.compile(SAYS_AVERAGE)
_MEASURED_IN = re.compile(MEASURED_IN)
_OF_COST, _FLOW, _ASKS_MONEY = map(re.compile, (OF_COST, FLOW, ASKS_MONEY))
# 哪个合格率高: no number of things, and no time.
_OF_RATE = re.compile(
    r"(?<![效频功汇利税])率(?:更|最|比较|较)?[高低大小]"
    r"|\b(?:higher|lower|better|worse|bigger|smaller) (?:[a-z]+ ){0,2}"
    r"(?:(?<!birth )(?<!death )(?<!exchange )rate|percentage|proportion)\b"
)
_DEPARTS = re.compile(DEPARTS_BY)
_MORE_IN_NUMBER = re.compile(MORE_IN_NUMBER)
_COUNTED, _HOW_MANY_ARE = re.compile(COUNTED_MORE), re.compile(HOW_MANY_ARE)
_EACH_BY = re.compile(
    r",? and (?:by )?how much (?:(?:did|was) )?(?:each|for each|in each case)\b[^,?]*"
)
_AN_AMOUNT = re.compile(r"多少|几(?!乎|时|大|何)|\bhow (?:much|many)\b")
_EITHER = re.compile(r"还是|\bor\b|哪|谁")
# How much it counts that a figure is of its own side, and of no other.
_OWN, _OWN_TIMED, _CROSSED, _OF_BOTH = 2.0, 1.0, 1.5, 0.5
_OTHER_NATURE, _OTHER_BASIS, _PLANNED, _PER_SIDE, _UNPARTED = 1.0, 1.0, 0.5, 0.2, 0.7
_OTHER_STATUS, _MILESTONE = 1.5, 0.5
_SAME_METRIC, _SAME_SUBJECT, _SAME_UNIT, _SAME_KIND = 0.3, 0.2, 0.2, 0.3
_SAME_HEAD, _SAME_END, _OF_WHOLE = 0.6, 0.5, 0.3
_SAME_PASSAGE, _SAME_SENTENCE, _OF_VERY_TIME = 0.3, 0.2, 0.4
_WHOLLY, _SAME_PERIOD, _HEADLINE = 0.9, 0.3, 1.2
_BEYOND, _ABROAD = 1.0, 2.0
# A figure of another measure or time is none of what the side names.
_OTHER_THING, _OTHER_TIME = frozenset({"measure"}), frozenset({"measure", "period"})
_LOOKED_AT = {2: 14, 3: 7}
_OF_MANY, _PAIR = 4, 2
# Weaker sides are figures that the words happened to touch.
_MIN_OWN, _MIN_FOREIGN = 0.2, 0.12
_NEXT_TO_BEST = 0.45
_TOLD_WELL, _CLEARLY = 0.6, 0.8
_LEAST_TIMED, _WHOLLY_OTHER, _OF_SOME, _SUCH = 0.3, 0.5, 0.8, 0.6


@dataclass(frozen=True)
class _Found:
    score: float
    views: tuple[FigureView, ...]
    sides: tuple[Side, ...]
    contest: Contest


def is_comparison(folded: str) -> bool:
    # Which grew faster, and by how much each: both figures are told anyway.
    folded = _EACH_BY.sub("", folded)
    if _HOW_MUCH_MORE.search(folded) or _HOW_MANY_ARE.match(folded):
        return False
    bare = without_brackets(one_way(folded))
    return _COMPARES.search(bare) is not None or exceeds(one_way(folded)) is not None


def exceeds(text: str) -> re.Match[str] | None:
    """Did A exceed B, is A higher than B: a question for yes or no that names both sides."""
    if not _WHETHER.search(text) or _EITHER.search(text):
        return None
    return (_EXCEEDS if any(map(is_han, text)) else _EXCEEDS_EN).match(text)


_AGAINST_ITSELF = re.compile("[同环]比")


def may_compare(folded: str) -> bool:
    """Whether a question may hold two things together, though no usual word for it says so."""
    if _HOW_MUCH_MORE.search(folded) or _HOW_MANY_ARE.match(folded):
        return False
    if _AN_AMOUNT.search(folded) and not _EITHER.search(folded):
        # 造的比卖的多几万辆 asks by how much.
        return False
    # 同比 holds a figure against its own year before.
    plain = _AGAINST_ITSELF.sub("", without_brackets(one_way(folded)))
    return _MAY_COMPARE.search(plain) is not None


def answer_clear_comparison(finder: Finder) -> Draft | None:
    """The verdict where each side is told of by its whole name and nothing speaks against it."""
    best: _Found | None = None
    for contest in contests(finder.text):
        found = _best_figures(finder, contest)
        if found is not None and (best is None or found.score > best.score):
            best = found
    if best is None or not _are_clear(finder, best):
        return None
    return tell_verdict(finder, best.contest, best.sides, best.views)


def _are_clear(finder: Finder, found: _Found) -> bool:
    figures = {view.figure.id for view in found.views}
    named = all(
        side.own and fit(finder, side.own, view) >= _CLEARLY
        for side, view in zip(found.sides, found.views, strict=True)
    )
    return len(figures) == len(found.views) and named


def answer_comparison(finder: Finder) -> Draft | None:
    """The verdict with its sides, or None where comparable figures are not found."""
    best: _Found | None = None
    for contest in contests(_EACH_BY.sub("", finder.text)):
        found = _best_figures(finder, contest)
        if found is not None and (best is None or found.score > best.score):
            best = found
    if best is None:
        return _of_worked_out(finder)
    return tell_verdict(finder, best.contest, best.sides, best.views)


def _of_worked_out(finder: Finder) -> Draft | None:
    """2025和2026哪年多, where what there was in 2025 is told by how much less there is now.

    So is a rate of one side that only two numbers tell.
    """
    for contest in contests(finder.text):
        sides = sides_of(finder, contest)
        both = with_time_worked_out(finder, contest, sides) or with_rate_worked_out(
            finder, contest, sides
        )
        if both is not None:
            return tell_verdict(finder, contest, sides, both.views, both.worked_out)
    return None


def _best_figures(finder: Finder, contest: Contest) -> _Found | None:
    """A figure for each side, that can be held together; None where a side has none."""
    sides = sides_of(finder, contest)
    if not sides:
        return None
    accept = _of_kind(finder.folded, sides[0].ask)
    counted = _COUNTED.search(finder.folded)
    counters = measure_words(counted["noun"]) if counted and not sides[0].ask.kinds else frozenset()
    measured = _MEASURED_IN.search(finder.folded)
    counter = (measured["counter"] or "") if measured and not sides[0].ask.kinds else ""
    costs = not sides[0].ask.kinds and _is_of_money(finder.folded)
    pools = [
        [
            (match, _own_score(finder, sides, at, match.view))
            for match in finder.rank(side.ask)
            if accept(match.view)
            and counts_such(counters, match.view.figure.unit) >= 0.0
            and _is_counted_in(counter, match.view)
            and not (costs and nature_told(match.view.figure) != MONEY)
            and not match.clashes & (_OTHER_TIME if side.timed else _OTHER_THING)
            and _is_own(finder, sides, at, match.view)
            and _is_of_what_is_shared(finder, side, match.view)
            and _is_such_rate(finder, side, match.view)
            and not is_no_money(side.ask, match)
            and _is_such_average(side, match.view)
            and not _is_of_unsaid_measure(finder, side, match.view, counters)
        ]
        for at, side in enumerate(sides)
    ]
    pools = [_most_own(finder, side, pool) for side, pool in zip(sides, pools, strict=True)]
    for pool in pools:
        pool.sort(key=lambda m: (-(m[0].score + m[1]), m[0].view.figure.start))
    # What the dictionary cannot render is looked for beside what it can.
    unheard = [
        bool(p) and _is_unheard_of(finder, s, p[0][0].view)
        for s, p in zip(sides, pools, strict=True)
    ]
    if all(unheard):
        return None
    shared = bool(finder.ask(contest.shared).periods)
    pools = [
        _of_its_time(pool)
        if not (side.timed or finder.in_english) and (shared or finder.ask(side.name).periods)
        else pool
        for side, pool in zip(sides, pools, strict=True)
    ]
    of_times = are_times_alone(sides)
    most = _LOOKED_AT.get(len(sides), _OF_MANY)
    best: _Found | None = None
    for chosen in product(*(pool[:most] for pool in pools)):
        views = tuple(match.view for match, _ in chosen)
        pairs = list(combinations(views, 2))
        if not all(_comparable_views(a, b) for a, b in pairs):
            continue
        if of_times and not all(is_of_one_thing(a, b) for a, b in pairs):
            continue
        if any(_are_apart_abroad(finder, a, b) for a, b in pairs):
            continue
        if any(unheard) and not all(same_sentence(a, b) for a, b in pairs):
            continue
        score = sum(match.score + own for match, own in chosen) / len(sides)
        score += sum(_alike(a, b) for a, b in pairs) / len(pairs) + _PER_SIDE * len(sides)
        if not any(side.timed for side in sides):
            score += _SAME_PERIOD * (len({view.figure.period for view in views}) == 1)
        score -= _UNPARTED * any("、" in side.name for side in sides)
        # Of 97个大类中的71个 the 71 is held against another's number.
        score -= _OF_WHOLE * any(view.whole for view in views)
        if best is None or score > best.score:
            best = _Found(score, views, sides, contest)
    return best


def _of_its_time(pool: list[tuple[Match, float]]) -> list[tuple[Match, float]]:
    """去年哪个快: what is foreseen for this year is not held against it, unless nothing else is."""
    return [item for item in pool if "period" not in item[0].clashes] or pool


def _is_of_money(folded: str) -> bool:
    """Which is dearer, 谁赚的钱多: no rate and no number of things."""
    money = _OF_COST.search(folded) or _ASKS_MONEY.search(folded)
    return money is not None and not _RATE.search(folded)


def _is_own(finder: Finder, sides: Sequence[Side], at: int, view: FigureView) -> bool:
    side = sides[at]
    if not side.own or side.timed:
        return True
    if _is_unheard_of(finder, side, view):
        others = (u for i, s in enumerate(sides) if i != at for u in s.own)
        return not any(finder.matched(u, view.about) for u in others)
    if _is_of_neighbour(finder, side, view) or _is_of_all_listed(finder, sides, view):
        return False
    least = _MIN_FOREIGN if finder.is_foreign_view(view) else _MIN_OWN
    return fit(finder, side.own, view) >= least


def _is_of_all_listed(finder: Finder, sides: Sequence[Side], view: FigureView) -> bool:
    """汽车、化工等行业投资增长A: of them together, which says of none that it is ahead."""
    if "、" not in f"{view.figure.subject}{view.figure.metric}" or finder.is_foreign_view(view):
        return False
    listed = [s for s in sides if s.own and _named(finder, s.own, view) >= _NEXT_TO_BEST]
    return len(listed) >= _PAIR


def _is_of_neighbour(finder: Finder, side: Side, view: FigureView) -> bool:
    """东区机电12%，西区化工降2%: the second, by its own name, is of nothing that is asked."""
    if finder.is_foreign_view(view) or finder.in_english or not view.words:
        return False
    near = (view.about, view.clause)
    if any(finder.matched(u, slot) for u in side.own for slot in near):
        return False
    best = finder.rank(side.ask)[0]
    if best.view is view and best.coverage >= _TOLD_WELL and view.measures & side.ask.measures:
        # 雄安活动促成的融资额: the sentence names 雄安, and the measure is the one asked for.
        return False
    return unasked_share(view, finder.asked(side.ask), finder.index) >= _WHOLLY_OTHER


def _is_of_what_is_shared(finder: Finder, side: Side, view: FigureView) -> bool:
    """Whether anything near a figure speaks of what is said of all sides.

    谁造的汽车多: the 42个国家 of a fair in that town have nothing to do with cars.
    """
    if finder.is_foreign_view(view) or finder.in_english:
        return True
    if side.timed:
        # Of one thing at two times each figure, or what it is told beside, has the name.
        return fit(finder, side.ask.units, view) >= _LEAST_TIMED
    own = {unit.text for unit in side.own}
    said = [u for u in side.ask.units if u.text not in own and u.is_noun]
    # 哪个金额大, 哪个盘子大: amounts by any name.
    said = [u for u in said if not _names_amount(u, view)]
    slots = (view.about, view.clause, view.sentence, view.prior, view.around)
    return not said or any(finder.matched(u, slot) for u in said for slot in slots)


def _is_such_rate(finder: Finder, side: Side, view: FigureView) -> bool:
    """哪个合格率高 is told by no other percentage."""
    if finder.is_foreign_view(view) or finder.in_english:
        return True
    rates = [u for u in side.ask.units if len(u.text) > 2 and u.text.endswith("率")]
    return all(
        max(finder.matched(u, view.about), finder.matched(u, view.clause)) >= _SUCH for u in rates
    )


def _is_of_unsaid_measure(
    finder: Finder, side: Side, view: FigureView, counters: frozenset[str]
) -> bool:
    """5G基站和5G用户哪个增长更快: by no figure of what the stations consume."""
    unsaid = view.measures & NEVER_UNSAID
    if finder.whole.measures & MONEY_MEASURES and not view.measures and not counters:
        # 谁的产值高 is not told by how many of them there are.
        return view.figure.kind == "count" and view.figure.unit in NO_GOODS
    if not unsaid or side.ask.measures or finder.is_foreign_view(view) or finder.in_english:
        return False
    # 用电 names 用电量.
    metric = view.figure.metric
    return not any(metric[at : at + _PAIR] in finder.folded for at in range(len(metric) - 1))


def _is_such_average(side: Side, view: FigureView) -> bool:
    """高于世界平均吗: held against an average, and no share of the world's."""
    share = view.figure.kind == "share" and "占" in view.figure.metric
    if not share or not _AVERAGE.search(side.name.lower()):
        return True
    return _AVERAGE.search(f"{view.about.folded} {view.sentence.folded}") is not None


def _is_counted_in(counter: str, view: FigureView) -> bool:
    """论吨数 is told in 吨 and 公吨, 人数 in 人次 as well."""
    unit = view.figure.unit
    return not counter or not unit or unit.endswith(counter) or can_count(unit, counter)


def _names_amount(unit: Unit, view: FigureView) -> bool:
    generic = unit.text in GENERIC_NOUNS or unit.text.endswith(QUANTITY_ENDINGS)
    generic = generic or _MEASURED_IN.fullmatch(unit.text) is not None
    return generic or unit.text in view.sort


def _most_own(
    finder: Finder, side: Side, pool: list[tuple[Match, float]]
) -> list[tuple[Match, float]]:
    """Where some figure is told of a side by name, those that it hardly names are of others."""
    fits = [fit(finder, side.own, match.view) for match, _ in pool]
    least = _NEXT_TO_BEST * max(fits, default=0.0) if not side.timed else 0.0
    return [item for item, fit in zip(pool, fits, strict=True) if fit >= least]


def _is_unheard_of(finder: Finder, side: Side, view: FigureView) -> bool:
    """Whether no word that names a side can be rendered in the language of the briefing."""
    return (
        finder.is_foreign_view(view)
        and bool(side.own)
        and not any(finder.matched(u, other.around) for u in side.own for other in finder.views)
    )


def _own_score(finder: Finder, sides: Sequence[Side], at: int, view: FigureView) -> float:
    side = sides[at]
    own = fit(finder, side.own, view)
    others = max(fit(finder, s.own, view) for i, s in enumerate(sides) if i != at)
    score = (_OWN_TIMED if side.timed else _OWN) * own - _CROSSED * max(0.0, others - own)
    # 中小学及幼稚园学生 is of none of them.
    elsewhere = (_named(finder, s.own, view) for i, s in enumerate(sides) if i != at)
    score -= _OF_BOTH * (max(elsewhere) >= _WHOLLY)
    if _WHOLES.search(side.name):
        # Of the whole, nothing is told that names the part beside it.
        parts = [u for i, s in enumerate(sides) if i != at for u in s.own if not u.measure]
        crossed = _bears(parts, view) if finder.is_foreign_view(view) else fit(finder, parts, view)
        score -= _CROSSED * crossed
        # 汽车行业的规上工业 is more than the whole that is named, and so less of it.
        beyond = _BEYOND * (_ABROAD if finder.is_foreign_view(view) else 1.0)
        score -= beyond * unasked_share(view, finder.asked(side.ask), finder.index)
    elif not finder.is_foreign_view(view) and not finder.in_english:
        # 汽车制造业 is not all of 制造业.
        asked = finder.asked(side.ask)
        score -= _OF_SOME * unasked_share(view, asked, finder.index, measures=False)
    ask = side.ask
    if not ask.kinds and is_percent(view.figure) != bool(_RATE.search(finder.folded)):
        # Which brings in more money, or more people: an amount, not a share of one.
        score -= _OTHER_NATURE
    if against_another(finder.folded, view):
        score -= _OTHER_BASIS
    if side.timed and any(p.value == view.figure.period for p in ask.periods):
        # 全年 is told of all the year before it is of one of its months.
        score += _OF_VERY_TIME
    planned = view.figure.status != "actual"
    if planned and not ask.status:
        score -= _PLANNED
    apart = len({bool(s.ask.status) for s in sides}) > 1
    if apart and planned != bool(ask.status):
        # What is planned is held against what was reached.
        score -= _OTHER_STATUS
    if (
        view.figure.qualifier.rstrip("了").endswith(PASSED_QUALIFIERS)
        and not finder.asked(ask).passed
    ):
        # 突破3000万辆 is told beside the exact figure.
        score -= _MILESTONE
    if view.headline and finder.asked(ask).bare and _WHOLES.search(side.name):
        score += _HEADLINE
    return score


def _bears(units: Sequence[Unit], view: FigureView) -> float:
    """Share of words that a figure bears by their very names.

    A dictionary has 工业 for "sector": all of industry is no sector of it.
    """
    slots = (view.about, view.clause)
    found = [any(p in slot for p in unit.patterns for slot in slots) for unit in units]
    return sum(found) / len(found) if found else 0.0


def _named(finder: Finder, units: Sequence[Unit], view: FigureView) -> float:
    """Share of the weight of words that the figure's own name has."""
    total = sum(finder.importance(u) for u in units)
    got = sum(finder.importance(u) * named(finder, u, view) for u in units)
    return got / total if total else 0.0


def _alike(a: FigureView, b: FigureView) -> float:
    """How much two figures are of one sort and of one place of the briefing."""
    one_unit = a.figure.unit == b.figure.unit or _is_elliptic(a, b)
    return (
        max(
            _SAME_METRIC * (bool(a.figure.metric) and a.figure.metric == b.figure.metric),
            # 每千人口 says of both what they are told of, not what they are.
            _SAME_HEAD * (head_of(a) == head_of(b) != "" and not (a.each and b.each)),
        )
        # 国民经济大类 of both, before any 大类.
        + _SAME_END * end_alike(a.figure, b.figure)
        + _SAME_SUBJECT * (bool(a.figure.subject) and a.figure.subject == b.figure.subject)
        + _SAME_UNIT * one_unit
        + _SAME_KIND * (a.figure.kind == b.figure.kind or _is_elliptic(a, b))
        + _SAME_PASSAGE * (a.passage.id == b.passage.id)
        + _SAME_SENTENCE * (a.figure.sentence_start == b.figure.sentence_start)
    )


def _told_twice(a: FigureView, b: FigureView) -> bool:
    """One figure, in two places of the briefing."""
    same = (a.figure.metric, a.figure.kind) == (b.figure.metric, b.figure.kind)
    return same and amount(a.figure) == amount(b.figure) and a.figure.subject == b.figure.subject


def _of_kind(folded: str, ask: Ask) -> Callable[[FigureView], bool]:
    """Where the question says 增速 or 占比, only such figures; else all but changes and ranks.

    Where it asks for what was added, the amounts by which things grew answer; where it asks which
    are more in number (哪家造得多), no percentage does.
    """
    if ask.kinds:
        near = {"growth": ("growth", "points", "multiple"), "share": ("share", "level")}
        allowed = {k for kind in ask.kinds for k in near.get(kind, (kind,))}
        # 哪个涨得多: by an amount as well, unless a rate is named.
        amounts = "growth" in ask.kinds and not _RATE.search(folded)
        return lambda view: view.figure.kind in allowed or (amounts and bool(view.change))
    added = _FLOW.search(folded) is not None
    departs = _DEPARTS.search(folded) is not None
    rates = _OF_RATE.search(folded) is not None
    long = _LENGTH.search(folded) is not None
    counts = _MORE_IN_NUMBER.search(folded) and not _RATE.search(folded)
    return lambda view: (
        view.figure.kind not in ("rank", "points")
        and (added or departs or not view.change)
        and not (long and not _has_length(view.figure.unit))
        and not (counts and is_percent(view.figure))
        and not (rates and not is_percent(view.figure))
    )


def _has_length(unit: str) -> bool:
    """哪条线更长, which took longer: in kilometres or in days."""
    return unit in TIME_UNITS or dimension_of(unit) == "length"


def _are_apart_abroad(finder: Finder, a: FigureView, b: FigureView) -> bool:
    """Numbers of two sorts of things, far apart in another language: a word happened to fit."""
    if comparable(a.figure, b.figure) or not finder.is_foreign_view(a):
        return False
    return a.passage.id != b.passage.id and _are_both_counted(a.figure, b.figure)


def _comparable_views(a: FigureView, b: FigureView) -> bool:
    if a.figure.id == b.figure.id or _told_twice(a, b):
        return False
    if a.figure.briefing_id != b.figure.briefing_id:
        return False
    if a.figure.kind in ("rank", "streak") and a.figure.kind != b.figure.kind:
        return False
    return _of_one_unit(a, b) and _same_nature(a, b)


def _of_one_unit(a: FigureView, b: FigureView) -> bool:
    """36支 and 17个 both count; 0.9 of wind has the unit of the figure beside it."""
    if comparable(a.figure, b.figure) or (is_counter(a.figure.unit) and is_counter(b.figure.unit)):
        return True
    return _are_both_counted(a.figure, b.figure) or _is_elliptic(a, b)


def _are_both_counted(a: Figure, b: Figure) -> bool:
    """210 controllers and 480 licences, 5.8万部 and 2.4万艘: numbers of two sorts of things."""
    return a.kind == b.kind == "count" and not (dimension_of(a.unit) or dimension_of(b.unit))


def _is_elliptic(a: FigureView, b: FigureView) -> bool:
    """1.5 gigawatts of solar and 0.9 of wind: the second leaves out the unit of the first."""
    one, other = (a, b) if a.figure.start < b.figure.start else (b, a)
    return bool(one.figure.unit) and not other.figure.unit and same_sentence(one, other)


def _same_nature(a: FigureView, b: FigureView) -> bool:
    """A growth is held against a growth, a share against a share, whatever both are in percent."""
    if not is_percent(a.figure):
        return True
    return (a.figure.kind == "growth") == (b.figure.kind == "growth")
