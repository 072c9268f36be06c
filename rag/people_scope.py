"""A question about people over one briefing: how names are written, and where they are cited."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.parse.dates import find_date
from index.records import Briefing, Passage, Turn, Utterance
from index.script import traditional
from index.sentences import sentence_spans
from rag.evidence import Draft, Evidence
from rag.names import english_outlet, role_of, romanized
from rag.question import Question

_NEAR_NAME, _INTRODUCED = 30, 2
# Where a briefing tells its date: its first lines.
_HEAD = 1500


@dataclass(frozen=True)
class Scope:
    """The question, what may be cited, and the briefing that it is about."""

    question: Question
    evidence: Evidence
    briefing: Briefing
    folded: str
    """The question in plain words, folded."""

    @property
    def english(self) -> bool:
        return self.question.language == "en"

    def person(self, name: str, with_role: bool = True) -> str:
        role = role_of(name, self.briefing) if with_role else ""
        if self.english and not name.isascii():
            shown = f"{romanized(name)} ({name})"
            return f"{shown}, {role}" if role else shown
        if name.isascii():
            return f"{name}, {role}" if role else name
        return f"{name}（{role}）" if role else name

    def outlet(self, name: str) -> str:
        if not self.english or name.isascii():
            return name
        english = english_outlet(name)
        return name if english == name else f"{english} ({name})"

    def written(self, words: str) -> str:
        """Chinese words in the script of the question."""
        return traditional(words) if self.question.language == "zh-Hant" else words

    def join(self, names: list[str]) -> str:
        return ", ".join(names) if self.english else "、".join(names)

    def stop(self) -> str:
        return "." if self.english else "。"


def cite_opening(draft: Draft, scope: Scope, turn: Turn, utterance: Utterance) -> str:
    """Cite the first words of a speech: there it says whose it is."""
    passage = _first_passage(scope, turn, utterance)
    if passage is None:
        return ""
    spans = sentence_spans(scope.briefing.text, passage.start, passage.end)
    # A label on a line of its own is no sentence to quote: take what follows it along.
    first = spans[0]
    if first[1] <= utterance.speech_start and len(spans) > 1:
        first = (first[0], spans[1][1])
    return f"[{draft.cite(passage, first)}]"


def _first_passage(scope: Scope, turn: Turn, utterance: Utterance) -> Passage | None:
    for passage in scope.evidence.snapshot.turns.get((scope.briefing.id, turn.number), []):
        if utterance.start <= passage.start < utterance.end:
            return passage
    return None


def cite_speech(draft: Draft, scope: Scope, passage: Passage) -> str:
    """Cite where the speech begins that a passage is of."""
    for turn in scope.briefing.turns:
        for utterance in turn.utterances:
            if utterance.start <= passage.start < utterance.end:
                return cite_opening(draft, scope, turn, utterance)
    return ""


def cite_words(draft: Draft, scope: Scope, words: str) -> str:
    """Cite the first sentence, the lead first, that has the words."""
    at = scope.briefing.text.find(words)
    while at >= 0:
        passage = scope.evidence.passage_at(scope.briefing.id, at)
        if passage is not None:
            for span in scope.evidence.sentences(passage):
                if span[0] <= at < span[1]:
                    return f"[{draft.cite(passage, span)}]"
        at = scope.briefing.text.find(words, at + 1)
    return ""


def cite_person(draft: Draft, scope: Scope, name: str) -> str:
    """Cite the sentences that tell a person's office beside the name: a list, an introduction."""
    role, text = role_of(name, scope.briefing), scope.briefing.text
    marks: dict[str, None] = {}
    at = text.find(role) if role else -1
    while at >= 0 and len(marks) < _INTRODUCED:
        passage = scope.evidence.passage_at(scope.briefing.id, at)
        near = text[max(0, at - _NEAR_NAME) : at + len(role) + _NEAR_NAME]
        if name in near and passage is not None:
            for span in scope.evidence.sentences(passage):
                if span[0] <= at < span[1]:
                    marks[f"[{draft.cite(passage, span)}]"] = None
        at = text.find(role, at + 1)
    return "".join(marks)


def once(marks: str) -> str:
    """Markers side by side, each told once."""
    return "".join(dict.fromkeys(re.findall(r"\[\d+\]", marks)))


def cite_date(draft: Draft, scope: Scope) -> str:
    """Cite the first line that gives the date, in whatever form, else the first words."""
    briefing = scope.briefing
    for start, end in sentence_spans(briefing.text, 0, min(_HEAD, len(briefing.text))):
        if find_date(briefing.text[start:end]) == briefing.date:
            passage = scope.evidence.passage_at(briefing.id, start)
            if passage is not None and end <= passage.end:
                return f"[{draft.cite(passage, (start, end))}]"
    first = scope.evidence.passage_at(briefing.id, 0)
    return f"[{draft.cite(first, scope.evidence.sentences(first)[0])}]" if first else ""
