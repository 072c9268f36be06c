"""Who speaks is not what a figure is of: I admit that is fewer, what people forget is that."""

from __future__ import annotations

import re
from dataclasses import replace

from index.figures.about import About

# I admit that is fewer; what people forget is that; it means growth of A: who speaks, and how.
_SPEAKER = re.compile(
    r"(?:I|we|you|they|let me|please)\b|what (?:I|we|you|they|people)\b|(?:explain|say|put) it\b",
    re.IGNORECASE,
)
_SPEAKS = re.compile(r"(?:I am|I'm|we are|we're|it is|let me|what people)\b", re.IGNORECASE)
# No. The estimate; for 2027 as a whole the target; for the whole of 2026 a deficit.
_OPENS = re.compile(
    r"(?:(?:No|Yes|Right|Correct|Indeed)\. (?:the |an? |our )?|(?:as a )?whole(?: the| our)? )",
    re.IGNORECASE,
)


def without_speaker(about: About, spoken_of: About) -> About:
    """What a figure is of, without who says so and how; of what was spoken of, if nothing is left."""
    if _SPEAKS.match(about.metric):
        about = replace(about, metric="")
    bare = _OPENS.sub("", about.subject, count=1) if _OPENS.match(about.subject) else about.subject
    if bare == "whole" and about.metric:
        about = replace(about, subject=about.metric, metric="")
    elif bare != about.subject:
        about = replace(about, subject=bare)
    if not _SPEAKER.match(about.subject):
        return about
    # The number is A: of what was spoken of, or asked.
    return replace(about, subject=spoken_of.subject)
