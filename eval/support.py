"""What an answer states, held against what it cites; no gold answer is needed for this.

A figure is supported if a cited passage states it, if it is the result of a derivation that holds
or one of its cited operands, or if the question itself stated it. Anything else is invented.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from itertools import combinations, pairwise
from typing import NamedTuple

from eval.amounts import Amount, amount_of, find_amounts
from eval.arithmetic import holds
from eval.match_figures import same_amount
from eval.match_words import MARKER, referenced
from eval.names import Name, carries, find_names
from index.figures.lexicon import MAGNITUDES
from index.script import is_han
from index.sentences import sentence_spans
from rag.lexicon.translations import CHINESE_UNITS
from rag.records import AnswerRecord, Citation

# A computed value is shown rounded.
_SHOWN = Decimal("0.005")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_IN_WORDS = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)?")
_NO_UNIT = re.compile(r"\s+(?:and|or|but|in|at|for|against)\b|\s*(?:[,;、，；。)]|\.(?!\d)|$)")


class Support(NamedTuple):
    """``stated`` figures of the answer, those ``unsupported``, and how well its citations work."""

    stated: int
    unsupported: tuple[str, ...]
    citations_valid: bool | None
    """Every marker resolves, every passage is as long as its span, every quotation exact."""
    citation_recall: float | None
    """Share of the answer's figures and names that stand in a passage cited in their sentence."""
    citation_precision: float | None
    """Share of the cited passages that carry something that the others do not."""
    quote_exactness: float | None
    """Share of the cited quotations that stand in their passage word for word."""


def support(record: AnswerRecord) -> Support:
    """Everything that can be said of a record without knowing the right answer."""
    stated = find_amounts(record.answer)
    cited = referenced(record)
    passages = {citation.marker: find_amounts(citation.text) for citation in record.citations}
    known = [amount for citation in cited for amount in passages[citation.marker]]
    computed = derived_amounts(record, passages)
    asked = find_amounts(record.question)
    free = [*computed, *asked]
    # Constants of a shown expression, such as the 1 of (1 + 12.5%), are no claims.
    expression = _expression_spans(record) if computed else []
    claims = [a for a in stated if not _within(a, expression)]
    loose = [
        a
        for a in claims
        if not _among(a, known)
        and not _among(a, free, _SHOWN)
        and not any(leaves_unit_out(c.text, a) or _told_bare(c.quote, a) for c in cited)
    ]
    free_names = {name.text for name in find_names(record.question)}
    names = [n for n in find_names(record.answer, tuple(stated)) if n.text not in free_names]
    return Support(
        stated=len(stated),
        unsupported=tuple(amount.surface for amount in loose),
        citations_valid=_valid(record),
        citation_recall=_recall(record, claims, names, passages, free),
        citation_precision=_precision(stated, names, cited, passages),
        quote_exactness=_exactness(record.citations),
    )


def leaves_unit_out(text: str, amount: Amount) -> bool:
    """Hydro 2,140, gas 1,460 and coal 620, of megawatts told before in the same sentence.

    What is left of millions may have its unit in the sentence before: 13.8 million went by sea.
    So may a rate: in 2023 it was 14 per cent; a year ago, 7.1.
    """
    number = _NUMBER.search(amount.surface)
    if number is None:
        return False
    unit = amount.surface[number.end() :].strip().lower()
    bare = _bare(number[0])
    told = [text[a:b].lower().replace("per cent", "percent") for a, b in sentence_spans(text)]
    if any(map(is_han, unit)):
        # 38.6太瓦时, of an English text that tells terawatt-hours once.
        counted = unit.lstrip("万亿")
        written = [english for english, chinese in CHINESE_UNITS.items() if chinese == counted]
        forms = _in_english(number[0], unit[: len(unit) - len(counted)]) or [bare]
        return any(
            any(w in words for w in written) and any(form.search(words) for form in forms)
            for words in told
        )
    if not unit:
        return False
    magnitude, _, counted = unit.partition(" ")
    cut_short = re.compile(rf"{bare.pattern}\s{re.escape(magnitude)}(?:{_NO_UNIT.pattern})")
    return any(
        bare.search(words) and ("percent" if unit == "%" else unit) in words for words in told
    ) or any(
        (magnitude in MAGNITUDES and counted and cut_short.search(words) and unit in before)
        or (unit == "%" and "percent" in before and _ends_with(words, bare))
        for before, words in pairwise(told)
    )


_POWERS = {"million": 6, "billion": 9, "trillion": 12, "thousand": 3}


def _in_english(number: str, magnitude: str) -> list[re.Pattern[str]]:
    """1820 of 万: 18.2 million, as an English text has it; nothing without a magnitude."""
    if not magnitude:
        return []
    value = Decimal(number.replace(",", "")) * MAGNITUDES[magnitude]
    told = {word: value.scaleb(-power).normalize() for word, power in _POWERS.items()}
    return [
        re.compile(rf"(?<![\d.,]){re.escape(f'{amount:f}')}\s{word}\b")
        for word, amount in told.items()
    ]


def _ends_with(words: str, bare: re.Pattern[str]) -> bool:
    """A year ago, 7.1: an English sentence that tells one number and ends with it."""
    if any(map(is_han, words)):
        return False
    return any(not words[told.end() :].strip(" .;!?\n") for told in bare.finditer(words))


def _told_bare(quote: str, amount: Amount) -> bool:
    """A number without any unit, quoted as it stands: the Western Main was at 87.5.

    So is one in words, of those whom a figure is told of: children under five.
    """
    if _IN_WORDS.fullmatch(amount.surface):
        # No part of twenty-five or five million, which are other numbers.
        alone = (
            rf"(?<![\w-]){amount.surface}(?![\w-]| (?:hundred|thousand|million|billion|per ?cent))"
        )
        return re.search(alone, quote, re.IGNORECASE) is not None
    number = _NUMBER.fullmatch(amount.surface)
    return number is not None and any(
        _NO_UNIT.match(quote, told.end()) for told in _bare(number[0]).finditer(quote)
    )


