"""A part of a transcript that may answer a question for a list, and how an answer quotes it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rag.evidence import Draft
from rag.list_scene import Scene, length
from rag.sentence_answer import Scored, quote_sentences

MEANING = 1.6
WHOLE = 0.1
OF_THAT_SIZE = 0.25
SHORT_HEADING = 24
MOST_SENTENCES, MOST_CHARACTERS = 4, 300


@dataclass(frozen=True)
class Part:
    """A candidate: how well it answers, and how its answer is written."""

    score: float
    coverage: float
    meaning: float
    """How near in meaning, 0 to 1."""
    start: int
    place: tuple[str, int]
    """Briefing and turn."""
    write: Callable[[], Draft]
    opening: tuple[int, int] = (0, 0)
    """Where the words stand that announce a list; nowhere for a part that is none."""
    end: int = 0
    """Where the last point of a list ends; 0 for a part that is none."""
    foreign: bool = False
    """Question and briefing are of different languages."""
    named: bool = False
    """A point whose heading, and no other of its list, says what is asked for."""
    reasoned: bool = False
    """Tells why, and why is asked."""


def has_room(scene: Scene, group: Sequence[Scored], other: Scored) -> bool:
    if len(group) >= MOST_SENTENCES:
        return False
    texts = [scene.text[slice(*s.span)] for s in (*group, other)]
    return sum(map(length, texts)) <= MOST_CHARACTERS


def quote(scene: Scene, chosen: list[Scored]) -> Draft:
    draft = Draft(scene.finder.evidence)
    draft.text = quote_sentences(scene.finder, draft, chosen, scene.finder.question.language)
    return draft
