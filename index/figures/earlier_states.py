"""When a state was that a figure looks back to: 由去年同期的A提高到B, up from A a year earlier."""

from __future__ import annotations

import re

from index.figures.before_now import held_against, shifted, told_of_before
from index.figures.english_clauses import verbs_of
from index.figures.english_times import told_behind
from index.figures.others_times import AGO, is_held_against, looks_back, of_the_compared
from index.figures.periods import Period
from index.figures.quantities import Quantity
from index.figures.sentence_clauses import clause_of
from index.figures.spans import is_span
from index.figures.states import is_before_state, same_period_level
from index.figures.timeline import SentenceTimes, Timeline
from index.sentences import Span

_YEAR_AGO = re.compile(
    r"^\s*(?:(?!from|than|over|with|as|in|on|to)[a-z]+\s){0,2}?(?:(?:a year|(?:twelve|12) months) (?:earlier|ago|before)|the year before|the previous year"
    r"|(?:in |during )?the same (?:period|quarter|month|time) (?:of )?(?:last year|a year (?:earlier|ago)|the year before))"
)
# 5.2 percent fewer than a year before, when the figure was A.
_WHEN_IT_WAS = re.compile(
    r"(?:a year (?:earlier|ago|before)|the (?:year before|previous year)|last year),? when [^,;.\d]{2,40}$"
)
# 较高峰期的6.1年缩短: a state of some other time.
_FORMER_HEIGHT = re.compile(
    r"[比较][^,，。;；\d]{0,4}(?:高峰期?|高位|高点|低谷|低位|以往|过去)的[约近]?$"
    r"|(?:没有?|未)(?:回到|恢复到?)[^,，。;；\d]{1,8}前的[约近]?$"
)


def is_year_ago(times: SentenceTimes, words: str) -> bool:
    own = [p for p in times.own if not looks_back(times.text, p)]
    return _YEAR_AGO.fullmatch(words.lower()) is not None and not own


def earlier_state(
    times: SentenceTimes, quantity: Quantity, gap: Span, line: Timeline
) -> tuple[str, str] | None:
    """The period of a state that is told to be left behind, or of the year before."""
    text = times.text
    if (ago := _years_ago(times, quantity, gap)) is not None:
        return _relative(times, ago, line), text[ago.start : ago.end]
    if _FORMER_HEIGHT.search(text[: quantity.start]):
        return "", ""
    begins = clause_of(text, quantity)[0]
    opens = _OPENS_YEAR_AGO.match(text) or _THEN_IT_WAS.match(text, begins)
    dated = re.match(r"\s+(?:in|for) (?:19|20)\d\d\b", text[quantity.end :])
    if opens and line.spoken and begins <= opens.end() and not dated:
        # A year ago it was A: before what is spoken of, unless the clause is another one.
        # A year earlier, 174: before what the figure in front of it is of.
        spoken = line.spoken if verbs_of(text) else line.last or line.spoken
        return shifted(spoken, -1), opens[0].strip(" ,;:")
    ahead = text[: quantity.start]
    if _HAD_BEEN.fullmatch(ahead):
        # It had been A: before what is spoken of, and when is not told.
        return "", ""
    if (before := told_of_before(ahead, _spoken(times, quantity.start, line))) is not None:
        return before
    same = same_period_level(text, quantity)
    if same is not None:
        named = [p for p in times.periods if same[0] <= p.start < same[1]]
        year = named[-1].value[:4] if named else ""
        here = _told_ahead(times, same[0])
        spoken = here[-1].value if here else line.spoken
        words = text[same[0] : same[1]]
        if not spoken:
            return year, words
        return shifted(spoken, int(year or spoken[:4]) - int(spoken[:4])), words
    if (then := _WHEN_THEN.search(ahead)) is not None:
        # 20 percent more than in 2026, when the figure was A.
        last = [p for p in times.periods if p.end <= then.start() + 1]
        if last and text[last[-1].end : then.start()].strip() == "":
            return last[-1].value, text[last[-1].start : last[-1].end]
    if held := held_against(ahead, times.periods):
        return _relative(times, held, line), text[held.start : held.end]
    behind = _YEAR_AGO.match(text[quantity.end : gap[1]].lower()) or _WHEN_IT_WAS.search(
        text[gap[0] : quantity.start].lower()
    )
    if behind and (line.spoken or times.own):
        here = [p for p in times.own if p.end <= quantity.start]
        base = [p for p in here if not looks_back(text, p) and not of_the_compared(text, p)]
        value = base[-1].value if base else line.spoken
        if not value and line.today:
            value = str(line.today.year)
        return shifted(value, -1), behind.group().strip()
    if is_before_state(text, quantity, gap[1]):
        start = max(gap[0], clause_of(text, quantity)[0])
        near = [p for p in times.periods if start <= p.start < quantity.start]
        told = [
            p
            for p in near
            if re.search(r"(?:由|从|from)\s*(?:the\s+)?$", text[start : p.start].lower())
            # From 1 April it goes from A to B: A is of no such day.
            and not re.search(r"\bfrom\b", text[p.end : quantity.start].lower())
        ]
        after = told_behind(text, list(times.own), quantity, gap[1])
        # 与1996年相比，排放量由A降至B.
        basis = [p for p in times.periods if _is_basis(times, p) and p.end <= quantity.start]
        period = told[-1] if told else after or (basis[-1] if basis else None)
        if period is not None:
            return period.value, text[period.start : period.end]
        return "", ""
    return None