def _bare(number: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\d.,]){re.escape(number)}(?!\s*%|\d|[.,]\d)")


def _among(amount: Amount, known: Sequence[Amount], tolerance: Decimal = Decimal(0)) -> bool:
    return any(same_amount(amount, other, tolerance) for other in known)


def _within(amount: Amount, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= amount.start and amount.end <= end for start, end in spans)


def derived_amounts(record: AnswerRecord, passages: dict[int, list[Amount]]) -> list[Amount]:
    """Result and operands of a derivation that holds and whose operands their passages state."""
    derivation = record.derivation
    if derivation is None or not holds(derivation):
        return []
    try:
        # A fall is written with a minus or told in words; its size is what is stated.
        result = amount_of(abs(Decimal(derivation.value)), derivation.unit, derivation.value)
        operands = [amount_of(Decimal(o.value), o.unit, o.value) for o in derivation.operands]
    except InvalidOperation:
        return []
    for operand, amount in zip(derivation.operands, operands, strict=True):
        if not _among(amount, passages.get(operand.marker, [])):
            return []
    return [result, *operands]


def _expression_spans(record: AnswerRecord) -> list[tuple[int, int]]:
    """Where the answer writes the expression of a derivation that is supported."""
    derivation = record.derivation
    if derivation is None:
        return []
    # Numbers of the expression that are no operands may only be what arithmetic brings.
    operands = {_plain(o.value) for o in derivation.operands}
    numbers = {_plain(n) for n in _NUMBER.findall(derivation.expression)}
    if not numbers - operands <= _CONSTANTS | _scaled(operands):
        return []
    return [
        (match.start(), match.end())
        for match in re.finditer(re.escape(derivation.expression), record.answer)
    ]


def _plain(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


# One, hundred and powers of ten, months, weeks, hours, minutes, days of months and years; mu of a
# hectare and of a square kilometre.
_MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS = {sum(_MONTHS[a:b]) + leap for a, b in combinations(range(13), 2) for leap in (0, 1)}
_CONSTANTS = frozenset(
    map(Decimal, (*range(1, 13), 15, 1500, 24, 60, 52, *_DAYS)),
) | {Decimal(10) ** n for n in (*range(-12, -1), *range(2, 13))}


def _scaled(operands: set[Decimal]) -> frozenset[Decimal]:
    """Operands written in a smaller unit: 160亿 as 1600000万."""
    return frozenset(
        o.scaleb(n) for o in operands for n in (-12, -9, -8, -6, -4, -3, 3, 4, 6, 8, 9, 12)
    )


def _valid(record: AnswerRecord) -> bool | None:
    used = {int(marker) for marker in MARKER.findall(record.answer)}
    markers = [citation.marker for citation in record.citations]
    if not used and not markers:
        return None
    return (
        used <= set(markers)
        and len(set(markers)) == len(markers)
        and all(_sound(citation) for citation in record.citations)
    )


def _sound(citation: Citation) -> bool:
    return (
        bool(citation.quote)
        and citation.quote in citation.text
        and citation.end - citation.start == len(citation.text)
    )


def _exactness(citations: Sequence[Citation]) -> float | None:
    if not citations:
        return None
    return sum(bool(c.quote) and c.quote in c.text for c in citations) / len(citations)


def _recall(
    record: AnswerRecord,
    stated: Sequence[Amount],
    names: Sequence[Name],
    passages: dict[int, list[Amount]],
    free: Sequence[Amount],
) -> float | None:
    """After citation recall of ALCE (Gao et al. 2023), for figures and names instead of entailment.

    What the question states or the derivation gives needs no citation.
    """
    answer = record.answer
    by_marker = {citation.marker: citation for citation in record.citations}
    found: list[bool] = []
    for start, end in sentence_spans(answer):
        local = [int(marker) for marker in MARKER.findall(_with_markers(answer, start, end))]
        known = [amount for marker in local for amount in passages.get(marker, [])]
        for amount in stated:
            if not start <= amount.start < end:
                continue
            if _among(amount, known):
                found.append(True)
            elif not _among(amount, free, _SHOWN):
                found.append(False)
        sources = [by_marker[marker] for marker in local if marker in by_marker]
        for name in names:
            if start <= name.start < end:
                found.append(any(carries(source, name.text) for source in sources))
    return sum(found) / len(found) if found else None


def _with_markers(answer: str, start: int, end: int) -> str:
    """A sentence with the markers that stand right behind its full stop."""
    behind = re.match(r"(?:\s*\[\d+\])+", answer[end:])
    return answer[start : end + (behind.end() if behind else 0)]


def _precision(
    stated: Sequence[Amount],
    names: Sequence[Name],
    cited: Sequence[Citation],
    passages: dict[int, list[Amount]],
) -> float | None:
    """A passage is superfluous where the others carry every figure and name it carries.

    None where the answer states nothing that a passage carries: then nothing can be told.
    """
    carried: list[frozenset[int | str]] = [
        frozenset(i for i, a in enumerate(stated) if _among(a, passages[c.marker]))
        | frozenset(name.text for name in names if carries(c, name.text))
        for c in cited
    ]
    if not any(carried):
        return None
    dropped: set[int] = set()
    for i, own in enumerate(carried):
        rest: frozenset[int | str] = frozenset().union(
            *(other for j, other in enumerate(carried) if j != i and j not in dropped)
        )
        if own <= rest:
            dropped.add(i)
    return 1 - len(dropped) / len(cited)
