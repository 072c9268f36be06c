"""Figures that are not of the thing, predicate, measure or quantity asked for."""

from __future__ import annotations

import re

from index.records import Figure
from index.script import is_han
from rag.ages import ages_in
from rag.ask import Ask
from rag.asked_thing import (
    asks_per_head,
    counted,
    is_thing,
    measured,
    predicate_asked,
    things_asked,
    told_per_head,
)
from rag.figure_index import FigureView, measures_in
from rag.lexicon.counted import COUNT_PEOPLE
from rag.lexicon.frame import BEFORE_HOW_MUCH, GENERIC_NOUNS
from rag.lexicon.measures import (
    ASKS_SIZE,
    BRINGS_ABOUT,
    PRICE,
    QUANTITY_ENDINGS,
    QUANTITY_NAMES,
    UNLIKE_MEASURES,
)
from rag.lexicon.natures import OUTCOMES, PRICE_ASKED, PRICE_TOLD
from rag.lexicon.relating import PARTS_FOLLOW
from rag.match import Match
from rag.missing_words import is_told_elsewhere
from rag.nature import MONEY, nature_of
from rag.reading import Reading
from rag.speech import solidity
from rag.terms import names_term
from rag.units import Slot, Unit, formal_names, is_said_of_many

# Credit of a word that is hardly like the one asked for.
_FAINT = 0.2
# So much better than any other figure is one that words beside the point hardly keep away.
_AHEAD = 0.3
# One word that is so much of the question is what it asks of.
_HALF_OF_IT = 0.5
_COMPOUND = 4
_OF_IT = 0.5
_CLAUSES = re.compile("[，,；;。！!？?]")
_PARTS = re.compile(PARTS_FOLLOW)
_OF_THINGS = re.compile(
    rf"(?P<which>[^，,。？?]{{4,}})的(?P<thing>[\u4e00-\u9fff]{{2,8}}?)(?:{BEFORE_HOW_MUCH})*(?:有|是)?(?:多少|几)"
)
_QUANTITY_ASKED = re.compile(ASKS_SIZE)
_VOLUME_ASKED = re.compile(r"[\u4e00-\u9fff]{2}[量额](?=[，,。？?]|有?多少|[是为达有]|$)")
_PRICE_ASKED, _PRICE_TOLD = re.compile(PRICE_ASKED), re.compile(PRICE_TOLD)
_OUTCOME_ASKED = re.compile(
    r"\bhow many (?:of (?:the|these|those|its|their) )?(?:[a-z-]+ ){0,4}?"
    rf"(?P<how>(?:{'|'.join(OUTCOMES)})\w*)\b"
)
# How much of what is counted the figure's own clause must speak of.
_OF_COUNTED = 0.4
_OF_PREDICATE = 0.3
# So much of a score that the thing counted is the very one asked for.
_THE_VERY_THING = 0.4


def lacks_asked_thing(reading: Reading, ask: Ask, match: Match) -> str:
    """Why a figure is not of the very thing that stands behind 多少; empty if it is."""
    view = match.view
    here = (view.about, view.clause)
    if asks_per_head(ask) and not told_per_head(view):
        return "measure"
    if ages_in(ask.folded) & ages_in(view.about.folded):
        # 60岁以上的长者有多少: told of those of that age, whatever they are called.
        return ""
    quantity = measured(ask)
    if (
        quantity
        and view.sort.isdisjoint(quantity.patterns)
        and not any(reading.matched(quantity, slot) for slot in here)
    ):
        return "measure"
    # 多少部门, without a measure word, counts as well.
    things = counted(ask) or [
        # 多少资金: the unit says as much of any money.
        t
        for t in things_asked(ask)
        if solidity(t.text) == 1.0 and view.sort.isdisjoint(t.patterns)
    ]
    total = sum(reading.index.weight(thing) for thing in things)
    told = sum(
        reading.index.weight(t) * max(reading.matched(t, slot) for slot in here) for t in things
    )
    lacking = bool(things) and told < _OF_COUNTED * total
    # 装了多少支充电桩 is told by no 6场, however near its sentence is.
    return (
        "subject"
        if lacking and (is_counted_otherwise(match) or not reading.stands_out(view))
        else ""
    )


