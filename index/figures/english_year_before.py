"""English figures of the year before the one spoken of: 214 wards, after 197; it fell from A to B.

A report on a year holds it against the one before without naming it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.before_now import shifted
from index.figures.english_parallel import ENDS, HARDLY
from index.figures.quantities import Quantity
from index.figures.roles import Role
from index.script import is_han

_AFTER = re.compile(rf"(?:(?!\bit took\b)[^.;:\d]){{0,60}}?,? after {HARDLY}", re.I)
_MOVED = (
    r"(?:went|fell|rose|came|dropped|slipped|grew|climbed|declined|increased|decreased|shrank|widened|narrowed"
    r"|improved|jumped|edged|moved|sank|slid)(?: (?:up|down|back|slightly|sharply|again|only|further))*"
)
_FORTH = re.compile(rf"\b{_MOVED},? from (?:the |about |nearly |some |over )?$", re.I)
_BACK = re.compile(rf"\b{_MOVED} to (?:about |nearly |some |over )?$", re.I)
_NOT_DONE = re.compile(r"\b(?:has|have|had|will|would|to|if|can|could|should|may|might)\s+$", re.I)
_YEAR = re.compile(r"\d{4}(?:-12)?")


def with_year_before(
    text: str,
    quantities: Sequence[Quantity],
    roles: Sequence[Role],
    told: Sequence[tuple[str, str]],
) -> list[tuple[str, str]]:
    """The periods of a sentence; those that only hold for what is so now are not of what was."""
    result = list(told)
    if any(is_han(char) for char in text):
        return result
    for i in range(1, len(quantities)):
        first, second = quantities[i - 1], quantities[i]
        if first.unit != second.unit or roles[i].status != "actual" or first.rank or second.rank:
            continue
        between = text[first.end : second.start]
        if _AFTER.fullmatch(between) and ENDS.match(text, second.end):
            now, before = i - 1, i
        elif re.fullmatch(r" to (?:[a-z]+ ){0,2}", between) and _moved(text, first, _FORTH):
            now, before = i, i - 1
        elif re.fullmatch(r",? from (?:[a-z]+ ){0,2}", between) and _moved(text, first, _BACK):
            now, before = i - 1, i
        else:
            continue
        value = result[now][0]
        own = result[before][1] and result[before] != result[now]
        if not own and _YEAR.fullmatch(value) and result[before][0] in ("", value):
            result[before] = shifted(value, -1), ""
    return result


def _moved(text: str, first: Quantity, how: re.Pattern[str]) -> bool:
    moved = how.search(text[: first.start])
    return moved is not None and _NOT_DONE.search(text[: moved.start()]) is None
