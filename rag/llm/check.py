"""A sentence held against what it would cite, before anyone sees it.

Each slot is a claim: its window is the clause around it, with the head of the sentence where the
clause names nothing itself. A claim fails on another subject, measure, period, status, direction,
basis or sign than the figure's own. What has no slot is carried by the words of a passage or fails.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from index.figures.periods import Period, find_periods
from index.figures.quantities import dimension_of
from index.script import fold
from rag.figure_index import FigureView
from rag.find import MAX_MISSING, MIN_COVERAGE_FOREIGN
from rag.lexicon import DISTRIBUTIVE, PAIRED_WORDS
from rag.llm.lexicon import (
    COMPARED,
    FALLS,
    LAST_PERIOD,
    NEGATED,
    NEGATIVE_GROWTH,
    NO_CHANGE,
    NUMBER_WORDS,
    PLANNED,
    RANKED,
    RISES,
    SHARES,
    YEAR_ON_YEAR,
)
from rag.llm.operations import COMPARE, OPERATIONS, Computation, periods_of
from rag.llm.slots import PLACE, Slotted, literal_quantities, place, scaled_slots
from rag.llm.support import Source, Support
from rag.llm.violations import Violation
from rag.match import periods_agree
from rag.units import Slot, Unit

_CLAUSE_END = re.compile(r"[，；。：！？,;:!?\n]")
_MATCHED = 0.6
_CLEAR = 0.8
# Of a sentence without figures, this share of its content must stand in what is cited.
_CARRIED = 0.75
_LOST_FOREIGN = 0.5
# Of the words that say what a figure is, this share must stand in its own sentence.
_ABOUT = 0.6
_DIGITS = re.compile(r"[a-z]*\d[a-z0-9.,+-]*")
_AND = re.compile(r"、|和|与|及|以及|\band\b|,")
_DISTRIBUTES = re.compile(DISTRIBUTIVE)
# How much better another figure of the sentence must fit the words of a claim.
_CLEARLY = 0.12
_HAN_NUMBER = re.compile(r"[二两三四五六七八九十百千万亿]")


@dataclass(frozen=True)
class Claim:
    """A slot with the words that say what it is."""

    slot: int
    own: str
    """What is said of this slot alone: up to the slots, 和 or clause ends on its two sides."""
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
        shown, slotted = slotted, replace(slotted, text=_in_full(slotted.text))
        views = _views(slotted)
        own = [self.support.source_of(view.passage) for view in views]
        folded = fold(slotted.text)
        bare = PLACE.sub(" ", slotted.text)
        units = self.support.units(bare)
        foreign = self._foreign(own)
        named = [self.support.sources[n] for n in slotted.passages if n in self.support.sources]
        if views:
            sources = list(dict.fromkeys(own))
        else:
            sources = self.support.best(units, slotted.passages, _CARRIED)
        found = self._words(slotted, folded, units, sources, foreign)
        found += self._numbers(slotted, folded, sources, units)
        found += self._dates(slotted, folded, [*sources, *named])
        for claim in claims_of(slotted.text):
            filler = slotted.fillers[claim.slot]
            if isinstance(filler, Computation):
                found += self._computed(claim, slotted, filler)
            else:
                found += self._figure(claim, slotted, filler)
        found += self._order(slotted)
        return Verified(shown, tuple(sources), units), found

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
        foreign: bool,
    ) -> list[Violation]:
        found: list[Violation] = []
        has_figures = bool(slotted.fillers)
        text = slotted.text
        slots = [source.slot for source in sources] + [v.about for v in _views(slotted)]
        if not has_figures:
            if not units:
                return [Violation("empty", f"“{_shown(slotted)}” says nothing that can be checked")]
            if not sources or self.support.carried(units, slots) < _CARRIED:
                said = f"no passage says “{_shown(slotted)}”; keep to their words"
                found.append(Violation("claim", said))
            elif strange := self._strange_nouns(units, slots, foreign):
                said = f"no passage cited speaks of {strange}"
                found.append(Violation("claim", said))
        elif (lost := self.support.lost(units, slots)) > (
            _LOST_FOREIGN if foreign else MAX_MISSING
        ):
            said = f"“{_shown(slotted)}” says more than its passages ({lost:.0%} not there)"
            found.append(Violation("claim", said))
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

    def _strange_nouns(self, units: Sequence[Unit], slots: Sequence[Slot], foreign: bool) -> str:
        """Nouns of a claim that its passages lack. A dictionary lacks too many to tell."""
        if foreign:
            return ""
        missing = self.support.missing(units, slots)
        return "、".join(u.text for u in missing if self.support.is_noun(u))

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

    def _numbers(
        self, slotted: Slotted, folded: str, sources: Sequence[Source], units: Sequence[Unit]
    ) -> list[Violation]:
        """Numbers that are no slots: all of them are wrong but those in dates and in names."""
        text = slotted.text
        found = [
            Violation("number", f"“{text[q.start : q.end]}” is written out; write its slot")
            for q in literal_quantities(text)
        ]
        found += [
            Violation(
                "scale", f"“{word}” beside a slot would change its figure, which is whole by itself"
            )
            for word in scaled_slots(text)
        ]
        dates = _periods(text, self.support, sources)
        known = " ".join(source.folded for source in sources)
        sentences = " ".join(self._cited_sentences(slotted, sources, units))
        for pattern in (_DIGITS, RANKED, NUMBER_WORDS):
            for match in pattern.finditer(folded):
                if any(d.start < match.end() and match.start() < d.end for d in dates):
                    continue
                if _is_name_with_digits(match.group()) and match.group() in known:
                    continue
                if pattern is not _DIGITS and match.group() in sentences:
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
            if any(fold(said) in source.folded for source in sources):
                continue
            found.append(Violation("date", f"“{said}” is not in the passages cited"))
        return found

    # --- one figure ------------------------------------------------------------------------------

    def _figure(self, claim: Claim, slotted: Slotted, view: FigureView) -> list[Violation]:
        name = f"{{{slotted.names[claim.slot]}}}"
        figure = view.figure
        _, units = self._subject(claim)
        folded = fold(_near(claim))
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
            ask = self.finder.ask(self.finder.text)
            if self.finder.find(ask, lambda v: v.figure.id == figure.id).reason:
                wrong("subject", f"the question asks for something else ({topic})")
        least = MIN_COVERAGE_FOREIGN if foreign else _ABOUT
        if self.support.carried(units, [*slots, source.context]) < least:
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
        here = PLANNED.search(fold(claim.head + _tail(claim)))
        stated = view.clause.folded if here else view.sentence.folded
        if figure.status == "actual" and planned and not PLANNED.search(stated):
            wrong("status", "it is a fact, neither forecast nor target")
        if not self._direction_fits(claim, folded, view):
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
        tail = _tail(claim)
        earlier = reversed(_CLAUSE_END.split(claim.before[: len(claim.before) - len(claim.head)]))
        for text in (claim.own, claim.head + tail, *(clause + tail for clause in earlier)):
            bare = PLACE.sub(" ", text)
            units = self.support.units(bare)
            if any(not u.measure or len(u.text) > 1 for u in units):
                return bare, units
        return "", ()

    def _rival(self, view: FigureView, units: Sequence[Unit]) -> str:
        """A word of the claim that belongs to another figure of the same sort, not to this one."""
        rivals = [other for other in self.support.views if _is_rival(other, view)]
        beside = [other for other in rivals if other.clause.folded == view.clause.folded]
        # A clause that two figures share tells nothing of either.
        own = [view.about] if beside else [view.about, view.clause]
        strange = [u for u in units if not any(u.match(slot) >= _MATCHED for slot in own)]
        for other in rivals:
            theirs = [u for u in strange if u.match(other.about) >= _CLEAR]
            mine = [u for u in units if u.match(view.about) >= _CLEAR > u.match(other.about)]
            if theirs and not mine:
                return theirs[0].text
        alike = self._likeness(view, units)
        for other in rivals:
            near = other.figure.sentence_start == view.figure.sentence_start
            if near and self._likeness(other, units) > alike + _CLEARLY:
                return f"{other.figure.subject} {other.figure.metric}".strip()
        return ""

    def _likeness(self, view: FigureView, units: Sequence[Unit]) -> float:
        """How much the words of a claim and those that say what a figure is are the same."""
        if not units or not view.words:
            return 0.0
        claim = Slot(" ".join(unit.text for unit in units))
        there = self.support.carried(units, [view.about])
        back = self.support.carried(view.words, [claim])
        return 2 * there * back / (there + back) if there + back else 0.0

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
        if _same_period(period.value, view.figure.period):
            return ""
        written = self._written_periods(view, source)
        if view.figure.period:
            return "" if written == {period.value} else said
        return "" if self.support.period_known(period.value, [source]) else said

    def _written_periods(self, view: FigureView, source: Source) -> set[str]:
        """Periods that a figure's clause, else its sentence, names, if the clause is its alone."""
        text = source.briefing.text[view.figure.sentence_start : view.figure.sentence_end]
        if any(o.clause is view.clause for o in self.support.views if o.figure.id != view.figure.id):
            return set()
        inner = {p.value for p in find_periods(view.clause.folded, source.today)}
        return inner or {p.value for p in find_periods(text, source.today)}

    def _told_period(self, claim: Claim, source: Source) -> tuple[Period | None, str]:
        for text in (claim.own, claim.head, claim.before):
            against = _against(text)
            found = [
                p
                for p in find_periods(text, source.today)
                if not any(a <= p.start < b for a, b in against)
                # From 1 May on, in an earlier clause, is when something began.
                and not (text is claim.before and re.fullmatch(r"\d{4}-\d\d-\d\d", p.value))
            ]
            if found:
                last = found[-1]
                return last, text[last.start : last.end]
        return None, ""

    def _direction_fits(self, claim: Claim, folded: str, view: FigureView) -> bool:
        figure = view.figure
        if figure.kind in ("growth", "points") and figure.direction:
            # 增速下降: the word next to the figure tells its direction.
            told = _last_direction(fold(claim.head)) or _last_direction(fold(_tail(claim)))
            return told in ("", figure.direction)
        said = _directions(view.clause.folded) | ({figure.direction} if figure.direction else set())
        return _directions(folded) <= said

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
        least = MIN_COVERAGE_FOREIGN if foreign else _ABOUT
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
        found: list[Violation] = []
        claims = claims_of(slotted.text)
        for first, second in combinations(claims, 2):
            a, b = slotted.fillers[first.slot], slotted.fillers[second.slot]
            if isinstance(a, Computation) or isinstance(b, Computation) or not _is_rival(a, b):
                continue
            if self._swapped(first, second, a, b):
                names = [f"{{{slotted.names[c.slot]}}}" for c in (first, second)]
                found.append(Violation("order", f"{' and '.join(names)} stand in the wrong order"))
        return found

    def _swapped(self, first: Claim, second: Claim, a: FigureView, b: FigureView) -> bool:
        alike = not (_apart(a, b) or _apart(b, a))
        if a.figure.sentence_start == b.figure.sentence_start and alike:
            # Nothing tells them apart but their places, 41个大类中的23个.
            return a.figure.start > b.figure.start
        if first.head not in second.head:
            return False
        if self.support.units(PLACE.sub(" ", second.own)):
            return False
        for text in (first.head, first.before):
            one, two = self._only(a, b, text), self._only(b, a, text)
            if one is not None and two is not None:
                return one > two
        return False

    def _only(self, view: FigureView, other: FigureView, head: str) -> int | None:
        """Where the words before both slots name what only one of the two is about."""
        folded = fold(head)
        for unit in self.support.units(PLACE.sub(" ", head)):
            if unit.match(view.about) >= _CLEAR and unit.match(other.about) < _MATCHED:
                at = folded.find(unit.text)
                if at >= 0:
                    return at
        return None


