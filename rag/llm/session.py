"""One question's way through the language model: write, repair once, or fall back.

All of it happens within one deadline. Whatever goes wrong, the answer is verified or extractive,
and a note says so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from rag.conversation import completed_text
from rag.evidence import Draft, Evidence
from rag.find import Finder
from rag.llm.attempt import Attempt, NotGiven
from rag.llm.catalogue import build_catalogue
from rag.llm.deadline import Deadline
from rag.llm.faults import ModelFault
from rag.llm.notes import fallen_back, note
from rag.llm.operations import NAMES
from rag.llm.prompt import ask_messages, material_budget, repair_messages
from rag.llm.reply import response_format
from rag.llm.rewrite import rewrite
from rag.llm.violations import Rejected
from rag.question import Question

if TYPE_CHECKING:
    from langchain_core.messages import BaseMessage

    from rag.llm.engine import LanguageModelEngine

log = logging.getLogger(__name__)

# With less time than this left, a repair is not begun.
_LEAST_SECONDS = 1.0
_REWRITE_SHARE = 3
_WEAKER = {"schema": "json", "json": "text"}


class Session:
    """Answers one question; ``usage`` counts what that took."""

    def __init__(self, engine: LanguageModelEngine) -> None:
        self._engine = engine
        self._deadline = Deadline(engine.client.settings.timeout)
        self._rewritten = False
        self.usage: dict[str, int] = dict.fromkeys(
            ("prompt_tokens", "completion_tokens", "calls", "repaired", "fallen_back"), 0
        )

    def complete(
        self, question: Question, completed: Question, look: Callable[[Question], Evidence]
    ) -> Question:
        """A follow-up that the rules left unanswerable, rewritten by the model if that helps."""
        if not question.history:
            return completed
        reference = self._engine.reference
        if reference.answer(completed, look(completed)).answered:
            return completed
        deadline = Deadline(self._deadline.left / _REWRITE_SHARE)
        found = rewrite(self._engine.client, question, deadline, self.usage)
        if found is None or not reference.answer(found, look(found)).answered:
            return completed
        self._rewritten = True
        return found

    def stream(self, question: Question, evidence: Evidence) -> Iterator[Draft]:
        """Drafts that grow by verified sentences; the last one is the answer."""
        language = question.language
        reference = self._engine.reference.answer(question, evidence)
        # Over a library: of the briefing that answers.
        evidence = reference.evidence
        if self._rewritten:
            reference.warnings.append(note("rewritten", language))
        if not reference.answered:
            # Not in the briefing: a model asked all the same would only be tempted.
            yield reference
            return
        reason = "unverified"
        try:
            for draft in self._written(question, evidence, reference):
                if self._rewritten:
                    draft.warnings.append(note("rewritten", language))
                yield draft
            return
        except Rejected as error:
            log.debug("rejected: %s", error)
            kinds = {violation.kind for violation in error.violations}
            reason = "unreadable" if kinds & {"form", "empty"} else reason
            reason = "language" if "language" in kinds else reason
        except NotGiven:
            reason = "not_given"
        except ModelFault as fault:
            reason = fault.kind
        except Exception:
            # A defect here must cost no one the answer that is at hand.
            log.exception("the language model's answer could not be handled")
            reason = "internal"
        self.usage["fallen_back"] = 1
        reference.warnings.append(fallen_back(reason, language))
        yield reference

    def _written(self, question: Question, evidence: Evidence, reference: Draft) -> Iterator[Draft]:
        finder = Finder(question, evidence)
        language = question.language
        cited = [citation.passage_id for citation in reference.citations]
        while True:
            kind = self._engine.output
            form = "text" if kind == "text" else "json"
            settings = self._engine.client.settings
            # A follow-up is put to the model with what it follows.
            words = completed_text(question) if question.follows else question.text
            budget = material_budget(settings.context, language, words, form)
            catalogue = build_catalogue(evidence, budget, cited)
            asked = ask_messages(catalogue, words, language, form)
            attempt = Attempt(finder, catalogue)
            try:
                yield from self._run(attempt, asked, kind)
                return
            except ModelFault as fault:
                if fault.kind != "bad_request" or not self._engine.weaken(kind):
                    raise
            except Rejected as error:
                log.debug("to be repaired: %s", error)
                if self._deadline.left < _LEAST_SECONDS:
                    raise
                self.usage["repaired"] = 1
                again = Attempt(finder, catalogue)
                messages = repair_messages(asked, attempt.raw, error.violations, language)
                for draft in self._run(again, messages, kind):
                    draft.warnings.append(note("repaired", language))
                    yield draft
                return

    def _run(self, attempt: Attempt, messages: list[BaseMessage], kind: str) -> Iterator[Draft]:
        form = response_format(kind, NAMES)
        yield from attempt.run(self._engine.client, messages, form, self._deadline, self.usage)


def weaker(kind: str) -> str | None:
    """The next simpler way to ask for an answer's form."""
    return _WEAKER.get(kind)
