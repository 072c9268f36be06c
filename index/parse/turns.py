"""Utterances into turns: lead, opening statement, then one exchange a question."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from index.parse.label import Label
from index.parse.lead import is_attendance
from index.parse.lexicon import ASKS, ENGLISH_ASKS, MODERATES
from index.parse.reporter import called_on, introduces, questions_from
from index.parse.topic import topic_of
from index.records import Participant, Turn, TurnKind, Utterance, UtteranceKind
from index.script import simplify

_INTERJECTION_WORDS = 6
# Who presents others is brief; an opening statement that ends “please ask” is not.
_PRESENTATION = 800


@dataclass
class _Speech:
    """Paragraphs of one person, while the kind is still open."""

    label: Label | None
    start: int
    end: int
    speech_start: int
    kind: UtteranceKind = "statement"
    outlet: str = ""


@dataclass
class _Draft:
    kind: TurnKind
    speeches: list[_Speech] = field(default_factory=list)


def build_turns(
    text: str,
    spans: Sequence[tuple[int, int]],
    labels: Sequence[Label | None],
    people: Sequence[Participant],
    *,
    moderators: Collection[str] = (),
    listed: Collection[int] = (),
    speaker: Participant | None = None,
) -> tuple[Turn, ...]:
    """Turns that tile the body: each paragraph lies in exactly one utterance of one turn.

    Args:
        text: The body.
        spans: Its paragraphs.
        labels: The speaker's label of each paragraph, None where the speaker goes on.
        people: Participants, for the office of a speaker and the name behind 答.
        moderators: Those of them who only lead through the briefing.
        listed: Paragraphs of the list of those present: they are lead, nobody speaks them.
        speaker: Who speaks all of a text without labels, if that is known.
    """
    if not spans:
        return ()
    speeches = _speeches(spans, labels)
    preamble = speeches.pop(0) if speeches and speeches[0].label is None else None
    drafts: list[_Draft] = []
    if preamble:
        if not speeches:
            return _unlabelled(text, spans, listed, preamble, speaker)
        drafts += _preamble(text, spans, listed, preamble, speeches[0])
    _find_moderator(text, speeches)
    _settle_kinds(text, speeches, {person.name for person in people})
    _name_the_called(text, speeches)
    drafts += _exchanges(text, speeches, drafts)
    _answer_the_unanswered(text, spans, drafts)
    return _number([draft for draft in drafts if draft.speeches], text, people, moderators)


def _speeches(spans: Sequence[tuple[int, int]], labels: Sequence[Label | None]) -> list[_Speech]:
    speeches: list[_Speech] = []
    for (start, end), label in zip(spans, labels, strict=True):
        if label or not speeches:
            behind = min(start + label.end, end) if label else start
            speeches.append(_Speech(label, start, end, behind))
        else:
            if speeches[-1].speech_start == speeches[-1].end:
                # The label had a line of its own.
                speeches[-1].speech_start = start
            speeches[-1].end = end
    return speeches


def _unlabelled(
    text: str,
    spans: Sequence[tuple[int, int]],
    listed: Collection[int],
    whole: _Speech,
    speaker: Participant | None,
) -> tuple[Turn, ...]:
    """A statement by one person, or a text of which nobody can say who speaks."""
    if speaker is None:
        return _number([_Draft("text", [whole])], text, ())
    count = next((i for i in range(len(spans)) if i not in listed), 0)
    drafts = []
    if count:
        lead = _Speech(None, spans[0][0], spans[count - 1][1], spans[0][0], "lead")
        drafts.append(_Draft("lead", [lead]))
    begin = spans[count][0]
    drafts.append(_Draft("opening", [_Speech(None, begin, whole.end, begin)]))
    return _number(drafts, text, [speaker])


def _preamble(
    text: str,
    spans: Sequence[tuple[int, int]],
    listed: Collection[int],
    whole: _Speech,
    first: _Speech,
) -> list[_Draft]:
    """What stands before the first label: an account of who attends, then perhaps a statement."""
    inside = [span for span in spans if span[0] < whole.end]
    count = 0
    while count < len(inside) and (
        count in listed
        or is_attendance(text[slice(*inside[count])])
        or re.search(r"\w", text[slice(*inside[count])]) is None
    ):
        count += 1
    if first.label and first.label.kind in ("speech", "moderator", "answer"):
        count = len(inside)
    drafts = []
    if count:
        lead = _Speech(None, inside[0][0], inside[count - 1][1], inside[0][0], "lead")
        drafts.append(_Draft("lead", [lead]))
    if count < len(inside):
        begin = inside[count][0]
        drafts.append(_Draft("opening", [_Speech(None, begin, whole.end, begin)]))
    return drafts


def _find_moderator(text: str, speeches: Sequence[_Speech]) -> None:
    """Who opens by presenting others, and calls for questions, leads through the briefing.

    Often the label gives only an office: words like 请…作介绍 tell.
    """
    first = speeches[0].label
    names = {s.label.name for s in speeches if s.label and s.label.kind in ("speech", "answer")}
    if first is None or first.kind != "speech" or not first.name or len(names) < 2:
        return
    words = simplify(text[speeches[0].speech_start : speeches[0].end])
    if re.search(MODERATES, words) is None or len(words) > _PRESENTATION:
        return
    for speech in speeches:
        if speech.label and speech.label.name == first.name:
            speech.label = replace(speech.label, kind="moderator")


def _settle_kinds(text: str, speeches: Sequence[_Speech], known: Collection[str]) -> None:
    """Whether a name that is nobody's office asks or answers."""
    # Where reporters' labels say for whom they ask, a name without medium is an official's.
    media = any(s.label and s.label.english and s.label.name and s.label.outlet for s in speeches)
    marked = any(s.label and s.label.kind in ("question", "followup") for s in speeches)
    called = _put_through(text, speeches)
    host = _host([s for s in speeches if s.label and _open(s.label, marked)])
    before: _Speech | None = None
    for speech in speeches:
        label = speech.label
        assert label is not None
        if label.translation and before is not None:
            speech.kind = before.kind
        elif label.kind in ("question", "followup"):
            speech.kind = "question"
        elif label.kind == "moderator":
            speech.kind = "statement"
        elif label.name in called:
            speech.kind = "question"
            speech.label = replace(label, outlet=label.outlet or called[label.name])
        elif (
            not host
            or called
            or media
            or not _open(label, marked)
            or label.name == host
            or label.role
            or label.name in known
        ):
            speech.kind = "answer"
        else:
            # Rev-style transcripts name the reporters as well: who is not the host asks.
            asks = _asks(text[speech.speech_start : speech.end])
            speech.kind = "question" if asks else "statement"
        before = speech


