"""A sentence held against what it would cite, before anyone sees it.

Each slot is a claim: its window is the clause around it, with the head of the sentence where the
clause names nothing itself. A claim fails on another subject, measure, period, status, direction,
basis or sign than the figure's own. What has no slot is carried by the words of a passage or fails.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.figures.periods import Period, find_periods
from index.figures.quantities import dimension_of
from index.script import fold
from rag.figure_index import FigureView
from rag.find import MAX_MISSING, MAX_MISSING_FOREIGN, MIN_COVERAGE, MIN_COVERAGE_FOREIGN
from rag.llm.operations import COMPARE, OPERATIONS, Computation, periods_of
from rag.llm.slots import PLACE, Slotted, literal_quantities, place, scaled_slots
from rag.llm.support import Source, Support
from rag.llm.violations import Violation
from rag.llm.words import (
    COMPARED,
    FALLS,
    LAST_PERIOD,
    NEGATED,
    NEGATIVE_GROWTH,
    NUMBER_WORDS,
    PLANNED,
    RANKED,
    RISES,
    SHARES,
    YEAR_ON_YEAR,
)
from rag.match import periods_agree
from rag.units import Slot, Unit

_CLAUSE_END = re.compile(r"[，；。：！？,;:!?\n]")
_MATCHED = 0.6
_CLEAR = 0.8
# Of a sentence without figures, this share of its content must stand in what is cited.
_CARRIED, _CARRIED_FOREIGN = 0.72, 0.4
_DIGITS = re.compile(r"[A-Za-z]*[\d０-９][\w.,-]*")
_HAN_NUMBER = re.compile(r"[二两三四五六七八九十百千万亿]")


@dataclass(frozen=True)
class Claim:
    """A slot with the words that say what it is."""

    slot: int
    own: str
    """From the slot before it, or the start of its clause, to the next slot or clause end."""
    head: str
    """The clause up to the slot, other slots included."""
    before: str
    """The sentence up to the slot."""


@dataclass(frozen=True)
class Verified:
    """A sentence that may be shown, with the passages it cites beside its figures' own."""

    slotted: Slotted
    sources: tuple[Source, ...]
    units: tuple[Unit, ...]


