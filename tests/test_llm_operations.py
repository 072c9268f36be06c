"""Operations on figures: planned by name, carried out by code, never told as something else."""

from __future__ import annotations

import pytest

from eval.arithmetic import holds
from index.library import Snapshot
from rag.display import plain
from rag.figure_index import FigureView, figure_index
from rag.llm.operations import NAMES, OPERATIONS, CannotCompute, carry_out, periods_of
from rag.llm.prompt import opening, worked_examples
from rag.records import Derivation, Operand


def view(snapshot: Snapshot, surface: str, metric: str = "") -> FigureView:
    return next(
        v
        for v in figure_index(snapshot).views
        if v.figure.surface == surface and metric in f"{v.figure.subject}{v.figure.metric}"
    )


@pytest.mark.parametrize(
    ("name", "surfaces", "value", "unit"),
    [
        ("base_of", ["120.3万辆", "77.6%"], "67.74", "万辆"),
        ("increment_of", ["120.3万辆", "77.6%"], "52.56", "万辆"),
        ("difference", ["958.7万辆", "949.5万辆"], "9.2", "万辆"),
        ("sum", ["958.7万辆", "949.5万辆"], "1908.2", "万辆"),
        ("share", ["120.3万辆", "491万辆"], "24.5", "%"),
        ("ratio", ["491万辆", "120.3万辆"], "4.081", "倍"),
        ("difference", ["37.9%", "35.8%"], "2.1", "个百分点"),
    ],
)
def test_results_are_exact_and_their_expression_gives_them(
    bundled: Snapshot, name: str, surfaces: list[str], value: str, unit: str
) -> None:
    views = [view(bundled, surface) for surface in surfaces]
    computed = carry_out(name, views).computed
    assert computed is not None
    assert (plain(computed.value), computed.unit) == (value, unit)
    operands = [
        Operand(value=plain(f.value), unit=f.full_unit, marker=1) for f in computed.operands
    ]
    derivation = Derivation(
        expression=computed.expression, value=value, unit=unit, operands=operands
    )
    assert holds(derivation)


@pytest.mark.parametrize(
    ("name", "surfaces", "said"),
    [
        ("guess", ["120.3万辆", "77.6%"], "there is no operation 'guess'; there are base_of"),
        ("base_of", ["120.3万辆"], "base_of takes 2 figures, not 1"),
        ("sum", ["120.3万辆", "77.6%"], "measure different things"),
        ("base_of", ["77.6%", "120.3万辆"], "a base needs a growth in percent"),
        ("sum", ["120.3万辆", "120.3万辆"], "the same figure is given twice"),
        ("compare", ["120.3万辆", "77.6%"], "measure different things"),
        ("compare", ["120.3万辆"], "compare takes two to six figures"),
    ],
)
def test_what_does_not_fit_is_not_computed(
    bundled: Snapshot, name: str, surfaces: list[str], said: str
) -> None:
    with pytest.raises(CannotCompute, match=said):
        carry_out(name, [view(bundled, surface) for surface in surfaces])


def test_a_base_is_of_the_year_before(bundled: Snapshot) -> None:
    views = [view(bundled, "120.3万辆"), view(bundled, "77.6%")]
    assert periods_of(carry_out("base_of", views), None) == {"2022"}
    assert periods_of(carry_out("increment_of", views), None) == {"2023"}


def test_every_operation_is_explained_to_the_model() -> None:
    for language in ("zh-Hans", "en"):
        rules = str(opening(language, "json")[0].text)
        assert [name for name in NAMES if name not in rules] == []


def test_the_examples_use_operations_that_exist() -> None:
    planned = {
        operation["operation"]
        for examples in worked_examples().values()
        for example in examples
        for turn in example["turns"]
        for operation in turn["reply"]["operations"]
    }
    assert planned
    assert planned <= set(OPERATIONS)
