"""What the chat asks: the library and the chain, loaded in the background while the page opens."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from index.records import Briefing
from index.script import traditional
from index.settings import Settings
from rag.records import AnswerRecord, Citation
from ui.examples import candidates, choose
from ui.markup import Origin
from ui.strings import Language
from ui.suggestions import Suggestions
from ui.transcript import source_line

if TYPE_CHECKING:
    from langchain_core.runnables import Runnable

    from index.library import Library, Snapshot

log = logging.getLogger(__name__)


class Backend:
    """One per process; every method may be called from any thread, and waits for the loading."""

    def __init__(
        self, settings: Settings, library: Library | None = None, engine: str = ""
    ) -> None:
        self.settings = settings
        self.engine = engine
        self._library = library
        self._lock = threading.Lock()
        self._loaded: tuple[Library, Runnable[Any, AnswerRecord]] | None = None
        self._starters: dict[tuple[str, str, Language], list[str]] = {}
        self._starters_lock = threading.Lock()
        self._suggestions = Suggestions()

    def warm(self) -> threading.Thread:
        """Load in the background; what fails is raised again when somebody asks."""
        thread = threading.Thread(target=self._warm, name="briefing-warm", daemon=True)
        thread.start()
        return thread

    def _warm(self) -> None:
        from index import glossary

        try:
            self.snapshot()
            for language in ("zh-Hans", "en"):
                self.starters(language)
            glossary.load()
        except Exception:
            log.debug("loading in the background failed", exc_info=True)

    def _load(self) -> tuple[Library, Runnable[Any, AnswerRecord]]:
        with self._lock:
            if self._loaded is None:
                from index.library import Library
                from rag.chain import build_chain
                from rag.engines import make_engine

                library = self._library or Library(self.settings)
                engine = make_engine(self.engine, self.settings)
                self._loaded = library, build_chain(library, engine)
            return self._loaded

    def snapshot(self) -> Snapshot:
        """The newest state of the index. Raises as `index.library.Library.snapshot`."""
        return self._load()[0].snapshot()

    def briefings(self) -> list[Briefing]:
        """Newest first. Raises as `snapshot`."""
        known = self.snapshot().briefings.values()
        return sorted(known, key=lambda b: (b.date, b.id), reverse=True)

    def stream(
        self, question: str, briefing: Sequence[str] = (), history: Sequence[str] = ()
    ) -> Iterator[AnswerRecord]:
        """Records whose ``answer`` grows, the last complete. Raises ValueError, one clear line."""
        given = {"question": question, "briefing": list(briefing), "history": list(history)}
        yield from self._load()[1].stream(given)

    def ask(
        self, question: str, briefing: Sequence[str] = (), history: Sequence[str] = ()
    ) -> AnswerRecord:
        given = {"question": question, "briefing": list(briefing), "history": list(history)}
        return self._load()[1].invoke(given)

    def origin(self, citation: Citation) -> Origin:
        """Office and source of a citation; empty when its briefing has left the library."""
        snapshot = self.snapshot()
        briefing = snapshot.briefings.get(citation.briefing_id)
        place = snapshot.position.get(citation.passage_id)
        line = source_line(briefing) if briefing else ""
        if place is None:
            return Origin(source_line=line)
        passage = snapshot.passages[place]
        return Origin(role=passage.role, kind=passage.kind, source_line=line)

    def next_questions(
        self, record: AnswerRecord, asked: Sequence[str], language: Language
    ) -> list[str]:
        """Questions to ask after an answer, from where it was taken; each is known to be answered.

        ``asked`` are the questions of the conversation.
        """
        from rag.chain import build_chain

        plain = build_chain(self._load()[0])
        found = self._suggestions.after(
            record,
            asked,
            self.snapshot(),
            lambda question, one: plain.invoke({"question": question, "briefing": [one]}),
        )
        return [traditional(one) for one in found] if language == "zh-Hant" else found

    def starters(self, language: Language, briefing_id: str = "") -> list[str]:
        """Questions to begin with, from a briefing (the newest); each is known to be answered."""
        snapshot = self.snapshot()
        # Both Chinese scripts begin with the same questions, in the words of the briefing.
        tongue: Language = "en" if language == "en" else "zh-Hans"
        one = snapshot.briefings.get(briefing_id) or self.briefings()[0]
        key = snapshot.revision, one.id, tongue
        with self._starters_lock:
            if key not in self._starters:
                figures = [f for f in snapshot.figures if f.briefing_id == one.id]
                offered = list(candidates(one, figures, tongue))
                from rag.chain import build_chain

                # A language model would be asked dozens of questions nobody has asked.
                plain = build_chain(self._load()[0])
                self._starters[key] = choose(
                    offered, lambda q: plain.invoke({"question": q, "briefing": [one.id]})
                )
            return self._starters[key]
