"""Speaker labels of English transcripts: Q, MS. DOE:, Jane Doe (00:04):, Reuters:"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.parse.label import Label, LabelKind
from index.parse.lexicon import COURTESY, ENGLISH_MEDIA, ENGLISH_NO_SPEAKER, ENGLISH_OFFICES
from index.records import Participant

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


def english_label(text: str, people: Sequence[Participant]) -> Label | None:
    """The English label a paragraph begins with, certain (``sure``) or only possible."""
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
