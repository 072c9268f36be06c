"""What was told wrong at a briefing and put right later: whoever quotes it has to see that."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.figures.taken_back import naming_words
from index.records import Figure
from rag.evidence import Draft
from rag.phrases import phrase


def warn_of_what_was_put_right(draft: Draft, language: str) -> None:
    """Add a warning for each figure stated or cited that a speaker corrected."""
    for figure in _put_right(draft):
        words = phrase("put_right", language)
        warning = words.format(wrong=figure.corrects, right=figure.surface)
        if warning not in draft.warnings:
            draft.warnings.append(warning)


def _put_right(draft: Draft) -> Iterator[Figure]:
    cited = {citation.briefing_id for citation in draft.citations}
    stated = {figure.id for figure in draft.stated}
    for figure in draft.evidence.snapshot.figures:
        if figure.corrects and figure.briefing_id in cited:
            quotes = [c.quote for c in draft.citations if c.briefing_id == figure.briefing_id]
            if figure.id in stated or any(_tells_wrong(quote, figure) for quote in quotes):
                yield figure


def _tells_wrong(quote: str, figure: Figure) -> bool:
    """Whether a sentence tells the figure as it was told first, of the same thing."""
    wrong = re.search(rf"(?<![\d.,]){re.escape(figure.corrects)}(?!\d|[.,]\d)", quote)
    alike = naming_words(f"{figure.subject} {figure.metric}") & naming_words(quote)
    return wrong is not None and bool(alike)
