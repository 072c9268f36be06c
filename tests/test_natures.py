"""What a question wants to be told in, without a word for the unit."""

from __future__ import annotations

import pytest

from rag.ask import understand_ask
from rag.nature import nature_of


def natures(question: str) -> set[str]:
    return set(understand_ask(question, None).natures)


@pytest.mark.parametrize(
    ("question", "nature"),
    [
        ("新增试点城市的老百姓一年掏多少保费？", "money"),
        ("单看九月，出口额是多少？", "money"),
        ("高铁盖到宜兰总共要花多少？", "money"),
        ("去年全国拿多少地来种粮食？", "area"),
        ("森林火灾烧坏了多大面积的林子？", "area"),
        ("肥猪卖的时候平均多重？", "weight"),
        ("村民取件平均要走多远？", "length"),
        ("How much land was planted?", "area"),
        ("What rate is the levy on hot-rolled steel?", "rate"),
        ("How much of the line's cash is already out of the door?", "money"),
        ("How many fully qualified people does the country have to direct air traffic?", "count"),
        ("I'm after the average number of kids each teacher has.", "count"),
    ],
)
def test_money_area_and_the_like_are_known_by_noun_and_verb(question: str, nature: str) -> None:
    assert natures(question) == {nature}


@pytest.mark.parametrize(
    "question",
    [
        # Counted, grown, or of a price that only rose: no sum of money is asked for.
        "多少家企业拿到补贴？",
        "有多少人领到补贴？",
        "财政收入增长多少？",
        "鸡蛋涨价多少？",
        "保租房筹了多少？",
        "What is the hourly rate?",
    ],
)
def test_what_is_counted_or_grown_has_no_such_nature(question: str) -> None:
    assert natures(question) == set()


def test_how_many_crowns_asks_for_money_and_no_weight() -> None:
    assert natures("平均约多少克朗？") in ({"money"}, set())
    assert nature_of("克朗") == "money"


@pytest.mark.parametrize(
    ("unit", "nature"),
    [
        ("亩", "area"),
        ("平方公里", "area"),
        ("hectares", "area"),
        ("立方米", "volume"),
        ("块", "money"),
    ],
)
def test_units_are_of_a_nature(unit: str, nature: str) -> None:
    assert nature_of(unit) == nature


def test_a_change_told_as_a_time_asks_for_no_growth() -> None:
    question = "After the May increase, what is the minimum fare on a local train?"
    assert understand_ask(question, None).kinds == frozenset()
    assert understand_ask("How big was the increase?", None).kinds == {"growth"}
