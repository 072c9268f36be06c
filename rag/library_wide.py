"""A question put to a library: read in the briefings it is likely about, in each by itself.

How rare a word is and which figure leads are told by one briefing's text. With many briefings side
by side, another body's figure of the same kind wins over the one meant, and the time that an answer
takes grows with the library.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from index.library import Snapshot
from index.script import fold
from rag.compare import is_comparison
from rag.evidence import Draft, Evidence
from rag.operations import operations_asked
from rag.phrases import phrase
from rag.question import Question
from rag.retrieve import Hit, search

# The briefing meant is among the first three for four of five questions that do not say which.
_LOOKED_AT = 3
# An answer weighs by its confidence, and by how well retrieval found a passage of its briefing.
_FOUND = 2.0
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_NUMBERS = re.compile(r"[\d一二三四五六七八九十]+")
_ALIKE, _TWO = 0.8, 2


def apart(
    snapshot: Snapshot, question: Question, hits: Sequence[Hit], vector: Sequence[float], k: int
) -> tuple[Evidence, ...]:
    """The evidence of each briefing likely to be meant, likeliest first; none of a single one.

    A follow-up is likely about the briefing that was cited before it.
    """
    if len(snapshot.briefings) < 2:
        return ()
    found: dict[str, float] = {}
    if question.cited in snapshot.position:
        found[snapshot.passage(question.cited).briefing_id] = 1.0
    for hit in hits:
        found.setdefault(hit.passage.briefing_id, hit.score)
    return tuple(
        _evidence_of(snapshot.only([name]), question, vector, k, found[name])
        for name in list(found)[:_LOOKED_AT]
    )


def _evidence_of(
    part: Snapshot, question: Question, vector: Sequence[float], k: int, found: float
) -> Evidence:
    hits = search(part, question.whole, k, vector=vector)
    return Evidence(part, tuple(hits), tuple(vector), {}, found=found)


def answer_over_library(
    question: Question, evidence: Evidence, answer: Callable[[Question, Evidence], Draft]
) -> Draft:
    """The answer that its briefing carries best; of refusals, that of the likeliest briefing.

    Figures of two briefings of one series (this year's and last year's) are put together where two
    years or two things are held together and neither briefing has both. Those of two bodies never
    are: 全省 is another province in each.
    """
    draft = _likeliest(question, evidence, answer)
    cited = dict.fromkeys(citation.briefing_id for citation in draft.citations)
    if draft.answered and cited:
        # 全省 and 我部 are another's in every briefing: a quoter has to see whose this is.
        titles = [evidence.snapshot.briefings[name].title or name for name in cited]
        words = phrase("of_briefing", question.language)
        draft.warnings.append(words.format(title="; ".join(titles)))
    return draft


def _likeliest(
    question: Question, evidence: Evidence, answer: Callable[[Question, Evidence], Draft]
) -> Draft:
    drafts = [answer(question, part) for part in evidence.apart]
    if question.cited and drafts[0].answered:
        return drafts[0]
    best = max((d for d in drafts if d.answered), key=_score, default=drafts[0])
    if not _holds_together(question.folded, best.answered):
        return best
    names = _of_one_series(best, evidence)
    if len(names) < _TWO:
        return best
    both = answer(question, replace(evidence, snapshot=evidence.snapshot.only(names), apart=()))
    cited = {citation.briefing_id for citation in both.citations}
    return both if both.answered and len(cited) > 1 else best


def _of_one_series(best: Draft, evidence: Evidence) -> list[str]:
    """The briefings read whose titles say the same but for their numbers."""
    likely = [b for part in evidence.apart for b in part.snapshot.briefings.values()]
    mine = next(iter(best.evidence.snapshot.briefings.values())).title
    return [b.id for b in likely if _is_alike(mine, b.title)]


def _is_alike(title: str, other: str) -> bool:
    one, two = (_NUMBERS.sub("", fold(t)) for t in (title, other))
    return bool(one and two) and SequenceMatcher(None, one, two).ratio() >= _ALIKE


def _holds_together(folded: str, answered: bool) -> bool:
    if len(set(_YEAR.findall(folded))) > 1:
        return True
    return not answered and (is_comparison(folded) or bool(operations_asked(folded)))


def _score(draft: Draft) -> float:
    return (draft.confidence or 0.0) + _FOUND * draft.evidence.found
