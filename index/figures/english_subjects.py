"""What an English figure measures: the noun before its verb, or what is counted behind it.

A clause without a noun of its own (it fell, up from, a gain of) is about what the one before is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.figures.about import About
from index.figures.lexicon import ENGLISH_STOP
from index.figures.roles import clause_of, is_before_state
from index.figures.scanning import Quantity

_VERB = re.compile(
    r"\b(?:\w{2,}ed|is|are|was|were|be|has|have|had|will|would|can|could|may|might|rose|fell|grew|went|came|saw|hit|stood"
    r"|made|took|sold|built|left|spent|led|lost|won|cut|kept|ran|began|paid|bought|shrank|drove|put|held|met|brought|found"
    r"|rises?|falls?|grows?|goes|comes|sees|hits|stands|makes|takes|accounts?|stays?|costs?|employs?|owns?|brings?|adds?"
    r"|expects?|plans?|aims?|hopes?|wants?|remains?|reach(?:es)?|drop(?:s)?|employ|operates?|provides?|includes?|represents?"
    r"|covers?|carr(?:y|ies)|serves?|needs?|got|gets|gave|sent|said|do|did|does|don't|doesn't|didn't|lifting|bringing|raising"
    r"|taking|making|cutting|reaching|putting|reducing|increasing|leaving|pushing|including|'ve|'re)\b|(?<=\w)'(?:ve|re|ll|m)\b"
)
_LEAD = re.compile(
    r"^(?:\W|\b(?:and|but|so|also|now|that|which|who|we|our|the|a|an|in|last|this|year|for|of|as|by|overall|today"
    r"|because|largely|mainly|although|though|while|when|whereas|if|then|meanwhile|however|over|since|during|after|month|quarter|q|it's|that's|there's"
    r"|first|second|third|fourth|summer|winter|spring|autumn|yes|well|look|actually|still|already|again|with|alone|to|from|at|on)\b(?![-']))+",
    re.I,
)
_TRAIL = re.compile(
    r"(?:\b(?:to|by|at|of|a|an|the|record|up|down|from|about|nearly|over|more|than|total|some|roughly|around|that|which|who|we"
    r"|and|also|now|just|in|for|with|our|alone|actually|still|on|as|or|only|currently|already|further|again|out|not|another|its"
    r"|between|against|approximately|almost|an average|it|they|there|average)\b|[\s,$£€(:;–—-])+$",
    re.I,
)
_EMPTY = re.compile(
    r"^(?:it|we|they|he|she|that|which|who|this|these|those|i|you|there|them|one|us|what|all|each|both|mostly"
    r"|(?:a|an|the)?\s*(?:\w+\s)?(?:gain|increase|rise|decrease|decline|drop|fall|growth|jump|reduction|cut|surplus of|total|best|highest|lowest)(?: of)?"
    r"|compared|up|down|its best.*|the remainder|rest|(?:short|ahead)? ?(?:against )?(?:a |the |our )?(?:goal|target|budget|estimate))$",
    re.I,
)
_PHRASE_END = re.compile(
    r"\b(?:in|at|by|from|to|over|since|and|or|were|was|are|is|that|who|which|have|has|had|will|would|can|during|as|for|on|with|per"
    r"|than|more|less|fewer|this|last|when|while|but|between|after|before|under|against|compared|up|down|we|they|it|because|each|every|until|through)\b|[,.;:()\d$£€–—\"“]"
)
_ADVERBIAL = re.compile(
    r"^\W*(?:in|by|on|for|at|with|as|over|through|to|from|like|after|before|since|during|despite|under|between|according|today|now|first|second|third|finally|overall|of course|for example)\b",
    re.I,
)


_PRONOUN = re.compile(r"^(?:it|them|us|these|those|that|which|whom|the)\b(?! \w+s\b)|^that$", re.I)


@dataclass(frozen=True)
class _Told:
    subject: str
    rest: str
    """The words between the verb and the figure."""
    relative: bool = False


def english_about(
    text: str, quantity: Quantity, previous: Quantity | None, following: int, before: About
) -> About:
    """What ``quantity`` of ``text`` measures; ``before`` is what the figure before is about."""
    left, right = clause_of(text, quantity)
    start = left
    if previous is not None and previous.end >= left:
        if is_before_state(text, previous, quantity.start) and re.fullmatch(
            r"[\s\w]{0,14}?\bto\s+", text[previous.end : quantity.start]
        ):
            return before
        between = text[previous.end : quantity.start]
        joined = list(re.finditer(r"\b(?:and|while|but|with|or)\b", between))
        start = previous.end + (joined[-1].end() if joined else 0)
        if not joined:
            start = quantity.start
    behind = text[quantity.end : min(right, following)]
    told = _told(text[start : quantity.start])
    if told.relative or not told.subject:
        bound = previous.end if previous is not None and previous.end < left else 0
        if previous is None or previous.end < left:
            told = _from_earlier(text, bound, left, told, previous is not None)
    counted = _counted(quantity, behind)
    if re.match(r"\s*(?:target|goal|budget)\b", behind):
        return before
    if counted and _PRONOUN.match(counted):
        return About(told.subject, told.rest) if told.subject else before
    whole = re.search(r" (?:in|out of) ", text[quantity.number_start : quantity.end])
    if whole and quantity.unit == "%":
        return About(_phrase(behind) or told.subject or before.subject)
    if counted and quantity.unit == "%" and told.subject:
        return About(told.subject, counted)
    if counted:
        owner = told.subject or told.rest
        return About(counted, "" if owner == counted else owner)
    if quantity.streak or quantity.rank:
        words = re.sub(r"^[-\s]*(?:of\b|without\b|that\b)?", "", behind).strip(" .")
        phrase = words if behind.lstrip().startswith("that") else _phrase(words)
        if len(phrase) > 2 and (quantity.rank or not told.subject):
            return About(phrase, told.subject or told.rest)
    subject = told.subject or told.rest
    metric = told.rest if told.subject else ""
    if quantity.unit == "%" and not metric and subject:
        metric = _phrase(behind) if not re.match(r"\s*(?:of|a|an|the)\b", behind) else ""
    return About(subject, metric) if subject else before


def leading_english(sentence: str) -> About:
    """What a sentence without a figure is about: the subject of its first clause."""
    clause = re.split(r"[,;:.?!]", sentence, maxsplit=1)[0]
    if _ADVERBIAL.match(clause) or not _VERB.search(clause):
        return About()
    told = _told(clause)
    return About(told.subject) if len(told.subject.split()) < 7 else About()


def _told(ahead: str) -> _Told:
    """Subject and object of the words in front of a figure."""
    relative = re.match(r"\W*(?:which|who|that)\b", ahead, re.I) is not None
    verbs = list(_VERB.finditer(ahead))
    while verbs and not _clean(ahead[: verbs[0].start()]) and verbs[0].group().endswith("ed"):
        if len(verbs) == 1:
            break
        verbs = verbs[1:]
    if not verbs:
        phrase = _clean(ahead)
        return _Told("" if _EMPTY.match(phrase) else phrase, "", relative)
    subject = _clean(ahead[: verbs[0].start()])
    rest = _clean(ahead[verbs[-1].end() :])
    if not subject or _EMPTY.match(subject):
        # You said coal was down, we expect growth to reach: the subject stands between the verbs.
        between = _clean(ahead[verbs[-2].end() : verbs[-1].start()]) if len(verbs) > 1 else ""
        subject = "" if _EMPTY.match(between) or len(between.split()) > 6 else between
    progressive = re.fullmatch(r"\w+ing", rest) and verbs[-1].group() in _BE
    if (
        progressive
        or _EMPTY.match(rest)
        or _ADVERBIAL.match(ahead[verbs[-1].end() :])
        or len(rest.split()) > 7
    ):
        rest = ""
    return _Told(subject, rest, relative)


def _from_earlier(text: str, bound: int, left: int, told: _Told, tail: bool) -> _Told:
    """Grain, on the other hand, rose: the subject stands clauses before its verb."""
    clauses = re.split(r"[,;:]", text[bound : max(bound, left - 1)])
    if tail:
        clauses = clauses[1:]
    if told.relative and clauses:
        words = clauses[-1]
        verbs = list(_VERB.finditer(words))
        phrase = _clean(words[verbs[-1].end() :] if verbs else words) or _clean(words)
        phrase = re.split(r"\b(?:by|of|for|with|on)\b", phrase)[-1]
        return _Told(_clean(phrase), told.rest)
    for clause in reversed(clauses):
        if _ADVERBIAL.match(clause) or _SPEAKER.match(clause) or not clause.strip():
            continue
        found = _told(clause)
        if found.subject:
            return _Told(found.subject, told.rest)
    return told


def _counted(quantity: Quantity, behind: str) -> str:
    """The thing counted behind a number: 14 million tons of cargo, 5,480 patients."""
    of = re.match(r"\s*(?:-\w+)?\s*of\s+(?P<what>.+)", behind, re.S)
    if of:
        return _phrase(of["what"])
    if quantity.unit.isalpha() and quantity.unit in behind[:48].lower():
        return _phrase(behind)
    if re.match(r"\s+(?:have|has|are|were)\b", behind) and quantity.unit.isalpha():
        return f"{quantity.unit} {behind.strip()}"
    return ""


def _phrase(words: str) -> str:
    words = re.sub(r"^\s*(?:more|new|other|additional|extra|further|fewer|less)\s", " ", words)
    end = _PHRASE_END.search(words.lower(), 1)
    phrase = " ".join(words[: end.start()].split()) if end else " ".join(words.split())
    return re.sub(
        r"^(?:(?:the|its|our|their|that|all|these|those|a|an)\s+)+", "", phrase.strip(" '-.?!")
    )


def _clean(words: str) -> str:
    shorter = _LEAD.sub("", _TRAIL.sub("", " ".join(words.split())))
    shorter = re.sub(r"\s+(?:also|now|actually|still|just|alone)$", "", shorter.strip(" ,'"))
    return "" if shorter.lower() in _STOPS else shorter


_SPEAKER = re.compile(r"\s*(?:M[RS]S?|DR|THE)\.? [A-Z .'-]+$|\s*Q$")
_BE = ("is", "are", "was", "were", "be", "'re", "'m")
_STOPS = frozenset(ENGLISH_STOP.split("|"))
