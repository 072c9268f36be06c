"""The list of those present that stands above a transcript, and the fields around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.parse.dates import read_date_line
from index.parse.dress import without_marks
from index.parse.entry import read_entries
from index.parse.lexicon import HEAD_FIELDS, PRESENT, PRESIDES
from index.records import Participant
from index.script import is_han, simplify

_HEAD_LINES = 40
_LONG = 90
_KEYED = re.compile(r"^(?P<key>[^:：\n]{2,30}?)\s*[:：]\s*(?P<rest>.*)$")


@dataclass(frozen=True)
class Roster:
    """Who is listed above the talk. All may be empty."""

    people: tuple[Participant, ...] = ()
    moderators: tuple[Participant, ...] = ()
    """Those of ``people`` who lead through the briefing."""
    lines: frozenset[int] = frozenset()
    """Paragraphs that are list or field and hold nothing spoken."""


def read_roster(paragraphs: Sequence[str]) -> Roster:
    """Lists such as ``Speakers:`` or ``出席人员：`` and fields such as ``Location:`` at the top.

    A line is an entry only if all of it is name and office: ``Moderator: Good morning`` is speech.
    """
    people: list[Participant] = []
    moderators: list[Participant] = []
    lines: set[int] = set()
    running = ""
    for index, paragraph in enumerate(paragraphs[:_HEAD_LINES]):
        text = without_marks(paragraph)
        keyed = _KEYED.match(text)
        key = _kind(keyed["key"]) if keyed else _kind(text.lstrip("# "))
        rest = keyed["rest"] if keyed else ""
        if key == "field" and keyed:
            lines.add(index)
            running = ""
            continue
        if key in ("present", "presides"):
            entries = read_entries(rest) if rest else []
            if rest and not entries:
                # Moderator: Good morning. The talk has begun.
                if lines:
                    break
                continue
            if not rest and not (keyed or _heads_a_list(paragraphs, index)):
                continue
            if not rest and not _heads_a_list(paragraphs, index):
                break
            running = key
        elif running:
            entries = read_entries(text)
            if not entries or _returns(entries, paragraphs, index):
                break
        else:
            if len(text) > _LONG and read_date_line(text) is None:
                break
            continue
        lines.add(index)
        people += entries
        if running == "presides":
            moderators += entries
    if not any(person.role for person in people) and len(people) < 2 and not moderators:
        # One name without office is as well a byline.
        people = []
    return Roster(tuple(people), tuple(moderators), frozenset(lines))


def _kind(key: str) -> str:
    words = re.sub(r"\s+", " ", simplify(key).strip().lower())
    for kind, pattern in (("presides", PRESIDES), ("present", PRESENT), ("field", HEAD_FIELDS)):
        if re.fullmatch(pattern, words):
            return kind
    return ""


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
