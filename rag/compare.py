"""Which is larger, faster, lower; has it exceeded: the verdict first, then both figures."""

from __future__ import annotations

import re
from decimal import Decimal

from rag.compute import amount, comparable, is_percent
from rag.display import show
from rag.evidence import Draft
from rag.figure_answer import add_figure
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon import COMPARES, COMPARES_LESS, NOT_A_NAME, SEPARATORS
from rag.match import Match
from rag.pairs import best_pair, completed, side_holds
from rag.phrases import phrase
from rag.records import Comparison, Side

_COMPARES = re.compile(COMPARES)
_LESS = re.compile(COMPARES_LESS)
_NOT_A_NAME = re.compile(NOT_A_NAME)
# Weaker pairs are two figures that the words happened to touch.
_MIN_SIDE = 0.3
_MIN_FOREIGN = 0.12
_LISTED = re.compile(r"、|和|与|以及|,|，|\band\b|\bor\b")


def is_comparison(folded: str) -> bool:
    return _COMPARES.search(folded) is not None


def answer_comparison(finder: Finder) -> Draft | None:
    """The verdict with its sides, or None where comparable figures are not found."""
    cue = _COMPARES.search(finder.folded)
    if cue is None:
        return None
    names, tail = _names_and_tail(finder.text, cue.start(), cue.end())
    less = _LESS.search(finder.folded) is not None
    several = _several(finder, names, tail)
    if several is not None:
        return _write(finder, several, less)
    pair = best_pair(finder, names, SEPARATORS, _comparable_views, tail)
    if pair is None:
        return None
    least = _MIN_FOREIGN if finder.is_foreign(pair.left) else _MIN_SIDE
    held = side_holds(pair.left, pair.left_ask, least) and side_holds(
        pair.right, pair.right_ask, least
    )
    if not held:
        return None
    sides = [(pair.left, pair.left_text), (pair.right, pair.right_text)]
    return _write(finder, sides, less)


def _several(finder: Finder, names: str, tail: str) -> list[tuple[Match, str]] | None:
    """Three things or more: one figure for each, all of one nature."""
    listed = [part.strip() for part in _LISTED.split(names) if part.strip()]
    if len(listed) < 3:
        return None
    whole = finder.ask(f"{names} {tail}")
    sides: list[tuple[Match, str]] = []
    for name in listed:
        ask = completed(finder.ask(f"{name} {tail}"), whole)
        beside = sides[0][0].view if sides else None
        match = next(
            (
                m
                for m in finder.rank(ask, beside=beside)[:6]
                if not sides or _comparable_views(sides[0][0].view, m.view)
            ),
            None,
        )
        if match is None or match.coverage < _MIN_SIDE:
            return None
        sides.append((match, name))
    return sides if len({m.view.figure.id for m, _ in sides}) == len(sides) else None


def _names_and_tail(text: str, start: int, end: int) -> tuple[str, str]:
    """The part that names two things, and what is asked of both.

    In Chinese the things come first; an English question opens with the comparison.
    """
    before, after = text[:start], text[end:]
    if "还是" in text[start:]:
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


def _write(finder: Finder, sides: list[tuple[Match, str]], less: bool) -> Draft:
    language = finder.question.language
    english = language == "en"
    draft = Draft(finder.evidence)
    # Falls are compared by how far they fell.
    falls = all(match.view.figure.direction == "fall" for match, _ in sides)
    values = [_signed(match.view, falls) for match, _ in sides]
    records, shown = [], []
    for match, words in sides:
        figure = match.view.figure
        marker = add_figure(draft, match.view)
        name = _name(match.view, words)
        record = Side(subject=name, value=str(figure.value), unit=figure.full_unit, marker=marker)
        records.append(record)
        shown.append(f"{name}{': ' if english else '：'}{show(figure, language)}[{marker}]")
    best = min(values) if less else max(values)
    if values.count(best) > 1:
        verdict, winner = phrase("equal", language), ""
    else:
        at = values.index(best)
        winner = records[at].subject
        verdict = phrase("less" if less else "more", language).format(
            winner=winner, formal=_formal(sides[at][0].view, winner, english)
        )
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
