"""What stands around a speaker's label without being part of it: a time, bold type, brackets."""

from __future__ import annotations

import re

from index.parse.dates import clock_lead
from index.script import is_han

_BOLD = re.compile(
    r"^(?P<mark>\*{1,3}|__)\s*(?P<label>[^*_\n]{1,90}?)\s*(?P<inner>[:：]?)\s*(?P=mark)"
    r"\s*(?P<outer>[:：]?)\s*"
)
_HEADING = re.compile(r"^#{1,6}\s+(?P<label>[^\n]{1,80}?)\s*[:：]?$")
_SQUARE = re.compile(r"^[\[［](?P<label>[^\]］\n]{1,40})[\]］]\s*[:：]\s*")
_ESCAPED = re.compile(r"\\(?=[\[\]*_#-])")


def undress(text: str) -> tuple[str, int]:
    """A paragraph whose label, if it has one, is written ``Label: words``, and the shift.

    Behind the label ``plain[i]`` is ``text[i + shift]``. A paragraph that is wholly bold or a
    heading is read as a label on a line of its own: whether it is one, others decide.
    """
    start = clock_lead(text)
    rest = text[start:]
    if match := _SQUARE.match(rest):
        return _rewritten(match["label"], rest, match.end(), start)
    if match := _BOLD.match(rest):
        if match["inner"] or match["outer"] or match.end() == len(rest):
            return _rewritten(match["label"], rest, match.end(), start)
    elif match := _HEADING.match(rest):
        return _rewritten(match["label"], rest, match.end(), start)
    return rest, start


def without_marks(text: str) -> str:
    """A line of a head as it would be read aloud: no bold type, bullet or backslash."""
    bare = _ESCAPED.sub("", re.sub(r"\*\*|__", "", text))
    return re.sub(r"^\s*(?:[-*•·–—▪■●○◦]|\d{1,2}[.)、])\s+", "", bare).strip()


def _rewritten(label: str, rest: str, end: int, start: int) -> tuple[str, int]:
    """``Label:`` takes the place of what was there up to ``end``, its time included."""
    colon = "：" if is_han(label[-1]) else ":"
    clock = clock_lead(label)
    lead = f"{label[clock:]}{colon}"
    if rest[end:] and not is_han(label[-1]):
        lead += " "
    return lead + rest[end:], start + end - len(lead)
