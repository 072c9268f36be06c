"""A question without what it says of the asking: what the answer is for, how it is to be given.

我写稿要用, 单位写清楚, 帮我查下: such clauses ask nothing, and words that no briefing uses would
count against every figure.
"""

from __future__ import annotations

import re

from rag.lexicon.comparing import ASKS_WHETHER, COMPARES
from rag.lexicon.frame import REMARKS, REQUESTS
from rag.lexicon.kinds import ASKS_FIGURE
from rag.lexicon.lists import ASKS_LIST
from rag.lexicon.people import WHO
from rag.lexicon.times import WHEN

# Brackets are cut out whole, clauses at the marks that part them; a comma inside a number is none.
_BRACKET = re.compile(r"[(（][^()（）]*[)）]")
_CLAUSES = re.compile(r"([，；。：:;—]+|,(?!\d)|(?<![\d.])\.(?=\s|$)|[？?！!]+)")
_REMARK = re.compile("|".join(REMARKS), re.IGNORECASE)
# 别给我全部工业那个数: what is named here is not asked for.
_NOT_WANTED = re.compile("(?:别|不要|甭)(?:给|拿|用|说|光|报)")
_REQUEST = re.compile(rf"^(?:{'|'.join(REQUESTS)})+[,，:：]?\s*", re.IGNORECASE)
_ASKS = re.compile("|".join((ASKS_FIGURE, ASKS_LIST, ASKS_WHETHER, COMPARES, WHEN, WHO)), re.I)


def without_remarks(text: str) -> str:
    """The text without brackets and clauses that only speak of the asking; never nothing."""
    kept = _BRACKET.sub(lambda found: "" if _is_remark(found[0][1:-1]) else found[0], text)
    parts = _CLAUSES.split(kept)
    clauses, marks = parts[::2], [*parts[1::2], ""]
    kept = "".join(
        clause + mark
        for clause, mark in zip(clauses, marks, strict=True)
        if not _is_remark(clause.strip())
    )
    kept = _REQUEST.sub("", kept.strip(" ，,：:；;"))
    return kept if kept.strip(" ，,。？?") else text


def _is_remark(clause: str) -> bool:
    if _NOT_WANTED.match(clause):
        return True
    return _REMARK.search(clause) is not None and _ASKS.search(clause) is None
