"""How a comparison is told: the verdict first, then the figures, those of the winner foremost."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from types import MappingProxyType

from index.script import fold, simplify, traditional
from rag.amounts import amount
from rag.compared import Side, fit, head_of
from rag.contest import Contest, asks_either_way
from rag.derived import Derived
from rag.derived_told import tell_derived
from rag.display import figure_name, plain, show
from rag.evidence import Draft
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.comparing import (
    COMPARES_LESS,
    FEWER,
    HOW_IT_COMPARES,
    MORE_AND_LESS,
    NOT_A_NAME,
    OPPOSITES_OF_DEGREE,
)
from rag.lexicon.everyday_en import VALUE_ADDED_READ
from rag.phrases import phrase
from rag.quote import add_figure, cite_view
from rag.records import Comparison
from rag.records import Side as Told

_LESS, _MORE_AND_LESS, _NOT_A_NAME, _HOW = map(
    re.compile, (COMPARES_LESS, MORE_AND_LESS, NOT_A_NAME, HOW_IT_COMPARES)
)
_FEWER = re.compile(FEWER, re.IGNORECASE)
_LESS_AT_END = re.compile(f"(?:{FEWER})(?:了?些|一些|一?点|得多)?$", re.IGNORECASE)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_PLACES = 2
_NAMED = 0.4


def tell_verdict(
    finder: Finder,
    contest: Contest,
    sides: Sequence[Side],
    views: Sequence[FigureView],
    worked_out: Mapping[int, Derived] = MappingProxyType({}),
) -> Draft:
    """The verdict on the sides; a claim is confirmed or denied.

    ``worked_out``: the sides whose figure is told nowhere, with the computation that gives it.
    """
    language = finder.question.language
    claim = contest.claim
    # Falls are compared by how far they fell.
    fell = all(v.figure.kind == "growth" and v.figure.direction == "fall" for v in views)
    falls = "幅" in finder.folded or all(v.figure.direction == "fall" for v in views)
    values = [_signed(view, falls) for view in views]
    less = _asks_less(finder, contest, values)
    order = sorted(range(len(values)), key=lambda i: (values[i] if less else -values[i], i))
    either = claim is not None and asks_either_way(fold(simplify(finder.question.text)))
    draft = Draft(finder.evidence)
    # Of two opposites asked for, what is named first is told first.
    shown = sorted(order) if either else order
    told = [_tell(draft, finder, sides[i], views[i], worked_out.get(i)) for i in shown]
    best = values[order[0]]
    if values.count(best) > 1:
        verdict, winner = phrase("equal", language), ""
    else:
        winner = told[shown.index(order[0])][0].subject
        verdict = _verdict(finder, views[0].figure.kind, less, fell).format(winner=winner)
    if claim is not None and winner and either:
        verdict = _of_first(finder, claim, told[0][0].subject, values[0] > values[1])
    elif claim is not None:
        true = values[0] < values[1] if _is_fewer(claim) else values[0] > values[1]
        verdict = phrase("so" if true else "not so", language) + verdict
    draft.comparison = Comparison(winner=winner, sides=[record for record, _ in told])
    english = language == "en"
    draft.text = verdict + ("; " if english else "；").join(t for _, t in told)
    draft.text += "." if english else "。"
    return draft


def _of_first(finder: Finder, claim: re.Match[str], first: str, more: bool) -> str:
    """A更慢: what A is, of 快还是慢, whichever of both the question names first."""
    language = finder.question.language
    said = claim["adj"] or claim["more"]
    how = next((char for char in said if char in OPPOSITES_OF_DEGREE), "")
    if language == "en" or not how:
        return phrase("more" if more else "less", language).format(winner=first)
    return f"{first}更{how if more else OPPOSITES_OF_DEGREE[how]}："


def _asks_less(finder: Finder, contest: Contest, values: Sequence[Decimal]) -> bool:
    """Whether the least of all is the one named in the verdict.

    A claim that something is less names it if it is so, else what is more.
    """
    if contest.claim is not None:
        return _is_fewer(contest.claim) and values[0] < values[1]
    if _MORE_AND_LESS.search(finder.folded) is not None:
        return False
    bare = finder.folded
    if bare.isascii():
        # Did smaller firms outpace the rest? Which grew faster: the last asks.
        bare = next((s for s in reversed(re.split(r"[?!]", bare)) if s.strip()), bare)
    for name in contest.names:
        # 最低工资: the least of nothing.
        if not _LESS_AT_END.search(name):
            bare = bare.replace(fold(name), " ")
    return _LESS.search(bare) is not None


_NO_MATCH_FOR = re.compile("不如|[赶追比及够]不[上着过]")


def _is_fewer(claim: re.Match[str]) -> bool:
    if _NO_MATCH_FOR.fullmatch(claim["more"]) and claim["adj"]:
        # 不如B快 is slower, 不如B慢 faster.
        return _FEWER.search(claim["adj"]) is None
    return _FEWER.search(claim["adj"] or claim["more"]) is not None


def _signed(view: FigureView, falls: bool) -> Decimal:
    value = amount(view.figure)
    if view.figure.kind == "rank":
        # The first place is the highest.
        return -value
    changed = view.figure.kind in ("growth", "points") or view.change
    return -value if changed and view.figure.direction == "fall" and not falls else value


def _verdict(finder: Finder, kind: str, less: bool, fell: bool) -> str:
    """In the question's own word where it has one: 更快, 更多."""
    language = finder.question.language
    if kind == "rank":
        return phrase("behind" if less else "ahead", language)
    if fell:
        return phrase("fell less" if less else "fell more", language)
    found = _HOW.search(finder.folded) if language != "en" else None
    if found is None or (_FEWER.search(found["how"]) is not None) != less:
        return phrase("less" if less else "more", language)
    return f"{{winner}}更{found['how']}："


