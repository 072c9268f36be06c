"""Questions that name a measure and nothing that it is of: 上半年出口多少亿, 产量多少."""

from __future__ import annotations

from rag.ask import Ask
from rag.lexicon.frame import GENERIC_NOUNS
from rag.units import Unit, formal_names


def is_bare_measure(ask: Ask) -> bool:
    """Whether a measure is asked for, of nothing named: that of all is meant."""
    return bool(ask.measures) and not names_owner(ask)


def names_owner(ask: Ask) -> bool:
    """Whether a question names anything whose measure is asked for."""
    return any(_names_owner(unit) for unit in (*ask.units, *ask.inherited))


def _names_owner(unit: Unit) -> bool:
    """汽车 and 汽车出口 do, 出口 and 总产量 do not."""
    if not unit.measure:
        return unit.text not in GENERIC_NOUNS
    formal = formal_names(unit.measure)
    ends = [name for name in formal if unit.text.endswith(name) and unit.text not in formal]
    return bool(ends) and unit.text.removesuffix(max(ends, key=len)).strip("总") != ""
