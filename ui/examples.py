"""Starter questions drawn from what a briefing holds: its figures, its enumerations, its people.

A candidate is shown only when the engine answers it from the very sentence it was made from, so
that nobody's first click meets a refusal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from index.records import Briefing, Figure, Passage
from index.words import ends_in_noun
from rag.records import AnswerRecord
from ui.strings import Language

Kind = Literal["amount", "growth", "base", "plan", "people"]
_ORDER: tuple[Kind, ...] = ("amount", "growth", "base", "plan", "people")
_YEAR = re.compile(r"\d{4}")
# A subject that a person would type: a noun phrase, not a clause.
_LONGEST = {"zh": 12, "en": 40}
_NO_NAME = re.compile(
    r"[，,。；“”\"'（）()、\d+]|[有自等为是的我你他们咱]|这里|那里|[中和前]$|^[这该其年]"
    r"|^these\b|^this\b",
    re.I,
)
# 请介绍一下相关情况？ says nothing of what it is about.
_SAYS_NOTHING = re.compile("(?:相关|有关|这方面|这些|具体)的?(?:情况|内容|问题|工作|进展)")
_NOTHING_LENGTH = 20
# Words with which a reporter asks what comes next, and how the starter puts it.
_NEXT = {"zh": re.compile("下一步|接下来|今年还将"), "en": re.compile(r"\bnext\b|\bplan", re.I)}
_QUESTION_LENGTH = {"zh": (24, 60), "en": (60, 180)}
_ASK: dict[str, dict[str, str]] = {
    "zh": {
        "amount": "{year}年{name}是多少？",
        "count": "{year}年{name}有多少{counter}？",
        "growth": "{year}年{name}同比增长多少？",
        "base": "{before}年{name}是多少？",
        "plan": "关于{name}，下一步有哪些举措？",
        "people": "谁出席了发布会？",
    },
    "en": {
        "amount": "What was {name} in {year}?",
        "count": "What was {name} in {year}?",
        "growth": "How much did {name} grow in {year}?",
        "base": "What was {name} in {before}?",
        "plan": "What comes next for {name}?",
        "people": "Who took part in the briefing?",
    },
}


@dataclass(frozen=True)
class Candidate:
    kind: Kind
    question: str
    briefing_id: str
    spans: tuple[tuple[int, int], ...]
    """Sentences of which one must be cited; empty: any answer will do."""
    name: str = ""
    """What it asks about: no two starters ask about the same."""
    value: str = ""
    """The figure it asks for; empty where that is to be computed."""
    turn: int = 0


def candidates(
    briefing: Briefing, figures: Sequence[Figure], language: Language
) -> Iterator[Candidate]:
    """Questions the briefing should answer, the plainest first within each kind.

    They are in the briefing's language; a reader of the other one is also offered what can be
    asked without a word of the briefing.
    """
    tongue = "en" if briefing.language == "en" else "zh"
    mine = "en" if language == "en" else "zh"
    yield Candidate("people", _ASK[mine]["people"], briefing.id, (), "people")
    known = sorted((f for f in figures if _nameable(f, tongue)), key=_plainness)
    for figure in known:
        yield from _about(figure, known, tongue)
    # The longer a question, the more it says what it is about.
    yield from sorted(_plans(briefing, tongue), key=lambda c: -len(c.question))


def choose(
    offered: Sequence[Candidate],
    ask: Callable[[str], AnswerRecord],
    *,
    limit: int = 5,
    tries: int = 60,
) -> list[str]:
    """Questions that ``ask`` answers as meant: one of each kind first, then more amounts."""
    found: dict[Kind, list[str]] = {kind: [] for kind in _ORDER}
    names: set[str] = set()
    for kind in _ORDER:
        of_kind = [c for c in offered if c.kind == kind]
        for candidate in of_kind[: tries // len(_ORDER)]:
            if len(found[kind]) == (2 if kind == "amount" else 1):
                break
            if candidate.name not in names and answers(ask(candidate.question), candidate):
                found[kind].append(candidate.question)
                names.add(candidate.name)
    first = [questions[0] for questions in found.values() if questions]
    more = [question for questions in found.values() for question in questions[1:]]
    return (first + more)[:limit]


def about_passage(
    briefing: Briefing, passage: Passage, figures: Sequence[Figure]
) -> list[Candidate]:
    """Questions about what stands in a passage and around it, the nearest first, none twice."""
    tongue = "en" if briefing.language == "en" else "zh"
    known = [f for f in figures if _nameable(f, tongue)]

    def far(figure: Figure) -> tuple[int, int, int]:
        outside = max(passage.start - figure.end, figure.start - passage.end, 0)
        return int(figure.turn != passage.turn), outside, figure.start

    nearest = [c for figure in sorted(known, key=far) for c in _about(figure, known, tongue)]
    plans = [c for c in _plans(briefing, tongue) if c.turn == passage.turn]
    # What comes next is asked after the first two figures, however many there are.
    mixed = [*nearest[:2], *plans[:1], *nearest[2:]]
    return list({candidate.question: candidate for candidate in mixed}.values())


def answers(record: AnswerRecord, candidate: Candidate) -> bool:
    """Whether a record answers a candidate as meant, from the sentence it was made from."""
    if record.status != "answered" or bool(record.derivation) != (candidate.kind == "base"):
        return False
    if not candidate.spans:
        return True
    for citation in record.citations:
        begin = citation.start + citation.text.find(citation.quote)
        end = begin + len(citation.quote)
        if any(begin < right and left < end for left, right in candidate.spans):
            return citation.briefing_id == candidate.briefing_id
    return False


def _nameable(figure: Figure, tongue: str) -> bool:
    name = figure.subject + figure.metric
    long = len(name) > _LONGEST[tongue] or len(name) < 3
    if long or not figure.subject or _NO_NAME.search(name) or not _YEAR.match(figure.period):
        return False
    # The beginning of a clause, 突出表现稳, is no name.
    return tongue == "en" or ends_in_noun(name)


def _plainness(figure: Figure) -> tuple[bool, bool, int]:
    # With a metric a name is complete; decimals are the figures people came for.
    return (not figure.metric, figure.value == figure.value.to_integral_value(), figure.start)


def _about(figure: Figure, known: Sequence[Figure], tongue: str) -> Iterator[Candidate]:
    year = figure.period[:4]
    gap = " " if tongue == "en" else ""
    name = f"{figure.subject}{gap}{figure.metric}".strip()
    counter = re.sub("^[十百千万亿]+", "", figure.unit)
    words = {"year": year, "before": str(int(year) - 1), "name": name, "counter": counter}
    counts = figure.kind == "count" and not figure.metric and bool(counter)
    span = ((figure.sentence_start, figure.sentence_end),)

    def made(kind: Kind) -> Candidate:
        asked = _ASK[tongue]["count" if counts and kind == "amount" else kind].format(**words)
        value = "" if kind == "base" else str(figure.value)
        return Candidate(kind, asked, figure.briefing_id, span, name, value, figure.turn)

    if figure.kind in ("level", "count") and figure.full_unit:
        yield made("amount")
        grown = [f for f in known if f.kind == "growth" and f.basis and f.direction]
        if any((f.subject, f.metric, f.period) == (figure.subject, figure.metric, figure.period)
               and f.sentence_start == figure.sentence_start for f in grown):  # fmt: skip
            yield made("base")
    elif figure.kind == "growth" and figure.direction == "rise" and figure.basis:
        yield made("growth")


def _plans(briefing: Briefing, tongue: str) -> Iterator[Candidate]:
    for turn in briefing.turns:
        if not _NEXT[tongue].search(turn.topic):
            continue
        asks = [said for said in turn.utterances if said.kind == "question"]
        spans = tuple((i.start, i.end) for i in briefing.items if i.turn == turn.number)
        if not asks or not spans:
            continue
        words = briefing.text[asks[0].speech_start : asks[0].end].strip()
        # The reporter's own question, if it is short, yet says what it is about.
        sentences = [part.strip() for part in re.split(r"(?<=[。？！?!])", words)]
        asked = "".join(
            part
            for part in sentences
            if part.endswith(("？", "?"))
            and not (len(part) < _NOTHING_LENGTH and _SAYS_NOTHING.search(part))
        )
        least, most = _QUESTION_LENGTH[tongue]
        if least <= len(asked) <= most:
            yield Candidate("plan", asked, briefing.id, spans, asked, turn=turn.number)
