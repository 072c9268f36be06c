"""Which fields, which sectors: the sentence that lists some of just that sort.

在哪些领域搞了试点 is answered by 在文旅、医疗、教育等重点领域开展试点, and by no numbered list of
features that stands beside it.
"""

from __future__ import annotations

import re

from rag.evidence import Draft
from rag.find import Finder
from rag.lexicon.lists import LISTED_AS_SORT, SORTS_ASKED, WORDS_ASKED, WORDS_LISTED
from rag.sentence_answer import answers, quote_sentences, rank_sentences

_ASKED = re.compile(SORTS_ASKED)
_WORDS_ASKED, _WORDS_LISTED = re.compile(WORDS_ASKED), re.compile(WORDS_LISTED)
# Of the sentences nearest to a question so many are looked at, no worse than this to the best.
_POOL, _CLOSE = 4, 0.75
# So much of the question such a sentence has to speak of.
_LEAST = 0.5


def asks_sorts(folded: str) -> bool:
    return _ASKED.search(folded) is not None or _WORDS_ASKED.search(folded) is not None


def answer_words(finder: Finder) -> Draft | None:
    """In which five words: the nearest sentence that lists so many; None where none does."""
    for item in rank_sentences(finder, finder.whole):
        text = finder.evidence.briefing(item.passage).text[slice(*item.span)]
        if _WORDS_LISTED.search(text):
            draft = Draft(finder.evidence)
            draft.text = quote_sentences(finder, draft, [item], finder.question.language)
            return draft
    return None


def answer_sorts(finder: Finder) -> Draft | None:
    """None where no sentence near to the question lists things of the sort asked for."""
    if _WORDS_ASKED.search(finder.folded):
        return answer_words(finder)
    asked = _ASKED.search(finder.folded)
    if asked is None:
        return None
    listed = re.compile(LISTED_AS_SORT.format(sort=asked["sort"]))
    ranked = rank_sentences(finder, finder.whole)
    for item in ranked[:_POOL]:
        if item.score < _CLOSE * ranked[0].score:
            break
        text = finder.evidence.briefing(item.passage).text[slice(*item.span)]
        if listed.search(text) and item.coverage >= _LEAST and answers(finder, item):
            draft = Draft(finder.evidence)
            draft.text = quote_sentences(finder, draft, [item], finder.question.language)
            return draft
    return None
