"""A model's sentence with its slots: ``{F3}`` becomes a figure, ``{C1}`` a computed value.

Inside a `Slotted` sentence each slot is one private character, so nothing that reads the words
around it sees digits. A figure that was written out is bound to the one figure it can be and
becomes a slot too: whatever is shown comes from the index, with its own unit and qualifier.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from index.figures.lexicon import (
    ENGLISH_QUALIFIERS,
    MAGNITUDES,
    QUALIFIERS_AFTER,
    QUALIFIERS_BEFORE,
)
from index.figures.periods import Period, find_periods
from index.figures.quantities import Quantity, dimension_of, find_quantities, magnitude_factor
from index.records import Figure
from index.script import fold
from rag.figure_index import FigureView
from rag.lexicon.measures import UNIT_FACTORS
from rag.lexicon.translations import CHINESE_UNITS, ENGLISH_UNITS
from rag.llm.operations import Computation
from rag.llm.reply import PASSAGE
from rag.llm.violations import Violation

Filler = FigureView | Computation
Put = Callable[[str, Filler], str]
SLOT = re.compile(r"[{\[【｛]\s*([FC]\d+)\s*[}\]】｝]")
_MARKER = re.compile(r"\s*\[\d+(?:\s*,\s*\d+)*\]")
_PRIVATE = 0xE000
_MOST = 64
PLACE = re.compile(f"[{chr(_PRIVATE)}-{chr(_PRIVATE + _MOST)}]")
_FOREIGN_PRIVATE = re.compile("[\ue000-\uf8ff]")


def _any(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if word)


# These compare rather than qualify, or are parts of other words: they stay, and are checked.
_COMPARING = frozenset("高于 低于 多于 少于 超出 上 仅 above below exceeding".split())
_BEFORE = re.compile(
    rf"(?:(?:{_any([w for w in QUALIFIERS_BEFORE if w not in _COMPARING])})了?"
    rf"|\b(?:{_any([w for w in ENGLISH_QUALIFIERS if w not in _COMPARING])})\s)\s*$",
    re.I,
)
# 多 and 余 behind a number belong to it; before a noun they may be the start of a word.
_AFTER = re.compile(rf"^(?:{_any([w for w in QUALIFIERS_AFTER if len(w) > 1])})")
# Signs that would join a slot to what stands beside it: a range, a product, a longer number.
_JOINED_BEFORE = re.compile(r"[.+*×÷/^~%％‰−–—-]\s*$")
_JOINED_AFTER = re.compile(r"^\s*(?:[+*×÷/^~%％‰−–—-]|\.\d)")
_SCALE = re.compile(rf"^\s*(?:{_any([m for m in MAGNITUDES if m])})", re.I)


@dataclass(frozen=True)
class Slotted:
    """``text`` holds one private character a slot, `place(n)`, in any order."""

    text: str
    fillers: tuple[Filler, ...]
    names: tuple[str, ...]
    """The slots' ids, as the model knows them."""
    passages: tuple[str, ...]
    """Passages that the model names, by id; what is cited is worked out again."""


def place(number: int) -> str:
    return chr(_PRIVATE + number)


def slotted(
    text: str,
    passages: Sequence[str],
    figures: Mapping[str, FigureView],
    computations: Mapping[str, Computation],
) -> tuple[Slotted, list[Violation]]:
    """The sentence taken apart, and what cannot be resolved in it."""
    violations: list[Violation] = []
    fillers: list[Filler] = []
    names: list[str] = []

    def put(name: str, filler: Filler) -> str:
        fillers.append(filler)
        names.append(name)
        return place(len(fillers) - 1)

    def resolve(match: re.Match[str]) -> str:
        name = match[1]
        filler: Filler | None = figures.get(name) or computations.get(name)
        if filler is None:
            violations.append(Violation("unknown", f"{{{name}}} is not in the table"))
            return ""
        return put(name, filler)

    # Private characters of the model's own would pass for slots.
    clean = _FOREIGN_PRIVATE.sub("", text)
    clean = PASSAGE.sub("", clean)
    clean = SLOT.sub(resolve, clean)
    clean = _MARKER.sub("", clean).strip()
    if len(fillers) >= _MOST:
        return Slotted("", (), (), ()), [Violation("form", "too many slots in one sentence")]
    clean = _bind(clean, figures, put)
    clean = _trim(clean, fillers)
    return Slotted(clean, tuple(fillers), tuple(names), tuple(passages)), violations


