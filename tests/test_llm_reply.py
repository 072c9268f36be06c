"""A reply read as it comes: JSON or text, whole or in pieces."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rag.llm.reply import NotAReply, Operation, ReplyReader, Sentence

OPERATIONS = [{"id": "C1", "operation": "sum", "operands": ["F1", "F2"]}]
SENTENCES = [
    {"text": "产量{F1}。", "passages": ["P1"]},
    {"text": "销量{F2}，合计{C1}。", "passages": ["P1", "P2"]},
    {"text": "见“原文”。", "passages": []},
]
WHOLE = {"answered": True, "operations": OPERATIONS, "sentences": SENTENCES}
READ = [
    Sentence(text="产量{F1}。", passages=("P1",)),
    Sentence(text="销量{F2}，合计{C1}。", passages=("P1", "P2")),
    Sentence(text="见“原文”。", passages=()),
]


def read(text: str, size: int = 7) -> list[Sentence]:
    reader = ReplyReader()
    found = [s for i in range(0, len(text), size) for s, _ in reader.feed(text[i : i + size])]
    return found + [s for s, _ in reader.finish()[1]]


@given(cuts=st.lists(st.integers(0, 400), max_size=12), spaced=st.booleans())
def test_however_it_is_cut_each_sentence_is_given_once_and_in_order(
    cuts: list[int], spaced: bool
) -> None:
    text = json.dumps(WHOLE, ensure_ascii=False, indent=1 if spaced else None)
    at = [0, *sorted(min(cut, len(text)) for cut in cuts), len(text)]
    reader = ReplyReader()
    found = [s for a, b in itertools.pairwise(at) for s, _ in reader.feed(text[a:b])]
    found += [s for s, _ in reader.finish()[1]]
    assert found == READ


def test_a_sentence_is_given_before_the_reply_is_whole() -> None:
    text = json.dumps(WHOLE, ensure_ascii=False)
    reader = ReplyReader()
    half = text.index("销量")
    ((sentence, operations),) = reader.feed(text[:half])
    assert sentence.text == "产量{F1}。"
    assert operations == (Operation(id="C1", operation="sum", operands=("F1", "F2")),)


def test_operations_may_come_last() -> None:
    """A sentence waits for the operation that its slot names."""
    text = json.dumps({"sentences": SENTENCES, "operations": OPERATIONS}, ensure_ascii=False)
    reader = ReplyReader()
    early = reader.feed(text[: text.index('"operations"')])
    assert [sentence.text for sentence, _ in early] == ["产量{F1}。"]
    late = [*reader.feed(text[text.index('"operations"') :]), *reader.finish()[1]]
    assert [s for s, _ in [*early, *late]] == READ
    assert all(operations[0].id == "C1" for _, operations in late)


@pytest.mark.parametrize("around", ["{}", "```json\n{}\n```", "<think>1 + 1 = 3</think>\n{}"])
def test_fences_and_thoughts_are_no_part_of_it(around: str) -> None:
    assert read(around.replace("{}", json.dumps(WHOLE, ensure_ascii=False))) == READ


def test_free_text_has_operations_sentences_and_passages() -> None:
    reader = ReplyReader()
    first = reader.feed("C1 = base_of(F1, F2)\n上年{C1}。[P2] 今年{F1}[P1]。")
    reply, rest = reader.finish()
    assert reply.operations == (Operation(id="C1", operation="base_of", operands=("F1", "F2")),)
    assert [s for s, _ in first + rest] == [
        Sentence(text="上年{C1}。", passages=("P2",)),
        Sentence(text="今年{F1}。", passages=("P1",)),
    ]


@pytest.mark.parametrize(
    "text", ["NOT_GIVEN", '{"answered": false, "operations": [], "sentences": []}', "NOT_GIVEN."]
)
def test_a_model_may_say_that_there_is_no_answer(text: str) -> None:
    reader = ReplyReader()
    reader.feed(text)
    assert not reader.finish()[0].answered


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the answer is empty"),
        ("  \n", "the answer is empty"),
        ("<think>hm", "the answer is empty"),
        ('{"answered": tr', "not valid JSON"),
        ('{"sentences": [{"txt": "产量"}]}', r"sentences\.0\.text: Field required"),
        ('{"sentences": "产量"}', "does not have the form"),
        ("[1, 2]", "not a JSON object"),
        ("[" * 5000, "not valid JSON"),
        (json.dumps({"sentences": SENTENCES * 9}), "at most 12"),
    ],
)  # fmt: skip
def test_what_is_no_reply_says_why(text: str, said: str) -> None:
    reader = ReplyReader()
    reader.feed(text)
    with pytest.raises(NotAReply, match=said):
        reader.finish()
