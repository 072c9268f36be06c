"""Marks that a regular expression reads, cuts and repeats: no question breaks anything."""

from __future__ import annotations

import random
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library
from rag.chain import build_chain
from rag.engine import ExtractiveEngine
from rag.records import AnswerRecord

QUESTIONS = (
    "2023年新能源汽车的产量和销量各是多少？",
    "工业互联网核心产业规模有多大，同比增速多少？",
    "新能源车出口的涨幅比整车出口还猛吗？",
    "非新能源车去年卖了多少万辆？",
    "下一步推动5G有哪四个重点方向？",
    "Which came out higher for new energy vehicles in 2023, production or sales?",
    "How many NEVs, excluding exports, were sold each day on average?",
    "Small and medium-sized firms versus industry as a whole: whose output grew faster?",
)
MARKS = "()[]{}*+?\\|^$.（）［］“”'\"<>%#@、，；：-"


@pytest.fixture(scope="module")
def bundled_chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library, ExtractiveEngine())


def _spoilt(question: str, chance: random.Random) -> str:
    letters = list(question)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(letters) + 1)
        if chance.random() < 0.7:
            letters.insert(at, chance.choice(MARKS))
        elif len(letters) > 1:
            letters.pop(min(at, len(letters) - 1))
    return "".join(letters)


@pytest.mark.parametrize("seed", range(8))
def test_a_spoilt_question_is_answered_or_refused(
    bundled_chain: Runnable[Any, AnswerRecord], seed: int
) -> None:
    chance = random.Random(seed)
    for question in QUESTIONS:
        record = bundled_chain.invoke({"question": _spoilt(question, chance)})
        assert record.status in ("answered", "refused")


@pytest.mark.parametrize(
    "question",
    [
        "For new en>ergy ）vehicles in 2023, which came out higher, pr\\oduction or sales?",
        "绿车（含白车出口多少？",
        "新能源车\\1出口多少",
        "Excluding \\g<1> exports, how many cars were sold?",
    ],
)
def test_escapes_and_open_brackets_break_nothing(
    bundled_chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert bundled_chain.invoke({"question": question}).status in ("answered", "refused")
