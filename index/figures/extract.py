"""All figures of a briefing, from its passages, each with what it measures and of when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from index.figures.periods import Period, find_periods
from index.figures.quantities import Quantity, find_quantities
from index.figures.roles import BASIS, Role, roles_of
from index.figures.subjects import About, abouts_of, leading_subject, linked_run
from index.records import Briefing, Figure, Passage
from index.sentences import sentence_spans

_NOW = re.compile(r"目前|现在|当前|如今|\bnow\b|\btoday\b|currently")
_NEXT = re.compile(r"下一步|接下来|今后|next step|going forward")
_SENTENCE = re.compile(r"[。！？\n]|(?<=[a-z])\. ")
_PLACE = re.compile(r"全球|世界|全国|全省|全市|亚洲|国内|worldwide|globally|nationwide")


def extract_figures(briefing: Briefing, passages: Sequence[Passage]) -> tuple[Figure, ...]:
    """Figures in text order; ids count within the passage, so edits elsewhere keep them."""
    today = date.fromisoformat(briefing.date) if briefing.date else None
    main = _main_period(briefing, today)
    figures: list[Figure] = []
    state = _State(main, briefing.date[:4])
    utterance: tuple[int, str] | None = None
    for passage in passages:
        key = (passage.turn, passage.speaker)
        if key != utterance:
            state = _State(main, briefing.date[:4])
            if briefing.language == "en" and passage.kind == "answer":
                # An English answer that names no time speaks of now, not of the quarter reported.
                state.period = ""
            utterance = key
        figures += _passage_figures(briefing, passage, today, state)
    return tuple(figures)


class _State:
    """What carries over from sentence to sentence within one person's speech."""

    def __init__(self, main: str, year: str) -> None:
        self.main = main
        self.year = year
        """The year of the briefing's date."""
        self.period = main
        """The period spoken of; a look back at an earlier year ends with its sentence."""
        self.paragraph = -1
        self.about = About()
        self.whole = ("", "")
        """Metric and unit of the last figure that had a metric."""
        self.among = False
        """Whether the paragraph tells the parts of a whole."""


def _main_period(briefing: Briefing, today: date | None) -> str:
    """The period that most of the briefing is about: the span of time its text names most."""
    named: Counter[str] = Counter()
    # Sentence by sentence: a year named in one does not date a bare 上半年 in the next.
    for sentence in _SENTENCE.split(briefing.text):
        basis = [m.span() for m in BASIS.finditer(sentence)]
        named.update(
            p.value
            for p in find_periods(sentence, today)
            if _is_span(p.value) and not any(a <= p.start < b for a, b in basis)
        )
    if not named:
        return ""
    top = max(named.values())
    return min(value for value, count in named.items() if count == top)


def _is_span(value: str) -> bool:
    """A year, half, quarter or several months: what a report is about, unlike a single date."""
    return re.fullmatch(r"\d{4}(?:-[HQ]\d|-\d\d/\d{4}-\d\d)?", value) is not None


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
        periods = list(find_periods(sentence, today, state.main[:4]))
        basis = [m.span() for m in BASIS.finditer(sentence)]
        # 比去年提高A；上半年B: the year compared with does not date what follows.
        own = list(find_periods(_blanked(sentence, basis), today, state.main[:4]))
        quantities = [
            q
            for q in find_quantities(sentence)
            if not any(p.start <= q.number_start < p.end for p in periods)
        ]
        times = [(p.start, p.end) for p in periods]
        if not quantities:
            about = leading_subject(sentence, times)
            if about.subject:
                state.about = about
        else:
            roles = roles_of(sentence, quantities)
            abouts = abouts_of(sentence, quantities, roles, times, state.about)
            spread = _spread_periods(sentence, quantities, own)
            abouts = _with_metric(sentence, quantities, roles, abouts, state)
            for i, (quantity, role, about) in enumerate(
                zip(quantities, roles, abouts, strict=True)
            ):
                period = spread.get(i) or _period(sentence, quantity, role, own, state)
                figures.append(
                    _figure(briefing, passage, (start, end), quantity, role, about, period,
                            len(figures))
                )  # fmt: skip
            named = [a for a, r in zip(abouts, roles, strict=True) if r.kind != "rank"]
            if named:
                state.about = named[-1]
        spans = [p.value for p in own if _is_span(p.value)]
        if spans:
            state.period = spans[-1] if spans[-1][:4] >= state.main[:4] else state.main
    return figures


