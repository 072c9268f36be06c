"""Who asked and who answered: media, reporters and officials by the exchanges of a briefing."""

from __future__ import annotations

import re

from index.records import Turn
from index.script import simplify
from rag.ask import asks_figure
from rag.evidence import Draft
from rag.exchanges import Exchange, exchange_about, exchanges_of
from rag.find import Finder
from rag.lexicon.people import (
    ANSWERED_BY,
    ASKED_BY,
    ASKED_IN_ORDER,
    OF_ASKING,
    OFFICE_ASKED,
    TOPIC_ASKED,
    WHO,
    WHO_ADDED,
)
from rag.names import outlets_in
from rag.people_scope import Scope, cite_opening, cite_person
from rag.records import Derivation, Operand
from rag.speech import solidity

_ASKED_BY, _ANSWERED_BY, _OFFICE = map(re.compile, (ASKED_BY, ANSWERED_BY, OFFICE_ASKED))
_WHO, _TOPIC, _ADDED = map(re.compile, (WHO, TOPIC_ASKED, WHO_ADDED))
_OF_ASKING, _IN_ORDER = re.compile(OF_ASKING), re.compile(ASKED_IN_ORDER)


def answer_all_outlets(scope: Scope) -> Draft | None:
    """Every medium that asked, in order, each with its question."""
    draft = Draft(scope.evidence)
    parts = []
    for turn in scope.briefing.turns:
        asked = next((u for u in turn.utterances if u.kind == "question" and u.outlet), None)
        if asked is not None:
            parts.append(scope.outlet(asked.outlet) + cite_opening(draft, scope, turn, asked))
    return _told_in_all(draft, scope, parts)


def answer_outlets_of(scope: Scope, name: str) -> Draft | None:
    """Every medium that somebody answered."""
    draft = Draft(scope.evidence)
    parts = []
    for turn in scope.briefing.turns:
        outlet = next((u.outlet for u in turn.utterances if u.outlet), "")
        answer = next(
            (u for u in turn.utterances if u.kind == "answer" and u.speaker == name), None
        )
        if outlet and answer:
            parts.append(scope.outlet(outlet) + cite_opening(draft, scope, turn, answer))
    return _told_in_all(draft, scope, parts)


def _told_in_all(draft: Draft, scope: Scope, parts: list[str]) -> Draft | None:
    if not parts:
        return None
    draft.text = scope.join(parts) + scope.stop()
    if asks_figure(scope.folded):
        _count(draft, scope, len(parts))
    return draft


def _count(draft: Draft, scope: Scope, number: int) -> None:
    """Put how many there are in front, as a sum over what is cited."""
    operands = [Operand(value="1", unit="家", marker=c.marker) for c in draft.citations]
    draft.derivation = Derivation(
        expression=" + ".join("1" for _ in operands),
        value=str(number),
        unit="家",
        operands=operands,
    )
    draft.text = f"{number}: {draft.text}" if scope.english else f"{number}家：{draft.text}"


def answer_whom(scope: Scope, outlets: list[str]) -> Draft | None:
    """Who answered the question of a medium."""
    draft = Draft(scope.evidence)
    parts: list[str] = []
    turns = _turns_of(scope, outlets)
    for turn in turns:
        answers = {u.speaker: u for u in turn.utterances if u.kind == "answer"}
        for name, utterance in answers.items():
            who = scope.person(name) + cite_opening(draft, scope, turn, utterance)
            who += cite_person(draft, scope, name)
            outlet = next(u.outlet for u in turn.utterances if u.outlet)
            parts.append(f"{scope.outlet(outlet)}：{who}" if len(turns) > 1 else who)
    if not parts:
        return None
    draft.text = ("; " if scope.english else "；").join(parts) + scope.stop()
    if _TOPIC.search(scope.folded):
        draft.text = _questions_of(draft, scope, turns) + draft.text
    return draft


def answer_topic_of(scope: Scope, outlets: list[str]) -> Draft | None:
    """What a medium asked about."""
    draft = Draft(scope.evidence)
    draft.text = _questions_of(draft, scope, _turns_of(scope, outlets))
    return draft if draft.text else None


