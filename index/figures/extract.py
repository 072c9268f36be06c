"""All figures of a briefing, from its passages, each with what it measures and of when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from index.figures.about import About
from index.figures.quantities import Quantity, find_quantities
from index.figures.roles import Role, roles_of
from index.figures.subjects import abouts_of, leading_subject
from index.figures.timing import Timeline, main_period, periods_of, sentence_times
from index.records import Briefing, Figure, Passage, Status
from index.sentences import sentence_spans

_PLACE = re.compile(r"全球|世界|全国|全省|全市|亚洲|国内|worldwide|globally|nationwide")


def extract_figures(briefing: Briefing, passages: Sequence[Passage]) -> tuple[Figure, ...]:
    """Figures in text order; ids count within the passage, so edits elsewhere keep them."""
    today = date.fromisoformat(briefing.date) if briefing.date else None
    main = main_period(briefing.text, today)
    figures: list[Figure] = []
    state = _State(Timeline(main, today))
    utterance: tuple[int, str] | None = None
    for passage in passages:
        key = (passage.turn, passage.speaker)
        if key != utterance:
            state = _State(Timeline(main, today))
            utterance = key
        figures += _passage_figures(briefing, passage, today, state)
    return tuple(figures)


class _State:
    """What carries over from sentence to sentence within one person's speech."""

    def __init__(self, line: Timeline) -> None:
        self.line = line
        self.paragraph = -1
        self.about = About()
        self.whole = ("", "")
        """Metric and unit of the last figure that had a metric."""
        self.among = False
        """Whether the paragraph tells the parts of a whole."""


def _passage_figures(
    briefing: Briefing, passage: Passage, today: date | None, state: _State
) -> list[Figure]:
    figures: list[Figure] = []
    for start, end in sentence_spans(briefing.text, passage.start, passage.end):
        sentence = briefing.text[start:end]
        paragraph = briefing.text.count("\n", 0, start)
        if paragraph != state.paragraph:
            state.paragraph = paragraph
            state.about = About()
            state.whole, state.among = ("", ""), False
        told = sentence_times(sentence, today)
        quantities = [
            q
            for q in find_quantities(sentence)
            if not any(p.start <= q.number_start < p.end for p in told.periods)
        ]
        times = [(p.start, p.end) for p in told.periods]
        if not quantities:
            about = leading_subject(sentence, times)
            if about.subject:
                state.about = about
        else:
            roles = roles_of(sentence, quantities)
            abouts = abouts_of(sentence, quantities, roles, times, state.about)
            abouts = _with_metric(sentence, quantities, roles, abouts, state)
            periods = periods_of(told, quantities, roles, state.line)
            for quantity, role, about, period in zip(
                quantities, roles, abouts, periods, strict=True
            ):
                figures.append(
                    _figure(briefing, passage, (start, end), quantity, role, about, period,
                            len(figures))
                )  # fmt: skip
            named = [a for a, r in zip(abouts, roles, strict=True) if r.kind != "rank"]
            if named:
                state.about = named[-1]
        state.line.after(told)
    return figures


def _status(role: Role, period: str, briefing: Briefing) -> Status:
    """What is told of a later year has not come about: 到2030年，占比达到25%."""
    if role.status == "actual" and period and briefing.date and period[:4] > briefing.date[:4]:
        return "target"
    return role.status


def _has_place(role: Role, ahead: str) -> bool:
    return role.kind == "rank" or (
        role.kind == "share" and re.search("占(?:全|世)", ahead) is not None
    )


_AMONG = re.compile(r"其中|分[^,，。]{1,6}看")


def _with_metric(
    sentence: str,
    quantities: list[Quantity],
    roles: list[Role],
    abouts: list[About],
    state: _State,
) -> list[About]:
    """猪牛羊禽肉产量A。其中，猪肉B: the parts are of the measure that the whole is told in."""
    result: list[About] = []
    among = state.among or _AMONG.search(sentence) is not None
    for quantity, role, about in zip(quantities, roles, abouts, strict=True):
        if role.kind in ("level", "count") and about.metric:
            state.whole = (about.metric, quantity.unit)
        elif among and about.subject and not about.metric:
            metric, unit = state.whole
            if role.kind in ("level", "count") and unit == quantity.unit:
                about = About(about.subject, metric)
            elif role.kind == "growth" and result and result[-1].subject == about.subject:
                about = About(about.subject, result[-1].metric)
        result.append(about)
    state.among = among
    return result


def _figure(
    briefing: Briefing,
    passage: Passage,
    sentence: tuple[int, int],
    quantity: Quantity,
    role: Role,
    about: About,
    period: tuple[str, str],
    number: int,
) -> Figure:
    start, end = sentence[0] + quantity.start, sentence[0] + quantity.end
    ahead = briefing.text[max(sentence[0], start - 24) : start]
    place = _PLACE.findall(ahead)
    return Figure(
        id=f"{passage.id}-f{number}",
        briefing_id=briefing.id,
        passage_id=passage.id,
        turn=passage.turn,
        speaker=passage.speaker,
        start=start,
        end=end,
        surface=briefing.text[start:end],
        sentence_start=sentence[0],
        sentence_end=sentence[1],
        value=quantity.value,
        upper=quantity.upper,
        magnitude=quantity.magnitude,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        kind=role.kind,
        direction=role.direction,
        basis=role.basis,
        period=period[0],
        period_text=period[1],
        # Elsewhere 全省 and the like are part of what is counted, not where a rank holds.
        place=place[-1] if place and _has_place(role, ahead) else "",
        subject=about.subject,
        metric=about.metric,
        status=_status(role, period[0], briefing),
    )
