"""Charts of a briefing's figures: plain HTML bars, each one a link to its sentence.

Drawn here rather than by a plotting library: a bar has to lead to the transcript, has to be read
out by a screen reader, and may load nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from urllib.parse import quote

from index.figures.quantities import dimension_of
from index.records import Figure
from rag.amounts import amount
from ui.markup import plain
from ui.strings import Language, say

_MOST_BARS = 24
_MOST_TOPICS = 12
_AMOUNTS = ("level", "count")
_TRADE = re.compile("出口|export", re.I)
# Things counted in passing (五个特点) are no quantities that anybody charts.
_LEAST_COUNT = 20
_SHORT_WORD = 3


@dataclass(frozen=True)
class Bar:
    figure: Figure
    label: str
    value: Decimal


def figure_link(figure: Figure) -> str:
    """The address of a figure's sentence within the transcript panel."""
    name = quote(figure.briefing_id, safe="")
    return f"#bq/{name}/{figure.sentence_start}/{figure.sentence_end}"


def figure_name(figure: Figure) -> str:
    """What a figure is about, as one phrase."""
    latin = figure.subject.isascii() and figure.metric.isascii()
    return (" " if latin else "").join(filter(None, (figure.subject, figure.metric)))


def charts_html(figures: Sequence[Figure], language: Language) -> str:
    """All charts that the figures carry; what they do not carry is left out."""
    drawn = [
        _growth_chart(figures, language),
        _plan_chart(figures, language),
        _topic_charts(figures, language),
    ]
    return f'<div class="bq-charts">{"".join(drawn)}</div>' if any(drawn) else ""


def signed(figure: Figure) -> Decimal:
    """A change with its sign: a fall is negative."""
    return -figure.value if figure.direction == "fall" else figure.value


def growth_bars(figures: Iterable[Figure]) -> tuple[str, list[Bar]]:
    """The period most rates are given for, and its rates in percent, the highest first."""
    rates = [
        f
        for f in figures
        if f.kind == "growth" and dimension_of(f.unit) == "percent" and f.status == "actual"
        if f.subject and f.period
    ]
    if not rates:
        return "", []
    (period, _), *_ = Counter(f.period for f in rates).most_common(1)
    bars: dict[tuple[str, Decimal], Bar] = {}
    for figure in rates:
        if figure.period == period:
            name = figure_name(figure)
            bars.setdefault((name, signed(figure)), Bar(figure, name, signed(figure)))
    return period, sorted(bars.values(), key=lambda bar: -bar.value)


def plan_groups(figures: Sequence[Figure]) -> list[list[Bar]]:
    """Each amount aimed at or expected, followed by the amounts reached of the same thing."""
    planned = [f for f in figures if f.kind in _AMOUNTS and f.status != "actual" and f.full_unit]
    reached = [f for f in figures if f.kind in _AMOUNTS and f.status == "actual" and f.full_unit]
    groups = []
    for plan in planned:
        alike = [
            f
            for f in reached
            if f.briefing_id == plan.briefing_id and f.unit == plan.unit and _alike(f, plan)
        ]
        # The newest first; one for each thing measured.
        alike.sort(key=lambda f: f.period, reverse=True)
        of_name = {figure_name(f): f for f in reversed(alike)}
        best = sorted(of_name.values(), key=lambda f: -_likeness(f, plan))[:2]
        if best:
            groups.append([Bar(f, figure_name(f), amount(f)) for f in (plan, *best)])
    return groups


def _bigrams(figure: Figure) -> set[str]:
    name = figure_name(figure).lower()
    if name.isascii():
        # Short words of English (the, it, of) say nothing of what is measured.
        return {word for word in name.split() if len(word) > _SHORT_WORD}
    return {a + b for a, b in pairwise(name)}


def _likeness(figure: Figure, plan: Figure) -> float:
    """Share of the shorter name that stands in the other, 0 to 1."""
    ours, theirs = _bigrams(figure), _bigrams(plan)
    return len(ours & theirs) / (min(len(ours), len(theirs)) or 1)


def _alike(figure: Figure, plan: Figure) -> bool:
    return figure.basis == "" and _likeness(figure, plan) >= 0.5


def topics(figures: Sequence[Figure]) -> list[tuple[str, list[Figure]]]:
    """What is measured of several things, such as output; exports first, then by how many."""
    chosen = [f for f in figures if _chartable(f)]
    words = sorted({f.metric for f in chosen if len(f.metric) > 1}, key=len)
    kept: list[str] = []
    for word in words:
        if not any(word.startswith(shorter) for shorter in kept):
            kept.append(word)
    trade = next((m[0] for f in chosen if (m := _TRADE.search(figure_name(f)))), "")
    if trade and not any(_TRADE.search(word) for word in kept):
        kept.append(trade)
    found = []
    for word in kept:
        members = [f for f in chosen if word in figure_name(f)]
        if len({figure_name(f) for f in members}) > 1:
            found.append((word, members))
    found.sort(key=lambda topic: (not _TRADE.search(topic[0]), -len(topic[1])))
    return found[:_MOST_TOPICS]


