"""Short ways to write a question with its gold answer, and a record that answers it."""

from __future__ import annotations

from typing import Any

from eval.questions import Case, to_case
from rag.records import AnswerRecord, Citation

PASSAGE = (
    "去年全年客船产销分别完成了20.5万艘和19.8万艘，同比分别增长12.5%和9.1%。"
    "全行业营业收入达到30.1万亿元，较上年提高1.2个百分点。"
)


def case(question: str = "去年收入是多少？", **fields: Any) -> Case:
    """``numbers`` may be given as pairs of value and unit."""
    numbers = [
        n if isinstance(n, dict) else {"value": n[0], "unit": n[1]}
        for n in fields.pop("numbers", [])
    ]
    return to_case({"id": "Q-1", "question": question, **fields, "numbers": numbers})


def cite(text: str = PASSAGE, marker: int = 1, quote: str = "") -> Citation:
    return Citation(
        marker=marker,
        passage_id=f"b-{marker}",
        briefing_id="b",
        turn=1,
        quote=quote or text,
        text=text,
        start=0,
        end=len(text),
    )


def record(answer: str, *texts: str, status: str = "answered", **fields: Any) -> AnswerRecord:
    """An answer that cites the texts as [1], [2] …"""
    citations = [cite(text, marker) for marker, text in enumerate(texts, start=1)]
    return AnswerRecord.model_validate(
        {"id": "Q-1", "question": "?", "status": status, "answer": answer, "citations": citations}
        | fields
    )
