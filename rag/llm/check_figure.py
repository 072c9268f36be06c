"""One slot as a claim: its figure's subject, measure, period, status, direction, basis and sign."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.figures.periods import Period, find_periods
from index.figures.quantities import dimension_of
from index.script import fold
from rag.figure_index import FigureView, measures_in
from rag.llm.claims import Claim
from rag.llm.lexicon import NEGATED, PLANNED, SHARES
from rag.llm.operations import OPERATIONS, Computation, periods_of
from rag.llm.scene import Scene
from rag.llm.slots import PLACE
from rag.llm.support import Source
from rag.llm.told import directions, last_direction, other_basis, own_periods, same_period
from rag.llm.violations import Violation
from rag.objections import MIN_COVERAGE_FOREIGN
from rag.spans import periods_agree
from rag.units import Slot, Unit

MATCHED = 0.6
CLEAR = 0.8
# Of the words that say what a figure is, this share must stand in its own sentence.
_ABOUT = 0.6
# How much better another figure of the sentence must fit the words of a claim.
_CLEARLY = 0.12


class FigureCheck:
    """One claim of a sentence; ``faults`` says what is wrong with it."""

    def __init__(self, scene: Scene, claim: Claim) -> None:
        self._scene = scene
        self._support = scene.support
        self._finder = scene.support.finder
        self._claim = claim
        self._text, self._units = self._named()
        self._found: list[Violation] = []

    def faults(self) -> list[Violation]:
        filler = self._scene.slotted.fillers[self._claim.slot]
        if isinstance(filler, Computation):
            self._computed(filler)
        else:
            self._figure(filler)
        return self._found

    def _wrong(self, kind: str, said: str) -> None:
        name = self._scene.slotted.names[self._claim.slot]
        self._found.append(Violation(kind, f"{{{name}}} in “{self._scene.shown}”: {said}"))

    def _named(self) -> tuple[str, tuple[Unit, ...]]:
        """The nearest words that name something, and their units; none where nothing is named."""
        for text in self._claim.widening:
            bare = PLACE.sub(" ", text)
            units = self._support.units(bare)
            if any(not u.measure or len(u.text) > 1 for u in units):
                return bare, units
        return "", ()

    @property
    def _measures(self) -> frozenset[str]:
        """Measures that the claim names, as questions or as reports do."""
        asked = frozenset(unit.measure for unit in self._units if unit.measure)
        return asked | measures_in(self._text)

    # --- a figure of the text --------------------------------------------------------------------

    def _figure(self, view: FigureView) -> None:
        figure = view.figure
        source = self._support.source_of(view.passage)
        topic = f"{figure.place}{figure.subject} {figure.metric}".strip()
        if not self._units:
            # It leans on the question alone, so it must be what the question asks.
            ask = self._finder.ask(self._finder.text)
            self._units = ask.units
            if self._finder.find(ask, lambda v: v.figure.id == figure.id).reason:
                self._wrong("subject", f"the question asks for something else ({topic})")
        if not self._speaks_of([view], source):
            self._wrong("subject", f"its sentence is about something else ({topic})")
        if rival := self._rival(view):
            self._wrong("subject", f"it is {topic}, not {rival}")
        elif not self._scene.is_foreign([source]) and (untold := self._untold(view)):
            self._wrong("subject", f"say that it is of {untold}")
        if self._other_measure(view):
            self._wrong("measure", f"it measures {'、'.join(sorted(view.measures)) or topic}")
        if said := self._other_period(view, source):
            self._wrong("period", f"it is of {figure.period or 'no stated period'}, not {said}")
        self._status(view)
        self._change(view, source)

    def _speaks_of(self, views: Sequence[FigureView], source: Source) -> bool:
        slots = [slot for v in views for slot in (v.about, v.clause, v.sentence)]
        least = MIN_COVERAGE_FOREIGN if self._scene.is_foreign([source]) else _ABOUT
        return self._support.carried(self._units, [*slots, source.context]) >= least

    def _other_measure(self, view: FigureView) -> bool:
        """A measure is named that the figure's is not, or that its sentence does not speak of."""
        if self._measures and view.measures and not self._measures & view.measures:
            return True
        told = measures_in(view.sentence.folded)
        for other in self._support.views:
            if other.sentence is view.sentence:
                told |= other.measures
        return not self._measures <= told | view.measures

    def _rival(self, view: FigureView) -> str:
        """A word of the claim that belongs to another figure of the same sort, not to this one."""
        rivals = [o for o in self._support.views if _sort(o) == _sort(view) and o is not view]
        beside = any(other.clause.folded == view.clause.folded for other in rivals)
        # A clause that two figures share tells nothing of either.
        own = [view.about] if beside else [view.about, view.clause]
        strange = self._support.missing(self._units, own)
        for other in rivals:
            if other.measures > view.measures:
                # What is told of output and sales at once is of neither alone.
                continue
            theirs = [u for u in strange if u.match(other.about) >= CLEAR]
            mine = [u for u in self._units if u.match(view.about) >= CLEAR > u.match(other.about)]
            if theirs and not mine:
                return theirs[0].text
        alike = self._likeness(view)
        for other in rivals:
            near = other.figure.sentence_start == view.figure.sentence_start
            if near and is_rival(other, view) and self._likeness(other) > alike + _CLEARLY:
                return f"{other.figure.subject} {other.figure.metric}".strip()
        return ""

    def _untold(self, view: FigureView) -> str:
        """What alone tells a figure from another that the claim fits too: 汽车出口 has one figure,
        新能源汽车出口 another. The question may have told it."""
        told = Slot(f"{self._scene.bare} {self._finder.text}")
        for other in self._support.views:
            if not is_rival(other, view) or other.measures != view.measures:
                continue
            if not periods_agree(view.figure.period, other.figure.period):
                continue
            if self._support.carried(self._units, [other.about]) < CLEAR:
                continue
            apart = [word for word in view.words if word.match(other.about) < MATCHED]
            if apart and not any(word.match(told) >= MATCHED for word in apart):
                return apart[0].text
        return ""

    def _likeness(self, view: FigureView) -> float:
        """How much the words of the claim and those that say what a figure is are the same."""
        if not self._units or not view.words:
            return 0.0
        claim = Slot(" ".join(unit.text for unit in self._units))
        there = self._support.carried(self._units, [view.about])
        back = self._support.carried(view.words, [claim])
        return 2 * there * back / (there + back) if there + back else 0.0

    def _status(self, view: FigureView) -> None:
        if view.figure.status != "actual":
            if not PLANNED.search(self._part()):
                self._wrong("status", f"it is {view.figure.status}, not a fact")
            return
        planned = PLANNED.search(self._scene.folded) is not None
        here = PLANNED.search(fold(f"{self._claim.head}{self._claim.tail}"))
        stated = view.clause.folded if here else view.sentence.folded
        if planned and not PLANNED.search(stated):
            self._wrong("status", "it is a fact, neither forecast nor target")

    def _part(self) -> str:
        """What stands around the slot between semicolons: 力争A达到{F1}；B为{F2} plans A alone."""
        at, folded = len(self._claim.before), self._scene.folded
        start = folded.rfind(";", 0, at) + 1
        end = folded.find(";", at)
        return folded[start : end if end >= 0 else len(folded)]

    def _change(self, view: FigureView, source: Source) -> None:
        figure, near = view.figure, fold(self._claim.near)
        if not self._direction_fits(view, near):
            self._wrong("direction", f"it is {figure.direction or 'no change'}")
        is_rate = figure.kind in ("share", "points") or SHARES.search(view.clause.folded)
        if SHARES.search(near) and not is_rate and not self._scene.is_foreign([source]):
            self._wrong("kind", f"it is no share but {figure.kind}")
        if other_basis(near, figure.basis):
            self._wrong("basis", f"it is measured {figure.basis}")
        if NEGATED.search(view.clause.folded) and not NEGATED.search(near):
            self._wrong("negation", "its clause denies it")

    def _direction_fits(self, view: FigureView, near: str) -> bool:
        figure = view.figure
        if figure.kind in ("growth", "points") and figure.direction:
            # 增速下降: the word next to the figure tells its direction.
            told = last_direction(fold(self._claim.head)) or last_direction(fold(self._claim.tail))
            return told in ("", figure.direction)
        said = directions(view.clause.folded) | ({figure.direction} if figure.direction else set())
        return directions(near) <= said

    # --- periods ---------------------------------------------------------------------------------

    def _other_period(self, view: FigureView, source: Source) -> str:
        """The period that the claim gives its figure, if it is not the figure's."""
        told = self._told_period(source)
        own = view.figure.period
        if told is None:
            asked = {p.value for p in self._finder.ask(self._finder.text).periods}
            lacks = own and len(asked) == 1 and not periods_agree(min(asked), own)
            return min(asked) if lacks else ""
        if same_period(told.value, own):
            return ""
        if own:
            return "" if self._written_periods(view, source) == {told.value} else told.value
        return "" if self._support.period_known(told.value, [source]) else told.value

    def _told_period(self, source: Source) -> Period | None:
        """The period nearest before the slot, or beside it."""
        claim = self._claim
        for text in (claim.own, claim.head, claim.before):
            found = [
                period
                for period in own_periods(text, source.today)
                # From 1 May on, in an earlier clause, is when something began.
                if text is not claim.before or not re.fullmatch(r"\d{4}-\d\d-\d\d", period.value)
            ]
            if found:
                return found[-1]
        return None

    def _written_periods(self, view: FigureView, source: Source) -> set[str]:
        """Periods that a figure's clause, else its sentence, names, if the clause is its alone."""
        others = [v for v in self._support.views if v.figure.id != view.figure.id]
        if any(other.clause is view.clause for other in others):
            return set()
        text = source.briefing.text[view.figure.sentence_start : view.figure.sentence_end]
        inner = {p.value for p in find_periods(view.clause.folded, source.today)}
        return inner or {p.value for p in find_periods(text, source.today)}

    # --- computed values -------------------------------------------------------------------------

    def _computed(self, computation: Computation) -> None:
        views = computation.views
        source = self._support.source_of(views[0].passage)
        self._units = self._units or self._finder.ask(self._finder.text).units
        if not self._speaks_of(views, source):
            self._wrong("subject", "its operands are about something else")
        given = frozenset(measure for view in views for measure in view.measures)
        # A single character such as 花 in 平均每家花 is a measure too, and binds less.
        loose = frozenset(u.measure for u in self._units if len(u.text) == 1)
        if self._measures and given and not self._measures <= given | loose:
            self._wrong("measure", f"its operands measure {'、'.join(sorted(given))}")
        self._computed_period(computation, source)
        kind = OPERATIONS.get(computation.name)
        if kind and kind.told and not kind.told.search(fold(self._scene.bare)):
            self._wrong("operation", f"the words do not say that it is {computation.name}")
        if kind and kind.earlier and directions(fold(self._claim.own)):
            self._wrong("operation", f"{computation.name} gives the value before, not its change")
        status = {view.figure.status for view in views} - {"actual"}
        if status and not PLANNED.search(self._scene.folded):
            self._wrong("status", f"an operand is {', '.join(sorted(status))}")

    def _computed_period(self, computation: Computation, source: Source) -> None:
        told = self._told_period(source)
        asked = {p.value for p in self._finder.ask(self._finder.text).periods}
        value = told.value if told else min(asked) if len(asked) == 1 else ""
        allowed = periods_of(computation, source.today)
        if value and not any(same_period(value, period) for period in allowed):
            own = ", ".join(sorted(allowed)) or "no stated period"
            self._wrong("period", f"it is of {own}, not {value}")


def _sort(view: FigureView) -> str:
    """Amounts, changes and shares: the words that tell one tell none of the others."""
    kind = view.figure.kind
    return {"growth": "change", "points": "change", "share": "share"}.get(kind, "amount")


def is_rival(other: FigureView, view: FigureView) -> bool:
    """Whether two figures are of one sort, so that one could stand in place of the other."""
    a, b = other.figure, view.figure
    return a.id != b.id and a.kind == b.kind and dimension_of(a.unit) == dimension_of(b.unit)
