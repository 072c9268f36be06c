"""A sentence as a whole: its words, numbers, names and dates against the passages it would cite."""

from __future__ import annotations

import re

from index.figures.periods import find_periods
from index.script import fold
from rag.llm.claims import plain_clauses
from rag.llm.lexicon import COMPARED, DONE, NEGATED, NUMBER_WORDS, PLANNED, RANKED
from rag.llm.operations import COMPARE, Computation
from rag.llm.scene import CARRIED, Scene
from rag.llm.slots import literal_quantities, scaled_slots
from rag.llm.told import other_basis, turned_around
from rag.llm.violations import Violation
from rag.objections import MAX_MISSING
from rag.spans import periods_agree
from rag.units import Slot

# A dictionary lacks part of another language's words.
_LOST_FOREIGN = 0.5
# Of a clause without figures, this share must stand in one sentence.
_TOGETHER = 0.5
_DIGITS = re.compile(r"[a-z]*\d[a-z0-9.,+-]*")
_HAN_NUMBER = re.compile(r"[二两三四五六七八九十百千万亿]")


def check_sentence(scene: Scene) -> list[Violation]:
    found = _with_figures(scene) if scene.slotted.fillers else _without_figures(scene)
    for name in scene.support.strange_names(scene.bare, scene.units, scene.sources):
        found.append(Violation("name", f"“{name}” is not in the passages cited"))
    if NEGATED.search(scene.folded) and not any(NEGATED.search(s) for s in scene.sentences):
        found.append(Violation("negation", f"no passage denies what “{scene.shown}” denies"))
    return [*found, *_comparisons(scene), *_numbers(scene), *_dates(scene)]


def _with_figures(scene: Scene) -> list[Violation]:
    support = scene.support
    lost = support.lost(scene.units, scene.slots)
    if lost > (_LOST_FOREIGN if scene.foreign else MAX_MISSING):
        said = f"“{scene.shown}” says more than its passages ({lost:.0%} not there)"
        return [Violation("claim", said)]
    if scene.foreign:
        untold = support.untold(scene.units, scene.slots)
        return [Violation("claim", f"no passage cited speaks of {untold}")] if untold else []
    found: list[Violation] = []
    for clause in plain_clauses(scene.text):
        units = support.units(clause)
        if support.carried(units, scene.slots) < CARRIED:
            said = f"the passages cited do not say “{clause.strip()}”"
            found.append(Violation("claim", said))
        elif units and _turned(fold(clause), support.nearest_clause(units, scene.sources)):
            found.append(Violation("direction", f"“{clause.strip()}” turns what is said around"))
    return found


def _turned(clause: str, said: str) -> bool:
    """Whether a clause tells the opposite of the clause of a passage that is nearest to it."""
    return (
        turned_around(clause, [said])
        or other_basis(clause, said)
        or (NEGATED.search(clause) is None) != (NEGATED.search(said) is None)
    )


def _without_figures(scene: Scene) -> list[Violation]:
    if not scene.units:
        return [Violation("empty", f"“{scene.shown}” says nothing that can be checked")]
    found: list[Violation] = []
    if not all(_is_carried(scene, clause) for clause in plain_clauses(scene.text)):
        said = f"no passage says “{scene.shown}”; keep to their words"
        found.append(Violation("claim", said))
    elif strange := _strange_words(scene):
        found.append(Violation("claim", f"no passage cited speaks of {strange}"))
    denied = scene.sentences and NEGATED.search(scene.sentences[0])
    if denied and not NEGATED.search(scene.folded):
        found.append(Violation("negation", f"the passage denies what “{scene.shown}” states"))
    clauses = [] if scene.foreign else plain_clauses(scene.text)
    turned = any(
        _turned(fold(clause), scene.support.nearest_clause(units, scene.sources))
        for clause in clauses
        if (units := scene.support.units(clause))
    )
    if turned or turned_around(scene.folded, scene.sentences):
        found.append(Violation("direction", f"“{scene.shown}” turns what is said around"))
    planned = PLANNED.search(" ".join(scene.sentences)) and not PLANNED.search(scene.folded)
    if planned and DONE.search(scene.folded):
        # What is only planned must not be told as done; plans told in plain verbs pass.
        found.append(Violation("status", f"“{scene.shown}” tells as done what is planned"))
    return found


