"""A follow-up rewritten by the model, taken only if it brings in nothing that nobody asked."""

from __future__ import annotations

import re

from index.figures.periods import find_periods
from index.figures.quantities import find_quantities
from index.script import fold
from rag.llm.client import Client
from rag.llm.deadline import Deadline
from rag.llm.faults import ModelFault
from rag.llm.prompt import rewrite_messages
from rag.question import Question
from rag.speech import is_name
from rag.units import Slot, units_of

_MOST_CHARACTERS = 200
_HISTORY = 4
_QUOTES = " \n\t\"'“”「」"
_THINKING = re.compile(r"<think>.*?(?:</think>|$)", re.S)


def rewrite(
    client: Client, question: Question, deadline: Deadline, usage: dict[str, int]
) -> Question | None:
    """The question as the model completes it; None where it failed or added something."""
    history = question.history[-_HISTORY:]
    messages = rewrite_messages(history, question.text, question.language)
    try:
        said = "".join(client.stream(messages, deadline, usage))
    except ModelFault:
        return None
    text = _THINKING.sub("", said).strip(_QUOTES)
    if not is_faithful(text, [*history, question.text]):
        return None
    return question.model_copy(update={"text": text, "history": ()})


def is_faithful(text: str, asked: list[str]) -> bool:
    """Whether a rewriting is one question in the same language, made of words already asked."""
    if not text or len(text) > _MOST_CHARACTERS or "\n" in text:
        return False
    last = Question(text=asked[-1])
    if (Question(text=text).language == "en") != (last.language == "en"):
        return False
    together = Slot(" ".join(asked))
    numbers = {(q.value, q.magnitude, q.unit) for one in asked for q in find_quantities(one)}
    if any((q.value, q.magnitude, q.unit) not in numbers for q in find_quantities(text)):
        return False
    words = fold(text)
    for period in find_periods(text, None):
        if words[period.start : period.end] not in together.folded:
            return False
    if any(digits not in together.folded for digits in re.findall(r"\d+", words)):
        return False
    units = units_of(text)
    strange = [u for u in units if not any(p in together for p in u.patterns)]
    if any(is_name(u.text) for u in strange):
        return False
    return len(strange) * 3 <= len(units)
