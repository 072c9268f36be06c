"""Questions that ask for no figure, name or list: the sentences that answer, quoted.

A sentence's score is the share of the question's weight that it speaks of, with half credit for
what its surroundings speak of, plus the score of its passage. Where even the best covers too
little, the briefing does not answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.records import Passage
from index.sentences import Span, is_whole
from rag.ask import Ask
from rag.evidence import Draft, refuse
from rag.figure_index import FigureView
from rag.find import Finder
from rag.lexicon.frame import GENERIC_NOUNS
from rag.lexicon.lists import GIVES_THE_WORD
from rag.nature import asks_amount
from rag.phrases import phrase
from rag.spans import periods_agree
from rag.speech import is_name, solidity_in_english
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
# What a reporter reports gives way to what is answered. Sentences of questions have no vectors
# of their own: their passage's cosine stands for them, from unrelated to the very thing.
_REPORTED = 0.1
UNRELATED, TO_THE_POINT, _OWN = 0.78, 0.9, 0.1
_NAMED = 0.3
# Such a share of a question is of things that other figures are of.
_OF_OTHERS = 0.22
_QUOTES = " ”’\"')）"
# Now the ferries: what is turned to, and nothing of it.
_GIVES_THE_WORD = re.compile(GIVES_THE_WORD)
_ANNOUNCES = re.compile(r"\s*[^\W\d]+(?:\s+[^\W\d]+){0,2}[.:]?\s*", re.ASCII)


@dataclass(frozen=True)
class Scored:
    """A sentence with how well it answers."""

    score: float
    coverage: float
    """Share of the question's weight in the sentence, half credit for its surroundings."""
    passage: Passage
    span: Span
    meaning: float = 0.0
    """How near in meaning it is to the question."""


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
    if finder.in_english and asks_amount(finder.folded) and _tells_of_others(finder, best):
        return False
    return best.coverage >= _MIN_COVERAGE or is_meant(best.coverage, best.meaning)


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
    missing = [unit for unit in names if unit.match(slot) < _NAMED]
    if finder.question.language[:2] != finder.evidence.briefing(passage).language[:2]:
        # The dictionary knows only part of another language's names.
        return bool(names) and len(missing) == len(names)
    return bool(missing)


def _tells_of_others(finder: Finder, best: Scored) -> bool:
    """The cod quota answers no question for the mackerel quota, where figures of mackerel are told.

    An amount is asked for, and the sentence tells figures, none of which has a thing named.
    """
    told = [
        view
        for view in finder.views
        if view.passage.id == best.passage.id and view.figure.sentence_start == best.span[0]
    ]
    sorts = {_sort_of(view) for view in told}
    slots = [slot for view in told[:1] for slot in (view.sentence, view.prior)]
    things = [
        unit
        for unit in finder.whole.units
        if not unit.measure
        and unit.text not in GENERIC_NOUNS
        and solidity_in_english(unit.text) == 1.0
        and not any(finder.matched(unit, slot) for slot in slots)
    ]
    total = sum(finder.index.weight(unit) for unit in finder.whole.units) or 1.0
    lost = sum(
        finder.index.weight(unit)
        for unit in things
        if any(unit.text in view.about for view in finder.views if _sort_of(view) in sorts)
    )
    return bool(told) and lost / total >= _OF_OTHERS


def _sort_of(view: FigureView) -> tuple[str, str]:
    return view.figure.kind, view.figure.unit


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
        text = spoken(finder, item)
        label = phrase("reporter", language) if item.passage.kind == "question" else ""
        parts.append(f"{label}{text}[{marker}]")
    return (" " if language == "en" else "").join(parts)


def spoken(finder: Finder, item: Scored) -> str:
    """A sentence as it was said, without the label of who says it."""
    briefing, (start, end) = finder.evidence.briefing(item.passage), item.span
    for turn in briefing.turns:
        for utterance in turn.utterances:
            if utterance.start <= start < utterance.speech_start < end:
                start = utterance.speech_start
    return briefing.text[start:end].strip()


def _refusal(finder: Finder, best: Scored | None) -> Draft:
    language = finder.question.language
    draft = refuse(finder.evidence, phrase("not_in_briefing", language))
    if best is not None and best.coverage > _MIN_NEAR:
        marker = draft.cite(best.passage, best.span)
        text = finder.evidence.briefing(best.passage).text[best.span[0] : best.span[1]]
        draft.text += phrase("nearest", language).format(quote=text, marker=marker)
    return draft


def _told_around(finder: Finder, passage: Passage) -> str:
    """What surrounds a sentence: its passage; of a question, what is answered to it as well."""
    if passage.kind != "question":
        return passage.text
    turn = finder.evidence.snapshot.turns.get((passage.briefing_id, passage.turn), [])
    return " ".join(other.text for other in turn)


def rank_sentences(finder: Finder, ask: Ask, reported: bool = False) -> list[Scored]:
    """Sentences of the retrieved answers, best first.

    ``reported``: also what a reporter reports in front of a question.
    """
    weights = {unit.text: finder.importance(unit) for unit in ask.units}
    total = sum(weights.values())
    ranked: list[Scored] = []
    for hit in finder.evidence.hits:
        passage = hit.passage
        asked = passage.kind == "question"
        if asked and not reported:
            continue
        text = finder.evidence.briefing(passage).text
        around = Slot(f"{passage.context} {passage.heading} {_told_around(finder, passage)}")
        outer = {unit.text: unit.match(around) for unit in ask.units}
        for span in finder.evidence.sentences(passage):
            if passage.kind == "lead" and not is_whole(text[span[0] : span[1]]):
                # Titles and fields tell what the briefing is, not what was said.
                continue
            if asked and text[slice(*span)].rstrip(_QUOTES).endswith(("？", "?")):
                continue
            if _ANNOUNCES.fullmatch(text[slice(*span)]) or _GIVES_THE_WORD.search(
                text[slice(*span)].strip()
            ):
                continue
            slot = Slot(text[span[0] : span[1]])
            found = own = 0.0
            for unit in ask.units:
                inner = unit.match(slot)
                own += weights[unit.text] * inner
                found += weights[unit.text] * max(inner, _CONTEXT_CREDIT * outer[unit.text])
            coverage = found / total if total else 0.0
            if asked and own < _OWN * total:
                continue
            near = (hit.cosine - UNRELATED) / (TO_THE_POINT - UNRELATED)
            meaning = finder.nearness.of_sentence(passage.briefing_id, span)
            meaning = min(1.0, max(0.0, near)) if asked else meaning
            score = coverage + _PASSAGE_CREDIT * hit.score + _MEANING * meaning
            score -= _REPORTED if asked else 0.0
            ranked.append(Scored(score, coverage, passage, span, meaning))
    return sorted(ranked, key=lambda s: (-s.score, s.passage.id, s.span))
