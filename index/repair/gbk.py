"""The double-byte code the page was written in, as tables between byte pairs and characters.

Two views of one code: what an author can have written (strict GBK), and what a decoder shows
for any pair it accepts, private-use characters included (the two-byte half of GB18030).
"""

from __future__ import annotations

from functools import lru_cache

Pair = tuple[int, int]
_MARKS = frozenset("，。、；：？！“”《》（）")
HIDDEN = "?"
"""What the decoder printed for a pair that is no character."""


@lru_cache(maxsize=1)
def _shown() -> dict[Pair, str]:
    found: dict[Pair, str] = {}
    for lead in range(0x81, 0xFF):
        for trail in (*range(0x40, 0x7F), *range(0x80, 0xFF)):
            try:
                found[lead, trail] = bytes((lead, trail)).decode("gb18030")
            except UnicodeDecodeError:
                continue
    return found


@lru_cache(maxsize=1)
def _written() -> dict[Pair, str]:
    found: dict[Pair, str] = {}
    for lead, trail in _shown():
        try:
            found[lead, trail] = bytes((lead, trail)).decode("gbk")
        except UnicodeDecodeError:
            continue
    return found


@lru_cache(maxsize=1)
def _pairs() -> dict[str, Pair]:
    return {char: pair for pair, char in _shown().items()}


@lru_cache(maxsize=1)
def _by_lead() -> dict[int, tuple[int, ...]]:
    found: dict[int, list[int]] = {}
    for (lead, trail), char in sorted(_written().items()):
        if "\u4e00" <= char <= "\u9fff" or char in _MARKS:
            found.setdefault(lead, []).append(trail)
    return {lead: tuple(trails) for lead, trails in found.items()}


def pair_of(char: str) -> Pair | None:
    """The two bytes behind a shown character; None for ASCII and for what GBK cannot hold."""
    return _pairs().get(char)


def written(lead: int, trail: int) -> str | None:
    """The character an author can have meant by these bytes."""
    return _written().get((lead, trail))


def text_trails(lead: int) -> tuple[int, ...]:
    """Second bytes that make a Han character or a common mark with this first byte."""
    return _by_lead().get(lead, ())


@lru_cache(maxsize=1)
def text_leads() -> tuple[int, ...]:
    """First bytes of Han characters and common marks."""
    return tuple(sorted(_by_lead()))


def encode(text: str) -> bytes | None:
    """GBK bytes of a text, private-use included; None if a character has none."""
    out = bytearray()
    for char in text:
        if char < "\x80":
            out.append(ord(char))
        elif (pair := pair_of(char)) is not None:
            out.extend(pair)
        else:
            return None
    return bytes(out)


def decode(data: bytes, *, drop: bool = False) -> str:
    """Bytes to text as the page's tools did it.

    An invalid pair shows one ``?`` and is gone whole; with ``drop`` (the tool of the second
    stage) only its first byte goes, and nothing shows.
    """
    out: list[str] = []
    at, end = 0, len(data)
    while at < end:
        lead = data[at]
        if lead < 0x80:
            out.append(chr(lead))
            at += 1
            continue
        char = _shown().get((lead, data[at + 1])) if at + 1 < end else None
        if char is not None:
            out.append(char)
            at += 2
        elif drop:
            at += 1
        else:
            out.append(HIDDEN)
            at += 2
    return "".join(out)


def narrow(text: str) -> str:
    """Full-width ASCII folded to ASCII, as the scraper did."""
    return "".join(chr(ord(c) - 0xFEE0) if "\uff01" <= c <= "\uff5e" else c for c in text)
