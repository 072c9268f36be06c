"""Every ten new cars, how many of them are electric: so many, of a share that is told."""

from __future__ import annotations

import re
from decimal import Decimal

from index.figures.numerals import parse_chinese
from index.script import simplify
from rag import compute_shares
from rag.ask import Ask
from rag.derived import Derived
from rag.find import Finder
from rag.lexicon.deriving import OF_SO_MANY

_OF_SO_MANY = re.compile(OF_SO_MANY)


def of_so_many(finder: Finder, ask: Ask) -> Derived | None:
    """The share of so many things that a question counts out; None where no such share is told."""
    found = _OF_SO_MANY.search(simplify(finder.question.text))
    if found is None:
        return None
    whole = found["whole"] or found["ahead"]
    asked = finder.ask(f"{found['deed'] or ''}{whole}里{found['part']}占百分之几")
    told = finder.find(asked)
    if told.match is None or told.reason or told.match.view.figure.kind != "share":
        return None
    many = Decimal(found["n"]) if found["n"].isdigit() else parse_chinese(found["n"])
    computed = compute_shares.of_so_many(told.match.view.figure, many, found["by"])
    return Derived("of so many", computed, (told.match.view,))
