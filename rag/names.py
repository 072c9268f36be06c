"""People and media in a question: found by their Chinese name, pinyin, or English name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from index.records import Briefing
from index.script import fold
from rag.lexicon.people import (
    ENGLISH_TITLES,
    INTRODUCED_AS,
    OFFICES,
    OUTLETS_IN_ENGLISH,
    SAID_BY,
    SAYS,
)

_MIN_SHARED, _SPOKEN_OF, _INTRODUCTION = 2, 6, 3000


@lru_cache(maxsize=4096)
def romanized(name: str) -> str:
    """A Chinese name as it is written in English, family name first: 王小明 gives Wang Xiaoming."""
    from pypinyin import Style, lazy_pinyin

    syllables = lazy_pinyin(name, style=Style.NORMAL, v_to_u=False)
    if not syllables:
        return name
    family, given = syllables[0], "".join(syllables[1:])
    return f"{family.capitalize()} {given.capitalize()}".strip()


def speakers_of(briefing: Briefing) -> list[str]:
    """Everyone who answers or states, in order of appearance, then those only present."""
    names = [
        u.speaker
        for turn in briefing.turns
        for u in turn.utterances
        if u.speaker and u.kind in ("answer", "statement")
    ]
    return list(dict.fromkeys(names + [p.name for p in briefing.participants]))


def role_of(name: str, briefing: Briefing) -> str:
    for participant in briefing.participants:
        if participant.name == name and participant.role:
            return participant.role
    for turn in briefing.turns:
        for utterance in turn.utterances:
            if utterance.speaker == name and utterance.role:
                return utterance.role
    return _introduced(name, briefing.text[:_INTRODUCTION])


@lru_cache(maxsize=512)
def _introduced(name: str, opening: str) -> str:
    """The office by which an English transcript introduces somebody, in its words, or "".

    Marcus Okell, our director of finance; Dr. Lindqvist, who runs harbor health.
    """
    if not name.isascii():
        return ""
    family = re.escape(name.split()[-1])
    found = re.search(rf"\b{family}, (?P<role>{INTRODUCED_AS})", opening)
    return found["role"] if found else ""


def _by_title(name: str) -> str:
    """Vice Minister Wang: how English calls a Chinese speaker, as a pattern."""
    return rf"(?:{ENGLISH_TITLES}) {re.escape(romanized(name).split()[0])}\b"


def _by_family_name(name: str) -> str:
    """According to Rouse, did Director Young quote: as one who tells; what she earns is of her."""
    said = rf"(?-i:(?:{ENGLISH_TITLES} )?\b{re.escape(name.split()[-1])}\b)"
    return rf"\b(?:according to|as told by|per) {said}|{said}(?= (?:{SAYS}))"


def mention_of(names: Sequence[str]) -> re.Pattern[str]:
    """What stands for these speakers where a question says who told something: 王部长介绍说."""
    called = [
        form
        for name in names
        for form in (
            re.escape(name),
            re.escape(romanized(name)),
            "" if name.isascii() else rf"{re.escape(name[0])}(?:{'|'.join(OFFICES)})",
            _by_family_name(name) if name.isascii() else _by_title(name),
        )
        if form
    ]
    if not called:
        return re.compile(r"(?!)")
    return re.compile(rf"(?:{'|'.join(called)})(?:{SAID_BY})?", re.IGNORECASE)


def speakers_in(question: str, briefing: Briefing) -> list[str]:
    """Speakers that a question names, in full, in pinyin, or by family name and title."""
    folded = fold(question)
    return [name for name in speakers_of(briefing) if _is_named(fold(name), folded)]


def _is_named(name: str, folded: str) -> bool:
    if name in folded:
        return True
    if name.isascii():
        family = name.rsplit(" ", 1)[-1]
        return len(family) > 2 and re.search(rf"\b{re.escape(family)}\b", folded) is not None
    spelled = romanized(name).lower()
    if spelled in folded or " ".join(reversed(spelled.split(" ", 1))) in folded:
        return True
    if re.search(_by_title(name).lower(), folded):
        return True
    # 王部长, 李总工: the family name with an office is how people are addressed.
    return re.search(rf"{re.escape(name[0])}(?:{'|'.join(OFFICES)})", folded) is not None


def outlets_in(question: str, briefing: Briefing) -> list[str]:
    """Media that a question names, in order of appearance in the briefing.

    A name counts when the question shares at least two characters of it that not every other
    medium of the briefing has too; of several that share characters, those sharing most.
    """
    folded = fold(question)
    outlets = outlets_of(briefing)
    shared = {outlet: _longest_shared(fold(outlet), folded) for outlet in outlets}
    english = [o for o in outlets if any(e in folded for e in _english_names(o))]
    if english:
        return english
    best = {
        o: s for o, s in shared.items() if len(s) >= _MIN_SHARED and not _is_common(s, briefing)
    }
    if not best:
        return []
    # Her post is not The Post: an English name is written with a capital.
    best = {o: s for o, s in best.items() if not o.isascii() or _capitalised(o, question)}
    longest = max((len(s) for s in best.values()), default=0)
    return [o for o in outlets if o in best and len(best[o]) == longest]


def outlets_of(briefing: Briefing) -> list[str]:
    names = [u.outlet for t in briefing.turns for u in t.utterances if u.kind == "question"]
    return list(dict.fromkeys(name for name in names if name))


def english_outlet(outlet: str) -> str:
    """The name a medium uses in English, else its own."""
    for chinese, names in OUTLETS_IN_ENGLISH:
        if chinese in outlet:
            return names[0]
    return outlet


def _english_names(outlet: str) -> Iterable[str]:
    if outlet.isascii():
        return [outlet.lower()]
    for chinese, names in OUTLETS_IN_ENGLISH:
        if chinese in outlet:
            return [name.lower() for name in names]
    return [romanized(outlet).replace(" ", "").lower()]


def _is_common(word: str, briefing: Briefing) -> bool:
    """A word of many names, or one that the briefing speaks of: 教育 is no name of 教育前线."""
    if briefing.text.count(word) > _SPOKEN_OF * sum(word in o for o in outlets_of(briefing)):
        return True
    return word in ("记者", "新闻", "日报", "中国", "中央", "电视", "广播", "卫视", "晚报", "报社")


def _capitalised(outlet: str, question: str) -> bool:
    words = {word.casefold() for word in re.findall(r"[A-Za-z]{2,}", outlet)} - {"the", "of"}
    return any(
        word.casefold() in words for word in re.findall(r"\b[A-Z][A-Za-z]+|\b[A-Z]+\b", question)
    )


def _longest_shared(a: str, b: str) -> str:
    best = ""
    for start in range(len(a)):
        while a[start : start + len(best) + 1] in b and start + len(best) < len(a):
            best = a[start : start + len(best) + 1]
    return best


def without_people(text: str, briefing: Briefing) -> tuple[str, list[str]]:
    """A question without the speakers that it names, and who they are.

    What somebody said is found by who speaks, not by words of the transcript.
    """
    named = speakers_in(text, briefing)
    for name in named:
        for words in _ways_to_name(name):
            text = re.sub(words, " ", text, flags=re.IGNORECASE)
    return text, named


def _ways_to_name(name: str) -> Iterable[str]:
    """Patterns for a speaker's name in a question, the longest first."""
    title = (
        r"(?:\b(?:mr|ms|mrs|dr|(?:(?:vice|deputy)[- ])?(?:minister|secretary|director|governor)"
        r"|spokes(?:man|woman|person)|chief (?:engineer|economist))\.? )?"
    )
    possessive = r"(?:['’]s)?"
    if name.isascii():
        return [title + rf"\b{re.escape(part)}\b" + possessive for part in (name, name.split()[-1])]
    family, _, given = romanized(name).partition(" ")
    offices = "|".join(OFFICES)
    return [
        re.escape(name) + rf"(?:{offices})?",
        title + rf"\b(?:{family} {given}|{given} {family})\b" + possessive,
        re.escape(name[0]) + rf"(?:{offices})",
        title + rf"\b{family}\b" + possessive,
    ]
