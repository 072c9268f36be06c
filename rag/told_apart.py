"""The figure of a thing that is told only by how far another is from it: 比本地农民工高1057元."""

from __future__ import annotations

import re

from rag import compute_changes
from rag.ask import Ask
from rag.derived import CUES, Derived, has_unit
from rag.dimensions import is_percent
from rag.evidence import Draft
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.comparing import OF_ALL_THE_COUNTRY, WHOLES
from rag.quote import state
from rag.relations import ApartFrom, relations
from rag.speech import solidity
from rag.units import Unit, units_of

_LEAST, _MATCHED = 0.5, 0.7
_OF_ALL = re.compile(OF_ALL_THE_COUNTRY)
_WHOLE = re.compile(rf"{WHOLES}|平均|的")
_NATION = re.compile("全国")
_RENDERED = 0.75
_RATES = frozenset({"growth", "share"})


def told_apart(finder: Finder, ask: Ask) -> Derived | None:
    """The level that is told, less or plus its distance from the other thing, which is asked of."""
    if CUES["difference"].search(finder.folded):
        # The distance itself is asked for.
        return None
    in_scope = {view.figure.id for view in finder.views}
    best: tuple[float, ApartFrom] | None = None
    for told in relations(finder.index).apart:
        if told.by.figure.id not in in_scope or not _is_of_sort(ask, told.level):
            continue
        own, level_own = _own_words(told)
        if not own or not all(_is_asked(finder, ask, unit) for unit in own):
            continue
        if level_own and _is_asked(finder, ask, level_own[0]):
            # Both things are named: their distance is asked for.
            continue
        covered = _coverage(finder, ask, told)
        if (
            covered >= _LEAST
            and (best is None or covered > best[0])
            and not _given(finder, ask, own)
        ):
            best = (covered, told)
    if best is None:
        return None
    told = best[1]
    computed = compute_changes.other_of(told.level.figure, told.by.figure, told.above)
    return Derived("told apart", computed, (told.level, told.by))


def answer_distance(finder: Finder) -> Draft | None:
    """By how much one thing exceeds another, where just that is told; None where it is not."""
    if not CUES["difference"].search(finder.folded):
        return None
    ask = finder.ask(finder.text)
    in_scope = {view.figure.id for view in finder.views}
    for told in relations(finder.index).apart:
        if told.by.figure.id not in in_scope or not _is_in_unit(ask, told.by):
            continue
        own, level_own = _own_words(told)
        both = own and level_own and all(_is_asked(finder, ask, u) for u in (*own, level_own[0]))
        if both and _coverage(finder, ask, told) >= _LEAST:
            draft = Draft(finder.evidence)
            end = "." if finder.question.language == "en" else "。"
            draft.text = state(draft, told.by, finder.question.language) + end
            return draft
    return None


def _is_in_unit(ask: Ask, by: FigureView) -> bool:
    points = "points" in ask.kinds or "百分点" in ask.unit
    return (by.figure.kind == "points") == points and (points or has_unit(ask.unit, by.figure))


def _is_of_sort(ask: Ask, level: FigureView) -> bool:
    """Whether an amount is asked for and told, or a rate and a rate."""
    if ask.kinds - _RATES:
        return False
    if ask.kinds and not ask.unit:
        # 占几成 is told by no growth.
        of_kind = level.figure.kind in ask.kinds or level.figure.kind not in _RATES
        return is_percent(level.figure) and of_kind
    return not is_percent(level.figure) and has_unit(ask.unit, level.figure)


def _own_words(told: ApartFrom) -> tuple[list[Unit], list[Unit]]:
    """The words that only the other thing has, and those that only the one told has."""
    name = _WHOLE.sub("", told.other.folded)
    if _OF_ALL.fullmatch(told.other.folded):
        # 高出全国0.8个百分点: the same thing, of all the country.
        return [Unit(told.other.folded, (told.other.folded,))], []
    own = [u for u in units_of(name) if u.match(told.level.about) < _MATCHED]
    if _NATION.fullmatch(name) and name not in told.level.about.folded:
        # 高出全国0.8个百分点: of the same thing in the whole country.
        own = [Unit("全国", ("全国", "nationwide", "national"))]
    if not own:
        # 本地 is a word of every sentence, and sets 本地农民工 apart all the same.
        rest = _without_shared_end(name, told.level.about.folded)
        own = [Unit(rest, (rest,))] if len(rest) > 1 else []
    level_own = [
        u
        for u in told.level.words
        if not u.measure and solidity(u.text) == 1.0 and u.match(told.other) < _MATCHED
    ]
    return own, level_own


def _without_shared_end(name: str, about: str) -> str:
    ends = (i for i in range(len(name)) if name[i:] in about)
    return name[: next(ends, len(name))]


def _is_asked(finder: Finder, ask: Ask, unit: Unit) -> bool:
    """Whether the question has a word of the text, in its own language or in another."""
    if unit.match(finder.slot) >= _MATCHED:
        return True
    return unit.text[0] > "z" and any(
        unit.text in (*u.in_chinese, *(p for p, credit in u.near if credit >= _RENDERED))
        for u in ask.units
    )


def _coverage(finder: Finder, ask: Ask, told: ApartFrom) -> float:
    """Share of the question that the other thing's name and the sentence speak of."""
    slots = (told.other, told.level.about, told.level.clause, told.level.sentence)
    weights = [(finder.importance(u), max(finder.matched(u, s) for s in slots)) for u in ask.units]
    total = sum(weight for weight, _ in weights)
    return sum(weight * level for weight, level in weights) / total if total else 0.0


def _given(finder: Finder, ask: Ask, own: list[Unit]) -> bool:
    """Whether a figure of the other thing itself is told."""
    found = finder.find(ask)
    if found.match is None or found.reason or found.match.clashes & {"kind", "unit"}:
        return False
    return all(unit.match(found.match.view.about) >= _MATCHED for unit in own)
