"""Pages that put a question and its answer into one paragraph."""

from __future__ import annotations

import pytest

from tests.test_parse import assert_nothing_is_lost, parsed, said

HEAD = "海湾市港务新闻发布会\n时间：2025年8月5日\n出席：港务局局长 邹明远\n\n"
PAGES = {
    "bold": (
        "**海岸日报记者：** 上半年吞吐量怎么样？**邹明远：** 上半年吞吐量1.24亿吨。\n"
        "**潮汐电视台记者：** 夜航什么时候开通？**邹明远：** 预计10月开通。\n"
    ),
    "marks": (
        "问：上半年吞吐量怎么样？答：上半年吞吐量1.24亿吨。\n"
        "问：夜航什么时候开通？　答：预计10月开通。\n"
    ),
    "one line": (
        "海岸日报记者：上半年吞吐量怎么样？邹明远：上半年吞吐量1.24亿吨。"
        "潮汐电视台记者：夜航什么时候开通？邹明远：预计10月开通。\n"
    ),
}


@pytest.mark.parametrize("page", PAGES)
def test_an_answer_in_the_line_of_its_question_is_one(page: str) -> None:
    briefing = parsed(HEAD + PAGES[page])
    assert_nothing_is_lost(briefing)
    told = [
        (u.kind, said(briefing, u).strip("* ")[:6])
        for turn in briefing.turns
        if turn.kind == "exchange"
        for u in turn.utterances
    ]
    assert told == [
        ("question", "上半年吞吐量"),
        ("answer", "上半年吞吐量"),
        ("question", "夜航什么时候"),
        ("answer", "预计10月开"),
    ]


def test_a_label_that_somebody_quotes_once_parts_no_speech() -> None:
    text = HEAD + "邹明远：大家常问。问：什么时候开通？我说十月。\n\n海岸日报记者：谢谢。真的吗？\n"
    kinds = [u.kind for turn in parsed(text).turns for u in turn.utterances if u.kind != "lead"]
    assert kinds == ["statement", "question"]
