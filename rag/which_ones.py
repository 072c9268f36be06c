"""Which of many reached a figure that the question states: 增速超过7%的省份有哪些.

The figure is known to the asker; what is asked is of whom it is told. The sentence that tells it
names them.
"""

from __future__ import annotations

import re

from rag.evidence import Draft
from rag.figure_index import FigureView
from rag.find import Finder, sentence_of
from rag.lexicon.several import ASKS_WHICH_ONES
from rag.mentioned import same_quantity
from rag.sentence_answer import Scored, quote_sentences
from rag.sides import coverage

_WHICH_ONES = re.compile(ASKS_WHICH_ONES)
_HOW_MUCH = re.compile(r"多少|百分之|(?<!哪)几(?!个|家)|\bhow (?:many|much)\b")
_LEAST = 0.4


def asks_which_ones(folded: str) -> bool:
    """Whether the ones are asked for of which something is told."""
    return _WHICH_ONES.search(folded) is not None and not _HOW_MUCH.search(folded)


def answer_which_ones(finder: Finder) -> Draft | None:
    """The sentence that tells the stated figure of those asked for; None where none does."""
    ask = finder.whole
    told = [
        view
        for view in finder.views
        if view.passage.kind != "question" and any(same_quantity(q, view) for q in ask.mentioned)
    ]
    if not told:
        return None

    def speaks(view: FigureView) -> float:
        return coverage(finder, ask, view, False)

    best = min(told, key=lambda v: (-speaks(v), v.figure.briefing_id, v.figure.start))
    if speaks(best) < _LEAST and (ask.units or len(told) > 1):
        return None
    passage, span = sentence_of(best)
    draft = Draft(finder.evidence)
    chosen = [Scored(1.0, 1.0, passage, span)]
    draft.text = quote_sentences(finder, draft, chosen, finder.question.language)
    return draft
