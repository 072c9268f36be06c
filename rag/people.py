"""Who said it, who asked, when it was: answered from the structure of the transcript."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from index.records import Briefing, Passage, Turn, Utterance
from index.script import fold, simplify
from index.sentences import sentence_spans
from rag.ask import asks_figure, asks_how_much
from rag.evidence import Draft, Evidence
from rag.exchanges import Exchange, exchange_about, exchanges_of
from rag.find import Finder, sentence_of
from rag.lexicon.people import (
    ANSWERED_BY,
    ANSWERED_LIST,
    ASKED_BY,
    ASKED_IN_ORDER,
    ATTENDED,
    HOST_ASKED,
    HOST_TOLD,
    MODERATED,
    NAMED_MEDIUM,
    NO_MEDIUM,
    OF_ASKING,
    OFFICE_ASKED,
    OPENED,
    PLACE_TOLD,
    SPOKE,
    TOPIC_ASKED,
    WHEN_HELD,
    WHERE_HELD,
    WHO,
    WHO_ADDED,
    WHO_IS,
)
from rag.names import (
    english_outlet,
    outlets_in,
    role_of,
    romanized,
    speakers_in,
    speakers_of,
)
from rag.question import Question
from rag.quote import state
from rag.records import Derivation, Operand
from rag.sentence_answer import rank_sentences, refuse_with_nearest

_WHO, _ASKED_BY, _OFFICE, _ATTENDED, _WHEN_HELD, _ANSWERED_LIST = (
    re.compile(pattern)
    for pattern in (WHO, ASKED_BY, OFFICE_ASKED, ATTENDED, WHEN_HELD, ANSWERED_LIST)
)


_ANSWERED_BY, _TOPIC, _OPENED = map(re.compile, (ANSWERED_BY, TOPIC_ASKED, OPENED))
_WHERE_HELD, _ADDED = re.compile(WHERE_HELD), re.compile(WHO_ADDED)
_MODERATED = re.compile(MODERATED)
_WHO_IS, _HOST_ASKED, _HOST_TOLD = map(re.compile, (WHO_IS, HOST_ASKED, HOST_TOLD))
_MEDIUM, _NO_MEDIUM, _SPOKE = map(re.compile, (NAMED_MEDIUM, NO_MEDIUM, SPOKE))
_QUESTION_WORDS = re.compile(r"提问|提出|提的|问题|问的|(?<!提)问|\b(?:questions?|asked|put)\b")
_OF_ASKING, _IN_ORDER = re.compile(OF_ASKING), re.compile(ASKED_IN_ORDER)
_LEAD = 600
_NEAR_NAME, _INTRODUCED = 30, 2
_PLACE = re.compile(PLACE_TOLD)
_SEVERAL = re.compile(
    r"哪些|哪几|几家|多少|which (?:outlets|media|reporters|newspapers|journalists)|how many"
)
_SURE = 0.8


def is_people_question(folded: str) -> bool:
    """Whether a folded question is about who or which medium, or when the briefing was."""
    if _SPOKE.search(folded) or _HOST_ASKED.search(folded):
        return True
    if asks_of_briefing(folded) or _MODERATED.search(folded):
        return True
    patterns = (_WHO, _ASKED_BY, _OFFICE, _ATTENDED, _ANSWERED_BY, _ANSWERED_LIST, _TOPIC)
    return any(pattern.search(folded) for pattern in patterns)


def asks_of_briefing(folded: str) -> bool:
    """Whether a question asks when or where the briefing itself was held."""
    return any(pattern.search(folded) for pattern in (_WHEN_HELD, _WHERE_HELD))


def asks_of_exchange(folded: str) -> bool:
    """Whether a question asks who put or who took a question, whatever that was about."""
    return any(pattern.search(folded) for pattern in (_ASKED_BY, _ANSWERED_BY))


@dataclass(frozen=True)
class _Scope:
    question: Question
    evidence: Evidence
    briefing: Briefing
    folded: str
    """The question in plain words, folded."""

    @property
    def english(self) -> bool:
        return self.question.language == "en"

    def person(self, name: str, with_role: bool = True) -> str:
        role = role_of(name, self.briefing) if with_role else ""
        if self.english and not name.isascii():
            shown = f"{romanized(name)} ({name})"
            return f"{shown}, {role}" if role else shown
        if name.isascii():
            return f"{name}, {role}" if role else name
        return f"{name}（{role}）" if role else name

    def outlet(self, name: str) -> str:
        if not self.english or name.isascii():
            return name
        english = english_outlet(name)
        return name if english == name else f"{english} ({name})"

    def join(self, names: list[str]) -> str:
        return ", ".join(names) if self.english else "、".join(names)

    def stop(self) -> str:
        return "." if self.english else "。"


def answer_people(finder: Finder) -> Draft | None:
    """The answer from the structure, or None where the question needs another road."""
    question, evidence = finder.question, finder.evidence
    if not evidence.hits:
        return None
    briefing = _briefing_meant(question, evidence)
    scope = _Scope(question, evidence, briefing, finder.folded)
    folded = finder.folded
    if asks_of_briefing(folded):
        return _held(scope) or refuse_with_nearest(finder)
    if _MODERATED.search(folded):
        return _moderator(scope)
    if _ATTENDED.search(folded):
        return _attended(scope)
    if _HOST_ASKED.search(folded):
        return _host(scope)
    named = speakers_in(question.text, briefing)
    if question.cited and not named and not _names_what(finder):
        told = _who_told_that(finder)
        if told is not None:
            return told
    if not named and question.person:
        named = [question.person]
    if not named and _is_absent_office(scope):
        return refuse_with_nearest(finder)
    if _ANSWERED_LIST.search(folded) and named:
        return _outlets_answered(scope, named[0])
    if (_OFFICE.search(folded) or _WHO_IS.search(folded)) and named:
        return _office(scope, named[0])
    if _ASKED_BY.search(folded):
        if _SEVERAL.search(folded) and not named and not _names_a_topic(finder):
            return _all_outlets(scope)
        return _asked_by(scope, finder, named) or refuse_with_nearest(finder)
    outlets = outlets_in(question.text, briefing)
    if _TOPIC.search(folded) and not outlets and _names_medium(folded):
        return refuse_with_nearest(finder)
    if _WHO.search(folded) and outlets:
        return _answered_whom(scope, outlets)
    if _TOPIC.search(folded) and outlets:
        return _topic_of(scope, outlets)
    if _OPENED.search(folded) and _WHO.search(folded):
        return _opening_speaker(scope)
    if _ANSWERED_BY.search(folded):
        return _answered_about(scope, finder) or refuse_with_nearest(finder)
    if _WHO.search(folded):
        return _holder_of_office(scope) or _who_gave(scope, finder) or _who_said(scope, finder)
    return None


def _briefing_meant(question: Question, evidence: Evidence) -> Briefing:
    """Of those retrieved, the first that has whom the question names, else the first."""
    names = dict.fromkeys(hit.passage.briefing_id for hit in evidence.hits)
    briefings = [evidence.snapshot.briefings[name] for name in names]
    known = (b for b in briefings if speakers_in(question.text, b) or outlets_in(question.text, b))
    return next(known, briefings[0])


def _names_medium(folded: str) -> bool:
    """路透社记者问了什么: a medium is named, be it one of this briefing or not."""
    found = _MEDIUM.search(folded)
    name = next((group for group in found.groups() if group), "") if found else ""
    return bool(name) and not _NO_MEDIUM.search(name)


def _is_absent_office(scope: _Scope) -> bool:
    """What did the minister say, where only the vice-minister spoke."""
    found = _SPOKE.search(scope.folded)
    if found is None or not scope.briefing.participants:
        return False
    roles = [fold(p.role) for p in scope.briefing.participants]
    office = found["office"]
    exact = re.compile(rf"(?<!副){office}" if not office.startswith("副") else office)
    return not any(exact.search(role) for role in roles)


def _names_a_topic(finder: Finder) -> bool:
    """Whether a question for media says anything of what they asked about."""
    rest = _ASKED_BY.sub(" ", finder.folded)
    rest = re.sub(
        r"发布会|记者会|提问|提了|问题|一共|总共|参加|出席|到场|现场|briefing|questions?|asked?",
        " ",
        rest,
    )
    return bool(finder.ask(rest).units)


def _host(scope: _Scope) -> Draft | None:
    """Who held the briefing, in the words of its lead."""
    found = _HOST_TOLD.search(scope.briefing.text[:_LEAD])
    if found is None:
        return None
    draft = Draft(scope.evidence)
    mark = _cite_words(draft, scope, found[0])
    draft.text = f"{found['host']}{scope.stop()}{mark}" if mark else ""
    return draft if mark else None


def _all_outlets(scope: _Scope) -> Draft | None:
    """Every medium that asked, in order, each with its question."""
    draft = Draft(scope.evidence)
    parts = []
    for turn in scope.briefing.turns:
        asked = next((u for u in turn.utterances if u.kind == "question" and u.outlet), None)
        if asked is not None:
            parts.append(scope.outlet(asked.outlet) + _cite_opening(draft, scope, turn, asked))
    if not parts:
        return None
    draft.text = scope.join(parts) + scope.stop()
    if asks_figure(scope.folded):
        _count(draft, scope, len(parts))
    return draft


def _first_passage(scope: _Scope, turn: Turn, utterance: Utterance) -> Passage | None:
    for passage in scope.evidence.snapshot.turns.get((scope.briefing.id, turn.number), []):
        if utterance.start <= passage.start < utterance.end:
            return passage
    return None


def _cite_opening(draft: Draft, scope: _Scope, turn: Turn, utterance: Utterance) -> str:
    passage = _first_passage(scope, turn, utterance)
    if passage is None:
        return ""
    spans = sentence_spans(scope.briefing.text, passage.start, passage.end)
    # A label on a line of its own is no sentence to quote: take what follows it along.
    first = spans[0]
    if first[1] <= utterance.speech_start and len(spans) > 1:
        first = (first[0], spans[1][1])
    return f"[{draft.cite(passage, first)}]"


def _cite_words(draft: Draft, scope: _Scope, words: str) -> str:
    """Cite the first sentence, the lead first, that has the words."""
    at = scope.briefing.text.find(words)
    while at >= 0:
        passage = scope.evidence.passage_at(scope.briefing.id, at)
        if passage is not None:
            for span in scope.evidence.sentences(passage):
                if span[0] <= at < span[1]:
                    return f"[{draft.cite(passage, span)}]"
        at = scope.briefing.text.find(words, at + 1)
    return ""


def _cite_person(draft: Draft, scope: _Scope, name: str) -> str:
    """Cite the sentences that tell a person's office beside the name: a list, an introduction."""
    role, text = role_of(name, scope.briefing), scope.briefing.text
    marks: dict[str, None] = {}
    at = text.find(role) if role else -1
    while at >= 0 and len(marks) < _INTRODUCED:
        passage = scope.evidence.passage_at(scope.briefing.id, at)
        near = text[max(0, at - _NEAR_NAME) : at + len(role) + _NEAR_NAME]
        if name in near and passage is not None:
            for span in scope.evidence.sentences(passage):
                if span[0] <= at < span[1]:
                    marks[f"[{draft.cite(passage, span)}]"] = None
        at = text.find(role, at + 1)
    return "".join(marks)


