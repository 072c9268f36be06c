"""Who asks, where the reporter or who gives the word says so and no label does."""

from __future__ import annotations

import re

from index.parse.entry import english_name
from index.parse.lead import SURNAME
from index.parse.lexicon import ENGLISH_MEDIA, ENGLISH_SELF, MEDIA_ENDINGS
from index.script import is_han, simplify

_NEAR = 160
_OUTLET = r"[A-Z][\w'’&.-]*(?: (?:(?:of|the|and|de|du|la|le) )*[A-Z][\w'’&-]*){0,5}"
_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z]\.|[A-Z][\w'’-]+)){0,3}"
_ENGLISH = re.compile(ENGLISH_SELF.format(name=_NAME, outlet=_OUTLET))
# Go ahead, Mary. Mary, go ahead. The next question is from Ada Brook with Reuters.
_GIVES_WORD = (
    r"(?i:\bgo ahead|\byes|\bokay|\bover to you|\bto you|\bnext(?: is)?|\btake one from),?"
)
_TAKES_IT = r"(?i:please|go ahead|please go ahead|you(?:'|’)re next)"
_CALLED = re.compile(
    rf"(?:{_GIVES_WORD} |^)(?P<name>{_NAME})[.?!,\s]*$"
    rf"|(?P<name2>{_NAME})[,.]? +{_TAKES_IT}[.!\s]*$"
    rf"|(?i:\bquestions?\b[\w ]{{0,24}}?\b(?:from|to)(?: the line of)?) (?P<name3>{_NAME})"
    rf"(?:,? (?i:with|from|of|at) (?:the )?|, (?:the )?)(?P<outlet>{_OUTLET})"
    rf"[.!\s]*(?:{_TAKES_IT})?[.!\s]*$"
)
_LAST_WORDS = 140
_CHINESE = re.compile(
    r"我是(?:来自)?(?P<outlet>[^，。！？、；\s]{2,20}?)的?记者"
    rf"(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}(?=[，。！,.\s]|$))?"
)


_OF_LENGTH = 30
_OF_BEHIND = re.compile(r"[(（](?P<outlet>[^()（）\n]{2,20}?)(?:[记記]者)?[)）]\s*$")
_MEDIUM = re.compile(rf"(?:{'|'.join(MEDIA_ENDINGS)})$")


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
            # 效果如何？（海岸社）
            behind = _OF_BEHIND.search(words[-_OF_LENGTH:])
            medium = behind["outlet"] if behind else ""
            return "", medium if _MEDIUM.search(simplify(medium)) else ""
        name = near[slice(*found.span("name"))] if found["name"] else ""
        return name, near[slice(*found.span("outlet"))]
    for match in _ENGLISH.finditer(near):
        if match["outlet"] or match["outlet3"]:
            name, outlet = match["name"] or "", _first_sentence(match["outlet"] or match["outlet3"])
            return english_name(name) or name, outlet.rstrip(".")
        name, outlet = english_name(match["name2"]), _first_sentence(match["outlet2"]).rstrip(".")
        if name and re.search(ENGLISH_MEDIA, outlet):
            return name, outlet
    return "", ""


def _first_sentence(outlet: str) -> str:
    """Jane Doe, Reuters. Minister, the deficit: the medium ends with its sentence."""
    return re.split(r"(?<=[a-z]{3})\. ", outlet)[0]


def called_on(words: str) -> tuple[str, str]:
    """Name and outlet of whom an English speech gives the word to at its end, empty where nobody.

    A name by itself counts only behind or in front of words such as “go ahead”.
    """
    end = re.sub(r"\s+", " ", words[-_LAST_WORDS:]).strip()
    last = re.split(r"(?<=[.?!]) (?=[A-Z])", end)
    for tail in (" ".join(last[-2:]), last[-1]):
        found = _CALLED.search(tail)
        if found is None:
            continue
        name = found["name"] or found["name2"] or found["name3"]
        alone = found["name"] is not None and found.start("name") == found.start()
        if not alone and (english_name(name) or (name.isalpha() and name not in _NOBODY)):
            return name, (found["outlet"] or "").rstrip(".")
    return "", ""


# Our first question comes from the line of Nadia Holt with the Castellan Tribune.
_QUESTION_FROM = re.compile(
    rf"(?i:\bquestions?\b[\w ]{{0,24}}?\bfrom(?: the line of)?) (?P<name>{_NAME})"
    rf"(?:,? (?i:with|from|of|at) (?:the )?|, (?:the )?)(?P<outlet>{_OUTLET})"
)


def questions_from(words: str) -> tuple[str, str]:
    """Name and outlet of whom an operator puts through, empty where nobody."""
    # Bob Teague [ph]: how sure the typist was.
    found = _QUESTION_FROM.search(re.sub(r"(?:\s*\[[^\]]*\])?\s+", " ", words))
    return (found["name"], found["outlet"].rstrip(".")) if found else ("", "")


# Words with a capital behind “go ahead” that call nobody.
_NOBODY = frozenset(
    "Please Yes No Okay Sir Madam Yeah Sure Right Thanks Thank Go Sorry Kick".split()
)
