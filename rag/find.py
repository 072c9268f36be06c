"""Finding the figure for one thing asked, or saying why there is none."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from index.records import Figure, Passage
from rag.acceptance import chance_of
from rag.amounts import amount
from rag.ask import Ask
from rag.figure_index import FigureView, is_same, same_sentence
from rag.match import Match, rank_figures
from rag.named_siblings import named_siblings_first
from rag.named_term import named_terms_first
from rag.named_whole import named_wholes_first
from rag.objections import Objections
from rag.reading import Reading
from rag.unqualified import wholes_first

_SAME_UNIT, _SAME_KIND, _OWN_WORDS, _MEASURE_BEFORE, _SAME_AGAIN = 0.3, 0.2, 0.5, 0.3, 0.8
_LIKE_FOCUS, _BESIDE, _ALIKE = 1.2, 0.75, 0.9
# So much worse may a figure of the kind asked for be than the best of another kind.
_BESIDE_MARGIN = 2.0
_FITS, _HARDLY_LIKELY = 0.6, 0.2
_TOLD_WELL, _MUCH_MORE_COVERED, _NEXT = 0.6, 0.25, 4
_KIND_MARGIN, _LESS_COVERED, _MORE_COVERED, _LOOKED_AT = 1.0, 0.2, 0.1, 12


@dataclass(frozen=True)
class Found:
    """The best match; ``reason`` says why it is not an answer, empty if it is one."""

    match: Match | None
    reason: str = ""
    ranked: tuple[Match, ...] = ()

    @property
    def figure(self) -> Figure | None:
        return self.match.view.figure if self.match and not self.reason else None


class Finder(Reading):
    """Matches asks against the figures in scope of one question."""

    @cached_property
    def objections(self) -> Objections:
        return Objections(self)

    def rank(
        self, ask: Ask, views: Sequence[FigureView] | None = None, beside: FigureView | None = None
    ) -> list[Match]:
        """Figures best first; those that belong with ``beside`` come a little before others."""
        key = (ask, beside.figure.id if beside else "")
        if views is None and key in self._ranked:
            return self._ranked[key]
        ranked = rank_figures(
            ask,
            self.index,
            self.near,
            self.statements,
            self.passages,
            self.views if views is None else views,
            self.weights_for_language,
            beside,
            self._memo,
        )
        ranked = named_wholes_first(ask, ranked)
        if self.question.language == "en" and not self.in_english:
            ranked = named_terms_first(self, ask, wholes_first(self.asked(ask), ranked))
        ranked = named_siblings_first(self, ask, ranked)
        if views is None:
            self._ranked[key] = ranked
        return ranked

    def find(
        self,
        ask: Ask,
        accept: Callable[[FigureView], bool] = lambda view: True,
        beside: FigureView | None = None,
    ) -> Found:
        """The best figure for an ask among those accepted, if it is good enough.

        According to Rouse: a figure of those whom the question names goes before all others.
        """
        tellers = self.tellers
        if tellers:
            told = self._find(ask, lambda v: v.figure.speaker in tellers and accept(v), beside)
            if told.match is not None and not told.reason:
                return told
        return self._find(ask, accept, beside)

    def _find(
        self, ask: Ask, accept: Callable[[FigureView], bool], beside: FigureView | None
    ) -> Found:
        focus = self.index.by_id.get(self.question.focus)
        near = beside or focus
        ranked = [m for m in self.rank(ask, beside=near) if accept(m.view)]
        if focus is not None and not ask.kinds and not ask.unit:
            ranked = _like(focus, ranked)
        if focus is not None:
            ranked = self._of_own_words(ranked)
        if not ranked:
            return Found(None, "nothing")
        best = self._acceptable(ask, ranked)
        reason = self.objection(ask, best)
        if not reason and (then := self._of_another_time(best, ranked)) is not None:
            return Found(then, "period", tuple(ranked[:8]))
        return Found(best, reason, tuple(ranked[:8]))

    def _of_another_time(self, best: Match, ranked: list[Match]) -> Match | None:
        """The very thing that is asked of, where it is told of another time than the one asked for.

        What the core industry will be in 2024 is not told by another figure of 2024.
        """
        if best.coverage >= _TOLD_WELL or not best.missing:
            return None
        return next(
            (
                m
                for m in ranked[1:_NEXT]
                if m.clashes == {"period"}
                and m.coverage >= best.coverage + _MUCH_MORE_COVERED
                and len(m.missing) < len(best.missing)
            ),
            None,
        )

    def _of_own_words(self, ranked: list[Match]) -> list[Match]:
        """谈成了几个: of what was spoken of, the figure told of that very thing.

        Another thing (新能源的呢) is asked for by the measure of the one before it.
        """
        own = self.ask(self.text)
        focus = self.index.by_id.get(self.question.focus)
        weights = [self.index.weight(u) for u in own.units]
        measures = frozenset() if own.measures or not self.before else self.before.measures
        if not own.units:
            return ranked

        def told(view: FigureView) -> float:
            fits = [
                max(self.matched(u, view.about), self.matched(u, view.clause)) for u in own.units
            ]
            share = sum(w * fit for w, fit in zip(weights, fits, strict=True)) / sum(weights)
            same = bool(measures & view.measures) - bool(measures and view.measures - measures)
            fitting = _OWN_WORDS * share + _MEASURE_BEFORE * same
            if focus is None:
                return fitting
            alike = self._told_alike(view, focus)
            # 340家平台 is told elsewhere as 340个平台.
            again = is_same(focus.figure, view.figure) or (
                alike > _ALIKE and amount(focus.figure) == amount(view.figure)
            )
            return fitting - _SAME_AGAIN * again + _LIKE_FOCUS * alike

        scored = [replace(m, score=m.score + told(m.view)) for m in ranked[:_LOOKED_AT]]
        scored.sort(key=lambda m: (-m.score, m.view.figure.briefing_id, m.view.figure.start))
        return [*scored, *ranked[_LOOKED_AT:]]

    def _told_alike(self, view: FigureView, focus: FigureView) -> float:
        """Share of what the figure before is told of that another figure is told of as well.

        In one sentence most is said of both.
        """
        words = [w for w in focus.words if not w.measure]
        total = sum(self.index.weight(w) for w in words)
        got = sum(
            self.index.weight(w) * max(self.matched(w, view.about), self.matched(w, view.clause))
            for w in words
        )
        share = got / total if total else 0.0
        return max(share, _BESIDE) if same_sentence(view, focus) else share

    def _acceptable(self, ask: Ask, ranked: list[Match]) -> Match:
        """The best match, or one hardly worse that is of the kind, measure and status asked for.

        A figure that speaks of less of the question is no way around an objection.
        """
        best = ranked[0]
        objection = self.objection(ask, best)
        if not objection and not best.clashes & {"kind", "status"}:
            return best
        # What speaks of too little is only outdone by what speaks of more.
        least = _MORE_COVERED if objection in ("subject", "coverage") else -_LESS_COVERED
        for match in ranked[1:_LOOKED_AT]:
            by_name = objection == "subject" and self._bears_name(ask, match.view, best.view)
            beside = by_name or (objection == "kind" and same_sentence(match.view, best.view))
            if match.score < best.score - (_BESIDE_MARGIN if beside else _KIND_MARGIN):
                continue
            # 2017年产量 is asked: the same thing told of that year, however much else is told of
            # this one.
            of_then = objection == "period" and _is_of_one_thing(match.view, best.view)
            by_name = by_name and match.coverage >= best.coverage - _LESS_COVERED
            less = match.coverage < best.coverage + least
            if match.clashes or (less and not of_then and not by_name):
                continue
            if not self.objection(ask, match) and (
                by_name or not self._is_guess(ask, match, objection)
            ):
                return match
        return best

    def _is_guess(self, ask: Ask, match: Match, objection: str) -> bool:
        """乘用车 is told of nowhere: what is next best is hardly meant, either."""
        return objection == "subject" and chance_of(self, ask, match) < _HARDLY_LIKELY

    def _bears_name(self, ask: Ask, view: FigureView, other: FigureView) -> bool:
        """青沂的接待量: told of that very place, which the other figure is not."""
        return any(
            self.names(unit)
            and self.matched(unit, view.about) > _FITS
            and not self.matched(unit, other.about)
            for unit in ask.units
        )

    def objection(self, ask: Ask, match: Match) -> str:
        """Why a match is no answer, empty if it is one."""
        return self.objections.of(ask, match)


def _like(focus: FigureView, ranked: list[Match]) -> list[Match]:
    """入境的呢 asks for a figure like the one before: of its unit and kind."""
    a = focus.figure
    liked = [
        replace(m, score=m.score + _SAME_UNIT * (m.view.figure.unit == a.unit)
                + _SAME_KIND * (m.view.figure.kind == a.kind))
        for m in ranked
    ]  # fmt: skip
    return sorted(liked, key=lambda m: (-m.score, m.view.figure.briefing_id, m.view.figure.start))


def _is_of_one_thing(a: FigureView, b: FigureView) -> bool:
    """The same subject in both, and no measure that only one of them has beside the other's."""
    if a.figure.kind != b.figure.kind:
        return False
    alike = a.figure.subject == b.figure.subject != "" and a.figure.unit == b.figure.unit
    return a.about.folded == b.about.folded or (alike and not (a.figure.metric and b.figure.metric))


def sentence_of(view: FigureView) -> tuple[Passage, tuple[int, int]]:
    """Where a figure is cited."""
    figure = view.figure
    return view.passage, (figure.sentence_start, figure.sentence_end)
