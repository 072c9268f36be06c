"""Who gives a speech or statement, or whom a title announces, where no label says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.parse.dress import without_marks
from index.parse.entry import ENGLISH_NAME, english_name, has_office, read_entry
from index.parse.lead import is_person_name, people_in
from index.parse.lexicon import ENGLISH_SAID, ENGLISH_SPEECHES, OFFICE, SAID, SPEECHES
from index.records import Participant
from index.script import is_han, simplify

_BY = re.compile(
    # A statement of Ada Brook; a briefing on the state of Roads and Bridges is nobody's.
    rf"\b(?i:{ENGLISH_SPEECHES})\b(?:[^.;\n]{{0,80}}?\b(?i:by|from|with)|\s+of)\s+(?P<who>[^\n]+)"
)
_BYLINE = re.compile(r"^(?i:by|delivered by|speaker)\s*:?\s+(?P<who>[A-Z][^\n]+)")
_TITLED = re.compile(
    rf"^(?P<who>.{{4,90}}?)(?:[’']s?\s+(?:\w+\s+){{0,3}}|\s*:\s+.{{0,80}}?)(?i:{ENGLISH_SPEECHES})\b"
)
_SAID = re.compile(rf"^(?P<who>[^\n]{{4,160}}?),?\s+(?i:{ENGLISH_SAID})\b")
# What follows a person in a title: at the opening of …, on 14 May, before the committee.
_ENDS = re.compile(
    r",?\s+(?:(?:at|on|before|in|during|following|after|to|regarding|about|concerning|upon|ahead)\b"
    r"|[-–—|(:])|[.;:(]|,\s+(?=(?:\d|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b))"
)
_LEADING_OFFICE = re.compile(rf"^(?P<role>[^,]{{3,90}}?)\s+(?P<name>{ENGLISH_NAME})$")
_HAN_SPEECH = re.compile(
    rf"^(?P<who>[^，。：；！？]{{2,60}}?)(?:在|就|关于|对|向|于|出席|发表|同|的|：)"
    rf"[^。；！？]{{0,80}}?(?:{SPEECHES})"
)
_TOP = 6
_LINE = 200


def announced(title: str) -> list[Participant]:
    """Whom an English title announces: ``Press Briefing by Ada Brook, Minister of Transport``."""
    if any(map(is_han, title)):
        return []
    found = _BY.search(without_marks(title))
    person = _english_person(found["who"]) if found else None
    return [person] if person else []


def reports_speech(line: str) -> bool:
    """Whether a line names a speech or says that somebody spoke."""
    return (
        re.search(
            rf"{SPEECHES}|{SAID}|(?i:\b{ENGLISH_SPEECHES}\b|{ENGLISH_SAID}\b)", simplify(line)
        )
        is not None
    )


def sole_speaker(title: str, top: Sequence[str]) -> Participant | None:
    """Who speaks in a text without labels, or None where that is not said once and clearly.

    Args:
        top: The lines of the page, title and dates included.
    """
    lines = [title, *(without_marks(line).lstrip("# ") for line in top[:_TOP])]
    lines = list(dict.fromkeys(line for line in lines if line))
    speech = any(re.search(rf"{SPEECHES}|(?i:\b{ENGLISH_SPEECHES}\b)", simplify(x)) for x in lines)
    for line in lines:
        if (person := _titled_speaker(line)) is not None:
            return _with_role(person, lines)
    # A report that quotes several people is nobody's speech.
    quoted = [person for line in top if (person := _quoted_speaker(line))]
    if len({person.name for person in quoted}) == 1:
        return _with_role(quoted[0], lines)
    if not speech:
        return None
    # The name stands alone under the title of a speech.
    alone = [entry for line in lines[1:] if len(line) <= 120 and (entry := read_entry(line))]
    alone = [entry for entry in alone if entry.role or len(lines) > 1]
    one = len({entry.name for entry in alone}) == 1
    return _with_role(alone[0], lines) if one else None


def _titled_speaker(line: str) -> Participant | None:
    """Whom a line names that calls the text a speech."""
    if any(map(is_han, line)):
        simple = simplify(line)
        titled = _HAN_SPEECH.search(simple)
        entry = read_entry(line[: titled.end("who")]) if titled else None
        found = people_in(line) if titled and entry is None else []
        return entry or (found[0] if len(found) == 1 else None)
    if len(line) > _LINE:
        return None
    for pattern in (_BY, _BYLINE, _TITLED):
        if (found_by := pattern.search(line)) and (person := _english_person(found_by["who"])):
            return person
    return None


def _quoted_speaker(line: str) -> Participant | None:
    """Of whom a line says that he or she said something."""
    if any(map(is_han, line)):
        found = people_in(line) if re.search(SAID, simplify(line)) else []
        return found[0] if found else None
    said = _SAID.search(line)
    return _english_person(said["who"]) if said else None


def _english_person(words: str) -> Participant | None:
    """The person at the beginning of these words: office and name, or name and office."""
    end = _ENDS.search(words)
    short = words[: end.start()] if end else words
    for part in (short, short.split(",")[0]):
        entry = read_entry(part.removeprefix("the ").removeprefix("The "))
        if entry and (entry.role == "" or has_office(entry.role)):
            return entry
        office = _LEADING_OFFICE.match(part)
        if office and has_office(office["role"]):
            name = _behind_office(part)
            if name:
                return Participant(name=name, role=part[: -len(name)].strip())
    return None


def _behind_office(words: str) -> str:
    """The name at the end of ``Minister of Transport Ada Brook``: its last two words or three."""
    parts = words.split()
    particles = {"van", "von", "de", "der", "den", "da", "del", "di", "bin", "al", "la", "le"}
    for count in (2, 3, 4, 5):
        tail = parts[-count:]
        if count > 2 and not particles & {w.lower() for w in tail[1:-1]} and "." not in tail[1]:
            break
        if tail[0].lower() not in particles and (name := english_name(" ".join(tail))):
            return name
    return ""


def _with_role(person: Participant, lines: Sequence[str]) -> Participant:
    """The office may stand on a line of its own under the title."""
    if person.role:
        return person
    for line in lines:
        entry = read_entry(line) if len(line) <= 120 else None
        if entry and entry.name == person.name and entry.role:
            return entry
    behind = lines.index(person.name) + 1 if person.name in lines else len(lines)
    if behind < len(lines) and len(lines[behind]) <= 90 and _is_office(lines[behind]):
        return Participant(name=person.name, role=lines[behind])
    return person


def _is_office(line: str) -> bool:
    if any(map(is_han, line)):
        return re.search(OFFICE + "$", simplify(line)) is not None and not is_person_name(line)
    return has_office(line) and re.search(r"[.?!:]$|\d", line) is None
