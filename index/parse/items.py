"""Enumerations: 一是…二是…, （一）, 第一，, 首先…其次…, 1. 2., First, … Second, …

Markers of one family with rising ordinals make a series; 1 begins a new one. A single marker is
none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.records import Item, Turn
from index.script import is_han, simplify

_N = "十[一二三四五六七八九]?|二十|[一二三四五六七八九]"
_HAN_DIGITS = {char: number for number, char in enumerate("一二三四五六七八九十", start=1)}
# Inside a paragraph a marker stands behind a mark that ends a clause.
_AT = r"(?:(?<=[。；：，、！？;:,.!?\n—（(“ ])|^)"
_PARA = r"(?:(?<=\n)|^)"
_FAMILIES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("是", re.compile(rf"{_AT}(?P<n>{_N})(?:是|要|则是)(?=\S)")),
    (
        "第",
        re.compile(rf"{_AT}第(?P<n>{_N})(?:点|步|类|条|个?方面|个)?(?:[，,、：:]|是(?=\S))\s*"),
    ),
    ("其", re.compile(rf"{_AT}其(?P<n>{_N})[，,、：:]\s*")),
    # 首先 … 第二 … 最后 is one enumeration: the same family as 第一.
    ("第", re.compile(rf"{_AT}(?P<n>首先|其次|再次|再者|最后)(?:[，,：:是]|(?=要))\s*")),
    ("（", re.compile(rf"{_AT}[（(](?P<n>{_N}|\d{{1,2}})[)）]\s*")),
    ("①", re.compile(r"(?P<n>[①-⑳])\s*")),
    ("、", re.compile(rf"(?:(?<=[。；：！？\n])|^)(?P<n>{_N})、\s*")),
    ("1", re.compile(rf"{_PARA}(?P<n>\d{{1,2}})(?:[.．](?!\d)|、|[)）])\s*")),
    (
        "F",
        re.compile(
            r"(?:(?<=[.!?;:]\s)|(?<=\s\s)|(?<=\n)|^)(?:And )?"
            r"(?P<n>(?i:first|second|third|fourth|fifth|sixth)(?:ly)?|Finally|Lastly"
            r"|(?i:one|two|three|four|five|six))(?: of all)?,\s+"
        ),
    ),
)
_ENGLISH = {
    word: number
    for words in ("first second third fourth fifth sixth", "one two three four five six")
    for number, word in enumerate(words.split(), start=1)
}
_ORDER = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 0, "finally": 0, "lastly": 0}
_HEAD_LIMIT, _ENGLISH_HEAD_LIMIT = 60, 130
_OPEN, _CLOSE = "“（(《「『‘", "”）)》」』’"


@dataclass(frozen=True)
class _Marker:
    family: str
    ordinal: int
    """0 where the word only says that it is the last."""
    start: int
    end: int
    word: str
    """首先, 一, First: without the marks around it."""


def find_items(text: str, turns: Sequence[Turn]) -> tuple[Item, ...]:
    """Items of all enumerations, in text order. None reaches beyond its utterance."""
    items: list[Item] = []
    for turn in turns:
        found: list[tuple[int, list[_Marker], int]] = []
        for utterance in turn.utterances:
            for series in _series(_markers(text, utterance.speech_start, utterance.end)):
                found.append((series[0].start, series, utterance.end))
        found.sort(key=lambda entry: entry[0])
        for number, (_, series, limit) in enumerate(found):
            ends = [marker.start for marker in series[1:]]
            ends.append(_last_end(text, series, limit))
            for ordinal, (marker, end) in enumerate(zip(series, ends, strict=True), start=1):
                items.append(_item(text, turn.number, number, ordinal, marker, end))
    return tuple(sorted(items, key=lambda item: (item.start, -item.end)))


def _markers(text: str, start: int, end: int) -> list[_Marker]:
    markers: list[_Marker] = []
    # Positions count from `start`; simplify keeps the length.
    simple = simplify(text[start:end])
    for family, pattern in _FAMILIES:
        for match in pattern.finditer(simple):
            word = match["n"]
            ordinal = _ordinal(word)
            if ordinal is None:
                continue
            markers.append(
                _Marker(family, ordinal, start + match.start(), start + match.end(), word)
            )
    return sorted(markers, key=lambda marker: marker.start)


def _ordinal(word: str) -> int | None:
    if word.isascii() and word.isdigit():
        return int(word) or None
    if "①" <= word <= "⑳":
        return ord(word) - ord("①") + 1
    if word in _ORDER:
        return _ORDER[word]
    lowered = word.lower().removesuffix("ly") if word.isascii() else word
    if word.isascii():
        return _ENGLISH.get(lowered, _ORDER.get(word.lower()))
    if "十" in word:
        tens, ones = word.split("十", 1)
        return _HAN_DIGITS.get(tens, 1) * 10 + _HAN_DIGITS.get(ones, 0)
    return _HAN_DIGITS[word]


def _series(markers: Sequence[_Marker]) -> list[list[_Marker]]:
    done: list[list[_Marker]] = []
    open_series: dict[str, list[_Marker]] = {}
    for marker in markers:
        running = open_series.get(marker.family)
        if marker.ordinal == 1:
            open_series[marker.family] = [marker]
            done.append(open_series[marker.family])
        elif running and (marker.ordinal == running[-1].ordinal + 1 or _closes(marker, running)):
            running.append(marker)
            if marker.ordinal == 0:
                del open_series[marker.family]
    return [series for series in done if len(series) > 1]


def _closes(marker: _Marker, series: Sequence[_Marker]) -> bool:
    """最后 ends what 首先 began; behind 第一 and 第二 it says goodbye."""
    return marker.ordinal == 0 and (marker.word.isascii() or series[0].word == "首先")


def _last_end(text: str, series: Sequence[_Marker], limit: int) -> int:
    """The end of the last item: its paragraph, or its sentence in a list inside one sentence."""
    marker = series[-1]
    stop = text.find("\n", marker.end, limit)
    stop = limit if stop < 0 else stop
    between = text[series[0].end : marker.start]
    if "\n" not in between and not re.search(r"[。！？]|\.\s", between):
        sentence = re.compile(r"[。！？!?]|\.(?=\s|$)").search(text, marker.end, stop)
        if sentence:
            return sentence.end()
    return stop


def _item(text: str, turn: int, series: int, ordinal: int, marker: _Marker, end: int) -> Item:
    while end > marker.end and text[end - 1].isspace():
        end -= 1
    return Item(
        turn=turn,
        series=series,
        ordinal=ordinal,
        marker=text[marker.start : marker.end].rstrip(" ，,、：:\n"),
        head=_head(text, marker.end, end),
        start=marker.start,
        end=end,
    )


def _head(text: str, start: int, end: int) -> str:
    """The first clause; marks inside quotation marks and brackets do not end it."""
    depth = 0
    limit = (
        _HEAD_LIMIT if any(map(is_han, text[start : start + _HEAD_LIMIT])) else _ENGLISH_HEAD_LIMIT
    )
    for position in range(start, min(end, start + limit)):
        char = text[position]
        if char in _OPEN:
            depth += 1
        elif char in _CLOSE:
            depth = max(0, depth - 1)
        elif position > start and (
            char == "\n" or (depth == 0 and _ends_clause(text, position, end))
        ):
            return text[start:position].strip(" 、\u3000")
    return text[start : min(end, start + limit)].strip(" 、\n\u3000")


def _ends_clause(text: str, position: int, end: int) -> bool:
    char = text[position]
    if char in "，。；：！？;!?":
        return True
    return char in ",.:" and (position + 1 >= end or text[position + 1].isspace())