def _is_rival(other: FigureView, view: FigureView) -> bool:
    """Whether two figures are of one sort, so that one could stand in place of the other."""
    a, b = other.figure, view.figure
    return a.id != b.id and a.kind == b.kind and dimension_of(a.unit) == dimension_of(b.unit)


def _apart(a: FigureView, b: FigureView) -> bool:
    """Whether a figure is about something that the other is not."""
    return any(word.match(b.about) < _MATCHED for word in a.words)


def _in_full(text: str) -> str:
    """产销分别 as 产量和销量分别: what is told apart has to be named apart."""
    for short, full in PAIRED_WORDS:
        if short in text and _DISTRIBUTES.search(text):
            text = text.replace(short, full)
    return text


def claims_of(text: str) -> list[Claim]:
    """One claim a slot, in order."""
    places = list(PLACE.finditer(text))
    claims = []
    for i, match in enumerate(places):
        start = max((m.end() for m in _CLAUSE_END.finditer(text, 0, match.start())), default=0)
        end = _CLAUSE_END.search(text, match.end())
        stop = end.start() if end else len(text)
        left = start
        if i and places[i - 1].end() > start:
            # {F1}国际标准和{F2}国家标准: what stands before 和 is said of the slot before.
            left = places[i - 1].end()
            cuts = [m.end() for m in _AND.finditer(text, left, match.start())]
            left = cuts[-1] if cuts else left
        if i + 1 < len(places) and places[i + 1].start() < stop:
            stop = places[i + 1].start()
            cut = _AND.search(text, match.end(), stop)
            stop = cut.start() if cut else stop
        claims.append(
            Claim(
                slot=ord(match.group()) - ord(place(0)),
                own=text[left : match.start()] + " " + text[match.end() : stop],
                head=text[start : match.start()],
                before=text[: match.start()],
            )
        )
    return claims


def _near(claim: Claim) -> str:
    """The words next to a slot, or of its clause where it has none: what a change is told by."""
    own = PLACE.sub(" ", claim.own)
    return own if any(char.isalpha() for char in own) else PLACE.sub(" ", claim.head)


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
    return {direction for _, direction in _changes(folded)}


def _last_direction(folded: str) -> str:
    return max(_changes(folded), default=(0, ""))[1]


def _changes(folded: str) -> list[tuple[int, str]]:
    """Words that tell a change, by place. 负增长 is a fall; 增加值 is a measure, no change."""
    plain = NO_CHANGE.sub(lambda m: " " * len(m.group()), folded)
    plain = NEGATIVE_GROWTH.sub("下降 ", plain)
    found = [(match.end(), "rise") for match in RISES.finditer(plain)]
    return found + [(match.end(), "fall") for match in FALLS.finditer(plain)]


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