def _held(scope: _Scope) -> Draft | None:
    """When, or where, or both the briefing was held, as far as it tells."""
    draft = Draft(scope.evidence)
    parts: list[str] = []
    host = (
        _HOST_TOLD.search(scope.briefing.text[:_LEAD]) if _HOST_ASKED.search(scope.folded) else None
    )
    if host is not None:
        parts.append(host["host"] + _cite_words(draft, scope, host[0]))
    if _WHEN_HELD.search(scope.folded) and scope.briefing.date:
        year, month, day = scope.briefing.date.split("-")
        shown = scope.briefing.date if scope.english else f"{year}年{int(month)}月{int(day)}日"
        parts.append(shown + _cite_date(draft, scope))
    if _WHERE_HELD.search(scope.folded) and (place := _PLACE.search(scope.briefing.text[:_LEAD])):
        told = next(words for words in place.groups() if words)
        parts.append(told.strip() + _cite_words(draft, scope, told))
    if not parts:
        return None
    draft.text = scope.join(parts) + scope.stop()
    return draft


def _cite_date(draft: Draft, scope: _Scope) -> str:
    """Cite the line that has the date, else the first words of the briefing."""
    year, month, day = (int(part) for part in scope.briefing.date.split("-"))
    named = (
        f"{day} {calendar.month_name[month]} {year}",
        f"{calendar.month_name[month]} {day}, {year}",
    )
    for words in (f"{year}年{month}月{day}日", scope.briefing.date, *named):
        if mark := _cite_words(draft, scope, words):
            return mark
    first = scope.evidence.passage_at(scope.briefing.id, 0)
    return f"[{draft.cite(first, scope.evidence.sentences(first)[0])}]" if first else ""