def _put_through(text: str, speeches: Sequence[_Speech]) -> dict[str, str]:
    """Who asks, with the outlet, where an operator puts each through by name."""
    names = {speech.label.name for speech in speeches if speech.label}
    through = (questions_from(text[s.speech_start : s.end]) for s in speeches)
    return {name: outlet for name, outlet in through if name and name in names}


def _name_the_called(text: str, speeches: Sequence[_Speech]) -> None:
    """Who asks behind a bare Q is whom the speech before it called: Go ahead, Mary."""
    for before, speech in pairwise(speeches):
        label = speech.label
        if speech.kind != "question" or label is None or not label.english:
            continue
        if before.kind == "question" or label.name or label.outlet:
            continue
        name, outlet = called_on(text[before.speech_start : before.end])
        if name:
            speech.label = replace(label, name=name, outlet=outlet)


def _open(label: Label, marked: bool) -> bool:
    """Whether a label says only a name: with QUESTION: beside it, MR SMITH is an official."""
    return label.english and label.kind == "speech" and not (marked and label.key.isupper())


def _host(speeches: Sequence[_Speech]) -> str:
    """Who says most, if there are others."""
    said: dict[str, int] = {}
    for speech in speeches:
        if speech.label and not speech.label.translation:
            name = speech.label.name
            said[name] = said.get(name, 0) + speech.end - speech.speech_start
    return max(sorted(said), key=lambda name: said[name]) if len(said) > 1 else ""


def _asks(words: str) -> bool:
    return re.search(r"[？?]|" + ASKS, simplify(words)) is not None


def _exchanges(text: str, speeches: Sequence[_Speech], before: Sequence[_Draft]) -> list[_Draft]:
    opening = next((d for d in before if d.kind == "opening"), None)
    drafts: list[_Draft] = []
    running = opening
    waiting: list[_Speech] = []
    for speech in speeches:
        label = speech.label
        assert label is not None
        if label.kind == "moderator" and running is not None and running.kind == "exchange":
            # Closes what went before or introduces what comes: the next speaker decides.
            waiting.append(speech)
            continue
        if speech.kind == "question" and _starts_turn(text, speech, running):
            handed: list[_Speech] = []
            if running is not None and running.kind == "opening":
                handed = _hand_over(running)
            running = _Draft("exchange", [*handed, *waiting, speech])
            drafts.append(running)
        else:
            if running is None:
                running = _Draft("opening")
                drafts.append(running)
            running.speeches += [*waiting, speech]
            if running.kind == "opening" and speech.kind == "answer":
                speech.kind = "statement"
        waiting = []
    if waiting and running is not None:
        running.speeches += waiting
    return drafts


