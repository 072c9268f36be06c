"""Speaker labels of English transcripts: Q, MS. DOE:, Jane Doe (00:04):, Reuters:"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.parse.entry import english_name, has_office
from index.parse.label import Label, LabelKind
from index.parse.lexicon import (
    COURTESY,
    ENGLISH_MEDIA,
    ENGLISH_NO_SPEAKER,
    ENGLISH_OFFICES,
    ENGLISH_ROLE_WORDS,
)
from index.records import Participant

# Q (Daily Planet, follow-up): the same reporter again.
_NOT_AGAIN = re.compile(
    r"[,;–—-]?\s*(?:a )?(?:follow(?:ing|s)?[- ]?up|again|cont(?:inued|\.)?)\s*$", re.IGNORECASE
)
_Q_BLANK = re.compile(r"^Q(?P<blank>\s{2,}|\s(?=[\"“A-Z—(]))")
_ENGLISH_QA = re.compile(
    r"^(?:(?P<q>Q|QUESTION|REPORTER|PRESS|JOURNALIST|Question|Reporter|Journalist)"
    r"|(?P<a>A|ANSWER|Answer))\s*\d{0,2}"
    r"(?:(?:\s*[(\[](?P<outlet>[^\d()\[\]\n][^()\[\]\n]{1,59})[)\]]|(?:\s*[,–—-]|\s+(?:from|by|FROM|BY))\s+(?P<behind>[A-Z][^:\n]{1,58}))\s*[:：]"
    r"|[:：.])(?:(?<=：)|\s+|$)"
)
# Q: Jane Doe (Reuters): and A – Ada Brook: what is done, before a label of its own.
_LETTERED = re.compile(
    r"(?:(?P<asks>Q|QUESTION|Question)|A|ANSWER|Answer)\s?\d{0,2}\s*(?:[.:：)]|\s[–—-])\s+(?=[A-Z])"
)
# Q12 Ada Brook: a committee numbers what its members ask.
_ASKED = re.compile(r"Q\d{1,3}\.?\s+(?=[A-Z])")
_NAME = r"[A-Z][\w.'’-]*(?: [\w.'’-]+){0,5}"
# Jane Doe (Reuters): and Jane Doe, Reuters:
_WITH_MORE = re.compile(
    rf"^(?P<label>{_NAME})(?:\s*[(\[](?P<more>[^()\[\]\n]{{2,90}})[)\]]|(?:,|\s+[–—-])\s+(?P<behind>[A-Za-z][^:()\n.?!]{{1,90}}))"
    r"\s*:(?!//)\s*"
)
# (via interpreter) says how, not for whom.
_MANNER = re.compile(
    r"(?i:.*\b(?:interpret\w*|translat\w*|video|phone|remotely|online|inaudible|off[- ]mic\w*|"
    r"continued|cont|laughs|virtual\w*|through|via)\b.*)"
)
_TIMED = re.compile(
    r"^(?P<label>[A-Z][\w.'’-]*(?: [\w.'’-]+){0,5}) \((?:\d{1,2}:)?\d{1,2}:\d{2}\):?\s*"
)
_CAPS = re.compile(r"^(?P<label>[A-Z][A-Z.'’-]*(?: [A-Z][A-Z.'’()-]*){0,5})\s?:\s*(?!//)")
_TITLE_CASE = re.compile(
    r"^(?P<label>(?:The )?[A-Z][\w.'’&-]*"
    r"(?: (?:of|for|and|the|de|van|al|[A-Z][\w.'’&-]*)){0,6}):(?!//)\s*"
)
_PLAIN_OFFICE = re.compile(
    r"(?:(?:acting|deputy|vice|assistant|associate|senior|chief|joint|the) )*"
    rf"(?i:{'|'.join(sorted(ENGLISH_ROLE_WORDS))})"
    r"(?: (?:of|for|at) (?:(?!said|says|told)[\w'’-]+ ?){1,8})?"
)
# Small words within an office: Head of the Office for Roads and Bridges.
_SMALL = frozenset("of the for and in on at to de".split())
_COURTESY = re.compile(rf"^{COURTESY}\.? (?=\S)", re.IGNORECASE)


def english_label(text: str, people: Sequence[Participant]) -> Label | None:
    """The English label a paragraph begins with, certain (``sure``) or only possible."""
    if (lettered := _LETTERED.match(text)) and (
        behind := english_label(text[lettered.end() :], people)
    ):
        asks = lettered["asks"] is not None
        known = any(person.name == behind.name for person in people)
        if (asks and behind.kind == "question" and behind.sure) or (not asks and known):
            kind: LabelKind = "question" if asks else "answer"
            end = behind.end + lettered.end()
            return replace(behind, end=end, kind=kind, explicit=True, sure=True)
    if (number := _ASKED.match(text)) and (behind := english_label(text[number.end() :], people)):
        end = behind.end + number.end()
        return replace(behind, end=end, kind="question", explicit=True, sure=True)
    if named := _behind_office(text, people):
        return named
    if match := _ENGLISH_QA.match(text):
        kind = "question" if match["q"] else "answer"
        name, outlet = _name_and_outlet(
            _NOT_AGAIN.sub("", match["outlet"] or match["behind"] or "")
        )
        if match["a"] and (outlet or name):
            # A (Minister Smith): who answers, and no medium.
            who = name or match["outlet"] or match["behind"]
            named = _english_name(who, match.end(), people, sure=True)
            if named is not None and named.kind == "speech":
                return replace(named, kind="answer", explicit=True, key=match.group().strip())
        return Label(
            kind,
            match.end(),
            name,
            key=match.group().strip(),
            explicit=True,
            sure=len(match.group().strip()) > 2 or kind == "question",
            outlet=outlet,
            english=True,
        )
    if match := _Q_BLANK.match(text):
        return Label("question", match.end(), key="Q ", explicit=True, sure=True, english=True)
    if match := _TIMED.match(text):
        return _english_name(match["label"], match.end(), people, sure=True)
    if match := _WITH_MORE.match(text):
        return _with_more(match, people)
    if match := _CAPS.match(text):
        label = match["label"].strip()
        courtesy = _COURTESY.match(label) is not None
        return _english_name(label, match.end(), people, sure=courtesy)
    if match := _TITLE_CASE.match(text):
        label = match["label"].strip()
        if not set(re.findall(r"[a-z]+", label.lower())) & ENGLISH_NO_SPEAKER:
            return _english_name(label, match.end(), people, sure=False)
    return None


def _behind_office(text: str, people: Sequence[Participant]) -> Label | None:
    """Chief Engineer, Port Authority Ada Brook: the office in front of a known name."""
    for person in people:
        found = re.match(rf"[A-Z][^:\n.?!]{{2,80}} {re.escape(person.name)}\s*:\s+", text)
        if found and has_office(found.group()):
            label = found.group().strip()
            return Label(
                "speech", found.end(), person.name, person.role, key=label, sure=True, english=True
            )
    return None


def _with_more(match: re.Match[str], people: Sequence[Participant]) -> Label | None:
    """A name with what it stands for: an office of who answers, or the medium of who asks."""
    label, end = match["label"].strip(), match.end()
    more = (match["more"] or match["behind"]).strip()
    if match["behind"] and len(label.split()) < 2:
        return None
    plain = english_name(label) and has_office(more) and _is_title(more)
    if match["behind"] and more[0].islower() and not plain:
        # Ada Brook, spokesperson of the Port Authority: no other label goes on in small letters.
        return None
    if set(re.findall(r"[a-z]+", label.lower())) & ENGLISH_NO_SPEAKER:
        return None
    if re.search(ENGLISH_MEDIA, label) and not re.search(ENGLISH_MEDIA, more):
        # Reuters, Jane Doe: for whom, and then who.
        label, more = (english_name(more), label) if english_name(more) else (label, more)
    named = _english_name(label, end, people, sure=False)
    if named is None or _MANNER.fullmatch(more):
        return named
    key = match.group().strip()
    if named.kind in ("question", "moderator"):
        # Reporter (AFP): asks; Moderator (Ada Brook): is named.
        if named.kind == "question":
            return replace(named, outlet=_outlet(more), key=key, sure=True)
        presides = _english_name(more, end, people, sure=True)
        return replace(named, name=presides.name if presides else english_name(more))
    if named.role:
        return named
    if has_office(more) and re.search(ENGLISH_MEDIA, more) is None:
        sure = named.sure or (bool(english_name(label)) and _is_title(more))
        return replace(named, role=more, key=key, sure=sure)
    if named.sure and any(person.name == named.name for person in people):
        return named
    if not english_name(label) and len(label.split()) > 1:
        return None
    return replace(
        named,
        kind="question",
        outlet=_outlet(more),
        role="",
        key=key,
        sure=re.search(ENGLISH_MEDIA, more) is not None,
    )


def _is_title(words: str) -> bool:
    """Director of the Airports Department, acting director of works; not: Director, said Monday."""
    return _PLAIN_OFFICE.fullmatch(words) is not None or all(
        word[0].isupper() or word in _SMALL or word in ENGLISH_ROLE_WORDS
        for word in re.findall(r"[^\W\d_][\w'’-]*", words)
    )


def _name_and_outlet(words: str) -> tuple[str, str]:
    """Q (Jane Doe, Evening Post): who asks, and for whom."""
    first, comma, rest = words.partition(",")
    name = english_name(first.strip())
    if not (comma and name and rest.strip()) or re.search(ENGLISH_MEDIA, first):
        return "", _outlet(words)
    return name, _outlet(rest)


def _outlet(words: str) -> str:
    """The medium alone: from Reuters, Reuters News Agency’s correspondent."""
    bare = re.sub(r"^(?i:from|with|of|for)\s+(?:the\s+)?", "", words.strip(" \"'“”"))
    return re.sub(
        r"(?i:\s*(?:[’']s)?\s+(?:correspondent|reporter|journalist|editor)|,\s*(?:correspondent|reporter|journalist).*)$",
        "",
        bare,
    ).strip(" ,")


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
    if presides := re.match(r"(?:the )?(?:(?:moderator|operator|host)\b\s*|chair$)", lowered):
        # MODERATOR JOHN DOE: names him; a bare MODERATOR: is sure whatever follows.
        name = _capitals(label[presides.end() :])
        role = label[: presides.end()].strip().capitalize()
        return Label("moderator", end, name, role, key=label, sure=True, english=True)
    # IM: after the name in full, its first letters.
    short = [p for p in people if label.isupper() and label == _initials(p.name)]
    if len(short) == 1:
        return Label(
            "speech", end, short[0].name, short[0].role, key=label, sure=True, english=True
        )
    # Deputy Spokesperson: the one of whom the head says so.
    holds = [p for p in people if has_office(label) and _same_office(p.role, label)]
    if len(holds) == 1:
        return Label(
            "speech", end, holds[0].name, holds[0].role, key=label, sure=True, english=True
        )
    if re.match(r"\w+ (?:of|for)\b", label) and has_office(label):
        # Secretary for Transport: an office, and no name behind it.
        return Label("speech", end, label, key=label, sure=sure, english=True)
    name = _COURTESY.sub("", label)
    role = _rank(label)
    office = re.match(
        rf"((?:[\w'’&-]+ )*?(?:{'|'.join(ENGLISH_OFFICES)})) (?=[A-Z])", name, re.IGNORECASE
    )
    if office:
        role, name, sure = _capitals(office.group(1)), name[office.end() :], True
        while " " in name and name.split(" ", 1)[0].capitalize() in ENGLISH_OFFICES:
            # Director General Reyes: an office of two words.
            word, name = name.split(" ", 1)
            role = f"{role} {_capitals(word)}"
    if len(name) > 4 or (name != label and len(name) > 2):
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


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _same_office(held: str, said: str) -> bool:
    """Deputy Spokesperson is the Deputy Spokesperson for the Secretary-General."""
    held, said = (re.sub(r"^the ", "", words.casefold()) for words in (held, said))
    return held == said or held.startswith((f"{said} of ", f"{said} for "))


def _same_person(full: str, name: str) -> bool:
    a, b = full.casefold(), name.casefold()
    return a == b or a.endswith(f" {b}") or a.startswith(f"{b} ")
