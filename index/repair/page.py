"""One page from damaged to repaired: table, windows, search, proof, finish."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from index.records import Repaired, RepairPlace
from index.repair import gbk
from index.repair.annotations import Table, find_table
from index.repair.finish import finish
from index.repair.forward import shows
from index.repair.language import LOST, Language
from index.repair.lattice import Token, beside_number, plain_note, suspicious, tokens_of, windows
from index.repair.path import Path
from index.repair.search import Search

_CONTEXT = 8
_SHOWN_AROUND = 4
_CLEAR_MARGIN = 3.0
"""A reading is certain only if the next best is this much dearer (a factor of about 20)."""
_COMMON = 4


@dataclass
class _Line:
    """A line with its tokens and the token ranges that need a search."""

    raw: str
    tokens: list[Token]
    spans: list[tuple[int, int]]


@dataclass
class _Draft:
    """The page under repair, in the page's own script."""

    text: list[str] = field(default_factory=list)
    length: int = 0
    places: list[tuple[int, int, str, bool]] = field(default_factory=list)
    annotations: int = 0

    def add(self, text: str) -> None:
        self.text.append(text)
        self.length += len(text)


def _stripped(tokens: list[Token], low: int, high: int) -> str:
    """Plain text of tokens, notes dropped."""
    return "".join(t.text for t in tokens[low:high] if t.kind not in ("note", "orphan", "markup"))


def _known_text(line: _Line) -> list[str]:
    """The parts of a line outside its windows."""
    parts, at = [], 0
    for low, high in (*line.spans, (len(line.tokens), len(line.tokens))):
        parts.append(_stripped(line.tokens, at, low))
        at = high
    return [part for part in parts if part]


def _differs(tokens: list[Token], text: str) -> bool:
    return gbk.narrow(_stripped(tokens, 0, len(tokens))) != gbk.narrow(text)


def _doubtful(tokens: list[Token]) -> bool:
    """Whether some ``?`` may hide part of a number."""
    return any(t.kind == "query" and beside_number(tokens, at) for at, t in enumerate(tokens))


def _certain(found: list[Path], tokens: list[Token], shown: str, table: Table) -> bool:
    best = found[0]
    if best.lost or LOST in best.text or _doubtful(tokens):
        return False
    if best.guessed and len(found) > 1 and found[1].score - best.score < _CLEAR_MARGIN:
        return False
    return shows(best.text, shown, Table({**dict(best.new_notes), **table.notes}))


def _changed_part(tokens: list[Token], text: str) -> tuple[int, int, int, int]:
    """Token range and text range left when equal beginnings and ends are taken off."""
    low, at = 0, 0
    high, end = len(tokens), len(text)

    def same(token: Token, char: str) -> bool:
        return token.kind not in ("note", "orphan", "markup") and gbk.narrow(
            token.text
        ) == gbk.narrow(char)

    while low < high and at < end:
        if tokens[low].kind == "note" and low:
            low += 1
        elif same(tokens[low], text[at]):
            low, at = low + 1, at + 1
        else:
            break
    while high > low and end > at:
        if tokens[high - 1].kind == "note":
            high -= 1
        elif same(tokens[high - 1], text[end - 1]):
            high, end = high - 1, end - 1
        else:
            break
    return low, high, at, end


def _repair_window(
    line: _Line, low: int, high: int, search: Search, table: Table, draft: _Draft, *, folded: bool
) -> None:
    tokens = line.tokens[low:high]
    left = _stripped(line.tokens, max(0, low - _CONTEXT), low)
    right = _stripped(line.tokens, high, min(len(line.tokens), high + _CONTEXT))
    found = search.best(tokens, left, right, last=high == len(line.tokens))
    shown = line.raw[tokens[0].start : tokens[-1].end]
    if not found:
        text = _stripped(tokens, 0, len(tokens))
        certain = False
    else:
        text = found[0].key if folded else found[0].text
        certain = _certain(found, tokens, shown, table)
    start = draft.length
    draft.add(text)
    notes = sum(plain_note(tokens, at, table) for at in range(len(tokens)))
    draft.annotations += notes
    changed = not found or _differs(tokens, text)
    odd_notes = any(t.kind in ("orphan", "markup") for t in tokens) or notes != sum(
        t.kind == "note" for t in tokens
    )
    if not (changed or odd_notes or _doubtful(tokens)):
        return
    first, last, at, end = _changed_part(tokens, text) if found else (0, len(tokens), 0, len(text))
    shown_from = max(0, tokens[first].start - _SHOWN_AROUND) if first < len(tokens) else 0
    shown_to = (tokens[last - 1].end if last else tokens[0].start) + _SHOWN_AROUND
    before = line.raw[shown_from:shown_to]
    draft.places.append((start + at, start + max(end, at), before, certain))


def repair_page(raw: str) -> Repaired:
    """See `index.repair.repair`."""
    table = find_table(raw)
    if not table:
        return Repaired(text=raw)
    counts = Counter(raw)
    common = frozenset(char for char, count in counts.items() if count >= _COMMON)
    lines: list[_Line] = []
    for text in raw.split("\n"):
        tokens = tokens_of(text)
        lines.append(_Line(text, tokens, windows(tokens, suspicious(tokens, table, common))))
    language = Language(part for line in lines for part in _known_text(line))
    seen = frozenset(char for line in lines for part in _known_text(line) for char in part)
    search = Search(language, table, seen)
    # A page whose full-width letters and marks are gone gets none back from the search.
    folded = gbk.narrow(raw) == raw
    draft = _Draft()
    for number, line in enumerate(lines):
        if number:
            draft.add("\n")
        at = 0
        for low, high in (*line.spans, (len(line.tokens), len(line.tokens))):
            draft.add(_stripped(line.tokens, at, low))
            draft.annotations += sum(t.kind == "note" for t in line.tokens[at:low])
            if low < high:
                _repair_window(line, low, high, search, table, draft, folded=folded)
            at = high
    finished = finish("".join(draft.text))
    places = tuple(
        RepairPlace(
            start=finished.moved[start],
            end=finished.moved[end],
            before=before,
            after=finished.text[finished.moved[start] : finished.moved[end]],
            certain=certain,
        )
        for start, end, before, certain in draft.places
    )
    return Repaired(text=finished.text, annotations=draft.annotations, places=places)
