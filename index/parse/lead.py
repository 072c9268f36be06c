"""Who attends: names and offices from the lead, the title and labels that carry offices."""

from __future__ import annotations

import re
from collections.abc import Iterable

from index.parse.lexicon import (
    ATTENDANCE,
    COMPOUND_SURNAMES,
    ENGLISH_OFFICES,
    OFFICE,
    SURNAMES,
)
from index.records import Participant
from index.script import simplify

SURNAME = f"(?:{'|'.join(COMPOUND_SURNAMES)}|[{''.join(sorted(SURNAMES))}])"
_HAN = "[\u4e00-\u9fff]"
NAME = rf"(?:{SURNAME}{_HAN}{{1,2}}|{_HAN}{{1,8}}(?:[·•・]{_HAN}{{1,10}}){{1,3}})"
# The shortest name that is followed by something a name is followed by in a lead.
_LAZY_NAME = rf"(?:{_HAN}{{1,8}}(?:[·•・]{_HAN}{{1,10}}?){{1,3}}|{SURNAME}{_HAN}{{1,2}}?)"
_BEHIND = (
    r"(?=[\s，。；、和与及,;]|$|先生|女士|同志|出席|列席|将|主持|介绍|在|就|回答|答|为|向|对|围绕|分别|等|接受|[（(]|"
    r"作|做|今[日天]|昨[日天]|发布|通报|解读|参加|共同)"
)
_PERSON = re.compile(
    rf"(?P<role>[^，。；：！？“”\s][^，。；：！？“”]{{0,60}}?{OFFICE}(?:[（(][^（）()]{{1,12}}[)）])?)(?P<gap>\s*)(?P<name>{_LAZY_NAME}){_BEHIND}"
)
_BEFORE_ROLE = re.compile(
    r"^(?:.*(?:专访|采访|对话|邀请|请来|请到|邀|今天由|现由|[会话]由)(?:到|了|到了)?|以下[是为][于在由]?|[、和与及以\s,]+|先生|女士|同志|出席\S{0,10}的(?:有|还有|是)|"
    r"今天|他们是|分别是|还有|我是|本人是|是|请|由|\d{4}年\d{1,2}月\d{1,2}日(?:[上下]午)?|\d{1,2}月\d{1,2}日)+"
)
_OFFICE_WORD = rf"(?:{'|'.join(ENGLISH_OFFICES)})"
# O'Neil is a name, Jane Doe's is not.
_WORD = r"[A-Z][\w-]*(?:['’](?!s\b)\w+)*"
ENGLISH_PERSON = re.compile(
    rf"(?P<role>(?:[A-Z][\w'’&-]+ |of |for |the |and )*?{_OFFICE_WORD}"
    rf"(?: (?:{_OFFICE_WORD}|[A-Z][\w'’-]+ {_OFFICE_WORD}))*)"
    rf" (?P<name>{_WORD}(?: (?:[A-Z]\.|{_WORD})){{1,3}})"
)


def people_in(text: str) -> list[Participant]:
    """Participants a title or a lead paragraph names with their office, in text order."""
    found: list[Participant] = []
    simple = simplify(text)
    position = 0
    while match := _PERSON.search(simple, position):
        start, end = match.span("role")
        stripped = _BEFORE_ROLE.match(simple[start:end])
        if stripped and stripped.end() < end - start:
            start += stripped.end()
        role = text[start:end].strip()
        if len(role) <= 60:
            found.append(Participant(name=text[slice(*match.span("name"))], role=role))
        position = match.end()
    return found


def moderators_in(text: str) -> list[str]:
    """Names of whom a lead says that they preside: 发布会由新闻处处长甲某主持."""
    simple = simplify(text)
    return [
        person.name
        for person in people_in(text)
        if re.search(re.escape(simplify(person.name)) + r"\s*(?:先生|女士|同志)?\s*主持", simple)
    ]


def english_people_in(text: str) -> list[Participant]:
    """Participants of an English title: ``Press Briefing by Press Secretary Jane Doe``."""
    found = []
    for match in ENGLISH_PERSON.finditer(text):
        role = re.sub(r"^.*\b(?:by|with|By|With) |^(?:and|And) ", "", match.group("role"))
        found.append(Participant(name=match.group("name"), role=role))
    return found


def is_attendance(text: str) -> bool:
    """Whether a paragraph tells who attends, rather than being spoken."""
    simple = simplify(text)
    return re.search(ATTENDANCE, simple) is not None and not re.search(
        "我们?(?!国)|大家|咱们", simple
    )


def is_person_name(text: str) -> bool:
    """Whether the whole text has the form of a Chinese name."""
    return re.fullmatch(NAME, simplify(text)) is not None


def merge_people(people: Iterable[Participant]) -> tuple[Participant, ...]:
    """One record a name, first mention first, with the fullest office stated."""
    merged: dict[str, Participant] = {}
    for person in people:
        known = merged.get(person.name)
        if known is None or len(known.role) < len(person.role):
            merged[person.name] = person
    return tuple(merged.values())
