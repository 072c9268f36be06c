"""One entry of a list of those present: a name and an office, in either order."""

from __future__ import annotations

import re

from index.parse.dress import without_marks
from index.parse.lead import NAME, SURNAME, english_people_in, is_person_name, people_in
from index.parse.lexicon import (
    BODIES,
    COURTESY,
    ENGLISH_NO_SPEAKER,
    ENGLISH_OFFICES,
    ENGLISH_ROLE_WORDS,
    OFFICE,
)
from index.records import Participant
from index.script import is_han, simplify

_WORD = r"(?:[A-Z][\w'’-]*\.?|(?:Mc|Mac|O['’]|D['’])[A-Z][\w-]*)"
_PARTICLE = r"(?:van|von|de|der|den|da|do|dos|del|della|di|du|la|le|el|al|bin|bint|ibn|ter|ten|y)"
_HONORIFIC = (
    rf"(?:(?:(?i:{COURTESY}|PROF|PROFESSOR|SIR|DAME|LORD|LADY|HON|MX)\.?|H\.?E\.?"
    r"|(?:The )?(?:Right )?Hon(?:ourable|orable|\.)?)\s+)*"
)
ENGLISH_NAME = rf"{_WORD}(?:[ ]+(?:{_PARTICLE} )*(?:{_PARTICLE}[’'])?{_WORD}){{1,4}}"
# Ada Brook, vice minister of transport
_SMALL_OFFICE = ENGLISH_ROLE_WORDS | {"acting", "assistant", "associate", "senior", "joint"}
_HELD = frozenset(ENGLISH_OFFICES)
_COURTESY = re.compile(rf"{COURTESY}\b", re.IGNORECASE)
# A full stop behind a word: speech, not an office. Dr., Prof. and U.S. are none.
_SENTENCE = re.compile(r"[a-z]{3,}[.]$|[a-z]{3,}(?<!\bProf)(?<!\bMessrs)[.] +[A-Z]")
_NAMED = re.compile(rf"{_HONORIFIC}(?P<name>{ENGLISH_NAME})")
_APART = re.compile(r"\s+[-–—|]+\s+|\s*[—–|]\s*|\s*[:：]\s+|\t+|\s{2,}|,\s+")
_IN_BRACKETS = re.compile(r"(?P<name>[^()（）]+?)\s*[(（](?P<role>[^()（）]{2,120})[)）]")
_IN_ROLE = re.compile(r"(?P<role>(?P<office>[^()（）]+)[(（][^()（）]+[)）])\s*(?P<name>\S+)")
_AND = r",\s*(?:and\s+)?|\s+and\s+"
# From none to the finest: the first at which every part is an entry.
_SEPARATORS = (
    r"(?!)",
    r"\s*[｜|]\s*|<br\s*/?>",
    r"(?<=[)）])[,，、]?\s*(?:and |和|及|以及)?",
    r"[，]\s*",
    r"[、]\s*",
)
_OFFICE_OF = re.compile(r"(?P<role>.+\b(?:of|for)\b.+?) (?P<name>[A-Z][\w'’-]* [A-Z][\w'’-]*)")
# 部長甲某: an office of which no body is named.
_HAN_OFFICE = re.compile(rf"(?P<role>{OFFICE})(?P<name>[\u4e00-\u9fff]{{2,4}})")
_HAN_OFFICE_LAST = re.compile(rf"(?:{OFFICE}|{BODIES})(?:[（(][^（）()]*[)）])?$")
_HAN_ROLE = re.compile(rf"{OFFICE}|{BODIES}$")
_HAN_APART = re.compile(r"\s*[，,：:—–|｜-]+\s*|\s+")
# Another person's name inside what would be an office: 局长 甲、总工程师 乙 is two entries.
_ANOTHER = re.compile(rf"\s{NAME}(?:先生|女士|同志)?\s*[、，,｜|；;]")
_BODY_FIRST = re.compile(
    rf"(?P<body>[\u4e00-\u9fff]*{BODIES})\s*(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}}?)"
    rf"(?P<office>(?:副|总)?{OFFICE})"
)
# 副局长（学校发展）邓雅雯
_HAN_JOINED = re.compile(r"(?P<role>.+[)）])\s*(?P<name>[\u4e00-\u9fff·•・]{2,12})")


