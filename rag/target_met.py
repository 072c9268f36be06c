"""Whether a target was met: the verdict first, then what was reached and what was aimed at."""

from __future__ import annotations

import re

from index.records import Figure
from rag.amounts import amount
from rag.dimensions import is_percent
from rag.display import plain
from rag.evidence import Draft
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.deriving import AT_MOST, TARGET_MET
from rag.phrases import phrase
from rag.quote import cite_view, state
from rag.records import Comparison, Side
from rag.to_target import target_and_state

_MET, _AT_MOST = re.compile(TARGET_MET, re.IGNORECASE), re.compile(AT_MOST)
_NEAR = 12
_KINDS = frozenset(("level", "count", "share", "growth"))


def asks_target_met(folded: str) -> bool:
    """Whether a folded question asks, for yes or no, if a target was reached."""
    return _MET.search(folded) is not None


def answer_target_met(finder: Finder) -> Draft | None:
    """The verdict with both figures; None where a target and its state are not both told."""
    found = target_and_state(finder, finder.whole, kinds=_KINDS)
    if found is None:
        return None
    target, reached = found[0].view, found[1].view
    rates = is_percent(target.figure) and is_percent(reached.figure)
    alike = rates or target.figure.kind == reached.figure.kind
    if (target.figure.status, reached.figure.status) != ("target", "actual") or not alike:
        # What is only foreseen was never to be met.
        return None
    goal, now = amount(target.figure), amount(reached.figure)
    met = now <= goal if _is_ceiling(target) else now >= goal
    language = finder.question.language
    draft = Draft(finder.evidence)
    told = [state(draft, view, language) for view in (reached, target)]
    markers = [cite_view(draft, view) for view in (reached, target)]
    link = "; " if language == "en" else "；"
    verdict = "yes" if met else "not due" if _is_to_come(target, reached) else "no"
    draft.text = f"{phrase(verdict, language)}{link.join(told)}"
    draft.text += phrase("stop", language)
    sides = [_side(v.figure, m) for v, m in zip((reached, target), markers, strict=True)]
    winner = "" if now == goal else sides[0 if now > goal else 1].subject
    draft.comparison = Comparison(winner=winner, sides=sides)
    return draft


def _side(figure: Figure, marker: int) -> Side:
    name = f"{figure.subject}{figure.metric}"
    return Side(subject=name, value=plain(figure.value), unit=figure.full_unit, marker=marker)


def _is_to_come(target: FigureView, reached: FigureView) -> bool:
    """Whether all that is told was reached before the year in which the target is to be."""
    due, told = target.figure.period.split("/")[-1][:4], reached.figure.period[:4]
    return bool(due and told) and told < due


def _is_ceiling(target: FigureView) -> bool:
    """Whether a target is met by what stays below it."""
    text, at = target.passage.text, target.passage.start
    begin, end = target.figure.start - at, target.figure.end - at
    near = f"{text[max(0, begin - _NEAR) : begin]} {target.figure.qualifier} {text[end : end + 4]}"
    return _AT_MOST.search(near.lower()) is not None
