"""Whether a figure that is told answers a question outright, so that nothing is to be computed."""

from __future__ import annotations

import re

from index.records import Figure
from rag.ask import Ask
from rag.context import in_context
from rag.derived import average_is_stated
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.deriving import (
    BY_SO_MANY,
    DERIVES,
    GAP_CLOSED,
    GAP_TO_TARGET,
    GAP_TOLD,
    PER_THING,
    PRECISELY,
)
from rag.lexicon.times import ON_LAST_YEAR
from rag.match import Match
from rag.part_whole import whole_and_part_named
from rag.share_asked import share_asked
from rag.sides import cut_sides, names_two
from rag.units import Slot

_DIFFERENCE = re.compile(DERIVES["difference"])
_YEARLY = re.compile(rf"{ON_LAST_YEAR}|(?:19|20)\d\d")
_GAP, _GAP_TOLD = re.compile(GAP_TO_TARGET), re.compile(GAP_TOLD)
_STATED_COVERAGE, _STATED_FOREIGN, _STATED_MULTIPLE = 0.7, 0.5, 0.4
# English has many words for one thing, and leaves out what it has named.
_STATED_ENGLISH = 0.4
_APART = re.compile("(?:相|各)?差(?:了|距|额|值)?(?:有|是|为)?(?:多少|几|多大)")
_GAP_CLOSED = re.compile(GAP_CLOSED)
_PRECISELY, _BY_SO_MANY, _PER_THING = map(re.compile, (PRECISELY, BY_SO_MANY, PER_THING))


def ask_in_context(finder: Finder) -> Ask:
    """What the whole question asks, with what it leaves to the conversation before."""
    ask = finder.ask(finder.text)
    return in_context(ask, finder.before, finder.time_told) if finder.before else ask


def is_stated(finder: Finder) -> bool:
    """A figure of just the kind and direction asked for is given: nothing is to be computed."""
    ask = ask_in_context(finder)
    found = finder.find(ask)
    if found.match is None or found.reason or found.match.clashes:
        return False
    view = found.match.view
    if (
        _asks_of_two_measures(finder, ask)
        or _is_the_target_missed(finder, view)
        or _is_too_rough(finder, view)
        or _is_where_it_stands(finder, view)
        or _is_what_is_still_short(finder, view)
        or _is_one_of_two(finder, view)
        or _is_against_a_year(finder, view)
        or _is_not_for_each(finder, ask)
        or _is_growth_of_a_part(finder, view)
        or _is_share_of_another_part(finder, view)
    ):
        return False
    return _is_told_enough(finder, ask, found.match)


def _asks_of_two_measures(finder: Finder, ask: Ask) -> bool:
    """By how many did output exceed sales: either figure speaks of both, neither is meant."""
    return len(ask.measures) > 1 and _DIFFERENCE.search(finder.folded) is not None


def _is_the_target_missed(finder: Finder, view: FigureView) -> bool:
    """Fell short of a target of A: A is the target."""
    return _GAP.search(finder.folded) is not None and (
        view.figure.status == "target" or not _GAP_TOLD.search(view.clause.folded)
    )


def _is_too_rough(finder: Finder, view: FigureView) -> bool:
    """To one decimal place: not about three quarters."""
    precisely = _PRECISELY.search(finder.folded) is not None
    return precisely and not any(map(str.isdigit, view.figure.surface))


def _is_where_it_stands(finder: Finder, view: FigureView) -> bool:
    """By how many did it drop is not answered by where it stands."""
    return _BY_SO_MANY.search(finder.folded) is not None and _is_level(view)


def _is_what_is_still_short(finder: Finder, view: FigureView) -> bool:
    """缺口补上了多少 is not answered by how many are lacking now."""
    return _GAP_CLOSED.search(finder.folded) is not None and _is_level(view)


def _is_one_of_two(finder: Finder, view: FigureView) -> bool:
    """甲和乙的合格率差多少 is not answered by the rate of one of them."""
    apart = _APART.search(finder.folded) is not None and names_two(finder.text)
    return apart and (_is_level(view) or view.figure.kind == "share")


def _is_against_a_year(finder: Finder, view: FigureView) -> bool:
    """跑赢规上工业几个百分点 is not answered by the points that were gained on the year before."""
    if view.figure.kind != "points" or not _YEARLY.search(view.figure.basis):
        return False
    if finder.is_foreign_view(view) or not _DIFFERENCE.search(finder.folded):
        return False
    return any(
        side.left.units and side.right.units and not (side.left.periods or side.right.periods)
        for side in cut_sides(finder, finder.text)
    )


def _is_not_for_each(finder: Finder, ask: Ask) -> bool:
    """The grant per vessel is not what all the vessels got."""
    return _PER_THING.search(finder.folded) is not None and not average_is_stated(finder, ask)


def _is_growth_of_a_part(finder: Finder, view: FigureView) -> bool:
    """每一百辆里有百分之多少是: how many of them, not by how much they grew."""
    return view.figure.kind == "growth" and share_asked(finder.text) is not None


def _is_share_of_another_part(finder: Finder, view: FigureView) -> bool:
    """新能源汽车销量里出口的占几成: the share of all cars that are such has no exports in it."""
    if view.figure.kind != "share":
        return False
    # Of another language the dictionary knows what is measured, and many a name it does not.
    foreign = finder.is_foreign_view(view)
    parts = (
        [u for u in sides.right.units if u.measure or not foreign]
        for sides in whole_and_part_named(finder)
    )
    return any(
        bool(part or not foreign)
        and not any(
            finder.matched(u, s) for u in part for s in (view.about, view.clause, view.lead)
        )
        for part in parts
    )


def _is_told_enough(finder: Finder, ask: Ask, match: Match) -> bool:
    """Whether a figure is of the kind asked for, and its sentence speaks of enough of the rest."""
    figure = match.view.figure
    if _is_told_against_what_is_asked(finder, ask, figure):
        return True
    if "multiple" in ask.kinds and figure.unit == "倍":
        return match.coverage >= _STATED_MULTIPLE
    strong = _is_strongly_told(finder, ask, match)
    if not ask.kinds:
        return strong and bool(figure.direction or match.view.change)
    if figure.kind == "growth":
        # By how much two rates of growth differ is told by neither.
        return strong and not _DIFFERENCE.search(ask.folded)
    return strong and figure.kind in ask.kinds


def _is_told_against_what_is_asked(finder: Finder, ask: Ask, figure: Figure) -> bool:
    return (
        bool(figure.basis) and figure.kind in ask.kinds and _names_basis(finder, ask, figure.basis)
    )


def _is_strongly_told(finder: Finder, ask: Ask, match: Match) -> bool:
    """Less of the question must be told where other words are to be expected."""
    least = [_STATED_FOREIGN if finder.is_foreign(match) else _STATED_COVERAGE]
    if match.view.figure.kind in ask.kinds and finder.told_in_english(match):
        least.append(_STATED_ENGLISH)
    if finder.stands_out(match.view):
        least.append(_STATED_MULTIPLE)
    return match.coverage >= min(least)


def _is_level(view: FigureView) -> bool:
    return view.figure.kind in ("level", "count") and not view.change


def _names_basis(finder: Finder, ask: Ask, basis: str) -> bool:
    """The question compares with just what the figure is told against: 跟商用初期比."""
    slot = Slot(basis)
    return any(finder.matched(unit, slot) == 1.0 for unit in ask.units)