def read_entry(text: str, *, listed: bool = False) -> Participant | None:
    """``Ada Brook, Minister of Transport``, ``港务部部长 柏青``, ``柏青（港务部部长）``; else None.

    A name alone is an entry with an empty role.

    Args:
        listed: It stands behind 出席：, so that what is beside a name is an office, known or not.
    """
    bare = without_marks(text).rstrip(" ,;，；、。").strip()
    if not bare or len(bare) > 200 or re.search(r"[?!？！。]", bare) or _SENTENCE.search(text):
        return None
    return _han_entry(bare, listed) if any(map(is_han, bare)) else _english_entry(bare)


def read_listed(text: str) -> list[Participant]:
    """The entries behind a key such as 出席：, empty unless all of it is entries."""
    return read_entries(text) or read_entries(re.sub(r"等(?:人|同志|领导)?$", "", text), True)


def read_entries(text: str, listed: bool = False) -> list[Participant]:
    """The entries of one line, empty unless all of it is entries."""
    names = [english_name(part) for part in re.split(_AND, text.rstrip(". "))]
    if all(names):
        return [Participant(name=name) for name in names]
    parts = [part for part in re.split(r"[;；]\s*", text) if part.strip(" .。")]
    read = [_split(part, listed) for part in parts]
    if sum(bool(found) and bool(found[0].role) for found in read) >= _SURE:
        # 署长甲某；执法科主管乙某: the others of the list say that this is an office as well.
        read = [found or _of_any_office(part) for found, part in zip(read, parts, strict=True)]
    return [entry for found in read for entry in found] if all(read) else []


_SURE = 2
_ANY_OFFICE = re.compile(
    rf"(?P<role>[\u4e00-\u9fff（）()]{{2,20}}?)(?P<name>{SURNAME}[\u4e00-\u9fff]{{1,2}})"
)


def _of_any_office(text: str) -> list[Participant]:
    found = _ANY_OFFICE.fullmatch(simplify(text).strip(" .。"))
    if found is None:
        return []
    bare = text.strip(" .。")
    return [Participant(name=bare[found.start("name") :], role=bare[: found.start("name")])]


def _split(text: str, listed: bool) -> list[Participant]:
    """``甲（部长）、乙（局长）``, where a comma or 、 may also stand within an office."""
    # An office alone, such as the 书记 of 书记、局长 甲某, is no entry.
    for separator in reversed(_SEPARATORS):
        parts = [p for p in re.split(separator, text) if p.strip(" .。")]
        entries = [entry for part in parts if (entry := read_entry(part, listed=listed))]
        if parts and len(entries) == len(parts):
            return entries
    return []


def english_name(text: str) -> str:
    """The name in ``Dr. Ada Brook``, empty where the whole text has not the form of one."""
    match = _NAMED.fullmatch(text.strip())
    if match is None or _has_role_word(match["name"]) or _COURTESY.match(match["name"]):
        return ""
    return match["name"]


def holds_office(text: str) -> bool:
    """Whether an English office is among these words that only a person holds: no Press Office."""
    return bool({word.capitalize() for word in re.findall(r"[A-Za-z]+", text)} & _HELD)


def has_office(text: str) -> bool:
    """Whether an office stands among these words: Deputy Director, Communications Officer."""
    return _has_role_word(text) or re.search(OFFICE, simplify(text)) is not None


def _has_role_word(text: str) -> bool:
    words = set(re.findall(r"[a-z]+", text.lower()))
    return bool(words & (ENGLISH_ROLE_WORDS | ENGLISH_NO_SPEAKER))


