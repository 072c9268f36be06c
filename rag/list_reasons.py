"""Why something is so: which sentences and lists of a transcript give reasons.

A reason is told by its words (得益于, because), by its place (first thing where the reporter asked
why), or right behind the sentence that tells what it is the reason of.
"""

from __future__ import annotations

import re

from index.records import Turn
from index.script import fold
from index.sentences import Span
from rag.lexicon.lists import TELLS_REASONS, WHY
from rag.list_scene import Scene
from rag.listing import Series
from rag.premise import contradicts

_REASONS, _WHY = re.compile(TELLS_REASONS, re.IGNORECASE), re.compile(WHY)
_REASON, _FIRST_WORDS, _BEHIND = 0.3, 0.2, 0.1
_FACT = 0.6
_GREETING = 14


def reasoned(scene: Scene, turn: Turn, span: Span, before: float) -> float:
    """How much speaks for a sentence giving the reason; 0 where nothing does.

    ``before`` is how much of the question the sentence in front of it covers.
    """
    text = scene.text
    if contradicts(scene.finder.folded, fold(text[slice(*span)])):
        return 0.0
    told = _REASON if _REASONS.search(text, *span) or announced_as_reasons(scene, span) else 0.0
    utterance = scene.utterance(span[0])
    if utterance and _asks_why(scene, turn, utterance.start):
        first = span[0] <= utterance.speech_start + _GREETING
        told += _FIRST_WORDS if first else 0.0
    if not told and before >= _FACT:
        return _BEHIND
    return told


def announced_as_reasons(scene: Scene, span: Span) -> bool:
    """There are three reasons. We raised the fee; we closed the hall; and…: what such a sentence
    announces stands behind it."""
    at = scene.text.rfind(".", 0, span[0])
    before = scene.sentence_at(at) if span[0] - at <= _GAP and at >= 0 else None
    return before is not None and _SO_MANY_REASONS.search(scene.text, *before) is not None


_GAP = 3
_SO_MANY_REASONS = re.compile(
    r"\b(?:two|three|four|five|six|several|a few|some) (?:[a-z]+ )?(?:reasons|causes|factors)\b"
    r"[^;:]{0,40}\.\s*$",
    re.IGNORECASE,
)


def _asks_why(scene: Scene, turn: Turn, before: int) -> bool:
    """Whether the reporter's last question before a place asks why."""
    asked = [u for u in turn.utterances if u.kind == "question" and u.end <= before]
    words = fold(scene.text[asked[-1].start : asked[-1].end]) if asked else ""
    return _WHY.search(words) is not None


def explains(scene: Scene, series: Series) -> bool:
    """Whether a list gives reasons: it says so, or answers a reporter who asked why."""
    told = _REASONS.search(series.introduction) is not None
    return told or _asks_why(scene, scene.turns[series.turn], series.items[0].start)
