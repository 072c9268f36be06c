"""Who said it, who asked, when it was: answered from the structure of the transcript."""

from __future__ import annotations

import re

from index.records import Briefing
from index.script import fold
from rag.evidence import Draft, Evidence
from rag.find import Finder
from rag.lexicon.people import (
    ANSWERED_BY,
    ANSWERED_LIST,
    ASKED_BY,
    ATTENDED,
    CALLING,
    DOER,
    HOST_ASKED,
    MODERATED,
    NAMED_MEDIUM,
    NEXT_BRIEFING,
    NO_MEDIUM,
    OFFICE_ASKED,
    OPENED,
    SPOKE,
    TOPIC_ASKED,
    WHEN_HELD,
    WHERE_HELD,
    WHO,
    WHO_IS,
)
from rag.names import outlets_in, speakers_in
from rag.people_asked import (
    answer_all_outlets,
    answer_answered_about,
    answer_asked_by,
    answer_outlets_of,
    answer_topic_of,
    answer_whom,
)
from rag.people_briefing import (
    answer_attended,
    answer_held,
    answer_host,
    answer_moderator,
    answer_opening,
)
from rag.people_said import answer_gave, answer_holder, answer_office, answer_said, answer_told_that
from rag.people_scope import Scope
from rag.people_told import answer_who_did, asks_who_did
from rag.question import Question
from rag.sentence_answer import answer_with_sentences, refuse_with_nearest
from rag.speech import solidity

_WHO, _ASKED_BY, _OFFICE, _ATTENDED, _WHEN_HELD, _ANSWERED_LIST = (
    re.compile(pattern)
    for pattern in (WHO, ASKED_BY, OFFICE_ASKED, ATTENDED, WHEN_HELD, ANSWERED_LIST)
)
_LED = re.compile(r"主持|moderat|chaired|hosted by")
_ANSWERED_BY, _TOPIC, _OPENED = map(re.compile, (ANSWERED_BY, TOPIC_ASKED, OPENED))
_WHERE_HELD, _MODERATED = re.compile(WHERE_HELD), re.compile(MODERATED)
_WHO_IS, _HOST_ASKED = re.compile(WHO_IS), re.compile(HOST_ASKED)
_MEDIUM, _NO_MEDIUM, _SPOKE = map(re.compile, (NAMED_MEDIUM, NO_MEDIUM, SPOKE))
_QUESTION_WORDS = re.compile(r"提问|提出|提的|问题|问的|(?<!提)问|\b(?:questions?|asked|put)\b")
_CALLING = re.compile(CALLING)
_DOER, _NEXT_BRIEFING = re.compile(DOER), re.compile(NEXT_BRIEFING)
_THIS_EVENT = re.compile(
    r"发布会|记者会|新闻会|吹风会|这[场次个]|本[场次]|领导|官员|嘉宾|\b(?:briefing|press|conference|event)\b"
)
_SEVERAL = re.compile(
    r"哪些|哪几|几家|多少|which (?:outlets|media|reporters|newspapers|journalists)|how many"
)


def is_people_question(folded: str) -> bool:
    """Whether a folded question is about who or which medium, or when the briefing was."""
    if _SPOKE.search(folded) or _HOST_ASKED.search(folded):
        return True
    if asks_of_briefing(folded) or _MODERATED.search(folded):
        return True
    # 研发需求由谁提: who does something is told in the text, not by who speaks.
    folded = _DOER.sub(" ", folded)
    patterns = (_WHO, _ASKED_BY, _OFFICE, _ATTENDED, _ANSWERED_BY, _ANSWERED_LIST, _TOPIC)
    return any(pattern.search(folded) for pattern in patterns)


def asks_of_briefing(folded: str) -> bool:
    """Whether a question asks when or where the briefing itself was held, not the next one."""
    if _NEXT_BRIEFING.search(folded):
        return False
    return any(pattern.search(folded) for pattern in (_WHEN_HELD, _WHERE_HELD))


def asks_of_exchange(folded: str) -> bool:
    """Whether a question asks who put or who took a question, whatever that was about."""
    folded = _DOER.sub(" ", folded)
    return any(pattern.search(folded) for pattern in (_ASKED_BY, _ANSWERED_BY))


