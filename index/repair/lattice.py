"""A line of the page as tokens, and which stretches of it cannot be trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from index.repair import gbk
from index.repair.annotations import NOTE, ORPHAN, Table, readings, simple
from index.repair.language import word_count
from index.script import is_han

Kind = Literal["pair", "ascii", "query", "note", "orphan", "markup", "opaque"]

_MARKUP = re.compile(r"\?(/?[A-Za-z][A-Za-z0-9]{0,9}(?:\s[^<>\n]{0,120})?/?)>")
STAGE_TWO = frozenset("?;,、？；，")
"""Marks before which the second stage took a byte away, as shown."""
_STRAY = re.compile(r"[A-Za-z\\^`{}\[\]~_|@]")
_KNOWN_MARKS = frozenset("，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·～％＋－／．　□％℃№×÷°±")
_NUMERIC = frozenset("%％.．")
_RARE_COUNT = 60


@dataclass(frozen=True)
class Token:
    """What stands at ``line[start:end]``: a character, or a note with its brackets."""

    kind: Kind
    start: int
    end: int
    text: str
    """The character, or the reading a note gives."""
    pair: gbk.Pair = (0, 0)


def tokens_of(line: str) -> list[Token]:
    """Cut a line into tokens; together they cover it."""
    found: list[Token] = []
    at = 0
    while at < len(line):
        char = line[at]
        kind: Kind
        if char == "(" and (match := NOTE.match(line, at)) and at:
            found.append(Token("note", at, match.end(), match[1]))
            at = match.end()
            continue
        if char == "?" and (match := ORPHAN.match(line, at)):
            found.append(Token("orphan", at, match.end(), match[1]))
            at = match.end()
            continue
        if char == "?" and (match := _MARKUP.match(line, at)):
            found.append(Token("markup", at, match.end(), match[1]))
            at = match.end()
            continue
        pair = gbk.pair_of(char)
        if pair is not None:
            kind = "pair"
        elif char == gbk.HIDDEN:
            kind = "query"
        else:
            kind = "ascii" if char < "\x80" else "opaque"
        found.append(Token(kind, at, at + 1, char, pair or (0, 0)))
        at += 1
    return found


def plain_note(tokens: list[Token], at: int, table: Table) -> bool:
    """Whether token ``at`` is a note that stands behind the character it is for."""
    token = tokens[at]
    if token.kind != "note" or not at or tokens[at - 1].kind != "pair":
        return False
    before = tokens[at - 1]
    return before.pair in table.notes and (
        table.notes[before.pair] == token.text or token.text in readings(before.text)
    )


def _odd_character(tokens: list[Token], at: int) -> bool:
    char = tokens[at].text
    return not is_han(char) and char not in _KNOWN_MARKS and not "\uff01" <= char <= "\uff5e"


def _stray(tokens: list[Token], at: int) -> bool:
    """An ASCII letter or sign on its own between Chinese characters."""
    if not _STRAY.match(tokens[at].text):
        return False
    sides = [tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
    return any(side.kind == "pair" for side in sides) and not any(
        side.kind == "ascii" and side.text.isalnum() for side in sides
    )


def beside_number(tokens: list[Token], at: int) -> bool:
    """Whether a digit, a point or a percent sign touches the token."""
    return any(
        tokens[i].text.isdigit() or tokens[i].text in _NUMERIC
        for i in (at - 1, at + 1)
        if 0 <= i < len(tokens)
    )


def suspicious(tokens: list[Token], table: Table, common: frozenset[str]) -> list[int]:
    """Indices of the tokens that plain reading cannot account for.

    ``common`` holds the characters the page uses so often that they need no dictionary.
    """
    found: list[int] = []
    for at, token in enumerate(tokens):
        two_marks = at > 0 and {token.text, tokens[at - 1].text} <= STAGE_TWO
        if two_marks or token.kind in ("orphan", "markup"):
            odd = True
        elif token.kind == "note":
            odd = not plain_note(tokens, at, table)
        elif token.kind == "pair":
            odd = _odd_character(tokens, at) or (
                is_han(token.text)
                and token.text not in common
                and word_count(simple(token.text)) < _RARE_COUNT
            )
            # A noted character without its note is an accident of the shift.
            bare = token.pair in table.notes and not (
                at + 1 < len(tokens) and tokens[at + 1].kind in ("note", "orphan")
            )
            odd = odd or bare
        elif token.kind == "query":
            odd = any(0 <= i < len(tokens) and tokens[i].text.isdigit() for i in (at - 1, at + 1))
        else:
            odd = token.kind == "ascii" and _stray(tokens, at)
        if odd:
            found.append(at)
    return found


def windows(tokens: list[Token], seeds: list[int]) -> list[tuple[int, int]]:
    """Token ranges to search, half open, around the seeds.

    A shift begins at an odd note or at a mark and ends at an ASCII byte, so each range is
    stretched to the mark before it and to the ASCII behind it, within reason.
    """
    spans: list[tuple[int, int]] = []
    for seed in seeds:
        low = max(0, seed - 4)
        for at in range(seed - 1, max(-1, seed - 12), -1):
            if tokens[at].text in STAGE_TWO:
                low = min(low, max(0, at - 2))
                break
        high = min(len(tokens), seed + 9)
        for at in range(seed + 1, min(len(tokens), seed + 24)):
            if tokens[at].kind != "pair":
                high = max(high, min(len(tokens), at + 3))
                break
        # A note belongs to what stands before it.
        while high < len(tokens) and tokens[high].kind in ("note", "orphan"):
            high += 1
        while low and tokens[low].kind in ("note", "orphan", "markup"):
            low -= 1
        if spans and low <= spans[-1][1]:
            spans[-1] = (min(spans[-1][0], low), max(spans[-1][1], high))
        else:
            spans.append((low, high))
    return spans
