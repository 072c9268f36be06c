"""An amount and the number of things that share it, told in one sentence: 46 vessels, 38 million.

A question for an average mostly names one of the two well enough; the other stands beside it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from rag import compute
from rag.amounts import amount as size_of
from rag.amounts import split_unit
from rag.ask import Ask
from rag.counted_with import counts_such
from rag.derived import Derived, has_unit, is_amount, loose
from rag.dimensions import can_count, count_unlike_things, is_counter
from rag.display import base_value
from rag.figure_index import FigureView, same_sentence
from rag.find import Finder
from rag.lexicon.deriving import OF_AVERAGES
from rag.lexicon.measures import MONEY_MEASURES, TIME_UNITS
from rag.nature import COUNT, MONEY, nature_asked, nature_of, nature_told
from rag.operands import lacks_name
from rag.units import Slot

_MONEY = re.compile(
    r"多少[元钱]|造价|花费|经费|多贵|\b(?:cost|spend|spent|pay|paid|bill|price|fare|grant)"
)
_LEAST, _LEAST_FOREIGN, _LOOKED_AT = 0.4, 0.25, 3
_SAME_THING, _NAMED, _PLANNED = 0.7, 1.0, 0.5
_FAR, _TOO_LITTLE = 100, Decimal("0.01")
_SEGMENT_END = re.compile(r"[；;]")


def apportioned(
    finder: Finder, ask: Ask, counter: str, thing: str, looked_at: int = _LOOKED_AT
) -> Derived | None:
    """The amount shared out to the things told beside it, one of which fits the question best."""
    content = tuple(u for u in ask.units if u.text not in OF_AVERAGES) or ask.units
    free = replace(loose(ask), unit="", units=content)
    for match in finder.rank(free)[:looked_at]:
        if match.coverage < (_LEAST_FOREIGN if finder.is_foreign(match) else _LEAST):
            continue
        pairs = _pairs_beside(finder, ask, match.view, counter, thing)
        if pairs:
            amount, count = min(pairs, key=lambda p: (p[0], p[1].figure.id, p[2].figure.id))[1:]
            computed = compute.average(amount.figure, count.figure, ask.unit)
            return Derived("average", computed, (amount, count))
    return None


def _speaks_of_the_rarest(finder: Finder, ask: Ask, a: FigureView, b: FigureView) -> bool:
    """Whether the word that says most of a question stands where the figures do, if it is told
    in their sentence: which of two hospitals."""
    rarest = max(ask.units, key=finder.importance, default=None)
    if rarest is None or finder.is_foreign_view(a) or not finder.matched(rarest, a.sentence):
        return True
    return any(rarest.match(Slot(_segment(finder, v))) > 0 for v in (a, b))


def _segment(finder: Finder, view: FigureView) -> str:
    """The words between two semicolons or full stops that a figure stands among."""
    text = finder.evidence.briefing(view.passage).text
    figure = view.figure
    before = _SEGMENT_END.split(text[figure.sentence_start : figure.start])[-1]
    return before + _SEGMENT_END.split(text[figure.start : figure.sentence_end])[0]


Scored = tuple[float, FigureView, FigureView]


def _pairs_beside(
    finder: Finder, ask: Ask, view: FigureView, counter: str, thing: str
) -> list[Scored]:
    """Pairs of an amount and a number of things of one sentence, one of them ``view``."""
    beside = [v for v in finder.views if _is_beside(v, view) and is_amount(v) and not v.each]
    counts = [v for v in beside if _counts(finder, v, counter, thing)]
    amounts = [v for v in beside if v not in counts and _is_amount_asked(finder, ask, v)]
    if not counts:
        # Exactly one number of things and one amount: what else would be shared out to what?
        others = [v for v in beside if v not in amounts and _may_count(v)]
        # 平均每场 is not for each of so many firms.
        others = [v for v in others if not count_unlike_things(counter, v.figure.unit)]
        counts = others if len(others) == 1 and len(amounts) == 1 else []
        elsewhere = [v for v in finder.views if is_amount(v) and v not in others]
        if thing and thing.isascii() and any(_counts(finder, v, counter, thing) for v in elsewhere):
            # Per ship call: how many calls there were is told in another place.
            counts = []
    found = []
    for amount in amounts:
        for count in counts:
            if size_of(count.figure) <= 1 or is_too_little(amount, count):
                continue
            distance = abs(amount.figure.start - count.figure.start) / _FAR
            one = amount.figure.subject == count.figure.subject
            of_one = amount.figure.metric == count.figure.metric != ""
            meant = view is amount or view is count
            apart = _segment(finder, amount) != _segment(finder, count)
            planned = amount.figure.status != count.figure.status
            if not ask.status and "actual" not in (amount.figure.status, count.figure.status):
                # What is foreseen of both is asked for by a word of it.
                continue
            if lacks_name(finder, ask.units, amount, count):
                continue
            if not _speaks_of_the_rarest(finder, ask, amount, count):
                continue
            score = distance - _SAME_THING * (one + of_one) + _PLANNED * (planned + apart - meant)
            found.append((score, amount, count))
    return found


def is_too_little(amount: FigureView, count: FigureView) -> bool:
    """Whether there is hardly anything for each: the amount is not that of so many things."""
    return base_value(amount.figure) / base_value(count.figure) < _TOO_LITTLE


def _is_beside(a: FigureView, b: FigureView) -> bool:
    if same_sentence(a, b):
        return True
    one, other = a.figure, b.figure
    # The subject of English is often only what is counted.
    thing = one.subject if one.subject not in (one.unit, other.unit) else ""
    alike = thing == other.subject != "" or one.metric == other.metric != ""
    return alike and a.passage.id == b.passage.id


def is_money_asked(ask: Ask) -> bool:
    """Whether a question without a unit asks for a sum of money."""
    if ask.unit:
        return False
    if MONEY in (ask.natures or nature_asked(ask.folded)) or ask.measures & MONEY_MEASURES:
        return True
    return _MONEY.search(ask.folded) is not None


def _may_count(view: FigureView) -> bool:
    figure = view.figure
    return figure.kind == "count" and nature_told(figure) == COUNT and not view.former


def _counts(finder: Finder, view: FigureView, counter: str, thing: str) -> bool:
    """Whether a number is of the things that an amount is shared out to: 平均每张床, per room."""
    unit = view.figure.unit
    if unit in TIME_UNITS or view.former:
        return False
    if counter and (unit == counter or (unit and thing.startswith(unit))):
        return True
    if thing.isascii() and thing and unit and unit.startswith(thing.rstrip("s")):
        return True
    if unit and counter and not is_counter(counter):
        return False
    units = finder.ask(thing).units if thing else ()
    named = [u for u in units if finder.matched(u, view.about) >= _NAMED]
    if not named or nature_of(unit) != COUNT:
        return False
    return view.figure.kind == "count" and (not counter or can_count(unit, counter))


def _is_amount_asked(finder: Finder, ask: Ask, view: FigureView) -> bool:
    figure = view.figure
    if figure.unit in TIME_UNITS or view.former:
        return False
    bare = split_unit(ask.unit)[1]
    if bare:
        asked = nature_of(bare)
        fits = has_unit(ask.unit, figure) or asked != COUNT
        return fits and asked == nature_told(figure)
    if is_money_asked(ask):
        return nature_told(figure) == MONEY
    if ask.counters:
        # How many firms came to each event: a number of firms, no money.
        return counts_such(ask.counters, figure.unit) > 0.0
    return figure.kind == "level"