def _bind(text: str, figures: Mapping[str, FigureView], put: Put) -> str:
    """Figures written out, as slots; one that none can be stays, and is found by the check."""
    parts: list[str] = []
    end = 0
    for quantity in literal_quantities(text):
        found = _candidates(quantity, text, figures)
        if not found:
            continue
        name, view = found
        parts += [text[end : quantity.start], put(name, view)]
        end = quantity.end
    return "".join([*parts, text[end:]])


def literal_quantities(text: str) -> list[Quantity]:
    """Quantities written out in a slotted text; numbers of dates are none."""
    dates = find_periods(text, None)
    return [q for q in find_quantities(text) if not _overlaps(q, dates)]


def _overlaps(quantity: Quantity, dates: Sequence[Period]) -> bool:
    return any(d.start <= quantity.start and quantity.end <= d.end for d in dates)


def _candidates(
    quantity: Quantity, text: str, figures: Mapping[str, FigureView]
) -> tuple[str, FigureView] | None:
    """The figure of the table that a number written out can be: of several equal ones, the one
    whose own words stand nearest around it."""
    fitting = [(n, v) for n, v in figures.items() if is_quantity(quantity, v.figure)]
    if not fitting:
        return None
    around = fold(text[max(0, quantity.start - 40) : quantity.end + 20])
    return max(
        fitting,
        key=lambda pair: sum(
            unit.text in around or any(isinstance(p, str) and p in around for p in unit.patterns)
            for unit in pair[1].words
        ),
    )


def is_quantity(quantity: Quantity, figure: Figure) -> bool:
    """Whether a number as written has a figure's exact value and the nature of its unit."""
    if quantity.rank != (figure.kind == "rank"):
        return False
    if _dimension(quantity.unit) != _dimension(figure.unit):
        return False
    written = magnitude_factor(quantity.magnitude) * _factor(quantity.unit)
    meant = magnitude_factor(figure.magnitude) * _factor(figure.unit)
    if quantity.value * written != figure.value * meant:
        return False
    if quantity.upper is None or figure.upper is None:
        return quantity.upper is None and figure.upper is None
    return quantity.upper * written == figure.upper * meant


def _dimension(unit: str) -> str:
    known = UNIT_FACTORS.get(unit)
    return known[0] if known else dimension_of(CHINESE_UNITS.get(unit.lower(), unit))


def _factor(unit: str) -> Decimal:
    known = UNIT_FACTORS.get(unit)
    return known[1] if known else Decimal(1)


def _trim(text: str, fillers: Sequence[Filler]) -> str:
    """Qualifiers before and units behind a slot go: the filler brings its own."""
    out = ""
    last = 0
    for match in PLACE.finditer(text):
        filler = fillers[ord(match.group()) - _PRIVATE]
        out += text[last : match.start()]
        out = _BEFORE.sub("", out) + match.group()
        last = match.end() + _unit_behind(text[match.end() :], filler)
        if after := _AFTER.match(text[last:]):
            last += after.end()
    return out + text[last:]


def _unit_behind(rest: str, filler: Filler) -> int:
    """How many characters behind a slot repeat the unit of what fills it."""
    bare = rest.lstrip()
    for word in _units(filler):
        if word and bare.startswith(word):
            return len(rest) - len(bare) + len(word)
    return 0


def _units(filler: Filler) -> tuple[str, ...]:
    if isinstance(filler, Computation):
        return (filler.computed.unit,) if filler.computed else ()
    figure = filler.figure
    return (figure.full_unit, figure.unit, ENGLISH_UNITS.get(figure.unit, ""))


def scaled_slots(text: str) -> list[str]:
    """What stands at a slot and would change its figure: {F1}亿, -{F1}, {F1}%."""
    found: list[str] = []
    for match in PLACE.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        for pattern, side in ((_SCALE, after), (_JOINED_AFTER, after), (_JOINED_BEFORE, before)):
            if hit := pattern.search(side):
                found.append(hit.group().strip())
    return found