def is_counted_otherwise(match: Match) -> bool:
    """Whether a Chinese figure is in no measure word of what is asked for: 6场, for 多少支."""
    figure = match.view.figure
    told = bool(figure.unit) and not figure.unit.isascii() and figure.unit not in COUNT_PEOPLE
    return told and figure.kind == "count" and "unit" in match.clashes


def lacks_predicate(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """How many were women is not answered by how many there are."""
    said = predicate_asked(ask)
    here = (view.about, view.clause, view.sentence)
    total = sum(reading.index.weight(u) for u in said)
    told = sum(reading.index.weight(u) * max(reading.matched(u, s) for s in here) for u in said)
    return bool(said) and told < _OF_PREDICATE * total


def lacks_outcome(ask: Ask, view: FigureView) -> bool:
    """How many banks failed is not answered by how many were tested, nor what gold costs by how
    much of it there is: of an English figure, in its own sentence or beside it."""
    told = f"{view.about.folded} {view.clause.folded} {view.sentence.folded}"
    priced = _PRICE_ASKED.search(ask.folded)
    if priced and not ask.kinds and not _PRICE_TOLD.search(told):
        return True
    asked = _OUTCOME_ASKED.search(ask.folded)
    return asked is not None and not any(
        re.search(rf"\b(?:{group})", told) for group in OUTCOMES if re.match(group, asked["how"])
    )


def lacks_quantity(reading: Reading, ask: Ask, match: Match) -> bool:
    """Whether what is missing is the quantity itself, or a thing told of elsewhere.

    售价 is not found where sales are told; a briefing that speaks of 光伏 would say so where it
    tells a figure of it, also where it calls it otherwise; and what is near to no word of the
    briefing, such as 火星, is none of its words in other words.
    """
    missing = [u for u in ask.units if u.text in match.missing]
    if any(u.text.endswith(QUANTITY_ENDINGS) or names_term(u.text) for u in missing):
        return True
    if any(is_told_elsewhere(reading, ask, u) for u in missing):
        return True
    nouns = [u for u in missing if is_han(u.text[0]) and solidity(u.text) == 1.0]
    if any(_is_sort_told_elsewhere(reading, u, match.view) for u in nouns):
        return True
    total = sum(reading.index.weight(u) for u in ask.units) or 1.0
    heaviest = max((reading.importance(u) for u in nouns), default=0.0) / total
    if match.lead >= _AHEAD and heaviest < _HALF_OF_IT:
        # What stands out alone is told in other words, whatever else is told in these.
        return False
    return any(
        u.text in reading.text_in_scope or max((c for _, c in u.near), default=0.0) < _FAINT
        for u in nouns
    )


def _is_sort_told_elsewhere(reading: Reading, unit: Unit, view: FigureView) -> bool:
    """工业园区: the briefing speaks of 园区 elsewhere, and what is no 园区 is no such."""
    sort = unit.text[-2:]
    return (
        len(unit.text) >= _COMPOUND
        and sort not in GENERIC_NOUNS
        and sort in reading.text_in_scope
        and sort not in view.around.folded
        and sort not in view.sentence.folded
    )


def lacks_measure(reading: Reading, ask: Ask, match: Match) -> bool:
    """A measure is asked for, and neither the figure nor its clause speaks of it."""
    view = match.view
    if reading.evidence.briefing(view.passage).language == "en":
        # English names a measure once and leaves it out from then on.
        return False
    wanted = [u for u in ask.units if u.measure and not _tells_thing_apart(ask, u)]
    if not view.measures and ask.unit and ask.unit == view.figure.unit:
        # 造了几艘 of ships, of which it is told how many were finished: a verb of every day.
        wanted = [unit for unit in wanted if not is_said_of_many(unit.text)]
    if not view.measures and is_price(view.figure):
        # 复合肥每吨3120元: what it is sold at, though no word says that this is a price.
        wanted = [unit for unit in wanted if unit.measure != PRICE]
    if not view.measures and match.parts.get("thing", 0.0) >= _THE_VERY_THING:
        # How many standards did it produce: what is no goods has no output.
        wanted = [unit for unit in wanted if unit.text not in BRINGS_ABOUT]
    slots = [view.about, view.clause]
    if not view.measures and _PARTS.search(view.lead.folded):
        # 贷款增长A，其中甲增长B: of the measure of the whole.
        slots.append(view.lead)
    things = [u for u in ask.units if not u.measure]
    of_it = bool(things) and all(reading.matched(u, view.about) >= _OF_IT for u in things)
    if not view.measures and view.figure.kind == "growth" and of_it:
        slots.append(_paragraph_before(reading, view))
    return bool(wanted) and not any(unit.match(slot) >= 0.7 for unit in wanted for slot in slots)


def _paragraph_before(reading: Reading, view: FigureView) -> Slot:
    """工业增加值增长A。汽车增长B，电子增长C: each of the measure that its paragraph named last."""
    text = reading.evidence.briefing(view.passage).text
    paragraph = text[text.rfind("\n", 0, view.figure.start) + 1 : view.figure.start]
    clauses = [clause for clause in _CLAUSES.split(paragraph) if measures_in(clause)]
    return Slot(clauses[-1] if clauses else "")


def is_growth_of_other_measure(reading: Reading, ask: Ask, view: FigureView) -> bool:
    """利润 is not what 电子行业增长A is told of, in a paragraph on 增加值."""
    named = {u.measure for u in ask.units if u.text in formal_names(u.measure)}
    if view.measures or not named or view.figure.kind != "growth":
        return False
    if reading.evidence.briefing(view.passage).language == "en":
        return False
    told = measures_in(f"{_paragraph_before(reading, view).folded} {view.clause.folded}")
    return bool(told) and told.isdisjoint(named)


def names_other_measure(ask: Ask, view: FigureView) -> bool:
    """粗钢产能 is not how much of it was made: the figure is told of a measure by its name."""
    own = view.figure.metric or view.figure.subject
    named = {u.measure for u in view.words if u.measure and own.endswith(u.text)}
    if not named or not named.isdisjoint(ask.measures):
        return False
    return any(group & named and group & ask.measures for group in UNLIKE_MEASURES)


def asks_other_volume(ask: Ask, match: Match) -> bool:
    """装车量 is nothing that is told here, and no 出口, of which the figure is."""
    asked = _VOLUME_ASKED.search(ask.folded)
    measures = match.view.measures
    if asked is None or not measures or not measures.isdisjoint(ask.measures):
        return False
    said = [w for w in match.missing if len(w) > 1 and w not in GENERIC_NOUNS]
    return any(word in asked[0] for word in said)


def is_price(figure: Figure) -> bool:
    """Whether a figure is so much money as one thing is sold at: no millions of it."""
    return figure.kind == "level" and not figure.magnitude and nature_of(figure.unit) == MONEY


def _tells_thing_apart(ask: Ask, measure: Unit) -> bool:
    """靠临时进口拿到药的病人有多少 asks how many patients there are, and for no imports."""
    found = _OF_THINGS.search(ask.folded)
    if found is None or measure.text not in found["which"]:
        return False
    return any(is_thing(u) for u in ask.units if found["thing"].endswith(u.text))


def is_of_other_quantity(ask: Ask, match: Match) -> bool:
    """装机容量有多大 is not answered by 总投资: the figure has the name of another quantity."""
    found = _QUANTITY_ASKED.search(ask.folded)
    if found is None or not match.view.figure.metric.endswith(QUANTITY_NAMES):
        return False
    heads = [u for u in ask.units if len(u.text) > 2 and found["what"].endswith(u.text)]
    return any(u.text in match.missing and u.text.endswith(QUANTITY_NAMES) for u in heads)
