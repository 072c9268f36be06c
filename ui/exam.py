"""Handlers of the tab that measures the answers."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from index.storage import IndexMissing
from ui import jobs
from ui.backend import Backend
from ui.exam_job import Asked, Evaluated, Scoring, evaluate, shipped_sets
from ui.exam_view import scores_html
from ui.library_view import progress_html
from ui.limits import UPLOAD_MB
from ui.markup import note_html
from ui.strings import Language, say
from ui.visitor import language_of

log = logging.getLogger(__name__)

SUFFIXES = (".jsonl", ".json")


class Exam:
    """One evaluation at a time, whoever starts it: it takes a processor for minutes."""

    def __init__(self, backend: Backend, engine: str = "") -> None:
        self._backend = backend
        self._engine = engine
        self._room = jobs.OneAtATime()

    def sets(self, chosen: list[str] | None) -> Any:
        """The choice of shipped questions over what is held; the first, if none is chosen yet."""
        names = shipped_sets(self._held())
        kept = [name for name in chosen or [] if name in names]
        return gr.update(choices=names, value=kept or names[:1], visible=bool(names))

    def run(
        self,
        names: list[str] | None,
        path: str | None,
        limit: float | None,
        request: gr.Request,
    ) -> Iterator[tuple[Any, ...]]:
        """Updates of the view, of the buttons to run and to stop, and of the report's file."""
        language = language_of(request)
        try:
            asked = _asked(names or [], path, limit, self._held(), language)
            work = (evaluate, asked, self._backend.settings, self._engine)
            results = self._room.run(str(request.session_hash), *work)
            words = progress_html(say("starting_exam", language))
            yield words, _shown(False), _shown(True), None
            sent = None
            for sent in results:
                yield from self._step(sent, language)
            if isinstance(sent, Evaluated):
                # Gradio shows the last thing yielded once more when a run ends.
                yield gr.skip(), gr.skip(), gr.skip(), gr.skip()
            else:
                # Said here, not by what ended it: a step under way would be shown after that.
                note = note_html(say("stopped", language))
                yield note, _shown(True), _shown(False), None
        except jobs.Busy:
            line = say("busy_exam", language)
            yield note_html(line, "error"), _shown(True), _shown(False), None
        except ValueError as error:
            yield note_html(str(error), "error"), _shown(True), _shown(False), None

    def _step(self, sent: Any, language: Language) -> Iterator[tuple[Any, ...]]:
        stay = gr.skip()
        if isinstance(sent, jobs.Step):
            words = say("evaluating", language, done=sent.done, total=sent.total)
            yield progress_html(words, sent.done, sent.total), stay, stay, stay
        elif isinstance(sent, Scoring):
            yield progress_html(say("scoring", language)), stay, stay, stay
        elif isinstance(sent, Evaluated):
            view = scores_html(sent.scores, language, sent.left_out)
            report = {"name": "report.html", "type": "text/html", "text": sent.page}
            yield view, _shown(True), _shown(False), report

    def end(self, request: gr.Request) -> None:
        """Ends what this visitor started; `run` then says that it was stopped."""
        self._room.end(str(request.session_hash))

    def _held(self) -> set[str]:
        try:
            return {briefing.id for briefing in self._backend.briefings()}
        except IndexMissing:
            return set()


def _shown(visible: bool) -> Any:
    return gr.update(visible=visible)


def _asked(
    names: list[str], path: str | None, limit: float | None, held: set[str], language: Language
) -> Asked:
    """What the visitor wants to have asked: a file, if there is one, before the shipped sets.

    Raises:
        ValueError: nothing is chosen, or the file is none of ours; one line for the visitor.
    """
    first = max(int(limit or 0), 0)
    if path:
        return Asked(lines=_lines(Path(path), language), limit=first)
    chosen = tuple(name for name in shipped_sets(held) if name in names)
    if not chosen:
        raise ValueError(say("evaluate_nothing", language))
    return Asked(sets=chosen, limit=first)


def _lines(file: Path, language: Language) -> str:
    if file.suffix.lower() not in SUFFIXES:
        raise ValueError(say("evaluate_kind", language, name=file.name))
    try:
        data = file.read_bytes()
    except OSError:
        # Uploaded files are swept after a while.
        raise ValueError(say("evaluate_nothing", language)) from None
    if len(data) > UPLOAD_MB * 1_000_000:
        size = f"{len(data) / 1e6:.1f}"
        raise ValueError(say("too_long", language, size=size, limit=UPLOAD_MB))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError(say("evaluate_kind", language, name=file.name)) from None
    if not text.strip():
        raise ValueError(say("evaluate_nothing", language))
    return text
