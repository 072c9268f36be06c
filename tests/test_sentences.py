"""Sentence spans: they tile the text, and end where a sentence ends."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.sentences import sentence_spans


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("产量增长。出口下降！为什么？", ["产量增长。", "出口下降！", "为什么？"]),
        ("他说：“增长很快。”大家鼓掌。", ["他说：“增长很快。”", "大家鼓掌。"]),
        ("“增长快吗？”，记者问。", ["“增长快吗？”，记者问。"]),
        ("增长5.8%，出口3.2万辆。", ["增长5.8%，出口3.2万辆。"]),
        ("第一段\n第二段", ["第一段", "第二段"]),
        ("Exports rose 5.8 percent. Output fell.", ["Exports rose 5.8 percent.", "Output fell."]),
        ("Mr. Smith of the U.S. spoke. He left.", ["Mr. Smith of the U.S. spoke.", "He left."]),
        ("J. Doe came. Really?! Yes.", ["J. Doe came.", "Really?!", "Yes."]),
        ("她说……然后走了。", ["她说……", "然后走了。"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, sentences: list[str]) -> None:
    assert cut(text) == sentences


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="产量增长。！？…\n ”’）abcA. 5%,，", max_size=60))
def test_every_visible_character_lies_in_exactly_one_span(text: str) -> None:
    spans = sentence_spans(text)
    covered = [at for start, end in spans for at in range(start, end)]
    assert covered == sorted(set(covered))
    assert [at for at, char in enumerate(text) if not char.isspace()] == [
        at for at in covered if not text[at].isspace()
    ]


def test_positions_count_in_the_whole_text_when_a_part_is_asked() -> None:
    text = "开头。中间一句。结尾。"
    assert sentence_spans(text, 3, 8) == [(3, 8)]
    assert text[3:8] == "中间一句。"
