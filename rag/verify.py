"""The last check before an answer is shown: every marker resolves, every figure is supported.

A figure of the answer is supported if a cited passage states it with the same value (301000亿元 is
30.1万亿元) and the same nature (percent is not percentage points), if the derivation computed it,
or if the question itself stated it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from index.figures.lexicon import ENGLISH_NUMBERS
from index.figures.quantities import Quantity, find_quantities, magnitude_factor
from rag.records import AnswerRecord, Citation

MARKER = re.compile(r"\[(\d+)\]")
_LABEL = re.compile(r"(?:(?<=；)|(?<=; )|(?<=\])|^)\s*(?:\d+\.|\(\d+\))\s")


class Unsupported(ValueError):
    """An answer that states what its citations do not carry; a bug in the engine that wrote it."""


def check_markers(record: AnswerRecord) -> None:
    """Raises `Unsupported` where a marker resolves to nothing or a quote is not in its passage."""
    known = {citation.marker for citation in record.citations}
    used = {int(marker) for marker in MARKER.findall(record.answer)}
    if used - known:
        raise Unsupported(f"markers {sorted(used - known)} resolve to no citation")
    for citation in record.citations:
        if citation.quote not in citation.text:
            raise Unsupported(f"quote [{citation.marker}] does not stand in its passage")


def unsupported_figures(record: AnswerRecord) -> list[str]:
    """Figures of the answer, as written, that neither citation, derivation nor question carries."""
    stated = find_quantities(_plain(record))
    if not stated:
        return []
    carried = [q for c in record.citations for q in find_quantities(c.text)]
    carried += find_quantities(record.question)
    if record.completed_question:
        carried += find_quantities(record.completed_question)
    known = {_key(q) for q in carried} | _computed(record)
    known |= {
        (q.upper * magnitude_factor(q.magnitude), _nature(q.unit)) for q in carried if q.upper
    }
    text = _plain(record)
    loose = [q for q in stated if _key(q) not in known and not q.rank]
    return [text[q.start : q.end] for q in loose if not _is_quoted(q, text, record)]


def _is_quoted(quantity: Quantity, text: str, record: AnswerRecord) -> bool:
    """Whether a cited sentence has these very words, or the figure with its unit farther on.

    出栏500头以上的养殖场 is a name where it stands; in 64,500 points, of which 14,200,
    the second is told without its unit.
    """
    words = text[quantity.start : quantity.end]
    if any(_stands_in(words, citation.text) for citation in record.citations):
        return True
    return any(
        figure.marker == citation.marker
        and figure.unit == quantity.unit
        and Decimal(figure.value) == quantity.value
        and _tells_unit(citation, figure.unit)
        and (
            _stands_in(f"{quantity.value:,f}", citation.quote)
            or _stands_in_words(quantity.value, citation.quote)
        )
        for figure in record.figures
        for citation in record.citations
    )


# What a text writes for a unit, behind one figure for all of its sentence.
_WRITTEN = {
    "%": re.compile(r"%|\bper ?cent\b"),
    "percentage points": re.compile(r"\bpoints?\b"),
}


def _tells_unit(citation: Citation, unit: str) -> bool:
    written = _WRITTEN.get(unit)
    return unit in citation.quote or bool(written and written.search(citation.quote))


def _stands_in(words: str, text: str) -> bool:
    """Whether words stand in a text, no digit cut off at either end."""
    return re.search(rf"(?<![\d.,]){re.escape(words)}(?![\d%]|[.,]\d)", text) is not None


def _stands_in_words(value: Decimal, text: str) -> bool:
    """It had been nine: told by its word, of the months in the sentence before."""
    return any(ENGLISH_NUMBERS.get(word) == value for word in re.findall(r"[a-z]+", text.lower()))


def _plain(record: AnswerRecord) -> str:
    """The answer without markers, list labels and the expression, whose terms are operands."""
    text = MARKER.sub("", _LABEL.sub(" ", record.answer))
    if record.derivation is not None:
        text = text.replace(record.derivation.expression, " ")
    return text


def _key(quantity: Quantity) -> tuple[Decimal, str]:
    # 一成 is a tenth, and told as such or as 10%.
    tenths = 10 if quantity.unit == "成" else 1
    return quantity.base() * tenths, _nature(quantity.unit)


def _nature(unit: str) -> str:
    """Percent, points and multiples are never taken for each other or for a count."""
    if unit in ("%", "成"):
        return "percent"
    if unit in ("个百分点", "百分点", "percentage points"):
        return "points"
    return "multiple" if unit in ("倍", "times") else "amount"


def _computed(record: AnswerRecord) -> set[tuple[Decimal, str]]:
    derivation = record.derivation
    if derivation is None:
        return set()
    terms = [(derivation.value, derivation.unit)]
    terms += [(operand.value, operand.unit) for operand in derivation.operands]
    found: set[tuple[Decimal, str]] = set()
    for value, unit in terms:
        # English writes a space before the unit.
        quantities = find_quantities(f"{value}{' ' if unit.isascii() else ''}{unit}")
        found |= {_key(q) for q in quantities}
        found.add((Decimal(value), _nature(unit)))
    return found