_WHOLE_YEAR = re.compile(r"全年|the (?:full|whole) year|the year as a whole")
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


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _spread_periods(
    sentence: str, quantities: list[Quantity], own: list[Period]
) -> dict[int, tuple[str, str]]:
    """一季度、二季度吞吐量分别为A和B: the first is of the first, by place in the list."""
    found: dict[int, tuple[str, str]] = {}
    first = 0
    while first < len(quantities):
        run = linked_run(sentence, quantities, first)
        start = quantities[first - 1].end if first else 0
        head = sentence[start : quantities[first].start]
        named = [p for p in own if start <= p.start < quantities[first].start]
        if len(run) > 1 and len(named) == len(run) and "分别" in head:
            for i, period in zip(run, named, strict=True):
                found[i] = (period.value, sentence[period.start : period.end])
        first = run[-1] + 1
    return found


def _a_year_before(period: str) -> str:
    """The same months a year earlier: 2025-H1 gives 2024-H1."""
    return re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), period)


def _right_behind(sentence: str, quantity: Quantity, own: list[Period]) -> Period | None:
    """$2.3 billion at the end of 2023: a time right behind an English figure is its own."""
    for period in own:
        between = sentence[quantity.end : period.start]
        if period.start >= quantity.end and _AT.fullmatch(between):
            return period
    return None


_AT = re.compile(r"\s(?:[a-z]+ ){0,2}(?:at|in|by|for|since|during)?\s?(?:the )?", re.I)
_SAME_TIME_BEFORE = re.compile(r"(?:去年|上年)同期(?:的|为|是|仅|只有|仅为)?\s*$")
_YEAR_EARLIER = re.compile(
    r"[^,.;]{0,20}?(?P<words>a year (?:earlier|ago)|(?:in )?the same (?:quarter|period|month|time) (?:of )?last year"
    r"|the year before)"
)


def _period(
    sentence: str, quantity: Quantity, role: Role, own: list[Period], state: _State
) -> tuple[str, str]:
    """Normalised period and its words: the last one named before the figure, else the carried."""
    ago = _SAME_TIME_BEFORE.search(sentence[: quantity.start])
    if quantity.unit != "倍" and ago:
        return _a_year_before(state.period), ago[0].strip()
    # Up 3% from a year earlier is of now, up from 7.5 million a year earlier of then.
    after = _YEAR_EARLIER.match(sentence[quantity.end :])
    if after and role.kind not in ("growth", "points", "multiple"):
        return _a_year_before(state.period or state.main), after["words"]
    if right := _right_behind(sentence, quantity, own):
        return right.value, sentence[right.start : right.end]
    # A day names a date, not what a figure is of, unless it stands right at it.
    own = [p for p in own if p.value.count("-") < 2 or "/" in p.value or quantity.start - p.end < 4]
    before = [p for p in own if p.start < quantity.start]
    if before:
        return before[-1].value, sentence[before[-1].start : before[-1].end]
    if _NOW.search(sentence[: quantity.start]):
        return "", ""
    behind = [p for p in own if p.start <= quantity.end + 6]
    if behind:
        return behind[0].value, sentence[behind[0].start : behind[0].end]
    if role.status == "target" or _NEXT.search(sentence):
        # 力争全年突破A: of the year the briefing stands in.
        whole_year = _WHOLE_YEAR.search(sentence[: quantity.start]) is not None
        return (state.year, "全年") if whole_year and state.year else ("", "")
    return state.period, ""


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
        place=place[-1] if place else "",
        subject=about.subject,
        metric=about.metric,
        status=role.status,
    )
