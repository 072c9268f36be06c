"""Beam search for the bytes behind a damaged window.

Each token of the window allows one or more runs of bytes; between some tokens a byte may be
missing. A path is a run of bytes that reads as GBK from the first to the last; it is judged by
the language model and by what the page's own table allows.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from index.repair import annotations, gbk
from index.repair.annotations import Table
from index.repair.language import START, Costs, Language, canonical
from index.repair.lattice import STAGE_TWO, Token

LOST = "□"
"""Stands where a character is known to be missing and nothing says which."""

_OPEN_BEAM = 260
_CLOSED_BEAM = 90
# Costs in the unit of the language model.
_VANISHED = 6.0
_VANISHED_AT_NOTE = 4.0
_SWALLOWED = 5.0
_SWALLOWED_LEAD = 7.0
_WIDE_MARK = 0.3
_WIDE_SIGN = 2.5
_NEW_NOTE = 3.0
_DROPPED_NOTE = 14.0
_BESIDE_DIGIT = 10.0
"""A `?` beside a digit hides a digit more often than it is a mark: rather say so."""
_BROKEN_NOTE = 25.0
_BARE = 12.0


@dataclass(frozen=True, slots=True)
class Path:
    """A way to read the window up to some token."""

    costs: Costs
    tail: str
    penalty: float = 0.0
    text: str = ""
    """Characters so far, in the page's script."""
    pending: int = 0
    """First byte of a character whose second is still to come; 0 between characters."""
    last: tuple[int, int] = (0, 0)
    """The last two bytes, 0 where they do not touch what follows."""
    checked: bool = True
    """Whether the table has been asked about the last two bytes."""
    guessed: int = 0
    """Bytes the page no longer shows."""
    lost: int = 0
    """Characters the page no longer shows."""

    @property
    def score(self) -> float:
        return self.costs[-1] + self.penalty