def _tell(
    draft: Draft, finder: Finder, side: Side, view: FigureView, derived: Derived | None
) -> tuple[Told, str]:
    """A side as a record, and in words with its citations."""
    language = finder.question.language
    english = language == "en"
    figure = view.figure
    name = _time(side.name, english) if side.timed else _name(view, side.name)
    if derived is not None:
        shown = tell_derived(draft, finder, derived).rstrip("。.")
        marker = cite_view(draft, derived.views[-1])
        name = traditional(name) if language == "zh-Hant" else name
        told = Told(subject=name, value=plain(figure.value), unit=figure.full_unit, marker=marker)
        return told, f"{name}{': ' if english else '：'}{shown}"
    marker = add_figure(draft, view)
    subject = name + _formal(view, name, english)
    if language == "zh-Hant":
        name, subject = traditional(name), traditional(subject)
    record = Told(subject=subject, value=str(figure.value), unit=figure.full_unit, marker=marker)
    fall = figure.kind == "growth" and figure.direction == "fall"
    shown = f"{phrase('down', language) if fall else ''}{show(figure, language)}"
    marks = f"[{marker}]" + "".join(
        f"[{cite_view(draft, other)}]" for other in _elsewhere(finder, side, view)
    )
    return record, f"{name}{': ' if english else '：'}{shown}{marks}"


def _time(name: str, english: bool) -> str:
    """2026 is told as 2026年 where it wins."""
    return f"{name}年" if not english and _BARE_YEAR.fullmatch(name.strip()) else name


def _elsewhere(finder: Finder, side: Side, view: FigureView) -> list[FigureView]:
    """Where else the briefing tells the same of a side."""
    a = view.figure
    same = [
        other
        for other in finder.views
        if other.passage.id != view.passage.id
        and other.figure.briefing_id == a.briefing_id
        and other.figure.kind == a.kind
        and amount(other.figure) == amount(a)
        and head_of(other) == head_of(view) != ""
        and (fit(finder, side.own, other) >= _NAMED or not side.own)
    ]
    return same[:_MOST_PLACES]


def _formal(view: FigureView, shown: str, english: bool) -> str:
    """The briefing's own name of the winner, where the question calls it otherwise."""
    name = figure_name(view.figure)
    if not name or name in shown:
        return ""
    return f" ({name})" if english else f"（{name}）"


def _name(view: FigureView, words: str) -> str:
    """The side as the question calls it, else as the briefing does."""
    bare = _NOT_A_NAME.sub("", words).strip(" ,，、的?？") or words
    bare = bare.replace(VALUE_ADDED_READ, "value added")
    if 2 <= len(bare) <= (80 if bare.isascii() else 40):
        return bare
    return figure_name(view.figure) or view.figure.surface
