"""What readers think of answers, one line each in a file that `briefing eval` reads as questions.

The file is ``feedback.jsonl`` in the data home. A line has the question as it was asked, with its
history and briefings, so that it can be asked again; what was answered and what the reader thinks
of it stand beside it, for whoever reviews it and writes down the right answer.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rag.records import AnswerRecord

FILE = "feedback.jsonl"
MOST_BYTES = 20_000_000
_LONGEST = 2000


class FeedbackFull(ValueError):
    """The file has reached its limit; nothing is written."""


def rated(
    record: AnswerRecord, history: Sequence[str], briefings: Sequence[str], verdict: str
) -> dict[str, Any]:
    """One line of the file; ``verdict`` is good, bad, or what is wrong."""
    line: dict[str, Any] = {
        "id": f"fb-{uuid.uuid4().hex[:12]}",
        "question": record.question[:_LONGEST],
        "history": [one[:_LONGEST] for one in history],
        "verdict": verdict[:_LONGEST],
        "status_given": record.status,
        "answer_given": record.answer[:_LONGEST],
        "cited": [citation.quote[:_LONGEST] for citation in record.citations],
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    if briefings:
        line["briefing"] = list(briefings)
    return line


def append(home: Path, line: dict[str, Any]) -> Path:
    """Write one line in one go, so that two readers' lines never mix; the file.

    Raises:
        FeedbackFull: the file has reached `MOST_BYTES`.
    """
    path = home / FILE
    data = (json.dumps(line, ensure_ascii=False) + "\n").encode("utf-8", "replace")
    if path.exists() and path.stat().st_size + len(data) > MOST_BYTES:
        raise FeedbackFull(f"{path} has {MOST_BYTES // 1_000_000} MB; move it away")
    file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(file, data)
    finally:
        os.close(file)
    return path
