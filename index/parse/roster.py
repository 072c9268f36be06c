"""The list of those present that stands above a transcript, and the fields around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.parse.dates import read_date_line
from index.parse.dress import without_marks
from index.parse.entry import read_entries, read_listed
from index.parse.fields import has_key, read_field
from index.parse.lexicon import TABLE_HEADS
from index.records import Participant
from index.script import is_han, simplify

_HEAD_LINES = 40
_LONG = 90
_PRESIDES = re.compile(r"\s*[(（]\s*(?:主持人?|moderator|chair|host)\s*[)）]", re.IGNORECASE)
_LEADS = re.compile(r"[;；]\s*(?:主持人?|主持人员|[Mm]oderator|[Cc]hair)\s*[:：]\s*")
# Spokesperson: Ada Brook; 发言人：秦若澜
_OFFICE_KEY = re.compile(
    r"(?P<key>(?:新[闻聞])?[发發]言人|Spokes(?:person|man|woman))(?=\s*[:：])", re.IGNORECASE
)
_RULE = re.compile(r"[|\s:—–-]+")


@dataclass(frozen=True)
class Roster:
    """Who is listed above the talk. All may be empty."""

    people: tuple[Participant, ...] = ()
    moderators: tuple[Participant, ...] = ()
    """Those of ``people`` who lead through the briefing."""
    askers: tuple[Participant, ...] = ()
    """Who is listed as asking, with the house as office: they are none of ``people``."""
    lines: frozenset[int] = frozenset()
    """Paragraphs that are list or field and hold nothing spoken."""


def read_roster(paragraphs: Sequence[str]) -> Roster:
    """Lists such as ``Speakers:`` or ``出席人员：`` and fields such as ``Location:`` at the top.

    A line is an entry only if all of it is name and office: ``Moderator: Good morning`` is speech.
    """
    people: list[Participant] = []
    moderators: list[Participant] = []
    askers: list[Participant] = []
    lines: set[int] = set()
    running = ""
    for index, paragraph in enumerate(paragraphs[:_HEAD_LINES]):
        text = without_marks(paragraph)
        key, rest = read_field(paragraph)
        if _is_table_head(paragraph) or (lines and _RULE.fullmatch(paragraph)):
            lines.add(index)
            running = running or "present"
            continue
        if key == "field" and (rest or has_key(paragraph)):
            lines.add(index)
            running = ""
            continue
        if key in ("present", "presides", "asks"):
            rest, leads = _without_moderator(rest)
            # Tobias Renn, Chief Engineer. The list may end as a sentence does.
            entries = (
                read_listed(_PRESIDES.sub("", rest).rstrip("."))
                if rest and rest[-1] not in ":："
                else []
            )
            entries, moderators = entries + leads, moderators + leads
            if rest and not entries:
                # Moderator: Good morning. The talk has begun.
                if lines:
                    break
                continue
            if rest and not has_key(paragraph) and _returns(entries, paragraphs, index):
                # 主持人 白若溪 with his words below.
                break
            if not rest and not (has_key(paragraph) or _heads_a_list(paragraphs, index)):
                continue
            if not rest and not _heads_a_list(paragraphs, index):
                break
            running = key
            if office := _OFFICE_KEY.match(without_marks(paragraph)):
                entries = [Participant(name=x.name, role=x.role or office["key"]) for x in entries]
        elif running:
            entries = _entries(text)
            if not entries or _returns(entries, paragraphs, index):
                break
        else:
            if len(text) > _LONG and read_date_line(text) is None:
                break
            continue
        lines.add(index)
        if running == "asks":
            askers += entries
            continue
        people += entries
        moderators += entries if running == "presides" else _presiding(text, entries)
    if not any(person.role for person in people) and len(people) < 2 and not moderators:
        # One name without office is as well a byline.
        people = []
    return Roster(tuple(people), tuple(moderators), tuple(askers), frozenset(lines))


def _presiding(line: str, entries: Sequence[Participant]) -> list[Participant]:
    """Those of a line behind whose name and office it says that they preside."""
    found = []
    for mark in _PRESIDES.finditer(line):
        ahead = [(line.rfind(entry.name, 0, mark.start()), entry) for entry in entries]
        at, named = max(ahead, key=lambda item: item[0], default=(-1, None))
        found += [named] if named is not None and at >= 0 else []
    return found


def _without_moderator(rest: str) -> tuple[str, list[Participant]]:
    """出席人员：局长甲某；主持人：发言人乙某: those present, and who leads, on one line."""
    found = _LEADS.search(rest)
    leads = read_listed(rest[found.end() :]) if found else []
    return (rest[: found.start()], leads) if found and leads else (rest, [])


def _entries(text: str) -> list[Participant]:
    """The entries of a line below the key of a list; a row of a table is one."""
    text = _PRESIDES.sub("", text)
    if text.startswith("|"):
        cells = [cell.strip() for cell in text.strip("| ").split("|")]
        # A number in front of the name says nothing.
        cells = [cell for cell in cells if cell and not cell.isdigit()]
        text = " — ".join(cells[:2]) if any(c.isascii() for c in cells) else "　".join(cells[:2])
        return read_listed(text) if len(cells) > 1 else []
    return read_entries(text)


def _is_table_head(text: str) -> bool:
    """``| 姓名 | 职务 |``"""
    cells = [cell.strip().lower() for cell in simplify(text).strip("| ").split("|")]
    return len(cells) > 1 and sum(bool(re.fullmatch(TABLE_HEADS, cell)) for cell in cells) > 1


def _heads_a_list(paragraphs: Sequence[str], index: int) -> bool:
    """Whether an entry with an office, or two names, follow a key that stands alone."""
    behind = [read_entries(without_marks(p)) for p in paragraphs[index + 1 : index + 3]]
    if not behind or not behind[0]:
        return False
    return any(x.role for x in behind[0]) or len(behind[0]) > 1 or bool(behind[-1])


def _returns(entries: Sequence[Participant], paragraphs: Sequence[str], index: int) -> bool:
    """Whether a name alone on a line is followed by words, so that it is a label."""
    if any(entry.role for entry in entries) or index + 1 >= len(paragraphs):
        return False
    behind = paragraphs[index + 1]
    return len(behind) > (40 if is_han(behind[0]) else 60) or behind.endswith(tuple("。.！!？?"))
