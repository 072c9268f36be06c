"""Speaker labels of all layouts, and what is no label although it has a colon.

A label at a paragraph's start is taken for a speaker only where something else supports it: it
is 问/答 or ends in 记者, it names somebody the lead or title names, it carries an office, or it
has the form of a name or a medium and returns, greets, or answers a question.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from index.parse.lead import is_person_name
from index.parse.lexicon import (
    ASKS,
    BODIES,
    COURTESY,
    ENGLISH_MEDIA,
    ENGLISH_NO_SPEAKER,
    ENGLISH_OFFICES,
    GREETING,
    MEDIA_ENDINGS,
    NO_SPEAKER,
    OFFICE,
    SURNAMES,
)
from index.records import Participant
from index.script import is_han, simplify

LabelKind = Literal["question", "followup", "answer", "speech", "moderator"]


@dataclass(frozen=True)
class Label:
    """Who speaks in a paragraph. ``end`` is where the words begin, counted in the paragraph."""

    kind: LabelKind
    end: int
    name: str = ""
    role: str = ""
    outlet: str = ""
    key: str = ""
    """The label as written, to see that it returns."""
    explicit: bool = False
    """The layout itself says what it is: 问：, Q, QUESTION:, 记者."""
    sure: bool = False
    """Needs no support from the rest of the text."""
    english: bool = False
    translation: bool = False
    """Says in English what the utterance before says in Chinese."""


_MARK = r"\*{0,2}"
_COLON = re.compile(
    rf"^{_MARK}(?P<label>[^，。；：:？！“”,;?!\n]{{1,42}}?)\s*{_MARK}[:：](?!//|\d\d\b){_MARK}\s*"
)
_BRACKET = re.compile(r"^【(?P<label>[^】\n]{1,40})】[:：]?\s*")
_QA = re.compile(rf"^{_MARK}(?P<label>追问|问|答|提问|回答)\s?\d{{0,2}}\s*{_MARK}[:：]{_MARK}\s*")
_Q_BLANK = re.compile(r"^Q(?P<blank>\s{2,}|\s(?=[\"“A-Z—(]))")
_ENGLISH_QA = re.compile(
    r"^(?:(?P<q>Q|QUESTION|REPORTER|PRESS|Question|Reporter)|(?P<a>A|ANSWER|Answer))\s*\d{0,2}[:：.]\s+"
)
_TIMED = re.compile(
    r"^(?P<label>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,5}) \((?:\d{1,2}:)?\d{1,2}:\d{2}\):?\s*"
)
_CAPS = re.compile(r"^(?P<label>[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’()-]*){0,5})\s?:\s*(?!//)")
_TITLE_CASE = re.compile(
    r"^(?P<label>(?:The )?[A-Z][\w.'’&-]*(?: (?:of|the|de|van|al|[A-Z][\w.'’&-]*)){0,6}):(?!//)\s*"
)
_COURTESY = re.compile(rf"^{COURTESY}\.? (?=\S)", re.IGNORECASE)
_REPORTER = re.compile(
    r"^(?P<outlet>.*?)记者(?P<number>[一二三四五六七八九十A-Z]|\d{1,2})?(?P<verb>问|提问|追问|回答|答)?(?P<name>\s*[\u4e00-\u9fff·]{2,4})?$"
)
_OFFICE_NAME = re.compile(
    rf"^(?P<role>.*{OFFICE})(?:\s+(?P<apart>[\u4e00-\u9fff·•・]{{2,20}})|(?P<joined>[\u4e00-\u9fff]{{2,4}}))?$"
)
# 会后有记者问： names no medium.
_SOMEBODY = re.compile(
    "(?:会后|会上|会前|现场|在场|随后|另外?|此外|也|还)*(?:有|一名|一位|多名|多位|某|外国|中国|本国|外媒|媒体)*"
)
_BODY_NAME = re.compile(rf"^(?P<role>\S.*{BODIES})\s+(?P<name>[\u4e00-\u9fff·•・]{{2,12}})$")
_MEDIUM = re.compile(rf"(?:{'|'.join(sorted(MEDIA_ENDINGS, key=len, reverse=True))})$")
_NO_SPEAKER = re.compile("|".join(NO_SPEAKER))


def find_labels(paragraphs: Sequence[str], people: Sequence[Participant]) -> list[Label | None]:
    """The speaker's label of each paragraph, None where the running speaker goes on.

    Args:
        paragraphs: Texts without leading blanks.
        people: Whom title and lead name.
    """
    candidates = [_candidate(text, people) for text in paragraphs]
    counts = Counter(label.key for label in candidates if label)
    q_blank = any(re.match(r"^Q\s{2,}", text) for text in paragraphs)
    known = {person.name.casefold() for person in people}
    known |= {label.name.casefold() for label in candidates if label and label.sure and label.name}
    labels: list[Label | None] = []
    before: Label | None = None
    for index, (text, label) in enumerate(zip(paragraphs, candidates, strict=True)):
        accepted = None
        if label:
            speech = text[label.end :] or (
                paragraphs[index + 1] if index + 1 < len(paragraphs) else ""
            )
            if label.key == "Q " and not (q_blank or counts["Q "] > 1):
                label = None
            elif label.sure or label.name.casefold() in known:
                accepted = label
            elif _pairs(label, before, speech):
                accepted = replace(label, translation=True)
            elif _supported(label, counts[label.key], before, speech):
                accepted = label
        if accepted:
            if accepted.english and _pairs(accepted, before, text[accepted.end :]):
                accepted = replace(accepted, translation=True)
            before = accepted
        labels.append(accepted)
    return labels


def _candidate(text: str, people: Sequence[Participant]) -> Label | None:
    simple = simplify(text[:80])
    for pattern, make in (
        (_QA, _chinese_qa),
        (_BRACKET, _chinese),
        (_COLON, _chinese),
    ):
        match = pattern.match(simple)
        if match is None:
            continue
        label = text[slice(*match.span("label"))].strip()
        if label and any(is_han(char) for char in label):
            return make(label, simple[slice(*match.span("label"))].strip(), match.end(), people)
    return _english(text, people)


def _chinese_qa(label: str, simple: str, end: int, people: Sequence[Participant]) -> Label:
    kinds: dict[str, LabelKind] = {"追问": "followup", "答": "answer", "回答": "answer"}
    return Label(kinds.get(simple, "question"), end, key=label, explicit=True, sure=True)


def _chinese(label: str, simple: str, end: int, people: Sequence[Participant]) -> Label | None:
    if label.startswith("【") or _sentence_like(simple):
        return None
    # （笑） or （法国） behind a name is no part of it.
    bare = re.sub(r"[（(][^（）()]*[)）]\s*$", "", simple).strip()
    if not bare:
        return None
    offset = simple.index(bare)
    original = label[offset : offset + len(bare)]
    reporter = _REPORTER.match(bare)
    if reporter:
        kind: LabelKind = "followup" if reporter["verb"] in ("追问", "回答", "答") else "question"
        name = original[slice(*reporter.span("name"))].strip() if reporter["name"] else ""
        outlet = original[: reporter.end("outlet")].strip()
        if _SOMEBODY.fullmatch(reporter["outlet"].strip()):
            outlet = ""
        return Label(kind, end, name=name, outlet=outlet, key=label, explicit=True, sure=True)
    for person in people:
        if simplify(person.name) == bare:
            return Label("speech", end, person.name, person.role, key=label, sure=True)
    office = _OFFICE_NAME.match(bare)
    if office:
        name = original[slice(*office.span("apart"))] if office["apart"] else ""
        if office["joined"]:
            name = original[slice(*office.span("joined"))]
            if not is_person_name(name):
                return None
        role = original[: office.end("role")].strip()
        addressed = None if name else _addressed(bare, people)
        if addressed:
            return Label("speech", end, addressed.name, addressed.role, key=label, sure=True)
        if not name and len(bare) <= 4 and bare[0] in SURNAMES:
            # 林部长: all that the text ever calls him.
            return Label("speech", end, original, key=label)
        return _official(end, label, role, name, people)
    if bare.startswith("主持人"):
        return Label(
            "moderator", end, original[3:].strip(" 　"), original[:3], key=label, sure=True
        )
    member = _BODY_NAME.match(bare)
    if member and is_person_name(member["name"]):
        name = original[slice(*member.span("name"))]
        role = original[: member.end("role")].strip()
        return Label("speech", end, name, role, key=label, sure=True)
    if _MEDIUM.search(bare) and len(bare) <= 20:
        return Label("question", end, outlet=original, key=label)
    if is_person_name(original) or (len(bare) <= 4 and not _NO_SPEAKER.search(bare)):
        return Label("speech", end, name=original, key=label)
    return None


def _official(
    end: int, label: str, role: str, name: str, people: Sequence[Participant]
) -> Label | None:
    kind: LabelKind = "moderator" if "主持" in simplify(role) else "speech"
    if not name and kind == "speech":
        fitting = [p for p in people if p.role and (p.role.endswith(role) or role.endswith(p.role))]
        person = fitting[0] if len({p.name for p in fitting}) == 1 else None
        name, sure = (person.name, True) if person else ("", len(role) <= 24)
        return Label(kind, end, name, role, key=label, sure=sure)
    return Label(kind, end, name, role, key=label, sure=True)


def _addressed(bare: str, people: Sequence[Participant]) -> Participant | None:
    """The one participant a label such as 王部长 can mean."""
    short = re.fullmatch(rf"(.){{1}}(?:副)?{OFFICE}", bare)
    fitting = [p for p in people if short and simplify(p.name).startswith(short.group(1))]
    return fitting[0] if len(fitting) == 1 else None


def _sentence_like(simple: str) -> bool:
    return (
        re.search(
            r"[。，；]|的是|一组|如下|以下|请问|我想|我要|我们|强调|指出|通报|表示|认为", simple
        )
        is not None
    )


def _english(text: str, people: Sequence[Participant]) -> Label | None:
    if match := _ENGLISH_QA.match(text):
        kind: LabelKind = "question" if match["q"] else "answer"
        return Label(
            kind,
            match.end(),
            key=match.group().strip(),
            explicit=True,
            sure=len(match.group().strip()) > 2 or kind == "question",
            english=True,
        )
    if match := _Q_BLANK.match(text):
        return Label("question", match.end(), key="Q ", explicit=True, sure=True, english=True)
    if match := _TIMED.match(text):
        return _english_name(match["label"], match.end(), people, sure=True)
    if match := _CAPS.match(text):
        label = match["label"].strip()
        courtesy = _COURTESY.match(label) is not None
        return _english_name(label, match.end(), people, sure=courtesy)
    if match := _TITLE_CASE.match(text):
        label = match["label"].strip()
        if not set(re.findall(r"[a-z]+", label.lower())) & ENGLISH_NO_SPEAKER:
            return _english_name(label, match.end(), people, sure=False)
    return None


def _english_name(
    label: str, end: int, people: Sequence[Participant], *, sure: bool
) -> Label | None:
    lowered = label.lower()
    if lowered in ENGLISH_NO_SPEAKER:
        return None
    if re.fullmatch(
        r"(?:speaker|reporter|question|questioner|journalist|press)s?(?: \d+)?", lowered
    ):
        # Speaker 2 may be anybody: what is said decides.
        kind: LabelKind = "speech" if lowered.startswith("speaker") else "question"
        name = label if kind == "speech" else ""
        return Label(
            kind, end, name, key=label, explicit=kind == "question", sure=sure, english=True
        )
    if lowered in ("follow-up", "follow up", "followup"):
        return Label("followup", end, key=label, explicit=True, sure=True, english=True)
    if re.match(r"(?:the )?(?:moderator|operator|host)\b", lowered):
        return Label("moderator", end, role=label.capitalize(), key=label, sure=True, english=True)
    name = _COURTESY.sub("", label)
    role = _rank(label)
    office = re.match(
        rf"((?:[\w'’&-]+ )*?(?:{'|'.join(ENGLISH_OFFICES)})) (?=[A-Z])", name, re.IGNORECASE
    )
    if office:
        role, name, sure = _capitals(office.group(1)), name[office.end() :], True
    if len(name) > 4:
        name = _capitals(name)
    same = [p for p in people if _same_person(p.name, name)]
    if len(same) == 1:
        return Label("speech", end, same[0].name, same[0].role, key=label, sure=True, english=True)
    if name == label and not sure and re.search(ENGLISH_MEDIA, name):
        return Label("question", end, outlet=name, key=label, english=True)
    return Label("speech", end, name, role, key=label, sure=sure, english=True)


def _rank(label: str) -> str:
    """The office in SECRETARY DOE; MR, MS and DR are none."""
    word = label.split(" ", 1)[0].rstrip(".").capitalize()
    return word if " " in label and word in ENGLISH_OFFICES else ""


def _capitals(words: str) -> str:
    """JEAN-PIERRE as it would be printed."""
    if not words.isupper():
        return words
    return re.sub(r"[A-Z]+", lambda word: word.group().capitalize(), words)


def _same_person(full: str, name: str) -> bool:
    a, b = full.casefold(), name.casefold()
    return a == b or a.endswith(f" {b}") or a.startswith(f"{b} ")


def _pairs(label: Label, before: Label | None, speech: str) -> bool:
    """An English label right behind a Chinese one: the same words in the other language."""
    return (
        label.english
        and before is not None
        and not before.english
        and not label.explicit
        and sum(is_han(char) for char in speech[:200]) * 4 < len(speech[:200])
    )


def _supported(label: Label, count: int, before: Label | None, speech: str) -> bool:
    simple = simplify(speech[:400])
    asks = re.search(r"[？?]|" + ASKS, simple) is not None
    if label.kind == "question":
        return count > 1 or asks
    if label.english:
        return count > 1
    follows = before is not None and before.kind in ("question", "followup")
    if label.role and not label.name:
        # An office alone is also how a sentence begins: 国家主席：…
        return count > 1 or follows
    if not is_person_name(label.name):
        return count > 1 or (follows and re.search(OFFICE + "$", simplify(label.name)) is not None)
    if count > 1 or re.match(GREETING, simple):
        return True
    return len(label.name) <= 3 and follows
