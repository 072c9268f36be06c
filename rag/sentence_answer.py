"""Questions that ask for no figure, name or list: the sentences that answer, quoted.

A sentence's score is the share of the question's weight that it speaks of, with half credit for
what its surroundings speak of, plus the score of its passage. Where even the best covers too
little, the briefing does not answer.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.records import Passage
from index.sentences import Span, is_whole
from rag.ask import Ask
from rag.evidence import Draft, refuse
from rag.find import Finder
from rag.phrases import phrase
from rag.spans import periods_agree
from rag.speech import is_name
from rag.units import Slot

# Below it, answers to the dev questions were wrong more often than right.
_MIN_COVERAGE = 0.45
_MIN_NEAR = 0.25
_CONTEXT_CREDIT = 0.5
_PASSAGE_CREDIT = 0.3
_SECOND = 0.8
_MEANING = 1.2
# So near in meaning, a sentence answers in words of its own.
_MEANT, _MEANT_LEAST = 0.62, 0.15
_NAMED = 0.3


@dataclass(frozen=True)
class Scored:
    """A sentence with how well it answers."""

    score: float
    coverage: float
    """Share of the question's weight in the sentence, half credit for its surroundings."""
    passage: Passage
    span: Span


def answer_with_sentences(finder: Finder, most: int = 2) -> Draft:
    """Quote the one or two sentences that cover the question, or refuse."""
    evidence, language = finder.evidence, finder.question.language
    ranked = [s for s in rank_sentences(finder, finder.whole) if not _presents(finder, s)]
    best = ranked[0] if ranked else None
    if best is None or not answers(finder, best):
        return _refusal(finder, best)
    chosen = [best]
    for other in ranked[1:]:
        if len(chosen) == most or other.score < best.score * _SECOND:
            break
        if other.passage.id == best.passage.id:
            chosen.append(other)
    draft = Draft(evidence)
    draft.text = quote_sentences(finder, draft, sorted(chosen, key=lambda s: s.span), language)
    return draft


def refuse_with_nearest(finder: Finder) -> Draft:
    """A refusal that quotes what the briefing says that comes closest."""
    ranked = [s for s in rank_sentences(finder, finder.whole) if not _presents(finder, s)]
    return _refusal(finder, ranked[0] if ranked else None)


def _presents(finder: Finder, sentence: Scored) -> bool:
    """With me are Marcus Okell, our director of finance: who is there, and nothing that is done."""
    briefing = finder.evidence.briefing(sentence.passage)
    if briefing.language != "en":
        return False
    text = briefing.text[slice(*sentence.span)]
    return any(" " in person.name and person.name in text for person in briefing.participants)


def answers(finder: Finder, best: Scored) -> bool:
    """Whether a sentence speaks of the question, in its words or near in meaning."""
    if _other_period(finder, best) or _lacks_name(finder, best):
        return False
    meaning = finder.nearness.of_sentence(best.passage.briefing_id, best.span)
    return best.coverage >= _MIN_COVERAGE or is_meant(best.coverage, meaning)


def is_meant(coverage: float, meaning: float) -> bool:
    """Whether words that cover little of a question still answer it, in other words.

    Where they cover none of it, a name is missing.
    """
    return meaning >= _MEANT and coverage >= _MEANT_LEAST


def _lacks_name(finder: Finder, best: Scored) -> bool:
    """The question names somebody or somewhere that neither sentence nor passage speaks of."""
    passage = best.passage
    slot = Slot(f"{passage.context} {passage.role} {passage.speaker} {passage.text}")
    names = [unit for unit in finder.whole.units if is_name(unit.text)]
    return any(unit.match(slot) < _NAMED for unit in names)


def _other_period(finder: Finder, best: Scored) -> bool:
    """The question names a period, and every figure of the sentence is of another."""
    periods = finder.whole.periods
    figures = [
        view.figure
        for view in finder.views
        if view.passage.id == best.passage.id and view.figure.sentence_start == best.span[0]
    ]
    return bool(periods and figures) and not any(
        periods_agree(p.value, f.period) for p in periods for f in figures
    )


def quote_sentences(finder: Finder, draft: Draft, chosen: list[Scored], language: str) -> str:
    parts = []
    for item in chosen:
        marker = draft.cite(item.passage, item.span)
        text = finder.evidence.briefing(item.passage).text[item.span[0] : item.span[1]]
        parts.append(f"{text}[{marker}]")
    return (" " if language == "en" else "").join(parts)


def _refusal(finder: Finder, best: Scored | None) -> Draft:
    language = finder.question.language
    draft = refuse(finder.evidence, phrase("not_in_briefing", language))
    if best is not None and best.coverage > _MIN_NEAR:
        marker = draft.cite(best.passage, best.span)
        text = finder.evidence.briefing(best.passage).text[best.span[0] : best.span[1]]
        draft.text += phrase("nearest", language).format(quote=text, marker=marker)
    return draft


def rank_sentences(finder: Finder, ask: Ask) -> list[Scored]:
    """Sentences of the retrieved answers, best first."""
    weights = {unit.text: finder.importance(unit) for unit in ask.units}
    total = sum(weights.values())
    ranked: list[Scored] = []
    for hit in finder.evidence.hits:
        passage = hit.passage
        if passage.kind == "question":
            continue
        text = finder.evidence.briefing(passage).text
        around = Slot(f"{passage.context} {passage.heading} {passage.text}")
        outer = {unit.text: unit.match(around) for unit in ask.units}
        for span in finder.evidence.sentences(passage):
            if passage.kind == "lead" and not is_whole(text[span[0] : span[1]]):
                # Titles and fields tell what the briefing is, not what was said.
                continue
            slot = Slot(text[span[0] : span[1]])
            found = 0.0
            for unit in ask.units:
                inner = unit.match(slot)
                found += weights[unit.text] * max(inner, _CONTEXT_CREDIT * outer[unit.text])
            coverage = found / total if total else 0.0
            score = coverage + _PASSAGE_CREDIT * hit.score
            score += _MEANING * finder.nearness.of_sentence(passage.briefing_id, span)
            ranked.append(Scored(score, coverage, passage, span))
    return sorted(ranked, key=lambda s: (-s.score, s.passage.id, s.span))
