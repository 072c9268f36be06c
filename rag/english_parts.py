"""What an English question asks for when it asks for several figures at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rag.ask import Ask
from rag.derived import CUES
from rag.figure_index import FigureView
from rag.find import Finder
from rag.terms import terms_in
from rag.units import Unit, is_empty_english

_ROUGHLY = (
    r"(?:(?:roughly|about|approximately|around|exactly|also|then|of (?:those|these|them)|for),? )?"
)
_ASKS = (
    rf"{_ROUGHLY}(?:how|what|what's|which|where|by how|by what|at what|to what|of those|of them"
    r"|of which)\b"
)
_CHANGE = r"(?:growth|increase|rise|change|decline|rate|share|forecast|target|goal)"
_NEXT = re.compile(
    rf"[?;]\s*|\.\s+(?=[A-Z])|,?\s+(?:and|plus|but|as well as)\s+(?={_ASKS})|,\s+(?={_ASKS})"
    r"|,?\s+(?:and|plus|along with|together with|as well as)\s+"
    rf"(?=(?:its|their|the)\s+(?:[\w/-]+\s){{0,3}}{_CHANGE}\b)"
    r"|\s*[+&]\s*(?=(?:the |its )?(?:number|share|growth|value|total|amount|count|volume) of\b)"
    # How many are on the list, and total spend?
    r"|,?\s+(?:and|plus)\s+(?=(?:(?:the|its|their)\s+)?(?:total|overall|combined|aggregate)\s+"
    r"(?:spend(?:ing)?|investment|value|cost|amount|number|revenue|output|worth)\b)",
    re.IGNORECASE,
)
_AND = re.compile(
    r" (?:and|versus|vs\.?) (?:(?:on|in|for|of|at|by|with|to|from) )?(?:(?:the|its|their) )?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][\w'-]*")
_TWO_STATES = re.compile(
    r"[,:]?\s*(?:\b(?:old|current|new|now|then) (?:and|vs\.?|versus)"
    r" (?:new|old|then|now|before|previous|former)\b"
    r"|\bbefore and after\b(?: (?:it|they|the|its|their)\b[^?]*)?)",
    re.IGNORECASE,
)
_LONGEST_SIDE = 3
_OF_A_SORT = ("share", "growth", "points", "rank", "streak")
_OF_ITS_SIDE, _HARDLY_LESS = 0.5, 0.5


def parts_of(text: str) -> list[str]:
    """A question cut where it begins to ask anew."""
    return [part.strip() for part in _NEXT.split(text) if part and part.strip(" ,.")]


# Grain: tonnage and growth rate; the queue - how many schemes, and how many gigawatts.
_TOPIC = re.compile(r"^(?P<topic>[^:?]{3,70}?)(?::| [-–—])\s+(?P<asked>[^:]+)$")
_ITEM = re.compile(r",?\s+(?:and|vs\.?|versus|plus|as well as)\s+|,\s+|;\s+", re.IGNORECASE)
_IN_TURN = re.compile(
    r"^(?:first(?:ly)?|then|second(?:ly)?) |\s(?:first|then|second)$", re.IGNORECASE
)
_MOST_ITEMS = 3


# How fast did output rise, and what about power use: how fast did that.
_WHAT_ABOUT = re.compile(r"^(?:and )?(?:what|how) about (?P<what>[^?]+?)\??$", re.IGNORECASE)
_ASKED_ALIKE = {"growth": "how fast did {what} grow", "share": "what was the share of {what}"}


def asked_alike(parts: list[str], kinds: frozenset[str]) -> list[str]:
    """The parts of a question, what about power use being asked as what stands before it is."""
    frame = next((_ASKED_ALIKE[kind] for kind in sorted(kinds) if kind in _ASKED_ALIKE), "")
    if not frame or len(kinds) > 1:
        return parts
    return [_WHAT_ABOUT.sub(lambda m: frame.format(what=m["what"]), part) for part in parts]


def of_a_topic(finder: Finder, text: str) -> list[Ask]:
    """What is named first, and several things asked of it; nothing unless each has its figure."""
    named = _TOPIC.match(text.strip())
    if named is None:
        return []
    items = [_IN_TURN.sub("", item) for item in _ITEM.split(named["asked"].strip(" ?."))]
    items = [item for item in items if item.strip()]
    if not 1 < len(items) <= _MOST_ITEMS:
        return []
    topic = finder.ask(named["topic"])
    asks = [finder.ask(f"{named['topic']} {item}") for item in items]
    found = [finder.find(ask) for ask in asks]
    if any(f.match is None or f.reason for f in found) or not topic.units:
        return []
    told = {f.match.view.figure.id for f in found if f.match}
    return asks if len(told) == len(items) else []


# NEV output 2023 + yoy: a level, and how it grew.
_LEVEL_AND_RATE = re.compile(
    r"^(?P<what>[^?+&]{4,60}?)\s*(?:\+|&|,?\s+(?:and|plus))\s*(?:its |the )?"
    r"(?:yoy|y/y|y-o-y|year[- ]on[- ]year|annual growth|growth|% ?change)"
    r"(?:\s+(?:growth|change|rate))?\s*\??$",
    re.IGNORECASE,
)


def level_and_rate(finder: Finder, text: str) -> list[Ask]:
    """Output 2023 + yoy: how much it was, and by how much it grew."""
    found = _LEVEL_AND_RATE.match(text.strip())
    if found is None:
        return []
    thing = re.split(r" [-–—] |[,:;]", found["what"])[0]
    asks = [finder.ask(found["what"]), finder.ask(f"growth of {thing}")]
    return asks if asks[0].units and not asks[0].kinds else []


_TWO_YEARS = re.compile(
    r"(?<!between),? (?:in |for |during |over )?(?P<a>(?:19|20)\d\d)"
    r"(?:, (?:in |for )?(?P<c>(?:19|20)\d\d))?"
    r",? and (?:then )?(?:in |for |during )?(?P<b>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_OF_YEARS = ("sum", "difference", "ratio", "change", "average")


def two_states(finder: Finder, text: str) -> list[Ask]:
    """Old vs new: the figure as it is, and as it was before."""
    found = _TWO_STATES.search(text)
    if found is None:
        return []
    rest = f"{text[: found.start()]}{text[found.end() :]}".strip()
    return [finder.ask(rest), finder.ask(f"{rest.rstrip('?')} before?")]


def each_year(finder: Finder, text: str) -> list[Ask]:
    """In 2026 and in 2027: one ask for each of them, where nothing is to be worked out of both."""
    found = _TWO_YEARS.search(text)
    if found is None or any(CUES[name].search(finder.folded) for name in _OF_YEARS):
        return []
    return [
        finder.ask(f"{text[: found.start()]} in {year}{text[found.end() :]}")
        for year in (found["a"], found["c"], found["b"])
        if year
    ]


def coordinated(finder: Finder, text: str) -> list[Ask]:
    """Wind and solar output: one ask for each side of an "and", or nothing.

    Which words "and" joins is seen from the briefing: it must tell two figures of one kind, each
    of its own side and not of the other.
    """
    inside = terms_in(text.lower())
    for joint in _AND.finditer(text):
        if any(a < joint.start() < b for a, b in inside):
            continue
        for left, right in _sides(text, joint.start(), joint.end()):
            asks = _each_side(finder, text, joint, left, right)
            if asks:
                return asks
    return []


def _sides(text: str, end: int, start: int) -> Iterator[tuple[int, int]]:
    """Where the left side may begin and the right side may end, the longest sides last."""
    lefts: list[int] = []
    rights: list[int] = []
    for word in reversed(list(_WORD.finditer(text, 0, end))):
        if not text[word.end() : lefts[-1] if lefts else end].isspace() and (
            lefts or word.end() < end
        ):
            break
        if is_empty_english(word[0].lower()) or len(lefts) == _LONGEST_SIDE:
            break
        lefts.append(word.start())
    at = start
    for word in _WORD.finditer(text, start):
        if (
            text[at : word.start()].strip()
            or is_empty_english(word[0].lower())
            or len(rights) == _LONGEST_SIDE
        ):
            break
        at = word.end()
        rights.append(at)
    for left in lefts:
        for right in rights:
            yield left, right


def _each_side(finder: Finder, text: str, joint: re.Match[str], left: int, right: int) -> list[Ask]:
    names = [text[left : joint.start()], text[joint.end() : right]]
    units = [finder.ask(name).units for name in names]
    # Domestic routes and international routes: what both say tells neither from the other.
    shared = {u.text for u in units[0]} & {u.text for u in units[1]}
    own = [tuple(u for u in side if u.text not in shared) for side in units]
    if not all(own):
        return []
    # The noun that both share stands with the second: urban and rural residents.
    head = names[1].split()[len(names[0].split()) :]
    full = (" ".join([names[0], *head]), names[1])
    asks = [finder.ask(f"{text[:left]}{name}{text[right:]}") for name in full]
    like = _of_first_side(finder, asks[0], own[0])
    if like is None:
        return []

    def is_alike(view: FigureView) -> bool:
        same = (view.figure.kind, view.figure.unit) == (like.figure.kind, like.figure.unit)
        return same and view.figure.id != like.figure.id

    second = finder.find(asks[1], is_alike, like)
    if second.match is None or second.reason:
        return []
    views = (like, second.match.view)
    for view, mine, other in zip(views, own, reversed(own), strict=True):
        told = max(max(finder.matched(u, s) for s in (view.about, view.clause)) for u in mine)
        others = max(finder.matched(u, view.about) for u in other)
        if told < _OF_ITS_SIDE or others >= told:
            return []
    kinds = asks[1].kinds or asks[0].kinds
    if like.figure.kind in _OF_A_SORT:
        kinds = frozenset({like.figure.kind})
    sides = [replace(ask, kinds=kinds) for ask in asks]
    return [_led_by(finder, *side) for side in zip(sides, own, views, strict=True)]


def _led_by(finder: Finder, ask: Ask, own: Sequence[Unit], view: FigureView) -> Ask:
    """An ask of which only the words of its side bind where all of them find another figure."""
    found = finder.find(ask)
    if found.match is not None and found.match.view.figure.id == view.figure.id:
        return ask
    return replace(ask, units=tuple(own)).inheriting(ask.units)


def _of_first_side(finder: Finder, ask: Ask, own: Sequence[Unit]) -> FigureView | None:
    """The figure of a side: of standards, national and industry, none of all standards.

    One that has the side in its name comes before one beside which the side is told.
    """

    def is_named(view: FigureView) -> bool:
        return max(finder.matched(u, view.about) for u in own) >= _OF_ITS_SIDE

    def is_own(view: FigureView) -> bool:
        return is_named(view) or max(finder.matched(u, view.clause) for u in own) >= _OF_ITS_SIDE

    best = finder.find(ask)
    for found in (finder.find(ask, is_named), best):
        if best.match is None or found.match is None or found.reason:
            continue
        if is_own(found.match.view) and found.match.score >= best.match.score - _HARDLY_LESS:
            return found.match.view
    return None
