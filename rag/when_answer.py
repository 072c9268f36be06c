"""When something happened: the sentence that tells it, the time it names first."""

from __future__ import annotations

import re

from index.figures.periods import find_periods
from index.script import traditional
from rag.display import period_words
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.times import TIME_TOLD, WHEN
from rag.match import same_quantity
from rag.sentence_answer import rank_sentences

_WHEN = re.compile(WHEN)
_TIME = re.compile(TIME_TOLD, re.IGNORECASE)
_MIN_COVERAGE = 0.35
_POOL = 5


def asks_when(folded: str) -> bool:
    return _WHEN.search(folded) is not None


def tells_a_time(draft: Draft) -> bool:
    """Whether a sentence quoted names any time, be it one that `find_periods` cannot place."""
    return any(_TIME.search(citation.quote) for citation in draft.citations)


def answer_when(finder: Finder) -> Draft | None:
    """The period that the best sentence names, with the sentence; None where it names none."""
    language = finder.question.language
    bare = _WHEN.sub(" ", finder.text)
    dated = _when_figure(finder, bare)
    if dated is not None:
        return dated
    for item in rank_sentences(finder, finder.ask(bare))[:_POOL]:
        if item.coverage < _MIN_COVERAGE:
            return None
        sentence = finder.evidence.briefing(item.passage).text[item.span[0] : item.span[1]]
        periods = find_periods(sentence, finder.today)
        if not periods:
            continue
        draft = Draft(finder.evidence)
        marker = draft.cite(item.passage, item.span)
        times = list(dict.fromkeys(period_words(p.value, language) for p in periods if p.value))
        shown = (", " if language == "en" else "、").join(times)
        if language == "en":
            draft.text = f"{shown}: “{sentence}”[{marker}]"
        else:
            text = f"{shown}：“{sentence}”[{marker}]"
            draft.text = traditional(text) if language == "zh-Hant" else text
        return draft
    return None


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
