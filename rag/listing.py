"""Questions that ask for a list: what was done, which features, what comes next.

A turn often holds two enumerations, what was done and, after 下一步, what comes next. The list is
chosen by what the question asks about and by that tense; it is given whole and in order, each
head cited. A question about one point only gets that point, in full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from index.records import Briefing, Item, Passage
from index.script import is_han
from index.sentences import Span
from rag.evidence import Draft, Evidence
from rag.lexicon.lists import ASKS_LIST, COUNTED_LIST, FUTURE

_LIST = re.compile(ASKS_LIST)
_FUTURE = re.compile(FUTURE)
_COUNTS = re.compile(COUNTED_LIST)
_HEAD_LENGTH = 48
_BARE_HEAD = 8
# What heads may bring along, in Han characters: for each, and for a list as a whole.
# Of so few points there is room for more of each.
_FEW = 2
_ROOM, _ROOM_IN_ALL = 84, 300
_CLAUSES = re.compile(r"[^，。；！？：]+")
# 去年以来, 目前, 同时: when or how it goes on, and nothing of what was done.
_ONLY_WHEN = re.compile(
    r"^.{0,6}(?:以来|目前|同时|今年|去年|期间|此外|另外|其中|方面|阶段)$|^.{1,3}$|[记記]者"
)
_TWO_CLAUSES, _DIGEST_LENGTH = 36, 380
_CLAUSE = re.compile(
    r"\s*(?P<mark>[，。：；,.:;]) ?(?P<clause>[^，。；！？\n]*?)(?=[，。；！？\n]|[,.;] |\.$|$)"
)
_OPENING_LENGTH = 60


def is_list_question(folded: str) -> bool:
    return _LIST.search(folded) is not None


def asks_about_future(folded: str) -> bool:
    return _FUTURE.search(folded) is not None


@dataclass(frozen=True)
class Series:
    """One enumeration of a turn, with the words that introduce it."""

    briefing: Briefing
    items: tuple[Item, ...]
    topic: str

    @property
    def turn(self) -> int:
        return self.items[0].turn

    @cached_property
    def introduction(self) -> str:
        """The paragraph in front of the first item, or the part of its own in front of it."""
        text = self.briefing.text
        start = self.items[0].start
        line = text.rfind("\n", 0, start) + 1
        if text[line:start].strip():
            return text[line:start]
        before = text.rfind("\n", 0, max(0, line - 1)) + 1
        return text[before:line]

    @cached_property
    def is_future(self) -> bool:
        return _FUTURE.search(self.introduction) is not None or bool(
            _FUTURE.search(self.items[0].head)
        )


def series_of(briefing: Briefing) -> list[Series]:
    topics = {turn.number: turn.topic for turn in briefing.turns}
    grouped: dict[tuple[int, int], list[Item]] = {}
    for item in briefing.items:
        grouped.setdefault((item.turn, item.series), []).append(item)
    return [
        Series(briefing, tuple(sorted(items, key=lambda i: i.start)), topics.get(turn, ""))
        for (turn, _), items in sorted(grouped.items())
        if len(items) > 1
    ]


def write_list(evidence: Evidence, series: Series, english: bool) -> Draft:
    """The heads in order, each cited with the sentence it opens."""
    draft = Draft(evidence)
    parts = []
    opening = _opening(evidence, series)
    if opening:
        passage, span = opening
        lead = series.briefing.text[span[0] : span[1]].rstrip("：:")
        parts.append(f"{lead}[{draft.cite(passage, span)}]")
    room = min(_ROOM, _ROOM_IN_ALL // len(series.items)) - _HEAD_LENGTH // 2
    for item in series.items:
        placed = passage_of(evidence, series.briefing, item.start)
        if placed is None:
            continue
        passage, span = placed
        told = _short(item.head) + _behind_head(
            series.briefing, item, room, few=len(series.items) <= _FEW
        )
        parts.append(f"{_label(item, english)}{told}[{draft.cite(passage, span)}]")
    draft.text = ("; " if english else "；").join(parts) + ("." if english else "。")
    return draft


def write_digest(evidence: Evidence, sentences: Sequence[tuple[Passage, Span]]) -> Draft:
    """What each sentence of a long answer says first, cited: its first clause or two."""
    draft = Draft(evidence)
    parts: list[str] = []
    length = 0
    for passage, span in sentences:
        clauses = _CLAUSES.findall(evidence.briefing(passage).text[span[0] : span[1]])
        if len(clauses) > 1 and _ONLY_WHEN.search(clauses[0]):
            clauses = clauses[1:]
        words = clauses[0] if clauses else ""
        if len(clauses) > 1 and len(words) + len(clauses[1]) <= _TWO_CLAUSES:
            words = f"{words}，{clauses[1]}"
        if not words or length + len(words) > _DIGEST_LENGTH:
            continue
        length += len(words)
        parts.append(f"{words}[{draft.cite(passage, span)}]")
    draft.text = "；".join(parts) + "。"
    return draft


def _opening(evidence: Evidence, series: Series) -> tuple[Passage, Span] | None:
    """The sentence that announces the list (主要有…五个特点), if it is short and counts."""
    at = series.briefing.text.rfind(series.introduction, 0, series.items[0].start)
    end = at + len(series.introduction.rstrip())
    placed = passage_of(evidence, series.briefing, end - 1) if at >= 0 and end > at else None
    if placed is None:
        return None
    words = series.briefing.text[placed[1][0] : placed[1][1]]
    return placed if len(words) <= _OPENING_LENGTH and _COUNTS.search(words) else None


def passage_of(evidence: Evidence, briefing: Briefing, at: int) -> tuple[Passage, Span] | None:
    passage = evidence.passage_at(briefing.id, at)
    if passage is None:
        return None
    for span in evidence.sentences(passage):
        if span[0] <= at < span[1]:
            return passage, span
    return None


# Words that end an answer, and no part of its last point.
_GOODBYE = re.compile(
    r"(?:many )?thank(?:s\b| you)|that(?:'s|’s| is) (?:all|it)\b"
    r"|谢谢|感谢|我就(?:回答|介绍|讲)|以上就?是|我先(?:介绍|回答)",
    re.IGNORECASE,
)


def _behind_head(briefing: Briefing, item: Item, room: int, few: bool = False) -> str:
    """What a head goes on to say in its sentence, by whole clauses, as far as there is room.

    筑牢基础 alone says little: behind a head of a word or two, or of a list of ``few`` points, the
    next clauses come along even from the next sentence.
    """
    at = briefing.text.find(item.head, item.start, item.end)
    if at < 0 or not item.head:
        return ""
    wide = 1 if is_han(item.head[-1]) else 2
    bare = few or len(item.head) <= _BARE_HEAD * 2 * wide // (1 if wide > 1 else 2)
    told, place = "", at + len(item.head)
    while found := _CLAUSE.match(briefing.text, place, item.end):
        clause = found["clause"].strip()
        ends = found["mark"] in "。."
        if not clause or (ends and (told or not bare)) or _GOODBYE.match(clause):
            break
        least = _HEAD_LENGTH * wide if bare and not told else 0
        if len(told) + len(clause) > max(room * wide, least):
            break
        told += f"{', ' if item.head.isascii() else '，'}{clause}"
        place = found.end()
        if ends and not few:
            break
    return told


def _label(item: Item, english: bool) -> str:
    return f"({item.ordinal}) " if english else f"{item.ordinal}. "


def _short(head: str) -> str:
    head = head.strip().rstrip("。；，,;.")
    return head if len(head) <= _HEAD_LENGTH or head.isascii() else head[:_HEAD_LENGTH] + "…"
