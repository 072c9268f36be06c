"""Computations on figures: exact, in one unit, refused where the operands do not fit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from index.records import Figure
from rag.compute import average, difference, less
from rag.compute_changes import change_between
from rag.compute_shares import share
from rag.computed import CannotCompute
from rag.dimensions import same_dimension


def figure(surface: str, value: str, unit: str, magnitude: str = "", **more: str) -> Figure:
    fields = {
        "id": surface,
        "briefing_id": "b",
        "passage_id": "p",
        "turn": 1,
        "speaker": "",
        "start": 0,
        "end": len(surface),
        "sentence_start": 0,
        "sentence_end": len(surface),
        "surface": surface,
        "value": Decimal(value),
        "unit": unit,
        "magnitude": magnitude,
        "kind": "level",
    }
    return Figure.model_validate(fields | more)


@pytest.mark.parametrize(
    ("asked", "unit", "alike"),
    [
        ("吨", "元", False),
        ("人", "个", False),
        ("人", "人次", True),
        ("年", "辆", False),
        ("tourists", "美元", False),
        ("tourists", "人次", True),
        ("pupils", "所", False),
        ("gigawatts", "兆瓦", True),
        ("场", "家", False),
        ("辆", "人次", False),
        ("家", "元", False),
    ],
)
def test_a_unit_asked_for_is_told_in_its_own_dimension(asked: str, unit: str, alike: bool) -> None:
    assert same_dimension(asked, unit) is alike


def test_several_parts_leave_the_rest_of_a_whole() -> None:
    whole = figure("1846万人次", "1846", "人次", "万")
    parts = (figure("1213万人次", "1213", "人次", "万"), figure("21.3万人次", "21.3", "人次", "万"))
    left = less(whole, parts)
    assert (left.expression, left.value, left.unit) == (
        "1846 − 1213 − 21.3",
        Decimal("611.7"),
        "万人次",
    )


def test_parts_larger_than_the_whole_leave_nothing() -> None:
    with pytest.raises(CannotCompute, match="parts exceed the whole"):
        less(figure("5吨", "5", "吨"), (figure("3吨", "3", "吨"), figure("4吨", "4", "吨")))


def test_a_fall_is_told_as_a_fall_where_it_is_asked_for() -> None:
    before, after = (
        figure("36 incidents", "36", "incidents"),
        figure("27 incidents", "27", "incidents"),
    )
    fell = change_between(before, after, fell=True)
    assert (fell.expression, fell.value, fell.unit) == (
        "(36 − 27) ÷ 36 × 100%",
        Decimal("25"),
        "%",
    )
    assert change_between(before, after).value == Decimal("-25")


def test_english_amounts_keep_english_magnitudes() -> None:
    each = average(
        figure("£1.52 billion", "1.52", "pounds", "billion"), figure("nine centres", "9", "centres")
    )
    assert (each.value, each.unit) == (Decimal("168.89"), "million pounds")


def test_percentages_differ_by_points() -> None:
    gap = difference(figure("5.0%", "5.0", "%"), figure("4.6%", "4.6", "%"))
    assert (gap.value, gap.unit) == (Decimal("0.4"), "个百分点")


def test_people_and_tonnes_do_not_subtract() -> None:
    with pytest.raises(CannotCompute, match="measure different things"):
        less(figure("5吨", "5", "吨"), (figure("3人", "3", "人"),))


def test_next_to_nothing_of_a_whole_is_no_share_of_it() -> None:
    with pytest.raises(CannotCompute, match="hardly a part of it"):
        share(figure("138公斤", "138", "公斤"), figure("1亿吨", "1", "吨", "亿"))
