"""The damage, done again: what a page would have shown had its author written a given text.

Used to prove a repair. The same three steps as on the page: notes set byte by byte, decoding
that shows ``?`` for an invalid pair, and a second pass that broke runs before some marks.
"""

from __future__ import annotations

from itertools import combinations

from index.repair import gbk
from index.repair.annotations import Table

_MARKS = tuple(bytes(pair) for pair in ((0xA3, 0xBF), (0xA3, 0xBB), (0xA3, 0xAC), (0xA1, 0xA2)))
_MOST_PLACES = 14


def _annotate(data: bytes, table: Table, *, overlap: bool) -> bytes:
    out = bytearray()
    noted_at = -2
    for at, byte in enumerate(data):
        out.append(byte)
        reading = table.notes.get((data[at - 1], byte)) if at else None
        if reading is None or (noted_at == at - 1 and not overlap):
            continue
        note = gbk.encode(f"({reading})")
        if note is not None:
            out.extend(note)
            noted_at = at
    return bytes(out)


def _out_of_step(text: str) -> list[int]:
    """Byte positions of marks that straddle two characters."""
    data = gbk.encode(text)
    if data is None:
        return []
    starts, at = set(), 0
    for char in text:
        starts.add(at)
        at += 1 if char < "\x80" else 2
    return [
        at for at in range(1, len(data) - 1) if data[at : at + 2] in _MARKS and at not in starts
    ]


def _second_stage(text: str, places: tuple[int, ...]) -> str:
    data = gbk.encode(text) or b""
    for at in sorted(places, reverse=True):
        data = data[:at] + b"\n" + data[at:]
    return gbk.decode(data, drop=True).replace("\n", "")


def shows(source: str, shown: str, table: Table) -> bool:
    """Whether damaging ``source`` (Traditional, as written) gives exactly ``shown``."""
    data = gbk.encode(source)
    if data is None:
        return False
    wanted = gbk.narrow(shown)
    for overlap in (True, False):
        first = gbk.decode(_annotate(data, table, overlap=overlap))
        if gbk.narrow(first) == wanted:
            return True
        places = _out_of_step(first)[:_MOST_PLACES]
        for count in (1, 2, 3):
            for chosen in combinations(places, count):
                if gbk.narrow(_second_stage(first, chosen)) == wanted:
                    return True
    return False