def _turns_of(scope: Scope, outlets: list[str]) -> list[Turn]:
    return [
        turn
        for turn in scope.briefing.turns
        if any(u.kind == "question" and u.outlet in outlets for u in turn.utterances)
    ]


def _questions_of(draft: Draft, scope: Scope, turns: list[Turn]) -> str:
    """What was asked in these exchanges, in the words of who asked."""
    parts = []
    for turn in turns:
        asked = next((u for u in turn.utterances if u.kind == "question"), None)
        if asked is None:
            continue
        mark = cite_opening(draft, scope, turn, asked)
        words = turn.topic or scope.briefing.text[asked.speech_start : asked.end].strip()
        parts.append(f"“{words}”{mark}{scope.stop()}")
    return "".join(parts)


def answer_asked_by(scope: Scope, finder: Finder, named: list[str]) -> Draft | None:
    """Which medium asked about something, and, where that is asked as well, who answered."""
    found = _exchange(scope, finder, named)
    if found is None or not (found.question.outlet or found.question.speaker):
        return None
    draft = Draft(scope.evidence)
    asked = found.question
    who = scope.outlet(asked.outlet) if asked.outlet else scope.person(asked.speaker)
    if asked.outlet and asked.speaker:
        who = f"{asked.speaker} ({who})" if asked.speaker.isascii() else f"{who}{asked.speaker}"
    elif asked.outlet and not scope.english:
        who += scope.written("记者")
    draft.text = who + scope.stop() + cite_opening(draft, scope, found.turn, asked)
    if _ANSWERED_BY.search(scope.folded) and found.answering:
        label = " Answered by " if scope.english else scope.written("回答：")
        draft.text += label + _tell_answering(draft, scope, found)
    return draft


def answer_answered_about(scope: Scope, finder: Finder) -> Draft | None:
    """Who answered the question about something."""
    found = _exchange(scope, finder, [])
    if found is None or not found.answering:
        return None
    draft = Draft(scope.evidence)
    draft.text = _tell_answering(draft, scope, found)
    return draft


def _tell_answering(draft: Draft, scope: Scope, exchange: Exchange) -> str:
    """Who answered, each with where the answer begins and where the office is told."""
    chosen = exchange.answering
    if _ADDED.search(scope.folded):
        # However short: 补充一句绿电.
        first = exchange.answers[0].speaker
        later = {u.speaker: u for u in reversed(exchange.answers) if u.speaker != first}
        both = len(_WHO.findall(scope.folded)) > 1
        chosen = [*(chosen[:1] if both else []), *later.values()] or chosen
    parts = [
        scope.person(u.speaker)
        + cite_opening(draft, scope, exchange.turn, u)
        + cite_person(draft, scope, u.speaker)
        for u in chosen
    ]
    return ("; " if scope.english else "；").join(parts) + scope.stop()


def _exchange(scope: Scope, finder: Finder, named: list[str]) -> Exchange | None:
    """The exchange that a question for who asked or answered is about."""
    before = simplify(finder.question.follows)
    # 后来谁回的他: of whom the question before names.
    outlets = outlets_in(before, scope.briefing) if before else []
    topic = _topic(finder.text)
    if not any(solidity(unit.text) == 1.0 for unit in finder.ask(topic).units):
        # 绿色低碳那个又是谁答的 has a topic of its own.
        topic = f"{topic} {_topic(before)}"
    among = [
        exchange
        for exchange in exchanges_of(scope.briefing)
        if not named or any(u.speaker in named for u in exchange.turn.utterances)
    ]
    among = [exchange for exchange in among if exchange.question.outlet in outlets] or among
    place = _IN_ORDER.search(scope.folded)
    if place is not None and among:
        return _by_order(among, next(name for name, said in place.groupdict().items() if said))
    return exchange_about(finder, scope.briefing, topic, among)


def _topic(text: str) -> str:
    """A question without the words for asking and answering."""
    for pattern in (_ASKED_BY, _ANSWERED_BY, _OFFICE, _WHO, _OF_ASKING):
        text = pattern.sub(" ", text)
    return text


def _by_order(exchanges: list[Exchange], place: str) -> Exchange | None:
    """The first, second, third or last exchange."""
    at = {"first": 0, "second": 1, "third": 2, "last": len(exchanges) - 1}[place]
    return exchanges[at] if at < len(exchanges) else None
