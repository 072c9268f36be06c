"""Weights are fitted so that the right figure comes first, and written back where they belong."""

from __future__ import annotations

import numpy as np
import pytest

from eval.fit_weights import Example, Problem, scaled
from rag.weights import Weights


def example(briefing: str, *candidates: dict[tuple[str, str], float], right: int) -> Example:
    marks = np.zeros(len(candidates))
    marks[right] = 1.0
    return Example(briefing, candidates, np.zeros(len(candidates)), marks)


def test_a_part_that_tells_the_right_figure_counts_for_more() -> None:
    wrong, right = {("coverage", "+"): 1.0}, {("coverage", "+"): 0.6, ("dense", "+"): 0.2}
    problem = Problem([example(name, wrong, right, right=1) for name in ("a", "b", "c")])
    everything = range(3)
    assert problem.right_first(np.ones(2), everything) == 0
    factors = dict(zip(problem.names, problem.fit(everything), strict=True))
    assert factors["coverage", "+"] < 1.0 < factors["dense", "+"]
    assert problem.right_first(problem.fit(everything), everything) == 3
    assert problem.right_first_when_left_out() == 3


def test_what_only_one_briefing_teaches_is_not_counted_for_it() -> None:
    def told(briefing: str, right: int) -> Example:
        return example(briefing, {("dense", "+"): 1.0}, {("dense", "+"): 0.5}, right=right)

    # In a the nearer figure is right, in b and c the farther one.
    problem = Problem([told("a", 0), told("b", 1), told("c", 1)])
    assert problem.right_first(problem.fit([0]), [0]) == 1
    assert problem.right_first_when_left_out() < 3


def test_bonus_and_malus_of_a_part_are_weights_of_their_own() -> None:
    before = Weights(unit=0.5, unit_clash=0.2, dimension_clash=0.8, period=0.2, exact_period=0.1)
    after = scaled(before, {("unit", "+"): 2.0, ("unit", "-"): 0.5, ("period", "+"): 1.5})
    assert (after.unit, after.unit_clash, after.dimension_clash) == (1.0, 0.1, 0.4)
    assert (after.period, after.exact_period) == (0.3, 0.15)
    assert after.coverage == before.coverage


@pytest.mark.parametrize("part", ["whole named", "opposite"])
def test_a_part_without_a_weight_of_its_own_changes_none(part: str) -> None:
    assert scaled(Weights(), {(part, "-"): 3.0}) == Weights()