def _moderator(scope: _Scope) -> Draft | None:
    """Who led through the briefing: gave the word before the first statement."""
    first = next((t for t in scope.briefing.turns if t.kind == "opening"), None)
    spoken = [u for u in first.utterances if u.speaker] if first else []
    if first is None or len(spoken) < 2:
        return None
    draft = Draft(scope.evidence)
    mark = _cite_opening(draft, scope, first, spoken[0])
    mark += _cite_person(draft, scope, spoken[0].speaker)
    draft.text = f"{scope.person(spoken[0].speaker)}{scope.stop()}{mark}"
    return draft


def _attended(scope: _Scope) -> Draft | None:
    names = [p.name for p in scope.briefing.participants] or speakers_of(scope.briefing)
    if not names:
        return None
    draft = Draft(scope.evidence)
    parts = [scope.person(name) + _cite_words(draft, scope, name) for name in names]
    draft.text = ("; " if scope.english else "；").join(parts) + scope.stop()
    return draft


def _office(scope: _Scope, name: str) -> Draft | None:
    role = role_of(name, scope.briefing)
    if not role:
        return None
    draft = Draft(scope.evidence)
    mark = _cite_person(draft, scope, name) or _cite_words(draft, scope, name)
    draft.text = f"{scope.person(name)}{scope.stop()}{mark}"
    return draft