def _answer_the_unanswered(
    text: str, spans: Sequence[tuple[int, int]], drafts: Sequence[_Draft]
) -> None:
    """What stands below a question that nobody answers, and asks nothing itself, is the answer.

    Many pages mark only who asks; others mark who answers in a way not known here. Either way the
    words below are no reporter's.
    """
    for draft in drafts:
        if draft.kind != "exchange" or any(s.kind == "answer" for s in draft.speeches):
            continue
        last = next((s for s in reversed(draft.speeches) if s.kind == "question"), None)
        if last is None:
            continue
        inside = [span for span in spans if last.start <= span[0] and span[1] <= last.end]
        asking = [i for i, span in enumerate(inside) if _asks(text[slice(*span)])]
        if not asking or asking[-1] + 1 >= len(inside):
            continue
        begin = inside[asking[-1] + 1][0]
        if 2 * (last.end - begin) < begin - last.speech_start:
            # Much less than was asked: the reporter's own last words.
            continue
        answer = _Speech(None, begin, last.end, begin, "answer")
        draft.speeches.insert(draft.speeches.index(last) + 1, answer)
        last.end = inside[asking[-1]][1]


def _hand_over(opening: _Draft) -> list[_Speech]:
    """A moderator's last words before the first question introduce it."""
    last = opening.speeches[-1]
    if len(opening.speeches) > 1 and last.label and last.label.kind == "moderator":
        opening.speeches.pop()
        return [last]
    return []


def _starts_turn(text: str, speech: _Speech, running: _Draft | None) -> bool:
    label = speech.label
    assert label is not None
    words = text[speech.speech_start : speech.end]
    if running is None:
        return True
    if label.translation:
        return False
    if running.kind == "exchange" and label.kind == "followup":
        return False
    if label.english:
        return not _is_interjection(words)
    if running.kind == "exchange" and not label.outlet and not label.name and _reporter(label):
        # A bare 记者 who asks nothing goes on with what was just asked.
        return _asks(words)
    return True


def _reporter(label: Label) -> bool:
    """A label that says 记者; 投资者 and 提问者 are somebody else each time."""
    return "记者" in simplify(label.key)


def _is_interjection(words: str) -> bool:
    # Q： may stand in front of Chinese, where each character says as much as a word.
    count = len(re.findall(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[\u4e00-\u9fff]", words))
    if words.lstrip().startswith(("—", "–", "--", "…", "...", "- ")):
        # Crosstalk: the rest of a sentence that was cut off.
        return True
    if "?" in words:
        # “Owen?” calls a name.
        return count <= 2 and re.search(ENGLISH_ASKS, words) is None
    return count < _INTERJECTION_WORDS


def _number(
    drafts: Sequence[_Draft],
    text: str,
    people: Sequence[Participant],
    moderators: Collection[str] = (),
) -> tuple[Turn, ...]:
    roles = {person.name: person.role for person in people if person.role}
    names = list(dict.fromkeys(p.name for p in people if p.name not in moderators))
    sole = names[0] if len(names) == 1 else ""
    turns: list[Turn] = []
    number = 0
    for draft in drafts:
        if draft.kind != "lead":
            number += 1
        utterances = _utterances(draft, text, roles, sole)
        topic = ""
        if draft.kind == "exchange":
            asked = [u for u in utterances if u.kind == "question"]
            topic = topic_of(text, [(u.speech_start, u.end) for u in asked])
        turns.append(
            Turn(
                number=0 if draft.kind == "lead" else number,
                kind=draft.kind,
                utterances=utterances,
                start=utterances[0].start,
                end=utterances[-1].end,
                topic=topic,
            )
        )
    return tuple(turns)


def _utterances(
    draft: _Draft, text: str, roles: dict[str, str], sole: str
) -> tuple[Utterance, ...]:
    utterances: list[Utterance] = []
    outlet = ""
    for speech in draft.speeches:
        label = speech.label
        if label and label.translation and utterances:
            # The same person again, in the other language: one name throughout.
            utterances.append(
                utterances[-1].model_copy(
                    update={
                        "start": speech.start,
                        "end": speech.end,
                        "speech_start": speech.speech_start,
                    }
                )
            )
            continue
        name = label.name if label else ""
        role = label.role if label else ""
        own = ""
        if speech.kind == "question" and label:
            said_name, said_outlet = introduces(text[speech.speech_start : speech.end])
            own = label.outlet or said_outlet
            name = name or (said_name if own == said_outlet else "")
            if not own and (
                label.kind == "followup" or (label.explicit and _reporter(label) and utterances)
            ):
                own = outlet
            outlet = own or outlet
        elif speech.kind in ("answer", "statement") and draft.kind != "text" and not name:
            moderates = label is not None and label.kind == "moderator"
            fits = label is None or label.kind == "answer" or label.explicit
            name = sole if fits and not moderates else ""
        utterances.append(
            Utterance(
                kind=speech.kind,
                speaker=name,
                role=_fuller(role, roles.get(name, "")),
                outlet=own,
                start=speech.start,
                end=speech.end,
                speech_start=speech.speech_start,
            )
        )
    return tuple(utterances)


def _fuller(said: str, known: str) -> str:
    """The office as the head states it, where a label says less of it or what somebody does."""
    less = (
        said in known or "主持" in simplify(said) or said.lower() in ("moderator", "chair", "host")
    )
    return known if known and less else said
