"""A computed answer in words: the result, then the expression with every operand cited."""

from __future__ import annotations

from decimal import Decimal

from index.figures.quantities import magnitude_factor
from rag.amounts import split_unit
from rag.computed import Computed
from rag.derived import Derived
from rag.display import chinese_number, english_number, english_unit, figure_name, plain, with_unit
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.translations import CHINESE_UNITS, ENGLISH_UNITS
from rag.other_way import other_way
from rag.phrases import phrase
from rag.quote import cite_view
from rag.records import AnswerFigure, Derivation, Operand

_IN_MAGNITUDES = Decimal(100_000)


def write_derived(finder: Finder, derived: Derived) -> Draft:
    """The result first, then the expression with every operand cited."""
    draft = Draft(finder.evidence)
    draft.text = f"{other_way(finder, derived)}{tell_derived(draft, finder, derived)}"
    return draft


def tell_derived(draft: Draft, finder: Finder, derived: Derived) -> str:
    """A computation in words, recorded in the draft."""
    return _tell(draft, finder, derived, "computed")


def tell_derived_last(draft: Draft, finder: Finder, derived: Derived) -> str:
    """The same with the figures first: 甲 12[1]；乙 4[2]；3倍（计算得出：12 ÷ 4）。"""
    return _tell(draft, finder, derived, "computed last")


def _tell(draft: Draft, finder: Finder, derived: Derived, form: str) -> str:
    language = finder.question.language
    computed = derived.computed
    views = {view.figure.id: view for view in derived.views}
    operands = []
    shown = []
    for figure in computed.operands:
        marker = cite_view(draft, views[figure.id])
        value, unit = plain(figure.value), figure.full_unit
        operands.append(Operand(value=value, unit=unit, marker=marker))
        shown.append(f"{figure_name(figure)} {with_unit(figure)}[{marker}]".strip())
    value = plain(computed.value)
    draft.derivation = Derivation(
        expression=computed.expression, value=value, unit=computed.unit, operands=operands
    )
    draft.figures.append(
        AnswerFigure(value=value, unit=computed.unit, kind="derived", origin="derived", marker=None)
    )
    return phrase(form, language).format(
        about="约" if computed.approximate and language != "en" else "",
        roughly="about " if computed.approximate and language == "en" else "",
        result=_result(computed, language),
        expression=computed.expression,
        operands=("; " if language == "en" else "；").join(shown),
    )


def _result(computed: Computed, language: str) -> str:
    value = plain(computed.value)
    if language != "en":
        return _result_in_chinese(computed)
    magnitude, unit = split_unit(computed.unit)
    if not magnitude:
        word = ENGLISH_UNITS.get(unit, unit)
        # 2053 people would be read as a year.
        grouped = format(Decimal(value), ",f")
        return f"{grouped}{'' if word == '%' else ' '}{word}".strip()
    number = english_number(computed.value * magnitude_factor(magnitude))
    counted = "".join(f"{f.subject}{f.metric}" for f in computed.operands if f.unit == unit)
    word = english_unit(unit, counted) if unit in ENGLISH_UNITS else unit
    return f"{number} {word}".strip() + f" ({value}{computed.unit})"


def _result_in_chinese(computed: Computed) -> str:
    unit = computed.unit
    if not unit.isascii() or unit == "%":
        # 127400000度 is read as 1.274亿度.
        large = abs(computed.value) >= _IN_MAGNITUDES and not split_unit(unit)[0]
        return f"{chinese_number(computed.value) if large else plain(computed.value)}{unit}"
    magnitude, _, rest = unit.partition(" ")
    name = CHINESE_UNITS.get((rest or magnitude).lower())
    if name is None:
        return f"{plain(computed.value)} {unit}".rstrip()
    factor = magnitude_factor(magnitude) if rest else 1
    return f"{chinese_number(computed.value * factor)}{name}"
