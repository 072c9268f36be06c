"""One thing at two times held together: both are of that thing, or one is worked out.

2025和2026哪年多, where 2026 is told with 比2025年少了3次: what there was in 2025 follows from both.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from index.script import is_han
from rag.chance import named_alike
from rag.compared import Side, head_of
from rag.contest import Contest
from rag.derive import computed, computed_unless_stated
from rag.derived import Derived
from rag.dimensions import is_percent
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.deriving import DONE_RATE
from rag.spans import periods_agree

_TWO, _RATE = 2, re.compile(DONE_RATE)


class BothSides(NamedTuple):
    """The figures of two sides in their order, and which of them is worked out how."""

    views: tuple[FigureView, FigureView]
    worked_out: dict[int, Derived]


def are_times_alone(sides: Sequence[Side]) -> bool:
    """Whether the sides name nothing but a time each: of both the same is asked."""
    return all(side.timed and not side.own for side in sides)


def is_of_one_thing(a: FigureView, b: FigureView) -> bool:
    """召回134次 is not held against 批准45个 of the year before."""
    one, other = a.figure, b.figure
    if one.unit and other.unit and one.unit != other.unit:
        return False
    if one.subject.isascii() or other.subject.isascii():
        # English names one thing in many ways.
        return True
    alike = head_of(a) == head_of(b) != "" or one.subject == other.subject
    return alike or same_sentence(a, b) or named_alike(a, b)


def with_time_worked_out(
    finder: Finder, contest: Contest, sides: Sequence[Side]
) -> BothSides | None:
    """The level of the later time, and that of the earlier one from its change; None without."""
    if len(sides) != _TWO or not are_times_alone(sides) or not any(map(is_han, finder.text)):
        return None
    times = [[p.value for p in side.ask.periods] for side in sides]
    if any(len(told) != 1 for told in times) or times[0] == times[1]:
        return None
    before = min(range(_TWO), key=lambda i: times[i][0])
    after = 1 - before
    derived = _level_at(finder, f"{contest.names[before]}{contest.shared}是多少")
    if derived is None or derived.operation != "base":
        return None
    level = derived.views[0]
    if not periods_agree(times[after][0], level.figure.period):
        return None
    if derived.computed.unit != level.figure.full_unit:
        return None
    then = level.figure.model_copy(update={"value": derived.computed.value})
    views = [level, level]
    views[before] = replace(level, figure=then)
    return BothSides((views[0], views[1]), {before: derived})


def with_rate_worked_out(
    finder: Finder, contest: Contest, sides: Sequence[Side]
) -> BothSides | None:
    """The rates of two things, where one or both are told only by their two numbers."""
    if len(sides) != _TWO or not _RATE.search(contest.shared):
        return None
    views: list[FigureView] = []
    worked_out: dict[int, Derived] = {}
    for at, name in enumerate(contest.names):
        alone = _alone(finder, f"{name}{contest.shared}是多少")
        derived = computed(alone)
        if derived is not None and derived.operation == "rate told":
            worked_out[at] = derived
            whole = derived.views[0]
            update = {
                "value": derived.computed.value,
                "unit": "%",
                "magnitude": "",
                "kind": "share",
            }
            views.append(replace(whole, figure=whole.figure.model_copy(update=update)))
            continue
        found = alone.find(alone.whole)
        if found.match is None or found.reason or not is_percent(found.match.view.figure):
            return None
        views.append(found.match.view)
    if len(worked_out) != 1:
        # One computation is shown in the open.
        return None
    return BothSides((views[0], views[1]), worked_out)


def _alone(finder: Finder, text: str) -> Finder:
    question = finder.question.model_copy(update={"text": text, "follows": ""})
    return Finder(question, finder.evidence)


def _level_at(finder: Finder, text: str) -> Derived | None:
    """What a question for the level of one time alone is worked out to."""
    alone = _alone(finder, text)
    return computed(alone) or computed_unless_stated(alone)
