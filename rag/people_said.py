"""Who said something, and who holds an office or is in charge of something."""

from __future__ import annotations

import re

from index.records import Passage
from index.script import fold
from rag.ask import asks_how_much
from rag.evidence import Draft
from rag.find import Finder, sentence_of
from rag.lexicon.people import AND_WHO_SAID, ANSWERED_BY, ASKED_BY, IN_CHARGE, OFFICE_HELD, WHO
from rag.names import role_of, speakers_of
from rag.people_scope import Scope, cite_opening, cite_person, cite_speech, cite_words, once
from rag.quote import state
from rag.sentence_answer import rank_sentences
from rag.units import Slot

_WHO, _ASKED_BY, _ANSWERED_BY = map(re.compile, (WHO, ASKED_BY, ANSWERED_BY))
_IN_CHARGE = re.compile(IN_CHARGE)
_AND_WHO = re.compile(AND_WHO_SAID, re.IGNORECASE)
_HOLDS_OFFICE = re.compile(OFFICE_HELD)
_SURE, _HOLDS, _PART_OF_IT = 0.8, 0.6, 0.55


def answer_office(scope: Scope, name: str) -> Draft | None:
    role = role_of(name, scope.briefing)
    if not role:
        return None
    draft = Draft(scope.evidence)
    mark = cite_person(draft, scope, name) or cite_words(draft, scope, name)
    draft.text = f"{scope.person(name)}{scope.stop()}{mark}"
    return draft


def answer_holder(scope: Scope, finder: Finder) -> Draft | None:
    """总工程师是谁, 谁负责数字教育: the one whose office the question names."""
    for participant in scope.briefing.participants:
        offices = [fold(part) for part in re.split(r"[、，,]", participant.role)]
        for office in offices:
            bare = office.lstrip("部")
            if len(bare) >= 3 and _is_asked_for(bare, scope.folded):
                return answer_office(scope, participant.name)
    if not _IN_CHARGE.search(scope.folded):
        return None
    units = finder.ask(_IN_CHARGE.sub(" ", _WHO.sub(" ", finder.text))).units
    weights = {unit.text: finder.importance(unit) for unit in units}
    total = sum(weights.values())
    told: list[tuple[float, str]] = []
    for name in speakers_of(scope.briefing):
        slot = Slot(role_of(name, scope.briefing))
        got = sum(weights[u.text] * level for u in units if (level := u.match(slot)) >= _PART_OF_IT)
        told.append((got / total if total else 0.0, name))
    best, name = max(told, key=lambda entry: entry[0], default=(0.0, ""))
    rivals = [other for share, other in told if share == best and other != name]
    return answer_office(scope, name) if best >= _HOLDS and not rivals else None


def _is_asked_for(office: str, folded: str) -> bool:
    """Who is the press secretary, and not who wrote to the press secretary."""
    at = folded.find(office)
    return at >= 0 and (not folded.isascii() or _HOLDS_OFFICE.search(folded[:at]) is not None)


def answer_told_that(finder: Finder) -> Draft | None:
    """是谁说的: the speaker of what was cited; who answered, if that was the question itself."""
    evidence = finder.evidence
    if finder.question.cited not in evidence.snapshot.position:
        # Over a library: what was cited is of another briefing than the one read here.
        return None
    passage = evidence.snapshot.passage(finder.question.cited)
    briefing = evidence.briefing(passage)
    scope = Scope(finder.question, evidence, briefing, finder.folded)
    turn = next(t for t in briefing.turns if t.number == passage.turn)
    if _ASKED_BY.search(finder.folded):
        wanted = next((u for u in turn.utterances if u.kind == "question"), None)
    elif passage.kind == "question" or _ANSWERED_BY.search(finder.folded):
        wanted = next((u for u in turn.utterances if u.kind == "answer"), None)
    else:
        wanted = next((u for u in turn.utterances if u.start <= passage.start < u.end), None)
    if wanted is None or not (wanted.speaker or wanted.outlet):
        return None
    draft = Draft(evidence)
    who = scope.outlet(wanted.outlet) if wanted.kind == "question" else scope.person(wanted.speaker)
    view = finder.index.by_id.get(finder.question.focus)
    if view is not None and wanted.kind != "question":
        mark = f"[{draft.cite(view.passage, sentence_of(view)[1])}]"
    else:
        mark = cite_opening(draft, scope, turn, wanted)
    draft.text = f"{who}{scope.stop()}{mark}"
    return draft


def answer_gave(scope: Scope, finder: Finder) -> Draft | None:
    """The speaker of the figure that the question speaks of, if there is one."""
    view = finder.index.by_id.get(finder.question.focus)
    if view is None:
        ask = finder.ask(_WHO.sub(" ", _AND_WHO.sub(" ", finder.text)))
        found = finder.find(ask) if ask.units else None
        if found is None or found.match is None or found.reason or found.match.coverage < _SURE:
            return None
        view = found.match.view
    if not view.figure.speaker:
        return None
    draft = Draft(scope.evidence)
    both = asks_how_much(scope.folded) or _AND_WHO.search(finder.text) is not None
    if both and not finder.question.focus:
        # How many were built, and who said so: both are asked.
        told = state(draft, view, finder.question.language)
        draft.text = f"{told}; " if scope.english else f"{told}；"
    mark = f"[{draft.cite(view.passage, (view.figure.sentence_start, view.figure.sentence_end))}]"
    mark += cite_person(draft, scope, view.figure.speaker)
    draft.text += f"{scope.person(view.figure.speaker)}{scope.stop()}{once(mark)}"
    return draft


def answer_said(scope: Scope, finder: Finder) -> Draft | None:
    """The speaker of the sentence, said by somebody of the house, that is nearest."""
    leads = _only_leads(scope)
    ranked = [
        sentence
        for sentence in rank_sentences(finder, finder.ask(_WHO.sub(" ", finder.text)))
        if _speaks(sentence.passage, leads)
    ]
    if not ranked:
        return None
    best = ranked[0].passage
    draft = Draft(scope.evidence)
    mark = f"[{draft.cite(best, ranked[0].span)}]"
    mark += cite_speech(draft, scope, best) + cite_person(draft, scope, best.speaker)
    draft.text = f"{scope.person(best.speaker)}{scope.stop()}{once(mark)}"
    return draft


def _speaks(passage: Passage, leads: frozenset[str]) -> bool:
    told = passage.kind in ("answer", "statement") and bool(passage.speaker)
    return told and passage.speaker not in leads


def _only_leads(scope: Scope) -> frozenset[str]:
    """Who gives the word to others between the questions, and answers none."""
    spoken: dict[str, set[str]] = {}
    between: set[str] = set()
    for turn in scope.briefing.turns:
        for utterance in turn.utterances:
            if utterance.speaker and utterance.kind != "question":
                spoken.setdefault(utterance.speaker, set()).add(utterance.kind)
                if "主持" in utterance.role:
                    between.add(utterance.speaker)
    opening = next((t for t in scope.briefing.turns if t.kind == "opening"), None)
    first = [u for u in opening.utterances if u.speaker] if opening else []
    if len(first) > 1 and first[0].end - first[0].start < first[1].end - first[1].start:
        between.add(first[0].speaker)
    return frozenset(name for name in between if "answer" not in spoken.get(name, set()))
