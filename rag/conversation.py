"""Earlier questions of a conversation: what a follow-up leans on, and how it reads complete."""

from __future__ import annotations

import re
from collections.abc import Callable

from index.records import Figure
from index.script import traditional
from rag.evidence import Draft
from rag.followup import complete, is_followup, with_it_named, with_subject_swapped
from rag.lexicon.conversation import PRONOUN
from rag.names import speakers_in
from rag.question import Question

_PRONOUN = re.compile(PRONOUN)
# Further back than this, a conversation has moved on.
_LOOK_BACK = 3


def complete_from_history(question: Question, answer: Callable[[Question], Draft]) -> Question:
    """The question with the one it follows; itself if it stands alone.

    The earlier question is answered again, silently: the figure it led to is what 同比增长多少
    is asked of.
    """
    if not is_followup(question):
        return question
    earlier = complete_from_history(_previous(question), answer)
    swapped = with_subject_swapped(question.text, earlier.text)
    if swapped:
        return question.model_copy(update={"history": (), "text": swapped})
    draft = answer(earlier)
    told = _told(draft)
    if len(told) == 1 and (named := with_it_named(question.text, earlier.text, told[0])):
        named = traditional(named) if question.language == "zh-Hant" else named
        return question.model_copy(update={"history": (), "text": named})
    update: dict[str, object] = {
        "history": (),
        "follows": f"{earlier.text} {earlier.follows}".strip(),
        "focus": next((figure.id for figure in told), ""),
        "foci": tuple(figure.id for figure in told),
        "trail": (*earlier.trail, *earlier.foci),
        "cited": draft.citations[0].passage_id if draft.citations else "",
    }
    if _PRONOUN.search(question.folded):
        update["person"] = _person_in(draft)
    return question.model_copy(update=update)


def _told(draft: Draft) -> list[Figure]:
    """The figures that an answer states, or the first one of the sentence that it quotes."""
    if draft.stated or not draft.citations or not draft.answered:
        return draft.stated
    cited = draft.citations[0]
    quoted = [
        figure
        for figure in draft.evidence.snapshot.figures
        if figure.passage_id == cited.passage_id and figure.surface in cited.quote
    ]
    return sorted(quoted, key=lambda figure: figure.start)[:1]


def _person_in(draft: Draft) -> str:
    """The one person whom an answer names or quotes; empty where there are several or none."""
    for citation in draft.citations:
        briefing = draft.evidence.snapshot.briefings[citation.briefing_id]
        named = speakers_in(draft.text, briefing) or [citation.speaker]
        return named[0] if len(named) == 1 else ""
    return ""


def completed_text(question: Question) -> str:
    """A follow-up as it is shown complete, with the questions it follows."""
    return complete(question.text, question.follows, question.language)


def _previous(question: Question) -> Question:
    return question.model_copy(
        update={
            "text": question.history[-1],
            "history": question.history[-1 - _LOOK_BACK : -1],
        }
    )
