"""Several amounts asked for by their names alone: Three figures, please: A, B and C.

Such a list has no word that asks; each of its names is asked for by itself.
"""

from __future__ import annotations

import re

_ASKS = re.compile(
    r"\b(?:what|how|which|who|when|where|why|did|does|do|is|are|was|were|has|have|had)\b",
    re.IGNORECASE,
)
_THINGS = r"(?:figures?|numbers?|stats|statistics|data|data ?points?|things|values|totals)"
# What such a list is announced by: numbers wanted, we need three figures, i.e.
_LEAD = re.compile(
    rf"^(?:[^:?]*?\b{_THINGS}\b[^:?]{{0,50}}?(?::| [-–—]+) ?(?:both )?"
    r"|(?:for (?:my|our|a|the|this) [a-z]+,? )?(?:i|we)(?:'m| am| are|'re)? "
    r"(?:still |also |just |only )?"
    r"(?:lack|lacking|missing|miss|need|want|after|looking for)(?: both)?:? (?:the )?"
    r"|[^:?]{8,90}?,? (?:i\.e\.,?|namely|that is,|specifically) )"
    r"(?P<items>[^:?]{12,260}?)[.?]?$",
    re.IGNORECASE,
)
_PARTS = re.compile(r",\s+(?:and\s+)?|;\s+(?:and\s+)?")
_LAST = re.compile(r"\s+(?:and|plus|as well as)\s+(?:the\s+)?(?=[a-z])", re.IGNORECASE)
_THOSE = re.compile(r"^(?:the )?(?:those|ones)\b", re.IGNORECASE)
_MOST = 4


def asked_one_by_one(text: str) -> str:
    """A list of names as questions; any other text as it is."""
    found = _LEAD.match(text.strip())
    if found is None or _ASKS.search(found["items"]):
        return text
    items = _items(found["items"].strip())
    if not 1 < len(items) <= _MOST:
        return text
    return ", and ".join(f"what is {item}" for item in _with_heads(items)) + "?"


def _items(listed: str) -> list[str]:
    """Cut at commas, and the last at its "and"; two names alone at the last "and" between them."""
    pieces = [piece.strip() for piece in _PARTS.split(listed) if piece.strip()]
    cuts = list(_LAST.finditer(pieces[-1]))
    if len(pieces) == 1 and cuts:
        # The calls and texts stopped and the accounts dealt with: at the last of the two.
        cut = next((c for c in cuts if c[0].rstrip().lower().endswith(" the")), cuts[-1])
        return [pieces[0][: cut.start()], pieces[0][cut.end() :]]
    ahead = pieces[:-1]
    if listed.rstrip().endswith(pieces[-1]) and cuts and not re.search(r",\s+and\s+", listed):
        cut = cuts[-1]
        return [*ahead, pieces[-1][: cut.start()], pieces[-1][cut.end() :]]
    return pieces


def _with_heads(items: list[str]) -> list[str]:
    """Innovation hubs, those run by towns: the hubs that towns run."""
    named: list[str] = []
    for item in items:
        head = named[0].split()[-1] if named else ""
        named.append(_THOSE.sub(head.replace("\\", r"\\"), item) if head else item)
    return named
