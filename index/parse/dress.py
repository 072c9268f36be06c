"""What stands around a speaker's label without being part of it: a time, bold type, brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.parse.dates import clock_lead, without_clock
from index.parse.lexicon import ENGLISH_ROLE_WORDS
from index.script import is_han

_BOLD = re.compile(
    r"^(?P<mark>\*{1,3}|__)\s*(?P<label>[^*_\n]{1,90}?)\s*(?P<inner>[:：]?)\s*(?P=mark)"
    r"\s*(?P<outer>[:：]?)\s*"
)
_HEADING = re.compile(r"^#{1,6}\s+(?P<label>[^\n]{1,80}?)\s*[:：]?$")
_BRACKETS = re.compile(
    r"^(?:\[\s*(?P<square>[^\]\n]{1,40}?)\s*\]|［\s*(?P<wide>[^］\n]{1,40}?)\s*］"
    r"|【\s*(?P<han>[^】\n]{1,40}?)\s*】|〔\s*(?P<shell>[^〕\n]{1,40}?)\s*〕"
    r"|〖\s*(?P<white>[^〗\n]{1,40}?)\s*〗|[<＜]\s*(?P<angle>[^<>＜＞\n]{1,40}?)\s*[>＞])"
    r"\s*(?P<colon>[:：]?)\s*"
)
# <v Ada Brook>words: whose voice a subtitle is.
_VOICE = re.compile(r"<v(?:\.\w+)*\s+(?P<label>[^<>\n]{2,60}?)\s*>\s*")
_BRACKETED = ("square", "wide", "han", "shell", "white", "angle")
_ROW = re.compile(r"^\|\s*(?P<label>[^|\n]{1,40}?)\s*\|\s*(?=\S)")
_BAR = re.compile(r"^(?P<label>[^\s|｜，。：:？！]{2,16})\s*[｜|]\s*(?=\S)")
# JANE DOE — Good morning.
_DASH = re.compile(
    r"^(?P<label>[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’-]*){0,4}(?: ?\([^()\n]{2,60}\))?"
    # Jane Doe – Evening Post: goes on to say for whom.
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})\s+(?:[—–]|--)\s+(?=\S)(?![A-Z][^:.?!\n]{1,40}: )"
)
# Jane Doe -- Chief Executive Officer, Jane Doe -- Castle Street -- Analyst: on a line of its own.
_DASH_ALONE = re.compile(
    r"(?P<label>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3})\s+(?:[—–]|--?)\s+"
    r"(?P<more>[A-Z][^.?!:;\n]{2,70}?)(?P<analyst>\s+(?:[—–]|--?)\s+Analyst)?"
)
# CHAIR HARLAN. Good afternoon: records of a house or a bank put a full stop for the colon.
STOP = re.compile(
    r"(?P<label>(?:[A-Z][A-Z'’-]*[A-Z]|M[rs]s?\.|M[RS]S?\.|The)"
    r"(?: (?:[A-Z]\.|[A-Z][A-Z'’-]*[A-Z])){1,4})\. +(?=[A-Z“\"(\[])"
)
# [Jane Doe, Reuters] and no colon: one word in brackets is laughter or applause.
_ENGLISH_NAMED = re.compile(r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}(?:, [A-Z].{1,40})?")
# [00:02:51] Nadia Holt: words
_NAMED = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}: ")
# 邹明远（10:01:20）：
_TIME_BETWEEN = re.compile(
    r"^(?P<label>[^，。；：:？！()（）\[\]\n]{1,40}?\s*"
    r"[(（\[]\s*[\d :：/.年月日-]{4,22}\s*[)）\]])\s*[:：]\s*"
)
# 卢　远：, 主 持 人（顾铭）： are spread to fill a width.
_SPACED = re.compile(r"[\u4e00-\u9fff](?:[ \u3000]+[\u4e00-\u9fff]){1,2}(?=\s*[:：(（])")
_ESCAPED = re.compile(r"\\(?=[\[\]*_#-])")
_BULLET = re.compile(
    # ❓ 某报： and 🎤 甲某：
    r"^(?:[-*•·–—▪■●○◦]\s+|[\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?\s*)"
)
_NUMBER = re.compile(r"^(?:\d{1,2}[.．、)）]|[(（]?[一二三四五六七八九十]{1,3}[)）、.])\s*")
_ALONE = re.compile(r"(?!.*(?:：|: )).{0,39}[^，。；：:？！.?!]")


@dataclass(frozen=True)
class Undressed:
    """A paragraph whose label, if it has one, is written ``Label: words``.

    Behind the label ``plain[i]`` is ``text[i + shift]``. A paragraph that is wholly bold, a heading
    or a name with a time is read as a label on a line of its own: whether it is one, others decide.
    """

    plain: str
    shift: int
    stamped: bool = False
    """A time stands beside the label and nothing else does."""
    numbered: bool = False


def undress(text: str) -> Undressed:
    bullet = _BULLET.match(text)
    at = bullet.end() if bullet else 0
    start = at + clock_lead(text[at:])
    rest = text[start:]
    if match := _VOICE.match(rest):
        return _rewritten(match["label"], rest, match.end(), start)
    if match := _BRACKETS.match(rest):
        label = next(filter(None, match.group(*_BRACKETED)))
        named = _ENGLISH_NAMED.fullmatch(label) is not None
        asked = label.rstrip("0123456789 ").lower() in ("q", "a", "question", "answer")
        if asked or match["colon"] or is_han(label[0]) or is_han(label[-1]) or named:
            return _rewritten(label, rest, match.end(), start)
    if match := _BOLD.match(rest):
        if match["inner"] or match["outer"] or match.end() == len(rest):
            return _rewritten(match["label"], rest, match.end(), start)
    elif (match := _DASH_ALONE.fullmatch(rest)) and _is_office(match):
        label = f"{match['label']} ({match['more'].strip()})"
        return _rewritten(label, rest, match.end(), start)
    elif match := _HEADING.match(rest) or STOP.match(rest) or _DASH.match(rest):
        return _rewritten(match["label"], rest, match.end(), start)
    elif match := _ROW.match(rest) or _BAR.match(rest):
        if any(map(is_han, match["label"])) or match.re is _ROW:
            return _rewritten(match["label"], rest, match.end(), start)
    elif (match := _TIME_BETWEEN.match(rest)) and any(map(is_han, match["label"])):
        return _rewritten(match["label"], rest, match.end(), start)
    elif (bare := without_clock(text[at:])) != text[at:] and _ALONE.fullmatch(bare):
        # 邹明远　10:01:20, with his words below.
        return _rewritten(bare, text, len(text), 0, stamped=True)
    if match := _SPACED.match(rest):
        narrow = re.sub(r"\s", "", match.group())
        return Undressed(narrow + rest[match.end() :], start + match.end() - len(narrow))
    return Undressed(rest, start, stamped=start > at and _NAMED.match(rest) is not None)


def _is_office(line: re.Match[str]) -> bool:
    """Whether a name and a dash go on to an office, or to a house whose analyst asks."""
    words = set(re.findall(r"[a-z]+", line["more"].lower()))
    return line["analyst"] is not None or bool(words & ENGLISH_ROLE_WORDS)


def without_number(text: str) -> Undressed | None:
    """A paragraph without the number in front of its label: ``1. 某报记者：``, else None."""
    number = _NUMBER.match(text)
    if number is None:
        return None
    found = undress(text[number.end() :])
    return Undressed(found.plain, found.shift + number.end(), numbered=True)


def without_marks(text: str) -> str:
    """A line of a head as it would be read aloud: no bold type, bullet or backslash."""
    bare = _ESCAPED.sub("", re.sub(r"\*\*|__", "", text))
    return re.sub(r"^\s*(?:[-*•·–—▪■●○◦]|\d{1,2}[.)、])\s+", "", bare).strip()


def _rewritten(label: str, rest: str, end: int, start: int, *, stamped: bool = False) -> Undressed:
    """``Label:`` takes the place of what was there up to ``end``, its time included."""
    bare = without_clock(label)
    if not bare:
        return Undressed(rest, start)
    colon = "：" if is_han(bare[-1]) else ":"
    lead = f"{bare}{colon}"
    if rest[end:] and not is_han(bare[-1]):
        lead += " "
    return Undressed(lead + rest[end:], start + end - len(lead), stamped or bare != label)