def answer_people(finder: Finder) -> Draft | None:
    """The answer from the structure, or None where the question needs another road."""
    question, evidence = finder.question, finder.evidence
    if not evidence.hits:
        return None
    briefing = _briefing_meant(question, evidence)
    scope = Scope(question, evidence, briefing, finder.folded)
    folded = finder.folded
    if asks_of_briefing(folded):
        return answer_held(scope) or refuse_with_nearest(finder)
    if _MODERATED.search(folded):
        return answer_moderator(scope) or _told_who_led(finder)
    if _ATTENDED.search(folded) and not _of_another_event(finder):
        return answer_attended(scope)
    if _HOST_ASKED.search(folded):
        return answer_host(scope)
    named = speakers_in(question.text, briefing)
    if question.cited and not named and not _names_what(finder):
        told = answer_told_that(finder)
        if told is not None:
            return told
    if not named and question.person:
        named = [question.person]
    if not named and _is_absent_office(scope):
        return refuse_with_nearest(finder)
    if _ANSWERED_LIST.search(folded) and named:
        return answer_outlets_of(scope, named[0])
    if (_OFFICE.search(folded) or _WHO_IS.search(folded)) and named:
        return answer_office(scope, named[0])
    if _ASKED_BY.search(folded):
        if _SEVERAL.search(folded) and not named and not _names_a_topic(finder):
            return answer_all_outlets(scope)
        return answer_asked_by(scope, finder, named) or refuse_with_nearest(finder)
    outlets = outlets_in(question.text, briefing)
    if _TOPIC.search(folded) and not outlets and _names_medium(folded):
        return refuse_with_nearest(finder)
    if _WHO.search(folded) and outlets:
        return answer_whom(scope, outlets)
    if _TOPIC.search(folded) and outlets:
        return answer_topic_of(scope, outlets)
    if _OPENED.search(folded) and _WHO.search(folded):
        return answer_opening(scope)
    if _ANSWERED_BY.search(folded):
        return answer_answered_about(scope, finder) or refuse_with_nearest(finder)
    if _WHO.search(folded):
        holder = answer_holder(scope, finder)
        if holder is None and (asks_who_did(folded) or _is_of_others(scope)):
            # Nobody is named: an office, a country, a company may have done it.
            return answer_who_did(finder) or answer_with_sentences(finder)
        return holder or answer_gave(scope, finder) or answer_said(scope, finder)
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


def _told_who_led(finder: Finder) -> Draft:
    """The sentence that tells who led the briefing, or a refusal."""
    draft = answer_with_sentences(finder)
    told = any(_LED.search(citation.quote.lower()) for citation in draft.citations)
    return draft if draft.answered and told else refuse_with_nearest(finder)


def _is_absent_office(scope: Scope) -> bool:
    """What did the minister say, where only the vice-minister spoke."""
    found = _SPOKE.search(scope.folded)
    if found is None or not scope.briefing.participants:
        return False
    roles = [fold(p.role) for p in scope.briefing.participants]
    office = found["office"]
    exact = re.compile(rf"(?<!副){office}" if not office.startswith("副") else office)
    return not any(exact.search(role) for role in roles)


def _is_of_others(scope: Scope) -> bool:
    """Which lawyer warned of it, where no lawyer speaks: somebody the text tells of."""
    found = _CALLING.search(scope.folded)
    roles = " ".join(fold(p.role) for p in scope.briefing.participants)
    return found is not None and found["calling"] not in roles


def _of_another_event(finder: Finder) -> bool:
    """谁将出席渔业大会: who attends what the text tells of, not the briefing itself."""
    if _THIS_EVENT.search(finder.folded):
        return False
    rest = _ATTENDED.sub(" ", finder.folded)
    units = finder.ask(rest).units
    return any(
        solidity(u.text) == 1.0 and len(u.text) > 1 and u.text in finder.text_in_scope
        for u in units
    )


def _names_a_topic(finder: Finder) -> bool:
    """Whether a question for media says anything of what they asked about."""
    rest = _ASKED_BY.sub(" ", finder.folded)
    rest = re.sub(
        r"发布会|记者会|提问|提了|问题|一共|总共|参加|出席|到场|现场|briefing|questions?|asked?",
        " ",
        rest,
    )
    return bool(finder.ask(rest).units)


def _names_what(finder: Finder) -> bool:
    """Whether more is asked than who said, asked or answered it."""
    rest = _ANSWERED_BY.sub(" ", _ASKED_BY.sub(" ", _WHO.sub(" ", finder.folded)))
    return bool(finder.ask(_QUESTION_WORDS.sub(" ", rest)).units)
