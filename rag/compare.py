"""Which is larger, faster, lower; has it exceeded: the verdict first, then both figures.

Each thing that the question names is looked for as a question of its own, with what is said of all
of them; of the figures found, those win that can be held together and are each most their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations, product

from index.script import is_han
from rag.ask import Ask
from rag.compute import amount, comparable, is_counter, is_percent
from rag.contest import Contest, contests
from rag.display import show
from rag.evidence import Draft
from rag.figure_index import FigureView
from rag.find import Finder, same_sentence
from rag.lexicon.comparing import (
    ACTUAL,
    ASKS_PACE,
    ASKS_SPAN,
    ASKS_WHETHER,
    COMPARES,
    COMPARES_LESS,
    EXCEEDS,
    EXCEEDS_EN,
    FALLS_MORE,
    FEWER,
    HERE,
    HOW_MUCH_MORE,
    MORE_AND_LESS,
    NAMES_RATE,
    NOT_A_NAME,
    RISES_MORE,
    WHOLES,
)
from rag.match import Match
from rag.phrases import phrase
from rag.quote import add_figure, cite_view
from rag.records import Comparison, Side
from rag.units import Unit

_COMPARES = re.compile(COMPARES)
_HOW_MUCH_MORE = re.compile(HOW_MUCH_MORE)
_LESS = re.compile(COMPARES_LESS)
_PACE, _SPAN, _FALLS, _RISES = map(re.compile, (ASKS_PACE, ASKS_SPAN, FALLS_MORE, RISES_MORE))
_NOT_A_NAME = re.compile(NOT_A_NAME)
_EXCEEDS, _EXCEEDS_EN, _FEWER, _WHETHER = (
    re.compile(pattern, re.IGNORECASE) for pattern in (EXCEEDS, EXCEEDS_EN, FEWER, ASKS_WHETHER)
)
_RATE, _WHOLES, _ACTUAL, _HERE = map(re.compile, (NAMES_RATE, WHOLES, ACTUAL, HERE))
_MORE_AND_LESS = re.compile(MORE_AND_LESS)
_EITHER = re.compile(r"还是|\bor\b|哪|谁")
# How much it counts that a figure is of its own side, and of no other.
_OWN, _CROSSED = 2.0, 1.5
_CLAUSE, _SENTENCE, _AROUND = 0.8, 0.4, 0.15
_OTHER_NATURE, _PLANNED, _PER_SIDE, _UNPARTED = 1.0, 0.5, 0.2, 0.7
_SAME_METRIC, _SAME_SUBJECT, _SAME_UNIT, _SAME_KIND = 0.3, 0.2, 0.2, 0.3
_SAME_HEAD, _HEAD = 0.6, 4
_SAME_PASSAGE, _SAME_SENTENCE = 0.3, 0.2
# A figure of another measure or time is none of what the side names.
_OTHER_THING, _OTHER_TIME = frozenset({"measure"}), frozenset({"measure", "period"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_LOOKED_AT = {2: 14, 3: 7}
_OF_MANY = 4
_MOST_PLACES = 2
# Weaker sides are figures that the words happened to touch.
_MIN_OWN, _MIN_FOREIGN = 0.2, 0.12
_NEXT_TO_BEST = 0.45


@dataclass(frozen=True)
class _Side:
    """One of the things held together."""

    name: str
    ask: Ask
    own: tuple[Unit, ...]
    """What names this one and none of the others; empty where only its time does."""
    timed: bool
    """Whether it names a time or a plan of its own."""


@dataclass(frozen=True)
class _Found:
    score: float
    views: tuple[FigureView, ...]
    sides: tuple[_Side, ...]
    contest: Contest


def is_comparison(folded: str) -> bool:
    if _HOW_MUCH_MORE.search(folded):
        return False
    return _COMPARES.search(folded) is not None or exceeds(folded) is not None


def exceeds(text: str) -> re.Match[str] | None:
    """Did A exceed B, is A higher than B: a question for yes or no that names both sides."""
    if not _WHETHER.search(text) or _EITHER.search(text):
        return None
    return (_EXCEEDS if any(map(is_han, text)) else _EXCEEDS_EN).match(text)


def answer_comparison(finder: Finder) -> Draft | None:
    """The verdict with its sides, or None where comparable figures are not found."""
    best: _Found | None = None
    for contest in contests(finder.text):
        found = _best_figures(finder, contest)
        if found is not None and (best is None or found.score > best.score):
            best = found
    return _write(finder, best) if best is not None else None


def _best_figures(finder: Finder, contest: Contest) -> _Found | None:
    """A figure for each side, that can be held together; None where a side has none."""
    sides = _sides(finder, contest)
    if not sides:
        return None
    accept = _of_kind(sides[0].ask)
    pools = [
        [
            (match, _own_score(finder, sides, at, match.view))
            for match in finder.rank(side.ask)
            if accept(match.view)
            and not match.clashes & (_OTHER_TIME if side.timed else _OTHER_THING)
            and _is_own(finder, sides, at, match.view)
        ]
        for at, side in enumerate(sides)
    ]
    pools = [_most_own(finder, side, pool) for side, pool in zip(sides, pools, strict=True)]
    for pool in pools:
        pool.sort(key=lambda m: (-(m[0].score + m[1]), m[0].view.figure.start))
    # What the dictionary cannot render is looked for beside what it can.
    unheard = [
        bool(p) and _is_unheard_of(finder, s, p[0][0].view)
        for s, p in zip(sides, pools, strict=True)
    ]
    if all(unheard):
        return None
    most = _LOOKED_AT.get(len(sides), _OF_MANY)
    best: _Found | None = None
    for chosen in product(*(pool[:most] for pool in pools)):
        views = tuple(match.view for match, _ in chosen)
        pairs = list(combinations(views, 2))
        if not all(_comparable_views(a, b) for a, b in pairs):
            continue
        if any(unheard) and not all(same_sentence(a, b) for a, b in pairs):
            continue
        score = sum(match.score + own for match, own in chosen) / len(sides)
        score += sum(_alike(a, b) for a, b in pairs) / len(pairs) + _PER_SIDE * len(sides)
        score -= _UNPARTED * any("、" in side.name for side in sides)
        if best is None or score > best.score:
            best = _Found(score, views, sides, contest)
    return best


def _sides(finder: Finder, contest: Contest) -> tuple[_Side, ...]:
    """What each side asks: its own words, those it leaves to another, and what is said of all."""
    asks = _of_one_time([_ask(finder, name) for name in contest.names], contest)
    shared = finder.ask(contest.shared) if contest.shared.strip() else None
    whole = finder.whole
    kinds, direction = _kinds(finder, whole)
    names = [{u.text for u in ask.units} for ask in asks]
    left_out = [_left_out(contest, asks, at) for at in range(len(asks))]
    sides = []
    for at, (name, ask) in enumerate(zip(contest.names, asks, strict=True)):
        others = set().union(*(n for i, n in enumerate(names) if i != at))
        common = others | {u.text for i, left in enumerate(left_out) if i != at for u in left}
        own = tuple(u for u in ask.units if u.text not in common)
        timed = _has_own_time(asks, at)
        if not own and not timed:
            own = tuple(u for u in ask.units if u.text not in others)
        said = [u for u in left_out[at] if u.text not in names[at]]
        # Another time of the same thing: all that names the thing is meant of both.
        meant = [u for u in said if u.measure or timed]
        bound = (*ask.units, *meant, *(shared.units if shared else ()))
        units = tuple({u.text: u for u in bound}.values())
        if not (units or said) or not (own or timed or others - names[at]):
            return ()
        periods = ask.periods or (shared.periods if shared else ())
        status = ask.status or (shared.status if shared else "")
        if not periods and not status:
            # 去年 in front of the last one alone is mostly said of all as well.
            periods = next((a.periods for a in asks if a.periods and not a.status), ())
        asked = replace(
            ask,
            units=units or tuple(said),
            inherited=tuple(u for u in said if u not in meant),
            kinds=kinds,
            direction=direction,
            unit="",
            periods=periods,
            status=status,
            mentioned=(),
            compared=False,
        )
        sides.append(_Side(name, asked, own, timed))
    return tuple(sides)


def _of_one_time(asks: list[Ask], contest: Contest) -> list[Ask]:
    """A time or plan in front of the first is said of the others, unless they name their own."""
    first = asks[0]
    return [
        replace(ask, periods=first.periods, status=first.status)
        if at and not (ask.periods or ask.status or _ACTUAL.search(contest.names[at]))
        else ask
        for at, ask in enumerate(asks)
    ]


def _has_own_time(asks: Sequence[Ask], at: int) -> bool:
    """A time or a plan that no other side has: where one alone names it, it is said of all."""
    ask = asks[at]
    if ask.status:
        return any(other.status != ask.status for other in asks)
    told = [{p.value for p in a.periods} for a in asks]
    return bool(told[at]) and any(
        (t and t != told[at]) or asks[i].status for i, t in enumerate(told) if i != at
    )


def _ask(finder: Finder, name: str) -> Ask:
    """What one side asks: 全省 and 总体 name no part of anything, 2017 is a time."""
    ask = finder.ask(f"{name}年" if _YEAR.fullmatch(name) else name)
    units = [u for u in ask.units if not _WHOLES.fullmatch(u.text)]
    # 本地 says little of a figure, but sets it apart from 外出.
    units += [Unit(word, (word,)) for word in dict.fromkeys(_HERE.findall(name))]
    return replace(ask, units=tuple({u.text: u for u in units}.values()))


def _left_out(contest: Contest, asks: Sequence[Ask], at: int) -> tuple[Unit, ...]:
    """What a short side leaves to a longer one.

    汽车 in 汽车产量和销量, 增加值 in 工业和制造业增加值; of what follows in Chinese, measures only.
    The whole, beside a part of it, leaves out nothing; another time leaves out everything.
    """
    if _WHOLES.search(contest.names[at]):
        return ()
    longest = max(range(len(asks)), key=lambda i: (len(asks[i].units), -abs(i - at), -i))
    units = asks[longest].units
    count = len(asks[at].units)
    if longest != at and _has_own_time(asks, at):
        return units
    if len(units) <= count:
        return ()
    if longest < at:
        return units[: len(units) - count]
    return tuple(u for u in units[count:] if u.measure or u.text.isascii())


def _kinds(finder: Finder, whole: Ask) -> tuple[frozenset[str], str]:
    """The kind of figures that are held together, and which way they go."""
    folded = finder.folded
    if _SPAN.search(folded):
        return frozenset({"streak"}), ""
    if _FALLS.search(folded):
        return frozenset({"growth"}), "fall"
    if whole.kinds:
        return whole.kinds - {"rank"}, whole.direction if len(whole.kinds) == 1 else ""
    if _RISES.search(folded) or (_PACE.search(folded) and not whole.unit):
        return frozenset({"growth"}), ""
    return frozenset(), ""


def _fit(finder: Finder, units: Sequence[Unit], view: FigureView) -> float:
    """Share of the weight of words that a figure, or what stands around it, speaks of."""
    total = got = 0.0
    for unit in units:
        weight = finder.importance(unit)
        total += weight
        got += weight * max(
            finder.matched(unit, view.about),
            _CLAUSE * finder.matched(unit, view.clause),
            _SENTENCE * finder.matched(unit, view.sentence),
            _AROUND * finder.matched(unit, view.around),
        )
    return got / total if total else 0.0


def _is_own(finder: Finder, sides: Sequence[_Side], at: int, view: FigureView) -> bool:
    side = sides[at]
    if not side.own or side.timed:
        return True
    if _is_unheard_of(finder, side, view):
        others = (u for i, s in enumerate(sides) if i != at for u in s.own)
        return not any(finder.matched(u, view.about) for u in others)
    least = _MIN_FOREIGN if finder.is_foreign_view(view) else _MIN_OWN
    return _fit(finder, side.own, view) >= least


def _most_own(
    finder: Finder, side: _Side, pool: list[tuple[Match, float]]
) -> list[tuple[Match, float]]:
    """Where some figure is told of a side by name, those that it hardly names are of others."""
    fits = [_fit(finder, side.own, match.view) for match, _ in pool]
    least = _NEXT_TO_BEST * max(fits, default=0.0) if not side.timed else 0.0
    return [item for item, fit in zip(pool, fits, strict=True) if fit >= least]


def _is_unheard_of(finder: Finder, side: _Side, view: FigureView) -> bool:
    """Whether no word that names a side can be rendered in the language of the briefing."""
    return (
        finder.is_foreign_view(view)
        and bool(side.own)
        and not any(finder.matched(u, other.around) for u in side.own for other in finder.views)
    )


def _own_score(finder: Finder, sides: Sequence[_Side], at: int, view: FigureView) -> float:
    own = _fit(finder, sides[at].own, view)
    others = max(_fit(finder, s.own, view) for i, s in enumerate(sides) if i != at)
    score = _OWN * own - _CROSSED * max(0.0, others - own)
    if _WHOLES.search(sides[at].name):
        # Of the whole, nothing is told that names the part beside it.
        parts = [u for i, s in enumerate(sides) if i != at for u in s.own if not u.measure]
        score -= _CROSSED * _fit(finder, parts, view)
    ask = sides[at].ask
    if not ask.kinds and is_percent(view.figure) != bool(_RATE.search(finder.folded)):
        # Which brings in more money, or more people: an amount, not a share of one.
        score -= _OTHER_NATURE
    if view.figure.status != "actual" and not ask.status:
        score -= _PLANNED
    return score


def _alike(a: FigureView, b: FigureView) -> float:
    """How much two figures are of one sort and of one place of the briefing."""
    one_unit = a.figure.unit == b.figure.unit or _is_elliptic(a, b)
    return (
        max(
            _SAME_METRIC * (bool(a.figure.metric) and a.figure.metric == b.figure.metric),
            _SAME_HEAD * (_head(a) == _head(b) != ""),
        )
        + _SAME_SUBJECT * (bool(a.figure.subject) and a.figure.subject == b.figure.subject)
        + _SAME_UNIT * one_unit
        + _SAME_KIND * (a.figure.kind == b.figure.kind or _is_elliptic(a, b))
        + _SAME_PASSAGE * (a.passage.id == b.passage.id)
        + _SAME_SENTENCE * (a.figure.sentence_start == b.figure.sentence_start)
    )


def _head(view: FigureView) -> str:
    """The end of what a Chinese figure measures, which says what sort of thing it is."""
    name = f"{view.figure.subject}{view.figure.metric}"
    return "" if name.isascii() else name[-_HEAD:]


def _told_twice(a: FigureView, b: FigureView) -> bool:
    """One figure, in two places of the briefing."""
    same = (a.figure.metric, a.figure.kind) == (b.figure.metric, b.figure.kind)
    return same and amount(a.figure) == amount(b.figure) and a.figure.subject == b.figure.subject


def _of_kind(ask: Ask) -> Callable[[FigureView], bool]:
    """Where the question says 增速 or 占比, only such figures; else all but changes and ranks."""
    if ask.kinds:
        near = {"growth": ("growth", "points", "multiple"), "share": ("share", "level")}
        allowed = {k for kind in ask.kinds for k in near.get(kind, (kind,))}
        return lambda view: view.figure.kind in allowed
    return lambda view: view.figure.kind not in ("rank", "points") and not view.change


def _comparable_views(a: FigureView, b: FigureView) -> bool:
    if a.figure.id == b.figure.id or _told_twice(a, b):
        return False
    if a.figure.briefing_id != b.figure.briefing_id:
        return False
    if a.figure.kind in ("rank", "streak") and a.figure.kind != b.figure.kind:
        return False
    return _of_one_unit(a, b) and _same_nature(a, b)


def _of_one_unit(a: FigureView, b: FigureView) -> bool:
    """36支 and 17个 both count; 0.9 of wind has the unit of the figure beside it."""
    if comparable(a.figure, b.figure) or (is_counter(a.figure.unit) and is_counter(b.figure.unit)):
        return True
    return _is_elliptic(a, b)


def _is_elliptic(a: FigureView, b: FigureView) -> bool:
    """1.5 gigawatts of solar and 0.9 of wind: the second leaves out the unit of the first."""
    one, other = (a, b) if a.figure.start < b.figure.start else (b, a)
    return bool(one.figure.unit) and not other.figure.unit and same_sentence(one, other)


def _same_nature(a: FigureView, b: FigureView) -> bool:
    """A growth is held against a growth, a share against a share, whatever both are in percent."""
    if not is_percent(a.figure):
        return True
    return (a.figure.kind == "growth") == (b.figure.kind == "growth")


def _signed(view: FigureView, falls: bool) -> Decimal:
    value = amount(view.figure)
    changed = view.figure.kind in ("growth", "points") or view.change
    return -value if changed and view.figure.direction == "fall" and not falls else value


def _write(finder: Finder, found: _Found) -> Draft:
    """The verdict on the sides; a claim is confirmed or denied."""
    sides = [(view, side.name) for view, side in zip(found.views, found.sides, strict=True)]
    claim = found.contest.claim
    less = claim is None and _LESS.search(finder.folded) is not None
    less = less and _MORE_AND_LESS.search(finder.folded) is None
    language = finder.question.language
    english = language == "en"
    draft = Draft(finder.evidence)
    # Falls are compared by how far they fell.
    falls = "幅" in finder.folded or all(v.figure.direction == "fall" for v, _ in sides)
    values = [_signed(view, falls) for view, _ in sides]
    records, shown = [], []
    for side, (view, words) in zip(found.sides, sides, strict=True):
        figure = view.figure
        marker = add_figure(draft, view)
        name = words if side.timed else _name(view, words)
        subject = name + _formal(view, name, english)
        record = Side(
            subject=subject, value=str(figure.value), unit=figure.full_unit, marker=marker
        )
        records.append(record)
        fall = figure.kind == "growth" and figure.direction == "fall"
        told = f"{phrase('down', language) if fall else ''}{show(figure, language)}"
        marks = f"[{marker}]" + "".join(
            f"[{cite_view(draft, other)}]" for other in _elsewhere(finder, side, view)
        )
        shown.append(f"{name}{': ' if english else '：'}{told}{marks}")
    best = min(values) if less else max(values)
    if values.count(best) > 1:
        verdict, winner = phrase("equal", language), ""
    else:
        at = values.index(best)
        winner = records[at].subject
        fell = all(v.figure.kind == "growth" and v.figure.direction == "fall" for v, _ in sides)
        name = ("fell less" if less else "fell more") if fell else ("less" if less else "more")
        verdict = phrase(name, language).format(winner=winner)
    if claim is not None:
        fewer = _FEWER.search(claim["adj"] or claim["more"]) is not None
        true = values[0] < values[1] if fewer else values[0] > values[1]
        verdict = phrase("so" if true else "not so", language) + verdict
    draft.comparison = Comparison(winner=winner, sides=records)
    draft.text = verdict + ("; " if english else "；").join(shown) + ("." if english else "。")
    return draft


def _elsewhere(finder: Finder, side: _Side, view: FigureView) -> list[FigureView]:
    """Where else the briefing tells the same of a side."""
    a = view.figure
    same = [
        other
        for other in finder.views
        if other.passage.id != view.passage.id
        and other.figure.briefing_id == a.briefing_id
        and (other.figure.surface, other.figure.kind) == (a.surface, a.kind)
        and _head(other) == _head(view) != ""
        and _fit(finder, side.own, other) >= _CLAUSE / 2
    ]
    return same[:_MOST_PLACES]


def _formal(view: FigureView, shown: str, english: bool) -> str:
    """The briefing's own name of the winner, where the question calls it otherwise."""
    name = f"{view.figure.subject}{view.figure.metric}"
    if not name or name in shown:
        return ""
    return f" ({name})" if english else f"（{name}）"


def _name(view: FigureView, words: str) -> str:
    """The side as the question calls it, else as the briefing does."""
    bare = _NOT_A_NAME.sub("", words).strip(" ,，、的?？") or words
    if 2 <= len(bare) <= (80 if bare.isascii() else 40):
        return bare
    figure = view.figure
    glue = " " if figure.subject.isascii() and figure.subject else ""
    return f"{figure.subject}{glue}{figure.metric}".strip() or figure.surface
