"""What a paragraph says that it is going to speak of: 先说PM2.5。, 黑臭水体方面，.

What follows is of that topic and does not name it again: 北京是28.3微克/立方米.
"""

from __future__ import annotations

import re

from index.records import Figure
from rag.lexicon.relating import OPENS_TOPIC

_OPENS = re.compile(OPENS_TOPIC, re.MULTILINE)


def topic_opened(text: str, figure: Figure) -> str:
    """The topic announced last before a figure in its paragraph, empty where there is none."""
    start = text.rfind("\n", 0, figure.start) + 1
    opened = list(_OPENS.finditer(text, start, figure.start))
    return next((words for words in opened[-1].groups() if words), "") if opened else ""
