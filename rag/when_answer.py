"""When something happened: the sentence that tells it, the time it names first."""

from __future__ import annotations

import re

from index.figures.periods import find_periods
from index.script import traditional
from rag.display import period_words
from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon import WHEN
from rag.sentence_answer import rank_sentences

_WHEN = re.compile(WHEN)
_MIN_COVERAGE = 0.45
_POOL = 5


def asks_when(folded: str) -> bool:
    return _WHEN.search(folded) is not None


def answer_when(finder: Finder) -> Draft | None:
    """The period that the best sentence names, with the sentence; None where it names none."""
    language = finder.question.language
    bare = _WHEN.sub(" ", finder.text)
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