def _holder_of_office(scope: _Scope) -> Draft | None:
    """总工程师是谁: the participant whose office is named in the question."""
    folded = scope.folded
    for participant in scope.briefing.participants:
        offices = [fold(part) for part in re.split(r"[、，,]", participant.role)]
        for office in offices:
            bare = office.lstrip("部")
            if len(bare) >= 3 and bare in folded:
                return _office(scope, participant.name)
    return None


def _outlets_answered(scope: _Scope, name: str) -> Draft | None:
    draft = Draft(scope.evidence)
    parts = []
    for turn in scope.briefing.turns:
        outlet = next((u.outlet for u in turn.utterances if u.outlet), "")
        answer = next(
            (u for u in turn.utterances if u.kind == "answer" and u.speaker == name), None
        )
        if outlet and answer:
            parts.append(scope.outlet(outlet) + _cite_opening(draft, scope, turn, answer))
    if not parts:
        return None
    draft.text = scope.join(parts) + scope.stop()
    if asks_figure(scope.folded):
        _count(draft, scope, len(parts))
    return draft


def _count(draft: Draft, scope: _Scope, number: int) -> None:
    """Put how many there are in front, as a sum over what is cited."""
    operands = [Operand(value="1", unit="家", marker=c.marker) for c in draft.citations]
    draft.derivation = Derivation(
        expression=" + ".join("1" for _ in operands),
        value=str(number),
        unit="家",
        operands=operands,
    )
    draft.text = f"{number}: {draft.text}" if scope.english else f"{number}家：{draft.text}"


