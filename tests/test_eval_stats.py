"""Averages and intervals against values worked by hand."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.stats import (
    auroc,
    bootstrap,
    f1_of_refusals,
    mean,
    paired_difference,
    percentile,
    risk_area,
    risk_coverage,
    wilson,
)


@pytest.mark.parametrize(
    ("successes", "n", "low", "high"),
    [
        (5, 10, 0.2366, 0.7634),  # (0.5 + 0.19207) / 1.38415 ± 1.95996 / 1.38415 · √0.034604
        (0, 10, 0.0, 0.2775),  # z² / (n + z²) = 3.8415 / 13.8415
        (10, 10, 0.7225, 1.0),
        (95, 100, 0.8882, 0.9785),
    ],
)
def test_the_wilson_interval_is_the_textbook_one(
    successes: int, n: int, low: float, high: float
) -> None:
    estimate = wilson(successes, n)
    assert (estimate.value, estimate.n) == (successes / n, n)
    assert (estimate.low, estimate.high) == (
        pytest.approx(low, abs=1e-4),
        pytest.approx(high, abs=1e-4),
    )


@pytest.mark.parametrize(("successes", "n"), [(0, 0), (2, 1), (-1, 3)])
def test_no_trials_are_no_proportion(successes: int, n: int) -> None:
    with pytest.raises(ValueError, match="are no proportion"):
        wilson(successes, n)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 400), st.data())
def test_an_interval_holds_its_value(n: int, data: st.DataObject) -> None:
    estimate = wilson(data.draw(st.integers(0, n)), n)
    assert 0 <= estimate.low <= estimate.value <= estimate.high <= 1


def test_not_applicable_is_left_out_and_not_zero() -> None:
    estimate = mean([1.0, None, 0.5, None])
    assert estimate is not None
    assert (estimate.value, estimate.n) == (0.75, 2)
    assert mean([None, None]) is None
    assert mean([]) is None


def test_yes_and_no_are_a_proportion_and_shares_are_resampled() -> None:
    assert mean([True, False]) == wilson(1, 2)
    assert mean([1.0, 0.0]) == bootstrap([1.0, 0.0])


def test_the_bootstrap_repeats_itself_and_knows_when_nothing_varies() -> None:
    values = [0.1, 0.9, 0.4, 0.6, 1.0]
    assert bootstrap(values) == bootstrap(values)
    assert bootstrap([0.5] * 7) == (0.5, 7, 0.5, 0.5)
    with pytest.raises(ValueError, match="nothing to average"):
        bootstrap([])


def test_refusals_have_precision_recall_and_f1() -> None:
    # (refused, should): 2 hits, 1 false refusal, 1 missed.
    pairs = [(True, True), (True, True), (True, False), (False, True), (False, False)]
    found = f1_of_refusals(pairs)
    assert found["precision"].value == pytest.approx(2 / 3)
    assert found["recall"].value == pytest.approx(2 / 3)
    assert found["f1"].value == pytest.approx(2 * 2 / (3 + 3))


def test_refusing_nothing_has_no_precision_and_no_recall_where_all_is_answerable() -> None:
    assert set(f1_of_refusals([(False, True)])) == {"recall", "f1"}
    assert set(f1_of_refusals([(True, False)])) == {"precision"}
    assert f1_of_refusals([(False, True)])["f1"].value == 0


def test_refusing_everything_is_no_way_to_a_good_f1() -> None:
    pairs = [(True, False)] * 9 + [(True, True)]
    assert f1_of_refusals(pairs)["f1"].value == pytest.approx(2 / 11)


def test_the_risk_coverage_curve_and_its_area() -> None:
    curve = risk_coverage([(0.9, True), (0.8, False), (0.7, True), (0.1, False)])
    assert curve is not None
    assert curve.points == ((0.25, 0.0), (0.5, 0.5), (0.75, pytest.approx(1 / 3)), (1.0, 0.5))
    assert curve.area == pytest.approx((0 + 1 / 2 + 1 / 3 + 1 / 2) / 4)


def test_answers_of_equal_confidence_are_let_through_together() -> None:
    one = risk_coverage([(0.5, True), (0.5, False)])
    other = risk_coverage([(0.5, False), (0.5, True)])
    assert one == other
    assert one is not None
    assert one.points == ((1.0, 0.5),)
    assert risk_coverage([]) is None


def test_percentiles_are_interpolated() -> None:
    assert percentile([10, 20, 30, 40], 0.5).value == 25
    assert percentile([10, 20], 0.95).value == pytest.approx(19.5)


def test_a_paired_difference_is_of_the_same_questions() -> None:
    estimate = paired_difference([(0, 1), (1, 1), (1, 0), (0, 1)])
    assert (estimate.value, estimate.n) == (0.25, 4)
    assert estimate.low < 0.25 < estimate.high
    assert not math.isnan(estimate.low)


def test_the_area_has_an_interval_and_is_that_of_the_curve() -> None:
    answers = [(0.9, True), (0.8, False), (0.8, True), (0.3, True), (0.3, False), (0.1, False)]
    area = risk_area(answers)
    assert area is not None
    # Let through in groups of 1, 2, 2 and 1: 0 wrong of 1, 1 of 3, 2 of 5, 3 of 6.
    assert area.value == pytest.approx((1 * 0 + 2 * 1 / 3 + 2 * 2 / 5 + 1 * 1 / 2) / 6)
    assert area.low <= area.value <= area.high
    assert risk_area([]) is None


@given(st.lists(st.tuples(st.sampled_from([0.1, 0.5, 0.9]), st.booleans()), min_size=1))
def test_both_ways_to_the_area_agree(answers: list[tuple[float, bool]]) -> None:
    curve, area = risk_coverage(answers), risk_area(answers)
    assert curve is not None
    assert area is not None
    assert area.value == pytest.approx(curve.area)


@pytest.mark.parametrize(
    ("pairs", "value"),
    [
        ([(0.9, True), (0.1, False)], 1.0),
        ([(0.1, True), (0.9, False)], 0.0),
        ([(0.5, True), (0.5, False)], 0.5),
        # 0.6 beats 0.2 and ties 0.6; 0.4 beats 0.2: 2.5 of 4.
        ([(0.6, True), (0.4, True), (0.6, False), (0.2, False)], 0.625),
    ],
)
def test_auroc_counts_pairs_in_the_right_order(
    pairs: list[tuple[float, bool]], value: float
) -> None:
    found = auroc(pairs)
    assert found is not None
    assert found.value == value
    assert found.n == len(pairs)
    assert 0 <= found.low <= value <= found.high <= 1


def test_one_sort_alone_has_no_auroc() -> None:
    assert auroc([(0.5, True)]) is None
    assert auroc([]) is None
