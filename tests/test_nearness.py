"""How near in meaning a sentence is, beside all others."""

from __future__ import annotations

import pytest

from rag.nearness import Nearness


def test_the_usual_is_nothing_and_the_nearest_is_most() -> None:
    near = Nearness({"a": 0.80, "b": 0.80, "c": 0.80, "d": 0.80, "e": 0.90})
    assert near.of("a") == 0.0
    assert near.of("e") == pytest.approx(2.0 / 5.0)
    assert near.deviations("e") == pytest.approx(2.0)


def test_what_was_not_found_is_not_near() -> None:
    near = Nearness({"a": 0.8, "b": 0.9})
    assert near.of("elsewhere") == 0.0
    assert not near.is_nearest("elsewhere")


def test_sentences_that_are_all_alike_are_none_of_them_near() -> None:
    near = Nearness({"a": 0.8, "b": 0.8})
    assert near.of("a") == 0.0
    assert not near.stands_out("a", 2.7)


def test_no_sentences_at_all_are_no_fault() -> None:
    near = Nearness({})
    assert near.of("a") == 0.0
    assert not near.stands_out("a", 2.7)


def test_one_of_many_has_to_stand_further_out_than_one_of_few() -> None:
    many = {f"s{i}": 0.80 + 0.001 * (i % 10) for i in range(100)} | {"best": 0.82}
    assert Nearness(many).stands_out("best", 2.7)
    assert not Nearness(many | {"best": 0.812}).stands_out("best", 2.7)
    # Of four, none can stand more than 1.5 deviations above the mean.
    assert Nearness({"a": 0.8, "b": 0.8, "c": 0.8, "best": 0.9}).stands_out("best", 2.7)


def test_only_the_nearest_stands_out() -> None:
    near = Nearness({f"s{i}": 0.8 for i in range(50)} | {"second": 0.95, "best": 0.96})
    assert near.stands_out("best", 2.7)
    assert not near.stands_out("second", 2.7)
