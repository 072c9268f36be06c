"""What is embedded of a figure, and the sizes of units that tell a figure from what is asked."""

from __future__ import annotations

from decimal import Decimal

import pytest

from index.figures import extract_figures
from index.figures.clause import clause_of
from index.parse import parse
from index.passages import split_passages
from index.store import figure_text
from rag.agreement import is_too_small
from rag.amounts import size_of_unit
from rag.dimensions import is_unit_of_same
from tests.test_compute import figure

TEXT = "2025年茶园面积48万亩，其中有机茶园9万亩，同比增长12.5%；全市茶叶产量3.6万吨。"


def statements(clauses_alone: bool) -> dict[str, str]:
    briefing = parse(TEXT, "x", content_hash="x").model_copy(update={"date": "2026-02-12"})
    found = extract_figures(briefing, split_passages(briefing))
    embed = clause_of if clauses_alone else figure_text
    return {f.surface: embed(f, briefing.text) for f in found}


def test_a_figure_is_embedded_by_what_it_measures_and_its_own_clause() -> None:
    assert statements(clauses_alone=False) == {
        "48万亩": "茶园 面积，2025年茶园面积48万亩",
        "9万亩": "有机茶园 面积，其中有机茶园9万亩",
        "12.5%": "有机茶园 面积，其中有机茶园9万亩，同比增长12.5%",
        "3.6万吨": "全市茶叶 产量，全市茶叶产量3.6万吨",
    }


def test_a_clause_that_begins_with_its_figure_takes_the_one_before_along() -> None:
    assert statements(clauses_alone=True)["12.5%"] == "其中有机茶园9万亩，同比增长12.5%"


@pytest.mark.parametrize(
    ("asked", "unit", "size"),
    [("gwh", "瓦时", "1e9"), ("万千瓦时", "吉瓦时", "1e7"), ("千米", "公里", "1000")],
)
def test_units_of_one_dimension_have_sizes(asked: str, unit: str, size: str) -> None:
    assert is_unit_of_same(asked, unit)
    assert size_of_unit(asked) == Decimal(size)


def test_units_of_two_dimensions_and_unknown_ones_are_not_of_one() -> None:
    assert not is_unit_of_same("gwh", "吨")
    assert not is_unit_of_same("户", "户")


def test_gigawatt_hours_are_not_answered_by_watt_hours() -> None:
    assert is_too_small("gwh", figure("360瓦时", "360", "瓦时"))
    assert not is_too_small("gwh", figure("12万千瓦时", "12", "千瓦时", magnitude="万"))
    assert not is_too_small("gwh", figure("127.4吉瓦时", "127.4", "吉瓦时"))
