"""What a quantity measures in an English clause: subject in front, thing counted behind.

English puts the subject first, the verb next, the figure last: what stands in front of the verb is
the subject; nouns right behind a count, or behind "of", are what is counted. A clause without a
subject of its own (up from 7.5 million a year earlier) takes that of the one before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BREAK = re.compile(
    r"(?<=[^\d]),|,(?=[^\d])|[;:]|--|—|\.\s|\((?!s\))|\bwhile\b|\bbut\b|\bwhereas\b"
)
_AND = re.compile(r"\b(?:and|or|plus|but|while|against)\b")
# Verbs that figures are told with, by stem; they end the subject.
_VERBS = re.compile(
    r"\b(?:ha(?:s|ve|d)|w(?:as|ere)|is|are|been|be|came|comes?|coming|stood|stands?|fell|fall(?:s|en)?|rose|ris(?:es?|en|ing)"
    r"|gr(?:ew|ows?|own|owing)|went|go(?:es)?|gone|hit|reach\w*|total\w*|amount\w*|climb\w*|jump\w*|drop\w*|slip\w*|declin\w*"
    r"|increas\w*|decreas\w*|gain\w*|edged?|eas(?:ed|es|ing)|slow\w*|remain\w*|stay\w*|averag\w*|account\w*|represent\w*|handl\w*|carr(?:y|ied|ies|ying)"
    r"|mov(?:ed?|es|ing)|record\w*|register\w*|report\w*|saw|seen?|post(?:ed|s)|add(?:ed|s|ing)?|cut|reduc\w*|lift\w*|rais\w*"
    r"|expect\w*|estimat\w*|forecast\w*|project(?:ed|s|ing)|plan(?:s|ned|ning)?|aim\w*|intend\w*|will|would|should|could|may|can|spent|spend(?:s|ing)? (?=\$)"
    r"|invest(?:ed|s)|budget(?:ed|s)|allocat\w*|provid\w*|creat\w*|open(?:ed|s)?|built|builds?|complet(?:ed|es)|deliver\w*|serv(?:ed|es|ing)"
    r"|employ(?:s|ed)?|hir(?:ed|es|ing)|brought|brings?|took|takes?|taking|ran|runs?|(?<=to )cost|cost(?:s|ing)?(?= \$| about| around| some| nearly| over| more)|exceed\w*|surpass\w*"
    r"|doubl(?:ed|es)|tripl(?:ed|es)|halv(?:ed|es)|topped|cover(?:s|ed)?|managed|made|makes?|mean(?:s|t)?|bring(?:s|ing)?|paid|pays?|sold|treat(?:ed|s)|enroll\w*|travell?ed|leaves?|left)\b",
    re.I,
)
_EMPTY = re.compile(
    r"\b(?:it|its|that|this|these|those|they|them|their|which|who|we|our|us|i|there|he|she|the|a|an|and|or|but|so|also|now|just|only|alone|by|contrast"
    r"|still|already|about|around|nearly|over|more|less|fewer|than|some|roughly|up|down|from|to|at|of|in|on|for|with|as|well|even|very|all|both|each"
    r"|total|overall|record|increase|decrease|rise|fall|gain|drop|decline|growth|jump|cut|increment|year|years|month|months|quarter|quarters|half|period|earlier|ago|same"
    r"|last|this|next|first|second|third|fourth|full|whole|end|early|late|between|during|since|until|through|so far|today|currently|on average|mainly|largely"
    r"|goal|target|short|best|other|one|hand|dont|don't|why|complete|spot|way|thing|things|lot|course|rest|piece|number|figure|another|additional|further|new|compared|respectively|per|percent|percentage|million|billion|thousand|not|no|if|when|because|then|here|good|news|yes|well)\b",
    re.I,
)
_BEHIND_END = re.compile(
    r"\b(?:in|at|by|from|to|over|since|and|or|were|was|are|is|that|who|which|ha(?:s|ve|d)|will|would|on|during|for|with|as|but|while|compared|than|up|down|between|across|after|before|this|last|next|so|now|each|per|a|against|under|into|through|it|we|they|because|until|more|less|fewer|higher|lower|below|above|away|ago|later|earlier)\b"
    r"|[,;.:()?!—]|--|\b\w+ed\b|\b\w+ly\b"
)
_OF = re.compile(
    r"^\s*(?:of|in|for)\s+(?:the |our |its |all |their )*(?P<what>[A-Za-z][^,;.:()]{2,60})"
)
_UNIT_WORDS = re.compile(
    r"^\s*(?:tons?|tonnes?|percent|percentage points?|dollars|minutes?|hours?|days?|weeks?|months?|years?|hectares|acres|miles|kilomet\w+|people|%)\b",
    re.I,
)
_LONGEST = 7


@dataclass(frozen=True)
class EnglishAbout:
    subject: str = ""
    metric: str = ""


def is_english(text: str) -> bool:
    return re.search(r"[a-z]{3}", text) is not None and not re.search(r"[\u4e00-\u9fff]", text)


def english_about(
    text: str, start: int, end: int, previous_end: int, unit: str, before: EnglishAbout
) -> EnglishAbout:
    """The `EnglishAbout` of the quantity at ``[start, end)`` of a sentence without time words.

    ``previous_end`` is where the quantity before ends, 0 for the first; ``before`` is what that
    one, or the sentence before, was about.
    """
    counted = _counted(text[end:], unit)
    subject = _subject(text, start, previous_end)
    own = counted or _of(text[end:])
    if own and subject:
        return (
            EnglishAbout(subject, own)
            if own.lower() not in subject.lower()
            else EnglishAbout(subject)
        )
    if own:
        elliptic = previous_end and before.subject and own.lower() not in before.subject.lower()
        return EnglishAbout(before.subject if elliptic else own, own if elliptic else "")
    if subject:
        return EnglishAbout(subject)
    return before


def _subject(text: str, start: int, previous_end: int) -> str:
    """The words in front of the verb of the figure's clause, or of a clause before it."""
    right = start
    while right > 0:
        left = max((m.end() for m in _BREAK.finditer(text, 0, right)), default=0)
        stretch = text[max(left, previous_end) : right]
        if previous_end > left:
            # Imports came to A and exports to B: what is new stands behind "and".
            joined = list(_AND.finditer(stretch))
            stretch = stretch[joined[-1].end() :] if joined else _UNIT_WORDS.sub("", stretch)
            return _name(stretch)
        found = _name(stretch)
        if found or left == 0:
            return found
        right = left - 1
        if right < previous_end:
            return ""
    return ""


