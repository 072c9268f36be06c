"""Operations on a level and its own change or share: by how much it grew, its whole, its target."""

from __future__ import annotations

import re
from dataclasses import replace

from index.script import fold
from rag import compute, compute_changes, compute_shares
from rag.ask import Ask
from rag.derived import CUES, Derived, has_unit, is_amount
from rag.dimensions import is_percent, is_rate
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.level_pairs import is_growth, level_and
from rag.lexicon.deriving import OF_TARGET
from rag.lexicon.frame import GENERIC_NOUNS
from rag.lexicon.kinds import ASKS_TOTAL, FLOW
from rag.lexicon.measures import TIME_UNITS
from rag.lexicon.relating import ALL_OF_SHARE, OF_THE_WORLD, WORLD_TOTAL, WORLDWIDE
from rag.mentioned import same_quantity
from rag.spans import periods_agree
from rag.two_figures import between_times
from rag.units import Slot, Unit, units_of
from rag.unlike_asked import basis_asked, is_no_difference

_SHARE_OF = re.compile(r"占(.{3,24}?)(?:的)?比重")
_ASKS_TOTAL = re.compile(ASKS_TOTAL)
_AT_HOME = re.compile(r"我国|中国|我们|国内|我省|我市|china")
_A_YEAR_BEFORE = re.compile(r"去年|[上前]一?年|同期|year|same (?:quarter|month|period|half)")
# 相当于去年的, 是2022年的: a time, and no other thing.
_AGAINST_A_YEAR = re.compile(
    r"(?:相当于|是|为|只有|只剩|剩)[了下]?(?:大约|约)?(?:去年|[上前]一?年|一年前|同期|20\d\d年)|\byear\b|\b20\d\d\b"
    r"|same (?:quarter|month|period|half)"
)
_WORLD = re.compile(r"全球|世界|world|global")
_WORLDWIDE, _WORLD_TOTAL, _OF_THE_WORLD = map(re.compile, (WORLDWIDE, WORLD_TOTAL, OF_THE_WORLD))
_ALL_OF_SHARE = re.compile(ALL_OF_SHARE)
_YEARLY = re.compile(r"同比|上年|去年|上一?年|前一?年|year|previous|(?:^| )before")
_NEW, _PERCENT = re.compile(FLOW), re.compile(r"百分之|%|几成|\bper ?cent(?:age)?\b")
_COMPLETED = re.compile(OF_TARGET)
_MIN_LEVEL, _MIN_SHARE, _LEVELS, _ALL, _NAMED = 0.5, 0.3, 16, 0.95, 0.8
_NAMED_FOREIGN = 0.4


def planned(finder: Finder, ask: Ask) -> Derived | None:
    """A target that is not told, from what was reached and the percentage of it that this is."""
    given = finder.find(ask).match
    if ask.status != "target" or (given and given.view.figure.status != "actual"):
        return None
    free = replace(ask, status="", kinds=frozenset())
    for match in finder.rank(free)[:_LEVELS]:
        level = match.view
        if not is_amount(level) or level.figure.status != "actual":
            continue
        for rate in finder.views:
            told = rate.figure.start > level.figure.end and same_sentence(rate, level)
            of_target = _COMPLETED.search(rate.ahead) and is_percent(rate.figure)
            if told and of_target and has_unit(ask.unit, level.figure):
                computed = compute_shares.whole_of(level.figure, rate.figure)
                return Derived("planned", computed, (level, rate))
    return None


def increment(finder: Finder, ask: Ask) -> Derived | None:
    pair = level_and(finder, ask, is_growth)
    if pair is None or is_no_difference(ask, pair.change, finder):
        return None
    if _is_against_a_thing(finder, ask, pair.change) or _is_of_another_year(ask, pair.change):
        return None
    computed = compute_changes.increment_of(pair.level.figure, pair.change.figure)
    return Derived("increment", computed, pair.views)


_YEARS = re.compile(r"\d{4}")


def _is_of_another_year(ask: Ask, change: FigureView) -> bool:
    """2024年比2023年多了多少 is not told by how much there was more in 2023 than in 2022."""
    years = {year for p in ask.periods for year in _YEARS.findall(p.value)}
    told = change.figure.period
    return bool(years and told) and not any(year in told for year in years)


def _is_against_a_thing(finder: Finder, ask: Ask, change: FigureView) -> bool:
    """乘用车比商用车多卖多少 is told by no growth: that is against what was sold before."""
    basis = basis_asked(ask.folded, finder)
    if basis is None or finder.is_foreign_view(change) or _A_YEAR_BEFORE.search(basis.folded):
        return False
    told = Slot(change.figure.basis)
    return not any(finder.matched(unit, told) for unit in basis.units)


