"""Questions that ask for no figure, name or list: the sentences that answer, quoted.

A sentence's score is the share of the question's terms (weighted by rarity) that it covers, with
half credit for terms its surroundings cover, plus the score of its passage. Where even the best
covers too little, the briefing does not answer.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from index.records import Passage
from index.script import language_of
from index.sentences import Span
from index.words import terms
from rag.evidence import Draft, Evidence, refuse
from rag.phrases import phrase
from rag.question import Question

# Fitted by hand on the dev questions: below it, answers were wrong more often than right.
_MIN_COVERAGE = 0.34
_MIN_SCORE = 0.45
_CONTEXT_CREDIT = 0.5


@dataclass(frozen=True)
class _Scored:
    score: float
    coverage: float
    passage: Passage
    span: Span


def answer_with_sentences(question: Question, evidence: Evidence, most: int = 2) -> Draft:
    """Quote the one or two sentences that cover the question, or refuse."""
    ranked = _rank(question, evidence)
    best = ranked[0] if ranked else None
    same_language = best is not None and (
        language_of(question.text)[:2] == evidence.briefing(best.passage).language[:2]
    )
    if best is None or best.score < _MIN_SCORE or (same_language and best.coverage < _MIN_COVERAGE):
        return _refusal(question, evidence, best)
    chosen = [best]
    for other in ranked[1:]:
        if len(chosen) == most or other.score < best.score * 0.85:
            break
        if other.passage.id == best.passage.id:
            chosen.append(other)
    draft = Draft(evidence)
    parts = []
    for item in sorted(chosen, key=lambda s: s.span):
        marker = draft.cite(item.passage, item.span)
        text = evidence.briefing(item.passage).text[item.span[0] : item.span[1]]
        parts.append(f"{text}[{marker}]")
    draft.text = "".join(parts) if question.language != "en" else " ".join(parts)
    return draft


def _refusal(question: Question, evidence: Evidence, best: _Scored | None) -> Draft:
    draft = refuse(evidence, phrase("not_in_briefing", question.language))
    if best is not None and best.score > _MIN_SCORE / 2:
        marker = draft.cite(best.passage, best.span)
        text = evidence.briefing(best.passage).text[best.span[0] : best.span[1]]
        draft.text += phrase("nearest", question.language).format(quote=text, marker=marker)
    return draft


def _rank(question: Question, evidence: Evidence) -> list[_Scored]:
    asked = set(terms(question.text))
    scores = {hit.passage.id: hit.score for hit in evidence.hits}
    rarity = _rarity(asked, evidence)
    total = sum(rarity.values()) or 1.0
    ranked: list[_Scored] = []
    for hit in evidence.hits:
        passage = hit.passage
        if passage.kind == "question":
            continue
        around = asked & set(terms(passage.search_text))
        for span in evidence.sentences(passage):
            found = asked & set(terms(evidence.briefing(passage).text[span[0] : span[1]]))
            inside = sum(rarity[t] for t in found)
            outside = sum(rarity[t] for t in around - found)
            coverage = (inside + _CONTEXT_CREDIT * outside) / total
            score = coverage + 0.5 * scores[passage.id]
            ranked.append(_Scored(score, coverage, passage, span))
    return sorted(ranked, key=lambda s: (-s.score, s.passage.id, s.span))


def _rarity(asked: set[str], evidence: Evidence) -> dict[str, float]:
    """Inverse document frequency of the question's terms over the passages in reach."""
    counts: Counter[str] = Counter()
    for passage in evidence.snapshot.passages:
        counts.update(asked & evidence.snapshot.term_sets[passage.id])
    size = len(evidence.snapshot.passages)
    return {t: math.log(1 + (size + 0.5) / (counts[t] + 0.5)) for t in asked}
