"""What words tell of a change or a period; all functions take folded text."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from index.figures.bases import BASIS
from index.figures.periods import Period, find_periods
from index.script import fold
from rag.llm.lexicon import (
    FALLS,
    LAST_PERIOD,
    NEGATIVE_GROWTH,
    NO_CHANGE,
    RISES,
    YEAR_ON_YEAR,
)
from rag.spans import periods_agree


def directions(folded: str) -> set[str]:
    return {direction for _, direction in _changes(folded)}


def last_direction(folded: str) -> str:
    """The direction told last, or an empty string."""
    return max(_changes(folded), default=(0, ""))[1]


def _changes(folded: str) -> list[tuple[int, str]]:
    """Words that tell a change, by place. 负增长 is a fall; 增加值 is a measure, no change."""
    plain = NO_CHANGE.sub(lambda m: " " * len(m.group()), folded)
    plain = NEGATIVE_GROWTH.sub("下降 ", plain)
    found = [(match.end(), "rise") for match in RISES.finditer(plain)]
    return found + [(match.end(), "fall") for match in FALLS.finditer(plain)]


def turned_around(folded: str, sentences: Iterable[str]) -> bool:
    """Whether a claim tells changes, none of them in the direction of its sentences."""
    told, said = directions(folded), set[str]()
    for sentence in sentences:
        said |= directions(sentence)
    return bool(told and said and not told & said)


def other_basis(folded: str, basis: str) -> bool:
    """同比 told of what is measured 环比, or the other way round."""
    given = fold(basis)
    if YEAR_ON_YEAR.search(folded) and LAST_PERIOD.search(given):
        return True
    return bool(LAST_PERIOD.search(folded) and YEAR_ON_YEAR.search(given))


def own_periods(text: str, today: date | None) -> list[Period]:
    """Periods a text is about, not those that a change in it is measured against."""
    against = [match.span() for match in BASIS.finditer(fold(text))]
    return [p for p in find_periods(text, today) if not any(a <= p.start < b for a, b in against)]


def same_period(told: str, period: str) -> bool:
    """Stricter than for a question: 2023 may be told of its end, not of one of its months."""
    if told == period:
        return True
    if not periods_agree(told, period):
        return False
    if "/" in period:
        return period.startswith(f"{told}-01/") and period.endswith("-12")
    return period in (f"{told}-12", f"{told}-12-31") or period.startswith(f"{told}-12-")
