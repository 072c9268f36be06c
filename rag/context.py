"""What a follow-up keeps of the question before: kind, unit, period, status, and the subject."""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.periods import Period
from rag.ask import Ask
from rag.lexicon import YEAR_BEFORE
from rag.speech import solidity

_YEAR_BEFORE = re.compile(YEAR_BEFORE)
_YEAR = re.compile(r"(?:19|20)\d\d")


def in_context(ask: Ask, before: Ask) -> Ask:
    """An ask with what it does not say itself taken from the ask it follows.

    Without words of its own (同比增长多少) it asks of the same thing; with words of its own
    (那出口呢) the earlier words guide, but no longer bind. A measure replaces a measure.
    """
    kept = tuple(
        unit
        for unit in before.units
        if unit.text not in {own.text for own in ask.units}
        and not (unit.measure and (ask.measures or (ask.kinds and not before.kinds)))
    )
    if _YEAR_BEFORE.search(ask.folded) and not _YEAR.search(ask.folded) and before.periods:
        # And the year before? Before the one just asked for, whenever that was.
        shifted = tuple(_a_year_earlier(p) for p in before.periods)
        ask = replace(ask, periods=shifted, named=shifted)
    own = [unit for unit in ask.units if len(unit.text) > 1 or unit.measure]
    # 今年计划新增多少: a verb names no other thing.
    names_thing = any(not unit.measure and solidity(unit.text) == 1.0 for unit in own)
    asks_kind = bool(ask.kinds or ask.unit)
    merged = replace(
        ask,
        kinds=ask.kinds if asks_kind else before.kinds,
        direction=ask.direction if asks_kind else before.direction,
        unit=ask.unit if asks_kind or names_thing else before.unit,
        periods=ask.periods or (() if ask.status and not before.status else before.periods),
        named=ask.named or before.named,
        status=ask.status or ("" if ask.periods else before.status),
    )
    if names_thing:
        return replace(merged, inherited=(*ask.inherited, *kept))
    return replace(merged, units=(*ask.units, *kept))


def _a_year_earlier(period: Period) -> Period:
    value = re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period.value)
    return replace(period, start=0, end=0, value=value)


def joined(ask: Ask, before: Ask) -> Ask:
    """Both asks' words as one, for answers that are sentences or lists."""
    known = {unit.text for unit in ask.units}
    return replace(ask, units=(*ask.units, *(u for u in before.units if u.text not in known)))