def _turns_of_outlets(scope: _Scope, outlets: list[str]) -> list[Turn]:
    return [
        turn
        for turn in scope.briefing.turns
        if any(u.kind == "question" and u.outlet in outlets for u in turn.utterances)
    ]


def _answered_whom(scope: _Scope, outlets: list[str]) -> Draft | None:
    """Who answered the question of a medium."""
    draft = Draft(scope.evidence)
    parts: list[str] = []
    turns = _turns_of_outlets(scope, outlets)
    for turn in turns:
        answers = {u.speaker: u for u in turn.utterances if u.kind == "answer"}
        for name, utterance in answers.items():
            who = scope.person(name) + _cite_opening(draft, scope, turn, utterance)
            who += _cite_person(draft, scope, name)
            outlet = next(u.outlet for u in turn.utterances if u.outlet)
            parts.append(f"{scope.outlet(outlet)}：{who}" if len(turns) > 1 else who)
    if not parts:
        return None
    draft.text = ("; " if scope.english else "；").join(parts) + scope.stop()
    if _TOPIC.search(scope.folded):
        draft.text = _questions_of(draft, scope, turns) + draft.text
    return draft


def _questions_of(draft: Draft, scope: _Scope, turns: list[Turn]) -> str:
    """What was asked in these exchanges, in the words of who asked."""
    parts = []
    for turn in turns:
        asked = next((u for u in turn.utterances if u.kind == "question"), None)
        if asked is None:
            continue
        mark = _cite_opening(draft, scope, turn, asked)
        words = turn.topic or scope.briefing.text[asked.speech_start : asked.end].strip()
        parts.append(f"“{words}”{mark}{scope.stop()}")
    return "".join(parts)


def _topic_of(scope: _Scope, outlets: list[str]) -> Draft | None:
    """What a medium asked about."""
    draft = Draft(scope.evidence)
    draft.text = _questions_of(draft, scope, _turns_of_outlets(scope, outlets))
    return draft if draft.text else None


def _opening_speaker(scope: _Scope) -> Draft | None:
    """Who made the opening statement."""
    for turn in scope.briefing.turns:
        statement = next((u for u in turn.utterances if u.kind == "statement" and u.speaker), None)
        if turn.kind == "opening" and statement is not None:
            long = [u for u in turn.utterances if u.kind == "statement" and u.speaker]
            main = max(long, key=lambda u: u.end - u.start)
            draft = Draft(scope.evidence)
            mark = _cite_opening(draft, scope, turn, main)
            mark += _cite_person(draft, scope, main.speaker)
            draft.text = f"{scope.person(main.speaker)}{scope.stop()}{mark}"
            return draft
    return None


def _asked_by(scope: _Scope, finder: Finder, named: list[str]) -> Draft | None:
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
        who += "记者"
    draft.text = who + scope.stop() + _cite_opening(draft, scope, found.turn, asked)
    if _ANSWERED_BY.search(scope.folded) and found.answering:
        label = " Answered by " if scope.english else "回答："
        draft.text += label + _tell_answering(draft, scope, found)
    return draft


def _answered_about(scope: _Scope, finder: Finder) -> Draft | None:
    """Who answered the question about something."""
    found = _exchange(scope, finder, [])
    if found is None or not found.answering:
        return None
    draft = Draft(scope.evidence)
    draft.text = _tell_answering(draft, scope, found)
    return draft


def _tell_answering(draft: Draft, scope: _Scope, exchange: Exchange) -> str:
    """Who answered, each with where the answer begins and where the office is told."""
    chosen = exchange.answering
    if _ADDED.search(scope.folded):
        later = [u for u in chosen if u.start > exchange.answers[0].start]
        chosen = later or chosen
    parts = [
        scope.person(u.speaker)
        + _cite_opening(draft, scope, exchange.turn, u)
        + _cite_person(draft, scope, u.speaker)
        for u in chosen
    ]
    return ("; " if scope.english else "；").join(parts) + scope.stop()


