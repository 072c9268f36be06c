"""Verified sentences become an answer: code fills in figures, units, expressions and citations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.quantities import magnitude_factor
from index.records import Figure
from index.script import traditional
from rag.amounts import amount, split_unit
from rag.computed import Computed
from rag.display import english_number, plain, show
from rag.evidence import Draft
from rag.figure_index import FigureView
from rag.lexicon.comparing import COMPARES_LESS
from rag.lexicon.translations import ENGLISH_UNITS
from rag.llm.check import Verified
from rag.llm.operations import Computation
from rag.llm.slots import PLACE, place
from rag.llm.support import Support
from rag.phrases import phrase
from rag.quote import add_figure, cite_view
from rag.records import AnswerFigure, Comparison, Derivation, Operand, Side


class SecondComputation(ValueError):
    """An answer record has room for one derivation and one comparison."""


def write(sentences: Sequence[Verified], support: Support) -> Draft:
    """The draft of an answer.

    Raises:
        SecondComputation: the sentences hold two different computed values.
    """
    question = support.finder.question
    draft = Draft(support.finder.evidence)
    glue = " " if question.language == "en" else ""
    draft.text = glue.join(_sentence(draft, s, support) for s in sentences)
    return draft


def _sentence(draft: Draft, verified: Verified, support: Support) -> str:
    language = support.finder.question.language
    asked = support.finder.question.folded
    slotted = verified.slotted
    pieces: list[str] = []
    end = 0
    matches = list(PLACE.finditer(slotted.text))
    for match in matches:
        pieces.append(_words(slotted.text[end : match.start()], language))
        filler = slotted.fillers[ord(match.group()) - ord(place(0))]
        if isinstance(filler, Computation):
            pieces.append(_computation(draft, filler, asked, language))
        else:
            pieces.append(f"{show(filler.figure, language)}[{add_figure(draft, filler)}]")
        end = match.end()
    pieces.append(_words(slotted.text[end:], language))
    text = "".join(pieces).strip()
    if not matches:
        marks = ""
        for source in verified.sources:
            span = support.sentence(verified.units, source)
            marks += f"[{draft.cite(source.passage, span)}]"
        text += marks
    return text


def _words(text: str, language: str) -> str:
    return traditional(text) if language == "zh-Hant" else text


def _computation(draft: Draft, computation: Computation, asked: str, language: str) -> str:
    if computation.computed is None:
        return _comparison(draft, computation.views, asked, language)
    computed = computation.computed
    views = {view.figure.id: view for view in computation.views}
    operands, marks = [], ""
    for figure in computed.operands:
        marker = cite_view(draft, views[figure.id])
        operands.append(Operand(value=plain(figure.value), unit=figure.full_unit, marker=marker))
        if f"[{marker}]" not in marks:
            marks += f"[{marker}]"
    value = plain(computed.value)
    derivation = Derivation(
        expression=computed.expression, value=value, unit=computed.unit, operands=operands
    )
    if draft.derivation is not None and draft.derivation != derivation:
        raise SecondComputation("only one computed value can stand in an answer")
    if draft.derivation is None:
        draft.derivation = derivation
        draft.figures.append(
            AnswerFigure(value=value, unit=computed.unit, kind="derived", origin="derived")
        )
    result = _result(computed, language)
    if language == "en":
        about = "about " if computed.approximate else ""
        return f"{about}{result} (computed: {computed.expression}){marks}"
    about = "约" if computed.approximate else ""
    text = f"{about}{result}（计算得出：{computed.expression}）"
    return (traditional(text) if language == "zh-Hant" else text) + marks


def _result(computed: Computed, language: str) -> str:
    value = plain(computed.value)
    if language != "en":
        return f"{value}{computed.unit}"
    magnitude, unit = split_unit(computed.unit)
    word = ENGLISH_UNITS.get(unit, unit)
    if not magnitude:
        return f"{value}{'' if word == '%' else ' '}{word}".strip()
    number = english_number(computed.value * magnitude_factor(magnitude))
    return f"{number} {word}".strip() + f" ({value}{computed.unit})"


def _comparison(draft: Draft, views: Sequence[FigureView], asked: str, language: str) -> str:
    if draft.comparison is not None:
        raise SecondComputation("only one comparison can stand in an answer")
    less = re.search(COMPARES_LESS, asked) is not None
    ranked = sorted(views, key=lambda v: amount(v.figure), reverse=not less)
    names = _names([view.figure for view in ranked])
    sides, shown = [], []
    for view, name in zip(ranked, names, strict=True):
        marker = add_figure(draft, view)
        sides.append(
            Side(
                subject=name, value=plain(view.figure.value), unit=view.figure.full_unit,
                marker=marker,
            )
        )  # fmt: skip
        gap = " " if language == "en" else ""
        shown.append(f"{_words(name, language)}{gap}{show(view.figure, language)}[{marker}]")
    equal = amount(ranked[0].figure) == amount(ranked[1].figure)
    draft.comparison = Comparison(winner="" if equal else names[0], sides=sides)
    lead = phrase("equal" if equal else "less" if less else "more", language)
    words = lead.format(winner=_words(names[0], language), formal="")
    return words + ("; " if language == "en" else "；").join(shown)


def _names(figures: Sequence[Figure]) -> list[str]:
    """What tells the sides apart: subject, else place, period, or all that is known of them."""
    for parts in (
        lambda f: f.subject,
        lambda f: f.place,
        lambda f: f"{f.subject}{f.metric}",
        lambda f: f.period,
        lambda f: f"{f.place}{f.subject}{f.metric}{f.period}",
    ):
        names = [parts(figure) for figure in figures]
        if all(names) and len(set(names)) == len(names):
            return names
    return [f"{f.subject}{f.metric} {f.surface}".strip() for f in figures]
