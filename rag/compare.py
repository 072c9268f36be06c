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
from rag.pairs import Pair, best_pair
from rag.phrases import phrase
from rag.records import Comparison, Side

_COMPARES = re.compile(COMPARES)
_LESS = re.compile(COMPARES_LESS)
_NOT_A_NAME = re.compile(NOT_A_NAME)
# Weaker pairs are two figures that the words happened to touch.
_MIN_SIDE = 0.3


def is_comparison(folded: str) -> bool:
    return _COMPARES.search(folded) is not None


def answer_comparison(finder: Finder) -> Draft | None:
    """The verdict with both sides, or None where two comparable figures are not found."""
    text = finder.text
    cue = _COMPARES.search(finder.folded)
    if cue is None:
        return None
    names, tail = _names_and_tail(text, cue.start(), cue.end())
    pair = best_pair(finder, names, SEPARATORS, _comparable_views, tail)
    if pair is None or min(_own(finder, pair)) < _MIN_SIDE:
        return None
    return _write(finder, pair, less=_LESS.search(finder.folded) is not None)


def _own(finder: Finder, pair: Pair) -> tuple[float, float]:
    return pair.left.coverage, pair.right.coverage


def _names_and_tail(text: str, start: int, end: int) -> tuple[str, str]:
    """The part that names two things, and what is asked of both.

    In Chinese the things come first; an English question opens with the comparison.
    """
    before, after = text[:start], text[end:]
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


def _write(finder: Finder, pair: Pair, less: bool) -> Draft:
    language = finder.question.language
    draft = Draft(finder.evidence)
    # Two falls are compared by how far they fell.
    falls = pair.left.view.figure.direction == pair.right.view.figure.direction == "fall"
    left, right = _signed(pair.left.view, falls), _signed(pair.right.view, falls)
    sides = []
    shown = []
    for match, words in ((pair.left, pair.left_text), (pair.right, pair.right_text)):
        marker = add_figure(draft, match.view)
        name = _name(match.view, words)
        figure = match.view.figure
        sides.append(
            Side(subject=name, value=str(figure.value), unit=figure.full_unit, marker=marker)
        )
        shown.append(
            f"{name}{'：' if language != 'en' else ': '}{show(figure, language)}[{marker}]"
        )
    if left == right:
        verdict = phrase("equal", language)
        winner = ""
    else:
        first = (left < right) if less else (left > right)
        winner = sides[0 if first else 1].subject
        word = "less" if less else "more"
        verdict = phrase(word, language).format(winner=winner)
    draft.comparison = Comparison(winner=winner, sides=sides)
    separator = "; " if language == "en" else "；"
    draft.text = verdict + separator.join(shown) + ("." if language == "en" else "。")
    return draft


def _name(view: FigureView, words: str) -> str:
    """The side as the question calls it, else as the briefing does."""
    bare = _NOT_A_NAME.sub("", words).strip(" ,，、的?？")
    if 2 <= len(bare) <= 40:
        return bare
    figure = view.figure
    glue = " " if figure.subject.isascii() and figure.subject else ""
    return f"{figure.subject}{glue}{figure.metric}".strip() or figure.surface
