"""产量和销量分别为{F1}和{F2}: things told in a row take their figures in the same row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from index.script import fold
from rag.display import base_value
from rag.figure_index import FigureView
from rag.llm.check_figure import CLEAR, MATCHED, is_rival
from rag.llm.claims import Claim
from rag.llm.operations import Computation
from rag.llm.scene import Scene
from rag.llm.slots import PLACE
from rag.llm.support import Support
from rag.llm.violations import Violation

# 97个大类中的71个: the whole stands first.
_OUT_OF = re.compile(r"(?:当中|其中|中|里)(?:的|有)?\s*$")


def check_order(scene: Scene, claims: Sequence[Claim]) -> list[Violation]:
    found: list[Violation] = []
    for first, second in combinations(claims, 2):
        a, b = scene.slotted.fillers[first.slot], scene.slotted.fillers[second.slot]
        if isinstance(a, Computation) or isinstance(b, Computation):
            continue
        whole_first = _OUT_OF.search(second.lead) is None or base_value(a.figure) >= base_value(
            b.figure
        )
        if whole_first and not is_rival(a, b):
            continue
        if not whole_first or _swapped(scene.support, first, second, a, b):
            names = [f"{{{scene.slotted.names[claim.slot]}}}" for claim in (first, second)]
            found.append(Violation("order", f"{' and '.join(names)} stand in the wrong order"))
    return found


def _swapped(support: Support, first: Claim, second: Claim, a: FigureView, b: FigureView) -> bool:
    alike = not (_apart(a, b) or _apart(b, a))
    if a.figure.sentence_start == b.figure.sentence_start and alike:
        # Nothing tells them apart but their places, 41个大类中的23个.
        return a.figure.start > b.figure.start
    if first.head not in second.head or support.units(PLACE.sub(" ", second.own)):
        return False
    for text in (first.head, first.before):
        one, two = _only(support, a, b, text), _only(support, b, a, text)
        if one is not None and two is not None:
            return one > two
    return False


def _apart(a: FigureView, b: FigureView) -> bool:
    """Whether a figure is about something that the other is not."""
    return any(word.match(b.about) < MATCHED for word in a.words)


def _only(support: Support, view: FigureView, other: FigureView, text: str) -> int | None:
    """Where the words before both slots name what only one of the two is about."""
    folded = fold(text)
    for unit in support.units(PLACE.sub(" ", text)):
        if unit.match(view.about) >= CLEAR and unit.match(other.about) < MATCHED:
            at = folded.find(unit.text)
            if at >= 0:
                return at
    return None