def _name(stretch: str) -> str:
    """The naming words of a stretch: in front of its first verb, else behind it."""
    verb = _VERBS.search(stretch)
    ahead = stretch[: verb.start()] if verb else stretch
    name = _trim(ahead)
    if name and verb and re.match(r"(?:is|was|are|were)\b", verb[0], re.I):
        # The biggest piece is the terminal: both ends of an "is" name the thing.
        told = _trim(_VERBS.sub(" ", stretch[verb.end() :]))
        name = f"{name} {told}".strip()
    if not name and verb:
        name = _trim(_VERBS.sub(" ", stretch[verb.end() :]))
    return name


def _trim(words: str) -> str:
    """Without empty words at either end; nothing where no word is left."""
    tokens = re.findall(r"[A-Za-z][A-Za-z'’-]*|\d[\w-]*", words)
    while tokens and _EMPTY.fullmatch(tokens[0]):
        tokens.pop(0)
    while tokens and (_EMPTY.fullmatch(tokens[-1]) or _VERBS.fullmatch(tokens[-1])):
        tokens.pop()
    if not any(not _EMPTY.fullmatch(t) and not t.isdigit() for t in tokens):
        return ""
    return " ".join(tokens[-_LONGEST:])


def _counted(behind: str, unit: str) -> str:
    """The nouns right behind a count: 3,400 new berths."""
    if unit and not unit.isalpha():
        return ""
    if not behind[:1].isspace() and not unit:
        return ""
    stop = _BEHIND_END.search(behind)
    words = behind[: stop.start()] if stop else behind
    tokens = re.findall(r"[A-Za-z][A-Za-z'’-]*", _UNIT_WORDS.sub("", words))
    tokens = [t for t in tokens if not re.fullmatch(r"(?:or so|of|the)", t)]
    return " ".join(tokens[:4])


def _of(behind: str) -> str:
    found = _OF.match(_UNIT_WORDS.sub("", behind, count=1))
    if found is None:
        return ""
    stop = _BEHIND_END.search(found["what"])
    return _trim(found["what"][: stop.start()] if stop else found["what"])
