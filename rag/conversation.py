"""Earlier questions of a conversation, answered again to know what a follow-up leans on."""

from __future__ import annotations

from collections.abc import Callable

from rag.evidence import Draft
from rag.followup import Focus, complete, is_followup
from rag.question import Question

# Further back than this, a conversation has moved on.
_LOOK_BACK = 3


def complete_from_history(question: Question, answer: Callable[[Question], Draft]) -> Question:
    """The question completed from what was asked before; itself if it stands alone."""
    if not is_followup(question):
        return question
    earlier = complete_from_history(_previous(question), answer)
    draft = answer(earlier)
    text = complete(question, Focus(earlier.text, draft.focus))
    focus = draft.focus.id if draft.focus else ""
    return question.model_copy(update={"text": text, "history": (), "focus": focus})


def _previous(question: Question) -> Question:
    return question.model_copy(
        update={
            "text": question.history[-1],
            "history": question.history[-1 - _LOOK_BACK : -1],
        }
    )
