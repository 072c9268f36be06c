"""A figure far ahead of all others, in the nearest sentence, is meant in whatever words."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from rag.ask import Ask
from rag.match import Match
from rag.missing_words import is_far_ahead
from rag.nearness import Nearness
from rag.reading import Reading
from rag.weakly_told import is_weakly_told


def _reading(nearest: str, *, foreign: bool = False, language: str = "zh-Hans") -> Reading:
    cosines = {"a": 0.2, "b": 0.3, "c": 0.1, nearest: 0.9}
    return cast(
        Reading,
        SimpleNamespace(
            near=Nearness(cosines),
            is_foreign=lambda match: foreign,
            question=SimpleNamespace(language=language),
        ),
    )


def _match(score: float, lead: float) -> Match:
    view: Any = SimpleNamespace(figure=SimpleNamespace(id="told"))
    return Match(view, score, 0.3, frozenset(), ("留存", "画面"), {}, lead)


def test_the_best_by_far_is_meant() -> None:
    assert is_far_ahead(_reading("told"), _match(2.8, 0.7))


@pytest.mark.parametrize(("score", "lead"), [(2.8, 0.3), (2.1, 0.9)])
def test_one_of_several_or_a_poor_one_is_not(score: float, lead: float) -> None:
    assert not is_far_ahead(_reading("told"), _match(score, lead))


def test_another_sentence_is_nearer() -> None:
    assert not is_far_ahead(_reading("other"), _match(2.8, 0.7))


def test_across_languages_words_that_are_missing_prove_little() -> None:
    assert not is_far_ahead(_reading("told", foreign=True), _match(2.8, 0.7))
    assert not is_far_ahead(_reading("told", language="en"), _match(2.8, 0.7))


@pytest.mark.parametrize(("lead", "weak"), [(0.1, True), (0.4, False)])
def test_the_noun_asked_of_may_be_told_by_another(
    monkeypatch: pytest.MonkeyPatch, lead: float, weak: bool
) -> None:
    monkeypatch.setattr("rag.weakly_told._told_by_neighbours", lambda *_: False)
    monkeypatch.setattr("rag.weakly_told._lacks_head", lambda *_: True)
    monkeypatch.setattr("rag.weakly_told.leaves_no_other", lambda *_: False)
    reading: Any = _reading("told")
    reading.question.follows, reading.text = "", "宗数"
    reading.stands_out = lambda view: False
    assert is_weakly_told(reading, Ask("宗数", "宗数", ()), _match(2.8, lead)) is weak