def times_before(finder: Finder, ask: Ask) -> Derived | None:
    """How many times the year before's a level is, from its growth over that year."""
    main = [p for p in ask.named if p.value == finder.main_year]
    growth = replace(ask, kinds=frozenset({"growth"}), unit="", periods=tuple(main), compared=False)
    year = finder.main_year
    anytime = bool(main) or not year
    found = finder.find(growth, lambda view: anytime or view.figure.period in ("", year))
    if found.match is None or found.reason or set(found.match.missing) - GENERIC_NOUNS:
        return None
    view = found.match.view
    if not is_growth(view) or not _YEARLY.search(view.figure.basis):
        return None
    things = [u for u in ask.units if not u.measure and u.text not in GENERIC_NOUNS]
    if any(finder.matched(unit, view.about) < _NAMED for unit in things):
        # 人形机器人 is asked of, and the growth of 工业机器人 told.
        return None
    others = [p.value[:4] for p in ask.named if p.value != view.figure.period]
    year = view.figure.period[:4]
    if year and any(other != str(int(year) - 1) for other in others):
        return None
    return Derived("times before", compute_changes.times_before(view.figure), (view,))


def whole_named(finder: Finder, ask: Ask) -> Derived | None:
    """What a share is told of, asked for by its name when no figure of its own is told."""
    if ask.kinds or ask.status or _AT_HOME.search(finder.folded):
        return None
    total = _ASKS_TOTAL.search(finder.folded) is not None
    given = finder.find(ask)
    stated = given.figure if given.match and given.match.coverage >= _ALL else None
    for match in finder.rank(ask)[:8]:
        share = match.view.figure
        found = _SHARE_OF.search(fold(share.metric or share.subject))
        if found is None or share.kind != "share" or not is_rate(share):
            continue
        name = found[1]
        words = units_of(name)
        total = total or _WORLD.search(name) is not None
        spoken = total and words and all(w.match(finder.slot) == 1.0 for w in words)
        spoken = spoken or _is_spoken_of_abroad(finder, ask, match.view, name)
        if name not in finder.folded and not spoken:
            continue
        view = part_told(finder, ask, match.view)
        part = view is not None and _names_part(finder, ask, view, name)
        if part and name not in finder.folded:
            continue
        told = f"{view.figure.subject}{view.figure.metric}" if view else ""
        if told in finder.folded and told not in name:
            # The part itself is asked for, by its name.
            continue
        own = (
            Slot(f"{view.figure.place}{view.figure.subject}{view.figure.metric}") if view else None
        )
        if view is not None and stated not in (None, view.figure) and name not in told:
            # 社零一共多少, and 社零总额 is told: it need not be worked out from a part.
            return None
        if view is not None and own and name not in own.folded:
            return Derived("whole", compute_shares.whole_of(view.figure, share), (view, match.view))
    return None


def whole_of_share_stated(finder: Finder, ask: Ask) -> Derived | None:
    """我国的占全球40%，全球一共多少家: the question states the share itself."""
    if not _ALL_OF_SHARE.search(finder.folded):
        return None
    for match in finder.rank(replace(ask, kinds=frozenset({"share"}), unit=""))[:_LEVELS]:
        share = match.view.figure
        stated = any(same_quantity(q, match.view) and q.unit for q in finder.whole.mentioned)
        if share.kind != "share" or not is_rate(share) or not stated:
            continue
        part = part_told(finder, ask, match.view)
        if part is not None and match.coverage >= _MIN_SHARE:
            return Derived("whole", compute_shares.whole_of(part.figure, share), (part, match.view))
    return None


def _is_spoken_of_abroad(finder: Finder, ask: Ask, share: FigureView, name: str) -> bool:
    """How many lighthouse factories are there worldwide: 全球灯塔工厂 in another language.

    How many of the world's asks for a part.
    """
    if not finder.is_foreign_view(share) or _OF_THE_WORLD.search(finder.folded):
        return False
    left = _WORLD_TOTAL.sub("", name)
    spoken = [p for u in ask.units for p in u.patterns if isinstance(p, str) and p in left]
    for word in sorted(spoken, key=len, reverse=True):
        left = left.replace(word, "")
    return bool(_WORLDWIDE.search(finder.folded) and spoken and not left)


def _names_part(finder: Finder, ask: Ask, part: FigureView, whole: str) -> bool:
    """卖车的零售额: of the part, by a word of its own that its whole's name has not."""
    named = Slot(whole)
    return any(
        not unit.measure and finder.matched(unit, part.about) >= _NAMED and not unit.match(named)
        for unit in ask.units
    )


def part_told(finder: Finder, ask: Ask, share: FigureView) -> FigureView | None:
    """The amount that a share is told of: 4.86万亿元, 占…的10.3%; the nearest one ahead of it."""
    parts = [
        view
        for view in finder.views
        if same_sentence(view, share)
        and is_amount(view)
        and view.figure.unit not in TIME_UNITS
        and has_unit(ask.unit, view.figure)
        and view.figure.end <= share.figure.start
    ]
    return max(parts, key=lambda v: v.figure.start, default=None)


