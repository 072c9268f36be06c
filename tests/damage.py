"""The damage of the bundled page, done to clean texts: the fair test of the repair.

Written apart from `index.repair.forward`, so that one does not hide the other's mistakes:
Traditional character by character, notes set on GBK bytes, decoding with one `?` for an invalid
pair, a second pass that drops bytes before some marks, tags stripped, full-width ASCII folded.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from opencc import OpenCC
from pypinyin import Style, pinyin

from index.records import Repaired

_TO_TRADITIONAL = OpenCC("s2t")
_TO_SIMPLIFIED = OpenCC("t2s")
_STAY = "于云后制里"
_MARKS = [mark.encode("gbk") for mark in "？；，、"]
_PLAIN_NOTE = re.compile(r"(?<=[^\x00-\x7f])\([a-zü]*[^\x00-\x7f][a-zü]*\)")


@cache
def traditional(char: str) -> str:
    if char in _STAY:
        return char
    return "著" if char == "着" else _TO_TRADITIONAL.convert(char)


def fold(text: str) -> str:
    """Full-width ASCII to ASCII, blanks away: what two texts are compared in."""
    narrow = "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
    return re.sub(r"[ \u3000]", "", narrow)


def _decode(data: bytes, *, ignore: bool) -> str:
    out, at = "", 0
    while at < len(data):
        size = 1 if data[at] < 0x80 else 2
        try:
            out += data[at : at + size].decode("gb18030")
        except UnicodeDecodeError:
            if ignore:
                size = 1
            else:
                out += "?"
        at += size
    return out


def random_table(clean: str, seed: int, size: int = 86) -> dict[str, str]:
    """Some Traditional characters of a text, each with its commonest toned reading."""
    rng = random.Random(seed)
    chars = sorted({t for c in clean if (t := traditional(c)) != c and t != "著"})
    chars = [c for c in chars if _TO_SIMPLIFIED.convert(c) != c and _in_gbk(c)]
    table = {c: pinyin(c, style=Style.TONE)[0][0] for c in rng.sample(chars, min(size, len(chars)))}
    return {c: p for c, p in table.items() if not p.isascii() and _in_gbk(p)}


def _in_gbk(text: str) -> bool:
    try:
        text.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


def damage(clean: str, seed: int, size: int = 86, rate: float = 0.03) -> str:
    """A page as the site would have published this Simplified text."""
    rng = random.Random(seed + 1000)
    notes = list(random_table(clean, seed, size).items())
    rng.shuffle(notes)
    page = []
    for line in clean.split("\n"):
        source = "".join(map(traditional, line))
        source = "".join(c for c in source if _in_gbk(c))
        data = f"<P>{source}</P>".encode("gbk")
        for char, reading in notes:
            pair = char.encode("gbk")
            data = data.replace(pair, pair + f"({reading})".encode("gbk"))
        data = _decode(data, ignore=False).encode("gb18030")
        for mark in _MARKS:
            parts = data.split(mark)
            for number in range(len(parts) - 1):
                parts[number] += b"\x01" * (rng.random() < rate)
            data = mark.join(parts)
        shown = _decode(data, ignore=True).replace("\x01", "")
        page.append(fold(re.sub(r"<[^>]*>", "", shown)))
    return "\n".join(page)


def reference(clean: str) -> str:
    """What a perfect repair gives, in the folded form (a few letters merge on the way back)."""
    kept = "".join(c for c in clean if c == "\n" or _in_gbk(traditional(c)))
    back = "".join(_TO_SIMPLIFIED.convert(traditional(c)).replace("著", "着") for c in kept)
    return "\n".join(fold(line) for line in back.split("\n"))


@dataclass
class Score:
    windows: int = 0
    restored: int = 0
    wrong_digits: int = 0
    """Changed digits that nothing marks."""
    harmed: int = 0
    """Places outside the damage that the repair changed for the worse."""
    failures: tuple[tuple[str, str, str], ...] = ()
    """Shown, expected, got."""

    def __add__(self, other: Score) -> Score:
        return Score(
            self.windows + other.windows,
            self.restored + other.restored,
            self.wrong_digits + other.wrong_digits,
            self.harmed + other.harmed,
            self.failures + other.failures,
        )


def _differences(a: str, b: str) -> list[tuple[int, int, int, int]]:
    codes = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [(i, j, x, y) for tag, i, j, x, y in codes if tag != "equal"]


def _windows(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for low, high in spans:
        if merged and low <= merged[-1][1] + 6:
            merged[-1] = merged[-1][0], max(high, merged[-1][1])
        else:
            merged.append((low, high))
    return merged


def score(clean: str, raw: str, repaired: Repaired) -> Score:
    """Count the damaged windows of a page and those that came back exactly."""
    total = Score()
    got_lines, offset = repaired.text.split("\n"), 0
    unsure = [(p.start - 1, p.end + 1) for p in repaired.places if not p.certain]
    for want, shown, got in zip(
        reference(clean).split("\n"), raw.split("\n"), got_lines, strict=True
    ):
        bare = "".join(
            _TO_SIMPLIFIED.convert(c).replace("著", "着") for c in _PLAIN_NOTE.sub("", shown)
        )
        bare = bare.removesuffix("</P>")
        spans = _windows([(i, j) for i, j, _, _ in _differences(want, bare)])
        folded = fold(got).replace("著", "着")
        wanted = want
        wrong = _differences(wanted, folded)
        for low, high in spans:
            hit = [d for d in wrong if d[0] <= high + 1 and d[1] >= low - 1]
            total.windows += 1
            total.restored += not hit
            if hit:
                part = wanted[max(0, low - 6) : high + 6]
                near = folded[max(0, hit[0][2] - 6) : hit[-1][3] + 6]
                total.failures += ((bare[max(0, low - 8) : high + 10], part, near),)
        total.harmed += sum(
            not any(d[0] <= high + 1 and d[1] >= low - 1 for low, high in spans) for d in wrong
        )
        # Digits are looked at where they stand: places count in the text itself.
        for i, j, x, y in _differences(reference(want), fold_same(got)):
            if not re.search(r"\d", reference(want)[i:j] + fold_same(got)[x:y]):
                continue
            if "□" in got[max(0, x - 2) : y + 2]:
                continue
            low, high = offset + x, offset + y
            total.wrong_digits += not any(a <= high and b >= low for a, b in unsure)
        offset += len(got) + 1
    return total


def fold_same(text: str) -> str:
    """Full-width ASCII to ASCII, length kept."""
    return "".join(chr(ord(c) - 0xFEE0) if "！" <= c <= "～" else c for c in text)
