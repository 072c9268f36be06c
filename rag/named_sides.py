"""灯塔工厂占绿色工厂的比重: both sides are named, and the figures have to be theirs.

The pair that says most of a question may leave out what one side names, where nothing comparable
is told of it. Another figure of the briefing bears that name then, and the pair is not meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rag.ask import Ask
from rag.averages import each_of_what
from rag.derived import Derived
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.deriving import SO_MANY_TIMES
from rag.part_whole import whole_and_part_named
from rag.sides import Sides, coverage, cut_sides

OF_TWO_SIDES = frozenset({"difference", "sum", "ratio"})
_TIMES = re.compile(SO_MANY_TIMES)
# 平均每家有多少专利: what is shared out.
_SHARED_OUT = re.compile(
    r"有(?:多少|几)[个家项人名位台辆件条]?(?P<what>[\u4e00-\u9fff]{4,}?)(?:[？?]|$)"
)
# Another figure speaks of so much more of a side. Of 117 differences, 67 shares and 17 sums of the
# questions that were answered right, 2 had such a figure; they named a time alone.
_NAMED_BETTER, _WHOLE_NAMED_BETTER = 0.4, 0.65
_NAME = 4
_TWO = 2


def is_of_others_than_named(finder: Finder, derived: Derived) -> bool:
    """Whether other figures bear the names of the two sides, however the question is cut."""
    if len(derived.views) != _TWO or any(map(finder.is_foreign_view, derived.views)):
        return False
    if finder.in_english:
        return False
    a, b = derived.views
    if derived.operation == "average":
        shared = _SHARED_OUT.search(finder.folded)
        return _is_named_by_another(finder, each_of_what(finder.folded), b) or (
            shared is not None and _is_named_by_another(finder, shared["what"], a)
        )
    cuts = [cut for cut in cuts_for(finder, derived.operation) if names_things(cut)]
    # A whole is often named by another word; its part is what the question is about.
    share = derived.operation == "share"
    least = _WHOLE_NAMED_BETTER if share else _NAMED_BETTER
    return bool(cuts) and all(
        _better(finder, cut.left, x, True) >= least
        or _better(finder, cut.right, y, False) >= _NAMED_BETTER
        or (not share and _is_named_by_another(finder, cut.left_text, x))
        or _is_named_by_another(finder, cut.right_text, y)
        for cut in cuts
        for x, y in (((b, a),) if share else ((a, b), (b, a)))
    )


def cuts_for(finder: Finder, operation: str) -> Iterable[Sides]:
    """The ways to cut a question in the two sides that an operation puts together."""
    if operation == "share":
        return whole_and_part_named(finder)
    if operation == "ratio" and (named := _TIMES.search(finder.folded)):
        return [Sides.named(finder, named["a"], named["b"])]
    return cut_sides(finder, finder.text) if operation in OF_TWO_SIDES else []


def names_things(sides: Sides) -> bool:
    """Whether each side has a name of its own: a time or a plan is of what the other side names."""
    each = (sides.left, sides.right)
    return all(side.units and not side.periods and not side.status for side in each)


def _is_named_by_another(finder: Finder, thing: str, view: FigureView) -> bool:
    """平均每个工业大类: word for word what another figure is told of, and not this one."""
    own = (view.about.folded, view.since_last, view.behind)
    return not any(thing in words for words in own) and is_borne_by_a_figure(finder, thing)


def is_borne_by_a_figure(finder: Finder, name: str) -> bool:
    """Whether some figure is told of a name, word for word."""
    return len(name) >= _NAME and any(name in view.about.folded for view in finder.views)


def _better(finder: Finder, side: Ask, view: FigureView, left: bool) -> float:
    """By how much more of a side's weight the best of all figures speaks than ``view``."""
    own = coverage(finder, side, view, left)
    return max((coverage(finder, side, v, left) for v in finder.views), default=own) - own