def whole(finder: Finder, ask: Ask) -> Derived | None:
    """The whole from a part and its share: 4.86万亿元 are 10.3% of it."""
    for match in finder.rank(ask)[:8]:
        share = match.view.figure
        if share.kind != "share" or not is_rate(share):
            continue
        for view in sorted(
            (v for v in finder.views if is_amount(v)),
            key=lambda v: (v.figure.start > share.start, abs(v.figure.start - share.start)),
        ):
            part = view.figure
            near = part.passage_id == share.passage_id and (
                part.subject == share.subject or part.sentence_start == share.sentence_start
            )
            if near and has_unit(ask.unit, part) and periods_agree(part.period, share.period):
                return Derived("whole", compute_shares.whole_of(part, share), (view, match.view))
    return None


def outside(finder: Finder, ask: Ask) -> Derived | None:
    """What is abroad, from the part at home and its share of the world."""
    bare = replace(
        ask, kinds=frozenset(), units=_without(ask, CUES["outside"].search(finder.folded))
    )
    for match in finder.rank(bare)[:8]:
        share = match.view.figure
        if share.kind != "share" or not is_rate(share) or not _WORLD.search(share.metric):
            continue
        for view in finder.views:
            part = view.figure
            near = same_sentence(view, match.view) and part.subject == share.subject
            if (
                near
                and is_amount(view)
                and has_unit(ask.unit, part)
                and match.coverage >= _MIN_LEVEL
            ):
                return Derived("outside", compute_shares.outside(part, share), (view, match.view))
    return None


def _without(ask: Ask, cue: re.Match[str] | None) -> tuple[Unit, ...]:
    """The units of an ask that do not stand in a cue."""
    words = cue[0] if cue else ""
    return tuple(u for u in ask.units if u.text not in words) or ask.units


def of_base(finder: Finder, ask: Ask) -> Derived | None:
    """What there is now in percent of what it is compared with, from the change that is told.

    Where the levels of both times are told, they are put in relation.
    """
    both = between_times(finder, replace(ask, kinds=frozenset(), unit="", direction=""))
    if both is not None and _are_of_one(*both.views):
        then, now = sorted(both.views, key=lambda view: view.figure.period)
        return Derived("of base", compute_shares.relative(now.figure, then.figure), (now, then))
    free = replace(ask, kinds=frozenset({"growth"}), direction="", unit="")
    for match in finder.rank(free)[:8]:
        figure = match.view.figure
        if not is_growth(match.view) or match.coverage < _MIN_LEVEL or not figure.basis:
            continue
        slot = Slot(figure.basis)
        told = max((finder.matched(unit, slot) for unit in ask.units), default=0.0)
        foreign = finder.is_foreign(match)
        same = told >= (_NAMED_FOREIGN if foreign else 1.0) or (foreign and not ask.periods)
        year = _AGAINST_A_YEAR.search(finder.folded) and _YEARLY.search(figure.basis)
        if (same or year) and not _is_of_another_base(ask, match.view):
            return Derived("of base", compute_changes.of_base(figure), (match.view,))
    return None


def _are_of_one(a: FigureView, b: FigureView) -> bool:
    """茶叶 and 全省茶叶 are one thing."""
    short, long = sorted((a.figure.subject, b.figure.subject), key=len)
    return long.endswith(short) and bool(short or not long)


def _is_of_another_base(ask: Ask, change: FigureView) -> bool:
    """相当于2017年的百分之几 is not told by how much there was more than in 2022."""
    period, basis = change.figure.period, change.figure.basis
    if not period[:4].isdigit():
        return False
    told = {period[:4], str(int(period[:4]) - 1), *_YEARS.findall(basis)}
    asked = {year for p in ask.named for year in _YEARS.findall(p.value)}
    return not asked <= told


def after_target(finder: Finder, ask: Ask) -> Derived | None:
    """What there will be: what there is, and what is planned to be added to it."""
    if ask.named and all(p.value[:4] <= finder.main_year for p in ask.named):
        # 到去年年底有多少: nothing is to be added.
        return None
    free = replace(ask, periods=(), kinds=frozenset(), direction="")
    added = [
        m
        for m in finder.rank(replace(free, status="target"))[:8]
        if m.view.figure.status == "target" and _is_new(m.view) and is_amount(m.view)
    ]
    for plan in added[:1]:
        stock = next(
            (
                m.view
                for m in finder.rank(replace(free, status=""))[:_LEVELS]
                if m.view.figure.status == "actual"
                and not _is_new(m.view)
                and is_amount(m.view)
                and m.view.figure.unit == plan.view.figure.unit
                and _NEW.sub("", plan.view.figure.subject)[-4:] in m.view.figure.subject
            ),
            None,
        )
        if stock is not None:
            if "growth" in ask.kinds or _PERCENT.search(ask.folded):
                # By what percentage there will be more.
                computed = compute_shares.share(plan.view.figure, stock.figure)
                return Derived("after target", computed, (plan.view, stock))
            computed = compute.total((stock.figure, plan.view.figure))
            return Derived("after target", computed, (stock, plan.view))
    return None


def _is_new(view: FigureView) -> bool:
    return _NEW.search(f"{view.about.folded} {view.ahead}") is not None
