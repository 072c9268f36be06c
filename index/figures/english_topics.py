"""What an English sentence opens with, and what its clauses say of that: On broadband, 14 of our 20
clinics have it; as for the harbour, the estimate is A; the fare cap, which cost the taxpayer B.
"""

from __future__ import annotations

import re

from index.figures.about import About
from index.figures.english_clauses import Clause, clean, verbs_of
from index.figures.english_predicates import joined_words

_ANNOUNCED = re.compile(
    r"^\W*(?:(?:and|but|so|now),?\s+)?(?:on|in|for|at|as for|turning to|when it comes to|of)\s+(?:\s*'s\s)?(?P<what>[a-z][^,;:\d]{2,40}),",
    re.I,
)


def announced(text: str) -> str:
    """On the roads, we resurfaced A; for rail, we forecast B: the topic stands in front."""
    match = _ANNOUNCED.match(text)
    if match is None or match["what"] in _NO_TOPICS or _TIME_TOPIC.search(match["what"]):
        return ""
    return clean(match["what"])


def topic_of(text: str) -> str:
    """What *as for* and the like name in front of a sentence, and no place or group of it."""
    return announced(text) if _AS_FOR.match(text) else ""


_AS_FOR = re.compile(
    r"\W*(?:(?:and|but|so|now),?\s+)?(?:as for|turning to|when it comes to|on)\s", re.I
)
_TIME_TOPIC = re.compile(r"\b(?:year|quarter|month|half|period|term|season|week|decade)\W*$")
_NO_TOPICS = frozenset(
    "all total short brief fact addition contrast particular general comparison practice return turn other words"
    " example instance the meantime".split()
)


_DONE_BY_PART = re.compile(
    r"(?P<what>[a-z][^,;.:\d]{2,48}?)(?=\s(?:and|but|while|than|last|this|since|by)\b|[,;.:]|\s*$)",
    re.I,
)


def done_by_part(behind: str, topic: str) -> str:
    """What 14 of the 20 clinics did; have it: what the sentence opens with, on broadband."""
    verbs = verbs_of(behind)
    said = _DONE_BY_PART.match(behind, verbs[0].start()) if verbs else None
    if said is None or re.search(r"[,;:]", behind[: verbs[0].start()]):
        return ""
    if re.fullmatch(r"(?:\w+ ){1,2}(?:it|them)", said["what"], re.I):
        return topic
    what = re.sub(
        r"^(?:were|was|are|is|has|have)\s+(?:(?:been|now|already|still)\s+)*", "", said["what"]
    )
    return " ".join(re.sub(r"(?:^|\s+)(?:in|on|at|for|to|of)$", "", what).split())


def cost_of(text: str, start: int, told: Clause, before: About) -> About | None:
    """The fare cap, which cost the taxpayer A: of what stands in front, not of who paid."""
    if not told.rest or not _COST.fullmatch(told.verb):
        return None
    ahead = re.split(r"[,;:](?!\d)", text[:start].rstrip(" ,"))[-1]
    ahead = re.sub(r"\s+of\s+\W?\d.*$", "", ahead)
    verbs = verbs_of(ahead)
    named = clean(re.split(r"\d", ahead[verbs[-1].end() if verbs else 0 :])[-1]) or before.subject
    return About(named, joined_words(told.verb, told.rest)) if named else None


_COST = re.compile(r"costs?|brought|brings?|earned|earns?|saved?|saves", re.I)
