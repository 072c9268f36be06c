"""Which is larger, faster, lower; has it exceeded: the verdict first, then both figures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from index.script import is_han
from rag.ask import Ask
from rag.compute import amount, comparable, is_percent
from rag.display import show
from rag.evidence import Draft
from rag.figure_answer import add_figure
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon import (
    ASKS_WHETHER,
    COMPARES,
    COMPARES_LESS,
    EXCEEDS,
    EXCEEDS_EN,
    FEWER,
    HOW_MUCH_MORE,
    NOT_A_NAME,
)
from rag.operands import best_operands
from rag.phrases import phrase
from rag.records import Comparison, Side
from rag.sides import Sides, best_cut, cut_sides

_COMPARES = re.compile(COMPARES)
_HOW_MUCH_MORE = re.compile(HOW_MUCH_MORE)
_LESS = re.compile(COMPARES_LESS)
_HAS_NAME = re.compile(r"[^\W\d]")
_NOT_A_NAME = re.compile(NOT_A_NAME)
_EXCEEDS, _EXCEEDS_EN, _FEWER, _WHETHER = (
    re.compile(pattern, re.IGNORECASE) for pattern in (EXCEEDS, EXCEEDS_EN, FEWER, ASKS_WHETHER)
)
_EITHER = re.compile(r"还是|\bor\b|哪|谁")
_SIDES, _KIND, _ALIKE, _TOLD_TOGETHER = 1.5, 0.2, 0.15, 0.3
# Weaker pairs are two figures that the words happened to touch.
_MIN_SIDE, _MIN_SIDES, _MIN_FOREIGN, _MIN_JOINT = 0.3, 0.7, 0.3, 0.4
_COUNTERS = ("个", "家", "项", "种", "类")
_LISTED = re.compile(r"、|和|与|以及|,(?!\d)|，|\band\b|\bor\b")


def is_comparison(folded: str) -> bool:
    if _HOW_MUCH_MORE.search(folded):
        return False
    return _COMPARES.search(folded) is not None or exceeds(folded) is not None


def exceeds(text: str) -> re.Match[str] | None:
    """Did A exceed B, is A higher than B: a question for yes or no that names both sides."""
    if not _WHETHER.search(text) or _EITHER.search(text):
        return None
    return (_EXCEEDS if any(map(is_han, text)) else _EXCEEDS_EN).match(text)


def answer_comparison(finder: Finder) -> Draft | None:
    """The verdict with its sides, or None where comparable figures are not found."""
    asked = exceeds(finder.text)
    if asked is not None:
        pair = _two_sides(finder, [Sides.named(finder, asked["a"], asked["b"])])
        if pair is not None:
            return _write(finder, pair, less=False, claim=asked)
    cue = _COMPARES.search(finder.folded)
    if cue is None:
        return None
    names, tail = _names_and_tail(finder.text, cue.start(), cue.end())
    less = _LESS.search(finder.folded) is not None
    several = _several(finder, names, tail)
    if several is not None:
        return _write(finder, several, less)
    sides = _two_sides(finder, cut_sides(finder, names))
    return _write(finder, sides, less) if sides else None


def _two_sides(finder: Finder, cuts: list[Sides]) -> list[tuple[FigureView, str]] | None:
    """The figures of the two things that the cuts name, in that order, with their names."""
    whole = finder.whole
    if not cuts:
        return None
    ask = replace(whole, unit="") if whole.unit in _COUNTERS else whole

    def together(a: FigureView, b: FigureView) -> float | None:
        if not _comparable_views(a, b) or _told_twice(a, b):
            return None
        cut = best_cut(finder, cuts, a, b)
        if cut is None:
            return None
        alike = _ALIKE * (bool(a.figure.metric) and a.figure.metric == b.figure.metric)
        alike += _TOLD_TOGETHER * (a.passage.id == b.passage.id)
        return _SIDES * cut[0] + _nature(whole, a) + _nature(whole, b) + alike

    accept = _of_kind(whole)
    found = best_operands(
        finder,
        ask,
        accept,
        accept,
        together,
        related=lambda a, b: True,
        least=_MIN_JOINT,
        kin=False,
    )
    if found is None:
        return None
    cut = best_cut(finder, cuts, found.first, found.second)
    if cut is None or not all(_HAS_NAME.search(n) for n in (cut[1].left_text, cut[1].right_text)):
        return None
    if cut[0] < (_MIN_FOREIGN if finder.is_foreign_view(found.first) else _MIN_SIDES):
        return None
    return [(found.first, cut[1].left_text), (found.second, cut[1].right_text)]


def _told_twice(a: FigureView, b: FigureView) -> bool:
    """One figure, in two places of the briefing."""
    same = (a.figure.metric, a.figure.kind) == (b.figure.metric, b.figure.kind)
    return same and amount(a.figure) == amount(b.figure) and a.figure.subject == b.figure.subject


def _of_kind(ask: Ask) -> Callable[[FigureView], bool]:
    """Where the question says 增速 or 占比, only such figures; else all but changes and ranks."""
    if ask.kinds:
        near = {"growth": ("growth", "points", "multiple"), "share": ("share", "level")}
        allowed = {k for kind in ask.kinds for k in near.get(kind, (kind,))}
        return lambda view: view.figure.kind in allowed
    return lambda view: view.figure.kind not in ("rank", "points") and not view.change


def _nature(ask: Ask, view: FigureView) -> float:
    """谁大 and 谁多 without a word for growth ask for amounts."""
    if ask.kinds:
        return _KIND if view.figure.kind in ask.kinds else 0.0
    return 0.0 if view.figure.kind in ("growth", "points") else _KIND


def _several(finder: Finder, names: str, tail: str) -> list[tuple[FigureView, str]] | None:
    """Three things or more: one figure for each, all of one nature."""
    listed = [part.strip() for part in _LISTED.split(names) if part.strip()]
    if len(listed) < 3:
        return None
    whole = finder.ask(f"{names} {tail}")
    sides: list[tuple[FigureView, str]] = []
    for name in listed:
        ask = _completed(finder.ask(f"{name} {tail}"), whole)
        beside = sides[0][0] if sides else None
        match = next(
            (
                m
                for m in finder.rank(ask, beside=beside)[:6]
                if not sides or _comparable_views(sides[0][0], m.view)
            ),
            None,
        )
        if match is None or match.coverage < _MIN_SIDE:
            return None
        sides.append((match.view, name))
    return sides if len({v.figure.id for v, _ in sides}) == len(sides) else None


def _names_and_tail(text: str, start: int, end: int) -> tuple[str, str]:
    """The part that names two things, and what is asked of both.

    In Chinese the things come first; an English question opens with the comparison.
    """
    before, after = text[:start], text[end:]
    if "还是" in text[start:] or not any(map(is_han, text)):
        return text.strip("？?"), ""
    if len(before.strip(" ，,、")) >= 4:
        return before.strip(" ，,、：:"), f"{text[start:end]}{after}"
    return after.strip(" ，,、？?：:"), f"{before}{text[start:end]}"


def _comparable_views(a: FigureView, b: FigureView) -> bool:
    if a.figure.briefing_id != b.figure.briefing_id and a.figure.unit != b.figure.unit:
        return False
    if a.figure.kind in ("rank", "streak") and a.figure.kind != b.figure.kind:
        return False
    return comparable(a.figure, b.figure) and _same_nature(a, b)


def _same_nature(a: FigureView, b: FigureView) -> bool:
    """A growth is held against a growth, a share against a share, whatever both are in percent."""
    if not is_percent(a.figure):
        return True
    return (a.figure.kind == "growth") == (b.figure.kind == "growth")


def _signed(view: FigureView, falls: bool) -> Decimal:
    value = amount(view.figure)
    return -value if view.figure.direction == "fall" and not falls else value


def _write(
    finder: Finder,
    sides: list[tuple[FigureView, str]],
    less: bool,
    claim: re.Match[str] | None = None,
) -> Draft:
    """The verdict on both sides; ``claim`` is what the question asks to be confirmed or denied."""
    language = finder.question.language
    english = language == "en"
    draft = Draft(finder.evidence)
    # Falls are compared by how far they fell.
    falls = "幅" in finder.folded or all(v.figure.direction == "fall" for v, _ in sides)
    values = [_signed(view, falls) for view, _ in sides]
    records, shown = [], []
    for view, words in sides:
        figure = view.figure
        marker = add_figure(draft, view)
        name = _name(view, words)
        subject = name + _formal(view, name, english)
        record = Side(
            subject=subject, value=str(figure.value), unit=figure.full_unit, marker=marker
        )
        records.append(record)
        shown.append(f"{name}{': ' if english else '：'}{show(figure, language)}[{marker}]")
    best = min(values) if less else max(values)
    if values.count(best) > 1:
        verdict, winner = phrase("equal", language), ""
    else:
        at = values.index(best)
        winner = records[at].subject
        verdict = phrase("less" if less else "more", language).format(winner=winner)
    if claim is not None:
        fewer = _FEWER.search(claim["adj"] or claim["more"]) is not None
        true = values[0] < values[1] if fewer else values[0] > values[1]
        verdict = phrase("so" if true else "not so", language) + verdict
    draft.comparison = Comparison(winner=winner, sides=records)
    draft.text = verdict + ("; " if english else "；").join(shown) + ("." if english else "。")
    return draft


def _formal(view: FigureView, shown: str, english: bool) -> str:
    """The briefing's own name of the winner, where the question calls it otherwise."""
    name = f"{view.figure.subject}{view.figure.metric}"
    if not name or name in shown:
        return ""
    return f" ({name})" if english else f"（{name}）"


def _name(view: FigureView, words: str) -> str:
    """The side as the question calls it, else as the briefing does."""
    bare = _NOT_A_NAME.sub("", words).strip(" ,，、的?？")
    if 2 <= len(bare) <= 40:
        return bare
    figure = view.figure
    glue = " " if figure.subject.isascii() and figure.subject else ""
    return f"{figure.subject}{glue}{figure.metric}".strip() or figure.surface


def _completed(ask: Ask, whole: Ask) -> Ask:
    """A side takes from the whole question what it does not say itself."""
    return replace(
        ask.inheriting(whole.units),
        kinds=ask.kinds or whole.kinds,
        direction=ask.direction or whole.direction,
        periods=ask.periods or whole.periods,
        status=ask.status or whole.status,
    )
