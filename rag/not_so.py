"""How many are not so, of things of which the text tells how many are: 37幢, 其中21幢有用途."""

from __future__ import annotations

import re

from rag import compute
from rag.ask import Ask
from rag.derived import Derived, has_unit, is_amount, loose
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.deriving import NEITHER_NOR
from rag.lexicon.relating import COMPLEMENTS, NOT_SO
from rag.operands import best_operands
from rag.relations import parts_of, relations
from rag.sides import coverage

_NOT_SO, _NEITHER = re.compile(NOT_SO), re.compile(NEITHER_NOR)
_SAID, _TOLD = 1.0, 0.4
_LEAST, _LEAST_NEAREST = 0.5, 0.36


def asks_not_so(finder: Finder) -> tuple[str, str] | None:
    """The question as if it asked for those that are so, and the words that say how they are."""
    if _NEITHER.search(finder.folded):
        # Of neither sort: two parts are taken away.
        return None
    found = _NOT_SO.search(finder.folded)
    if found is not None:
        what = found["what"]
        told = f"{found[0][: found.start('what') - found.start()]}{what[:2]}"
        if told in finder.text_in_scope or is_told_itself(finder, what):
            return None
        positive = f"{finder.text[: found.start()]}{finder.text[found.start('what') :]}"
        return positive, what
    for pair in COMPLEMENTS:
        for asked, other in (pair, pair[::-1]):
            unheard = asked in finder.folded and asked not in finder.text_in_scope
            if unheard and other in finder.text_in_scope and other not in finder.folded:
                return finder.text.replace(asked, other), other
    return None


def is_told_itself(finder: Finder, what: str) -> bool:
    """不在户籍地 is told itself, as 非户籍地."""
    return f"非{what.removeprefix('在')[:2]}" in finder.text_in_scope


_STILL_TO_DO = re.compile("还(?:有|剩|在|差)|尚|仍|正在")


def not_so(finder: Finder, ask: Ask) -> Derived | None:
    """A whole less its part, where the text tells both as such; None where it does not."""
    asked = asks_not_so(finder)
    if asked is None or ask.kinds & {"growth", "points", "rank"}:
        return None
    positive, what = asked
    so = finder.ask(what)
    pairs = parts_of(relations(finder.index).parts)

    def told(whole: FigureView, part: FigureView) -> float | None:
        if (whole.figure.id, part.figure.id) not in pairs:
            return None
        if not (has_unit(ask.unit, whole.figure) or has_unit(ask.unit, part.figure)):
            return None
        if ask.measures and any(
            view.measures and not view.measures & ask.measures for view in (whole, part)
        ):
            # What was sold and is no new energy vehicle is not told by exports.
            return None
        if _STILL_TO_DO.search(f"{part.ahead} {part.behind}"):
            # 还有A处正在治理: these are the very ones that are not done.
            return None
        said = coverage(finder, so, part, False)
        if said and said < coverage(finder, so, whole, False):
            # What is not so is said of the part, not of the whole.
            return None
        return _SAID * said

    found = best_operands(
        finder,
        loose(finder.ask(positive)),
        is_amount,
        is_amount,
        told,
        related=lambda whole, part: True,
        least=_LEAST_NEAREST,
    )
    if found is None:
        return None
    said = coverage(finder, so, found.second, False)
    if (said < _TOLD or found.joint < _LEAST) and not finder.stands_out(found.second):
        return None
    whole, part = found.first, found.second
    return Derived("not so", compute.difference(whole.figure, part.figure), (whole, part))