class Checker:
    """Checks the sentences of one reply, in order."""

    def __init__(self, support: Support) -> None:
        self.support = support
        self.finder = support.finder
        self.english = self.finder.question.language == "en"

    def check(self, slotted: Slotted) -> tuple[Verified, list[Violation]]:
        """The sentence as it may be shown, unless there are violations."""
        views = _views(slotted)
        own = [self.support.source_of(view.passage) for view in views]
        folded = fold(slotted.text)
        bare = PLACE.sub(" ", slotted.text)
        units = self.support.units(bare)
        foreign = self._foreign(own)
        enough = _CARRIED_FOREIGN if foreign else _CARRIED
        named = [self.support.sources[n] for n in slotted.passages if n in self.support.sources]
        if views:
            sources = list(dict.fromkeys(own))
        else:
            sources = self.support.best(units, slotted.passages, enough)
        found = self._words(slotted, folded, units, sources, enough, bool(views))
        found += self._numbers(slotted, folded, sources)
        found += self._dates(slotted, folded, [*sources, *named])
        for claim in claims_of(slotted.text):
            filler = slotted.fillers[claim.slot]
            if isinstance(filler, Computation):
                found += self._computed(claim, slotted, filler)
            else:
                found += self._figure(claim, slotted, filler)
        found += self._order(slotted)
        return Verified(slotted, tuple(sources), units), found

    def _foreign(self, sources: Sequence[Source]) -> bool:
        every = sources or list(self.support.sources.values())
        return any((s.briefing.language == "en") != self.english for s in every)

    # --- the sentence as a whole -----------------------------------------------------------------

    def _words(
        self,
        slotted: Slotted,
        folded: str,
        units: Sequence[Unit],
        sources: Sequence[Source],
        enough: float,
        has_figures: bool,
    ) -> list[Violation]:
        found: list[Violation] = []
        text = slotted.text
        slots = [source.slot for source in sources]
        if not has_figures:
            if not units:
                return [Violation("empty", f"“{_shown(slotted)}” says nothing that can be checked")]
            if not sources or self.support.carried(units, slots) < enough:
                found.append(
                    Violation("claim", f"no passage says “{_shown(slotted)}”; keep to their words")
                )
        elif (lost := self._lost_share(units, slots)) > (
            MAX_MISSING_FOREIGN if enough == _CARRIED_FOREIGN else MAX_MISSING
        ):
            found.append(
                Violation(
                    "claim",
                    f"“{_shown(slotted)}” says more than its passages ({lost:.0%} not there)",
                )
            )
        bare = PLACE.sub(" ", text)
        for name in self.support.strange_names(bare, units, sources):
            found.append(Violation("name", f"“{name}” is not in the passages cited"))
        sentences = self._cited_sentences(slotted, sources, units)
        if NEGATED.search(folded) and not any(NEGATED.search(s) for s in sentences):
            found.append(
                Violation("negation", f"no passage denies what “{_shown(slotted)}” denies")
            )
        if not has_figures:
            if not NEGATED.search(folded) and sentences and NEGATED.search(sentences[0]):
                found.append(
                    Violation("negation", f"the passage denies what “{_shown(slotted)}” states")
                )
            if self._turned(folded, sentences):
                found.append(
                    Violation("direction", f"“{_shown(slotted)}” turns rise and fall around")
                )
            if PLANNED.search(" ".join(sentences)) and not PLANNED.search(folded):
                # What is only planned must not be told as done; plans told in plain verbs pass.
                found += self._done(slotted, folded)
        compares = any(
            isinstance(f, Computation) and f.name in (COMPARE, "difference", "ratio")
            for f in slotted.fillers
        )
        for word in COMPARED.findall(folded):
            if not compares and not any(word in s or COMPARED.search(s) for s in sentences):
                found.append(Violation("comparison", f"“{word}”: plan a comparison instead"))
                break
        return found

    def _done(self, slotted: Slotted, folded: str) -> list[Violation]:
        done = re.search(
            r"已经|已(?!知)|完成了|建成了|实现了|\bhas\b|\bhave\b|\bhad\b|\balready\b", folded
        )
        if not done:
            return []
        return [Violation("status", f"“{_shown(slotted)}” tells as done what is planned")]

    def _lost_share(self, units: Sequence[Unit], slots: Sequence[Slot]) -> float:
        total = sum(self.finder.importance(u) for u in units)
        lost = sum(self.finder.importance(u) for u in self.support.missing(units, slots))
        return lost / total if total else 0.0

    def _cited_sentences(
        self, slotted: Slotted, sources: Sequence[Source], units: Sequence[Unit]
    ) -> list[str]:
        """Folded sentences that the claim would quote, best first; those of its figures first."""
        found = [view.sentence.folded for view in _views(slotted)]
        for source in sources:
            start, end = self.support.sentence(units, source)
            found.append(fold(source.briefing.text[start:end]))
        return found

    def _turned(self, folded: str, sentences: Sequence[str]) -> bool:
        told, said = _directions(folded), set[str]()
        for sentence in sentences:
            said |= _directions(sentence)
        return bool(told and said and not told & said)

    def _numbers(self, slotted: Slotted, folded: str, sources: Sequence[Source]) -> list[Violation]:
        """Numbers that are no slots: all of them are wrong but those in dates and in names."""
        text = slotted.text
        found = [
            Violation("number", f"“{text[q.start : q.end]}” is written out; write its slot")
            for q in literal_quantities(text)
        ]
        found += [
            Violation("scale", f"“{word}” stands behind a slot, which has its own unit")
            for word in scaled_slots(text)
        ]
        dates = _periods(text, self.support, sources)
        known = " ".join(source.folded for source in sources)
        for pattern in (_DIGITS, RANKED, NUMBER_WORDS):
            for match in pattern.finditer(folded):
                if any(d.start < match.end() and match.start() < d.end for d in dates):
                    continue
                if _is_name_with_digits(match.group()) and match.group() in known:
                    continue
                if pattern is not _DIGITS and match.group() in known:
                    continue
                found.append(
                    Violation("number", f"“{match.group()}” is no figure of the table; use a slot")
                )
        for match in _HAN_NUMBER.finditer(folded):
            at = match.start()
            near = {folded[max(0, at - 1) : at + 1], folded[at : at + 2]}
            inside = any(d.start <= at < d.end for d in dates)
            if not inside and not any(len(pair) == 2 and pair in known for pair in near):
                found.append(Violation("number", f"“{folded[at : at + 2]}” is not in the passages"))
        return list(dict.fromkeys(found))

    def _dates(self, slotted: Slotted, folded: str, sources: Sequence[Source]) -> list[Violation]:
        allowed = _allowed_periods(slotted, self.support)
        found = []
        for period in _periods(slotted.text, self.support, sources):
            if any(period.value == a or periods_agree(period.value, a) for a in allowed):
                continue
            if self.support.period_known(period.value, sources):
                continue
            said = slotted.text[period.start : period.end]
            found.append(Violation("date", f"“{said}” is not in the passages cited"))
        return found

    # --- one figure ------------------------------------------------------------------------------

    def _figure(self, claim: Claim, slotted: Slotted, view: FigureView) -> list[Violation]:
        name = f"{{{slotted.names[claim.slot]}}}"
        figure = view.figure
        text, units = self._subject(claim)
        folded = fold(text)
        found: list[Violation] = []

        def wrong(kind: str, said: str) -> None:
            found.append(Violation(kind, f"{name} in “{_shown(slotted)}”: {said}"))

        source = self.support.source_of(view.passage)
        foreign = self._foreign([source])
        topic = f"{figure.place}{figure.subject} {figure.metric}".strip()
        slots = [view.about, view.clause, view.sentence]
        if not units:
            # It leans on the question alone, so it must be what the question asks.
            units = self.support.units(self.finder.text)
        if self.support.carried(units, slots) < (MIN_COVERAGE_FOREIGN if foreign else MIN_COVERAGE):
            wrong("subject", f"its sentence is about something else ({topic})")
        if rival := self._rival(view, units):
            wrong("subject", f"it is {topic}, not {rival}")
        measures = frozenset(u.measure for u in units if u.measure)
        if measures and view.measures and not measures & view.measures:
            wrong("measure", f"it measures {'、'.join(sorted(view.measures))}")
        if said := self._other_period(claim, slotted, view):
            wrong("period", f"it is of {figure.period or 'no stated period'}, not {said}")
        sentence = fold(slotted.text)
        planned = PLANNED.search(sentence)
        if figure.status != "actual" and not planned:
            wrong("status", f"it is {figure.status}, not a fact")
        if figure.status == "actual" and planned and not PLANNED.search(view.sentence.folded):
            wrong("status", "it is a fact, neither forecast nor target")
        if not self._direction_fits(folded, view):
            wrong("direction", f"it is {figure.direction or 'no change'}")
        is_rate = figure.kind in ("share", "points", "growth") or SHARES.search(view.clause.folded)
        if SHARES.search(folded) and not is_rate and not foreign:
            wrong("kind", f"it is no share but {figure.kind}")
        if _other_basis(folded, figure.basis):
            wrong("basis", f"it is measured {figure.basis}")
        if NEGATED.search(view.clause.folded) and not NEGATED.search(folded):
            wrong("negation", "its clause denies it")
        return found

    def _subject(self, claim: Claim) -> tuple[str, tuple[Unit, ...]]:
        """The nearest words before a slot that name something, and their units."""
        for text in (claim.own, claim.head + _tail(claim), claim.before + _tail(claim)):
            bare = PLACE.sub(" ", text)
            units = self.support.units(bare)
            if any(not u.measure or len(u.text) > 1 for u in units) and units:
                return bare, units
        return PLACE.sub(" ", claim.before + _tail(claim)), ()

    def _rival(self, view: FigureView, units: Sequence[Unit]) -> str:
        """A word of the claim that belongs to another figure of the same sort, not to this one."""
        own = [view.about]
        rivals = [
            other
            for other in self._views
            if other.figure.id != view.figure.id
            and other.figure.kind == view.figure.kind
            and dimension_of(other.figure.unit) == dimension_of(view.figure.unit)
        ]
        shared = any(
            other.clause is view.clause or other.clause.folded == view.clause.folded
            for other in rivals
        )
        if not shared:
            own.append(view.clause)
        for unit in units:
            if any(unit.match(slot) >= _MATCHED for slot in own):
                continue
            if any(unit.match(other.about) >= _CLEAR for other in rivals):
                return unit.text
        return ""

    @property
    def _views(self) -> list[FigureView]:
        passages = {source.passage.id for source in self.support.sources.values()}
        return [v for v in self.finder.views if v.passage.id in passages]

    def _other_period(self, claim: Claim, slotted: Slotted, view: FigureView) -> str:
        """The period that the claim gives its figure, if it is not the figure's."""
        source = self.support.source_of(view.passage)
        period, said = self._told_period(claim, source)
        if period is None:
            asked = self.finder.ask(self.finder.text).periods
            if len({p.value for p in asked}) != 1 or not view.figure.period:
                return ""
            fits = periods_agree(asked[0].value, view.figure.period)
            return "" if fits else asked[0].value
        if view.figure.period:
            return "" if _same_period(period.value, view.figure.period) else said
        return "" if self.support.period_known(period.value, [source]) else said

    def _told_period(self, claim: Claim, source: Source) -> tuple[Period | None, str]:
        for text in (claim.own, claim.head, claim.before):
            against = _against(text)
            found = [
                p
                for p in find_periods(text, source.today)
                if not any(a <= p.start < b for a, b in against)
            ]
            if found:
                last = found[-1]
                return last, text[last.start : last.end]
        return None, ""

    def _direction_fits(self, folded: str, view: FigureView) -> bool:
        told = _directions(folded)
        if not told:
            return True
        figure = view.figure
        if figure.kind in ("growth", "points") and figure.direction:
            return figure.direction in told
        said = _directions(view.clause.folded) | ({figure.direction} if figure.direction else set())
        return told <= said

    # --- computed values -------------------------------------------------------------------------

    def _computed(
        self, claim: Claim, slotted: Slotted, computation: Computation
    ) -> list[Violation]:
        name = f"{{{slotted.names[claim.slot]}}}"
        _text, units = self._subject(claim)
        found: list[Violation] = []

        def wrong(kind: str, said: str) -> None:
            found.append(Violation(kind, f"{name} in “{_shown(slotted)}”: {said}"))

        views = computation.views
        source = self.support.source_of(views[0].passage)
        foreign = self._foreign([source])
        slots = [s for v in views for s in (v.about, v.clause, v.sentence)]
        if not units:
            units = self.support.units(self.finder.text)
        least = MIN_COVERAGE_FOREIGN if foreign else MIN_COVERAGE
        if self.support.carried(units, slots) < least:
            wrong("subject", "its operands are about something else")
        measures = frozenset(u.measure for u in units if u.measure)
        given = frozenset(m for v in views for m in v.measures)
        if measures and given and not measures <= given | _loose(units):
            wrong("measure", f"its operands measure {'、'.join(sorted(given))}")
        allowed = periods_of(computation, source.today)
        period, said = self._told_period(claim, source)
        asked = self.finder.ask(self.finder.text).periods
        value = period.value if period else (asked[0].value if len(asked) == 1 else "")
        if value and not any(_same_period(value, a) for a in allowed):
            wrong(
                "period",
                f"it is of {', '.join(sorted(allowed)) or 'no stated period'}, not {said or value}",
            )
        kind = OPERATIONS.get(computation.name)
        sentence = fold(PLACE.sub(" ", slotted.text))
        if kind and kind.told and not kind.told.search(sentence):
            wrong("operation", f"the words do not say that it is {computation.name}")
        if kind and kind.earlier and _directions(fold(claim.own)):
            wrong("operation", f"{computation.name} gives the value before, not its change")
        status = {v.figure.status for v in views}
        if status != {"actual"} and not PLANNED.search(sentence):
            wrong("status", f"an operand is {', '.join(sorted(status - {'actual'}))}")
        return found

    def _order(self, slotted: Slotted) -> list[Violation]:
        """产量和销量分别为{F1}和{F2}: things told in a row take their figures in the same row."""
        places = [(ord(m.group()) - ord(place(0)), m.start()) for m in PLACE.finditer(slotted.text)]
        folded = fold(slotted.text)
        found: list[Violation] = []
        for (first, at), (second, _) in itertools.pairwise(places):
            a, b = slotted.fillers[first], slotted.fillers[second]
            if isinstance(a, Computation) or isinstance(b, Computation):
                continue
            one, two = self._only(a, b, folded[:at]), self._only(b, a, folded[:at])
            if one is None or two is None or one < two:
                continue
            found.append(
                Violation(
                    "order",
                    f"{{{slotted.names[first]}}} and {{{slotted.names[second]}}} stand in the"
                    " wrong order",
                )
            )
        return found

    def _only(self, view: FigureView, other: FigureView, before: str) -> int | None:
        """Where the words before both slots name what only one of the two is about."""
        last = max((m.end() for m in PLACE.finditer(before)), default=0)
        units = self.support.units(before[last:])
        for unit in units:
            if unit.match(view.about) >= _CLEAR and unit.match(other.about) < _MATCHED:
                at = before.find(unit.text, last)
                if at >= 0:
                    return at
        return None