class Search:
    """Search over one page: its language and its table."""

    def __init__(self, language: Language, table: Table) -> None:
        self._language = language
        self._table = table
        self._grown: Callable[[Costs, str, str], tuple[Costs, str]] = lru_cache(1 << 16)(
            language.extend
        )

    def best(self, tokens: list[Token], left: str, right: str, count: int = 12) -> list[Path]:
        """The best ways to read the tokens between two known contexts, best first."""
        costs, tail = START, ""
        for char in left:
            costs, tail = self._language.extend(costs, tail, canonical(char))
        paths = [Path(costs, tail)]
        for token in tokens:
            paths = self._prune(after for path in paths for after in self._read(path, token))
            if not paths:
                return []
        ends: list[Path] = []
        for path in paths:
            if path.pending:
                continue
            path = self._settle(path)
            costs, tail = path.costs, path.tail
            for char in right:
                costs, tail = self._language.extend(costs, tail, canonical(char))
            ends.append(replace(path, costs=costs, tail=tail))
        ends.sort(key=lambda path: (path.score, path.text))
        seen: dict[str, Path] = {}
        for path in ends:
            seen.setdefault(gbk.narrow(path.text), path)
        return list(seen.values())[:count]

    def _prune(self, paths: Iterator[Path]) -> list[Path]:
        kept: dict[tuple[str, int, tuple[int, int], bool], Path] = {}
        for path in paths:
            key = (gbk.narrow(path.text), path.pending, path.last, path.checked)
            if key not in kept or path.score < kept[key].score:
                kept[key] = path
        opened = [path for path in kept.values() if path.pending]
        closed = [path for path in kept.values() if not path.pending]

        def order(path: Path) -> tuple[float, str, int]:
            return path.score, path.text, path.pending

        return heapq.nsmallest(_CLOSED_BEAM, closed, key=order) + heapq.nsmallest(
            _OPEN_BEAM, opened, key=order
        )

    def _read(self, path: Path, token: Token) -> Iterator[Path]:
        if token.kind in ("note", "orphan"):
            yield from self._note(path, token)
            return
        path = self._settle(path)
        if token.kind == "markup":
            yield from self._hidden(path, 0.0, lost=False)
            return
        starts = [path]
        if token.text in STAGE_TWO or (token.kind == "ascii" and path.pending):
            starts.extend(self._vanished(path))
        for start in starts:
            yield from self._shown(start, token)

    def _shown(self, path: Path, token: Token) -> Iterator[Path]:
        """The readings of a token that is a character."""
        if token.kind == "opaque":
            if not path.pending:
                yield self._character(replace(path, last=(0, 0)), token.text)
            return
        if token.kind == "pair":
            yield from self._bytes(path, *token.pair)
            return
        code = ord(token.text)
        if 0x21 <= code < 0x7F:
            dear = token.text.isalnum() or token.text in "%.-+/"
            wide = self._bytes(path, 0xA3, code + 0x80)
            yield from (self._dearer(one, _WIDE_SIGN if dear else 0.0) for one in wide)
        narrow = self._bytes(path, code)
        yield from (self._dearer(one, _WIDE_MARK) for one in narrow)
        if token.kind == "query" and path.pending:
            yield from self._hidden(path, _SWALLOWED, lost=True)
            for closed in self._bytes(path, 0x80):
                yield replace(
                    closed, last=(0, 0), penalty=closed.penalty + _SWALLOWED_LEAD, checked=True
                )
                for lead in gbk.text_leads():
                    yield self._guess(closed, lead, _SWALLOWED_LEAD)

    def _hidden(self, path: Path, cost: float, *, lost: bool) -> Iterator[Path]:
        """The pending character closes unseen; the ASCII behind it is gone."""
        for trail in gbk.text_trails(path.pending) if path.pending else ():
            if trail < 0x80:
                continue
            for closed in self._bytes(path, trail):
                after = replace(
                    closed, penalty=closed.penalty + cost, guessed=closed.guessed + 1, last=(0, 0)
                )
                if lost:
                    after = replace(self._character(after, LOST), lost=after.lost + 1)
                yield after

    def _vanished(self, path: Path) -> Iterator[Path]:
        """One byte the second stage took away stood here."""
        if path.pending:
            for trail in gbk.text_trails(path.pending):
                yield from (
                    replace(one, guessed=one.guessed + 1, penalty=one.penalty + _VANISHED)
                    for one in self._bytes(path, trail)
                )
        else:
            for lead in gbk.text_leads():
                yield self._guess(path, lead, _VANISHED)

    def _guess(self, path: Path, lead: int, cost: float) -> Path:
        return replace(
            path,
            pending=lead,
            last=(path.last[1], lead),
            checked=False,
            guessed=path.guessed + 1,
            penalty=path.penalty + cost,
        )

    def _note(self, path: Path, token: Token) -> Iterator[Path]:
        """A note says which two bytes stand before it."""
        lead, trail = path.last
        if token.kind == "orphan":
            yield from self._noted(path, token, 0.0, lambda byte: byte >= 0x80)
            gone = self._character(path, LOST) if not path.pending else path
            yield replace(
                gone, last=(0, 0), checked=True, penalty=gone.penalty + _BROKEN_NOTE, lost=1
            )
            return
        reading = self._table.notes.get((lead, trail))
        char = gbk.written(lead, trail) if lead else None
        if reading == token.text or (char and token.text in annotations.readings(char)):
            new = 0.0 if reading == token.text else _NEW_NOTE
            yield replace(path, checked=True, last=(0, 0), penalty=path.penalty + new)
            return
        yield from self._noted(path, token, _VANISHED_AT_NOTE, lambda byte: True)
        yield replace(
            self._settle(path), last=(0, 0), penalty=path.penalty + _DROPPED_NOTE, checked=True
        )

    def _noted(
        self, path: Path, token: Token, cost: float, allowed: Callable[[int], bool]
    ) -> Iterator[Path]:
        """The last byte, or a vanished one, begins a character with the note's reading."""
        reading = token.text
        for trail in annotations.trails(reading, path.last[1]):
            if allowed(trail):
                yield from self._closed(path, (path.last[1], trail), (trail,), reading, cost)
        for lead, trail in annotations.pairs(reading):
            if allowed(trail):
                yield from self._closed(
                    path, (lead, trail), (lead, trail), reading, cost + _VANISHED_AT_NOTE
                )

    def _closed(
        self, path: Path, noted: gbk.Pair, codes: tuple[int, ...], reading: str, cost: float
    ) -> Iterator[Path]:
        known = self._table.notes.get(noted)
        if known is not None and known != reading:
            return
        new = 0.0 if known else _NEW_NOTE
        for one in self._bytes(path, *codes):
            yield replace(
                one,
                checked=True,
                last=(0, 0),
                penalty=one.penalty + cost + new,
                guessed=one.guessed + (cost > 0),
            )

    def _settle(self, path: Path) -> Path:
        """No note follows the last two bytes: they must not be a noted character."""
        if path.checked:
            return path
        bare = path.last in self._table.notes
        return replace(path, checked=True, penalty=path.penalty + (_BARE if bare else 0.0))

    def _dearer(self, path: Path, cost: float) -> Path:
        return replace(path, penalty=path.penalty + cost) if cost else path

    def _bytes(self, path: Path, *codes: int) -> Iterator[Path]:
        """The path with these bytes behind it; nothing if they cannot be read."""
        for code in codes:
            path = self._settle(path)
            last = (path.last[1], code)
            if path.pending:
                char = gbk.written(path.pending, code)
                if char is None:
                    return
                path = self._character(path, char)
                path = replace(path, pending=0, last=last, checked=False)
            elif code < 0x80:
                path = replace(self._character(path, chr(code)), last=(0, 0), checked=True)
            elif 0x81 <= code < 0xFF:
                path = replace(path, pending=code, last=last, checked=False)
            else:
                return
        yield path

    def _character(self, path: Path, char: str) -> Path:
        costs, tail = self._grown(path.costs, path.tail, canonical(char))
        return replace(path, costs=costs, tail=tail, text=path.text + char)
