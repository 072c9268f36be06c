"""Conversations that a browser kept, handed back and exported."""

from __future__ import annotations

import json
from typing import Any

import pytest

from rag.records import AnswerRecord, Citation, Derivation, Operand
from ui.conversation import as_json, as_markdown, exchange, read_conversation
from ui.markup import Origin

QUOTE = "出口120.3万辆，同比增长77.6%。"
RECORD = AnswerRecord(
    question="出口多少？",
    status="answered",
    answer="120.3万辆[1]。",
    derivation=Derivation(
        expression="120.3 × 1",
        value="120.3",
        unit="万辆",
        operands=[Operand(value="120.3", unit="万辆", marker=1)],
    ),
    citations=[
        Citation(
            marker=1, passage_id="p", briefing_id="may", turn=2, speaker="张某", outlet="晚报",
            quote=QUOTE, text=QUOTE, start=0, end=len(QUOTE),
        )
    ],
)  # fmt: skip


def kept(*records: AnswerRecord) -> dict[str, Any]:
    said = [exchange(r.question, ["may"], r).model_dump(mode="json") for r in records]
    return {"id": "c1", "exchanges": json.loads(json.dumps(said))}


def told(citation: Citation) -> Origin:
    return Origin(role="司长", source_line="《五月发布会》 · 2024-05-01")


def test_a_conversation_survives_the_way_through_the_browser() -> None:
    found = read_conversation(kept(RECORD))
    assert found is not None
    assert found.id == "c1"
    assert found.questions == ["出口多少？"]
    assert found.exchanges[0].record == RECORD
    assert read_conversation(json.loads(as_json(found))) == found


@pytest.mark.parametrize(
    "given", [None, 7, "x", [], {}, {"exchanges": 3}, {"id": "a", "exchanges": []},
              {"id": "a", "exchanges": [{"question": "q"}]}],
)  # fmt: skip
def test_what_is_no_conversation_is_none(given: Any) -> None:
    assert read_conversation(given) is None


def test_an_exchange_that_cannot_be_read_is_left_out() -> None:
    given = kept(RECORD, RECORD)
    given["exchanges"][0]["record"]["status"] = "perhaps"
    found = read_conversation(given)
    assert found is not None
    assert len(found.exchanges) == 1


def test_the_last_exchanges_of_a_very_long_conversation_are_kept() -> None:
    records = [RECORD.model_copy(update={"question": f"问题{n}"}) for n in range(250)]
    found = read_conversation(kept(*records))
    assert found is not None
    assert len(found.exchanges) == 200
    assert found.questions[-1] == "问题249"


def test_the_export_names_answer_computation_speaker_and_source() -> None:
    found = read_conversation(kept(RECORD))
    assert found is not None
    text = as_markdown(found, told, "zh-Hans")
    assert text.startswith("## 出口多少？\n")
    assert "120.3万辆[1]。" in text
    assert "计算过程: 120.3 × 1 = 120.3万辆" in text
    assert f"- [1] 张某 · 司长 · 晚报提问: “{QUOTE}”" in text
    assert "《五月发布会》 · 2024-05-01" in text


def test_markup_in_a_question_is_exported_as_text() -> None:
    hostile = "<script>alert(1)</script> **粗** [点](javascript:x) $x$"
    found = read_conversation(kept(RECORD.model_copy(update={"question": hostile})))
    assert found is not None
    head = as_markdown(found, told, "en").splitlines()[0]
    assert head == (r"## \<script\>alert(1)\</script\> \*\*粗\*\* [点]\(javascript:x) \$x\$")
