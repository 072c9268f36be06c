"""How likely the best figure is the one meant, where only words speak against it.

Synonyms, slips and other ways of saying a thing leave words of a question untold; so does a
question that the briefing does not answer. A logistic of what both leave behind tells them apart
better than any one threshold. Its weights are fitted on the dev questions by
`python -m eval.fit_acceptance`: by weights of other briefings than their own, of the figures that
only words speak against it lets pass 17 of 72 right ones and 11 of 216 that answer nothing. The
weights below are of the fit before the last changes to the figures; fitted anew they hardly differ.
"""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

from rag.ask import Ask
from rag.match import Match
from rag.missing_words import missing_share
from rag.reading import Reading
from rag.speech import solidity
from rag.units import Slot, Unit

LIKELY = 0.75
"""As likely has a figure to be for what only words say against it to be set aside."""
_MOST_AHEAD, _MOST = 2.0, 7.0
_HARDLY = 0.5
# The parts of a figure's score that say more than the score itself.
_PARTS = (
    "coverage", "specificity", "kind", "nature", "measure", "period", "thing", "head", "counter",
)  # fmt: skip


@dataclass(frozen=True)
class Signals:
    """What speaks for and against a figure; shares are of the weight of the question's words."""

    lead: float
    """By how much its score is ahead of the next other figure's."""
    score: float
    about: float
    """Share of the question that what it is told of speaks of."""
    clause: float
    """The same with its clause."""
    sentence: float
    """The same with its sentence."""
    last: float
    """How well the question's last word is told there, in the clause at most."""
    words: float
    """How many words the question has."""
    named: float
    """1 where the sentence lacks a name that the question has."""
    missing: float
    """Share of names and nouns that nothing around the figure speaks of."""
    told_elsewhere: float
    """Share of nouns that its sentence lacks and the briefings have."""
    told_nowhere: float
    """Share of nouns that its sentence lacks and no briefing has."""
    heaviest: float
    """Share of the weightiest word that its sentence lacks."""
    nearest: float
    """1 where no sentence is nearer to the question in meaning."""
    nearest_statement: float
    """1 where no figure is told nearer to it."""
    foreign: float
    """1 where the question is in another language than the figure's text."""
    english: float
    coverage: float
    specificity: float
    kind: float
    nature: float
    measure: float
    period: float
    thing: float
    head: float
    counter: float


WEIGHTS = Signals(
    lead=1.26,
    score=0.59,
    about=0.98,
    clause=-2.11,
    sentence=-1.11,
    last=0.64,
    words=0.19,
    named=-1.59,
    missing=-1.69,
    told_elsewhere=-1.29,
    told_nowhere=-0.49,
    heaviest=-0.14,
    nearest=0.38,
    nearest_statement=0.34,
    foreign=-0.3,
    english=0.31,
    coverage=0.46,
    specificity=-1.09,
    kind=0.48,
    nature=1.36,
    measure=-1.94,
    period=-1.03,
    thing=-2.1,
    head=1.81,
    counter=0.92,
)
CONSTANT = -2.78


def signals_of(reading: Reading, ask: Ask, match: Match) -> Signals:
    """The signals of a figure for one thing asked."""
    view = match.view
    weights = [reading.index.weight(unit) for unit in ask.units]
    total = sum(weights) or 1.0

    def told(*slots: Slot) -> list[float]:
        return [max(reading.matched(unit, slot) for slot in slots) for unit in ask.units]

    def share(fits: list[float]) -> float:
        return sum(w * fit for w, fit in zip(weights, fits, strict=True)) / total

    about, clause = told(view.about), told(view.about, view.clause)
    sentence = told(view.about, view.clause, view.sentence)
    lost = [w * (1.0 - fit) for w, fit in zip(weights, sentence, strict=True)]
    here = [unit.text in reading.text_in_scope for unit in ask.units]
    nouns = [_is_noun(unit) for unit in ask.units]
    missed = list(zip(lost, nouns, here, strict=True))
    names = any(
        fit < _HARDLY and reading.names(unit) for unit, fit in zip(ask.units, sentence, strict=True)
    )
    figure = view.figure.id
    return Signals(
        lead=min(match.lead, _MOST_AHEAD),
        score=min(match.score, _MOST),
        about=share(about),
        clause=share(clause),
        sentence=share(sentence),
        last=clause[-1] if clause else 1.0,
        words=float(len(ask.units)),
        named=float(names),
        missing=missing_share(reading, ask, match),
        told_elsewhere=sum(w for w, noun, told_here in missed if noun and told_here) / total,
        told_nowhere=sum(w for w, noun, told_here in missed if noun and not told_here) / total,
        heaviest=max(lost, default=0.0) / total,
        nearest=float(reading.near.is_nearest(figure)),
        nearest_statement=float(reading.statements.is_nearest(figure)),
        foreign=float(reading.is_foreign(match)),
        english=float(reading.question.language == "en"),
        **{part: match.parts.get(part, 0.0) for part in _PARTS},
    )


def chance(signals: Signals, weights: Signals = WEIGHTS, constant: float = CONSTANT) -> float:
    """Between 0 and 1: that a figure with these signals is the one meant."""
    each = asdict(weights)
    total = constant + sum(each[name] * value for name, value in asdict(signals).items())
    return 1.0 / (1.0 + math.exp(-total))


def chance_of(reading: Reading, ask: Ask, match: Match) -> float:
    """The chance of a figure to be the one meant."""
    return chance(signals_of(reading, ask, match))


def is_likely(reading: Reading, ask: Ask, match: Match) -> bool:
    """Whether words alone say too little against a figure."""
    return chance_of(reading, ask, match) >= LIKELY


def _is_noun(unit: Unit) -> bool:
    return not unit.measure and solidity(unit.text) == 1.0