def _chartable(figure: Figure) -> bool:
    if figure.kind == "growth":
        return dimension_of(figure.unit) == "percent"
    if figure.kind not in _AMOUNTS or not figure.full_unit:
        return False
    return figure.kind == "level" or amount(figure) >= _LEAST_COUNT


def _growth_chart(figures: Sequence[Figure], language: Language) -> str:
    period, bars = growth_bars(figures)
    if len(bars) < 2:
        return ""
    title = say("chart_growth", language, period=period)
    more = len(bars) - _MOST_BARS
    note = say("chart_more", language, count=more) if more > 0 else ""
    return _chart(title, [("", bars[:_MOST_BARS])], note, language, period)


def _plan_chart(figures: Sequence[Figure], language: Language) -> str:
    groups = plan_groups(figures)
    if not groups:
        return ""
    return _chart(say("chart_plan", language), [("", bars) for bars in groups], "", language)


def _topic_charts(figures: Sequence[Figure], language: Language) -> str:
    found = topics(figures)
    if not found:
        return ""
    options = "".join(
        f'<option value="{number}">{plain(word)} ({len(members)})</option>'
        for number, (word, members) in enumerate(found)
    )
    label = plain(say("chart_topic", language))
    pages = "".join(
        f'<div class="bq-topic" data-topic="{number}"{"" if number == 0 else " hidden"}>'
        f"{_chart(word, _by_unit(members), '', language)}</div>"
        for number, (word, members) in enumerate(found)
    )
    return (
        f'<label class="bq-pick">{label} <select class="bq-topic-choice">{options}</select></label>'
        f"{pages}"
    )


def _by_unit(figures: Sequence[Figure]) -> list[tuple[str, list[Bar]]]:
    groups: dict[str, dict[tuple[str, str, Decimal], Bar]] = {}
    for figure in figures:
        rate = figure.kind == "growth"
        value = signed(figure) if rate else amount(figure)
        unit = "%" if rate else figure.unit
        key = figure_name(figure), figure.period, value
        groups.setdefault(unit, {}).setdefault(key, Bar(figure, figure_name(figure), value))
    ordered = sorted(groups.items(), key=lambda group: (group[0] == "%", -len(group[1])))
    return [
        (unit, sorted(bars.values(), key=lambda bar: -bar.value)[:_MOST_BARS])
        for unit, bars in ordered
    ]


def _chart(
    title: str,
    groups: Sequence[tuple[str, Sequence[Bar]]],
    note: str,
    language: Language,
    period: str = "",
) -> str:
    """Bars of one group share a scale; groups do not: their units differ.

    ``period`` is that of the whole chart: bars of it do not repeat it.
    """
    body = "".join(
        (f"<h4>{plain(name)}</h4>" if name else "") + _bars(bars, language, period)
        for name, bars in groups
    )
    foot = f'<p class="bq-from">{plain(note)}</p>' if note else ""
    return f'<figure class="bq-chart"><figcaption>{plain(title)}</figcaption>{body}{foot}</figure>'


def _bars(bars: Sequence[Bar], language: Language, period: str) -> str:
    longest = max((abs(bar.value) for bar in bars), default=Decimal(0)) or Decimal(1)
    drawn = "".join(_bar(bar, longest, language, period) for bar in bars)
    return f'<ul class="bq-bars">{drawn}</ul>'


def _bar(bar: Bar, longest: Decimal, language: Language, period: str) -> str:
    share = float(abs(bar.value) / longest) * 100
    figure = bar.figure
    kind = "plan" if figure.status != "actual" else "fall" if bar.value < 0 else "rise"
    sign = "−" if figure.kind == "growth" and bar.value < 0 else ""
    about = ["" if figure.period == period else figure.period or figure.period_text]
    if figure.status != "actual":
        about.append(say(figure.status, language))
    shown = " · ".join(filter(None, about))
    return (
        f'<li><a class="bq-bar bq-{kind}" href="{figure_link(figure)}">'
        f'<span class="bq-bar-name">{plain(bar.label)} <small>{plain(shown)}</small></span>'
        f'<span class="bq-bar-track" aria-hidden="true">'
        f'<span class="bq-bar-fill" style="width:{share:.1f}%"></span></span>'
        f'<span class="bq-bar-value">{sign}{plain(figure.surface)}</span></a></li>'
    )
