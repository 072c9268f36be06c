"""Has it passed so much: the verdict comes first, then the briefing's own figure."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from rag.chain import build_chain
from rag.records import AnswerRecord
from rag.threshold import is_threshold


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("汽车出口超过400万辆了吗", "是的：491万辆（"),
        ("汽车出口超过500万辆了吗", "没有：491万辆（"),
        ("新能源汽车渗透率有没有超过30%", "是的：31.6%（"),
        ("灯塔工厂到100家了吗", "没有：62家（"),
        ("灯塔工厂不到100家，是吗", "是的：62家（"),
        ("Did car exports exceed 4 million?", "Yes: 4.91 million vehicles (491万辆)"),
        ("Has the number of 5G base stations passed 4 million?", "No: 3.377 million (337.7万个)"),
    ],
)
def test_the_verdict_comes_first_and_its_figure_is_cited(
    chain: Runnable[Any, AnswerRecord], question: str, answer: str
) -> None:
    record = chain.invoke(question)
    assert record.answer.startswith(answer)
    assert record.status == "answered"
    assert record.figures[0].marker == 1


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        # So many times another is worked out: 491 of 120.3.
        (
            "Were car exports in 2023 more than three times NEV exports?",
            "Yes: 汽车整车出口 491万辆[1]; 新能源汽车出口 120.3万辆[2]; about 4.081 times",
        ),
        (
            "汽车整车出口超过新能源汽车出口的5倍了吗？",
            "没有：汽车整车出口 491万辆[1]；新能源汽车出口 120.3万辆[2]；约4.081倍",
        ),
    ],
)
def test_so_many_times_another_is_worked_out(
    chain: Runnable[Any, AnswerRecord], question: str, verdict: str
) -> None:
    record = chain.invoke(question)
    assert record.answer.startswith(verdict)
    assert record.derivation is not None


def test_of_what_is_not_told_no_verdict_is_given(chain: Runnable[Any, AnswerRecord]) -> None:
    assert chain.invoke("软件收入超过10万亿了吗").status == "refused"


@pytest.mark.parametrize(
    "question",
    [
        "汽车出口多少辆？",
        "汽车出口超过了多少辆？",
        "Which exceeded the other?",
        "汽车出口增长了吗？",
    ],
)
def test_a_question_without_an_amount_to_pass_is_none_of_these(question: str) -> None:
    assert not is_threshold(question.lower())
