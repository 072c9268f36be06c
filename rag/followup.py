"""A follow-up completed from the conversation, by rule: 那出口呢？ asks of what was asked before.

The earlier question is answered again, silently; the figure it led to is the focus. What the
follow-up names replaces its counterpart in the focus: a measure its metric, a kind of figure its
kind, anything else its subject. The completed question is shown to the person who asked.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.records import Figure
from index.script import fold, traditional
from rag.ask import asks_figure
from rag.lexicon import ATTENDED, ELLIPTIC, PEOPLE_FOLLOW_UP, TAILS, WHEN_HELD
from rag.people import is_people_question
from rag.question import Question
from rag.units import measure_of, units_of

_ELLIPTIC = re.compile(ELLIPTIC)
_PEOPLE = re.compile(PEOPLE_FOLLOW_UP)
_LEAD = re.compile(
    r"^(?:那么|那|而|还有|另外|and|then|so|what about|how about|and what about)[，, ]*"
)
_TAIL = re.compile(r"(?:呢|吗|的话|怎么样|如何)?[？?。！!\s]*$")
# Who attended, when it was held: of the whole briefing, whatever was asked before.
_STANDS_ALONE = re.compile(f"{ATTENDED}|{WHEN_HELD}")
_SHORT = 14


@dataclass(frozen=True)
class Focus:
    """What the conversation is about: the last question and the figure it led to, if any."""

    question: str
    figure: Figure | None


def is_followup(question: Question) -> bool:
    """Whether a question leans on the one before it."""
    if not question.history:
        return False
    folded = question.folded
    if _ELLIPTIC.search(folded):
        return True
    if _STANDS_ALONE.search(folded):
        return False
    units = units_of(_bare(folded))
    nouns = [u for u in units if not u.measure and len(u.text) > 1]
    return len(nouns) <= 1 and len(folded) <= _SHORT


def complete(question: Question, focus: Focus) -> str:
    """The question as it would be asked without a conversation."""
    bare = _bare(question.folded)
    if question.language == "en":
        return _complete_english(question, focus)
    if (
        is_people_question(question.folded)
        or _PEOPLE.search(question.folded)
        or focus.figure is None
    ):
        completed = f"{_core(focus)}，{question.text.strip()}"
    else:
        completed = _complete_figure(question, focus.figure, bare, focus)
    return traditional(completed) if question.language == "zh-Hant" else completed


def _complete_figure(question: Question, figure: Figure, bare: str, focus: Focus) -> str:
    asks = asks_figure(question.folded)
    subject = figure.subject or _core(focus)
    words = units_of(bare)
    names_measure = bool(words) and all(measure_of(u.text) for u in words)
    if not words:
        # Only a kind or a period: 同比增长多少？ 2022年呢？
        kind = TAILS.get(figure.kind, "是多少") if not asks else ""
        return (
            f"{bare}{subject}{figure.metric}{kind}？"
            if not asks
            else f"{subject}{figure.metric}{bare}？"
        )
    if names_measure:
        tail = "" if asks else TAILS.get(figure.kind, "是多少")
        return f"{subject}{bare}{tail}？"
    if asks:
        if figure.kind in ("count", "level") and re.search(
            r"多了?多少$|少了?多少$|增加了?多少$", bare
        ):
            bare = f"{bare}{figure.unit}"
        return f"{subject}{bare}？" if _needs_subject(bare) else f"{bare}？"
    metric = "" if any(u.measure for u in words) else figure.metric
    return f"{bare}{metric}{TAILS.get(figure.kind, '是多少')}？"


def _needs_subject(bare: str) -> bool:
    return len(units_of(bare)) <= 2


def _complete_english(question: Question, focus: Focus) -> str:
    bare = _bare(question.folded)
    return f"{bare} ({focus.question.rstrip('?？ ')})?"


def _core(focus: Focus) -> str:
    return re.sub(
        r"(?:是)?(?:多少|几|什么|哪些|如何|怎么样?)[^，。]*$", "", _bare(fold(focus.question))
    )


def _bare(folded: str) -> str:
    return _TAIL.sub("", _LEAD.sub("", folded.strip())).strip()
