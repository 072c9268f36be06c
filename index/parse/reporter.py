"""Who asks, where the reporter says so and no label does."""

from __future__ import annotations

import re

from index.parse.entry import english_name
from index.parse.lead import SURNAME
from index.parse.lexicon import ENGLISH_MEDIA, ENGLISH_SELF
from index.script import is_han, simplify

_NEAR = 160
_OUTLET = r"[A-Z][\w'’&.-]*(?: (?:(?:of|the|and|de|du|la|le) )*[A-Z][\w'’&-]*){0,5}"
_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+)){0,3}"
_ENGLISH = re.compile(ENGLISH_SELF.format(name=_NAME, outlet=_OUTLET))
_CHINESE = re.compile(
    r"我是(?:来自)?(?P<outlet>[^，。！？、；\s]{2,20}?)的?记者"
    rf"(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}(?=[，。！,.\s]|$))?"
)


def introduces(words: str) -> tuple[str, str]:
    """Name and outlet a question gives of itself: ``Hi, Anna Kay from Reuters. What …``.

    Both may be empty. Without “I am” or “my name is” only a known kind of medium counts, since
    “Thank you, Minister Brook from the Treasury” introduces nobody.
    """
    near = words[:_NEAR]
    if any(map(is_han, near)):
        simple = simplify(near[:80])
        found = _CHINESE.search(simple)
        if found is None:
            return "", ""
        name = near[slice(*found.span("name"))] if found["name"] else ""
        return name, near[slice(*found.span("outlet"))]
    for match in _ENGLISH.finditer(near):
        if match["outlet"] or match["outlet3"]:
            name, outlet = match["name"] or "", match["outlet"] or match["outlet3"]
            return english_name(name) or name, outlet.rstrip(".")
        name, outlet = english_name(match["name2"]), match["outlet2"].rstrip(".")
        if name and re.search(ENGLISH_MEDIA, outlet):
            return name, outlet
    return "", ""
