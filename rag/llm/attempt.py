"""One reply of the model, verified sentence by sentence as it comes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from index.script import language_of
from rag.amounts import split_unit
from rag.dimensions import same_dimension
from rag.evidence import Draft
from rag.find import Finder
from rag.llm.catalogue import Catalogue
from rag.llm.check import Verified, check
from rag.llm.client import Client
from rag.llm.deadline import Deadline
from rag.llm.operations import CannotCompute, Computation, carry_out, periods_of
from rag.llm.reply import NotAReply, Operation, ReplyReader, Sentence
from rag.llm.slots import PLACE, slotted
from rag.llm.support import Support
from rag.llm.violations import Rejected, Violation
from rag.llm.write import SecondComputation, write
from rag.objections import MIN_COVERAGE, MIN_COVERAGE_FOREIGN
from rag.records import AnswerRecord
from rag.spans import periods_agree
from rag.verify import Unsupported, check_markers, unsupported_figures

if TYPE_CHECKING:
    from typing import Any

    from langchain_core.messages import BaseMessage


class NotGiven(Exception):
    """The model says that the passages hold no answer."""


class Attempt:
    """Turns a reply into drafts; each `Draft` it yields holds verified sentences only."""

    def __init__(self, finder: Finder, catalogue: Catalogue) -> None:
        self._finder = finder
        self._catalogue = catalogue
        self._support = Support(finder, catalogue)
        self._computed: dict[Operation, Computation] = {}
        self.raw = ""
        """What the model wrote, as far as it was read."""

    def run(
        self,
        client: Client,
        messages: Sequence[BaseMessage],
        form: dict[str, Any] | None,
        deadline: Deadline,
        usage: dict[str, int],
    ) -> Iterator[Draft]:
        """Growing drafts, the last of them whole.

        Raises:
            Rejected: a sentence failed; the rest of the reply is not waited for.
            NotGiven: the model found no answer.
            ModelFault: as `Client.stream`.
        """
        reader = ReplyReader()
        done: list[Verified] = []
        stream = client.stream(messages, deadline, usage, form)
        try:
            for piece in stream:
                fresh = reader.feed(piece)
                self.raw = reader.raw
                for sentence, operations in fresh:
                    done.append(self._verify(sentence, operations))
                    yield self._draft(done)
            reply, rest = reader.finish()
        except NotAReply as error:
            raise Rejected([Violation("form", str(error))]) from error
        finally:
            stream.close()
        if not reply.answered:
            raise NotGiven
        for sentence, operations in rest:
            done.append(self._verify(sentence, operations))
        if not done:
            raise Rejected([Violation("empty", "the answer has no sentence")])
        self._answers_question(done)
        yield self._draft(done)

    def _verify(self, sentence: Sentence, operations: Sequence[Operation]) -> Verified:
        computations, found = self._carry_out(sentence, operations)
        parts, unresolved = slotted(
            sentence.text, sentence.passages, self._catalogue.figures, computations
        )
        found += unresolved
        if found:
            raise Rejected(found)
        if strange := self._language(parts.text):
            raise Rejected([strange])
        verified, found = check(parts, self._support)
        if found:
            raise Rejected(found)
        return verified

    def _carry_out(
        self, sentence: Sentence, operations: Sequence[Operation]
    ) -> tuple[dict[str, Computation], list[Violation]]:
        """The computations that a sentence has slots for."""
        done: dict[str, Computation] = {}
        found: list[Violation] = []
        for operation in operations:
            if operation.id not in sentence.text:
                continue
            known = self._catalogue.figures
            unknown = [name for name in operation.operands if name not in known]
            if unknown:
                said = f"{operation.id}: {', '.join(unknown)} is not in the table"
                found.append(Violation("unknown", said))
                continue
            if operation not in self._computed:
                try:
                    self._computed[operation] = carry_out(
                        operation.operation, [known[name] for name in operation.operands]
                    )
                except CannotCompute as error:
                    found.append(Violation("operation", f"{operation.id}: {error}"))
                    continue
            done[operation.id] = self._computed[operation]
        return done, found

    def _language(self, text: str) -> Violation | None:
        bare = PLACE.sub(" ", text)
        if sum(char.isalpha() for char in bare) < 4:
            return None
        english = language_of(bare) == "en"
        wanted = self._finder.question.language == "en"
        if english == wanted:
            return None
        return Violation(
            "language", f"write in {'English' if wanted else '中文'}: “{bare.strip()}”"
        )

    def _draft(self, done: Sequence[Verified]) -> Draft:
        """The sentences so far as an answer, which has passed the check of every engine."""
        try:
            draft = write(done, self._support)
        except SecondComputation as error:
            raise Rejected([Violation("operation", str(error))]) from error
        record = AnswerRecord(
            question=self._finder.question.text,
            status="answered",
            answer=draft.text,
            figures=draft.figures,
            derivation=draft.derivation,
            comparison=draft.comparison,
            citations=draft.citations,
        )
        try:
            check_markers(record)
        except Unsupported as error:
            raise Rejected([Violation("marker", str(error))]) from error
        if loose := unsupported_figures(record):
            raise Rejected([Violation("number", f"{', '.join(loose)} is not in the passages")])
        return draft

    def _units_computed(self) -> Iterator[str]:
        for computation in self._computed.values():
            if computation.computed is not None:
                yield split_unit(computation.computed.unit)[1]

    def _answers_question(self, done: Sequence[Verified]) -> None:
        """Figures that are right but of another year or thing do not answer."""
        finder = self._finder
        ask = finder.ask(finder.text)
        views = []
        periods: set[str] = set()
        for filler in (f for verified in done for f in verified.slotted.fillers):
            if isinstance(filler, Computation):
                views += list(filler.views)
                source = self._support.source_of(filler.views[0].passage)
                periods |= periods_of(filler, source.today)
            else:
                views.append(filler)
                periods.add(filler.figure.period)
        if not views:
            return
        if ask.periods and not any(
            periods_agree(asked.value, given) for asked in ask.periods for given in periods
        ):
            said = ask.text[ask.periods[0].start : ask.periods[0].end]
            raise Rejected([Violation("period", f"no figure of the answer is of {said}")])
        units = [v.figure.unit for v in views] + list(self._units_computed())
        if ask.unit and not any(same_dimension(ask.unit, unit) for unit in units):
            raise Rejected([Violation("unit", f"the question asks for {ask.unit}")])
        if ask.measures and all(v.measures and not v.measures & ask.measures for v in views):
            raise Rejected([Violation("measure", "the figures are not what the question asks for")])
        english = finder.question.language == "en"
        foreign = any((v.figure.surface.isascii()) != english for v in views)
        slots = [s for v in views for s in (v.about, v.clause, v.sentence, v.around)]
        least = MIN_COVERAGE_FOREIGN if foreign else MIN_COVERAGE
        if self._support.carried(ask.units, slots) < least:
            raise Rejected([Violation("subject", "the figures are not what the question asks for")])
