"""How many are so, where a text tells how many there are and what percentage of them is so."""

from __future__ import annotations

import re

from rag import compute_shares
from rag.ask import Ask
from rag.derived import Derived, has_unit, is_amount, loose
from rag.dimensions import is_rate
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.deriving import GIVES_PART
from rag.operands import best_operands
from rag.sides import coverage
from rag.speech import is_verbal

_BY_RATE = re.compile(GIVES_PART)
_OF_THEM = re.compile(r"其中|当中|\bof (?:which|whom)\b")
# In absolute terms, how many of the chips: a part of them, and no change.
HOW_MANY_OF = re.compile(r"\bhow (?:many|much) of (?:the|its|their|our|those|these|all)\b")
# And two thirds of them went into vehicles.
_OF_THEM_BEHIND = re.compile(r"\s*of (?:them|these|those|which|it)\b", re.IGNORECASE)
_LEAST, _TOLD, _MORE, _NAMED = 0.5, 0.4, 0.15, 0.5


def part_of_whole(finder: Finder, ask: Ask) -> Derived | None:
    """2930名学生, 其中七成六在14天内得到服务: so many students were served within 14 days."""
    by_rate = _BY_RATE.search(finder.method) is not None
    if ask.kinds or not (ask.unit or by_rate or HOW_MANY_OF.search(finder.folded)):
        return None
    given = finder.find(ask)

    def told(whole: FigureView, share: FigureView) -> float | None:
        if not same_sentence(whole, share) or whole.figure.end > share.figure.start:
            return None
        if not has_unit(ask.unit, whole.figure) or _is_counted(finder, whole, share):
            return None
        said = coverage(finder, ask, share, False)
        if by_rate:
            return said
        of_them = _OF_THEM.search(_lead(finder, share)) or _of_them_behind(share)
        of_them = of_them and not finder.is_foreign_view(share)
        return said if of_them and said >= _TOLD else None

    found = best_operands(
        finder,
        loose(ask),
        is_amount,
        lambda view: is_rate(view.figure) and view.figure.kind in ("share", "level"),
        told,
        related=lambda whole, share: True,
        least=_LEAST,
    )
    if found is None:
        return None
    whole, share = found.first, found.second
    if _is_done_elsewhere(finder, ask, share):
        return None
    # How many of the chips went there: told of the chips, and what is said of some of them alone.
    named = (
        HOW_MANY_OF.search(finder.folded) is not None
        and finder.matched(ask.units[0], whole.about) >= _NAMED
        and any(
            finder.matched(u, share.about) >= _NAMED > finder.matched(u, whole.about)
            for u in ask.units
        )
    )
    if HOW_MANY_OF.search(finder.folded) and not (named or by_rate or ask.unit):
        return None
    if given.match is not None and not given.reason and not (by_rate or named):
        # What is asked of those that are so stands at the percentage alone, or it is told.
        alone = coverage(finder, ask, given.match.view, False)
        if found.joint < alone + _MORE:
            return None
    return Derived("part", compute_shares.part_of(whole.figure, share.figure), (whole, share))


def _is_done_elsewhere(finder: Finder, ask: Ask, share: FigureView) -> bool:
    """公办园撤并了多少: how many of all are public says nothing of a deed told elsewhere."""
    return any(
        len(unit.text) > 1
        and is_verbal(unit.text)
        and unit.text in finder.text_in_scope
        and not finder.matched(unit, share.sentence)
        for unit in ask.units
    )


def _lead(finder: Finder, view: FigureView) -> str:
    """The words between a percentage and the figure in front of it."""
    text = finder.evidence.briefing(view.passage).text
    before = text[view.figure.sentence_start : view.figure.start]
    return re.split(r"\d", before)[-1]


def _of_them_behind(share: FigureView) -> bool:
    behind = share.passage.text[share.figure.end - share.passage.start :]
    return _OF_THEM_BEHIND.match(behind) is not None


def _is_counted(finder: Finder, whole: FigureView, share: FigureView) -> bool:
    """Whether the number of those that are so is told as well, between the two."""
    return any(
        is_amount(v)
        and whole.figure.end <= v.figure.start < share.figure.start
        and v.figure.unit == whole.figure.unit
        and v.figure.id != whole.figure.id
        for v in finder.views
        if same_sentence(v, share)
    )
