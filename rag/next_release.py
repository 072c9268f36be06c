"""When the next figures come out, or the next briefing is: what is announced as a talk closes.

The figures for the second quarter will be released on July 22. A reader asks for it in words of
all sorts (the next batch of statistics), so the sentence is known by what it does: it names what
the house gives out, and a day that is still to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from index.figures.periods import Period, find_periods
from index.figures.spans import last_month
from index.records import Passage
from index.script import fold
from index.sentences import Span, sentence_spans
from rag.find import Finder
from rag.lexicon.times import NEXT_ASKED, NEXT_TOLD, RELEASES
from rag.spans import periods_agree, year_after

_ASKED, _TOLD = re.compile(NEXT_ASKED), re.compile(NEXT_TOLD)
_RELEASES = tuple(map(re.compile, RELEASES))
_YEAR = re.compile(r"\d{4}(?=-)")


def next_release(finder: Finder) -> tuple[Passage, Span, list[Period]] | None:
    """The sentence that announces what is asked for, with the time it names; None for none."""
    wanted = [sort for sort in _RELEASES if sort.search(finder.folded)]
    if not wanted or _ASKED.search(finder.folded) is None or finder.today is None:
        return None
    scope = {briefing.id for briefing in finder.briefings_found}
    found = [
        (passage, (passage.start + start, passage.start + end), times)
        for passage in finder.evidence.snapshot.passages
        if passage.briefing_id in scope and passage.kind != "question"
        for start, end in sentence_spans(passage.text)
        if (times := _announced(finder, fold(passage.text[start:end]), wanted, finder.today))
    ]
    # What is announced last is announced of the house itself.
    return found[-1] if found else None


def still_to_come(periods: Sequence[Period], today: date) -> Iterator[Period]:
    """Of the times that a sentence on what will be names, those ahead: in May is next May."""
    for period in periods:
        if period.bare and last_month(period.value) < (today.year, today.month):
            period = replace(period, value=year_after(period.value))
        if last_month(period.value) >= (today.year, today.month):
            yield period


def _announced(
    finder: Finder, said: str, wanted: Sequence[re.Pattern[str]], today: date
) -> list[Period]:
    told = _TOLD.search(said)
    if told is None or not any(sort.search(said) for sort in wanted):
        return []
    periods = [period for period in find_periods(said, today) if period.value]
    behind = [period for period in periods if period.start >= told.start()]
    # Of which time the figures are, and when they come.
    of = [_of_any_year(period) for period in periods if period.start < told.start()]
    asked = [_of_any_year(period) for period in finder.whole.named]
    if asked and of and not any(periods_agree(a, b) for a in asked for b in of):
        return []
    return list(still_to_come(behind, today))[:1]


def _of_any_year(period: Period) -> str:
    """What is to come in April is of another year than an April that was."""
    return _YEAR.sub("2000", period.value)