def _exchange(scope: _Scope, finder: Finder, named: list[str]) -> Exchange | None:
    """The exchange that a question for who asked or answered is about."""
    before = simplify(finder.question.follows)
    topic = f"{finder.text} {before}"
    # 后来谁回的他: of whom the question before names.
    outlets = outlets_in(before, scope.briefing) if before else []
    for pattern in (_ASKED_BY, _OFFICE, _WHO, _OF_ASKING):
        topic = pattern.sub(" ", topic)
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


def _by_order(exchanges: list[Exchange], place: str) -> Exchange | None:
    """The first, second, third or last exchange."""
    at = {"first": 0, "second": 1, "third": 2, "last": len(exchanges) - 1}[place]
    return exchanges[at] if at < len(exchanges) else None


def _names_what(finder: Finder) -> bool:
    """Whether more is asked than who said, asked or answered it."""
    rest = _ANSWERED_BY.sub(" ", _ASKED_BY.sub(" ", _WHO.sub(" ", finder.folded)))
    return bool(finder.ask(_QUESTION_WORDS.sub(" ", rest)).units)


def _who_told_that(finder: Finder) -> Draft | None:
    """是谁说的: the speaker of what was cited; who answered, if that was the question itself."""
    evidence = finder.evidence
    passage = evidence.snapshot.passage(finder.question.cited)
    briefing = evidence.briefing(passage)
    scope = _Scope(finder.question, evidence, briefing, finder.folded)
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
        mark = _cite_opening(draft, scope, turn, wanted)
    draft.text = f"{who}{scope.stop()}{mark}"
    return draft


def _who_gave(scope: _Scope, finder: Finder) -> Draft | None:
    """The speaker of the figure that the question speaks of, if there is one."""
    view = finder.index.by_id.get(finder.question.focus)
    if view is None:
        ask = finder.ask(_WHO.sub(" ", finder.text))
        found = finder.find(ask) if ask.units else None
        if found is None or found.match is None or found.reason or found.match.coverage < _SURE:
            return None
        view = found.match.view
    if not view.figure.speaker:
        return None
    draft = Draft(scope.evidence)
    if asks_how_much(scope.folded) and not finder.question.focus:
        # How many were built, and who said so: both are asked.
        told = state(draft, view, finder.question.language)
        draft.text = f"{told}; " if scope.english else f"{told}；"
    mark = f"[{draft.cite(view.passage, (view.figure.sentence_start, view.figure.sentence_end))}]"
    mark += _cite_person(draft, scope, view.figure.speaker)
    draft.text += f"{scope.person(view.figure.speaker)}{scope.stop()}{mark}"
    return draft


def _who_said(scope: _Scope, finder: Finder) -> Draft | None:
    """The speaker of the sentence, said by somebody of the house, that is nearest."""
    for sentence in rank_sentences(finder, finder.ask(_WHO.sub(" ", finder.text))):
        passage = sentence.passage
        if passage.kind in ("answer", "statement") and passage.speaker:
            draft = Draft(scope.evidence)
            mark = f"[{draft.cite(passage, sentence.span)}]"
            mark += _cite_speech(draft, scope, passage) + _cite_person(
                draft, scope, passage.speaker
            )
            draft.text = f"{scope.person(passage.speaker)}{scope.stop()}{mark}"
            return draft
    return None


def _cite_speech(draft: Draft, scope: _Scope, passage: Passage) -> str:
    """Cite where the speech begins that a passage is of: there it says whose it is."""
    for turn in scope.briefing.turns:
        for utterance in turn.utterances:
            if utterance.start <= passage.start < utterance.end:
                return _cite_opening(draft, scope, turn, utterance)
    return ""