def claims_of(text: str) -> list[Claim]:
    """One claim a slot, in order."""
    places = list(PLACE.finditer(text))
    claims = []
    for i, match in enumerate(places):
        start = max((m.end() for m in _CLAUSE_END.finditer(text, 0, match.start())), default=0)
        previous = places[i - 1].end() if i else 0
        end = _CLAUSE_END.search(text, match.end())
        stop = end.start() if end else len(text)
        if i + 1 < len(places):
            stop = min(stop, places[i + 1].start())
        claims.append(
            Claim(
                slot=ord(match.group()) - ord(place(0)),
                own=text[max(start, previous) : match.start()] + " " + text[match.end() : stop],
                head=text[start : match.start()],
                before=text[: match.start()],
            )
        )
    return claims


def _tail(claim: Claim) -> str:
    return " " + claim.own.rpartition(" ")[2]


def _views(slotted: Slotted) -> list[FigureView]:
    found: list[FigureView] = []
    for filler in slotted.fillers:
        found += filler.views if isinstance(filler, Computation) else (filler,)
    return found


def _shown(slotted: Slotted) -> str:
    """The sentence as the model wrote it, for a complaint."""
    return PLACE.sub(lambda m: f"{{{slotted.names[ord(m.group()) - ord(place(0))]}}}", slotted.text)