def _is_carried(scene: Scene, clause: str) -> bool:
    """Whether one passage cited has the words of a clause, half of them in one sentence.

    Across languages words match too easily: there one sentence must have them.
    """
    support, units = scene.support, scene.support.units(clause)
    least = CARRIED if scene.foreign else _TOGETHER
    for source in scene.sources:
        start, end = support.sentence(units, source)
        together = support.carried(units, [Slot(source.briefing.text[start:end])])
        if support.carried(units, [source.slot]) >= CARRIED and together >= least:
            return True
    return not units


def _strange_words(scene: Scene) -> str:
    """Nouns and verbs that the passages lack. A dictionary lacks too many to tell."""
    if scene.foreign:
        return ""
    missing = scene.support.missing(scene.units, scene.slots)
    return "、".join(unit.text for unit in missing if scene.support.is_solid(unit))


def _comparisons(scene: Scene) -> list[Violation]:
    """More, higher, most: computed, or said by a sentence that is cited."""
    word = COMPARED.search(scene.folded)
    computed = any(
        isinstance(filler, Computation) and filler.name in (COMPARE, "difference", "ratio")
        for filler in scene.slotted.fillers
    )
    if word is None or computed or any(COMPARED.search(s) for s in scene.sentences):
        return []
    return [Violation("comparison", f"“{word.group()}”: plan a comparison instead")]


def _numbers(scene: Scene) -> list[Violation]:
    """Numbers that are no slots: all of them are wrong but those in dates and in names."""
    found = [
        Violation("number", f"“{scene.text[q.start : q.end]}” is written out; write its slot")
        for q in literal_quantities(scene.text)
    ]
    found += [
        Violation("scale", f"“{sign}” beside a slot would change its figure")
        for sign in scaled_slots(scene.text)
    ]
    today = scene.sources[0].today if scene.sources else None
    dates = find_periods(scene.text, today)
    known = " ".join(source.folded for source in scene.sources)
    sentences = " ".join(scene.sentences)

    def dated(start: int, end: int) -> bool:
        return any(d.start < end and start < d.end for d in dates)

    for pattern, place in ((_DIGITS, known), (RANKED, sentences), (NUMBER_WORDS, sentences)):
        for match in pattern.finditer(scene.folded):
            # 5G and 5+2 are names, and 第一 may be part of one; bare digits never are.
            bare = re.fullmatch(r"[\d.,-]+", match.group()) is not None
            if not dated(*match.span()) and (bare or match.group() not in place):
                said = f"“{match.group()}” is no figure of the table; use a slot"
                found.append(Violation("number", said))
    for match in _HAN_NUMBER.finditer(scene.folded):
        at = match.start()
        near = (scene.folded[max(0, at - 1) : at + 1], scene.folded[at : at + 2])
        if not dated(*match.span()) and not any(len(p) == 2 and p in known for p in near):
            found.append(Violation("number", f"“{near[1]}” is not in the passages"))
    return list(dict.fromkeys(found))


def _dates(scene: Scene) -> list[Violation]:
    sources = [*scene.sources, *scene.named]
    found = []
    for period in find_periods(scene.text, sources[0].today if sources else None):
        said = scene.text[period.start : period.end]
        known = (
            any(periods_agree(period.value, own) for own in scene.periods)
            or scene.support.period_known(period.value, sources)
            or any(fold(said) in source.folded for source in sources)
        )
        if not known:
            found.append(Violation("date", f"“{said}” is not in the passages cited"))
    return found
