"""Passages: whole sentences of one utterance, where they say they are, small enough."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from index.passages import count_tokens, split_passages
from index.records import Briefing, Item, Passage, Turn, Utterance
from index.sentences import sentence_spans


def briefing(speeches: Sequence[tuple[str, str, str]], topic: str = "") -> Briefing:
    """One exchange of (kind, speaker, words); each speech starts on a line of its own."""
    text, utterances = "", []
    for kind, speaker, words in speeches:
        start = len(text)
        label = f"{speaker}：" if speaker else ""
        text += f"{label}{words}\n"
        utterances.append(
            Utterance.model_validate(
                {
                    "kind": kind,
                    "speaker": speaker,
                    "outlet": "某报" if kind == "question" else "",
                    "start": start,
                    "end": len(text) - 1,
                    "speech_start": start + len(label),
                }
            )
        )
    text = text.rstrip("\n")
    turn = Turn(
        number=1, kind="exchange", utterances=tuple(utterances), start=0, end=len(text), topic=topic
    )
    return Briefing(id="b", date="2024-05-01", text=text, turns=(turn,), content_hash="0")


def sentence(number: int) -> str:
    return f"第{number}个地区的产量增长了百分之{number}，出口也保持了平稳较快的增长势头。"


def assert_sound(made: Briefing, passages: Sequence[Passage], limit: int) -> None:
    for passage in passages:
        assert made.text[passage.start : passage.end] == passage.text
        whole = sentence_spans(made.text, passage.start, passage.end)
        assert count_tokens(passage.text) <= limit or len(whole) == 1
        # No sentence is cut: the passage's ends are sentence ends of the whole text.
        edges = {edge for span in sentence_spans(made.text) for edge in span}
        assert passage.start in edges
        assert passage.end in edges
    covered = {at for p in passages for at in range(p.start, p.end)}
    assert {at for at, char in enumerate(made.text) if not char.isspace()} <= covered


def test_a_long_speech_becomes_even_pieces_of_whole_sentences() -> None:
    made = briefing([("answer", "张三", "".join(map(sentence, range(40))))])
    passages = split_passages(made, 200)
    assert_sound(made, passages, 200)
    sizes = [count_tokens(p.text) for p in passages]
    assert len(passages) > 3
    assert min(sizes) * 2 > max(sizes)


def test_a_sentence_longer_than_the_limit_stays_whole() -> None:
    made = briefing([("answer", "张三", "很长，" * 200 + "完。")])
    (passage,) = split_passages(made, 50)
    assert passage.text == made.text


def test_a_tiny_paragraph_joins_its_neighbour() -> None:
    made = briefing([("answer", "张三", f"谢谢。\n{sentence(1)}{sentence(2)}")])
    (passage,) = split_passages(made)
    assert passage.text.startswith("张三：谢谢。")


def test_question_and_answer_are_passages_apart_of_one_turn() -> None:
    made = briefing([("question", "记者", sentence(1)), ("answer", "张三", sentence(2))])
    question, answer = split_passages(made)
    assert (question.kind, answer.kind) == ("question", "answer")
    assert question.turn == answer.turn == 1
    assert question.outlet == answer.outlet == "某报"


def test_what_was_asked_is_embedded_with_the_answer_but_not_shown() -> None:
    made = briefing(
        [("question", "记者", sentence(1)), ("answer", "张三", sentence(2))], topic="出口怎么样？"
    )
    question, answer = split_passages(made)
    assert answer.search_text.startswith("出口怎么样？")
    assert "出口怎么样？" not in answer.text
    assert "出口怎么样？" not in question.search_text


def test_a_passage_knows_the_heading_of_its_item() -> None:
    made = briefing([("answer", "张三", f"一是稳出口。{sentence(1)}\n二是稳投资。{sentence(2)}")])
    cut = made.text.index("二是")
    items = tuple(
        Item(turn=1, series=0, ordinal=n, marker=m, head=head, start=start, end=end)
        for n, m, head, start, end in (
            (1, "一是", "稳出口", 0, cut),
            (2, "二是", "稳投资", cut, len(made.text)),
        )
    )
    first, second = split_passages(made.model_copy(update={"items": items}))
    assert (first.heading, second.heading) == ("稳出口", "稳投资")


def test_ids_survive_edits_elsewhere_and_repeats_are_told_apart() -> None:
    one = briefing([("answer", "张三", sentence(1) * 2), ("answer", "李四", sentence(2) * 2)])
    two = briefing([("answer", "张三", sentence(9) * 2), ("answer", "李四", sentence(2) * 2)])
    assert split_passages(one)[0].id != split_passages(two)[0].id
    assert split_passages(one)[1].id == split_passages(two)[1].id

    twice = briefing([("answer", "甲", sentence(2)), ("answer", "甲", sentence(2))])
    first, second = split_passages(twice)
    assert second.id == f"{first.id}-2"


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.lists(st.integers(0, 99).map(sentence) | st.just("好的。\n"), min_size=1, max_size=12),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from([40, 80, 320]),
)
def test_passages_are_sound_whatever_is_said(speeches: list[list[str]], limit: int) -> None:
    made = briefing([("answer", "张三", "".join(words).rstrip("\n")) for words in speeches])
    assert_sound(made, split_passages(made, limit), limit)


def test_every_passage_of_the_bundled_briefing_is_sound(bundled: object) -> None:
    from index.library import Snapshot

    assert isinstance(bundled, Snapshot)
    (made,) = bundled.briefings.values()
    for passage in bundled.passages:
        assert made.text[passage.start : passage.end] == passage.text
        assert count_tokens(passage.text) <= 320 or len(sentence_spans(passage.text)) == 1