def _english_entry(text: str) -> Participant | None:
    bracketed = _IN_BRACKETS.fullmatch(text)
    if bracketed and (name := english_name(bracketed["name"])):
        return Participant(name=name, role=bracketed["role"].strip())
    if name := english_name(text):
        return Participant(name=name)
    apart = _APART.search(text)
    if apart:
        before, behind = text[: apart.start()], text[apart.end() :].strip()
        colon = ":" in apart.group() or "：" in apart.group()
        if (
            (name := english_name(before))
            and (behind[:1].isupper() or behind.split()[0] in _SMALL_OFFICE)
            and (has_office(behind) or not colon)
        ):
            return Participant(name=name, role=behind)
        # Minister of Transport: Ada Brook; Secretary for Transport, Ms Ada Brook
        plain = "," not in apart.group() or _COURTESY.match(behind)
        if plain and has_office(before) and (name := english_name(behind)):
            return Participant(name=name, role=before)
    office_of = _OFFICE_OF.fullmatch(text)
    if (
        office_of
        and "," not in text
        and has_office(office_of["role"].split()[0])
        and english_name(office_of["name"])
    ):
        return Participant(name=office_of["name"], role=office_of["role"])
    found = english_people_in(text)
    if len(found) == 1 and text.endswith(found[0].name):
        return Participant(name=found[0].name, role=text[: -len(found[0].name)].strip(" ,"))
    return None


def _han_entry(text: str, listed: bool) -> Participant | None:
    bracketed = _IN_BRACKETS.fullmatch(text)
    if bracketed and (name := _han_name(bracketed["name"])):
        return Participant(name=name, role=bracketed["role"].strip())
    if name := _han_name(text):
        return Participant(name=name)
    joined = _HAN_JOINED.fullmatch(text) if listed else None
    if joined and (name := _han_name(joined["name"])):
        return Participant(name=name, role=joined["role"].strip())
    # 渔业司王立峰司长, 宣传处 白若溪处长: the office behind the name, where it works before.
    between = _BODY_FIRST.fullmatch(simplify(text))
    if (
        between
        # 国务院国资委秘书长 names nobody.
        and not re.search(BODIES + "$", between["name"])
        and (name := _han_name(text[slice(*between.span("name"))]))
    ):
        body = text[slice(*between.span("body"))]
        return Participant(name=name, role=body + text[between.start("office") :])
    for apart in _HAN_APART.finditer(text):
        before, behind = text[: apart.start()], text[apart.end() :]
        if _ANOTHER.search(simplify(before)):
            return None
        if (name := _han_name(behind)) and (listed or _HAN_ROLE.search(simplify(before))):
            return Participant(name=name, role=before.strip())
        # 甲某：各位好，请处长说明: behind a colon may stand what somebody says.
        says = apart.group().strip() in (":", "：") and not _HAN_OFFICE_LAST.search(
            simplify(behind)
        )
        named = _han_name(before) if not says else ""
        if named and (listed or _HAN_ROLE.search(simplify(behind))):
            return Participant(name=named, role=behind.strip())
    # 副局長（學校發展）鄧雅雯
    inside = _IN_ROLE.fullmatch(text)
    if (
        inside
        and (name := _han_name(inside["name"]))
        and _HAN_ROLE.search(simplify(inside["office"]))
    ):
        return Participant(name=name, role=inside["role"])
    office = _HAN_OFFICE.fullmatch(simplify(text))
    if office and (name := _han_name(text[office.start("name") :])):
        return Participant(name=name, role=text[: office.end("role")])
    found = people_in(text)
    if len(found) == 1 and text == found[0].role + found[0].name:
        return found[0]
    return None


def _han_name(text: str) -> str:
    """柏　青 is printed so to fill the room of three characters."""
    bare = re.sub(r"(?:先生|女士|同志)$", "", simplify(text).strip())
    name = re.sub(r"\s", "", text.strip()[: len(bare)])
    return name if is_person_name(name) and not re.search(OFFICE + "$", simplify(name)) else ""