def _directions(folded: str) -> set[str]:
    rest = NEGATIVE_GROWTH.sub(" ", folded)
    found = {"fall"} if rest != folded or FALLS.search(rest) else set()
    return found | ({"rise"} if RISES.search(rest) else set())


def _other_basis(folded: str, basis: str) -> bool:
    given = fold(basis)
    if YEAR_ON_YEAR.search(folded) and LAST_PERIOD.search(given):
        return True
    return bool(LAST_PERIOD.search(folded) and YEAR_ON_YEAR.search(given))


def _against(text: str) -> list[tuple[int, int]]:
    """Where a text names what a change is measured against: no period of the claim."""
    from index.figures.roles import BASIS

    return [match.span() for match in BASIS.finditer(fold(text))]


def _same_period(told: str, period: str) -> bool:
    """Stricter than for a question: 2023 may be told of its end, not of one of its months."""
    if told == period:
        return True
    if not periods_agree(told, period):
        return False
    if "/" in period:
        return period.startswith(f"{told}-01/") and period.endswith("-12")
    return period in (f"{told}-12", f"{told}-12-31") or period.startswith(f"{told}-12-")


def _loose(units: Sequence[Unit]) -> frozenset[str]:
    """成本 or 投入 in 平均每家投入: verbs that are measures too bind less in a computed claim."""
    return frozenset(u.measure for u in units if len(u.text) == 1)


def _is_name_with_digits(text: str) -> bool:
    return any(char.isalpha() and char.isascii() for char in text)


def _periods(text: str, support: Support, sources: Sequence[Source]) -> list[Period]:
    """Dates that a sentence names, read on the day of the briefing it cites."""
    today = sources[0].today if sources else support.finder.today
    return list(find_periods(text, today))


def _allowed_periods(slotted: Slotted, support: Support) -> set[str]:
    allowed: set[str] = set()
    for filler in slotted.fillers:
        if isinstance(filler, Computation):
            source = support.source_of(filler.views[0].passage)
            allowed |= periods_of(filler, source.today)
        elif filler.figure.period:
            allowed.add(filler.figure.period)
    return allowed
