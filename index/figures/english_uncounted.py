"""English numbers without a noun that count more of what was counted before them."""

from __future__ import annotations

import re

from index.figures.english_parallel import is_held_beside

# , three involved; the remaining four fell; of which 41 opened; and six more are to open.
_AHEAD = re.compile(
    r"(?:[,;]|\band|\bwhile|\bof (?:which|whom)|\bamong them)\s+"
    r"(?:(?:the (?:remaining|other)|another|a further|only|just)\s+)?$",
    re.I,
)
_DOES = r"(?:will|would|were|was|are|is|have|had|fell|went|came|took|did|died|left|[a-z]{3,}ed)\b(?! by\b)"
_BEHIND = re.compile(
    rf"\s+(?:(?:still|also|now|already|later|since)\s+)?(?:{_DOES}|(?:more|others)\b(?! than\b)|of (?:them|these|those)\b)",
    re.I,
)
_NUMBER = r"(?:\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b"
_TOLD = re.compile(_NUMBER, re.I)
# 49 of them and farming 26.
_NAMED = re.compile(
    r"\d[^.!?;\d]{0,24}(?:,|\band)\s+(?:and )?(?:(?!in\b|on\b|of\b|by\b|at\b)[a-z-]+\s+){0,2}[a-z-]{4,}\s*$"
)
_MONTHS = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|about|nearly|over|almost|than|from|with|until|between|number|page|room|route|line|level|phase|stage|chapter"
    r"|article|section|terminal|runway|grade|type|class|category|channel|gate|platform|unit|block)\s*$"
)
_STOP = re.compile(r"[.!?]\s")
_PLACED = re.compile(r"\s+(?P<how>for|in|on|at|from)\s+[a-z]", re.I)


# hydro 2,140, gas 1,460, coal 620, solar 480 and wind 170: names and numbers by turns.
_ITEM_AHEAD = re.compile(
    r"\d\s*(?:[:,;]|,?\s*\band)\s+(?:and\s+)?(?!(?:in|on|at|by|of)\b)(?:[a-z-]+\s+){0,2}[a-z-]{3,}\s+$",
    re.I,
)
_ITEM_BEHIND = re.compile(r"\s*(?:,|;|,?\s*\band)\s+(?:and\s+)?(?:[a-z-]+\s+){1,3}\d", re.I)
# It was 86 percent in chains, in small shops 59; they take 41; the law requires 45.
_SHIFTED = re.compile(
    r"\d[^.!?;\d]{0,24}(?:,|;|\band|\bbut)\s+(?:and |but )?(?:in|for|among|on|at) (?:the )?[a-z' -]{4,30}$",
    re.I,
)
_TAKES = re.compile(
    r"\d[^.!?\d]{3,60}\b(?:takes?|took|requires?|required|allows?|needs?|asks? for|wants?) (?:only |just |about )?$",
    re.I,
)
_CLOSES = re.compile(r"\s*(?:[.;]|$)")


def is_another_of_them(text: str, start: int, end: int) -> bool:
    """Whether a bare number goes on counting what a number of the same sentence counts."""
    stop = max((m.end() for m in _STOP.finditer(text, 0, start)), default=0)
    ahead, behind = text[stop:start], text[end:]
    if is_held_beside(text, start, end):
        return True
    if _ITEM_AHEAD.search(ahead) and (_ITEM_BEHIND.match(behind) or _CLOSES.match(behind)):
        return not _MONTHS.search(ahead)
    if _CLOSES.match(behind) and (_SHIFTED.search(ahead) or _TAKES.search(ahead)):
        return not _MONTHS.search(ahead)
    if not _TOLD.search(ahead):
        return bool(re.search(r"\bof (?:which|whom) $", ahead))
    if _AHEAD.search(ahead) and _BEHIND.match(behind):
        return True
    if _NAMED.search(ahead) and not _MONTHS.search(ahead) and re.match(r"\s*(?:[.;]|$)", behind):
        return True
    placed = _PLACED.match(behind)
    if placed is None:
        return False
    # 18 hours for imports and 3 for exports.
    again = rf"{_NUMBER}[^.;]{{0,30}}\b{placed['how']}\s[^.;\d]{{2,40}}?(?:,|\band)\s+$"
    return re.search(again, ahead, re.I) is not None


def counts_alone(text: str, start: int, end: int) -> bool:
    """Whether a number at the head of its clause counts what was told of, by what is said of it:
    nine opened; sixty was the plan; two more than the year before."""
    if _ITS_VERB.match(text, end) or _WAS_THE_AIM.match(text, end):
        return True
    return _MORE_THAN.match(text, end) is not None and _TOLD.search(text[:start]) is not None


_ITS_VERB = re.compile(
    r"\s+(?:closed|opened|failed|died|left|survived|passed|resigned|retired|joined|graduated|escaped|finished|started|applied"
    r"|went (?:bankrupt|under|home)|completed)\b(?=\s*(?:[,.;]|$|and\b|in\b|for\b|last\b|this\b|as\b))"
)
_WAS_THE_AIM = re.compile(
    r"\s+(?:was|is|had been) (?:the|our|their) (?:plan|target|goal|aim|idea|forecast|limit|promise|budget|intention)\b"
)
_MORE_THAN = re.compile(r"\s+(?:more|fewer|less) than (?:the|a|in|last|we)\b")
