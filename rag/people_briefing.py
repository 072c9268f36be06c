"""The briefing itself: who held it, when and where, who led it, who was there, who opened."""

from __future__ import annotations

import re

from rag.evidence import Draft
from rag.lexicon.people import (
    HOST_ASKED,
    HOST_TOLD,
    MODERATED_BY,
    PLACE_TOLD,
    WHEN_HELD,
    WHERE_HELD,
)
from rag.names import speakers_of
from rag.people_scope import Scope, cite_date, cite_opening, cite_person, cite_words

_WHEN_HELD, _WHERE_HELD = re.compile(WHEN_HELD), re.compile(WHERE_HELD)
_HOST_ASKED, _HOST_TOLD = re.compile(HOST_ASKED), re.compile(HOST_TOLD)
_PLACE, _MODERATED_BY = re.compile(PLACE_TOLD), re.compile(MODERATED_BY)
_LEAD = 600


def answer_held(scope: Scope) -> Draft | None:
    """When, or where, or both the briefing was held, as far as it tells."""
    draft = Draft(scope.evidence)
    parts: list[str] = []
    host = (
        _HOST_TOLD.search(scope.briefing.text[:_LEAD]) if _HOST_ASKED.search(scope.folded) else None
    )
    if host is not None:
        parts.append(host["host"] + cite_words(draft, scope, host[0]))
    if _WHEN_HELD.search(scope.folded) and scope.briefing.date:
        year, month, day = scope.briefing.date.split("-")
        shown = scope.briefing.date if scope.english else f"{year}年{int(month)}月{int(day)}日"
        parts.append(shown + cite_date(draft, scope))
    if _WHERE_HELD.search(scope.folded) and (place := _PLACE.search(scope.briefing.text[:_LEAD])):
        told = next(words for words in place.groups() if words)
        parts.append(told.strip() + cite_words(draft, scope, told))
    if not parts:
        return None
    draft.text = scope.join(parts) + scope.stop()
    return draft


def answer_host(scope: Scope) -> Draft | None:
    """Who held the briefing, in the words of its lead."""
    found = _HOST_TOLD.search(scope.briefing.text[:_LEAD])
    if found is None:
        return None
    draft = Draft(scope.evidence)
    mark = cite_words(draft, scope, found[0])
    draft.text = f"{found['host']}{scope.stop()}{mark}" if mark else ""
    return draft if mark else None


def answer_moderator(scope: Scope) -> Draft | None:
    """Who led through the briefing: by its title, or who first gave the word to others."""
    titled = _MODERATED_BY.search(scope.briefing.text[:_LEAD])
    if titled is not None:
        draft = Draft(scope.evidence)
        mark = cite_words(draft, scope, titled[0])
        draft.text = f"{titled[0]}{scope.stop()}{mark}"
        return draft if mark else None
    first = next((t for t in scope.briefing.turns if t.kind == "opening"), None)
    spoken = [u for u in first.utterances if u.speaker] if first else []
    if first is None or len(spoken) < 2:
        return None
    draft = Draft(scope.evidence)
    mark = cite_opening(draft, scope, first, spoken[0])
    mark += cite_person(draft, scope, spoken[0].speaker)
    draft.text = f"{scope.person(spoken[0].speaker)}{scope.stop()}{mark}"
    return draft


def answer_attended(scope: Scope) -> Draft | None:
    names = [p.name for p in scope.briefing.participants] or speakers_of(scope.briefing)
    if not names:
        return None
    draft = Draft(scope.evidence)
    parts = [scope.person(name) + cite_words(draft, scope, name) for name in names]
    draft.text = ("; " if scope.english else "；").join(parts) + scope.stop()
    return draft


def answer_opening(scope: Scope) -> Draft | None:
    """Who made the opening statement."""
    for turn in scope.briefing.turns:
        spoken = [u for u in turn.utterances if u.kind == "statement" and u.speaker]
        if turn.kind == "opening" and spoken:
            main = max(spoken, key=lambda u: u.end - u.start)
            draft = Draft(scope.evidence)
            mark = cite_opening(draft, scope, turn, main)
            mark += cite_person(draft, scope, main.speaker)
            draft.text = f"{scope.person(main.speaker)}{scope.stop()}{mark}"
            return draft
    return None
