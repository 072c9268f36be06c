"""Why was it cancelled asks of nothing where the briefing tells of no such deed."""

from __future__ import annotations

from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from rag.chain import build_chain
from rag.premise import claims_untold_deed
from rag.records import AnswerRecord


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("asked", "cited", "untold"),
    [
        ("为什么取消补贴", "落实好补贴政策", True),
        # Another word for the same deed.
        ("为什么取消补贴", "我们叫停了补贴", False),
        # It does not ask why.
        ("取消补贴了吗", "落实好补贴政策", False),
        # No deed is claimed.
        ("为什么要补贴", "落实好补贴政策", False),
        ("为什么推迟补贴", "我们取消了补贴", True),
        ("why was the fair scrapped", "the fair was held in May", True),
        ("why was the fair scrapped", "they cancel the fair", False),
    ],
)
def test_a_deed_is_told_in_one_of_its_words_or_not_at_all(
    asked: str, cited: str, untold: bool
) -> None:
    assert claims_untold_deed(asked, [cited]) is untold


@pytest.mark.parametrize(
    "question",
    [
        "为什么叫停新能源汽车下乡？",
        "为什么延后工业互联网发展？",
        "为什么要限制新能源汽车出口？",
        "Why was the NEV rural campaign cancelled?",
        "Why is the government postponing NEV exports?",
    ],
)
def test_no_reason_is_given_for_what_nobody_did(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    record = chain.invoke(question)
    assert record.status == "refused", record.answer


def test_a_deed_that_is_told_has_its_reason(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("为什么要加快工业互联网发展？")
    assert record.status == "answered", record.answer