def _is_basis(times: SentenceTimes, period: Period) -> bool:
    return any(a <= period.start < b for a, b in times.basis)


_WHEN_THEN = re.compile(r",? when [^,;.\d]{2,40}$")


def _relative(times: SentenceTimes, period: Period, line: Timeline) -> str:
    """去年A，比上年的B: the year before the one spoken of, not before today."""
    spoken = _spoken(times, period.start, line)
    if times.text.startswith("上", period.start) and re.match(r"\d{4}(?!/\d{4}$)", spoken):
        return shifted(spoken, -1)
    return period.value


_OPENS_YEAR_AGO = re.compile(
    r"\W*(?:(?:a|one) year|(?:twelve|12) months) (?:ago|earlier|before)\b,?", re.IGNORECASE
)


# A, which is a rate of B; a year earlier it was C. The year before it had been D.
_THEN_IT_WAS = re.compile(
    r"\W*(?:(?:and|but|where|when|while)\s+)?(?:(?:(?:a|one) year|(?:twelve|12) months) (?:ago|earlier|before)|the (?:year before|previous year)),?"
    r"(?=\s+(?:it|that|this|they|there|we|the (?:figure|number|rate|share|total)) (?:was|were|had been|had|stood)\b)",
    re.IGNORECASE,
)


_HAD_BEEN = re.compile(
    r"\W*(?:it|that|they) (?:had been|used to be|used to take|had taken) (?:about |nearly |over )?",
    re.I,
)


def _told_ahead(times: SentenceTimes, end: int) -> list[Period]:
    """Months, years and spans that the sentence tells before a place."""
    return [p for p in times.own if p.end <= end and (p.value.count("-") < 2 or is_span(p.value))]


def _spoken(times: SentenceTimes, end: int, line: Timeline) -> str:
    """The period spoken of at a place: the sentence's own, or that of the speech."""
    # 上年 right ahead is the word that is to be read.
    here = [p for p in _told_ahead(times, end) if not times.text[p.start : end].startswith("上")]
    return here[-1].value if here else line.spoken or line.main


def _years_ago(times: SentenceTimes, quantity: Quantity, gap: Span) -> Period | None:
    """三年前只有A, 比两年前的A少: when, in the figure's own clause."""
    start = max(gap[0], clause_of(times.text, quantity)[0])
    told = [
        p
        for p in times.periods
        if start <= p.start
        and p.end <= quantity.start
        and (
            is_held_against(times.text, p)
            or (p in times.own and AGO.fullmatch(times.text[p.start : p.end]))
        )
    ]
    return told[-1] if told else None
