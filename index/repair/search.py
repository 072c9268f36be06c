"""Beam search for the bytes behind a damaged window.

Each token of the window allows one or more runs of bytes; between some tokens a byte may be
missing. A path is a run of bytes that reads as GBK from the first to the last; it is judged by
the language model and by what the page's own table allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from index.repair import annotations as notes
from index.repair import gbk
from index.repair.annotations import Table
from index.repair.language import LOST, START, Costs, Language, canonical
from index.repair.lattice import STAGE_TWO, Token, beside_number
from index.repair.path import Path

_ENDS = frozenset("。！？”")
_ENDINGS = (*sorted(_ENDS), "：", "；", ":", ";", "!", "?", "）", ")")
"""What a paragraph mostly ends with."""
_OPEN_BEAM = 200
_CLOSED_BEAM = 60
_GUESSING = 32
"""So many of the best paths may guess a byte; each guess branches a hundredfold."""
_HOPELESS = 40.0
# Costs in the unit of the language model.
_VANISHED = 6.0
_VANISHED_AT_NOTE = 4.0
_VANISHED_LEAD = 7.0
_SWALLOWED = 3.0
_SWALLOWED_LEAD = 7.0
_WIDE_SIGN = 2.5
_NARROW = 0.3
_NEW_NOTE = 3.0
_DROPPED_NOTE = 14.0
_QUERY_OUT_OF_STEP = 5.0
_BESIDE_DIGIT = 10.0
"""A `?` beside a digit hides a digit more often than it is a mark: rather say so."""
_UNENDED = 4.0
_BROKEN_NOTE = 25.0
_BARE = 12.0
_STRANGE = 4.0


class Search:
    """Search over one page: its language and its table."""

    def __init__(self, language: Language, table: Table, seen: frozenset[str]) -> None:
        """``seen`` holds the characters that stand on the page where it is whole."""
        self._seen = seen
        self._foreign: dict[str, bool] = {}
        self._language = language
        self._table = table
        self._canonical: dict[str, str] = {}

    def best(
        self, tokens: list[Token], left: str, right: str, *, last: bool = False, count: int = 12
    ) -> list[Path]:
        """The best ways to read the tokens between two known contexts, best first.

        ``last`` says that the line ends with them.
        """
        paths = [Path(*self._run(START, "", left))]
        for at, token in enumerate(tokens):
            digit = token.kind == "query" and beside_number(tokens, at)
            paths = self._prune(
                after
                for rank, path in enumerate(paths)
                for after in self._read(path, token, rank < _GUESSING, digit)
            )
            if last and at == len(tokens) - 1:
                paths = [self._ended(path) for path in paths]
            if not paths:
                return []
        if last:
            # Behind the last character stood a tag, an ASCII byte like any other.
            paths += [
                closed
                for path in paths[:_GUESSING]
                if path.pending
                for closed in self._vanished(path)
            ]
        ends: list[Path] = []
        for path in paths:
            if path.pending:
                continue
            end = self._settle(path).cut()
            end.costs, end.tail = self._run(end.costs, end.tail, right)
            if last and not end.key.endswith(_ENDINGS):
                end.penalty += _UNENDED
            ends.append(end)
        ends.sort(key=lambda path: (path.score, path.text))
        seen: dict[str, Path] = {}
        for path in ends:
            seen.setdefault(path.key, path)
        return list(seen.values())[:count]

    def _ended(self, path: Path) -> Path:
        """What a sentence's last mark swallowed at the end of a line was layout, not text."""
        if path.text[-2:-1] in _ENDS and path.text.endswith(LOST):
            path = path.cut()
            path.text, path.key = path.text[:-1], path.key[:-1]
        return path

    def _run(self, costs: Costs, tail: str, text: str) -> tuple[Costs, str]:
        for char in text:
            costs, tail = self._language.extend(costs, tail, canonical(char))
        return costs, tail

    def _prune(self, paths: Iterable[Path]) -> list[Path]:
        kept: dict[tuple[str, int, gbk.Pair, bool, bool], Path] = {}
        for path in paths:
            key = (path.key, path.pending, path.last, path.checked, path.behind_note)
            other = kept.get(key)
            if other is None or path.score < other.score:
                kept[key] = path
        ranked = sorted(kept.values(), key=lambda path: (path.score, path.text, path.pending))
        best: list[Path] = []
        room = [_CLOSED_BEAM, _OPEN_BEAM]
        for path in ranked:
            side = 1 if path.pending else 0
            if room[side] and path.score < ranked[0].score + _HOPELESS:
                room[side] -= 1
                best.append(path)
        return best

    def _read(self, path: Path, token: Token, guess: bool, digit: bool) -> Iterator[Path]:
        if token.kind in ("note", "orphan"):
            yield from self._note(path, token, guess)
            return
        path = self._settle(path)
        if token.kind == "markup":
            yield from self._hidden(path, 0.0, lost=False)
            return
        yield from self._shown(path, token, guess)
        if guess and (token.text in STAGE_TWO or (token.kind == "ascii" and path.pending)):
            for start in self._vanished(path):
                # Out of step, an ASCII byte is swallowed for sure; a mark only now and then.
                rare = _QUERY_OUT_OF_STEP if token.kind == "query" and path.pending else 0.0
                for one in self._shown(start, token, False):
                    yield one.dearer(rare + (_BESIDE_DIGIT if digit else 0.0))

    def _shown(self, path: Path, token: Token, guess: bool) -> Iterator[Path]:
        """The readings of a token that is a character."""
        if token.kind == "opaque":
            if not path.pending:
                yield path.with_character(token.text, self._grown(path, token.text), None)
            return
        if token.kind == "pair":
            yield from self._bytes(path, token.pair)
            return
        code = ord(token.text)
        if 0x21 <= code < 0x7F:
            dear = token.text.isalnum() or token.text in "%.-+/"
            for wide in self._bytes(path, (0xA3, code + 0x80)):
                yield wide.dearer(_WIDE_SIGN if dear else 0.0)
        for narrow in self._bytes(path, (code,)):
            yield narrow.dearer(_NARROW)
        if token.kind == "query" and path.pending and guess:
            yield from self._hidden(path, _SWALLOWED, lost=True)
            for closed in self._bytes(path, (0x80,)):
                cut = closed.cut(_SWALLOWED_LEAD)
                for lead in gbk.text_leads():
                    yield cut.opened(lead, 0.0, 1)

    def _hidden(self, path: Path, cost: float, *, lost: bool) -> Iterator[Path]:
        """The pending character closes unseen; the ASCII behind it is gone."""
        for trail in gbk.text_trails(path.pending) if path.pending else ():
            if trail < 0x80:
                continue
            for closed in self._bytes(path, (trail,)):
                after = closed.cut(cost, 1)
                yield after.without_character(LOST, self._grown(after, LOST)) if lost else after

    def _vanished(self, path: Path) -> Iterator[Path]:
        """One byte the second stage took away stood here."""
        if path.pending:
            for trail in gbk.text_trails(path.pending):
                for one in self._bytes(path, (trail,)):
                    one.guessed += 1
                    one.penalty += _VANISHED
                    yield one
        else:
            for lead in gbk.text_leads():
                yield path.opened(lead, _VANISHED, 1)

    def _note(self, path: Path, token: Token, guess: bool) -> Iterator[Path]:
        """A note says which two bytes stand before it."""
        if token.kind == "orphan":
            yield from self._noted(path, token.text, 0.0, 0x80, guess)
            gone = path if path.pending else path.without_character(LOST, self._grown(path, LOST))
            yield gone.cut(_BROKEN_NOTE)
            return
        reading = self._table.notes.get(path.last)
        char = gbk.written(*path.last) if path.last[0] else None
        if reading == token.text or (char and token.text in notes.readings(char)):
            if reading == token.text:
                yield path.noted(0.0, 0, ())
            else:
                yield path.noted(_NEW_NOTE, 0, ((path.last, token.text),))
            return
        yield from self._noted(path, token.text, _VANISHED_AT_NOTE, 0x40, guess)
        yield self._settle(path).cut(_DROPPED_NOTE)

    def _noted(
        self, path: Path, reading: str, cost: float, lowest: int, guess: bool
    ) -> Iterator[Path]:
        """The last byte, or a vanished one, begins a character with the note's reading."""
        for trail in notes.trails(reading, path.last[1]):
            if trail >= lowest:
                yield from self._closed(path, (path.last[1], trail), (trail,), reading, cost)
        for pair in notes.pairs(reading) if guess else ():
            if pair[1] >= lowest:
                yield from self._closed(path, pair, pair, reading, cost + _VANISHED_LEAD)

    def _closed(
        self, path: Path, noted: gbk.Pair, codes: tuple[int, ...], reading: str, cost: float
    ) -> Iterator[Path]:
        known = self._table.notes.get(noted)
        if known is not None and known != reading:
            return
        new = () if known else ((noted, reading),)
        for one in self._bytes(path, codes):
            yield one.noted(cost + len(new) * _NEW_NOTE, int(cost > 0), new)

    def _settle(self, path: Path) -> Path:
        """No note follows the last two bytes: they must not be a noted character."""
        if path.checked:
            return path
        return path.settled(_BARE if path.last in self._table.notes else 0.0)

    def _bytes(self, path: Path, codes: tuple[int, ...]) -> Iterator[Path]:
        """The path with these bytes behind it; nothing if they cannot be read."""
        for code in codes:
            path = self._settle(path)
            if path.pending:
                char = gbk.written(path.pending, code)
                if char is None:
                    return
                path = path.with_character(char, self._grown(path, char), (path.last[1], code))
                if self._strange(char):
                    path.penalty += _STRANGE
            elif code < 0x80:
                char = chr(code)
                path = path.with_character(char, self._grown(path, char), None)
            elif 0x81 <= code < 0xFF:
                path = path.opened(code)
            else:
                return
        yield path

    def _strange(self, char: str) -> bool:
        """A character that no turning into Traditional script would have left or made."""
        known = self._foreign.get(char)
        if known is None:
            known = char not in self._seen and notes.traditional(notes.simple(char)) != char
            self._foreign[char] = known
        return known

    def _grown(self, path: Path, char: str) -> tuple[Costs, str]:
        known = self._canonical.get(char)
        if known is None:
            known = self._canonical[char] = canonical(char)
        return self._language.extend(path.costs, path.tail, known)
