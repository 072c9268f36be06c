"""Handlers of the library tab: look a text over, keep it, remove a briefing."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import gradio as gr

from index.ids import slug
from index.ingest import Ingested, Source
from index.load import UnreadableText, decode
from index.settings import Settings
from index.storage import IndexMissing
from index.store import StoredBriefing
from ui import jobs
from ui.backend import Backend
from ui.library_view import library_html, preview_html, progress_html
from ui.limits import UPLOAD_MB
from ui.markup import note_html
from ui.strings import Language, say
from ui.visitor import language_of

log = logging.getLogger(__name__)

SUFFIXES = (".txt", ".md", ".html", ".htm")
Draft = dict[str, str]
"""``id`` and ``raw`` of the text looked over; empty where there is none."""


class Shelf:
    """One text at a time is worked on, whoever brings it: the machine may be small."""

    def __init__(self, backend: Backend, settings: Settings, *, editable: bool = True) -> None:
        self._backend = backend
        self._settings = settings
        self._editable = editable
        self._room = jobs.OneAtATime()

    def listing(self, request: gr.Request) -> str:
        return self._listing(language_of(request))

    def preview(
        self, path: str | None, pasted: str | None, name: str | None, request: gr.Request
    ) -> Iterator[tuple[Any, ...]]:
        """Updates of the view, the draft, and the buttons to keep and to discard."""
        language = language_of(request)
        try:
            source = _source(path, pasted or "", name or "", language)
        except ValueError as error:
            yield note_html(str(error), "error"), {}, _shown(False), _shown(False)
            return
        try:
            results = self._run(request, jobs.read, source, self._settings)
            yield progress_html(say("reading", language)), {}, _shown(False), _shown(True)
            stored = None
            for stored in results:
                if isinstance(stored, StoredBriefing):
                    held = {b.id for b in self._held()}
                    shown = preview_html(stored, language, replaces=source.id in held)
                    draft = {"id": source.id, "raw": source.raw}
                    yield shown, draft, _shown(True), _shown(True)
            if stored is None:
                # Cleared here, not by what ended it: this yields after that does.
                yield "", {}, _shown(False), _shown(False)
            else:
                # Gradio shows the last thing yielded once more when a run ends.
                yield gr.skip(), gr.skip(), gr.skip(), gr.skip()
        except ValueError as error:
            yield note_html(str(error), "error"), {}, _shown(False), _shown(False)

    def keep(self, draft: Draft, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Updates of the view, the draft, both buttons, the list, the id kept (or ""), and of
        what was filled in."""
        language = language_of(request)
        stay = gr.skip()
        fields: tuple[Any, ...] = (stay, stay, stay)
        if not draft:
            yield "", {}, _shown(False), _shown(False), stay, "", *fields
            return
        source = Source(draft["id"], draft["raw"])
        try:
            results = self._run(request, jobs.keep, source, self._settings)
            starting = progress_html(say("starting", language))
            yield starting, stay, _shown(False), _shown(True), stay, "", *fields
            sent = None
            for sent in results:
                if isinstance(sent, jobs.Step):
                    words = say("indexing", language, done=sent.done, total=sent.total)
                    bar = progress_html(words, sent.done, sent.total)
                    yield bar, stay, stay, stay, stay, "", *fields
                elif isinstance(sent, Ingested):
                    line = say("added", language, name=sent.id, passages=sent.passages,
                               figures=sent.figures)  # fmt: skip
                    done: tuple[Any, ...] = (note_html(line), {}, _shown(False), _shown(False))
                    yield *done, self._listing(language), sent.id, None, "", ""
            if isinstance(sent, Ingested):
                yield stay, stay, stay, stay, stay, stay, stay, stay, stay
            else:
                yield "", {}, _shown(False), _shown(False), stay, "", *fields
        except ValueError as error:
            failed = note_html(str(error), "error")
            yield failed, stay, _shown(True), _shown(True), stay, "", *fields

    def discard(self, request: gr.Request) -> tuple[Any, ...]:
        """Ends what is under way; updates as for `preview`."""
        self._room.end(str(request.session_hash))
        return "", {}, _shown(False), _shown(False)

    def remove(self, briefing_id: object, request: gr.Request) -> Iterator[tuple[Any, ...]]:
        """Updates of the view and the list."""
        language = language_of(request)
        yield progress_html("…"), gr.skip()
        try:
            for name in self._run(request, jobs.forget, str(briefing_id), self._settings):
                line = say("removed", language, name=name)
                yield note_html(line), self._listing(language)
        except ValueError as error:
            yield note_html(str(error), "error"), self._listing(language)

    def _run(self, request: gr.Request, work: Any, *arguments: Any) -> Iterator[Any]:
        """Results of a job, begun. Raises ValueError: it fails, or another one is under way."""
        try:
            return self._room.run(str(request.session_hash), work, *arguments)
        except jobs.Busy:
            raise ValueError(say("busy", language_of(request))) from None

    def _held(self) -> list[Any]:
        try:
            return list(self._backend.briefings())
        except IndexMissing:
            return []

    def _listing(self, language: Language) -> str:
        try:
            held = self._held()
            figures = self._backend.snapshot().figures if held else ()
        except ValueError as error:
            return note_html(str(error), "error")
        return library_html(held, figures, language, editable=self._editable)


def _shown(visible: bool) -> Any:
    return gr.update(visible=visible)


def _source(path: str | None, pasted: str, name: str, language: Language) -> Source:
    """The text a visitor brings. Its name is an id and a word in messages, never a path.

    Raises:
        ValueError: there is none, or it is too long or unreadable; one line for the visitor.
    """
    if path:
        file = Path(path)
        if file.suffix.lower() not in SUFFIXES:
            raise UnreadableText(f"{file.name}: expected a text file ({' '.join(SUFFIXES)})")
        try:
            data = file.read_bytes()
        except OSError:
            # Uploaded files are swept after a while.
            raise ValueError(say("nothing_given", language)) from None
        raw = decode(data, file.name, limit_bytes=UPLOAD_MB * 1_000_000)
        return Source(_id_of(name or file.stem, raw), raw)
    if not pasted.strip():
        raise ValueError(say("nothing_given", language))
    data = pasted.encode("utf-8", "replace")
    if len(data) > UPLOAD_MB * 1_000_000:
        size = f"{len(data) / 1e6:.1f}"
        raise ValueError(say("too_long", language, size=size, limit=UPLOAD_MB))
    raw = decode(data, "text")
    first = next(line for line in raw.split("\n") if line.strip())
    return Source(_id_of(name or first[:40], raw), raw)


def _id_of(name: str, raw: str) -> str:
    try:
        return slug(name)
    except ValueError:
        return f"text-{hashlib.sha256(raw.encode()).hexdigest()[:8]}"
