"""The clean body of a transcript, and where each of its characters came from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.parse.dates import is_cue_line, read_date_line
from index.parse.fields import read_field
from index.parse.inner_labels import inner_labels
from index.records import RepairPlace

_BLANKS = {ord(blank): " " for blank in "\u00a0\u3000\t\v\f\u2002\u2003\u2009\u202f"}
# All that Python calls white space, and two marks of no width.
_INDENT = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + "\ufeff\u200b"
_BULLET = re.compile(r"^(?:\d{1,2}[.)]|[-*•–—]|#{1,6})\s")
# A line that opens so begins a paragraph: a label, a time before one, a field of the head.
_OPENS = re.compile(
    r"^(?:Q\s|[QA]:|[A-Z][A-Z.'’ -]{1,40}:|\(|\*\*|__|\[|\||\d{1,2}:\d\d\b"
    r"|[A-Z][A-Z.'’ -]{1,40}\s[—–]\s|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3} (?:[—–]|--?) [A-Z]"
    r"|[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}(?:, [A-Z][^:.?!]{1,40}| ?\([^)]{2,60}\))?:\s)"
)
_LABEL_ALONE = re.compile(r"^[^.?!。？！]{1,60}[:：]$")
_MARKED_ALONE = re.compile(r"^\*\*[^*]{1,90}\*\*[:：]?$")
_RAGGED = 0.8


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of the source: one stretch of it, or the lines of a hard-wrapped one."""

    pieces: tuple[tuple[int, int], ...]
    text: str
    after_blank: bool
    """An empty line stands before it."""


@dataclass(frozen=True)
class Body:
    text: str
    origins: tuple[int, ...]
    """For each character of ``text`` its position in the source, rising."""
    starts: tuple[int, ...]
    """Where each paragraph begins in ``text``."""

    def span(self, paragraph: int) -> tuple[int, int]:
        last = paragraph + 1 == len(self.starts)
        return self.starts[paragraph], len(self.text) if last else self.starts[paragraph + 1] - 1


def split_paragraphs(source: str, start: int, *, english: bool) -> list[Paragraph]:
    """Paragraphs from ``start`` on, without indents and trailing blanks, none empty.

    Chinese text has one paragraph a line. English is joined where lines were wrapped.
    """
    lines: list[tuple[int, int, bool]] = []
    blank = False
    position = start
    cuts = () if english else inner_labels(source)
    for line in source[start:].split("\n"):
        left = position + len(line) - len(line.lstrip(_INDENT))
        right = position + len(line.rstrip(_INDENT))
        if left < right:
            inner = [cut for cut in cuts if left < cut < right]
            for begin, end in pairwise([left, *inner, right]):
                lines.append((begin, len(source[:end].rstrip(_INDENT)) if inner else end, blank))
                blank = False
        else:
            blank = True
        position += len(line) + 1
    groups: list[list[tuple[int, int, bool]]] = []
    wrapped = english and _is_wrapped(lines)
    for line_span in lines:
        if groups and wrapped and _continues(source, groups[-1][-1], line_span, wrapped):
            groups[-1].append(line_span)
        else:
            groups.append([line_span])
    return [
        Paragraph(
            tuple((left, right) for left, right, _ in group),
            " ".join(source[left:right].translate(_BLANKS) for left, right, _ in group),
            group[0][2],
        )
        for group in groups
    ]


def _is_wrapped(lines: Sequence[tuple[int, int, bool]]) -> int:
    """The width at which lines were broken, 0 where they were not.

    Lines of one width, and paragraphs set apart by empty lines.
    """
    widths = [right - left for left, right, _ in lines]
    if not widths:
        return 0
    width = sorted(widths)[int(len(widths) * 0.95)]
    apart = sum(blank for _, _, blank in lines)
    return width if width <= 110 and 0 < apart < len(lines) else 0


def _continues(
    source: str, above: tuple[int, int, bool], line: tuple[int, int, bool], width: int
) -> bool:
    if line[2]:
        return False
    upper, lower = source[above[0] : above[1]], source[line[0] : line[1]]
    if (
        upper.startswith("#")
        or is_cue_line(upper)
        or _LABEL_ALONE.match(upper)
        or _MARKED_ALONE.match(upper)
    ):
        return False
    if read_date_line(lower) or read_date_line(upper) or read_field(lower)[0]:
        return False
    # A line is broken where the next word no longer fits, some raggedness allowed.
    full = len(upper) + 1 + len(lower.split(maxsplit=1)[0]) > width * _RAGGED
    return full and not (_BULLET.match(lower) or _OPENS.match(lower))


def build_body(source: str, paragraphs: Sequence[Paragraph]) -> Body:
    """Join paragraphs by one newline; blanks of all kinds become the plain one."""
    parts: list[str] = []
    origins: list[int] = []
    starts: list[int] = []
    for paragraph in paragraphs:
        if starts:
            parts.append("\n")
            origins.append(origins[-1] + 1)
        starts.append(len(origins))
        for number, (left, right) in enumerate(paragraph.pieces):
            if number:
                parts.append(" ")
                origins.append(origins[-1] + 1)
            parts.append(source[left:right].translate(_BLANKS))
            origins.extend(range(left, right))
    return Body("".join(parts), tuple(origins), tuple(starts))


def move_places(places: Sequence[RepairPlace], body: Body) -> tuple[RepairPlace, ...]:
    """Places of the source in coordinates of the body; those in dropped text are dropped."""
    moved = []
    for place in places:
        start = bisect_left(body.origins, place.start)
        end = bisect_left(body.origins, max(place.end, place.start + 1))
        if start < end:
            stop = start if place.end == place.start else end
            moved.append(place.model_copy(update={"start": start, "end": stop}))
    return tuple(moved)
