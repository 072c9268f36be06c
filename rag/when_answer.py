"""When something happened: the sentence that tells it, the time it names first."""

from __future__ import annotations

import re

from index.figures.periods import Period, find_periods
from index.figures.spans import first_month
from index.script import fold, traditional
from rag.display import period_words
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.times import TIME_TOLD, TO_COME, WHEN
from rag.mentioned import same_quantity
from rag.near_misses import lacks_number
from rag.next_release import next_release, still_to_come
from rag.phrases import phrase
from rag.sentence_answer import Scored, is_meant, rank_sentences, spoken

_WHEN = re.compile(WHEN)
_TIME = re.compile(TIME_TOLD, re.IGNORECASE)
_TO_COME = re.compile(TO_COME)
_WHICH_YEAR = re.compile(r"哪一?年|(?:which|what) year")
# A sentence that speaks of so much more of the question comes before one nearer in meaning.
_SPEAKS_MORE = 0.3
_MIN_COVERAGE = 0.35
_POOL = 5


def asks_when(folded: str) -> bool:
    return _WHEN.search(folded) is not None


def tells_a_time(draft: Draft) -> bool:
    """Whether a sentence quoted names any time, be it one that `find_periods` cannot place."""
    return any(_TIME.search(citation.quote) for citation in draft.citations)


def answer_when(finder: Finder) -> Draft | None:
    """The period that the best sentence names, with the sentence; None where it names none."""
    if announced := next_release(finder):
        passage, span, periods = announced
        return _tell(finder, Scored(1.0, 1.0, passage, span), periods)
    bare = _WHEN.sub(" ", finder.text)
    dated = _when_figure(finder, bare)
    if dated is not None:
        return dated
    best = _best(finder, bare)
    return _tell(finder, *best) if best else None


def best_dated(finder: Finder) -> Scored | None:
    """The sentence that best tells when."""
    best = _best(finder, _WHEN.sub(" ", finder.text))
    return best[0] if best else None


def _best(finder: Finder, bare: str) -> tuple[Scored, list[Period]] | None:
    told = [
        (item, periods)
        for item in rank_sentences(finder, finder.ask(bare), reported=True)[:_POOL]
        if _speaks_of_it(finder, item) and (periods := _periods(finder, item))
    ]
    telling = [(item, named) for item, periods in told if (named := _telling(finder, periods))]
    best = next(iter(telling or told), None)
    for item, periods in telling:
        if best and item.coverage >= best[0].coverage + _SPEAKS_MORE:
            best = (item, periods)
    return best


def _speaks_of_it(finder: Finder, item: Scored) -> bool:
    text = finder.evidence.briefing(item.passage).text
    if finder.editions.is_other(text[item.passage.start : item.span[1]]):
        return False
    if lacks_number(finder.folded, fold(text[slice(*item.span)])):
        return False
    return item.coverage >= _MIN_COVERAGE or is_meant(item.coverage, item.meaning)


def _periods(finder: Finder, item: Scored) -> list[Period]:
    text = finder.evidence.briefing(item.passage).text[item.span[0] : item.span[1]]
    periods = [period for period in find_periods(text, finder.today) if period.value]
    if finder.today and _TO_COME.search(finder.folded):
        return [*still_to_come(periods, finder.today)] or periods
    return periods


def _telling(finder: Finder, periods: list[Period]) -> list[Period]:
    """Without the times that the question names, and the year that all of the briefing is of."""
    named = {period.value for period in finder.whole.named}
    told = [period for period in periods if period.value not in named]
    if _TO_COME.search(finder.folded) and finder.today:
        # When it is to come out is not told by when something came out.
        now = (finder.today.year, finder.today.month)
        told = [p for p in told if first_month(p.value) >= now or p.value == str(now[0])]
    if _WHICH_YEAR.search(finder.folded):
        return told
    return [period for period in told if period.value != finder.main_year]


def _tell(finder: Finder, item: Scored, periods: list[Period]) -> Draft:
    language = finder.question.language
    sentence = spoken(finder, item)
    draft = Draft(finder.evidence)
    marker = draft.cite(item.passage, item.span)
    times = list(dict.fromkeys(period_words(p.value, language) for p in periods))
    shown = (", " if language == "en" else "、").join(times)
    label = phrase("reporter", language) if item.passage.kind == "question" else ""
    if language == "en":
        draft.text = f"{shown}: {label}“{sentence}”[{marker}]"
    else:
        text = f"{shown}：{label}“{sentence}”[{marker}]"
        draft.text = traditional(text) if language == "zh-Hant" else text
    return draft


def _when_figure(finder: Finder, bare: str) -> Draft | None:
    """The period of the very figure that the question states: 哪一年破千万辆."""
    ask = finder.ask(bare)
    for match in finder.rank(ask)[:_POOL]:
        figure = match.view.figure
        stated = any(same_quantity(q, match.view) for q in ask.mentioned)
        if stated and figure.period and match.coverage >= _MIN_COVERAGE:
            language = finder.question.language
            draft = Draft(finder.evidence)
            marker = draft.cite(match.view.passage, (figure.sentence_start, figure.sentence_end))
            shown = period_words(figure.period, language)
            text = f"{shown}[{marker}]{'.' if language == 'en' else '。'}"
            draft.text = traditional(text) if language == "zh-Hant" else text
            return draft
    return None
