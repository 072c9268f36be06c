"""The last check before an answer is shown: every marker resolves, every figure is supported."""

from __future__ import annotations

import re

from rag.records import AnswerRecord

MARKER = re.compile(r"\[(\d+)\]")


class Unsupported(ValueError):
    """An answer that states what its citations do not carry; a bug in the engine that wrote it."""


def check_markers(record: AnswerRecord) -> None:
    """Raises `Unsupported` where a marker resolves to nothing or a quote is not in its passage."""
    known = {citation.marker for citation in record.citations}
    used = {int(marker) for marker in MARKER.findall(record.answer)}
    if used - known:
        raise Unsupported(f"markers {sorted(used - known)} resolve to no citation")
    for citation in record.citations:
        if citation.quote not in citation.text:
            raise Unsupported(f"quote [{citation.marker}] does not stand in its passage")
