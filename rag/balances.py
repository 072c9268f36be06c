"""What one measure leaves of another: 顺差 of exports over imports, 结余 of income."""

from __future__ import annotations

import re

from rag import compute
from rag.amounts import amount
from rag.ask import Ask
from rag.derived import Derived, has_unit, is_amount, loose
from rag.dimensions import comparable
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.deriving import BALANCES
from rag.operands import Accept, best_operands

_BALANCES = tuple((re.compile(words), more, less) for words, more, less in BALANCES)
_SAVED_UP = re.compile("累计|滚存")
_TOLD_TOGETHER, _LARGEST = 0.5, 0.4


def balance(finder: Finder, ask: Ask) -> Derived | None:
    """The two measures of a balance, told of one thing; None where the balance itself is told."""
    for words, more, less in _BALANCES:
        cue = words.search(finder.folded)
        if cue is None or _is_told(finder, ask, cue[0]):
            continue
        bare = words.sub(" ", finder.text)
        glue = " " if finder.question.language == "en" else ""
        sides = f"{more.split()[0]}{glue}、{less.split()[0]}"
        asked = loose(finder.ask(f"{bare} {sides}"))

        def told(a: FigureView, b: FigureView) -> float | None:
            alike = comparable(a.figure, b.figure) and a.figure.period == b.figure.period
            # Where no word narrows it down, the balance of all is meant, which is the largest.
            size = _LARGEST * amount(a.figure).adjusted()
            return _TOLD_TOGETHER * same_sentence(a, b) + size if alike else None

        found = best_operands(
            finder,
            asked,
            _measured(more, ask.unit),
            _measured(less, ask.unit),
            told,
            related=lambda a, b: True,
        )
        if found is not None:
            views = (found.first, found.second)
            return Derived("balance", compute.difference(views[0].figure, views[1].figure), views)
    return None


def _is_told(finder: Finder, ask: Ask, word: str) -> bool:
    """Whether an amount is told as the balance: 全年实现顺差A; 逆差在收窄 tells none.

    What had been saved up by the end of the year is not the balance of the year.
    """
    when = {period.value for period in ask.periods}
    return any(
        is_amount(view)
        and word in view.clause.folded
        and not (when and _SAVED_UP.search(view.clause.folded) and view.figure.period not in when)
        for view in finder.views
    )


def _measured(names: str, unit: str) -> Accept:
    """Accepts an amount of one of some measures, in the unit asked for."""
    wanted = frozenset(names.split())

    def accepts(view: FigureView) -> bool:
        return is_amount(view) and has_unit(unit, view.figure) and bool(view.measures & wanted)

    return accepts
